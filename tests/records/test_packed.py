"""Records as bytes, and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import START
from checkout import SAMPLES
from fitlift.folders.one_file import read_file
from fitlift.history.summary import parts
from fitlift.records.base import Record, in_full, replace
from fitlift.records.heart import HeartRates
from fitlift.records.packed import Held, Part, pack, pack_heart_rates, packed, unpack, unpack_heart_rates
from fitlift.records.said import Said
from fitlift.records.sets import Candidate

_COUNTS = st.integers(-(2**62), 2**62)
_MS = st.integers(-(10**12), 4 * 10**12)
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


class Odd(Record, kw_only=True):
    """A field of each kind; one that only later stages fill stands between the others."""

    count: int | None
    number: float | None
    later: int | None = None
    text: str | None
    time: dt.datetime | None
    items: tuple[Candidate, ...]
    numbers: tuple[float, ...]


class Holder(Record, eq=False):
    """What holds odd records."""

    held: Mapping[str, Held]

    each_odd = Part(Odd)


_CANDIDATES = st.builds(Candidate, exercise=_TEXTS, category=_TEXTS, subtype=_TEXTS, p=st.none() | st.floats(0, 1))
_ODD = st.builds(
    Odd,
    count=st.none() | _COUNTS,
    number=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    later=st.none() | _COUNTS,
    text=st.none() | _TEXTS,
    time=st.none() | _MS.map(lambda ms: dt.datetime.fromtimestamp(0, dt.UTC) + dt.timedelta(milliseconds=ms)),
    items=st.lists(_CANDIDATES, max_size=3).map(tuple),
    numbers=st.lists(st.floats(allow_nan=False), max_size=3).map(tuple),
)
ONE = Odd(count=5, number=0.1 + 0.2, text='a "b"', time=START, items=(), numbers=(1.0,))


@given(st.lists(_ODD, max_size=4).map(tuple))
def test_any_records_come_back_as_they_were(records: tuple[Odd, ...]) -> None:
    """Values, nulls, types and order; none, too."""
    found = unpack(pack(records), Odd)
    assert found == records
    assert in_full(found) == in_full(records)


@given(st.lists(st.tuples(st.integers(1, 9), _MS, st.none() | st.floats(0, 250))))
def test_any_samples_come_back_as_they_were(samples: list[tuple[int, int, float | None]]) -> None:
    """In whatever order; one without a heart rate stays one."""
    heart = HeartRates(
        session=np.array([each for each, _, _ in samples], np.int64),
        time=np.array([each for _, each, _ in samples], np.int64).astype("M8[ms]"),
        bpm=np.array([np.nan if each is None else each for _, _, each in samples], np.float64),
    )
    found = unpack_heart_rates(pack_heart_rates(heart))
    for name in ("session", "time", "bpm"):
        np.testing.assert_array_equal(getattr(found, name), getattr(heart, name))
        assert getattr(found, name).dtype == getattr(heart, name).dtype


@pytest.mark.parametrize("name", ["planned.fit", "free.fit", "coros.fit", "multisport.fit", "run.fit"])
def test_every_record_of_a_session_comes_back_as_it_was(name: str) -> None:
    """Of real shapes: with and without sets, plans, heart rates."""
    for session in read_file(SAMPLES / name).sessions:
        found = session.packed()
        assert all(isinstance(each, bytes) for each in found.held.values())
        assert {*found.held} <= {*parts(), "heart"}
        assert found.packed().held == found.held
        for attribute in parts():
            assert getattr(found, attribute) == getattr(session, attribute)
        assert list(found.heart) == list(session.heart)
        assert list(found.tables) == list(session.tables)
        assert (found.match is None) == (session.match is None)


def test_records_are_shown_packed_or_not() -> None:
    """Unpacked for who looks at them; none where none are held."""
    for held in ((ONE,), pack((ONE,))):
        assert Holder({"each_odd": held}).each_odd == (ONE,)
        assert packed(held) == pack((ONE,))
    assert Holder({}).each_odd == ()


def test_other_verdicts_on_principles_stay_packed_where_the_others_were() -> None:
    """What they take the place of stays as it was."""
    (session,) = read_file(SAMPLES / "planned.fit").sessions
    (first, *_) = session.each_principle
    other = replace(first, why=Said("few_light_sets", {"sets": 1, "lift": "Back squat", "aim_sets": (2.0, 3.0)}))
    for before in (session, session.packed()):
        after = before.judged([other])
        assert type(after.held["each_principle"]) is type(before.held["each_principle"])
        assert after.each_principle == (other,)
        assert before.each_principle[0] == first
