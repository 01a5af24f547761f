"""Real recordings as things to measure names and structure with: what is known of them, erased and disturbed.

Read from the folder that FITLIFT_RECORDINGS names. In a guided session every set points at its step, so that what it
was is known. The watch led the athlete through the plan: what someone does who follows it by heart, or strays from
it, no recording shows; `unguided` and the deviations here are made from real sets, and their sizes are chosen.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import os
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from fitlift.activity import Activity, read_activity
from fitlift.errors import FitliftError
from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.names import UNKNOWN, exercise_key
from fitlift.labels.evidence import sureness
from fitlift.labels.structure import structure
from fitlift.matching.which_session import PlanCandidate
from fitlift.measures.readable import numbered_sets
from fitlift.measures.rests import rests
from fitlift.plan.expanded import expanded
from fitlift.plan.fit_workout import read_workout
from fitlift.plan.model import Plan
from fitlift.records.base import Record, replace
from fitlift.records.sets import Set
from fitlift.records.several import active, by_slot
from fitlift.records.vocabulary import SURE
from fitlift.session.analyse import analyse
from fitlift.userfiles.plan_yaml import plan_text, read_plan

#: Where guided sessions stand, and the fewest sets of one that says anything.
GUIDED_FOLDERS, FEWEST_SETS = ("garmin_guided", "garmin_free"), 8

#: How far rests and durations of who is not guided stray: spread of the log; chance that a weight is another, and that
#: a session has none.
REST_SPREAD, DURATION_SPREAD, OTHER_WEIGHT, WITHOUT_WEIGHTS = 0.35, 0.08, 0.15, 0.3


class Done(Record, eq=False):
    """One set as it was done.

    Parameters
    ----------
    one
        The set, without a name.
    key
        What it was; None where nothing planned.
    run
        Number of the planned run of sets of one exercise that it belongs to; None where nothing planned.
    rest_s
        Rest after it; None after the last.
    """

    one: Set
    key: str | None
    run: int | None
    rest_s: float | None


class Guided(Record, eq=False):
    """A session that a watch guided.

    Parameters
    ----------
    name, athlete, programme
        The file, its athlete's letter, and what the workout is called.
    activity
        What the file says, without sets.
    done
        Its sets, in order.
    rows
        The same with the presses of the lap button in between, with which a guided watch goes past a step; key None.
    plan
        The plan that `plan import` makes of the file, written and read again.
    """

    name: str
    athlete: str
    programme: str
    activity: Activity
    done: tuple[Done, ...]
    rows: tuple[Done, ...]
    plan: Plan


def recordings_folder() -> Path:
    """Where the recordings are."""
    return Path(os.environ["FITLIFT_RECORDINGS"])


def athletes(folder: Path) -> Mapping[str, str]:
    """The athlete's letter of each file, by its name."""
    listed = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return {Path(each["file"]).stem: str(each.get("athlete") or "?") for each in listed}


def guided(folder: Path) -> list[Guided]:
    """All guided sessions with enough sets, by folder and name."""
    letters = athletes(folder)
    paths = [path for name in GUIDED_FOLDERS for path in sorted((folder / name).glob("*.fit"))]
    read = [_guided(path, letters.get(path.stem, "?")) for path in paths]
    return [each for each in read if each is not None]


def _guided(path: Path, athlete: str) -> Guided | None:
    activity = read_activity(path)
    named = [each for each in analyse(activity).each_set if each.kind != "rest"]
    linked = [each for each in active(named) if each.step_index is not None and each.source in {"step", "title"}]
    if len(linked) < FEWEST_SETS:
        return None
    plan = read_plan(plan_text(read_workout(path, catalogue()).plan), path.name, catalogue())
    rows = [replace(each, kind="active") for each in named]
    return Guided(
        path.stem,
        athlete,
        activity.each_session[0].workout_name or "",
        replace(activity, each_set=(), each_step=(), each_title=()),
        tuple(_done(active(named), rests(active(named), activity.each_pause))),
        tuple(_done(rows, rests(rows, activity.each_pause))),
        plan,
    )


