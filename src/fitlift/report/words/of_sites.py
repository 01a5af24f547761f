"""What is said on pages that lead to each other, and on those of an exercise, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.measures.readable import thousands
from fitlift.report.words.amounts import hours
from fitlift.report.words.calendar import date, day, month_and_year
from fitlift.report.words.facts import Facts, Words
from fitlift.report.words.of_week_pages import STATES
from fitlift.report.words.of_weeks import rise
from fitlift.wording import plural

#: What the dots of a curve are.
_DOTS: Mapping[str, str] = {
    "weight": "the heaviest weight of each session",
    "hold": "the longest hold of each session",
    "reps": "the most repetitions in a set of each session",
}


def _span(facts: Facts) -> str:
    """From day to day: "1 Sep 2026 to 17 Nov 2026"; of one day that day."""
    first, last = facts.day("from_day"), facts.day("to_day")
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def _in_sessions(facts: Facts) -> str:
    return f"{plural(facts.count('sessions'), 'session')}, {_span(facts)}"


def _next(facts: Facts) -> str:
    """What to do next and why: "Next time 3×6 × 77.5 kg: the worst set has 5 of 4-6."."""
    to_do, why = facts.sentences("each_reason"), facts.sentences("each_why")
    step = STATES.get(facts.text("lift_state"), facts.text("lift_state"))
    lighter = "lighter, " if facts.text("lift_state") == "start lighter" else ""
    told = f"Next time {lighter}{to_do[0]}" if to_do else step
    return f"{told}{f': {why[0]}' if why and why[0] else ''}."


def _rose(facts: Facts) -> str:
    amounts = facts.number("risen_from"), facts.number("risen_to")
    unit = facts.maybe_text("unit") or "kg"
    return f"Rose: {rise(facts.text('risen_what'), amounts, facts.maybe_text('risen_since'), unit)}."


def _curve_means(facts: Facts) -> str:
    figure = facts.text("lifted_figure")
    line = "; line: the maximum for one repetition, estimated" if facts.flag("has_estimates") else ""
    return f"Dots: {_DOTS.get(figure, figure)}, with a ring where it was a best{line}."


def _year(facts: Facts) -> str:
    both = facts.count("both_days")
    of_both = f", both on {plural(both, 'day')}" if both else ""
    lifted, ran = plural(facts.count("lifted_days"), "day"), plural(facts.count("ran_days"), "day")
    return f"Lifting on {lifted}, running on {ran}{of_both}, {_span(facts)}."


def _weeks_of_year(facts: Facts) -> str:
    """What was done in the weeks of a year, or in those of its weeks that do not stand above."""
    year = f"{facts.text('year')}{', earlier weeks' if facts.flag('is_rest') else ''}"
    sessions, weeks = facts.count("sessions"), facts.count("weeks")
    told = f"{plural(sessions, 'session')} in {plural(weeks, 'week')}" if sessions else "no strength session"
    return f"{year}: {told}"


def _day_of_year(facts: Facts) -> str:
    """What was done on a day: "Tue 17 Nov 2026: lifting, 23 min, 11 sets; running, 40 min"."""
    done = []
    if facts.count("strength_sessions"):
        sets = facts.maybe_number("working_sets")
        of_sets = "" if sets is None else plural(int(sets), "set")
        done.append(", ".join(filter(None, ("lifting", _time(facts, "strength_s"), of_sets))))
    if facts.count("day_runs"):
        done.append(", ".join(filter(None, ("running", _time(facts, "run_s")))))
    return f"{date(facts.day('date'))}: {'; '.join(done)}"


def _time(facts: Facts, name: str) -> str:
    seconds = facts.maybe_number(name)
    return "" if seconds is None else hours(seconds)


def _month(facts: Facts) -> str:
    volume, unit = thousands(facts.number("volume_in_unit")), facts.maybe_text("unit") or "kg"
    return f"{month_and_year(facts.text('month'))}: {volume} {unit} in {plural(facts.count('sessions'), 'session')}"


#: Code → its sentence.
OF_SITES: Mapping[str, Words] = {
    "exercise_in_sessions": _in_sessions,
    "next_of_lift": _next,
    "best_of_lift": lambda of: f"Best: {of.sentences('each_reason')[0]}.",
    "lift_rose": _rose,
    "lift_of_day": lambda of: ": ".join(filter(None, (day(of.day("day")), *of.sentences("each_reason")))),
    "curve_of_lift": lambda of: (
        f"From {of.text('from_said')} to {of.text('to_said')} in {plural(of.count('sessions'), 'session')}."
    ),
    "curve_means": _curve_means,
    "more_exercises": lambda of: f"and {plural(of.count('exercises'), 'exercise')} more",
    "lifts_that_stayed": lambda of: f"{plural(of.count('exercises'), 'exercise')} that stayed as they were",
    "lifts_done_once": lambda of: f"{plural(of.count('exercises'), 'exercise')} done once",
    "so_many_earlier_sessions": lambda of: plural(of.count("sessions"), "earlier session"),
    "so_many_earlier_months": lambda of: plural(of.count("months"), "earlier month"),
    "weeks_of_year": _weeks_of_year,
    "picture_of_year": _year,
    "days_of_year": lambda of: f"Lifting and running, {_span(of)}",
    "stood_out": lambda of: f"{(text := '; '.join(of.sentences('each_reason')))[:1].upper()}{text[1:]}.",
    "year_means": "Upper half of a day: lifting; lower half: running; empty: nothing in the files.",
    "day_of_year": _day_of_year,
    "volume_in_thousands": lambda of: f"Volume of a month, in 1,000 {of.maybe_text('unit') or 'kg'}",
    "volume_of_month": _month,
    "undated_session": lambda of: f"{of.maybe_text('file') or ''}, without a date",
}
