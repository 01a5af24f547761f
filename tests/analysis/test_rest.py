"""Rest between the sets of an exercise, worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import pauses_of, sets_of
from fitlift.analysis.rest import rest_by_exercise
from fitlift.measures.rests import rests
from fitlift.records.base import replace
from fitlift.records.rests import Rest
from fitlift.records.sessions import Pause
from fitlift.records.sets import Set
from fitlift.report.words import in_words


def lifted(*rows: dict[str, Any], pauses: Sequence[Pause] = ()) -> tuple[Set, ...]:
    """Sets with their rests; they are numbered as they come, and named surely where they have a name."""
    numbered = [
        {"row": place, "set": place, "confidence": 1.0, "role": "working"} | row
        for place, row in enumerate(rows, start=1)
    ]
    sets = sets_of(*numbered)
    return tuple(replace(each, rest_s=rest_s) for each, rest_s in zip(sets, rests(sets, pauses), strict=True))


def squat(since: float, until: float, **values: Any) -> dict[str, Any]:
    """A set of squats, a block of its own by default."""
    defaults: dict[str, Any] = {"exercise": "squat", "exercise_name": "Squat", "slot": "a", "block": 1, "round": 1}
    return defaults | {"since": since, "until": until} | values


def row(since: float, until: float, **values: Any) -> dict[str, Any]:
    """A set of rows, the second block by default."""
    defaults: dict[str, Any] = {"exercise": "row", "exercise_name": "Row", "slot": "b", "block": 2, "round": 1}
    return defaults | {"since": since, "until": until} | values


def told(found: Sequence[Rest], *names: str) -> list[tuple[Any, ...]]:
    """Some of what is said of rests, exercise by exercise."""
    return [tuple(in_words(each.why) if name == "why" else getattr(each, name) for name in names) for each in found]


#: Rests of 80, 95.5 and 131 s between four sets, 60 s before the rows, 100 s between these.
STRAIGHT = (
    squat(0, 30),
    squat(110, 140.5, round=2),
    squat(236, 270, round=3),
    squat(401, 430, round=4),
    row(490, 520),
    row(620, 650, round=2),
)


def test_within_a_drop_set_and_between_the_sides_of_one_set_there_is_no_rest() -> None:
    """Two chains of two with 150 s between: one rest of two sets, and none that is unknown; likewise with sides."""
    for part in ("drop_of", "side_of"):
        parts = (squat(0, 20), squat(20, 40, **{part: 1}), squat(190, 210), squat(210, 230, **{part: 3}))
        sets = [
            replace(each, rest_s=rest_s) for each, rest_s in zip(lifted(*parts), (None, 150.0, None, None), strict=True)
        ]
        table = rest_by_exercise(sets, ())
        assert told(table, "rests", "unknown_rests", "median_s", "each_s") == [(1, 0, 150, (150,))]
        assert "only one rest" not in in_words(table[0].why)


def test_straight_sets_rest_between_the_sets_of_one_exercise() -> None:
    """The minute before the rows is a change of exercise."""
    table = rest_by_exercise(lifted(*STRAIGHT), ())
    assert told(table, "session", "exercise", "exercise_name", "slot", "rests", "min_s", "median_s", "max_s") == [
        (1, "squat", "Squat", "a", 3, 80, 95.5, 131),
        (1, "row", "Row", "b", 1, 100, 100, 100),
    ]


#: The squats are the session's main lift.
MAIN = {1: "squat"}


def test_the_middle_rest_of_the_main_lift_is_held_against_the_target() -> None:
    """95.5 s of 90 to 120, of which one of three is within: uneven; of the rows nothing is aimed at."""
    sets = lifted(*STRAIGHT)
    columns = ("within", "verdict", "target_low_s", "target_high_s", "why")
    assert told(rest_by_exercise(sets, main_lifts=MAIN), *columns) == [
        (1, "uneven", 90, 120, "median 96 s of 3 rests, 90 to 120 s aimed at"),
        (None, None, None, None, "median 100 s of 1 rest"),
    ]
    verdicts = [
        told(rest_by_exercise(sets, target_s=target, main_lifts=MAIN), "within", "verdict")[0]
        for target in ((80, 131), (80, 100), (97, 99), (60, 95))
    ]
    assert verdicts == [(3, "within"), (2, "within"), (0, "short"), (1, "long")]


def test_where_light_sets_may_be_among_them_a_short_rest_is_no_miss() -> None:
    """80 and 95.5 s after sets of which nobody knows the role; within, they are as aimed at all the same."""
    unknown = [{**each, "role": None} for each in STRAIGHT[:3]]
    short = [squat(0, 30, role=None), squat(100, 130, role=None), squat(200, 230, role=None)]
    within = [squat(0, 30, role=None), squat(130, 160, role=None), squat(260, 290, role=None)]
    for sets, verdict in ((unknown, "cannot say"), (short, "cannot say"), (within, "within")):
        (found,) = rest_by_exercise(lifted(*sets), (), main_lifts=MAIN)
        assert found.verdict == verdict


def test_nothing_is_aimed_at_without_a_main_lift() -> None:
    """Planks, swings and changes in a circuit are as long as they are."""
    assert told(rest_by_exercise(lifted(*STRAIGHT)), "verdict", "target_low_s") == [(None, None)] * 2


def test_a_rest_is_known_to_the_second() -> None:
    """89.6 s show as 1:30, and are not called short; 89.4 s are, and 120.5 s are long."""
    for length, verdict in ((89.6, "within"), (89.4, "short"), (120.4, "within"), (120.5, "long")):
        sets = lifted(squat(0, 200 - length), squat(200, 400 - length), squat(400, 430))
        table = rest_by_exercise(sets, main_lifts=MAIN)
        assert told(table, "verdict", "within") == [(verdict, 2 * (verdict == "within"))]


def test_a_target_the_wrong_way_round_is_refused() -> None:
    """Rather than calling every rest short or long."""
    with pytest.raises(ValueError, match="120 to 90 s"):
        rest_by_exercise(lifted(*STRAIGHT), target_s=(120, 90))


def test_where_exercises_take_turns_the_rest_after_each_set_counts() -> None:
    """Two rounds of squats and rows, 20 and 70 s apart; the 200 s after the last are before another block."""
    turns = lifted(
        squat(0, 30),
        row(50, 80, block=1),
        squat(150, 180, round=2),
        row(200, 230, block=1, round=2),
        squat(430, 460, slot="c", block=2, exercise="plank", exercise_name="Plank"),
    )
    found = rest_by_exercise(turns, main_lifts=MAIN)
    assert told(found, "exercise", "rests", "turns", "min_s", "max_s", "verdict", "target_low_s") == [
        ("squat", 2, 2, 20, 20, None, None),
        ("row", 1, 1, 70, 70, None, None),
        ("plank", 0, 0, None, None, "cannot say", None),
    ]


def test_a_set_done_twice_in_a_round_rests_between_the_two() -> None:
    """The first squats of round two come twice: 45 s between them are no turn."""
    twice = lifted(
        squat(0, 30),
        row(50, 80, block=1),
        squat(150, 180, round=2),
        squat(225, 250, round=2),
        row(275, 300, block=1, round=2),
    )
    assert told(rest_by_exercise(twice), "exercise", "rests", "turns", "median_s") == [
        ("squat", 3, 2, 25),
        ("row", 1, 1, 70),
    ]


def test_exercises_done_once_side_by_side_do_not_take_turns() -> None:
    """One block of one round: each rest is a change of exercise."""
    once = lifted(squat(0, 30), row(60, 90, block=1), squat(120, 150, block=1, slot="c", exercise="plank"))
    assert told(rest_by_exercise(once), "rests", "why") == [(0, "one working set")] * 3


def test_sets_without_a_block_rest_if_the_next_is_the_same_exercise() -> None:
    """By their name, or by their slot."""
    unplaced = lifted(*(each | {"block": None, "round": None, "slot": None} for each in STRAIGHT[:3]))
    assert told(rest_by_exercise(unplaced), "slot", "rests") == [(None, 2)]
    unnamed = lifted(*(each | {"exercise": None, "exercise_name": None} for each in STRAIGHT))
    assert told(rest_by_exercise(unnamed), "exercise", "slot", "rests") == [(None, "a", 3), (None, "b", 1)]


def test_a_name_that_is_not_sure_does_not_put_sets_together() -> None:
    """Below 75 % the slot does; one sure set of a slot is enough for its others."""
    unsure = lifted(*(each | {"confidence": 0.6, "exercise": "squat"} for each in STRAIGHT))
    assert told(rest_by_exercise(unsure), "exercise", "exercise_name", "slot") == [(None, None, "a"), (None, None, "b")]
    one_sure = lifted(squat(0, 30, confidence=0.6), squat(120, 150, confidence=0.8))
    assert told(rest_by_exercise(one_sure), "exercise", "rests") == [("squat", 1)]


def test_rests_around_warm_up_sets_are_apart() -> None:
    """40 s after the first, 70 s before the first working set; 100 s between the working ones."""
    sets = lifted(squat(0, 20, role="warmup"), squat(60, 80, role="warmup"), squat(150, 180), squat(280, 300))
    columns = ("rests", "warmup_rests", "median_s", "verdict")
    assert told(rest_by_exercise(sets), *columns) == [(1, 2, 100, None)]
    only = lifted(squat(0, 20, role="warmup"), squat(60, 80, role="warmup"))
    assert told(rest_by_exercise(only), *columns, "why") == [(0, 1, None, "cannot say", "warm-up sets only")]


def test_a_rest_before_a_warm_up_set_is_apart_as_well() -> None:
    """The athlete goes on to something else, and comes back to it."""
    sets = lifted(squat(0, 30), squat(130, 150, role="warmup"), squat(200, 230))
    assert told(rest_by_exercise(sets), "rests", "warmup_rests") == [(0, 2)]


def test_the_last_set_of_a_session_rests_for_nothing() -> None:
    """Though the first one of the next session is in a block of the same number, done in rounds as well."""
    turns = (squat(0, 30), row(50, 80, block=1), squat(150, 180, round=2), row(200, 230, block=1, round=2))
    again = [each | {"session": 2, "since": each["since"] + 900, "until": each["until"] + 900} for each in turns]
    assert told(rest_by_exercise(lifted(*turns, *again)), "session", "exercise", "rests", "unknown_rests") == [
        (1, "squat", 2, 0),
        (1, "row", 1, 0),
        (2, "squat", 2, 0),
        (2, "row", 1, 0),
    ]


def test_a_break_is_told_and_stays() -> None:
    """301 s are more than anyone advises, 300 s are not yet."""
    sets = lifted(squat(0, 30), squat(331, 360), squat(660, 690), squat(780, 800))
    assert told(rest_by_exercise(sets), "rests", "breaks", "median_s", "max_s") == [(3, 1, 300, 301)]


def test_pauses_of_the_timer_are_told_apart_from_rest() -> None:
    """20 s within the first rest, 7 s at the end of the second; the rest of that pause lies in the set."""
    pauses = pauses_of((40, 60), (229, 250), (440, 480))
    sets = lifted(*STRAIGHT, pauses=pauses)
    assert told(rest_by_exercise(sets, pauses), "exercise", "paused_s", "min_s") == [
        ("squat", 20 + 7, 60),
        ("row", 0, 100),
    ]
    assert told(rest_by_exercise(sets), "paused_s") == [(None,), (None,)]
    elsewhere = pauses_of((40, 60), session_number=2)
    assert told(rest_by_exercise(lifted(*STRAIGHT), elsewhere), "paused_s") == [(0,), (0,)]


def test_a_rest_of_unknown_length_is_counted_apart() -> None:
    """Between the parts of a split set, and before one that was added."""
    split = lifted(squat(0, 30, set=1, part=1), squat(30, 60, set=1, part=2), squat(160, 190, set=2))
    assert told(rest_by_exercise(split), "rests", "unknown_rests", "median_s") == [(1, 1, 100)]
    added = lifted(
        squat(0, 30), {"exercise": "squat", "slot": "a", "block": 1, "origin": "correction"}, squat(200, 230)
    )
    assert told(rest_by_exercise(added), "rests", "unknown_rests", "verdict", "why") == [
        (0, 1, "cannot say", "how long the rests were is not known")
    ]


def test_one_rest_of_several_sets_is_not_judged() -> None:
    """An overlap, and a break of nine minutes: what is known is told, and no verdict is built on it."""
    sets = lifted(squat(0, 60), squat(50, 90), squat(637, 660))
    assert told(rest_by_exercise(sets), "rests", "unknown_rests", "median_s", "verdict", "why") == [
        (1, 1, 547, "cannot say", "only one rest between 3 working sets is known")
    ]
    two = lifted(squat(0, 60), squat(163, 190))
    assert told(rest_by_exercise(two, main_lifts=MAIN), "rests", "median_s", "verdict") == [(1, 103, "within")]


def test_sets_without_length_are_not_judged() -> None:
    """From start to start it is 2:45; how long the sets took, nobody knows."""
    points = lifted(squat(0, 0), squat(165, 165), squat(331, 331))
    assert told(rest_by_exercise(points), "rests", "unknown_rests", "median_s", "verdict", "why") == [
        (0, 2, None, "cannot say", "how long the rests were is not known")
    ]


def test_an_exercise_done_in_turns_without_rounds_has_no_rest_of_its_own() -> None:
    """Squat, row, squat, one after the other."""
    sets = lifted(squat(0, 30), row(60, 90), squat(120, 150, block=3, slot="c"))
    assert told(rest_by_exercise(sets), "exercise", "slot", "why") == [
        ("squat", "a, c", "no two working sets follow each other"),
        ("row", "b", "one working set"),
    ]


def test_rests_and_dropped_rows_are_no_sets() -> None:
    """Nothing active, nothing told."""
    assert rest_by_exercise(sets_of({"kind": "rest", "since": 0, "until": 9})) == ()
    sets = lifted(squat(0, 30), squat(40, 50, kind="dropped"), {"kind": "rest", "since": 30}, squat(130, 160))
    assert told(rest_by_exercise(sets), "rests", "median_s") == [(1, 100)]


@given(
    st.lists(st.tuples(st.sampled_from(["squat", "row", None]), st.integers(5, 400), st.booleans()), max_size=9),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_rows_does_not_matter(done: list[tuple[str | None, int, bool]], shuffle: Any) -> None:
    """Nor does any rest count twice."""
    rows: list[dict[str, Any]] = []
    now = 0
    for place, (name, rest_s, is_warmup) in enumerate(done, start=1):
        role = "warmup" if is_warmup else None
        rows.append({"since": now, "until": now + 30, "exercise": name, "role": role, "row": place, "set": place})
        now += 30 + rest_s
    sets = lifted(*rows) if rows else sets_of()
    shuffled = list(sets)
    shuffle.shuffle(shuffled)
    found = rest_by_exercise(sets, main_lifts=MAIN)
    assert rest_by_exercise(shuffled, main_lifts=MAIN) == found
    counted = sum(each.rests + each.unknown_rests + each.warmup_rests for each in found)
    assert counted <= max(len(done) - 1, 0)
    assert all(each.within is None or each.within <= each.rests for each in found)
    assert all(each.verdict == "cannot say" for each in found if not each.rests)
