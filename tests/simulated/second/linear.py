"""A little more every time: three days a week, with very heavy weights, and with very small plates."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# A beginner, three days a week, a kilogram more each time; from week 9 on it gets hard.
_BENCH = """
 1 | 3x5 @ 30 ; 3x5 @ 31 ; 3x5 @ 32       | first ; load ; load      | add load 3x5 @ 33
 2 | 3x5 @ 33 ; 3x5 @ 34 ; 3x5 @ 35       | load ; load ; load       | add load 3x5 @ 36
 3 | 3x5 @ 36 ; - ; 3x5 @ 37              | load ; - ; load          | add load 3x5 @ 38
 4 | 3x5 @ 38 ; 3x5 @ 39 ; 3x5 @ 40       | load ; load ; load       | add load 3x5 @ 41
 5 | 3x5 @ 41 ; 5 5 4 @ 42 ; 3x5 @ 42     | load ; (load) ; reps/load | add load 3x5 @ 43
 6 | 3x5 @ 43 ; 3x5 @ 44 ; -              | load ; load ; -          | add load 3x5 @ 45
 7 | off                                  |                          | add load 3x5 @ 45
 8 | 3x5 @ 44 ; 3x5 @ 45 ; 3x5 @ 46       | - ; load ; load          | add load 3x5 @ 47
 9 | 5 5 4 @ 47 ; 5 5 5 @ 47 ; 5 4 4 @ 48 | (load) ; reps/load ; (load) | hold 3x5 @ 48
10 | 5 5 4 @ 48 ; - ; 5 5 5 @ 48          | reps ; - ; reps/load     | add load 3x5 @ 49
11 | 5 5 4 @ 49 ; 5 5 4 @ 49 ; 5 5 5 @ 49 | (load) ; - ; reps/load   | add load 3x5 @ 50
12 | - ; 5 4 4 @ 50 ; 5 5 4 @ 50          | - ; (load) ; reps        | hold 3x5 @ 50
13 | 5 5 4 @ 50 ; 3x5 @ 50 ; 5 5 4 @ 51   | - ; reps/load ; (load)   | hold 3x5 @ 51
14 | 3x5 @ 51 ; 5 4 4 @ 52 ; -            | reps/load ; (load) ; -   | hold 3x5 @ 52
15 | 5 4 4 @ 52 ; 5 5 4 @ 52 ; 5 5 4 @ 52 | - ; reps ; -             | hold 3x5 @ 52
16 | 3x5 @ 52 ; 5 4 3 @ 53 ; 5 4 4 @ 53   | reps/load ; (load) ; reps | hold 3x5 @ 53
17 | 5 4 4 @ 53 ; - ; 5 4 3 @ 53          | - ; - ; -                | hold 3x5 @ 53
18 | 5 5 4 @ 53 ; 3x5 @ 53 ; 5 4 4 @ 54   | reps ; reps/load ; (load) | hold 3x5 @ 54
19 | off                                  |                          | hold 3x5 @ 54
20 | 5 4 4 @ 54 ; 5 4 4 @ 54 ; 5 5 4 @ 54 | - ; - ; reps             | hold 3x5 @ 54
21 | 3x5 @ 54 ; 3x5 @ 55 ; 5 4 4 @ 56     | reps/load ; load ; (load) | hold 3x5 @ 56
22 | - ; 5 4 3 @ 56 ; 5 4 4 @ 56          | - ; - ; -                | hold 3x5 @ 56
23 | 5 4 4 @ 56 ; 5 3 3 @ 56 ; 5 4 4 @ 56 | - ; - ; -                | hold 3x5 @ 56
24 | 5 4 4 @ 56 ; 5 4 3 @ 56 ; -          | - ; - ; -                | deload @ ~50 / hold 3x5 @ 56  # three weeks
25 | 3x5 @ 50 ; 3x5 @ 51 ; 3x5 @ 52       | - ; (load) ; (load)      | add load 3x5 @ 53 / go back 3x5 @ 56
26 | 3x5 @ 53 ; 3x5 @ 54 ; 3x5 @ 55       | (load) ; (load) ; (load) | add load 3x5 @ 56
"""

# Very heavy triples by 5 kg; once a fourth set in place of more load. With three weeks between two sessions a little
# lighter, "add" and "back to" name the same bar, and what was lifted before may be called a rise or not.
_DEADLIFT = """
 1 | 3x3 @ 180   | first     | add load 3x3 @ 185
 2 | 3x3 @ 185   | load      | add load 3x3 @ 190
 3 | 3x3 @ 190   | load      | add load 3x3 @ 195
 4 | 3 3 2 @ 195 | (load)    | hold 3x3 @ 195
 5 | 3x3 @ 195   | reps/load | add load 3x3 @ 200
 6 | off         |           | add load 3x3 @ 200
 7 | 3 2 2 @ 200 | (load)    | hold 3x3 @ 200
 8 | 3 3 2 @ 200 | reps      | hold 3x3 @ 200
 9 | 3x3 @ 200   | reps/load | add load 3x3 @ 205
