"""Of the exercises that were done, those that somebody asks for."""

from __future__ import annotations

from collections.abc import Iterator

from fitlift.errors import FitliftError
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.words import words_of
from fitlift.progression import Progress
from fitlift.records.base import replace
from fitlift.records.progress import LiftProgress
from fitlift.records.said import Said

#: So many of those that were done are named where none is called so.
_NAMED = 6


def chosen(progress: Progress, text: str, exercises: Catalogue) -> Progress:
    """What became of the exercises that a text asks for.

    That is the one that it means, or that the user calls so; else all that have its words in their names, as "squat"
    may be several.

    Parameters
    ----------
    progress
        What became of all of them.
    text
        A name as people type it.
    exercises
        The catalogue.

    Raises
    ------
    FitliftError
        If exercises were done, and none that is called so; it names those that were done most.
    """
    those = next(filter(None, _ways(progress.each_exercise, text, exercises)), None)
    if those is None and progress.each_exercise:
        most = sorted(progress.each_exercise, key=lambda each: -each.sessions)[:_NAMED]
        names = tuple([each.exercise_name or each.exercise for each in most])
        raise FitliftError(Said("exercise_not_done", {"given": text}), Said("done_here_were", {"lifts": names}))
    keys = {each.exercise for each in those or ()}
    return replace(
        progress,
        each_exercise=tuple(those or ()),
        each_lift=tuple([each for each in progress.each_lift if each.exercise in keys]),
        each_doubt=tuple([each for each in progress.each_doubt if each.exercise in keys]),
    )


def _ways(done: tuple[LiftProgress, ...], text: str, exercises: Catalogue) -> Iterator[list[LiftProgress]]:
    """Those that are called so, by one way to understand it after the other."""
    meant = exercises.find(text).exercise
    yield [each for each in done if (each.exercise_name or "").casefold() == text.casefold()]
    yield [each for each in done if each.exercise in {text, meant and meant.key}]
    # what is misspelt, or in another language, has the words of what it means
    for name in (text, meant.name if meant else ""):
        words = set(words_of(name))
        yield [each for each in done if words and words <= set(words_of(each.exercise_name or each.exercise))]
