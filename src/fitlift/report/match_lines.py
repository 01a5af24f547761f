"""What was planned beside what was done, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from fitlift.matching.session_plans import BY_WORKOUT, SessionMatch
from fitlift.measures import told_sets
from fitlift.measures.readable import clock, in_unit, span
from fitlift.records.plans import Match, MatchedExercise
from fitlift.records.sets import Set
from fitlift.records.several import only_known
from fitlift.records.vocabulary import WeightUnit
from fitlift.report.words import in_words
from fitlift.report.words.of_plans_done import HELP_WORDS, LOAD_WORDS, WORKOUT_IN_FILE
from fitlift.wording import plural

#: How the planned session was found → in words; nothing where that goes without saying.
_FOUND_BY = {"workout": "", "name": "by its name", "weekday": "by its day and exercises", "content": "by its exercises"}

#: What is surer is shown as sure.
_MOST_SHOWN = 98

#: Verdict on sets → in words, in the order in which they are told.
VERDICTS = {"missed": "left out", "short": "short", "over": "over", "cannot say": "not counted"}

#: What is said of a set for each side, where nothing tells of how many of them its figure is.
_ONE_SIDE_OR_BOTH = "one side or both?"

#: What is said of loads, in the order in which it is told.
_NOT_JUDGED = "load not judged"
_LOADS = (*LOAD_WORDS.values(), *HELP_WORDS.values(), _NOT_JUDGED)

#: So many rests that were not as planned are told one by one.
_RESTS_TOLD = 2


def session_name(match: SessionMatch) -> str:
    """What the planned session is called."""
    return match.session or (WORKOUT_IN_FILE if match.found_by == BY_WORKOUT else "")


def plan_lines(match: SessionMatch) -> Iterator[str]:
    """The planned session, how it was found, and what a coach would say of it."""
    where = f" ({match.source})" if match.source else ""
    said = f"Plan: {session_name(match)}{where}{_how_found(match)}"
    yield f"{said}{'' if said.endswith('…') else '.'} {match.matched.sentence}"


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
    left_out = [_planned(each, sets) for each in not_done if each.planned_sets]
    unlogged = [_light_sets(each) for each in exercises if _is_light_unlogged(each)]
    extra = [each for each in exercises if each.place is None and each.extra_sets]
    beyond = [f"{_performed(each, sets)}, {plural(each.extra_sets, 'set')}" for each in extra]
    yield _listed("Left out", left_out)
    yield from _beside_work([each for each in not_done if not each.planned_sets], sets)
    yield _listed("Light sets not recorded", unlogged)
    yield _listed("Beyond the plan", beyond)
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
        return "extra" if of_line else ""
    said = []
    for place, role in dict.fromkeys((each.place, each.role) for each in planned):
        of_plan = [each for each in sets if each.place == place and each.role == role]
        of_place = [each for each in of_plan if _is_about(each, shown)]
        # what was left out stands with the exercise's last sets
        is_last = _last_set(of_plan) == _last_set(of_place)
        together = [each for each in of_plan if _is_about(each, shown) or (each.set is None and is_last)]
        said.append(f"{in_words(told_sets.planned(together))}: {_became(together)}")
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
    amounts = [f"instead of {name}" for name in dict.fromkeys(substitutes)]
    amounts += _tallied(list(map(_amount, planned)), (*VERDICTS.values(), _ONE_SIDE_OR_BOTH))
    done = [each for each in planned if each.verdict != "missed"]
    loads = _tallied([_load(each) for each in done], _LOADS)
    return ", ".join([*(amounts or ["done"]), *loads])


def _amount(one: Match) -> str | None:
    """What is said of a set's amount."""
    return _ONE_SIDE_OR_BOTH if one.is_side_open else VERDICTS.get(one.verdict)


def _load(one: Match) -> str | None:
    """What is said of a set's load."""
    if one.is_load_open:
        return _NOT_JUDGED
    words = HELP_WORDS if one.planned_load == "assisted" else LOAD_WORDS
    return words.get(one.load or "") if one.verdict != "substituted" else None


def _tallied(said: Sequence[str | None], words: Iterable[str]) -> list[str]:
    """Each word with the number of sets that it is said of, without it where that is all of them."""
    counts = [(word, said.count(word)) for word in words]
    return [word if count == len(said) else f"{count} {word}" for word, count in counts if count]


