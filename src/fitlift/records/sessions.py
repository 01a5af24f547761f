"""What a file says of its sessions."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fitlift.records.base import Decimals, Record
from fitlift.records.vocabulary import SessionKey

#: Where a session's heart rates come from.
HrSource = Literal["file", "samples", "file and samples"]


class Session(Record, kw_only=True):
    """One session (a sport) of one file, as the watch recorded it."""

    session: SessionKey
    file_part: Annotated[int, "Part of a chained file that holds it, from 1; 1 in any other file."]
    kind: Annotated[Literal["strength", "other"], "Whether fitlift treats it as strength training."]
    origin: Annotated[Literal["file", "derived"], "From a session message, or derived where the file lost it."]
    sport: Annotated[str | None, "The profile's sport, for example training; null where the file has none."]
    sub_sport: Annotated[str | None, "The profile's sub-sport, for example strength_training; null if absent."]
    name: Annotated[str | None, "The user's name for it, else the sport profile's on the watch; null if absent."]
    workout_name: Annotated[str | None, "Name of the planned workout that the watch guided; null if none."]
    start_time: Annotated[
        dt.datetime | None,
        "Start; of a log whose distance from UTC nobody knows by its own clock, see the file's clock.",
    ]
    end_time: Annotated[dt.datetime | None, "End: start + elapsed, or the next session's start if that is earlier."]
    elapsed_s: Annotated[float | None, "Seconds from start to end, pauses included: as the file says, else derived."]
    timer_s: Annotated[float | None, "Seconds that the timer ran: as the file says, else derived."]
    stated_elapsed_s: Annotated[
        float | None,
        "What the file says of elapsed_s where it cannot be, or the watch ran on after the last set, and what was "
        "recorded decides; null where the file is believed.",
    ] = None
    stated_timer_s: Annotated[float | None, "The same of timer_s."] = None
    hr_avg_bpm: Annotated[float | None, "Average heart rate: the file's own; else time-weighted from the samples."]
    hr_max_bpm: Annotated[float | None, "Highest heart rate: the file's own; else from the samples."]
    hr_source: Annotated[
        HrSource | None,
        "Where these two come from; null without a heart rate.",
    ]
    calories_kcal: Annotated[float | None, "Energy as the watch estimates it."]
    distance_m: Annotated[float | None, "Distance; null where none or zero."]
    watch_training_load: Annotated[float | None, "The watch's own training load (cardiovascular)."]
    watch_training_stress_score: Annotated[float | None, "The watch's own training stress score."]
    watch_aerobic_effect: Annotated[float | None, "The watch's own aerobic training effect, 0 to 5."]
    watch_anaerobic_effect: Annotated[float | None, "The watch's own anaerobic training effect, 0 to 5."]
    watch_rpe: Annotated[float | None, "Effort that the athlete entered on the watch, 0 to 10."]
    rpe: Annotated[float | None, "Effort of the whole session that the user entered in corrections, 0 to 10."]
    watch_feel: Annotated[float | None, "Feeling that the athlete entered on the watch, 0 (very weak) to 100."]
    note: Annotated[str | None, "The user's note on it in a phone's log; null where absent."] = None


class Lap(Record, kw_only=True):
    """One lap; the sections of a session whose watch writes no sets."""

    session: SessionKey
    lap: Annotated[int, "Number of the lap in its session, from 1."]
    start_time: Annotated[dt.datetime | None, "Start."]
    duration_s: Annotated[float | None, "Seconds that the timer ran."]
    hr_avg_bpm: Annotated[float | None, "Average heart rate, as the file says."]
    hr_max_bpm: Annotated[float | None, "Highest heart rate, as the file says."]


class Pause(Record, kw_only=True):
    """One stretch in which the timer stood still."""

    session: SessionKey
    start_time: Annotated[dt.datetime, "Start."]
    end_time: Annotated[dt.datetime, "End; the session's end where the timer was not started again."]


class Sample(Record, kw_only=True):
    """One sample."""

    session: SessionKey
    time: Annotated[dt.datetime, "When."]
    heart_rate_bpm: Annotated[float | None, "Heart rate; null where the sample has none.", Decimals(1)]


class Check(Record, kw_only=True):
    """One total that a session states of itself, against the sum of its sets."""

    session: SessionKey
    check: Annotated[
        Literal["active_s", "timer_s", "reps", "active_sets", "volume_kg"],
        "What is compared, with its unit.",
    ]
    field: Annotated[str, "The session's field; unknown_151 and unknown_152 are not documented anywhere."]
    watch: Annotated[float | None, "What the session states; null where it does not."]
    found: Annotated[float | None, "The sum over its sets; null where the session has none."]
    tolerance: Annotated[float, "By how much the two may differ and agree."]
    verdict: Annotated[Literal["agrees", "differs", "cannot say"], "Whether they agree."]
