"""What was done, laid out in time, with the heart rate that follows it."""

from __future__ import annotations

import datetime as dt
import math
import random
from collections.abc import Iterator, Sequence

from fitlift.records.base import Record

#: Floors of zones 1 to 5 and the maximum: 50 to 100 % of 190.
ZONE_BOUNDS = (95, 114, 133, 152, 171, 190)
RECORD_STEP_S = 2


class Guess(Record):
    """One of the watch's guesses: category, exercise or None for the category alone, v of 255."""

    category: str
    exercise: str | None
    v: int


class Effort(Record):
    """One set and the rest after it.

    Parameters
    ----------
    category, exercise
        The profile's names; exercise None for the category alone.
    reps, seconds
        Repetitions, and how long they took.
    rest_s
        Seconds of rest after it; 0 for none.
    strain
        Beats above the resting level that the heart would settle at if the set went on.
    kg
        Weight; 0 where the athlete entered none, None where the watch wrote none.
    guesses
        In a free session, the watch's guesses; empty for none.
    step, rest_step
        In a guided session, the steps of the set and of its rest.
    pause_s
        How long the timer was stopped in the rest.
    """

    category: str
    exercise: str | None
    reps: int
    seconds: float
    rest_s: float
    strain: float
    kg: float | None = None
    guesses: tuple[Guess, ...] = ()
    step: int | None = None
    rest_step: int | None = None
    pause_s: int = 0


class Stretch(Record):
    """One set or rest on the clock: seconds since the session's start, pauses counted."""

    effort: Effort
    active: bool
    since_s: float
    seconds: float
    pause_s: int


class Session:
    """Efforts laid out in time, with the heart rate that follows them."""

    def __init__(self, start: dt.datetime, efforts: Sequence[Effort], *, seed: int, gap: range = range(0)) -> None:
        self.start = start
        self.stretches = list(_lay_out(efforts))
        last = self.stretches[-1]
        self.elapsed_s = last.since_s + last.seconds + last.pause_s
        self.timer_s = sum(each.seconds for each in self.stretches)
        self.samples = list(_heart_rate(self.stretches, self.elapsed_s, random.Random(seed), gap))  # noqa: S311 - no secret

    @property
    def active(self) -> list[Stretch]:
        """The sets."""
        return [each for each in self.stretches if each.active]

    @property
    def reps(self) -> int:
        """Repetitions of all sets."""
        return sum(each.effort.reps for each in self.active)

    @property
    def volume_kg(self) -> float:
        """Sum of reps times weight."""
        return sum(each.effort.reps * (each.effort.kg or 0) for each in self.active)

    def at(self, since_s: float) -> dt.datetime:
        """A moment of the session."""
        return self.start + dt.timedelta(seconds=since_s)

    def pauses(self) -> Iterator[tuple[float, float]]:
        """When the timer was stopped, in seconds since the start: in the middle of a rest."""
        for each in self.stretches:
            if each.pause_s:
                begin = each.since_s + each.seconds / 2
                yield begin, begin + each.pause_s

    def mean_hr(self) -> int:
        """Average of the samples."""
        values = [bpm for _, bpm in self.samples if bpm is not None]
        return round(sum(values) / len(values))

    def max_hr(self) -> int:
        """Highest sample."""
        return max(bpm for _, bpm in self.samples if bpm is not None)

    def zone_seconds(self, begin_s: float, end_s: float) -> list[float]:
        """Seconds below zone 1, in zones 1 to 5, above: each gap goes to its earlier sample."""
        seconds = [0.0] * (len(ZONE_BOUNDS) + 1)
        ends = [since for since, _ in self.samples[1:]] + [self.elapsed_s]
        for (since, bpm), until in zip(self.samples, ends, strict=True):
            held = min(until, since + 10, end_s) - max(since, begin_s)
            if bpm is not None and held > 0:
                seconds[sum(bpm >= bound for bound in ZONE_BOUNDS)] += held
        return seconds


def _lay_out(efforts: Sequence[Effort]) -> Iterator[Stretch]:
    now = 0.0
    for effort in efforts:
        yield Stretch(effort, True, now, effort.seconds, 0)  # noqa: FBT003 - a row reads better so
        now += effort.seconds
        if effort.rest_s:
            yield Stretch(effort, False, now, effort.rest_s, effort.pause_s)  # noqa: FBT003 - as above
            now += effort.rest_s + effort.pause_s


def _heart_rate(
    stretches: Sequence[Stretch], elapsed_s: float, chance: random.Random, gap: range
) -> Iterator[tuple[int, int | None]]:
    """Simulate the heart: it climbs to a set's level within half a minute and falls back slower.

    A first-order lag towards a level, time constant 14 s up and 38 s down, with a drift of one
    beat in four minutes and noise of one beat; nothing is saved while the timer stands still.
    """
    level = 74.0
    pauses = [(each.since_s + each.seconds / 2, each.pause_s) for each in stretches if each.pause_s]
    for second in range(math.ceil(elapsed_s)):
        current = next(each for each in reversed(stretches) if each.since_s <= second)
        resting = 76 + second / 240
        target = resting + (current.effort.strain if current.active else 6)
        level += (target - level) / (14 if target > level else 38)
        if second % RECORD_STEP_S or any(begin <= second < begin + length for begin, length in pauses):
            continue
        yield second, None if second in gap else round(level + chance.gauss(0, 1))
