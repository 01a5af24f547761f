"""The messages in which COROS watches of 2024 and later write a strength session: sets and rests are laps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from fitlift.fit.encode import Message, Value, encode, message
from samples.messages import LOCAL_OFFSET, file_id, heart_records
from samples.simulation import Session, Stretch

_NAME = "COROS PACE 3"

_STRENGTH: dict[str, Value] = {"sport": "training", "sub_sport": "strength_training"}


def coros_file(session: Session) -> bytes:
    """A file without names and weights: a lap for each set and rest, and after each exercise the sums of both."""
    end = session.at(session.elapsed_s)
    laps = [lap for values in _laps(session) for lap in [message("lap", values | _STRENGTH)]]
    return encode(
        [
            file_id(end, manufacturer="coros", product=804, product_name=_NAME),
            message("device_info", {"timestamp": end, "manufacturer": "coros", "product_name": _NAME}),
            message(
                "activity",
                {
                    "timestamp": session.start,
                    "total_timer_time": session.timer_s,
                    "local_timestamp": (session.start + LOCAL_OFFSET).replace(tzinfo=None),
                    "num_sessions": 1,
                    "type": "auto_multi_sport",
                    "event": "activity",
                    "event_type": "stop",
                },
            ),
            _timer(session.start, "start"),
            *heart_records(session),
            _timer(end, "stop_all"),
            *laps,
            message(
                "session",
                _STRENGTH
                | {
                    "start_time": session.start,
                    "timestamp": end,
                    "total_timer_time": session.timer_s,
                    "total_elapsed_time": session.elapsed_s,
                    "total_calories": round(sum(map(_kcal, session.active)) * 1.4),
                    "max_heart_rate": session.max_hr(),
                    "avg_heart_rate": session.mean_hr(),
                },
            ),
        ]
    )


def _timer(moment: dt.datetime, what: str) -> Message:
    return message("event", {"timestamp": moment, "event": "timer", "event_type": what, "event_group": 0})


def _laps(session: Session) -> Iterator[dict[str, Value]]:
    """Sets and rests in their order; after those of one exercise the sum of its sets and the sum of its rests."""
    exercises = groupby(session.stretches, key=lambda each: (each.effort.category, each.effort.exercise))
    index = 0
    for _, stretches in exercises:
        of_one = list(stretches)
        for values in (*(_lap(session, each) for each in of_one), *_sums(session, of_one)):
            yield {"message_index": index} | values
            index += 1


def _lap(session: Session, stretch: Stretch) -> dict[str, Value]:
    """One set, with the energy it took and its repetitions, or one rest, with neither."""
    until = stretch.since_s + stretch.seconds + stretch.pause_s
    beats = [bpm for since, bpm in session.samples if stretch.since_s <= since < until and bpm is not None]
    work: dict[str, Value] = {"total_calories": _kcal(stretch), "total_cycles": stretch.effort.reps or None}
    lap: dict[str, Value] = {
        "timestamp": session.at(until),
        "start_time": session.at(stretch.since_s),
        "total_timer_time": stretch.seconds,
        "total_elapsed_time": stretch.seconds + stretch.pause_s,
        "max_heart_rate": max(beats),
        "min_heart_rate": min(beats),
        "avg_heart_rate": round(sum(beats) / len(beats)),
    }
    return lap | work if stretch.active else lap


def _sums(session: Session, stretches: Sequence[Stretch]) -> Iterator[dict[str, Value]]:
    """Sums, which end with the exercise, reach back as far as they are long and have no lowest heart rate."""
    last = stretches[-1]
    end = session.at(last.since_s + last.seconds + last.pause_s)
    for active in (True, False):
        summed = [each for each in stretches if each.active is active]
        seconds = sum(each.seconds for each in summed)
        if not summed:
            continue
        work: dict[str, Value] = {
            "total_calories": sum(map(_kcal, summed)),
            "total_cycles": sum(each.effort.reps for each in summed) or None,
        }
        lap: dict[str, Value] = {
            "timestamp": end,
            "start_time": end - dt.timedelta(seconds=seconds),
            "total_timer_time": seconds,
            "total_elapsed_time": seconds,
            "avg_heart_rate": session.mean_hr(),
        }
        yield lap | work if active else lap


def _kcal(stretch: Stretch) -> int:
    """Energy of a set: a quarter of a kilocalorie a second, as the recordings have it or so."""
    return max(1, round(stretch.seconds / 4))
