"""Sets at whose end nobody pressed the lap button: they stay as they are, and it is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from fitlift.errors import Notice
from fitlift.measures.readable import minutes
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active, by_session

#: A set of several in a session is told of from so many seconds on, if it lasts so many times as long as the others do
#: in the middle. In the recordings at hand the longest set that was one lasts 275 s, five times as long as the others;
#: the next longer one, 1661 s, was forgotten. Sensible are 300 to 900 s.
LONG_S, TIMES_OTHERS = 300.0, 5

#: With fewer seconds to a repetition it is a long set, and no forgotten one: a hundred burpees.
SLOW_S = 10.0


def forgotten_notices(sets: Iterable[Set], sessions: Sequence[Session]) -> Iterator[Notice]:
    """What is said of sets that are too long to be one; nothing of what is counted by its time, as rowing is.

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
    timed = [(each, each.duration_s) for each in sets if each.duration_s]
    for one, seconds in timed:
        others = [other_s for other, other_s in timed if other is not one]
        is_long = seconds >= LONG_S and (not others or seconds >= TIMES_OTHERS * median(others))
        if not is_long or one.is_timed or (one.reps or 0) * SLOW_S > seconds:
            continue
        text = (
            f"set {one.set} lasted {minutes(seconds)}: if the lap button was forgotten, rest is in it"
            if others
            else f"all of it is one set of {minutes(seconds)}: the lap button ends a set, and begins the next one"
        )
        yield Notice("forgotten-button", text, session=session, set=one.set)
