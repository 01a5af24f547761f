"""What was planned beside what was done: set by set, exercise by exercise, and as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Literal, TypedDict

from fitlift.config import DEFAULTS
from fitlift.exercises.catalogue import Catalogue
from fitlift.matching.amounts import Done, amounts, counted_reps
from fitlift.matching.differences import of_session, why
from fitlift.matching.pairs import Pair, fulfilled, paired
from fitlift.measures.aims import whole_seconds
from fitlift.measures.load_kinds import is_only_logged, signed_kg
from fitlift.records.base import Record, replace
from fitlift.records.framed import Framed
from fitlift.records.plans import Match, MatchedExercise, PlannedSet
from fitlift.records.said import Said, sentence
from fitlift.records.sets import Set
from fitlift.records.several import active, only_known
from fitlift.records.vocabulary import BESIDE_BODY, PlannedLoad
from fitlift.schema import MATCHED_EXERCISES, MATCHES

#: What a substitute counts for the planned exercise; chosen, like the bounds that follow.
SUBSTITUTION_CREDIT = DEFAULTS.substitution_credit

#: By so much a weight may miss the planned one and be it.
LOAD_TOLERANCE = DEFAULTS.load_tolerance

Load = Literal["as planned", "heavier", "lighter", "not judged"]
Rest = Literal["within", "short", "long", "cannot say"]

#: By so many seconds a rest may miss one of a single length and be it: nobody starts to the second.
REST_TOLERANCE_S = 10


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
    said
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
    said: Said

    sets = Framed("each_set", MATCHES)
    exercises = Framed("each_exercise", MATCHED_EXERCISES)

    @property
    def sentence(self) -> str:
        """What a coach would say, in words."""
        return sentence(self.said)


def match(
    sets: Sequence[Set],
    planned: Sequence[PlannedSet],
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
        Sets and rests of one session, with names and roles.
    planned
        The planned sets.
    exercises
        The exercises.
    is_linked
        Whether the sets' step indexes are those of the plan.
    substitution_credit
        What a substitute counts, 0 to 1.
    load_tolerance
        By what share a weight may miss the planned one.
    """
    pairs = paired(active(sets), planned, exercises, is_linked=is_linked)
    session = sets[0].session if sets else 1
    found = [_match(pair, session) for pair in pairs]
    amounts_ = _amounts(pairs, found)
    found = [
        _judged(pair, each, amounts_[at], substitution_credit, load_tolerance) if at in amounts_ else each
        for at, (pair, each) in enumerate(zip(pairs, found, strict=True))
    ]
    for place in _changes(pairs):
        found[place] = replace(found[place], rest="cannot say")
    return _matched(found, tuple(_exercises(list(zip(found, pairs, strict=True)))))


def _changes(pairs: Sequence[Pair]) -> Iterator[int]:
    """Where in the pairs an exercise on its own was done for the last time: what follows is a change, not its rest."""
    last: dict[int, tuple[int, int]] = {}
    for place, pair in enumerate(pairs):
        if pair.planned is not None and pair.done and pair.planned.superset is None:
            last[pair.planned.place] = max(last.get(pair.planned.place, (0, 0)), (pair.done[-1].row, place))
    yield from (place for _, place in last.values())


def _matched(found: Sequence[Match], of_exercises: tuple[MatchedExercise, ...]) -> Matched:
    working = [each.credit for each in found if each.role == "working" and each.planned_set is not None]
    return Matched(
        each_set=tuple(found),
        each_exercise=of_exercises,
        planned_sets=sum(each.planned_sets for each in of_exercises),
        done_sets=sum(each.done_sets for each in of_exercises),
        short_sets=sum(each.short_sets for each in of_exercises),
        substituted_sets=sum(each.substituted_sets for each in of_exercises),
        missed_sets=sum(each.missed_sets for each in of_exercises),
        unsaid_sets=sum(each.unsaid_sets for each in of_exercises),
        extra_sets=sum(each.extra_sets for each in of_exercises),
        planned_warmups=sum(each.planned_warmups for each in of_exercises),
        done_warmups=sum(each.done_warmups for each in of_exercises),
        credit=_mean(working),
        said=of_session(of_exercises),
    )


def _match(pair: Pair, session: int) -> Match:
    """A pair as a match, not judged yet."""
    plan, done = pair.planned, pair.done
    if plan is None:
        return _with_done(Match(session=session, role=done[0].role, verdict="extra"), pair)
    missed = _missed(plan, session)
    return _with_done(missed, pair) if done else missed


