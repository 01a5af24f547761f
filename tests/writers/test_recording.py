"""A recording with what is known of its sets, and every other byte as the watch wrote it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fitlift
from builders import active, at, fit, rest, session
from checkout import FIT_FILES, SAMPLES
from drawn_corrections import EXERCISES, corrections_of
from fitlift.activity import read_activity
from fitlift.errors import FitliftError
from fitlift.exercises.catalogue import named
from fitlift.fit import read_fit
from fitlift.fit.compare import compare
from fitlift.fit.encode import Message, Value, message
from fitlift.fit.source import is_fit
from fitlift.history.summary import summarize_sessions
from fitlift.labels.corrections import AddedSet, Corrections, Placed, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.records.base import replace
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE
from fitlift.report.document import session_document
from fitlift.session.analyse import SessionAnalysis, analyse
from fitlift.session.corrected import Counts
from fitlift.writers.recording import CorrectedFit, corrected_recording, with_corrected_sets
from other_readers import by_fitdecode

#: Messages of which none may be other than it was.
UNTOUCHED = ("record", "event", "lap", "device_info", "file_id", "activity", "workout", "workout_step", "zones_target")

#: Fields of a session that may be: totals of its sets, of which fitdecode does not know 78, and which rows are its own.
OF_SESSIONS = {"active_time", 78, "total_cycles", "total_reps", "num_laps", "first_lap_index", 151, 152}

#: A session with laps in the file, or without; guided, free, by a program, of several sports.
SAMPLED = ("free.fit", "planned.fit", "generated.fit", "multisport.fit", "coros.fit")

#: A guided one of a watch, one of an older watch, and one of a watch that has sets as laps.
RECORDED = [
    path.name
    for name in ("garmin-fr265-20250306-2329.fit", "garmin-fenix6x-20200721-1347.fit", "coros-pace3-20240712-0056.fit")
    for path in FIT_FILES
    if path.name == name
]


@cache
def sample(name: str) -> tuple[bytes, SessionAnalysis]:
    """A sample, or a recording, and what is known of it."""
    data = next(path for path in FIT_FILES if path.name == name).read_bytes()
    return data, analyse(read_activity(data))


def corrected(data: bytes, *said: Corrections) -> tuple[SessionAnalysis, CorrectedFit]:
    """A recording with its corrections, and as it is written."""
    analysis = analyse(read_activity(data), corrections=said)
    return analysis, with_corrected_sets(data, analysis)


def wanted(analysis: SessionAnalysis, said: Corrections) -> Iterator[tuple[Any, ...]]:
    """What each row is to be: a set, a rest, a set that is none as a rest; nothing of what is a part of another."""
    gone = {(each.session, number) for each in said.sessions for one in each.sets.values() for number in one.merge}
    taken = {(each.session, number) for each in said.sessions for number, one in each.sets.items() if one.drop}
    for each in analysis.each_set:
        key = (each.session, each.set)
        if each.kind == "active":
            yield told(each)
        elif each.kind == "rest" or key in taken:
            yield "rest", whole(each.start_time), ms(each.duration_s), None, None
        elif each.set is not None and key not in gone:
            yield "dropped", whole(each.start_time), ms(each.duration_s), each.reps, sixteenths(each.weight_kg)


def told(one: Set) -> tuple[Any, ...]:
    """What a set or rest says, as a file can hold it: whole seconds, milliseconds, sixteenths of a kilogram."""
    is_set = one.kind != "rest"
    reps, kg = (one.reps, sixteenths(one.weight_kg)) if is_set else (None, None)
    return one.kind, whole(one.start_time), ms(one.duration_s), reps, kg


def whole(time: dt.datetime | None) -> dt.datetime | None:
    """A time to the second."""
    return None if time is None else time.replace(microsecond=0)


def ms(seconds: float | None) -> int | None:
    """Milliseconds."""
    return None if seconds is None else round(1000 * seconds)


def sixteenths(kg: float | None) -> int | None:
    """Sixteenths of a kilogram; none of nothing."""
    return round(16 * kg) or None if kg is not None else None


def is_certain(one: Set) -> bool:
    """Whether the user says what a set is: names by the workout in the file are there already, and not written."""
    return one.kind == "active" and one.source == "correction" and one.exercise is not None


def frames(data: bytes) -> list[tuple[str, dict[Any, Any]]]:
    """The messages as fitdecode reads them."""
    return [(name, row) for _, name, row in by_fitdecode(data)]


def of_kind(found: Sequence[tuple[str, dict[Any, Any]]], *names: str) -> list[tuple[str, dict[Any, Any]]]:
    """Those of some kinds, what may change of a session left out."""
    return [
        (name, {key: each for key, each in row.items() if key not in OF_SESSIONS})
        for name, row in found
        if name in names
    ]


@pytest.mark.parametrize(
    "path",
    [path if SAMPLES in path.parents else pytest.param(path, marks=pytest.mark.oracle) for path in FIT_FILES],
    ids=lambda path: path.name,
)
def test_without_corrections_every_sound_file_stays_as_it_is(path: Path) -> None:
    """To the byte, also where fitlift itself takes presses of the button for no sets."""
    data = path.read_bytes()
    try:
        activity = read_activity(data)
    except FitliftError:
        pytest.skip("no messages")
    made = with_corrected_sets(data, analyse(activity)) if is_fit(data) else None
    if made is None:
        pytest.skip("packed")
    assert not made.counts
    assert made.damage or made.data is data


@pytest.mark.parametrize("name", [*SAMPLED, *RECORDED])
@settings(max_examples=settings().max_examples // 6)
@given(st.data())
def test_what_is_said_is_read_again(name: str, drawn: st.DataObject) -> None:
    """Each row as it was said; names that are certain; and no total that agreed differs."""
    data, before = sample(name)
    said = drawn.draw(corrections_of(before.each_set))
    analysis, made = corrected(data, said)
    found = analyse(read_activity(made.data))
    assert [told(each) for each in found.each_set] == [*wanted(analysis, said)]
    names = [(each.exercise if is_certain(each) else None) for each in analysis.each_set if each.kind == "active"]
    read = [each.exercise for each in found.each_set if each.kind == "active"]
    assert [one for one, name in zip(read, names, strict=True) if name] == [name for name in names if name]
    agreed = {(each.session, each.check) for each in before.activity.each_check if each.verdict == "agrees"}
    assert not [
        each
        for each in found.activity.each_check
        if each.verdict == "differs" and each.check != "timer_s" and (each.session, each.check) in agreed
    ]


@pytest.mark.parametrize("name", SAMPLED)
@settings(max_examples=settings().max_examples // 10)
@given(st.data())
def test_nothing_else_is_other(name: str, drawn: st.DataObject) -> None:
    """By fitdecode every other message is as it was, in the same order; and both engines read the same."""
    data, before = sample(name)
    _, made = corrected(data, drawn.draw(corrections_of(before.each_set)))
    old, new = frames(data), frames(made.data)
    kinds = {kind for kind, _ in old} - {"set", "exercise_title", "time_in_zone", "lap"}
    assert set(UNTOUCHED) & {kind for kind, _ in old} <= kinds | {"lap"}
    assert of_kind(new, *kinds) == of_kind(old, *kinds)
    laps = [[{**row, "message_index": None} for _, row in of_kind(each, "lap")] for each in (old, new)]
    assert laps[0] == laps[1]
    columns, fitparse = (read_fit(made.data, engine=engine) for engine in ("columns", "fitparse"))
    assert compare(columns, fitparse).differences == ()


@pytest.mark.parametrize("name", SAMPLED)
@settings(max_examples=settings().max_examples // 10)
@given(st.data())
def test_rows_keep_their_numbers_in_order(name: str, drawn: st.DataObject) -> None:
    """Each number once, through all sessions of the file and their laps; sessions claim just their rows."""
    data, before = sample(name)
    _, made = corrected(data, drawn.draw(corrections_of(before.each_set)))
    activity = read_activity(made.data)
    numbers = [each.message_index for each in activity.each_set if each.message_index is not None]
    assert len(numbers) == len(activity.each_set)
    assert numbers == sorted(set(numbers))
    laps = activity.raw.message("lap").values("message_index")
    if name == "multisport.fit" and laps is not None:
        claims = activity.raw.table("session")[["first_lap_index", "num_laps"]].to_numpy().tolist()
        assert sorted([*numbers, *laps.listed()]) == [*range(sum(count for _, count in claims))]
        assert [first for first, _ in claims] == [0, claims[0][1], claims[0][1] + claims[1][1]]


def only(name: str, /, **said: Any) -> tuple[SessionAnalysis, CorrectedFit]:
    """A sample with corrections of its first session."""
    data, _ = sample(name)
    return corrected(data, Corrections("test", (SessionCorrections(1, **said),)))


def test_a_name_stands_in_every_place_for_guesses() -> None:
    """So that it is none: category squat is 28, its goblet squat 37; the watch's own numbers of other sets stay.

    The watch is as sure as can be, 255, which is no value of the sample's type.
    """
    data, _ = sample("free.fit")
    _, made = only("free.fit", sets={1: SetCorrection(SaidOfSet(exercise=named("goblet squat")))})
    old, new = ([row for kind, row in frames(each) if kind == "set"] for each in (data, made.data))
    assert new[0] == old[0] | {"category": (28,) * 3, "category_subtype": (37,) * 3, 2: (None,) * 3}
    assert new[1:] == old[1:]
    assert made.counts.named_sets == 1


def test_a_weight_has_its_unit() -> None:
    """135 lb are 61.235 kg, and 61.25 kg in sixteenths: 980 of them; FIT's number of pounds is 2."""
    _, made = only("free.fit", sets={1: SetCorrection(SaidOfSet(weight=135.0, unit="lb"))})
    first = next(row for kind, row in frames(made.data) if kind == "set")
    assert (first["weight"], first["weight_display_unit"]) == (980, 2)


