"""Text on charts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.charts import lettering
from fitlift.charts.lettering import FAMILY, REPLACEMENT, cut, drawable, families, shortened, text_width_pt


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
def test_what_the_fonts_lack_is_a_square(text: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has no shape is left out, what moves is a blank; here with no font but matplotlib's own."""
    monkeypatch.setattr(lettering, "_characters", lambda: lettering.characters_of([FAMILY]))
    assert drawable(text) == expected
    assert REPLACEMENT == "□"


def test_what_one_font_lacks_another_has() -> None:
    """The first that is installed of each kind stands behind matplotlib's own; Chinese letters take two places."""
    assert families()[0] == FAMILY
    if not any("CJK" in name for name in families()):
        pytest.skip("no Chinese font is installed")
    assert drawable("深蹲 Squat") == "深蹲 Squat"
    assert cut("罗马尼亚硬拉", 8) == "罗马尼…"
    assert cut("Back Squat", 8) == "Back Sq…"


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
