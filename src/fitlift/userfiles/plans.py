"""Where plans are: the one that is named, or those that stand beside a recording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from fitlift.errors import FitliftError, Notice, PlanError, UserFileError
from fitlift.exercises.catalogue import Catalogue
from fitlift.fit.source import has_fit_name
from fitlift.plan.fit_workout import is_workout, read_workout
from fitlift.plan.model import Plan
from fitlift.userfiles.plan_yaml import read_plan
from fitlift.userfiles.text_files import read_text

_ENDINGS = (".yaml", ".yml")

#: What a plan has and no other text file of the user's.
_SAYS_PLAN = re.compile(r"^plan[ \t]*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FoundPlans:
    """Plans, and what could not be used as one.

    Parameters
    ----------
    plans
        By name of their files.
    notices
        One for each file that would be a plan and has faults.
    """

    plans: tuple[Plan, ...] = ()
    notices: tuple[Notice, ...] = ()


def plans_at(path: Path, exercises: Catalogue) -> tuple[Plan, ...]:
    """Read the plan that is named: a plan file or a FIT workout; of a folder all of them.

    Raises
    ------
    FitliftError
        If there is none, or one cannot be used.
    """
    plans = tuple(_named(each, exercises) for each in plan_files_at(path))
    if not plans:
        raise UserFileError(str(path), "holds no plan", "name a plan file, or a folder that holds some")
    return plans


def plan_files_at(path: Path) -> list[Path]:
    """The plan file that is named; of a folder all plan files and FIT workouts, by name."""
    if not path.is_dir():
        return [path]
    return [each for each in _in_folder(path) if is_plan_file(each) or _is_workout(each)]


def plan_files_in(folder: Path) -> list[Path]:
    """The plan files in a folder, by name."""
    return [each for each in _texts(folder, folder.stat().st_mtime_ns) if is_plan_file(each)]


def read_plan_file(path: Path, exercises: Catalogue) -> Plan:
    """Read a plan from YAML or from a FIT workout.

    Raises
    ------
    FitliftError
        If it cannot be read, or has faults.
    """
    if has_fit_name(path.name):
        return read_workout(path, exercises).plan
    return _read(read_text(path), str(path), exercises)


def plans_in(folder: Path, exercises: Catalogue) -> FoundPlans:
    """Read the plan files in a folder; one that has faults is left out, and said.

    Parameters
    ----------
    folder
        The folder, that of a recording or of an export.
    exercises
        The exercises.
    """
    plans, notices = [], []
    for path in plan_files_in(folder):
        try:
            plans.append(replace(_read(read_text(path), str(path), exercises), source=path.name))
        except PlanError as error:
            text = f"the plan {path.name} is not used: {error.faults[0]}"
            notices.append(Notice("plan-with-faults", text))
    return FoundPlans(tuple(plans), tuple(notices))


def _named(path: Path, exercises: Catalogue) -> Plan:
    """A plan under its file's name."""
    return replace(read_plan_file(path, exercises), source=path.name)


def _is_workout(path: Path) -> bool:
    return has_fit_name(path.name) and is_workout(path)


def is_plan_file(path: Path) -> bool:
    """Whether a file is a plan in YAML, by what it says of itself; whether it can be used is another question."""
    if path.suffix.lower() not in _ENDINGS:
        return False
    try:
        stamp = path.stat()
    except OSError:
        return False
    return _says_plan(path, stamp.st_size, stamp.st_mtime_ns)


@lru_cache(maxsize=4096)
def _says_plan(path: Path, size: int, changed_ns: int) -> bool:  # noqa: ARG001 - a file that has changed is read anew
    """Read once for all recordings beside it."""
    try:
        return bool(_SAYS_PLAN.search(read_text(path)))
    except FitliftError:
        return False


@lru_cache(maxsize=8)
def _texts(folder: Path, changed_ns: int) -> tuple[Path, ...]:
    """What may be a plan by its name, of a folder."""
    return tuple(each for each in _listed(folder, changed_ns) if each.suffix.lower() in _ENDINGS)


def _in_folder(folder: Path) -> Iterator[Path]:
    """The files of a folder, by name, but for hidden ones."""
    yield from _listed(folder, folder.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _listed(folder: Path, changed_ns: int) -> tuple[Path, ...]:  # noqa: ARG001 - a folder that has changed is listed anew
    """Listed once for all recordings of a folder."""
    return tuple(sorted(each for each in folder.iterdir() if each.is_file() and not each.name.startswith(".")))


@lru_cache(maxsize=64)
def _read(text: str, source: str, exercises: Catalogue) -> Plan:
    return read_plan(text, source, exercises)