def test_a_set_that_is_none_becomes_a_rest() -> None:
    """Its time stays the session's, its number its own; it counts for nothing: 21 sets, 210 repetitions before."""
    data, _ = sample("free.fit")
    _, made = only("free.fit", sets={2: SetCorrection(drop=True)})
    old, new = ([row for kind, row in frames(each) if kind == "set"] for each in (data, made.data))
    nothing = {"repetitions": None, "weight": None, "category": (None,) * 3, "category_subtype": (None,) * 3}
    assert new[2] == old[2] | nothing | {"set_type": 0, 2: (None,) * 3, 14: None}
    assert [row["message_index"] for row in new] == [row["message_index"] for row in old]
    session = next(row for kind, row in frames(made.data) if kind == "session")
    assert (session[151], session["total_cycles"]) == (20, 198)


def test_sets_that_are_one_are_one_message() -> None:
    """Sets 3 and 4 and the rest between: 45.2 + 11.3 + 31.7 s by the clock, to whole seconds at either end."""
    data, _ = sample("free.fit")
    _, made = only("free.fit", sets={3: SetCorrection(merge=(4,))})
    old, new = ([row for kind, row in frames(each) if kind == "set"] for each in (data, made.data))
    assert len(new) == len(old) - 2
    assert (new[4]["repetitions"], new[4]["duration"]) == (11, 87700)
    assert [row["start_time"] for row in new[5:]] == [row["start_time"] for row in old[7:]]
    assert [row["message_index"] for row in new] == [*range(len(new))]
    zones = [row for kind, row in frames(made.data) if kind == "time_in_zone" and row["reference_mesg"] == 225]
    before = [row for kind, row in frames(data) if kind == "time_in_zone" and row["reference_mesg"] == 225]
    assert [row["reference_index"] for row in zones] == [*range(len(new))]
    sums = [sum(each) for each in zip(*(row["time_in_hr_zone"] for row in before[4:7]), strict=True)]
    assert list(zones[4]["time_in_hr_zone"]) == sums


