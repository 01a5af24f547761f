"""What was planned beside what was done: set by set, exercise by exercise, and in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import floor
from statistics import median
from typing import Any

import pandas as pd

from fitlift.exercises.catalogue import Catalogue
from fitlift.matching.pairs import Pair, fulfilled, paired
from fitlift.records.base import Record
from fitlift.records.framed import Framed
from fitlift.records.frames import records_of
from fitlift.records.plans import Match, MatchedExercise
from fitlift.rows import active_sets, known
from fitlift.schema import MATCHED_EXERCISES, MATCHES
from fitlift.wording import plural

#: What a substitute counts for the planned exercise; chosen, like the bounds that follow.
SUBSTITUTION_CREDIT = 0.5

#: By so much a weight may miss the planned one and be it.
LOAD_TOLERANCE = 0.05

#: By so much of its time, or so many seconds, a hold may miss the planned one and be it.
HOLD_TOLERANCE, HOLD_TOLERANCE_S = 0.1, 2.0

_PLANNED = (
    "planned_set",
    "place",
    "round",
    "exercise",
    "exercise_name",
    "part_of_plan",
    "role",
    "superset",
    "reps_low",
    "reps_high",
    "hold_low_s",
    "hold_high_s",
    "weight_low_kg",
    "weight_high_kg",
    "weight_unit",
    "rest_low_s",
    "rest_high_s",
)

#: By so many seconds a rest may miss one of a single length and be it: nobody starts to the second.
REST_TOLERANCE_S = 10

#: So many deviations are told in the sentence.
_TOLD = 2


class Matched(Record, eq=False, kw_only=True, dict=True):
    """A planned session and what was done of it. Sets are working sets unless the name says otherwise.

    `sets` and `exercises` are the records as tables, see `fitlift.schema`.

    Parameters
    ----------
    each_set, each_exercise
        Planned sets beside those that were done, and what became of each exercise.
    planned_sets, done_sets, short_sets, substituted_sets, missed_sets, unsaid_sets, extra_sets
        Sums over the exercises; the planned ones are the sum of the five that follow.
    planned_warmups, done_warmups
        Planned sets that are no work, and those of them that were done.
    credit
        Share of the planned sets that was done, 0 to 1, those of which nothing tells how much left out; None where none
        is left.
    sentence
        What a coach would say.
    """

    each_set: tuple[Match, ...]
    each_exercise: tuple[MatchedExercise, ...]
    planned_sets: int
    done_sets: int
    short_sets: int
    substituted_sets: int
    missed_sets: int
    unsaid_sets: int
    extra_sets: int
    planned_warmups: int
    done_warmups: int
    credit: float | None
    sentence: str

    sets = Framed("each_set", MATCHES)
    exercises = Framed("each_exercise", MATCHED_EXERCISES)


def match(
    sets: pd.DataFrame,
    planned: pd.DataFrame,
    exercises: Catalogue,
    *,
    is_linked: bool = False,
    substitution_credit: float = SUBSTITUTION_CREDIT,
    load_tolerance: float = LOAD_TOLERANCE,
) -> Matched:
    """Hold what was done against what was planned.

    Each planned set that was done has a credit: the share of its repetitions or seconds, times that of its weight
    where it was lighter than `load_tolerance` allows; a substitute's counts `substitution_credit` of that. What was
    done beyond the plan adds nothing and takes nothing away.

    Parameters
    ----------
    sets
        The rows of one session in the set table, `schema.SETS`, with names and roles.
    planned
        A table of `schema.PLANNED`.
    exercises
        The exercises.
    is_linked
        Whether the sets' step indexes are those of the plan.
    substitution_credit
        What a substitute counts, 0 to 1.
    load_tolerance
        By what share a weight may miss the planned one.
    """
    active = active_sets(sets)
    pairs = paired(active, planned, exercises, is_linked=is_linked)
    session = int(sets["session"].iloc[0]) if len(sets) else 1
    rows = [_row(pair, substitution_credit, load_tolerance) | {"session": session} for pair in pairs]
    for place in _changes(pairs):
        rows[place]["rest"] = "cannot say"
    table = MATCHES.of_rows(rows)
    of_exercises = [each | {"session": session} for each in _exercises(rows, pairs)]
    return _matched(table, of_exercises)


def _changes(pairs: Sequence[Pair]) -> Iterator[int]:
    """Where in the pairs an exercise on its own was done for the last time: what follows is a change, not its rest."""
    last: dict[int, tuple[Any, int]] = {}
    for place, pair in enumerate(pairs):
        if pair.planned is not None and pair.done and known(pair.planned.superset) is None:
            last[pair.planned.place] = max(last.get(pair.planned.place, (0, 0)), (pair.done[-1].row, place))
    yield from (place for _, place in last.values())


def _matched(table: pd.DataFrame, of_exercises: Sequence[dict[str, Any]]) -> Matched:
    total: Counter[str] = Counter()
    for each in of_exercises:
        total.update({name: each[name] for name in _SUMMED})
    working = table[(table["role"] == "working") & table["planned_set"].notna()]
    return Matched(
        each_set=records_of(table, Match),
        each_exercise=records_of(MATCHED_EXERCISES.of_rows(list(of_exercises)), MatchedExercise),
        credit=_mean([known(each) for each in working["credit"]]),
        sentence=_sentence(total, of_exercises),
        **{name: total[name] for name in _SUMMED},
    )


_SUMMED = (
    "planned_sets",
    "done_sets",
    "short_sets",
    "substituted_sets",
    "missed_sets",
    "unsaid_sets",
    "extra_sets",
    "planned_warmups",
    "done_warmups",
)


def _row(pair: Pair, substitution_credit: float, load_tolerance: float) -> dict[str, Any]:
    """One row of the match, but for its session."""
    plan, done = pair.planned, pair.done
    row = {name: known(getattr(plan, name)) for name in _PLANNED} if plan is not None else {"role": known(done[0].role)}
    if not done:
        return row | {"verdict": "missed", "credit": 0.0}
    first, other = done[0], done[1] if len(done) > 1 else None
    row |= {
        "set": first.set,
        "part": known(first.part),
        "other_side_set": None if other is None else other.set,
        "performed_exercise": known(first.exercise),
        "performed_name": known(first.exercise_name),
        "linked_by": pair.linked_by,
        "reps": _least(done, "reps"),
        "duration_s": _least(done, "duration_s"),
        "weight_kg": known(first.weight_kg),
        "rest_s": known(done[-1].rest_s),
    }
    if plan is None:
        return row | {"verdict": "extra"}
    return row | _judged(plan, pair, row, substitution_credit, load_tolerance)


def _least(done: Sequence[Any], name: str) -> Any:
    values = [known(getattr(row, name)) for row in done]
    return None if None in values else min(values)


def _judged(
    plan: Any, pair: Pair, row: dict[str, Any], substitution_credit: float, load_tolerance: float
) -> dict[str, Any]:
    is_substitute = pair.linked_by == "likeness"
    amount = _amount(plan, row)
    load = "not judged" if is_substitute else _load(plan, row["weight_kg"], pair.done[0], load_tolerance)
    weight_kg = row["weight_kg"] if load == "lighter" else None
    seconds = None if amount in {"done", "over"} else row["duration_s"]
    share = fulfilled(plan, row["reps"], seconds, weight_kg)
    return {
        "amount": amount,
        "load": load,
        "rest": _rest(plan, row["rest_s"]),
        "verdict": "substituted" if is_substitute else amount,
        "credit": None if amount == "cannot say" else share * (substitution_credit if is_substitute else 1.0),
    }


def _amount(plan: Any, row: dict[str, Any]) -> str:
    """Repetitions or seconds against the plan; where it leaves them open, whatever was done is as planned."""
    if not pd.isna(plan.hold_low_s):
        slack_s = max(HOLD_TOLERANCE * plan.hold_low_s, HOLD_TOLERANCE_S)
        return _against(row["duration_s"], plan.hold_low_s, plan.hold_high_s, slack_s)
    return "done" if pd.isna(plan.reps_low) else _against(row["reps"], plan.reps_low, plan.reps_high, 0)


def _against(value: float | None, low: float, high: Any, slack: float) -> str:
    if value is None:
        return "cannot say"
    if value < low - slack:
        return "short"
    return "over" if not pd.isna(high) and value > high + slack else "done"


def _load(plan: Any, weight_kg: float | None, row: Any, tolerance: float) -> str:
    """A weight against the planned one; beside the body's own any other one is more."""
    if weight_kg is None:
        return "not judged"
    if known(plan.load_kind) == "bodyweight":
        return "heavier" if known(row.load_kind) == "external" else "not judged"
    if pd.isna(plan.weight_low_kg):
        return "not judged"
    if weight_kg < plan.weight_low_kg * (1 - tolerance):
        return "lighter"
    return "heavier" if weight_kg > plan.weight_high_kg * (1 + tolerance) else "as planned"


