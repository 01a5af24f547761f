"""A lift rises, then stands still for weeks, is taken lighter and goes on."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# One light week, then the old load again, which now goes.
_SQUAT = """
 1 | 5 5 4 @ 85            | first     | add reps 3x5-6 @ 85
 2 | 5 5 5 @ 85            | reps      | add reps 3x6 @ 85
 3 | 6 6 5 @ 85            | reps      | add reps 3x6 @ 85
 4 | 6 6 6 @ 85            | reps      | add load 3x4-6 @ 87.5
 5 | 5 5 5 @ 87.5          | load      | add reps 3x6 @ 87.5
 6 | 6 6 6 @ 87.5          | reps      | add load 3x4-6 @ 90
 7 | off                   |           | add load 3x4-6 @ 90
 8 | 5 5 4 @ 90            | load      | add reps 3x5-6 @ 90
 9 | 5 5 5 @ 90            | reps      | add reps 3x6 @ 90
10 | 6 5 5 @ 90            | reps      | add reps 3x6 @ 90
11 | 6 5 4 @ 90            | -         | add reps 3x5-6 @ 90
12 | 5 5 5 @ 90            | -         | add reps 3x6 @ 90
13 | 6 5 4 @ 90 rest 180   | -         | deload @ ~80 / add reps 3x5-6 @ 90
14 | 6 5 5 @ 90            | -         | deload @ ~80
15 | 5 5 4 @ 90            | -         | deload @ ~80
16 | 6 5 4 @ 90            | -         | deload @ ~80
17 | 5 5 5 @ 80            | -         | go back 3x4-6 @ 90
18 | 6 5 5 @ 90            | -         | add reps 3x6 @ 90
19 | 6 6 5 @ 90            | reps      | add reps 3x6 @ 90
20 | 6 6 6 @ 90            | reps      | add load 3x4-6 @ 92.5
21 | 5 5 4 @ 92.5          | load      | add reps 3x5-6 @ 92.5
22 | 5 5 5 @ 92.5          | reps      | add reps 3x6 @ 92.5
23 | off                   |           | add reps 3x6 @ 92.5
24 | 6 5 5 @ 92.5          | reps      | add reps 3x6 @ 92.5
25 | 6 6 5 @ 92.5          | reps      | add reps 3x6 @ 92.5
26 | 6 6 6 @ 92.5          | reps      | add load 3x4-6 @ 95
"""

# A reset: 10 % off, then up again in steps. After the light week one coach goes back, another climbs; once the climb is
# under way nobody holds it against the best, nor calls it a stall.
_BENCH = """
 1 | 3x5 @ 50 ; 3x5 @ 50         | first ; -       | add load 3x5 @ 52.5
 2 | 3x5 @ 52.5 ; 3x5 @ 52.5     | load ; -        | add load 3x5 @ 55
 3 | 5 5 4 @ 55 ; 3x5 @ 55       | (load) ; reps/load | add load 3x5 @ 57.5
 4 | 3x5 @ 57.5 ; -              | load ; -        | add load 3x5 @ 60
 5 | 5 4 4 @ 60 ; 5 5 4 @ 60     | (load) ; reps   | hold 3x5 @ 60
 6 | 5 5 5 @ 60 ; 5 5 5 @ 60     | reps/load ; -   | add load 3x5 @ 62.5
 7 | 5 4 3 @ 62.5 ; 5 4 4 @ 62.5 | (load) ; reps   | hold 3x5 @ 62.5
 8 | 5 4 3 @ 62.5 ; 5 4 4 @ 62.5 | - ; -           | hold 3x5 @ 62.5
 9 | 5 4 4 @ 62.5 ; 5 3 3 @ 62.5 | - ; -           | hold 3x5 @ 62.5
10 | 5 4 4 @ 62.5 ; 5 4 3 @ 62.5 | - ; -           | deload @ ~55 / hold 3x5 @ 62.5
11 | - ; 5 4 4 @ 62.5            | - ; -           | deload @ ~55
12 | 4 4 4 @ 62.5 ; 5 4 3 @ 62.5 | - ; -           | deload @ ~55
13 | 3x5 @ 55 ; 3x5 @ 55         | - ; -           | add load 3x5 @ 57.5 / go back 3x5 @ 62.5
14 | 3x5 @ 57.5 ; 3x5 @ 57.5     | (load) ; -      | add load 3x5 @ 60
15 | 3x5 @ 57.5 ; 3x5 @ 60       | - ; (load)      | add load 3x5 @ 62.5
16 | 3x5 @ 60 ; 3x5 @ 60         | - ; -           | add load 3x5 @ 62.5
17 | off                         |                 | add load 3x5 @ 62.5
18 | 5 5 4 @ 62.5 ; 5 5 5 @ 62.5 | reps ; reps/load | add load 3x5 @ 65
19 | 5 5 4 @ 65 ; 5 5 4 @ 65     | (load) ; -      | hold 3x5 @ 65
20 | 5 5 5 @ 65 ; 5 5 5 @ 65     | reps/load ; -   | add load 3x5 @ 67.5
21 | 5 4 4 @ 67.5 ; 5 5 4 @ 67.5 | (load) ; reps   | hold 3x5 @ 67.5
22 | 5 5 4 @ 67.5 ; -            | - ; -           | hold 3x5 @ 67.5
23 | 5 5 5 @ 67.5 ; 5 5 5 @ 67.5 | reps/load ; -   | add load 3x5 @ 70
24 | 5 4 4 @ 70 ; 5 4 4 @ 70     | (load) ; -      | hold 3x5 @ 70
25 | 5 5 4 @ 70 ; 5 5 4 @ 70     | reps ; -        | hold 3x5 @ 70
26 | 5 5 5 @ 70 ; 3x5 @ 70       | reps/load ; -   | add load 3x5 @ 72.5
"""

# Stands still within 8 to 12 on a machine; another lift of the same days goes on rising.
_LEG_PRESS = """
 1 | 10 9 8 @ 120   | first | add reps 3x9-12 @ 120
 2 | 10 10 9 @ 120  | reps  | add reps 3x10-12 @ 120
 3 | 11 11 10 @ 120 | reps  | add reps 3x11-12 @ 120
 4 | 12 12 11 @ 120 | reps  | add reps 3x12 @ 120
 5 | 12 12 12 @ 120 | reps  | add load 3x8-12 @ 130
 6 | 10 9 9 @ 130   | load  | add reps 3x10-12 @ 130
 7 | 10 10 9 @ 130  | reps  | add reps 3x10-12 @ 130
 8 | 11 10 9 @ 130  | reps  | add reps 3x10-12 @ 130
 9 | 11 9 9 @ 130   | -     | add reps 3x10-12 @ 130
