"""The sessions of an athlete as fitlift has them after it has read a recording: sets with roles, loads and doubts."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from fitlift.analysis.load import strength_loads
from fitlift.exercises.catalogue import Catalogue, catalogue, named
from fitlift.labels.roles import roles
from fitlift.measures.doubted_weights import with_doubts
from fitlift.measures.load_kinds import with_load_kinds
from fitlift.measures.one_set import with_parts
from fitlift.progression import DoneSession
from fitlift.records.base import names_of, replace
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from simulated.told import Athlete, SaidSession, SaidSet

#: The Monday of week 1.
MONDAY = dt.date(2026, 1, 5)

#: Seconds of a repetition, of getting ready for a set, of the turn to the other side, and of going to another lift.
_REP_S, _READY_S, _TURN_S, _CHANGE_S = 4.0, 3.0, 5.0, 150.0

#: Nobody rests to the second: so many more or fewer, drawn by the session's own number.
_REST_NOISE_S = 3


def sunday(week: int) -> dt.datetime:
    """The evening of a week's Sunday, when its advice is asked for."""
    return dt.datetime.combine(MONDAY + dt.timedelta(days=7 * week - 1), dt.time(23), dt.UTC)


@cache
def key_of(name: str) -> str:
    """The key of a lift in fitlift."""
    return named(name, _exercises()).key


def sessions_of(athlete: Athlete) -> list[tuple[int, DoneSession]]:
    """All sessions of an athlete in order, each with the number of its week."""
    told: dict[tuple[int, int], list[tuple[str, SaidSession]]] = {}
    for lift in athlete.lifts:
        for week in lift.weeks:
            for place, session in enumerate(week.sessions):
                if session is not None:
                    told.setdefault((week.number, athlete.days[place]), []).append((lift.name, session))
    return [(week, _session(week, day, lifts)) for (week, day), lifts in sorted(told.items())]


def start_of(week: int, day: int) -> dt.datetime:
    """When the session of a day begins, Monday being 0."""
    return dt.datetime.combine(MONDAY + dt.timedelta(days=7 * (week - 1) + day), dt.time(17, 30), dt.UTC)


def _session(week: int, day: int, lifts: Sequence[tuple[str, SaidSession]]) -> DoneSession:
    start = start_of(week, day)
    rows = list(_rows(lifts, start, random.Random(7 * week + day)))  # noqa: S311 - noise, no secret
    unsaid: dict[str, Any] = dict.fromkeys(names_of(Set)) | {"session": 1, "kind": "active", "origin": "file"}
    numbered = [{"row": number, "set": number, "candidates": ()} | row for number, row in enumerate(rows, start=1)]
    meant = with_load_kinds([Set(**unsaid | row) for row in numbered], _exercises())
    sets = with_parts(roles(with_doubts(meant, _exercises()), _exercises()), _exercises())
    loads = strength_loads([_strength(start)], sets, _exercises())
    lifted = [replace(one, e1rm_kg=load.e1rm_kg) for one, load in zip(sets, loads.each_set, strict=True)]
    year, number, _ = start.isocalendar()
    return DoneSession(f"{start:%Y-%m-%d}.fit", 1, start, f"{year}-W{number:02d}", lifted, loads.each_exercise)


def _strength(start: dt.datetime) -> Session:
    unsaid: dict[str, Any] = dict.fromkeys(names_of(Session))
    return Session(**unsaid | {"session": 1, "file_part": 1, "kind": "strength", "origin": "file", "start_time": start})


def _rows(
    lifts: Sequence[tuple[str, SaidSession]], start: dt.datetime, noise: random.Random
) -> Iterator[dict[str, Any]]:
    """The sets, one after the other, with their rests."""
    now = start
    for name, session in lifts:
        for place, one in enumerate(session.sets):
            seconds = one.hold_s or _READY_S + _REP_S * (one.reps or 6)
            follows = session.sets[place + 1 : place + 2]
            rest_s = session.rest_s + noise.randint(-_REST_NOISE_S, _REST_NOISE_S) if follows else _CHANGE_S
            if one.side == "left":
                rest_s = _TURN_S
            end = now + dt.timedelta(seconds=seconds)
            times = {"start_time": now, "end_time": end, "duration_s": seconds, "rest_s": rest_s}
            yield {**times, **_counted(one), **_named(name), **_weighed(one)}
            now = end + dt.timedelta(seconds=rest_s)


def _counted(one: SaidSet) -> Mapping[str, Any]:
    role = {"role": "warmup", "role_source": "correction"} if one.is_warmup else {}
    counting = "reps" if one.hold_s is None else "timed"
    return {"reps": one.reps, "counting": counting, "side": one.side, **role}


def _named(name: str) -> Mapping[str, Any]:
    return {"exercise": key_of(name), "exercise_name": name, "slot": key_of(name), "source": "step"}


def _weighed(one: SaidSet) -> Mapping[str, Any]:
    if one.kg is None:
        return {"weight_state": "absent", "load_kind": "unknown"}
    if not one.is_beside_body:
        return {"weight_kg": one.kg, "weight_state": "logged", "weight_unit": one.unit, "load_kind": "external"}
    if not one.kg:
        return {"weight_state": "given", "load_kind": "bodyweight"}
    kind = "added" if one.kg > 0 else "assisted"
    return {"weight_kg": abs(one.kg), "weight_state": "given", "weight_unit": "kg", "load_kind": kind}


@cache
def _exercises() -> Catalogue:
    return catalogue()
