"""What the user mended in Garmin's or COROS's app, read from the app's JSON."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import active, at, fit, plain, rest, session
from fitlift.activity import Activity, read_activity
from fitlift.errors import UserFileError
from fitlift.fit.encode import Message
from fitlift.makers.vendor_json import read_vendor_json
from fitlift.records.said import sentence
from fitlift.session.analyse import analyse

#: Three sets of which the watch got several things wrong.
SETS = (
    active(0, 30, message_index=0, repetitions=8, weight=60, category=0),
    rest(30, 65, message_index=1),
    active(95, 25, message_index=2, repetitions=7, weight=60, category=0),
    rest(120, 70, message_index=3),
    active(190, 41, message_index=4, repetitions=1, weight=0),
)


def activity_of(*messages: Message) -> Activity:
    """A built file."""
    return read_activity(fit(*messages), name="a.fit")


def corrected(text: str, *messages: Message) -> pd.DataFrame:
    """The sets of a built file with an app's JSON laid over them, rests left out."""
    activity = activity_of(*(messages or (session(), *SETS)))
    sets = analyse(activity, corrections=[read_vendor_json(text, "a.fit.fitlift.json", activity)]).sets
    return sets[sets["kind"] != "rest"]


def columns(sets: pd.DataFrame, *names: str) -> list[tuple[Any, ...]]:
    """The values of some columns, None for null."""
    return [tuple(plain(value) for value in row) for row in sets[list(names)].itertuples(index=False)]


def garmin_set(since: float, seconds: float, reps: float | None, grams: float | None, **values: Any) -> dict[str, Any]:
    """A set as Garmin Connect writes it."""
    start = f"{at(since):%Y-%m-%dT%H:%M:%S}.0"
    known: dict[str, Any] = {
        "duration": seconds,
        "repetitionCount": reps,
        "weight": grams,
        "startTime": start,
        "exercises": [],
    }
    return {"setType": "ACTIVE"} | known | values


def garmin(*sets: Any) -> str:
    """Garmin Connect's exerciseSets."""
    return json.dumps({"activityId": 20474406937, "exerciseSets": sets})


def exercise(name: str | None, probability: float | None = 100.0, category: str = "SQUAT") -> dict[str, Any]:
    """One of a set's exercises in Garmin Connect."""
    return {"category": category, "name": name, "probability": probability}


def test_garmins_sets_are_found_by_their_message_index() -> None:
    """Grams become kilograms; the rests between tell nothing."""
    chosen = [exercise("BARBELL_BACK_SQUAT")]
    text = garmin(
        garmin_set(190, 44.5, 12, 22500, messageIndex=4),
        garmin_set(30, 65, None, None, setType="REST", messageIndex=1),
        garmin_set(0, 30, 9, 60000, messageIndex=0, exercises=chosen),
        garmin_set(95, 25, 7, 62500, messageIndex=2),
    )
    sets = corrected(text)
    assert columns(sets, "set", "reps", "weight_kg", "duration_s", "volume_kg") == [
        (1, 9, 60.0, 30.0, 540.0),
        (2, 7, 62.5, 25.0, 437.5),
        (3, 12, 22.5, 44.5, 270.0),
    ]
    assert columns(sets.head(1), "exercise", "exercise_name", "source", "confidence") == [
        ("barbell_back_squat", "Barbell back squat", "correction", None)
    ]


def test_without_an_index_sets_are_found_by_their_start() -> None:
    """Two seconds beside it at most, whatever their order."""
    text = garmin(garmin_set(192, 41, 15, None), garmin_set(94, 25, 6, 60000), garmin_set(0, 30, 8, 60000))
    assert columns(corrected(text), "set", "kind", "reps") == [
        (1, "active", 8),
        (2, "active", 6),
        (3, "active", 15),
    ]


