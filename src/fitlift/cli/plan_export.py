"""Where the sessions of a plan go to: workouts for a watch, or a sheet to type in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fitlift.cli.common import STANDARD, Voice, text_width, write
from fitlift.cli.saying import wrong_use
from fitlift.errors import OutputError
from fitlift.records.said import Said, once

if TYPE_CHECKING:
    from fitlift.plan.model import Plan
    from fitlift.userfiles.places import UserFiles

#: Where a watch looks for new workouts, by Garmin's layout of its memory.
_ON_WATCH = "GARMIN/NewFiles"


def write_workouts(
    plan: Plan, output: str | None, user_files: UserFiles, voice: Voice, *, inputs: Sequence[str]
) -> None:
    """Write a FIT workout for each session, and say what stands otherwise in it and where to copy it."""
    from fitlift.plan.fit_workout import workout_bytes
    from fitlift.session.analyse import maxima_of

    exercises = user_files.catalogue
    maxima_kg = maxima_of(user_files.settings, exercises)
    remarks: list[Said] = []
    for session, target in zip(plan.sessions, _targets(plan, output), strict=True):
        workout = workout_bytes(session, exercises, plan_name=plan.name, plan_note=plan.note, maxima_kg=maxima_kg)
        write(workout.data, target, voice, inputs=inputs, over_workouts=True)
        remarks += workout.said_remarks
    for remark in once(remarks):
        voice.say(remark)
    if output == STANDARD:
        return
    voice.say(Said("copy_to_watch", {"sessions": len(plan.sessions), "folder": _ON_WATCH}))


def write_sheet(plan: Plan, output: str, user_files: UserFiles, voice: Voice, *, inputs: Sequence[str]) -> None:
    """Write a sheet to type into COROS's app."""
    from fitlift.report.coros_sheet import NO_FILE_ROUTE, coros_markdown, coros_text
    from fitlift.session.analyse import maxima_of

    maxima_kg = maxima_of(user_files.settings, user_files.catalogue)
    is_markdown = Path(output).suffix.lower() in {".md", ".markdown"}
    text = coros_markdown(plan, maxima_kg) if is_markdown else coros_text(plan, text_width(output), maxima_kg)
    write(text, output, voice, inputs=inputs)
    if output != STANDARD:
        voice.say(NO_FILE_ROUTE)


def _targets(plan: Plan, output: str | None) -> list[str]:
    """Where each session goes: into a folder, which is made if missing, or the only one to a file."""
    from fitlift.plan.several import file_names

    is_file = output == STANDARD or (output is not None and _names_a_file(Path(output)))
    if output is not None and is_file:
        if len(plan.sessions) > 1:
            names = tuple(each.name for each in plan.sessions)
            raise wrong_use(Said("is_one_file_for_several", {"output": output, "names": names}))
        return [output]
    folder = Path(output or ".")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder), Said("cannot_become_folder", {"text": str(error.strerror)})) from error
    return [str(folder / f"{name}.fit") for name in file_names(plan.sessions)]


def _names_a_file(path: Path) -> bool:
    return path.is_file() or (path.suffix.lower() == ".fit" and not path.is_dir())
