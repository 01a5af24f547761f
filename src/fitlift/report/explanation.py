"""Where the names of a session's sets come from, and how its figures come about, as parts of a page."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from fitlift.history.summary import SessionSummary
from fitlift.labels.evidence import SetKey, set_key
from fitlift.measures.readable import on_one_line
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active
from fitlift.records.vocabulary import SOURCES
from fitlift.report.figure_parts import figure_parts
from fitlift.report.page import Grid, Part
from fitlift.report.words import heading, in_words
from fitlift.report.words.amounts import percent


def explanation_parts(session: SessionSummary) -> Iterator[Part]:
    """A row for each reason to give a set a name, the one that was chosen first; then each figure and its inputs."""
    sets = active(session.each_set)
    if sets:
        yield names_grid(sets, session.each_evidence)
    yield from figure_parts(session)


def names_grid(sets: Sequence[Set], evidence: Sequence[Evidence]) -> Grid:
    """A row for each reason to give a set a name.

    Parameters
    ----------
    sets, evidence
        The active sets of one session, and what names them.
    """
    of_sets: dict[SetKey, list[Evidence]] = {}
    for reason in sorted(evidence, key=_rank):
        of_sets.setdefault(set_key(reason), []).append(reason)
    rows = tuple(
        ("" if place else _set(each), *map(on_one_line, _cells(reason)))
        for each in sets
        for place, reason in enumerate(of_sets.get(set_key(each), []))
    )
    heads = tuple(map(heading, ("set", "name", "source", "why"))), (heading("sure"),)
    return Grid(
        heading("where_names_come_from"), *heads, (("", rows),), is_stacked=True, title_column=1, is_titled=True
    )


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
