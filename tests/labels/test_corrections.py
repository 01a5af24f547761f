"""What the user says, laid over a set table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import at, plain, sessions_of, sets_of, values
from fitlift.errors import UserFileError
from fitlift.exercises.catalogue import named
from fitlift.labels.corrections import (
    AddedSet,
    Corrections,
    Placed,
    SaidOfSet,
    SessionCorrections,
    SetCorrection,
    correct,
    corrected_places,
    corrected_sessions,
    evidence_that_holds,
    spoken_of,
    weights_said,
)
from fitlift.labels.weights import BODYWEIGHT, NO_WEIGHT
from fitlift.records.base import replace
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.records.vocabulary import WeightUnit
from fitlift.schema import EVIDENCE, SETS
from tables import table

LB = 0.45359237

ONLY_AFTER = "set 1 can only be merged with the sets right after it"


def logged() -> tuple[Set, ...]:
    """Three sets and the rests between them: 40 s of 12, 21 s of 7 with 60 kg, 50 s of 9 with 100 lb."""
    return sets_of(
        {
            "row": 1,
            "set": 1,
            "slot": "a",
            "block": 1,
            "round": 1,
            "since": 0,
            "until": 40,
            "duration_s": 40,
            "reps": 12,
        },
        {"row": 2, "kind": "rest", "since": 40, "until": 100, "duration_s": 60, "reps": 99},
        {
            "row": 3,
            "set": 2,
            "slot": "b",
            "block": 2,
            "round": 1,
            "since": 100,
            "until": 126,
            "duration_s": 21,
            "pause_s": 5,
            "reps": 7,
            "weight_kg": 60,
            "weight_state": "logged",
            "weight_unit": "kg",
            "load_kind": "external",
        },
        {"row": 4, "kind": "rest", "since": 126, "until": 160, "duration_s": 34},
        {
            "row": 5,
            "set": 3,
            "slot": "b",
            "block": 2,
            "round": 2,
            "since": 160,
            "until": 210,
            "duration_s": 50,
            "reps": 9,
            "weight_kg": 45.375,
            "weight_state": "logged",
            "weight_unit": "lb",
            "load_kind": "external",
        },
    )


def shown(sets: Sequence[Set]) -> pd.DataFrame:
    """Sets as a table."""
    return table(sets, SETS)


def saying(session: int = 1, **said: Any) -> Corrections:
    """Corrections of one session in the file a.yaml."""
    return Corrections("a.yaml", (SessionCorrections(session, **said),))


def corrected(**said: Any) -> pd.DataFrame:
    """The table of the sets with corrections of their session."""
    return shown(correct(logged(), saying(**said))[0])


def seconds(times: pd.Series[Any]) -> list[float | None]:
    """Times as seconds after the start."""
    return [None if pd.isna(each) else (each - at(0)).total_seconds() for each in times]


def column(sets: pd.DataFrame, name: str) -> list[Any]:
    """A column's values, None for null."""
    return [plain(each) for each in sets[name]]


def test_what_is_said_of_one_set_is_changed_and_nothing_else() -> None:
    """Its end follows its duration, with the pause within: 100 + 31.5 + 5."""
    said = SaidOfSet(reps=8, seconds=31.5, weight=55.5, side="left", role="warmup", rpe=8.5, note="slow")
    sets = corrected(sets={2: SetCorrection(said)})
    row = sets.iloc[2]
    assert [row[name] for name in ("reps", "duration_s", "weight_kg", "weight_unit")] == [8, 31.5, 55.5, "kg"]
    assert [row[name] for name in ("side", "role", "rpe", "note")] == ["left", "warmup", 8.5, "slow"]
    assert row["role_source"] == "correction"
    assert seconds(sets["end_time"])[2] == 136.5
    pd.testing.assert_frame_equal(sets.drop(index=2), shown(logged()).drop(index=2))


