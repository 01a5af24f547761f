"""Sessions that were named, as they are remembered."""

from __future__ import annotations

from collections.abc import Sequence

from builders import sets_of
from fitlift.labels.routine_ways import Row
from fitlift.labels.routines import Routine, RoutineSlot, routine_of, row_of
from fitlift.records.base import replace
from fitlift.records.sets import Set


def rows(slots: str, **changes: object) -> tuple[Set, ...]:
    """A session of one block of sets of these slots: "a" has 10 repetitions, all others 8; what changes is of "b"."""
    return sets_of(
        *[
            {
                "set": number,
                "block": 1,
                "slot": slot,
                "reps": 10 if slot == "a" else 8,
                "duration_s": 30 + number,
                "rest_s": 60 if slot == "a" else 90,
                "source": "unknown",
            }
            | (changes if slot == "b" else {})
            for number, slot in enumerate(slots, start=1)
        ]
    )


def taught(sets: Sequence[Set]) -> Routine:
    """What is learned from sets of which some are named."""
    found = routine_of(sets, "x", "then", "Leg day")
    assert found is not None
    return found


NAMED = {"exercise": "row", "exercise_name": "Row", "source": "correction"}


def test_nothing_is_learned_from_a_session_without_names() -> None:
    """Nor from names that are guesses."""
    assert routine_of(rows("abab"), "x", "then") is None
    assert routine_of(rows("abab", **NAMED | {"source": "watch", "confidence": 0.9}), "x", "then") is None


def test_a_routine_has_each_slot_with_its_middle_figures() -> None:
    """Named or not; sets 1, 3 and 5 last 31, 33 and 35 seconds."""
    learned = taught(rows("ababab", **NAMED))
    assert (learned.name, learned.learned, learned.title) == ("x", "then", "Leg day")
    assert learned.exercises == (None, "row")
    assert [(each.rounds, each.reps, each.seconds, each.rest_s) for each in learned.slots] == [
        (3, 10, 33, 60),
        (3, 8, 34, 90),
    ]
    assert [each.begins_block for each in learned.slots] == [True, False]


def test_each_set_is_kept_where_sets_differ() -> None:
    """Repetitions, rests and weights; durations always differ, and say no more than the usual one."""
    sets = rows("bbb", **NAMED)
    assert [(each.each_reps, each.each_rest_s, each.each_weight_kg) for each in taught(sets).slots] == [((), (), ())]
    differing = [
        replace(each, reps=reps, rest_s=rest, weight_kg=weight, weight_state="logged")
        for each, reps, rest, weight in zip(sets, (12, 10, 8), (60, 60, None), (20.0, 22.5, 25.0), strict=True)
    ]
    (learned,) = taught(differing).slots
    assert (learned.reps, learned.rest_s, learned.weight_kg) == (10, 60, 22.5)
    assert learned.each_reps == (12, 10, 8)
    assert learned.each_rest_s == (60, 60, None)
    assert learned.each_weight_kg == (20, 22.5, 25)


def test_what_follows_the_last_set_is_no_rest() -> None:
    """The other one of its slot is; of a slot that stands last alone none is known."""
    sets = [replace(each, rest_s=None) if each.set == 4 else each for each in rows("abab", **NAMED)]
    assert taught(sets).slots[1].rest_s == 90
    sets = [replace(each, rest_s=None) if each.set == 2 else each for each in rows("ab", **NAMED)]
    assert taught(sets).slots[1].rest_s is None


def test_a_slot_keeps_its_place_where_its_first_set_was_dropped() -> None:
    """It is still the second of its round."""
    sets = [replace(each, kind="dropped") if each.set == 2 else each for each in rows("bababa", **NAMED)]
    learned = taught(sets)
    assert [(each.exercise is not None, each.rounds) for each in learned.slots] == [(True, 3), (False, 2)]


def test_a_weight_that_the_user_gave_tells_no_exercise_from_another() -> None:
    """The watch does not know it, next time."""
    logged = taught(rows("bb", **NAMED, weight_kg=20, weight_state="logged"))
    assert logged.slots[0].weight_kg == 20
    told = taught(rows("bb", **NAMED, weight_kg=20, weight_state="given"))
    assert told.slots[0].weight_kg is None


def slot(rounds: int, *sets: int, begins: bool = False) -> RoutineSlot:
    """An exercise of a routine that was done so often."""
    return RoutineSlot(None, rounds, 10, 30, None, begins_block=begins, sets=sets)


def test_sets_come_round_by_round_and_block_by_block() -> None:
    """Two rounds of two, the third of one alone; then three of another block."""
    slots = [slot(3, begins=True), slot(2), slot(3, begins=True)]
    assert row_of(slots) == Row([0, 1, 0, 1, 0, 2, 2, 2], [True, False, False, False, False, True, False, False])


def test_sets_are_numbered_where_rounds_do_not_tell_their_order() -> None:
    """The second does not come in the first round; where rounds tell it, numbers are left out."""
    irregular = taught(rows("aabab", **NAMED))
    assert [each.sets for each in irregular.slots] == [(1, 2, 4), (3, 5)]
    assert row_of(irregular.slots).slots == [0, 0, 1, 0, 1]
    regular = taught(rows("abab", **NAMED))
    assert [each.sets for each in regular.slots] == [(), ()]
    assert row_of(regular.slots).slots == [0, 1, 0, 1]


def test_numbers_that_not_all_slots_have_are_left_aside() -> None:
    """As somebody may have mended the file."""
    assert row_of([slot(2, 3, 4, begins=True), slot(2)]).slots == [0, 1, 0, 1]


def test_a_slot_whose_sets_have_two_names_is_two_exercises() -> None:
    """As somebody may call single sets otherwise; sets without a name are the most frequent one's."""
    sets = rows("bbbbb", **NAMED)
    called = [replace(each, exercise="dip", exercise_name="Dip") if each.set in {4, 5} else each for each in sets]
    called = [replace(each, exercise=None, source="unknown") if each.set == 2 else each for each in called]
    learned = taught(called)
    assert learned.exercises == ("row", "dip")
    assert [each.sets for each in learned.slots] == [(1, 2, 3), (4, 5)]
