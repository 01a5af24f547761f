"""Write sample_data/: invented sessions in the shapes that real devices write.

Run from the project's root: `python scripts/make_samples.py`. The same bytes come out each time;
a test holds the files against this script. Nothing here was recorded from a person.
"""

from __future__ import annotations

import datetime as dt
import math
import sys
from pathlib import Path

from fitlift.fit import profile
from fitlift.fit.encode import Message, Value, encode, message
from fitlift.records.base import Record, replace
from samples import logs
from samples.coros import coros_file
from samples.messages import (
    activity,
    exercise_numbers,
    exercise_title,
    file_id,
    garmin_session,
    garmin_sets,
    heart_records,
    set_zones,
    timer_events,
    zones_target,
)
from samples.run import Run
from samples.simulation import Effort, Guess, Session

FOLDER = Path(__file__).parent.parent / "sample_data"


class Planned(Record):
    """One exercise of a plan: how often, how many, how heavy, how long between."""

    category: str
    exercise: str
    title: str
    sets: int
    reps: int
    kg: float | None
    rest_s: int
    warmup: bool = False


PLAN = (
    Planned("squat", "barbell_back_squat", "Back Squat", 1, 10, 20, 60, warmup=True),
    Planned("squat", "barbell_back_squat", "Back Squat", 1, 5, 50, 60, warmup=True),
    Planned("squat", "barbell_back_squat", "Back Squat", 4, 5, 80, 110),
    Planned("deadlift", "romanian_deadlift", "Romanian Deadlift", 3, 8, 60, 75),
    Planned("lunge", "dumbbell_bulgarian_split_squat", "Dumbbell Split Squat", 3, 8, 12, 65),
    Planned("row", "single_arm_neutral_grip_dumbbell_row", "Single-arm Row", 3, 8, 22, 50),
    Planned("calf_raise", "standing_calf_raise", "Calf Raise", 3, 15, None, 40),
)


def plan_steps() -> list[Message]:
    """Write `PLAN` as a watch keeps it: a work step, a rest step, and a repeat step for several sets."""
    steps: list[Message] = []
    for each in PLAN:
        first = len(steps)
        category, subtype = exercise_numbers(each.category, each.exercise)
        work: dict[str, Value] = {
            "message_index": first,
            "duration_type": "reps",
            "duration_value": each.reps,
            "target_type": "open",
            "target_value": 0,
            "intensity": "warmup" if each.warmup else "active",
            "exercise_category": category,
            "exercise_name": subtype,
            "exercise_weight": each.kg,
            "weight_display_unit": "kilogram" if each.kg is not None else None,
        }
        rest: dict[str, Value] = {
            "message_index": first + 1,
            "duration_type": "time",
            "duration_value": each.rest_s * 1000,
            "target_type": "open",
            "target_value": 0,
            "intensity": "rest",
        }
        steps += [message("workout_step", work), message("workout_step", rest)]
        if each.sets > 1:
            repeat: dict[str, Value] = {
                "duration_type": "repeat_until_steps_cmplt",
                "duration_value": first,
                "target_value": each.sets,
            }
            steps.append(message("workout_step", {"message_index": first + 2, **repeat}))
    return steps


