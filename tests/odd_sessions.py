"""Sessions that a page has to bear: very long, very short, without this or that, with names that mean mischief."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner

from builders import active, at, fit, rest, session
from fitlift.cli import cli
from fitlift.fit.encode import Message, message

#: Pairs of category and subtype that titles name, one for each mischievous name.
_PAIRS = ((28, 6), (23, 15), (8, 0), (0, 1), (29, 2))

NAMES = (
    "<script>alert(1)</script>",
    "סקוואט אחורי עם מוט",
    "🏋️‍♀️ Squat $x^2$ | *bold* `code`",
    "Back squat with a pause and a very long name " * 4 + "that ends at two hundred",
    "</script><img src=https://example.org/x.png onerror=alert(1)>",
)


def heart(*until: int, step: int = 5) -> list[Message]:
    """Samples of a heart rate that goes up and down."""
    return [
        message("record", {"timestamp": at(since), "heart_rate": 90 + (since * 7) % 61})
        for since in range(0, until[0], step)
    ]


def files() -> Mapping[str, bytes]:
    """Name → file."""
    many = [active(60 * each, 25, repetitions=3 + each % 9, weight=(each % 5) * 10) for each in range(83)]
    titles = [
        message("exercise_title", {"exercise_category": category, "exercise_name": subtype, "wkt_step_name": name})
        for (category, subtype), name in zip(_PAIRS, NAMES, strict=True)
    ]
    mischief = [
        active(90 * place, 30, category=category, category_subtype=subtype, weight=20 + place)
        for place, (category, subtype) in enumerate(pair for pair in _PAIRS for _ in range(2))
    ]
    named = [active(90 * each, 30, category=28, category_subtype=6, weight=60) for each in range(4)]
    unnamed = [active(60 * each, 30, repetitions=8) for each in range(6)]
    return {
        "many": fit(session(0, 5000), *heart(5000), *many),
        "one": fit(session(0, 60), *heart(60), active(5, 30, category=28, category_subtype=6, weight=80)),
        "without_heart_rate": fit(session(0, 600), *named, rest(30, 60)),
        "without_weights": fit(session(0, 600), *heart(600), *unnamed),
        "mischief": fit(session(0, 1000), *heart(1000), *titles, *mischief),
        "without_sets": fit(session(0, 600), *heart(600)),
        "nothing": fit(session(0, 600)),
    }


def ten_exercises() -> bytes:
    """Two sets each of ten exercises, three of them squats."""
    pairs = [(28, 6), (28, 0), (28, 1), (23, 15), (8, 0), (0, 1), (29, 2), (7, 0), (21, 2), (1, 1)]
    done = [
        active(90 * place, 30, category=category, category_subtype=subtype, weight=20 + place)
        for place, (category, subtype) in enumerate(pair for pair in pairs for _ in range(2))
    ]
    return fit(session(0, 2000), *heart(2000), *done)


def write_weeks(export: Path, folder: Path) -> None:
    """Write all weeks of an export as the command line does; one file of the sample export cannot be read."""
    options = ["--format", "html", "-o", str(folder), "--weeks", "all"]
    result = CliRunner().invoke(cli, ["weekly", str(export), *options])
    assert result.exit_code in {0, 3}, result.output


def write_page(source: Path, page: Path, *options: str) -> str:
    """Write a file's page as the command line does, and return its text."""
    result = CliRunner().invoke(cli, ["summarize", str(source), "--format", "html", "-o", str(page), *options])
    assert result.exit_code == 0, result.exception or result.output
    return page.read_text(encoding="utf-8")
