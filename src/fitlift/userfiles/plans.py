"""Where plans are: the one that is named, or those that stand beside a recording."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from fitlift.errors import Notice, PlanError, UserFileError
from fitlift.exercises.catalogue import Catalogue
from fitlift.files import MOST_TEXT_BYTES, is_folder, is_link, where_link_leads, why_not_read
from fitlift.fit.source import has_fit_name
from fitlift.plan.connect_steps import is_connect, read_connect
from fitlift.plan.fit_workout import is_workout, read_workout
from fitlift.plan.model import Plan
from fitlift.records.base import Record, replace
from fitlift.records.said import Said, Value, parts_of
from fitlift.userfiles.names import may_be_plan
from fitlift.userfiles.text_files import read_text
from fitlift.wording import printable

#: A file of this name is a plan, be its first word misspelt.
_CALLED = "plan"

#: What a plan has and no other text file of the user's.
_SAYS_PLAN = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?plan[ \t]*:", re.MULTILINE)


class FoundPlans(Record):
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
        raise UserFileError(str(path), Said("holds_no_plan"), Said("name_plan"))
    return plans


def plan_files_at(path: Path) -> list[Path]:
    """The plan file that is named; of a folder all plan files and FIT workouts, by name."""
    if not is_folder(path):
        return [path]
    return [each for each in _in_folder(path) if is_plan_file(each) or _is_workout(each)]


def plan_files_in(folder: Path, tree: Path | None = None) -> list[Path]:
    """The plan files in a folder, by name.

    Parameters
    ----------
    folder
        The folder.
    tree
        The folder that no link may leave; None where links are followed wherever they lead.
    """
    try:
        texts = _texts(folder, folder.stat().st_mtime_ns)
    except OSError:
        return []
    return [each for each in texts if why_left_aside(each, tree) is None and is_plan_file(each)]


def why_left_aside(file: Path, tree: Path | None) -> Said | None:
    """Why a text file is not read: it is no plain file, or a link brings it from outside a folder; else None."""
    if tree is not None and is_link(file):
        leads = where_link_leads(file, tree)
        if leads is not None:
            return leads
    return why_not_read(file, MOST_TEXT_BYTES)


def read_plan_file(path: Path, exercises: Catalogue) -> Plan:
    """Read a plan from YAML, from a FIT workout, or from a workout of Garmin Connect's.

    Raises
    ------
    FitliftError
        If it cannot be read, or has faults.
    """
    if has_fit_name(path.name):
        return read_workout(path, exercises).plan
    text = read_text(path)
    if is_connect(data := text.encode(errors="replace")):
        return read_connect(data, exercises, name=path.name).plan
    return _read(text, str(path), exercises)


def is_workout_named(name: str) -> bool:
    """Whether a name is that of a file with a workout: by its ending, or JSON of Garmin Connect's by what it holds."""
    if has_fit_name(name):
        return True
    try:
        return name.lower().endswith(".json") and is_connect(read_text(Path(name)).encode(errors="replace"))
    except UserFileError:
        return False


def plans_in(folder: Path, exercises: Catalogue, tree: Path | None = None, *, tells_all: bool = False) -> FoundPlans:
    """Read the plan files in a folder; one that cannot be read or has faults is left out, and said.

    Parameters
    ----------
    folder
        The folder, that of a recording or of an export.
    exercises
        The exercises.
    tree
        As for `plan_files_in`.
    tells_all
        Whether to say also what may be called a plan and is no plain file, or a link out of the tree.
    """
    plans: list[Plan] = []
    faulty: list[tuple[Path, PlanError | UserFileError]] = []
    for path in plan_files_in(folder, tree):
        try:
            plans.append(replace(_read(read_text(path), str(path), exercises), source=printable(path.name)))
        except (PlanError, UserFileError) as error:
            faulty.append((path, error))
    notices = [
        Notice(
            "plan-with-faults",
            _not_used(path, error, has_others=bool(plans)),
            command=f"plan check {shlex.quote(printable(str(path)))}",
        )
        for path, error in faulty
    ]
    aside = _left_aside(folder, tree) if tells_all else ()
    notices += [Notice("plan-with-faults", _aside(path, why)) for path, why in aside]
    return FoundPlans(tuple(plans), tuple(notices))


def _not_used(path: Path, error: PlanError | UserFileError, *, has_others: bool) -> Said:
    """That a plan has faults, or cannot be read; what cannot even be opened may be none."""
    of: dict[str, Value] = {"plan_file": printable(path.name), "has_other_plans": has_others}
    if isinstance(error, PlanError):
        fault = error.faults[0]
        why_not = parts_of(fault.said, fault.said_allowed)
        return Said("plan_not_used", of | {"in_line": fault.line or None, "why_not": why_not})
    why_not = parts_of(error.said)
    return Said("plan_not_read", of | {"is_surely_plan": _can_be_opened(path), "why_not": why_not})


def _can_be_opened(path: Path) -> bool:
    try:
        path.read_bytes()
    except OSError:
        return False
    return True


def _aside(path: Path, why: Said) -> Said:
    """That what may be called a plan is not read."""
    return Said("text_file_not_read", {"plan_file": printable(path.name), "why_not": parts_of(why)})


def _left_aside(folder: Path, tree: Path | None) -> Iterator[tuple[Path, Said]]:
    try:
        texts = _texts(folder, folder.stat().st_mtime_ns)
    except OSError:
        return
    yield from ((each, why) for each in texts if (why := why_left_aside(each, tree)) is not None)


def _named(path: Path, exercises: Catalogue) -> Plan:
    """A plan under its file's name."""
    return replace(read_plan_file(path, exercises), source=printable(path.name))


def _is_workout(path: Path) -> bool:
    return has_fit_name(path.name) and is_workout(path)


def is_plan_file(path: Path) -> bool:
    """Whether a file is a plan in YAML, by what it says of itself, or as it is called plan.yaml; used or not.

    One that cannot be opened may be one; what is no plain file is none.
    """
    if not may_be_plan(path.name):
        return False
    try:
        stamp = path.stat()
        return path.stem.casefold() == _CALLED or _says_plan(path, stamp.st_size, stamp.st_mtime_ns)
    except (OSError, ValueError):
        return True


@lru_cache(maxsize=4096)
def _says_plan(path: Path, size: int, changed_ns: int) -> bool:  # noqa: ARG001 - a file that has changed is read anew
    """Read once for all recordings beside it; whatever its encoding."""
    return why_not_read(path, MOST_TEXT_BYTES) is None and bool(
        _SAYS_PLAN.search(path.read_bytes().replace(b"\0", b""))
    )


@lru_cache(maxsize=8)
def _texts(folder: Path, changed_ns: int) -> tuple[Path, ...]:
    """What may be a plan by its name, of a folder."""
    return tuple(each for each in _listed(folder, changed_ns) if may_be_plan(each.name))


def _in_folder(folder: Path) -> Iterator[Path]:
    """The files of a folder, by name, but for hidden ones."""
    yield from _listed(folder, folder.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _listed(folder: Path, changed_ns: int) -> tuple[Path, ...]:  # noqa: ARG001 - a folder that has changed is listed anew
    """Listed once for all recordings of a folder."""
    return tuple(sorted(each for each in folder.iterdir() if not each.name.startswith(".") and not is_folder(each)))


@lru_cache(maxsize=64)
def _read(text: str, source: str, exercises: Catalogue) -> Plan:
    from fitlift.userfiles.plan_yaml import read_plan  # YAML is loaded where there is some

    return read_plan(text, source, exercises)