@pytest.mark.parametrize(
    ("exercises", "name"),
    [
        ([exercise("BARBELL_BACK_SQUAT")], "Barbell back squat"),
        ([exercise("BARBELL_BACK_SQUAT", None)], "Barbell back squat"),
        ([exercise(None)], "Squat"),
        ([exercise("_3_WAY_CALF_RAISE", category="CALF_RAISE")], "3 way calf raise"),
        ([exercise("BARBELL_BACK_SQUAT", 99.6)], None),
        ([exercise("BARBELL_BACK_SQUAT", 0)], None),
        ([exercise("BARBELL_BACK_SQUAT"), exercise("PLANK", category="PLANK")], None),
        ([exercise(None, category="UNKNOWN")], None),
        ([{"category": 28, "name": 6}], None),
        ("squat", None),
        (None, None),
    ],
)
def test_only_a_single_exercise_without_doubt_was_chosen_by_the_user(exercises: Any, name: str | None) -> None:
    """Others are the watch's guesses, which the file has, too; 0 is how the app says unknown."""
    sets = corrected(garmin(garmin_set(0, 30, 5, None, exercises=exercises)), session(), active(0))
    assert columns(sets, "exercise_name", "source") == [(name, "correction" if name else "unknown")]


def test_a_name_that_is_no_text_names_the_category() -> None:
    """And stops nothing."""
    odd = garmin_set(0, 30, 5, None, exercises=[{"category": "ROW", "name": 7}])
    assert columns(corrected(garmin(odd), session(), active(0)), "exercise_name") == [("Row",)]


def test_sets_that_the_app_lacks_are_dropped_and_its_own_added() -> None:
    """An added one stands behind the set before it, without a time, numbered on."""
    text = garmin(garmin_set(0, 30, 8, 60000), garmin_set(60, 20, 3, 80000), garmin_set(190, 41, 15, None))
    assert columns(corrected(text), "set", "kind", "reps", "weight_kg", "start_time", "origin") == [
        (1, "active", 8, 60.0, pd.Timestamp(at(0)), "file"),
        (4, "active", 3, 80.0, None, "correction"),
        (2, "dropped", 7, 60.0, pd.Timestamp(at(95)), "file"),
        (3, "active", 15, None, pd.Timestamp(at(190)), "file"),
    ]


def test_each_set_goes_to_its_session() -> None:
    """Sets are numbered in each anew; what stands before the first belongs to the first."""
    run = session(300, 900, sport="running", sub_sport=None)
    messages = (session(0, 300), active(0), active(100), run, session(1200, 400), active(1200), active(1333))
    text = garmin(*(garmin_set(since, 30, reps, None) for since, reps in ((-9, 4), (0, 6), (1200, 7), (1333, 9))))
    assert columns(corrected(text, *messages), "session", "set", "kind", "reps") == [
        (1, 3, "active", 4),
        (1, 1, "active", 6),
        (1, 2, "dropped", 5),
        (3, 1, "active", 7),
        (3, 2, "active", 9),
    ]


def test_the_json_of_another_activity_is_an_error() -> None:
    """Every activity counts its sets from 0: where the times do not agree, that says nothing."""
    next_day = garmin(*(garmin_set(86400 + 100 * place, 30, 5, None, messageIndex=2 * place) for place in range(3)))
    without_index = garmin(garmin_set(7, 30, 5, None))
    for text, count in ((next_day, 3), (without_index, 1)):
        with pytest.raises(UserFileError) as caught:
            corrected(text)
        assert str(caught.value) == f"a.fit.fitlift.json: none of its {count} sets is one of a.fit; is it another's?"


def test_one_start_that_was_moved_changes_no_set_that_its_index_finds() -> None:
    """Most of them agree."""
    starts = (0, 95, 250)
    text = garmin(*(garmin_set(since, 30, 4, None, messageIndex=2 * place) for place, since in enumerate(starts)))
    assert columns(corrected(text), "set", "kind", "reps") == [(1, "active", 4), (2, "active", 4), (3, "active", 4)]


