"""What counts as one set."""

from __future__ import annotations

from typing import Any

import pytest

from builders import numbered_sets_of
from fitlift.exercises.catalogue import catalogue
from fitlift.measures.one_set import is_own_set, own_sets, with_parts
from fitlift.records.sets import Set

CURL: dict[str, Any] = {"exercise": "barbell_biceps_curl", "load_kind": "external", "slot": "a", "reps": 8}
ROW: dict[str, Any] = CURL | {"exercise": "single_arm_neutral_grip_dumbbell_row", "weight_kg": 20.0}


def parted(*sets: dict[str, Any], of: dict[str, Any] = CURL) -> tuple[Set, ...]:
    """Sets, with what they are part of."""
    return with_parts(numbered_sets_of(*(of | each for each in sets)), catalogue())


def loads(*pairs: tuple[float, float | None]) -> list[dict[str, Any]]:
    """Sets of a weight and the rest after it."""
    return [{"weight_kg": kg, "rest_s": rest_s} for kg, rest_s in pairs]


def drops(*sets: dict[str, Any], of: dict[str, Any] = CURL) -> list[int | None]:
    """Of each set the one that it is a drop of."""
    return [each.drop_of for each in parted(*sets, of=of)]


def sides(*sets: dict[str, Any], of: dict[str, Any] = ROW) -> list[int | None]:
    """Of each set the one that it is the other side of."""
    return [each.side_of for each in parted(*sets, of=of)]


def test_lighter_sets_at_once_are_drops_of_the_first() -> None:
    """Two chains with 2:30 between; what lies within a chain is no rest."""
    found = parted(*loads((40, 0.0), (30, 12.0), (22.5, 150.0), (40, 5.0), (30, None)))
    assert [each.drop_of for each in found] == [None, 1, 1, None, 4]
    assert [each.rest_s for each in found] == [None, None, 150, None, None]
    assert [each.set for each in own_sets(found)] == [1, 4]
    assert [is_own_set(each) for each in found] == [True, False, False, True, False]


@pytest.mark.parametrize(
    "sets",
    [
        loads((40, 60.0), (30, 60.0), (20, None)),  # a pyramid with rests
        loads((40, 0.0), (40, 0.0), (42.5, None)),  # not lighter
        loads((40, None), (30, None)),  # no rest is known
        [*loads((40, 0.0)), {"reps": 8, "weight_kg": None, "load_kind": "unknown"}],
        [*loads((40, 0.0)), {"weight_kg": 30.0, "exercise": "dumbbell_lunge", "slot": "b"}],
        [*(each | {"role": "warmup"} for each in loads((40, 0.0))), *loads((30, None))],
        [*loads((40, 0.0)), {"weight_kg": 30.0, "weight_doubt": "unlike the others"}],
    ],
)
def test_what_is_no_drop(sets: list[dict[str, Any]]) -> None:
    """Nor does anything of it change."""
    assert drops(*sets) == [None] * len(sets)
    assert parted(*sets) == numbered_sets_of(*(CURL | each for each in sets))


def test_more_help_at_once_is_a_drop() -> None:
    """With the body alone, then with 20 and 30 kg of help."""
    dip = CURL | {"exercise": "body_weight_dip", "rest_s": 3.0}
    helped = [{"load_kind": "assisted", "weight_kg": kg} for kg in (20.0, 30.0)]
    assert drops({"load_kind": "bodyweight"}, *helped, of=dip) == [None, 1, 1]


def test_a_left_and_a_right_set_are_one() -> None:
    """Side by side, or all of one side first; the odd one counts alone, a warm-up not with the work."""
    turns = [{"side": side} for side in ("left", "right", "right", "left", "left")]
    assert sides(*turns) == [None, 1, None, 3, None]
    first = [{"side": side} for side in ("left", "left", "right", "right")]
    assert sides(*first) == [None, None, 1, 2]
    roles = [{"side": "left", "role": "warmup"}, {"side": "right", "role": "working"}]
    assert sides(*roles) == [None, None]
    assert sides({"side": "both"}, {"side": "both"}) == [None, None]


def test_the_turn_to_the_other_side_is_no_rest() -> None:
    """But a minute is, and what stands after both."""
    short: list[dict[str, Any]] = [
        {"side": "left", "rest_s": 8.0},
        {"side": "right", "rest_s": 90.0},
        {"side": "left", "rest_s": None},
    ]
    assert [each.rest_s for each in parted(*short, of=ROW)] == [None, 90, None]
    long = [{"side": "left", "rest_s": 60.0}, {"side": "right", "rest_s": 90.0}]
    assert [each.rest_s for each in parted(*long, of=ROW)] == [60, 90]


def paired(*rests: float | None, **values: Any) -> list[dict[str, Any]]:
    """Sets of no known side with the rests after them."""
    return [{"rest_s": rest_s} | values for rest_s in rests]


def test_one_sided_sets_that_come_in_pairs_are_of_both_sides() -> None:
    """10 s within, 100 s between; two pairs at least."""
    assert sides(*paired(10.0, 100.0, 12.0, 95.0, 9.0, None)) == [None, 1, None, 3, None, 5]
    assert sides(*paired(10.0, None)) == [None, None]
    assert sides(*paired(10.0, 100.0, 12.0, 95.0, None)) == [None] * 5
    assert sides(*paired(10.0, 30.0, 12.0, None)) == [None] * 4
    assert sides(*paired(60.0, 60.0, 60.0, None)) == [None] * 4
    assert sides(*paired(10.0, 100.0, 12.0, None), of=CURL | {"weight_kg": 20.0}) == [None] * 4  # both arms at once
    uneven = paired(10.0, 100.0, 12.0, None)
    uneven[1]["weight_kg"] = 22.5
    assert sides(*uneven) == [None] * 4
    assert (
        sides(
            *[each | {"reps": reps} for each, reps in zip(paired(10.0, 100.0, 12.0, None), (8, 5, 8, 8), strict=True)]
        )
        == [None] * 4
    )


@pytest.mark.parametrize(
    ("reps", "are_pairs"),
    [((8, 6, 8, 6), True), ((12, 9, 10, 8), True), ((3, 2, 3, 3), True), ((8, 5, 8, 6), False), ((8, 4, 8, 3), False)],
)
def test_a_side_may_be_weaker(reps: tuple[int, ...], *, are_pairs: bool) -> None:
    """Six of eight; half as many is what is left after a breath."""
    done = [each | {"reps": count} for each, count in zip(paired(10.0, 100.0, 12.0, None), reps, strict=True)]
    assert sides(*done) == ([None, 1, None, 3] if are_pairs else [None] * 4)