def _amounts(pairs: Sequence[Pair], found: Sequence[Match]) -> dict[int, Done]:
    """How much of each planned set was done, by its place in the pairs."""
    places: dict[tuple[int, str], list[tuple[int, PlannedSet]]] = {}
    for at, pair in enumerate(pairs):
        if pair.planned is not None and pair.done:
            places.setdefault((pair.planned.place, pair.planned.role), []).append((at, pair.planned))
    return {
        at: done
        for of_place in places.values()
        for (at, _), done in zip(
            of_place, amounts([plan for _, plan in of_place], [found[at] for at, _ in of_place]), strict=True
        )
    }


def _missed(plan: PlannedSet, session: int) -> Match:
    """A planned set as if nobody had done it."""
    return Match(
        session=session,
        planned_set=plan.planned_set,
        place=plan.place,
        round=plan.round,
        exercise=plan.exercise,
        exercise_name=plan.exercise_name,
        part_of_plan=plan.part_of_plan,
        role=plan.role,
        superset=plan.superset,
        verdict="missed",
        reps_low=plan.reps_low,
        reps_high=plan.reps_high,
        hold_low_s=plan.hold_low_s,
        hold_high_s=plan.hold_high_s,
        weight_low_kg=plan.weight_low_kg,
        weight_high_kg=plan.weight_high_kg,
        weight_unit=plan.weight_unit,
        planned_load=plan.load_kind,
        percent_low=plan.percent_low,
        percent_high=plan.percent_high,
        rpe_low=plan.rpe_low,
        rpe_high=plan.rpe_high,
        sides=plan.sides,
        ends_at=plan.ends_at,
        rest_low_s=plan.rest_low_s,
        rest_high_s=plan.rest_high_s,
        credit=0.0,
    )


def _with_done(match: Match, pair: Pair) -> Match:
    """With what was done."""
    first, last = pair.done[0], pair.done[-1]
    reps, seconds = only_known(each.reps for each in pair.done), only_known(each.duration_s for each in pair.done)
    return replace(
        match,
        set=first.set,
        part=first.part,
        other_side_set=last.set if len(pair.done) > 1 else None,
        performed_exercise=first.exercise,
        performed_name=first.exercise_name,
        performed_confidence=first.confidence,
        linked_by=pair.linked_by,
        reps=min(reps) if len(reps) == len(pair.done) else None,
        duration_s=min(seconds) if len(seconds) == len(pair.done) else None,
        weight_kg=first.weight_kg,
        rest_s=last.rest_s,
    )


def _judged(pair: Pair, match: Match, done: Done, substitution_credit: float, load_tolerance: float) -> Match:
    plan, amount = pair.planned, done.amount
    if plan is None:
        return match
    is_substitute = pair.linked_by == "likeness"
    load = "not judged" if is_substitute else _load(plan, pair.done[0], load_tolerance)
    weight_kg = match.weight_kg if load == "lighter" else None
    reps, seconds = (counted_reps(plan, match), match.duration_s) if amount == "short" else (None, None)
    share = fulfilled(plan, _of_one(reps, done.sides), _of_one(seconds, done.sides), weight_kg)
    return replace(
        match,
        amount=amount,
        load=load,
        rest=_rest(plan, match.rest_s),
        verdict="substituted" if is_substitute else amount,
        credit=None if amount == "cannot say" else share * (substitution_credit if is_substitute else 1.0),
    )


def _of_one(figure: float | None, sides: int) -> float | None:
    """A figure of so many sides as that of one."""
    return None if figure is None else figure / sides


def _load(plan: PlannedSet, done: Set, tolerance: float) -> Load:
    """A weight against the planned one; beside the body's own any other one is more, and less help is."""
    kg = _held_against(plan, done)
    if kg is None:
        return "not judged"
    if plan.load_kind == "bodyweight":
        return "as planned" if not kg else "heavier" if kg > 0 else "lighter"
    if plan.weight_low_kg is None or plan.weight_high_kg is None:
        return "not judged"
    sign = -1.0 if plan.load_kind == "assisted" else 1.0
    low_kg, high_kg = sorted((sign * plan.weight_low_kg, sign * plan.weight_high_kg))
    if kg < low_kg - tolerance * abs(low_kg):
        return "lighter"
    return "heavier" if kg > high_kg + tolerance * abs(high_kg) else "as planned"


def _held_against(plan: PlannedSet, done: Set) -> float | None:
    """How heavy a set was beside a plan: a weight that was only logged is what the plan says, be it added or help."""
    if done.weight_kg is None and done.weight_state != "given":
        return None
    if plan.load_kind in BESIDE_BODY and done.weight_kg is not None and is_only_logged(done):
        return -done.weight_kg if plan.load_kind == "assisted" else done.weight_kg
    return signed_kg(done)


