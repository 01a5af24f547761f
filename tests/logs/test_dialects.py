"""Each app's log, set by set, as a person reads it."""

from __future__ import annotations

import pytest

import log_texts
from fitlift.errors import FitliftError, SourceError
from fitlift.logs.asked import Asked
from fitlift.logs.dialects import DIALECTS, dialect_of
from log_texts import local, of_session, read, start_of, told

POUND = 0.45359237


def test_a_log_of_hevy_is_its_sessions_earliest_first() -> None:
    """With their names, local times, lengths and notes; nothing that the app does not know."""
    log = read(log_texts.HEVY)
    assert [(each.name, each.note, each.timer_s) for each in log.each_session] == [
        ("Early", None, 35 * 60),
        ("Evening", "felt strong", 55 * 60),
    ]
    assert start_of(log, 2) == local("2025-12-22 18:02")
    assert (log.file.log, log.file.device, log.file.clock) == ("hevy", "Hevy", "local")
    assert log.file.knows_local_time
    assert log.file.utc_offset_s is None
    assert {each.kind for each in log.each_session} == {"strength"}
    assert {(each.start_time, each.end_time, each.pause_s) for each in log.each_set} == {(None, None, None)}
    assert log.notices == ()


def test_sets_of_hevy_that_take_turns_stand_in_turns() -> None:
    """The app lists one exercise after the other."""
    sets = of_session(read(log_texts.HEVY), 2)
    assert [told(each) for each in sets] == [
        ("Squat (Barbell)", 8, 40, None),
        ("Squat (Barbell)", 5, 80, None),
        ("Squat (Barbell)", 10, 60.5, None),
        ("Pull Up", 8, None, None),
        ("Plank", None, None, 60),
        ("Pull Up", 6, None, None),
        ("Plank", None, None, 45),
        ("Rowing (Machine)", None, None, 420),
    ]
    assert [each.set for each in sets] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [each.superset for each in sets] == [None, None, None, "0", "0", "0", "0", None]
    assert sets[7].distance_m == 1500


def test_turns_are_taken_wherever_an_exercise_is_listed() -> None:
    """Also where another one is listed between the two."""
    rows = "".join(
        f"2025-12-19 07:30,{name},{turn},{reps}\n"
        for name, turn, reps in (
            ("Pull up", "A", 8),
            ("Pull up", "A", 7),
            ("Squat", "", 5),
            ("Plank", "A", 1),
            ("Plank", "A", 2),
            ("Plank", "A", 3),
        )
    )
    found = read(f"start,exercise,superset,reps\n{rows}")
    assert [(each.exercise_name, each.reps) for each in found.each_set] == [
        *(("Pull up", 8), ("Plank", 1), ("Pull up", 7), ("Plank", 2), ("Plank", 3), ("Squat", 5)),
    ]


def test_hevy_tells_warm_ups_drops_failure_effort_and_notes() -> None:
    """Who marks a warm-up of an exercise means its other sets as work; of others it is not said."""
    squats = of_session(read(log_texts.HEVY), 2)[:4]
    assert [(each.role, each.role_source) for each in squats] == [
        ("warmup", "log"),
        ("working", "log"),
        ("working", "log"),
        (None, None),
    ]
    assert [each.drop_of for each in squats] == [None, None, 2, None]
    assert [each.rpe for each in squats] == [None, 8, None, None]
    assert [each.note for each in squats] == ["belt", None, None, None]
    assert [each.until for each in of_session(read(log_texts.HEVY), 2)] == [*[None] * 5, "failure", None, None]


def test_hevy_in_pounds_and_miles_says_so_in_its_header() -> None:
    """A pound is 0.45359237 kg, a mile 1609.344 m; to the last place."""
    text = log_texts.HEVY.replace("weight_kg", "weight_lbs").replace("distance_km", "distance_miles")
    sets = of_session(read(text), 2)
    assert (sets[1].weight_kg, sets[1].weight_unit) == (80 * POUND, "lb")
    assert sets[7].distance_m == 1.5 * 1609.344


