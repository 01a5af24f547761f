"""What cannot be right about sets and sessions, said so that a runner understands it. Nothing is changed here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from fitlift.activity.assignment import CLOCK_STEP, within_windows
from fitlift.errors import Notice
from fitlift.rows import rows_of

#: Sets that begin so long after the last session's end are none of its own.
LATE = pd.Timedelta(minutes=1)

#: Few lift more; a heavier set is shown as written, with a warning that its scale may be another.
PLAUSIBLE_KG = 500.0

#: No watch wrote FIT files before.
FIRST_WATCH = pd.Timestamp("2007-01-01", tz="UTC")

#: A file is created when its first session starts, or later by whoever converts it; hikes last days.
LATEST_START = pd.Timedelta(days=2)

#: Times that are so many times too long were written in milliseconds.
_MILLISECONDS_FACTOR = (500, 2000)

_CHECK_WORDS = {
    "active_s": "s of work",
    "timer_s": "s on the timer",
    "reps": "reps",
    "active_sets": "sets",
    "volume_kg": "kg in all",
}


def set_oddities(rows: pd.DataFrame, sessions: pd.DataFrame) -> Iterator[Notice]:
    """What is odd about sets.

    Parameters
    ----------
    rows
        Rows of `schema.SETS`; `message_index` as the file has it, and whether `swapped`.
    sessions
        A table of `schema.SESSIONS`.
    """
    yield from _swapped(rows)
    yield from _salvaged(rows)
    yield from _heavy(rows)
    yield from _outside(rows, sessions)
    yield from _overlapping(rows)
    yield from _reused_numbers(rows)


def session_oddities(
    sessions: pd.DataFrame, sets: pd.DataFrame, records: pd.DataFrame, created: pd.Timestamp | None
) -> Iterator[Notice]:
    """What is odd about the times of sessions.

    Parameters
    ----------
    sessions, sets, records
        Tables of `schema.SESSIONS`, `schema.SETS` and `schema.RECORDS`.
    created
        When the file says that it was created.
    """
    for session in rows_of(sessions[sessions["start_time"].notna()]):
        yield from _milliseconds(session, _seen_s(session, sets, records))
        yield from _clock(session, created)


def check_oddities(checks: pd.DataFrame) -> Iterator[Notice]:
    """Totals of a session that its sets contradict, from a table of `schema.CHECKS`."""
    for session, of_session in checks[checks["verdict"] == "differs"].groupby("session"):
        pairs = [f"{row.watch:g} {_CHECK_WORDS[row.check]}, its sets {row.found:g}" for row in rows_of(of_session)]
        text = f"the session's own totals say {'; '.join(pairs)}: sets were added, changed or lost after the recording"
        yield Notice("stale-totals", text, session=int(str(session)))


def _swapped(rows: pd.DataFrame) -> Iterator[Notice]:
    for session in rows.loc[rows["swapped"], "session"].unique():
        text = "the file has work and rest swapped: what it calls rests has repetitions, and is counted as sets"
        yield Notice("swapped-set-types", text, session=int(session))


def _salvaged(rows: pd.DataFrame) -> Iterator[Notice]:
    for session, found in rows[rows["origin"] == "salvaged"].groupby("session"):
        active = found["set"].dropna()
        if not active.empty:
            text = f"{_sets(active)} found again after damage to the file; the first of them may be wrong"
            yield Notice("salvaged-sets", text, session=int(str(session)))


def _heavy(rows: pd.DataFrame) -> Iterator[Notice]:
    for row in rows_of(rows[rows["weight_kg"] > PLAUSIBLE_KG]):
        text = f"set {int(row.set)} has {row.weight_kg:g} kg; the file may use another scale, nothing was changed"
        yield Notice("implausible-weight", text, session=int(row.session), set=int(row.set))


def _outside(rows: pd.DataFrame, sessions: pd.DataFrame) -> Iterator[Notice]:
    active = rows[rows["kind"] == "active"]
    inside = within_windows(sessions, active["session"], active["start_time"], slack=LATE)
    for session, outside in active[~inside].groupby("session"):
        text = f"{len(outside)} of its sets lie outside the time that the session gives; they are kept"
        yield Notice("sets-outside-session", text, session=int(str(session)))


def _overlapping(rows: pd.DataFrame) -> Iterator[Notice]:
    """Sets that begin before the one before them has ended, by more than the second that starts are rounded to."""
    active = rows[rows["kind"] == "active"]
    for _, of_session in active.groupby("session"):
        early = of_session["end_time"].shift(1) - of_session["start_time"] > CLOCK_STEP
        first = of_session[early].head(1)
        for row in rows_of(first):
            others = f", and {early.sum() - 1} more likewise" if early.sum() > 1 else ""
            number = int(row.set)
            text = f"set {number} begins before set {number - 1} has ended{others}; both are kept, no rest is known"
            yield Notice("overlapping-sets", text, session=int(row.session), set=number)


def _reused_numbers(rows: pd.DataFrame) -> Iterator[Notice]:
    for _, of_part in rows.groupby("file_part"):
        count = int(of_part["message_index"].dropna().duplicated().sum())
        if count:
            text = f"{count} of its {len(of_part)} sets and rests have a number that another one has; all are kept"
            yield Notice("reused-numbers", text, session=int(of_part["session"].iloc[0]))


def _seen_s(session: Any, sets: pd.DataFrame, records: pd.DataFrame) -> float:
    """Seconds between the first and last sample of a session; of its sets' starts where it has no samples."""
    times = records.loc[records["session"] == session.session, "time"]
    if times.empty:
        times = sets.loc[sets["session"] == session.session, "start_time"].dropna()
    return 0.0 if times.empty else float((times.max() - times.min()).total_seconds())


def _milliseconds(session: Any, seen_s: float) -> Iterator[Notice]:
    least, most = _MILLISECONDS_FACTOR
    if seen_s > 0 and least * seen_s <= session.elapsed_s <= most * seen_s:
        text = (
            f"the session says that it lasted {session.elapsed_s / 3600:,.0f} hours, its data span "
            f"{seen_s / 60:,.0f} minutes: its times were written in milliseconds, and are shown as written"
        )
        yield Notice("milliseconds", text, session=int(session.session))


def _clock(session: Any, created: pd.Timestamp | None) -> Iterator[Notice]:
    if session.start_time < FIRST_WATCH:
        text = f"the session is dated {session.start_time:%Y-%m-%d}: the device's clock was not set"
        yield Notice("absurd-clock", text, session=int(session.session))
    elif created is not None and session.start_time - created > LATEST_START:
        text = (
            f"the session is dated {session.start_time:%Y-%m-%d}, after the file was created "
            f"({created:%Y-%m-%d}): one of the clocks was wrong"
        )
        yield Notice("absurd-clock", text, session=int(session.session))


def _sets(numbers: pd.Series[Any]) -> str:
    """Set numbers in words: "set 4 was", "sets 4 to 9 were"."""
    first, last = int(numbers.min()), int(numbers.max())
    return f"set {first} was" if first == last else f"sets {first} to {last} were"