def _rest(plan: PlannedSet, rest_s: float | None) -> Rest:
    """The rest after a set against the plan, to the second, which is what starts are known to."""
    low_s, high_s = plan.rest_low_s, plan.rest_high_s
    if rest_s is None or low_s is None or high_s is None:
        return "cannot say"
    seconds = whole_seconds(rest_s)
    slack_s = REST_TOLERANCE_S if low_s == high_s else 0
    if seconds < low_s - slack_s:
        return "short"
    return "long" if seconds > high_s + slack_s else "within"


#: What became of an exercise, until it is counted.
_NOT_YET = Said("")

#: A match, and what it was made of.
_Both = tuple[Match, Pair]


def _exercises(found: Sequence[_Both]) -> Iterator[MatchedExercise]:
    """One for each planned place, then one for each exercise beyond the plan."""
    places: dict[int, list[_Both]] = {}
    for match, pair in found:
        if pair.planned is not None:
            places.setdefault(pair.planned.place, []).append((match, pair))
    places = dict(sorted(places.items()))
    extra: dict[str | int | None, list[_Both]] = {}
    for match, pair in found:
        if pair.planned is None:
            place = _place_of(pair, places)
            members = extra.setdefault(_called(pair), []) if place is None else places[place]
            members.append((match, pair))
    for of_exercise in (*places.values(), *extra.values()):
        yield _exercise(of_exercise)


def _place_of(pair: Pair, places: Mapping[int, Sequence[_Both]]) -> int | None:
    """The place of the planned exercise that a set beyond the plan is one more of; None for one of none."""
    called = _called(pair)
    found = [
        place
        for place, members in places.items()
        if any(other.planned is not None and other.done and _called(other) == called for _, other in members)
    ]
    return found[-1] if found else None


def _called(pair: Pair) -> str | int | None:
    """What a set that was done is one of: its exercise, else its slot, else itself."""
    done = pair.done[0]
    return done.exercise or done.slot or done.set


def _exercise(members: Sequence[_Both]) -> MatchedExercise:
    planned = [match for match, pair in members if pair.planned is not None]
    done = [each for _, pair in members for each in pair.done]
    working = [match for match in planned if match.role == "working"]
    warmups = [match for match in planned if match.role == "warmup"]
    verdicts = Counter(match.verdict for match in working)
    loads = Counter(match.load for match in working if match.verdict != "substituted")
    # what there is none of is null in any of them
    of_plan = planned[0] if planned else members[0][0]
    performed = next((match for match, pair in members if pair.done), members[0][0])
    counted = MatchedExercise(
        session=members[0][0].session,
        place=of_plan.place,
        exercise=of_plan.exercise,
        exercise_name=of_plan.exercise_name,
        part_of_plan=of_plan.part_of_plan,
        performed_exercise=performed.performed_exercise,
        performed_name=performed.performed_name,
        slot=", ".join(dict.fromkeys(only_known(each.slot for each in done))) or None,
        planned_sets=len(working),
        done_sets=verdicts["done"] + verdicts["over"],
        over_sets=verdicts["over"],
        short_sets=verdicts["short"],
        substituted_sets=verdicts["substituted"],
        missed_sets=verdicts["missed"],
        unsaid_sets=verdicts["cannot say"],
        unsided_sets=sum(match.is_side_open for match in working),
        extra_sets=sum(pair.planned is None and match.role != "warmup" for match, pair in members),
        planned_warmups=len(warmups),
        done_warmups=sum(match.verdict != "missed" for match in warmups),
        heavier_sets=loads["heavier"],
        lighter_sets=loads["lighter"],
        planned_load=_planned_load(working),
        unjudged_loads=sum(match.is_load_open for match in working),
        credit=_mean([match.credit for match in working]),
        **_rests(working),
        why=_NOT_YET,
    )
    return replace(counted, why=why(counted))


def _planned_load(working: Sequence[Match]) -> PlannedLoad | None:
    """How the load of an exercise's sets is planned; None where not all are alike."""
    loads = {match.planned_load for match in working}
    return loads.pop() if len(loads) == 1 else None


class _Rests(TypedDict):
    rests: int
    rests_within: int
    rest_low_s: float | None
    rest_high_s: float | None
    rest_median_s: float | None


def _rests(working: Sequence[Match]) -> _Rests:
    judged = [match for match in working if match.rest not in {None, "cannot say"}]
    planned = next(((match.rest_low_s, match.rest_high_s) for match in working if match.rest_low_s is not None), None)
    low_s, high_s = planned or (None, None)
    return {
        "rests": len(judged),
        "rests_within": sum(match.rest == "within" for match in judged),
        "rest_low_s": low_s,
        "rest_high_s": high_s,
        "rest_median_s": median(only_known(match.rest_s for match in judged)) if judged else None,
    }


def _mean(shares: Sequence[float | None]) -> float | None:
    """The mean of what is known; None where nothing is."""
    said = only_known(shares)
    return sum(said) / len(said) if said else None
