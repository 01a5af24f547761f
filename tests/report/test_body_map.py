"""The muscle map that pages draw themselves."""

from __future__ import annotations

import re

from fitlift.charts.body_shapes import back, front
from fitlift.charts.muscle_map import Without
from fitlift.exercises.tables import muscles
from fitlift.records.muscles import MuscleSets
from fitlift.report.body_map import body_map


def drawn(without: Without = "nothing", **sets: float) -> str:
    """A map of some sets by muscle."""
    rows = [
        MuscleSets(
            session=1,
            muscle=key,
            group=each.group,
            region=each.region,
            direct_sets=0,
            fractional_sets=sets.get(key, 0.0),
            warmup_sets=0,
        )
        for key, each in muscles().items()
    ]
    return body_map(rows, without, "x")


def marks(markup: str) -> dict[str, set[str]]:
    """Title of each mark → how it is filled wherever it is seen."""
    found: dict[str, set[str]] = {}
    for fill, title in re.findall(r'style="fill:([^"]+)"><title>([^<]+)</title>', markup):
        found.setdefault(title, set()).add(fill)
    return found


def test_every_mark_says_its_muscle_and_its_sets() -> None:
    """Shaded by the sets; each muscle that is seen from the front or from behind has its title."""
    markup = drawn(quads=7.0, glutes=10.0, calves=1.5)
    told = marks(markup)
    assert told["Quads, sets: 7"] == {"var(--level_3)"}
    assert told["Glutes, sets: 10"] == {"var(--level_4)"}
    assert told["Calves, sets: 1.5"] == {"var(--level_1)"}
    assert told["Hamstrings, sets: 0"] == {"var(--level_0)"}
    assert markup.count("<title>") == len(front()) + len(back())


def test_what_is_not_known_is_hatched_and_no_zero() -> None:
    """Of a session in which sets count for no muscle; what is known of it is shaded."""
    markup = drawn("unknown", quads=7.0)
    told = marks(markup)
    assert told["Quads, sets: 7"] == {"var(--level_3)"}
    assert told["Glutes, sets: ?"] == {"url(#x-unknown)"}
    assert "sets; ?: not known" in markup
    assert not [title for title in told if title.endswith(": 0")]


def test_each_shade_says_from_how_many_sets_to_how_many() -> None:
    """Sets come in halves, so that none lies between 3.5 and 4."""
    names = re.findall(r"</svg> ([^<]+)</span>", drawn(quads=7.0))
    assert names == ["0", "&lt; 2", "2-3.5", "4-7.5", "8+"]


def test_letters_are_the_pages_own() -> None:
    """No text within a drawing, which a narrow screen would shrink."""
    assert "<text" not in drawn(quads=7.0)
