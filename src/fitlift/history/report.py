"""The weeks of an export as data: what `fitlift weekly` words and draws."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from fitlift.errors import FitliftError
from fitlift.history.clocks import Apart, is_past
from fitlift.history.months import MonthFacts, month_facts
from fitlift.history.outcomes import Folder, Outcome
from fitlift.history.periods import ALL, Period
from fitlift.history.progression import lift_progress, progress_until
from fitlift.history.summary import WeekSummary, principles_of_weeks, week_table, weeks
from fitlift.history.weeks import WeekFacts, runs_of, runs_told_again, week_facts
from fitlift.progression import Progress
from fitlift.records.base import Record, replace
from fitlift.records.framed import Framed
from fitlift.records.principles import Principle
from fitlift.records.shown import html_of
from fitlift.records.weeks import NotCounted, WhyLeft
from fitlift.schema import NOT_COUNTED

if TYPE_CHECKING:
    import pandas as pd

#: What became of a file → why it counts in no week.
_REASONS: dict[str, WhyLeft] = {
    "other": "no strength",
    "duplicate": "same file",
    "failed": "failed",
    "ignored": "ignored",
}


class WeeklyReport(Record, eq=False, dict=True):
    """What there is to report of an export; all but its weeks is made when somebody asks for it.

    `weeks` and `not_counted` are tables of `schema.WEEKS` and `schema.NOT_COUNTED`; `months.months`, `months.groups`,
    `progress.exercises` and the tables of each of `facts` stand beside them.

    Parameters
    ----------
    folder
        The export, each recording marked that stands years apart from the others.
    facts
        Its weeks, in order, weeks off among them; those of recordings that stand apart are in `apart`.
    progress
        What became of each exercise.
    apart
        Recordings that stand years apart from the others, group by group.
    mark
        Of such a group: how it stands apart.
    period
        The days whose weeks have a row in `weeks`.
    """

    folder: Folder
    facts: tuple[WeekFacts, ...]
    progress: Progress
    apart: tuple[WeeklyReport, ...] = ()
    mark: Apart | None = None
    period: Period = ALL

    not_counted = Framed("each_not_counted", NOT_COUNTED)

    @property
    def summaries(self) -> tuple[WeekSummary, ...]:
        """The weeks with strength sessions, as they are summed up."""
        return tuple(each.week for each in self.facts if each.week.sessions)

    @cached_property
    def weeks(self) -> pd.DataFrame:
        """One row for each week with a strength session in the days that were asked for, a table of `schema.WEEKS`."""
        return week_table([each.week for each in self.asked if each.week.sessions])

    @property
    def asked(self) -> tuple[WeekFacts, ...]:
        """The weeks of the days that were asked for, weeks off among them."""
        if self.period.is_all or not self.facts:
            return self.facts
        first = self.period.first_in_weeks(self.facts[-1].covered_to, self.facts[-1].week.first_day)
        return tuple(each for each in self.facts if first is None or each.week.last_day >= first)

    @cached_property
    def months(self) -> MonthFacts:
        """The weeks joined into months."""
        return month_facts(self.facts)

    @cached_property
    def each_not_counted(self) -> tuple[NotCounted, ...]:
        """Files, sessions and runs that count in no week of this report, by file."""
        return tuple(sorted(_not_counted(self.folder), key=lambda each: (each.file, each.session or 0)))

    @property
    def facts_apart(self) -> tuple[WeekFacts, ...]:
        """The weeks of all recordings that stand apart."""
        return tuple(each for group in self.apart for each in group.facts)

    def of(self, facts: WeekFacts) -> WeeklyReport:
        """The report that a week belongs to: this one, or that of recordings which stand apart."""
        return next((group for group in self.apart if facts in group.facts), self)

    def principles(self, week: WeekFacts | str) -> tuple[Principle, ...]:
        """What the weeks up to one say of the principles that no single session shows; nothing of a week off.

        Parameters
        ----------
        week
            One of `facts`, or its name, as "2026-W47".

        Raises
        ------
        KeyError
            If there is no such week.
        """
        facts = week if isinstance(week, WeekFacts) else {each.week.week: each for each in self.facts}[week]
        if not facts.week.sessions:
            return ()
        with_files = {each.week.week for each in self.facts if not each.is_idle}
        until = [each for each in self.summaries if each.week <= facts.week.week]
        lifts = progress_until(self.progress, facts.week.week, facts.covered_to)
        return principles_of_weeks(until, with_files, lifts, unit=facts.unit)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Say where the table is, to those who take the report for it."""
            raise AttributeError(f"a weekly report has no {name!r}; `.weeks` is its table of weeks")

    def __repr__(self) -> str:
        names = [each.week for each in self.summaries]
        span = f", {names[0]} to {names[-1]}" if names else ""
        return f"<WeeklyReport: {len(names)} weeks with strength{span}; .weeks .months .progress .principles(week)>"

    def _repr_html_(self) -> str:
        return html_of(self)


def weekly_report(folder: Folder, as_of: dt.date | None = None, period: Period = ALL) -> WeeklyReport:
    """Bring an export's sessions and runs into weeks.

    Parameters
    ----------
    folder
        The export, read.
    as_of
        The day that counts as today, what is later is left out; None: that of the last recording of any kind.
    period
        The days whose weeks have a row in `weeks`.
    """
    folder = folder if as_of is None else folder.seen_on(as_of)
    groups = (replace(_report(each, None, as_of), mark=each.outcomes[0].apart) for each in folder.apart)
    apart = tuple(group for group in groups if group.facts)
    return replace(_report(folder.together, as_of, as_of), folder=folder, apart=apart, period=period)


def _report(folder: Folder, today: dt.date | None, as_of: dt.date | None) -> WeeklyReport:
    """What is no later than `as_of`, in weeks that reach until today, or until the last recording."""
    everything = ((outcome.name, each) for outcome in folder.outcomes for each in outcome.listed)
    listed = ((name, each) for name, each in everything if is_past(each.local_start, as_of))
    sessions = [each for each in folder.strength_sessions if is_past(each.local_start, as_of)]
    covered = folder.covered(as_of)
    progress = lift_progress(sessions, as_of=today or (covered[1] if covered else None))
    facts = week_facts(weeks(sessions), runs_of(listed), progress, as_of=today, covered=covered)
    return WeeklyReport(folder, facts, progress)


def _not_counted(folder: Folder) -> Iterator[NotCounted]:
    for outcome in folder.outcomes:
        reason = _REASONS.get(outcome.status)
        if reason is not None:
            yield _left(outcome.name, reason, counted_as=outcome.duplicate_of or None, error=outcome.error)
        elif outcome.apart is not None:
            yield _left(outcome.name, "apart")
        yield from _told_elsewhere(outcome)
    listed = ((outcome.name, each) for outcome in folder.outcomes for each in outcome.listed)
    for name, other in runs_told_again(listed):
        yield _left(name, "same run", counted_as=other)


def _told_elsewhere(outcome: Outcome) -> Iterator[NotCounted]:
    """Sessions of a file that another one tells better."""
    for number, other in outcome.repeats.items():
        yield _left(outcome.name, "same session", session=number, counted_as=other)


def _left(
    file: str,
    reason: WhyLeft,
    *,
    session: int | None = None,
    counted_as: str | None = None,
    error: FitliftError | None = None,
) -> NotCounted:
    return NotCounted(
        file=file,
        session=session,
        reason=reason,
        counted_as=counted_as,
        error=None if error is None else error.said,
        hint=None if error is None else error.said_hint,
    )
