"""The reports that `fitlift weekly` writes into a folder: a page for each week, and one that lists them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fitlift.cli.common import SILENT, Voice, write
from fitlift.errors import OutputError

if TYPE_CHECKING:
    from fitlift.analysis.progress import Progress
    from fitlift.outcomes import Folder
    from fitlift.summary import WeekSummary
    from fitlift.week_facts import WeekFacts

#: Where reports go where nothing else is said.
DEFAULT_FOLDER = "fitlift-reports"

_ENDINGS = {"html": "html", "markdown": "md", "json": "json"}

_WEEK = r"\d{4}-W\d{2}"


@dataclass(frozen=True, slots=True)
class Weeks:
    """Which weeks are reported.

    Parameters
    ----------
    text
        "last", "all", "2026-W47", or "2026-W10..2026-W14".
    """

    text: str

    def chosen(self, facts: Sequence[WeekFacts]) -> list[WeekFacts]:
        """Those of some weeks, in their order; all are those without long breaks, and the last."""
        from fitlift.week_facts import with_breaks

        if self.text == "last":
            return list(facts[-1:])
        if self.text == "all":
            return [
                each for is_break, weeks in with_breaks(facts) for each in weeks if not is_break or each is facts[-1]
            ]
        first, _, last = self.text.partition("..")
        return [each for each in facts if first <= each.week.week <= (last or first)]


class WeeksType(click.ParamType[Weeks]):
    """Weeks, as `Weeks` tells."""

    name = "weeks"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Weeks:
        """Check what was given."""
        if isinstance(value, Weeks):
            return value
        if value not in {"last", "all"} and not re.fullmatch(rf"{_WEEK}(\.\.{_WEEK})?", value):
            self.fail(f"{value!r}: give last, all, a week like 2026-W47, or 2026-W10..2026-W14", param, ctx)
        return Weeks(value)


@dataclass(frozen=True, eq=False)
class Reported:
    """What there is to report of a folder.

    Parameters
    ----------
    facts
        Its weeks, in order.
    weeks
        Those of them with strength sessions, as they are summed up.
    progress
        What became of each exercise.
    notes
        Which files were not counted, and why.
    """

    facts: tuple[WeekFacts, ...]
    weeks: tuple[WeekSummary, ...]
    progress: Progress
    notes: tuple[str, ...]

    def until(self, facts: WeekFacts) -> list[WeekSummary]:
        """The weeks with strength sessions up to one."""
        return [week for week in self.weeks if week.week <= facts.week.week]


def reported(folder: Folder, as_of: dt.date | None) -> Reported:
    """Bring a folder's sessions and runs into weeks."""
    from fitlift.progression import lift_progress
    from fitlift.report.week_text import not_counted
    from fitlift.week_facts import runs_of, week_facts

    listed = (
        (outcome.name, session)
        for outcome in folder.outcomes
        if outcome.contents is not None and outcome.status not in {"duplicate", "repeated"}
        for session in outcome.contents.sessions
    )
    progress = lift_progress(folder.strength_sessions)
    facts = week_facts(folder.weeks, runs_of(listed), progress, as_of=as_of)
    return Reported(facts, folder.weeks, progress, tuple(not_counted(folder)))


def write_reports(found: Reported, weeks: Weeks, format_name: str, output: str, voice: Voice) -> list[Path]:
    """Write the reports of some weeks; what would not change is left as it is. Returns them, the one to open first."""
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(output, f"cannot be made a folder: {error.strerror}") from error
    written = 0
    names = []
    for name, text in _reports(found, weeks, format_name):
        path = folder / name
        names.append(path)
        written += write_if_new(text, path)
    voice.say(f"{output}: {len(names)} reports, {written} of them new or changed")
    return names


def write_if_new(text: str, path: Path) -> bool:
    """Write a report unless it stands there already, and say whether it was written."""
    if path.is_file() and path.read_bytes() == text.encode():
        return False
    write(text, str(path), SILENT)
    return True


def _reports(found: Reported, weeks: Weeks, format_name: str) -> Iterator[tuple[str, str]]:
    """Name and text of each report, the index first."""
    from fitlift.month_facts import month_facts
    from fitlift.report.html_page import html_page
    from fitlift.report.json_text import to_json
    from fitlift.report.markdown_page import markdown_page
    from fitlift.report.week_document import week_document, weeks_document
    from fitlift.report.week_page import index_page, week_page

    ending = _ENDINGS[format_name]
    chosen = weeks.chosen(found.facts)
    documents = {each.week.week: week_document(each, found.until(each)) for each in chosen}
    links = {week: f"{week}.{ending}" for week in documents}
    index = index_page(found.facts, found.progress, found.notes, links)
    of_all = weeks_document(list(documents.values()), month_facts(found.facts))
    if format_name == "json":
        yield "index.json", to_json(of_all)
    elif format_name == "html":
        yield "index.html", html_page([index], [of_all])
    else:
        yield "index.md", markdown_page([index], {})
    for each in chosen:
        name = f"{each.week.week}.{ending}"
        page = week_page(each, found.until(each), found.progress, is_last=each is found.facts[-1])
        if format_name == "json":
            yield name, to_json(documents[each.week.week])
        elif format_name == "html":
            yield name, html_page([page], [documents[each.week.week]])
        else:
            yield name, markdown_page([page], {})
