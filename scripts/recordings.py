"""Real recordings as things to measure names and structure with: what is known of them, and erased.

Read from the folder that FITLIFT_RECORDINGS names. In a guided session every set points at its step, so that what it
was is known.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from fitlift.activity import Activity, read_activity
from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.names import UNKNOWN
from fitlift.matching.which_session import PlanCandidate
from fitlift.measures.rests import rests
from fitlift.plan.expanded import expanded
from fitlift.plan.fit_workout import read_workout
from fitlift.plan.model import Plan
from fitlift.records.base import Record, replace
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.session.analyse import analyse
from fitlift.userfiles.plan_yaml import plan_text, read_plan

#: Where guided sessions stand, and the fewest sets of one that says anything.
GUIDED_FOLDERS, FEWEST_SETS = ("garmin_guided", "garmin_free", "garmin_cardio_with_sets"), 8


class Done(Record, eq=False):
    """One set as it was done.

    Parameters
    ----------
    one
        The set, without a name.
    key
        What it was; None where nothing planned.
    rest_s
        Rest after it; None after the last.
    """

    one: Set
    key: str | None
    rest_s: float | None


class WithActivity(Protocol):
    """What knows what a file says."""

    @property
    def activity(self) -> Activity:
        """What it says, without sets."""


class Guided(Record, eq=False):
    """A session that a watch guided.

    Parameters
    ----------
    name, athlete, programme
        The file, its athlete's letter, and what the workout is called.
    activity
        What the file says, without sets.
    done
        Its sets, in order.
    rows
        The same with the presses of the lap button in between, with which a guided watch goes past a step; key None.
    plan
        The plan that `plan import` makes of the file, written and read again.
    """

    name: str
    athlete: str
    programme: str
    activity: Activity
    done: tuple[Done, ...]
    rows: tuple[Done, ...]
    plan: Plan


def recordings_folder() -> Path:
    """Where the recordings are."""
    return Path(os.environ["FITLIFT_RECORDINGS"])


def athletes(folder: Path) -> Mapping[str, str]:
    """The athlete's letter of each file, by its name."""
    listed = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return {Path(each["file"]).stem: str(each.get("athlete") or "?") for each in listed}


def guided(folder: Path) -> list[Guided]:
    """All guided sessions with enough sets, by folder and name."""
    letters = athletes(folder)
    paths = [path for name in GUIDED_FOLDERS for path in sorted((folder / name).glob("*.fit"))]
    read = [_guided(path, letters.get(path.stem, "?")) for path in paths]
    return [each for each in read if each is not None]


def _guided(path: Path, athlete: str) -> Guided | None:
    activity = read_activity(path)
    named = [each for each in analyse(activity).each_set if each.kind != "rest"]
    linked = [each for each in active(named) if each.step_index is not None and each.source in {"step", "title"}]
    if len(linked) < FEWEST_SETS:
        return None
    plan = read_plan(plan_text(read_workout(path, catalogue()).plan), path.name, catalogue())
    rows = [replace(each, kind="active") for each in named]
    return Guided(
        path.stem,
        athlete,
        activity.each_session[0].workout_name or "",
        replace(activity, each_set=(), each_step=(), each_title=()),
        tuple(_done(active(named), rests(active(named), activity.each_pause))),
        tuple(_done(rows, rests(rows, activity.each_pause))),
        plan,
    )


def _done(named: Sequence[Set], rest_s: Sequence[float | None]) -> Iterator[Done]:
    for each, after in zip(named, rest_s, strict=True):
        yield Done(bare(each), None if each.step_index is None else each.exercise, after)


def bare(one: Set) -> Set:
    """A set without anything that names it or says where it stands."""
    return replace(
        one,
        exercise=None,
        exercise_name=None,
        category=UNKNOWN,
        subtype=UNKNOWN,
        source=None,
        confidence=None,
        candidates=(),
        step_index=None,
        step_note=None,
        bout=None,
        block=None,
        round=None,
        slot=None,
        role=None,
        role_source=None,
        part_of_plan=None,
        superset=None,
        note=None,
    )


def candidates_of(plan: Plan) -> list[PlanCandidate]:
    """The sessions of a plan, as names are found with them."""
    return [
        PlanCandidate(plan.name, plan.source, session.name, session.weekdays, expanded(session, catalogue()))
        for session in plan.sessions
    ]


def as_activity(session: WithActivity, done: Sequence[Done], *, has_title: bool = True) -> Activity:
    """An activity of these sets, as a watch writes them that names nothing; set by set on a new clock."""
    sets = tuple(_clocked(done))
    sessions = tuple(
        each if has_title else replace(each, workout_name=None, name=None) for each in session.activity.each_session
    )
    return replace(session.activity, each_set=sets, each_session=sessions)


def _clocked(done: Sequence[Done]) -> Iterator[Set]:
    now = next((each.one.start_time for each in done if each.one.start_time is not None), None)
    for number, each in enumerate(done, start=1):
        length = (each.one.duration_s or 0.0) + (each.one.pause_s or 0.0)
        end = None if now is None else now + dt.timedelta(seconds=length)
        yield replace(each.one, session=1, row=number, set=number, start_time=now, end_time=end)
        now = None if end is None else end + dt.timedelta(seconds=each.rest_s or 0.0)


def of_coros(folder: Path) -> list[tuple[str, tuple[Set, ...]]]:
    """The active sets of each COROS recording that has any, by name; `bout` tells which are one exercise's."""
    read = [(path.stem, active(read_activity(path).each_set)) for path in sorted((folder / "coros").glob("*.fit"))]
    return [(name, sets) for name, sets in read if sets]
