"""A folder of athletes, each a folder with settings, plans and routines of its own."""

from __future__ import annotations

import os
from pathlib import Path

from fitlift.errors import SourceError
from fitlift.files import is_file, is_folder, is_link
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.userfiles.names import ROUTINES_NAME
from fitlift.userfiles.places import UserFiles
from fitlift.userfiles.plans import why_left_aside

#: Settings of an athlete's own, in the athlete's folder.
_SETTINGS = "fitlift.toml"


def athletes_in(folder: str | Path, but_for: Path, hint: Said) -> list[Path]:
    """The athletes' folders, by name.

    Parameters
    ----------
    folder
        The folder that holds them.
    but_for
        Where it is written to: it is none of them.
    hint
        What to try where it holds none.

    Raises
    ------
    SourceError
        If there is no such folder, or it holds no folder.
    """
    path = Path(folder)
    if not is_folder(path):
        raise SourceError(str(folder), Said("no_such_folder"), Said("check_name"))
    shown = (each for each in path.iterdir() if not each.name.startswith("."))
    folders = (each for each in shown if is_folder(each) and not is_link(each))
    found = sorted(each for each in folders if os.path.realpath(each) != os.path.realpath(but_for))
    if not found:
        raise SourceError(str(folder), Said("holds_no_athletes_folder"), hint)
    return found


def files_of_athlete(path: Path, user_files: UserFiles) -> UserFiles:
    """With what an athlete's folder is read: with the athlete's own settings and routines, where there are any.

    Parameters
    ----------
    path
        The athlete's folder.
    user_files
        Those that hold for all athletes.
    """
    team = path.parent
    own = replace(user_files, tree=team)
    settings, routines = path / _SETTINGS, path / ROUTINES_NAME
    if is_file(settings) and why_left_aside(settings, team) is None:
        own = replace(own, config_file=settings)
    if is_file(routines) and why_left_aside(routines, team) is None:
        own = replace(own, routines_file=routines)
    return own
