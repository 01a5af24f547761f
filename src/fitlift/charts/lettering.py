"""Text on charts: in the one font that matplotlib brings along, and never read as a formula."""

from __future__ import annotations

from functools import cache

from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.ft2font import FT2Font
from matplotlib.textpath import text_to_path

#: Comes with matplotlib, so that charts look the same everywhere.
FAMILY = "DejaVu Sans"

#: Stands for a character that the font lacks.
REPLACEMENT = "\N{WHITE SQUARE}"

#: No line of a chart has room for more.
_MOST_CHARACTERS = 200

#: Joins, directions and variants: they have no shape of their own.
_SHAPELESS = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f"
)


def drawable(text: str) -> str:
    """A text of which the font has every character; what it lacks is a square, what moves or has no shape a blank."""
    kept = (each for each in text if each not in _SHAPELESS)
    return " ".join("".join(_drawable(each) for each in kept).split())


def shortened(text: str, room_pt: float, size_pt: float) -> str:
    """As much of a text as has room, at least one character; that it is not whole is shown by "…"."""
    text = drawable(text)
    if text_width_pt(text, size_pt) <= room_pt:
        return text
    kept = text[:_MOST_CHARACTERS]
    while len(kept) > 1 and text_width_pt(f"{kept.rstrip()}…", size_pt) > room_pt:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def text_width_pt(text: str, size_pt: float) -> float:
    """How wide a line of text is in points."""
    if not text:
        return 0.0
    font = FontProperties(family=FAMILY, size=size_pt)
    width, *_ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(width)


def _drawable(character: str) -> str:
    if not character.isprintable():
        return " "
    return character if ord(character) in _characters() else REPLACEMENT


@cache
def _characters() -> frozenset[int]:
    """The characters that the font has."""
    path = fontManager.findfont(FontProperties(family=FAMILY), fallback_to_default=True)
    return frozenset(FT2Font(path).get_charmap())
