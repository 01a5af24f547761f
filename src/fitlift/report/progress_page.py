"""The progress of lifts as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fitlift.measures import told_sets
from fitlift.measures.readable import band, on_one_line, weight
from fitlift.progression import Progress
from fitlift.records.base import replace
from fitlift.records.progress import LiftProgress
from fitlift.report.exercise_page import exercise_page
from fitlift.report.file_doubts import doubt_entries, lift_doubts
from fitlift.report.lift_series import Shown
from fitlift.report.page import Grid, Listing, Page, Prose, Section, Sign
from fitlift.report.sentences import sentence
from fitlift.report.words import heading, headings, in_words, say, words_of
from fitlift.report.words.calendar import day_told
from fitlift.report.words.of_weeks import rise

#: What to do next, in the order in which it is told.
STATES = (
    "add load",
    "add reps",
    "hold",
    "keep on",
    "go back",
    "start lighter",
    "deload",
    "cannot say",
    "long ago",
)


def progress_page(progress: Progress, *, unit: str = "kg") -> Page:
    """A row for each exercise with its last session and its best, and below what to do next.

    Parameters
    ----------
    progress
        What became of each exercise.
    unit
        Unit of weights: "kg" or "lb".
    """
    if not progress.each_exercise:
        return Page("progress", "", "", ((sentence(say("no_exercise_named")),),), _unsure(progress))
    rows = tuple(tuple(_cells(each, unit)) for each in progress.each_exercise)
    heads = headings("exercise", "last", "its_sets", "best_set"), headings("better_in", f"e1rm_{unit}")
    found = (
        Section("lifts", heading("lifts"), (Grid(heading("lifts"), *heads, (("", rows),), is_stacked=True),)),
        _listed("risen", heading("risen_lately"), _risen(progress, unit)),
        Section("next", heading("next_time"), tuple(_next(progress, unit)), is_headed=True),
        _listed("doubts", heading("ranked_nowhere"), _doubts(progress)),
    )
    return Page("progress", "", "", (), (*(each for each in found if each.parts), *_unsure(progress)))


def lift_page(progress: Progress, shown: Shown) -> Page:
    """The page of the one exercise that was asked for, with what is in doubt of it.

    Parameters
    ----------
    progress
        What became of this exercise.
    shown
        How its sessions are told.
    """
    page = exercise_page(progress.each_exercise[0], progress.each_lift, shown)
    doubts = _listed("doubts", heading("ranked_nowhere"), _doubts(progress))
    return replace(page, sections=(*page.sections, *([doubts] if doubts.parts else []), *_unsure(progress)))


def _listed(key: str, title: str, texts: Iterable[str]) -> Section:
    entries: tuple[tuple[Sign, str], ...] = tuple(("", text) for text in texts)
    return Section(key, title, (Listing(entries),) if entries else (), is_headed=True)


def _doubts(progress: Progress) -> Iterator[str]:
    yield from (on_one_line(f"{name}: {said}") for name, said in doubt_entries(lift_doubts(progress)))


def _cells(lift: LiftProgress, unit: str) -> Iterator[str]:
    yield on_one_line(lift.exercise_name or "")
    yield day_told(lift.last_day)
    yield words_of(told_sets.last(lift, unit))
    yield words_of(told_sets.best(lift, unit))
    yield say("so_many_of", part_of_all=lift.rises, all_of_them=float(lift.sessions))
    yield _maximum(lift, unit)


def _risen(progress: Progress, unit: str) -> Iterator[str]:
    risen = [each for each in progress.each_exercise if each.risen_what is not None]
    yield from (f"{on_one_line(each.exercise_name or '')}: {_rise(each, unit)}" for each in risen)


def _rise(lift: LiftProgress, unit: str) -> str:
    return rise(lift.risen_what, (lift.risen_from, lift.risen_to), lift.risen_since_day, unit)


def _maximum(lift: LiftProgress, unit: str) -> str:
    """The latest estimate with its band, which holds for the set that it is of."""
    if lift.e1rm_kg is None or lift.e1rm_low_kg is None or lift.e1rm_high_kg is None:
        return ""
    return f"{weight(round(lift.e1rm_kg, 1), unit)} ({band(lift.e1rm_kg, lift.e1rm_low_kg, lift.e1rm_high_kg, unit)})"


def _next(progress: Progress, unit: str) -> Iterator[Listing]:
    for state in STATES:
        of_state = [each for each in progress.each_exercise if each.state == state]
        if of_state:
            told = (f"{on_one_line(each.exercise_name or '')}: {_advice(each, unit)}" for each in of_state)
            yield Listing(tuple(("", text) for text in told), say("what_to_do", lift_state=state))


def _advice(lift: LiftProgress, unit: str) -> str:
    told = words_of(told_sets.to_do(lift, unit))
    why = in_words(lift.why)
    return f"{told} ({why})" if told else why


def _unsure(progress: Progress) -> tuple[Section, ...]:
    if not progress.unsure_sets:
        return ()
    said = say("unsure_sets_count_nothing", sets=progress.unsure_sets)
    return (Section("notes", heading("how_sure"), (Prose((said,)),)),)
