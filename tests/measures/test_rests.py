"""Rest after each set, worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from builders import pauses_of, sets_of, up_to_s
from fitlift.measures.rests import rests
from fitlift.records.sessions import Pause
from fitlift.records.sets import Set

#: A rest of a minute that the file logs.
LOGGED = sets_of({"kind": "rest", "duration_s": 60})


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


def test_sets_that_touch_within_a_second_follow_at_once() -> None:
    """Starts are whole seconds, so back-to-back sets seem to overlap; the minute after says that rests are recorded."""
    assert rest_list(sets_of({"since": 0, "until": 10.93}, {"since": 10, "until": 20}, {"since": 80})) == [0, 60, None]


def test_sets_that_overlap_by_more_than_the_clocks_step_tell_no_rest() -> None:
    """1.2 s are no rounding; what follows the second one is measured."""
    sets = sets_of({"since": 0, "until": 41.2}, {"since": 40, "until": 70}, {"since": 133, "until": 160})
    assert rest_list(sets) == [None, 63, None]


def test_a_set_without_length_has_no_end_to_rest_from() -> None:
    """From start to start, 75 and 80 s, is no rest; before such a set there is one."""
    points = sets_of({"since": 0, "until": 0}, {"since": 75, "until": 75}, {"since": 155, "until": 155})
    assert rest_list(points) == [None, None, None]
    assert rest_list(sets_of({"since": 0, "until": 30}, {"since": 75, "until": 75}, {"since": 155})) == [45, None, None]


def test_sets_that_all_last_until_the_next_begins_hide_their_rests() -> None:
    """A press of the button for each set and none for the rests: 2:52 for twenty repetitions."""
    lap_like = sets_of(
        {"since": 0, "until": 171.7}, {"since": 172, "until": 300.2}, {"since": 300, "until": 421}, {"since": 421}
    )
    assert rest_list(lap_like) == [None, None, None, None]


def test_one_break_among_many_sets_that_touch_is_measured_and_the_others_are_not() -> None:
    """Thirteen sets and a drink hide their rests. In a circuit of six, or beside a logged rest, they are turns."""
    many = [{"since": 100 * place, "until": 100 * place + 99.5} for place in range(12)]
    last = {"since": 1320, "until": 1360}
    assert rest_list(sets_of(*many, last)) == [None] * 11 + [120.5, None]
    assert rest_list(sets_of(*many[6:], last)) == [0.5] * 5 + [120.5, None]
    logged = {"kind": "rest", "since": 1199, "until": 1320, "duration_s": 121}
    assert rest_list(sets_of(*many, logged, last)) == [0.5] * 11 + [120.5, None, None]


def test_a_rest_in_which_the_timer_mostly_stood_still_is_not_known() -> None:
    """Stopped for 58 of 60 s: 2 s are no rest that anyone took. For 29 of 60 s, 31 are left."""
    sets = sets_of({"since": 0, "until": 30}, {"since": 90, "until": 120}, {"since": 180, "until": 210})
    assert rest_list(sets, pauses_of((31, 89), (125, 154))) == [None, 31, None]


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
    """Whatever the order of the sets and the pauses; pauses make a rest shorter or unknown, and never known."""
    sets = sets_of(*({"since": since, "until": since + length} for since, length in spans))
    pauses = pauses_of(*((since, since + length) for since, length in stops))
    with_pauses, without = rests(sets, pauses), rests((*sets, *LOGGED), ())
    assert with_pauses.count(None) >= min(len(spans), 1)
    for less, more in zip(with_pauses, without, strict=False):
        assert less is None or (more is not None and 0 <= less <= more)
