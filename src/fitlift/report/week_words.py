"""What is said of a week: the sentence that comes first, its totals, its runs, and lifting beside running."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from fitlift.history.summary import working_sets
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import date, in_unit, minutes, volume, week_dates, weight
from fitlift.records.several import active, known_sum
from fitlift.records.weeks import LegSession, Run
from fitlift.report.muscle_lines import group_names
from fitlift.wording import plural

_METRES_PER_KM = 1000.0

#: So many things of a kind are told in the sentence.
_TOLD = 2


def week_days_words(facts: WeekFacts) -> str:
    """The days of the week: "16-22 Nov 2026"."""
    return f"{week_dates(facts.week.first_day)} {facts.last_day.year}"


def week_sentence(facts: WeekFacts) -> str:
    """The week in one sentence: sessions, sets, what rose, what was not trained, legs before the long run."""
    counts, aim = facts.week.counts, facts.week.settings.sessions_a_week
    if not counts.sessions:
        return "No strength session."
    parts = [f"{counts.sessions} of {aim:g} sessions" if aim else plural(counts.sessions, "session")]
    if counts.working_sets is not None:
        parts[0] += f", {plural(counts.working_sets, 'working set')}"
    gains = sorted(facts.gains_kg.items(), key=lambda pair: (-pair[1], pair[0]))[:_TOLD]
    parts += [f"{name} up {weight(kg, facts.unit)} {facts.unit}" for name, kg in gains]
    parts += _untrained(facts)
    parts += _before_the_long_run(facts)
    return f"{'; '.join(parts)}."


def _untrained(facts: WeekFacts) -> Iterator[str]:
    longest = sorted(facts.untrained_weeks.items(), key=lambda pair: (-pair[1], pair[0]))[:_TOLD]
    for group, weeks in longest:
        name = group_names()[group].lower()
        yield f"{name} not trained" + (f" for {weeks} weeks" if weeks > 1 else "")


def _before_the_long_run(facts: WeekFacts) -> Iterator[str]:
    for each in facts.each_leg_session:
        if each.hours_to_run is not None and each.next_run is not None and "longest" in each.next_run:
            yield f"legs {each.hours_to_run:.0f} h before the long run"
            return


def week_totals(facts: WeekFacts) -> Iterator[str]:
    """Repetitions, weights and time; runs; how far the export reaches."""
    counts = facts.week.counts
    if counts.sessions:
        working = working_sets(each for session in facts.week.sessions for each in active(session.each_set))
        parts = [plural(counts.working_reps, "rep")] if counts.working_reps is not None else []
        covered = counts.working_sets_with_weight
        parts += (
            [f"{volume(in_unit(working, facts.unit))} in the {plural(covered, 'set')} with a weight"] if covered else []
        )
        parts += [f"{minutes(counts.timer_s)} of lifting"] if counts.timer_s is not None else []
        yield " · ".join(parts)
    yield _runs(facts.each_run)
    if facts.is_partial:
        yield f"The files reach from {date(_day(facts.covered_from))} to {date(_day(facts.covered_to))}."


def _day(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time())


def _runs(runs: Sequence[Run]) -> str:
    if not runs:
        return "No run."
    told = [plural(len(runs), "run")]
    seconds, metres = _of_all(run.duration_s for run in runs), _of_all(run.distance_m for run in runs)
    told += [hours(seconds)] if seconds is not None else []
    told += [f"{metres / _METRES_PER_KM:.1f} km"] if metres is not None else []
    return " · ".join(told)


def _of_all(values: Iterable[float | None]) -> float | None:
    """Their sum; None where one is not known."""
    found = list(values)
    return None if None in found else known_sum(found)


def hours(seconds: float) -> str:
    """Seconds as "3 h 40 min", below an hour as "40 min"."""
    whole = round(seconds / 60)
    return f"{whole // 60} h {whole % 60:02d} min" if whole >= _MINUTES_PER_HOUR else f"{whole} min"


_MINUTES_PER_HOUR = 60


def beside_running(leg_sessions: Iterable[LegSession]) -> Iterator[str]:
    """A sentence for each session with work for the legs: the runs before and after it. Facts, no verdicts."""
    for each in leg_sessions:
        day = date(dt.datetime.fromisoformat(each.local_start))
        yield f"{day}: {', '.join(_around(each))}."


def _around(session: LegSession) -> Iterator[str]:
    yield f"{session.leg_sets:g} sets for the legs"
    if session.hours_since_run is not None:
        yield f"{session.hours_since_run:.0f} h after a run"
    if session.hours_to_run is not None:
        which = "a run" if session.next_run is None else f"the week's {session.next_run} run"
        yield f"{session.hours_to_run:.0f} h before {which}"
    if session.hours_since_run is None and session.hours_to_run is None:
        yield "no run near it"
