"""What functions return, as tables that assertions read."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from fitlift.records.base import Record
from fitlift.records.declared import Table
from fitlift.records.frames import frame


def table(records: Iterable[Record], of: Table) -> pd.DataFrame:
    """The table of records."""
    return frame(tuple(records), of)
