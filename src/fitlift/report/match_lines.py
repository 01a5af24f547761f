"""What was planned beside what was done, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fitlift.matching.session_plans import SessionMatch
from fitlift.measures.readable import clock, in_unit, planned_figures, span
from fitlift.records.plans import Match, MatchedExercise
from fitlift.records.sets import Set
from fitlift.records.several import only_known
from fitlift.report.layout import paragraphs
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
    exercises, sets = match.matched.each_exercise, in_unit(match.matched.each_set, unit)
    left_out = [_planned(each, sets) for each in exercises if _is_left_out(each)]
    beyond = [f"{_performed(each)}, {plural(each.extra_sets, 'set')}" for each in exercises if each.place is None]
    yield from filter(None, (_listed("Left out", left_out), _listed("Beyond the plan", beyond), _rests(exercises)))


def planned_cell(line: Sequence[Set], sets: Sequence[Match]) -> str:
    """What the plan asks for in the place of a line of sets, and what became of it: "4×4-6 @ 80: done".

    Parameters
    ----------
    line
        Active sets that are shown together.
    sets
        The match.
    """
    shown = {(one.set, one.part) for one in line}
    of_line = [each for each in sets if _is_about(each, shown)]
    planned = [each for each in of_line if each.place is not None]
    if not planned:
        return "extra" if of_line else ""
    said = []
    for place, role in dict.fromkeys((each.place, each.role) for each in planned):
        of_plan = [each for each in sets if each.place == place and each.role == role]
        of_place = [each for each in of_plan if _is_about(each, shown)]
        # what was left out stands with the exercise's last sets
        is_last = _last_set(of_plan) == _last_set(of_place)
        together = [each for each in of_plan if _is_about(each, shown) or (each.set is None and is_last)]
        said.append(f"{planned_figures(together)}: {_became(together)}")
    return "; ".join([*said, *(["extra"] if len(planned) < len(of_line) else [])])


def _is_about(one: Match, shown: set[tuple[int | None, int | None]]) -> bool:
    """Whether a match is about sets that are shown, by number and part; about their own or the other side's."""
    return (one.set, one.part) in shown or (one.other_side_set, None) in shown


def _last_set(sets: Iterable[Match]) -> int | None:
    return max(only_known(each.set for each in sets), default=None)


def _how_found(match: SessionMatch) -> str:
    how = _FOUND_BY[match.found_by]
    if not how or match.confidence is None:
        return ""
    percent = round(match.confidence * 100)
    doubt = f", {percent} % sure" if percent <= _MOST_SHOWN else ""
    other = f", or {match.runner_up}" if match.runner_up else ""
    return f", found {how}{doubt}{other}"


def _became(planned: Sequence[Match]) -> str:
    substitutes = [each.exercise_name for each in planned if each.verdict == "substituted"]
    said = [f"instead of {name}" for name in dict.fromkeys(substitutes)]
    tallies = [(word, sum(each.verdict == verdict for each in planned)) for verdict, word in _VERDICTS.items()]
    tallies += [(load, sum(each.load == load for each in planned)) for load in ("heavier", "lighter")]
    said += [word if count == len(planned) else f"{count} {word}" for word, count in tallies if count]
    return ", ".join(said) or "done"


def _planned(one: MatchedExercise, sets: Sequence[Match]) -> str:
    of_place = [each for each in sets if each.place == one.place and each.role == "working"]
    return f"{one.exercise_name} {planned_figures(of_place)}" if of_place else str(one.exercise_name)


def _is_left_out(one: MatchedExercise) -> bool:
    is_planned = one.place is not None and one.planned_sets + one.planned_warmups > 0
    return is_planned and one.missed_sets == one.planned_sets and not one.done_warmups


def _performed(one: MatchedExercise) -> str:
    return one.performed_name or one.slot or "a set without a name"


def _rests(exercises: Iterable[MatchedExercise]) -> str:
    judged = [each for each in exercises if each.rests]
    if not judged:
        return ""
    rests, within = sum(each.rests for each in judged), sum(each.rests_within for each in judged)
    if rests == within:
        return f"Rests: {'all' if rests > 1 else 'it was'} as planned."
    worst = max(judged, key=lambda each: each.rests - each.rests_within)
    # an exercise with rests that can be judged has all three
    low, high, middle = map(clock, only_known((worst.rest_low_s, worst.rest_high_s, worst.rest_median_s)))
    return f"Rests: {within} of {rests} as planned; {worst.exercise_name} {middle}, planned {span(low, high)}."


def _listed(heading: str, names: Iterable[str]) -> str:
    listed = "; ".join(names)
    return f"{heading}: {listed}." if listed else ""