def numbered_anew(*starts: float) -> str:
    """Sets that began then, 11 repetitions in the first, one more in each, counted from 0 whatever was deleted."""
    return garmin(
        *(garmin_set(since, 30, 11 + place, None, messageIndex=2 * place) for place, since in enumerate(starts))
    )


@pytest.mark.parametrize(
    ("starts", "reps"),
    [
        ((0, 100, 200, 300, 500), [11, 12, 13, 14, None, 15]),
        ((100, 200, 300, 400, 500), [None, 11, 12, 13, 14, 15]),
        ((0, 300, 500), [11, None, None, 12, None, 13]),
    ],
)
def test_a_set_deleted_in_an_app_that_counts_anew_is_the_one_that_is_dropped(
    starts: tuple[float, ...], reps: list[int | None]
) -> None:
    """Where the starts contradict the index, they tell which sets are left: those keep their own figures."""
    watch = [active(100 * place, message_index=2 * place) for place in range(6)]
    sets = corrected(numbered_anew(*starts), session(), *watch)
    assert [each if kind == "active" else None for kind, each in columns(sets, "kind", "reps")] == reps
    assert columns(sets, "set") == [(1,), (2,), (3,), (4,), (5,), (6,)]


def test_pounds_stay_pounds() -> None:
    """Grams are turned back into what the watch showed, for sets that the app added as well."""
    logged = active(0, weight=61.25, weight_display_unit="pound")
    text = garmin(garmin_set(0, 30, 5, 63503), garmin_set(80, 30, 4, 47627.2))
    sets = corrected(text, session(), logged)
    assert [(unit, round(kg / 0.45359237, 3)) for unit, kg in columns(sets, "weight_unit", "weight_kg")] == [
        ("lb", 140.0),
        ("lb", 105.0),
    ]


def test_a_weight_of_zero_in_both_stays_zero() -> None:
    """What was not edited changes nothing; a weight that was taken away in the app is said to be none."""
    watch = (active(0, weight=0), active(60, weight=40), active(120))
    text = garmin(garmin_set(0, 30, 5, 0), garmin_set(60, 30, 5, 0), garmin_set(120, 30, 5, None))
    assert columns(corrected(text, session(), *watch), "weight_kg", "weight_state") == [
        (None, "zero"),
        (None, "given"),
        (None, "absent"),
    ]


def test_numbers_that_no_set_has_say_nothing() -> None:
    """The file's own stay; a weight that the app does not have is none."""
    for odd in (-1, 1e300, 1e15, 10**400, "nine", True, float("nan"), float("inf"), [9]):
        sets = corrected(garmin(garmin_set(0, odd, odd, odd)), session(), active(0, weight=60))  # type: ignore[arg-type]
        assert columns(sets, "reps", "duration_s", "weight_kg") == [(5, 30.0, None)], odd


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "a, line 1: is no JSON; save it once more"),
        ("<html>", "a, line 1: is no JSON; save it once more"),
        ('{"exerciseSets":\n [3', "a, line 2: is no JSON; save it once more"),
        ("[" * 100_000, "a: is no JSON; save it once more"),
        ('{"exerciseSets": [{}, 3]}', "a: entry 2 of exerciseSets is no set"),
        ('{"data": {"lapList": [{"lapItemList": [{}, 3]}]}}', "a: an entry of lapItemList is no set"),
    ],
)
def test_what_is_no_such_json_is_said(text: str, said: str) -> None:
    """With the line where it has one."""
    with pytest.raises(UserFileError) as caught:
        read_vendor_json(text, "a", activity_of(session(), *SETS))
    assert str(caught.value) == said


@pytest.mark.parametrize(
    "text", ["null", "[]", "{}", '{"exerciseSets": null}', '{"exerciseSets": []}', '{"data": {"lapList": []}}']
)
def test_json_that_says_nothing_changes_nothing(text: str) -> None:
    """An app writes it for a recording that it has no sets of."""
    as_recorded = corrected(text)
    assert columns(as_recorded, "kind", "reps", "weight_kg") == [
        ("active", 8, 60.0),
        ("active", 7, 60.0),
        ("active", 1, None),
    ]


