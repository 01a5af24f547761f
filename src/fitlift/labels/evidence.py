"""Reasons to give a set a name, and the choice among them.

Each source yields rows of `schema.EVIDENCE`; `resolve` picks one name for each set. Nothing is
overwritten on the way, so what was not chosen can still be shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import isnan
from typing import Any

import pandas as pd

from fitlift.exercises.catalogue import Catalogue, named
from fitlift.exercises.names import UNKNOWN, display_name, exercise_key
from fitlift.exercises.notes import exercise_of_note, names_nothing
from fitlift.records.vocabulary import SOURCES
from fitlift.rows import active_rows, known, known_values, rows_of
from fitlift.schema import EVIDENCE

#: What tells one set, or one part of a set that was split, from all others of a file.
SET_KEYS = ("session", "set", "part")


def file_evidence(
    sets: pd.DataFrame,
    titles: pd.DataFrame,
    steps: pd.DataFrame,
    sessions: pd.DataFrame,
    *,
    exercises: Catalogue | None = None,
) -> pd.DataFrame:
    """Names that the file itself gives its active sets.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with category, subtype and candidates.
    titles, steps, sessions
        Tables of `schema.TITLES`, `schema.STEPS` and `schema.SESSIONS`.
    exercises
        The exercises that a step's note may name; by default the catalogue as it is shipped.

    Returns
    -------
    pandas.DataFrame
        A table of `schema.EVIDENCE`: for each set one row of what the watch wrote (source watch
        for an exercise, category for a category alone, unknown for neither), and one more where
        the file spells out that exercise's name (source title), or the set points at a step of the
        workout that is of its category (source step).
    """
    spelled = _spelled(titles, steps)
    planned = _planned(steps)
    parts = dict(zip(sessions["session"].tolist(), sessions["file_part"].tolist(), strict=True))
    rows = []
    for row in active_rows(rows_of(sets)):
        own = _from_watch(row)
        rows.append(own)
        part = parts.get(row.session)
        title = _title(spelled, part, row)
        if title is not None:
            rows.append(own | _from_title(title, row.category))
        step = planned.get((part, row.step_index, row.category))
        if step is not None:
            rows += [own | said for said in _from_step(step, _title(spelled, part, step), exercises)]
    return EVIDENCE.of_rows(rows)


def resolve(evidence: pd.DataFrame) -> pd.DataFrame:
    """Choose each set's name: the first source in `SOURCES`, the surest within a source.

    Parameters
    ----------
    evidence
        A table of `schema.EVIDENCE`.

    Returns
    -------
    pandas.DataFrame
        The chosen rows, one for each set, or part of one, by session and set; the table itself where that are all.
    """
    ranks = [_rank(*each) for each in zip(evidence["source"].tolist(), evidence["confidence"].tolist(), strict=True)]
    of_sets: defaultdict[tuple[int | None, ...], list[int]] = defaultdict(list)
    for place, key in enumerate(set_keys(evidence)):
        of_sets[key].append(place)
    chosen = [min(of_sets[key], key=ranks.__getitem__) for key in sorted(of_sets, key=_nulls_last)]
    if chosen == list(range(len(evidence))):
        return evidence
    return evidence.take(chosen).reset_index(drop=True)


def set_keys(table: pd.DataFrame) -> list[tuple[int | None, ...]]:
    """The values of `SET_KEYS` of each row, None for null.

    Parameters
    ----------
    table
        One that has these columns, of `schema.EVIDENCE` or `schema.SETS`.
    """
    return list(zip(*(known_values(table, name) for name in SET_KEYS), strict=True))


def sureness(row: Any) -> float:
    """How sure the name of a row of the set table is: 0 without one, 1 where nothing puts a confidence on it."""
    if known(row.exercise) is None:
        return 0.0
    confidence = known(row.confidence)
    return 1.0 if confidence is None else float(confidence)


def _nulls_last(key: tuple[int | None, ...]) -> tuple[Any, ...]:
    """What puts keys in order, those that lack a value after those that have it."""
    session, number, part = key
    return session is None, session, number is None, number, part is None, part


def _rank(source: str, confidence: float) -> tuple[int, bool, float]:
    """What puts the reasons for one name in order: the first source, in it the surest, last those not known to be."""
    is_open = isnan(confidence)
    return SOURCES.index(source), is_open, 0.0 if is_open else -confidence


def _spelled(titles: pd.DataFrame, steps: pd.DataFrame) -> dict[tuple[Any, ...], str]:
    """Titles by (part, category, subtype, title index), and by index None where the pair has one text.

    Generators number titles and let sets refer to them as to steps: an index is trusted only in a
    part without steps. A title of no category can only be found so.
    """
    spelled: dict[tuple[Any, ...], str] = {}
    texts: defaultdict[tuple[Any, ...], set[str]] = defaultdict(set)
    with_steps = set(steps["file_part"].tolist())
    for row in rows_of(titles):
        pair = (known(row.file_part), known(row.category), known(row.subtype))
        texts[pair].add(row.title)
        if row.file_part not in with_steps and known(row.title_index) is not None:
            spelled[*pair, row.title_index] = row.title
    of_one_text = {(*pair, None): next(iter(said)) for pair, said in texts.items() if len(said) == 1}
    return spelled | {key: title for key, title in of_one_text.items() if key[1] != UNKNOWN}


def _title(spelled: dict[tuple[Any, ...], str], part: Any, row: Any) -> str | None:
    """The file's own spelling of a set's or a step's exercise."""
    pair = (part, row.category, row.subtype)
    return spelled.get((*pair, row.step_index)) or spelled.get((*pair, None))