def _beside_work(not_done: Sequence[MatchedExercise], sets: Sequence[Match]) -> Iterator[str]:
    """What was planned to warm up, and to end: a watch is started after the one and stopped before the other."""
    is_last = [each.part_of_plan == "cooldown" for each in not_done]
    for heading, of_heading in (("Warm-up not recorded", False), ("Cool-down not recorded", True)):
        told = [_planned(each, sets) for each, last in zip(not_done, is_last, strict=True) if last == of_heading]
        yield _listed(heading, told)


def _planned(one: MatchedExercise, sets: Sequence[Match]) -> str:
    role = "working" if one.planned_sets else "warmup"
    of_place = [each for each in sets if each.place == one.place and each.role == role]
    if of_place and all(map(told_sets.leaves_amount_open, of_place)):
        return f"{one.exercise_name}, {plural(len(of_place), 'set')}"
    return f"{one.exercise_name} {in_words(told_sets.planned(of_place))}".rstrip()


def _is_left_out(one: MatchedExercise) -> bool:
    is_planned = one.place is not None and one.planned_sets + one.planned_warmups > 0
    return is_planned and one.missed_sets == one.planned_sets and not one.done_warmups


def _is_light_unlogged(one: MatchedExercise) -> bool:
    """Whether the work of an exercise was done, and not all of its light sets are in the file."""
    return one.missed_sets < one.planned_sets and one.done_warmups < one.planned_warmups


def _light_sets(one: MatchedExercise) -> str:
    left, planned = one.planned_warmups - one.done_warmups, one.planned_warmups
    return f"{one.exercise_name}, {left if left == planned else f'{left} of {planned}'}"


def _performed(one: MatchedExercise, sets: Sequence[Match]) -> str:
    """What was done beyond the plan; where its name is not sure, its letter and what it may have been."""
    beyond = [each for each in sets if each.place is None and each.performed_exercise == one.performed_exercise]
    sure = next(filter(None, (each.sure_name for each in beyond)), None)
    if sure is not None or one.performed_name is None:
        return sure or one.slot or "a set without a name"
    confidence = max(only_known(each.performed_confidence for each in beyond))
    maybe = f"maybe {one.performed_name.lower()}, {int(confidence * 100)} %"
    return f"{one.slot} ({maybe})" if one.slot else f"a set without a sure name ({maybe})"


def _rests(exercises: Iterable[MatchedExercise], sets: Sequence[Match]) -> str:
    """How many rests were as planned; where most of one exercise's were not, which and what was planned."""
    judged = [each for each in exercises if each.rests]
    if not judged:
        return ""
    rests, within = sum(each.rests for each in judged), sum(each.rests_within for each in judged)
    if rests == within:
        return f"Rests: {'all ' if rests > 1 else ''}as planned."
    worst = max(judged, key=lambda each: each.rests - each.rests_within)
    outside = [each for each in sets if _is_outside(each, worst)]
    # a rest that was judged has all three
    planned = next((span(clock(each.rest_low_s or 0), clock(each.rest_high_s or 0)) for each in outside), "")
    told = _several(only_known(each.rest_s for each in outside))
    return f"Rests: {within} of {rests} as planned; {worst.exercise_name} {told}, planned {planned}."


def _is_outside(one: Match, of: MatchedExercise) -> bool:
    """Whether a set is of an exercise's work, and the rest after it was not as planned."""
    return one.place == of.place and one.role == "working" and one.rest in {"short", "long"}


def _several(seconds: Sequence[float]) -> str:
    """Some times, each of them where they are few: "2:45 and 2:51", "2:45 to 3:10"."""
    shown = list(dict.fromkeys(map(clock, sorted(seconds))))
    if len(shown) > _RESTS_TOLD:
        return f"{shown[0]} to {shown[-1]}"
    return " and ".join(shown)


def _listed(heading: str, names: Iterable[str]) -> str:
    """Names behind a heading, what comes several times once; empty without any."""
    counts = Counter(names)
    listed = "; ".join(f"{name} ({count} times)" if count > 1 else name for name, count in counts.items())
    return f"{heading}: {listed}." if listed else ""
