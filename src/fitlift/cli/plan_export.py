"""Where the sessions of a plan go to: workouts for a watch or for Connect, a calendar, or a sheet to type in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fitlift.cli.common import STANDARD, Voice, text_width, write
from fitlift.cli.saying import wrong_use
from fitlift.errors import OutputError
from fitlift.records.base import Record
from fitlift.records.formats import PLAN_FORMATS, Format
from fitlift.records.said import Said, once

if TYPE_CHECKING:
    from fitlift.plan.fit_workout import ExportedWorkout
    from fitlift.plan.model import Plan, PlannedSession
    from fitlift.userfiles.places import UserFiles

#: Where a watch looks for new workouts, by Garmin's layout of its memory.
_ON_WATCH = "GARMIN/NewFiles"

#: What is said of all sessions together, and not of an exercise.
_IN_THE_END = "weights_of_connect"


class Days(Record):
    """What is asked of a calendar.

    Parameters
    ----------
    first
        The first day; None where it was not given.
    weeks
        How many weeks from there.
    at
        When sessions begin; None for whole days.
    minutes
        How long they last.
    """

    first: dt.date | None
    weeks: int
    at: dt.time | None
    minutes: int


def write_workouts(
    plan: Plan, output: str | None, user_files: UserFiles, voice: Voice, *, inputs: Sequence[str]
) -> None:
    """Write a FIT workout for each session, and say what stands otherwise in it and where to copy it."""
    from fitlift.plan.fit_workout import workout_bytes
    from fitlift.session.analyse import maxima_of

    exercises = user_files.catalogue
    maxima_kg = maxima_of(user_files.settings, exercises)

    def made(session: PlannedSession) -> ExportedWorkout:
        return workout_bytes(session, exercises, plan_name=plan.name, plan_note=plan.note, maxima_kg=maxima_kg)

    _write_each(plan, output, PLAN_FORMATS["garmin"], made, voice=voice, inputs=inputs)
    if output == STANDARD:
        return
    voice.say(Said("copy_to_watch", {"sessions": len(plan.sessions), "folder": _ON_WATCH}))
    voice.say(Said("watch_as_media_device"))
    voice.say(Said("connect_refuses_workouts"))


def write_for_connect(
    plan: Plan, output: str | None, user_files: UserFiles, voice: Voice, *, in_grams: bool, inputs: Sequence[str]
) -> None:
    """Write each session as a workout of Connect's, and say what is not certain and what takes it in."""
    from fitlift.plan.connect_workout import connect_workout
    from fitlift.session.analyse import maxima_of

    exercises = user_files.catalogue
    maxima_kg = maxima_of(user_files.settings, exercises)

    def made(session: PlannedSession) -> ExportedWorkout:
        names = {"plan_name": plan.name, "plan_note": plan.note}
        return connect_workout(session, exercises, **names, maxima_kg=maxima_kg, in_grams=in_grams)

    _write_each(plan, output, PLAN_FORMATS["connect"], made, voice=voice, inputs=inputs)
    if output != STANDARD:
        voice.say(Said("take_into_connect", {"sessions": len(plan.sessions)}))


def write_calendar(
    plan: Plan, output: str, days: Days, user_files: UserFiles, voice: Voice, *, inputs: Sequence[str]
) -> None:
    """Write the planned days as a calendar, and say which sessions are not in it."""
    from fitlift.session.analyse import maxima_of
    from fitlift.writers.plan_calendar import plan_calendar

    if days.first is None:
        raise wrong_use(Said("needs_first_day"))
    maxima_kg = maxima_of(user_files.settings, user_files.catalogue)
    made = plan_calendar(plan, days.first, weeks=days.weeks, at=days.at, minutes=days.minutes, maxima_kg=maxima_kg)
    write(made.data, output, voice, inputs=inputs)
    for remark in made.said_remarks:
        voice.say(remark)
    if output != STANDARD:
        first, last = (made.days[place].day.isoformat() for place in (0, -1))
        voice.say(Said("sessions_in_calendar", {"sessions": len(made.days), "first_day": first, "last_day": last}))


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


def _write_each(
    plan: Plan,
    output: str | None,
    written: Format,
    made: Callable[[PlannedSession], ExportedWorkout],
    *,
    voice: Voice,
    inputs: Sequence[str],
) -> None:
    """Write each session into a file of its own, and say once what stands otherwise in them."""
    remarks: list[Said] = []
    for session, target in zip(plan.sessions, _targets(plan, output, written.endings[0]), strict=True):
        workout = made(session)
        write(workout.data, target, voice, inputs=inputs, over_workouts=True)
        remarks += workout.said_remarks
    # what is to be looked at in the end comes last
    for remark in sorted(once(remarks), key=lambda each: each.code == _IN_THE_END):
        voice.say(remark)


def _targets(plan: Plan, output: str | None, ending: str) -> list[str]:
    """Where each session goes: into a folder, which is made if missing, or the only one to a file."""
    from fitlift.plan.several import file_names

    is_file = output == STANDARD or (output is not None and _names_a_file(Path(output), ending))
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
    return [str(folder / f"{name}{ending}") for name in file_names(plan.sessions)]


def _names_a_file(path: Path, ending: str) -> bool:
    return path.is_file() or (path.suffix.lower() == ending and not path.is_dir())
