"""A session's own totals against the sum of its sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import fsum
from typing import Literal

from fitlift.activity import fields
from fitlift.activity.lap_sets import TILING_S
from fitlift.fit.tables import Message
from fitlift.records.sessions import Check, Session
from fitlift.records.sets import Set
from fitlift.records.several import active, by_session, only_known

#: Fields of a session that no document describes: the number of its active sets, and its volume in
#: hundredths of a kilogram, found equal to the sums in fourteen recordings of six watches.
ACTIVE_SETS, VOLUME = 151, 152
VOLUME_SCALE = 100

#: Durations are whole milliseconds, and agree to the last one.
_TOLERANCE_S = 0.01

#: The watch rounds each weight to a hundredth of a kilogram before it multiplies.
_TOLERANCE_KG_PER_REP = 0.005

CheckName = Literal["active_s", "timer_s", "reps", "active_sets", "volume_kg"]

#: The checks, and the session field that each looks at.
FIELDS: Mapping[CheckName, str] = {
    "active_s": "active_time",
    "timer_s": "total_timer_time",
    "reps": "total_cycles",
    "active_sets": f"unknown_{ACTIVE_SETS}",
    "volume_kg": f"unknown_{VOLUME}",
}

#: The totals that a session states of itself, by the check; None where absent.
Totals = Mapping[CheckName, float | None]

NO_TOTALS: Totals = dict.fromkeys(FIELDS)

#: What a check finds, None without sets, and by how much the two may differ.
_Sum = tuple[float | None, float]

_NO_SETS: Mapping[CheckName, _Sum] = dict.fromkeys(FIELDS, (None, 0.0))


def stated_totals(table: Message, timers_s: list[float | None]) -> list[Totals]:
    """The totals that each session message states, of which the timer's seconds are read already."""
    columns = {
        name: timers_s if name == "timer_s" else fields.listed_amounts(table, field) for name, field in FIELDS.items()
    }
    columns["volume_kg"] = [None if each is None else each / VOLUME_SCALE for each in columns["volume_kg"]]
    return [dict(zip(columns, totals, strict=True)) for totals in zip(*columns.values(), strict=True)]


def read_checks(sets: Iterable[Set], sessions: Iterable[Session], stated: Mapping[int, Totals]) -> tuple[Check, ...]:
    """Compare each session's totals with its sets.

    Parameters
    ----------
    sets, sessions
        The sets and sessions.
    stated
        By session what it states.

    Returns
    -------
    tuple of Check
        Every check for every session.
    """
    of_session = by_session(sets)
    return tuple(
        [
            _check(session.session, name, stated[session.session][name], found)
            for session in sessions
            for name, found in _found(session, of_session.get(session.session, ())).items()
        ]
    )


def _check(session: int, name: CheckName, watch: float | None, of_sets: _Sum) -> Check:
    found, tolerance = of_sets
    return Check(
        session=session,
        check=name,
        field=FIELDS[name],
        watch=watch,
        found=found,
        tolerance=tolerance,
        verdict=_verdict(watch, found, tolerance),
    )


def _verdict(watch: float | None, found: float | None, tolerance: float) -> Literal["agrees", "differs", "cannot say"]:
    if watch is None or found is None:
        return "cannot say"
    return "agrees" if abs(watch - found) <= tolerance else "differs"


def _found(session: Session, sets: Sequence[Set]) -> Mapping[CheckName, _Sum]:
    """Each check's sum over a session's sets."""
    if sets:
        return _sums(sets)
    # a watch that counted sets wrote them: here they are gone
    return {**_NO_SETS, "active_sets": (0.0, 0.0)} if session.kind == "strength" else _NO_SETS


def sums_of_sets(sets: Sequence[Set]) -> Mapping[CheckName, float | None]:
    """What each check finds in a session's sets and rests."""
    return {name: found for name, (found, _) in _sums(sets).items()}


def _sums(sets: Sequence[Set]) -> Mapping[CheckName, _Sum]:
    work = active(sets)
    logs_rests = len(work) < len(sets)  # else the sets are not the whole of the timer's time
    of_laps = any(each.bout is not None for each in sets)
    active_s = _whole_sum(work)
    timer_s = _whole_sum(sets) if logs_rests else None
    weighed = [(each.reps, each.weight_kg) for each in work if each.reps is not None and each.weight_kg is not None]
    weighted_reps = sum(reps for reps, _ in weighed)
    return {
        "active_s": (active_s, _TOLERANCE_S),
        "timer_s": (timer_s, TILING_S if of_laps else _TOLERANCE_S),
        "reps": (float(sum(each.reps or 0 for each in work)), 0.0),
        "active_sets": (float(len(work)), 0.0),
        "volume_kg": (fsum(reps * kg for reps, kg in weighed), _TOLERANCE_KG_PER_REP * (weighted_reps + 1)),
    }


def _whole_sum(sets: Sequence[Set]) -> float | None:
    """Seconds of all; None where the length of one is not known."""
    known_s = only_known(each.duration_s for each in sets)
    return fsum(known_s) if len(known_s) == len(sets) else None