10 | 4x3 @ 200   | sets/reps | add load @ 205
11 | 3 2 2 @ 205 | (load)    | hold 3x3 @ 205
12 | 3 3 2 @ 205 | reps      | hold 3x3 @ 205
13 | off         |           | hold 3x3 @ 205
14 | off         |           | hold 3x3 @ 205
15 | 3x3 @ 200   | -         | add load 3x3 @ 205 / go back 3x3 @ 205
16 | 3 3 2 @ 205 | (load)    | hold 3x3 @ 205
17 | 3x3 @ 205   | reps/load | add load 3x3 @ 210
18 | 3 2 2 @ 210 | (load)    | hold 3x3 @ 210
19 | 3 2 2 @ 210 | -         | hold 3x3 @ 210
20 | 3 3 2 @ 210 | reps      | hold 3x3 @ 210
21 | 3x3 @ 210   | reps/load | add load 3x3 @ 215
22 | off         |           | add load 3x3 @ 215
23 | 2 2 1 @ 215 | (load)    | hold 3x3 @ 215
24 | 3 2 1 @ 215 | reps      | hold 3x3 @ 215
25 | 3 2 2 @ 215 | reps      | hold 3x3 @ 215
26 | 3 2 2 @ 215 | -         | hold 3x3 @ 215
"""

# Half a kilogram a week on a light bar: the smallest step there is, and each one a record.
_PRESS = """
 1 | 3x8 @ 18     | first     | add load 3x8 @ 18.5
 2 | 3x8 @ 18.5   | load      | add load 3x8 @ 19
 3 | 3x8 @ 19     | load      | add load 3x8 @ 19.5
 4 | 3x8 @ 19.5   | load      | add load 3x8 @ 20
 5 | 3x8 @ 20     | load      | add load 3x8 @ 20.5
 6 | 8 8 7 @ 20.5 | (load)    | hold 3x8 @ 20.5
 7 | 3x8 @ 20.5   | reps/load | add load 3x8 @ 21
 8 | 3x8 @ 21     | load      | add load 3x8 @ 21.5
 9 | off          |           | add load 3x8 @ 21.5
10 | 3x8 @ 21.5   | load      | add load 3x8 @ 22
11 | 3x8 @ 22     | load      | add load 3x8 @ 22.5
12 | off          |           | add load 3x8 @ 22.5
13 | off          |           | add load 3x8 @ 22.5
14 | 3x8 @ 22.5   | load      | add load 3x8 @ 23
15 | 8 7 7 @ 23   | (load)    | hold 3x8 @ 23
16 | 8 8 7 @ 23   | reps      | hold 3x8 @ 23
17 | 3x8 @ 23     | reps/load | add load 3x8 @ 23.5
18 | 3x8 @ 23.5   | load      | add load 3x8 @ 24
19 | 8 6 5 @ 24   | (load)    | hold 3x8 @ 24
20 | 3x8 @ 24     | reps/load | add load 3x8 @ 24.5
21 | 3x8 @ 24.5   | load      | add load 3x8 @ 25
22 | 8 8 7 @ 25   | (load)    | hold 3x8 @ 25
23 | off          |           | hold 3x8 @ 25
24 | 8 8 7 @ 25   | -         | hold 3x8 @ 25
25 | 3x8 @ 25     | reps/load | add load 3x8 @ 25.5
26 | 3x8 @ 25.5   | load      | add load 3x8 @ 26
"""

ATHLETES = (
    Athlete(
        "linear",
        "a beginner's bench press three days a week, a kilogram more each time",
        (0, 2, 4),
        (Lift("Bench press", (5, 5), 1.0, _BENCH),),
    ),
    Athlete(
        "linear",
        "deadlifts of 180 kg and more, in threes, by 5 kg",
        (5,),
        (Lift("Barbell deadlift", (3, 3), 5.0, _DEADLIFT),),
    ),
    Athlete(
        "linear",
        "presses of eight with 18 kg, half a kilogram more each week",
        (2,),
        (Lift("Overhead press", (8, 8), 0.5, _PRESS),),
    ),
)
