"""A page as HTML and Markdown write it: what text tells in a few words becomes sentences there."""

from __future__ import annotations

from fitlift.records.base import replace
from fitlift.report.page import Listing, Page, Part, Prose, Remarks, Section
from fitlift.report.styled import KEPT_SPACE

#: What ends a sentence.
_ENDS = (".", ":", "?", "!", "…")


def in_sentences(page: Page) -> Page:
    """A page whose remarks are sentences, and whose sections say at their end what their figures are."""
    return replace(page, sections=tuple(_section(section) for section in page.sections))


def sentence(text: str) -> str:
    """A few words as a sentence: "In sets 9:07, outside them 21:42."."""
    told = capitalised(text)
    return told if told.endswith(_ENDS) else f"{told}."


def capitalised(text: str) -> str:
    """A text that begins with a capital letter; no line ends at some of its spaces."""
    kept = text.replace(KEPT_SPACE, "\N{NO-BREAK SPACE}")
    return f"{kept[:1].upper()}{kept[1:]}"


def _section(section: Section) -> Section:
    parts = tuple(_part(part) for part in section.parts)
    about = (Prose((sentence(f"{section.heading}: {section.about}"),), is_quiet=True),) if section.about else ()
    return replace(section, parts=(*parts, *about))


def _part(part: Part) -> Part:
    if isinstance(part, Remarks):
        return Prose(tuple(map(sentence, part.texts)))
    if isinstance(part, Listing):
        return replace(part, entries=tuple((sign, capitalised(text)) for sign, text in part.entries))
    return part
