"""A week as a page, and all weeks as an index: what was done first, then day by day down to how sure all of it is."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fitlift.history.clocks import Apart
from fitlift.history.joined import JOINED
from fitlift.history.months import MonthFacts
from fitlift.history.summary import SessionSummary
from fitlift.history.weeks import WeekFacts, weeks_from, with_breaks
from fitlift.measures import told_sets
from fitlift.measures.readable import DAYS_A_WEEK, on_one_line, thousands
from fitlift.progression import Progress
from fitlift.progression.advice import LONG_AGO
from fitlift.records.base import replace
from fitlift.records.principles import Principle
from fitlift.records.progress import Lift, LiftProgress
from fitlift.records.said import Row
from fitlift.records.several import active, known_sum
from fitlift.records.weeks import Month
from fitlift.report.beside_running_lines import lifting_facts
from fitlift.report.doubt_tables import doubt_parts
from fitlift.report.figure import ShownFigure
from fitlift.report.figure_parts import NO_CROSS_TRAINING, WHY_FEW
from fitlift.report.file_doubts import Doubt, doubts_of
from fitlift.report.match_lines import session_name
from fitlift.report.month_figures import month_figures
from fitlift.report.muscle_lines import plenty_words
from fitlift.report.page import Grid, Listing, Page, Part, Picture, Prose, Remarks, Section, Sign
from fitlift.report.principle_lines import told_principles
from fitlift.report.sentences import sentence
from fitlift.report.session_words import title
from fitlift.report.set_lines import bpm, names_left
from fitlift.report.week_figures import LONG_TREND_WEEKS, TREND_WEEKS, flat_lifts, week_figures
from fitlift.report.week_grids import group_grid, last_trained_grid, month_grid, rest_grid, trend_grid, zone_grids
from fitlift.report.week_words import beside_running, iso_day, week_days_words, week_sentence, week_totals
from fitlift.report.words import heading, headings, in_words, say, words_of
from fitlift.report.words.amounts import METRES_PER_KM, hours, kilometres
from fitlift.report.words.calendar import WEEKDAYS_SHORT, date_and_time, day, month_and_year
from fitlift.session.analyse import aims_of
from fitlift.session.log_laid import FROM_LOG
from fitlift.units import KG_PER_UNIT

#: Principles on repetitions.
_OF_REPS = frozenset({"primary_lift", "primary_reps_and_sets", "accessory_reps"})

_Figures = Mapping[str, ShownFigure]


def week_page(
    facts: WeekFacts, principles: Sequence[Principle], progress: Progress, *, is_last: bool, mark: Apart | None = None
) -> Page:
    """Lay a week out as a page.

    Parameters
    ----------
    facts
        The week.
    principles
        What the weeks up to it say of principles, as `summary.principles_of_weeks` returns it.
    progress
        What became of each exercise.
    is_last
        Whether it is the last week, for which it is said what to do next.
    mark
        How its recordings stand apart from all others; None where they do not.
    """
    lead = [_dated(mark)] if mark is not None else []
    figures = week_figures(facts, progress.each_lift)
    found = {
        ("days", "day_by_day"): _days(facts, figures),
        ("groups", "muscles"): _groups(facts, figures),
        ("plan", "planned_and_performed"): _plan(facts),
        ("lifts", "main_lifts"): _lifts(facts, figures, progress, is_last=is_last),
        ("rest", "rest_and_heart_rate"): _rest_and_heart(facts, figures),
        ("running", "lifting_beside_running"): _beside_running(facts),
        ("principles", "for_runners"): _principles(facts, principles),
        ("notes", "how_sure"): _doubts(facts),
    }
    shown = [(key, heading(name), tuple(parts)) for (key, name), parts in found.items()]
    return Page(
        facts.week.week,
        say("week_called", week=facts.week.week),
        week_days_words(facts),
        (tuple(on_one_line(text) for text in (*lead, week_sentence(facts), *week_totals(facts)) if text),),
        tuple(Section(key, name, parts) for key, name, parts in shown if parts),
    )


def _dated(mark: Apart) -> str:
    return say("dated_years_apart", years=mark.years, side_of_others=mark.side)


def _prose(texts: Iterable[str]) -> Iterator[Prose]:
    said = tuple(on_one_line(text) for text in texts if text)
    if said:
        yield Prose(said)


def _days(facts: WeekFacts, figures: _Figures) -> Iterator[Part]:
    if "days" in figures:
        yield Picture(figures["days"])
    rows = sorted([*_strength_rows(facts), *_run_rows(facts)])
    if rows:
        cells = tuple(row[1:] for row in rows)
        left, heads = headings("when", "what"), headings("time", "distance", "sets", "hr_avg")
        grid = Grid(heading("sessions_and_runs"), left, heads, (("", cells),), is_stacked=True)
        yield grid.without_empty_columns()


def _strength_rows(facts: WeekFacts) -> Iterator[tuple[str, ...]]:
    for each in facts.week.sessions:
        start, timer_s, hr_avg_bpm = each.local_start, each.session.timer_s, each.session.hr_avg_bpm
        sets = "" if each.counts.working_sets is None else str(each.counts.working_sets)
        match = each.match
        planned = "" if match is None else session_name(match)
        plan = f" ({planned})" if planned else ""
        beats = "" if hr_avg_bpm is None else bpm(hr_avg_bpm)
        time = "" if timer_s is None else hours(timer_s)
        yield str(start), date_and_time(each.told_start), on_one_line(title(each) + plan), time, "", sets, beats


def _run_rows(facts: WeekFacts) -> Iterator[tuple[str, ...]]:
    for run in facts.each_run:
        start = None if run.local_start is None else dt.datetime.fromisoformat(run.local_start)
        name = say("run_of_week", is_longest=bool(run.is_longest), is_hardest=bool(run.is_hardest))
        distance = "" if run.distance_m is None else kilometres(run.distance_m)
        time = "" if run.duration_s is None else hours(run.duration_s)
        beats = "" if run.hr_avg_bpm is None else bpm(run.hr_avg_bpm)
        yield str(start), date_and_time(start), name, time, distance, "", beats


def _groups(facts: WeekFacts, figures: _Figures) -> Iterator[Part]:
    if "groups" in figures:
        yield from (Picture(figures[key]) for key in ("groups", "muscles") if key in figures)
        yield from group_grid(facts)
        helping = facts.week.sessions[0].coverage.helping
        yield Prose((say("counted_so", helping=helping),), is_quiet=True)
        yield from _prose([plenty_words(facts.week)])
    if facts.unattributed_sets:
        yield Prose((say("no_muscle_for", sets=facts.unattributed_sets),))
    if facts.week.sessions_without_sets:
        yield Prose((say("trained_not_known", sessions=facts.week.sessions_without_sets),))


def _beside_running(facts: WeekFacts) -> Iterator[Part]:
    """The runs around lifting, and lifting's own figures; nothing of a week of which nothing is known."""
    yield from _prose(beside_running(facts.each_leg_session))
    if not facts.is_idle:
        said = lifting_facts(facts.lifting_load, facts.each_region, facts.each_last_trained)
        yield Remarks(tuple(said))
        yield from last_trained_grid(facts)


