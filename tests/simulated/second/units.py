"""Pounds by fives and tens, a journey among pounds, what a finger types wrong, and weights that are missing."""

from __future__ import annotations

from simulated.told import KG_PER_LB, Athlete, Lift

# Ten pounds at a time. With three weeks between two sessions one is a little lighter: "add" and "back to" name the
# same bar, and what was lifted before may be called a rise or not.
_TEN_POUNDS = """
 1 | 3x5 @ 185 lb   | first     | add load 3x5 @ 195 lb
 2 | 3x5 @ 195 lb   | load      | add load 3x5 @ 205 lb
 3 | 3x5 @ 205 lb   | load      | add load 3x5 @ 215 lb
 4 | 5 5 4 @ 215 lb | (load)    | hold 3x5 @ 215 lb
 5 | 3x5 @ 215 lb   | reps/load | add load 3x5 @ 225 lb
 6 | 3x5 @ 225 lb   | load      | add load 3x5 @ 235 lb
 7 | off            |           | add load 3x5 @ 235 lb
 8 | 3x5 @ 235 lb   | load      | add load 3x5 @ 245 lb
 9 | 5 4 4 @ 245 lb | (load)    | hold 3x5 @ 245 lb
10 | 5 5 4 @ 245 lb | reps      | hold 3x5 @ 245 lb
11 | 3x5 @ 245 lb   | reps/load | add load 3x5 @ 255 lb
12 | 3x5 @ 255 lb   | load      | add load 3x5 @ 265 lb
13 | 5 5 3 @ 265 lb | (load)    | hold 3x5 @ 265 lb
14 | off            |           | hold 3x5 @ 265 lb
15 | 5 5 4 @ 265 lb | reps      | hold 3x5 @ 265 lb
16 | 3x5 @ 265 lb   | reps/load | add load 3x5 @ 275 lb
17 | 3x5 @ 275 lb   | load      | add load 3x5 @ 285 lb
18 | 5 4 3 @ 285 lb | (load)    | hold 3x5 @ 285 lb
19 | 5 4 4 @ 285 lb | reps      | hold 3x5 @ 285 lb
20 | 5 5 4 @ 285 lb | reps      | hold 3x5 @ 285 lb
21 | 3x5 @ 285 lb   | reps/load | add load 3x5 @ 295 lb
22 | off            |           | add load 3x5 @ 295 lb
23 | off            |           | add load 3x5 @ 295 lb
24 | 3x5 @ 275 lb   | -         | add load 3x5 @ 285 lb / go back 3x5 @ 285 lb
25 | 3x5 @ 285 lb   | (load)    | add load 3x5 @ 295 lb
26 | 5 5 4 @ 295 lb | (load)    | hold 3x5 @ 295 lb
"""

