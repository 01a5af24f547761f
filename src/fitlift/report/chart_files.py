"""Charts as files of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fitlift.charts.canvas import picture
from fitlift.charts.framed import framed
from fitlift.charts.theme import LIGHT, Theme
from fitlift.history.summary import SessionSummary
from fitlift.records.base import Record
from fitlift.report.page import Page
from fitlift.report.share_card import share_card

#: What a name of a file keeps; all else becomes "_".
_KEPT = re.compile(r"[^\w.-]+")

#: Endings of recordings, which names of charts go without.
_ENDINGS = re.compile(r"(\.fit|\.gz|\.zip)+$", re.IGNORECASE)

#: A name of a file is at most so long: systems allow 255 bytes, and letters may take four.
_LONGEST = 48


class ChartFile(Record):
    """One chart.

    Parameters
    ----------
    page, chart
        Keys of its session and of the chart.
    name
        Its file's name.
    data
        Its bytes.
    """

    page: str
    chart: str
    name: str
    data: bytes


def chart_files(pages: Sequence[tuple[str, Page]], kind: str = "png", theme: Theme = LIGHT) -> Iterator[ChartFile]:
    """Draw all charts of some sessions, each with its title and of which session it is.

    Parameters
    ----------
    pages
        Name of the file that each session comes from, and the session.
    kind
        One of `charts.canvas.FORMATS`.
    theme
        Colours.
    """
    stems = [_stem(name) for name, _ in pages]
    for place, (stem, (_, page)) in enumerate(zip(stems, pages, strict=True)):
        number = f"-{stems[: place + 1].count(stem)}" if stems.count(stem) > 1 else ""
        for figure in page.figures:
            of = " · ".join(filter(None, (page.title, page.under_title)))
            drawn = framed((figure.draw_wide or figure.draw)(theme), figure.title, of, theme=theme)
            yield ChartFile(page.key, figure.key, f"{stem}{number}-{figure.key}.{kind}", picture(drawn, kind))


def card_files(sessions: Sequence[tuple[str, SessionSummary]], theme: Theme = LIGHT) -> Iterator[ChartFile]:
    """Draw a card to share of each strength session with sets, as a png.

    Parameters
    ----------
    sessions
        Name of the file that each session comes from, and the session.
    theme
        Colours.
    """
    stems = [_stem(name) for name, _ in sessions]
    for place, (stem, (_, session)) in enumerate(zip(stems, sessions, strict=True)):
        number = f"-{stems[: place + 1].count(stem)}" if stems.count(stem) > 1 else ""
        if session.is_strength and session.counts.active_sets:
            data = picture(share_card(session, theme=theme), "png")
            yield ChartFile(f"s{place + 1}", "card", f"{stem}{number}-card.png", data)


def _stem(name: str) -> str:
    """A file's name without its folder and ending, in characters that every system allows."""
    last = re.split(r"[/\\]", name)[-1]
    return _KEPT.sub("_", _ENDINGS.sub("", last)).strip("._")[:_LONGEST] or "session"
