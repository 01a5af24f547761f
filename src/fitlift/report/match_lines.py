"""What was planned beside what was done, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from fitlift.matching.session_plans import BY_WORKOUT, SessionMatch
from fitlift.measures import told_sets
from fitlift.measures.readable import in_unit
from fitlift.records.plans import Match, MatchedExercise
from fitlift.records.said import Row, Value
from fitlift.records.sets import Set
from fitlift.records.several import only_known
from fitlift.records.vocabulary import WeightUnit
from fitlift.report.words import heading, say

#: Codes of what was planned and not done, beside the work: before it, and after it.
_BESIDE_WORK = (("warmup_not_recorded", False), ("cooldown_not_recorded", True))


def session_name(match: SessionMatch) -> str:
    """What the planned session is called."""
    return match.session or (say("workout_in_file") if match.found_by == BY_WORKOUT else "")


def plan_lines(match: SessionMatch) -> Iterator[str]:
    """The planned session, how it was found, and what a coach would say of it."""
    recognised = say(
        "plan_recognised",
        planned_name=session_name(match) or None,
        plan_source=match.source or None,
        found_by=match.found_by,
        confidence=match.confidence,
        runner_up=match.runner_up or None,
    )
    yield f"{recognised} {match.matched.sentence}"


def after_plan_sentences(match: SessionMatch, unit: WeightUnit | None = None) -> Iterator[str]:
    """Exercises that were left out, those beyond the plan, and the rests against it: a sentence each.

    Parameters
    ----------
    match
        What was planned and done.
    unit
        Unit of weights; None for that of the plan.
    """
    yield from filter(None, _after_plan(match, unit))


def _after_plan(match: SessionMatch, unit: WeightUnit | None) -> Iterator[str]:
    """The sentences, each of them empty where there is nothing to say."""
    exercises, sets = match.matched.each_exercise, in_unit(match.matched.each_set, unit)
    not_done = [each for each in exercises if _is_left_out(each)]
    yield _not_done("left_out_of_plan", [each for each in not_done if each.planned_sets], sets)
    yield from _beside_work([each for each in not_done if not each.planned_sets], sets)
    unlogged = [_light_sets(each) for each in exercises if _is_light_unlogged(each)]
    yield say("light_sets_not_recorded", each_light_left=tuple(unlogged)) if unlogged else ""
    beyond = [_beyond(each, sets) for each in exercises if each.place is None and each.extra_sets]
    yield say("beyond_the_plan", each_beyond=tuple(beyond)) if beyond else ""
    yield _rests(exercises, sets)


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
        return heading("beyond_plan") if of_line else ""
    said = []
    for place, role in dict.fromkeys((each.place, each.role) for each in planned):
        of_plan = [each for each in sets if each.place == place and each.role == role]
        of_place = [each for each in of_plan if _is_about(each, shown)]
        # what was left out stands with the exercise's last sets
        is_last = _last_set(of_plan) == _last_set(of_place)
        together = [each for each in of_plan if _is_about(each, shown) or (each.set is None and is_last)]
        said.append(say("became_of_planned", **_became(together)))
    return "; ".join([*said, *([heading("beyond_plan")] if len(planned) < len(of_line) else [])])


def _is_about(one: Match, shown: set[tuple[int | None, int | None]]) -> bool:
    """Whether a match is about sets that are shown, by number and part; about their own or the other side's."""
    return (one.set, one.part) in shown or (one.other_side_set, None) in shown


def _last_set(sets: Iterable[Match]) -> int | None:
    return max(only_known(each.set for each in sets), default=None)


def _became(planned: Sequence[Match]) -> dict[str, Value]:
    """Planned sets, and of how many of them is said what."""
    done = [each for each in planned if each.verdict != "missed"]
    sided = [each.verdict for each in planned if not each.is_side_open]
    loads = Counter(map(_load, done))
    instead_of = dict.fromkeys(each.exercise_name for each in planned if each.verdict == "substituted")
    return {
        **told_sets.planned(planned).of,
        "instead_of": tuple(instead_of),
        "planned_sets": len(planned),
        "missed_sets": sided.count("missed"),
        "short_sets": sided.count("short"),
        "over_sets": sided.count("over"),
        "uncounted_sets": sided.count("cannot say"),
        "unsided_sets": len(planned) - len(sided),
        "loaded_sets": len(done),
        "heavier_sets": loads["heavier"],
        "lighter_sets": loads["lighter"],
        "less_help_sets": loads["less_help"],
        "more_help_sets": loads["more_help"],
        "unjudged_loads": loads["unjudged"],
    }


