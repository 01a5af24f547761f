"""What was lifted and how long was rested, as lines of text: what a coach would say first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from fitlift.history.summary import SessionSummary
from fitlift.measures.lifted import AS_LOGGED
from fitlift.measures.readable import clock, exercise_or_slot, weight
from fitlift.report.layout import paragraphs
from fitlift.rows import known, rows_of
from fitlift.wording import plural

#: Verdict on the rests of an exercise → in words.
_VERDICTS = {"within": "as aimed at", "short": "shorter than aimed at", "long": "longer than aimed at"}


def load_lines(session: SessionSummary, width: int) -> str:
    """The top set, and the rests between the sets of the main lift; nothing where neither is known."""
    return paragraphs(load_sentences(session), width, indent="  ")


def load_sentences(session: SessionSummary) -> Iterator[str]:
    """The top set, and the rests between the sets of the main lift, as far as they are known."""
    yield from _top_set(session)
    yield from _main_rest(session)


def counted_beside(sessions: Iterable[SessionSummary]) -> str:
    """What counts in the volume of working sets beyond what was entered: "both hands, body mass"; empty for nothing."""
    found = {part for session in sessions for part in (session.load["volume_basis"] or AS_LOGGED).split(", ")}
    return ", ".join(sorted(found - {AS_LOGGED}))


def shown_unit(session: SessionSummary) -> str:
    """The unit of weight to show: the user's, else pounds where the watch showed all weights in pounds."""
    weighed = session.active[session.active["weight_kg"].notna()]
    is_in_pounds = not weighed.empty and bool((weighed["weight_unit"] == "lb").fillna(value=False).all())
    return session.settings.weight_unit or ("lb" if is_in_pounds else "kg")


def _top_set(session: SessionSummary) -> Iterator[str]:
    """The heaviest set: of the main lift if there is one, else of all."""
    weighed = [row for row in rows_of(session.exercise_loads) if not pd.isna(row.top_weight_kg)]
    if not weighed:
        return
    main = _main_lift(session)
    top = max(weighed, key=lambda row: (main is not None and known(row.exercise) == main, row.top_weight_kg))
    name = exercise_or_slot(top) or "without a name"
    unit = session.settings.weight_unit or _unit(session, top)
    reps = "" if pd.isna(top.top_reps) else f"{top.top_reps} × "
    yield f"Top set: {name}, {reps}{weight(top.top_weight_kg, unit)} {unit}."


def _main_rest(session: SessionSummary) -> Iterator[str]:
    """Rests between straight sets of the main lift, against what is aimed at."""
    main = _main_lift(session)
    for row in rows_of(session.rests):
        if main is None or known(row.exercise) != main or not row.rests or row.turns:
            continue
        figures = f"{clock(row.min_s)} to {clock(row.max_s)}, median {clock(row.median_s)}"
        figures = clock(row.median_s) if row.rests == 1 else figures
        aim = f"{clock(row.target_low_s)} to {clock(row.target_high_s)}"
        yield f"Rest in it: {figures}; {_VERDICTS[row.verdict]} ({aim}){_not_resting(row)}."


def _main_lift(session: SessionSummary) -> str | None:
    """Key of the heaviest exercise that can be a runner's main lift; None without one."""
    lifts = [row for row in rows_of(session.exercise_loads) if _can_be_main(session, row) and row.working_sets]
    heaviest = max(lifts, key=lambda row: -1.0 if pd.isna(row.top_weight_kg) else row.top_weight_kg, default=None)
    return None if heaviest is None else str(heaviest.exercise)


def _can_be_main(session: SessionSummary, row: Any) -> bool:
    key = known(row.exercise)
    return key in session.exercises and session.exercises[key].is_primary_lift


def _not_resting(row: Any) -> str:
    """What lies in the rests and may be none."""
    parts = [f"{clock(row.paused_s)} paused beside it"] if not pd.isna(row.paused_s) and row.paused_s >= 1 else []
    parts += [f"{plural(row.breaks, 'break')} in it"] if row.breaks else []
    return "; ".join(["", *parts])


def _unit(session: SessionSummary, top: Any) -> str:
    """The unit in which the watch showed the weight."""
    is_top = (session.active["weight_kg"] == top.top_weight_kg).fillna(value=False)
    return "lb" if (session.active.loc[is_top, "weight_unit"] == "lb").fillna(value=False).any() else "kg"
