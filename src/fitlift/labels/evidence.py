"""Reasons to give a set a name, and the choice among them.

Each source yields rows of `schema.EVIDENCE`; `resolve` picks one name for each set. Nothing is
overwritten on the way, so what was not chosen can still be shown.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from fitlift.exercises.names import UNKNOWN, display_name, exercise_key
from fitlift.rows import rows_of
from fitlift.schema import EVIDENCE

#: Sources of a name, the one that decides first.
SOURCES = ("correction", "step", "plan", "routine", "title", "pooled", "watch", "category", "unknown")


def file_evidence(sets: pd.DataFrame, titles: pd.DataFrame) -> pd.DataFrame:
    """Names that the file itself gives its active sets.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with category, subtype and candidates.
    titles
        A table of `schema.TITLES`.

    Returns
    -------
    pandas.DataFrame
        A table of `schema.EVIDENCE`: for each set one row of what the watch wrote (source watch
        for an exercise, category for a category alone, unknown for neither), and one more where
        the file spells out that exercise's name (source title).
    """
    spelled = {(title.category, title.subtype): title.title for title in rows_of(titles)}
    rows = []
    for each in rows_of(sets[sets["kind"] == "active"]):
        rows.append(_from_watch(each))
        title = spelled.get((each.category, each.subtype))
        if title is not None:
            rows.append(rows[-1] | {"source": "title", "exercise_name": title, "reason": "the file's own title"})
    return EVIDENCE.conform(pd.DataFrame(rows))


def resolve(evidence: pd.DataFrame) -> pd.DataFrame:
    """Choose each set's name: the first source in `SOURCES`, the surest within a source.

    Parameters
    ----------
    evidence
        A table of `schema.EVIDENCE`.

    Returns
    -------
    pandas.DataFrame
        The chosen rows, one for each set, by session and set.
    """
    ranked = evidence.assign(rank=evidence["source"].map(SOURCES.index))
    ranked = ranked.sort_values(
        ["session", "set", "rank", "confidence"], ascending=[True, True, True, False], kind="stable"
    )
    chosen = ranked.drop_duplicates(["session", "set"]).drop(columns="rank")
    return EVIDENCE.conform(chosen)


def _from_watch(each: Any) -> dict[str, Any]:
    row = {
        "session": each.session,
        "set": each.set,
        "exercise": None,
        "exercise_name": None,
        "confidence": None,
    }
    if each.category == UNKNOWN:
        return row | {"source": "unknown", "reason": "the watch named no exercise"}
    confidence = each.candidates[0]["p"]
    return row | {
        "source": "category" if each.subtype == UNKNOWN else "watch",
        "exercise": exercise_key(each.category, each.subtype),
        "exercise_name": display_name(each.category, each.subtype),
        "confidence": confidence,
        "reason": _reason(confidence, only_category=each.subtype == UNKNOWN),
    }


def _reason(confidence: float | None, *, only_category: bool) -> str:
    what = "the watch's category" if only_category else "the watch's exercise"
    return f"{what}, planned or confirmed" if confidence is None else f"{what}, guessed"
