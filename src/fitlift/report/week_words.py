"""What is said of a week: the sentence that comes first, its totals, its runs, and lifting beside running."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fitlift.config import MUSCLE_GROUPS
from fitlift.exercises.tables import muscles
from fitlift.history.summary import WeekSummary, working_sets
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import in_unit
from fitlift.measures.shown_unit import volume_shown
from fitlift.records.said import Said, Value, parts_of
from fitlift.records.several import active, known_sum
from fitlift.records.weeks import LegSession, Run
from fitlift.report.words import in_words, say

#: So many lifts that rose are told in the sentence.
_TOLD = 2


def week_days_words(facts: WeekFacts) -> str:
    """The days of the week: "16-22 Nov 2026"."""
    return say("days_of_week", from_day=facts.week.first_day.isoformat(), to_day=facts.last_day.isoformat())


def week_sentence(facts: WeekFacts) -> str:
    """The week in one sentence: sessions, sets, what rose, what was not trained, legs before the long run."""
    return in_words(week_said(facts))


def what_stood_out(facts: WeekFacts) -> str:
    """The sentence without how many sessions and sets there were: a table has them beside it."""
    said = week_said(facts)
    if said.code != "week_in_short":
        return in_words(said)
    return in_words(Said("stood_out", {"each_reason": said.of["each_reason"]})) if said.of["each_reason"] else ""


def week_said(facts: WeekFacts) -> Said:
    """The same as a code."""
    if facts.is_idle:
        return Said("no_file_of_week")
    if not facts.week.sessions:
        return Said("no_session_of_week", {"is_over": facts.week.is_over})
    counts = parts_of(_sessions(facts), *_sets(facts.week))
    gains = sorted(facts.gains_kg.items(), key=lambda pair: (-pair[1], pair[0]))[:_TOLD]
    told = parts_of(
        *(Said("lift_up", {"lift": name, "more_kg": kg, "unit": facts.unit}) for name, kg in gains),
        _untrained(facts.untrained_weeks),
        Said("nothing_so_far_for", {"groups": facts.untrained_so_far}) if facts.untrained_so_far else None,
        _before_the_long_run(facts),
    )
    return Said("week_in_short", {"each_count": counts, "each_reason": told})


def _sessions(facts: WeekFacts) -> Said:
    """How many there were, beside the user's own aim: "1 of 2 sessions"; of a week that is not over, so far."""
    count, settings = facts.week.counts.sessions, facts.week.settings
    aim = settings.sessions_a_week
    if not facts.week.is_over:
        return Said("sessions_so_far", {"sessions": count})
    if settings.origin("sessions_a_week") is None or (count < aim and not facts.week.is_whole):
        return Said("sessions_in_all", {"sessions": count})
    return Said("sessions_of_aim", {"sessions": count, "aim": aim})


def _sets(week: WeekSummary) -> Iterator[Said]:
    """Working sets, and of how many sessions they are not known."""
    if week.counts.working_sets is not None:
        yield Said("working_sets_in_all", {"sets": week.counts.working_sets})
    without = week.sessions_without_sets
    if without:
        is_some = without < week.counts.sessions
        code = "sets_of_some_unrecorded" if is_some else "sets_of_all_unrecorded"
        yield Said(code, {"sessions": without})


def _untrained(untrained_weeks: Mapping[str, int]) -> Said | None:
    """What was not trained, the legs first, and for how long."""
    return Said("not_trained_for", for_weeks(untrained_weeks)) if untrained_weeks else None


def for_weeks(untrained_weeks: Mapping[str, int]) -> dict[str, Value]:
    """Groups without a set and for how many weeks, as a code tells them; in the order of `in_order_of_need`."""
    found = in_order_of_need(untrained_weeks)
    return {"groups": tuple([group for group, _ in found]), "for_weeks": tuple([weeks for _, weeks in found])}


def in_order_of_need(untrained_weeks: Mapping[str, int]) -> list[tuple[str, int]]:
    """Groups without a set and for how many weeks: legs and hips first, as runners need them; then the longest."""
    legs = {muscle.group for muscle in muscles().values() if muscle.body_part == "lower"}
    return sorted(
        untrained_weeks.items(), key=lambda pair: (pair[0] not in legs, -pair[1], MUSCLE_GROUPS.index(pair[0]))
    )


def _before_the_long_run(facts: WeekFacts) -> Said | None:
    for each in facts.each_leg_session:
        if each.hours_to_run is not None and each.next_run is not None and each.next_run.of["is_longest"]:
            return Said("legs_before_long_run", {"hours_to_run": each.hours_to_run})
    return None


def week_totals(facts: WeekFacts) -> Iterator[str]:
    """Repetitions, weights and time; runs; how far the export reaches."""
    if facts.week.counts.sessions:
        yield say("side_by_side", each_count=parts_of(*_lifted(facts)))
    if not facts.is_idle:
        yield _runs(facts.each_run)
        yield from _reach(facts)


def _lifted(facts: WeekFacts) -> Iterator[Said]:
    counts = facts.week.counts
    if counts.working_reps is not None:
        yield Said("reps_in_all", {"total_reps": counts.working_reps})
    if counts.working_sets_with_weight:
        working = working_sets(each for session in facts.week.sessions for each in active(session.each_set))
        volume, unit = volume_shown(in_unit(working, facts.unit))
        covered = counts.working_sets_with_weight
        yield Said("volume_of_week", {"volume_in_unit": volume, "unit": unit, "covered_sets": covered})
    if counts.timer_s is not None:
        yield Said("lifted_for", {"timer_s": counts.timer_s})


def _reach(facts: WeekFacts) -> Iterator[str]:
    """That the files begin, or end, within the week."""
    first, last = facts.covered_from.isoformat(), facts.covered_to.isoformat()
    begins_late = facts.covered_from > facts.week.first_day
    if facts.week.is_over and begins_late:
        yield say("no_files_before", from_day=first)
    elif facts.week.is_over:
        return
    elif begins_late:
        yield say("files_of_days", from_day=first, to_day=last)
    else:
        yield say("no_files_after", to_day=last)


def _runs(runs: Sequence[Run]) -> str:
    if not runs:
        return say("no_run_of_week")
    seconds, metres = _of_all(run.duration_s for run in runs), _of_all(run.distance_m for run in runs)
    told = (
        Said("runs_in_all", {"runs": len(runs)}),
        None if seconds is None else Said("ran_for", {"seconds": seconds}),
        None if metres is None else Said("ran_so_far", {"metres": metres}),
    )
    return say("side_by_side", each_count=parts_of(*told))


def _of_all(values: Iterable[float | None]) -> float | None:
    """Their sum; None where one is not known."""
    found = list(values)
    return None if None in found else known_sum(found)


def beside_running(leg_sessions: Iterable[LegSession]) -> Iterator[str]:
    """A sentence for each session with work for the legs: the runs before and after it. Facts, no verdicts."""
    for each in leg_sessions:
        yield say(
            "legs_beside_runs",
            date=dt.datetime.fromisoformat(each.local_start).date().isoformat(),
            leg_sets=each.leg_sets,
            hours_since_run=each.hours_since_run,
            hours_to_run=each.hours_to_run,
            next_run=parts_of(each.next_run),
        )


def iso_day(local_start: dt.datetime | None) -> str:
    """The day of a session as codes tell it; empty where it is not known."""
    return "" if local_start is None else local_start.date().isoformat()
