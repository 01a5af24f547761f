"""Time in heart-rate zones in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from fitlift.history.summary import SessionSummary
from fitlift.measures.zone_models import PER_10_BPM, needed_for
from fitlift.records.sets import Set
from fitlift.records.several import active, are_unlogged
from fitlift.records.zones import SessionZones
from fitlift.report.words import heading, in_words, say
from fitlift.report.words.of_zones import HEART_RATES, SCALES_OF

#: Seconds without a heart rate of which nothing is said: few sensors see a pulse from the first second on.
_UNSAID_S = 30.0

#: Beginning of fields of `SessionZones`: of the whole session, of its sets, of what lies outside them.
Part = Literal["", "sets_", "rests_"]


def seconds_by_zone(zones: SessionZones, part: Part = "") -> list[float]:
    """Seconds below the zones, in each and above them: of the session, of its sets, or of what lies outside sets."""
    if part == "sets_":
        return [zones.sets_below_s, *zones.sets_s, zones.sets_above_s]
    if part == "rests_":
        return [zones.rests_below_s, *zones.rests_s, zones.rests_above_s]
    return [zones.below_s, *zones.zone_s, zones.above_s]


def without_zones(session: SessionSummary) -> Iterator[str]:
    """Why there is no time in zones, though the file has a heart rate."""
    if session.session.hr_source:
        yield say("no_heart_rate_samples")


def zone_rows(zones: SessionZones) -> list[tuple[str, float, float, float]]:
    """Name, seconds in all, in sets and outside them of each zone; below and above them only where there is any."""
    bounds, of_tens = zones.bounds_bpm, zones.model == PER_10_BPM
    named = [zone_label(number, *each, of_tens=of_tens) for number, each in enumerate(pairwise(bounds), 1)]
    columns = (seconds_by_zone(zones), seconds_by_zone(zones, "sets_"), seconds_by_zone(zones, "rests_"))
    rows = list(zip([heading("below_zones"), *named, heading("above_zones")], *columns, strict=True))
    last = len(rows) - 1
    return [row for place, row in enumerate(rows) if place not in {0, last} or row[1]]


def zones_name(zones: SessionZones) -> str:
    """What the zones are."""
    return heading("heart_rate_in_tens" if zones.model == PER_10_BPM else "heart_zones")


def zones_about(zones: SessionZones) -> str:
    """What they rest on, before it of what their percentages are where the user chose them."""
    is_chosen = zones.source in ("command line", "configuration") and zones.model in SCALES_OF
    scale = [say("scale_of_zones", zone_model=zones.model)] if is_chosen else []
    return "; ".join([*scale, in_words(zones.basis)])


def zones_heading(zones: SessionZones) -> str:
    """Both in one."""
    return f"{zones_name(zones)} ({zones_about(zones)})"


def zone_label(number: int, low: int, high: int, *, of_tens: bool) -> str:
    """What a zone is called, and which beats a minute are in it."""
    beats = f"{low}-{high - 1}"
    return beats if of_tens else f"{say('zone_of_number', zone=number)}  {low:>3}-{high - 1}"


def zone_remarks(session: SessionSummary) -> Iterator[str]:
    """How much of it was in sets, for how long no heart rate is known, and what the watch's own times are."""
    zones = session.session_zones
    if knows_time_in_sets(session):
        in_sets_s, outside_s = (sum(seconds_by_zone(zones, part)) for part in ("sets_", "rests_"))
        yield say("time_in_sets", in_sets_s=in_sets_s, outside_s=outside_s)
    if zones.uncovered_s is not None and zones.uncovered_s >= _UNSAID_S:
        yield say("no_heart_rate_for", seconds=zones.uncovered_s)
    if zones.watch_difference_s is not None:
        yield say("watchs_own_times", seconds=zones.watch_difference_s)


def knows_time_in_sets(session: SessionSummary) -> bool:
    """Whether it is known when each of its sets was: all have a length, and lie in the session's time."""
    start, end, sets = session.session.start_time, session.session.end_time, active(session.each_set)
    if not sets or start is None or end is None:
        return False
    logged = [each for each, is_added in zip(sets, are_unlogged(sets), strict=True) if not is_added]
    return all(_is_timed(each, start, end) for each in logged)


def _is_timed(one: Set, start: dt.datetime, end: dt.datetime) -> bool:
    begin, until = one.start_time, one.end_time
    return begin is not None and until is not None and begin < until and begin <= end and start <= until


def zone_hints(session: SessionSummary) -> Iterator[str]:
    """How to set what is missing for zones: for those that the user chose, else the maximum."""
    if session.session_zones.source != "none":
        return
    settings = session.settings
    for name in ("max_hr_bpm",) if settings.zone_model is None else needed_for(settings.zone_model):
        if getattr(settings, name) is None and getattr(session.session_watch_zones, name) is None:
            # the command as it is typed
            command = " ".join(("fitlift", "config", "set", name, str(HEART_RATES[name].example)))
            yield f"{say('say_heart_rate', of_heart_rate=name)}  {command}"
