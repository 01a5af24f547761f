"""Sessions as Markdown (CommonMark with tables, as GitHub reads it), pictures linked."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from fitlift.report.page import Grid, Link, Listing, Page, Part, Picture, Prose, Section, Sign, Verbatim, as_table
from fitlift.report.principle_lines import SIGNS
from fitlift.report.sentences import in_sentences

#: Characters that may mean something in Markdown wherever they stand.
_MEANING = re.compile(r"([\\`*_\[\]|~])")

#: What would begin a list or a heading where a line begins.
_BEGINNING = re.compile(r"^([-+=#]|\d+(?=[.)]))")


def markdown_page(pages: Sequence[Page], pictures: Mapping[tuple[str, str], str], *, notes: Sequence[str] = ()) -> str:
    """Write sessions one after the other.

    Parameters
    ----------
    pages
        The sessions.
    pictures
        Session's key and chart's key → the picture's path from the page; charts without one are left out.
    notes
        What else is to be said of the files.
    """
    blocks = [block for page in map(in_sentences, pages) for block in _page(page, pictures)]
    return "\n\n".join([*blocks, *map(escaped, notes)]) + "\n"


def escaped(text: str) -> str:
    """A text as it stands, whatever it holds; line ends become blanks."""
    return _BEGINNING.sub(_disarmed, _within(text))


def _within(text: str) -> str:
    """A text that begins no line, as a cell of a table."""
    return _MEANING.sub(r"\\\1", html.escape(" ".join(text.split()), quote=False))


def _disarmed(found: re.Match[str]) -> str:
    """A sign with a backslash before it; of a number the point after it gets one."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _page(page: Page, pictures: Mapping[tuple[str, str], str]) -> Iterator[str]:
    yield from _navigation(page)
    yield f"# {escaped(page.title)}"
    yield escaped(page.under_title)
    yield from (escaped(text) for texts in page.lead for text in texts)
    for section in page.sections:
        parts = [text for part in section.parts for text in _part(part, page.key, pictures)]
        yield from _section(section, parts)


def _navigation(page: Page) -> Iterator[str]:
    """The pages above, before and after, in a line."""
    if page.navigation is not None:
        above = " › ".join(map(_link, page.navigation.above))
        before, after = page.navigation.previous, page.navigation.following
        told = [above, f"‹ {_link(before)}" if before else "", f"{_link(after)} ›" if after else ""]
        yield from filter(None, [" · ".join(filter(None, told))])


def _link(link: Link) -> str:
    return f"[{_within(link.text)}]({link.address})"


def _section(section: Section, parts: Sequence[str]) -> Iterator[str]:
    if parts:
        yield f"## {escaped(section.heading)}"
        yield from parts


def _part(whole: Part, key: str, pictures: Mapping[tuple[str, str], str]) -> Iterator[str]:
    part = as_table(whole)
    if isinstance(part, Prose):
        yield from map(escaped, part.texts)
    elif isinstance(part, Listing):
        yield from [f"**{escaped(part.caption)}**"] if part.caption else []
        yield "\n".join(_entry(sign, text) for sign, text in part.entries)
    elif isinstance(part, Grid):
        yield from _grid(part)
    elif isinstance(part, Picture):
        path = pictures.get((key, part.figure.key))
        said = f"{part.figure.title}. {part.figure.alternative}"
        yield from [] if path is None else [f"![{escaped(said)}]({quote(path)})"]
    elif isinstance(part, Verbatim):
        yield _fenced(part.text)


def _entry(sign: Sign, text: str) -> str:
    if sign == "part":
        return f"  - {escaped(text)}"
    return f"- {SIGNS[sign]} {escaped(text)}" if sign else f"- {escaped(text)}"


def _grid(grid: Grid) -> Iterator[str]:
    # what a picture shows on a page stands here without it
    yield from [f"**{escaped(grid.caption)}**"] if grid.is_folded or grid.is_titled else []
    for heading, rows in grid.groups:
        yield from [f"**{escaped(heading)}**"] if heading else []
        marks = [*(":--" for _ in grid.left), *("--:" for _ in grid.right)]
        heads = [_within(head) for head in grid.heads]
        yield "\n".join(map(_row, (heads, marks, *(_cells(row, grid) for row in rows))))


def _cells(row: Sequence[str], grid: Grid) -> list[str]:
    address = grid.address(tuple(row))
    return [
        f"[{_within(cell)}]({address})" if address and place == grid.title_column else _within(cell)
        for place, cell in enumerate(row)
    ]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _fenced(text: str) -> str:
    """Text in a fence that is longer than any in it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text.rstrip()}\n{fence}"