def _done(named: Sequence[Set], rest_s: Sequence[float | None]) -> Iterator[Done]:
    run, last = -1, None
    for each, after in zip(named, rest_s, strict=True):
        if each.step_index is None or each.exercise is None:
            yield Done(bare(each), None, None, after)
            continue
        run += each.exercise != last
        last = each.exercise
        yield Done(bare(each), each.exercise, run, after)


def bare(one: Set) -> Set:
    """A set without anything that names it or says where it stands."""
    return replace(
        one,
        exercise=None,
        exercise_name=None,
        category=UNKNOWN,
        subtype=UNKNOWN,
        source=None,
        confidence=None,
        candidates=(),
        step_index=None,
        step_note=None,
        bout=None,
        block=None,
        round=None,
        slot=None,
        role=None,
        role_source=None,
        part_of_plan=None,
        superset=None,
        note=None,
    )


def candidates_of(plan: Plan) -> list[PlanCandidate]:
    """The sessions of a plan, as names are found with them."""
    return [
        PlanCandidate(plan.name, plan.source, session.name, session.weekdays, expanded(session, catalogue()))
        for session in plan.sessions
    ]


def as_activity(session: Guided, done: Sequence[Done], *, has_title: bool = True) -> Activity:
    """An activity of these sets, as a watch writes them that names nothing; set by set on a new clock."""
    sets = tuple(_clocked(done))
    sessions = tuple(
        each if has_title else replace(each, workout_name=None, name=None) for each in session.activity.each_session
    )
    return replace(session.activity, each_set=sets, each_session=sessions)


def _clocked(done: Sequence[Done]) -> Iterator[Set]:
    now = next((each.one.start_time for each in done if each.one.start_time is not None), None)
    for number, each in enumerate(done, start=1):
        length = (each.one.duration_s or 0.0) + (each.one.pause_s or 0.0)
        end = None if now is None else now + dt.timedelta(seconds=length)
        yield replace(each.one, session=1, row=number, set=number, start_time=now, end_time=end)
        now = None if end is None else end + dt.timedelta(seconds=each.rest_s or 0.0)


Disturbance = Callable[[Sequence[Done], random.Random], list[Done]]


def as_done(done: Sequence[Done], _: random.Random) -> list[Done]:
    """As it was."""
    return list(done)


def without_a_set(done: Sequence[Done], chance: random.Random) -> list[Done]:
    """One set left out."""
    left = list(done)
    left.pop(chance.randrange(len(left)))
    return left


def without_an_exercise(done: Sequence[Done], chance: random.Random) -> list[Done]:
    """One exercise left out, all of its sets."""
    keys = sorted({each.key for each in done if each.key is not None})
    out = chance.choice(keys)
    return [each for each in done if each.key != out] if len(keys) > 1 else list(done)


def without_the_last_third(done: Sequence[Done], _: random.Random) -> list[Done]:
    """Stopped after two thirds."""
    return list(done[: max(round(len(done) * 2 / 3), 1)])


def with_a_set_more(done: Sequence[Done], chance: random.Random) -> list[Done]:
    """One set done once more, a little longer or shorter."""
    at = chance.randrange(len(done))
    again = replace(done[at], one=_strayed(done[at].one, chance))
    return [*done[: at + 1], again, *done[at + 1 :]]


def with_exercises_swapped(done: Sequence[Done], chance: random.Random) -> list[Done]:
    """Two runs of sets that follow each other, of different exercises, in the other order."""
    runs = [list(run) for _, run in groupby(done, key=lambda each: each.key)]
    if len(runs) < 2:
        return list(done)
    at = chance.randrange(len(runs) - 1)
    runs[at], runs[at + 1] = runs[at + 1], runs[at]
    return [each for run in runs for each in run]


