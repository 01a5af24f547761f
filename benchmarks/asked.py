"""What the two loops are asked for: the columns of the sets, and how long a sample of the heart rate counts."""

from __future__ import annotations

#: A sample counts until the next one, and no longer than so many seconds.
GAP_CAP_S = 10.0

COLUMNS = (
    "set_type",
    "start_time",
    "duration",
    "repetitions",
    "weight",
    "category",
    "category_subtype",
    "wkt_step_index",
)
