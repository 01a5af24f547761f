"""Heart rate zones: which ones hold for a session, and how long its heart was in each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor
from typing import Any, Literal

import numpy as np
import pandas as pd

from fitlift.rows import known, rows_of
from fitlift.schema import SET_ZONES, ZONES
from fitlift.trace import GAP_CAP_S, Numbers, Trace, plausible, seconds

Source = Literal["command line", "configuration", "file", "assumed", "none"]

#: Something that is known of the athlete, in beats a minute, and where from; None where it is not.
Stated = tuple[float, Literal["command line", "configuration", "file"]] | None

#: Bounds that the user chose.
CUSTOM = "custom"

#: What is shown where nothing makes zones: every ten beats. It says nothing of how hard it was.
PER_10_BPM = "per_10_bpm"
_STEP_BPM = 10

#: The watch's figure is for a set as the file had it; durations are whole milliseconds.
_SAME_S = 0.0015


@dataclass(frozen=True, slots=True)
class Scale:
    """How a maker's zones follow from what is known of an athlete.

    Parameters
    ----------
    percents
        Lower end of each zone and the upper end of the last, in percent of `of`.
    of
        max: of the maximum. reserve: of maximum less resting rate, on top of the resting rate.
        threshold: of the rate at the lactate threshold.
    names
        What the maker calls the zones; empty where that is not known.
    has_floor
        Whether heart rates can be below zone 1. Where they cannot, `percents` are the zones' highest
        beats: the next zone begins one beat above.
    origin
        Where the percentages are from.
    """

    percents: tuple[int, ...]
    of: Literal["max", "reserve", "threshold"]
    names: tuple[str, ...]
    has_floor: bool
    origin: str


_GARMIN_NAMES = ("Warm Up", "Easy", "Aerobic", "Threshold", "Maximum")

#: The makers' zones, by model. Garmin's bounds of the maximum, rounded half up, are those of most
#: recordings in which a watch states them: 207 gives 104, 124, 145, 166, 186, 207.
SCALES: Mapping[str, Scale] = {
    "garmin_max": Scale((50, 60, 70, 80, 90, 100), "max", _GARMIN_NAMES, has_floor=True, origin="Garmin's manuals"),
    "garmin_hrr": Scale((50, 60, 70, 80, 90, 100), "reserve", _GARMIN_NAMES, has_floor=True, origin="Garmin's manuals"),
    "garmin_lthr": Scale(
        (65, 80, 89, 95, 100, 115),
        "threshold",
        _GARMIN_NAMES,
        has_floor=True,
        origin="weak: one owner's settings in Garmin's forum (fenix 7); a recording of a Fenix 5 has the same five "
        "(164: 107, 131, 146, 156, 164) and ends the last zone near the maximum, at 182 of 183",
    ),
    "coros_max": Scale(
        (50, 60, 70, 80, 90, 100),
        "max",
        ("Recovery", "Warm Up", "Fat Burn", "Aerobic Endurance", "Threshold", "Anaerobic"),
        has_floor=False,
        origin="presets of the open program CorosLink; COROS states six zones",
    ),
    "coros_hrr": Scale(
        (59, 74, 84, 88, 95, 100),
        "reserve",
        (),
        has_floor=False,
        origin="presets of the open program CorosLink; COROS states six zones",
    ),
    "coros_lthr": Scale(
        (80, 90, 95, 102, 106, 120),
        "threshold",
        (
            "Recovery",
            "Aerobic Endurance",
            "Aerobic Power",
            "Threshold",
            "Anaerobic Endurance",
            "Anaerobic Power",
        ),
        has_floor=False,
        origin="COROS's guide to zones for 80, 90 and 95; presets of the open program CorosLink for the others",
    ),
}

#: Every name of a model that a user may choose.
MODELS = (*SCALES, CUSTOM)

_NEEDS: Mapping[str, tuple[str, ...]] = {
    "max": ("max_hr_bpm",),
    "reserve": ("max_hr_bpm", "resting_hr_bpm"),
    "threshold": ("threshold_hr_bpm",),
}
_OF_CALC_TYPE: Mapping[str | None, str] = {
    "percent_max_hr": "garmin_max",
    "percent_hrr": "garmin_hrr",
    "percent_lthr": "garmin_lthr",
}
_WORDS: Mapping[str, str] = {"max_hr_bpm": "max", "resting_hr_bpm": "resting", "threshold_hr_bpm": "threshold"}
_FROM: Mapping[str, str] = {
    "command line": "from the command line",
    "configuration": "from the configuration",
    "file": "from the watch",
}


@dataclass(frozen=True, slots=True)
class ZoneModel:
    """The zones of one session.

    Parameters
    ----------
    model
        One of `MODELS`, or `PER_10_BPM`.
    source
        Where the bounds come from: a source of `schema.ZONE_SOURCES`.
    bounds_bpm
        Lower bound of each zone, and the upper one of the last; empty where there is nothing to bound.
    basis
        What they rest on, for people: "max 190 bpm from the watch".
    """

    model: str
    source: Source
    bounds_bpm: tuple[int, ...]
    basis: str


@dataclass(frozen=True, eq=False)
class ZoneTimes:
    """Time in zones.

    Parameters
    ----------
    sessions
        Table of `schema.ZONES`: a row for every session.
    sets
        Table of `schema.SET_ZONES`: a row for every active set.
    """

    sessions: pd.DataFrame
    sets: pd.DataFrame


def model_bounds(
    model: str,
    *,
    max_hr_bpm: float | None = None,
    resting_hr_bpm: float | None = None,
    threshold_hr_bpm: float | None = None,
) -> tuple[int, ...] | None:
    """Bounds of a maker's zones, in whole beats a minute: n zones have n + 1.

    Zone k is from bound k up to, not including, the next. Percentages are rounded once, half up.
    Sources of the percentages stand in `SCALES`.

    Parameters
    ----------
    model
        A key of `SCALES`; `CUSTOM` has no formula.
    max_hr_bpm, resting_hr_bpm, threshold_hr_bpm
        What is known of the athlete; what the model does not need is not looked at.

    Returns
    -------
    tuple or None
        None where a value that the model needs is absent, or the values make no zones that ascend.

    Raises
    ------
    KeyError
        If there is no such model.
    """
    if model == CUSTOM:
        return None
    scale = SCALES[model]
    values = {"max_hr_bpm": max_hr_bpm, "resting_hr_bpm": resting_hr_bpm, "threshold_hr_bpm": threshold_hr_bpm}
    needed = [values[name] for name in _NEEDS[scale.of]]
    if any(each is None for each in needed):
        return None
    whole, base = float(needed[0] or 0), float(needed[1] or 0) if scale.of == "reserve" else 0.0
    ends = [floor(base + (percent * (whole - base) + 50) / 100) for percent in scale.percents]
    bounds = tuple(ends) if scale.has_floor else (0, *(end + 1 for end in ends))
    return bounds if _ascend(bounds) else None


def choose_zones(
    *,
    watch: Mapping[str, Any] | None = None,
    seen_bpm: Iterable[float | None] = (),
    model: str | None = None,
    bounds_bpm: tuple[Sequence[float], Source] | None = None,
    max_hr_bpm: Stated = None,
    resting_hr_bpm: Stated = None,
    threshold_hr_bpm: Stated = None,
) -> ZoneModel:
    """Choose the zones of one session. A maximum is never guessed from the session.

    The first of these that there is: the user's bounds; the user's model; Garmin's percentages of a
    maximum that the user states; the file's bounds; default percentages of the maximum, or else the
    threshold, that the file states, called "assumed"; every ten beats that were seen, which are no zones.

    Parameters
    ----------
    watch
        The session's row of `schema.WATCH_ZONES`.
    seen_bpm
        Heart rates of the session's samples, in any order, null for none.
    model
        The model that the user chose, of `MODELS`.
    bounds_bpm
        The bounds that the user chose, and where.
    max_hr_bpm, resting_hr_bpm, threshold_hr_bpm
        What is known of the athlete, and where from; what is None is taken from `watch`.

    Returns
    -------
    ZoneModel
        The zones. Where the user's model lacks a value its basis says which, and the zones are every ten beats.

    Raises
    ------
    ValueError
        If the user's bounds are fewer than two or do not ascend.
    """
    of_file = dict(watch or {})
    stated: dict[str, Stated] = {
        "max_hr_bpm": max_hr_bpm,
        "resting_hr_bpm": resting_hr_bpm,
        "threshold_hr_bpm": threshold_hr_bpm,
    }
    athlete = {name: value or _of_file(of_file, name) for name, value in stated.items()}
    if bounds_bpm is not None:
        return _custom(*bounds_bpm)
    if model is not None:
        return _chosen(model, athlete) or _every_ten(seen_bpm, _lack(model, athlete))
    if max_hr_bpm is not None and max_hr_bpm[1] != "file":
        return _chosen("garmin_max", athlete) or _every_ten(seen_bpm, _lack("garmin_max", athlete))
    return _of_watch(of_file) or _assumed(of_file, athlete) or _every_ten(seen_bpm, "no zones are known")


def zone_times(
    sessions: pd.DataFrame,
    sets: pd.DataFrame,
    records: pd.DataFrame,
    pauses: pd.DataFrame,
    models: Mapping[int, ZoneModel],
    *,
    watch_zones: pd.DataFrame | None = None,
    watch_set_zones: pd.DataFrame | None = None,
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
    sessions, sets, records, pauses
        Tables of `schema.SESSIONS`, `schema.SETS`, `schema.RECORDS` and `schema.PAUSES`.
    models
        The zones of every session, by its number.
    watch_zones, watch_set_zones
        Tables of `schema.WATCH_ZONES` and `schema.WATCH_SET_ZONES`, to compare with.
    gap_cap_s
        For how many seconds a sample speaks at most.

    Returns
    -------
    ZoneTimes
        The tables. The file's own seconds are given where they are for the same bounds, and, for a set, where
        it is as the file has it.

    Raises
    ------
    KeyError
        If a session has no model.
    """
    rows: list[dict[str, Any]] = []
    set_rows: list[dict[str, Any]] = []
    of_watch = _by_session(watch_zones)
    for session in rows_of(sessions):
        number = int(session.session)
        model = models[number]
        active = sets[(sets["session"] == number) & (sets["kind"] == "active")]
        spent = _Spent.of(_Heard.of(session, records, pauses, gap_cap_s), model.bounds_bpm)
        in_sets = _in_sets(active, spent)
        own = _comparable(of_watch.get(number), model)
        rows.append(_session_row(session, model, spent, in_sets, own))
        set_rows += _set_rows(active, in_sets, watch_set_zones if own else None, len(model.bounds_bpm) + 1)
    return ZoneTimes(ZONES.conform(pd.DataFrame(rows)), SET_ZONES.conform(pd.DataFrame(set_rows)))