_FIVE_POUNDS = """
 1 | 9 8 8 @ 25 lb    | first     | add reps 3x9-12 @ 25 lb
 2 | 10 9 9 @ 25 lb   | reps      | add reps 3x10-12 @ 25 lb
 3 | 10 10 10 @ 25 lb | reps      | add reps 3x11-12 @ 25 lb
 4 | 11 11 10 @ 25 lb | reps      | add reps 3x11-12 @ 25 lb
 5 | 12 11 11 @ 25 lb | reps      | add reps 3x12 @ 25 lb
 6 | 12 12 12 @ 25 lb | reps      | add load 3x8-12 @ 30 lb
 7 | off              |           | add load 3x8-12 @ 30 lb
 8 | 8 7 6 @ 30 lb    | (load)    | hold 3x8 @ 30 lb
 9 | 8 8 7 @ 30 lb    | reps      | hold 3x8 @ 30 lb
10 | 8 8 8 @ 30 lb    | reps/load | add reps 3x9-12 @ 30 lb
11 | 9 9 8 @ 30 lb    | reps      | add reps 3x9-12 @ 30 lb
12 | 10 9 9 @ 30 lb   | reps      | add reps 3x10-12 @ 30 lb
13 | 10 10 9 @ 30 lb  | reps      | add reps 3x10-12 @ 30 lb
14 | off              |           | add reps 3x10-12 @ 30 lb
15 | 10 10 10 @ 30 lb | reps      | add reps 3x11-12 @ 30 lb
16 | 11 11 10 @ 30 lb | reps      | add reps 3x11-12 @ 30 lb
17 | 11 11 11 @ 30 lb | reps      | add reps 3x12 @ 30 lb
18 | 12 12 11 @ 30 lb | reps      | add reps 3x12 @ 30 lb
19 | 12 12 12 @ 30 lb | reps      | add load 3x8-12 @ 35 lb
20 | 8 8 7 @ 35 lb    | (load)    | hold 3x8 @ 35 lb
21 | 8 8 8 @ 35 lb    | reps/load | add reps 3x9-12 @ 35 lb
22 | off              |           | add reps 3x9-12 @ 35 lb
23 | off              |           | add reps 3x9-12 @ 35 lb
24 | 8 8 7 @ 35 lb    | -         | hold 3x8 @ 35 lb
25 | 9 8 8 @ 35 lb    | reps      | add reps 3x9-12 @ 35 lb
26 | 9 9 8 @ 35 lb    | reps      | add reps 3x9-12 @ 35 lb
"""

# Five weeks in a country of pounds, and home again.
_JOURNEY = """
 1 | 3x5 @ 50       | first     | add load 3x5 @ 52.5
 2 | 3x5 @ 52.5     | load      | add load 3x5 @ 55
 3 | 3x5 @ 55       | load      | add load 3x5 @ 57.5
 4 | 5 5 4 @ 57.5   | (load)    | hold 3x5 @ 57.5
 5 | 3x5 @ 57.5     | reps/load | add load 3x5 @ 60
 6 | off            |           | add load 3x5 @ 60
 7 | 3x5 @ 60       | load      | add load 3x5 @ 62.5
 8 | 3x5 @ 62.5     | load      | add load 3x5 @ 65
 9 | 3x5 @ 145 lb   | load      | add load 3x5 @ 150 lb
10 | 3x5 @ 150 lb   | load      | add load 3x5 @ 155 lb
11 | 5 5 4 @ 155 lb | (load)    | hold 3x5 @ 155 lb
12 | 3x5 @ 155 lb   | reps/load | add load 3x5 @ 160 lb
13 | 5 5 4 @ 160 lb | (load)    | hold 3x5 @ 160 lb
14 | 3x5 @ 72.5     | reps/load | add load 3x5 @ 75
15 | off            |           | add load 3x5 @ 75
16 | 3x5 @ 75       | load      | add load 3x5 @ 77.5
17 | 5 4 4 @ 77.5   | (load)    | hold 3x5 @ 77.5
18 | 5 5 4 @ 77.5   | reps      | hold 3x5 @ 77.5
19 | 3x5 @ 77.5     | reps/load | add load 3x5 @ 80
20 | 5 4 4 @ 80     | (load)    | hold 3x5 @ 80
21 | 5 5 4 @ 80     | reps      | hold 3x5 @ 80
22 | off            |           | hold 3x5 @ 80
23 | 3x5 @ 80       | reps/load | add load 3x5 @ 82.5
24 | 5 4 4 @ 82.5   | (load)    | hold 3x5 @ 82.5
25 | 5 4 4 @ 82.5   | -         | hold 3x5 @ 82.5
26 | 5 5 4 @ 82.5   | reps      | hold 3x5 @ 82.5
"""

