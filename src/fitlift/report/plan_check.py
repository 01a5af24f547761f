"""What a plan that can be used holds, and how it stands to the principles of lifting for runners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fitlift.measures.readable import on_one_line
from fitlift.plan.model import Plan
from fitlift.records.principles import Principle
from fitlift.report.layout import paragraphs
from fitlift.report.principle_lines import principle_lines
from fitlift.report.words import heading, say


def plan_check(
    name: str,
    plan: Plan,
    remarks: Sequence[str],
    principles: Sequence[Principle],
    width: int,
    *,
    lists_all: bool = False,
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
        The principles.
    width
        Columns to fill.
    lists_all
        Whether to list what is followed, too.
    """
    lines = [_contents(name, plan), *(f"  {remark}" for remark in remarks)]
    shown = [each for each in principles if lists_all or each.verdict != "pass"]
    followed = sum(each.verdict == "pass" for each in principles)
    lines.append(f"  {say('principles_followed', followed=followed, principles=len(principles))}")
    for number, session in enumerate(plan.sessions, start=1):
        lines += _principles(on_one_line(session.name), [each for each in shown if each.session == number])
    lines += _principles(heading("the_week"), [each for each in shown if each.session is None])
    return paragraphs(lines, width, indent="      ")


def _principles(title: str, principles: Sequence[Principle]) -> Iterator[str]:
    """What is to be said of one session, or of the week; nothing where nothing is."""
    if principles:
        yield f"  {title}"
        yield from (f"  {line}" for line in principle_lines(principles))


def _contents(name: str, plan: Plan) -> str:
    exercises = [each for session in plan.sessions for each in session.exercises]
    return say(
        "plan_holds",
        path=name,
        sessions=len(plan.sessions),
        exercises=len(exercises),
        sets=sum(each.sets for each in exercises),
        light_sets=sum(len(each.warmups) for each in exercises),
    )