def test_a_set_that_was_two_is_two_messages() -> None:
    """They share its time by their repetitions; without a rest between, and without a time in zones."""
    _, made = only("free.fit", sets={1: SetCorrection(split=(SaidOfSet(reps=10), SaidOfSet(reps=5)))})
    rows = [row for kind, row in frames(made.data) if kind == "set"]
    assert [(row["set_type"], row["repetitions"], row["duration"]) for row in rows[:2]] == [
        (1, 10, 18933),
        (1, 5, 9467),
    ]
    assert rows[1]["start_time"] - rows[0]["start_time"] == 18
    assert rows[0]["category"] == rows[1]["category"]
    zones = [row for kind, row in frames(made.data) if kind == "time_in_zone" and row["reference_mesg"] == 225]
    assert [row["reference_index"] for row in zones] == [*range(2, len(rows))]


def test_a_set_that_the_watch_lacks_stands_behind_the_one_before_it() -> None:
    """Without a time, which nobody told; the rows after it count on."""
    added = AddedSet(1, SaidOfSet(exercise=named("deadlift"), reps=5, weight=100.0, unit="kg"))
    _, made = only("free.fit", added=(added,))
    rows = [row for kind, row in frames(made.data) if kind == "set"]
    assert (rows[1]["repetitions"], rows[1]["weight"], rows[1]["category"]) == (5, 1600, (8,) * 3)
    assert (rows[1]["start_time"], rows[1]["duration"], rows[1]["message_index"]) == (None, None, 1)
    assert [row["message_index"] for row in rows] == [*range(len(rows))]


