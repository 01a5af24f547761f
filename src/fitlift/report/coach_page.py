"""What a coach sees first: who needs a word, and on what; then how each week went."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from fitlift.history.summary import first_day
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import on_one_line, weight
from fitlift.records.base import Record
from fitlift.records.said import Row
from fitlift.records.several import active, known_sum
from fitlift.records.weeks import Run
from fitlift.report.page import Grid, Page, Prose, Section
from fitlift.report.set_lines import names_left
from fitlift.report.small_charts import Dot, Trends
from fitlift.report.week_words import for_weeks, week_days_words
from fitlift.report.words import heading, headings, say
from fitlift.report.words.amounts import kilometres
from fitlift.report.words.calendar import day, day_short

#: A group of muscles that was not trained for so many weeks in a row is worth a word. Chosen.
NEGLECTED_WEEKS = 3

#: From a week's first day to its last.
_TO_LAST_DAY = dt.timedelta(days=6)

#: So many weeks are shown of each athlete. Chosen.
SHOWN_WEEKS = 4

#: What an athlete needs a word on, the most pressing first, by the heading below which it stands.
_NEEDS = (
    "not_readable",
    "no_file_of_week",
    "never_lifted",
    "missed_sessions",
    "muscles_neglected",
    "nothing_rose",
    "in_doubt",
    "all_well",
)

#: Those of whom nothing of the week can be told; they are named above the table.
_UNKNOWN = _NEEDS[:3]


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
    last_session
        That of the last strength session; None without one.
    weeks
        The last weeks up to the one that is looked at, in order; None for those that the files do not reach.
    stalled
        Lifts of which nothing rose for long.
    is_readable
        Whether anything of the folder could be read.
    has_lifted
        Whether what was read of it holds a strength session.
    """

    name: str
    facts: WeekFacts | None
    failed: int
    link: str
    why_not: str = ""
    last_day: dt.date | None = None
    last_session: dt.date | None = None
    weeks: tuple[WeekFacts | None, ...] = ()
    stalled: tuple[str, ...] = ()
    is_readable: bool = True
    has_lifted: bool = True

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
    lead = [say("athletes_trained", trained=len(trained), athletes=len(athletes))]
    lead += [say("fewer_than_aimed", each_athlete=missed)] if missed else []
    for need in _UNKNOWN:
        those = tuple([each.name for each in athletes if _need(each) == need])
        lead += [say("athletes_without", need=heading(need), athletes_named=those)] if those else []
    days = next((week_days_words(each.facts) for each in athletes if each.facts is not None), week)
    note = Prose((say("not_trained_means"), say("word_first_means", weeks=NEGLECTED_WEEKS)), is_quiet=True)
    section = Section("athletes", heading("who_needs_a_word"), (_table(athletes, week), note))
    title, code = say("athletes_in_week", week_days=days), say("week_called", week=week)
    return Page("athletes", title, code, (tuple(map(on_one_line, lead)),), (section,))


def _table(athletes: Sequence[Athlete], week: str) -> Trends:
    """The athletes, below what they need a word on before all others."""
    by_need = {need: [each for each in athletes if _need(each) == need] for need in _NEEDS}
    groups = tuple(
        (
            say("so_many_athletes", need=heading(need), athletes=len(those)),
            tuple(tuple(map(on_one_line, _row(each, week))) for each in those),
        )
        for need, those in by_need.items()
        if those
    )
    links = {on_one_line(each.name): each.link for each in athletes if each.link}
    left = headings("athlete", "needs_a_word", "rose", "last_session")
    heads = headings("sessions", "sets_of_weeks", "plan_kept", "runs", "before_long_run")
    grid = Grid(heading("athletes"), left, heads, groups, is_stacked=True, links=links)
    return Trends(grid, heading("trend"), tuple(_line(each) for those in by_need.values() for each in those))


