"""Time in heart rate zones: how long the heart was in each, in a session and in its sets."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from fitlift.measures.arrays import Numbers
from fitlift.measures.trace import GAP_CAP_S, Trace, second, traces
from fitlift.measures.zone_models import ZoneModel
from fitlift.records import in_long
from fitlift.records.base import Record
from fitlift.records.framed import Framed
from fitlift.records.heart import HeartRates
from fitlift.records.sessions import Pause, Session
from fitlift.records.sets import Set
from fitlift.records.several import active, are_unlogged, by_session
from fitlift.records.zones import SessionZones, SetZones, SetZoneTime, WatchSetZones, WatchZones, ZoneTime
from fitlift.schema import SET_ZONE_TIMES, SET_ZONES, ZONE_TIMES, ZONES
from fitlift.wording import plural

#: The watch's figure is for a set as the file had it; durations are whole milliseconds.
_SAME_S = 0.0015

#: What is left of sums and differences of floating point: files tell milliseconds. Chosen.
_NOISE_S = 1e-6


class ZoneTimes(Record, eq=False, kw_only=True, dict=True):
    """Time in zones; `sessions` and `sets` are the records as tables, see `fitlift.schema`.

    `long` and `sets_long` tell the same with a row for each zone, which can be grouped and drawn.

    Parameters
    ----------
    each_session
        Every session.
    each_set
        Every active set.
    """

    each_session: tuple[SessionZones, ...]
    each_set: tuple[SetZones, ...]

    sessions = Framed("each_session", ZONES)
    sets = Framed("each_set", SET_ZONES)
    long = Framed("each_zone", ZONE_TIMES)
    sets_long = Framed("each_zone_of_sets", SET_ZONE_TIMES)

    @property
    def each_zone(self) -> tuple[ZoneTime, ...]:
        """Each zone of each session."""
        return tuple(in_long.zone_times(self.each_session))

    @property
    def each_zone_of_sets(self) -> tuple[SetZoneTime, ...]:
        """Each zone of each active set."""
        return tuple(in_long.set_zone_times(self.each_set))

    def __repr__(self) -> str:
        return f"<ZoneTimes of {plural(len(self.each_session), 'session')}; .sessions .sets .long .sets_long>"


def zone_times(
    sessions: Sequence[Session],
    sets: Sequence[Set],
    heart: HeartRates,
    pauses: Sequence[Pause],
    models: Mapping[int, ZoneModel],
    *,
    watch_zones: Sequence[WatchZones] = (),
    watch_set_zones: Sequence[WatchSetZones] = (),
    gap_cap_s: float = GAP_CAP_S,
) -> ZoneTimes:
    """Seconds by zone of each session, in its active sets and outside them.

    A sample speaks until the next, for at most the cap, and not beyond a pause or the session's end; one
    taken in a pause speaks from its end on. Of samples at one moment the highest holds. A heart rate at
    a bound is in the zone above it: so the watches' own figures come out.

    The timer is the base: below, zones, above and uncovered add up to `timer_s`. Where the session's time
    less its pauses is longer than that, as whole-second clocks have it, it ends when the timer's seconds are
    used up. What two sets both claim is the earlier one's, so that sets and the rest add up to the session;
    dropped rows are outside the sets. A set's uncovered seconds are its duration less what is covered: up to
    a second of them is the clocks' rounding. Those of sets and rest add up to the session's, too: sets that
    claim more get what there is. A set that the user added without times has no part in the session.

    Parameters
    ----------
    sessions, sets, heart, pauses
        The sessions, their sets and rests, samples and pauses.
    models
        The zones of every session, by its number.
    watch_zones, watch_set_zones
        What the file says of time in zones, to compare with.
    gap_cap_s
        For how many seconds a sample speaks at most.

    Returns
    -------
    ZoneTimes
        The file's own seconds are given where they are for the same bounds, and, for a set, where it is as the file
        has it.

    Raises
    ------
    KeyError
        If a session has no model.
    """
    heard, paused, active_of = traces(heart, gap_cap_s=gap_cap_s), by_session(pauses), by_session(active(sets))
    stated, stated_sets = {each.session: each for each in watch_zones}, by_session(watch_set_zones)
    of_sessions: list[SessionZones] = []
    of_sets: list[SetZones] = []
    for session in sessions:
        number = session.session
        model, own_sets = models[number], active_of.get(number, [])
        spent = _Spent.of(_Heard.of(session, heard[number], paused.get(number, [])), model.bounds_bpm)
        in_sets = _in_sets(own_sets, spent)
        own = _comparable(stated.get(number), model)
        of_sessions.append(_session_zones(session, model, spent, in_sets, own))
        of_sets += _set_zones(own_sets, in_sets, stated_sets.get(number, []) if own else [], len(model.bounds_bpm) + 1)
    return ZoneTimes(each_session=tuple(of_sessions), each_set=tuple(of_sets))


def seconds_by_bpm(
    sessions: Sequence[Session], heart: HeartRates, pauses: Sequence[Pause], *, gap_cap_s: float = GAP_CAP_S
) -> dict[int, dict[int, float]]:
    """Seconds at each whole heart rate of each session while the timer ran.

    Samples speak as long as in `zone_times`; the seconds add up to those that it finds covered.

    Parameters
    ----------
    sessions, heart, pauses
        The sessions, their samples and pauses.
    gap_cap_s
        For how many seconds a sample speaks at most.

    Returns
    -------
    dict
        Number of every session → heart rate in whole beats a minute, rounded down → seconds above 0; lowest heart
        rate first. Empty for a session without any.
    """
    found: dict[int, dict[int, float]] = {}
    traced, paused = traces(heart, gap_cap_s=gap_cap_s), by_session(pauses)
    for session in sessions:
        heard = _Heard.of(session, traced[session.session], paused.get(session.session, []))
        spent_s = np.bincount(heard.bpm.astype(np.int64), weights=heard.until_s - heard.since_s).tolist()
        found[session.session] = {bpm: seconds for bpm, seconds in enumerate(spent_s) if seconds}
    return found


class _Heard(Record):
    """Stretches of a session's timer in which a sample speaks, in seconds since its start, and how high it is.

    They are in order, and no two have a moment in common; `timer_s` is nan where it is not known.
    """

    start_s: float
    since_s: Numbers
    until_s: Numbers
    bpm: Numbers
    timer_s: float

    @classmethod
    def of(cls, session: Session, trace: Trace, pauses: Sequence[Pause]) -> _Heard:
        start_s = second(session.start_time)
        stops, begins, ends = _running(session, pauses)
        since, until = _after(trace.since_s, start_s), _after(trace.until_s, start_s)
        heard = since < (ends[-1] if ends.size else -np.inf)
        # a sample speaks in the stretch after the last stop before it, and the next stop silences it
        stretch = np.searchsorted(stops, since[heard], side="right")
        since = np.maximum(since[heard], begins[stretch])
        until = np.maximum(np.minimum(until[heard], ends[stretch]), since)
        return cls(start_s, since, until, trace.bpm[heard], _timer_s(session, begins, ends))


class _Spent(Record):
    """Seconds by bucket, below the first bound to above the last, as they grow over a session.

    Between two edges, seconds since the session's start, they grow in a straight line; before the first
    and after the last they stand.
    """

    start_s: float
    edges_s: Numbers
    spent_s: Numbers
    timer_s: float

    @classmethod
    def of(cls, heard: _Heard, bounds: Sequence[int]) -> _Spent:
        bucket = np.searchsorted(np.asarray(bounds, np.float64), heard.bpm, side="right")
        # without bounds nothing is below or above them
        in_bucket = (bucket == np.arange(max(len(bounds) + 1, 2))[:, None]) & bool(bounds)
        grown = np.cumsum(np.where(in_bucket, heard.until_s - heard.since_s, 0.0), axis=1)
        before = np.hstack([np.zeros((len(grown), 1)), grown[:, :-1]])[:, : grown.shape[1]]
        edges = np.column_stack([heard.since_s, heard.until_s]).ravel()
        spent = np.stack([before, grown], axis=2).reshape(len(grown), -1)
        return cls(heard.start_s, edges, spent, heard.timer_s)

    def between(self, begins_s: Numbers, ends_s: Numbers) -> Numbers:
        """Seconds by stretch and bucket; nothing for a stretch without times."""
        if not self.edges_s.size:
            return np.zeros((len(begins_s), len(self.spent_s)))
        begins, ends = _after(begins_s, self.start_s), _after(ends_s, self.start_s)
        found = [np.interp(ends, self.edges_s, each) - np.interp(begins, self.edges_s, each) for each in self.spent_s]
        spent: Numbers = np.maximum(np.nan_to_num(np.stack(found, axis=1)), 0.0)
        return spent

    @property
    def whole(self) -> Numbers:
        """Seconds by bucket of the session."""
        return self.spent_s[:, -1] if self.edges_s.size else np.zeros(len(self.spent_s))

    @property
    def uncovered_s(self) -> float:
        """The timer's seconds for which no sample speaks; nan where these are not known."""
        return float(np.maximum(self.timer_s - self.whole.sum(), 0.0))