@pytest.mark.parametrize("text", ["7", "[7]", '{"exerciseSets": 5}', '{"data": 1}', '{"lapList": [[]]}'])
def test_json_of_another_kind_is_said(text: str) -> None:
    """With what is understood."""
    with pytest.raises(UserFileError) as caught:
        read_vendor_json(text, "a", activity_of(session(), *SETS))
    hint = "Garmin Connect's exerciseSets and COROS Training Hub's activity detail are understood"
    assert str(caught.value) == f"a: is JSON of another kind; {hint}"


def lap(since: float, reps: float, grams: float, hundredths: float, **values: Any) -> dict[str, Any]:
    """An item of COROS's lists."""
    item = {"exerciseIndex": 0, "setIndex": 0, "exerciseNameKey": "T1061", "sets": 0, "lapType": 2}
    start = at(since).timestamp() * 1000
    return item | {"reps": reps, "weight": grams, "time": hundredths, "startTimestamp": start} | values


def coros(*items: dict[str, Any]) -> str:
    """COROS Training Hub's activity detail."""
    return json.dumps({"result": "0000", "data": {"summary": {}, "lapList": [{"lapItemList": items}]}})


def test_coross_work_is_told_from_rests_sums_and_repeated_laps() -> None:
    """A lap with repetitions is work, the next one without its rest; without any before it, a hold."""
    once = (
        lap(0, 15, 32000, 3487),
        lap(35, 0, 0, 6000, setIndex=0),
        lap(95, 13, 32000, 3105, setIndex=1),
        lap(126, 0, 0, 1250, setIndex=1),
        lap(0, 28, 896000, 6592, sets=2),
        lap(140, 0, 0, 5000, exerciseNameKey="S3618"),
        lap(190, 0, 0, 4512, exerciseIndex=1),
        lap(236, 0, 0, 2000, exerciseIndex=1),
        lap(190, 0, 0, 4512, exerciseIndex=1, sets=1),
    )
    twice = [item | {"lapType": code} for item in once for code in (7, 2)]
    sets = corrected(coros(*twice))
    assert columns(sets, "set", "kind", "reps", "weight_kg", "duration_s") == [
        (1, "active", 15, 32.0, 34.87),
        (2, "active", 13, 32.0, 31.05),
        (3, "active", 1, None, 45.12),
    ]


def test_a_hold_right_after_a_set_is_told_from_a_rest_by_the_files_row() -> None:
    """Push-ups, a plank of 60 s without a rest before it, 60 s of rest, push-ups."""
    watch = (active(0, 30), active(30, 60, repetitions=0), rest(90, 60), active(150, 30))
    items = (lap(0, 12, 0, 3000), lap(31, 0, 0, 6150, exerciseIndex=1), lap(90, 0, 0, 6000), lap(150, 9, 0, 3000))
    assert columns(corrected(coros(*items), session(), *watch), "set", "kind", "reps", "duration_s") == [
        (1, "active", 12, 30.0),
        (2, "active", 0, 61.5),
        (3, "active", 9, 30.0),
    ]


@pytest.mark.parametrize("grams", [0, 24000])
def test_without_a_start_a_lap_without_repetitions_is_work_where_it_has_a_weight(grams: float) -> None:
    """A loaded carry right after a set; without a weight it is that set's rest."""
    items = (lap(0, 8, 0, 3000), lap(0, 0, grams, 4000, setIndex=1))
    timeless = [item | {"startTimestamp": None} for item in items]
    watch = [active(0), active(40, 40, repetitions=0)][: 2 if grams else 1]
    sets = corrected(coros(*timeless), session(), *watch)
    assert columns(sets, "reps", "weight_kg") == ([(8, None), (0, 24.0)] if grams else [(8, None)])


