"""Whether the principles of lifting for runners were followed, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pandas as pd

from fitlift.report.layout import paragraphs
from fitlift.rows import rows_of

if TYPE_CHECKING:
    from fitlift.report.page import Sign  # it loads charts, which text has no use for

#: Rules that no single session shows.
OVER_WEEKS = frozenset({"all_groups", "progression", "consistency"})

#: Where those are to be found.
IN_WEEKS = "all muscles, progress, consistency: in weeks, see fitlift weekly FOLDER"

#: What each rule is called.
CALLED = {
    "general_warmup": "warm-up",
    "ramping_sets": "light sets",
    "primary_lift": "main lift",
    "primary_reps_and_sets": "its sets and reps",
    "primary_rest": "its rest",
    "accessory_reps": "accessory reps",
    "alternation": "alternation",
    "unilateral": "single-leg work",
    "all_groups": "all muscles",
    "progression": "progress",
    "consistency": "consistency",
}

#: What stands before a principle that was followed, one that was not, and one that cannot be judged.
SIGNS = {"pass": "✓", "miss": "✗", "cannot say": "–"}


def session_principles(principles: pd.DataFrame, width: int) -> str:
    """What one session shows: first what was followed, then what was not, last what cannot be said, and how to know."""
    if principles.empty:
        return ""
    shown = principles[~principles["rule"].isin(OVER_WEEKS)]
    return paragraphs(
        ["For runners", *principle_lines(shown), f"  {SIGNS['cannot say']} {IN_WEEKS}"], width, indent="    "
    )


def week_principles_text(principles: pd.DataFrame, week: str, width: int) -> str:
    """What the weeks up to one show."""
    if principles.empty:
        return ""
    return paragraphs([f"For runners, {week}", *principle_lines(principles)], width, indent="    ")


def principle_lines(principles: pd.DataFrame) -> Iterator[str]:
    """A line for each principle; for several that cannot be judged for the same reason, one."""
    yield from (f"  {SIGNS[verdict]} {said}" for verdict, said in told_principles(principles))


def told_principles(principles: pd.DataFrame) -> Iterator[tuple[Sign, str]]:
    """Verdict and what is said of it, once for several principles of which the same is said."""
    told: tuple[Sign, ...] = ("pass", "miss")
    for verdict in told:
        whys = principles.loc[principles["verdict"] == verdict, "why"]
        yield from ((verdict, str(why)) for why in whys.unique())
    unsaid: dict[str, list[str]] = {}
    for row in rows_of(principles[principles["verdict"] == "cannot say"]):
        unsaid.setdefault(row.why, []).append(CALLED[row.rule])
    for why, rules in unsaid.items():
        yield "cannot say", f"{', '.join(rules)}: {why}"