10 | off            |       | add reps 3x10-12 @ 130
11 | 10 10 9 @ 130  | -     | add reps 3x10-12 @ 130
12 | 11 10 8 @ 130  | -     | deload @ ~115 / add reps 3x9-12 @ 130
13 | 10 10 9 @ 130  | -     | deload @ ~115
14 | 11 10 9 @ 130  | -     | deload @ ~115
15 | 10 9 9 @ 130   | -     | deload @ ~115
16 | 10 10 10 @ 110 | -     | go back 3x8-12 @ 130
17 | 11 11 10 @ 130 | reps  | add reps 3x11-12 @ 130
18 | 12 11 10 @ 130 | reps  | add reps 3x11-12 @ 130
19 | 12 11 11 @ 130 | reps  | add reps 3x12 @ 130
20 | off            |       | add reps 3x12 @ 130
21 | 12 12 11 @ 130 | reps  | add reps 3x12 @ 130
22 | 12 12 12 @ 130 | reps  | add load 3x8-12 @ 140
23 | 9 9 8 @ 140    | load  | add reps 3x9-12 @ 140
24 | 10 9 9 @ 140   | reps  | add reps 3x10-12 @ 140
25 | 10 10 9 @ 140  | reps  | add reps 3x10-12 @ 140
26 | 11 10 10 @ 140 | reps  | add reps 3x11-12 @ 140
"""

_LEG_CURL = """
 1 | 9 8 8 @ 30    | first     | add reps 3x9-12 @ 30
 2 | 9 9 9 @ 30    | reps      | add reps 3x10-12 @ 30
 3 | 10 10 9 @ 30  | reps      | add reps 3x10-12 @ 30
 4 | 11 10 10 @ 30 | reps      | add reps 3x11-12 @ 30
 5 | 12 11 11 @ 30 | reps      | add reps 3x12 @ 30
 6 | 12 12 12 @ 30 | reps      | add load 3x8-12 @ 35
 7 | 8 8 7 @ 35    | (load)    | hold 3x8 @ 35
 8 | 8 8 8 @ 35    | reps/load | add reps 3x9-12 @ 35
 9 | 9 9 8 @ 35    | reps      | add reps 3x9-12 @ 35
10 | off           |           | add reps 3x9-12 @ 35
11 | 9 9 9 @ 35    | reps      | add reps 3x10-12 @ 35
12 | 10 9 9 @ 35   | reps      | add reps 3x10-12 @ 35
13 | 10 10 9 @ 35  | reps      | add reps 3x10-12 @ 35
14 | 10 10 10 @ 35 | reps      | add reps 3x11-12 @ 35
15 | 11 10 10 @ 35 | reps      | add reps 3x11-12 @ 35
16 | 11 11 11 @ 35 | reps      | add reps 3x12 @ 35
17 | 12 11 11 @ 35 | reps      | add reps 3x12 @ 35
18 | 12 12 12 @ 35 | reps      | add load 3x8-12 @ 40
19 | 8 7 7 @ 40    | (load)    | hold 3x8 @ 40
20 | off           |           | hold 3x8 @ 40
21 | 8 8 7 @ 40    | reps      | hold 3x8 @ 40
22 | 8 8 8 @ 40    | reps/load | add reps 3x9-12 @ 40
23 | 9 8 8 @ 40    | reps      | add reps 3x9-12 @ 40
24 | 9 9 8 @ 40    | reps      | add reps 3x9-12 @ 40
25 | 9 9 9 @ 40    | reps      | add reps 3x10-12 @ 40
26 | 10 9 9 @ 40   | reps      | add reps 3x10-12 @ 40
"""

ATHLETES = (
    Athlete(
        "stall",
        "squats stand still for six weeks; after one light week they go on",
        (1,),
        (Lift("Back squat", (4, 6), 2.5, _SQUAT),),
    ),
    Athlete(
        "stall",
        "the bench stands still twice a week, is reset by 10 % and climbs again",
        (1, 4),
        (Lift("Bench press", (5, 5), 2.5, _BENCH),),
    ),
    Athlete(
        "stall",
        "the leg press stands still while the leg curl of the same days rises",
        (3,),
        (
            Lift("Leg press", (8, 12), 10.0, _LEG_PRESS),
            Lift("Leg curl", (8, 12), 5.0, _LEG_CURL),
        ),
    ),
)