def test_what_a_weight_means_is_said_with_it() -> None:
    """Help and added weight, and words for none; a set's weight and what it means hold together over its slot's."""
    slot = SetCorrection(SaidOfSet(weight=30, load="assisted"), 7)
    sets = corrected(slots={"b": slot}, sets={3: SetCorrection(SaidOfSet(weight=5, unit="kg"), 9)})
    assert values(sets[sets["slot"] == "b"], "weight_kg", "load_kind", "weight_state") == [
        (30, "assisted", "given"),
        (5, "external", "given"),
    ]
    for word, kind in (("assisted", "assisted"), ("band", "band"), ("bodyweight", "bodyweight"), ("none", "unknown")):
        row = corrected(sets={2: SetCorrection(SaidOfSet(weight=word))}).iloc[2]
        assert (plain(row["weight_kg"]), row["load_kind"], row["weight_state"]) == (None, kind, "given")


def test_the_users_own_word_about_weights_is_known() -> None:
    """By set, by slot, by part and where he added one; an app's word is not his."""
    sets = logged()
    parts = (SaidOfSet(reps=3), SaidOfSet(reps=4, unit="lb"))
    for said in (SetCorrection(SaidOfSet(weight=600), 5), SetCorrection(line=5, split=parts)):
        assert weights_said(sets, [saying(sets={2: said})]) == {(1, 2)}
    assert weights_said(sets, [saying(slots={"b": SetCorrection(SaidOfSet(weight=600), 5)})]) == {(1, 2), (1, 3)}
    assert weights_said(sets, [saying(sets={2: SetCorrection(SaidOfSet(weight=600))})]) == set()
    assert weights_said(sets, [saying(sets={2: SetCorrection(SaidOfSet(reps=6), 5)})]) == set()


def test_a_sets_own_word_holds_over_its_slots() -> None:
    """Where it says nothing, the slot's holds; other slots are left alone."""
    of_slot = SetCorrection(SaidOfSet(reps=6, note="deep", side="right"))
    sets = corrected(slots={"b": of_slot}, sets={3: SetCorrection(SaidOfSet(reps=5, side="left"))})
    assert column(sets, "reps") == [12, 99, 6, None, 5]
    assert column(sets, "side") == [None, None, "right", None, "left"]
    assert column(sets, "note") == [None, None, "deep", None, "deep"]


@pytest.mark.parametrize(
    ("number", "said", "weight_kg", "unit"),
    [
        (2, SaidOfSet(weight=20.5), 20.5, "kg"),
        (3, SaidOfSet(weight=20.5), 20.5 * LB, "lb"),
        (3, SaidOfSet(weight=20.5, unit="kg"), 20.5, "kg"),
        (2, SaidOfSet(unit="lb"), 60 * LB, "lb"),
        (3, SaidOfSet(unit="kg"), 100, "kg"),
        (3, SaidOfSet(unit="lb"), 100 * LB, "lb"),
        (1, SaidOfSet(unit="lb"), None, None),
        (1, SaidOfSet(weight=30, unit="lb"), 30 * LB, "lb"),
    ],
)
def test_a_weight_is_in_its_unit_else_in_the_watchs(
    number: int, said: SaidOfSet, weight_kg: float | None, unit: str | None
) -> None:
    """A unit alone re-reads the number that the watch showed: 100 lb, which the file keeps as 45.375 kg."""
    row = corrected(sets={number: SetCorrection(said)}).iloc[2 * number - 2]
    assert plain(row["weight_kg"]) == (None if weight_kg is None else pytest.approx(weight_kg))
    assert plain(row["weight_unit"]) == unit
    assert plain(row["weight_state"]) == (None if weight_kg is None else "given")


