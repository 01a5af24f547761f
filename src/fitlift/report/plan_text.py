"""A plan to read: as plain text, and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from types import MappingProxyType

from fitlift.measures.readable import on_one_line
from fitlift.plan.model import Plan, PlannedSession
from fitlift.report.layout import blocks, paragraphs
from fitlift.report.plan_words import ShownBlock, ShownExercise, days_words, shown_parts
from fitlift.report.words import heading

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})

#: What Markdown would take for more than a character.
_MARKS = re.compile(r"([\\`*_\[\]<>|#~])")

#: Keys of the columns' headings.
_COLUMNS = ("number", "part", "exercise", "light_sets_first", "sets", "load", "rest", "remarks")


def plan_as_text(plan: Plan, width: int, maxima_kg: Mapping[str, float] = _NO_MAXIMA) -> str:
    """A plan as lines of text.

    Parameters
    ----------
    plan
        The plan.
    width
        Columns to fill.
    maxima_kg
        One-repetition maximum by the exercise's key, of which percentages are taken.
    """
    source = PurePath(plan.source).name
    title = on_one_line(f"{plan.name} ({source})" if source else plan.name)
    head = paragraphs([title, on_one_line(plan.note)], width)
    return blocks([head, *(session_as_text(each, width, maxima_kg) for each in plan.sessions)])


def session_as_text(session: PlannedSession, width: int, maxima_kg: Mapping[str, float] = _NO_MAXIMA) -> str:
    """One session as lines of text, its name and days in the first.

    Parameters
    ----------
    session
        The session.
    width, maxima_kg
        As for `plan_as_text`.
    """
    heading = " · ".join(filter(None, (on_one_line(session.name), days_words(session))))
    texts = [paragraphs([heading, on_one_line(session.note)], width)]
    for part in shown_parts(session, maxima_kg):
        texts.append(paragraphs([f"  {part.heading}"], width, indent="  "))
        texts += [_block(block, width) for block in part.blocks]
    return "".join(texts)


def plan_as_markdown(plan: Plan, maxima_kg: Mapping[str, float] = _NO_MAXIMA) -> str:
    """A plan as Markdown: a heading and a table for each session.

    Parameters
    ----------
    plan, maxima_kg
        As for `plan_as_text`.
    """
    head = [f"# {marked(plan.name)}", marked(plan.note)]
    tables = (_session_markdown(each, maxima_kg) for each in plan.sessions)
    return blocks([*(f"{line}\n" for line in head if line), *tables])


def marked(text: str) -> str:
    """A text as Markdown shows it as it is, on one line."""
    return _MARKS.sub(r"\\\1", on_one_line(text))


def markdown_row(cells: Iterable[str]) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |"


def markdown_head(columns: Sequence[str]) -> tuple[str, str]:
    """The head of a table, by the keys of its headings, and the line below it."""
    return markdown_row(map(heading, columns)), markdown_row(("---",) * len(columns))


def _block(block: ShownBlock, width: int) -> str:
    turns = [f"    {block.in_turns}:"] if block.turns else []
    margin = " " * (6 if block.turns else 4)
    texts = [paragraphs(turns, width)]
    for each in block.exercises:
        first, *others = _lines(each)
        number = f"{each.number}."
        texts.append(paragraphs([f"{margin}{number:4}{first}"], width, indent=f"{margin}    "))
        further = [f"{margin}    {line}" for line in others]
        texts.append(paragraphs(further, width, indent=f"{margin}      "))
    return "".join(texts)


def _lines(each: ShownExercise) -> Iterator[str]:
    """The exercise in a line, and what belongs to it in lines of their own."""
    yield f"{each.name}: {each.figures}"
    yield from filter(None, (each.first, each.added, each.note))


def _session_markdown(session: PlannedSession, maxima_kg: Mapping[str, float]) -> str:
    lines = [f"## {marked(session.name)}", ""]
    for said in (days_words(session), session.note):
        lines += [marked(said), ""] if said else []
    lines += [*markdown_head(_COLUMNS)]
    for part in shown_parts(session, maxima_kg):
        shown = ((each, block.turns) for block in part.blocks for each in block.exercises)
        lines += [markdown_row((str(each.number), part.heading, *_cells(each, turns))) for each, turns in shown]
    return "".join(f"{line}\n" for line in lines)


def _cells(each: ShownExercise, turns: str) -> Iterator[str]:
    yield marked(f"{each.name} ({turns})" if turns else each.name)
    yield from (each.light, each.amount, each.load, each.rest)
    yield marked(each.remarks)
