# ruff: noqa: E501 - as apps write it
"""Small logs as apps write them, made up for tests; and what is told of a set, in short."""

from __future__ import annotations

import datetime as dt
from typing import Any

from fitlift.activity import Activity
from fitlift.logs.asked import NOTHING_ASKED, Asked
from fitlift.logs.reading import read_log
from fitlift.records.sets import Set

HEVY_HEADER = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
)

#: Of an evening: a warm-up, work, a drop; two exercises in turns, one to failure; and a row on the machine.
HEVY = f"""{HEVY_HEADER}
"Evening","22 Dec 2025, 18:02","22 Dec 2025, 18:57","felt strong","Squat (Barbell)","","belt","0","warmup","40","8","","",""
"Evening","22 Dec 2025, 18:02","22 Dec 2025, 18:57","felt strong","Squat (Barbell)","","belt","1","normal","80","5","","","8"
"Evening","22 Dec 2025, 18:02","22 Dec 2025, 18:57","felt strong","Squat (Barbell)","","belt","2","dropset","60.5","10","","",""
"Evening","22 Dec 2025, 18:02","22 Dec 2025, 18:57","felt strong","Pull Up","0","","0","normal","","8","","",""
"Evening","22 Dec 2025, 18:02","22 Dec 2025, 18:57","felt strong","Pull Up","0","","1","failure","","6","","",""
"Evening","22 Dec 2025, 18:02","22 Dec 2025, 18:57","felt strong","Plank","0","","0","normal","","","","60",""
"Evening","22 Dec 2025, 18:02","22 Dec 2025, 18:57","felt strong","Plank","0","","1","normal","","","","45",""
"Evening","22 Dec 2025, 18:02","22 Dec 2025, 18:57","felt strong","Rowing (Machine)","","","0","normal","","","1.5","420",""
"Early","19 Dec 2025, 07:30","19 Dec 2025, 08:05","","My Own Lift","","","0","normal","12","10","","",""
"""

#: Strong on an iPhone of before: no unit of weight.
STRONG_CLASSIC = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2025-12-19 07:30:05,Early,35m,Deadlift (Barbell),W,60.0,5,0,0,,slept badly,
2025-12-19 07:30:05,Early,35m,Deadlift (Barbell),1,100.0,5,0,0,hook grip,slept badly,8
2025-12-19 07:30:05,Early,35m,Deadlift (Barbell),Rest Timer,0,0,0,120,,slept badly,
2025-12-19 07:30:05,Early,35m,Deadlift (Barbell),D,80.0,8,0,0,,slept badly,0
2025-12-22 18:02:00,Evening,1h 5m,Plank,1,0,0,0,60,,,
2025-12-22 18:02:00,Evening,1h 5m,Pull Up,1,0,8,0,0,,,
2025-12-22 18:02:00,Evening,1h 5m,Pull Up,F,0,6,0,0,,,
"""

#: With units, in the order of columns of later versions.
STRONG_UNITS = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes
2025-12-19 07:30:05,Early,35m,Deadlift (Barbell),1,225,lbs,5,,,,0,,
2025-12-19 07:30:05,Early,35m,Rowing (Machine),1,,,0,,1.0,mi,300,,
"""

#: On Android: semicolons, quotes, the duration last.
STRONG_ANDROID = """\
Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
2025-12-19 07:30:05;"Early";"Deadlift (Barbell)";1;102,5;kg;5;8,5;;;0;"";"";35m
2025-12-19 07:30:05;"Early";"Leg Press";1;1.250,5;kg;5;;;;0;"";"";35m
"""

#: The newest: a number for each workout, units in the header, seconds.
STRONG_NEWEST = """\
Workout #,Date,Workout Name,Duration (sec),Exercise Name,Set Order,Weight (kg),Reps,RPE,Distance (meters),Seconds,Notes,Workout Notes
1,2025-12-19 07:30:05,Early,2100,Deadlift (Barbell),1,100,5,8,,0,,
2,2025-12-19 07:30:05,Early,600,Plank,1,,,,,60,,
"""

FITNOTES = """\
Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
2025-12-19,Deadlift,Back,100.0,kgs,5,,,,easy
2025-12-19,Rowing Machine,Cardio,,,,2.0,km,0:08:30,
2025-12-22,Deadlift,Back,225.0,lbs,3,,,,
"""

FITNOTES_IOS = """\
Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind
2025-12-19,Deadlift,Back,60,,5,,,,,wr
2025-12-19,Deadlift,Back,,225,5,,,,,wr
2025-12-19,Plank,Abs,,,,,,01:30,,t
"""

FITBOD = """\
Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier
2025-12-19 17:42:37 +0000,Dumbbell Bench Press,10,22.5,0.0,0.0,0.0,0.0,false,,2.0
2025-12-19 17:42:37 +0000,Barbell Deadlift,5,60.0,0.0,0.0,0.0,0.0,true,,1.0
2025-12-19 17:42:37 +0000,Plank,0,0.0,45.0,0.0,0.0,0.0,false,shaky,1.0
"""

LIFTOSAUR = """\
Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,Weight Value,Weight Unit,Notes
2025-12-19T17:42:37.000Z,Basic,Day A,"Squat, Barbell",1,5,5,0,60,kg,
2025-12-19T17:42:37.000Z,Basic,Day A,"Squat, Barbell",0,5,6,1,100,kg,
2025-12-19T17:42:37.000Z,Basic,Day A,"Squat, Barbell",0,5,,1,100,kg,
"""

PLAIN = """\
start\tduration\tworkout\texercise\tset_type\tweight\tweight_unit\tload\treps\tseconds\tdistance_m\trpe\tside\tsuperset\tnote
2025-12-19 07:30\t40 min\tEarly\tPull up\twarmup\t20\tkg\tassisted\t6\t\t\t\t\t\t
2025-12-19 07:30\t40 min\tEarly\tPull up\t\t10\tlb\tadded\t5\t\t\t9\t\t\t
2025-12-19 07:30\t40 min\tEarly\tDips\t\t-15\tkg\t\t8\t\t\t\t\t\t
2025-12-19 07:30\t40 min\tEarly\tDumbbell row\t\t20\tkg\t\t8\t\t\t\tleft\tA\tslow
2025-12-19 07:30\t40 min\tEarly\tFarmers walk\t\t24\tkg\t\t\t\t40\t\t\tA\t
"""


def read(text: str, asked: Asked = NOTHING_ASKED, **named: Any) -> Activity:
    """A log that was read, under the name log.csv."""
    return read_log(text.encode(), "log.csv", asked, **named)


def local(text: str) -> dt.datetime:
    """A time by the clock of who wrote it down, without a zone."""
    return dt.datetime.fromisoformat(text)


def told(one: Set) -> tuple[str | None, int | None, float | None, float | None]:
    """What was done, how often, how heavy in kg, and how long."""
    return one.exercise_name, one.reps, one.weight_kg, one.duration_s


def of_session(activity: Activity, number: int) -> list[Set]:
    """The sets of one session."""
    return [each for each in activity.each_set if each.session == number]


def start_of(activity: Activity, number: int) -> dt.datetime | None:
    """When a session began, by the clock of who wrote it down."""
    (session,) = (each for each in activity.each_session if each.session == number)
    return activity.file.local_time(session.start_time)
