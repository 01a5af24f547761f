"""A set or rest as a message or lap of the file tells it, before it is numbered and timed."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from fitlift.records.base import Record
from fitlift.records.sets import Candidate
from fitlift.records.vocabulary import WeightUnit


class Written(Record, kw_only=True):
    """One set or rest, not yet numbered; what it shares with `Set` means the same there.

    Parameters
    ----------
    file_part
        Part of the file.
    latest
        When it had ended at the latest; None where nothing says.
    position
        Place of its message, or lap, in the file.
    """

    session: int
    file_part: int
    kind: Literal["active", "rest"]
    origin: Literal["file", "salvaged"]
    message_index: int | None
    start_time: dt.datetime | None
    duration_s: float | None
    latest: dt.datetime | None = None
    step_index: int | None = None
    bout: int | None = None
    category: str | None = None
    subtype: str | None = None
    candidates: tuple[Candidate, ...] = ()
    reps: int | None = None
    weight_kg: float | None = None
    weight_state: Literal["logged", "zero", "absent"] | None = None
    weight_unit: WeightUnit | None = None
    load_kind: Literal["external", "unknown"] | None = None
    position: int | None = None
