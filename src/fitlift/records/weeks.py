"""Weeks and months."""

from __future__ import annotations

from typing import Annotated, Literal

from fitlift.records.base import Decimals, Record
from fitlift.records.muscles import HARD_SETS
from fitlift.records.said import Said
from fitlift.records.vocabulary import SessionKey


class WeekTotals(Record, kw_only=True):
    """One week with at least one strength session."""

    week: Annotated[str, "ISO year and week of the session's local start, for example 2026-W47."]
    sessions: Annotated[int, "Strength sessions."]
    active_sets: Annotated[int | None, "Sets, warm-ups included; a drop set or the two sides of one are one."]
    working_sets: Annotated[int | None, "Sets not known to be warm-ups."]
    reps: Annotated[int | None, "Repetitions; null where no set has any."]
    volume_kg: Annotated[float | None, "Sum of reps × weight over the sets that have both; null where none has."]
    sets_with_weight: Annotated[int | None, "Sets that the volume covers."]
    working_reps: Annotated[int | None, "Repetitions of the working sets."]
    working_volume_kg: Annotated[float | None, "Sum of reps × weight over the working sets that have both."]
    working_sets_with_weight: Annotated[int | None, "Working sets that this volume covers."]
    timer_s: Annotated[float | None, "Seconds that the timer ran."]


class WeekDay(Record, kw_only=True):
    """One day of a week, in the athlete's local time; all seven, whatever was done."""

    week: Annotated[str, "Year and week, for example 2026-W47."]
    date: Annotated[str, "Date, as 2026-11-17."]
    strength_sessions: Annotated[int, "Strength sessions that began on it."]
    strength_s: Annotated[float | None, "Seconds that the timer ran in them; null where unknown."]
    working_sets: Annotated[
        int | None,
        "Their sets that are not known to be warm-ups; null where none of them has any.",
    ]
    runs: Annotated[int, "Runs that began on it."]
    run_s: Annotated[float | None, "Seconds that the timer ran in them; null where unknown."]
    run_m: Annotated[float | None, "Metres run; null where unknown."]


class GroupDay(Record, kw_only=True):
    """One major group of muscles on one day of a week."""

    week: Annotated[str, "Year and week, for example 2026-W47."]
    date: Annotated[str, "Date, as 2026-11-17."]
    group: Annotated[str, "Major group of muscles, one of ten."]
    fractional_sets: Annotated[float, "Working sets, those in which it helps counted in part."]


class Run(Record, kw_only=True):
    """One run of a week, by its start."""

    week: Annotated[str, "Year and week, for example 2026-W47."]
    file: Annotated[str, "The file, by its path within the export."]
    local_start: Annotated[
        str | None,
        "Start in local time, as 2026-11-17T18:10:00; UTC where the file tells no offset.",
    ]
    duration_s: Annotated[float | None, "Seconds that the timer ran; null where unknown."]
    distance_m: Annotated[float | None, "Metres; null where unknown."]
    hr_avg_bpm: Annotated[float | None, "Average heart rate; null where unknown.", Decimals(1)]
    is_longest: Annotated[
        int | None,
        "1 for the week's longest of several runs, by distance where all tell it, else by time.",
    ]
    is_hardest: Annotated[
        int | None,
        "1 for the run with the week's highest average heart rate, of two or more that tell it.",
    ]


class WeekRest(Record, kw_only=True):
    """Rests between the working sets of one exercise in the strength sessions of a week."""

    week: Annotated[str, "Year and week, for example 2026-W47."]
    exercise: Annotated[str | None, "fitlift's key of the exercise."]
    exercise_name: Annotated[str | None, "Its name for people."]
    rests: Annotated[int, "Rests whose length is known."]
    min_s: Annotated[float | None, "The shortest."]
    median_s: Annotated[float | None, "The middle one."]
    max_s: Annotated[float | None, "The longest."]
    target_low_s: Annotated[float | None, "The shortest that is aimed at; null for no aim."]
    target_high_s: Annotated[float | None, "The longest that is aimed at; null for no aim."]


class WeekZone(Record, kw_only=True):
    """One heart rate zone over the strength sessions of a week that have the same zones."""

    week: Annotated[str, "Year and week, for example 2026-W47."]
    zones: Annotated[int, "Which zones, from 1: sessions with other bounds have others."]
    model: Annotated[str, "How the zones are made; per_10_bpm where nothing says."]
    sessions: Annotated[int, "Sessions that have these zones."]
    low_bpm: Annotated[int | None, "Lower bound; null below the zones."]
    high_bpm: Annotated[int | None, "Up to below this; null above the zones."]
    sets_s: Annotated[float, "Seconds in it in active sets."]
    rests_s: Annotated[float, "Seconds in it outside them."]


class WeekRegion(Record, kw_only=True):
    """One region of the body in the strength sessions of one week."""

    week: Annotated[str, "Year and week, for example 2026-W47."]
    region: Annotated[str, "Region of the body, one of six."]
    direct_sets: Annotated[int, "Working sets whose exercise trains it directly."]
    fractional_sets: Annotated[float, "Working sets, those in which it helps counted in part; half by default."]
    hard_sets: Annotated[float, HARD_SETS]