def planned() -> bytes:
    """A guided session on a Garmin watch: the last squat set short, one row set left out, a phone call.

    For the calf raises the athlete has left the guided steps, and the watch recognises nothing.
    """
    squat = ("squat", "barbell_back_squat")
    hinge = ("deadlift", "romanian_deadlift")
    split = ("lunge", "dumbbell_bulgarian_split_squat")
    row = ("row", "single_arm_neutral_grip_dumbbell_row")
    calf = ("calf_raise", "standing_calf_raise")
    efforts = (
        Effort(*squat, 10, 31.204, 63.4, 34, 20, step=0, rest_step=1),
        Effort(*squat, 5, 17.871, 58.93, 36, 50, step=2, rest_step=3),
        Effort(*squat, 5, 21.416, 108.227, 58, 80, step=4, rest_step=5),
        Effort(*squat, 5, 22.803, 114.06, 61, 80, step=4, rest_step=5),
        Effort(*squat, 5, 24.118, 111.742, 64, 80, step=4, rest_step=5),
        Effort(*squat, 4, 23.95, 131.38, 66, 80, step=4, rest_step=5),
        Effort(*hinge, 8, 30.447, 74.191, 52, 60, step=7, rest_step=8),
        Effort(*hinge, 8, 31.209, 76.904, 55, 60, step=7, rest_step=8),
        Effort(*hinge, 8, 32.66, 152.315, 56, 60, step=7, rest_step=8, pause_s=127),
        Effort(*split, 8, 44.581, 66.02, 57, 12, step=10, rest_step=11),
        Effort(*split, 8, 46.33, 64.718, 60, 12, step=10, rest_step=11),
        Effort(*split, 8, 47.902, 88.55, 62, 12, step=10, rest_step=11),
        Effort(*row, 8, 40.117, 47.336, 44, 22, step=13, rest_step=14),
        Effort(*row, 8, 41.563, 95.871, 45, 22, step=13, rest_step=14),
        Effort(*calf, 15, 29.84, 40.625, 33),
        Effort(*calf, 15, 30.772, 39.43, 35),
        Effort(*calf, 15, 30.11, 5.206, 36),
    )
    session = Session(dt.datetime(2026, 11, 19, 17, 4, 12, tzinfo=dt.UTC), efforts, seed=19, gap=range(1204, 1240))
    titles = {(each.category, each.exercise): each.title for each in PLAN}
    steps = plan_steps()
    sets = list(garmin_sets(session, first_index=0))
    zones = list(set_zones(session, first_index=0, session_index=0))
    workout: dict[str, Value] = {"wkt_name": "In-season A", "num_valid_steps": len(steps), "sport": "training"}
    return encode(
        [
            file_id(session.start, manufacturer="garmin", product=4315),
            activity(session),
            garmin_session(session, index=0, first_index=0, load=22.4),
            *[each for pair in zip(zones[1:], sets, strict=True) for each in pair],
            zones[0],
            zones_target(),
            message("workout", {**workout, "sub_sport": "strength_training"}),
            *steps,
            *[exercise_title(place, *pair, text) for place, (pair, text) in enumerate(titles.items())],
            *timer_events(session),
            *heart_records(session),
        ]
    )


def free() -> bytes:
    """A free session on a Garmin watch: a circuit of five in three rounds, then two in turn, unsure names."""
    unknown: tuple[Guess, ...] = ()
    swing = (Guess("hip_swing", None, 118), Guess("squat", None, 80), Guess("deadlift", None, 57))
    push = (Guess("push_up", None, 140), Guess("plank", None, 70), Guess("bench_press", None, 45))
    row = (Guess("row", None, 133), Guess("shrug", "dumbbell_shrug", 76), Guess("curl", None, 46))
    step_up = (Guess("lunge", None, 97), Guess("squat", None, 92), Guess("plyo", None, 66))
    wavering = (Guess("squat", None, 101), Guess("lunge", None, 95), Guess("plyo", None, 59))
    press = (
        Guess("shoulder_press", None, 121),
        Guess("triceps_extension", None, 90),
        Guess("curl", None, 44),
    )
    curl = (Guess("curl", None, 178), Guess("row", None, 51), Guess("shrug", None, 26))
    efforts = []
    rounds = ((swing, push, unknown, row), (swing, unknown, unknown, row), (unknown, push, unknown, row))
    for place, (first, second, third, fourth) in enumerate(rounds):
        slower = 1 + place * 0.06
        fifth = step_up if place != 1 else wavering
        efforts += [
            Effort("hip_swing", None, 15, 28.4 * slower, 12.1, 60, 16, first),
            Effort("push_up", None, 12 - place, 24.9 * slower, 14.6, 48, 0, second),
            Effort("plank", None, 1, 45.2 + place, 11.3, 30, 0, third),
            Effort("row", None, 10, 31.7 * slower, 13.8, 42, 14, fourth),
            Effort("lunge", None, 16, 41.3 * slower, 74.9 + 6 * place, 64, 0, fifth),
        ]
    for place in range(3):
        efforts += [
            Effort("shoulder_press", None, 8, 26.2 + place, 18.4, 40, 10, press),
            Effort("curl", None, 10 - place, 22.7 + place, 61.5, 30, 8, curl),
        ]
    efforts[-1] = replace(efforts[-1], rest_s=4.2)
    session = Session(dt.datetime(2026, 11, 10, 6, 31, 5, tzinfo=dt.UTC), efforts, seed=10)
    sets = list(garmin_sets(session, first_index=0))
    zones = list(set_zones(session, first_index=0, session_index=0))
    return encode(
        [
            file_id(session.start, manufacturer="garmin", product=4315),
            activity(session),
            garmin_session(session, index=0, first_index=0, load=31.9),
            *[each for pair in zip(zones[1:], sets, strict=True) for each in pair],
            zones[0],
            zones_target(),
            *timer_events(session),
            *heart_records(session),
        ]
    )


