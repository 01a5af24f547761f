"""Which recordings are of one session: the same one from two sources, from two watches, or uploaded twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from fitlift.activity.model import Clock
from fitlift.records.base import Record

#: Recordings that cover so much of the shorter one are of one session: one body lifts in one place at a time, and a
#: watch is started and stopped by hand, so that two differ by minutes at both ends. Chosen; 0.3 to 0.8 part the same.
OVERLAP = 0.5

#: Of a recording that does not tell how long it was: it begins within so many seconds of the other. Chosen.
START_S = 120.0

#: A log that does not tell how long a session was begins within so many seconds before the watch, or while it runs.
#: Chosen: who opens the app when changing clothes starts the watch at the bar.
EARLY_S = 900.0

#: A clock of another time zone is off by whole quarter hours, and by no more than this; at most so many seconds are
#: lost where times are rounded. Zones reach from -12 to +14 hours.
QUARTER_S, ZONES_S, ROUNDED_S = 900.0, 14 * 3600.0, 2.0

#: Clocks of two zones differ by whole half hours where people live, but for a few places; who logs and records begins
#: both within so many seconds. Chosen.
HALF_HOUR_S, TOGETHER_S = 1800.0, 300.0

#: Fewer sets may be alike by chance: two gaps between three say that times are the same.
FEWEST_SETS = 3

#: Average heart rates that differ by more are of two sessions. Chosen: of a copy they are the same, but for rounding.
HEART_BPM = 1.5

#: A recording that is longer does not end when it says so; recordings are looked for among those of so long.
LONGEST_S = 86_400.0


class RecordedSet(Record):
    """One set of a recording, as copies have it too.

    Parameters
    ----------
    since_s
        Seconds after the start of the first set.
    reps, weight_kg
        What was counted and lifted; None where the recording does not tell.
    """

    since_s: float
    reps: int | None
    weight_kg: float | None


class Recording(Record):
    """One session of one file.

    Parameters
    ----------
    file
        The file; sessions of one file are never the same.
    start_s
        Seconds since 1970; None if unknown.
    duration_s
        Seconds from start to end; None if unknown.
    richness
        What it tells, the most important first: of two recordings the richer one counts, of equals that whose file's
        name is first.
    sets
        Its sets, where their times are known.
    hr_avg_bpm
        Its average heart rate; None if unknown.
    local_s
        The same as `start_s` by the local clock; None if unknown.
    clock
        By which clock `start_s` is: one that is not UTC is held against the other's local time, or its day.
    is_logged
        Whether a phone's log tells it, and nothing measured its times.
    """

    file: str
    start_s: float | None
    duration_s: float | None
    richness: tuple[float, ...]
    sets: tuple[RecordedSet, ...] = ()
    hr_avg_bpm: float | None = None
    local_s: float | None = None
    clock: Clock = "utc"
    is_logged: bool = False

    @property
    def length_s(self) -> float | None:
        """How long it was, as far as that can be believed."""
        return self.duration_s if self.duration_s is not None and self.duration_s <= LONGEST_S else None


def repeated(recordings: Sequence[Recording]) -> dict[int, int]:
    """Find recordings of sessions that another recording tells better.

    Parameters
    ----------
    recordings
        Sessions of one person, in any order.

    Returns
    -------
    dict
        Place of each recording that does not count → place of the one that counts in its stead.
    """
    ranked = sorted(range(len(recordings)), key=lambda place: _rank(recordings[place], place))
    dated = [(place,) for place in ranked if recordings[place].start_s is not None]
    by_clocks = _joined(dated, recordings, _are_shifted)  # what overlaps with a copy is of its session, too
    found = {
        place: of_session[0]
        for of_session in _joined(by_clocks, recordings, _overlap)
        for place in of_session[1:]
        if recordings[place].file != recordings[of_session[0]].file
    }
    return dict(sorted(found.items()))


def is_one(one: Recording, other: Recording) -> bool:
    """Whether two recordings are of one session: they overlap, or hold the same sets by clocks of two time zones."""
    return _overlap(one, other) or _are_shifted(one, other)


def later_s(log: Recording, recording: Recording) -> float | None:
    """How many seconds later than a recording a log has begun, by the clock of each; None where one has no hour.

    A recording that does not know its local time has it in UTC.
    """
    if log.start_s is None or recording.start_s is None or "days" in (log.clock, recording.clock):
        return None
    if log.clock == "utc":
        return log.start_s - recording.start_s
    return log.start_s - (recording.start_s if recording.local_s is None else recording.local_s)


def is_by_other_clock(log: Recording, recording: Recording) -> bool:
    """Whether a log may be of a recording's hour by the clock of another time zone."""
    off_s = later_s(log, recording)
    if off_s is None or abs(off_s) > ZONES_S + TOGETHER_S:
        return False
    return min(off_s % HALF_HOUR_S, -off_s % HALF_HOUR_S) <= TOGETHER_S