def _plan(facts: WeekFacts) -> Iterator[Part]:
    rows = [row for session in facts.week.sessions if session.followed is not None for row in _planned_rows(session)]
    if rows:
        left, heads = headings("day", "exercise", "what_became"), headings("planned", "done")
        yield Grid(heading("planned_exercises"), left, heads, (("", tuple(rows)),), is_stacked=True, title_column=1)


def _planned_rows(session: SessionSummary) -> Iterator[tuple[str, ...]]:
    day = _weekday(session)
    for each in session.each_matched_exercise:
        name = each.exercise_name or each.performed_name or heading("without_name")
        planned = "" if each.place is None else str(each.planned_sets)
        done = str(each.extra_sets if each.place is None else each.done_sets)
        yield day, on_one_line(name), on_one_line(in_words(each.why)), planned, done


def _weekday(session: SessionSummary) -> str:
    start = session.local_start
    return "" if start is None else WEEKDAYS_SHORT[start.weekday()]


def _rest_and_heart(facts: WeekFacts, figures: _Figures) -> Iterator[Part]:
    if "rests" in figures:
        yield Picture(figures["rests"])
        yield from rest_grid(facts)
    yield from (Picture(figure) for key, figure in figures.items() if key.startswith("zones"))
    yield from zone_grids(facts)
    if "zones-2" in figures:
        yield Prose((say("sessions_have_other_zones"),))


