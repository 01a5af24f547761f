"""A figure is the same wherever a written site tells it: of sessions, weeks, exercises and all, in rows and charts."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from checkout import EXPORT
from fitlift.cli import cli
from told_site import Figure, Page, Told, added, count, differing, number, pages_of, seconds, sums, told_by


def told_of(folder: Path, site: Path, *options: str) -> tuple[list[Page], list[Told]]:
    """The pages of all weeks of an export, and all that they tell, sums of sessions among it."""
    result = CliRunner().invoke(cli, ["weekly", str(folder), "--weeks", "all", "-o", str(site), *options])
    assert result.exit_code in {0, 3}, result.output
    pages = pages_of(site)
    told = list(told_by(pages))
    return pages, [*told, *sums(pages, told)]


def test_the_sample_tells_each_figure_alike(tmp_path: Path) -> None:
    """Thousands of figures, most of them in two places or more."""
    _, told = told_of(EXPORT, tmp_path)
    assert len(told) > 2000
    assert differing(told) == []


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "least"), [("garmin_guided", 500), ("garmin_free", 500), ("coros", 400)])
def test_recordings_tell_each_figure_alike(recordings: Path, tmp_path: Path, kind: str, least: int) -> None:
    """Of three athletes, in pounds, too: so many are told in several places."""
    options = ("--set", "weight_unit=lb") if kind == "garmin_guided" else ()
    _, told = told_of(recordings / kind, tmp_path, *options)
    places: dict[tuple[str, str], set[str]] = {}
    for each in told:
        places.setdefault((each.quantity, each.of), set()).add(each.where)
    assert sum(len(each) > 1 for each in places.values()) > least
    assert differing(told) == []


def test_what_differs_is_found() -> None:
    """Another number, another rounding, other words; what was rounded more roughly agrees."""

    def found(*figures: Figure | str) -> list[str]:
        return differing(Told("sets", "a day", f"place {place}", each) for place, each in enumerate(figures))

    assert found(count("12"), count("12")) == []
    assert found(count("12"), count("13")) == ["sets, a day: place 0 12; place 1 13"]
    assert found(seconds("1:12:26"), seconds("1 h 12 min")) == []
    assert found(seconds("1:12:31"), seconds("1 h 12 min")) == ["sets, a day: place 0 1:12:31; place 1 1 h 12 min"]
    assert found(added([seconds("2 min"), seconds("3 min")]), seconds("6 min")) == []
    assert found(added([seconds("2 min"), seconds("3 min")]), seconds("8 min")) != []
    assert found(number("7.3"), number("7.34")) == []
    assert found(number("7.3"), number("7.36")) != []
    assert found("5 5 5 × 80 kg", "5 5 4 × 80 kg") != []
    assert found("12", count("12")) != []
