"""Count what figures say of planned sets: where the constants of `matching.plan_evidence` come from.

Run from the project's root, FITLIFT_RECORDINGS naming the folder of real recordings:
`python scripts/plan_evidence_counts.py`. For each kind of figure: how often it is so among sets and the steps that they
point at, how often among the same sets and the steps of other programmes, and the log of the ratio of the two.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from fitlift.records.plans import PlannedSet
from recordings import Done, Guided, candidates_of, guided, recordings_folder

#: Of so many steps of other programmes one is looked at, for time.
_EVERY = 3

_REPS_BOUNDS = (0.07, 0.13, 0.2, 0.35, 0.7)


def _weight(done: Done, planned: PlannedSet) -> str:
    weight = done.one.weight_kg
    if planned.weight_low_kg is None:
        return "none planned, none" if weight is None else "none planned, one"
    if weight is None:
        return "planned, none"
    apart = abs(math.log(weight / planned.weight_low_kg))
    return "equal" if apart < 0.01 else "near" if apart < 0.2 else "far"


def _rest(done: Done, planned: PlannedSet) -> str | None:
    rest, aim = done.rest_s, planned.rest_high_s
    if rest is None or planned.rest_kind is None:
        return None
    if planned.rest_kind == "timed" and aim is not None:
        how = "equal" if abs(rest - aim) <= 1.5 else "longer" if rest > aim else "shorter"
        how = "none" if rest < 2.5 else "much shorter" if rest < 0.6 * aim else how
    else:
        how = "none" if rest < 2.5 else "to 15 s" if rest < 15 else "to 30 s" if rest < 30 else "longer"
    return f"{planned.rest_kind}: {how}"


def _seconds(done: Done, planned: PlannedSet) -> str | None:
    seconds, aim = done.one.duration_s, planned.hold_low_s
    if not seconds:
        return None
    if aim is None:
        is_round = abs(seconds - 5 * round(seconds / 5)) < 0.02
        return "no time planned: whole fives" if is_round else "no time planned: others"
    if abs(seconds - aim) < 0.6:
        return "equal"
    apart = math.log(seconds / aim)
    return "shorter" if apart < -0.25 else "longer" if apart > 0.25 else "near"


def _reps(done: Done, planned: PlannedSet) -> str:
    reps, aim = done.one.reps, planned.reps_low
    kind = "repetitions" if aim is not None else "a time" if planned.hold_low_s is not None else "nothing"
    if not reps:
        return f"{kind} planned: {'not written' if reps is None else 'none counted'}"
    if aim is None or planned.reps_high is None:
        return f"{kind} planned: some"
    apart = math.log(reps / aim)
    bound = next((f"to {each:g}" for each in _REPS_BOUNDS if abs(apart) <= each), "beyond")
    return "as planned" if reps == aim else f"{'more' if apart > 0 else 'fewer'}, {bound}"


FIGURES: Mapping[str, Callable[[Done, PlannedSet], str | None]] = {
    "weight": _weight,
    "rest": _rest,
    "seconds": _seconds,
    "repetitions": _reps,
}


def counted(sessions: Sequence[Guided], name: str) -> tuple[Counter[str], Counter[str]]:
    """How often each kind of a figure is there: with the set's own step, and with one of another programme."""
    said = FIGURES[name]
    plans = {session.name: candidates_of(session.plan)[0].sets for session in sessions}
    own: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for session in sessions:
        foreign = [each for one in sessions if one.programme != session.programme for each in plans[one.name]][::_EVERY]
        for done, planned in zip(session.rows, plans[session.name], strict=False):
            if done.key != planned.exercise:
                continue
            own[said(done, planned) or ""] += 1
            beside = [each for each in foreign if each.exercise != done.key]
            for each in beside:
                other[said(done, each) or ""] += 1 / len(beside)  # type: ignore[assignment]  # shares are counted, too
    return own, other


def main() -> None:
    """Print the counts."""
    sessions = guided(recordings_folder())
    for name in FIGURES:
        own, other = counted(sessions, name)
        print(f"{name:32} {'own':>6} {'others':>8} {'nats':>6}")
        for kind in sorted({*own, *other} - {""}):
            nats = math.log((own[kind] + 0.5) / (other[kind] + 0.5))
            print(f"  {kind:30} {own[kind]:6} {other[kind]:8.1f} {nats:+6.2f}")


if __name__ == "__main__":
    main()
