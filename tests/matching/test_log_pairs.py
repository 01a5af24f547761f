"""Which set of a recording is which set of a log."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.exercises.catalogue import catalogue
from fitlift.matching.log_pairs import LogPair, log_pairs
from fitlift.records.base import replace
from fitlift.records.sets import Set

#: Exercise, repetitions, kilograms, seconds.
Figures = tuple[str, int | None, float | None, float | None]

STRAIGHT: tuple[Figures, ...] = (
    *(("barbell_back_squat", reps, 80.0, 20.0) for reps in (5, 5, 4)),
    *(("romanian_deadlift", reps, 60.0, 30.0) for reps in (9, 8, 8)),
    *(("plank", None, None, seconds) for seconds in (60.0, 45.0)),
)
CIRCUIT: tuple[Figures, ...] = tuple(
    each
    for reps in ((20, 12, 8), (18, 13, 7), (17, 11, 6))
    for each in (("push_up", reps[0], None, 40.0), ("pull_up", reps[2], None, 40.0), ("lunge", reps[1], None, 40.0))
)


def sets(figures: Sequence[Figures], *, is_named: bool, superset: str | None = None) -> list[Set]:
    """Sets of these figures: a log's, named and without times, or a watch's."""
    return [
        Set(
            session=1,
            row=number,
            set=number,
            kind="active",
            bout=None,
            exercise=key if is_named else None,
            exercise_name=key if is_named else None,
            category="unknown",
            subtype="unknown",
            candidates=(),
            origin="file",
            start_time=None,
            end_time=None,
            duration_s=seconds if not is_named or reps is None else None,
            pause_s=None,
            reps=reps,
            weight_kg=kg,
            weight_state="logged" if kg else "zero",
            weight_unit=None,
            load_kind="external" if kg else "unknown",
            distance_m=None,
            rpe=None,
            step_index=None,
            message_index=None,
            side=None,
            drop_of=None,
            superset=superset,
            step_note=None,
        )
        for number, (key, reps, kg, seconds) in enumerate(figures, 1)
    ]


def by_exercise(figures: Sequence[Figures], order: Sequence[str]) -> list[Figures]:
    """As apps list them: one exercise after the other."""
    return [each for key in order for each in figures if each[0] == key]


def laid(pairs: Sequence[LogPair]) -> list[tuple[int, int]]:
    """Recorded and logged places."""
    return [(each.done, each.logged) for each in pairs if each.is_set]


def test_a_log_is_laid_on_itself() -> None:
    """Each set on its own, and surely."""
    for figures in (STRAIGHT, CIRCUIT):
        found = log_pairs(sets(figures, is_named=False), sets(figures, is_named=True), catalogue())
        assert laid(found.pairs) == [(place, place) for place in range(len(figures))]
        assert min(each.confidence for each in found.pairs) > 0.9
        assert found.lacking == ()


@given(st.permutations(["push_up", "pull_up", "lunge"]))
def test_in_which_order_a_log_lists_a_circuit_does_not_matter(order: list[str]) -> None:
    """It was done in rounds, whatever stands first."""
    logged = by_exercise(CIRCUIT, order)
    found = log_pairs(sets(CIRCUIT, is_named=False), sets(logged, is_named=True), catalogue())
    assert [logged[each.logged] for each in found.pairs] == list(CIRCUIT)


def test_an_exercise_that_was_done_before_the_one_above_it_in_the_log() -> None:
    """Its own figures tell it."""
    logged = by_exercise(STRAIGHT, ["romanian_deadlift", "barbell_back_squat", "plank"])
    found = log_pairs(sets(STRAIGHT, is_named=False), sets(logged, is_named=True), catalogue())
    assert [logged[each.logged] for each in found.pairs] == list(STRAIGHT)


def test_a_set_that_was_not_recorded_is_lacking_and_one_that_was_not_logged_has_no_pair() -> None:
    """What is beside them stays where it is."""
    recorded, logged = [*STRAIGHT[:1], *STRAIGHT[2:]], [*STRAIGHT[:4], *STRAIGHT[5:]]
    found = log_pairs(sets(recorded, is_named=False), sets(logged, is_named=True), catalogue())
    named = {each.done: logged[each.logged][0] for each in found.pairs}
    assert all(named[place] == recorded[place][0] for place in named)
    assert len(found.lacking) == 1
    assert logged[found.lacking[0]][0] == "barbell_back_squat"


def names(recorded: Sequence[Figures], logged: Sequence[Figures], least: float = 0.75) -> dict[int, str]:
    """By recorded place the exercise, where it is so sure."""
    found = log_pairs(sets(recorded, is_named=False), sets(logged, is_named=True), catalogue())
    return {each.done: logged[each.logged][0] for each in found.pairs if each.confidence >= least}


@pytest.mark.parametrize("place", range(1, 6))
def test_a_set_of_a_round_that_was_not_logged_is_of_the_exercise_whose_turn_it_was(place: int) -> None:
    """Nothing says which of an exercise's sets was forgotten; the turns of the others do, and its own like figures."""
    logged = by_exercise([*CIRCUIT[:place], *CIRCUIT[place + 1 :]], ["push_up", "pull_up", "lunge"])
    assert names(CIRCUIT, logged) == {at: each[0] for at, each in enumerate(CIRCUIT)}


