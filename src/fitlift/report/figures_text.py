"""How the figures of a session come about, as text: each with its formula, its inputs and who published it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from fitlift.analysis.heart import LAG_S
from fitlift.exercises.catalogue import Exercise
from fitlift.exercises.tables import muscles
from fitlift.history.summary import SessionSummary
from fitlift.labels.roles import WORK_PERCENT
from fitlift.measures.readable import clock, exercise_or_slot, numbered_sets
from fitlift.measures.zone_models import SCALES
from fitlift.report.exercise_text import PROVENANCES
from fitlift.report.layout import blocks, paragraphs, rendered
from fitlift.report.text_table import TextTable
from fitlift.report.zone_lines import Part, seconds_by_zone
from fitlift.rows import rows_of

#: Figure → what people call it.
_NAMES = {
    "volume_kg": "Volume",
    "weight_coverage": "Sets with a weight",
    "density_share": "Density",
    "volume_kg_per_min": "Volume per minute",
    "srpe_load": "Session-RPE load",
    "trimp_banister": "TRIMP (Banister)",
    "trimp_edwards": "TRIMP (Edwards)",
    "e1rm_kg": "Estimated one-repetition maximum",
    "top_relative_intensity": "Intensity of the heaviest set",
    "mean_relative_intensity": "Mean intensity",
    "relative_volume": "Relative volume",
    "inol": "INOL",
}

_PARTS: tuple[Part, ...] = ("", "sets_", "rests_")

_ROLES = {"warmup": "warm-up", "working": "work"}

#: How the role of a set is known → in words.
_ROLE_SOURCES = {
    "correction": "as you said",
    "step": "as the step of the workout says",
    "plan": "as the plan says",
    "rule": f"by the loads: first sets below {WORK_PERCENT} % of the working load are warm-ups",
}


def figures_text(session: SessionSummary, width: int) -> str:
    """Loads, zones, rests and muscles of one session, each with where it comes from."""
    return blocks(
        [
            paragraphs(_roles(session.active), width, indent="    "),
            paragraphs([_heart_rate(session)], width, indent="  "),
            paragraphs(_loads(session), width, indent="    "),
            _zones(session, width),
            _rests(session.rests, width),
            paragraphs(_muscles(session), width, indent="    "),
            _coverage(session, width),
        ]
    )


def _roles(active: pd.DataFrame) -> Iterator[str]:
    """Which sets are warm-ups and which are work, and how that is known."""
    if active.empty:
        return
    yield "Warm-ups and working sets"
    for (role, source), rows in active.fillna({"role": "", "role_source": ""}).groupby(["role", "role_source"]):
        numbers = list(dict.fromkeys(rows["set"].astype("string")))
        known_as = f"{_ROLES[str(role)]}, {_ROLE_SOURCES[str(source)]}" if role else "cannot be said, counted as work"
        yield f"  {numbered_sets(numbers).capitalize()}: {known_as}"


def _heart_rate(session: SessionSummary) -> str:
    """Where average and maximum of the session come from, and how those of sets are made."""
    source = session.facts["hr_source"]
    if source is None:
        return ""
    whole = {
        "file": "the file's own",
        "samples": "from the samples, the average weighted by time",
        "file and samples": "the file's own where it has them, else from the samples",
    }
    return f"Heart rate of the session: {whole[source]}; of sets: the highest up to {LAG_S:g} s after the set's end"


def _loads(session: SessionSummary) -> Iterator[str]:
    yield "How the figures come about"
    for figure, rows in session.figures.groupby("figure", sort=False):
        first = rows.iloc[0]
        source = "" if pd.isna(first["source"]) else f" ({first['source']})"
        yield f"  {_NAMES[str(figure)]}: {first['formula']}{source}"
        for row in rows_of(rows[rows["value"].notna()]):
            yield f"  - {' '.join(filter(None, (exercise_or_slot(row), _value(row))))}: {row.inputs}"
        for why, unsaid in rows[rows["value"].isna()].groupby("why_not", sort=False):
            of = ", ".join(filter(None, map(exercise_or_slot, rows_of(unsaid))))
            yield f"  - cannot be said{f' of {of}' if of else ''}: {why}"


def _value(row: Any) -> str:
    if row.unit == "share":
        return f"{row.value * 100:.0f} %"
    value = f"{row.value:,.1f}".removesuffix(".0")
    return value if row.unit == "points" else f"{value} {row.unit}"


def _zones(session: SessionSummary, width: int) -> str:
    """Each zone's seconds in sets and outside, and the file's own beside them."""
    zones = session.zones
    bounds = zones["bounds_bpm"]
    if not bounds:
        return ""
    labels = [f"below {bounds[0]}", *(f"{low}-{high - 1}" for low, high in pairwise(bounds)), f"from {bounds[-1]}"]
    own = zones["watch_s"]
    made = TextTable(("Heart rate",), ("All", "In sets", "Outside", *(["The watch's own"] if own else [])))
    columns = [seconds_by_zone(zones, part) for part in _PARTS] + ([own] if own else [])
    for label, *seconds in zip(labels, *columns, strict=True):
        made.add_row(label, *map(clock, seconds))
    made.add_row("not known", *(clock(zones[f"{part}uncovered_s"] or 0) for part in _PARTS))
    scale = SCALES.get(zones["model"])
    origin = f"; percentages from {scale.origin}" if scale is not None and zones["source"] != "file" else ""
    cap = f"each sample holds until the next, for at most {session.settings.gap_cap_s:g} s"
    rule = f"{cap}; a heart rate at a bound is in the zone above"
    return paragraphs([f"Zones: {zones['basis']}{origin}; {rule}"], width) + rendered(made, width)


def _rests(rests: pd.DataFrame, width: int) -> str:
    measured = [row for row in rows_of(rests) if row.rests]
    if not measured:
        return ""
    made = TextTable(("Rest after sets of", "Verdict"), ("Rests", "Shortest", "Median", "Longest", "Paused"))
    for row in measured:
        verdict = "in turns" if row.turns else row.verdict
        paused = "" if pd.isna(row.paused_s) else clock(row.paused_s)
        figures = (str(row.rests), clock(row.min_s), clock(row.median_s), clock(row.max_s), paused)
        made.add_row(exercise_or_slot(row) or "?", verdict, *figures)
    aim = f"{clock(measured[0].target_low_s)} to {clock(measured[0].target_high_s)}"
    return paragraphs([f"Rests, {aim} aimed at"], width) + rendered(made, width)


def _muscles(session: SessionSummary) -> Iterator[str]:
    """What each exercise counts for, and where that is known from."""
    if session.exercises:
        yield "Muscles of the exercises"
    for key in sorted(session.exercises):
        exercise = session.exercises[key]
        yield f"  {exercise.name}: {_trains(exercise)} ({PROVENANCES.get(exercise.provenance, 'not known')})"


def _coverage(session: SessionSummary, width: int) -> str:
    """Sets of each muscle that was trained: directly, helping ones in part, and warm-ups, which count nowhere else."""
    trained = [row for row in rows_of(session.coverage.muscles) if row.fractional_sets or row.warmup_sets]
    if not trained:
        return ""
    made = TextTable(("Muscle", "Group"), ("Direct sets", "With helping", "Warm-ups"))
    for row in trained:
        muscle = muscles()[row.muscle]
        figures = (str(row.direct_sets), f"{row.fractional_sets:g}", str(row.warmup_sets))
        made.add_row(muscle.name, muscle.group_name, *figures)
    helping = f"a set counts {session.coverage.helping:g} for a muscle that helps, and once for a group"
    return paragraphs([f"Sets by muscle; {helping}"], width, indent="  ") + rendered(made, width)


def _trains(exercise: Exercise) -> str:
    if not exercise.primary:
        return f"none, {(exercise.why_none or 'unknown').replace('_', ' ')}"
    helping = f"; helping {_listed(exercise.secondary)}" if exercise.secondary else ""
    return f"{_listed(exercise.primary)}{helping}"


def _listed(keys: Sequence[str]) -> str:
    return ", ".join(muscles()[key].name.lower() for key in keys)
