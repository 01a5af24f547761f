"""Naming the sets of a recording as a function."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from fitlift.api import taken
from fitlift.api.taken import Log
from fitlift.files import is_file
from fitlift.folders.one_file import read_file
from fitlift.history.outcomes import Outcome
from fitlift.records.base import replace
from fitlift.userfiles.answers import Answer, checked_name
from fitlift.userfiles.places import BESIDE, UserFiles
from fitlift.userfiles.remembered import remembered
from fitlift.userfiles.text_files import read_text, write_text
from fitlift.writers.naming import new_sheet, put

#: Of a slot by its letters, or of a set by its number.
Names = Mapping[str, str] | Mapping[int, str] | Mapping[str | int, str]

_NOTHING: Mapping[str, str] = MappingProxyType({})


def label(
    path: str | Path,
    names: Names = _NOTHING,
    weights: Names = _NOTHING,
    *,
    session: int | None = None,
    log: Log | None = None,
    user_files: UserFiles = BESIDE,
) -> Outcome:
    """Name the exercises of a recording and give them weights, once, as `fitlift label`.

    It writes the corrections that every function reads from then on, and remembers what was named, so that later
    sessions like it are recognised. The recording is never changed.

    Parameters
    ----------
    path
        The path of the FIT file; what you say of it is written beside it.
    names
        Exercises by slot or set: `{"b": "deadlift", 7: "plank"}`.
    weights
        Weights by slot or set: `{"b": "60 kg"}`; one for each set: `{"b": "40, 50, 60 kg"}`.
    session
        The session that these are about, if the file holds several.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    user_files
        Where your settings, corrections and routines are; by default corrections beside the recording, the others where
        the commands have them.

    Returns
    -------
    Outcome
        The recording as it is read now.

    Raises
    ------
    FitliftError
        If there is nothing to name, or something does not fit: then the corrections stay as they were. Also if what is
        given is no path, or no names; it says what to give.
    """
    recording = taken.path(path, "give_path_of_recording")
    files = replace(taken.with_log(taken.files_of_user(user_files), log), may_be_missing=True)
    said = [checked_name(which, name) for which, name in taken.by_place(names).items()]
    said += [Answer(which, "weight", weight) for which, weight in taken.by_place(weights).items()]
    sheet = files.corrections_path(recording)
    if not is_file(sheet):
        write_text(sheet, new_sheet(recording, read_file(recording, user_files=files), files.routines))
    if said:
        put(recording, files, said, session, lambda text: write_text(sheet, text))
    outcome, routines = read_file(recording, user_files=files), files.routines_path
    before = read_text(routines) if is_file(routines) else ""
    after = remembered(outcome.strength_sessions, before, str(routines))
    if after != before:
        write_text(routines, after)
    return outcome
