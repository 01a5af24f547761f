"""Measure how often a plan names sets rightly on real guided sessions, as they were done and disturbed.

Each set's name, guesses, confidence and step are erased; the plan is what `fitlift plan import` makes of the file.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from disturbed import (
    DURATION_SPREAD,
    OTHER_WEIGHT,
    REST_SPREAD,
    WITHOUT_WEIGHTS,
    Disturbance,
    as_done,
    unguided,
    with_a_set_more,
    with_another_exercise,
    with_exercises_swapped,
    without_a_set,
    without_an_exercise,
    without_the_last_third,
)
from fitlift.matching.which_session import PlanCandidate
from fitlift.records.base import Record
from fitlift.records.vocabulary import SURE
from fitlift.session.naming import label
from recordings import Done, Guided, as_activity, candidates_of, guided
from said_and_true import reliability

#: So often each session is disturbed in each way.
TIMES = 20

#: And so often where it is only to be seen that less is known.
FEW = 5

#: So few exercises a foreign plan shares with a session at most.
SHARED = 1

#: Bins of confidences, one of which begins where names are given as sure.
_EDGES = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)


class Named(Record):
    """One set whose name was erased.

    Parameters
    ----------
    confidence
        Of the name that the plan gave; 0 where it gave none.
    is_right
        Whether it is what was done.
    is_planned
        Whether what was done is planned at all.
    """

    confidence: float
    is_right: bool
    is_planned: bool = True


class Way(Record, eq=False):
    """One way in which sessions are disturbed.

    Parameters
    ----------
    said
        For people.
    disturb
        The disturbance; None where an exercise of another session takes one's place.
    is_guided
        Whether the traces of the watch's guidance are kept.
    """

    said: str
    disturb: Disturbance | None
    is_guided: bool


AS_GUIDED = (
    Way("a set left out", without_a_set, is_guided=True),
    Way("an exercise left out", without_an_exercise, is_guided=True),
    Way("the last third left out", without_the_last_third, is_guided=True),
)

FOLLOWED = Way("the plan followed", as_done, is_guided=False)

STRAYED = (
    Way("a set left out", without_a_set, is_guided=False),
    Way("an exercise left out", without_an_exercise, is_guided=False),
    Way("a set added", with_a_set_more, is_guided=False),
    Way("two exercises swapped", with_exercises_swapped, is_guided=False),
    Way("an exercise replaced", None, is_guided=False),
)


def named(
    session: Guided, done: Sequence[Done], plans: Sequence[PlanCandidate], *, has_title: bool = True
) -> list[Named]:
    """What plans make of the sets of a session, names erased."""
    found = label(as_activity(session, done, has_title=has_title), (), (), plans=plans).each_set
    return [
        Named(
            (one.confidence or 0.0) if one.source == "plan" else 0.0,
            one.source == "plan" and one.exercise == each.key,
            each.key is not None,
        )
        for one, each in zip(found, done, strict=True)
    ]


def disturbed(sessions: Sequence[Guided], way: Way, times: int = TIMES, *, has_title: bool = True) -> list[Named]:
    """Each session disturbed so often, the same for the same way."""
    everything = [each for session in sessions for each in session.rows]
    found: list[Named] = []
    for session in sessions:
        plans = candidates_of(session.plan)
        for number in range(times):
            chance = random.Random(f"{session.name} {way.said} {number}")  # noqa: S311 - reproducible, not secret
            if way.disturb is None:
                done = with_another_exercise(session.rows, chance, everything)
            else:
                done = way.disturb(session.rows, chance)
            kept = done if way.is_guided else unguided(done, chance)
            found += named(session, kept, plans, has_title=has_title)
    return found


def by_own_plans(sessions: Sequence[Guided], *, is_guided: bool) -> list[Named]:
    """Each session against all plans of its athlete, without its title."""
    plans = _distinct(sessions)
    found: list[Named] = []
    for session in sessions:
        mine = [plan for athlete, plan in plans if athlete == session.athlete]
        found += named(session, _done(session, is_guided=is_guided), mine, has_title=False)
    return found


def by_foreign_plans(sessions: Sequence[Guided], *, is_guided: bool, has_title: bool) -> list[Named]:
    """Each session against each plan that has hardly an exercise of it."""
    plans = _distinct(sessions)
    found: list[Named] = []
    for session in sessions:
        own = {each.key for each in session.rows}
        for _, plan in plans:
            if len({each.exercise for each in plan.sets} & own) <= SHARED:
                found += named(session, _done(session, is_guided=is_guided), [plan], has_title=has_title)
    return found


def _done(session: Guided, *, is_guided: bool) -> Sequence[Done]:
    chance = random.Random(f"{session.name} any")  # noqa: S311 - reproducible, not secret
    return session.rows if is_guided else unguided(session.rows, chance)


def _distinct(sessions: Sequence[Guided]) -> list[tuple[str, PlanCandidate]]:
    """The athlete and the planned session of each, those that say the same once."""
    found: dict[tuple[object, ...], tuple[str, PlanCandidate]] = {}
    for session in sessions:
        (plan,) = candidates_of(session.plan)
        said = tuple((each.exercise, each.reps_low, each.hold_low_s, each.weight_low_kg) for each in plan.sets)
        found.setdefault((*said, session.athlete), (session.athlete, plan))
    return list(found.values())


def shares(sets: Iterable[Named]) -> tuple[float, float]:
    """Shares of planned sets that are named rightly, and of all sets that are named wrongly, surely."""
    every = list(sets)
    given = [each for each in every if each.confidence >= SURE]
    planned = sum(each.is_planned for each in every)
    return sum(each.is_right for each in given) / planned, sum(not each.is_right for each in given) / len(every)


def strength_sessions(folder: Path) -> list[Guided]:
    """The guided sessions whose sport is strength: plans name no others."""
    return [each for each in guided(folder) if each.activity.each_session[0].kind == "strength"]


def section(folder: Path) -> str:
    """What docs/planned_names.md says of recordings."""
    sessions = strength_sessions(folder)
    whole = {session.name: named(session, session.rows, candidates_of(session.plan)) for session in sessions}
    traced = {way.said: disturbed(sessions, way) for way in AS_GUIDED}
    followed = disturbed(sessions, FOLLOWED)
    strayed = {way.said: disturbed(sessions, way) for way in STRAYED}
    untitled = {
        "the plan followed": disturbed(sessions, FOLLOWED, FEW, has_title=False),
        "strayed from in these five ways": [
            each for way in STRAYED for each in disturbed(sessions, way, FEW, has_title=False)
        ],
    }
    count = sum(each.is_planned for sets in whole.values() for each in sets)
    return f"""\
