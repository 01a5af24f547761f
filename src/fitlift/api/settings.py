"""Settings as functions: what holds and why, and changing their file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fitlift.api import taken
from fitlift.config import KEYS, Settings, meaning, said_origin
from fitlift.errors import UserFileError
from fitlift.records.base import Record
from fitlift.records.said import Said, sentence
from fitlift.userfiles.places import BESIDE, UserFiles
from fitlift.userfiles.settings_faults import faults
from fitlift.userfiles.settings_toml import as_written, with_value, without_value
from fitlift.userfiles.text_files import read_text, write_text


class Setting(Record):
    """One setting as it holds.

    Parameters
    ----------
    name, value
        Its name and its value; None where nothing is set and nothing holds by default.
    default
        What holds where it is not set.
    said_origin
        Where it was set; None where it was not.
    said
        What it does.
    """

    name: str
    value: Any
    default: Any
    said_origin: Said | None
    said: Said

    @property
    def origin(self) -> str | None:
        """Where it was set, for people; None where it was not."""
        return None if self.said_origin is None else sentence(self.said_origin)

    @property
    def doc(self) -> str:
        """What it does, in one sentence."""
        return sentence(self.said)


def config_show(*, user_files: UserFiles = BESIDE) -> tuple[Setting, ...]:
    """Every setting, its value and where it comes from, as `fitlift config show`.

    Parameters
    ----------
    user_files
        Where settings are; by default `fitlift.toml` in the configuration folder, as for the commands.

    Returns
    -------
    tuple of Setting
        Of each its `name`, `value`, `default`, `origin` and `doc`.
    """
    settings = taken.files_of_user(user_files).settings
    return tuple(
        Setting(key.name, getattr(settings, key.name), key.default, _origin(settings, key.name), meaning(key.name))
        for key in KEYS
    )


def config_set(key: str, value: object, *, user_files: UserFiles = BESIDE) -> Path:
    """Set a setting in its file, all else as it was, as `fitlift config set`; returns the file.

    Parameters
    ----------
    key
        Its name, or one name within it: "max_hr_bpm", "targets.calves".
    value
        Its value, as a plain value or as text.
    user_files
        Where settings are; by default `fitlift.toml` in the configuration folder, as for the commands.

    Returns
    -------
    Path
        The file that holds it now.

    Raises
    ------
    FitliftError
        For a key that there is not, or a value that it cannot have; if the file was wrong before, or cannot be written.
    """
    path = taken.files_of_user(user_files).config_path
    key = taken.text(key, "object_is_no_name", "give_key_of_setting")
    write_text(path, with_value(_text(path), str(path), key, as_written(value)))
    return path


def config_unset(key: str, *, user_files: UserFiles = BESIDE) -> Path:
    """Take a setting out of its file, so that its default holds, as `fitlift config unset`; returns the file.

    Parameters
    ----------
    key
        Its name, or one name within it: "max_hr_bpm", "targets.calves".
    user_files
        Where settings are; by default `fitlift.toml` in the configuration folder, as for the commands.

    Returns
    -------
    Path
        The file that held it.

    Raises
    ------
    FitliftError
        For a key that there is not; if the file was wrong before, or cannot be written.
    """
    path = taken.files_of_user(user_files).config_path
    key = taken.text(key, "object_is_no_name", "give_key_of_setting")
    before = _text(path)
    after = without_value(before, str(path), key)
    if after != before:
        write_text(path, after)
    return path


def config_check(*, user_files: UserFiles = BESIDE) -> tuple[UserFileError, ...]:
    """Everything that is wrong with the file of settings, each with its line, as `fitlift config check`.

    Parameters
    ----------
    user_files
        Where settings are; by default `fitlift.toml` in the configuration folder, as for the commands.

    Returns
    -------
    tuple of UserFileError
        None for a file without a fault, and where there is no file and none is named.
    """
    path = taken.files_of_user(user_files).config_path
    text = read_text(path) if user_files.config_file is not None else _text(path)
    return tuple(faults(text, str(path)))


def _text(path: Path) -> str:
    return read_text(path) if path.exists() else ""


def _origin(settings: Settings, name: str) -> Said | None:
    origin = settings.origin(name)
    return None if origin is None else said_origin(origin)
