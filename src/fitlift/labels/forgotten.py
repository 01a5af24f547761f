"""Sets at whose end nobody pressed the lap button: they stay as they are, and it is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fitlift.errors import Notice
from fitlift.measures.lap_button import too_long
from fitlift.measures.readable import minutes
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active, by_session


def forgotten_notices(sets: Iterable[Set], sessions: Sequence[Session]) -> Iterator[Notice]:
    """What is said of sets that are too long to be one.

    Parameters
    ----------
    sets
        Sets and rests, with what is counted of them.
    sessions
        Their sessions; of others than strength training nothing is said.
    """
    of_strength = {each.session for each in sessions if each.kind == "strength"}
    for session, of_one in by_session(active(sets)).items():
        if session in of_strength:
            yield from _of_session(session, of_one)


def _of_session(session: int, sets: Sequence[Set]) -> Iterator[Notice]:
    for one in too_long(sets):
        length = minutes(one.duration_s or 0.0)
        text = (
            f"set {one.set} lasted {length}: if the lap button was forgotten, rest is in it"
            if any(each.duration_s for each in sets if each is not one)
            else f"all of it is one set of {length}: the lap button ends a set, and begins the next one"
        )
        yield Notice("forgotten-button", text, session=session, set=one.set)
