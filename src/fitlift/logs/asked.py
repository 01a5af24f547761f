"""What the user says where a log does not."""

from __future__ import annotations

from typing import Literal

from fitlift.records.base import Record
from fitlift.records.vocabulary import WeightUnit

#: Which stands first in a date: the day or the month.
DateOrder = Literal["day", "month"]


class Asked(Record):
    """What the user says where a log does not: units, and whether day or month is first; None for nothing."""

    weight_unit: WeightUnit | None = None
    distance_unit: str | None = None
    date_order: DateOrder | None = None


#: Where the user says nothing.
NOTHING_ASKED = Asked()