def test_an_exercise_of_ones_own_has_a_title() -> None:
    """Under the pair by which it goes to a watch; a second one of that pair under a number that FIT has no name for."""
    own = [
        SetCorrection(SaidOfSet(exercise=named(name)))
        for name in ("Jefferson wobble", "Zercher stroll", "Jefferson wobble")
    ]
    _, made = only("free.fit", sets=dict(enumerate(own, 1)))
    titles = [row for kind, row in frames(made.data) if kind == "exercise_title"]
    assert [(row["message_index"], row["wkt_step_name"]) for row in titles] == [
        (0, "Jefferson wobble"),
        (1, "Zercher stroll"),
    ]
    assert [(row["exercise_category"], row["exercise_name"]) for row in titles] == [(29, None), (29, 1000)]
    rows = [row for kind, row in frames(made.data) if kind == "set" and row["set_type"] == 1]
    assert [row["category_subtype"][0] for row in rows[:3]] == [None, 1000, None]
    found = analyse(read_activity(made.data)).each_set
    assert [each.exercise for each in found if each.set in {1, 2, 3}] == [
        "jefferson_wobble",
        "zercher_stroll",
        "jefferson_wobble",
    ]


def test_a_set_of_another_exercise_stays_at_its_step() -> None:
    """A goblet squat is no back squat, though both are squats: it was done in the back squat's place."""
    analysis, made = only("planned.fit", sets={1: SetCorrection(SaidOfSet(exercise=named("goblet squat")))})
    rows = [row for kind, row in frames(made.data) if kind == "set" and row["set_type"] == 1]
    assert [row["wkt_step_index"] for row in rows[:2]] == [0, 2]
    assert made.unheld == ()
    read = analyse(read_activity(made.data))
    assert [each.exercise for each in read.each_set if each.set in {1, 2}] == ["goblet_squat", "barbell_back_squat"]
    assert [each.role_source for each in read.each_set if each.set in {1, 2}] == ["step", "step"]
    assert (read.each_match[0].planned_set, read.each_match[0].set) == (1, 1)
    assert read.each_match == analysis.each_match


def test_a_set_that_would_be_read_as_its_steps_leaves_it() -> None:
    """A squat of no kind is what the watch writes where it knows no more: at a step of squats it is that step's."""
    _, made = only("planned.fit", sets={1: SetCorrection(SaidOfSet(exercise=named("squat")))})
    rows = [row for kind, row in frames(made.data) if kind == "set" and row["set_type"] == 1]
    assert [row["wkt_step_index"] for row in rows[:2]] == [None, 2]
    assert made.unheld == ("stand_ins",)
    assert analyse(read_activity(made.data)).each_set[0].exercise == "squat"


def test_help_is_no_weight_that_was_lifted() -> None:
    """Others would count 20 kg of help as iron: 0 stands for none where the watch has weights, and else nothing."""
    for name, weight in (("free.fit", 0), ("coros.fit", None)):
        helped = SaidOfSet(weight=20.0, unit="kg", load="assisted", reps=9)
        _, made = only(name, sets={1: SetCorrection(helped)})
        assert made.unheld == ("help",)
        assert next(row["weight"] for kind, row in frames(made.data) if kind == "set") == weight


def test_a_program_that_numbers_titles_gets_another_one() -> None:
    """Sets of such a file point at titles: the new one is the fourth."""
    _, made = only("generated.fit", sets={1: SetCorrection(SaidOfSet(exercise=named("goblet squat")))})
    titles = [row for kind, row in frames(made.data) if kind == "exercise_title"]
    assert (titles[3]["message_index"], titles[3]["wkt_step_name"]) == (3, "Goblet squat")
    assert next(row for kind, row in frames(made.data) if kind == "set")["wkt_step_index"] == 3


