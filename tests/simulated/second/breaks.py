"""A short break and a long one, and a knee that hurts."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# Three weeks off, and later two. Back from three, the old dumbbells are the next step and the way back alike.
_SPLIT_SQUAT = """
 1 | 6 6 6 @ 14 ; 7 6 6 @ 14 | first ; reps       | add reps 3x7-8 @ 14
 2 | 7 7 7 @ 14 ; 8 7 7 @ 14 | reps ; reps        | add reps 3x8 @ 14
 3 | 8 8 8 @ 14 ; 8 8 8 @ 14 | reps ; -           | add load 3x5-8 @ 16
 4 | 6 5 5 @ 16 ; 6 6 5 @ 16 | load ; reps        | add reps 3x6-8 @ 16
 5 | 6 6 6 @ 16 ; -          | reps ; -           | add reps 3x7-8 @ 16
 6 | 7 7 6 @ 16 ; 7 7 7 @ 16 | reps ; reps        | add reps 3x8 @ 16
 7 | 8 8 7 @ 16 ; 8 8 8 @ 16 | reps ; reps        | add load 3x5-8 @ 18
 8 | 5 5 5 @ 18 ; 6 5 5 @ 18 | load ; reps        | add reps 3x6-8 @ 18
 9 | off                     |                    | add reps 3x6-8 @ 18
10 | off                     |                    | add reps 3x6-8 @ 18
11 | off                     |                    | start lighter @ ~16
12 | 3x7 @ 16 ; 3x8 @ 16     | - ; (reps)         | add load 3x5-8 @ 18 / go back 3x5-8 @ 18
13 | 5 5 5 @ 18 ; 6 5 5 @ 18 | (load) ; (reps)    | add reps 3x6-8 @ 18
14 | 6 6 5 @ 18 ; 6 6 6 @ 18 | reps ; reps        | add reps 3x7-8 @ 18
15 | 7 6 6 @ 18 ; 7 7 6 @ 18 | reps ; reps        | add reps 3x7-8 @ 18
16 | - ; 7 7 7 @ 18          | - ; reps           | add reps 3x8 @ 18
17 | 8 7 7 @ 18 ; 8 8 8 @ 18 | reps ; reps        | add load 3x5-8 @ 20
18 | 5 5 4 @ 20 ; 5 5 5 @ 20 | (load) ; reps/load | add reps 3x6-8 @ 20
19 | 6 5 5 @ 20 ; 6 6 5 @ 20 | reps ; reps        | add reps 3x6-8 @ 20
20 | off                     |                    | add reps 3x6-8 @ 20
21 | off                     |                    | add reps 3x6-8 @ 20
22 | 6 5 5 @ 20 ; 6 6 5 @ 20 | - ; -              | add reps 3x6-8 @ 20
23 | 6 6 6 @ 20 ; 7 6 6 @ 20 | reps ; reps        | add reps 3x7-8 @ 20
24 | 7 7 6 @ 20 ; -          | reps ; -           | add reps 3x7-8 @ 20
25 | 7 7 7 @ 20 ; 8 7 7 @ 20 | reps ; reps        | add reps 3x8 @ 20
26 | 8 8 7 @ 20 ; 8 8 8 @ 20 | reps ; reps        | add load 3x5-8 @ 22
"""

# Ten weeks without; back with two thirds of the load, by 10 kg a week.
_DEADLIFT = """
 1 | 3x4 @ 140   | first       | add load 3x4 @ 145
 2 | 3x4 @ 145   | load        | add load 3x4 @ 150
 3 | 3x4 @ 150   | load        | add load 3x4 @ 155
 4 | 4 4 3 @ 155 | (load)      | hold 3x4 @ 155
 5 | 3x4 @ 155   | reps/load   | add load 3x4 @ 160
 6 | 3x4 @ 160   | load        | add load 3x4 @ 165
 7 | off         |             | add load 3x4 @ 165
 8 | off         |             | add load 3x4 @ 165
 9 | off         |             | start lighter @ ~145