# 105 pounds entered as kilograms; 500 for 50 in one set; 525 for 52.5 in a whole session.
_TYPED_BENCH = """
 1 | 6 6 5 @ 45         | first  | add reps 3x6-8 @ 45
 2 | 7 6 6 @ 45         | reps   | add reps 3x7-8 @ 45
 3 | 7 7 7 @ 45         | reps   | add reps 3x8 @ 45
 4 | 8 8 8 @ 45         | reps   | add load 3x5-8 @ 47.5
 5 | 6 5 5 @ 47.5       | load   | add reps 3x6-8 @ 47.5
 6 | 6 6 6 @ 105!       | -      | add reps 3x6-8 @ 47.5
 7 | off                |        | add reps 3x6-8 @ 47.5
 8 | 7 7 6 @ 47.5       | reps   | add reps 3x7-8 @ 47.5
 9 | 7 7 7 @ 47.5       | reps   | add reps 3x8 @ 47.5
10 | 8 8 7 @ 47.5       | reps   | add reps 3x8 @ 47.5
11 | 8 8 8 @ 47.5       | reps   | add load 3x5-8 @ 50
12 | 6 6 5 @ 50         | load   | add reps 3x6-8 @ 50
13 | 6 6 6 @ 50         | reps   | add reps 3x7-8 @ 50
14 | off                |        | add reps 3x7-8 @ 50
15 | 7 6 @ 50, 6 @ 500! | (reps) | add reps @ 50
16 | 7 7 6 @ 50         | reps   | add reps 3x7-8 @ 50
17 | 7 7 7 @ 50         | reps   | add reps 3x8 @ 50
18 | 8 7 7 @ 50         | reps   | add reps 3x8 @ 50
19 | 8 8 8 @ 50         | reps   | add load 3x5-8 @ 52.5
20 | 5 5 5 @ 52.5       | load   | add reps 3x6-8 @ 52.5
21 | 6 6 5 @ 52.5       | reps   | add reps 3x6-8 @ 52.5
22 | 6 6 6 @ 525!       | -      | add reps 3x6-8 @ 52.5
23 | 6 6 6 @ 52.5       | reps   | add reps 3x7-8 @ 52.5
24 | off                |        | add reps 3x7-8 @ 52.5
25 | 7 6 6 @ 52.5       | reps   | add reps 3x7-8 @ 52.5
26 | 7 7 6 @ 52.5       | reps   | add reps 3x7-8 @ 52.5
"""

# 100 for 10 in one set; from 8 to 10 and from 12 to 14 is training.
_TYPED_LUNGE = """
 1 | 10 9 9 @ 8           | first     | add reps 3x10-12 @ 8
 2 | 11 10 10 @ 8         | reps      | add reps 3x11-12 @ 8
 3 | 11 11 11 @ 8         | reps      | add reps 3x12 @ 8
 4 | 12 12 12 @ 8         | reps      | add load 3x8-12 @ 10
 5 | 9 9 8 @ 10           | load      | add reps 3x9-12 @ 10
 6 | 10 9 9 @ 10          | reps      | add reps 3x10-12 @ 10
 7 | off                  |           | add reps 3x10-12 @ 10
 8 | 10 9 @ 10, 10 @ 100! | (reps)    | add reps @ 10
 9 | 10 10 9 @ 10         | reps      | add reps 3x10-12 @ 10
10 | 11 10 10 @ 10        | reps      | add reps 3x11-12 @ 10
11 | 11 11 10 @ 10        | reps      | add reps 3x11-12 @ 10
12 | 12 11 11 @ 10        | reps      | add reps 3x12 @ 10
13 | 12 12 12 @ 10        | reps      | add load 3x8-12 @ 12
14 | off                  |           | add load 3x8-12 @ 12
15 | 9 8 8 @ 12           | load      | add reps 3x9-12 @ 12
16 | 9 9 9 @ 12           | reps      | add reps 3x10-12 @ 12
17 | 10 10 9 @ 12         | reps      | add reps 3x10-12 @ 12
18 | 10 10 10 @ 12        | reps      | add reps 3x11-12 @ 12
19 | 11 11 10 @ 12        | reps      | add reps 3x11-12 @ 12
20 | 12 11 11 @ 12        | reps      | add reps 3x12 @ 12
21 | 12 12 12 @ 12        | reps      | add load 3x8-12 @ 14
22 | 8 8 7 @ 14           | (load)    | hold 3x8 @ 14
23 | 8 8 8 @ 14           | reps/load | add reps 3x9-12 @ 14
24 | off                  |           | add reps 3x9-12 @ 14
25 | 9 9 8 @ 14           | reps      | add reps 3x9-12 @ 14
26 | 9 9 9 @ 14           | reps      | add reps 3x10-12 @ 14
"""