@pytest.mark.parametrize(
    ("grams", "weight", "unit"),
    [
        (32000, 32, "kg"),
        (12300, 12.3, "kg"),  # 27.12 lb
        (61235, 135, "lb"),  # 134.9999 lb
        (46493, 102.5, "lb"),  # 102.4995 lb
        (1134, 2.5, "lb"),
        (61244, 135, "lb"),  # 135.0199 lb
        (61245, 61.245, "kg"),  # 135.0221 lb
        (30164, 30.164, "kg"),  # 66.5002 lb, no step of 2.5
        (127000, 127, "kg"),  # 279.9871 lb, but whole kilograms
        (107500, 107.5, "kg"),  # 236.9969 lb, but half kilograms
    ],
)
def test_coross_pounds_are_known_by_their_steps(grams: float, weight: float, unit: str) -> None:
    """Within 0.02 lb of a whole pound or of a step of 2.5, and no whole or half kilograms."""
    activity = activity_of(session(), active(0))
    (said,) = read_vendor_json(coros(lap(0, 5, grams, 3000)), "a", activity).sessions
    assert (said.sets[1].said.weight, said.sets[1].said.unit) == (weight, unit)


@pytest.mark.parametrize(
    ("grams", "said"),
    [
        ((61235, 127000), [(135, "lb"), (127, "kg")]),  # 127 kg are 279.987 lb
        ((61235, 20000), [(135, "lb"), (20, "kg")]),  # 20 kg are 44.09 lb
        ((19500, 24500, 107500), [(19.5, "kg"), (24.5, "kg"), (107.5, "kg")]),  # 42.99, 54.01 and 237.00 lb
        ((61235, 0), [(135, "lb"), ("none", None)]),
    ],
)
def test_each_of_coross_sets_has_its_own_unit(grams: tuple[float, ...], said: list[Any]) -> None:
    """Dumbbells in pounds and plates in kilograms may be used on one day."""
    times = [100 * place for place in range(len(grams))]
    activity = activity_of(session(), *(active(since, weight=5) for since in times))
    text = coros(*(lap(since, 5, each, 3000, setIndex=since) for since, each in zip(times, grams, strict=True)))
    (read,) = read_vendor_json(text, "a", activity).sessions
    assert [(each.said.weight, each.said.unit) for each in read.sets.values()] == said


@pytest.mark.parametrize(
    ("shown", "logged", "said"),
    [
        ("kilogram", 61.25, (61.235, "kg")),
        ("kilogram", 61.3125, (135, "lb")),
        ("pound", 61.25, (135, "lb")),
        (None, 61.25, (135, "lb")),
    ],
)
def test_a_weight_that_the_file_has_too_keeps_the_files_unit(
    shown: str | None, logged: float, said: tuple[float, str]
) -> None:
    """61.235 kg within a sixteenth of a kilogram; 135 lb elsewhere."""
    activity = activity_of(session(), active(0, weight=logged, weight_display_unit=shown))
    (read,) = read_vendor_json(coros(lap(0, 5, 61235, 3000)), "a", activity).sessions
    assert (read.sets[1].said.weight, read.sets[1].said.unit) == said


def test_two_laps_of_one_set_are_its_sides() -> None:
    """One for each; three are not."""
    times = (0, 50, 100, 150, 200, 250)
    indexes = (0, 0, 1, 2, 2, 2)
    items = [lap(since, 8, 12000, 2500, setIndex=index) for since, index in zip(times, indexes, strict=True)]
    sets = corrected(coros(*items), session(), *(active(since, 25) for since in times))
    assert columns(sets, "side") == [("left",), ("right",), (None,), (None,), (None,), (None,)]


