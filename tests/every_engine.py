"""What is tested on every engine there is, and how its columns are looked at."""

from __future__ import annotations

from typing import Any

import pytest

from builders import plain
from fitlift.fit import ENGINES, read_fit

engines = pytest.mark.parametrize("engine", sorted(ENGINES))


def column(data: bytes, message: str, name: str, engine: str = "columns") -> list[Any]:
    """One column, None for null."""
    return [plain(each) for each in read_fit(data, engine=engine).table(message)[name]]