def _need(athlete: Athlete) -> str:
    """What is the most pressing of an athlete."""
    facts = athlete.facts
    needs = {
        "not_readable": not athlete.is_readable,
        "never_lifted": not athlete.has_lifted,
        "no_file_of_week": not athlete.is_known,
        "missed_sessions": athlete.has_missed,
        "muscles_neglected": facts is not None and bool(_neglected(facts)),
        "nothing_rose": bool(athlete.stalled),
        "in_doubt": facts is not None and any(_open(athlete, facts)),
    }
    return next((need for need, holds in needs.items() if holds), "all_well")


def _missed(athlete: Athlete) -> Row:
    return {"athlete": athlete.name, "sessions": athlete.sessions, "aim": athlete.aim}


def _row(athlete: Athlete, week: str) -> tuple[str, ...]:
    facts = athlete.facts
    trend = " ".join("?" if sets is None else str(sets) for sets in _sets(athlete))
    if facts is None or not athlete.is_known:
        said = filter(None, (athlete.why_not, _last_file(athlete, week), _failed(athlete)))
        return athlete.name, "; ".join(said), "", _last_session(athlete, week), "", trend, "", "", ""
    return (
        athlete.name,
        "; ".join(filter(None, (_neglected(facts), _stalled(athlete), *_open(athlete, facts)))),
        _rose(facts),
        _last_session(athlete, week),
        _sessions(athlete, facts),
        trend,
        _plan_kept(facts),
        _runs(facts.each_run),
        _before_long_run(facts),
    )


def _last_session(athlete: Athlete, week: str) -> str:
    """The day, with its year where that is another one."""
    last = athlete.last_session
    return day_short(last) if last is not None and week.startswith(f"{last.year}-") else day(last)


def _sets(athlete: Athlete) -> list[int | None]:
    """Working sets of the last weeks; None where no sets were recorded, or files end before any were done."""
    return [_of_week(each, athlete.last_day) for each in athlete.weeks]


def _of_week(facts: WeekFacts | None, last_day: dt.date | None) -> int | None:
    if facts is None or facts.is_idle or facts.week.sessions_without_sets:
        return None
    ends_within = last_day is not None and last_day < facts.week.first_day + _TO_LAST_DAY
    if ends_within and not facts.week.sessions:
        return None
    return facts.week.counts.working_sets or 0


def _line(athlete: Athlete) -> tuple[Dot, ...]:
    """The sets of the last weeks from none to the most; a week that is not known has no mark."""
    sets = _sets(athlete)
    most = max((each for each in sets if each is not None), default=0)
    last = max(len(sets) - 1, 1)
    return tuple(
        Dot(place / last, count / most, say("sets_of_week", week_days=week_days_words(facts), sets=count))
        for place, (facts, count) in enumerate(zip(athlete.weeks, sets, strict=True))
        if facts is not None and count is not None and most
    )


def _runs(runs: Sequence[Run]) -> str:
    """How many, and how far where that is known."""
    metres = known_sum(run.distance_m for run in runs)
    return " · ".join(filter(None, (str(len(runs) or ""), "" if metres is None else kilometres(metres))))


def _plan_kept(facts: WeekFacts) -> str:
    """Sets that were done of those planned."""
    planned = [each for of in facts.week.sessions for each in of.each_matched_exercise if each.place is not None]
    if not planned:
        return ""
    done = sum(min(each.done_sets, each.planned_sets) for each in planned)
    return say("so_many_of", part_of_all=done, all_of_them=float(sum(each.planned_sets for each in planned)))


def _before_long_run(facts: WeekFacts) -> str:
    """Hours from work for the legs to the week's longest run, the fewest."""
    told = (
        each.hours_to_run
        for each in facts.each_leg_session
        if each.hours_to_run is not None and each.next_run is not None and each.next_run.of["is_longest"]
    )
    fewest = min(told, default=None)
    return "" if fewest is None else say("so_many_hours", hours_to_run=fewest)


def _stalled(athlete: Athlete) -> str:
    return say("lifts_stalled", lifts=athlete.stalled) if athlete.stalled else ""


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
    """Groups that were not trained for weeks, legs and hips first; empty for none."""
    long = {group: weeks for group, weeks in facts.untrained_weeks.items() if weeks >= NEGLECTED_WEEKS}
    return say("not_trained_for", **for_weeks(long)) if long else ""


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
