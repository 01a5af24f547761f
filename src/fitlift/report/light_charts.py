"""Charts of a session that a page draws itself: marks with what they are, in the page's own font and colours.

They show what `charts` draws for files. Lengths are CSS pixels; every mark has a `<title>`.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby, pairwise

import numpy as np

from fitlift.measures.readable import clock
from fitlift.measures.trace import Trace, second
from fitlift.records.base import Record
from fitlift.records.sessions import Pause
from fitlift.report.cells import width_of

#: Margins of the time line around what is drawn: left, right, top without names, bottom.
_LEFT, _RIGHT, _TOP, _BOTTOM = 34.0, 34.0, 12.0, 34.0

#: Height of what is drawn with a heart rate and without, and of a row of names.
_HEIGHT, _LOW_HEIGHT, _ROW = 150.0, 30.0, 14.0

#: Widths of a time line on a phone, and on wider screens.
WIDTHS = (("narrow", 340.0), ("wide", 800.0))

#: Sizes of letters, and how wide one is at most of names in the fonts of pages. Chosen.
_LETTER, _LETTER_WIDE = 12.0, 6.8

#: Names of sets that lie close together stand in so many rows above each other; what finds no room has its letter.
_NAME_ROWS = 3

#: Heart rates below and above those seen that the axis shows, and its steps, in beats.
_SPARE_BPM, _STEP_BPM = 4, 10

#: Zones with less height have no name.
_LEAST_NAMED = 13.0

#: How deep the tint of each zone is, the lowest first. Chosen: told apart side by side, and paler than the line.
_TINTS = (0.10, 0.22, 0.36, 0.52, 0.70)

#: Steps of the axis of minutes, of which the finest with enough room between its marks is taken.
_MINUTES = (1, 2, 5, 10, 20, 30, 60, 120)
_MARK_ROOM = 48.0

#: Width of the mark of a rest, in hundredths of its row; how those within the aim, outside it and without one look.
_MARK_WIDE = 2.0
_LOOKS = {
    True: "fill:var(--done)",
    False: "fill:var(--paper);stroke:var(--missed);stroke-width:1.5",
    None: "fill:var(--quiet)",
}

_SAME_S = 1e-6
_SECONDS_PER_MINUTE = 60.0


class SetMark(Record):
    """A set on a time line.

    Parameters
    ----------
    start, end
        When it was.
    number
        Its number in the session.
    letter, name
        Of its exercise: a letter, and a name; each may be empty.
    title
        What it was, for who points at it.
    is_light
        Whether it was a warm-up.
    """

    start: dt.datetime
    end: dt.datetime
    number: str
    letter: str
    name: str
    title: str
    is_light: bool


class TimeLine(Record, eq=False):
    """What is drawn of a session in time.

    Parameters
    ----------
    start, end
        The session's.
    marks
        Its sets.
    trace
        The heart rate; None without one.
    pauses
        When the timer stood.
    bounds_bpm
        Lower bounds of the zones, and the upper one of the last; none where no zones are known.
    paused, minutes, bpm, zone
        Words: what a pause is called, the axes' units, and what stands before a zone's number.
    """

    start: dt.datetime
    end: dt.datetime
    marks: Sequence[SetMark]
    trace: Trace | None
    pauses: Sequence[Pause]
    bounds_bpm: Sequence[float]
    paused: str
    minutes: str
    bpm: str
    zone: str


def time_line(line: TimeLine, width: float, key: str) -> str:
    """A session in time as an `<svg>` element of a width.

    Parameters
    ----------
    line
        What is drawn.
    width
        Its width in pixels.
    key
        Stands before its ids.
    """
    has_heart = line.trace is not None and bool(len(line.trace.bpm))
    inner = width - _LEFT - _RIGHT
    scale = inner / max((line.end - line.start).total_seconds(), 1.0)
    names = list(_placed(line, scale, inner))
    top = _TOP + _ROW * max((row + 1 for row, *_ in names), default=0)
    height = _HEIGHT if has_heart else _LOW_HEIGHT
    low, high = _range(line.trace) if line.trace is not None and has_heart else (0.0, 1.0)
    body = [*_bands(line, scale, (top, height), key), *_names(names, top)]
    if line.trace is not None and has_heart:
        body += _zones(line, (low, high), (top, height, inner))
        body += _beats(line.trace, second(line.start), scale, (low, high, top, height))
    body += _minutes(line, scale, top + height, inner)
    whole = top + height + _BOTTOM
    box = (
        f'viewBox="0 0 {width:g} {whole:g}" data-x="{_LEFT:g} {scale:.5f}" data-y="{top:g} {height:g} {low:g} {high:g}"'
    )
    return f'<svg class="time-line" {box} aria-hidden="true" focusable="false">{"".join(body)}</svg>'


def _since(line: TimeLine, time: dt.datetime, scale: float) -> float:
    return _LEFT + (time - line.start).total_seconds() * scale


def _bands(line: TimeLine, scale: float, box: tuple[float, float], key: str) -> Iterator[str]:
    """Pauses, and the sets; warm-ups are hatched, pauses crossed."""
    strokes = (("light", "M0,5L5,0", "light_work"), ("pause", "M0,5L5,0M0,0L5,5", "rule"))
    for name, path, colour in strokes:
        yield f'<pattern id="{key}-{name}" width="5" height="5" patternUnits="userSpaceOnUse">'
        yield f'<path d="{path}" style="fill:none;stroke:var(--{colour})"/></pattern>'
    for pause in line.pauses:
        place = _place(line, (pause.start_time, pause.end_time), scale, box)
        yield f'<rect {place} style="fill:url(#{key}-pause)"><title>{escape(line.paused)}</title></rect>'
    for each in line.marks:
        fill = f"url(#{key}-light)" if each.is_light else "var(--level_1)"
        place = f'class="set" data-set="{escape(each.number)}" {_place(line, (each.start, each.end), scale, box)}'
        yield f'<rect {place} style="fill:{fill}"><title>{escape(each.title)}</title></rect>'


def _place(line: TimeLine, span: tuple[dt.datetime, dt.datetime], scale: float, box: tuple[float, float]) -> str:
    left, right = (_since(line, time, scale) for time in span)
    return f'x="{left:.1f}" y="{box[0]:g}" width="{max(right - left, 1):.1f}" height="{box[1]:g}"'


def _placed(line: TimeLine, scale: float, inner: float) -> Iterator[tuple[int, float, str]]:
    """Row, middle and text above each run of sets of one exercise: its name, or its letter where that has no room."""
    taken = [-math.inf] * _NAME_ROWS
    runs = [list(run) for _, run in groupby(line.marks, key=lambda each: (each.letter, each.name))]
    for run in runs:
        first = run[0]
        middle = (_since(line, first.start, scale) + _since(line, run[-1].end, scale)) / 2
        for text in dict.fromkeys(filter(None, (first.name, first.letter or first.number))):
            half, whole = width_of(text) * _LETTER_WIDE / 2, inner + _LEFT + _RIGHT
            if 2 * half > whole:
                continue
            centre = min(max(middle, half), whole - half)
            row = next((row for row, until in enumerate(taken) if centre - half >= until), None)
            is_near = abs(centre - middle) <= max(half, _LETTER_WIDE)
            if row is not None and is_near:
                taken[row] = centre + half + _LETTER_WIDE
                yield row, centre, text
                break


def _names(names: Sequence[tuple[int, float, str]], top: float) -> Iterator[str]:
    for row, middle, text in names:
        yield _text(middle, top - 4 - row * _ROW, text, "ink", "middle")


def _text(x: float, y: float, text: str, colour: str, anchor: str) -> str:
    style = f"font-size:{_LETTER:g}px;fill:var(--{colour});text-anchor:{anchor}"
    return f'<text x="{x:.1f}" y="{y:.1f}" style="{style}">{escape(text)}</text>'


def _range(trace: Trace) -> tuple[float, float]:
    low = math.floor((trace.bpm.min() - _SPARE_BPM) / _STEP_BPM) * _STEP_BPM
    return low, math.ceil((trace.bpm.max() + _SPARE_BPM) / _STEP_BPM) * _STEP_BPM


def _zones(line: TimeLine, beats: tuple[float, float], box: tuple[float, float, float]) -> Iterator[str]:
    """A strip of the zones at the right side, in tints of the heart rate's own colour."""
    (low, high), (top, height, inner) = beats, box
    for number, (lower, upper) in enumerate(pairwise(line.bounds_bpm), 1):
        begin, end = max(lower, low), min(upper, high)
        if begin >= end:
            continue
        upper_y, lower_y = (top + height * (high - value) / (high - low) for value in (end, begin))
        place = f'x="{_LEFT + inner + 3:.1f}" y="{upper_y + 0.5:.1f}" width="7" height="{lower_y - upper_y - 1:.1f}"'
        tint = _TINTS[min(number, len(_TINTS)) - 1]
        name = f"{line.zone}{number}"
        title = f"{name} {lower:.0f}-{upper - 1:.0f}"
        yield f'<rect {place} style="fill:var(--heart);opacity:{tint}"><title>{title}</title></rect>'
        if lower_y - upper_y >= _LEAST_NAMED:
            yield _text(_LEFT + inner + 13, (upper_y + lower_y) / 2 + 4, name, "quiet", "start")


