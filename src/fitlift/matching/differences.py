"""What became of a planned session and of its exercises, and what differs the most, as codes and figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from fitlift.records.plans import MatchedExercise
from fitlift.records.said import Said, as_part

#: So many differences are told of a session.
_TOLD = 3

#: So many exercises are named in one of them; of more their number is told.
_NAMED = 2

#: How sets of an exercise are counted.
_Count = Callable[[MatchedExercise], int]

#: What is said of an exercise's load that differs from the planned one, and of its help.
_LOAD_WAYS, _HELP_WAYS = ("heavier", "lighter"), ("less_help", "more_help")


def why(each: MatchedExercise) -> Said:
    """What became of an exercise.

    Parameters
    ----------
    each
        The exercise, all but this filled in.
    """
    if each.place is None:
        return Said("beyond_plan", {"sets": each.extra_sets})
    if not each.planned_sets:
        return Said("light_sets_of_plan", {"done_sets": each.done_warmups, "planned_sets": each.planned_warmups})
    return Said(
        "sets_of_plan",
        {
            "done_sets": each.done_sets,
            "planned_sets": each.planned_sets,
            "missed_sets": each.missed_sets,
            "substituted_sets": each.substituted_sets,
            "short_sets": each.short_sets,
            "uncounted_sets": _uncounted(each),
            "unsided_sets": each.unsided_sets,
            "over_sets": each.over_sets,
            **_loads_of(each),
            "unjudged_loads": each.unjudged_loads,
            "extra_sets": each.extra_sets,
        },
    )


def of_session(of_exercises: Sequence[MatchedExercise]) -> Said:
    """How much of a plan was done, and what differs the most.

    Parameters
    ----------
    of_exercises
        The planned exercises, and those beyond the plan.
    """
    planned = sum(each.planned_sets for each in of_exercises)
    if not planned:
        return Said("plan_asks_no_sets")
    told = [*_differences(of_exercises)][:_TOLD]
    return Said(
        "plan_done",
        {
            "done_sets": sum(each.done_sets for each in of_exercises),
            "planned_sets": planned,
            "unsaid_sets": sum(each.unsaid_sets for each in of_exercises),
            "each_difference": tuple([as_part(said) for difference in told for said in difference]),
        },
    )


def _differences(of_exercises: Sequence[MatchedExercise]) -> Iterator[list[Said]]:
    """What differs, the most important first; some is said of each of the few exercises that it is about."""
    yield from _sets(of_exercises, "left_out", lambda each: each.missed_sets)
    yield from _replaced([each for each in of_exercises if each.substituted_sets])
    yield from _sets(of_exercises, "cut_short", lambda each: each.short_sets)
    yield from _sets(of_exercises, "not_counted", _uncounted)
    yield from _sets(of_exercises, "counted_for_one_side_or_both", lambda each: each.unsided_sets)
    yield from _loads([each for each in of_exercises if each.heavier_sets or each.lighter_sets])
    yield from _of_several([each for each in of_exercises if each.unjudged_loads], "load_not_judged")
    most = [each for each in of_exercises if 2 * each.over_sets > each.planned_sets]
    yield from _of_several(most, "more_than_planned")


def _uncounted(each: MatchedExercise) -> int:
    return each.unsaid_sets - each.unsided_sets


def _sets(of_exercises: Iterable[MatchedExercise], code: str, count: _Count) -> Iterator[list[Said]]:
    """How many sets something is said of, and of which exercise where it is one's."""
    where = [each for each in of_exercises if count(each)]
    if where:
        yield [Said(code, {"one_lift": _only(where), "sets": sum(map(count, where))})]


def _only(where: Sequence[MatchedExercise]) -> str | None:
    """The name of the only exercise; None of several."""
    return where[0].exercise_name if len(where) == 1 else None


def _replaced(where: Sequence[MatchedExercise]) -> Iterator[list[Said]]:
    if len(where) > _NAMED:
        yield [Said("several_replaced", {"exercises": len(where)})]
    elif where:
        yield [
            Said(
                "replaced",
                {
                    "lift": each.exercise_name,
                    "other_lift": each.performed_name,
                    "substituted_sets": each.substituted_sets,
                    "is_all_of_it": each.substituted_sets + each.missed_sets == each.planned_sets,
                },
            )
            for each in where
        ]


def _loads(where: Sequence[MatchedExercise]) -> Iterator[list[Said]]:
    if len(where) > _NAMED:
        found = {way for each in where for way in _ways(each)}
        ways = tuple([way for way in (*_LOAD_WAYS, *_HELP_WAYS) if way in found])
        yield [Said("loads_not_as_planned", {"exercises": len(where), "load_ways": ways})]
    elif where:
        yield [
            Said("load_not_as_planned", {"lift": each.exercise_name, **_loads_of(each), "sets": _done(each)})
            for each in where
        ]


def _done(each: MatchedExercise) -> int:
    """How many planned sets were done, whatever of them."""
    return each.planned_sets - each.missed_sets


def _loads_of(each: MatchedExercise) -> dict[str, int | bool]:
    """In how many sets the load of an exercise differed, and whether it is help."""
    is_help = each.planned_load == "assisted"
    return {"heavier_sets": each.heavier_sets, "lighter_sets": each.lighter_sets, "is_of_help": is_help}


def _ways(each: MatchedExercise) -> Iterator[str]:
    heavier, lighter = _HELP_WAYS if each.planned_load == "assisted" else _LOAD_WAYS
    if each.heavier_sets:
        yield heavier
    if each.lighter_sets:
        yield lighter


def _of_several(where: Sequence[MatchedExercise], code: str) -> Iterator[list[Said]]:
    """Something said of an exercise by its name, or of so many."""
    if where:
        yield [Said(code, {"one_lift": _only(where), "exercises": len(where)})]