def test_strong_of_before_does_not_tell_its_unit_and_is_asked() -> None:
    """Not guessed, nor taken from the unit of display."""
    with pytest.raises(SourceError) as caught:
        read(log_texts.STRONG_CLASSIC)
    assert str(caught.value) == (
        "log.csv: is a log that does not say whether its weights are in kg or lb (3 sets with one); say it with --set "
        "log_weight_unit=kg, or =lb"
    )
    sets = of_session(read(log_texts.STRONG_CLASSIC, Asked(weight_unit="lb")), 1)
    assert [each.weight_kg for each in sets] == [60 * POUND, 100 * POUND, 80 * POUND]


def test_rests_that_strong_planned_are_no_sets() -> None:
    """Letters are kinds of sets, a zero is what there is none of."""
    log = read(log_texts.STRONG_CLASSIC, Asked(weight_unit="kg"))
    early, evening = of_session(log, 1), of_session(log, 2)
    assert [told(each) for each in early] == [
        ("Deadlift (Barbell)", 5, 60, None),
        ("Deadlift (Barbell)", 5, 100, None),
        ("Deadlift (Barbell)", 8, 80, None),
    ]
    assert [each.role for each in early] == ["warmup", "working", "working"]
    assert [each.drop_of for each in early] == [None, None, 2]
    assert [each.rpe for each in early] == [None, 8, None]
    assert [told(each) for each in evening] == [
        ("Plank", None, None, 60),
        ("Pull Up", 8, None, None),
        ("Pull Up", 6, None, None),
    ]
    assert [each.weight_state for each in evening] == ["zero", "zero", "zero"]
    assert [each.until for each in evening] == [None, None, "failure"]
    assert [(each.timer_s, each.note) for each in log.each_session] == [(35 * 60, "slept badly"), (65 * 60, None)]


def test_strong_with_units_tells_them_row_by_row() -> None:
    """A log without any weight or distance asks for no unit."""
    log = read(log_texts.STRONG_UNITS)
    assert [(each.weight_kg, each.distance_m, each.reps) for each in log.each_set] == [
        (225 * POUND, None, 5),
        (None, 1609.344, None),
    ]


def test_strong_on_android_has_semicolons_and_commas_for_decimals() -> None:
    """A point parts thousands then."""
    log = read(log_texts.STRONG_ANDROID)
    assert [(each.weight_kg, each.rpe) for each in log.each_set] == [(102.5, 8.5), (1250.5, None)]
    assert [each.timer_s for each in log.each_session] == [35 * 60]


def test_the_newest_strong_numbers_its_workouts() -> None:
    """Two of one time are two."""
    log = read(log_texts.STRONG_NEWEST)
    assert [each.timer_s for each in log.each_session] == [2100, 600]
    assert [told(each) for each in log.each_set] == [("Deadlift (Barbell)", 5, 100, None), ("Plank", None, None, 60)]


def test_fitnotes_tells_days_and_no_times() -> None:
    """What was done on one day is one session; of one that is all cardio nothing is strength."""
    log = read(log_texts.FITNOTES)
    assert log.file.clock == "days"
    assert [start_of(log, number) for number in (1, 2)] == [local("2025-12-19 00:00"), local("2025-12-22 00:00")]
    assert [(*told(each), each.distance_m, each.note) for each in log.each_set] == [
        ("Deadlift", 5, 100, None, None, "easy"),
        ("Rowing Machine", None, None, 510, 2000, None),
        ("Deadlift", 3, 225 * POUND, None, None, None),
    ]
    assert [each.timer_s for each in log.each_session] == [None, None]


def test_fitnotes_on_an_iphone_has_a_column_for_each_unit() -> None:
    """The one that is filled counts; the kind is what is counted, and says nothing of the set."""
    found = read(log_texts.FITNOTES_IOS)
    assert [(each.weight_kg, each.weight_unit, each.duration_s, each.role) for each in found.each_set] == [
        (60, "kg", None, None),
        (225 * POUND, "lb", None, None),
        (None, None, 90, None),
    ]
    assert not found.notices


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        (("100.00,220.46", "102.50,225.97"), [(100, "kg"), (102.5, "kg")]),
        (("102.06,225.00", "61.23,135.00"), [(225 * POUND, "lb"), (135 * POUND, "lb")]),
    ],
)
def test_of_a_weight_in_both_units_the_one_that_was_entered_counts(
    weights: tuple[str, ...], expected: list[tuple[float, str]]
) -> None:
    """Programs that write this form fill both columns: what was computed has digits that nobody enters."""
    header = log_texts.FITNOTES_IOS.splitlines()[0]
    rows = [f"2025-12-19,Deadlift,Back,{weight},5,,,,,wr" for weight in weights]
    sets = read("\n".join([header, *rows])).each_set
    assert [(each.weight_kg, each.weight_unit) for each in sets] == expected


