"""Plans as functions: read, checked, shown, brought to a watch and back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, Literal

from fitlift.api import taken
from fitlift.api.taken import AnyPlan, Day
from fitlift.errors import FitliftError, SourceError, UserFileError
from fitlift.fit.source import Source, is_fit
from fitlift.folders.logged_plan import plan_of
from fitlift.matching.session_plans import principles_of_plan
from fitlift.plan.connect_steps import is_connect
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

#: How archives and packed files begin; and what bytes are called in errors.
_PACKED, _BYTES = (b"PK", b"\x1f\x8b"), "(bytes)"


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


def read_plan(source: AnyPlan, *, user_files: UserFiles = BESIDE) -> Plan:
    """Read a plan file, or the plan that a FIT workout or one of Garmin Connect's holds.

    Parameters
    ----------
    source
        A path, bytes or an open file: a plan file, a FIT workout, or a workout of Garmin Connect's; or what `read_plan`
        returns.
    user_files
        Where your settings and exercises are; by default where the commands have them.

    Returns
    -------
    Plan
        Its `name` and its `sessions`; what was read before comes back as it is.

    Raises
    ------
    PlanError, FitliftError
        If the plan has faults, all of which the error lists; if the file cannot be read, or what is given is no plan.
    """
    found, files = taken.any_plan(source), taken.files_of_user(user_files)
    if isinstance(found, Plan):
        return found
    if isinstance(found, bytes):
        return _of_bytes(found, files).plan
    return read_plan_file(Path(found), files.catalogue)


def plan_check(source: AnyPlan, *, user_files: UserFiles = BESIDE) -> PlanCheck:
    """Tell what may be wrong with a plan, as `fitlift plan check`.

    Parameters
    ----------
    source
        A path, bytes or an open file: a plan file, a FIT workout, or a workout of Garmin Connect's; or what `read_plan`
        returns.
    user_files
        Where your settings and exercises are; by default where the commands have them.

    Returns
    -------
    PlanCheck
        The `plan`, `remarks` on what may be a slip, and `principles`, a table.

    Raises
    ------
    PlanError, FitliftError
        If the plan has faults, all of which the error lists; if the file cannot be read, or what is given is no plan.
    """
    found, files = taken.any_plan(source), taken.files_of_user(user_files)
    if isinstance(found, Plan):
        read = ReadWorkout(found, ())
    elif isinstance(found, bytes):
        read = _of_bytes(found, files)
    elif is_workout_named(str(found)):
        read = plan_of(found, files)
    else:
        read = _of_text(read_text(Path(found)), str(found), files)
    judged = principles_of_plan(read.plan, files.catalogue, aims_of(files.settings))
    return PlanCheck(read.plan, read.said_remarks, tuple(judged))


def plan_show(
    source: AnyPlan,
    *,
    session: str | None = None,
    format_name: Literal["text", "markdown", "html"] = "text",
    user_files: UserFiles = BESIDE,
) -> str:
    """Write a plan to be read or printed, as `fitlift plan show`.

    Parameters
    ----------
    source
        A path, bytes or an open file: a plan file, a FIT workout, or a workout of Garmin Connect's; or what `read_plan`
        returns.
    session
        Only the session of that name; None for all.
    format_name
        text, markdown, or html: a sheet with boxes to tick.
    user_files
        Where your settings and exercises are; by default where the commands have them. Percentages are of the maxima
        that are set there.

    Returns
    -------
    str
        The plan in that format.

    Raises
    ------
    PlanError, FitliftError
        If the plan has faults, all of which the error lists; if the file cannot be read, or what is given is no plan.
    """
    taken.one_of(format_name, ("text", "markdown", "html"))
    plan, maxima_kg = _plan(source, session, user_files), maxima_of(user_files.settings, user_files.catalogue)
    if format_name == "html":
        return plan_sheet(plan, maxima_kg)
    return (
        plan_as_markdown(plan, maxima_kg) if format_name == "markdown" else plan_as_text(plan, PLAIN_WIDTH, maxima_kg)
    )


def plan_export(
    source: AnyPlan,
    *,
    session: str | None = None,
    maker: Literal["garmin", "connect", "calendar", "coros"] = "garmin",
    first_day: Day | None = None,
    weeks: int = WEEKS,
    at: dt.time | None = None,
    minutes: int = MINUTES,
    in_grams: bool = False,
    user_files: UserFiles = BESIDE,
) -> dict[str, ExportedWorkout]:
    """Make what brings a plan to a watch or a calendar, as `fitlift plan export`.

    Parameters
    ----------
    source
        A path, bytes or an open file: a plan file, a FIT workout, or a workout of Garmin Connect's; or what `read_plan`
        returns.
    session
        Only the session of that name; None for all.
    maker
        garmin: a FIT workout for each session. connect: each as the JSON of Garmin Connect's workouts. calendar: the
        planned days as iCalendar. coros: one sheet in Markdown, to type in from.
    first_day
        Of a calendar the first day, a date or "2026-11-30"; it has to be given.
    weeks
        Of a calendar how many weeks from there.
    at, minutes
        Of a calendar when sessions begin, by the clock wherever one is, and how long they last; None for whole days.
    in_grams
        Of Connect's workouts whether weights are numbers of grams, whatever the unit beside them.
    user_files
        Where your settings and exercises are; by default where the commands have them. Percentages are of the maxima
        that are set there.

    Returns
    -------
    dict
        By the name of each file its `data`, and in `remarks` what stands otherwise in it.

    Raises
    ------
    PlanError, FitliftError
        If the plan has faults, all of which the error lists; if the file cannot be read, or what is given is no plan.
    """
    taken.one_of(maker, ("garmin", "connect", "calendar", "coros"))
    first_day = taken.day(first_day)
    plan, exercises = _plan(source, session, user_files), user_files.catalogue
    maxima_kg = maxima_of(user_files.settings, exercises)
    if maker == "coros":
        sheet = coros_markdown(plan, maxima_kg).encode()
        return {"plan.md": ExportedWorkout(plan.name, sheet, (NO_FILE_ROUTE,))}
    if maker == "calendar":
        if first_day is None:
            raise FitliftError(Said("needs_first_day"))
        return {"plan.ics": plan_calendar(plan, first_day, weeks=weeks, at=at, minutes=minutes, maxima_kg=maxima_kg)}
    made = [
        connect_workout(
            each, exercises, plan_name=plan.name, plan_note=plan.note, maxima_kg=maxima_kg, in_grams=in_grams
        )
        if maker == "connect"
        else workout_bytes(each, exercises, plan_name=plan.name, plan_note=plan.note, maxima_kg=maxima_kg)
        for each in plan.sessions
    ]
    ending = PLAN_FORMATS[maker].endings[0]
    return {f"{name}{ending}": each for name, each in zip(file_names(plan.sessions), made, strict=True)}


def plan_import(
    source: Source | list[Source] | tuple[Source, ...],
    *,
    day: Day | None = None,
    user_files: UserFiles = BESIDE,
) -> ImportedPlan:
    """Make a plan of workouts, of guided activities, or of a log's last session, as `fitlift plan import`.

    Parameters
    ----------
    source
        A path, bytes, an open file, or several of these; the plan has the name of the first.
    day
        Of a log the session of this day, a date or "2026-11-30"; None for the last.
    user_files
        Where your settings and exercises are; by default where the commands have them.

    Returns
    -------
    ImportedPlan
        The `plan`, its `text` as a plan file, and in `remarks` what was odd.

    Raises
    ------
    FitliftError
        If one cannot be read, holds no step with an exercise, or is no file; it says what to give.
    """
    files, of_day = taken.files_of_user(user_files), taken.day(day)
    several = source if isinstance(source, list | tuple) else (source,)
    read = [plan_of(taken.file(each), files, day=of_day) for each in several]
    for each in read:
        if not any(session.exercises for session in each.plan.sessions):
            raise SourceError(each.plan.source, Said("no_step_with_exercise"))
    plan = joined([each.plan for each in read])
    return ImportedPlan(plan, plan_text(plan), tuple(remark for each in read for remark in each.said_remarks))


def plan_schema() -> dict[str, Any]:
    """The JSON Schema of plan files, by which editors mark slips, as `fitlift plan schema`."""
    return plan_json_schema()


def _plan(source: AnyPlan, session: str | None, user_files: UserFiles) -> Plan:
    return only(read_plan(source, user_files=user_files), session)


def _of_bytes(data: bytes, user_files: UserFiles) -> ReadWorkout:
    """The plan in bytes: of a workout, packed or not, or of a plan file."""
    if data.startswith(_PACKED) or is_fit(data) or is_connect(data):
        return plan_of(data, user_files)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserFileError(_BYTES, Said("not_in_utf8"), Said("save_as_utf8")) from None
    return _of_text(text, _BYTES, user_files)


def _of_text(text: str, name: str, user_files: UserFiles) -> ReadWorkout:
    plan = read_text_of_plan(text, name, user_files.catalogue)
    told = remarks(text, name, user_files.catalogue)
    return ReadWorkout(plan, tuple([each.said_within for each in told]))