def seconds_by_bpm(
    sessions: pd.DataFrame, records: pd.DataFrame, pauses: pd.DataFrame, *, gap_cap_s: float = GAP_CAP_S
) -> dict[int, dict[int, float]]:
    """Seconds at each whole heart rate of each session while the timer ran.

    Samples speak as long as in `zone_times`; the seconds add up to those that it finds covered.

    Parameters
    ----------
    sessions, records, pauses
        Tables of `schema.SESSIONS`, `schema.RECORDS` and `schema.PAUSES`.
    gap_cap_s
        For how many seconds a sample speaks at most.

    Returns
    -------
    dict
        Number of every session → heart rate in whole beats a minute, rounded down → seconds above 0; lowest heart
        rate first. Empty for a session without any.
    """
    found = {}
    for session in rows_of(sessions):
        number = int(session.session)
        heard = _Heard.of(session, records, pauses, gap_cap_s)
        spent_s = np.bincount(heard.bpm.astype(np.int64), weights=heard.until_s - heard.since_s)
        found[number] = {int(bpm): float(spent_s[bpm]) for bpm in np.flatnonzero(spent_s)}
    return found


def _ascend(bounds: Sequence[float]) -> bool:
    return all(low < high for low, high in pairwise(bounds))


def _custom(bounds: Sequence[float], source: Source) -> ZoneModel:
    whole = tuple(floor(each + 0.5) for each in bounds)
    if len(whole) < 2 or not _ascend(whole):  # noqa: PLR2004 - a zone has two ends
        raise ValueError("bounds of heart rate zones are two or more whole numbers that ascend")
    return ZoneModel(CUSTOM, source, whole, f"bounds {_FROM[source]}")


