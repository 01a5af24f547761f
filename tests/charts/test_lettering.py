"""Text on charts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.charts.lettering import REPLACEMENT, drawable, shortened, text_width_pt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Back squat $x^2$ \\frac{1}{2}", "Back squat $x^2$ \\frac{1}{2}"),
        ("סקוואט", "סקוואט"),
        ("🏋️‍♀️ Squat", "□♀ Squat"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\u202eturned\u202c", "turned"),
        ("深蹲", "□□"),
        ("", ""),
    ],
)
def test_what_the_font_lacks_is_a_square(text: str, expected: str) -> None:
    """What has no shape is left out, what moves is a blank."""
    assert drawable(text) == expected
    assert REPLACEMENT == "□"


def test_a_long_text_is_cut_where_room_ends() -> None:
    """And says that it is cut; a short one is not touched."""
    assert shortened("Row", 100, 11.5) == "Row"
    cut = shortened("Dumbbell Bulgarian split squat " * 9, 120, 11.5)
    assert cut.startswith("Dumbbell Bulg")
    assert cut.endswith("…")
    assert text_width_pt(cut, 11.5) <= 120


@given(st.text(), st.floats(1, 400))
def test_any_text_has_room(text: str, room_pt: float) -> None:
    """But for one character and the sign of cutting."""
    cut = shortened(text, room_pt, 10)
    assert text_width_pt(cut, 10) <= room_pt or len(cut) <= 2
