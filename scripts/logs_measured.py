"""Measure how often a phone's log names the sets of a real recording rightly, and write docs/joined_logs.md.

Run from the project's root, FITLIFT_RECORDINGS naming the folder of real recordings: `python scripts/logs_measured.py`.
Names, guesses and steps of guided recordings are erased and their truth is written as logs of two apps
(`logged_by_hand`). The constants of the alignment were chosen on athlete A's recordings and on some of COROS.
"""

from __future__ import annotations

import datetime as dt
import math
import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import logged_by_hand as by_hand
from fitlift.activity import Activity, read_activity
from fitlift.logs.reading import read_log
from fitlift.matching.logged_sessions import logged_sessions
from fitlift.matching.which_log import which_log
from fitlift.measures.rests import rests
from fitlift.records.base import Record, replace
from fitlift.records.several import active
from fitlift.records.vocabulary import SURE
from fitlift.session.naming import label
from logged_by_hand import Both, Disturbance
from recordings import FEWEST_SETS, Done, as_activity, athletes, bare, candidates_of, guided, recordings_folder
from said_and_true import reliability

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "joined_logs.md"

#: So often each session is disturbed in each way; a log begins so many seconds before or after the recording at most.
TIMES, FEW, OFF_S = 1, 1, 180.0

#: Athletes whose recordings the constants were chosen on.
CHOSEN_ON = frozenset({"A"})

#: Bins of confidences, one of which begins where names are given as sure.
_EDGES = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0, 1.01)

WAYS: tuple[tuple[str, Disturbance], ...] = (
    ("every set logged", by_hand.as_it_was),
    ("a set not logged", by_hand.a_set_not_logged),
    ("a set not recorded", by_hand.a_set_not_recorded),
    ("one of each", by_hand.two_sets_off),
    ("an exercise not logged", by_hand.an_exercise_not_logged),
    ("an exercise not recorded", by_hand.an_exercise_not_recorded),
    ("the watch started late", by_hand.started_late),
    ("the watch stopped early", by_hand.stopped_early),
    ("a set recorded in two", by_hand.a_set_recorded_in_two),
    ("two exercises swapped", by_hand.exercises_swapped),
    ("an exercise moved", by_hand.an_exercise_moved),
    ("counts one or two off", by_hand.counts_off),
    ("warm-ups not logged", by_hand.warmups_not_logged),
    ("each side recorded, one logged", by_hand.sides_recorded),
    ("each side logged, one recorded", by_hand.sides_logged),
    ("counts off, one of each, two swapped", by_hand.all_a_little),
)

#: The ways of people who log with care: everything is there, or a set is lacking on one side, on the other, on both, or
#: two exercises are the other way round.
WITH_CARE = frozenset(
    {"every set logged", "a set not logged", "a set not recorded", "one of each", "two exercises swapped"}
)

#: Names for exercises of which nobody knows what they were.
EXERCISES = (
    *("barbell_back_squat", "push_up", "romanian_deadlift", "plank", "walking_lunge", "pull_up"),
    *("standing_calf_raise", "dumbbell_row", "hip_raise", "side_plank", "barbell_bench_press", "hanging_leg_raise"),
    *("dumbbell_lateral_raise", "weighted_hip_raise", "step_up", "burpee", "russian_twist", "farmers_carry"),
)

#: What the ways of people who log with care are together.
_CAREFULLY = "sets left out, added, swapped"

#: For a recording that does not tell when it was.
_NEVER = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - local


class Named(Record):
    """One recorded set, its name erased.

    Parameters
    ----------
    confidence
        Of the name that the log gave; 0 where it gave none.
    is_right
        Whether it is what was done.
    is_logged
        Whether it was logged.
    """

    confidence: float
    is_right: bool
    is_logged: bool


class Session(Record, eq=False):
    """A recording whose sets are known.

    Parameters
    ----------
    name, athlete
        The file, and its athlete's letter.
    activity
        What the file says, without sets.
    done
        Its sets, and what each was.
    planned_reps
        What was to be done of each by the watch's own workout, where that is known.
    """

    name: str
    athlete: str
    activity: Activity
    done: tuple[Done, ...]
    planned_reps: tuple[int | None, ...]