def _planned(steps: pd.DataFrame) -> dict[tuple[Any, ...], Any]:
    """Steps with an exercise, or a note that may name one, by (part, index, category)."""
    return {
        (step.file_part, step.step_index, known(step.category) or UNKNOWN): step
        for step in rows_of(steps)
        if known(step.step_index) is not None and (known(step.category) or known(step.notes))
    }


def _from_step(step: Any, title: str | None, exercises: Catalogue | None) -> Iterator[dict[str, Any]]:
    """The exercise that a step's note names, else the step itself."""
    said = {"source": "step", "confidence": None}
    is_open = title is None and known(step.name) is None and names_nothing(step.category, step.subtype)
    of_note = exercise_of_note(known(step.notes), exercises, is_open=is_open)
    if of_note is not None:
        reason = f"the note of step {step.step_index} of the workout"
        yield said | {"exercise": of_note.key, "exercise_name": of_note.name, "reason": reason}
    elif known(step.category) is not None:
        name = title or display_name(step.category, step.subtype)
        reason = f"step {step.step_index} of the workout"
        yield said | {
            "exercise": exercise_key(step.category, step.subtype),
            "exercise_name": name,
            "reason": reason,
        }


def _from_title(title: str, category: str) -> dict[str, Any]:
    """A title spells a pair's name; without a category it names the exercise, the catalogue's where it means one."""
    said = {"source": "title", "exercise_name": title, "reason": "the file's own title"}
    return said | {"exercise": named(title).key} if category == UNKNOWN else said


def _from_watch(row: Any) -> dict[str, Any]:
    evidence = {name: getattr(row, name) for name in SET_KEYS}
    evidence |= {"exercise": None, "exercise_name": None, "confidence": None}
    if row.category == UNKNOWN:
        return evidence | {"source": "unknown", "reason": "the watch named no exercise"}
    confidence = row.candidates[0]["p"]
    only_category = row.subtype == UNKNOWN
    what = "the watch's category" if only_category else "the watch's exercise"
    return evidence | {
        "source": "category" if only_category else "watch",
        "exercise": exercise_key(row.category, row.subtype),
        "exercise_name": display_name(row.category, row.subtype),
        "confidence": confidence,
        "reason": f"{what}, planned or confirmed" if confidence is None else f"{what}, guessed",
    }