@pytest.mark.parametrize(
    ("units", "unit", "weight_kg"),
    [
        (("lb", "lb"), "lb", 135 * LB),
        (("lb", None), "lb", 135 * LB),
        (("kg", "lb"), "kg", 135),
        ((None, None), "kg", 135),
    ],
)
def test_a_weight_without_any_unit_is_in_the_sessions(
    units: tuple[WeightUnit | None, WeightUnit | None], unit: str, weight_kg: float
) -> None:
    """If its sets agree: for an added set, and for one that had no weight; else kilograms."""
    unit_of = dict(zip((2, 3), units, strict=True))
    sets = [replace(each, weight_unit=unit_of.get(each.set or 0)) for each in logged()]
    said = SaidOfSet(weight=135)
    corrections = saying(sets={1: SetCorrection(said)}, added=(AddedSet(3, said, slot="a"),))
    changed = shown(correct(sets, corrections)[0])
    for place in (0, 5):
        assert changed.loc[place, "weight_kg"] == pytest.approx(weight_kg)
        assert changed.loc[place, "weight_unit"] == unit


@pytest.mark.parametrize(("word", "kind"), [(NO_WEIGHT, "unknown"), (BODYWEIGHT, "bodyweight")])
def test_a_weight_can_be_taken_away(word: str, kind: str) -> None:
    """None at all, or the body alone."""
    row = corrected(sets={2: SetCorrection(SaidOfSet(weight=word))}).iloc[2]
    assert (plain(row["weight_kg"]), row["weight_state"], row["load_kind"]) == (None, "given", kind)


def test_a_dropped_set_stays_as_a_row() -> None:
    """With its number, its figures and the note why; rests around it stay rests."""
    sets = corrected(sets={2: SetCorrection(SaidOfSet(note="phone"), drop=True)})
    assert column(sets, "kind") == ["active", "rest", "dropped", "rest", "active"]
    assert column(sets, "set") == [1, None, 2, None, 3]
    assert (sets.loc[2, "reps"], sets.loc[2, "note"]) == (7, "phone")


def test_a_split_set_shares_its_time_as_its_repetitions() -> None:
    """26 s with a pause of 5, shared 2 : 5, are 7.429 s and 18.571 s; what stands after moves on by a row."""
    sets = corrected(sets={2: SetCorrection(split=(SaidOfSet(reps=2, weight=50), SaidOfSet(reps=5)))})
    parts = sets[sets["set"] == 2]
    assert column(sets, "part") == [None, None, 1, 2, None, None]
    assert column(sets, "row") == [1, 2, 3, 4, 5, 6]
    assert column(sets, "set") == [1, None, 2, 2, None, 3]
    assert column(parts, "reps") == [2, 5]
    assert column(parts, "weight_kg") == [50, 60]
    assert column(parts, "duration_s") == pytest.approx([6, 15])
    assert column(parts, "pause_s") == pytest.approx([10 / 7, 25 / 7])
    assert seconds(parts["start_time"]) == [100, 107.429]
    assert seconds(parts["end_time"]) == [107.429, 126]


def test_parts_without_repetitions_share_by_seconds_else_equally() -> None:
    """50 s as 15 : 10 are 30 and 20; how 9 repetitions were shared is not known."""
    by_seconds = corrected(sets={3: SetCorrection(split=(SaidOfSet(seconds=15), SaidOfSet(seconds=10)))}).iloc[4:]
    assert seconds(by_seconds["start_time"]) == [160, 190]
    assert column(by_seconds, "duration_s") == [15, 10]
    equally = corrected(
        sets={3: SetCorrection(split=(SaidOfSet(reps=0), SaidOfSet(side="left"), SaidOfSet(reps=4)))}
    ).iloc[4:]
    assert column(equally, "reps") == [0, None, 4]
    assert column(equally, "duration_s") == pytest.approx([50 / 3] * 3)
    assert seconds(equally["end_time"]) == [176.667, 193.333, 210]


def test_what_is_said_of_a_split_set_as_a_whole_is_shared_too() -> None:
    """It lasted 70 s, so that parts of 3 and 4 lasted 30 and 40; effort and weight hold for both."""
    whole = SaidOfSet(seconds=70, rpe=9, unit="kg")
    parts = corrected(sets={3: SetCorrection(whole, split=(SaidOfSet(reps=3), SaidOfSet(reps=4, rpe=10)))}).iloc[4:]
    assert column(parts, "duration_s") == pytest.approx([30, 40])
    assert column(parts, "rpe") == [9, 10]
    assert column(parts, "weight_kg") == [100, 100]