def _lifts(
    facts: WeekFacts, figures: _Figures, progress: Progress, *, is_last: bool, weeks: int = TREND_WEEKS
) -> Iterator[Part]:
    pictures = [Picture(figure) for key, figure in figures.items() if key.startswith("lift-")]
    yield from pictures
    yield from trend_grid(facts, progress.each_lift, weeks) if pictures else ()
    yield from _prose(_unmoved(flat_lifts(facts, progress.each_lift, weeks), facts.unit))
    if is_last:
        yield from _next_time(progress, facts.unit)


def _next_cell(lift: LiftProgress, unit: str) -> str:
    """The sets to do next; what kind of step that is, where it is not one more of the usual."""
    told = words_of(told_sets.to_do(lift, unit))
    if told and lift.state in {"add load", "add reps", "hold"}:
        return told
    return ": ".join(filter(None, (say("what_to_do", lift_state=lift.state), told)))


def _unmoved(flat: Sequence[Sequence[Lift]], unit: str) -> Iterator[str]:
    """Lifts that need no chart: the same weight all the time."""
    told: list[Row] = [
        {
            "lift": on_one_line(each[-1].exercise_name or ""),
            "weight_kg": each[-1].top_weight_kg or 0.0,
            "load_kind": each[-1].load_kind,
            "unit": unit,
            "sessions": len(each),
        }
        for each in flat
    ]
    if told:
        yield say("same_weight", each_flat=tuple(told))


def _next_time(progress: Progress, unit: str) -> Iterator[Part]:
    """What to do next in each lift that is still done; what was last done long ago is counted."""
    kept = [each for each in progress.each_exercise if each.state != "long ago"]
    if not progress.each_exercise:
        return
    rows = tuple(
        (
            on_one_line(each.exercise_name or ""),
            words_of(told_sets.last(each, unit)),
            words_of(told_sets.best(each, unit)),
            _next_cell(each, unit),
            in_words(each.why),
            day(each.last_time),
        )
        for each in kept
    )
    left = headings("exercise", "last_time", "best", "next_time", "why")
    if rows:
        yield Grid(heading("what_next"), left, headings("last_done"), (("", rows),), is_stacked=True)
    gone = len(progress.each_exercise) - len(kept)
    if gone:
        weeks = LONG_AGO.days // DAYS_A_WEEK
        yield Prose((say("not_seen_for_weeks", exercises=gone, weeks=weeks),), is_quiet=True)


def _principles(facts: WeekFacts, principles: Sequence[Principle]) -> Iterator[Part]:
    entries = list(told_principles(principles))
    days: dict[tuple[Sign, str], dict[str, None]] = {}
    for session in facts.week.sessions:
        missed = [each for each in session.each_principle if each.verdict == "miss"]
        for entry in told_principles(missed):
            days.setdefault(entry, {})[iso_day(session.local_start)] = None
    entries += [(sign, f"{say('on_weekdays', session_days=tuple(on))}: {said}") for (sign, said), on in days.items()]
    if entries and facts.week.sessions:
        yield Listing(tuple((sign, on_one_line(said)) for sign, said in entries))
        yield from (replace(each, is_quiet=True) for each in _prose(_why_so(facts)))


