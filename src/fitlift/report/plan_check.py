"""What a plan that can be used holds, and how it stands to the principles of lifting for runners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fitlift.measures.readable import on_one_line
from fitlift.plan.model import Plan
from fitlift.records.principles import Principle
from fitlift.report.layout import paragraphs
from fitlift.report.principle_lines import principle_lines
from fitlift.wording import plural


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
    lines = [f"{name}: {_contents(plan)}", *(f"  {remark}" for remark in remarks)]
    shown = [each for each in principles if lists_all or each.verdict != "pass"]
    followed = sum(each.verdict == "pass" for each in principles)
    count = "all" if followed == len(principles) else f"{followed} of"
    lines.append(f"  For runners: {count} {len(principles)} principles followed")
    for number, session in enumerate(plan.sessions, start=1):
        lines += _principles(on_one_line(session.name), [each for each in shown if each.session == number])
    lines += _principles("The week", [each for each in shown if each.session is None])
    return paragraphs(lines, width, indent="      ")


def _principles(heading: str, principles: Sequence[Principle]) -> Iterator[str]:
    """What is to be said of one session, or of the week; nothing where nothing is."""
    if principles:
        yield f"  {heading}"
        yield from (f"  {line}" for line in principle_lines(principles))


def _contents(plan: Plan) -> str:
    exercises = [each for session in plan.sessions for each in session.exercises]
    sets, light = sum(each.sets for each in exercises), sum(len(each.warmups) for each in exercises)
    counted = (plural(len(plan.sessions), "session"), plural(len(exercises), "exercise"), plural(sets, "set"))
    return ", ".join(counted) + (f" and {plural(light, 'light one')}" if light else "")
