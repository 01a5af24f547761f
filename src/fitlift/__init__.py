"""fitlift reads the strength sessions that watches record: sets, reps, weights, rest, heart rate.

>>> import fitlift
>>> sets = fitlift.set_table("sample_data/planned.fit")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fitlift.api import (
        Activity,
        FitliftError,
        Folder,
        Notice,
        Plan,
        Progress,
        SessionAnalysis,
        SessionSummary,
        Settings,
        UserFiles,
        analyse,
        loads,
        match,
        muscle_coverage,
        principles,
        progress,
        read_activity,
        read_fit,
        read_folder,
        read_plan,
        rests,
        set_table,
        summarize,
        weekly,
        zone_times,
    )

__all__ = [
    "Activity",
    "FitliftError",
    "Folder",
    "Notice",
    "Plan",
    "Progress",
    "SessionAnalysis",
    "SessionSummary",
    "Settings",
    "UserFiles",
    "analyse",
    "loads",
    "match",
    "muscle_coverage",
    "principles",
    "progress",
    "read_activity",
    "read_fit",
    "read_folder",
    "read_plan",
    "rests",
    "set_table",
    "summarize",
    "weekly",
    "zone_times",
]


def __getattr__(name: str) -> object:
    """Load a public name on first use: `import fitlift` itself loads no pandas."""
    if name not in __all__:
        raise AttributeError(f"module 'fitlift' has no attribute {name!r}")
    from fitlift import api

    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted(__all__)