def _rest(plan: Any, rest_s: float | None) -> str:
    """The rest after a set against the plan, to the second, which is what starts are known to."""
    if rest_s is None or pd.isna(plan.rest_low_s):
        return "cannot say"
    seconds = floor(rest_s + 0.5)
    slack_s = REST_TOLERANCE_S if plan.rest_low_s == plan.rest_high_s else 0
    if seconds < plan.rest_low_s - slack_s:
        return "short"
    return "long" if seconds > plan.rest_high_s + slack_s else "within"


def _exercises(rows: Sequence[dict[str, Any]], pairs: Sequence[Pair]) -> Iterator[dict[str, Any]]:
    """A row for each planned place, then one for each exercise beyond the plan."""
    both = list(zip(rows, pairs, strict=True))
    planned = sorted((each for each in both if each[1].planned is not None), key=lambda each: each[0]["place"])
    beyond = [each for each in both if each[1].planned is None]
    places: dict[Any, list[tuple[dict[str, Any], Pair]]] = {
        place: list(members) for place, members in groupby(planned, key=lambda each: each[0]["place"])
    }
    extra: dict[Any, list[tuple[dict[str, Any], Pair]]] = {}
    for each in beyond:
        place = _place_of(each[1], places)
        if place is None:
            extra.setdefault(_called(each[1]), []).append(each)
        else:
            places[place].append(each)
    for of_place in (*places.values(), *extra.values()):
        yield _exercise(of_place)


