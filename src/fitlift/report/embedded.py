"""The tables within an HTML page: written as JSON that no browser runs, and read back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Any

from fitlift.activity import FileInfo
from fitlift.errors import SourceError
from fitlift.records.base import Values, names_of
from fitlift.records.said import Said
from fitlift.report.json_text import to_json_line
from fitlift.schema import SCHEMA_VERSION, SETS

#: The id of the block.
BLOCK_ID = "fitlift-data"

#: Keys of one week, and of all of them.
_WEEK_KEYS = frozenset({"week", "weeks"})


def embedded(documents: Sequence[dict[str, Any]]) -> str:
    """Documents as JSON that can stand in a `<script>` of an HTML page: no tag begins or ends in it."""
    text = to_json_line(list(documents)).strip()
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def documents_of_page(page: str, name: str) -> list[dict[str, Any]]:
    """The documents in a page that fitlift wrote.

    Parameters
    ----------
    page
        The page.
    name
        What it is called in errors.

    Raises
    ------
    SourceError
        If it holds none, or none that this version can read.
    """
    finder = _Finder()
    finder.feed(page)
    if not finder.found:
        raise SourceError(name, Said("page_without_tables"), Said("give_own_page"))
    try:
        documents = json.loads("".join(finder.found))
    except ValueError as error:
        raise SourceError(name, Said("tables_unreadable", {"text": str(error)}), Said("write_page_anew")) from error
    if _are_weeks(documents):
        raise SourceError(name, Said("page_of_weeks"), Said("give_session_page"))
    if not _are_documents(documents):
        raise SourceError(name, Said("tables_of_other_version"), Said("write_page_with_this_version"))
    return documents  # type: ignore[no-any-return]  # just looked at


def sets_of_documents(documents: Sequence[dict[str, Any]], *, all_sessions: bool = False) -> list[Values]:
    """The sets in documents, each a row of `schema.FILE_SETS` by the columns' names.

    Parameters
    ----------
    documents
        As `documents_of_page` returns them.
    all_sessions
        Whether to take sessions of other sports, too.
    """
    times = [column.name for column in SETS.columns if column.kind == "time"]
    return [
        row
        | {name: _time(row.get(name)) for name in times}
        | {"file": document["file"]["name"], "week": session["week"]}
        | {"local_start": _local(_time(row.get("start_time")), document["file"])}
        for document in documents
        for session in document["sessions"]
        if all_sessions or session["kind"] == "strength"
        for row in session["sets"]
    ]


def _local(start: dt.datetime | None, file: dict[str, Any]) -> dt.datetime | None:
    """A start in local time, by what the page says of its file."""
    # of pages of older versions what they do not say is unknown
    values: Values = {name: file.get(name) for name in names_of(FileInfo)}
    known = FileInfo(**values | {"clock": file.get("clock", "utc")})
    return known.local_time(start) if known.knows_local_time else None


def _time(text: str | None) -> dt.datetime | None:
    return None if text is None else dt.datetime.fromisoformat(text)


def _are_weeks(documents: Any) -> bool:
    """Whether a page is one of weeks; the coach's page holds no tables at all."""
    return isinstance(documents, list) and all(isinstance(each, dict) and _WEEK_KEYS & set(each) for each in documents)


def _are_documents(documents: Any) -> bool:
    return isinstance(documents, list) and all(
        isinstance(each, dict)
        and each.get("schema") == SCHEMA_VERSION
        and isinstance(each.get("sessions"), list)
        and isinstance(each.get("file"), dict)
        for each in documents
    )


class _Finder(HTMLParser):
    """Finds the text of the block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._is_within = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin where the block begins."""
        self._is_within = tag == "script" and ("id", BLOCK_ID) in attrs

    def handle_endtag(self, tag: str) -> None:
        """End with it."""
        self._is_within = self._is_within and tag != "script"

    def handle_data(self, data: str) -> None:
        """Keep what stands in it."""
        if self._is_within:
            self.found.append(data)