def _beats(trace: Trace, start_s: float, scale: float, box: tuple[float, float, float, float]) -> Iterator[str]:
    """The axis of beats, and the line."""
    low, high, top, height = box
    step = _STEP_BPM if high - low <= 6 * _STEP_BPM else 2 * _STEP_BPM
    for value in range(math.ceil(low / step) * step, int(high) + 1, step):
        y = top + height * (high - value) / (high - low)
        yield f'<path d="M{_LEFT:g} {y:.1f}h-4" style="stroke:var(--rule)"/>'
        yield _text(_LEFT - 6, y + 4, f"{value}", "quiet", "end")
    since = (trace.since_s - start_s) * scale + _LEFT
    ys = top + height * (high - trace.bpm) / (high - low)
    breaks = set(np.flatnonzero(trace.since_s[1:] - trace.until_s[:-1] > _SAME_S) + 1) | {0}
    points = zip(range(len(since)), since.tolist(), ys.tolist(), strict=True)
    path = "".join(f"{'M' if place in breaks else 'L'}{x:.1f} {y:.1f}" for place, x, y in points)
    yield f'<path class="heart" d="{path}" style="fill:none;stroke:var(--heart);stroke-width:1.5"/>'
    yield '<path class="cross"/>'  # where the reader points


def _minutes(line: TimeLine, scale: float, y: float, inner: float) -> Iterator[str]:
    minute = _SECONDS_PER_MINUTE * scale
    step = next((each for each in _MINUTES if each * minute >= _MARK_ROOM), _MINUTES[-1])
    for number in range(0, int(inner / minute) + 1, step):
        x = _LEFT + number * minute
        yield f'<path d="M{x:.1f} {y:g}v4" style="stroke:var(--rule)"/>'
        yield _text(x, y + 16, f"{number}", "quiet", "middle")
    yield _text(_LEFT + inner / 2, y + 30, line.minutes, "quiet", "middle")
    if line.trace is not None:
        yield _text(0, y + 30, line.bpm, "quiet", "start")