def _place_of(pair: Pair, places: dict[Any, list[tuple[dict[str, Any], Pair]]]) -> Any:
    """The place of the planned exercise that a set beyond the plan is one more of; None for one of none."""
    called = _called(pair)
    found = [
        place
        for place, members in places.items()
        if any(other.planned is not None and other.done and _called(other) == called for _, other in members)
    ]
    return found[-1] if found else None


def _called(pair: Pair) -> Any:
    """What a set that was done is one of: its exercise, else its slot, else itself."""
    row = pair.done[0]
    return known(row.exercise) or known(row.slot) or row.set


def _exercise(members: Sequence[tuple[dict[str, Any], Pair]]) -> dict[str, Any]:
    planned = [row for row, pair in members if pair.planned is not None]
    done = [pair for _, pair in members if pair.done]
    of_plan = planned[0] if planned else {}
    working = [row for row in planned if row["role"] == "working"]
    warmups = [row for row in planned if row["role"] == "warmup"]
    verdicts = Counter(row["verdict"] for row in working)
    loads = Counter(row.get("load") for row in working)
    first = done[0].done[0] if done else None
    slots = dict.fromkeys(known(row.slot) for pair in done for row in pair.done)
    counted = {
        "place": of_plan.get("place"),
        "exercise": of_plan.get("exercise"),
        "exercise_name": of_plan.get("exercise_name"),
        "part_of_plan": of_plan.get("part_of_plan"),
        "performed_exercise": None if first is None else known(first.exercise),
        "performed_name": None if first is None else known(first.exercise_name),
        "slot": ", ".join(filter(None, slots)) or None,
        "planned_sets": len(working),
        "done_sets": verdicts["done"] + verdicts["over"],
        "short_sets": verdicts["short"],
        "substituted_sets": verdicts["substituted"],
        "missed_sets": verdicts["missed"],
        "unsaid_sets": verdicts["cannot say"],
        "extra_sets": sum(pair.planned is None and row["role"] != "warmup" for row, pair in members),
        "planned_warmups": len(warmups),
        "done_warmups": sum(row["verdict"] != "missed" for row in warmups),
        "heavier_sets": loads["heavier"],
        "lighter_sets": loads["lighter"],
        "unjudged_loads": loads["not judged"],
        "credit": _mean([row["credit"] for row in working]),
    }
    return counted | _rests(working) | {"why": _why(counted)}


