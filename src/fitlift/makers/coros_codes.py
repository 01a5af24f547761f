"""COROS's codes of exercises, as our exercises.

`data/coros_codes.csv` says for each code of COROS's library (T1001 and on) which of our exercises it is, or how it is
called where we have none; empty where it is none, as a rest. S42## are parts of the body, chosen in the place of an
exercise. Which code is which movement are facts from the libraries that coros-workout-mcp (data/exercises.json) and
CorosLink publish; the names are ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from fitlift.exercises.catalogue import named
from fitlift.exercises.names import ExerciseName, key_of_title
from fitlift.exercises.tables import records


def exercise_of_code(code: object, name: object = None) -> ExerciseName | None:
    """The exercise that a code of COROS's stands for.

    Parameters
    ----------
    code
        The code, as "T1061"; anything else tells nothing.
    name
        What the user called an exercise of the own, which has no code of the library.

    Returns
    -------
    ExerciseName or None
        Ours; for a code that we do not know an exercise of that code. None where nothing is told.
    """
    known = _codes().get(code) if isinstance(code, str) else None
    if known is not None:
        return named(known, is_typed=False) if known else None
    if isinstance(name, str) and name.strip() and name.strip() != code:
        return named(name, is_typed=False)
    if not isinstance(code, str) or not code.strip():
        return None
    return ExerciseName(key_of_title(code), code.strip(), is_known=False)


@cache
def _codes() -> Mapping[str, str]:
    """Code → key or name of an exercise; "" for what is none, as a rest."""
    return {row["code"]: row["exercise"] for row in records("coros_codes")}
