"""The reports that `fitlift weekly` writes into a folder: a page for each week, and one that lists them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import SILENT, Voice, write
from fitlift.cli.saying import in_words
from fitlift.config import REPORTS_FOLDER
from fitlift.errors import OutputError
from fitlift.files import why_not_read
from fitlift.records.base import Record, Values
from fitlift.records.said import Said, as_part

if TYPE_CHECKING:
    from fitlift.history.report import WeeklyReport
    from fitlift.history.weeks import WeekFacts
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


def write_reports(
    found: WeeklyReport, chosen: Sequence[WeekFacts], format_name: str, output: str, voice: Voice
) -> list[Path]:
    """Write the reports of the chosen weeks, but for what would not change; returns them, the one to open first."""
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(output, Said("cannot_be_made_folder", {"text": str(error.strerror)})) from error
    written = 0
    names = []
    for name, text in _reports(found, chosen, format_name):
        path = folder / name
        names.append(path)
        written += write_if_new(text, path)
    voice.say(Said("reports_are_written", {"output": output, "reports": len(names), "changed_reports": written}))
    return names


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


def _reports(found: WeeklyReport, chosen: Sequence[WeekFacts], format_name: str) -> Iterator[tuple[str, str]]:
    """Name and text of each report, the index first."""
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
    of_all = weeks_document(documents, found.months, notes, doubts)
    if format_name == "json":
        yield "index.json", to_json(of_all)
        yield from zip(names.values(), map(to_json, documents), strict=True)
        return
    apart = [(group.facts, group.mark) for group in found.apart if group.mark is not None]
    index = index_page(found.facts, found.months, found.progress, notes, names, doubts=doubts, apart=apart)
    yield f"index.{ending}", page_text(index, [of_all], format_name)
    for each, judged, document in zip(chosen, principles, documents, strict=True):
        of = found.of(each)
        page = week_page(each, judged, of.progress, is_last=each is found.facts[-1], mark=of.mark)
        yield names[each.week.week], page_text(page, [document], format_name)
