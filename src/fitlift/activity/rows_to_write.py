"""What sets and rests of a recording are to say in its file: every row, and titles that are new."""

from __future__ import annotations

from fitlift.records.base import Record
from fitlift.records.sets import Set


class FitExercise(Record):
    """An exercise as files have it.

    Parameters
    ----------
    category, subtype
        The profile's numbers; None for a subtype that says nothing.
    """

    category: int
    subtype: int | None


class Row(Record, kw_only=True):
    """What one row is to say.

    Parameters
    ----------
    before
        Place of the row that it was in `Activity.each_set`; None for a new one.
    after
        What it says: an active set or a rest.
    exercise
        Its exercise; None for what is written already, and for a rest.
    piece_of
        Place of the row that was split, of a new one.
    """

    before: int | None
    after: Set
    exercise: FitExercise | None = None
    piece_of: int | None = None


class NewTitle(Record):
    """What a part of the file calls an exercise from now on.

    Parameters
    ----------
    file_part
        The part.
    title_index
        Its number among the titles.
    exercise, title
        The exercise and its name.
    """

    file_part: int
    title_index: int
    exercise: FitExercise
    title: str


class SetChanges(Record, kw_only=True):
    """What is to be said of sets.

    Parameters
    ----------
    rows
        Every row of each part in which one changes, in order; those that are not there are taken out.
    without_messages
        Rows of sessions that have no messages of sets, or laps in their place, which stay: every row is to have one.
    titles
        Titles that are added.
    """

    rows: tuple[Row, ...] = ()
    without_messages: tuple[Row, ...] = ()
    titles: tuple[NewTitle, ...] = ()
