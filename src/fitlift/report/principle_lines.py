"""Whether the principles of lifting for runners were followed, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from fitlift.records.principles import Principle
from fitlift.report.words import in_words, say

if TYPE_CHECKING:
    from fitlift.report.page import Sign  # it loads charts, which text has no use for

#: Rules that no single session shows.
OVER_WEEKS = ("all_groups", "progression", "consistency")

#: What stands before a principle that was followed, one that was not, and one that cannot be judged.
SIGNS = {"pass": "✓", "miss": "✗", "cannot say": "–"}


def principle_lines(principles: Iterable[Principle]) -> Iterator[str]:
    """A line for each principle; for several that cannot be judged for the same reason, one."""
    yield from (f"  {SIGNS[verdict]} {said}" for verdict, said in told_principles(principles))


def told_principles(principles: Iterable[Principle]) -> Iterator[tuple[Sign, str]]:
    """Verdict and what is said of it, once for several principles of which the same is said."""
    rules: dict[Sign, dict[str, list[str]]] = {"pass": {}, "miss": {}, "cannot say": {}}
    for each in principles:
        rules[each.verdict].setdefault(in_words(each.why), []).append(each.rule)
    yield from (("pass", _counted(why, judged)) for why, judged in rules["pass"].items())
    yield from (("miss", _counted(why, judged)) for why, judged in rules["miss"].items())
    for why, unsaid in rules["cannot say"].items():
        yield "cannot say", f"{say('rules_called', rules=tuple(unsaid))}: {why}"


def _counted(why: str, rules: Sequence[str]) -> str:
    """What is said of principles, and of how many where it is of several: the first line of a page counts each."""
    return why if len(rules) == 1 else f"{why} ({say('so_many_principles', principles=len(rules))})"


def told_in_weeks() -> str:
    """Which rules no single session shows, and where those are to be found."""
    return say("rules_of_weeks", rules=OVER_WEEKS)