class Bar(Record):
    """A row of bars.

    Parameters
    ----------
    name
        What it is.
    value
        Its figure.
    parts
        Length of each part, and what it is: the first is full, the second hatched.
    """

    name: str
    value: str
    parts: tuple[tuple[float, str], ...]


def bars(rows: Sequence[Bar], key: str, meanings: Sequence[str] = ()) -> str:
    """Rows of a name, a bar and a figure.

    Parameters
    ----------
    rows
        The rows, the first on top.
    key
        Stands before its ids.
    meanings
        What the first and the second part of a bar are; none where that goes without saying.
    """
    longest = max((sum(length for length, _ in row.parts) for row in rows), default=0.0) or 1.0
    body = "".join(f"<span>{escape(row.name)}</span>{_bar(row, longest, key)}<span>{row.value}</span>" for row in rows)
    told = "".join(
        f'<span class="meaning"><svg viewBox="0 0 14 10">{_part(0, 14, place, key, text)}</svg> {escape(text)}</span>'
        for place, text in enumerate(meanings)
    )
    legend = f'<div class="meanings">{told}</div>' if told else ""
    return f'{_hatching(key)}<div class="bars">{body}</div>{legend}'


class RestRow(Record):
    """The rests of an exercise.

    Parameters
    ----------
    name
        The exercise.
    value
        What they come to.
    each
        Seconds of each, what it is, and whether it is as aimed at; None without an aim.
    aim_s
        Seconds that are aimed at, from and to; None without an aim.
    """

    name: str
    value: str
    each: tuple[tuple[float, str, bool | None], ...]
    aim_s: tuple[float, float] | None