def _mean(shares: Sequence[float | None]) -> float | None:
    """The mean of what is known; None where nothing is."""
    said = [each for each in shares if each is not None]
    return sum(said) / len(said) if said else None


def _rests(working: Sequence[dict[str, Any]]) -> dict[str, Any]:
    judged = [row for row in working if row.get("rest") not in {None, "cannot say"}]
    planned = next((row for row in working if row["rest_low_s"] is not None), {})
    return {
        "rests": len(judged),
        "rests_within": sum(row["rest"] == "within" for row in judged),
        "rest_low_s": planned.get("rest_low_s"),
        "rest_high_s": planned.get("rest_high_s"),
        "rest_median_s": median(row["rest_s"] for row in judged) if judged else None,
    }


def _why(counted: dict[str, Any]) -> str:
    """What became of an exercise: "3 of 4 sets done, 1 left out, heavier in 2"."""
    if counted["place"] is None:
        return f"beyond the plan: {plural(counted['extra_sets'], 'set')}"
    planned = counted["planned_sets"]
    if not planned:
        return f"{counted['done_warmups']} of {plural(counted['planned_warmups'], 'set')} done"
    said = [f"{counted['done_sets']} of {plural(planned, 'set')} done"]
    said += [f"{counted[name]} {words}" for name, words in _DEVIATIONS.items() if counted[name]]
    said += [f"{words} in {counted[name]}" for name, words in _OTHER_LOADS.items() if counted[name]]
    return ", ".join([*said, *([f"{counted['extra_sets']} more"] if counted["extra_sets"] else [])])


_DEVIATIONS = {
    "short_sets": "cut short",
    "substituted_sets": "of another exercise",
    "unsaid_sets": "of unknown size",
    "missed_sets": "left out",
}
_OTHER_LOADS = {"heavier_sets": "heavier", "lighter_sets": "lighter"}


def _sentence(total: Counter[str], of_exercises: Sequence[dict[str, Any]]) -> str:
    """What a coach would say: how much of the plan was done, and the two things that tell the most."""
    planned, done = total["planned_sets"], total["done_sets"]
    if not planned:
        return "The plan asks for no working sets."
    loads = [
        f"{each['exercise_name']} {word} than planned"
        for each in of_exercises
        for name, word in _OTHER_LOADS.items()
        if each[name] and 2 * each[name] > each["planned_sets"]
    ]
    if done == planned:
        beside = loads[:_TOLD]
        return f"All {plural(planned, 'planned set')} done{': ' if beside else ''}{', '.join(beside)}."
    told = [*_left(total, of_exercises), *loads][:_TOLD]
    return f"{done} of {plural(planned, 'planned set')} done: {', '.join(told)}."


def _left(total: Counter[str], of_exercises: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Kinds of deviation, the commonest first; the exercise's name where all of them are one's."""
    for name, words in sorted(_DEVIATIONS.items(), key=lambda each: -total[each[0]]):
        where = [each for each in of_exercises if each[name]]
        if not where:
            continue
        if name == "substituted_sets":
            yield ", ".join(f"{each['exercise_name']} replaced by {each['performed_name']}" for each in where[:_TOLD])
        elif len(where) == 1:
            yield f"{plural(total[name], 'set')} of {where[0]['exercise_name']} {words}"
        else:
            yield f"{total[name]:,} {words}"