def test_what_fit_has_no_place_for_is_said() -> None:
    """Effort, notes, sides and roles of sets, the session's name, and what a weight means."""
    said = SaidOfSet(rpe=8, note="slow", side="left", role="warmup", weight="band")
    _, made = only("free.fit", sets={1: SetCorrection(said)}, name="Legs")
    assert made.unheld == ("effort", "notes", "sides", "roles", "session_names", "loads")
    assert only("free.fit", sets={1: SetCorrection(SaidOfSet(exercise=False))})[1].unheld == ("no_exercise",)


#: A set, a press of two seconds without a repetition, and another set, each with its rest.
PRESSED = fit(
    active(0, 30, message_index=0),
    rest(30, 60, message_index=1),
    active(90, 2, repetitions=0, message_index=2),
    rest(92, 40, message_index=3),
    active(132, 31, message_index=4),
    session(0, 170),
)


def test_what_the_workout_in_the_file_says_is_in_it() -> None:
    """What was warm-up, too: of a recording of which nobody said anything nothing is left out."""
    made = corrected_recording(SAMPLES / "planned.fit")
    assert made.remarks == ("nothing to change, every byte as the watch wrote it",)
    assert repr(made) == "<CorrectedFit: 9,300 bytes; .data .counts .remarks>"


def test_rounds_and_presses_that_were_sets_have_no_place() -> None:
    """Letters in the user's order, and a set of two seconds, which is read as a press again."""
    _, made = only(
        "free.fit", order=(Placed(1, 1, "a"),) * len([each for each in sample("free.fit")[1].each_set if each.slot])
    )
    assert made.unheld == ("orders",)
    kept = {2: SetCorrection(SaidOfSet(note="keep"), line=1)}
    analysis, made = corrected(PRESSED, Corrections("test", (SessionCorrections(1, sets=kept),)))
    assert [each.kind for each in analysis.each_set].count("active") == 3
    assert made.unheld == ("notes", "orders", "presses")


def test_a_press_of_the_button_stays_as_long_as_it_reads_as_one() -> None:
    """As the watch wrote it, beside a set that was corrected; a rest where no other set is left."""
    reps = {3: SetCorrection(SaidOfSet(reps=8))}
    _, made = corrected(PRESSED, Corrections("test", (SessionCorrections(1, sets=reps),)))
    assert [each.kind for each in read_activity(made.data).each_set] == ["active", "rest", "active", "rest", "active"]
    none = dict.fromkeys((1, 3), SetCorrection(drop=True, line=1))
    _, made = corrected(PRESSED, Corrections("test", (SessionCorrections(1, sets=none),)))
    assert [each.kind for each in read_activity(made.data).each_set] == ["rest"] * 5


def test_a_press_of_the_button_that_was_taken_out_is_a_rest() -> None:
    """Other programs would show it as a set, and the user said that it is none."""
    _, made = corrected(PRESSED, Corrections("test", (SessionCorrections(1, sets={2: SetCorrection(drop=True)}),)))
    assert made.counts == Counts(undone_sets=1)
    assert [each.kind for each in read_activity(made.data).each_set] == ["active", "rest", "rest", "rest", "active"]


def test_sets_that_are_laps_stand_beside_them_once_something_is_known() -> None:
    """Every one, and every rest, once: 21 sets as COROS wrote them in 55 laps."""
    data, before = sample("coros.fit")
    _, made = only("coros.fit", sets={1: SetCorrection(SaidOfSet(exercise=named("plank")))})
    rows = [row for kind, row in frames(made.data) if kind == "set"]
    assert [row["set_type"] for row in rows].count(1) == made.counts.sets_beside_laps == 21
    found = analyse(read_activity(made.data))
    assert [told(each) for each in found.each_set] == [told(each) for each in before.each_set]
    assert [each.bout for each in found.each_set] == [each.bout for each in before.each_set]
    assert found.activity.each_lap == ()
    assert of_kind(frames(made.data), "lap") == of_kind(frames(data), "lap")
    assert found.each_set[0].exercise == "plank"


#: Every recording with sets as laps, and the sample; one with pauses of up to three minutes right behind its sets.
LAPPED, PAUSED = [path.name for path in FIT_FILES if "coros" in path.name], "coros-pace3-20250422-1929.fit"


