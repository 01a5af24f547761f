"""Heart rate in a session and around each set."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from fitlift.measures.arrays import Numbers
from fitlift.measures.trace import GAP_CAP_S, Trace, second, traces
from fitlift.records.base import Record
from fitlift.records.heart import HeartRates
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active_places, before_added

#: Heart rate lags behind the work: the highest value is looked for this long after the set's end.
LAG_S = 20.0

#: The time after a set's end at which the fall of the heart rate is read.
DROP_S = 60.0

#: An average, and a set's maximum, is given where samples cover at least this share of the time.
MIN_COVERAGE = 0.5

_Places = npt.NDArray[np.signedinteger]


class SetHeartRates(Record, kw_only=True):
    """Heart rate around one set; None where samples do not cover it.

    Parameters
    ----------
    hr_start_bpm, hr_end_bpm
        The sample in force then.
    hr_avg_bpm
        The average, weighted by time.
    hr_max_bpm
        The highest from the start to `LAG_S` after the end, cut at the next active set.
    hr_drop_60s_bpm
        That maximum less the value `DROP_S` after the end.
    """

    hr_start_bpm: float | None = None
    hr_avg_bpm: float | None = None
    hr_max_bpm: float | None = None
    hr_end_bpm: float | None = None
    hr_drop_60s_bpm: float | None = None


class SessionHeartRates(Record, kw_only=True):
    """Heart rate of one session.

    Parameters
    ----------
    hr_avg_bpm
        The average, weighted by time; None where samples cover less than `MIN_COVERAGE` of the time.
    hr_max_bpm
        The highest that was seen; None where nothing was.
    """

    hr_avg_bpm: float | None = None
    hr_max_bpm: float | None = None


def set_heart_rates(
    sets: Sequence[Set], heart: HeartRates, *, gap_cap_s: float = GAP_CAP_S
) -> tuple[SetHeartRates, ...]:
    """Heart rate at the start and end of each active set, its average, maximum and fall.

    Parameters
    ----------
    sets
        The sets with start and end times, and rests.
    heart
        The samples.
    gap_cap_s
        For how many seconds a sample speaks at most.

    Returns
    -------
    tuple
        Of each set and rest in order; nothing is known of rests and of what samples do not cover: average,
        maximum and fall where they cover less than `MIN_COVERAGE` of the set itself, and the fall before a set
        that the user added, for that one has no times.
    """
    heard = traces(heart, gap_cap_s=gap_cap_s)
    found = [SetHeartRates()] * len(sets)
    for session, placed in active_places(sets).items():
        for place, rates in _rates(placed, heard[session]):
            found[place] = rates
    return tuple(found)


def session_heart_rates(
    sessions: Sequence[Session], heart: HeartRates, *, gap_cap_s: float = GAP_CAP_S
) -> tuple[SessionHeartRates, ...]:
    """Average and highest heart rate of each session's samples, sessions in order.

    Parameters
    ----------
    sessions
        The sessions.
    heart
        The samples.
    gap_cap_s
        For how many seconds a sample speaks at most.
    """
    heard = traces(heart, gap_cap_s=gap_cap_s)
    return tuple([_of_session(each, heard[each.session]) for each in sessions])


def _of_session(session: Session, trace: Trace) -> SessionHeartRates:
    if session.start_time is None or session.end_time is None or not trace.bpm.size:
        return SessionHeartRates()
    begin_s, end_s = (np.array([second(each)]) for each in (session.start_time, session.end_time))
    (average,) = _told(_means(trace, begin_s, end_s))
    (highest,) = _told(_highest(trace, begin_s, end_s, np.array([np.inf])))
    return SessionHeartRates(hr_avg_bpm=average, hr_max_bpm=highest)


def _rates(placed: Sequence[tuple[int, Set]], trace: Trace) -> Iterator[tuple[int, SetHeartRates]]:
    """The figures of a session's sets that have times, by their places."""
    started = [(second(each.start_time), place, each) for place, each in placed if each.start_time is not None]
    started.sort(key=itemgetter(0))
    followings = [*(begin for begin, *_ in started[1:]), math.inf]
    timed = [
        (place, begin, second(each.end_time), following)
        for (begin, place, each), following in zip(started, followings, strict=False)
        if each.end_time is not None
    ]
    if not timed or not trace.bpm.size:
        return
    unknown = before_added(placed)
    places, *times = zip(*timed, strict=True)
    for place, start, average, highest, end, drop in zip(places, *_figures(trace, *map(np.array, times)), strict=True):
        yield (
            place,
            SetHeartRates(
                hr_start_bpm=start,
                hr_avg_bpm=average,
                hr_max_bpm=highest,
                hr_end_bpm=end,
                hr_drop_60s_bpm=None if place in unknown else drop,
            ),
        )


def _figures(trace: Trace, begins: Numbers, ends: Numbers, followings: Numbers) -> list[list[float | None]]:
    """Start, average, maximum, end and fall, of sets and the starts of those after them."""
    average = _means(trace, begins, ends)
    highest = _highest(trace, begins, ends + LAG_S, np.maximum(followings, ends))
    highest = np.where(np.isnan(average), np.nan, highest)
    later = np.where(followings >= ends + DROP_S, _at(trace, ends + DROP_S), np.nan)
    return [*map(_told, (_at(trace, begins), average, highest, _at(trace, ends), highest - later))]


def _at(trace: Trace, times_s: Numbers) -> Numbers:
    """The values in force; nan where none is."""
    places = np.searchsorted(trace.since_s, times_s, side="right") - 1
    return np.where((places >= 0) & (times_s <= trace.until_s[places]), trace.bpm[places], np.nan)


def _means(trace: Trace, begins_s: Numbers, ends_s: Numbers) -> Numbers:
    """Averages weighted by time; nan where samples cover too little."""
    first = np.searchsorted(trace.until_s, begins_s, side="right")
    beyond = np.searchsorted(trace.since_s, ends_s, side="left")
    held = trace.until_s - trace.since_s
    # what the first and the last sample say outside the stretch does not count
    firsts, lasts = np.minimum(first, len(held) - 1), np.maximum(beyond - 1, 0)
    early = np.maximum(begins_s - trace.since_s[firsts], 0.0)
    late = np.maximum(trace.until_s[lasts] - ends_s, 0.0)
    covered = _between(held, first, beyond) - early - late
    beats = _between(held * trace.bpm, first, beyond) - early * trace.bpm[firsts] - late * trace.bpm[lasts]
    is_told = (beyond > first) & (covered > 0) & (covered >= MIN_COVERAGE * (ends_s - begins_s))
    return np.where(is_told, beats / np.where(is_told, covered, 1.0), np.nan)


def _between(values: Numbers, first: _Places, beyond: _Places) -> Numbers:
    """Sums of stretches of values."""
    grown = np.append(0.0, np.cumsum(values))
    sums: Numbers = grown[beyond] - grown[first]
    return sums


def _highest(trace: Trace, begins_s: Numbers, ends_s: Numbers, befores_s: Numbers) -> Numbers:
    """Highest values in force from begin to end, of samples taken before a third moment; nan where there are none."""
    first = np.searchsorted(trace.until_s, begins_s, side="right").tolist()
    beyond = np.searchsorted(trace.since_s, ends_s, side="right")
    beyond = np.minimum(beyond, np.searchsorted(trace.since_s, befores_s, side="left")).tolist()
    spans = zip(first, beyond, strict=True)
    return np.array([trace.bpm[begin:end].max() if begin < end else np.nan for begin, end in spans])


def _told(values: Numbers) -> list[float | None]:
    return [None if math.isnan(value) else value for value in values.tolist()]