@pytest.mark.parametrize("since", [0, 31])
def test_the_second_side_of_a_set_that_the_file_has_once_is_added(since: float) -> None:
    """Whether the app gives both one start or each its own; the first keeps the file's time."""
    items = (lap(0, 8, 12000, 2500), lap(since, 7, 12000, 2750))
    sets = corrected(coros(*items), session(), active(0, 60, repetitions=15))
    assert columns(sets, "set", "kind", "side", "reps", "duration_s", "start_time") == [
        (1, "active", "left", 8, 25.0, pd.Timestamp(at(0))),
        (2, "active", "right", 7, 27.5, None),
    ]


@pytest.mark.parametrize("per_second", [1, 100, 1000])
def test_coross_times_come_in_three_units(per_second: int) -> None:
    """Seconds, hundredths and thousandths since 1970."""
    items = [lap(since, reps, 0, 2500, startTimestamp=at(since).timestamp() * per_second) for since, reps in ((95, 6),)]
    assert columns(corrected(coros(*items)), "set", "kind", "reps") == [
        (1, "dropped", 8),
        (2, "active", 6),
        (3, "dropped", 1),
    ]


odd_values: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just([]) | st.just({})
)
odd_exercises = st.lists(st.fixed_dictionaries({"category": st.text(max_size=3), "name": st.text(max_size=3)}))
odd_garmin = st.fixed_dictionaries(
    {"setType": st.just("ACTIVE")},
    optional=dict.fromkeys(("startTime", "duration", "repetitionCount", "weight", "messageIndex"), odd_values)
    | {"exercises": odd_exercises | odd_values},
)
odd_coros = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(lap(0, 0, 0, 0), odd_values) | {"startTimestamp": st.floats(0, 1e16) | odd_values}
)


@settings(max_examples=25)
@given(st.lists(odd_garmin, max_size=3), st.lists(odd_coros, max_size=4))
def test_any_values_at_all_are_read_or_refused(sets: list[dict[str, Any]], laps: list[dict[str, Any]]) -> None:
    """An app may change what it writes: that is an error of the file, never a fault."""
    for text in (garmin(*sets), coros(*laps)):
        try:
            read = corrected(text, session(), active(0))
        except UserFileError:
            continue
        assert "active" in read["kind"].tolist()


def test_without_any_time_as_many_sets_are_taken_in_order() -> None:
    """More, or fewer, cannot be."""
    items = [lap(0, reps, 0, 2500, startTimestamp=None, setIndex=reps) for reps in (9, 4, 11)]
    assert columns(corrected(coros(*items)), "reps") == [(9,), (4,), (11,)]
    with pytest.raises(UserFileError, match="none of its 2 sets is one"):
        corrected(coros(*items[:2]))


def test_times_that_are_none_are_no_times() -> None:
    """Absurd numbers and texts; as many sets are taken in order then."""
    for odd in (1e16, 0, "soon", -5):
        items = [lap(0, 9, 0, 2500, startTimestamp=odd)]
        assert columns(corrected(coros(*items), session(), active(0)), "reps") == [(9,)]
    for text in ("", "soon", "9999999-01-01"):
        assert columns(corrected(garmin(garmin_set(0, 30, 9, None, startTime=text)), session(), active(0)), "reps") == [
            (9,)
        ]


def names(text: str, *messages: Message) -> list[Any]:
    """What COROS's JSON beside a recording calls its sets."""
    told = columns(corrected(text, *messages), "exercise_name", "source")
    return [name if source == "correction" else None for name, source in told]


def test_coross_codes_name_the_exercises() -> None:
    """Ours; where we have none, a name; a part of the body; the user's own; an unknown code by the code."""
    codes = ("T1061", "T1043", "S4210", "9b1f", "T9999", "T1123", None)
    items = [lap(100 * place, 8, 0, 3000, exerciseNameKey=code, setIndex=place) for place, code in enumerate(codes)]
    items[3]["name"] = "Ice skater"
    watch = [active(100 * place) for place in range(len(codes))]
    assert names(coros(*items), session(), *watch) == [
        "Squat",
        "Decline barbell bench press",
        "Arm exercise",
        "Ice skater",
        "T9999",
        None,
        None,
    ]


