"""What a plan that can be used holds, and how it stands to the principles of lifting for runners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from fitlift.measures.readable import on_one_line
from fitlift.plan.model import Plan
from fitlift.report.layout import paragraphs
from fitlift.report.principle_lines import principle_lines
from fitlift.rows import session_rows
from fitlift.wording import plural


def plan_check(
    name: str, plan: Plan, remarks: Sequence[str], principles: pd.DataFrame, width: int, *, lists_all: bool = False
) -> str:
    """One plan: how much it is, what is worth a look, and the principles that it does not follow.

    Parameters
    ----------
    name
        The file's name.
    plan
        The plan.
    remarks
        What is worth a look.
    principles
        The principles, a table of `schema.PRINCIPLES`.
    width
        Columns to fill.
    lists_all
        Whether to list what is followed, too.
    """
    lines = [f"{name}: {_contents(plan)}", *(f"  {remark}" for remark in remarks)]
    followed = int((principles["verdict"] == "pass").sum())
    count = "all" if followed == len(principles) else f"{followed} of"
    lines.append(f"  For runners: {count} {len(principles)} principles followed")
    shown = principles if lists_all else principles[principles["verdict"] != "pass"]
    for number, session in enumerate(plan.sessions, start=1):
        lines += _principles(on_one_line(session.name), session_rows(shown, number))
    lines += _principles("The week", shown[shown["session"].isna()])
    return paragraphs(lines, width, indent="      ")


def _principles(heading: str, principles: pd.DataFrame) -> Iterator[str]:
    """What is to be said of one session, or of the week; nothing where nothing is."""
    if not principles.empty:
        yield f"  {heading}"
        yield from (f"  {line}" for line in principle_lines(principles))


def _contents(plan: Plan) -> str:
    exercises = [each for session in plan.sessions for each in session.exercises]
    sets, light = sum(each.sets for each in exercises), sum(len(each.warmups) for each in exercises)
    counted = (plural(len(plan.sessions), "session"), plural(len(exercises), "exercise"), plural(sets, "set"))
    return ", ".join(counted) + (f" and {plural(light, 'light one')}" if light else "")
