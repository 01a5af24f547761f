"""Colours of charts."""

from __future__ import annotations

from itertools import pairwise

import pytest

from fitlift.charts.theme import DARK, LIGHT, THEMES, Theme


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, from 1 to 21."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white is 21; #767676 on white is known as the lightest grey that text may have."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_and_marks_stand_out(theme: Theme) -> None:
    """Text 4.5 : 1, marks 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11)."""
    for text in (theme.ink, theme.quiet, theme.missed):
        assert contrast(text, theme.paper) >= 4.5
    assert contrast(theme.on_done, theme.done) >= 4.5
    assert contrast(theme.ink, theme.levels[1]) >= 4.5
    for mark in (theme.done, theme.missed, theme.heart, theme.outline):
        assert contrast(mark, theme.paper) >= 3
    assert contrast(theme.heart, theme.levels[1]) >= 3
    assert contrast(theme.done, theme.light_work) >= 1.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_without_hues_more_is_still_told_from_less(theme: Theme) -> None:
    """Each level is further from the paper than the one before."""
    steps = [contrast(level, theme.paper) for level in theme.levels]
    assert steps == sorted(steps)
    assert all(later > earlier * 1.2 for earlier, later in pairwise(steps))


def test_no_two_meanings_share_a_colour_and_themes_have_the_same_ones() -> None:
    """A page puts names in the place of colours."""
    for theme in THEMES.values():
        assert len(set(theme.tokens.values())) == len(theme.tokens) == 16
    assert list(LIGHT.tokens) == list(DARK.tokens)