10 | off         |             | start lighter @ ~145
11 | off         |             | start lighter @ ~145
12 | off         |             | start lighter @ ~145
13 | off         |             | start lighter @ ~145
14 | off         |             | long ago
15 | off         |             | long ago
16 | off         |             | long ago
17 | 3x4 @ 110   | -           | add load 3x4 @ ~115
18 | 3x4 @ 120   | (load)      | add load 3x4 @ ~125
19 | 3x4 @ 130   | (load)      | add load 3x4 @ ~135
20 | off         |             | add load 3x4 @ ~135
21 | 3x4 @ 140   | (load)      | add load 3x4 @ ~145
22 | 4 4 3 @ 150 | (load)      | hold 3x4 @ 150
23 | 3x4 @ 150   | (load/reps) | add load 3x4 @ ~155
24 | 3x4 @ 155   | (load)      | add load 3x4 @ 160
25 | 4 4 3 @ 160 | (load)      | hold 3x4 @ 160
26 | 3x4 @ 160   | (reps/load) | add load 3x4 @ 165
"""

# Eights with 72.5 kg, two weeks off with a knee, then 40 kg and up by the way it feels. After the weeks off the first
# light session may already be read as the place to begin from.
_INJURED_SQUAT = """
 1 | 3x8 @ 60     | first       | add load 3x8 @ 62.5
 2 | 3x8 @ 62.5   | load        | add load 3x8 @ 65
 3 | 8 8 6 @ 65   | (load)      | hold 3x8 @ 65
 4 | 3x8 @ 65     | reps/load   | add load 3x8 @ 67.5
 5 | off          |             | add load 3x8 @ 67.5
 6 | 3x8 @ 67.5   | load        | add load 3x8 @ 70
 7 | 3x8 @ 70     | load        | add load 3x8 @ 72.5
 8 | 8 7 7 @ 72.5 | (load)      | hold 3x8 @ 72.5
 9 | off          |             | hold 3x8 @ 72.5
10 | off          |             | hold 3x8 @ 72.5
11 | 3x8 @ 40     | -           | go back 3x8 @ 72.5 / add load 3x8 @ ~42.5
12 | 3x8 @ 40     | -           | go back 3x8 @ 72.5 / add load 3x8 @ ~42.5
13 | 3x8 @ 45     | (load)      | add load 3x8 @ ~47.5
14 | 3x8 @ 47.5   | (load)      | add load 3x8 @ ~50
15 | 3x8 @ 50     | (load)      | add load 3x8 @ ~52.5
16 | off          |             | add load 3x8 @ ~52.5
17 | 3x8 @ 55     | (load)      | add load 3x8 @ ~57.5
18 | 8 8 7 @ 57.5 | (load)      | hold 3x8 @ 57.5
19 | 3x8 @ 57.5   | (load/reps) | add load 3x8 @ ~60
20 | 3x8 @ 60     | (load)      | add load 3x8 @ ~62.5
21 | 3x8 @ 62.5   | (load)      | add load 3x8 @ ~65
22 | 3x8 @ 65     | (load)      | add load 3x8 @ ~67.5
23 | off          |             | add load 3x8 @ ~67.5
24 | 3x8 @ 67.5   | (load)      | add load 3x8 @ ~70
25 | 8 8 7 @ 70   | (load)      | hold 3x8 @ 70
26 | 3x8 @ 70     | (load/reps) | add load 3x8 @ 72.5
"""

ATHLETES = (
    Athlete(
        "return from a break",
        "split squats twice a week, three weeks off and later two",
        (1, 4),
        (Lift("Dumbbell Bulgarian split squat", (5, 8), 2.0, _SPLIT_SQUAT),),
    ),
    Athlete(
        "return from a break",
        "deadlifts of four, ten weeks off, back by 10 kg a week",
        (1,),
        (Lift("Barbell deadlift", (4, 4), 5.0, _DEADLIFT),),
    ),
    Athlete(
        "injury",
        "squats of eight, a little more than half of the load after two weeks off",
        (5,),
        (Lift("Back squat", (8, 8), 2.5, _INJURED_SQUAT),),
    ),
)
