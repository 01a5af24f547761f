"""What cannot be right about sets and sessions, said so that a runner understands it. Nothing is changed here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Any

import pandas as pd

from fitlift.activity.assignment import CLOCK_STEP, LATE
from fitlift.activity.device import NO_DEVICE
from fitlift.errors import Notice
from fitlift.rows import active_rows, grouped, known, rows_of, session_rows
from fitlift.wording import plural

#: Few lift more; a heavier set is shown as written, with a warning that its scale may be another.
PLAUSIBLE_KG = 500.0

#: No watch wrote FIT files before, and none is to be believed after.
FIRST_WATCH, LAST_WATCH = (pd.Timestamp(year, 1, 1, tz="UTC") for year in (2007, 2050))

#: Samples so far from their session are no part of it.
FAR = pd.Timedelta(days=1)

#: A file is created when its first session starts, or later by whoever converts it; hikes last days.
LATEST_START = pd.Timedelta(days=2)

#: Times that are so many times too long, or too short, were written in milliseconds, or read as such.
_THOUSANDFOLD = (500, 2000)

_UNITS = {"too long": "in milliseconds", "too short": "as if seconds were milliseconds"}

#: Codes of what a correction of a set may settle.
_CORRECTABLE = ("implausible-weight", "overlapping-sets", "undated-sets")

_CHECK_WORDS = {
    "active_s": "s of work",
    "timer_s": "s on the timer",
    "reps": "reps",
    "active_sets": "sets",
    "volume_kg": "kg in all",
}


def set_oddities(sets: pd.DataFrame, sessions: pd.DataFrame) -> Iterator[Notice]:
    """What is odd about sets.

    Parameters
    ----------
    sets
        Rows of `schema.SETS`; `message_index` as the file has it, and whether `swapped`.
    sessions
        A table of `schema.SESSIONS`.
    """
    rows = list(rows_of(sets))
    active = active_rows(rows)
    yield from _swapped(rows)
    yield from _salvaged(rows)
    yield from _heavy(rows)
    yield from _outside(active, sessions)
    yield from _overlapping(active)
    yield from _reused_numbers(rows)
    yield from _undated(active)
    yield from _mistaken_durations(rows)


def oddities_left(notices: Sequence[Notice], sets: pd.DataFrame, corrected: pd.DataFrame) -> tuple[Notice, ...]:
    """What is still odd once the user corrected sets: what is said of weights and times is looked at anew.

    Parameters
    ----------
    notices
        What was odd before.
    sets, corrected
        Tables of `schema.SETS`, as the watch wrote it and as it was corrected.
    """
    logged = {(row.session, row.set): row.weight_kg for row in active_rows(rows_of(sets))}
    written = [row for row in active_rows(rows_of(corrected)) if known(row.origin) not in (None, "correction")]
    as_logged = [row for row in written if row.weight_kg == logged[row.session, row.set]]
    anew = [*_heavy(as_logged), *_overlapping(written), *_undated(written)]
    kept = (each for each in notices if each.code not in _CORRECTABLE or each in anew)
    return tuple(dict.fromkeys([*kept, *anew]))


def synthetic_timing(manufacturer: str | None, sets: pd.DataFrame) -> Iterator[Notice]:
    """Warn of sets that no device timed: programs that turn a diary into FIT make their times up."""
    if manufacturer == NO_DEVICE and not sets.empty:
        text = "synthetic timing: a program made this file, set times and the heart rate of a set may not be measured"
        yield Notice("synthetic-timing", text)


def session_oddities(
    sessions: pd.DataFrame, sets: pd.DataFrame, records: pd.DataFrame, created: dt.datetime | None
) -> Iterator[Notice]:
    """What is odd about the times of sessions.

    Parameters
    ----------
    sessions, sets, records
        Tables of `schema.SESSIONS`, `schema.SETS` and `schema.RECORDS`.
    created
        When the file says that it was created.
    """
    for session in rows_of(sessions):
        if known(session.start_time) is not None:
            times = session_rows(records, session.session)["time"]
            yield from _mistaken_totals(session, _seen_s(session, sets, times))
            yield from _clock(session, created)
            yield from _far_samples(session, times)


def check_oddities(checks: pd.DataFrame, explained: Collection[int | None] = ()) -> Iterator[Notice]:
    """Totals of a session that its sets contradict, but for those that are explained.

    Parameters
    ----------
    checks
        A table of `schema.CHECKS`.
    explained
        Sessions whose durations are known to be in another unit.
    """
    differing = [row for row in rows_of(checks) if row.verdict == "differs" and row.session not in explained]
    for session, of_session in grouped(differing, "session").items():
        pairs = [f"{row.watch:g} {_CHECK_WORDS[row.check]}, its sets {row.found:g}" for row in of_session]
        text = f"the session's own totals say {'; '.join(pairs)}: sets were added, changed or lost after the recording"
        yield Notice("stale-totals", text, session=session)


def _swapped(rows: list[Any]) -> Iterator[Notice]:
    for session in dict.fromkeys(row.session for row in rows if row.swapped):
        text = "the file has work and rest swapped: what it calls rests has repetitions, and is counted as sets"
        yield Notice("swapped-set-types", text, session=int(session))


def _salvaged(rows: list[Any]) -> Iterator[Notice]:
    salvaged = [row for row in rows if known(row.origin) == "salvaged" and known(row.set) is not None]
    for session, of_session in grouped(salvaged, "session").items():
        found = _sets([int(row.set) for row in of_session])
        text = f"{found} found again after damage to the file; the first of them may be wrong"
        yield Notice("salvaged-sets", text, session=session)


def _heavy(rows: list[Any]) -> Iterator[Notice]:
    for row in rows:
        if row.weight_kg > PLAUSIBLE_KG:
            text = f"set {int(row.set)} has {row.weight_kg:g} kg; the file may use another scale, nothing was changed"
            yield Notice("implausible-weight", text, session=int(row.session), set=int(row.set))


def _outside(active: list[Any], sessions: pd.DataFrame) -> Iterator[Notice]:
    windows = {each.session: (each.start_time - LATE, each.end_time + LATE) for each in rows_of(sessions)}
    for session, of_session in grouped(active, "session").items():
        begin, end = windows[session]
        outside = sum(row.start_time < begin or row.start_time > end for row in of_session)
        if outside:
            text = f"{outside} of its sets lie outside the time that the session gives; they are kept"
            yield Notice("sets-outside-session", text, session=session)


def _overlapping(active: list[Any]) -> Iterator[Notice]:
    """Sets that begin before the one before them has ended, by more than the second that starts are rounded to."""
    for session, of_session in grouped(active, "session").items():
        early = [
            (before, row)
            for before, row in pairwise(of_session)
            if before.end_time - row.start_time > CLOCK_STEP and known(before.set != row.set)  # parts of one set may
        ]
        if early:
            before, first = early[0]
            others = f", and {len(early) - 1} more likewise" if len(early) > 1 else ""
            number = int(first.set)
            text = (
                f"set {number} begins before set {int(before.set)} has ended{others}; both are kept, no rest is known"
            )
            yield Notice("overlapping-sets", text, session=session, set=number)


def _reused_numbers(rows: list[Any]) -> Iterator[Notice]:
    for of_part in grouped(rows, "file_part").values():
        numbers = [row.message_index for row in of_part if known(row.message_index) is not None]
        count = len(numbers) - len(set(numbers))
        if count:
            text = f"{count} of its {len(of_part)} sets and rests have a number that another one has; all are kept"
            yield Notice("reused-numbers", text, session=int(of_part[0].session))


def _seen_s(session: Any, sets: pd.DataFrame, times: pd.Series[pd.Timestamp]) -> float:
    """Seconds between the first and last of a session's samples; of its sets' starts where it has no samples."""
    if times.empty:
        times = sets.loc[sets["session"] == session.session, "start_time"].dropna()
    return 0.0 if times.empty else float((times.max() - times.min()).total_seconds())


def _mistaken_totals(session: Any, seen_s: float) -> Iterator[Notice]:
    """Times of a session that its data show to be in another unit."""
    for what, seconds in (("elapsed", session.elapsed_s), ("timer", session.timer_s)):
        how = _mistaken(seconds, seen_s)
        if how is not None:
            text = (
                f"the session says that it lasted {_lasted(seconds)}, its data span {_lasted(seen_s)}: "
                f"its {what} time was written {_UNITS[how]}, and is shown as written"
            )
            yield Notice("milliseconds", text, session=int(session.session))
            return


def _mistaken_durations(rows: list[Any]) -> Iterator[Notice]:
    """Sets that last a thousand times as long, or as short, as the time to the next one."""
    for session, of_session in grouped(rows, "session").items():
        timed = (row for row in of_session if known(row.start_time) is not None and known(row.duration_s) is not None)
        in_time = sorted(timed, key=attrgetter("start_time"))
        to_next_s = (in_time[-1].start_time - in_time[0].start_time).total_seconds() if in_time else 0.0
        lasted_s = sum((row.duration_s for row in in_time[:-1]), start=0.0)
        how = _mistaken(lasted_s, to_next_s)
        if how is not None:
            text = (
                f"its sets and rests last {_lasted(lasted_s)} in {_lasted(to_next_s)}: "
                f"their durations were written {_UNITS[how]}, and are shown as written"
            )
            yield Notice("milliseconds", text, session=session)


def _mistaken(stated_s: float, seen_s: float) -> str | None:
    """How a time compares with what is seen, if about a thousandfold."""
    least, most = _THOUSANDFOLD
    if not (stated_s > 0 and seen_s > 0):
        return None
    if least * seen_s <= stated_s <= most * seen_s:
        return "too long"
    return "too short" if least * stated_s <= seen_s <= most * stated_s else None


def _lasted(seconds: float) -> str:
    """A duration in the unit that makes it a number of some size."""
    for unit, length in (("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds / length:,.0f} {unit}"
    return f"{seconds:.2g} seconds"


def _undated(active: list[Any]) -> Iterator[Notice]:
    """Sets that do not say when they began."""
    for session, of_session in grouped(active, "session").items():
        count = sum(known(row.start_time) is None for row in of_session)
        if count:
            text = f"{plural(count, 'set')} without a start: rest and heart rate stay unknown there"
            yield Notice("undated-sets", text, session=session)


def _far_samples(session: Any, times: pd.Series[pd.Timestamp]) -> Iterator[Notice]:
    earliest, latest = session.start_time - FAR, session.end_time + FAR
    if times.min() < earliest or times.max() > latest:  # few have any: two values are soon looked at
        far = int(((times < earliest) | (times > latest)).sum())
        text = f"{far} of its {len(times)} samples are dated more than a day away from it, and count for nothing"
        yield Notice("absurd-clock", text, session=int(session.session))


def _clock(session: Any, created: dt.datetime | None) -> Iterator[Notice]:
    if not FIRST_WATCH <= session.start_time < LAST_WATCH:
        text = f"the session is dated {session.start_time:%Y-%m-%d}: the device's clock was not set"
        yield Notice("absurd-clock", text, session=int(session.session))
    elif created is not None and session.start_time - created > LATEST_START:
        text = (
            f"the session is dated {session.start_time:%Y-%m-%d}, after the file was created "
            f"({created:%Y-%m-%d}): one of the clocks was wrong"
        )
        yield Notice("absurd-clock", text, session=int(session.session))


def _sets(numbers: list[int]) -> str:
    """Set numbers in words: "set 4 was", "sets 4 to 9 were"."""
    first, last = min(numbers), max(numbers)
    return f"set {first} was" if first == last else f"sets {first} to {last} were"