def _why_so(facts: WeekFacts) -> Iterator[str]:
    """Why few repetitions, where most sets had many; and that lifting is no running, where nobody ran."""
    if any(_has_many_reps(session) for session in facts.week.sessions):
        yield in_words(WHY_FEW)
    if not facts.each_run:
        yield in_words(NO_CROSS_TRAINING)


def _has_many_reps(session: SessionSummary) -> bool:
    """Whether repetitions are missed by sets that have more than any lift is to have."""
    most = aims_of(session.settings).accessory_reps[1]
    missed = {
        number
        for each in session.each_principle
        if each.verdict == "miss" and each.rule in _OF_REPS
        for number in each.sets
    }
    return any((each.reps or 0) > most for each in active(session.each_set) if each.set in missed)


def _doubts(facts: WeekFacts) -> Iterator[Part]:
    sessions = facts.week.sessions
    made = (each.text for session in sessions for each in session.notices if each.code == JOINED)
    told, tables = doubt_parts(doubts_of((each.file.name, each.notices) for each in sessions))
    both = (f"{text[:1].upper()}{text[1:]}." for text in made)
    yield from _prose([*_not_said(facts), *_from_logs(sessions), *both, *told])
    yield from tables


def _from_logs(sessions: Iterable[SessionSummary]) -> Iterator[str]:
    """Phones' logs that are laid over recordings, each once; what of a session is not in both its own page tells."""
    logs = Counter(str(each.said.of["log"]) for one in sessions for each in one.notices if each.code == FROM_LOG)
    for log, count in sorted(logs.items()):
        yield say("sessions_from_log", sessions=count, log=log)


def _not_said(facts: WeekFacts) -> Iterator[str]:
    """Names and weights that are not known."""
    sessions = facts.week.sessions
    if not sessions:
        return
    named, unnamed = names_left([active(each.each_set) for each in sessions])
    if unnamed:
        yield say("no_sure_name", unnamed=unnamed, exercises=named + unnamed)
    counts = facts.week.counts
    if counts.working_sets and (counts.working_sets_with_weight or 0) < counts.working_sets:
        without = counts.working_sets - (counts.working_sets_with_weight or 0)
        yield say("sets_without_weight", unweighed_sets=without, sets=counts.working_sets)


def index_page(
    all_facts: Sequence[WeekFacts],
    months: MonthFacts,
    progress: Progress,
    notes: Sequence[str],
    links: Mapping[str, str],
    *,
    doubts: Sequence[Doubt] = (),
    apart: Sequence[tuple[Sequence[WeekFacts], Apart]] = (),
) -> Page:
    """Lay out the index of all weeks, the latest first.

    Parameters
    ----------
    all_facts
        The weeks, in order.
    months
        The months.
    progress
        What became of each exercise.
    notes
        Which files were not counted, and why.
    links
        Week → its page.
    doubts
        What was odd about files that are counted.
    apart
        Weeks of recordings that stand years apart, and how they do.
    """
    last = all_facts[-1]
    rows = (*_index_rows(all_facts[::-1]), *_rows_apart(apart))
    left, heads = headings("week", "in_short"), headings("sessions", "sets", "reps", "lifting", "runs", "running")
    grid = Grid(heading("weeks"), left, heads, (("", rows),), is_stacked=True, links=links)
    figures = week_figures(last, progress.each_lift, weeks=LONG_TREND_WEEKS)
    told, tables = doubt_parts(doubts)
    doubted = (f"{heading('with_doubts')}: {text}" for text in told)
    lifts = _lifts(last, figures, progress, is_last=True, weeks=LONG_TREND_WEEKS)
    sections = (
        Section("weeks", heading("weeks"), (grid,)),
        Section("months", heading("months"), tuple(_months(months, last))),
        Section("lifts", heading("main_lifts"), tuple(lifts)),
        Section("notes", heading("files"), (*_prose([*notes, *doubted]), *tables)),
    )
    lead = (_no_file_since(all_facts),) if last.is_idle else (week_sentence(last), *week_totals(last))
    return Page(
        "weeks",
        say("weeks_of_strength", weeks=sum(bool(each.week.sessions) for each in all_facts)),
        say("weeks_and_last_one", first_week=all_facts[0].week.week, last_week=last.week.week),
        (tuple(on_one_line(text) for text in lead if text),),
        tuple(section for section in sections if section.parts),
    )