def test_fitbod_has_its_times_in_utc() -> None:
    """The local time is the user's time zone's where one is set, as of a recording; else it is not known."""
    log = read(log_texts.FITBOD)
    assert (log.file.clock, log.file.knows_local_time) == ("utc", False)
    assert [told(each) for each in log.each_set] == [
        ("Dumbbell Bench Press", 10, 22.5, None),
        ("Barbell Deadlift", 5, 60, None),
        ("Plank", None, None, 45),
    ]
    assert [each.role for each in log.each_set] == [None, "warmup", None]
    berlin = read(log_texts.FITBOD, time_zone="Europe/Berlin")
    assert start_of(berlin, 1) == local("2025-12-19 18:42:37")


def test_sets_of_liftosaur_that_were_not_done_are_none() -> None:
    """It lists what the program asked for."""
    log = read(log_texts.LIFTOSAUR)
    assert [(*told(each), each.role) for each in log.each_set] == [
        ("Squat, Barbell", 5, 60, None, "warmup"),
        ("Squat, Barbell", 6, 100, None, "working"),
    ]
    assert [each.name for each in log.each_session] == ["Day A"]


def test_the_plain_form_says_help_sides_and_distances() -> None:
    """Less than nothing is help."""
    log = read(log_texts.PLAIN)
    assert [(*told(each), each.load_kind) for each in log.each_set] == [
        ("Pull up", 6, 20, None, "assisted"),
        ("Pull up", 5, 10 * POUND, None, "added"),
        ("Dips", 8, 15, None, "assisted"),
        ("Dumbbell row", 8, 20, None, "external"),
        ("Farmers walk", None, 24, None, "external"),
    ]
    assert [each.side for each in log.each_set] == [None, None, None, "left", None]
    assert [each.distance_m for each in log.each_set] == [None, None, None, None, 40]
    assert (log.file.log, log.file.device) == ("plain", None)


def test_a_name_that_says_so_means_help() -> None:
    """Whatever the exercise is."""
    sets = read(log_texts.HEVY.replace("My Own Lift", "Triceps Dip (Assisted)")).each_set
    assert (sets[0].weight_kg, sets[0].load_kind) == (12, "assisted")


def test_what_is_all_distance_is_no_strength_session() -> None:
    """People note their runs, too."""
    text = (
        f'{log_texts.HEVY_HEADER}\n"Run","19 Dec 2025, 07:30","","","Running","","","0","normal","","","5","1500",""\n'
    )
    assert [each.kind for each in read(text).each_session] == ["other"]


def test_each_dialect_is_known_by_its_own_header() -> None:
    """Whatever the case, spaces and signs; the files of fitlift itself are none."""
    for dialect in DIALECTS:
        headers = (*dialect.needs, *sorted(dialect.one_of)[:1])
        assert dialect_of([each.upper().replace("_", " ") for each in headers]) is dialect
    assert dialect_of(["start", "exercise", "coach"]) is None
    assert dialect_of(["file", "week", "session", "row", "set", "exercise", "reps", "weight_kg", "start_time"]) is None


def test_a_log_without_a_set_is_an_error() -> None:
    """One that says what could not be read, where anything was there."""
    with pytest.raises(FitliftError) as caught:
        read(f"{log_texts.HEVY_HEADER}\n")
    assert str(caught.value) == "log.csv: is a log without a set"
    with pytest.raises(FitliftError) as caught:
        read(log_texts.FITNOTES.replace("2025-12-19", "yesterday").replace("2025-12-22", "?"))
    assert str(caught.value) == (
        'log.csv: is a log without a set that can be read (line 2: Date is "yesterday"; line 3: Date is "yesterday"; '
        'line 4: Date is "?")'
    )
