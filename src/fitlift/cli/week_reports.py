"""The reports that `fitlift weekly` writes into a folder: a page for each week, and one that lists them."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import SILENT, Voice, write
from fitlift.cli.saying import in_words
from fitlift.cli.unchanged import Before, Made
from fitlift.config import REPORTS_FOLDER
from fitlift.errors import OutputError
from fitlift.files import why_not_read
from fitlift.records.base import Record, Values, as_dict, replace
from fitlift.records.said import Said, as_part

if TYPE_CHECKING:
    from fitlift.history.report import WeeklyReport
    from fitlift.history.weeks import WeekFacts
    from fitlift.records.principles import Principle
    from fitlift.report.page import Page

#: How reports are called, by their format.
ENDINGS = {"html": "html", "markdown": "md", "json": "json"}

_WEEK = r"\d{4}-W\d{2}"


class Weeks(Record):
    """Which weeks are reported.

    Parameters
    ----------
    text
        "last", "all", "2026-W47", or "2026-W10..2026-W14".
    """

    text: str

    def chosen(self, facts: Sequence[WeekFacts], apart: Sequence[WeekFacts] = ()) -> list[WeekFacts]:
        """Those of some weeks, in their order; all are those without long breaks, and the last.

        Parameters
        ----------
        facts
            The weeks, in order.
        apart
            Weeks of recordings that stand years apart: never the last.
        """
        from fitlift.history.weeks import with_breaks

        if self.text == "last":
            return list(facts[-1:])
        told = [each for each in apart if not each.is_idle]
        elsewhere = {each.week.week for each in told}
        both = [*(each for each in facts if not (each.is_idle and each.week.week in elsewhere)), *told]
        if self.text == "all":
            in_breaks = [each for is_break, weeks in with_breaks(facts) if is_break for each in weeks]
            return [each for each in both if each not in in_breaks or each is facts[-1]]
        first, _, last = self.text.partition("..")
        return [each for each in both if first <= each.week.week <= (last or first)]


if TYPE_CHECKING:
    _OfWeeks = click.ParamType[Weeks]
else:
    _OfWeeks = click.ParamType  # older versions of click do not say what a type makes


class WeeksType(_OfWeeks):
    """Weeks, as `Weeks` tells."""

    name = "weeks"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Weeks:
        """Check what was given."""
        if isinstance(value, Weeks):
            return value
        text = str(value)
        if text not in {"last", "all"} and not re.fullmatch(rf"{_WEEK}(\.\.{_WEEK})?", text):
            self.fail(in_words(Said("weeks_are_given_so", {"given": text})), param, ctx)
        return Weeks(text)


class Asked(Record):
    """In which format, where to, which weeks, what counts as today, which library, and whether the page is opened."""

    format_name: str
    output: str | None
    weeks: Weeks
    as_of: dt.date | None
    library: str | None
    opens: bool

    @property
    def folder(self) -> str:
        """Where reports go."""
        return self.output or REPORTS_FOLDER


class Report(Record, eq=False):
    """One report.

    Parameters
    ----------
    name
        Its file's name.
    made_of
        A checksum of all that it is made of; empty where that is the whole export.
    text
        Makes it: pages are drawn for it.
    """

    name: str
    made_of: str
    text: Callable[[], str]


def write_reports(
    found: WeeklyReport, chosen: Sequence[WeekFacts], how: Asked, folder: Path, voice: Voice, *, before: Before
) -> list[Made]:
    """Write the reports of the chosen weeks, but for what would not change; returns them, the one to open first.

    Parameters
    ----------
    found
        The weekly report.
    chosen
        The weeks.
    how
        In which format.
    folder
        The folder.
    voice
        Says how many there are.
    before
        Reports that stand there as they were written, and of what they are made: they are not drawn again.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder), Said("cannot_be_made_folder", {"text": str(error.strerror)})) from error
    written, made = 0, []
    for report in _reports(found, chosen, how.format_name):
        path = folder / report.name
        made.append(Made(path, report.made_of))
        if not report.made_of or before.get(path) != report.made_of:
            written += write_if_new(report.text(), path)
    voice.say(Said("reports_are_written", {"output": str(folder), "reports": len(made), "changed_reports": written}))
    return made