def _no_file_since(all_facts: Sequence[WeekFacts]) -> str:
    """Since when there is no file: nobody knows whether nothing was done, or no file is there yet."""
    known = next(each for each in reversed(all_facts) if not each.is_idle)
    days = [each.date for each in known.each_day if each.strength_sessions or each.runs]
    return sentence(say("no_file_since", since=days[-1]))


def _months(facts: MonthFacts, last: WeekFacts) -> Iterator[Part]:
    """Trends: how much, how regularly, which groups; nothing of a single month."""
    unit = last.unit
    if len(facts.each_month) == 1:
        return
    aim = say("weeks_with_so_many", aim=last.week.settings.sessions_a_week)
    heads = (
        heading("sessions"),
        aim,
        heading("sets"),
        say("volume_in", unit=unit),
        *headings("runs", "running", "km"),
    )
    reached = [each for each in facts.each_month if each.sessions or each.runs]
    rows = tuple(_month_row(each, unit) for each in reversed(reached))
    yield Grid(heading("months"), headings("month"), heads, (("", rows),), is_stacked=True)
    figures = month_figures(facts, unit)
    yield from map(Picture, figures.values())
    yield from month_grid(facts) if "group-months" in figures else ()
    unknown = [each for each in reached if each.unattributed_sets]
    if unknown:
        count = sum(each.unattributed_sets for each in unknown)
        yield Prose((say("no_muscle_in_months", sets=count, months=len(unknown)),))
    without = sum(each.sessions_without_sets for each in reached)
    if without:
        yield Prose((say("sets_unrecorded_in_months", sessions=without),))


def _month_row(month: Month, unit: str) -> tuple[str, ...]:
    return (
        month_and_year(month.month),
        str(month.sessions or ""),
        say("so_many_of", part_of_all=month.weeks_on_aim, all_of_them=month.weeks_judged) if month.weeks_judged else "",
        "" if month.working_sets is None else f"{month.working_sets:,}",
        "" if month.volume_kg is None else thousands(month.volume_kg / KG_PER_UNIT[unit]),
        str(month.runs or ""),
        "" if month.run_s is None else hours(month.run_s),
        "" if month.run_m is None else f"{month.run_m / METRES_PER_KM:,.0f}",
    )


def _index_rows(latest_first: Sequence[WeekFacts]) -> Iterator[tuple[str, ...]]:
    """A row for each week; years between two recordings are one row, not hundreds."""
    for is_break, weeks in with_breaks(latest_first):
        if is_break:
            span = say("weeks_from_to", first_week=weeks[-1].week.week, last_week=weeks[0].week.week)
            yield span, say("weeks_without_file", weeks=weeks_from(weeks[0], weeks[-1])), *[""] * 6
        else:
            yield from map(_index_row, weeks)


def _rows_apart(apart: Sequence[tuple[Sequence[WeekFacts], Apart]]) -> Iterator[tuple[str, ...]]:
    for weeks, mark in apart:
        for facts in weeks:
            if not facts.is_idle:
                week, _, *figures = _index_row(facts)
                yield week, _dated(mark), *figures


def _index_row(facts: WeekFacts) -> tuple[str, ...]:
    counts = facts.week.counts
    figures = (counts.sessions or None, counts.working_sets, counts.working_reps)
    lifting = "" if counts.timer_s is None else hours(counts.timer_s)
    run_s = known_sum(run.duration_s for run in facts.each_run)
    running = hours(run_s) if run_s else ""
    cells = ["" if each is None else f"{each:,}" for each in figures]
    return (facts.week.week, week_sentence(facts), *cells, lifting, str(len(facts.each_run) or ""), running)