def test_a_set_that_was_not_logged_between_two_of_one_exercise_is_of_it() -> None:
    """Which of the three was forgotten is open, and what they were is not."""
    figures: list[Figures] = [("push_up", 20, None, 40.0), *[("barbell_back_squat", 5, 80.0, 20.0)] * 3, STRAIGHT[3]]
    found = log_pairs(sets(figures, is_named=False), sets([*figures[:2], *figures[3:]], is_named=True), catalogue())
    assert names(figures, [*figures[:2], *figures[3:]]) == {at: each[0] for at, each in enumerate(figures)}
    assert len(laid(found.pairs)) == len(figures) - 1
    assert found.lacking == ()


def test_what_took_turns_with_the_only_exercise_that_was_logged_has_no_name() -> None:
    """The sets of the other one have theirs."""
    turns: list[Figures] = [("push_up", 25, None, 50.0), ("lunge", 12, None, 30.0)] * 4
    assert names(turns, [each for each in turns if each[0] == "push_up"]) == dict.fromkeys((0, 2, 4, 6), "push_up")


def test_a_set_after_one_that_was_not_recorded_is_held_against_its_exercise_s_last_one() -> None:
    """Two exercises of the same counts, one of which lasts longer; in the second round the longer one is lacking."""
    of_round: list[Figures] = [
        *(("push_up", 15, None, 40.0), ("barbell_back_squat", 25, None, 75.0)),
        *(("romanian_deadlift", 25, None, 40.0), ("pull_up", 8, None, 20.0)),
    ]
    order = ["push_up", "barbell_back_squat", "romanian_deadlift", "pull_up"]
    recorded = [each for number, each in enumerate(of_round * 4) if number != 5]
    assert names(recorded, by_exercise(of_round * 4, order), 0.5)[5] == "romanian_deadlift"


def test_each_side_that_was_recorded_is_the_one_set_that_was_logged() -> None:
    """A lunge with the left and one with the right, a few seconds after it."""
    logged: list[Figures] = [("push_up", 20, None, 40.0), *[("lunge", 9, None, 25.0)] * 3, ("push_up", 15, None, 30.0)]
    recorded = [logged[0], *[each for each in logged[1:4] for _ in range(2)], logged[4]]
    found = log_pairs(sets(recorded, is_named=False), sets(logged, is_named=True), catalogue())
    assert [logged[each.logged][0] for each in found.pairs] == [each[0] for each in recorded]
    assert laid(found.pairs) == [(0, 0), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3), (7, 4)]


def test_what_the_watch_was_told_holds_against_figures_alone() -> None:
    """A name that somebody chose on the watch."""
    done = sets([("?", 10, None, 30.0), ("?", 10, None, 30.0)], is_named=False)
    done[0] = replace(done[0], exercise="push_up", exercise_name="Push-up", source="title")
    logged = sets([("pull_up", 10, None, None), ("push_up", 10, None, None)], is_named=True)
    found = log_pairs(done, logged, catalogue())
    assert [(each.done, each.logged) for each in found.pairs] == [(0, 1), (1, 0)]


FIGURES = st.lists(
    st.tuples(
        st.sampled_from(["push_up", "pull_up", "lunge", "plank"]),
        st.integers(1, 20),
        st.sampled_from([None, 10.0, 40.0]),
        st.floats(10, 90),
    ),
    min_size=1,
    max_size=9,
)


@given(FIGURES, FIGURES, st.integers(0, 9))
def test_no_set_of_either_is_lost_or_counts_twice(recorded: list[Figures], logged: list[Figures], seed: int) -> None:
    """Each logged set is lacking, or one of the recorded ones, or the other side of one."""
    own = [*recorded, *random.Random(seed).sample(logged, len(logged) // 2)]  # noqa: S311 - reproducible, not secret
    found = log_pairs(sets(own, is_named=False), sets(logged, is_named=True), catalogue())
    assert len({each.done for each in found.pairs}) == len(found.pairs)
    assert sorted(found.order) == list(range(len(logged)))
    known = {each.logged for each in found.pairs if each.is_set} | set(found.second_sides)
    assert not known & set(found.lacking)
    assert len(own) + len(found.lacking) >= len(logged) - len(found.second_sides)
    assert all(0.5 <= each.confidence < 1 for each in found.pairs)


def test_without_a_set_on_either_side_there_is_no_pair() -> None:
    """All that was logged is lacking then."""
    logged = sets(STRAIGHT, is_named=True)
    assert log_pairs([], logged, catalogue()).lacking == tuple(range(len(STRAIGHT)))
    assert log_pairs(logged, [], catalogue()).pairs == ()
