"""The reports that `fitlift weekly` writes into a folder: which weeks, and what is written of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import SILENT, Voice, write
from fitlift.cli.saying import in_words
from fitlift.cli.unchanged import Before, Made
from fitlift.config import REPORTS_FOLDER
from fitlift.errors import OutputError
from fitlift.files import why_not_read
from fitlift.history.periods import ALL, Period
from fitlift.records.base import Record
from fitlift.records.said import Said, as_part

if TYPE_CHECKING:
    from fitlift.history.report import WeeklyReport
    from fitlift.history.weeks import WeekFacts
    from fitlift.report.page import Link

#: How reports are called, by their format.
ENDINGS = {"html": "html", "markdown": "md", "vault": "md", "json": "json"}

_WEEK = r"\d{4}-W\d{2}"


class Weeks(Record):
    """Which weeks are reported.

    Parameters
    ----------
    text
        "last", "all", "2026-W47", or "2026-W10..2026-W14"; of a period what it is called.
    period
        The days whose weeks are reported, where days are given in place of weeks.
    """

    text: str
    period: Period = ALL

    def chosen(self, facts: Sequence[WeekFacts], apart: Sequence[WeekFacts] = ()) -> list[WeekFacts]:
        """Those of some weeks, in their order; all are those without long breaks, and the last.

        Parameters
        ----------
        facts
            The weeks, in order.
        apart
            Weeks of recordings that stand years apart: never the last.
        """
        if self.text == "last":
            return list(facts[-1:])
        if not self.period.is_all:
            first_day = self.period.first_in_weeks(facts[-1].covered_to, facts[-1].week.first_day)
            return [each for each in _but_for_breaks(facts) if first_day is None or each.week.last_day >= first_day]
        told = [each for each in apart if not each.is_idle]
        elsewhere = {each.week.week for each in told}
        both = [*(each for each in facts if not (each.is_idle and each.week.week in elsewhere)), *told]
        if self.text == "all":
            kept = _but_for_breaks(facts)
            return [each for each in both if each in kept or each in told]
        first, _, last = self.text.partition("..")
        return [each for each in both if first <= each.week.week <= (last or first)]


def _but_for_breaks(facts: Sequence[WeekFacts]) -> list[WeekFacts]:
    """Weeks without those of long breaks, but with the last."""
    from fitlift.history.weeks import with_breaks

    in_breaks = [each for is_break, weeks in with_breaks(facts) if is_break for each in weeks]
    return [each for each in facts if each not in in_breaks or each is facts[-1]]


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
    """In which format, where to, which weeks, what counts as today, which library, and whether the page is opened.

    Notes of a vault are Markdown with fields above it; their format is "vault".
    """

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


class Export(Record, eq=False):
    """What reports are written of.

    Parameters
    ----------
    found
        The weekly report.
    place
        What the folder is called that it is from.
    name
        What the athlete is called; empty where there is but one.
    above
        The pages above the index, as addresses beside it.
    """

    found: WeeklyReport
    place: str
    name: str = ""
    above: tuple[Link, ...] = ()


def write_reports(
    export: Export, chosen: Sequence[WeekFacts], how: Asked, folder: Path, voice: Voice, *, before: Before
) -> list[Made]:
    """Write the reports of the chosen weeks, but for what would not change; returns them, the one to open first.

    Weeks that have a page from earlier runs are kept up, so that old links lead somewhere and pages lead to each other.

    Parameters
    ----------
    export
        What they are written of.
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
    from fitlift.cli.site_reports import site_reports

    kept = [each for each in _all_weeks(export.found) if each in chosen or _stands(each, folder, how)]
    written, made = 0, []
    for report in site_reports(export, kept, how.format_name):
        path = folder / report.name
        made.append(Made(path, report.made_of))
        if not report.made_of or before.get(path) != report.made_of:
            _make_folder(path.parent)
            written += write_if_new(report.text(), path)
    voice.say(Said("reports_are_written", {"output": str(folder), "reports": len(made), "changed_reports": written}))
    return made


def _all_weeks(found: WeeklyReport) -> list[WeekFacts]:
    """All weeks in order of time; of one name those of which something is known."""
    told = [each for each in found.facts_apart if not each.is_idle]
    elsewhere = {each.week.week for each in told}
    together = (each for each in found.facts if not each.is_idle or each.week.week not in elsewhere)
    return sorted([*together, *told], key=lambda each: each.week.first_day)


def _stands(facts: WeekFacts, folder: Path, how: Asked) -> bool:
    return (folder / f"{facts.week.week}.{ENDINGS[how.format_name]}").is_file()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder), Said("cannot_be_made_folder", {"text": str(error.strerror)})) from error


def write_if_new(text: str, path: Path) -> bool:
    """Write a report unless it stands there already, and say whether it was written."""
    reason = why_not_read(path)
    if reason is not None:
        raise OutputError(str(path), Said("cannot_be_written_over", {"each_reason": (as_part(reason),)}))
    if path.is_file() and path.read_bytes() == text.encode():
        return False
    write(text, str(path), SILENT)
    return True
