"""Small FIT files and tables for tests, built in memory."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from fitlift.fit.encode import Message, Value, encode, message
from fitlift.records.base import names_of
from fitlift.records.heart import HeartRates
from fitlift.records.sessions import Pause, Session
from fitlift.records.sets import Set
from fitlift.schema import PAUSES, RECORDS, SETS
from tables import conformed

START = dt.datetime(2026, 3, 4, 17, 0, 0, tzinfo=dt.UTC)


def at(seconds: float) -> dt.datetime:
    """So many seconds after START."""
    return START + dt.timedelta(seconds=seconds)


def file_id(**values: Value) -> Message:
    """Identify an activity file."""
    defaults: dict[str, Value] = {"type": "activity", "manufacturer": "garmin", "product": 4315}
    return message("file_id", defaults | values)


def session(since: float = 0, elapsed: float = 600, **values: Value) -> Message:
    """A strength session."""
    defaults: dict[str, Value] = {
        "timestamp": at(since),
        "start_time": at(since),
        "total_elapsed_time": elapsed,
        "total_timer_time": elapsed,
        "sport": "training",
        "sub_sport": "strength_training",
    }
    return message("session", defaults | values)


def active(since: float, seconds: float | None = 30, **values: Value) -> Message:
    """A set; its timestamp is wrong on purpose, as watches write it."""
    defaults: dict[str, Value] = {
        "timestamp": START,
        "start_time": at(since),
        "duration": seconds,
        "set_type": "active",
        "repetitions": 5,
    }
    return message("set", defaults | values)


def rest(since: float, seconds: float | None = 60, **values: Value) -> Message:
    """A rest."""
    defaults: dict[str, Value] = {
        "timestamp": START,
        "start_time": at(since),
        "duration": seconds,
        "set_type": "rest",
    }
    return message("set", defaults | values)


def timer(since: float, what: str) -> Message:
    """The timer is started or stopped."""
    return message("event", {"timestamp": at(since), "event": "timer", "event_type": what})


def described(name: str) -> list[Message]:
    """A developer's field of uint16, the fourth of developer 0."""
    field: dict[str, Value] = {
        "developer_data_index": 0,
        "field_definition_number": 4,
        "fit_base_type_id": 0x84,
        "field_name": name,
        "units": "N",
    }
    developer = message("developer_data_id", {"developer_data_index": 0, "application_id": [7] * 16})
    return [developer, message("field_description", field)]


def fit(*messages: Message) -> bytes:
    """A FIT file of an activity."""
    return encode([file_id(), *messages])


def set_rows(*rows: dict[str, Any]) -> pd.DataFrame:
    """A set table; `since` and `until` stand for times in seconds after START."""
    return conformed(pd.DataFrame([{"session": 1, "kind": "active"} | _timed(row) for row in rows]), SETS)


def numbered_sets(*rows: dict[str, Any]) -> pd.DataFrame:
    """A set table, numbered as they come where they have no numbers."""
    return set_rows(*({"row": place, "set": place} | row for place, row in enumerate(rows, start=1)))


def pause_rows(*spans: tuple[float, float], session_number: int = 1) -> pd.DataFrame:
    """A table of pauses from (begin, end) in seconds after START."""
    rows = [{"session": session_number, "start_time": at(begin), "end_time": at(end)} for begin, end in spans]
    return conformed(pd.DataFrame(rows), PAUSES)


def record_rows(*samples: tuple[float, float | None], session_number: int = 1) -> pd.DataFrame:
    """A table of samples from (seconds after START, bpm)."""
    rows = [{"session": session_number, "time": at(since), "heart_rate_bpm": bpm} for since, bpm in samples]
    return conformed(pd.DataFrame(rows), RECORDS)


def sets_of(*rows: dict[str, Any]) -> tuple[Set, ...]:
    """Sets of what is said of them, rows numbered as they come; `since` and `until` stand for times after START."""
    unsaid: dict[str, Any] = dict.fromkeys(names_of(Set)) | {
        "session": 1,
        "kind": "active",
        "origin": "file",
        "candidates": (),
    }
    return tuple(Set(**unsaid | {"row": place} | _timed(row)) for place, row in enumerate(rows, start=1))


def sessions_of(*rows: dict[str, Any]) -> tuple[Session, ...]:
    """Sessions of what is said of them, numbered as they come; `since` and `until` as for sets."""
    unsaid: dict[str, Any] = dict.fromkeys(names_of(Session)) | {"file_part": 1, "kind": "strength", "origin": "file"}
    return tuple(Session(**unsaid | {"session": number} | _timed(row)) for number, row in enumerate(rows, start=1))


def pauses_of(*spans: tuple[float, float], session_number: int = 1) -> tuple[Pause, ...]:
    """Pauses from (begin, end) in seconds after START."""
    return tuple(Pause(session=session_number, start_time=at(begin), end_time=at(end)) for begin, end in spans)


def heart_of(*samples: tuple[float, float | None], session_number: int = 1) -> HeartRates:
    """Samples from (seconds after START, bpm)."""
    return HeartRates(
        session=np.full(len(samples), session_number, np.int64),
        time=np.array([at(since).replace(tzinfo=None) for since, _ in samples], "M8[ms]"),
        bpm=np.array([np.nan if bpm is None else bpm for _, bpm in samples], np.float64),
    )


def numbered_sets_of(*rows: dict[str, Any]) -> tuple[Set, ...]:
    """Sets and rests, numbered as they come where they have no numbers."""
    return sets_of(*({"set": place} | row for place, row in enumerate(rows, start=1)))


def plain(value: Any) -> Any:
    """A value of a table, None for null."""
    return None if not isinstance(value, tuple) and pd.isna(value) else value


def values(frame: pd.DataFrame, *names: str) -> list[tuple[Any, ...]]:
    """Some columns of a table, null as None, numbers to four decimals."""
    rows = frame[list(names)].itertuples(index=False)
    return [tuple(round(each, 4) if isinstance(each, float) else each for each in map(plain, row)) for row in rows]


def _timed(row: dict[str, Any]) -> dict[str, Any]:
    times = {"since": "start_time", "until": "end_time"}
    return {times.get(key, key): at(value) if key in times else value for key, value in row.items()}


def up_to_s(seconds: int) -> st.SearchStrategy[float]:
    """Times as files hold them: whole milliseconds."""
    return st.integers(0, 1000 * seconds).map(lambda ms: ms / 1000)
