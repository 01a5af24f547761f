"""Where the names of a session's sets come from, as text."""

from __future__ import annotations

import math
from collections.abc import Sequence

from fitlift.labels.evidence import SetKey, set_key
from fitlift.records.sets import Evidence, Set
from fitlift.records.vocabulary import SOURCES
from fitlift.report.layout import paragraphs, rendered
from fitlift.report.set_lines import percent
from fitlift.report.text_table import TextTable
from fitlift.report.words import in_words

_HEADING = "Where the names come from; of each set the first holds"


def explanation(active: Sequence[Set], evidence: Sequence[Evidence], width: int) -> str:
    """A line for each reason to give a set a name, the one that was chosen first.

    Parameters
    ----------
    active, evidence
        The active sets of one session, and what names them.
    width
        Columns to fill.
    """
    made = TextTable(("Set", "Name", "Source", "Why"), ("Sure",))
    of_sets: dict[SetKey, list[Evidence]] = {}
    for reason in sorted(evidence, key=_rank):
        of_sets.setdefault(set_key(reason), []).append(reason)
    for each in active:
        for place, reason in enumerate(of_sets.get(set_key(each), [])):
            made.add_row("" if place else _set(each), *_cells(reason))
    return paragraphs([_HEADING], width) + rendered(made, width)


def _rank(reason: Evidence) -> tuple[int, float]:
    """Which reason holds first: by its source, then the surest; one that is not said to be sure comes last."""
    return SOURCES.index(reason.source), math.inf if reason.confidence is None else -reason.confidence


def _set(each: Set) -> str:
    part = "" if each.part is None else f".{each.part}"
    slot = "" if each.slot is None else f" {each.slot}"
    return f"{each.set}{part}{slot}"


def _cells(reason: Evidence) -> tuple[str, str, str, str]:
    name = "?" if reason.exercise_name is None else reason.exercise_name
    return name, reason.source, in_words(reason.reason), "" if reason.confidence is None else percent(reason.confidence)
