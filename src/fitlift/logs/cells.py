"""What stands in a cell: numbers, durations, flags, texts. Nothing is guessed: what can be read in two ways is not.

A text that a spreadsheet would take for a formula is written with an apostrophe before it, and read without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

#: A number that apps write; words for numbers, as nan, are none.
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)

#: Numbers in which the comma may part thousands, and those in which it cannot.
_MAY_PART_THOUSANDS = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+")
_OF_DIGITS = re.compile(r"[-+\d.,]+")
_MOST = 1e9

#: Letters of durations → seconds.
_SPANS = {"h": 3600, "hr": 3600, "hrs": 3600, "std": 3600, "m": 60, "min": 60, "mins": 60, "s": 1, "sec": 1, "sek": 1}
_SPAN = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,]\d+)?")

#: What begins a formula in spreadsheets (OWASP, Application Security Verification Standard 1.2.10).
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")

#: The same behind apostrophes: one more of them keeps it a text, and one less is what it was.
_GUARDED = re.compile(r"'*[=+\-@\t\r\n]")

#: Yes in English, Italian and German; no likewise, in German as GymBook's other word for it.
_YES, _NO = frozenset({"true", "yes", "y", "1", "si", "sì", "ja"}), frozenset({"false", "no", "n", "0", "", "nein"})

#: A number with what stands behind it: "20 ripetizioni", "17,50 kg".
_WITH_UNIT = re.compile(r"([-+]?[\d.,]+) ?([^\W\d]*)\.?")


class Commas:
    """How numbers of a file have their decimals: as all of its cells together tell.

    Parameters
    ----------
    cells
        All cells with numbers.
    """

    def __init__(self, cells: Iterable[str]) -> None:
        with_commas = {each.strip() for each in cells if "," in each and _OF_DIGITS.fullmatch(each.strip())}
        are_decimals = any(_has_decimal_comma(each) for each in with_commas)
        are_thousands = any(each.rfind(",") < each.rfind(".") or each.count(",") > 1 for each in with_commas)
        #: None where it cannot be said.
        self.are_decimals = are_decimals if are_decimals != are_thousands else None

    def number(self, cell: str) -> float:
        """The number in a cell; raises ValueError for none, or for one that can be read in two ways."""
        text = "".join(cell.split()).replace("\N{MINUS SIGN}", "-").replace("'", "")
        if "," in text:
            text = self._with_point(text)
        elif self.are_decimals and _MAY_PART_THOUSANDS.fullmatch(text.replace(".", ",")) and "." in text:
            raise ValueError(cell)
        if not _NUMBER.fullmatch(text):
            raise ValueError(cell)
        number = float(text)
        if abs(number) > _MOST:
            raise ValueError(cell)
        return number

    def _with_point(self, text: str) -> str:
        if self.are_decimals is None:
            raise ValueError(text)
        return text.replace(".", "").replace(",", ".") if self.are_decimals else text.replace(",", "")


def _has_decimal_comma(cell: str) -> bool:
    """Whether a comma can only be that of decimals: what stands behind it are no thousands, or a point parts them."""
    is_last = cell.rfind(".") < cell.rfind(",") and cell.count(",") == 1
    return is_last and not _MAY_PART_THOUSANDS.fullmatch(cell)


def seconds_of(cell: str, commas: Commas) -> float:
    """A duration: 1h 10m, 45 min, 1:10:00, 3:30, or plain seconds; raises ValueError for anything else."""
    text = " ".join(cell.casefold().split())
    clock = _CLOCK.fullmatch(text)
    if clock:
        hours, minutes, seconds = (int(each or 0) for each in clock.groups())
        return float(hours * 3600 + minutes * 60 + seconds)
    spans = _SPAN.findall(text)
    if spans and not _SPAN.sub("", text).strip(" ,") and all(unit in _SPANS for _, unit in spans):
        return sum(float(count.replace(",", ".")) * _SPANS[unit] for count, unit in spans)
    found = commas.number(cell)
    if found < 0:
        raise ValueError(cell)
    return found


def whole_of(cell: str, commas: Commas) -> int:
    """A whole number, 0 or more; raises ValueError for anything else."""
    found = commas.number(cell)
    if found < 0 or found != int(found):
        raise ValueError(cell)
    return int(found)


def with_unit(cell: str) -> tuple[str, str]:
    """A number as it stands, and the word behind it in small letters; raises ValueError for anything else."""
    found = _WITH_UNIT.fullmatch(" ".join(cell.split()))
    if found is None:
        raise ValueError(cell)
    return found[1], found[2].casefold()


def flag_of(cell: str) -> bool:
    """Yes or no; raises ValueError for anything else."""
    word = cell.strip().casefold()
    if word not in _YES | _NO:
        raise ValueError(cell)
    return word in _YES


def guarded(text: str) -> str:
    """A text as it stands in a cell that no spreadsheet computes; all its lines end alike.

    Parameters
    ----------
    text
        What is to be read back.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return f"'{lines}" if _GUARDED.match(lines) else lines


def unguarded(cell: str) -> str:
    """The text of which `guarded` made a cell.

    Parameters
    ----------
    cell
        What stands in the cell.
    """
    return cell[1:] if cell[:1] == "'" and _GUARDED.match(cell, 1) else cell
