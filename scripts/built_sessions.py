"""Sessions built to show what the principles of lifting for runners say, and the plans beside them.

A session is written as its sets were done: "Back squat: 10@20 5@50 4*5@80, rest 105" is a set of ten with 20 kg, one of
five with 50, four of five with 80 kg, and 105 s of rest after each. `?` are repetitions that nobody knows, `30s` is a
hold, `L8@12` is a set of the left side; "?: 20@22.5" is an exercise without a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fitlift.exercises.catalogue import catalogue, named
from fitlift.labels.roles import roles
from fitlift.records.base import Record, names_of
from fitlift.records.sets import Set

_TOKEN = re.compile(r"(?:(\d+)\*)?([LR]?)(\?|\d+)(s?)(?:@([\d.]+))?(?:rpe(\d+))?")

#: Rest after a set where none is said, and how long a set takes.
_REST_S, _SET_S = 105.0, 30.0


class BuiltWeeks(Record):
    """Weeks that show something.

    Parameters
    ----------
    words
        What is done in them, for people.
    weeks
        The sessions of each week, each as its lines.
    shows
        The rules for which they are told.
    """

    words: str
    weeks: tuple[tuple[tuple[str, ...], ...], ...]
    shows: tuple[str, ...]


class Built(Record):
    """A session that shows something.

    Parameters
    ----------
    words
        What is done in it, for people.
    lines
        Its sets, in the order of doing.
    shows
        The rules for which it is told.
    """

    words: str
    lines: tuple[str, ...]
    shows: tuple[str, ...]


def sets_of_lines(lines: Sequence[str]) -> tuple[Set, ...]:
    """The sets of a session that is written in lines, with roles.

    Parameters
    ----------
    lines
        One for each exercise, or for each time that it comes.
    """
    rows = [row for place, line in enumerate(lines) for row in _rows(line, place)]
    unsaid: dict[str, Any] = dict.fromkeys(names_of(Set)) | {"session": 1, "kind": "active", "origin": "file"}
    sets = [
        Set(**unsaid | {"row": number, "set": number, "candidates": ()} | row)
        for number, row in enumerate(rows, start=1)
    ]
    return roles(sets, catalogue())


def _rows(line: str, place: int) -> Iterator[dict[str, Any]]:
    name, _, rest = line.partition(":")
    tokens, _, rest_s = rest.partition(", rest ")
    for token in tokens.split():
        found = _TOKEN.fullmatch(token)
        if found is None:
            raise ValueError(token)
        times, side, amount, is_hold, kg, rpe = found.groups()
        row = {
            "reps": None if amount == "?" else 0 if is_hold else int(amount),
            "duration_s": float(amount) if is_hold else _SET_S,
            "rest_s": None if rest_s == "?" else float(rest_s or _REST_S),
            "weight_kg": None if kg is None else float(kg),
            "weight_state": "absent" if kg is None else "logged",
            "weight_unit": None if kg is None else "kg",
            "load_kind": "unknown" if kg is None else "external",
            "side": {"L": "left", "R": "right"}.get(side),
            "rpe": None if rpe is None else float(rpe),
            **_called(name, place),
        }
        for _ in range(int(times or 1)):
            yield row


def _called(name: str, place: int) -> Mapping[str, Any]:
    if name == "?":
        return {"source": "unknown", "slot": f"z{place}"}
    exercise = named(name)
    return {"exercise": exercise.key, "exercise_name": name, "source": "title", "slot": exercise.key}


#: What most of them have in common: a squat as the article would have it, and accessory lifts beside it.
_SQUAT = "Back squat: 10@20 5@50 4*5@80"
_ROW, _LUNGE = "Dumbbell row: 3*8@20, rest 60", "Dumbbell lunge: 3*8@12, rest 60"

_MAIN = ("primary_lift", "primary_reps_and_sets")

SESSIONS = (
    Built("Rope jumps, then squats", ("Jump rope: 0", _SQUAT), ("general_warmup",)),
    Built("Squats, then rope jumps", (_SQUAT, "Jump rope: 0"), ("general_warmup",)),
    Built(
        "Squat 4×5 × 80 kg after two light sets, row, lunge: a session as the article has it",
        (_SQUAT, _ROW, _LUNGE),
        ("ramping_sets", *_MAIN, "primary_rest", "accessory_reps", "alternation", "unilateral"),
    ),
    Built("Nine seconds of a rope, then squats", ("Jump rope: 9s", _SQUAT), ("general_warmup",)),
    Built(
        "Jumping jacks in each round of push-ups and planks",
        tuple(line for _ in range(3) for line in ("Jumping jacks: 40s", "Push-up: 8", "Plank: 40s")),
        ("general_warmup",),
    ),
    Built(
        "The same squat, then leg press 3×8 × 140 kg: heavier, and an accessory all the same",
        (_SQUAT, "Leg press: 3*8@140, rest 60", _ROW),
        _MAIN,
    ),
    Built(
        "The same squat, then Romanian deadlift 3×8 × 85 kg and split squat",
        (_SQUAT, "Romanian deadlift: 3*8@85, rest 60", "Dumbbell split squat: 3*8@12, rest 60"),
        (*_MAIN, "alternation"),
    ),
    Built(
        "The same squat, then deadlift 3×8 × 90 kg and hip thrust 3×8 × 100 kg",
        (_SQUAT, "Barbell deadlift: 3*8@90, rest 60", "Hip thrust: 3*8@100, rest 60"),
        _MAIN,
    ),
    Built(
        "Hang clean 4×4 × 50 kg, then squat 3×6 × 80 kg: a session for power",
        ("Hang clean: 4*4@50", "Back squat: 3*6@80", _ROW),
        (*_MAIN, "accessory_reps"),
    ),
    Built(
        "Leg press 3×8 × 140 kg first, then squat 4×5 × 80 kg with light sets",
        ("Leg press: 3*8@140, rest 60", _SQUAT),
        _MAIN,
    ),
    Built(
        "Bench press 4×5 × 80 kg after light sets, squat 3×8 × 60 kg at the end",
        ("Barbell bench press: 10@20 5@50 4*5@80", "Back squat: 3*8@60, rest 60"),
        ("primary_lift",),
    ),
    Built("Goblet squat 4×6 × 32 kg, row, split squat", ("Goblet squat: 4*6@32", _ROW, _LUNGE), _MAIN),
    Built("Bulgarian split squat 4×5 × 30 kg, row", ("Bulgarian split squat: 4*5@30", _ROW), _MAIN),
    Built("Dumbbell deadlift 4×6 × 40 kg, row", ("Dumbbell deadlift: 4*6@40", _ROW), _MAIN),
    Built(
        "Goblet squat 10, 10, 8 × 16, 20, 24 kg, row",
        ("Goblet squat: 10@16 10@20 8@24, rest 60", _ROW),
        ("primary_lift", "accessory_reps"),
    ),
    Built("Goblet squat 3×8 × 24 kg alone", ("Goblet squat: 3*8@24, rest 60",), ("primary_lift", "accessory_reps")),
    Built(
        "Goblet squat 4×10, no weight entered",
        ("Goblet squat: 4*10", "Dumbbell row: 3*8"),
        ("primary_lift", "accessory_reps"),
    ),
    Built("Goblet squat 3×8 alone, no weight entered", ("Goblet squat: 3*8",), ("accessory_reps",)),
    Built(
        "Goblet squat 4×4, lunge 3×8, no weight entered",
        ("Goblet squat: 4*4", "Dumbbell lunge: 3*8", "Dumbbell row: 3*8"),
        ("primary_lift", "accessory_reps", "alternation"),
    ),
    Built("Squats 3×15 without a weight, row 3×8 × 20 kg", ("Squat: 3*15", _ROW), ("primary_lift",)),
    Built("Air squats 3×15 and push-ups", ("Air squat: 3*15", "Push-up: 3*12"), ("primary_lift",)),
    Built("Leg extensions and curls", ("Leg extensions: 3*12@40", "Dumbbell biceps curl: 3*12@10"), ("primary_lift",)),
    Built("Five sets without a name, row", ("?: 5*8@40", _ROW), ("primary_lift", "accessory_reps", "unilateral")),
    Built("No sets", (), ("primary_lift",)),
    Built("Squat 10, 5, then 4×5, no weights", ("Back squat: 10 5 4*5",), ("ramping_sets", "primary_reps_and_sets")),
    Built(
        "Squat 10 and 5 without a weight, then 4×5 × 80 kg",
        ("Back squat: 10 5 4*5@80",),
        ("ramping_sets", "primary_reps_and_sets"),
    ),
    Built("Squat 4×12, no weights", ("Back squat: 4*12",), ("primary_reps_and_sets",)),
    Built(
        "Deadlift 76, 76, 116, 126, 131, 136 kg",
        ("Barbell deadlift: 10@76 8@76 6@116 6@126 6@131 6@136",),
        ("ramping_sets", "primary_reps_and_sets"),
    ),
    Built(
        "Squats without a weight 2×10, then 4×5 × 80 kg",
        ("Air squat: 2*10, rest 45", "Back squat: 4*5@80"),
        ("ramping_sets", "accessory_reps"),
    ),
    Built(
        "Light squats, throws of a ball of 3 kg and a Copenhagen plank between them",
        (
            "Back squat: 10@20, rest 40",
            "Medicine ball chest pass: 8@3, rest 40",
            "Back squat: 5@50, rest 40",
            "Copenhagen plank: 20s, rest 40",
            "Back squat: 4*5@80",
            _ROW,
        ),
        ("ramping_sets", "accessory_reps"),
    ),
    Built(
        "A ladder 20, 20, 40, 60 kg, then 4×5 × 80 kg",
        ("Back squat: 10@20 10@20 5@40 3@60 4*5@80",),
        ("ramping_sets", "primary_reps_and_sets"),
    ),
    Built("Squat 4×5 × 80 kg, nothing before it", ("Back squat: 4*5@80", _ROW), ("ramping_sets",)),
    Built("Row, then squat 4×5 × 80 kg without light sets", (_ROW, "Back squat: 4*5@80"), ("ramping_sets",)),
    Built(
        "A set of 20 × 22.5 kg without a name, then leg press 3×6 × 100 kg",
        ("?: 20@22.5", "Leg press: 3*6@100"),
        ("ramping_sets",),
    ),
    Built("Row, then squat 4×5 with the bar alone", (_ROW, "Back squat: 4*5@20"), ("ramping_sets",)),
    Built("One light set, then squat 4×5 × 80 kg", ("Back squat: 8@40 4*5@80",), ("ramping_sets",)),
    Built("Squat 6, 6, 6, 3", ("Back squat: 6@80 6@80 6@80 3@80",), ("primary_reps_and_sets",)),
    Built("Squat 4×5 × 80 kg, then 8 × 60 kg", ("Back squat: 4*5@80 8@60",), ("primary_reps_and_sets",)),
    Built("Squat 3×5 × 80 kg, then as many as possible: 11", ("Back squat: 3*5@80 11@80",), ("primary_reps_and_sets",)),
    Built("Squat 5, 5, 8", ("Back squat: 5@80 5@80 8@80",), ("primary_reps_and_sets",)),
    Built("Squat 5×5", ("Back squat: 5*5@80",), ("primary_reps_and_sets",)),
    Built(
        "Squat 4 sets, of one nobody knows the repetitions", ("Back squat: 3*5@80 ?@80",), ("primary_reps_and_sets",)
    ),
    Built(
        "Planks, clams and a rope, then squats as the article has them",
        (
            "Jump rope: 200",
            "Plank: 2*30s, rest 30",
            "Clams: 2*15, rest 30",
            "Back squat: 8@20 5@50 4*5@80",
            "Dumbbell row: 3*8@20",
        ),
        ("general_warmup", "primary_lift", "accessory_reps", "alternation"),
    ),
    Built(
        "Squats 2×12 and lunges 2×10 without a weight, then squat 4×5 × 80 kg",
        ("Squat: 2*12, rest 30", "Lunge: 2*10, rest 30", "Back squat: 4*5@80"),
        ("general_warmup", "ramping_sets", "primary_lift", "accessory_reps", "alternation"),
    ),
    Built(
        "Kettlebell swing 4×15 × 24 kg, goblet squat 4×8 × 24 kg",
        ("Kettlebell swing: 4*15@24, rest 60", "Goblet squat: 4*8@24, rest 60"),
        ("primary_lift", "accessory_reps"),
    ),
    Built("Hip raises 2×12, then deadlifts", ("Hip raise: 2*12", "Deadlift: 6@40 3*5@95"), ("ramping_sets",)),
    Built(
        "Planks before the squats and after them",
        ("Plank: 30s, rest 30", "Back squat: 8@20 5@50 4*5@80", "Plank: 30s, rest 30"),
        ("general_warmup", "primary_lift"),
    ),
    Built("Two sets without a name, then squats", ("?: 2*10", "Back squat: 8@20 5@50 4*5@80"), ("primary_lift",)),
    Built(
        "Push-ups 3×12, then squats",
        ("Push-up: 3*12, rest 30", "Back squat: 8@20 5@50 4*5@80"),
        ("general_warmup", "primary_lift", "accessory_reps"),
    ),
    Built(
        "Squat 5 sets, of two nobody knows the repetitions", ("Back squat: 3*5@80 2*?@80",), ("primary_reps_and_sets",)
    ),
    Built("Squat 2×5, and sets without a name", ("Back squat: 2*5@80", "?: 2*5@80"), ("primary_reps_and_sets",)),
    Built(
        "Pull-ups between the squats, 40 s before and after",
        tuple(line for _ in range(4) for line in ("Back squat: 5@80, rest 40", "Pull-up: 6, rest 40")),
        ("primary_rest",),
    ),
    Built(
        "Box jumps between the squats",
        tuple(line for _ in range(4) for line in ("Back squat: 5@80, rest 20", "Box jump: 5, rest 60")),
        ("primary_rest",),
    ),
    Built(
        "Rests of 0:30, 1:55 and 4:00",
        ("Back squat: 5@80, rest 30", "Back squat: 5@80, rest 115", "Back squat: 5@80, rest 240", "Back squat: 5@80"),
        ("primary_rest",),
    ),
    Built("Rests of 1:00", ("Back squat: 4*5@80, rest 60",), ("primary_rest",)),
    Built("Two squats, 1:45 apart", ("Back squat: 2*5@80",), ("primary_rest",)),
    Built(
        "Four squats, of whose rests one is known",
        ("Back squat: 5@80", "Back squat: 3*5@80, rest ?"),
        ("primary_rest",),
    ),
    Built("Squats whose rests are not known", ("Back squat: 4*5@80, rest ?",), ("primary_rest",)),
    Built(
        "Calf raise 15, 15, 8; row 8, 8, 15",
        (_SQUAT, "Standing calf raise: 15@40 15@40 8@40", "Dumbbell row: 8@20 8@20 15@20"),
        ("accessory_reps",),
    ),
    Built("Row 8, 8, 15", (_SQUAT, "Dumbbell row: 8@20 8@20 15@20"), ("accessory_reps",)),
    Built(
        "Split squat 3×16: eight of each leg, or sixteen",
        (_SQUAT, "Dumbbell split squat: 3*16@12"),
        ("accessory_reps",),
    ),
    Built("Hangs of 10 s, and rope jumps", (_SQUAT, "Plank: 3*10s", "Jump rope: 3*60"), ("accessory_reps",)),
    Built("Rows of which nothing was counted", (_SQUAT, "Dumbbell row: 3*0@20"), ("accessory_reps",)),
    Built("Dips, then curls", (_SQUAT, "Body weight dip: 3*8", "Dumbbell biceps curl: 3*8@10"), ("alternation",)),
    Built(
        "Hip abduction, then hip adduction",
        (_SQUAT, "Standing cable hip abduction: 3*8@10", "Standing hip adduction: 3*8@10"),
        ("alternation",),
    ),
    Built(
        "Bench press, then overhead press",
        (_SQUAT, "Barbell bench press: 3*8@50", "Overhead press: 3*8@30"),
        ("alternation",),
    ),
    Built("Pull-ups, then curls", (_SQUAT, "Pull-up: 3*8", "Dumbbell biceps curl: 3*8@10"), ("alternation",)),
    Built("Row, then shoulder press", (_SQUAT, _ROW, "Dumbbell shoulder press: 3*8@14"), ("alternation",)),
    Built("Row, then pull-ups", (_SQUAT, _ROW, "Pull-up: 3*8"), ("alternation",)),
    Built(
        "Lunge, row: the squat between two accessory lifts parts them",
        (_LUNGE, _SQUAT, "Dumbbell split squat: 3*8@12", _ROW),
        ("alternation",),
    ),
    Built("Row, a lift without a name, pull-ups", (_SQUAT, _ROW, "?: 3*8@20", "Pull-up: 3*8"), ("alternation",)),
    Built("Row with one arm", (_SQUAT, "Single-arm neutral-grip dumbbell row: 3*8@20"), ("unilateral",)),
    Built("Deadlift with one arm, on both legs", (_SQUAT, "Single arm deadlift: 3*8@20"), ("unilateral",)),
    Built("Deadlift on one leg", (_SQUAT, "Single leg deadlift with barbell: 3*8@20"), ("unilateral",)),
    Built(
        "Split squat, left 8, 8 and right 6, 6",
        (_SQUAT, "Dumbbell split squat: L8@12 R6@12 L8@12 R6@12"),
        ("sides",),
    ),
    Built(
        "Split squat, left 8, 8 and right 8, 7 × 12 kg",
        (_SQUAT, "Dumbbell split squat: L8@12 R8@12 L8@12 R7@12"),
        ("sides",),
    ),
    Built(
        "Split squat, left 14 kg and right 10 kg", (_SQUAT, "Dumbbell split squat: L8@14 R8@10 L8@14 R8@10"), ("sides",)
    ),
    Built("Squat 4×5 with the bar alone", ("Back squat: 4*5@20", _ROW), ("primary_load",)),
    Built("Squat 4×5 × 80 kg, effort 8 of 10", ("Back squat: 4*5@80rpe8", _ROW), ("primary_load",)),
    Built("Squat 4×5 × 60 kg, effort 4 of 10", ("Back squat: 4*5@60rpe4", _ROW), ("primary_load",)),
)

#: Everything but calves and hips trained directly.
_ALL_BUT = (
    "Leg press: 4*6@100",
    "Leg curl: 4*8@40",
    "Plank: 4*40s",
    "Dumbbell row: 4*8@20",
    "Barbell bench press: 4*8@50",
    "Dumbbell shoulder press: 4*8@14",
)

WEEKS = (
    BuiltWeeks("One week: squats alone", (((_SQUAT,),),), ("all_groups",)),
    BuiltWeeks(
        "One week: leg press and step-ups fill the calves by the way, and no calf exercise",
        (((*_ALL_BUT, "Step-up: 4*8"),),),
        ("all_groups",),
    ),
    BuiltWeeks(
        "One week: calf raises, and of the hips the adductors",
        (((*_ALL_BUT, "Standing calf raise: 4*8@40", "Standing adduction: 4*8@10"),),),
        ("all_groups",),
    ),
    BuiltWeeks(
        "One week, eight of its sets without a name",
        (((*_ALL_BUT, "Standing calf raise: 4*8@40", "?: 8*10"), (_SQUAT,)),),
        ("all_groups",),
    ),
    BuiltWeeks(
        "Four weeks of two sessions, squat from 80 to 85 kg",
        tuple((("Back squat: 4*5@80",), (f"Back squat: 4*5@{kg}",)) for kg in (80, 82.5, 82.5, 85)),
        ("progression", "consistency", "primary_load"),
    ),
    BuiltWeeks(
        "Four weeks of two sessions, squat 4×5 × 20 kg in each",
        ((("Back squat: 4*5@20",), ("Back squat: 4*5@20",)),) * 4,
        ("progression", "primary_load"),
    ),
    BuiltWeeks(
        "Four weeks, one of them with one session",
        ((("Back squat: 4*5@80",),) * 2, (("Back squat: 4*5@80",),), *((("Back squat: 4*5@80",),) * 2,) * 2),
        ("consistency",),
    ),
    BuiltWeeks("Two weeks", ((("Back squat: 4*5@80",),) * 2,) * 2, ("progression", "consistency")),
)
