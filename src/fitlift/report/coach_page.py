"""What a coach sees first: who trained, who missed, what is neglected, what rose, and what cannot be said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from fitlift.exercises.tables import group_name
from fitlift.history.summary import first_day
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import on_one_line, weight
from fitlift.records.base import Record
from fitlift.records.several import active
from fitlift.report.page import Grid, Page, Prose, Section
from fitlift.report.set_lines import names_left
from fitlift.report.week_words import in_order_of_need, week_days_words
from fitlift.report.words.calendar import date
from fitlift.wording import plural


class Athlete(Record, eq=False):
    """One athlete in the week that is looked at.

    Parameters
    ----------
    name
        As the folder is called.
    facts
        The week; None where the files do not reach it, or hold no strength session at all.
    failed
        How many files could not be read.
    link
        The athlete's own page, as an address beside the coach's; empty for none.
    why_not
        Why there is nothing to say; empty where there is.
    last_day
        The local day of the last file; None without one.
    """

    name: str
    facts: WeekFacts | None
    failed: int
    link: str
    why_not: str = ""
    last_day: dt.date | None = None

    @property
    def is_known(self) -> bool:
        """Whether there is a file of the week."""
        return self.facts is not None and not self.facts.is_idle

    @property
    def sessions(self) -> int:
        """Strength sessions of the week."""
        return self.facts.week.counts.sessions if self.facts is not None else 0

    @property
    def aim(self) -> float:
        """Sessions a week that are aimed at."""
        return self.facts.week.settings.sessions_a_week if self.facts is not None else 0.0

    @property
    def has_missed(self) -> bool:
        """Whether there were fewer sessions than aimed at, by files that reach the whole week."""
        return self.is_known and self.facts is not None and self.facts.week.is_whole and self.sessions < self.aim


def coach_page(week: str, athletes: Sequence[Athlete]) -> Page:
    """Lay the page out.

    Parameters
    ----------
    week
        The week that is looked at, as "2026-W47".
    athletes
        All of them.
    """
    trained = [each for each in athletes if each.sessions]
    missed = [f"{each.name} ({each.sessions} of {each.aim:g})" for each in athletes if each.has_missed]
    unknown = [each.name for each in athletes if not each.is_known]
    lead = [f"{len(trained)} of {plural(len(athletes), 'athlete')} trained in {week}."]
    lead += [f"Fewer sessions than aimed at: {', '.join(missed)}."] if missed else []
    lead += [f"No file of this week: {', '.join(unknown)}."] if unknown else []
    heads = ("Sessions", "Sets")
    rows = tuple(tuple(map(on_one_line, _row(each, week))) for each in athletes)
    links = {on_one_line(each.name): each.link for each in athletes if each.link}
    left = ("Athlete", "Not trained", "Rose", "Cannot be said")
    grid = Grid("Athletes", left, heads, (("", rows),), is_stacked=True, links=links)
    days = next((week_days_words(each.facts) for each in athletes if each.facts is not None), "")
    note = (
        "Not trained: groups of muscles without a set, in weeks that are over and in which every set has a muscle; "
        "legs and hips first."
    )
    section = Section("athletes", "Who did what", (grid, Prose((note,), is_quiet=True)))
    return Page("athletes", f"Athletes, {week}", days, (tuple(map(on_one_line, lead)),), (section,))


def _row(athlete: Athlete, week: str) -> tuple[str, ...]:
    facts = athlete.facts
    if facts is None or not athlete.is_known:
        said = filter(None, (athlete.why_not, _last_file(athlete, week), _failed(athlete)))
        return athlete.name, "", "", "; ".join(said), "", ""
    counts = facts.week.counts
    sets = "" if counts.working_sets is None else str(counts.working_sets)
    return (
        athlete.name,
        _neglected(facts),
        _rose(facts),
        "; ".join(_open(athlete, facts)),
        _sessions(athlete, facts),
        sets,
    )


def _sessions(athlete: Athlete, facts: WeekFacts) -> str:
    """How many, of a week that the files reach whole beside the aim."""
    if not facts.week.is_over:
        return f"{athlete.sessions} so far"
    is_held = facts.week.is_whole and athlete.sessions <= athlete.aim
    return f"{athlete.sessions} of {athlete.aim:g}" if is_held else str(athlete.sessions)


def _last_file(athlete: Athlete, week: str) -> str:
    """Since when there is no file; of a clock that is ahead, of when the last one says that it is."""
    if athlete.last_day is None:
        return ""
    is_before = not week or athlete.last_day < first_day(week)
    return f"no file since {date(athlete.last_day)}" if is_before else f"the last file is of {date(athlete.last_day)}"


def _neglected(facts: WeekFacts) -> str:
    return ", ".join(
        group_name(group) + (f" ({weeks} weeks)" if weeks > 1 else "")
        for group, weeks in in_order_of_need(facts.untrained_weeks)
    )


def _rose(facts: WeekFacts) -> str:
    return ", ".join(f"{name} {weight(kg, facts.unit)} {facts.unit}" for name, kg in sorted(facts.gains_kg.items()))


def _open(athlete: Athlete, facts: WeekFacts) -> Iterator[str]:
    _, unnamed = names_left([active(each.each_set) for each in facts.week.sessions])
    if unnamed:
        yield f"{plural(unnamed, 'exercise')} without a sure name"
    if facts.week.sessions_without_sets:
        yield f"the sets of {plural(facts.week.sessions_without_sets, 'session')} were not recorded"
    if not facts.week.is_over:
        yield f"no file after {date(facts.covered_to)}"
    elif facts.is_partial:
        yield f"no file before {date(facts.covered_from)}"
    if athlete.failed:
        yield _failed(athlete)


def _failed(athlete: Athlete) -> str:
    return f"{plural(athlete.failed, 'file')} cannot be read" if athlete.failed else ""
