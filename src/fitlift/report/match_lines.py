"""What was planned beside what was done, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from fitlift.matching.session_plans import SessionMatch
from fitlift.measures.readable import clock, in_unit, planned_figures, span
from fitlift.report.layout import paragraphs
from fitlift.rows import known, rows_of
from fitlift.wording import plural

#: How the planned session was found → in words; nothing where that goes without saying.
_FOUND_BY = {"workout": "", "name": "by its name", "weekday": "by its day and exercises", "content": "by its exercises"}

#: What is surer is shown as sure.
_MOST_SHOWN = 98

#: Verdict on sets → in words, in the order in which they are told.
_VERDICTS = {"short": "short", "over": "over", "cannot say": "open", "missed": "left out"}


def plan_lines(match: SessionMatch) -> Iterator[str]:
    """The planned session, how it was found, and what a coach would say of it."""
    where = f" ({match.source})" if match.source else ""
    yield f"Plan: {match.session}{where}{_how_found(match)}. {match.matched.sentence}"


def after_plan(match: SessionMatch, width: int, unit: str | None = None) -> str:
    """Exercises that were left out, those beyond the plan, and the rests against it.

    Parameters
    ----------
    match
        What was planned and done.
    width
        Columns to fill.
    unit
        Unit of weights; None for that of the plan.
    """
    return paragraphs(after_plan_sentences(match, unit), width, indent="  ")


def after_plan_sentences(match: SessionMatch, unit: str | None = None) -> Iterator[str]:
    """The same, a sentence each."""
    exercises = list(rows_of(match.matched.exercises))
    sets = in_unit(match.matched.sets, unit)
    left_out = [_planned(each, sets) for each in exercises if _is_left_out(each)]
    beyond = [f"{_performed(each)}, {plural(each.extra_sets, 'set')}" for each in exercises if pd.isna(each.place)]
    yield from filter(None, (_listed("Left out", left_out), _listed("Beyond the plan", beyond), _rests(exercises)))


def planned_cell(line: pd.DataFrame, sets: pd.DataFrame) -> str:
    """What the plan asks for in the place of a line of sets, and what became of it: "4×4-6 @ 80: done".

    Parameters
    ----------
    line
        Active rows of the set table that are shown together.
    sets
        The match, a table of `schema.MATCHES`.
    """
    of_line = sets[_are_in(sets, line)]
    planned = of_line[of_line["place"].notna()]
    if planned.empty:
        return "" if of_line.empty else "extra"
    said = []
    for (place, role), of_place in planned.groupby(["place", "role"], sort=False):
        of_plan = sets[(sets["place"] == place) & (sets["role"] == role)]
        # what was left out stands with the exercise's last sets
        is_last = of_plan["set"].max() == of_place["set"].max()
        shown = of_plan[of_plan.index.isin(of_place.index) | (of_plan["set"].isna() & is_last)]
        said.append(f"{planned_figures(shown)}: {_became(shown)}")
    return "; ".join([*said, *(["extra"] if len(planned) < len(of_line) else [])])


def _are_in(sets: pd.DataFrame, line: pd.DataFrame) -> pd.Series[bool]:
    """Which rows of a match are about the sets of a line, their own or the other side's."""
    shown = {(known(row.set), known(row.part)) for row in rows_of(line)}
    about = [
        (known(row.set), known(row.part)) in shown or (known(row.other_side_set), None) in shown
        for row in rows_of(sets)
    ]
    return pd.Series(about, index=sets.index, dtype=bool)


def _how_found(match: SessionMatch) -> str:
    how = _FOUND_BY[match.found_by]
    if not how or match.confidence is None:
        return ""
    percent = round(match.confidence * 100)
    doubt = f", {percent} % sure" if percent <= _MOST_SHOWN else ""
    other = f", or {match.runner_up}" if match.runner_up else ""
    return f", found {how}{doubt}{other}"


def _became(planned: pd.DataFrame) -> str:
    verdicts = planned["verdict"].value_counts()
    substitutes = planned.loc[planned["verdict"] == "substituted", "exercise_name"]
    said = [f"instead of {name}" for name in substitutes.unique()]
    count = len(planned)
    for verdict, word in _VERDICTS.items():
        number = int(verdicts.get(verdict, 0))
        said += [word if number == count else f"{number} {word}"] if number else []
    loads = planned["load"].value_counts()
    for load in ("heavier", "lighter"):
        number = int(loads.get(load, 0))
        said += [load if number == count else f"{number} {load}"] if number else []
    return ", ".join(said) or "done"


def _planned(row: Any, sets: pd.DataFrame) -> str:
    of_place = sets[(sets["place"] == row.place) & (sets["role"] == "working")]
    return f"{row.exercise_name} {planned_figures(of_place)}" if len(of_place) else str(row.exercise_name)


def _is_left_out(row: Any) -> bool:
    is_planned = not pd.isna(row.place) and row.planned_sets + row.planned_warmups > 0
    return bool(is_planned and row.missed_sets == row.planned_sets and not row.done_warmups)


def _performed(row: Any) -> str:
    return known(row.performed_name) or known(row.slot) or "a set without a name"


def _rests(exercises: Iterable[Any]) -> str:
    judged = [each for each in exercises if each.rests]
    if not judged:
        return ""
    rests, within = sum(each.rests for each in judged), sum(each.rests_within for each in judged)
    if rests == within:
        return f"Rests: {'all' if rests > 1 else 'it was'} as planned."
    worst = max(judged, key=lambda each: each.rests - each.rests_within)
    aim = span(clock(worst.rest_low_s), clock(worst.rest_high_s))
    median = clock(worst.rest_median_s)
    return f"Rests: {within} of {rests} as planned; {worst.exercise_name} {median}, planned {aim}."


def _listed(heading: str, names: Iterable[str]) -> str:
    listed = "; ".join(names)
    return f"{heading}: {listed}." if listed else ""
