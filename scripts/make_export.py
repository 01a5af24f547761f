"""Write sample_data/export/: twelve weeks of one invented athlete, as they lie in folders that people have.

Run from the project's root: `python scripts/make_export.py`. The same bytes come out each time; a test holds the files
against this script. Two strength sessions a week, one by a plan and one free circuit, and three to five runs; a week
off, a squat that rises, a chest that is never trained, a session that a friend's COROS watch recorded; an account
export with a zip in a zip, a gz, a copy, the same session from a service, a damaged file, and corrections of the last
circuits.
"""

from __future__ import annotations

import datetime as dt
import gzip
import io
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from fitlift.fit.encode import Message, Value, encode, message
from fitlift.records.base import replace
from samples.coros import coros_file
from samples.messages import (
    activity,
    exercise_numbers,
    exercise_title,
    file_id,
    garmin_session,
    garmin_sets,
    heart_records,
    timer_events,
    zones_target,
)
from samples.run import Run
from samples.simulation import Effort, Guess, Session

FOLDER = Path(__file__).parent.parent / "sample_data" / "export"

#: Monday of the first week: 2026-W36; in the seventh the athlete is on holiday.
FIRST, WEEKS, OFF = dt.date(2026, 8, 31), 12, 6

#: The session that a friend's watch recorded, in the fifth week.
LENT = 4

#: The zip keeps this time for every member.
_ZIP_TIME = (2026, 11, 22, 20, 0, 0)

#: Exercise of the plan: category, subtype, title, sets, repetitions, rest.
PLANNED = (
    ("squat", "barbell_back_squat", "Back Squat", 3, 6, 110),
    ("lunge", "dumbbell_bulgarian_split_squat", "Dumbbell Split Squat", 3, 8, 75),
    ("row", "single_arm_neutral_grip_dumbbell_row", "Single-arm Row", 3, 8, 60),
    ("calf_raise", "standing_calf_raise", "Calf Raise", 2, 8, 45),
)

#: Repetitions of the three squat sets, session after session: when all reach six, 2.5 kg are added.
SQUATS = (
    (5, 5, 4),
    (5, 5, 5),
    (6, 6, 6),
    (5, 5, 4),
    (6, 5, 5),
    (6, 6, 6),
    (5, 4, 4),
    (5, 5, 5),
    (6, 6, 5),
    (6, 6, 6),
    (5, 5, 5),
)

PLAN = """\
plan: Autumn
note: One planned session a week, and what the park offers on Saturdays.
sessions:
  - name: Autumn A
    days: tuesday
    primary:
      - Back squat: 3x4-6 @ 70-80 kg rest 90-120 s warmup 8 @ 20 kg, 5 @ 50 kg add 2.5 kg
    accessory:
      - Dumbbell split squat: 3x6-8 @ 12 kg rest 60-90 s
      - Single-arm row: 3x6-8 @ 20 kg rest 45-75 s
      - Calf raise: 2x8 @ 30 kg rest 30-60 s
"""

#: What the athlete said of the last circuits, with the start that they began at.
CORRECTIONS = """\
# What the watch could not name.
sessions:
  - session: 1
    start: {start}
    order: a b c, a b c, a b c
    slots:
      a: Kettlebell swing
      b: Glute bridge
      c: Plank
"""


def utc(week: int, day: int, hour: int, minute: int) -> dt.datetime:
    """A moment of the athlete's, whose clock is an hour ahead."""
    local = dt.datetime.combine(FIRST + dt.timedelta(weeks=week, days=day), dt.time(hour, minute), dt.UTC)
    return local - dt.timedelta(hours=1)


def planned(week: int, turn: int) -> bytes:
    """Tuesday's session by the plan."""
    return _strength(Session(utc(week, 1, 18, 10), list(_planned_efforts(turn)), seed=100 + week), workout=True)


