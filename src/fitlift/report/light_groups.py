"""Sets of each muscle group by day as a page draws them itself: a box for each, shaded by its sets.

It shows what `charts.groups.group_days` draws for files. Lengths are CSS pixels; every box has a `<title>`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from fitlift.charts.groups import GridRow
from fitlift.charts.muscle_map import shade

#: Width of the whole, of the names, of the sums and from one day to the next; height of a row and of the heads; the
#: side of a box is less than both by the gap. Chosen: seven days and "7.5 / 4-12" on a phone with letters of 11 px.
_WIDTH, _NAMES, _SUMS, _ROW, _HEADS, _GAP = 340.0, 82.0, 76.0, 22.0, 18.0, 3.0

#: Size of letters, and how far the line that they stand on lies below the middle of a box.
_LETTER, _BASE = 11.5, 4.0


def groups_by_day(rows: Sequence[GridRow], heads: Sequence[tuple[str, str]], end_head: str, key: str) -> str:
    """Draw what was trained when.

    Parameters
    ----------
    rows
        The groups, from top to bottom.
    heads
        Of each day what stands above it, and what it is called in a box's title.
    end_head
        What stands above the sums.
    key
        Stands before its ids.
    """
    pitch = (_WIDTH - _NAMES - _SUMS) / max(len(heads), 1)
    middles = [_NAMES + (place + 0.5) * pitch for place in range(len(heads))]
    parts = [_text(name, (x, _HEADS - 6), "quiet") for (name, _), x in zip(heads, middles, strict=True)]
    parts.append(_text(end_head, (_WIDTH, _HEADS - 6), "quiet", "end"))
    for place, row in enumerate(rows):
        y = _HEADS + (place + 0.5) * _ROW
        parts.append(_text(row.name, (_NAMES - 8, y + _BASE), "ink", "end"))
        for (_, day), x, sets in zip(heads, middles, row.sets, strict=True):
            parts += _box((x, y), pitch - _GAP, sets, f"{row.name}, {day}", key)
        parts.append(_text(row.end, (_WIDTH, y + _BASE), "missed" if row.is_missed else "ink", "end"))
    box = f'viewBox="0 0 {_WIDTH:g} {_HEADS + len(rows) * _ROW:g}"'
    return f'<svg {box} aria-hidden="true" focusable="false">{_hatching(key)}{"".join(parts)}</svg>'


def _box(middle: tuple[float, float], wide: float, sets: float | None, name: str, key: str) -> Iterator[str]:
    x, y = middle
    high = _ROW - _GAP
    fill = f"url(#{key}-unknown)" if sets is None else f"var(--level_{shade(sets)})"
    told = "?" if sets is None else f"{sets:.3g}"
    place = f'x="{x - wide / 2:.1f}" y="{y - high / 2:.1f}" width="{wide:.1f}" height="{high:g}" rx="2"'
    yield f'<rect {place} style="fill:{fill}"><title>{escape(f"{name}: {told}")}</title></rect>'
    if sets is None or sets:
        yield _text(told, (x, y + _BASE), "quiet" if sets is None else f"on_{shade(sets)}", "middle")


def _text(text: str, place: tuple[float, float], colour: str, anchor: str = "middle") -> str:
    # a box answers where its figure stands as well
    look = f"fill:var(--{colour});font-size:{_LETTER:g}px;pointer-events:none"
    return f'<text x="{place[0]:.1f}" y="{place[1]:.1f}" text-anchor="{anchor}" style="{look}">{escape(text)}</text>'


def _hatching(key: str) -> str:
    """How a day looks of which it is not known what was trained, as in the table of months."""
    lines = '<path d="M0 0h6v6h-6z" style="fill:var(--paper)"/><path d="M0 6L6 0" style="stroke:var(--level_0)"/>'
    pattern = f'<pattern id="{key}-unknown" width="6" height="6" patternUnits="userSpaceOnUse">{lines}</pattern>'
    return f"<defs>{pattern}</defs>"