def test_a_merged_set_keeps_the_first_number_and_lasts_to_the_end_of_the_last() -> None:
    """100 to 210 s with a pause of 5: 105 s, 7 + 9 repetitions, the first weight; the rest between is dropped."""
    sets = corrected(sets={2: SetCorrection(SaidOfSet(rpe=7), merge=(3,))})
    assert column(sets, "kind") == ["active", "rest", "active", "dropped", "dropped"]
    assert column(sets, "set") == [1, None, 2, None, 3]
    row = sets.iloc[2]
    assert [row[name] for name in ("reps", "duration_s", "pause_s", "weight_kg", "rpe")] == [16, 105, 5, 60, 7]
    assert seconds(sets["end_time"])[2] == 210
    pd.testing.assert_frame_equal(
        sets.iloc[3:].drop(columns="kind"), shown(logged()).iloc[3:].drop(columns="kind"), check_dtype=True
    )


def test_a_merged_set_without_rest_rows_lasts_as_long() -> None:
    """The time between is part of it whether or not the watch wrote a rest: 0 to 126 s less 5."""
    row = shown(correct(active(logged()), saying(sets={1: SetCorrection(merge=(2,))}))[0]).iloc[0]
    assert (row["duration_s"], row["reps"], row["weight_kg"]) == (121, 19, 60)


def test_an_added_set_has_a_number_and_no_times() -> None:
    """After its place, numbered on from the last one; its block is its slot's."""
    sets = corrected(
        slots={"b": SetCorrection(SaidOfSet(weight=40, unit="kg"))},
        added=(
            AddedSet(2, SaidOfSet(reps=11), slot="b"),
            AddedSet(0, SaidOfSet(seconds=35)),
            AddedSet(2, SaidOfSet(reps=13)),
        ),
    )
    assert column(sets, "set") == [5, 1, None, 2, 4, 6, None, 3]
    assert column(sets, "row") == [1, 2, 3, 4, 5, 6, 7, 8]
    first, second = sets.iloc[0], sets.iloc[4]
    assert (first["duration_s"], plain(first["slot"]), first["origin"]) == (35, None, "correction")
    assert [second[name] for name in ("reps", "weight_kg", "slot", "block", "kind")] == [11, 40, "b", 2, "active"]
    assert sets.loc[[0, 4, 5], ["start_time", "end_time", "round"]].isna().all(axis=None)
    assert (second["category"], second["candidates"]) == ("unknown", [])


def test_sets_can_be_added_to_a_session_without_any() -> None:
    """The watch logged none; other sessions stay as they are."""
    later = tuple(replace(each, session=2) for each in logged())
    sets, _ = correct(later, saying(added=(AddedSet(0, SaidOfSet(reps=10)),)))
    assert [(each.session, each.set) for each in sets[:2]] == [(1, 1), (2, 1)]
    assert sets[1:] == later


def test_names_become_evidence_with_the_line() -> None:
    """A part's own name holds over its set's, that over its slot's; False says that no name is right."""
    said = saying(
        slots={"b": SetCorrection(SaidOfSet(exercise=named("Plank")), line=4)},
        sets={
            2: SetCorrection(SaidOfSet(note="hm"), line=6, split=(SaidOfSet(exercise=named("Sit up")), SaidOfSet())),
            1: SetCorrection(SaidOfSet(exercise=False), line=7),
        },
        added=(AddedSet(3, SaidOfSet(exercise=named("My own")), line=9),),
    )
    sets, evidence = correct(logged(), said)
    assert {each.source for each in evidence} == {"correction"}
    found = table(evidence_that_holds(evidence, sets), EVIDENCE).drop_duplicates(["set", "part"])
    named_so = {
        (row["set"], plain(row["part"])): (plain(row["exercise"]), row["reason"]) for _, row in found.iterrows()
    }
    assert named_so == {
        (1, None): (None, "a.yaml, line 7"),
        (2, 1): ("sit_up", "a.yaml, line 6"),
        (2, 2): ("plank", "a.yaml, line 4"),
        (3, None): ("plank", "a.yaml, line 4"),
        (4, None): ("my_own", "a.yaml, line 9"),
    }