def _running(session: Session, pauses: Sequence[Pause]) -> tuple[Numbers, Numbers, Numbers]:
    """Stops of the timer, and begins and ends of the stretches around them, in seconds since a session's start.

    The stretches are those within the session, until they use the timer up; there is one more than stops.
    """
    start_s, end_s = second(session.start_time), second(session.end_time)
    if math.isnan(start_s) or math.isnan(end_s):
        return np.zeros(0), np.zeros(0), np.zeros(0)
    end = float(_after(np.asarray(end_s), start_s))
    stops = _after(np.array([second(each.start_time) for each in pauses]), start_s)
    starts = _after(np.array([second(each.end_time) for each in pauses]), start_s)
    order = np.argsort(stops, kind="stable")
    order = order[(starts > stops)[order]]  # a pause without length silences nothing
    stops, starts = stops[order], starts[order]
    begins = np.maximum.accumulate(np.append(0.0, np.clip(starts, 0.0, end)))
    ends = np.maximum(np.append(np.clip(stops, 0.0, end), end), begins)
    if session.timer_s is None:
        return stops, begins, ends
    before = np.append(0.0, np.cumsum(ends - begins)[:-1])
    return stops, begins, np.minimum(ends, begins + np.maximum(session.timer_s - before, 0.0))


def _after(times_s: Numbers, start_s: float) -> Numbers:
    """Times as seconds since a start, to the millisecond, which since 1970 they are not quite."""
    after: Numbers = np.round(times_s - start_s, 3)
    return after