def coros() -> bytes:
    """A session of a COROS watch without names and weights; `plans/beginner.yaml` tells what it was.

    Beginner B with its last deadlift a repetition short, lunges and planks written once for both sides, and no curls.
    """
    rows = (
        ("cardio", "jump_rope", (0, 0, 0), 60.4, 31, 62),
        ("hip_stability", "quadruped", (10, 10), 34.8, 26, 30),
        ("deadlift", "trap_bar_deadlift", (6, 5), 22.3, 62, 44),
        ("deadlift", "trap_bar_deadlift", (6, 6, 5), 25.7, 104, 66),
        ("shoulder_press", "dumbbell_shoulder_press", (8, 8, 7), 27.5, 68, 42),
        ("lunge", "dumbbell_lunge", (16, 16, 16), 44.1, 63, 60),
        ("pull_up", "lat_pulldown", (7, 7, 6), 24.2, 71, 40),
        ("plank", "side_plank_with_feet_on_bench", (0, 0), 41.3, 33, 38),
    )
    efforts = [
        Effort(category, exercise, count, seconds + 0.7 * place, rest_s + 1.3 * place, strain)
        for category, exercise, counts, seconds, rest_s, strain in rows
        for place, count in enumerate(counts)
    ]
    efforts[-1] = replace(efforts[-1], rest_s=0)
    return coros_file(Session(dt.datetime(2026, 11, 5, 17, 45, 30, tzinfo=dt.UTC), efforts, seed=3))


def generated() -> bytes:
    """A session that a program made from a training log: invented times, one category a set, titles."""
    exercises = (
        ("deadlift", "barbell_deadlift", "Deadlift (Barbell)", ((6, 60), (5, 90), (5, 110), (5, 110))),
        ("bench_press", "barbell_bench_press", "Bench Press (Barbell)", ((8, 50), (8, 50), (7, 50))),
        ("pull_up", "lat_pulldown", "Lat Pulldown (Cable)", ((10, 45), (10, 45), (8, 45))),
    )
    efforts = [
        Effort(category, name, reps, 40, 75 if place < len(sets) - 1 else 120, 45, kg, step=step, rest_step=step)
        for step, (category, name, _, sets) in enumerate(exercises)
        for place, (reps, kg) in enumerate(sets)
    ]
    session = Session(dt.datetime(2026, 11, 5, 18, 10, tzinfo=dt.UTC), efforts, seed=5)
    timed: list[tuple[dt.datetime, Message]] = [
        (session.at(since), each) for (since, _), each in zip(session.samples, heart_records(session), strict=True)
    ]
    for index, stretch in enumerate(session.stretches):
        end = session.at(stretch.since_s + stretch.seconds)
        category, subtype = exercise_numbers(stretch.effort.category, stretch.effort.exercise)
        what: dict[str, Value] = {
            "timestamp": end,
            "start_time": session.at(stretch.since_s),
            "duration": stretch.seconds,
            "message_index": index,
            "wkt_step_index": stretch.effort.step,
        }
        work: dict[str, Value] = {
            "set_type": "active",
            "repetitions": stretch.effort.reps,
            "weight": stretch.effort.kg,
            "category": [category],
            "category_subtype": [subtype],
        }
        timed.append((end, message("set", what | (work if stretch.active else {"set_type": "rest"}))))
    ordered = [each for _, each in sorted(timed, key=lambda pair: pair[0])]
    start, stop = timer_events(session)
    # a program writes neither a training load nor what Garmin leaves undocumented
    summary = garmin_session(session, index=0, first_index=0, load=0)
    load = profile.fields("session")["training_load_peak"].number
    return encode(
        [
            file_id(session.start, manufacturer="development", product=1),
            message("sport", {"sport": "training", "sub_sport": "strength_training", "name": "Strength"}),
            *[exercise_title(place, *each[:3]) for place, each in enumerate(exercises)],
            start,
            *ordered,
            stop,
            replace(summary, fields=tuple(each for each in summary.fields if each.number not in (load, 151, 152))),
            activity(session),
        ]
    )