def test_a_set_that_is_taken_out_later_has_no_name() -> None:
    """What one correction called it does not hold any more."""
    _, named_so = correct(logged(), saying(slots={"b": SetCorrection(SaidOfSet(exercise=named("Plank")))}))
    sets, _ = correct(logged(), saying(sets={2: SetCorrection(drop=True)}))
    assert [each.set for each in evidence_that_holds(named_so, sets)] == [3]


def test_later_corrections_hold_over_earlier_ones() -> None:
    """What one dropped another brings back."""
    first, _ = correct(logged(), saying(sets={2: SetCorrection(drop=True), 1: SetCorrection(SaidOfSet(reps=3))}))
    back, _ = correct(first, saying(sets={2: SetCorrection(SaidOfSet(reps=4))}))
    assert [each.reps for each in active(back)] == [3, 4, 9]


def test_a_set_merged_away_is_not_brought_back_by_an_empty_word() -> None:
    """`2: {reps: }` says nothing; and a set that was added between two merged ones stays."""
    added, _ = correct(logged(), saying(added=(AddedSet(1, SaidOfSet(reps=5)),)))
    sets = corrected(sets={1: SetCorrection(merge=(2,)), 2: SetCorrection(line=5)})
    assert column(sets, "kind") == ["active", "dropped", "dropped", "rest", "active"]
    merged, _ = correct(added, saying(sets={1: SetCorrection(merge=(2,))}))
    assert [each.kind for each in merged] == ["active", "active", "dropped", "dropped", "rest", "active"]


@pytest.mark.parametrize(
    ("said", "message", "number"),
    [
        ({"sets": {4: SetCorrection(line=7, drop=True)}}, "no set 4; it has sets 1 to 3", 4),
        ({"slots": {"c": SetCorrection(SaidOfSet(reps=1), line=7)}}, "no slot 'c'; slots: a, b", None),
        ({"added": (AddedSet(9, SaidOfSet(), line=7),)}, "no set 9; it has sets 1 to 3", 9),
        ({"added": (AddedSet(1, SaidOfSet(), line=7, slot="d"),)}, "no slot 'd'; slots: a, b", None),
        ({"sets": {1: SetCorrection(line=7, drop=True, merge=(2,))}}, "set 1 is given two fates; keep one of them", 1),
        (
            {"sets": {1: SetCorrection(merge=(2,)), 2: SetCorrection(SaidOfSet(reps=1), 7)}},
            "set 2 is given two fates; keep one of them",
            2,
        ),
        (
            {"sets": {1: SetCorrection(merge=(2,)), 2: SetCorrection(line=7, merge=(3,))}},
            "set 2 is given two fates; keep one of them",
            2,
        ),
        ({"sets": {1: SetCorrection(line=7, merge=(3,))}}, f"{ONLY_AFTER}; merge: 2", 1),
        ({"sets": {3: SetCorrection(line=7, merge=(4,))}}, "no set 4; it has sets 1 to 3", 4),
    ],
)
def test_what_does_not_fit_is_an_error_with_file_line_and_set(
    said: dict[str, Any], message: str, number: int | None
) -> None:
    """Nothing is guessed."""
    with pytest.raises(UserFileError) as caught:
        corrected(**said)
    assert str(caught.value) == f"a.yaml, line 7: session 1: {message}"
    assert (caught.value.source, caught.value.line) == ("a.yaml", 7)
    assert (caught.value.session, caught.value.set_number) == (1, number)


