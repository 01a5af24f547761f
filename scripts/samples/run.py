"""A steady run, and the messages in which a watch writes it."""

from __future__ import annotations

import datetime as dt
import math
import random
from collections.abc import Iterator, Sequence
from itertools import pairwise

from fitlift.fit.encode import Message, message
from fitlift.records.base import Record

_LAP_M = 1000


class Sample(Record):
    """One sample: where the runner was, and how fast from then on."""

    since_s: int
    metres: float
    speed: float
    bpm: int
    cadence: int
    step_s: int

    @property
    def metres_after(self) -> float:
        """Where the next sample finds the runner."""
        return self.metres + self.speed * self.step_s


class Run:
    """A steady run with a lap each kilometre."""

    def __init__(
        self,
        start: dt.datetime,
        *,
        minutes: int,
        seed: int,
        first_index: int,
        speed: float = 2.85,
        bpm: int = 144,
        step_s: int = 5,
    ) -> None:
        self.start, self.timer_s, self.first_index = start, minutes * 60, first_index
        chance = random.Random(seed)  # noqa: S311 - invented data, no secret
        self.samples = list(_samples(self.timer_s, chance, speed, bpm, step_s))
        ends = [each for each in _lap_ends(self.samples) if each < self.timer_s]
        self.lap_times = list(pairwise([0, *ends, self.timer_s]))

    def records(self) -> Iterator[Message]:
        """Write the samples."""
        for each in self.samples:
            yield message(
                "record",
                {
                    "timestamp": self._at(each.since_s),
                    "heart_rate": each.bpm,
                    "distance": each.metres,
                    "enhanced_speed": each.speed,
                    "cadence": each.cadence,
                },
            )

    def laps(self) -> Iterator[Message]:
        """Write the laps."""
        for index, (since, until) in enumerate(self.lap_times, self.first_index):
            beats = [each.bpm for each in self.samples if since <= each.since_s < until]
            yield message(
                "lap",
                {
                    "message_index": index,
                    "timestamp": self._at(until),
                    "start_time": self._at(since),
                    "total_elapsed_time": until - since,
                    "total_timer_time": until - since,
                    "avg_heart_rate": round(sum(beats) / len(beats)),
                    "max_heart_rate": max(beats),
                    "sport": "running",
                },
            )

    def session(self, index: int) -> Message:
        """Sum the run up."""
        beats = [each.bpm for each in self.samples]
        return message(
            "session",
            {
                "timestamp": self.start,
                "start_time": self.start,
                "total_elapsed_time": self.timer_s,
                "total_timer_time": self.timer_s,
                "total_distance": self.samples[-1].metres_after,
                "sport_profile_name": "Run",
                "message_index": index,
                "total_calories": round(self.timer_s / 60 * 11),
                "first_lap_index": self.first_index,
                "num_laps": len(self.lap_times),
                "event": "session",
                "event_type": "stop",
                "sport": "running",
                "sub_sport": "generic",
                "avg_heart_rate": round(sum(beats) / len(beats)),
                "max_heart_rate": max(beats),
                "training_load_peak": 71.3,
                "total_training_effect": 2.9,
            },
            sizes={"sport_profile_name": 16},
        )

    def _at(self, since_s: int) -> dt.datetime:
        return self.start + dt.timedelta(seconds=since_s)


def _samples(seconds: int, chance: random.Random, pace: float, bpm: int, step_s: int) -> Iterator[Sample]:
    """Simulate the run: the heart lags behind the effort, and drifts."""
    metres, level = 0.0, 98.0
    for second in range(0, seconds, step_s):
        speed = pace + 0.12 * math.sin(second / 97) + chance.gauss(0, 0.03)
        level += (bpm + second / 190 - level) / 12
        beats, cadence = round(level + chance.gauss(0, 1)), round(84 + chance.gauss(0, 1))
        sample = Sample(second, metres, speed, beats, cadence, step_s)
        yield sample
        metres = sample.metres_after


def _lap_ends(samples: Sequence[Sample]) -> Iterator[int]:
    """When each kilometre was full."""
    lap = 1
    for each in samples:
        if each.metres_after >= _LAP_M * lap:
            yield each.since_s + each.step_s
            lap += 1
