"""Plans as functions: read, checked, shown, brought to a watch and back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, Literal

from fitlift.errors import FitliftError, SourceError
from fitlift.fit.source import Source
from fitlift.folders.logged_plan import plan_of
from fitlift.matching.session_plans import principles_of_plan
from fitlift.plan.connect_workout import connect_workout
from fitlift.plan.fit_workout import ExportedWorkout, ReadWorkout, workout_bytes
from fitlift.plan.model import Plan
from fitlift.plan.planned_days import MINUTES, WEEKS
from fitlift.plan.several import file_names, joined, only
from fitlift.records.base import Record
from fitlift.records.formats import PLAN_FORMATS
from fitlift.records.framed import Framed
from fitlift.records.principles import Principle
from fitlift.records.said import Said, sentence
from fitlift.report.coros_sheet import NO_FILE_ROUTE, coros_markdown
from fitlift.report.layout import PLAIN_WIDTH
from fitlift.report.plan_sheet import plan_sheet
from fitlift.report.plan_text import plan_as_markdown, plan_as_text
from fitlift.schema import PRINCIPLES
from fitlift.session.analyse import aims_of, maxima_of
from fitlift.userfiles.places import BESIDE, UserFiles
from fitlift.userfiles.plan_schema import plan_json_schema
from fitlift.userfiles.plan_yaml import plan_text, remarks
from fitlift.userfiles.plan_yaml import read_plan as read_text_of_plan
from fitlift.userfiles.plans import is_workout_named, read_plan_file
from fitlift.userfiles.text_files import read_text
from fitlift.writers.plan_calendar import plan_calendar


class PlanCheck(Record, eq=False, dict=True):
    """What there is to say of a plan that can be used; `principles` is a table of `fitlift.schema.PRINCIPLES`.

    Parameters
    ----------
    plan
        The plan.
    said_remarks
        What may be a slip, as an exercise that is none of the catalogue's.
    each_principle
        Whether it follows the principles of lifting for runners.
    """

    plan: Plan
    said_remarks: tuple[Said, ...]
    each_principle: tuple[Principle, ...]

    principles = Framed("each_principle", PRINCIPLES)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What may be a slip, one sentence each."""
        return tuple(map(sentence, self.said_remarks))


class ImportedPlan(Record):
    """A plan made of workouts.

    Parameters
    ----------
    plan
        The plan.
    text
        The same as the text of a plan file.
    said_remarks
        What was odd about the workouts.
    """

    plan: Plan
    text: str
    said_remarks: tuple[Said, ...]

    @property
    def remarks(self) -> tuple[str, ...]:
        """The same, one sentence each."""
        return tuple(map(sentence, self.said_remarks))


def read_plan(path: str | Path, *, user_files: UserFiles = BESIDE) -> Plan:
    """Read a plan file, or the plan that a FIT workout or one of Garmin Connect's holds.

    Parameters
    ----------
    path
        The file.
    user_files
        Where settings, and the exercises of the user's own, are.

    Raises
    ------
    PlanError, FitliftError
        If the plan has faults, all of which the error lists; or the file cannot be read.
    """
    return read_plan_file(Path(path), user_files.catalogue)


def plan_check(source: Plan | str | Path, *, user_files: UserFiles = BESIDE) -> PlanCheck:
    """Tell what may be wrong with a plan, as `fitlift plan check`; parameters and errors are those of `read_plan`.

    Parameters
    ----------
    source
        The plan's file, or a plan that was read before.
    user_files
        As for `read_plan`.
    """
    exercises = user_files.catalogue
    told: tuple[Said, ...] = ()
    if isinstance(source, Plan):
        plan = source
    elif is_workout_named(str(source)):
        read = plan_of(source, user_files)
        plan, told = read.plan, read.said_remarks
    else:
        text = read_text(Path(source))
        plan = read_text_of_plan(text, str(source), exercises)
        told = tuple(each.said_within for each in remarks(text, str(source), exercises))
    return PlanCheck(plan, told, tuple(principles_of_plan(plan, exercises, aims_of(user_files.settings))))


def plan_show(
    source: Plan | str | Path,
    *,
    session: str | None = None,
    format_name: Literal["text", "markdown", "html"] = "text",
    user_files: UserFiles = BESIDE,
) -> str:
    """Write a plan to be read or printed, as `fitlift plan show`; errors are those of `read_plan`.

    Parameters
    ----------
    source
        As for `plan_check`.
    session
        Only the session of that name.
    format_name
        html: a sheet with boxes to tick.
    user_files
        As for `read_plan`; percentages are of the maxima that are set there.
    """
    plan, maxima_kg = _plan(source, session, user_files), maxima_of(user_files.settings, user_files.catalogue)
    if format_name == "html":
        return plan_sheet(plan, maxima_kg)
    return (
        plan_as_markdown(plan, maxima_kg) if format_name == "markdown" else plan_as_text(plan, PLAIN_WIDTH, maxima_kg)
    )


