"""Rests, and time in heart rate zones, over the strength sessions of a week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from fitlift.history.summary import SessionSummary, WeekSummary
from fitlift.measures.zone_models import PER_10_BPM, TEN_BPM
from fitlift.records.base import Record, replace
from fitlift.records.rests import Rest
from fitlift.records.weeks import WeekRest, WeekZone
from fitlift.records.zones import SessionZones


def joined_rests(sessions: Sequence[SessionSummary]) -> tuple[Rest, ...]:
    """Rests of several sessions by exercise and aim; what no chart shows of them is that of the last session."""
    joined: dict[tuple[str, float | None, float | None], list[Rest]] = {}
    for each in (rest for session in sessions for rest in session.each_rest):
        if each.exercise is not None and each.each_s:
            joined.setdefault((each.exercise, each.target_low_s, each.target_high_s), []).append(each)
    return tuple(map(_over_sessions, joined.values()))


def _over_sessions(rests: Sequence[Rest]) -> Rest:
    each_s = tuple([seconds for each in rests for seconds in each.each_s])
    return replace(
        rests[-1],
        slot=None,
        rests=len(each_s),
        min_s=min(each_s),
        median_s=median(each_s),
        max_s=max(each_s),
        each_s=each_s,
    )


class LiftingZones(Record):
    """Time in the zones that some sessions of a week have in common.

    Parameters
    ----------
    zones
        Times in sets and outside them are summed; the others are those of the first session.
    sessions
        The sessions, by their places in the week.
    """

    zones: SessionZones
    sessions: tuple[int, ...]


def lifting_zones(sessions: Sequence[SessionSummary]) -> tuple[LiftingZones, ...]:
    """Time in zones, of sessions with the same zones together; tens of beats are the same whatever their range.

    Sessions without samples of the heart rate are left out.
    """
    found: dict[tuple[object, ...], list[int]] = {}
    for place, each in enumerate(sessions):
        zones = each.session_zones
        if zones.bounds_bpm and any((zones.below_s, *zones.zone_s, zones.above_s)):
            bounds = () if zones.model == PER_10_BPM else zones.bounds_bpm
            found.setdefault((zones.model, bounds), []).append(place)
    return tuple(
        [LiftingZones(_summed([sessions[place].session_zones for place in own]), tuple(own)) for own in found.values()]
    )


def _summed(zones: Sequence[SessionZones]) -> SessionZones:
    bounds = zones[0].bounds_bpm
    if zones[0].model == PER_10_BPM:
        low, high = min(each.bounds_bpm[0] for each in zones), max(each.bounds_bpm[-1] for each in zones)
        bounds = tuple(range(low, high + TEN_BPM, TEN_BPM))
    return replace(
        zones[0],
        bounds_bpm=bounds,
        below_s=sum(each.below_s for each in zones),
        zone_s=_by_zone([(each.bounds_bpm, each.zone_s) for each in zones], bounds),
        above_s=sum(each.above_s for each in zones),
        sets_below_s=sum(each.sets_below_s for each in zones),
        sets_s=_by_zone([(each.bounds_bpm, each.sets_s) for each in zones], bounds),
        sets_above_s=sum(each.sets_above_s for each in zones),
        rests_below_s=sum(each.rests_below_s for each in zones),
        rests_s=_by_zone([(each.bounds_bpm, each.rests_s) for each in zones], bounds),
        rests_above_s=sum(each.rests_above_s for each in zones),
    )


def _by_zone(spent: Sequence[tuple[Sequence[int], Sequence[float]]], bounds: Sequence[int]) -> tuple[float, ...]:
    """Seconds of each zone, told from the others by its lower bound."""
    seconds = dict.fromkeys(bounds[:-1], 0.0)
    for own_bounds, of_zones in spent:
        for low, each in zip(own_bounds, of_zones, strict=False):
            seconds[low] += each
    return tuple(seconds.values())


def week_rests(week: WeekSummary) -> tuple[WeekRest, ...]:
    """Rests of a week by exercise."""
    return tuple(
        [
            WeekRest(
                week=week.week,
                exercise=each.exercise,
                exercise_name=each.exercise_name,
                rests=each.rests,
                min_s=each.min_s,
                median_s=each.median_s,
                max_s=each.max_s,
                target_low_s=each.target_low_s,
                target_high_s=each.target_high_s,
            )
            for each in joined_rests(week.sessions)
        ]
    )


def week_zones(week: WeekSummary) -> tuple[WeekZone, ...]:
    """Time in zones of a week's lifting, the lowest zone first."""
    return tuple(
        [
            each
            for number, lifting in enumerate(lifting_zones(week.sessions), 1)
            for each in _week_zones(week.week, number, lifting)
        ]
    )


def _week_zones(week: str, number: int, lifting: LiftingZones) -> Iterator[WeekZone]:
    zones = lifting.zones
    bounds = (None, *zones.bounds_bpm, None)
    in_sets = (zones.sets_below_s, *zones.sets_s, zones.sets_above_s)
    outside = (zones.rests_below_s, *zones.rests_s, zones.rests_above_s)
    for (low, high), sets_s, rests_s in zip(pairwise(bounds), in_sets, outside, strict=True):
        yield WeekZone(
            week=week,
            zones=number,
            model=zones.model,
            sessions=len(lifting.sessions),
            low_bpm=low,
            high_bpm=high,
            sets_s=sets_s,
            rests_s=rests_s,
        )
