"""What became of each exercise, as a table with a small line for each: what moved first, what stayed folded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence

from fitlift.measures import told_sets
from fitlift.measures.body_lifts import plain_key
from fitlift.measures.readable import DAYS_A_WEEK, on_one_line
from fitlift.progression.advice import LONG_AGO
from fitlift.records.base import Record
from fitlift.records.progress import Lift, LiftProgress
from fitlift.report.lift_series import Series, Shown, by_movement, dots, series_of
from fitlift.report.page import Grid, Part, Prose
from fitlift.report.small_charts import Dot, Trends
from fitlift.report.words import heading, headings, in_words, say, words_of
from fitlift.report.words.calendar import day_told
from fitlift.report.words.of_weeks import rise

#: So many weeks are shown of a lift beside a week, and beside months. Chosen.
TREND_WEEKS, LONG_TREND_WEEKS = 12, 52

#: The column of what changed, which a table has where any of its lifts did.
_CHANGE = 3

#: A lift that was done less often has not stayed as it was: it is new. Chosen.
FEWEST_SESSIONS = 3


class _Row(Record, eq=False):
    """An exercise, its sessions in the time that is shown, and the place of its last one."""

    progress: LiftProgress
    series: Series | None
    last: Lift | None

    @property
    def moved(self) -> float:
        return self.series.moved if self.series is not None else 0.0

    @property
    def is_once(self) -> bool:
        """Whether it was done in one session only."""
        return self.progress.sessions == 1

    @property
    def stayed(self) -> bool:
        """Whether nothing of it moved, though it was done often enough to tell."""
        is_often = self.series is not None and len(self.series.lifts) >= FEWEST_SESSIONS
        return is_often and not self.moved and self.progress.risen_what is None


def lift_parts(
    each_progress: Sequence[LiftProgress],
    lifts: Sequence[Lift],
    shown: Shown,
    *,
    weeks: int = TREND_WEEKS,
    tells_next: bool = True,
    tells_gone: bool = False,
) -> Iterator[Part]:
    """The table; folded ones of what stayed as it was and of what was done once; what was last done long ago.

    Parameters
    ----------
    each_progress
        What became of exercises.
    lifts
        The sessions up to now, in order of time.
    shown
        How they are told.
    weeks
        How far lines reach back.
    tells_next
        Whether to say what to do next.
    tells_gone
        Whether what was last done long ago has a table, folded; if not, it is said how many they are.
    """
    kept = [each for each in each_progress if each.state != "long ago"]
    of_each = by_movement(lifts)
    rows = [_row(each, of_each.get(plain_key(each.exercise), []), weeks) for each in kept]
    rows = sorted(rows, key=lambda each: -each.moved)  # of equal ones the most often done first, as they came
    once = [each for each in rows if each.is_once]
    often = [each for each in rows if not each.is_once]
    moved, stayed = [each for each in often if not each.stayed], [each for each in often if each.stayed]
    first = moved or stayed or once
    if first:
        yield _table(heading("main_lifts"), first, shown, tells_next=tells_next)
    for code, those in (("lifts_that_stayed", stayed), ("lifts_done_once", once)):
        if those and those is not first:
            caption = say(code, exercises=len(those))
            yield _table(caption, those, shown, tells_next=tells_next, is_folded=True)
    gone = [each for each in each_progress if each.state == "long ago"]
    if gone:
        said = say("not_seen_for_weeks", exercises=len(gone), weeks=LONG_AGO.days // DAYS_A_WEEK)
        yield _gone(said, gone, of_each, shown) if tells_gone else Prose((f"{said}.",), is_quiet=True)


def _gone(caption: str, gone: Sequence[LiftProgress], of_each: Mapping[str, Sequence[Lift]], shown: Shown) -> Part:
    """What was last done long ago, the latest first."""
    rows = [_row(each, of_each.get(plain_key(each.exercise), []), LONG_TREND_WEEKS) for each in gone]
    rows.sort(key=lambda each: shown.day(each.last) or dt.date.min if each.last else dt.date.min, reverse=True)
    return _table(caption, rows, shown, tells_next=False, is_folded=True)


def of_week(progress: Sequence[LiftProgress], lifts: Collection[Lift]) -> list[LiftProgress]:
    """What became of the exercises of some sessions."""
    done = {each.movement for each in lifts}
    return [each for each in progress if plain_key(each.exercise) in done]


def _row(progress: LiftProgress, lifts: Sequence[Lift], weeks: int) -> _Row:
    starts = [each.start_time for each in lifts if each.start_time is not None]
    since = max(starts) - dt.timedelta(weeks=weeks) if starts else None
    late = [each for each in lifts if since is not None and each.start_time is not None and each.start_time > since]
    return _Row(progress, series_of(late), lifts[-1] if lifts else None)


def _table(caption: str, rows: Sequence[_Row], shown: Shown, *, tells_next: bool, is_folded: bool = False) -> Trends:
    told = [_cells(each, shown, tells_next=tells_next) for each in rows]
    following = ("next_time", "why") if tells_next else ()
    left = headings("exercise", "last_time", "best", "change", *following)
    if not any(cells[_CHANGE] for cells in told):
        told = [(*cells[:_CHANGE], *cells[_CHANGE + 1 :]) for cells in told]
        left = (*left[:_CHANGE], *left[_CHANGE + 1 :])
    grid = Grid(caption, left, headings("last_done"), (("", tuple(told)),), is_stacked=True, is_folded=is_folded)
    return Trends(grid, heading("trend"), tuple(_line(each.series, shown) for each in rows))


def _cells(row: _Row, shown: Shown, *, tells_next: bool) -> tuple[str, ...]:
    lift, unit = row.progress, shown.unit
    rose = rise(lift.risen_what, (lift.risen_from, lift.risen_to), lift.risen_since_day, unit)
    following = (next_cell(lift, unit), in_words(lift.why)) if tells_next else ()
    sets = words_of(told_sets.last(lift, unit)), words_of(told_sets.best(lift, unit))
    return on_one_line(lift.exercise_name or ""), *sets, rose, *following, day_told(lift.last_day)


def next_cell(lift: LiftProgress, unit: str) -> str:
    """The sets to do next; what kind of step that is, where it is not one more of the usual."""
    told = words_of(told_sets.to_do(lift, unit))
    if told and lift.state in {"add load", "add reps", "hold"}:
        return told
    return ": ".join(filter(None, (say("what_to_do", lift_state=lift.state), told)))


def _line(series: Series | None, shown: Shown) -> tuple[Dot, ...]:
    """Its line; none of a single session."""
    return () if series is None or len(series.lifts) <= 1 else dots(series, shown)
