"""What a coach sees first: who trained, who missed, what is neglected, what rose, and what cannot be said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from fitlift.history.summary import first_day
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import on_one_line, weight
from fitlift.records.base import Record
from fitlift.records.said import Row
from fitlift.records.several import active
from fitlift.report.page import Grid, Page, Prose, Section
from fitlift.report.set_lines import names_left
from fitlift.report.week_words import for_weeks, week_days_words
from fitlift.report.words import heading, headings, say


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
    missed = tuple([_missed(each) for each in athletes if each.has_missed])
    unknown = tuple([each.name for each in athletes if not each.is_known])
    lead = [say("athletes_trained", trained=len(trained), athletes=len(athletes), week=week)]
    lead += [say("fewer_than_aimed", each_athlete=missed)] if missed else []
    lead += [say("no_file_from", athletes_named=unknown)] if unknown else []
    rows = tuple(tuple(map(on_one_line, _row(each, week))) for each in athletes)
    links = {on_one_line(each.name): each.link for each in athletes if each.link}
    left, heads = headings("athlete", "not_trained", "rose", "cannot_be_said"), headings("sessions", "sets")
    grid = Grid(heading("athletes"), left, heads, (("", rows),), is_stacked=True, links=links)
    days = next((week_days_words(each.facts) for each in athletes if each.facts is not None), "")
    note = Prose((say("not_trained_means"),), is_quiet=True)
    section = Section("athletes", heading("who_did_what"), (grid, note))
    return Page("athletes", say("athletes_in_week", week=week), days, (tuple(map(on_one_line, lead)),), (section,))


def _missed(athlete: Athlete) -> Row:
    return {"athlete": athlete.name, "sessions": athlete.sessions, "aim": athlete.aim}


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
        return say("so_many_so_far", sessions=athlete.sessions)
    is_held = facts.week.is_whole and athlete.sessions <= athlete.aim
    if not is_held:
        return str(athlete.sessions)
    return say("so_many_of", part_of_all=athlete.sessions, all_of_them=athlete.aim)


def _last_file(athlete: Athlete, week: str) -> str:
    """Since when there is no file; of a clock that is ahead, of when the last one says that it is."""
    if athlete.last_day is None:
        return ""
    is_before = not week or athlete.last_day < first_day(week)
    day = athlete.last_day.isoformat()
    return say("no_file_since", since=day) if is_before else say("last_file_of", date=day)


def _neglected(facts: WeekFacts) -> str:
    return say("groups_for_weeks", **for_weeks(facts.untrained_weeks)) if facts.untrained_weeks else ""


def _rose(facts: WeekFacts) -> str:
    return ", ".join(f"{name} {weight(kg, facts.unit)} {facts.unit}" for name, kg in sorted(facts.gains_kg.items()))


def _open(athlete: Athlete, facts: WeekFacts) -> Iterator[str]:
    _, unnamed = names_left([active(each.each_set) for each in facts.week.sessions])
    if unnamed:
        yield say("exercises_not_sure", exercises=unnamed)
    if facts.week.sessions_without_sets:
        yield say("sets_of_sessions_unrecorded", sessions=facts.week.sessions_without_sets)
    if not facts.week.is_over:
        yield say("no_file_after", date=facts.covered_to.isoformat())
    elif facts.is_partial:
        yield say("no_file_before", date=facts.covered_from.isoformat())
    if athlete.failed:
        yield _failed(athlete)


def _failed(athlete: Athlete) -> str:
    return say("files_cannot_be_read", files=athlete.failed) if athlete.failed else ""
