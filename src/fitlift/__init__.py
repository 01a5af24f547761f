"""fitlift reads the strength sessions that watches record: sets, reps, weights, rest, heart rate.

>>> import fitlift
>>> sets = fitlift.set_table("sample_data/planned.fit")
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fitlift.activity import Activity, read_activity
    from fitlift.api import set_table, summarize, weekly
    from fitlift.batch import Folder, read_folder
    from fitlift.errors import FitliftError, Notice
    from fitlift.fit import read_fit
    from fitlift.pipeline import SessionAnalysis, analyse
    from fitlift.summary import SessionSummary, WeekSummary

__all__ = [
    "Activity",
    "FitliftError",
    "Folder",
    "Notice",
    "SessionAnalysis",
    "SessionSummary",
    "WeekSummary",
    "analyse",
    "read_activity",
    "read_fit",
    "read_folder",
    "set_table",
    "summarize",
    "weekly",
]

#: Public name → the module that it is loaded from on first use: `import fitlift` loads no pandas.
_HOMES = {
    "Activity": "activity",
    "FitliftError": "errors",
    "Folder": "batch",
    "Notice": "errors",
    "SessionAnalysis": "pipeline",
    "SessionSummary": "summary",
    "WeekSummary": "summary",
    "analyse": "pipeline",
    "read_activity": "activity",
    "read_fit": "fit",
    "read_folder": "batch",
    "set_table": "api",
    "summarize": "api",
    "weekly": "api",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'fitlift' has no attribute {name!r}")
    return getattr(importlib.import_module(f"fitlift.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