def unguided(done: Sequence[Done], chance: random.Random) -> list[Done]:
    """As who is not guided does it: rests and durations stray, weights are others or not entered."""
    has_weights = chance.random() >= WITHOUT_WEIGHTS
    found = []
    for each in done:
        one = _strayed(each.one, chance)
        weight = one.weight_kg if has_weights else None
        if weight is not None and chance.random() < OTHER_WEIGHT:
            weight = max(weight + chance.choice((-5.0, -2.5, 2.5, 5.0)), 1.0)
        weighed = replace(one, weight_kg=weight, weight_state="zero" if weight is None else "logged")
        rest_s = None if each.rest_s is None else each.rest_s * math.exp(chance.gauss(0, REST_SPREAD))
        found.append(replace(each, one=weighed, rest_s=rest_s))
    return found


def with_another_exercise(done: Sequence[Done], chance: random.Random, others: Sequence[Done]) -> list[Done]:
    """One exercise replaced by one of another session, set for set."""
    keys = sorted({each.key for each in done if each.key is not None})
    out = chance.choice(keys)
    foreign = [each for each in others if each.key is not None and each.key not in keys]
    if not foreign:
        return list(done)
    instead = chance.choice(foreign)
    return [replace(each, one=_strayed(instead.one, chance), key=None) if each.key == out else each for each in done]


def _strayed(one: Set, chance: random.Random) -> Set:
    return replace(one, duration_s=(one.duration_s or 0.0) * math.exp(chance.gauss(0, DURATION_SPREAD)))


def of_coros(folder: Path) -> list[tuple[str, tuple[Set, ...]]]:
    """The active sets of each COROS recording that has any, by name; `bout` tells which are one exercise's."""
    read = [(path.stem, active(read_activity(path).each_set)) for path in sorted((folder / "coros").glob("*.fit"))]
    return [(name, sets) for name, sets in read if sets]


class SlotNames(Record):
    """Sets of guided sessions without their names, beside others that kept theirs.

    Parameters
    ----------
    sets, right
        Those that share a slot with sets of one name, and how many are of that name.
    pairs, alike
        Of the others those right beside one that kept its name, and how many of these are of that name.
    """

    sets: int
    right: int
    pairs: int
    alike: int


def names_of_slots(sessions: Sequence[Guided], kept: float, chance: random.Random) -> SlotNames:
    """How often a set is what the named ones of its slot are, with a share of all names kept, five times over."""
    sets = right = pairs = alike = 0
    for session in sessions:
        for _ in range(5):
            bare_sets = as_activity(session, session.done).each_set
            placed = structure(
                [_named(one, each, kept, chance) for one, each in zip(bare_sets, session.done, strict=True)]
            )
            names = {slot: {each.exercise for each in of_slot} - {None} for slot, of_slot in by_slot(placed).items()}
            for at, (one, each) in enumerate(zip(placed, session.done, strict=True)):
                of_slot = names.get(one.slot or "", set())
                if one.exercise is None and len(of_slot) == 1:
                    sets, right = sets + 1, right + (each.key in of_slot)
                elif one.exercise is None and not of_slot:
                    beside = [other.exercise for other in placed[max(at - 1, 0) : at + 2] if other.exercise is not None]
                    pairs, alike = pairs + len(beside), alike + sum(key == each.key for key in beside)
    return SlotNames(sets, right, pairs, alike)


def _named(one: Set, done: Done, kept: float, chance: random.Random) -> Set:
    if done.key is None or chance.random() >= kept:
        return one
    return replace(one, exercise=done.key, exercise_name=done.key, source="step", confidence=None)


class WrongName(Record):
    """Sets of a file with a sure name that is not what was done.

    Parameters
    ----------
    file, sets
        The file's name without its ending, and the sets' numbers.
    said, true
        The key that they have, and what was done.
    why
        What misleads.
    """

    file: str
    sets: tuple[int, ...]
    said: str
    true: str
    why: str


_MADE_BY_A_BEGINNER = "a program's early try: its numbers mean other exercises, its titles stand in another field"
_NO_PROFILE = "a number beyond the profile, shown as it is: no name at all"
_PAIR = "the name shown is the title's and right; it counts as the pair's exercise, which the title is not"