def _planned_efforts(turn: int) -> Iterator[Effort]:
    """Two light sets, then the plan; every fourth time the last set of rows is left out."""
    kg = 70 + 2.5 * sum(reps == (6, 6, 6) for reps in SQUATS[:turn])
    yield Effort("squat", "barbell_back_squat", 8, 27.4, 61.2, 34, 20, step=0, rest_step=1)
    yield Effort("squat", "barbell_back_squat", 5, 18.8, 62.5, 38, 50, step=0, rest_step=1)
    for place, (category, name, _, sets, reps, rest) in enumerate(PLANNED):
        weight = (kg, 12.0, 20.0, 30.0)[place]
        step = 2 + 3 * place
        for number in range(sets - (place == 2 and turn % 4 == 3)):
            count = SQUATS[turn][number] if place == 0 else reps - (number == sets - 1 and place == 1)
            timing = (3.9 * count + 1.3 * number + 0.1 * turn, rest + 3.7 * number, 52 - 4 * place)
            yield Effort(category, name, count, *timing, weight, step=step, rest_step=step + 1)


def with_coros(week: int, turn: int) -> bytes:
    """The same by another watch, lent by a friend, which writes neither names nor weights."""
    return coros_file(Session(utc(week, 1, 18, 10), list(_planned_efforts(turn)), seed=100 + week))


def circuit(week: int) -> bytes:
    """Saturday's circuit in the park: three exercises in three rounds, which the watch does not name surely."""
    swing = (Guess("hip_swing", None, 118), Guess("squat", None, 80), Guess("deadlift", None, 57))
    bridge = (Guess("hip_raise", None, 131), Guess("sit_up", None, 70), Guess("crunch", None, 45))
    efforts = []
    for place in range(3):
        efforts += [
            Effort("hip_swing", None, 15, 29.4 + place, 14.1, 58, 16, swing),
            Effort("hip_raise", None, 12, 31.8 + place, 15.2, 34, 0, bridge),
            Effort("plank", None, 1, 40.3 + place + week, 70.4, 28, 0, ()),
        ]
    return _strength(Session(utc(week, 5, 9, 5), efforts, seed=200 + week), name="Park")


def from_service(week: int, turn: int) -> bytes:
    """The same Tuesday as a training service exports it: seconds later, without weights, names and workout."""
    efforts = [replace(each, kg=None, step=None, rest_step=None) for each in _planned_efforts(turn)]
    return _strength(Session(utc(week, 1, 18, 10) + dt.timedelta(seconds=40), efforts, seed=300))


def _strength(session: Session, *, name: str = "Strength", workout: bool = False) -> bytes:
    body: list[Message] = [
        file_id(session.start, manufacturer="garmin", product=4315),
        activity(session),
        garmin_session(session, index=0, first_index=0, load=18.3, name=name),
        *garmin_sets(session, first_index=0),
        zones_target(),
    ]
    if workout:
        steps = list(_steps())
        about: dict[str, Value] = {"wkt_name": "Autumn A", "num_valid_steps": len(steps), "sport": "training"}
        body += [message("workout", about | {"sub_sport": "strength_training"}), *steps]
        body += [exercise_title(place, *each[:3]) for place, each in enumerate(PLANNED)]
    return encode([*body, *timer_events(session), *heart_records(session)])


def _steps() -> Iterator[Message]:
    """The workout as the watch keeps it: a light step, then work, rest and repetition for each exercise."""
    rows = [(PLANNED[0][0], PLANNED[0][1], 8, 60, 0, True)]
    rows += [(category, name, reps, rest, sets, False) for category, name, _, sets, reps, rest in PLANNED]
    index = 0
    for category, name, reps, rest, sets, is_light in rows:
        number, subtype = exercise_numbers(category, name)
        work: dict[str, Value] = {
            "duration_type": "reps",
            "duration_value": reps,
            "target_type": "open",
            "target_value": 0,
            "intensity": "warmup" if is_light else "active",
            "exercise_category": number,
            "exercise_name": subtype,
        }
        pause: dict[str, Value] = {"duration_type": "time", "duration_value": rest * 1000, "intensity": "rest"}
        yield message("workout_step", {"message_index": index} | work)
        yield message("workout_step", {"message_index": index + 1} | pause)
        index += 2
        if sets:
            again: dict[str, Value] = {"duration_type": "repeat_until_steps_cmplt", "duration_value": index - 2}
            yield message("workout_step", {"message_index": index, "target_value": sets} | again)
            index += 1


