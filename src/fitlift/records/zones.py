"""Heart rate zones: what the watch says, and the time in them."""

from __future__ import annotations

from typing import Annotated, Literal

from fitlift.records.base import Decimals, Record
from fitlift.records.said import Said
from fitlift.records.vocabulary import SessionKey

#: Where the bounds of the zones come from, the first that there is.
ZoneSource = Literal["command line", "configuration", "file", "assumed", "none"]


#: What watches make zones from.
CalcType = Literal["custom", "percent_max_hr", "percent_hrr", "percent_lthr"]

#: The kinds of messages that give bounds of zones.
BoundsSource = Literal["time_in_zone", "hr_zone"]


class WatchZones(Record, kw_only=True):
    """One session: what its file says of the athlete's heart rate and zones."""

    session: SessionKey
    max_hr_bpm: Annotated[float | None, "Maximum heart rate; null where absent or zero.", Decimals(1)]
    resting_hr_bpm: Annotated[float | None, "Resting heart rate; null where absent or zero.", Decimals(1)]
    threshold_hr_bpm: Annotated[float | None, "Heart rate at the lactate threshold; null where absent.", Decimals(1)]
    calc_type: Annotated[
        CalcType | None,
        "What the watch makes its zones from; null where absent.",
    ]
    bounds_bpm: Annotated[
        tuple[int, ...],
        "Lower bounds of the zones, and the upper one of the last; empty where the file gives none that ascend.",
    ]
    bounds_source: Annotated[
        BoundsSource | None,
        "The kind of message that gives the bounds; null where none does.",
    ]
    seconds: Annotated[
        tuple[float, ...],
        "The file's own seconds, first below zone 1, then each zone, last above them; empty where absent.",
    ]


class WatchSetZones(Record, kw_only=True):
    """One set or rest for which its file states seconds by zone."""

    session: SessionKey
    row: Annotated[int, "Row of the set table, before corrections."]
    set: Annotated[int | None, "Number of the active set; null on rests."]
    duration_s: Annotated[float | None, "Seconds that the timer ran in this row, before corrections."]
    seconds: Annotated[
        tuple[float, ...],
        "The file's own seconds, first below zone 1, then each zone, last above them.",
    ]


class SessionZones(Record, kw_only=True):
    """One session: seconds in each heart rate zone. Below, zones, above and uncovered add up to the timer's seconds."""

    session: SessionKey
    model: Annotated[str, "How the zones are made; per_10_bpm where nothing says."]
    source: Annotated[ZoneSource, "Where their bounds come from; assumed: default percentages of what the file says."]
    basis: Annotated[Said, "What they rest on, in a few words."]
    bounds_bpm: Annotated[
        tuple[int, ...],
        "Lower bound of each zone, and the upper one of the last: zone k is from bound k up to below the next.",
    ]
    below_s: Annotated[float, "Seconds below zone 1."]
    zone_s: Annotated[tuple[float, ...], "Seconds in each zone."]
    above_s: Annotated[float, "Seconds at or above the last bound."]
    uncovered_s: Annotated[float | None, "Seconds for which no sample speaks; null if unknown."]
    sets_below_s: Annotated[float, "Seconds below zone 1, in active sets."]
    sets_s: Annotated[tuple[float, ...], "Seconds in each zone, in active sets."]
    sets_above_s: Annotated[float, "Seconds at or above the last bound, in active sets."]
    sets_uncovered_s: Annotated[float | None, "Seconds for which no sample speaks, in active sets; null if unknown."]
    rests_below_s: Annotated[float, "Seconds below zone 1, outside active sets."]
    rests_s: Annotated[tuple[float, ...], "Seconds in each zone, outside active sets."]
    rests_above_s: Annotated[float, "Seconds at or above the last bound, outside active sets."]
    rests_uncovered_s: Annotated[
        float | None,
        "Seconds for which no sample speaks, outside active sets; null if unknown.",
    ]
    watch_s: Annotated[
        tuple[float, ...],
        "The file's own seconds, first below zone 1, then each zone, last above them; empty where it has "
        "none, or other bounds.",
    ]
    watch_difference_s: Annotated[float | None, "Sum of the absolute differences to them; null without."]


class SetZones(Record, kw_only=True):
    """One active set: seconds in each heart rate zone of its session."""

    session: SessionKey
    row: Annotated[int, "Row of the set table."]
    set: Annotated[int, "The active set."]
    part: Annotated[int | None, "Part of a set that was split, from 1; null for a whole set."]
    below_s: Annotated[float, "Seconds below zone 1."]
    zone_s: Annotated[tuple[float, ...], "Seconds in each zone."]
    above_s: Annotated[float, "Seconds at or above the last bound."]
    uncovered_s: Annotated[float | None, "Seconds for which no sample speaks; null if unknown."]
    watch_s: Annotated[
        tuple[float, ...],
        "The file's own seconds, first below zone 1, then each zone, last above them; empty where it has "
        "none, other bounds, or the set was corrected.",
    ]


#: Where in the zones a heart rate is.
ZonePlace = Literal["below", "zone", "above"]


class ZoneTime(Record, kw_only=True):
    """One zone of one session: seconds in it; those outside the zones, too; no row without zones."""

    session: SessionKey
    zone: Annotated[int, "Number of the zone, from 1; 0 below the first, one more than the last above it."]
    place: Annotated[ZonePlace, "below the first zone, in a zone, or above the last."]
    low_bpm: Annotated[int | None, "Its lower bound, which is in it; null below the first."]
    high_bpm: Annotated[int | None, "The next one's lower bound, which is not; null above the last."]
    total_s: Annotated[float, "Seconds in it."]
    sets_s: Annotated[float, "Seconds in it in active sets."]
    rests_s: Annotated[float, "Seconds in it outside active sets."]
    watch_s: Annotated[float | None, "The file's own seconds; null where it has none, or other bounds."]


class SetZoneTime(Record, kw_only=True):
    """One zone of one active set: seconds in it; those outside the zones, too; no row without zones."""

    session: SessionKey
    row: Annotated[int, "Row of the set table."]
    set: Annotated[int, "The active set."]
    part: Annotated[int | None, "Part of a set that was split, from 1; null for a whole set."]
    zone: Annotated[int, "Number of the zone, from 1; 0 below the first, one more than the last above it."]
    place: Annotated[ZonePlace, "below the first zone, in a zone, or above the last."]
    total_s: Annotated[float, "Seconds in it."]
    watch_s: Annotated[
        float | None, "The file's own seconds; null where it has none, other bounds, or the set was corrected."
    ]