PLACES = (Placed(1, 0, "a"), Placed(1, 1, "a"), Placed(2, 1, "k"))


def test_an_order_restates_the_places() -> None:
    """Of each set that the watch logged; rests and other sessions are left alone."""
    sets = (*logged(), *(replace(each, session=2) for each in logged()))
    changed = corrected_places(sets, saying(session=2, order=PLACES))
    assert changed[:5] == logged()
    assert [(each.block, each.round, each.slot) for each in changed[5::2]] == [(1, 0, "a"), (1, 1, "a"), (2, 1, "k")]
    assert changed[6::2] == sets[6::2]


@pytest.mark.parametrize(("order", "number"), [(PLACES[:2], 3), ((*PLACES, Placed(2, 2, "k")), 4)])
def test_an_order_of_another_number_of_sets_does_not_fit(order: tuple[Placed, ...], number: int) -> None:
    """It names the first set without a match."""
    with pytest.raises(UserFileError) as caught:
        corrected_places(logged(), saying(order=order, order_line=5))
    reason = f"the order names {len(order)} sets, session 1 has 3: no match for set {number}"
    hint = "write a slot's letter for each set that the watch logged, dropped ones too"
    assert str(caught.value) == f"a.yaml, line 5: {reason}; {hint}"
    assert caught.value.set_number == number


def pressed() -> tuple[Set, ...]:
    """The three sets, and a press of the lap button as set 4, dropped."""
    press = {"row": 6, "set": 4, "kind": "dropped", "reps": 0, "duration_s": 1.5}
    return (*logged(), *sets_of(press))


@pytest.mark.parametrize(
    ("said", "is_spoken_of"),
    [
        (SetCorrection(line=3), True),  # keep
        (SetCorrection(SaidOfSet(reps=3), line=3), True),
        (SetCorrection(SaidOfSet(note="hm"), line=3), True),
        (SetCorrection(drop=True), True),
        (SetCorrection(SaidOfSet(reps=3)), True),
        (SetCorrection(SaidOfSet(seconds=20)), True),
        (SetCorrection(SaidOfSet(reps=0, seconds=1.5)), False),
        (SetCorrection(SaidOfSet(named("Plank"))), False),
    ],
)
def test_a_press_is_a_set_by_the_users_word_or_by_what_an_app_makes_of_it(
    said: SetCorrection, *, is_spoken_of: bool
) -> None:
    """An app lists every set, with what the watch wrote: that alone says nothing."""
    corrections = saying(sets={4: said})
    assert spoken_of(pressed(), [corrections]) == ({(1, 4)} if is_spoken_of else set())
    kind = correct(pressed(), corrections)[0][-1].kind
    assert kind == ("active" if is_spoken_of and not said.drop else "dropped")


def test_a_press_that_is_a_part_of_another_set_is_spoken_of() -> None:
    """Sets that are not there are not asked after here."""
    assert spoken_of(pressed(), [saying(sets={3: SetCorrection(line=2, merge=(4,)), 9: SetCorrection(line=3)})]) == {
        (1, 3),
        (1, 4),
    }


@pytest.mark.parametrize("kind", ["dropped", "active"])
def test_an_order_may_leave_presses_out_or_name_them(kind: Literal["dropped", "active"]) -> None:
    """Whether they are brought back or not; one that is not named has no place, or a letter of its own if it counts."""
    sets = tuple(replace(each, kind=kind) if each.set == 4 else each for each in pressed())
    without = corrected_places(sets, saying(order=PLACES))
    assert [each.slot for each in without if each.set is not None] == ["a", "a", "k", "b" if kind == "active" else None]
    named_too = corrected_places(sets, saying(order=(*PLACES, Placed(2, 2, "k"))))
    assert [each.slot for each in named_too if each.set is not None] == ["a", "a", "k", "k"]


def sessions() -> tuple[Session, ...]:
    """One session that began at the start, one of unknown time."""
    return sessions_of({"name": "Strength", "since": 0.75}, {"rpe": 4})