def _joined(
    groups: Sequence[tuple[int, ...]], recordings: Sequence[Recording], is_one: Callable[[Recording, Recording], bool]
) -> list[tuple[int, ...]]:
    """Groups of recordings, the richest first, each with those of which one is the same as one of it.

    What comes to a group brings nothing more: two sessions are not one for a watch that ran through both.
    """
    of_days: dict[int, list[tuple[int, int]]] = {}
    made: list[tuple[int, ...]] = []
    for group in groups:
        ones = [(place, _day(recordings[place])) for place in group]
        same = {
            number
            for place, day in ones
            for number, other in chain.from_iterable(of_days.get(day + by, ()) for by in (-1, 0, 1))
            if recordings[place].file != recordings[other].file and is_one(recordings[place], recordings[other])
        }
        if same:
            made[min(same)] += group
            continue
        for place, day in ones:
            of_days.setdefault(day, []).append((len(made), place))
        made.append(group)
    return made


def _day(recording: Recording) -> int:
    return int((recording.start_s or 0.0) // LONGEST_S)


def _rank(recording: Recording, place: int) -> tuple[tuple[float, ...], str, int]:
    """The richest first."""
    return tuple(-each for each in recording.richness), recording.file, place


def _overlap(one: Recording, other: Recording) -> bool:
    starts = _on_one_clock(one, other)
    if starts is None:
        return False
    if "days" in (one.clock, other.clock):
        return starts[0] // LONGEST_S == starts[1] // LONGEST_S
    if _is_log_without_end(one, other):
        return -EARLY_S <= starts[0] - starts[1] <= (other.length_s or 0.0)
    if _is_log_without_end(other, one):
        return -EARLY_S <= starts[1] - starts[0] <= (one.length_s or 0.0)
    first, second = (one, other) if starts[0] <= starts[1] else (other, one)
    lag_s, lengths_s = abs(starts[1] - starts[0]), (first.length_s, second.length_s)
    if lengths_s[0] is None or lengths_s[1] is None:
        return lag_s <= START_S
    shared_s = min(lengths_s[0] - lag_s, lengths_s[1])
    return shared_s > 0 and shared_s >= OVERLAP * min(lengths_s[0], lengths_s[1])


def _is_log_without_end(one: Recording, other: Recording) -> bool:
    """Whether one is a log that does not tell how long it was, and the other a watch's recording that does."""
    return one.is_logged and one.length_s is None and not other.is_logged and other.length_s is not None


def _on_one_clock(one: Recording, other: Recording) -> tuple[float, float] | None:
    """The starts of both, in UTC, else by the local clock; None where they are known by no common one."""
    is_local = one.clock != "utc" or other.clock != "utc"
    first, second = (one.local_s, other.local_s) if is_local else (one.start_s, other.start_s)
    return None if first is None or second is None else (first, second)


def _are_shifted(one: Recording, other: Recording) -> bool:
    """Whether both hold the same sets and gaps, by clocks of two time zones."""
    if one.start_s is None or other.start_s is None or len(one.sets) < FEWEST_SETS:
        return False
    shift_s = abs(one.start_s - other.start_s)
    rest_s = min(shift_s % QUARTER_S, -shift_s % QUARTER_S)
    if shift_s > ZONES_S + ROUNDED_S or rest_s > ROUNDED_S or len(one.sets) != len(other.sets):
        return False
    if one.hr_avg_bpm is not None and other.hr_avg_bpm is not None:
        return abs(one.hr_avg_bpm - other.hr_avg_bpm) <= HEART_BPM and _hold_the_same(one, other)
    return _hold_the_same(one, other)


def _hold_the_same(one: Recording, other: Recording) -> bool:
    return all(
        (first.reps, first.weight_kg) == (second.reps, second.weight_kg)
        and abs(first.since_s - second.since_s) <= ROUNDED_S
        for first, second in zip(one.sets, other.sets, strict=True)
    )
