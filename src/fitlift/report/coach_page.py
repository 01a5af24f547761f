"""What a coach sees first: who trained, who missed, what is neglected, what rose, and what cannot be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import on_one_line, weight
from fitlift.records.base import Record
from fitlift.records.several import active
from fitlift.report.muscle_lines import group_names
from fitlift.report.page import Grid, Page, Prose, Section
from fitlift.report.set_lines import names_left
from fitlift.report.week_words import week_days_words
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
    """

    name: str
    facts: WeekFacts | None
    failed: int
    link: str
    why_not: str = ""


def coach_page(week: str, athletes: Sequence[Athlete]) -> Page:
    """Lay the page out.

    Parameters
    ----------
    week
        The week that is looked at, as "2026-W47".
    athletes
        All of them.
    """
    trained = [each for each in athletes if _sessions(each)]
    missed = [each for each in athletes if each.facts is not None and _sessions(each) < _aim(each)]
    unknown = [each for each in athletes if each.facts is None]
    lead = [f"{len(trained)} of {plural(len(athletes), 'athlete')} trained in {week}."]
    lead += [f"Fewer sessions than aimed at: {', '.join(each.name for each in missed)}."] if missed else []
    lead += [f"Nothing can be said of {', '.join(each.name for each in unknown)}."] if unknown else []
    heads = ("Sessions", "Sets")
    rows = tuple(tuple(map(on_one_line, _row(each))) for each in athletes)
    links = {on_one_line(each.name): each.link for each in athletes if each.link}
    left = ("Athlete", "Not trained", "Rose", "Cannot be said")
    grid = Grid("Athletes", left, heads, (("", rows),), is_stacked=True, links=links)
    days = next((week_days_words(each.facts) for each in athletes if each.facts is not None), "")
    note = "Not trained: groups of muscles without a set, of weeks in which every set has a muscle."
    section = Section("athletes", "Who did what", (grid, Prose((note,), is_quiet=True)))
    return Page("athletes", f"Athletes, {week}", days, tuple(map(on_one_line, lead)), (section,))


def _sessions(athlete: Athlete) -> int:
    return athlete.facts.week.counts.sessions if athlete.facts is not None else 0


def _aim(athlete: Athlete) -> float:
    return athlete.facts.week.settings.sessions_a_week if athlete.facts is not None else 0.0


def _row(athlete: Athlete) -> tuple[str, ...]:
    facts = athlete.facts
    if facts is None:
        return athlete.name, "", "", "; ".join(filter(None, (athlete.why_not, _failed(athlete)))), "", ""
    counts = facts.week.counts
    sessions = f"{counts.sessions} of {_aim(athlete):g}" if _aim(athlete) else str(counts.sessions)
    sets = "" if counts.working_sets is None else str(counts.working_sets)
    return athlete.name, _neglected(facts), _rose(facts), "; ".join(_open(athlete, facts)), sessions, sets


def _neglected(facts: WeekFacts) -> str:
    ordered = sorted(facts.untrained_weeks.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(
        group_names()[group].lower() + (f" ({weeks} weeks)" if weeks > 1 else "") for group, weeks in ordered
    )


def _rose(facts: WeekFacts) -> str:
    return ", ".join(f"{name} {weight(kg, facts.unit)} {facts.unit}" for name, kg in sorted(facts.gains_kg.items()))


def _open(athlete: Athlete, facts: WeekFacts) -> Iterator[str]:
    _, unnamed = names_left([active(each.each_set) for each in facts.week.sessions])
    if unnamed:
        yield f"{plural(unnamed, 'exercise')} without a sure name"
    if facts.week.sessions_without_sets:
        yield f"{plural(facts.week.sessions_without_sets, 'session')} without sets"
    if facts.is_partial:
        yield "the files do not reach the whole week"
    if athlete.failed:
        yield _failed(athlete)


def _failed(athlete: Athlete) -> str:
    return f"{plural(athlete.failed, 'file')} cannot be read" if athlete.failed else ""