def test_a_sessions_name_and_effort_are_laid_over() -> None:
    """What is not said stays; a start within a second is the same one, and an unknown one fits any."""
    said = Corrections(
        "a.yaml",
        (
            SessionCorrections(1, start=at(0), rpe=7.5),
            SessionCorrections(2, start=at(9), name="Legs"),
        ),
    )
    changed = corrected_sessions(sessions(), said)
    assert [each.name for each in changed] == ["Strength", "Legs"]
    assert [each.rpe for each in changed] == [7.5, 4]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"session": 3}, "the file has no session 3"),
        (
            {"session": 1, "start": at(-61)},
            "it is for a session that began 2026-03-04 16:58:59 UTC; session 1 of the file began 2026-03-04 17:00:00",
        ),
    ],
)
def test_a_session_that_is_not_this_one_does_not_fit(said: dict[str, Any], reason: str) -> None:
    """The sheet is another activity's."""
    with pytest.raises(UserFileError) as caught:
        corrected_sessions(sessions(), saying(**said, line=2))
    assert str(caught.value) == f"a.yaml, line 2: {reason}; is it another activity's?"
    assert caught.value.session == said["session"]


words = st.builds(
    SaidOfSet,
    reps=st.none() | st.integers(0, 50),
    seconds=st.none() | st.floats(0.5, 90),
    weight=st.none() | st.floats(0.5, 300) | st.just(NO_WEIGHT),
    unit=st.none() | st.sampled_from(["kg", "lb"]),
    note=st.none() | st.text(),
)
an_apps_fates = st.builds(SetCorrection, words) | st.builds(SetCorrection, drop=st.just(value=True))
splits = st.builds(SetCorrection, words, split=st.lists(words, min_size=2, max_size=4).map(tuple))


def corrections_with(sets: st.SearchStrategy[dict[int, SetCorrection]]) -> st.SearchStrategy[Corrections]:
    """These, with words for slots and added sets."""
    return st.builds(
        lambda sets, slots, added: saying(sets=sets, slots=slots, added=tuple(added)),
        sets,
        st.dictionaries(st.sampled_from("ab"), st.builds(SetCorrection, words)),
        st.lists(st.builds(AddedSet, st.integers(0, 3), words), max_size=3),
    )


an_apps = corrections_with(st.dictionaries(st.integers(1, 3), an_apps_fates))
users = corrections_with(
    st.dictionaries(st.integers(1, 3), an_apps_fates | splits) | st.just({1: SetCorrection(merge=(2,))})
)


@given(an_apps, users)
def test_every_row_that_the_watch_wrote_is_still_there(first: Corrections, second: Corrections) -> None:
    """In its order, under its number; rows are numbered on, no set has two rows but by its parts.

    An app neither splits sets nor merges them.
    """
    corrected_sets = logged()
    for said in (first, second):
        corrected_sets, _ = correct(corrected_sets, said)
    sets = shown(corrected_sets)
    assert sets["row"].tolist() == list(range(1, len(sets) + 1))
    written = sets[(sets["origin"] == "file") & ~(sets["part"] > 1).fillna(value=False)]
    assert column(written, "set") == [1, None, 2, None, 3]
    assert seconds(written["start_time"]) == [0, 40, 100, 126, 160]
    assert not sets[sets["set"].notna()].duplicated(["set", "part"]).any()


@given(st.lists(words, min_size=2, max_size=5))
def test_the_parts_of_a_set_fill_its_time(split: list[SaidOfSet]) -> None:
    """Each begins where the one before ends, if it does not say how long it lasted."""
    parts = corrected(sets={3: SetCorrection(split=tuple(split))}).iloc[4:]
    starts, ends = seconds(parts["start_time"]), seconds(parts["end_time"])
    assert starts[0] == 160
    for said, end, following in zip(split, ends, [*starts[1:], 210], strict=True):
        assert said.seconds is not None or end == pytest.approx(following)