def sessions_of_guided(folder: Path) -> list[Session]:
    """The guided recordings."""
    found = []
    for each in guided(folder):
        (plan,) = candidates_of(each.plan)
        keys = [one.exercise for one in plan.sets]
        reps = [one.reps_low if one.reps_low == one.reps_high else None for one in plan.sets]
        known = tuple(reps) if [one.key for one in each.done] == keys else (None,) * len(each.done)
        found.append(Session(each.name, each.athlete, each.activity, each.done, known))
    return found


def sessions_of_coros(folder: Path) -> list[Session]:
    """The COROS recordings with sets, of which each exercise is made up by the recording's own boundaries.

    Where a boundary holds several sets these are one exercise. Where it holds one, exercises take turns: as many of
    them as make sets that far apart the most alike, by their repetitions.
    """
    letters = athletes(folder)
    found = []
    for path in sorted((folder / "coros").glob("*.fit")):
        activity = read_activity(path)
        sets = active(activity.each_set)
        if len(sets) < FEWEST_SETS:
            continue
        bouts = [each.bout or 0 for each in sets]
        every = _turns([each.reps for each in sets]) if len(set(bouts)) == len(bouts) else len(EXERCISES)
        keys = [EXERCISES[(bout - 1) % every] for bout in bouts]
        rest_s = rests(sets, activity.each_pause)
        done = [
            Done(replace(bare(one), bout=one.bout), key, rest)
            for one, key, rest in zip(sets, keys, rest_s, strict=True)
        ]
        erased = replace(activity, each_set=(), each_step=(), each_title=())
        letter = letters.get(path.stem, "?")
        found.append(Session(path.stem, f"{letter} (COROS)", erased, tuple(done), (None,) * len(done)))
    return found


