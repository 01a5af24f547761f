"""A page as text for a terminal, a pipe or a file: lines of spans."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fitlift.records.base import replace
from fitlift.report.cells import width_of
from fitlift.report.layout import MIN_WIDTH, PLAIN_WIDTH
from fitlift.report.page import Grid, Listing, Page, Part, Prose, Remarks, Section, Sign, Verbatim, as_table
from fitlift.report.principle_lines import SIGNS
from fitlift.report.styled import KEPT_SPACE, Line, Style, stacked
from fitlift.report.text_table import GAP, TextTable, unfolded
from fitlift.report.words.unbroken import IN_A_CELL, IN_A_SENTENCE

#: Further lines of a sentence, an entry, and further lines of an entry begin so.
_HANGING, _ENTRY, _DEEPER = "  ", "  ", "    "

#: With fewer columns a column may stand below its table.
_LEAST_FOR_ASIDE = 60

#: A bar is at most, and at least, so many characters long; so many more stand beside its name and it.
_LONGEST_BAR, _SHORTEST_BAR, _BESIDE_BAR = 30, 6, 13

_FULL, _EMPTY = "█", "░"

_STYLES: Mapping[Sign, Style] = {"pass": "good", "miss": "bad", "cannot say": "quiet"}


def text_page(page: Page, *, width: int = PLAIN_WIDTH) -> list[Line]:
    """Write a page as text.

    Parameters
    ----------
    page
        What is said.
    width
        Columns to fill.
    """
    width = max(width, MIN_WIDTH)
    head = " · ".join(filter(None, (page.title, page.under_title)))
    first, *others = page.lead or ((),)
    blocks = [[*_folded([head], width, "", "strong"), *_folded(first, width, "")]]
    blocks += [_folded(texts, width) for texts in others]
    blocks += [block for section in page.sections for block in _section(section, width)]
    return [tuple([(text.replace(KEPT_SPACE, " "), style) for text, style in line]) for line in stacked(blocks)]


def folded_texts(texts: Iterable[str], width: int) -> list[Line]:
    """Sentences as lines, for what stands beside pages."""
    lines = _folded(texts, max(width, MIN_WIDTH))
    return [tuple([(text.replace(KEPT_SPACE, " "), style) for text, style in line]) for line in lines]


def _section(section: Section, width: int) -> Iterator[list[Line]]:
    """Its blocks; under a heading all of it is one."""
    if section.is_headed:
        about = f" ({section.about})" if section.about else ""
        heading = _folded([f"{section.heading}{about}"], width, _HANGING, "strong")
        yield [*heading, *(line for part in section.parts for line in _under_heading(part, width))]
        return
    block: list[Line] = []
    for part in section.parts:
        if not isinstance(part, Verbatim):
            yield block
            block = []
        block = [*block, *_part(part, width)]
    yield block


def _under_heading(part: Part, width: int) -> list[Line]:
    """Lines of a part; a list that has a caption of its own stands one step to the right."""
    if not isinstance(part, Listing) or not part.caption:
        return _part(part, width)
    lines = _part(part, width - len(_ENTRY))
    return [((_ENTRY, ""), *line) for line in lines]


def _part(whole: Part, width: int) -> list[Line]:
    """Lines of a part; a picture has none: what it shows stands beside it."""
    part = as_table(whole)
    if isinstance(part, Prose):
        return _folded(part.texts, width, _HANGING, "quiet" if part.is_quiet else "")
    if isinstance(part, Remarks):
        return _folded([f"{_ENTRY}{text}" for text in part.texts], width, _DEEPER)
    if isinstance(part, Listing):
        return [*_caption(part.caption, width), *(line for entry in part.entries for line in _entry(*entry, width))]
    if isinstance(part, Grid):
        return _grid(part, width)
    return [((line, ""),) for line in part.text.splitlines()] if isinstance(part, Verbatim) else []


def _entry(sign: Sign, text: str, width: int) -> list[Line]:
    if sign in {"", "part"}:
        return _folded([f"{_ENTRY}{'- ' if sign else ''}{text}"], width, _DEEPER)
    mark = f"{_ENTRY}{SIGNS[sign]}"
    lines = _folded([f"{mark} {text}"], width, _DEEPER, "quiet" if sign == "cannot say" else "")
    if sign == "cannot say":
        return lines
    ((first, _),), *others = lines
    return [((mark, _STYLES[sign]), (first.removeprefix(mark), "")), *others]


def _grid(grid: Grid, width: int) -> list[Line]:
    """A table, or the same in few words, below its caption where it needs one."""
    caption = _caption(grid.caption, width) if grid.is_titled else []
    if grid.brief is None:
        return [*caption, *_table(grid, width)]
    if grid.brief.shares:
        return [*caption, *_bars(grid, grid.brief.shares, width)]
    items = ",  ".join(each.replace(" ", KEPT_SPACE) for each in grid.brief.items)
    if items:
        return [*caption, *_folded([f"{_ENTRY}{items}"], width, _ENTRY)]
    return [*caption, *_folded([f"{_ENTRY}{each}" for each in grid.brief.entries], width, _DEEPER)]


def _caption(caption: str, width: int) -> list[Line]:
    return _folded([caption], width, _HANGING, "strong") if caption else []


def _bars(grid: Grid, shares: Sequence[float], width: int) -> list[Line]:
    """A bar for each row, with its name and its first figure."""
    rows = [row for _, of_group in grid.groups for row in of_group]
    names, figures = [row[0] for row in rows], [row[len(grid.left)] for row in rows]
    names_width = max(map(width_of, names), default=0)
    longest = max(min(_LONGEST_BAR, width - names_width - _BESIDE_BAR), _SHORTEST_BAR)
    lines: list[Line] = []
    for name, figure, share in zip(names, figures, shares, strict=True):
        full = round(share * longest)
        bar: Line = ((_FULL * full, "bar"), (_EMPTY * (longest - full), "quiet"))
        before = f"{_ENTRY}{name}{' ' * (names_width - width_of(name))}  "
        lines.append(((before, ""), *[span for span in bar if span[0]], (f"  {figure:>7}", "")))
    return lines


def _table(grid: Grid, width: int) -> list[Line]:
    """The table; where there is little room, one of its columns stands below it."""
    if grid.aside not in grid.left or width >= _LEAST_FOR_ASIDE:
        return _columns(grid, width) if _has_room(grid, width) or not grid.is_stacked else _stacked(grid, width)
    place = grid.left.index(grid.aside)
    rows = [row for _, of_group in grid.groups for row in of_group]
    below = [f"{_ENTRY}{row[0]}{_HANGING}{row[place]}" for row in rows if row[place]]
    return [*_table(_without(grid, place), width), (), *_caption(grid.aside, width), *_folded(below, width, _DEEPER)]


def _has_room(grid: Grid, width: int) -> bool:
    """Whether every figure stands in one line, and every word is whole."""
    least = _least(grid)
    return sum(least) + GAP * (len(least) - 1) <= width


def _least(grid: Grid) -> list[int]:
    """How wide columns have to be for that."""
    rows = [grid.heads, *_kept_rows(grid)]
    is_whole = [place >= len(grid.left) or head in unfolded() for place, head in enumerate(grid.heads)]
    return [
        max(width_of(part) for row in rows for part in ([row[place]] if whole else row[place].split(" ")))
        for place, whole in enumerate(is_whole)
    ]


def _kept_rows(grid: Grid) -> list[list[str]]:
    """All rows, with spaces that stay where no line ends within a figure."""
    return [[IN_A_CELL.sub(KEPT_SPACE, cell) for cell in row] for _, of_group in grid.groups for row in of_group]


def _stacked(grid: Grid, width: int) -> list[Line]:
    """Each row as a paragraph: what it is, and below it its cells behind their headings."""
    lines: list[Line] = []
    for heading, of_group in grid.groups:
        lines += _caption(heading, width)
        for row in of_group:
            named = list(zip(grid.heads, row, strict=True))
            title = _HANGING.join(filter(None, row[: grid.title_column + 1]))
            cells = [f"{head} {cell}" for head, cell in named[grid.title_column + 1 :] if cell]
            lines += _folded([title], width, _HANGING, "strong")
            lines += _folded([f"{_ENTRY}{'; '.join(cells)}" if cells else ""], width, _ENTRY)
    return lines


def _without(grid: Grid, place: int) -> Grid:
    """A table without one of its columns."""
    groups = [(heading, [(*row[:place], *row[place + 1 :]) for row in rows]) for heading, rows in grid.groups]
    left = (*grid.left[:place], *grid.left[place + 1 :])
    return replace(grid, left=left, aside="", groups=tuple((heading, tuple(rows)) for heading, rows in groups))


def _columns(grid: Grid, width: int) -> list[Line]:
    """Groups of rows under one head, each under its own heading, all columns aligned."""
    rows = [row for _, of_group in grid.groups for row in of_group]
    widths = _fitted(grid, width)
    if len(grid.groups) == 1 and not grid.groups[0][0]:
        return _aligned(grid, widths if _has_room(grid, width) else None, rows, width, has_head=True)
    lines = _aligned(grid, widths, (), width, has_head=True)
    for heading, of_group in grid.groups:
        lines += _caption(heading, width)
        lines += _aligned(grid, widths, of_group, width, has_head=False)
    return lines


def _fitted(grid: Grid, width: int) -> list[int]:
    """Widths of columns, the widest made narrower until all have room, if that may be without breaking figures."""
    rows = [row for _, of_group in grid.groups for row in of_group]
    fitted = [max(map(width_of, cells)) for cells in zip(grid.heads, *rows, strict=True)]
    least = _least(grid) if _has_room(grid, width) else [0] * len(fitted)
    for _ in range(sum(fitted) + GAP * (len(fitted) - 1) - width):
        spare = [each if each > least[place] else -1 for place, each in enumerate(fitted)]
        fitted[spare.index(max(spare))] -= 1
    return fitted


def _aligned(
    grid: Grid, widths: Sequence[int] | None, rows: Sequence[Sequence[str]], width: int, *, has_head: bool
) -> list[Line]:
    """Rows with or without the head, in columns of some widths."""
    made = TextTable(grid.left, grid.right, has_head=has_head, widths=widths)
    for row in rows:
        made.add_row(*[IN_A_CELL.sub(KEPT_SPACE, cell) for cell in row])
    return made.lines(width)


def _folded(texts: Iterable[str], width: int, indent: str = _HANGING, style: Style = "") -> list[Line]:
    """Each text as lines, further lines indented and no line ending within a figure; empty ones are left out."""
    return [((line, style),) for text in texts if text for line in _wrapped(text, width, indent)]


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    kept = IN_A_SENTENCE.sub(KEPT_SPACE, text)
    return textwrap.wrap(kept, width, subsequent_indent=indent, break_on_hyphens=False)