def test_coross_numbers_may_be_text() -> None:
    """As some versions of the page have them."""
    item = {
        key: str(value) if isinstance(value, int | float) else value for key, value in lap(0, 9, 32000, 2750).items()
    }
    assert columns(corrected(coros(item), session(), active(0)), "reps", "weight_kg", "duration_s") == [(9, 32.0, 27.5)]


def test_coross_lists_of_laps_are_read_all() -> None:
    """One for each section."""
    lists = [{"lapItemList": [lap(0, 9, 0, 2750)]}, {"lapItemList": [lap(95, 4, 0, 2000, exerciseIndex=1)]}]
    sets = corrected(json.dumps({"data": {"lapList": lists}}), session(), active(0), active(95))
    assert columns(sets, "reps") == [(9,), (4,)]


def test_energy_tells_coross_work_from_rests_that_carry_the_weight_of_their_set() -> None:
    """Rests took none; of an exercise in which no lap did, the first is a hold."""
    items = (
        lap(0, 0, 32000, 3000, calories=3100),
        lap(30, 0, 32000, 6000, calories=0),
        lap(90, 0, 32000, 3100, calories=2900, setIndex=1),
        lap(121, 0, 32000, 5900, calories=0, setIndex=1),
        lap(180, 0, 0, 4500, calories=0, exerciseIndex=1),
        lap(225, 0, 0, 2000, calories=0, exerciseIndex=1),
    )
    sets = corrected(coros(*items), session(0, 300))
    assert columns(sets, "start_time", "weight_kg", "duration_s") == [
        (pd.Timestamp(at(0)), 32.0, 30.0),
        (pd.Timestamp(at(90)), 32.0, 31.0),
        (pd.Timestamp(at(180)), None, 45.0),
    ]


def test_what_coros_says_of_a_lap_goes_before_what_it_looks_like() -> None:
    """Mode 14 is work; the others are rests, warm-ups and the like."""
    items = (lap(0, 8, 0, 3000, mode=14), lap(30, 8, 0, 6000, mode=15), lap(90, 0, 0, 3000, mode="14", setIndex=1))
    assert columns(corrected(coros(*items), session()), "start_time", "reps") == [
        (pd.Timestamp(at(0)), 8),
        (pd.Timestamp(at(90)), None),
    ]


def test_a_recording_without_sets_gets_those_of_the_app() -> None:
    """With their starts, names and weights, as sets that were added."""
    items = (lap(20, 12, 20000, 3100), lap(51, 0, 20000, 6000), lap(111, 10, 24000, 2800, setIndex=1))
    sets = corrected(coros(*items), session())
    names = ("set", "exercise", "reps", "weight_kg", "duration_s", "start_time", "origin")
    assert columns(sets, *names) == [
        (1, "squat", 12, 20.0, 31.0, pd.Timestamp(at(20)), "correction"),
        (2, "squat", 10, 24.0, 28.0, pd.Timestamp(at(111)), "correction"),
    ]


def test_sets_of_another_day_are_none_of_a_recording_without_sets() -> None:
    """They would make a session of what was none."""
    with pytest.raises(UserFileError, match="none of its 1 sets is one of a"):
        corrected(coros(lap(86_400, 12, 20000, 3100)), session())


def test_weights_in_kilograms_for_grams_are_in_doubt() -> None:
    """They stay as they are written: nobody knows for sure."""
    activity = activity_of(session(), active(0), active(60))
    text = garmin(garmin_set(0, 30, 8, 24.0), garmin_set(60, 30, 8, None))
    read = read_vendor_json(text, "/x/a.fit.fitlift.json", activity)
    assert read.doubt is not None
    assert (
        sentence(read.doubt)
        == "a.fit.fitlift.json has weights of 0.024 kg; they are in grams there, so 24 kg are 24000"
    )
    assert not read_vendor_json(garmin(garmin_set(0, 30, 8, 250)), "a", activity).doubt