def write_if_new(text: str, path: Path) -> bool:
    """Write a report unless it stands there already, and say whether it was written."""
    reason = why_not_read(path)
    if reason is not None:
        raise OutputError(str(path), Said("cannot_be_written_over", {"each_reason": (as_part(reason),)}))
    if path.is_file() and path.read_bytes() == text.encode():
        return False
    write(text, str(path), SILENT)
    return True


def page_text(page: Page, documents: Sequence[Values], format_name: str) -> str:
    """A page as HTML, with its documents inside, or as Markdown."""
    if format_name == "html":
        from fitlift.report.html_page import html_page

        return html_page([page], documents)
    from fitlift.report.markdown_page import markdown_page

    return markdown_page([page], {})


def _reports(found: WeeklyReport, chosen: Sequence[WeekFacts], format_name: str) -> Iterator[Report]:
    """Each report, the index first."""
    from fitlift.report.file_doubts import folder_doubts, lift_doubts
    from fitlift.report.files_left import not_counted
    from fitlift.report.json_text import to_json
    from fitlift.report.week_document import week_document, weeks_document
    from fitlift.report.week_page import index_page, week_page

    ending, notes = ENDINGS[format_name], tuple(not_counted(found.folder))
    doubts = (*folder_doubts(found.folder), *lift_doubts(found.progress))
    names = {each.week.week: f"{each.week.week}.{ending}" for each in chosen}
    principles = [found.of(each).principles(each) for each in chosen]
    documents = [week_document(each, judged) for each, judged in zip(chosen, principles, strict=True)]
    of_all = weeks_document(documents, found.months, notes, doubts, found.each_not_counted)
    if format_name == "json":
        yield Report("index.json", "", lambda: to_json(of_all))
        for name, document in zip(names.values(), documents, strict=True):
            yield Report(name, "", partial(to_json, document))
        return

    def index() -> str:
        apart = [(group.facts, group.mark) for group in found.apart if group.mark is not None]
        page = index_page(found.facts, found.months, found.progress, notes, names, doubts=doubts, apart=apart)
        return page_text(page, [of_all], format_name)

    def week(facts: WeekFacts, judged: Sequence[Principle], document: Values) -> str:
        of = found.of(facts)
        page = week_page(facts, judged, of.progress, is_last=facts is found.facts[-1], mark=of.mark)
        return page_text(page, [document], format_name)

    yield Report(f"index.{ending}", "", index)
    for each, judged, document in zip(chosen, principles, documents, strict=True):
        key = _made_of(found, each, document, format_name)
        yield Report(names[each.week.week], key, partial(week, each, judged, document))


def _made_of(found: WeeklyReport, facts: WeekFacts, document: Values, format_name: str) -> str:
    """A checksum of all that a week's page is made of, the program too; empty for the last week, which looks ahead."""
    from fitlift.report.document import session_document
    from fitlift.report.json_text import plain_rows, to_json
    from fitlift.report.week_figures import LONG_TREND_WEEKS
    from fitlift.schema import LIFTS
    from fitlift.userfiles.program import program

    if facts is found.facts[-1]:
        return ""
    of = found.of(facts)
    since = facts.week.first_day - dt.timedelta(weeks=LONG_TREND_WEEKS)
    lifts = [each for each in of.progress.each_lift if each.week is not None and each.week <= facts.week.week]
    shown = [each for each in lifts if each.start_time is None or each.start_time.date() >= since]
    parts = {
        "week": document,
        "files": [each.file.name for each in facts.week.sessions],
        "sessions": [session_document(each, explain=True) for each in facts.week.sessions],
        "settings": str(as_dict(facts.week.settings)),
        "lifts": plain_rows([replace(each, file="", session=0) for each in shown], LIFTS),
        "unit": facts.unit,
        "apart": str(of.mark),
        "format": format_name,
        "program": program(with_reports=True),
    }
    return hashlib.sha256(to_json(parts).encode()).hexdigest()
