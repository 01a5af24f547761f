"""What follows from all that one athlete's files tell, each read by itself: the second pass, in order of time.

Which recording counts, and which routines the sessions teach; what became of each exercise is `progression`'s, what it
was beside the times before `lift_history`'s affair. Nothing is opened for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from fitlift.exercises.catalogue import Catalogue
from fitlift.history.counted_once import Joint, counted_once, files_once
from fitlift.history.logs_beside import logs_over
from fitlift.history.outcomes import Folder, Outcome
from fitlift.history.recordings import recorded
from fitlift.history.summary import SessionSummary
from fitlift.labels.routines import Routine, routine_of, session_id
from fitlift.records.base import Record, replace


class Told(Record, eq=False):
    """What one file told, before it is known which of several counts.

    Parameters
    ----------
    outcome
        What became of it, read by itself.
    worked_with
        How much corrections and plans say of it, see `UserFiles.speak_of`.
    with_logs
        What became of it together with what logs say of its sessions; None where none says anything.
    """

    outcome: Outcome
    worked_with: int
    with_logs: Outcome | None = None


class LearnedRoutine(Record, eq=False):
    """A routine, as the sessions of one athlete teach it.

    Parameters
    ----------
    routine
        What the first session taught.
    sessions
        Sessions that did the same exercises in the same order, the first among them.
    last_time
        Start of the last of them.
    """

    routine: Routine
    sessions: int
    last_time: dt.datetime


def second_pass(told: Sequence[Told], exercises: Catalogue) -> Folder:
    """The files of an athlete, each session counted once, as if they had just been read together.

    Parameters
    ----------
    told
        The files, in the order of the folder.
    exercises
        The exercises and their muscles, those of the athlete among them.
    """
    worked = {each.outcome.name: each.worked_with for each in told}

    def worked_with(outcome: Outcome) -> int:
        return worked[outcome.name]

    once = files_once([each.outcome for each in told], worked_with)
    sessions = recorded(once, worked_with)
    joint = {each.outcome.name: each.with_logs for each in told if each.with_logs is not None}
    over = logs_over(sessions, exercises) if joint else ()
    laid = tuple([each for each in over if each.recording[0] in joint and joint[each.recording[0]].file is not None])
    return Folder(counted_once(once, sessions, exercises, Joint(joint, laid))).seen_on(None)


def learned_routines(sessions: Sequence[SessionSummary]) -> tuple[LearnedRoutine, ...]:
    """The routines that strength sessions teach, by the first session of each; only names that are sure are learned.

    Parameters
    ----------
    sessions
        Sessions of one athlete, in any order.
    """
    found: dict[tuple[str | None, ...], LearnedRoutine] = {}
    for start, routine in _taught(sessions):
        known = found.setdefault(routine.exercises, LearnedRoutine(routine, 0, start))
        found[routine.exercises] = replace(known, sessions=known.sessions + 1, last_time=start)
    return tuple(found.values())


def _taught(sessions: Sequence[SessionSummary]) -> Iterator[tuple[dt.datetime, Routine]]:
    """What each session teaches, the earliest first."""
    dated = [(start, each) for each in sessions if (start := each.session.start_time) is not None]
    for start, each in sorted(dated, key=lambda pair: (pair[0], pair[1].file.name, pair[1].number)):
        own = each.session
        routine = routine_of(each.each_set, own.name or "", session_id(start), own.workout_name)
        if routine is not None:
            yield start, routine
