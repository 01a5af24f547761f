"""A week as a page: what was done first, then day by day down to how sure all of it is."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fitlift.history.clocks import Apart
from fitlift.history.joined import JOINED
from fitlift.history.progression import progress_until
from fitlift.history.summary import SessionSummary
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import on_one_line
from fitlift.progression import Progress
from fitlift.records.base import replace
from fitlift.records.plans import MatchedExercise
from fitlift.records.principles import Principle
from fitlift.records.several import active
from fitlift.report.beside_running_lines import lifting_facts
from fitlift.report.doubt_tables import doubt_parts
from fitlift.report.figure import ShownFigure
from fitlift.report.figure_parts import NO_CROSS_TRAINING, WHY_FEW
from fitlift.report.file_doubts import doubts_of
from fitlift.report.lift_series import Shown
from fitlift.report.lift_table import lift_parts, of_week
from fitlift.report.match_lines import session_name
from fitlift.report.muscle_lines import plenty_words
from fitlift.report.page import Grid, Listing, Page, Part, Picture, Prose, Remarks, Section, Sign
from fitlift.report.principle_lines import told_principles
from fitlift.report.session_words import title
from fitlift.report.set_lines import bpm, names_left
from fitlift.report.site import NO_SITE, Site, linked
from fitlift.report.week_figures import week_figures
from fitlift.report.week_grids import group_grid, last_trained_grid, rest_grid, zone_grids
from fitlift.report.week_words import beside_running, iso_day, week_days_words, week_sentence, week_totals
from fitlift.report.words import heading, headings, in_words, say
from fitlift.report.words.amounts import hours, kilometres
from fitlift.report.words.calendar import WEEKDAYS_SHORT, date_and_time
from fitlift.session.analyse import aims_of
from fitlift.session.log_laid import FROM_LOG

#: Principles on repetitions.
_OF_REPS = frozenset({"primary_lift", "primary_reps_and_sets", "accessory_reps"})

_Figures = Mapping[str, ShownFigure]


def week_page(
    facts: WeekFacts,
    principles: Sequence[Principle],
    progress: Progress,
    *,
    is_last: bool,
    mark: Apart | None = None,
    site: Site = NO_SITE,
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
    site
        The pages that it may lead to.
    """
    lead = [dated(mark)] if mark is not None else []
    figures = week_figures(facts)
    found = {
        ("days", "day_by_day"): _days(facts, figures, site),
        ("groups", "muscles"): _groups(facts, figures),
        ("plan", "planned_and_performed"): _plan(facts),
        ("lifts", "main_lifts"): _lifts(facts, progress, is_last=is_last),
        ("rest", "rest_and_heart_rate"): _rest_and_heart(facts, figures),
        ("running", "lifting_beside_running"): _beside_running(facts),
        ("principles", "for_runners"): _principles(facts, principles),
        ("notes", "how_sure"): _doubts(facts),
    }
    shown = [(key, heading(name), tuple(parts)) for (key, name), parts in found.items()]
    page = Page(
        facts.week.week,
        week_days_words(facts),
        say("week_called", week=facts.week.week),
        (tuple(on_one_line(text) for text in (*lead, week_sentence(facts), *week_totals(facts)) if text),),
        tuple(Section(key, name, parts) for key, name, parts in shown if parts),
    )
    return linked(page, site.by_name(progress.each_lift))


def dated(mark: Apart) -> str:
    """How far recordings stand apart from the others."""
    return say("dated_years_apart", years=mark.years, side_of_others=mark.side)


def prose(texts: Iterable[str]) -> Iterator[Prose]:
    """Sentences that are not empty; nothing without any."""
    said = tuple(on_one_line(text) for text in texts if text)
    if said:
        yield Prose(said)


def _days(facts: WeekFacts, figures: _Figures, site: Site) -> Iterator[Part]:
    if "days" in figures:
        yield Picture(figures["days"])
    of_sessions = list(_strength_rows(facts))
    rows = sorted([*of_sessions, *_run_rows(facts)])
    if rows:
        cells = tuple(row[1:] for row in rows)
        left, heads = headings("when", "what"), headings("time", "distance", "sets", "hr_avg")
        told = zip(of_sessions, facts.week.sessions, strict=True)
        lead = {row[1:]: site.session(each.file.name, each.number) for row, each in told}
        grid = Grid(heading("sessions_and_runs"), left, heads, (("", cells),), is_stacked=True, rows_lead=lead)
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
        yield from prose([plenty_words(facts.week)])
    if facts.unattributed_sets:
        yield Prose((say("no_muscle_for", sets=facts.unattributed_sets),))
    if facts.week.sessions_without_sets:
        yield Prose((say("trained_not_known", sessions=facts.week.sessions_without_sets),))


def _beside_running(facts: WeekFacts) -> Iterator[Part]:
    """The runs around lifting, and lifting's own figures; nothing of a week of which nothing is known."""
    yield from prose(beside_running(facts.each_leg_session))
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
        planned, done = _planned_and_done(each)
        yield day, on_one_line(name), on_one_line(in_words(each.why)), planned, done


def _planned_and_done(each: MatchedExercise) -> tuple[str, str]:
    """Its working sets; of what was planned as a warm-up only, those."""
    if each.place is None:
        return "", str(each.extra_sets)
    if not each.planned_sets and each.planned_warmups:
        return str(each.planned_warmups), str(each.done_warmups)
    return str(each.planned_sets), str(each.done_sets)


def _weekday(session: SessionSummary) -> str:
    start = session.local_start
    return "" if start is None else WEEKDAYS_SHORT[start.weekday()]


def _rest_and_heart(facts: WeekFacts, figures: _Figures) -> Iterator[Part]:
    # pictures first, so that they stand side by side on a desk
    yield from (Picture(figure) for key, figure in figures.items() if key == "rests" or key.startswith("zones"))
    if "rests" in figures:
        yield from rest_grid(facts)
    yield from zone_grids(facts)
    if "zones-2" in figures:
        yield Prose((say("sessions_have_other_zones"),))


def _lifts(facts: WeekFacts, progress: Progress, *, is_last: bool) -> Iterator[Part]:
    """What became of the lifts of the week; of the last one of all lifts, and what is next."""
    until = [each for each in progress.each_lift if each.week is not None and each.week <= facts.week.week]
    shown = Shown(facts.unit)
    if is_last:
        yield from lift_parts(progress.each_exercise, until, shown)
        return
    told = of_week(progress_until(progress, facts.week.week, facts.covered_to), facts.each_lift)
    yield from lift_parts(told, until, shown, tells_next=False)


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
        yield from (replace(each, is_quiet=True) for each in prose(_why_so(facts)))


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
    yield from prose([*_not_said(facts), *_from_logs(sessions), *both, *told])
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