@pytest.mark.parametrize(
    "name",
    [name if name in {"coros.fit", PAUSED} else pytest.param(name, marks=pytest.mark.oracle) for name in LAPPED],
)
def test_sets_beside_laps_are_read_as_the_laps_were(name: str) -> None:
    """To the last figure: times, pauses, rests, heart rates and places; only the numbers of messages are others."""
    data, before = sample(name)
    made = with_corrected_sets(data, before, lap_sets=True)
    of_laps = {each.set for each in before.each_set if each.set is not None} if made.counts else set()
    assert made.counts.sets_beside_laps == len(of_laps)
    read = analyse(read_activity(made.data))
    assert [replace(each, message_index=None) for each in read.each_set] == [
        replace(each, message_index=None) for each in before.each_set
    ]
    assert [*differing(documents(before), documents(read))] == []


#: What a document of a corrected session has that its file cannot: where names and weights come from, and how sure they
#: are; what was counted, where the user says it; the watch's own numbers and totals, which follow the sets.
OTHER = {
    *("source", "confidence", "candidates", "category", "subtype", "weight_state", "slot_confidence", "counting"),
    *("step_index", "message_index", "checks", "sha256"),
}


def differing(one: Any, other: Any, where: str = "") -> Iterator[str]:
    """Where two documents differ, but for `OTHER`."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in sorted((one.keys() | other.keys()) - OTHER):
            yield from differing(one.get(name), other.get(name), f"{where}/{name}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, pair in enumerate(zip(one, other, strict=True)):
            yield from differing(*pair, f"{where}[{place}]")
    elif one != other:
        yield f"{where}: {one} is not {other}"


def documents(analysis: SessionAnalysis) -> list[Any]:
    """Its sessions as JSON."""
    return [session_document(each, explain=False) for each in summarize_sessions(analysis)]


@pytest.mark.parametrize("name", ["free.fit", "generated.fit", "multisport.fit", "coros.fit"])
def test_the_new_file_is_summed_up_as_the_old_one_with_its_corrections(name: str) -> None:
    """Names for every letter, weights and repetitions: figures, muscles, rests, loads and principles are the same."""
    data, before = sample(name)
    said = []
    for number in sorted({each.session for each in before.each_set}):
        own = [each for each in before.each_set if each.session == number and each.slot is not None]
        letters = sorted({each.slot for each in own if each.slot is not None})
        names = zip(letters, EXERCISES, strict=False)
        slots = {
            slot: SetCorrection(SaidOfSet(exercise=exercise, weight=10.0 + 2.5 * place, unit="kg"))
            for place, (slot, exercise) in enumerate(names)
        }
        first = next(each.set for each in own if each.set is not None)
        counted = {first: SetCorrection(SaidOfSet(reps=7))}
        said.append(SessionCorrections(number, slots=slots, sets=counted))
    analysis, made = corrected(data, Corrections("test", tuple(said)))
    read = analyse(read_activity(made.data))
    assert [*differing(documents(analysis), documents(read))] == []


def test_names_of_which_a_plan_is_sure_are_written() -> None:
    """The plan beside this recording names seven of its sets, of five so that they count; the others stay open."""
    path = SAMPLES / "export" / "watch" / "2026-09-29_strength.fit"
    named_by_plan = [each for each in fitlift.analyse(path).each_set if each.source == "plan"]
    assert [(each.confidence or 1) >= SURE for each in named_by_plan].count(True) == 5
    made = corrected_recording(path)
    assert made.counts.named_sets == 5
    read = analyse(read_activity(made.data)).each_set
    sure = {each.set: each.exercise for each in named_by_plan if (each.confidence or 1) >= SURE}
    assert {each.set: each.exercise for each in read if each.exercise is not None} == sure


def one_session(*messages: Message, **said: Any) -> tuple[SessionAnalysis, CorrectedFit]:
    """A built recording with corrections."""
    return corrected(fit(*messages, session(0, 400)), Corrections("test", (SessionCorrections(1, **said),)))


def test_starts_that_only_ends_tell_are_written_where_rows_change() -> None:
    """Older programs write a row when it ends, and no start: a set more, without a time, would take them all away."""
    rows = [
        active(0, 30, start_time=None, timestamp=at(30)),
        rest(0, 60, start_time=None, timestamp=at(90)),
        active(0, 40, start_time=None, timestamp=at(130)),
    ]
    analysis, made = one_session(*rows, added=(AddedSet(2, SaidOfSet(reps=5)),))
    starts = [each.start_time for each in analysis.each_set]
    assert starts == [at(0), at(30), at(90), None]
    assert [each.start_time for each in read_activity(made.data).each_set] == starts


def test_lengths_that_only_rests_tell_are_written_where_rows_change() -> None:
    """A set without a length ends where its rest begins; a set put between would take that away."""
    rows = [active(0, None), rest(30, 60), active(90, 40), rest(130, 60)]
    analysis, made = one_session(*rows, added=(AddedSet(1, SaidOfSet(reps=5)),))
    lengths = [each.duration_s for each in analysis.each_set]
    assert lengths == [30, None, 60, 40, 60]
    assert [each.duration_s for each in read_activity(made.data).each_set] == lengths


def test_where_work_is_called_rest_it_stays_so() -> None:
    """A set that is none, and one that is new, are called as that file calls them."""
    rows: list[Message] = []
    for place in range(4):
        rows += [
            rest(100 * place, 30, repetitions=8),
            message("set", {"start_time": at(100 * place + 30), "duration": 60.0, "set_type": "active"}),
        ]
    done = {2: SetCorrection(drop=True, line=1)}
    _, made = one_session(*rows, sets=done, added=(AddedSet(4, SaidOfSet(reps=6)),))
    kinds = ["active", "rest", "rest", "rest", "active", "rest", "active", "active", "rest"]
    assert [each.kind for each in read_activity(made.data).each_set] == kinds
    assert [each.reps for each in read_activity(made.data).each_set if each.kind == "active"] == [8, 8, 8, 6]


def test_a_row_that_stands_twice_in_the_file_stands_once_in_the_new_one() -> None:
    """Once the row itself changes, the other one would be another set."""
    row = active(0, 30, message_index=0)
    analysis, made = one_session(row, row, rest(30, 60, message_index=1), sets={1: SetCorrection(SaidOfSet(reps=9))})
    assert [each.reps for each in analysis.each_set] == [9, None]
    assert [each.reps for each in read_activity(made.data).each_set] == [9, None]


def test_an_array_of_one_place_holds_a_name() -> None:
    """As programs write them; and where a set has no field for its exercise, it gets one."""
    one = active(0, 30, category=(0xFFFE,), category_subtype=(None,))
    _, made = one_session(one, active(90, 30), slots={"a": SetCorrection(SaidOfSet(exercise=named("goblet squat")))})
    rows = [row for kind, row in frames(made.data) if kind == "set"]
    assert [(row["category"], row["category_subtype"]) for row in rows] == [(28, 37), (28, 37)]


def test_big_endian_and_chained_files_are_changed_as_others_are() -> None:
    """The second part of two, of the other byte order: the first stays to the byte; a piece has its set's numbers."""
    first, _ = sample("free.fit")
    values: dict[str, Value] = {"start_time": at(0), "duration": 30.0, "set_type": "active", "category": (28, 8, 5)}
    data = first + fit(message("set", values | {"repetitions": 5}, big_endian=True), session(0, 100))
    halves = (SaidOfSet(reps=6, weight=20.0, unit="kg"), SaidOfSet(reps=4))
    said = Corrections("test", (SessionCorrections(2, sets={1: SetCorrection(split=halves, line=1)}),))
    _, made = corrected(data, said)
    assert made.data[: len(first)] == first
    read = [each for each in read_activity(made.data).each_set if each.session == 2]
    assert [(each.reps, each.weight_kg, each.duration_s) for each in read] == [(6, 20.0, 18), (4, None, 12)]
    assert [row["category"] for kind, row in frames(made.data[len(first) :]) if kind == "set"] == [(28, 8, 5)] * 2


def test_a_recording_without_sets_holds_those_that_were_added() -> None:
    """They have no time, as nobody told one."""
    said = SessionCorrections(1, added=(AddedSet(0, SaidOfSet(exercise=named("plank"), seconds=45.0)),))
    _, made = corrected(fit(session(0, 100)), Corrections("test", (said,)))
    read = analyse(read_activity(made.data)).each_set
    assert [(each.exercise, each.duration_s, each.start_time) for each in read] == [("plank", 45, None)]
    assert made.counts == Counts(added_sets=1)
