"""What functions are given, held against what they take: like things are taken alike, others told what to give."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Collection, Mapping
from pathlib import Path

from fitlift.activity import Activity, to_activity
from fitlift.errors import FitliftError
from fitlift.fit.source import Source
from fitlift.fit.tables import FitFile
from fitlift.folders.one_file import given_log
from fitlift.history.outcomes import Folder
from fitlift.plan.model import Plan
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.session.analyse import SessionAnalysis
from fitlift.userfiles.places import UserFiles

#: What the functions of one recording take; what they take as the log of its hour; and as the plan that it followed.
Recording = Source | Activity | SessionAnalysis | FitFile
Log = Source | Activity
AnyPlan = Plan | Source
PlanGiven = Plan | str | Path

#: A day, or how it is written: "2026-11-30".
Day = dt.date | str


def plain(source: object, wanted: Said) -> object:
    """A path as a text or a `Path`, content as bytes, other things as they are.

    Parameters
    ----------
    source
        What was given.
    wanted
        What to give instead, where it is a text that is no path, or an open file of text.
    """
    if isinstance(source, bytearray | memoryview):
        return bytes(source)
    if isinstance(source, str):
        if not source.strip():
            raise FitliftError(Said("name_is_empty"), wanted)
        if "\n" in source:
            raise FitliftError(Said("text_is_no_path"), Said("give_bytes_of_text"))
        return source
    if isinstance(source, os.PathLike) and not isinstance(source, Path):
        return Path(os.fsdecode(source))
    if hasattr(source, "read") and not isinstance(source, type):
        held: object = source.read()
        if not isinstance(held, bytes):
            raise FitliftError(Said("file_of_text", {"type": type(source).__name__}), Said("open_as_bytes"))
        return held
    return source


def recording(source: object, user_files: UserFiles) -> str | Path | bytes | Activity | SessionAnalysis:
    """What functions of one recording take; messages that were read become an activity with the user's settings."""
    found = plain(source, Said("give_recording"))
    if isinstance(found, FitFile):
        settings = user_files.settings
        return to_activity(found, time_zone=settings.time_zone, strength_sports=settings.strength_sports)
    if isinstance(found, str | Path | bytes | Activity | SessionAnalysis):
        return found
    raise _is_none("object_is_no_recording", source, "give_recording")


def file(source: object) -> str | Path | bytes:
    """What functions of one file's bytes take."""
    found = plain(source, Said("give_file"))
    if isinstance(found, str | Path | bytes):
        return found
    raise _is_none("object_is_no_file", source, "give_file")


def folder(source: object) -> Path | Folder:
    """What functions of an export take."""
    found = plain(source, Said("give_folder"))
    if isinstance(found, Folder):
        return found
    if isinstance(found, str | Path):
        return Path(found)
    raise _is_none("object_is_no_folder", source, "give_folder")


def path_of_folder(source: object) -> Path:
    """What functions take that read a folder anew, or write into one."""
    found = folder(source)
    if isinstance(found, Folder):
        raise _is_none("object_is_no_folder", source, "give_folder")
    return found


def any_plan(source: object) -> Plan | str | Path | bytes:
    """What functions of one plan take."""
    found = plain(source, Said("give_plan"))
    if isinstance(found, Plan | str | Path | bytes):
        return found
    raise _is_none("object_is_no_plan", source, "give_plan")


def path(source: object, wanted: str) -> Path:
    """A path, where nothing else will do.

    Parameters
    ----------
    source
        What was given.
    wanted
        The code of what to give.
    """
    if isinstance(source, str | os.PathLike):
        found = plain(source, Said(wanted))
        if isinstance(found, str | Path):
            return Path(found)
    raise _is_none("object_is_no_path", source, wanted)


def with_plan(user_files: UserFiles, plan: object) -> tuple[UserFiles, Plan | None]:
    """The user's files with a plan that is named, and one that was read before."""
    if plan is None or isinstance(plan, Plan):
        return user_files, plan
    found = plain(plan, Said("give_plan_or_folder")) if isinstance(plan, str | os.PathLike) else None
    if isinstance(found, str | Path):
        return replace(user_files, plan_path=Path(found)), None
    raise _is_none("object_is_no_plan", plan, "give_plan_or_folder")


def with_log(user_files: UserFiles, log: object) -> UserFiles:
    """The same with a phone's log that is given with a recording, if one is."""
    if log is None:
        return user_files
    found = plain(log, Said("give_log"))
    if isinstance(found, str | Path | bytes | Activity):
        return replace(user_files, log=given_log(found, user_files))
    raise _is_none("object_is_no_log", log, "give_log")


def files_of_user(user_files: object) -> UserFiles:
    """The user's files, and nothing in their place."""
    if isinstance(user_files, UserFiles):
        return user_files
    raise _is_none("object_is_no_user_files", user_files, "give_user_files")


def day(given: object) -> dt.date | None:
    """A day, also of a point in time or as it is written; None for none."""
    if isinstance(given, dt.datetime):
        return given.date()
    if given is None or isinstance(given, dt.date):
        return given
    try:
        return dt.date.fromisoformat(given)  # type: ignore[arg-type]  # anything may be given
    except (TypeError, ValueError):
        raise FitliftError(Said("is_no_day", {"given": str(given)}), Said("give_day")) from None


def one_of(given: object, known: Collection[str], code: str = "is_no_format") -> None:
    """Raise FitliftError for a word that is none of those that are known.

    Parameters
    ----------
    given, known
        The word, and those that there are.
    code
        What it is not.
    """
    if not isinstance(given, str) or given not in known:
        raise FitliftError(Said(code, {"given": str(given)}), Said("one_of_these", {"names": tuple(known)}))


def text(given: object, code: str, wanted: str) -> str:
    """A text, and nothing in its place; `code` says what it is not, `wanted` what to give."""
    if isinstance(given, str):
        return given
    raise _is_none(code, given, wanted)


def by_place(given: object) -> Mapping[str, str]:
    """What is said of slots and sets, by their letters or numbers as texts."""
    if isinstance(given, Mapping):
        return {str(which): str(said) for which, said in given.items()}
    raise _is_none("object_names_nothing", given, "give_names")


def _is_none(code: str, given: object, wanted: str) -> FitliftError:
    return FitliftError(Said(code, {"type": type(given).__name__}), Said(wanted))
