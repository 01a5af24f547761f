"""Repetitions rise within a wide range, then the load: with the smallest dumbbells, and with a heavy bar."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# 4, 6, 8 kg: half as heavy again is the next dumbbell. One evening in week 10 goes badly.
_CURL = """
 1 | 12 11 10 @ 4 ; 12 12 11 @ 4  | first ; reps  | add reps 3x12-15 @ 4
 2 | 13 12 12 @ 4 ; 14 13 12 @ 4  | reps ; reps   | add reps 3x13-15 @ 4
 3 | 14 14 13 @ 4 ; 15 14 14 @ 4  | reps ; reps   | add reps 3x15 @ 4
 4 | 15 15 15 @ 4 ; -             | reps ; -      | add load 3x10-15 @ 6
 5 | 9 8 7 @ 6 ; 10 9 8 @ 6       | (load) ; reps | hold 3x10 @ 6
 6 | 10 9 9 @ 6 ; 10 10 9 @ 6     | reps ; reps   | hold 3x10 @ 6
 7 | off                          |               | hold 3x10 @ 6
 8 | 10 10 9 @ 6 ; 10 10 10 @ 6   | - ; reps/load | add reps 3x11-15 @ 6
 9 | 11 10 10 @ 6 ; 12 11 10 @ 6  | reps ; reps   | add reps 3x11-15 @ 6
10 | 12 11 11 @ 6 ; 10 9 7 @ 6    | reps ; -      | hold 3x10 @ 6
11 | 12 12 11 @ 6 ; 12 12 12 @ 6  | reps ; reps   | add reps 3x13-15 @ 6
12 | 13 13 12 @ 6 ; 14 13 13 @ 6  | reps ; reps   | add reps 3x14-15 @ 6
13 | - ; 14 14 13 @ 6             | - ; reps      | add reps 3x14-15 @ 6
14 | 15 14 14 @ 6 ; 15 15 14 @ 6  | reps ; reps   | add reps 3x15 @ 6
15 | 15 15 15 @ 6 ; 15 15 15 @ 6  | reps ; -      | add load 3x10-15 @ 8
16 | 10 9 8 @ 8 ; 10 10 8 @ 8     | (load) ; reps | hold 3x10 @ 8
17 | 10 10 9 @ 8 ; 10 10 9 @ 8    | reps ; -      | hold 3x10 @ 8
18 | 11 10 9 @ 8 ; 11 10 10 @ 8   | reps ; reps/load | add reps 3x11-15 @ 8
19 | off                          |               | add reps 3x11-15 @ 8
20 | off                          |               | add reps 3x11-15 @ 8
21 | 11 10 9 @ 8 ; 11 10 10 @ 8   | - ; -         | add reps 3x11-15 @ 8
22 | 11 11 10 @ 8 ; 12 11 11 @ 8  | reps ; reps   | add reps 3x12-15 @ 8
23 | 12 12 11 @ 8 ; 12 12 12 @ 8  | reps ; reps   | add reps 3x13-15 @ 8
24 | 13 12 12 @ 8 ; 12 12 11 @ 8  | reps ; -      | add reps 3x12-15 @ 8
25 | 13 13 12 @ 8 ; 14 13 12 @ 8  | reps ; reps   | add reps 3x13-15 @ 8
26 | 14 13 13 @ 8 ; -             | reps ; -      | add reps 3x14-15 @ 8
"""

# Week 8 is cut short: two good sets, the third is missing. By the worst set a repetition more; or do all three first.
_HIP_THRUST = """
 1 | 8 7 7 @ 140    | first  | add reps 3x8-10 @ 140
 2 | 9 8 7 @ 140    | reps   | add reps 3x8-10 @ 140
 3 | 9 9 8 @ 140    | reps   | add reps 3x9-10 @ 140
 4 | 10 9 9 @ 140   | reps   | add reps 3x10 @ 140
 5 | 10 10 10 @ 140 | reps   | add load 3x6-10 @ 145
 6 | 8 8 7 @ 145    | load   | add reps 3x8-10 @ 145
 7 | 9 8 8 @ 145    | reps   | add reps 3x9-10 @ 145
 8 | 9 9 @ 145      | (reps) | add reps @ 145 / go back @ 145
 9 | 10 9 8 @ 145   | reps   | add reps 3x9-10 @ 145
10 | 10 10 9 @ 145  | reps   | add reps 3x10 @ 145
11 | off            |        | add reps 3x10 @ 145
12 | 10 10 10 @ 145 | reps   | add load 3x6-10 @ 150
13 | 7 7 6 @ 150    | load   | add reps 3x7-10 @ 150
14 | 8 7 7 @ 150    | reps   | add reps 3x8-10 @ 150
15 | 8 8 7 @ 150    | reps   | add reps 3x8-10 @ 150
16 | 9 8 8 @ 150    | reps   | add reps 3x9-10 @ 150
17 | 9 8 8 @ 150    | -      | add reps 3x9-10 @ 150
18 | 9 9 8 @ 150    | reps   | add reps 3x9-10 @ 150
19 | 9 9 8 @ 150    | -      | add reps 3x9-10 @ 150
20 | off            |        | add reps 3x9-10 @ 150
21 | 9 9 9 @ 150    | reps   | add reps 3x10 @ 150
22 | 10 10 9 @ 150  | reps   | add reps 3x10 @ 150
23 | 10 10 10 @ 150 | reps   | add load 3x6-10 @ 155
24 | 7 6 6 @ 155    | load   | add reps 3x7-10 @ 155
25 | 7 7 6 @ 155    | reps   | add reps 3x7-10 @ 155
26 | 8 7 7 @ 155    | reps   | add reps 3x8-10 @ 155
"""

ATHLETES = (
    Athlete(
        "double progression",
        "curls of 10 to 15 with dumbbells of 4, 6 and 8 kg, twice a week",
        (1, 5),
        (Lift("Dumbbell biceps curl", (10, 15), 2.0, _CURL),),
    ),
    Athlete(
        "double progression",
        "heavy hip thrusts of 6 to 10, one session cut short",
        (2,),
        (Lift("Hip thrust", (6, 10), 5.0, _HIP_THRUST),),
    ),
)
