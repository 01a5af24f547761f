"""Where the names of a session's sets come from, as text."""

from __future__ import annotations

from typing import Any

import pandas as pd

from fitlift.labels.evidence import SET_KEYS
from fitlift.records.vocabulary import SOURCES
from fitlift.report.layout import paragraphs, rendered
from fitlift.report.set_lines import percent
from fitlift.report.text_table import TextTable
from fitlift.rows import rows_of

_HEADING = "Where the names come from; of each set the first holds"


def explanation(active: pd.DataFrame, evidence: pd.DataFrame, width: int) -> str:
    """A line for each reason to give a set a name, the one that was chosen first.

    Parameters
    ----------
    active, evidence
        Active rows of `schema.SETS`, and rows of `schema.EVIDENCE`, of one session.
    width
        Columns to fill.
    """
    made = TextTable(("Set", "Name", "Source", "Why"), ("Sure",))
    reasons = evidence.assign(rank=evidence["source"].map(SOURCES.index))
    reasons = reasons.sort_values(["rank", "confidence"], ascending=[True, False], kind="stable")
    of_sets: dict[tuple[int, ...], list[Any]] = {}
    for reason in rows_of(reasons):
        of_sets.setdefault(_key(reason), []).append(reason)
    for row in rows_of(active):
        for place, reason in enumerate(of_sets.get(_key(row), [])):
            made.add_row("" if place else _set(row), *_cells(reason))
    return paragraphs([_HEADING], width) + rendered(made, width)


def _key(row: Any) -> tuple[int, ...]:
    """What tells the set of a row from others; 0 for a whole set's part."""
    return tuple(0 if pd.isna(value) else int(value) for value in (getattr(row, name) for name in SET_KEYS))


def _set(row: Any) -> str:
    part = "" if pd.isna(row.part) else f".{row.part}"
    slot = "" if pd.isna(row.slot) else f" {row.slot}"
    return f"{row.set}{part}{slot}"


def _cells(reason: Any) -> tuple[str, str, str, str]:
    name = "?" if pd.isna(reason.exercise_name) else str(reason.exercise_name)
    return name, reason.source, reason.reason, "" if pd.isna(reason.confidence) else percent(reason.confidence)
