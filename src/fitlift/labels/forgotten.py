"""Sets at whose end nobody pressed the lap button: they stay as they are, and it is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fitlift.errors import Notice
from fitlift.measures.lap_button import too_long
from fitlift.records.said import Said
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
        lasted = {"seconds": one.duration_s or 0.0}
        is_one_of_several = any(each.duration_s for each in sets if each is not one)
        said = Said("set_too_long", lasted | {"set": one.set}) if is_one_of_several else Said("one_long_set", lasted)
        yield Notice("forgotten-button", said, session=session, set=one.set)
