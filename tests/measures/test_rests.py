"""Rest after each set, worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from builders import pauses_of, sets_of, up_to_s
from fitlift.measures.rests import rests
from fitlift.records.sessions import Pause
from fitlift.records.sets import Set


def rest_list(sets: Sequence[Set], pauses: Sequence[Pause] = ()) -> list[float | None]:
    """Rests to the millisecond."""
    return [None if value is None else round(value, 3) for value in rests(sets, pauses)]


def test_rest_lasts_from_a_sets_end_to_the_next_sets_start() -> None:
    """Null on the rest rows, and after the last set: what follows is packing up."""
    sets = sets_of(
        {"kind": "rest", "since": 0, "until": 5},
        {"since": 5, "until": 35.25},
        {"kind": "rest", "since": 35, "until": 120},
        {"since": 120, "until": 150},
        {"kind": "rest", "since": 150, "until": 170},
        {"since": 171, "until": 190},
        {"kind": "rest", "since": 190, "until": 400},
    )
    assert rest_list(sets) == [None, 84.75, None, 21, None, None, None]


def test_rest_is_never_negative() -> None:
    """Starts are whole seconds, so back-to-back sets seem to overlap."""
    assert rest_list(sets_of({"since": 0, "until": 10.93}, {"since": 10, "until": 20})) == [0, None]


def test_pauses_are_no_rest() -> None:
    """Only what of them lies between the two sets; several add up."""
    sets = sets_of({"since": 0, "until": 30}, {"since": 330, "until": 360}, {"since": 400, "until": 430})
    assert rest_list(sets, pauses_of((20, 40), (100, 227), (320, 335))) == [300 - 10 - 127 - 10, 40, None]


def test_sessions_are_apart() -> None:
    """The last set of one session does not rest until the next session."""
    sets = sets_of(
        {"session": 1, "since": 0, "until": 30}, {"session": 3, "since": 90, "until": 120}, {"session": 3, "since": 150}
    )
    assert rest_list(sets) == [None, 30, None]
    assert rest_list(sets, pauses_of((100, 140), session_number=1)) == [None, 30, None]


def test_the_next_set_is_the_next_on_the_clock() -> None:
    """A set that was appended late to the file still comes first: 70 s, and the last has none."""
    sets = sets_of({"since": 200, "until": 230}, {"since": 100, "until": 130}, {"since": 300, "until": 310})
    assert rest_list(sets) == [70, 70, None]


def test_an_unknown_time_gives_no_rest() -> None:
    """Null stays null."""
    assert rest_list(sets_of({"since": 0}, {"since": 60, "until": 90}, {"until": 100})) == [None, None, None]


def test_rest_between_the_parts_of_a_split_set_is_not_known() -> None:
    """After the last part it is the set's: 100 - 62."""
    sets = sets_of(
        {"set": 4, "part": 1, "since": 0, "until": 31},
        {"set": 4, "part": 2, "since": 31, "until": 62},
        {"set": 5, "since": 100, "until": 130},
    )
    assert rest_list(sets) == [None, 38, None]


def test_rest_before_an_added_set_is_not_known() -> None:
    """It has no times; one before the first set changes nothing, and a dropped one counts as rest."""
    sets = sets_of(
        {"set": 9, "origin": "correction"},
        {"set": 1, "since": 0, "until": 30},
        {"set": 2, "kind": "dropped", "since": 40, "until": 50},
        {"set": 3, "since": 75, "until": 90},
        {"kind": "rest", "since": 90, "until": 200},
        {"set": 10, "origin": "correction"},
        {"set": 4, "since": 200, "until": 230},
    )
    assert rest_list(sets) == [None, 45, None, None, None, None, None]


@given(
    st.lists(st.tuples(up_to_s(500), up_to_s(90)), max_size=12),
    st.lists(st.tuples(up_to_s(500), up_to_s(90)), max_size=4),
)
def test_rests_are_null_or_between_zero_and_the_gap(
    spans: list[tuple[float, float]], stops: list[tuple[float, float]]
) -> None:
    """Whatever the order of the sets and the pauses."""
    sets = sets_of(*({"since": since, "until": since + length} for since, length in spans))
    pauses = pauses_of(*((since, since + length) for since, length in stops))
    with_pauses, without = rests(sets, pauses), rests(sets, ())
    assert [each is None for each in with_pauses] == [each is None for each in without]
    assert with_pauses.count(None) == min(len(spans), 1)
    for less, more in zip(with_pauses, without, strict=True):
        assert less is None or (more is not None and 0 <= less <= more)
