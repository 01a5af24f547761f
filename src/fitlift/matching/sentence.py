"""What a coach would say of a planned session and what was done of it, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from fitlift.records.plans import MatchedExercise
from fitlift.wording import plural

#: So many differences are told in the sentence.
_TOLD = 3

#: So many exercises are named in one of them; of more their number is told.
_NAMED = 2

#: How sets of an exercise are counted of which one thing is said, and the words for it.
_Said = tuple[Callable[[MatchedExercise], int], str]

_LEFT_OUT: _Said = (lambda each: each.missed_sets, "left out")
_OF_ANOTHER: _Said = (lambda each: each.substituted_sets, "of another exercise")
_SHORT: _Said = (lambda each: each.short_sets, "cut short")
_NOT_COUNTED: _Said = (lambda each: each.unsaid_sets - each.unsided_sets, "not counted")
_ONE_SIDE_OR_BOTH: _Said = (lambda each: each.unsided_sets, "counted for one side or for both")

#: What is said of a load that differs from the planned one, and of help: less of that is more load.
LOAD_WORDS = {"heavier": "heavier", "lighter": "lighter"}
HELP_WORDS = {"heavier": "with less help", "lighter": "with more help"}


def why(each: MatchedExercise) -> str:
    """What became of an exercise: "3 of 4 sets done, 1 left out, heavier in 2".

    Parameters
    ----------
    each
        The exercise, all but this filled in.
    """
    if each.place is None:
        return f"beyond the plan: {plural(each.extra_sets, 'set')}"
    if not each.planned_sets:
        return f"{each.done_warmups} of {plural(each.planned_warmups, 'set')} done"
    said = [f"{each.done_sets} of {plural(each.planned_sets, 'set')} done"]
    amounts = (_LEFT_OUT, _OF_ANOTHER, _SHORT, _NOT_COUNTED, _ONE_SIDE_OR_BOTH)
    said += [f"{count(each)} {words}" for count, words in amounts if count(each)]
    said += [f"more than planned in {each.over_sets}"] if each.over_sets else []
    said += [f"{words.removeprefix('with ')} in {count}" for count, words in _differing_loads(each)]
    said += [f"load not judged in {each.unjudged_loads}"] if each.unjudged_loads else []
    return ", ".join([*said, *([f"{each.extra_sets} more"] if each.extra_sets else [])])


def sentence(of_exercises: Sequence[MatchedExercise]) -> str:
    """How much of a plan was done, and what differs the most.

    Parameters
    ----------
    of_exercises
        The planned exercises, and those beyond the plan.
    """
    planned = sum(each.planned_sets for each in of_exercises)
    if not planned:
        return "The plan asks for no working sets."
    told = [*_differences(of_exercises)][:_TOLD]
    head = _head(planned, of_exercises)
    return f"{head}{': ' if told else ''}{', '.join(told)}."


def _head(planned: int, of_exercises: Sequence[MatchedExercise]) -> str:
    """How many sets were done; where all were, and none of them was counted, that."""
    done, unsaid = (sum(each.done_sets for each in of_exercises), sum(each.unsaid_sets for each in of_exercises))
    every = "The planned set" if planned == 1 else f"All {plural(planned, 'planned set')}"
    if done == planned:
        return f"{every} done"
    if unsaid == planned:
        return f"{every} recorded"
    return f"{done} of {plural(planned, 'planned set')} done"


def _differences(of_exercises: Sequence[MatchedExercise]) -> Iterator[str]:
    """What differs, the most important first."""
    yield from _sets(of_exercises, _LEFT_OUT)
    yield from _replaced([each for each in of_exercises if each.substituted_sets])
    yield from _sets(of_exercises, _SHORT)
    yield from _sets(of_exercises, _NOT_COUNTED)
    yield from _sets(of_exercises, _ONE_SIDE_OR_BOTH)
    yield from _loads([each for each in of_exercises if each.heavier_sets or each.lighter_sets])
    yield from _of_several(
        [each for each in of_exercises if each.unjudged_loads], "load of {} not judged", "loads of {} not judged"
    )
    most = [each for each in of_exercises if 2 * each.over_sets > each.planned_sets]
    yield from _of_several(most, "more of {} than planned", "more than planned in {}")


def _sets(of_exercises: Iterable[MatchedExercise], said: _Said) -> Iterator[str]:
    """How many sets something is said of, and of which exercise where it is one's."""
    count, words = said
    where = [each for each in of_exercises if count(each)]
    if len(where) == 1:
        yield f"{plural(count(where[0]), 'set')} of {where[0].exercise_name} {words}"
    elif where:
        yield f"{sum(map(count, where)):,} {words}"


def _replaced(where: Sequence[MatchedExercise]) -> Iterator[str]:
    if len(where) > _NAMED:
        yield f"{len(where)} exercises replaced by others"
    elif where:
        yield ", ".join(f"{_in_part(each)}{each.exercise_name} replaced by {each.performed_name}" for each in where)


def _in_part(each: MatchedExercise) -> str:
    """Of an exercise of which only some sets were replaced, how many."""
    is_whole = each.substituted_sets + each.missed_sets == each.planned_sets
    return "" if is_whole else f"{plural(each.substituted_sets, 'set')} of "


def _loads(where: Sequence[MatchedExercise]) -> Iterator[str]:
    if len(where) > _NAMED:
        found = {words for each in where for _, words in _differing_loads(each)}
        words = " or ".join(each for each in (*LOAD_WORDS.values(), *HELP_WORDS.values()) if each in found)
        yield f"{len(where)} exercises {words} than planned"
    elif where:
        yield ", ".join(f"{each.exercise_name} {_load(each)}" for each in where)


def _load(each: MatchedExercise) -> str:
    """How the loads of an exercise differ: "lighter than planned", "heavier in 2 and lighter in 1 of 4 sets"."""
    done = each.planned_sets - each.missed_sets
    told = _differing_loads(each)
    if told[0][0] == done:
        return f"{told[0][1]} than planned"
    return f"{' and '.join(f'{words} in {count}' for count, words in told)} of {plural(done, 'set')}"


def _differing_loads(each: MatchedExercise) -> list[tuple[int, str]]:
    """In how many sets the load differed, and how; less help is more load."""
    words = HELP_WORDS if each.planned_load == "assisted" else LOAD_WORDS
    counts = ((each.heavier_sets, words["heavier"]), (each.lighter_sets, words["lighter"]))
    return [pair for pair in counts if pair[0]]


def _of_several(where: Sequence[MatchedExercise], of_one: str, of_more: str) -> Iterator[str]:
    """Something said of an exercise by its name, or of so many."""
    if len(where) == 1:
        yield of_one.format(where[0].exercise_name)
    elif where:
        yield of_more.format(f"{len(where)} exercises")