def run(start: dt.datetime, minutes: int, speed: float, bpm: int) -> bytes:
    """A run."""
    made = Run(start, minutes=minutes, seed=start.toordinal(), first_index=0, speed=speed, bpm=bpm, step_s=20)
    return encode(
        [
            file_id(made.start, manufacturer="garmin", product=4315),
            *made.records(),
            *made.laps(),
            made.session(0),
            activity(made),
        ]
    )


def runs(week: int) -> Iterator[tuple[int, bytes]]:
    """Three to five runs: easy ones, intervals on Thursday, the long one on Sunday morning; one in the week off."""
    if week == OFF:
        yield 6, run(utc(week, 6, 8, 15), 40, 2.7, 138)
        return
    yield 0, run(utc(week, 0, 7, 15), 35 + week % 3 * 5, 2.7, 136)
    yield 3, run(utc(week, 3, 18, 15), 50, 3.3, 162)
    yield 6, run(utc(week, 6, 8, 15), 80 + 5 * (week % 4), 2.75, 147)
    if week % 2:
        yield 4, run(utc(week, 4, 7, 15), 30, 2.6, 132)
    if week % 3 == 0:
        yield 2, run(utc(week, 2, 12, 15), 30, 2.65, 134)


def dated(week: int, day: int, what: str) -> str:
    """A name of a file."""
    return f"{FIRST + dt.timedelta(weeks=week, days=day)}_{what}.fit"


def files() -> Mapping[str, bytes]:
    """Path within the export → bytes."""
    found: dict[str, bytes] = {"watch/plan.yaml": PLAN.encode()}
    old: dict[str, bytes] = {}
    turn = 0
    for week in range(WEEKS):
        place = old if week < 3 else found
        folder = "" if week < 3 else "watch/"
        for day, data in runs(week):
            place[folder + dated(week, day, "run")] = data
        if week == OFF:
            continue
        tuesdays = with_coros if turn == LENT else planned
        place[folder + dated(week, 1, "strength")] = tuesdays(week, turn)
        place[folder + dated(week, 5, "park")] = circuit(week)
        turn += 1
    for week in range(WEEKS - 4, WEEKS):
        found[f"watch/{dated(week, 5, 'park')}.fitlift.yaml"] = _named(week).encode()
    last = f"watch/{dated(WEEKS - 1, 1, 'strength')}"
    long_run = f"watch/{dated(WEEKS - 1, 6, 'run')}"
    found[f"{long_run}.gz"] = gzip.compress(found.pop(long_run), mtime=0)
    found["download/copy of strength.fit"] = found[last]
    found["download/service.fit"] = from_service(WEEKS - 1, turn - 1)
    found["download/half.fit"] = run(utc(WEEKS - 1, 2, 6, 15), 30, 2.7, 135)[:-400]
    found["download/page.fit"] = b"<!DOCTYPE html><title>Please sign in</title>\n"
    inner = _zip(old)
    found["account-export.zip"] = _zip({"DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip": inner})
    return dict(sorted(found.items()))


def _named(week: int) -> str:
    return CORRECTIONS.format(start=utc(week, 5, 9, 5).strftime("%Y-%m-%dT%H:%M:%SZ"))


def _zip(members: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(members.items()):
            archive.writestr(zipfile.ZipInfo(name, _ZIP_TIME), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def main() -> None:
    """Write the export into the folder given, by default sample_data/export/."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for name, data in files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    print(f"{folder}: {len(files())} files")


if __name__ == "__main__":
    main()