class WeekLoad(Record, kw_only=True):
    """What the lifting of one week comes to beside the running: figures that stand alone, none of which is added to a
    load of the heart.
    """

    week: Annotated[str, "Year and week, for example 2026-W47."]
    sessions: Annotated[int, "Strength sessions."]
    working_sets: Annotated[int | None, "Sets not known to be warm-ups; null where no session tells sets."]
    hard_sets: Annotated[int | None, HARD_SETS]
    sets_with_effort: Annotated[int | None, "Working sets of which an effort is noted."]
    sets_without_muscle: Annotated[int, "Working sets that count for no muscle, and so in no region."]
    sessions_without_sets: Annotated[int, "Strength sessions whose sets were not recorded."]
    sessions_with_effort: Annotated[int, "Strength sessions of which an effort as a whole, and the time, is known."]
    srpe_load: Annotated[
        float | None,
        "Effort × minutes of these, summed, after Foster; nothing stands in for the others; null where there are none.",
    ]
    watch_training_load: Annotated[
        float | None, "The watches' own training load of the strength sessions, summed: the heart's; null without one."
    ]


class LastTrained(Record, kw_only=True):
    """One major group of muscles, or one muscle of it, at the end of a day: when it was last trained, in all weeks."""

    week: Annotated[str, "Year and week, for example 2026-W47."]
    as_of: Annotated[str, "The day, as 2026-11-22: the last one of the week that the files reach."]
    group: Annotated[str, "Major group of muscles, one of ten."]
    muscle: Annotated[str | None, "The muscle; null for the group as a whole."]
    last_date: Annotated[
        str | None,
        "Date of the last session known to have trained it, if only by helping; null without one.",
    ]
    days_since: Annotated[int | None, "Days from that to this one; null without one."]
    days_without: Annotated[
        int,
        "Days up to this one of which it is known that nothing trained it; fewer than days_since where it may have "
        "been trained later.",
    ]
    sets_72h: Annotated[
        float | None,
        "Working sets in sessions that began within 72 hours before the end of the day, those in which it helps "
        "counted in part; null where none is known, but not all that was trained is.",
    ]
    is_all_72h: Annotated[int, "1 if that is all that was trained then; else 0: there may have been more."]


class LegSession(Record, kw_only=True):
    """One strength session of a week with four sets for the legs or more, and the runs around it: facts, no
    verdicts.
    """

    week: Annotated[str, "Year and week, for example 2026-W47."]
    file: Annotated[str, "The file, by its path within the export."]
    session: SessionKey
    local_start: Annotated[str, "Start in local time, as 2026-11-17T18:10:00."]
    leg_sets: Annotated[float, "Working sets for legs and hips; a set counts once."]
    hours_since_run: Annotated[
        float | None,
        "Hours from the end of the run before to its start; null without one.",
        Decimals(1),
    ]
    hours_to_run: Annotated[
        float | None,
        "Hours from its end to the start of the next run; null without one.",
        Decimals(1),
    ]
    next_run: Annotated[Said | None, "Whether that run is the longest or the hardest of its week; null for neither."]


class Month(Record, kw_only=True):
    """One month: the weeks whose fourth day lies in it. In the middle of a break of more than a year there are none."""

    month: Annotated[str, "Year and month, for example 2026-11."]
    weeks: Annotated[int, "Its weeks from the first activity to the last."]
    weeks_on_aim: Annotated[int, "Those with as many strength sessions as are aimed at, or more."]
    weeks_judged: Annotated[
        int,
        "Those of its weeks that the files reach from end to end and that have a file, and others in which there are "
        "enough sessions.",
    ]
    sessions: Annotated[int, "Strength sessions."]
    working_sets: Annotated[int | None, "Sets not known to be warm-ups; null where no session tells sets."]
    volume_kg: Annotated[float | None, "Repetitions × weight of the working sets that tell both; null where none does."]
    sets_with_weight: Annotated[int | None, "The working sets that `volume_kg` covers; null where there are no sets."]
    unattributed_sets: Annotated[int, "Working sets that count for no muscle."]
    sessions_without_sets: Annotated[int, "Strength sessions whose sets were not recorded."]
    runs: Annotated[int, "Runs."]
    run_s: Annotated[float | None, "Seconds that their timers ran; null where unknown."]
    run_m: Annotated[float | None, "Metres of the runs that tell them; null where none does."]


class GroupMonth(Record, kw_only=True):
    """One major group of muscles in one month."""

    month: Annotated[str, "Year and month, for example 2026-11."]
    group: Annotated[str, "Major group of muscles, one of ten."]
    sets_a_week: Annotated[
        float | None,
        "Working sets a week of the month, those in which it helps counted in part; null where none is known, but more "
        "was trained than is known, or there is no file.",
    ]
    target_sets: Annotated[float | None, "What is aimed at, a week."]
    target_sets_most: Annotated[float | None, "Up to how many; null for no upper end."] = None


#: Why a file, or a session or run of it, counts as no lifting.
WhyLeft = Literal["no strength", "same file", "same session", "same run", "apart", "failed", "ignored"]


class NotCounted(Record, kw_only=True):
    """A file of an export that counts as no lifting, or a session or run of it that does not count, and why."""

    file: Annotated[str, "The file, by its path within the export."]
    session: Annotated[int | None, "Number of the session that does not count; null where it is no one session."]
    reason: Annotated[
        WhyLeft,
        "no strength: it has no strength session; its runs stand beside the lifting all the same. same …: another file "
        "tells it. apart: dated years apart. failed: it cannot be read. ignored: neither FIT nor an archive.",
    ]
    counted_as: Annotated[str | None, "The file that tells the same, and counts; null where there is none."]
    error: Annotated[Said | None, "Why it cannot be read; null where it can."]
    hint: Annotated[Said | None, "What to try; null where nothing helps."]