def _timer_s(session: Session, begins: Numbers, ends: Numbers) -> float:
    """Seconds of the timer; where the file does not say, those between the pauses, nan without times."""
    if session.timer_s is not None:
        return session.timer_s
    return float((ends - begins).sum()) if len(ends) else float("nan")


class _InSets(Record):
    """Seconds by set and bucket, uncovered ones by set, and those that they claim of the session."""

    spent_s: Numbers
    uncovered_s: Numbers
    claimed_s: float


def _in_sets(active_sets: Sequence[Set], spent: _Spent) -> _InSets:
    begins = np.array([second(each.start_time) for each in active_sets])
    ends = np.array([second(each.end_time) for each in active_sets])
    timed = ~(np.isnan(begins) | np.isnan(ends))
    order = np.flatnonzero(timed)[np.lexsort((ends[timed], begins[timed]))]
    latest = np.maximum.accumulate(ends[order])
    begins[order[1:]] = np.maximum(begins[order[1:]], latest[:-1])
    spent_s = spent.between(np.where(timed, begins, 0.0), np.where(timed, np.maximum(ends, begins), 0.0))
    durations = np.array([each.duration_s for each in active_sets], dtype=np.float64)
    uncovered = np.maximum(durations - spent_s.sum(axis=1), 0.0)
    added = np.isnan(begins) & np.array(are_unlogged(active_sets), dtype=bool)
    return _InSets(spent_s, uncovered, float(np.nansum(uncovered[~added])))


def _session_zones(
    session: Session, model: ZoneModel, spent: _Spent, in_sets: _InSets, own: tuple[float, ...]
) -> SessionZones:
    whole, of_sets = spent.whole, in_sets.spent_s.sum(axis=0)
    uncovered = spent.uncovered_s
    set_uncovered = math.nan if math.isnan(uncovered) else min(in_sets.claimed_s, uncovered)
    below, *zones, above = whole.tolist()
    sets_below, *sets_zones, sets_above = of_sets.tolist()
    rests_below, *rests_zones, rests_above = np.maximum(whole - of_sets, 0.0).tolist()
    return SessionZones(
        session=session.session,
        model=model.model,
        source=model.source,
        basis=model.basis,
        bounds_bpm=model.bounds_bpm,
        below_s=below,
        zone_s=tuple(zones),
        above_s=above,
        uncovered_s=_told(uncovered),
        sets_below_s=sets_below,
        sets_s=tuple(sets_zones),
        sets_above_s=sets_above,
        sets_uncovered_s=_told(set_uncovered),
        rests_below_s=rests_below,
        rests_s=tuple(rests_zones),
        rests_above_s=rests_above,
        rests_uncovered_s=_told(uncovered - set_uncovered),
        watch_s=own,
        watch_difference_s=float(np.abs(whole - own).sum()) if own else None,
    )


def _set_zones(
    active_sets: Sequence[Set], in_sets: _InSets, stated: Sequence[WatchSetZones], buckets: int
) -> list[SetZones]:
    own = {each.set: each for each in stated if each.set is not None}
    found = zip(active_sets, in_sets.spent_s.tolist(), in_sets.uncovered_s.tolist(), strict=True)
    return [
        SetZones(
            session=each.session,
            row=each.row,
            set=each.set,
            part=each.part,
            below_s=below,
            zone_s=tuple(zones),
            above_s=above,
            uncovered_s=_told(uncovered),
            watch_s=_own_of_set(each, own.get(each.set), buckets),
        )
        for each, (below, *zones, above), uncovered in found
        if each.set is not None  # as every active set's is
    ]


def _own_of_set(each: Set, stated: WatchSetZones | None, buckets: int) -> tuple[float, ...]:
    """The file's own seconds of a set that is as the file has it."""
    if stated is None or each.part is not None or len(stated.seconds) != buckets:
        return ()
    differs = abs((each.duration_s or 0.0) - (stated.duration_s or 0.0)) > _SAME_S
    return () if differs else stated.seconds


def _told(seconds: float) -> float | None:
    return None if math.isnan(seconds) else (seconds if abs(seconds) >= _NOISE_S else 0.0)


def _comparable(stated: WatchZones | None, model: ZoneModel) -> tuple[float, ...]:
    """The file's own seconds, if they are for the same bounds."""
    if stated is None or not model.bounds_bpm or stated.bounds_bpm != model.bounds_bpm:
        return ()
    return stated.seconds if len(stated.seconds) == len(model.bounds_bpm) + 1 else ()
