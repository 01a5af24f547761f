"""One hour as a watch and as a phone's log have it, made for tests; and real recordings as logs would have them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from builders import active, at, file_id, rest, session
from fitlift.fit.encode import Message, encode, message

#: Local time is an hour ahead.
AHEAD = dt.timedelta(hours=1)

HEVY_HEADER = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
)
STRONG_HEADER = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,"
    "Seconds,Notes,Workout Notes"
)
FITNOTES_HEADER = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"


class Done(NamedTuple):
    """One set as a person writes it down."""

    name: str
    reps: int
    kg: float


#: Three exercises, one after the other.
LEGS = (
    *(Done("Squat (Barbell)", 5, 80), Done("Squat (Barbell)", 5, 82.5), Done("Squat (Barbell)", 4, 85)),
    *(Done("Barbell deadlift", 8, 60), Done("Barbell deadlift", 9, 60), Done("Barbell deadlift", 10, 60)),
    *(Done("Standing calf raise", 15, 40), Done("Standing calf raise", 14, 40), Done("Standing calf raise", 12, 40)),
)

DAY_S = 86_400.0


def watch(
    done: Sequence[Done] = LEGS, *, day: float = 0, since: float = 0, beats: int | None = 112, has_sets: bool = True
) -> bytes:
    """A watch's recording, a set every two minutes; it counts repetitions and knows neither names nor weights.

    Parameters
    ----------
    done
        What was done.
    day, since
        Days and seconds after START.
    beats
        Its heart rate throughout; None for none.
    has_sets
        Whether sets are recorded.
    """
    begin = day * DAY_S + since
    length = 120.0 * len(done) + 60
    rows: list[Message] = []
    for place, each in enumerate(done):
        start = begin + 30 + 120 * place
        rows += [active(start, 40, repetitions=each.reps), rest(start + 40, 80)]
    samples = (
        []
        if beats is None
        else [
            message("record", {"timestamp": at(begin + second), "heart_rate": beats})
            for second in range(0, int(length), 10)
        ]
    )
    local = message("activity", {"timestamp": at(begin), "local_timestamp": (at(begin) + AHEAD).replace(tzinfo=None)})
    made = file_id(time_created=at(begin), serial_number=int(begin) + 1_000_000)
    return encode([made, session(begin, length), *(rows if has_sets else []), *samples, local])


def hevy(*sessions: tuple[float, Sequence[Done]], minutes: float | None = None) -> str:
    """A log of Hevy: of each session its seconds after START, and what was done."""
    rows = [HEVY_HEADER]
    for since, done in sessions:
        begin = at(since) + AHEAD
        length = dt.timedelta(minutes=2 * len(done) + 1 if minutes is None else minutes)
        rows += hevy_rows(begin, begin + length, done)[1:]
    return "\n".join(rows) + "\n"


def hevy_rows(begin: dt.datetime, end: dt.datetime, done: Sequence[Done]) -> list[str]:
    """The lines of a log of Hevy, of one session by local time; the header is the first."""
    times = ",".join(f'"{each:%d %b %Y, %H:%M}"' for each in (begin, end))
    return [
        HEVY_HEADER,
        *(
            f'"Legs",{times},"","{each.name}","","","{place}","normal","{each.kg:g}","{each.reps}","","",""'
            for place, each in enumerate(done)
        ),
    ]


def strong(since: float, done: Iterable[Done], *, minutes: int = 20) -> str:
    """A log of Strong, of one session."""
    begin = at(since) + AHEAD
    rows = [
        f"{begin:%Y-%m-%d %H:%M:%S},Legs,{minutes}m,{each.name},{place},{each.kg:g},kg,{each.reps},,,,0,,"
        for place, each in enumerate(done, 1)
    ]
    return "\n".join([STRONG_HEADER, *rows]) + "\n"


def fitnotes(day: float, done: Iterable[Done]) -> str:
    """A log of FitNotes, of one day."""
    begin = at(day * DAY_S) + AHEAD
    rows = [f"{begin:%Y-%m-%d},{each.name},Legs,{each.kg:g},kgs,{each.reps},,,," for each in done]
    return "\n".join([FITNOTES_HEADER, *rows]) + "\n"
