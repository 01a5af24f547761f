"""A session in short, as a card to share."""

from __future__ import annotations

from collections.abc import Iterator

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from fitlift.charts.card import ROWS_ABOVE, ROWS_ALONE, Card, card
from fitlift.charts.muscle_map import Without, muscle_map
from fitlift.charts.theme import LIGHT, Theme
from fitlift.exercises.tables import group_names
from fitlift.history.summary import SessionSummary
from fitlift.measures import told_sets
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.readable import exercise_or_slot, in_unit, on_one_line, thousands
from fitlift.records.several import active
from fitlift.report.session_words import title
from fitlift.report.words import heading, say, words_of
from fitlift.report.words.amounts import minutes
from fitlift.report.words.calendar import date_and_time
from fitlift.units import KG_PER_UNIT


def share_card(session: SessionSummary, *, theme: Theme = LIGHT) -> Figure:
    """Draw the card of a session: what, when, how much, each exercise, and its muscles where they are known.

    Parameters
    ----------
    session
        The session.
    theme
        Colours.
    """
    rows = list(_rows(session))
    is_known = any(each.fractional_sets > 0 for each in session.each_group)
    room = ROWS_ABOVE if is_known else ROWS_ALONE
    more = len(rows) - room
    what = Card(
        on_one_line(title(session)),
        date_and_time(session.told_start),
        tuple(_tiles(session)),
        tuple(rows[:room]),
        say("more_exercises", exercises=more) if more > 0 else "",
    )

    def draw(axes: Axes) -> None:
        without: Without = "unknown" if session.hides_sets else "nothing"
        muscle_map(axes, session.each_muscle, session.each_group, group_names(), without=without, theme=theme)

    return card(what, draw if is_known else None, theme=theme)


def _tiles(session: SessionSummary) -> Iterator[tuple[str, str]]:
    """Sets, repetitions, volume and time, as far as they are known."""
    counts, unit = session.counts, session.unit
    if counts.working_sets is not None:
        yield str(counts.working_sets), heading("sets").lower()
    if counts.working_reps is not None:
        yield str(counts.working_reps), heading("unit_reps")
    if counts.working_volume_kg is not None:
        yield thousands(counts.working_volume_kg / KG_PER_UNIT[unit]), unit
    if counts.timer_s is not None:
        yield minutes(counts.timer_s), heading("time").lower()


def _rows(session: SessionSummary) -> Iterator[tuple[str, str]]:
    """Each exercise by its name, or its letter, and its working sets."""
    sets = in_unit(active(session.each_set), session.unit)
    for each in by_exercise(sets):
        if each.working:
            done = words_of(told_sets.done([sets[place] for place in each.working]))
            yield on_one_line(exercise_or_slot(each) or heading("without_name")), done
