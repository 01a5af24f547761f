"""Sessions named in a terminal from start to end, as a person would: all that is shown, and what becomes of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from fitlift.userfiles.places import UserFiles
from terminal import END, STOP, terminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")

Runner = Callable[..., Any]


def copied(source: Path, folder: Path) -> Path:
    """A copy of a recording, by a short name."""
    return Path(shutil.copy(source, folder / "a.fit"))


def labelled(path: Path, answers: Sequence[tuple[str, str]], *options: object, columns: int = 80) -> tuple[str, int]:
    """Answer one question after the other; what was shown, without folders and blanks at ends, and the exit code."""
    with terminal("label", path, *options, columns=columns) as run:
        for question, answer in answers:
            if answer not in {END, STOP}:
                run.answer(question, answer)
                continue
            run.wait_for(question)
            if answer == STOP:
                run.stop()
            else:
                run.type(answer)
        shown, code = run.ended()
    shown = shown.replace(f"{path.parent}/", "")
    return "".join(f"{line.rstrip()}\n" for line in shown.splitlines()), code


def said_of(path: Path) -> dict[str, Any]:
    """What the sheet says of the first session, read by the YAML library itself."""
    return dict(yaml.safe_load(path.with_name(f"{path.name}.fitlift.yaml").read_text(encoding="utf-8"))["sessions"][0])


def names_in(run: Runner, path: Path) -> list[str]:
    """The lines of exercises that `summarize` shows, letter and name."""
    lines = run("summarize", path, "--show", "sets").out.splitlines()
    return [
        line.split("  ")[0] + "  " + line.split("  ")[1] for line in lines if line[1:3] == "  " and line[0].islower()
    ]


def test_a_free_session(run: Runner, recordings: Path, tmp_path: Path) -> None:
    """A list, a number, a guess by Enter, a typing error, a way back, an own name, a weight by Enter, effort."""
    path = copied(recordings / "garmin_free" / "garmin-fenix6x-20200813-0413.fit", tmp_path)
    answers = [
        ("a: 14, 0:41; name: ", "?"),
        ("number, or a name: ", "6"),
        ("weight in kg: ", "60"),
        ("1 Bench press or 2 Shoulder press): ", "1"),
        ("weight in kg: ", "40"),
        ("c: 12, 0:29; name [Row, watch's guess]: ", ""),
        ("weight in kg: ", ""),
        ("d: 12, 1:06; name (watch: 1 Bench press or 2 Shoulder press): ", "goblet sqaut"),
        ("Goblet squat? [Y/n] ", ""),
        ("weight in kg: ", "16"),
        ("e: 11, 0:37; name [Pull up, watch's guess]: ", "-"),
        ("d: 12, 1:06; name [Goblet squat, your answer]: ", ""),
        ("weight [16 kg]: ", ""),
        ("e: 11, 0:37; name [Pull up, watch's guess]: ", ""),
        ("f: 10 11, 0:42 each; name: ", "sofa squat"),
        ("number, other words, or y to keep it as your own: ", "y"),
        ("weight in kg: ", "."),
        ("g: 8 8, 0:50 each; name: ", "bench press"),
        ("weight [40 kg]: ", ""),
        ("effort of the session, 0 to 10: ", "7"),
    ]
    shown, code = labelled(path, answers)
    assert code == 0
    assert (
        shown
        == """\
Thu 13 Aug 2020, 12:13. Type a name or a part of one. Enter takes what
   stands in [ ], or leaves it open; . leaves it open, ? lists names, - goes
   back, Ctrl-C ends and keeps what was answered.
a: 14, 0:41; name: ?
    1 Squat
    2 Goblet squat
    3 Lunge
    4 Bulgarian split squat
    5 Step up
    6 Barbell deadlift
    7 Romanian deadlift
    8 Hip raise
    9 Kettlebell swing
   10 Standing calf raise
   11 Plank
   12 Side plank
   13 Dead bug
   14 Crunch
   15 Push up
   16 Bench press
   17 Row
   18 Pull up
   number, or a name: 6
   = Barbell deadlift
   weight in kg: 60
