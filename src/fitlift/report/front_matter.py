"""What stands above a note in a vault: fields in YAML, as Obsidian and programs that make sites take them.

A field that is not known is left out: nothing is zero for want of a figure.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterator, Mapping, Sequence

from fitlift.exercises.tables import group_names
from fitlift.history.summary import SessionSummary
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import JSON_DECIMALS, on_one_line
from fitlift.records.progress import Lift, LiftProgress
from fitlift.records.several import active, sure_exercise
from fitlift.report.match_lines import session_name
from fitlift.report.session_words import title

#: What one field holds.
Field = str | int | float | dt.date | Sequence[str] | None

_MINUTE_S = 60


def front_matter(fields: Mapping[str, Field]) -> str:
    """Fields as YAML between two lines of hyphens, those that are known.

    Parameters
    ----------
    fields
        By their names.
    """
    told = (f"{name}: {_written(field)}" for name, field in fields.items() if field is not None and field != ())
    return "\n".join(("---", *told, "---", "", ""))


def of_session(session: SessionSummary) -> Mapping[str, Field]:
    """The fields of a session: when, what, how much, how hard, which muscles, and of which file."""
    counts, own = session.counts, session.session
    start, match = session.told_start, session.followed
    return {
        "title": title(session),
        "date": start,
        "kind": "session",
        "sport": own.sport,
        "sets": counts.working_sets,
        "reps": counts.working_reps,
        "volume_kg": _rounded(counts.working_volume_kg),
        "minutes": _rounded(None if own.timer_s is None else own.timer_s / _MINUTE_S),
        "effort": session.session_load.rpe,
        "hr_avg": _rounded(own.hr_avg_bpm),
        "muscles": tuple(_trained(session)),
        "exercises": tuple(dict.fromkeys(_names(session))),
        "plan": None if match is None else session_name(match) or None,
        "week": session.week,
        "file": session.file.name,
    }


def of_week(facts: WeekFacts) -> Mapping[str, Field]:
    """The fields of a week."""
    counts = facts.week.counts
    return {
        "date": facts.week.first_day,
        "kind": "week",
        "week": facts.week.week,
        "sessions": counts.sessions,
        "sets": counts.working_sets,
        "volume_kg": _rounded(counts.working_volume_kg),
        "runs": len(facts.each_run),
    }


def of_exercise(progress: LiftProgress, lifts: Sequence[Lift]) -> Mapping[str, Field]:
    """The fields of an exercise."""
    return {
        "title": progress.exercise_name or progress.exercise,
        "date": None if progress.last_day is None else dt.date.fromisoformat(progress.last_day),
        "kind": "exercise",
        "sessions": len(lifts),
        "best_kg": progress.best_weight_kg,
        "maximum_kg": None if progress.e1rm_kg is None else round(progress.e1rm_kg, 1),
    }


def _trained(session: SessionSummary) -> Iterator[str]:
    """The groups that were trained, the most first."""
    most_first = sorted(session.each_group, key=lambda each: -each.fractional_sets)
    return (group_names()[each.group].lower() for each in most_first if each.fractional_sets)


def _names(session: SessionSummary) -> Iterator[str]:
    """Exercises that are sure, in the order of doing."""
    return (each.exercise_name or "" for each in active(session.each_set) if sure_exercise(each) is not None)


def _rounded(value: float | None) -> int | None:
    return None if value is None else math.floor(round(value, JSON_DECIMALS) + 0.5)  # as pages round what was summed up


def _written(field: Field) -> str:
    """A field as YAML: texts in quotes, so that none is taken for something else."""
    if isinstance(field, dt.datetime):
        return f"{field:%Y-%m-%dT%H:%M:%S}"
    if isinstance(field, dt.date):
        return f"{field:%Y-%m-%d}"
    if isinstance(field, str):
        return json.dumps(on_one_line(field), ensure_ascii=False)
    if isinstance(field, int | float):
        return f"{field:g}" if isinstance(field, float) else str(field)
    return f"[{', '.join(map(_written, field or ()))}]"