# No weight in the first weeks, then one, and for some sessions none again.
_FORGOTTEN = """
 1 | 9 9 8         | first  | add reps 3x9-12
 2 | 10 9 9        | reps   | add reps 3x10-12
 3 | 10 10 10      | reps   | add reps 3x11-12
 4 | off           |        | add reps 3x11-12
 5 | 11 11 10      | reps   | add reps 3x11-12
 6 | 12 11 11      | reps   | add reps 3x12
 7 | 12 12 12      | reps   | add load 3x8-12
 8 | 9 9 8 @ 60    | (load) | add reps 3x9-12 @ 60
 9 | 10 9 9 @ 60   | reps   | add reps 3x10-12 @ 60
10 | 10 10 10 @ 60 | reps   | add reps 3x11-12 @ 60
11 | 11 11 10 @ 60 | reps   | add reps 3x11-12 @ 60
12 | 12 11 11 @ 60 | reps   | add reps 3x12 @ 60
13 | 12 12 11      | (reps) | add reps 3x12
14 | 12 12 12 @ 60 | reps   | add load 3x8-12 @ 65
15 | off           |        | add load 3x8-12 @ 65
16 | 8 8 8 @ 65    | load   | add reps 3x9-12 @ 65
17 | 9 9 8 @ 65    | reps   | add reps 3x9-12 @ 65
18 | 9 9 9         | (reps) | add reps 3x10-12
19 | 10 9 9        | (reps) | add reps 3x10-12
20 | 10 10 9       | (reps) | add reps 3x10-12
21 | 10 10 10 @ 65 | reps   | add reps 3x11-12 @ 65
22 | 11 10 10 @ 65 | reps   | add reps 3x11-12 @ 65
23 | off           |        | add reps 3x11-12 @ 65
24 | 11 11 11 @ 65 | reps   | add reps 3x12 @ 65
25 | 12 12 11 @ 65 | reps   | add reps 3x12 @ 65
26 | 12 12 12 @ 65 | reps   | add load 3x8-12 @ 70
"""

ATHLETES = (
    Athlete(
        "kilograms and pounds",
        "all in pounds: the deadlift by ten, the shoulder press by five",
        (4,),
        (
            Lift("Barbell deadlift", (5, 5), 10 * KG_PER_LB, _TEN_POUNDS),
            Lift("Dumbbell shoulder press", (8, 12), 5 * KG_PER_LB, _FIVE_POUNDS),
        ),
    ),
    Athlete(
        "kilograms and pounds",
        "five weeks abroad, where plates have pounds, and home again",
        (2,),
        (Lift("Front squat", (5, 5), 2.5, _JOURNEY),),
    ),
    Athlete(
        "typing errors",
        "pounds as kilograms, a nought too many in one set and in three",
        (3,),
        (
            Lift("Bench press", (5, 8), 2.5, _TYPED_BENCH),
            Lift("Dumbbell lunge", (8, 12), 2.0, _TYPED_LUNGE),
        ),
    ),
    Athlete(
        "missing weights",
        "no weight in the first weeks, then one, and now and then forgotten",
        (1,),
        (Lift("Hip thrust", (8, 12), 5.0, _FORGOTTEN),),
    ),
)
