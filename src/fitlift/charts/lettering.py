"""Text on charts: in the font that matplotlib brings along, in others for what it lacks, and never as a formula."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from unicodedata import east_asian_width

from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.ft2font import FT2Font
from matplotlib.textpath import text_to_path

#: Comes with matplotlib, so that charts look the same everywhere.
FAMILY = "DejaVu Sans"

#: Fonts for characters that it lacks, the first that is installed of each row: Chinese, Japanese, Korean, Thai, Hindi.
FURTHER = (
    ("Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", "Arial Unicode MS"),
    ("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "IPAGothic"),
    ("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic"),
    ("Noto Sans Thai", "Thonburi", "Leelawadee UI"),
    ("Noto Sans Devanagari", "Kohinoor Devanagari", "Nirmala UI"),
)

#: Stands for a character that no font has.
REPLACEMENT = "\N{WHITE SQUARE}"

#: No line of a chart has room for more.
_MOST_CHARACTERS = 200

#: Joins, directions and variants: they have no shape of their own.
_SHAPELESS = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f"
)


def drawable(text: str) -> str:
    """A text of which the fonts have every character; what none has is a square, what moves or has no shape a blank."""
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


def cut(text: str, room: int) -> str:
    """As much of a text as so many letters are wide, of which Chinese ones are two each."""
    text = drawable(text)
    if letters(text) <= room:
        return text
    while text and letters(text) > room - 1:
        text = text[:-1]
    return f"{text.rstrip()}…"


def letters(text: str) -> int:
    """How many letters wide a text is."""
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in text)


def text_width_pt(text: str, size_pt: float) -> float:
    """How wide a line of text is in points."""
    if not text:
        return 0.0
    font = FontProperties(family=families(), size=size_pt)
    width, *_ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(width)


def _drawable(character: str) -> str:
    if not character.isprintable():
        return " "
    return character if ord(character) in _characters() else REPLACEMENT


@cache
def families() -> list[str]:
    """The fonts in which charts are lettered, the first before all others; only those that are installed."""
    installed = {each.name for each in fontManager.ttflist}
    further = (next((name for name in row if name in installed), "") for row in FURTHER)
    return [FAMILY, *filter(None, further)]


def characters_of(names: Sequence[str]) -> frozenset[int]:
    """The characters that some fonts have."""
    found = (fontManager.findfont(FontProperties(family=name), fallback_to_default=True) for name in names)
    return frozenset(code for path in found for code in FT2Font(path).get_charmap())


@cache
def _characters() -> frozenset[int]:
    return characters_of(families())
