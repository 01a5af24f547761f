"""The user's text files as text."""

from __future__ import annotations

import os
from pathlib import Path

from fitlift.errors import UserFileError
from fitlift.files import MOST_TEXT_BYTES, hint_for_folder, hint_for_missing, is_folder, why_not_read, write_whole
from fitlift.records.said import Said


def read_text(path: Path, most: int = MOST_TEXT_BYTES) -> str:
    """A text file's content, its line ends as they are; raises UserFileError if it cannot be had, or has more bytes."""
    reason = why_not_read(path, most)
    if reason is not None:
        hint = hint_for_folder(path, ".yaml", ".yml", ".toml", ".fit") if is_folder(path) else None
        raise UserFileError(str(path), reason, hint)
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return stream.read()
    except FileNotFoundError:
        raise UserFileError(str(path), Said("no_such_file"), hint_for_missing(path)) from None
    except UnicodeDecodeError:
        raise UserFileError(str(path), Said("not_in_utf8"), Said("save_as_utf8")) from None
    except OSError as error:
        raise UserFileError(str(path), Said("unreadable", {"text": str(error.strerror)})) from error


def write_text(path: Path, text: str | bytes) -> None:
    """Write a text file whole, its folder made if missing; raises UserFileError where it cannot be written."""
    try:
        data = text.encode(errors="backslashreplace") if isinstance(text, str) else text
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(Path(os.path.realpath(path)), data)
    except (OSError, ValueError) as error:
        problem = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UserFileError(str(path), Said("cannot_be_written", {"text": problem})) from error
