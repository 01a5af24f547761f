"""A page as HTML."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from itertools import filterfalse
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from fitlift.charts.theme import LIGHT
from fitlift.records.base import replace
from fitlift.report.embedded import BLOCK_ID, embedded
from fitlift.report.inline_svg import colour_sheet, inline_svg
from fitlift.report.page import Grid, Listing, Page, Part, Picture, Prose, Sign
from fitlift.report.principle_lines import SIGNS
from fitlift.report.sentences import capitalised, in_sentences
from fitlift.report.small_charts import Bars, Calendar, Curve, Heat, Trends
from fitlift.report.words import heading, say
from fitlift.report.words.headings import LANGUAGE


@cache
def environment() -> Environment:
    """The templates of `report/templates`; every value is escaped, and a missing one is an error."""
    made = Environment(
        loader=PackageLoader("fitlift.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["kept"] = lambda text: _BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", text)
    return made


#: Keys of the words of the template's own.
_WORDS = (
    "exercise",
    "sets_done",
    "last_time",
    "set_by_set",
    "record",
    "contents",
    "to_top",
    "to_filter",
    "to_sort",
    "beats_per_minute",
)

#: Signs of the page's script, none of which stands in its texts with a space that counts; ends of lines behind them.
_SPACED = re.compile(r" ?(=>|===|[*<>]?=|[*<>]|&&|\|\||\?\?|[,;{])[ \n]?| ([-/|]) | (?=\}|[?:] )|(?<=\bif) |(?<= \?) ")

#: Spaces before a unit, at which no line of the first screen ends.
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:min|h|kg|lb)\b)")

#: How the template writes each kind of part, where it is no text as it stands.
_KINDS: Mapping[type[Part], str] = {
    Prose: "prose",
    Listing: "listing",
    Grid: "grid",
    Picture: "picture",
    Calendar: "calendar",
    Heat: "heat",
    Bars: "bars",
    Trends: "trends",
    Curve: "curve",
}

#: Sign → key of what it says to who does not see it.
_SPOKEN: Mapping[Sign, str] = {"pass": "followed", "miss": "not_followed", "cannot say": "cannot_say"}


@cache
def script() -> str:
    """What makes a page answer: sorting, filters, the heart rate where one points. Nothing is told by it alone."""
    text, _, _ = PackageLoader("fitlift.report", "templates").get_source(environment(), "page.js")
    # comments, indents and spaces around signs are for those who read it here
    lines = (line.strip() for line in text.splitlines())
    kept = "\n".join(line for line in lines if line and not line.startswith("//"))
    return _SPACED.sub(lambda sign: sign[1] or sign[2] or "", kept)


@cache
def script_hash() -> str:
    """By what a browser knows that script, and runs no other."""
    return f"sha256-{b64encode(sha256(script().encode()).digest()).decode()}"


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
        "pages": [_unfolded(in_sentences(page)) for page in pages],
        "without_pages": capitalised(say("no_strength_session")),
        "notes": notes,
        "made_by": _made_by(documents),
        "colours": {name: Markup(sheet) for name, sheet in colour_sheet().items()},  # noqa: S704 - our own colours
        "block_id": BLOCK_ID,
        "data": Markup(embedded(documents)),  # noqa: S704 - no tag can begin in it
        "signs": SIGNS,
        "spoken": {sign: heading(key) for sign, key in _SPOKEN.items()},
        "language": LANGUAGE,
        "script": Markup(script()),  # noqa: S704 - our own
        "script_hash": script_hash(),
        "words": {key: heading(key) for key in _WORDS},
        "where": heading("where_this_is"),
    }
    return environment().get_template("session_page.html").render(shown, kind=_kind, drawings=_drawings) + "\n"


def _made_by(documents: Sequence[dict[str, Any]]) -> str:
    """Of which files a page is made, and that it holds their tables."""
    files = {document["file"]["name"] for document in documents if "file" in document}
    told = [say("made_by_fitlift", made_from=tuple(sorted(files))), *([say("page_holds_tables")] if files else [])]
    return " ".join(told)


def _unfolded(page: Page) -> Page:
    """A page without what its table of exercises tells, where it has one that unfolds."""
    parts = [part for section in page.sections for part in section.parts]
    if not any(isinstance(part, Grid) and part.unfolding is not None for part in parts):
        return page
    sections = (replace(each, parts=tuple(filterfalse(_is_told_there, each.parts))) for each in page.sections)
    return replace(page, sections=tuple(each for each in sections if each.parts))


def _is_told_there(part: Part) -> bool:
    return isinstance(part, Grid | Picture) and part.is_told_there


def _kind(part: Part) -> str:
    """How the template writes a part."""
    if isinstance(part, Grid) and part.unfolding is not None:
        return "exercises"
    return _KINDS.get(type(part), "verbatim")


def _drawings(picture: Picture, prefix: str) -> list[tuple[str, Markup]]:
    """Class and drawing for each width of the screen."""
    figure = picture.figure
    name = f"{prefix}-{figure.key}"
    if figure.light is not None:
        return [(kind, Markup(drawn)) for kind, drawn in figure.light(name)]  # noqa: S704 - it escapes what it is given
    narrow = Markup(inline_svg(figure.draw(LIGHT), name))  # noqa: S704 - matplotlib escapes text
    if figure.draw_wide is None:
        return [("", narrow)]
    wide = Markup(inline_svg(figure.draw_wide(LIGHT), f"{name}-wide"))  # noqa: S704 - as above
    return [("narrow", narrow), ("wide", wide)]