def _of_file(watch: Mapping[str, Any], name: str) -> Stated:
    value = known(watch.get(name))
    return None if value is None else (float(value), "file")


def _bounds(model: str, athlete: Mapping[str, Stated]) -> tuple[int, ...] | None:
    return model_bounds(model, **{name: value[0] for name, value in athlete.items() if value is not None})


def _chosen(model: str, athlete: Mapping[str, Stated]) -> ZoneModel | None:
    """The user's model, or one of the user's maximum; None where it makes no zones."""
    bounds = _bounds(model, athlete)
    if bounds is None:
        return None
    sources = {value[1] for value in _needed(model, athlete).values() if value is not None}
    source: Source = "command line" if "command line" in sources else "configuration"
    return ZoneModel(model, source, bounds, _basis(model, athlete))


def _of_watch(watch: Mapping[str, Any]) -> ZoneModel | None:
    bounds = tuple(watch.get("bounds_bpm") or ())
    if not bounds:
        return None
    model = _OF_CALC_TYPE.get(known(watch.get("calc_type")), CUSTOM)
    return ZoneModel(model, "file", bounds, "the watch's own bounds")


def _assumed(watch: Mapping[str, Any], athlete: Mapping[str, Stated]) -> ZoneModel | None:
    """Default percentages, of what the watch makes its zones from if it is known, else of what is."""
    as_set = _OF_CALC_TYPE.get(known(watch.get("calc_type")), "garmin_max")
    for model in (as_set, "garmin_max", "garmin_lthr"):
        bounds = _bounds(model, athlete)
        if bounds is not None:
            return ZoneModel(model, "assumed", bounds, f"default percentages of {_basis(model, athlete)}")
    return None


