"""Planned sessions of all kinds, for tests that hold whatever the plan is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from fitlift.exercises.catalogue import catalogue, named
from fitlift.plan.expanded import expanded
from fitlift.plan.model import NO_REST, Group, Load, Plan, PlannedExercise, PlannedSession, Rest, Target, WarmupSet
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set

NAMES = (
    "Barbell back squat",
    "Romanian deadlift",
    "Dumbbell lunge",
    "Standing calf raise",
    "Plank",
    "Barbell bench press",
    "Pull-up",
    "Single-arm neutral-grip dumbbell row",
    "Copenhagen plank",
    "My own hop",
    "Rest and add: by hand",
)


def _ordered(low: int, most: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(low, most), st.integers(low, most)).map(lambda pair: (min(pair), max(pair)))


def _halves(low: int, most: int) -> st.SearchStrategy[tuple[float, float]]:
    return _ordered(2 * low, 2 * most).map(lambda pair: (pair[0] / 2, pair[1] / 2))


targets = st.one_of(
    _ordered(1, 30).map(lambda pair: Target("reps", *pair)),
    _ordered(5, 120).map(lambda pair: Target("s", *pair)),
    st.integers(1, 12).map(lambda low: Target("reps", low, None)),
    st.integers(5, 60).map(lambda low: Target("s", low, None)),
)
weights = st.one_of(
    _halves(1, 200).map(lambda pair: Load("weight", *pair, "kg")),
    _halves(5, 400).map(lambda pair: Load("weight", *pair, "lb")),
)
loads = st.one_of(
    weights,
    weights.map(lambda each: replace(each, kind="added")),
    weights.map(lambda each: replace(each, kind="assisted")),
    _halves(20, 100).map(lambda pair: Load("percent_1rm", *pair)),
    _halves(5, 10).map(lambda pair: Load("rpe", *pair)),
    st.just(Load("bodyweight")),
)
rests = st.one_of(st.just(Rest()), st.just(NO_REST), _ordered(10, 300).map(lambda pair: Rest(*pair)))
warmups = st.one_of(
    st.integers(0, 3).map(lambda count: (WarmupSet(),) * count),
    st.lists(st.builds(WarmupSet, targets, st.none() | weights), min_size=1, max_size=3).map(tuple),
)
notes = st.sampled_from(["", "slow on the way down", "rest well: add nothing, @ ease"])


@st.composite
def exercises(draw: st.DrawFn, *, group: Group | None = None, name: str | None = None) -> PlannedExercise:
    """One exercise of a plan."""
    load = draw(st.none() | loads)
    made = draw(warmups)
    if load is None and any(each.load for each in made):
        made = ()
    sets, rest = draw(st.integers(1, 5)), draw(st.none() | rests)
    return PlannedExercise(
        exercise=named(name or draw(st.sampled_from(NAMES))),
        sets=sets,
        target=draw(targets),
        role=draw(st.none() | st.sampled_from(["warmup", "prep", "primary", "accessory", "cooldown"])),
        is_per_side=draw(st.booleans()),
        load=load,
        rest=rest,
        last_rest=draw(st.none() | rests) if sets > 1 and rest is not None else None,
        warmups=made,
        warmup_rest=draw(st.none() | rests) if made else None,
        group=group,
        add=draw(st.none() | weights.map(lambda each: replace(each, high=each.low))),
        note=draw(notes),
    )


@st.composite
def sessions(draw: st.DrawFn, *, name: str = "A", repeats: bool = True) -> PlannedSession:
    """A planned session, with exercises on their own and in turns; each of them once unless one may repeat."""
    count = draw(st.integers(1, 5))
    chosen = draw(st.lists(st.sampled_from(NAMES), min_size=count, max_size=count, unique=not repeats))
    blocks = draw(st.lists(st.integers(1, 3), min_size=1, max_size=count))
    members: list[PlannedExercise] = []
    for place, size in enumerate(blocks):
        of_block = chosen[len(members) : len(members) + size]
        taking_turns = draw(st.sampled_from([Group("superset", "ABCDE"[place]), Group("circuit", "ABCDE"[place])]))
        group = taking_turns if len(of_block) > 1 else None
        members += [draw(exercises(group=group, name=each)) for each in of_block]
    weekdays = draw(st.lists(st.integers(0, 6), unique=True, max_size=3).map(sorted))
    return PlannedSession(name, tuple(members), tuple(weekdays), draw(notes))


@st.composite
def sensible_sessions(draw: st.DrawFn, *, repeats: bool = True) -> PlannedSession:
    """A planned session whose warm-ups are lighter than the work, as warm-ups are."""
    session = draw(sessions(repeats=repeats))
    sensible = [_with_light(each, draw(_light(each.load))) for each in session.exercises]
    return replace(session, exercises=tuple(sensible))


def _with_light(exercise: PlannedExercise, light: tuple[WarmupSet, ...]) -> PlannedExercise:
    return replace(exercise, warmups=light, warmup_rest=exercise.warmup_rest if light else None)


def _light(load: Load | None) -> st.SearchStrategy[tuple[WarmupSet, ...]]:
    """No warm-ups or some left to the athlete; where the work has a weight, also a ramp up to three quarters of it."""
    left_open = st.integers(0, 3).map(lambda count: (WarmupSet(),) * count)
    if load is None or load.kind != "weight" or load.low is None:
        return left_open
    ramp = [
        WarmupSet(Target("reps", reps, reps), replace(load, low=load.low * share, high=load.low * share))
        for reps, share in ((10, 0.25), (5, 0.5), (3, 0.75))
    ]
    return left_open | st.integers(1, 3).map(lambda count: tuple(ramp[:count]))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan of one to three sessions."""
    made = [draw(sessions(name=f"Session {letter}")) for letter in "ABC"[: draw(st.integers(1, 3))]]
    return Plan("Any plan", tuple(made), note=draw(notes))


def planned(session: PlannedSession) -> tuple[PlannedSet, ...]:
    """Its sets."""
    return expanded(session, catalogue())


def done(sets: Sequence[PlannedSet]) -> tuple[Set, ...]:
    """Planned sets, done to the letter in the order given; each exercise in a slot of its own."""
    slots = {key: chr(ord("a") + place) for place, key in enumerate(dict.fromkeys(each.exercise for each in sets))}
    return tuple(_done(each, number, slots[each.exercise]) for number, each in enumerate(sets, start=1))


def with_columns(sets: Sequence[Set], **columns: Sequence[Any]) -> tuple[Set, ...]:
    """Sets with other values in some columns, one for each."""
    changes = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    return tuple(replace(each, **changed) for each, changed in zip(sets, changes, strict=True))


def _done(one: PlannedSet, number: int, slot: str) -> Set:
    is_held = one.hold_low_s is not None
    return Set(
        session=1,
        row=number,
        set=number,
        kind="active",
        role=one.role,
        role_source="rule",
        bout=None,
        slot=slot,
        exercise=one.exercise,
        exercise_name=one.exercise_name,
        category=one.category,
        subtype=one.subtype,
        source="watch",
        candidates=(),
        origin="file",
        start_time=None,
        end_time=None,
        duration_s=one.hold_low_s if is_held else 30.0,
        pause_s=None,
        reps=None if is_held else one.reps_low,
        weight_kg=one.weight_low_kg,
        weight_state="absent" if one.weight_low_kg is None else "logged",
        weight_unit=None,
        load_kind="unknown" if one.weight_low_kg is None else "external",
        distance_m=None,
        step_index=one.step_index,
        message_index=None,
        side=None,
        step_note=None,
    )