#: What was done in files that do not say it in steps: by file the sets, what they were, and what misleads; from
#: misplaced titles, and from the list of cases.
_KNOWN: Mapping[str, Sequence[tuple[range, str, str]]] = {
    "liftosaur-garmin-uploader__test": [
        (range(1, 6), "overhead_barbell_press", _MADE_BY_A_BEGINNER),
        (range(6, 9), "romanian_deadlift", _MADE_BY_A_BEGINNER),
        (range(9, 12), "lateral_raise", _MADE_BY_A_BEGINNER),
        (range(12, 17, 2), "seated_cable_row", _MADE_BY_A_BEGINNER),
        (range(13, 18, 2), "superman_from_floor", _MADE_BY_A_BEGINNER),
    ],
    "02_category_48_51_gap": [(range(1, 4), "", _NO_PROFILE)],
    "05_three_titles_one_pair": [
        (range(1, 3), "landmine_twist_custom", ""),
        (range(3, 5), "copenhagen_plank", ""),
        (range(5, 7), "tibialis_raise", ""),
    ],
    "09_titles_many_to_one": [
        (range(1, 3), "smith_machine_bench_press", _PAIR),
        (range(3, 5), "barbell_bench_press", ""),
        (range(5, 7), "lat_pulldown", ""),
        (range(7, 9), "band_assisted_pull_up", _PAIR),
        (range(9, 11), "chest_dip_assisted", _PAIR),
    ],
    **{f"w{week}": [(range(1, 4), "triceps_dip_assisted", _PAIR)] for week in (1, 2, 3)},
    "step_notes": [(range(5, 7), "standing_hip_flexor_march", "")],
}

_BEYOND_THE_PLAN = "done, or begun, after the plan's last step: the workout in the file is laid over it all the same"


def wrong_names(folders: Sequence[Path]) -> list[WrongName]:
    """Every sure name that is wrong as far as the truth is known, as a file is summarized without a plan."""
    found: dict[tuple[str, str, str, str], list[int]] = {}
    for path in (path for folder in folders for path in sorted(folder.rglob("*.fit"))):
        if path.parent.name == "robustness":
            continue  # made of noise: nothing in them is true
        try:
            activity = read_activity(path)
        except FitliftError:
            continue
        for one, true, why in _known_of(path.stem, activity):
            if sureness(one) >= SURE and one.exercise != true:
                found.setdefault((path.stem, one.exercise or "", true, why), []).append(one.set or 0)
    return [WrongName(file, tuple(sets), said, true, why) for (file, said, true, why), sets in found.items()]


def _known_of(name: str, activity: Activity) -> Iterator[tuple[Set, str, str]]:
    """The sets of which it is known what they were, with that ("" for nothing that has a name), and what misleads."""
    steps = {(each.file_part, each.step_index): each for each in activity.each_step if each.category}
    parts = {each.session: each.file_part for each in activity.each_session}
    known = {number: (true, why) for numbers, true, why in _KNOWN.get(name, ()) for number in numbers}
    sets = active(analyse(activity).each_set)
    last = max((each.set or 0 for each in sets if (parts[each.session], each.step_index) in steps), default=None)
    for each in sets:
        step = steps.get((parts[each.session], each.step_index)) if each.step_index is not None else None
        if each.set in known:
            yield each, *known[each.set]
        elif step is not None:
            yield each, exercise_key(step.category or UNKNOWN, step.subtype or UNKNOWN) or "", "its step says otherwise"
        elif last is not None and (each.set or 0) > last:
            yield each, "", _BEYOND_THE_PLAN


def wrong_list(names: Sequence[WrongName]) -> str:
    """Wrong names as a Markdown list."""
    return "\n".join(
        f"- {each.file}, {numbered_sets([str(number) for number in each.sets])}: {each.said}, "
        f"truly {each.true or 'none'}; {each.why}."
        for each in names
    )
