"""Repetitions rise within a range, then the load, then repetitions again."""

from __future__ import annotations

from simulated.told import Athlete, Lift

_SPLIT_SQUAT = """
 1 | 6 6 5 @ 10 ; 6 6 6 @ 10  | first ; reps    | add reps 3x7-8 @ 10
 2 | 7 7 6 @ 10 ; 7 7 7 @ 10  | reps ; reps     | add reps 3x8 @ 10
 3 | 8 7 7 @ 10 ; -           | reps ; -        | add reps 3x8 @ 10
 4 | 8 8 7 @ 10 ; 8 8 8 @ 10  | reps ; reps     | add load 3x5-8 @ 12
 5 | 6 6 5 @ 12 ; 6 6 6 @ 12  | load ; reps     | add reps 3x7-8 @ 12
 6 | 7 6 6 @ 12 ; 7 7 7 @ 12  | reps ; reps     | add reps 3x8 @ 12
 7 | 8 7 7 @ 12 ; 8 8 8 @ 12  | reps ; reps     | add load 3x5-8 @ 14
 8 | 6 5 5 @ 14 ; 6 6 5 @ 14  | load ; reps     | add reps 3x6-8 @ 14
 9 | off                      |                 | add reps 3x6-8 @ 14
10 | 6 6 5 @ 14 ; 6 6 6 @ 14  | - ; reps        | add reps 3x7-8 @ 14
11 | 7 7 6 @ 14 ; 7 7 7 @ 14  | reps ; reps     | add reps 3x8 @ 14
12 | 8 7 7 @ 14 ; 8 8 7 @ 14  | reps ; reps     | add reps 3x8 @ 14
13 | 8 8 8 @ 14 ; 8 8 8 @ 14  | reps ; -        | add load 3x5-8 @ 16
14 | 5 5 4 @ 16 ; 5 5 5 @ 16  | (load) ; reps/load | add reps 3x6-8 @ 16
15 | 6 5 5 @ 16 ; 6 6 5 @ 16  | reps ; reps     | add reps 3x6-8 @ 16
16 | - ; 6 6 6 @ 16 rest 150  | - ; reps        | add reps 3x7-8 @ 16
17 | 7 6 6 @ 16 ; 7 7 6 @ 16  | reps ; reps     | add reps 3x7-8 @ 16
18 | 7 7 7 @ 16 ; 8 7 7 @ 16  | reps ; reps     | add reps 3x8 @ 16
19 | 8 8 7 @ 16 ; 8 8 8 @ 16  | reps ; reps     | add load 3x5-8 @ 18
20 | 6 6 5 @ 18 ; 6 6 5 @ 18  | load ; -        | add reps 3x6-8 @ 18
21 | 6 6 6 @ 18 ; 7 6 6 @ 18  | reps ; reps     | add reps 3x7-8 @ 18
22 | off                      |                 | add reps 3x7-8 @ 18
23 | 7 7 6 @ 18 ; 7 7 7 @ 18  | reps ; reps     | add reps 3x8 @ 18
24 | 8 7 7 @ 18 ; -           | reps ; -        | add reps 3x8 @ 18
25 | 8 8 7 @ 18 ; 8 8 8 @ 18  | reps ; reps     | add load 3x5-8 @ 20
26 | 6 5 5 @ 20 ; 6 6 5 @ 20  | load ; reps     | add reps 3x6-8 @ 20
"""

