"""The days of a week as a page draws them itself: lifting above a line, running below it.

It shows what `charts.week_days` draws for files. Lengths are CSS pixels; every mark has a `<title>`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from fitlift.records.base import Record
from fitlift.report.light_charts import WIDTHS

#: Height of the bars together, room for what is written above and below them, and height of a line. Chosen.
_BARS, _SPARE, _LINE, _LETTER = 120.0, 32.0, 13.0, 11.0

#: Width of a day's bar, as a share of its column.
_BAR = 0.62

_LIFTED, _RAN = "fill:var(--done)", "fill:var(--light_work)"


class DayBars(Record):
    """A day.

    Parameters
    ----------
    name
        Its name.
    title
        What was done on it, for who points at it.
    lifting_s, running_s
        How long it was lifted and run; None where it was not.
    above, below
        What is written above the bar of lifting, and below that of running, a text for each line.
    """

    name: str
    title: str
    lifting_s: float | None = None
    running_s: float | None = None
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


def week_of_bars(days: Sequence[DayBars], meanings: tuple[str, str]) -> list[tuple[str, str]]:
    """Draw a week, for each width of screens.

    Parameters
    ----------
    days
        Its days.
    meanings
        What bars above the line and below it mean; the latter stands there only where there is any.
    """
    ran = any(day.running_s is not None for day in days)
    told = [
        f'<span class="meaning"><svg viewBox="0 0 14 10"><rect width="14" height="10" style="{look}"/></svg> '
        f"{escape(text)}</span>"
        for look, text in zip((_LIFTED, _RAN)[: 1 + ran], meanings, strict=False)
    ]
    legend = f'<div class="meanings">{"".join(told)}</div>'
    return [(name, f"{_drawn(days, width)}{legend}") for name, width in WIDTHS]


def _drawn(days: Sequence[DayBars], width: float) -> str:
    up = max((day.lifting_s or 0.0 for day in days), default=0.0)
    down = max((day.running_s or 0.0 for day in days), default=0.0)
    scale, pitch = _BARS / ((up + down) or 1.0), width / len(days)
    line = _SPARE + up * scale
    high = line + down * scale + (_SPARE if down else 6.0)
    middles = [(place + 0.5) * pitch for place in range(len(days))]
    parts = [part for day, x in zip(days, middles, strict=True) for part in _day(day, x, pitch * _BAR, line, scale)]
    names = "".join(_text(day.name, x, high + _LINE) for day, x in zip(days, middles, strict=True))
    rule = f'<path d="M0 {line:.1f}H{width:.0f}" style="stroke:var(--outline)"/>'
    return f'<svg viewBox="0 0 {width:.0f} {high + _LINE + 5:.1f}">{"".join(parts)}{rule}{names}</svg>'


def _day(day: DayBars, x: float, wide: float, line: float, scale: float) -> Iterator[str]:
    if day.lifting_s is not None:
        high = day.lifting_s * scale
        yield _bar(x - wide / 2, line - high, (wide, high), _LIFTED, day.title)
        yield from _lines(day.above, x, line - high - 4 - _LINE * (len(day.above) - 1))
    if day.running_s is not None:
        deep = day.running_s * scale
        yield _bar(x - wide / 2, line, (wide, deep), _RAN, day.title)
        yield from _lines(day.below, x, line + deep + _LINE)


def _bar(x: float, y: float, size: tuple[float, float], look: str, title: str) -> str:
    wide, high = size
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" style="{look}">'
        f"<title>{escape(title)}</title></rect>"
    )


def _lines(texts: Sequence[str], x: float, y: float) -> Iterator[str]:
    yield from (_text(text, x, y + place * _LINE) for place, text in enumerate(texts))


def _text(text: str, x: float, y: float) -> str:
    look = f"fill:var(--ink);font-size:{_LETTER:g}px"
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" style="{look}">{escape(text)}</text>'
