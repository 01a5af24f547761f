"""The user's text files as text."""

from __future__ import annotations

from pathlib import Path

from fitlift.errors import UserFileError
from fitlift.files import MOST_TEXT_BYTES, why_not_read


def read_text(path: Path, most: int = MOST_TEXT_BYTES) -> str:
    """A text file's content, its line ends as they are; raises UserFileError if it cannot be had, or has more bytes."""
    reason = why_not_read(path, most)
    if reason is not None:
        raise UserFileError(str(path), reason)
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return stream.read()
    except UnicodeDecodeError:
        raise UserFileError(str(path), "is no text in UTF-8", "save it as UTF-8") from None
    except OSError as error:
        raise UserFileError(str(path), f"cannot be read: {error.strerror}") from error
