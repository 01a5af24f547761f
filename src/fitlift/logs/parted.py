"""Rows as their columns say: a name whose commas no quotes hold, and a cell that holds one of two things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fitlift.logs.cells import with_unit
from fitlift.logs.dialects import What

#: A column of two things → what it is parted into.
PARTS: Mapping[What, tuple[What, ...]] = {
    "reps_or_seconds": ("reps", "seconds"),
    "weight_or_distance": ("weight", "weight_unit", "distance", "distance_unit"),
}

#: How words for spans of time begin → the unit. "secondi" is GB1609/GymBookToStrong's; "Sekunden", and those for
#: minutes and hours, are the words of the languages.
_SPANS = {"sec": "s", "sek": "s", "min": "min", "st": "h", "or": "h", "ho": "h"}

_WEIGHTS = frozenset({"kg", "kgs", "lb", "lbs"})


def with_name_whole(cells: Sequence[str], at: int, *, width: int, separator: str) -> Sequence[str]:
    """A row with more cells than columns, its name put together again where that is what has too many.

    FitNotes writes no quotes: "Press (Each Side, Dumbbells)" is two cells. They are one where a bracket opens in the
    first and closes in the last, and the row then has as many cells as there are columns.

    Parameters
    ----------
    cells
        The row.
    at
        Where the name is.
    width
        So many columns there are.
    separator
        What is between cells.

    Returns
    -------
    sequence of str
        The row put right; as it was where that is not what is wrong.
    """
    last = at + len(cells) - width
    if last <= at or not _is_open(cells[at:last]) or _is_open(cells[at : last + 1]):
        return cells
    return [*cells[:at], separator.join(cells[at : last + 1]), *cells[last + 1 :]]


def _is_open(cells: Sequence[str]) -> bool:
    return sum(each.count("(") - each.count(")") for each in cells) > 0


def parts_of(what: What, cell: str) -> tuple[str, ...]:
    """The cells that a cell of two things is parted into, as `PARTS` has them.

    Parameters
    ----------
    what
        What its column holds.
    cell
        What stands there: "20 ripetizioni", "60 secondi", "17,50 kg". One that is no number with its unit is the
        first of the two, and cannot be read there either.
    """
    try:
        number, word = with_unit(cell)
    except ValueError:
        number, word = cell, ""
    if what == "reps_or_seconds":
        span = next((unit for begins, unit in _SPANS.items() if word.startswith(begins)), "s" if word == "s" else None)
        return (number, "") if span is None else ("", f"{number} {span}")
    return (number, word, "", "") if word in _WEIGHTS or not word else ("", "", number, word)