def multisport() -> bytes:
    """Activation, a run, and core work after it in one file; message indexes run through sets and laps."""
    first = Session(
        dt.datetime(2026, 11, 14, 8, 2, 40, tzinfo=dt.UTC),
        [
            Effort("hip_raise", "single_leg_hip_raise", 10, 28.1, 15.7, 22, 0, (Guess("hip_raise", None, 151),)),
            Effort("hip_raise", "single_leg_hip_raise", 10, 29.4, 20.2, 24, 0, (Guess("hip_raise", None, 149),)),
            Effort("calf_raise", None, 20, 33.9, 6.3, 30, 0),
        ],
        seed=14,
    )
    run_start = first.start + dt.timedelta(seconds=math.ceil(first.elapsed_s) + 95)
    run = Run(run_start, minutes=31, seed=15, first_index=len(first.stretches))
    last = Session(
        run_start + dt.timedelta(minutes=31, seconds=44),
        [
            Effort("plank", "side_plank", 1, 40.3, 21.4, 26, 0),
            Effort("sit_up", None, 20, 37.7, 30.9, 38, 0, (Guess("sit_up", None, 166), Guess("crunch", None, 60))),
            Effort("plank", "side_plank", 1, 41.1, 22.5, 27, 0),
            Effort("sit_up", None, 18, 36.2, 3.4, 40, 0, (Guess("crunch", None, 120), Guess("sit_up", None, 118))),
        ],
        seed=16,
    )
    last_index = len(first.stretches) + len(run.lap_times)
    return encode(
        [
            file_id(first.start, manufacturer="garmin", product=3906),
            activity(first, run, last, kind="auto_multi_sport"),
            garmin_session(first, index=0, first_index=0, load=0.6),
            run.session(1),
            garmin_session(last, index=2, first_index=last_index, load=3.8),
            *garmin_sets(first, first_index=0),
            *garmin_sets(last, first_index=last_index),
            *run.laps(),
            *timer_events(first),
            *timer_events(last),
            *heart_records(first),
            *run.records(),
            *heart_records(last),
        ]
    )


def run() -> bytes:
    """A run, as most files of an export are."""
    own = Run(dt.datetime(2026, 11, 15, 9, 15, 3, tzinfo=dt.UTC), minutes=52, seed=52, first_index=0)
    return encode(
        [
            file_id(own.start, manufacturer="garmin", product=4315),
            activity(own),
            own.session(0),
            *own.laps(),
            *own.records(),
        ]
    )


def truncated() -> bytes:
    """A session of an older watch, whose summary stands at the end of the file, cut off before it."""
    efforts = [
        Effort("deadlift", "sumo_deadlift", 6, 24.3, 95.2, 52, 70, (Guess("deadlift", "sumo_deadlift", 204),)),
        Effort("deadlift", "sumo_deadlift", 6, 25.9, 99.7, 55, 70, (Guess("deadlift", "sumo_deadlift", 199),)),
        Effort("deadlift", "sumo_deadlift", 5, 23.2, 104.6, 57, 75, (Guess("squat", None, 131),)),
        Effort("row", "dumbbell_row", 8, 30.1, 62.4, 40, 20, (Guess("row", "dumbbell_row", 171),)),
        Effort("row", "dumbbell_row", 8, 30.8, 60.9, 41, 20, (Guess("row", "dumbbell_row", 166),)),
        Effort("row", "dumbbell_row", 8, 31.6, 4.1, 42, 20, (Guess("row", "dumbbell_row", 160),)),
    ]
    session = Session(dt.datetime(2026, 11, 17, 17, 32, 9, tzinfo=dt.UTC), efforts, seed=17)
    ends = {each.since_s + each.seconds: place for place, each in enumerate(session.stretches)}
    sets = list(garmin_sets(session, first_index=0))
    timed = [(float(since), each) for (since, _), each in zip(session.samples, heart_records(session), strict=True)]
    timed += [(end, sets[place]) for end, place in ends.items()]
    start, stop = timer_events(session)
    whole = encode(
        [
            file_id(session.start, manufacturer="garmin", product=3291),
            message("sport", {"sport": "training", "sub_sport": "strength_training", "name": "Strength"}),
            start,
            *[each for _, each in sorted(timed, key=lambda pair: pair[0])],
            stop,
            garmin_session(session, index=0, first_index=0, load=12.5),
            activity(session),
        ]
    )
    return whole[: round(len(whole) * 0.83)]


SAMPLES = {
    "planned.fit": planned,
    "free.fit": free,
    "coros.fit": coros,
    "generated.fit": generated,
    "multisport.fit": multisport,
    "run.fit": run,
    "truncated.fit": truncated,
    "logs/hevy.csv": logs.hevy,
    "logs/strong.csv": logs.strong,
}


def main() -> None:
    """Write every sample into the folder given, by default sample_data/."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(exist_ok=True)
    (folder / "logs").mkdir(exist_ok=True)
    for name, make in SAMPLES.items():
        (folder / name).write_bytes(make())
        print(folder / name)


if __name__ == "__main__":
    main()