_HIP_THRUST = """
 1 | 10 9 9 @ 60          | first     | add reps 3x10-12 @ 60
 2 | 11 10 10 @ 60        | reps      | add reps 3x11-12 @ 60
 3 | 11 11 11 @ 60        | reps      | add reps 3x12 @ 60
 4 | 12 12 11 @ 60        | reps      | add reps 3x12 @ 60
 5 | 12 12 12 @ 60        | reps      | add load 3x8-12 @ 65
 6 | 9 9 8 @ 65           | load      | add reps 3x9-12 @ 65
 7 | 10 9 9 @ 65          | reps      | add reps 3x10-12 @ 65
 8 | 10 10 10 @ 65        | reps      | add reps 3x11-12 @ 65
 9 | 11 11 10 @ 65        | reps      | add reps 3x11-12 @ 65
10 | off                  |           | add reps 3x11-12 @ 65
11 | 11 11 11 @ 65        | reps      | add reps 3x12 @ 65
12 | 12 12 12 @ 65        | reps      | add load 3x8-12 @ 70
13 | 9 8 8 @ 70           | load      | add reps 3x9-12 @ 70
14 | 9 9 9 @ 70           | reps      | add reps 3x10-12 @ 70
15 | 10 10 9 @ 70 rest 180 | reps     | add reps 3x10-12 @ 70
16 | 10 10 10 @ 70        | reps      | add reps 3x11-12 @ 70
17 | 11 10 10 @ 70        | reps      | add reps 3x11-12 @ 70
18 | 11 10 9 @ 70         | -         | add reps 3x10-12 @ 70
19 | 12 11 11 @ 70        | reps      | add reps 3x12 @ 70
20 | 12 12 11 @ 70        | reps      | add reps 3x12 @ 70
21 | 12 12 12 @ 70        | reps      | add load 3x8-12 @ 75
22 | 8 8 7 @ 75           | (load)    | hold 3x8 @ 75
23 | 8 8 8 @ 75           | reps/load | add reps 3x9-12 @ 75
24 | off                  |           | add reps 3x9-12 @ 75
25 | 9 9 8 @ 75           | reps      | add reps 3x9-12 @ 75
26 | 10 9 9 @ 75          | reps      | add reps 3x10-12 @ 75
"""

# Two warm-up sets stand in the log; the light ones say nothing of what to do next.
_BENCH = """
 1 | w10 @ 20, w5 @ 35, 7 6 6 @ 45     | first     | add reps 3x7-8 @ 45
 2 | w10 @ 20, w5 @ 35, 7 7 6 @ 45     | reps      | add reps 3x7-8 @ 45
 3 | w10 @ 20, w5 @ 35, 8 7 7 @ 45     | reps      | add reps 3x8 @ 45
 4 | w10 @ 20, w5 @ 35, 8 8 8 @ 45     | reps      | add load 3x6-8 @ 47.5
 5 | w10 @ 20, w5 @ 37.5, 7 6 6 @ 47.5 | load      | add reps 3x7-8 @ 47.5
 6 | off                               |           | add reps 3x7-8 @ 47.5
 7 | w10 @ 20, w5 @ 37.5, 7 7 7 @ 47.5 | reps      | add reps 3x8 @ 47.5
 8 | w10 @ 20, 8 8 7 @ 47.5            | reps      | add reps 3x8 @ 47.5
 9 | w10 @ 20, w5 @ 37.5, 8 8 8 @ 47.5 | reps      | add load 3x6-8 @ 50
10 | w10 @ 20, w5 @ 40, 6 6 5 @ 50     | (load)    | hold 3x6 @ 50
11 | w10 @ 20, w5 @ 40, 6 6 6 @ 50     | reps/load | add reps 3x7-8 @ 50
12 | w10 @ 20, w5 @ 40, 7 6 6 @ 50     | reps      | add reps 3x7-8 @ 50
13 | w10 @ 20, w5 @ 40, 7 7 6 @ 50     | reps      | add reps 3x7-8 @ 50
14 | w10 @ 20, w5 @ 40, 7 7 7 @ 50     | reps      | add reps 3x8 @ 50
15 | off                               |           | add reps 3x8 @ 50
16 | w10 @ 20, w5 @ 40, 8 7 7 @ 50     | reps      | add reps 3x8 @ 50
17 | w10 @ 20, w5 @ 40, 8 8 8 @ 50     | reps      | add load 3x6-8 @ 52.5
18 | w10 @ 20, w5 @ 42.5, 6 6 6 @ 52.5 | load      | add reps 3x7-8 @ 52.5
19 | w10 @ 20, w5 @ 42.5, 7 6 6 @ 52.5 rest 170 | reps | add reps 3x7-8 @ 52.5
20 | w10 @ 20, w5 @ 42.5, 7 7 6 @ 52.5 | reps      | add reps 3x7-8 @ 52.5
21 | w10 @ 20, w5 @ 42.5, 7 7 7 @ 52.5 | reps      | add reps 3x8 @ 52.5
22 | w10 @ 20, w5 @ 42.5, 8 7 7 @ 52.5 | reps      | add reps 3x8 @ 52.5
23 | w10 @ 20, w5 @ 42.5, 8 8 8 @ 52.5 | reps      | add load 3x6-8 @ 55
24 | w10 @ 20, w5 @ 45, 6 5 5 @ 55     | (load)    | hold 3x6 @ 55
25 | w10 @ 20, w5 @ 45, 6 6 5 @ 55     | reps      | hold 3x6 @ 55
26 | w10 @ 20, w5 @ 45, 6 6 6 @ 55     | reps/load | add reps 3x7-8 @ 55
"""

