"""How long it takes to find the places and names of a session's sets, part by part, for sessions of 40 and 200 sets.

`python naming.py` answers with a line of JSON for each. It runs in fitlift's own environment. The sets are those of the
samples, one after the other; they are held against three planned sessions and three routines.
"""

from __future__ import annotations

import datetime as dt
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, cycle, islice
from pathlib import Path

from fitlift.activity import read_activity
from fitlift.exercises.catalogue import catalogue
from fitlift.labels.pooled import pooled_evidence
from fitlift.labels.recognised import recognised
from fitlift.labels.routines import Routine, routine_of
from fitlift.labels.structure import structure
from fitlift.matching.names_by_plan import planned_names
from fitlift.matching.which_session import PlanCandidate
from fitlift.plan.expanded import expanded
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.userfiles.plan_yaml import read_plan

SAMPLES = Path(__file__).parent.parent / "sample_data"

#: Sets of the sessions, and how often each part is timed; the median counts.
LENGTHS, TIMES = (40, 200), 15

#: Rest between two sets, in seconds.
REST_S = 75.0


def session(length: int) -> tuple[Session, tuple[Set, ...]]:
    """So many sets of the samples that nothing names, over and over, in one session."""
    read = [read_activity(SAMPLES / f"{name}.fit") for name in ("free", "coros", "planned")]
    sets = [each for activity in read for each in activity.each_set if each.kind == "active"]
    return read[0].each_session[0], tuple(_on_one_clock(islice(cycle(sets), length)))


def _on_one_clock(sets: Iterator[Set]) -> Iterator[Set]:
    now = dt.datetime(2026, 3, 4, 17, tzinfo=dt.UTC)
    for number, each in enumerate(sets, start=1):
        end = now + dt.timedelta(seconds=each.duration_s or 0.0)
        bare = replace(each, category="unknown", subtype="unknown", step_index=None, bout=None)
        yield replace(bare, session=1, row=number, set=number, start_time=now, end_time=end)
        now = end + dt.timedelta(seconds=REST_S)


def plans(length: int) -> list[PlanCandidate]:
    """Three planned sessions, each repeated until it has nearly so many sets."""
    text = (SAMPLES / "plans" / "in-season.yaml").read_text(encoding="utf-8")
    text_of_another = (SAMPLES / "plans" / "beginner.yaml").read_text(encoding="utf-8")
    sessions = [each for one in (text, text_of_another) for each in read_plan(one, "", catalogue()).sessions][:3]
    return [
        PlanCandidate("", "", each.name, each.weekdays, _repeated(expanded(each, catalogue()), length))
        for each in sessions
    ]


def _repeated(planned: Sequence[PlannedSet], length: int) -> tuple[PlannedSet, ...]:
    times = max(length // len(planned), 1)
    repeated = chain.from_iterable(
        [replace(each, place=each.place + 1000 * number) for each in planned] for number in range(times)
    )
    return tuple([replace(each, planned_set=number) for number, each in enumerate(repeated, start=1)])


def routines(sets: Sequence[Set]) -> list[Routine]:
    """Three routines, of the whole session and of either half of it, slots named as they are lettered."""
    half = len(sets) // 2
    named = [replace(each, exercise=each.slot, exercise_name=each.slot, source="correction") for each in sets]
    found = [routine_of(part, f"{at}", f"{at}") for at, part in enumerate((named, named[:half], named[half:]))]
    return [each for each in found if each is not None]


def measured(length: int) -> Mapping[str, float]:
    """Seconds of each part, for a session of so many sets."""
    one, sets = session(length)
    placed, candidates = structure(sets), plans(length)
    known = routines(placed)
    parts: Mapping[str, Callable[[], object]] = {
        "structure": lambda: structure(sets),
        "guesses": lambda: pooled_evidence(placed),
        "plan": lambda: planned_names(placed, [one], candidates, exercises=catalogue()),
        "routines": lambda: recognised(placed, known, [one]),
    }
    return {"sets": length} | {name: _seconds(part) for name, part in parts.items()}


def _seconds(part: Callable[[], object]) -> float:
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        part()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


if __name__ == "__main__":
    for each in LENGTHS:
        sys.stdout.write(f"{json.dumps(measured(each))}\n")
