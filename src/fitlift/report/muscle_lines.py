"""What a session trained, as lines of text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from fitlift.analysis.muscles import Coverage
from fitlift.exercises.tables import muscles
from fitlift.history.summary import WeekSummary
from fitlift.report.layout import paragraphs
from fitlift.rows import rows_of
from fitlift.wording import plural

#: A space at which no line is broken: between a group and its figure.
_KEPT_SPACE = "\N{NO-BREAK SPACE}"

#: Reason why a set counts for no muscle → in words, after "sets".
_REASONS = {
    "unnamed": "without a name",
    "unsure": "without a sure name",
    "not_in_catalogue": "of exercises that are not in the catalogue",
    "full_body": "for the whole body",
    "cardio": "of cardio",
    "endurance": "of endurance",
    "mobility": "of mobility",
    "equipment_only": "of which only the equipment is known",
    "unknown": "of unknown exercises",
}

#: What a set counts for a muscle that helps → in words.
_HELPING = {
    0.0: "helping muscles not counted",
    0.5: "helping muscles count half",
    1.0: "helping muscles count fully",
}

#: What a week's sets of a group come to → in words, in the order of the text, after the untrained.
_VERDICTS = {"short": "little", "covered": "some", "trained": "enough"}


def muscle_lines(coverage: Coverage, width: int) -> str:
    """Groups of muscles with their sets, the most first; the untrained; and the sets that count for none."""
    groups = sorted(rows_of(coverage.groups), key=lambda row: -row.fractional_sets)
    trained = [_group(row) for row in groups if row.fractional_sets]
    untrained = [_group(row) for row in groups if not row.fractional_sets]
    if not trained:
        return paragraphs(unattributed(coverage), width)
    heading = f"Muscles ({how_counted(coverage)})"
    missing = (
        [f"  {_untrained(hides_sets=bool(coverage.unattributed['sets'].sum()))}: {', '.join(untrained)}"]
        if untrained
        else []
    )
    lines = [heading, f"  {',  '.join(trained)}", *missing, *unattributed(coverage)]
    return paragraphs(lines, width, indent="  ").replace(_KEPT_SPACE, " ")


def week_muscle_lines(week: WeekSummary, width: int) -> str:
    """A week's groups of muscles against the target, the untrained first; empty where no set has a muscle."""
    rows = list(rows_of(week.groups))
    if not any(row.fractional_sets for row in rows):
        return ""
    told = ", ".join((*_targets(rows), _helping(week.sessions[0].coverage.helping)))
    lines = [f"Muscles in {week.week} (sets; {told})"]
    verdicts = {"untrained": _untrained(hides_sets=week.hides_sets)} | _VERDICTS
    for verdict, heading in verdicts.items():
        figures = [_group(row) for row in rows if row.verdict == verdict]
        lines += [f"  {heading}: {',  '.join(figures)}"] if figures else []
    if week.unattributed_sets:
        lines.append(f"  no muscle known: {plural(week.unattributed_sets, 'set')}")
    if week.sessions_without_sets:
        lines.append(f"  without sets: {plural(week.sessions_without_sets, 'session')}")
    return paragraphs(lines, width, indent="    ").replace(_KEPT_SPACE, " ")


def _helping(counts: float) -> str:
    """What a set counts for a muscle that helps, in words."""
    return _HELPING.get(counts, f"helping muscles count {counts:g}")


def _targets(rows: Sequence[Any]) -> Iterator[str]:
    """How many sets are aimed at: in most groups, and in those that have another target."""
    groups: defaultdict[float, list[str]] = defaultdict(list)
    for row in rows:
        groups[row.target_sets].append(_group_names()[row.group])
    most, *others = sorted(groups, key=lambda target: (-len(groups[target]), target))
    yield f"{most:g} a week are aimed at" if most else "no number is aimed at"
    for target in sorted(others, reverse=True):
        yield f"{target:g} for {_all_of(sorted(groups[target]))}"


def _all_of(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _untrained(*, hides_sets: bool) -> str:
    """What is to be said of groups without a set: nothing sure, while there are sets or sessions that do not tell."""
    return "no set known" if hides_sets else "not trained"


def _group(row: Any) -> str:
    name = _group_names()[row.group]
    return f"{name}{_KEPT_SPACE}{row.fractional_sets:g}" if row.fractional_sets else name


def _group_names() -> dict[str, str]:
    return {group: name.lower() for group, name in group_names().items()}


@cache
def group_names() -> dict[str, str]:
    """Name of each major group of muscles for people."""
    return {muscle.group: muscle.group_name for muscle in muscles().values()}


def how_counted(coverage: Coverage) -> str:
    """What is counted: "sets; helping muscles count half"."""
    return f"sets; {_helping(coverage.helping)}"


def unattributed(coverage: Coverage) -> Iterator[str]:
    """How many sets count for no muscle, and why."""
    rows = [row for row in rows_of(coverage.unattributed) if row.sets]
    if not rows:
        return
    total = plural(sum(row.sets for row in rows), "set")
    if len(rows) == 1:
        yield f"No muscle known for {total} {_REASONS[rows[0].reason]}."
    else:
        yield f"No muscle known for {total}: {', '.join(f'{row.sets} {_REASONS[row.reason]}' for row in rows)}."