b: 10 12, 0:34 each; name (watch: 1 Bench press or 2 Shoulder press): 1
   = Bench press
   weight in kg: 40
c: 12, 0:29; name [Row, watch's guess]:
   weight in kg:
d: 12, 1:06; name (watch: 1 Bench press or 2 Shoulder press): goblet sqaut
   Goblet squat? [Y/n]
   = Goblet squat
   weight in kg: 16
e: 11, 0:37; name [Pull up, watch's guess]: -
d: 12, 1:06; name [Goblet squat, your answer]:
   weight [16 kg]:
e: 11, 0:37; name [Pull up, watch's guess]:
f: 10 11, 0:42 each; name: sofa squat
   no exercise is called 'sofa squat'; near it:
    1 Squat
    2 Weighted squat
    3 Dumbbell squat
   number, other words, or y to keep it as your own: y
   weight in kg: .
g: 8 8, 0:50 each; name: bench press
   weight [40 kg]:
effort of the session, 0 to 10: 7
wrote a.fit.fitlift.yaml
names: a Barbell deadlift, b Bench press, c Row, d Goblet squat, e Pull up,
   f sofa squat, g Bench press
weights: a 60 kg; b 40 kg; d 16 kg; g 40 kg
effort: 7 of 10
all 7 exercises have a name
remembered in configuration/fitlift/routines.yaml: 7 names, 4 weights; later sessions like this one are recognised
"""
    )
    assert names_in(run, path) == [
        "a  Barbell deadlift",
        "b  Bench press",
        "c  Row",
        "d  Goblet squat",
        "e  Pull up",
        "f  sofa squat",
        "g  Bench press",
    ]
    assert (said_of(path)["rpe"], said_of(path)["slots"]["d"]) == (7, {"exercise": "Goblet squat", "weight": "16 kg"})


def test_a_coros_session(run: Runner, recordings: Path, tmp_path: Path) -> None:
    """No names, no weights, no guesses: all is typed; what means several is chosen from."""
    path = copied(recordings / "coros" / "coros-pace3-20240514-2318.fit", tmp_path)
    answers = [
        ("a: 25 25, 0:53 each; name: ", "air squats"),
        ("b: 15 15, 0:43 each; name: ", "pusups"),
        ("Push up? [Y/n] ", "y"),
        ("c: 13 14, 1:06 each; name: ", "walking lun"),
        ("number, other words, or y to keep it as your own: ", "2"),
        ("weight in kg: ", "8"),
        ("d: 29 45, 0:30 each; name: ", "jumping jacks"),
        ("e: 15 15, 0:29 each; name: ", "crunches"),
        ("f: 50 49, 0:30 each; name: ", "high knees"),
        ("g: 17 16, 0:33 each; name: ", "DB row"),
        ("weight in kg: ", "eight"),
        ("weight in kg: ", "8"),
        ("h: 10 10, 0:15 each; name: ", "burpees"),
        ("effort of the session, 0 to 10: ", "11"),
        ("effort of the session, 0 to 10: ", "6,5"),
    ]
    shown, code = labelled(path, answers)
    assert code == 0
    assert (
        shown
        == """\
Wed 15 May 2024, 07:18. Type a name or a part of one. Enter takes what
   stands in [ ], or leaves it open; . leaves it open, ? lists names, - goes
   back, Ctrl-C ends and keeps what was answered.
a: 25 25, 0:53 each; name: air squats
b: 15 15, 0:43 each; name: pusups
   Push up? [Y/n] y
   = Push up
c: 13 14, 1:06 each; name: walking lun
   which one is 'walking lun'?
    1 Walking lunge
    2 Walking dumbbell lunge
    3 Walking barbell lunge
    4 Weighted walking lunge
    5 Dumbbell overhead walking lunge
   number, other words, or y to keep it as your own: 2
   = Walking dumbbell lunge
   weight in kg: 8
d: 29 45, 0:30 each; name: jumping jacks
e: 15 15, 0:29 each; name: crunches
f: 50 49, 0:30 each; name: high knees
g: 17 16, 0:33 each; name: DB row
   weight in kg: eight
   'eight' is no weight; as in '62.5 kg', '135 lb', 'bodyweight', 'none', or
   for sets '40, 50, 60 kg'
   weight in kg: 8
h: 10 10, 0:15 each; name: burpees
effort of the session, 0 to 10: 11
   '11' is no number from 0 to 10
effort of the session, 0 to 10: 6,5
wrote a.fit.fitlift.yaml
names: a Air squat, b Push up, c Walking dumbbell lunge, d Jumping jacks, e
   Crunch, f High knees, g Dumbbell row, h Burpee
weights: c 8 kg; g 8 kg
effort: 6.5 of 10
all 8 exercises have a name
remembered in configuration/fitlift/routines.yaml: 8 names, 2 weights; later sessions like this one are recognised
"""
    )
    assert names_in(run, path) == [
        "a  Air squat",
        "b  Push up",
        "c  Walking dumbbell lunge",
        "d  Jumping jacks",
        "e  Crunch",
        "f  High knees",
        "g  Dumbbell row",
        "h  Burpee",
    ]
    assert said_of(path)["rpe"] == 6.5


def test_a_guided_session_with_stand_ins(run: Runner, cases: Path, tmp_path: Path) -> None:
    """The watch has no single-leg balance: its owner wrote it under another exercise, and Enter makes it the name."""
    path = copied(cases / "step_notes.fit", tmp_path)
    answers = [
        ("a: 0:30 0:30, left; name [Single Leg Balance, the step's note]: ", ""),
        ("b: 0:30 0:30, right; name [Single Leg Balance, the step's note]: ", ""),
        ("c: 0:40 0:40; Standing Marches; weight in kg: ", "bodyweight"),
        ("effort of the session, 0 to 10: ", "3"),
    ]
    shown, code = labelled(path, answers)
    assert code == 0
    assert (
        shown
        == """\
Tue 10 Nov 2026, 18:00. Type a name or a part of one. Enter takes what
   stands in [ ], or leaves it open; . leaves it open, ? lists names, - goes
   back, Ctrl-C ends and keeps what was answered.
a: 0:30 0:30, left; name [Single Leg Balance, the step's note]:
b: 0:30 0:30, right; name [Single Leg Balance, the step's note]:
c: 0:40 0:40; Standing Marches; weight in kg: bodyweight
effort of the session, 0 to 10: 3
wrote a.fit.fitlift.yaml
names: a Single-leg balance, b Single-leg balance
weights: c bodyweight
effort: 3 of 10
all 5 exercises have a name
remembered in configuration/fitlift/routines.yaml: 5 names, 2 weights; later sessions like this one are recognised
"""
    )
    assert names_in(run, path) == [
        "a  Single-leg balance, left (Single Leg",
        "b  Single-leg balance, right (Single",
        "c  Standing Marches",
        "d  Barbell back squat (slow on the way",
        "e  Cardio, cool-down",
    ]


def test_a_guided_session_that_left_its_plan(run: Runner, recordings: Path, tmp_path: Path) -> None:
    """What the watch went on with has no names: the plan's are offered by their places, and need not be taken."""
    path = copied(recordings / "garmin_free" / "garmin-fenix6x-20200804-0726.fit", tmp_path)
    answers = [
        ("a: 4 11 ?, 0:57 each; Barbell Bench Press; weight in kg: ", "40"),
        ("b: 10 13 11, 0:53 each; Dumbbell Fly; weight in kg: ", "8, 8, 10"),
        ("c: 9 12, 1:11 each; Partial Lockout; weight in kg: ", "50"),
        ("d: 14, 4:05; Reverse-grip Barbell Row; weight in kg: ", "30"),
        ("e: 10, 0:38; Partial Lockout; weight [50 kg]: ", ""),
        ("f: 10, 4:35; Barbell Back Squat; weight in kg: ", "60"),
        ("g: 4, 3:04; Smith Machine Overhead Press; weight in kg: ", "."),
        ("h: 26, 2:14; Barbell Back Squat; weight [60 kg]: ", "40"),
        ("i: 10, 0:33; Barbell Biceps Curl; weight in kg: ", "-"),
        ("h: 26, 2:14; Barbell Back Squat; weight [40 kg]: ", ""),
        ("i: 10, 0:33; Barbell Biceps Curl; weight in kg: ", "15"),
        ("j: 6, 3:27; Triceps Press-down; weight in kg: ", ""),
        ("k: 12, 1:13; name [Reverse-grip Barbell Row, the plan's, not sure]: ", ""),
        ("weight [30 kg]: ", ""),
        ("l: 12, 0:34; name [Smith Machine Overhead Press, the plan's, not sure]: ", "dips"),
        ("effort of the session, 0 to 10: ", "8"),
    ]
    shown, code = labelled(path, answers)
    assert code == 0
    assert (
        shown
        == """\
Tue 4 Aug 2020, 15:26. Type a name or a part of one. Enter takes what stands
   in [ ], or leaves it open; . leaves it open, ? lists names, - goes back,
   Ctrl-C ends and keeps what was answered.
a: 4 11 ?, 0:57 each; Barbell Bench Press; weight in kg: 40
b: 10 13 11, 0:53 each; Dumbbell Fly; weight in kg: 8, 8, 10
c: 9 12, 1:11 each; Partial Lockout; weight in kg: 50
d: 14, 4:05; Reverse-grip Barbell Row; weight in kg: 30
e: 10, 0:38; Partial Lockout; weight [50 kg]:
f: 10, 4:35; Barbell Back Squat; weight in kg: 60
g: 4, 3:04; Smith Machine Overhead Press; weight in kg: .
h: 26, 2:14; Barbell Back Squat; weight [60 kg]: 40
i: 10, 0:33; Barbell Biceps Curl; weight in kg: -
h: 26, 2:14; Barbell Back Squat; weight [40 kg]:
i: 10, 0:33; Barbell Biceps Curl; weight in kg: 15
j: 6, 3:27; Triceps Press-down; weight in kg:
k: 12, 1:13; name [Reverse-grip Barbell Row, the plan's, not sure]:
   weight [30 kg]:
l: 12, 0:34; name [Smith Machine Overhead Press, the plan's, not sure]: dips
   = Body weight dip
effort of the session, 0 to 10: 8
wrote a.fit.fitlift.yaml
names: k Reverse grip barbell row, l Dips
weights: a 40 kg; b 8, 8, 10 kg; c 50 kg; d 30 kg; e 50 kg; f 60 kg; h 40
   kg; i 15 kg; k 30 kg
effort: 8 of 10
all 12 exercises have a name
remembered in configuration/fitlift/routines.yaml: 12 names, 9 weights; later sessions like this one are recognised
"""
    )
    assert names_in(run, path) == [
        "a  Barbell Bench Press",
        "b  Dumbbell Fly",
        "c  Partial Lockout",
        "d  Reverse-grip",
        "e  Partial Lockout",
        "f  Barbell Back Squat",
        "g  Smith Machine",
        "h  Barbell Back Squat",
        "i  Barbell Biceps Curl",
        "j  Triceps Press-down",
        "k  Reverse grip",
        "l  Dips",
    ]


def test_stopped_in_the_middle(samples: Path, tmp_path: Path) -> None:
    """Ctrl-C keeps what was answered, says so, and ends with the exit code of what it stops."""
    path = copied(samples / "free.fit", tmp_path)
    answers = [("name [Hip swing, watch's guess]: ", "kettlebell swing"), ("b: 12 11 10", STOP)]
    shown, code = labelled(path, answers)
    assert code == 130
    assert (
        shown
        == """\
Tue 10 Nov 2026, 07:31. Type a name or a part of one. Enter takes what
   stands in [ ], or leaves it open; . leaves it open, ? lists names, - goes
   back, Ctrl-C ends and keeps what was answered.
a: 15 15 15 × 16 kg, 0:30 each; name [Hip swing, watch's guess]: kettlebell swing
b: 12 11 10, 0:26 each; name [Push up, watch's guess]: ^C
stopped; what was answered is kept
wrote a.fit.fitlift.yaml
names: a Kettlebell swing
6 of 7 exercises to name: put names into a.fit.fitlift.yaml, or --name 'a=plank'
remembered in configuration/fitlift/routines.yaml: 1 name, 4 weights; later sessions like this one are recognised
"""
    )
    assert said_of(path)["slots"]["a"] == "kettlebell swing"


def test_stopped_before_the_first_answer(samples: Path, tmp_path: Path) -> None:
    """Nothing is written."""
    path = copied(samples / "free.fit", tmp_path)
    shown, code = labelled(path, [("watch's guess]: ", STOP)])
    assert code == 130
    assert shown.endswith("watch's guess]: ^C\nstopped; nothing is written\n")
    assert list(tmp_path.glob("a.fit*")) == [path]
    assert not UserFiles().routines_path.exists()


def test_the_input_ends(samples: Path, tmp_path: Path) -> None:
    """Ctrl-D leaves all that follows open, and is no fault; also where it is asked back."""
    path = copied(samples / "free.fit", tmp_path)
    shown, code = labelled(path, [("watch's guess]: ", "press"), ("keep it as your own: ", END)])
    assert code == 0
    assert (
        shown
        == """\
Tue 10 Nov 2026, 07:31. Type a name or a part of one. Enter takes what
   stands in [ ], or leaves it open; . leaves it open, ? lists names, - goes
   back, Ctrl-C ends and keeps what was answered.
a: 15 15 15 × 16 kg, 0:30 each; name [Hip swing, watch's guess]: press
   which one is 'press'?
    1 Leg press
    2 Cable core press
    3 Barbell bench press
    4 Dumbbell bench press
    5 Overhead barbell press
    6 Dumbbell shoulder press
    7 Barbell push press
    8 Pallof press
    9 Landmine press
   number, other words, or y to keep it as your own:
wrote a.fit.fitlift.yaml
7 of 7 exercises to name: put names into a.fit.fitlift.yaml, or --name 'a=plank'
"""
    )
    assert said_of(path)["slots"] == dict.fromkeys("abcdefg")


def test_a_narrow_terminal(samples: Path, tmp_path: Path) -> None:
    """Of 40 columns: words stay whole, and what is typed stands behind its question."""
    path = copied(samples / "multisport.fit", tmp_path)
    answers = [
        ("a: 10 10 20, 0:29 each; name [Hip\n   raise, watch's guess]: ", "?"),
        ("number, or a name: ", ""),
        ("watch's guess]: ", "glute bridge"),
        ("weight in kg: ", ""),
        ("effort of the session, 0 to 10: ", END),
    ]
    shown, code = labelled(path, answers, columns=40)
    assert code == 0
    assert (
        shown
        == """\
Sat 14 Nov 2026, 09:02. Type a name
   or a part of one. Enter takes what
   stands in [ ], or leaves it open; .
   leaves it open, ? lists names, -
   goes back, Ctrl-C ends and keeps
   what was answered.
a: 10 10 20, 0:29 each; name [Hip
   raise, watch's guess]: ?
    1 Hip raise, watch's guess
    2 Squat
    3 Goblet squat
    4 Lunge
    5 Bulgarian split squat
    6 Step up
    7 Barbell deadlift
    8 Romanian deadlift
    9 Kettlebell swing
   10 Standing calf raise
   11 Plank
   12 Side plank
   13 Dead bug
   14 Crunch
   15 Push up
   16 Bench press
   17 Row
   18 Pull up
   number, or a name:
a: 10 10 20, 0:29 each; name [Hip
   raise, watch's guess]: glute bridge
   = Hip raise
   weight in kg:
effort of the session, 0 to 10:
wrote a.fit.fitlift.yaml
names: a Glute bridge
2 of 3 exercises to name: put names into a.fit.fitlift.yaml, or --name 'a=plank'
remembered in configuration/fitlift/routines.yaml: 1 name; later sessions like this one are recognised
"""
    )
    assert max(map(len, shown.splitlines()[:-4])) <= 40
