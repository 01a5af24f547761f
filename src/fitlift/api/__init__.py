"""The commands as functions: the same work from Python."""

from __future__ import annotations

from types import FunctionType

from fitlift.activity import Activity
from fitlift.api.datasets import settle_dataset, write_dataset
from fitlift.api.files import convert, corrected_fit, find_exercises, inspect, library_info, read_fit, scrubbed
from fitlift.api.folders import progress, read_folder, weekly
from fitlift.api.label import label
from fitlift.api.plans import plan_check, plan_export, plan_import, plan_schema, plan_show, read_plan
from fitlift.api.sessions import (
    analyse,
    loads,
    match,
    muscle_coverage,
    principles,
    read_activity,
    rests,
    set_table,
    summarize,
    zone_times,
)
from fitlift.api.settings import config_check, config_set, config_show, config_unset
from fitlift.config import Settings
from fitlift.errors import FitliftError, Notice
from fitlift.folders.cluster import Cluster
from fitlift.folders.workers import Watch
from fitlift.history.outcomes import Folder
from fitlift.history.report import WeeklyReport
from fitlift.history.summary import SessionSummary
from fitlift.plan.model import Plan
from fitlift.progression import Progress
from fitlift.session.analyse import SessionAnalysis
from fitlift.store import Library
from fitlift.userfiles.places import UserFiles

__all__ = [
    "Activity",
    "Cluster",
    "FitliftError",
    "Folder",
    "Library",
    "Notice",
    "Plan",
    "Progress",
    "SessionAnalysis",
    "SessionSummary",
    "Settings",
    "UserFiles",
    "Watch",
    "WeeklyReport",
    "analyse",
    "config_check",
    "config_set",
    "config_show",
    "config_unset",
    "convert",
    "corrected_fit",
    "find_exercises",
    "inspect",
    "label",
    "library_info",
    "loads",
    "match",
    "muscle_coverage",
    "plan_check",
    "plan_export",
    "plan_import",
    "plan_schema",
    "plan_show",
    "principles",
    "progress",
    "read_activity",
    "read_fit",
    "read_folder",
    "read_plan",
    "rests",
    "scrubbed",
    "set_table",
    "settle_dataset",
    "summarize",
    "weekly",
    "write_dataset",
    "zone_times",
]


class _Unquoted(str):
    """An annotation that `help` shows without quotation marks; to type checkers and `get_type_hints` it is the same."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _show_short_annotations() -> None:
    """Let signatures read as they are written."""
    for name in __all__:
        function = globals()[name]
        if isinstance(function, FunctionType):
            function.__annotations__ = {each: _Unquoted(said) for each, said in function.__annotations__.items()}


_show_short_annotations()