def rests(rows: Sequence[RestRow], longest_s: float, aim: str) -> str:
    """Rows of a name, a mark for each rest over the band that is aimed at, and what they come to.

    Parameters
    ----------
    rows
        The rows, the first on top.
    longest_s
        Where the scale ends; longer rests stand at its end.
    aim
        What the band is.
    """
    body = "".join(
        f"<span>{escape(row.name)}</span>{_marks(row, longest_s, aim)}<span>{row.value}</span>" for row in rows
    )
    return f'<div class="bars rests">{body}</div>'


def _marks(row: RestRow, longest_s: float, aim: str) -> str:
    found = ['<rect y="4.7" width="100" height=".6" style="fill:var(--rule)"/>']
    if row.aim_s is not None:
        left, right = (min(second_ / longest_s, 1) * 100 for second_ in row.aim_s)
        title = f"{aim} {clock(row.aim_s[0])}-{clock(row.aim_s[1])}"
        found.append(_mark(left, right - left, "fill:var(--band)", title))
    for seconds, title, is_aimed in row.each:
        at = min(seconds / longest_s * 100, 100) - _MARK_WIDE / 2
        found.append(_mark(min(max(at, 0), 100 - _MARK_WIDE), _MARK_WIDE, _LOOKS[is_aimed], title))
    box = 'viewBox="0 0 100 10" preserveAspectRatio="none"'
    return f'<svg class="bar" {box} aria-hidden="true" focusable="false">{"".join(found)}</svg>'


def _mark(left: float, wide: float, look: str, title: str) -> str:
    place = f'x="{left:.2f}" y="1" width="{wide:.2f}" height="8" vector-effect="non-scaling-stroke"'
    return f'<rect {place} style="{look}"><title>{escape(title)}</title></rect>'


def _hatching(key: str) -> str:
    pattern = f'<pattern id="{key}-rest" width="5" height="5" patternUnits="userSpaceOnUse">'
    path = '<path d="M0 0h5v5h-5z" style="fill:var(--level_1)"/><path d="M0 5L5 0" style="stroke:var(--light_work)"/>'
    return f'<svg class="unseen"><defs>{pattern}{path}</pattern></defs></svg>'


def _bar(row: Bar, longest: float, key: str) -> str:
    left, found = 0.0, []
    for place, (length, title) in enumerate(row.parts):
        wide = length / longest * 100
        if wide:
            found.append(_part(left, wide, place, key, title))
        left += wide
    box = 'viewBox="0 0 100 10" preserveAspectRatio="none"'
    return f'<svg class="bar" {box} aria-hidden="true" focusable="false">{"".join(found)}</svg>'


def _part(left: float, wide: float, place: int, key: str, title: str) -> str:
    fill = f"url(#{key}-rest)" if place else "var(--done)"
    return (
        f'<rect x="{left:.2f}" width="{wide:.2f}" height="10" style="fill:{fill}"><title>{escape(title)}</title></rect>'
    )