def _every_ten(seen_bpm: Iterable[float | None], basis: str) -> ZoneModel:
    bpm = plausible(pd.Series([*seen_bpm], dtype="Float64"))
    seen = bpm[~np.isnan(bpm)]
    if not seen.size:
        return ZoneModel(PER_10_BPM, "none", (), basis)
    first, last = (int(each // _STEP_BPM) * _STEP_BPM for each in (seen.min(), seen.max()))
    return ZoneModel(PER_10_BPM, "none", tuple(range(first, last + _STEP_BPM + 1, _STEP_BPM)), basis)


def _needed(model: str, athlete: Mapping[str, Stated]) -> dict[str, Stated]:
    return {name: athlete[name] for name in _NEEDS[SCALES[model].of]}


def _basis(model: str, athlete: Mapping[str, Stated]) -> str:
    given = [(name, value) for name, value in _needed(model, athlete).items() if value is not None]
    return ", ".join(f"{_WORDS[name]} {bpm:g} bpm {_FROM[source]}" for name, (bpm, source) in given)


def _lack(model: str, athlete: Mapping[str, Stated]) -> str:
    """Why a model makes no zones."""
    if model == CUSTOM:
        return f"{CUSTOM} needs bounds_bpm"
    lacking = [name for name, value in _needed(model, athlete).items() if value is None]
    return f"{model} needs {' and '.join(lacking)}" if lacking else f"no {model} zones from {_basis(model, athlete)}"


@dataclass(frozen=True)
class _Heard:
    """Stretches of a session's timer in which a sample speaks, in seconds since its start, and how high it is.

    They are in order, and no two have a moment in common; `timer_s` is nan where it is not known.
    """

    start_s: float
    since_s: Numbers
    until_s: Numbers
    bpm: Numbers
    timer_s: float

    @classmethod
    def of(cls, session: Any, records: pd.DataFrame, pauses: pd.DataFrame, gap_cap_s: float) -> _Heard:
        samples, paused = (table[table["session"] == session.session] for table in (records, pauses))
        trace = Trace.of(samples, gap_cap_s=gap_cap_s)
        start_s = float(seconds(pd.Series([session.start_time]))[0])
        begins, ends = _running(session, paused)
        since, until = _after(trace.since_s, start_s), _after(trace.until_s, start_s)
        # the first stretch of the timer that a sample reaches is the one that it speaks in
        stretch = np.searchsorted(ends, since, side="right")
        heard = stretch < len(ends)
        stretch = stretch[heard]
        since = np.maximum(since[heard], begins[stretch])
        until = np.maximum(np.minimum(until[heard], ends[stretch]), since)
        return cls(start_s, since, until, trace.bpm[heard], _timer_s(session, begins, ends))


@dataclass(frozen=True)
class _Spent:
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


def _running(session: Any, pauses: pd.DataFrame) -> tuple[Numbers, Numbers]:
    """Begins and ends, in seconds since its start, of a session's stretches of the timer, until these use it up."""
    start_s, end_s = seconds(pd.Series([session.start_time, session.end_time]))
    if np.isnan(start_s) or np.isnan(end_s):
        return np.zeros(0), np.zeros(0)
    end = float(_after(end_s, start_s))
    stops, starts = (np.clip(_after(seconds(pauses[name]), start_s), 0.0, end) for name in ("start_time", "end_time"))
    order = np.argsort(stops, kind="stable")
    begins = np.maximum.accumulate(np.append(0.0, starts[order]))
    ends = np.maximum(np.append(stops[order], end), begins)
    timer_s = known(session.timer_s)
    if timer_s is None:
        return begins, ends
    before = np.append(0.0, np.cumsum(ends - begins)[:-1])
    return begins, np.minimum(ends, begins + np.maximum(timer_s - before, 0.0))


def _after(times_s: Numbers, start_s: float) -> Numbers:
    """Times as seconds since a start, to the millisecond, which since 1970 they are not quite."""
    after: Numbers = np.round(times_s - start_s, 3)
    return after


def _timer_s(session: Any, begins: Numbers, ends: Numbers) -> float:
    """Seconds of the timer; where the file does not say, those between the pauses, nan without times."""
    timer_s = known(session.timer_s)
    if timer_s is not None:
        return float(timer_s)
    return float((ends - begins).sum()) if len(ends) else float("nan")


@dataclass(frozen=True)
class _InSets:
    """Seconds by set and bucket, uncovered ones by set, and those that they claim of the session."""

    spent_s: Numbers
    uncovered_s: Numbers
    claimed_s: float


def _in_sets(active: pd.DataFrame, spent: _Spent) -> _InSets:
    begins, ends = seconds(active["start_time"]), seconds(active["end_time"])
    timed = ~(np.isnan(begins) | np.isnan(ends))
    order = np.flatnonzero(timed)[np.lexsort((ends[timed], begins[timed]))]
    latest = np.maximum.accumulate(ends[order])
    begins[order[1:]] = np.maximum(begins[order[1:]], latest[:-1])
    spent_s = spent.between(np.where(timed, begins, 0.0), np.where(timed, np.maximum(ends, begins), 0.0))
    durations = active["duration_s"].to_numpy(dtype="float64", na_value=np.nan)
    uncovered = np.maximum(durations - spent_s.sum(axis=1), 0.0)
    added = active["start_time"].isna() & active["origin"].eq("correction").fillna(value=False)
    return _InSets(spent_s, uncovered, float(np.nansum(uncovered[~added.to_numpy(dtype=bool)])))


def _session_row(session: Any, model: ZoneModel, spent: _Spent, in_sets: _InSets, own: list[float]) -> dict[str, Any]:
    whole, of_sets = spent.whole, in_sets.spent_s.sum(axis=0)
    uncovered = spent.uncovered_s
    set_uncovered = min(in_sets.claimed_s, uncovered) if not np.isnan(uncovered) else float("nan")
    return {
        "session": session.session,
        "model": model.model,
        "source": model.source,
        "basis": model.basis,
        "bounds_bpm": list(model.bounds_bpm),
        **_columns("", whole, uncovered),
        **_columns("sets_", of_sets, set_uncovered),
        **_columns("rests_", np.maximum(whole - of_sets, 0.0), uncovered - set_uncovered),
        "watch_s": own,
        "watch_difference_s": float(np.abs(whole - own).sum()) if own else None,
    }


def _set_rows(
    active: pd.DataFrame, in_sets: _InSets, stated: pd.DataFrame | None, buckets: int
) -> list[dict[str, Any]]:
    own = {} if stated is None else {(row.session, row.set): row for row in rows_of(stated.dropna(subset=["set"]))}
    rows = zip(rows_of(active), in_sets.spent_s, in_sets.uncovered_s, strict=True)
    return [
        {name: getattr(row, name) for name in ("session", "row", "set", "part")}
        | _columns("", spent_s, uncovered_s)
        | {"watch_s": _own_of_set(row, own.get((row.session, row.set)), buckets)}
        for row, spent_s, uncovered_s in rows
    ]


def _own_of_set(row: Any, stated: Any, buckets: int) -> list[float]:
    """The file's own seconds of a set that is as the file has it."""
    if stated is None or known(row.part) is not None or len(stated.seconds) != buckets:
        return []
    differs = abs((known(row.duration_s) or 0.0) - (known(stated.duration_s) or 0.0)) > _SAME_S
    return [] if differs else list(stated.seconds)


def _columns(prefix: str, spent_s: Numbers, uncovered_s: float) -> dict[str, Any]:
    return {
        f"{prefix}below_s": float(spent_s[0]),
        f"{prefix or 'zone_'}s": [float(each) for each in spent_s[1:-1]],
        f"{prefix}above_s": float(spent_s[-1]),
        f"{prefix}uncovered_s": float(uncovered_s),
    }


def _by_session(table: pd.DataFrame | None) -> dict[int, Any]:
    return {} if table is None else {int(row.session): row for row in rows_of(table)}


def _comparable(stated: Any, model: ZoneModel) -> list[float]:
    """The file's own seconds, if they are for the same bounds."""
    if stated is None or not model.bounds_bpm or tuple(stated.bounds_bpm) != model.bounds_bpm:
        return []
    return list(stated.seconds) if len(stated.seconds) == len(model.bounds_bpm) + 1 else []
