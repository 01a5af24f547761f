"""Parts of pages as the text that a terminal shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fitlift.history.outcomes import Folder
from fitlift.history.summary import SessionSummary
from fitlift.records.plans import Match
from fitlift.records.sets import Set
from fitlift.report.folder_page import folder_page
from fitlift.report.page import Page, Part, Section
from fitlift.report.sections import NOT_ON_ONE_SCREEN, SECTIONS
from fitlift.report.session_page import session_page, set_grid
from fitlift.report.styled import plain
from fitlift.report.text_page import text_page
from fitlift.report.weeks_page import weeks_sections


def session_text(session: SessionSummary, *, width: int = 80, **options: Any) -> str:
    """All of a session that has room on one screen."""
    show = set(SECTIONS) - NOT_ON_ONE_SCREEN
    return plain(text_page(session_page(session, key="x", show=show, **options), width=width))


def section_text(session: SessionSummary, name: str, width: int = 80, **options: Any) -> str:
    """One section of it alone; empty where there is none."""
    return sections_text(session_page(session, key="x", show={name}, **options).sections, width)


def sections_text(sections: Sequence[Section], width: int = 80) -> str:
    """Some sections, without what stands before them."""
    return plain(text_page(Page("x", "", "", (), tuple(sections)), width=width))


def parts_text(*parts: Part, width: int = 80) -> str:
    """Some parts of a section that needs no heading."""
    return sections_text([Section("x", "", parts)], width)


def set_table(sets: Sequence[Set], width: int, planned: Sequence[Match] | None = None) -> str:
    """The sets of a session, beside them what was planned."""
    return parts_text(set_grid(sets, planned), width=width)


def folder_text(name: str, folder: Folder, *, width: int = 80) -> str:
    """The weeks of a folder, and what is not counted."""
    return plain(text_page(folder_page(name, folder), width=width))


def weeks_text(weeks: Sequence[Any], *, width: int = 80, **options: Any) -> str:
    """The weeks alone."""
    return sections_text(weeks_sections(weeks, **options), width)