def _load(one: Match) -> str | None:
    """How a set's load differs; less help is more load."""
    if one.is_load_open:
        return "unjudged"
    if one.verdict == "substituted":
        return None
    if one.planned_load == "assisted":
        return {"heavier": "less_help", "lighter": "more_help"}.get(one.load or "")
    return one.load


def _beside_work(not_done: Sequence[MatchedExercise], sets: Sequence[Match]) -> Iterator[str]:
    """What was planned to warm up, and to end: a watch is started after the one and stopped before the other."""
    for code, is_last in _BESIDE_WORK:
        yield _not_done(code, [each for each in not_done if (each.part_of_plan == "cooldown") == is_last], sets)


def _not_done(code: str, exercises: Sequence[MatchedExercise], sets: Sequence[Match]) -> str:
    """Exercises that were not done, each with its planned sets; empty for none."""
    rows = [
        {"lift_number": number, "lift": one.exercise_name or "", **row}
        for number, one in enumerate(exercises, 1)
        for row in told_sets.rows_of_planned(_of_place(one, sets))
    ]
    return say(code, each_planned_lift=tuple(rows)) if rows else ""


def _of_place(one: MatchedExercise, sets: Sequence[Match]) -> list[Match]:
    """The work of a planned exercise, or its warm-ups where it has none."""
    role = "working" if one.planned_sets else "warmup"
    return [each for each in sets if each.place == one.place and each.role == role]


def _is_left_out(one: MatchedExercise) -> bool:
    is_planned = one.place is not None and one.planned_sets + one.planned_warmups > 0
    return is_planned and one.missed_sets == one.planned_sets and not one.done_warmups


def _is_light_unlogged(one: MatchedExercise) -> bool:
    """Whether the work of an exercise was done, and not all of its light sets are in the file."""
    return one.missed_sets < one.planned_sets and one.done_warmups < one.planned_warmups


def _light_sets(one: MatchedExercise) -> Row:
    left = one.planned_warmups - one.done_warmups
    return {"lift": one.exercise_name or "", "left_sets": left, "planned_sets": one.planned_warmups}


def _beyond(one: MatchedExercise, sets: Sequence[Match]) -> Row:
    """What was done beyond the plan; where its name is not sure, its letter and what it may have been."""
    beyond = [each for each in sets if each.place is None and each.performed_exercise == one.performed_exercise]
    return {
        "known_lift": next(filter(None, (each.sure_name for each in beyond)), None),
        "letter": one.slot,
        "maybe_lift": one.performed_name,
        "confidence": max(only_known(each.performed_confidence for each in beyond), default=None),
        "sets": one.extra_sets,
    }


def _rests(exercises: Iterable[MatchedExercise], sets: Sequence[Match]) -> str:
    """How many rests were as planned; where most of one exercise's were not, which and what was planned."""
    judged = [each for each in exercises if each.rests]
    if not judged:
        return ""
    rests, within = sum(each.rests for each in judged), sum(each.rests_within for each in judged)
    if rests == within:
        return say("rests_as_planned", rests=rests)
    worst = max(judged, key=lambda each: each.rests - each.rests_within)
    outside = [each for each in sets if _is_outside(each, worst)]
    # a rest that was judged has all three
    planned = next(((each.rest_low_s or 0, each.rest_high_s or 0) for each in outside), None)
    lengths = tuple(only_known(each.rest_s for each in outside))
    of = {"lift": worst.exercise_name or "", "each_rest_s": lengths, "planned_rest_s": planned}
    return say("rests_unlike_plan", within=within, rests=rests, **of)


def _is_outside(one: Match, of: MatchedExercise) -> bool:
    """Whether a set is of an exercise's work, and the rest after it was not as planned."""
    return one.place == of.place and one.role == "working" and one.rest in {"short", "long"}