def _turns(reps: Sequence[int | None]) -> int:
    """How many exercises take turns, so that sets that far apart are the most alike."""

    def unlike(apart: int) -> float:
        both = [(a, b) for a, b in zip(reps, reps[apart:], strict=False) if a and b]
        return sum(abs(math.log(a / b)) for a, b in both) / len(both) if both else math.inf

    return min(range(2, min(len(EXERCISES), len(reps) // 2) + 1), key=unlike)


def named(session: Session, both: Both, log: bytes) -> list[Named]:
    """What the sets of a recording are called in the end, with the log of its hour."""
    activity = as_activity(session, both.done)
    logs = which_log(activity, logged_sessions(read_log(log, "log.csv")))
    found = label(activity, (), (), logs=logs).each_set
    rows = {number: each.key for each in both.rows for number in each.of}
    sets = [each for each in found if each.set is not None and each.set <= len(both.done)]
    return [
        Named(
            0.0 if one.exercise is None else 1.0 if one.confidence is None else one.confidence,
            one.exercise == (rows.get(place) or both.done[place].key),
            place in rows,
        )
        for place, one in enumerate(sets)
    ]


def disturbed(
    sessions: Sequence[Session], way: tuple[str, Disturbance], times: int = TIMES, *, is_counted_by_watch: bool = True
) -> list[Named]:
    """Each session disturbed so often, the same for the same way; as the logs of both apps."""
    said, disturb = way
    found: list[Named] = []
    for session in sessions:
        start = session.activity.file.local_time(session.activity.each_session[0].start_time)
        for number in range(times):
            chance = random.Random(f"{session.name} {said} {number}")  # noqa: S311 - reproducible, not secret
            done = by_hand.written(session.done, session.planned_reps, chance, is_counted_by_watch=is_counted_by_watch)
            both = disturb(done, chance)
            off = dt.timedelta(seconds=round(chance.uniform(-OFF_S, OFF_S)))
            for write in (by_hand.strong, by_hand.hevy):
                found += named(session, both, write(both, (start or _NEVER) + off))
    return found


def shares(sets: Iterable[Named]) -> tuple[float, float]:
    """Shares of logged sets that are surely named rightly, and of all sets that are surely named wrongly."""
    every = list(sets)
    given = [each for each in every if each.confidence >= SURE]
    logged = sum(each.is_logged for each in every)
    right = sum(each.is_right and each.is_logged for each in given)
    return right / max(logged, 1), sum(not each.is_right for each in given) / max(len(every), 1)


def text(folder: Path) -> str:
    """The document."""
    every = sessions_of_guided(folder)
    groups = {
        "chosen on": [each for each in every if each.athlete in CHOSEN_ON],
        "others": [each for each in every if each.athlete not in CHOSEN_ON],
        "COROS": sessions_of_coros(folder),
    }
    by_watch = {name: {way: disturbed(own, (way, how)) for way, how in WAYS} for name, own in groups.items()}
    miscounted = {
        name: {way: disturbed(own, (way, how), FEW, is_counted_by_watch=False) for way, how in WAYS}
        for name, own in groups.items()
    }
    counts = {name: (len(own), sum(len(each.done) for each in own)) for name, own in groups.items()}
    everything = [each for ways in by_watch.values() for sets in ways.values() for each in sets]
    uncounted = [each for ways in miscounted.values() for sets in ways.values() for each in sets]
    return f"""\
# How often a log names the sets of a watch

Written by `scripts/logs_measured.py`; not by hand.

Real recordings of which every set's exercise is known: names, guesses and steps are erased, and what was done is
written as a log of Strong's, which lists one exercise after the other, and one of Hevy's, which also tells supersets.
It begins up to three minutes before or after the recording. Guided recordings tell themselves what each set was.
COROS recordings tell which sets were one exercise, and not which: that is made up. Where each set is bounded by itself,
exercises are made up to take turns. Most of these are one person's, with the same circuit again and again.
Names are made up of {len(EXERCISES)} exercises; there had been 10 before, so that the figures of
COROS cannot be held against earlier ones.

{counts["chosen on"][0]} recordings of athlete A ({counts["chosen on"][1]} sets), on which the constants were chosen;
{counts["others"][0]} of other athletes ({counts["others"][1]} sets), and {counts["COROS"][0]} of COROS watches
({counts["COROS"][1]} sets). What was changed last was chosen on A and on the older half of COROS, with these very
disturbances; of the newer half it had been seen where names failed before. Earlier constants had been chosen on some of
all. Half of the recordings keep their weights, the others have none.
A name counts where it is at least {SURE:.0%} sure. Right is of the sets that were logged, wrong is of all.
**{_CAREFULLY.capitalize()}** is the five ways together of people who log with care: everything is there, a set
is lacking in the log, in the recording or one in each, or two neighbouring exercises are listed the other way round. Of
two exercises with the same counts, weights and rests nothing but the list tells which was first: where the list errs,
no name is right.

## Counts as the watch has them

The log has the watch's repetitions, or the seconds of a set without any.

{_table(by_watch)}

## Counts of their own

The athlete writes what was planned, or what he counted, whatever the watch says: of 403 guided sets with a planned
number watches count 17 % as planned, 31 % one off, 19 % four and more. In many of these recordings every set lasts as
long as every other one, so that little is left that tells one from another.

{_table(miscounted)}

## Said and true

By how sure fitlift said a name was: with the watch's counts, and with counts of their own.

| said | names | right | names | right |
|---|---|---|---|---|
{reliability(everything, uncounted, edges=_EDGES)}
"""


def _table(measured: Mapping[str, Mapping[str, Sequence[Named]]]) -> str:
    head = "| | A: right | wrong | others: right | wrong | COROS: right | wrong |\n|---|---|---|---|---|---|---|"
    rows = [_row(way, [ways[way] for ways in measured.values()]) for way, _ in WAYS]
    every = [[each for sets in ways.values() for each in sets] for ways in measured.values()]
    careful = [[each for way, sets in ways.items() if way in WITH_CARE for each in sets] for ways in measured.values()]
    return "\n".join([head, *rows, _row(f"**{_CAREFULLY}**", careful), _row("**all**", every)])


def _row(said: str, groups: Sequence[Sequence[Named]]) -> str:
    cells = [f"{share:.1%}" for sets in groups for share in shares(sets)]
    return f"| {said} | {' | '.join(cells)} |"


if __name__ == "__main__":
    DOCUMENT.write_text(text(recordings_folder()), encoding="utf-8")
