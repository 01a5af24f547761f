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
from fitlift.report.page import Grid, Listing, Page, Part, Picture, Prose
from fitlift.report.principle_lines import SIGNS
from fitlift.report.sentences import in_sentences


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


#: What a sign says to who does not see it.
_SPOKEN: Mapping[str, str] = {"pass": "Followed", "miss": "Not followed", "cannot say": "Cannot say"}


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
    title = f"{pages[0].title} · {pages[0].under_title}" if len(pages) == 1 else f"{len(pages)} sessions"
    shown = {
        "title": title,
        "pages": [in_sentences(page) for page in pages],
        "notes": notes,
        "files": sorted({document["file"]["name"] for document in documents if "file" in document}),
        "holds_sets": any("file" in document for document in documents),
        "colours": {name: Markup(sheet) for name, sheet in colour_sheet().items()},  # noqa: S704 - our own colours
        "block_id": BLOCK_ID,
        "data": Markup(embedded(documents)),  # noqa: S704 - no tag can begin in it
        "signs": SIGNS,
        "spoken": _SPOKEN,
    }
    return environment().get_template("session_page.html").render(shown, kind=_kind, drawings=_drawings) + "\n"


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
