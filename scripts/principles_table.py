"""Write docs/principles.md: what the principles say of sessions that were built to show it.

Run from the project's root: `python scripts/principles_table.py`. A test holds the document against it, and another one
holds each verdict against what was written by hand.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from built_sessions import SESSIONS, WEEKS, Built, BuiltWeeks, sets_of_lines
from fitlift.analysis.habits import Week, week_principles
from fitlift.analysis.main_load import load_over_weeks, load_principles
from fitlift.analysis.muscles import muscle_coverage, week_groups
from fitlift.analysis.principles import principles
from fitlift.analysis.sides import side_principles
from fitlift.exercises.catalogue import catalogue
from fitlift.measures.aims import Aims, aims_of_rules
from fitlift.progression import DoneSession, progress
from fitlift.records.principles import Principle
from fitlift.records.progress import LiftProgress
from fitlift.report.principle_lines import SIGNS
from fitlift.report.words import in_words
from fitlift.report.words.of_session_pages import RULES

#: The first day of the first of some weeks, 2026-W10.
_MONDAY = dt.datetime(2026, 3, 2, 18, tzinfo=dt.UTC)

DOCUMENT = Path(__file__).parent.parent / "docs" / "principles.md"

_HEAD = """# What the principles say, and of which sessions

Written by `python scripts/principles_table.py`; do not edit. The principles are those of the COROS coaches' article on
strength training for runners, their figures can be set (`fitlift config show`). Each is followed (✓), not followed (✗),
or cannot be judged (–): what is not known is held against nobody.

- **The main lift** is the one that a session was built around: by the plan's word; else the lift of the legs that has
  the most of these marks: light sets before it, few repetitions, long rests; of several the first; where none has any,
  the heaviest that has no more repetitions than other lifts are to have. Lifts with a dumbbell, a kettlebell or on one
  leg are main lifts where they have a load and were trained as one. Where no lift was, the heaviest leg work is named.
- **Light sets** are an exercise's first ones, below 85 % of its working load; the same movement without a weight before
  them is light, too. What stands between them and never after them makes ready: holds, mobility, bands, light balls,
  movements of the body alone that neither push nor pull. A recording that begins with the work tells nothing of them.
- **What makes ready** for the main lift is done before all of its sets, in up to three sets: a rope, mobility, holds,
  and movements without a load that neither push nor pull. It warms up, and is no accessory lift.
- **A warm-up** comes before all other work, in no round of it, and takes half a minute or more; of less it is said that
  nothing else was recorded.
- **Each lift has one aim**: the leg work that is named in place of a main lift is no accessory lift; a lift that may be
  the main one, its load not being known, is missed only where it would be as either. What else may be in a set that is
  too long to be one is not missed.
- **Repetitions** are judged by most of an exercise's sets, the main lift's and others' alike; back-off sets and one
  last set beside the range make no lift a wrong one. Sets of which nothing was counted, holds, jumps of a rope and
  one-sided sets that may be of both sides are left open.
- **Rest in the main lift** runs from its set to its next one, whatever harmless is done between; with other work of its
  muscles between, or with one rest of several known, it cannot be said. No other exercise has an aim.
- **Alternation** goes by muscles: two exercises are for the same ones where one muscle does the work in both; where
  both push, or both pull, with the upper body, one that helps in the other is enough. What pushes and what pulls are
  opposed, and let each other rest.
- **Calves and hips** take an exercise of their own in a week, since heavy lifts train them by the way; of other groups
  it is said that they only helped.
- **Left and right**, and **the load of the main lift**, are told only where something is known of them: sides; an
  effort, a maximum that you have set, a barbell alone, the same sets for eight sessions.
"""


def document() -> str:
    """The whole document."""
    lines = [_HEAD]
    for rule, aim in aims_of_rules(Aims()).items():
        shown = [(built.words, each) for built in SESSIONS if rule in built.shows for each in _said(built, rule)]
        shown += [(built.words, each) for built in WEEKS if rule in built.shows for each in of_weeks(built, rule)]
        lines += [f"## {RULES[rule][0].upper()}{RULES[rule][1:]}", "", f"Aimed at: {in_words(aim)}.", ""]
        lines += ["| session | | what is said |", "|---|---|---|"]
        lines += [f"| {words} | {SIGNS[each.verdict]} | {in_words(each.why)} |" for words, each in shown]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _said(built: Built, rule: str) -> Iterator[Principle]:
    sets, exercises, aims = sets_of_lines(built.lines), catalogue(), Aims()
    judged = (*principles(sets, exercises, aims=aims), *side_principles(sets, exercises, aims))
    yield from (each for each in (*judged, *load_principles(sets, exercises, aims)) if each.rule == rule)


def of_weeks(built: BuiltWeeks, rule: str) -> Iterator[Principle]:
    """What is said of the last of some weeks.

    Parameters
    ----------
    built
        The weeks.
    rule
        The rule.
    """
    weeks = [
        Week(f"2026-W{number}", [sets_of_lines(lines) for lines in sessions])
        for number, sessions in enumerate(built.weeks, start=10)
    ]
    coverages = [muscle_coverage(sets, catalogue()) for sets in weeks[-1].sessions]
    unattributed = sum(each.sets for coverage in coverages for each in coverage.each_unattributed)
    groups = week_groups(weeks[-1].week, [each.each_group for each in coverages], is_all=not unattributed)
    done = [sets for week in weeks for sets in week.sessions]
    judged = (
        *week_principles(weeks, groups, _progress_of(weeks), unattributed_sets=unattributed),
        *load_over_weeks(done, catalogue().of_key, Aims()),
    )
    yield from (each for each in judged if each.rule == rule)


def _progress_of(weeks: Sequence[Week]) -> tuple[LiftProgress, ...]:
    """What became of each exercise; sessions are on Mondays and Thursdays."""
    sessions = [
        DoneSession(f"{week.week} {place}", 1, _MONDAY + dt.timedelta(weeks=number, days=3 * place), None, sets, ())
        for number, week in enumerate(weeks)
        for place, sets in enumerate(week.sessions)
    ]
    return progress(sessions, {}).each_exercise


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