def plan_export(
    source: Plan | str | Path,
    *,
    session: str | None = None,
    maker: Literal["garmin", "connect", "calendar", "coros"] = "garmin",
    first_day: dt.date | None = None,
    weeks: int = WEEKS,
    at: dt.time | None = None,
    minutes: int = MINUTES,
    in_grams: bool = False,
    user_files: UserFiles = BESIDE,
) -> dict[str, ExportedWorkout]:
    """Make what brings a plan to a watch or a calendar, as `fitlift plan export`; errors are those of `read_plan`.

    Parameters
    ----------
    source, session, user_files
        As for `plan_show`.
    maker
        garmin: a FIT workout for each session. connect: each as the JSON of Garmin Connect's workouts. calendar: the
        planned days as iCalendar. coros: one sheet in Markdown, to type in from.
    first_day
        Of a calendar the first day; it has to be given.
    weeks
        Of a calendar how many weeks from there.
    at, minutes
        Of a calendar when sessions begin, by the clock wherever one is, and how long they last; None for whole days.
    in_grams
        Of Connect's workouts whether weights are numbers of grams, whatever the unit beside them.

    Returns
    -------
    dict
        By the name of each file its `data`, and in `remarks` what stands otherwise in it.
    """
    plan, exercises = _plan(source, session, user_files), user_files.catalogue
    maxima_kg = maxima_of(user_files.settings, exercises)
    if maker == "coros":
        sheet = coros_markdown(plan, maxima_kg).encode()
        return {"plan.md": ExportedWorkout(plan.name, sheet, (NO_FILE_ROUTE,))}
    if maker == "calendar":
        if first_day is None:
            raise FitliftError(Said("needs_first_day"))
        return {"plan.ics": plan_calendar(plan, first_day, weeks=weeks, at=at, minutes=minutes, maxima_kg=maxima_kg)}
    if maker == "connect":
        made = [
            connect_workout(
                each,
                exercises,
                plan_name=plan.name,
                plan_note=plan.note,
                maxima_kg=maxima_kg,
                in_grams=in_grams,
            )
            for each in plan.sessions
        ]
    else:
        made = [
            workout_bytes(each, exercises, plan_name=plan.name, plan_note=plan.note, maxima_kg=maxima_kg)
            for each in plan.sessions
        ]
    ending = PLAN_FORMATS[maker].endings[0]
    return {f"{name}{ending}": each for name, each in zip(file_names(plan.sessions), made, strict=True)}


def plan_import(
    source: Source | list[Source] | tuple[Source, ...],
    *,
    day: dt.date | None = None,
    user_files: UserFiles = BESIDE,
) -> ImportedPlan:
    """Make a plan of workouts, of guided activities, or of a log's last session, as `fitlift plan import`.

    Parameters
    ----------
    source
        A path, bytes, an open file, or several of these; the plan has the name of the first.
    day
        Of a log the session of this day; None for the last.
    user_files
        Where the exercises of the user's own are.

    Raises
    ------
    FitliftError
        If one cannot be read, or holds no step with an exercise.
    """
    several = source if isinstance(source, list | tuple) else (source,)
    read = [_workout(each, user_files, day) for each in several]
    for each in read:
        if not any(session.exercises for session in each.plan.sessions):
            raise SourceError(each.plan.source, Said("no_step_with_exercise"))
    plan = joined([each.plan for each in read])
    return ImportedPlan(plan, plan_text(plan), tuple(remark for each in read for remark in each.said_remarks))


def _workout(source: Source, user_files: UserFiles, day: dt.date | None) -> ReadWorkout:
    """The plan in a FIT file, in a workout of Connect's, or in a log."""
    held = source.read() if hasattr(source, "read") else source
    return plan_of(held, user_files, day=day)


def plan_schema() -> dict[str, Any]:
    """The JSON Schema of plan files, by which editors mark slips, as `fitlift plan schema`."""
    return plan_json_schema()


def _plan(source: Plan | str | Path, session: str | None, user_files: UserFiles) -> Plan:
    plan = source if isinstance(source, Plan) else read_plan(source, user_files=user_files)
    return only(plan, session)
