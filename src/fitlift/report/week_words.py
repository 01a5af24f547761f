"""What is said of a week: the sentence that comes first, its totals, its runs, and lifting beside running."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fitlift.config import MUSCLE_GROUPS
from fitlift.exercises.tables import group_name, muscles
from fitlift.history.summary import WeekSummary, working_sets
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import in_unit, weight
from fitlift.records.several import active, known_sum
from fitlift.records.weeks import LegSession, Run
from fitlift.report.words import in_words
from fitlift.report.words.amounts import minutes, volume
from fitlift.report.words.calendar import WEEKDAYS, date, week_dates
from fitlift.wording import plural

_METRES_PER_KM = 1000.0

#: So many things of a kind are told in the sentence.
_TOLD = 2


def week_days_words(facts: WeekFacts) -> str:
    """The days of the week: "16-22 Nov 2026"."""
    return f"{week_dates(facts.week.first_day)} {facts.last_day.year}"


def week_sentence(facts: WeekFacts) -> str:
    """The week in one sentence: sessions, sets, what rose, what was not trained, legs before the long run."""
    if facts.is_idle:
        return "No file of this week."
    if not facts.week.sessions:
        return "No strength session." if facts.week.is_over else "No strength session so far."
    parts = [", ".join((_sessions(facts), *_sets(facts.week)))]
    gains = sorted(facts.gains_kg.items(), key=lambda pair: (-pair[1], pair[0]))[:_TOLD]
    parts += [f"{name} up {weight(kg, facts.unit)} {facts.unit}" for name, kg in gains]
    parts += filter(None, (untrained_words(facts.untrained_weeks), _so_far(facts.untrained_so_far)))
    parts += _before_the_long_run(facts)
    return f"{'; '.join(parts)}."


def _sessions(facts: WeekFacts) -> str:
    """How many there were, beside the user's own aim: "1 of 2 sessions"; of a week that is not over, so far."""
    count, settings = facts.week.counts.sessions, facts.week.settings
    aim = settings.sessions_a_week
    if not facts.week.is_over:
        return f"{plural(count, 'session')} so far"
    if settings.origin("sessions_a_week") is None or (count < aim and not facts.week.is_whole):
        return plural(count, "session")
    return f"{count} of {aim:g} sessions" if count <= aim else f"{plural(count, 'session')} (you aim at {aim:g})"


def _sets(week: WeekSummary) -> Iterator[str]:
    """Working sets, and of how many sessions they are not known."""
    if week.counts.working_sets is not None:
        yield plural(week.counts.working_sets, "working set")
    without, count = week.sessions_without_sets, week.counts.sessions
    if without and without < count:
        yield f"the sets of {without} not recorded"
    elif without:
        yield f"{'its' if count == 1 else 'their'} sets were not recorded"


def untrained_words(untrained_weeks: Mapping[str, int]) -> str:
    """What was not trained, the legs first, and for how long: "hips (3 weeks), calves and 2 more not trained"."""
    found = in_order_of_need(untrained_weeks)
    if not found:
        return ""
    if len(found) == 1:
        ((group, weeks),) = found
        return f"{group_name(group)} not trained" + (f" for {weeks} weeks" if weeks > 1 else "")
    return f"{_some([_for_weeks(*each) for each in found])} not trained"


def in_order_of_need(untrained_weeks: Mapping[str, int]) -> list[tuple[str, int]]:
    """Groups without a set and for how many weeks: legs and hips first, as runners need them; then the longest."""
    legs = {muscle.group for muscle in muscles().values() if muscle.body_part == "lower"}
    return sorted(
        untrained_weeks.items(), key=lambda pair: (pair[0] not in legs, -pair[1], MUSCLE_GROUPS.index(pair[0]))
    )


def _for_weeks(group: str, weeks: int) -> str:
    return group_name(group) + (f" ({weeks} weeks)" if weeks > 1 else "")


def _so_far(groups: Sequence[str]) -> str:
    return f"so far nothing for {_some([group_name(each) for each in groups])}" if groups else ""


def _some(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    if len(names) <= _TOLD:
        return " and ".join(names)
    return f"{', '.join(names[:_TOLD])} and {len(names) - _TOLD} more"


def _before_the_long_run(facts: WeekFacts) -> Iterator[str]:
    for each in facts.each_leg_session:
        if each.hours_to_run is not None and each.next_run is not None and each.next_run.of["is_longest"]:
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
    if not facts.is_idle:
        yield _runs(facts.each_run)
    if not facts.is_idle:
        yield from _reach(facts)


def _reach(facts: WeekFacts) -> Iterator[str]:
    """That the files begin, or end, within the week."""
    first, last = (WEEKDAYS[day.weekday()] for day in (facts.covered_from, facts.covered_to))
    begins_late = facts.covered_from > facts.week.first_day
    if facts.week.is_over and begins_late:
        yield f"No files before {first}: the week may be incomplete."
    elif facts.week.is_over:
        return
    elif begins_late:
        of = f"of {first}" if first == last else f"from {first} to {last}"
        yield f"The files are {of} only: the week may be incomplete."
    else:
        yield f"No files after {last}: the week may be incomplete."


def _runs(runs: Sequence[Run]) -> str:
    if not runs:
        return "No run in this week's files."
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
    yield f"{session.leg_sets:g} {'set' if session.leg_sets == 1 else 'sets'} for the legs"
    if session.hours_since_run is not None:
        yield f"{session.hours_since_run:.0f} h after a run"
    if session.hours_to_run is not None:
        which = "a run" if session.next_run is None else f"the week's {in_words(session.next_run)} run"
        yield f"{session.hours_to_run:.0f} h before {which}"
    if session.hours_since_run is None and session.hours_to_run is None:
        yield "no run near it in the files"
