"""A page as HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from fitlift.charts.theme import LIGHT
from fitlift.report.embedded import BLOCK_ID, embedded
from fitlift.report.inline_svg import colour_sheet, inline_svg
from fitlift.report.page import Grid, Listing, Page, Part, Picture, Prose, Sign
from fitlift.report.principle_lines import SIGNS
from fitlift.report.sentences import capitalised, in_sentences
from fitlift.report.words import heading, say
from fitlift.report.words.headings import LANGUAGE


@cache
def environment() -> Environment:
    """The templates of `report/templates`; every value is escaped, and a missing one is an error."""
    return Environment(
        loader=PackageLoader("fitlift.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


#: Sign → key of what it says to who does not see it.
_SPOKEN: Mapping[Sign, str] = {"pass": "followed", "miss": "not_followed", "cannot say": "cannot_say"}


def html_page(pages: Sequence[Page], documents: Sequence[dict[str, Any]], *, notes: Sequence[str] = ()) -> str:
    """Write a page.

    Parameters
    ----------
    pages
        The sessions.
    documents
        The same as `summarize --format json` writes them, to be taken along.
    notes
        What else is to be said of the files.
    """
    one = pages[0] if len(pages) == 1 else None
    shown = {
        "title": f"{one.title} · {one.under_title}" if one else say("sessions_of_page", sessions=len(pages)),
        "pages": [in_sentences(page) for page in pages],
        "without_pages": capitalised(say("no_strength_session")),
        "notes": notes,
        "made_by": _made_by(documents),
        "colours": {name: Markup(sheet) for name, sheet in colour_sheet().items()},  # noqa: S704 - our own colours
        "block_id": BLOCK_ID,
        "data": Markup(embedded(documents)),  # noqa: S704 - no tag can begin in it
        "signs": SIGNS,
        "spoken": {sign: heading(key) for sign, key in _SPOKEN.items()},
        "language": LANGUAGE,
    }
    return environment().get_template("session_page.html").render(shown, kind=_kind, drawings=_drawings) + "\n"


def _made_by(documents: Sequence[dict[str, Any]]) -> str:
    """Of which files a page is made, and that it holds their tables."""
    files = {document["file"]["name"] for document in documents if "file" in document}
    told = [say("made_by_fitlift", made_from=tuple(sorted(files))), *([say("page_holds_tables")] if files else [])]
    return " ".join(told)


def _kind(part: Part) -> str:
    """How the template writes a part."""
    kinds = {Prose: "prose", Listing: "listing", Grid: "grid", Picture: "picture"}
    return kinds.get(type(part), "verbatim")


def _drawings(picture: Picture, prefix: str) -> list[tuple[str, Markup]]:
    """Class and drawing for each width of the screen."""
    figure = picture.figure
    name = f"{prefix}-{figure.key}"
    narrow = Markup(inline_svg(figure.draw(LIGHT), name))  # noqa: S704 - matplotlib escapes text
    if figure.draw_wide is None:
        return [("", narrow)]
    wide = Markup(inline_svg(figure.draw_wide(LIGHT), f"{name}-wide"))  # noqa: S704 - as above
    return [("narrow", narrow), ("wide", wide)]