_PULLDOWN = """
 1 | 9 8 8 @ 35    | first     | add reps 3x9-12 @ 35
 2 | 10 9 9 @ 35   | reps      | add reps 3x10-12 @ 35
 3 | 11 10 10 @ 35 | reps      | add reps 3x11-12 @ 35
 4 | 12 11 11 @ 35 | reps      | add reps 3x12 @ 35
 5 | 12 12 12 @ 35 | reps      | add load 3x8-12 @ 40
 6 | off           |           | add load 3x8-12 @ 40
 7 | 8 8 7 @ 40    | (load)    | hold 3x8 @ 40
 8 | 9 8 8 @ 40    | reps/load | add reps 3x9-12 @ 40
 9 | 9 9 8 @ 40    | reps      | add reps 3x9-12 @ 40
10 | 10 9 9 @ 40   | reps      | add reps 3x10-12 @ 40
11 | 10 10 10 @ 40 | reps      | add reps 3x11-12 @ 40
12 | 11 11 10 @ 40 | reps      | add reps 3x11-12 @ 40
13 | 12 11 11 @ 40 | reps      | add reps 3x12 @ 40
14 | 12 12 12 @ 40 | reps      | add load 3x8-12 @ 45
15 | off           |           | add load 3x8-12 @ 45
16 | 8 7 7 @ 45    | (load)    | hold 3x8 @ 45
17 | 8 8 7 @ 45    | reps      | hold 3x8 @ 45
18 | 8 8 8 @ 45    | reps/load | add reps 3x9-12 @ 45
19 | 9 9 8 @ 45    | reps      | add reps 3x9-12 @ 45
20 | 9 9 9 @ 45    | reps      | add reps 3x10-12 @ 45
21 | 10 9 9 @ 45   | reps      | add reps 3x10-12 @ 45
22 | 10 10 9 @ 45  | reps      | add reps 3x10-12 @ 45
23 | 11 10 10 @ 45 | reps      | add reps 3x11-12 @ 45
24 | 11 11 10 @ 45 | reps      | add reps 3x11-12 @ 45
25 | 11 11 11 @ 45 | reps      | add reps 3x12 @ 45
26 | 12 12 11 @ 45 | reps      | add reps 3x12 @ 45
"""

ATHLETES = (
    Athlete(
        "double progression",
        "split squats twice a week, 5 to 8 repetitions, dumbbells by 2 kg",
        (1, 4),
        (Lift("Dumbbell split squat", (5, 8), 2.0, _SPLIT_SQUAT),),
    ),
    Athlete(
        "double progression",
        "hip thrusts once a week, 8 to 12 repetitions, 5 kg at a time",
        (3,),
        (Lift("Hip thrust", (8, 12), 5.0, _HIP_THRUST),),
    ),
    Athlete(
        "double progression",
        "bench press with its warm-up in the log, and a pulldown of 5 kg steps",
        (5,),
        (
            Lift("Bench press", (6, 8), 2.5, _BENCH),
            Lift("Lat pulldown", (8, 12), 5.0, _PULLDOWN),
        ),
    ),
)