## Recordings

{len(sessions)} sessions of {len({session.athlete for session in sessions})} athletes, guided by their watch through
{len({session.programme for session in sessions})} programmes, {count} sets. The watch wrote at which step each set was,
so that its exercise is known; names, guesses and steps are erased, and the plan is what `fitlift plan import` makes of
the file. Guided sessions of the sport cardio are left out: plans name what is counted as strength. A name counts as
given where it is at least {SURE:.0%} sure. Right is of the sets that were planned, wrong is of all.

| | right | wrong |
|---|---|---|
{_row("as it was done", [each for sets in whole.values() for each in sets])}
{_rows_of_athletes(sessions, whole)}

A watch that guides leaves nothing to stray from: put beside the plan one by one, all these sets are named rightly. So
the sessions are disturbed, {TIMES} times each in each way.

| with the traces of guidance kept: | right | wrong |
|---|---|---|
{_table(traced)}
{_row("**mean of these three**", [each for sets in traced.values() for each in sets])}

Nobody recorded who follows a plan without a watch's guidance. So these sets are done here as such an athlete might:
rests stray by {REST_SPREAD:.0%} and durations by {DURATION_SPREAD:.0%} (spread of the log), {OTHER_WEIGHT:.0%} of
weights are 2.5 or 5 kg off, and {WITHOUT_WEIGHTS:.0%} of sessions have none. These sizes are chosen. The session bears
the plan's name, as one does that was begun by it; the last lines are of sessions without a name, which have to look
like the plan.

| not guided: | right | wrong |
|---|---|---|
{_row("the plan followed", followed)}
{_table(strayed)}
{_row("**mean of these five**", [each for sets in strayed.values() for each in sets])}
{_table({f"without a name: {said}": sets for said, sets in untitled.items()})}

### Said and true

By how sure fitlift said a name was, all disturbed sessions together:

| said | names | right |
|---|---|---|
{reliability([*followed, *[each for sets in (*traced.values(), *strayed.values()) for each in sets]], edges=_EDGES)}

### Which plan

| | right | wrong |
|---|---|---|
{_row("all plans of the athlete, no title, guided", by_own_plans(sessions, is_guided=True))}
{_row("the same, not guided", by_own_plans(sessions, is_guided=False))}
{_foreign(sessions)}
"""


def _rows_of_athletes(sessions: Sequence[Guided], whole: Mapping[str, Sequence[Named]]) -> str:
    letters = sorted({session.athlete for session in sessions})
    return "\n".join(
        _row(
            f"of these: athlete {letter}",
            [each for session in sessions if session.athlete == letter for each in whole[session.name]],
        )
        for letter in letters
    )


def _table(ways: Mapping[str, Sequence[Named]]) -> str:
    return "\n".join(_row(said, sets) for said, sets in ways.items())


def _row(said: str, sets: Sequence[Named]) -> str:
    right, wrong = shares(sets)
    return f"| {said} | {right:.1%} | {wrong:.1%} |"


def _foreign(sessions: Sequence[Guided]) -> str:
    lines = []
    for said, has_title in (("with its own title", True), ("without a title", False)):
        for how, is_guided in (("guided", True), ("not guided", False)):
            sets = by_foreign_plans(sessions, is_guided=is_guided, has_title=has_title)
            given = sum(each.confidence >= SURE for each in sets) / len(sets)
            lines.append(f"| a plan that shares an exercise at most, {said}, {how} | – | {given:.1%} |")
    return "\n".join(lines)
