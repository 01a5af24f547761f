"""Weeks off, and injuries: what was lifted before is no measure of the first weeks after."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# Four weeks off. From three weeks on a coach begins lighter; back at it, he adds load, and is in no hurry to call the
# first sessions light ones, nor to say that nothing rose.
_FOUR_WEEKS = """
 1 | 3x5 @ 70            | first       | add load 3x5 @ 72.5
 2 | 3x5 @ 72.5          | load        | add load 3x5 @ 75
 3 | 3x5 @ 75            | load        | add load 3x5 @ 77.5
 4 | 3x5 @ 77.5          | load        | add load 3x5 @ 80
 5 | 5 5 4 @ 80          | (load)      | hold 3x5 @ 80
 6 | 3x5 @ 80            | reps/load   | add load 3x5 @ 82.5
 7 | 3x5 @ 82.5          | load        | add load 3x5 @ 85
 8 | 3x5 @ 85            | load        | add load 3x5 @ 87.5
 9 | off                 |             | add load 3x5 @ 87.5
10 | off                 |             | add load 3x5 @ 87.5
11 | off                 |             | start lighter @ ~77.5
12 | off                 |             | start lighter @ ~77.5
13 | 3x5 @ 75            | -           | add load 3x5 @ ~77.5
14 | 3x5 @ 77.5          | (load)      | add load 3x5 @ ~80
15 | 3x5 @ 80            | (load)      | add load 3x5 @ ~82.5
16 | 3x5 @ 82.5          | (load)      | add load 3x5 @ 85
17 | 3x5 @ 85            | (load)      | add load 3x5 @ 87.5
18 | 5 5 4 @ 87.5        | (load)      | hold 3x5 @ 87.5
19 | 3x5 @ 87.5 rest 160 | reps/load   | add load 3x5 @ 90
20 | off                 |             | add load 3x5 @ 90
21 | 3x5 @ 90            | load        | add load 3x5 @ 92.5
22 | 5 4 4 @ 92.5        | (load)      | hold 3x5 @ 92.5
23 | 5 5 4 @ 92.5        | reps        | hold 3x5 @ 92.5
24 | 3x5 @ 92.5          | reps/load   | add load 3x5 @ 95
25 | 3x5 @ 95            | load        | add load 3x5 @ 97.5
26 | 5 5 4 @ 97.5        | (load)      | hold 3x5 @ 97.5
"""

# Ten weeks off: after eight there is no advice.
_TEN_WEEKS = """
 1 | 5 5 4 4 @ 100 ; 5 5 5 4 @ 100 | first ; reps | add reps 4x5-6 @ 100
 2 | 5 5 5 5 @ 100 ; 6 5 5 5 @ 100 | reps ; reps  | add reps 4x6 @ 100
 3 | 6 6 6 5 @ 100 ; 6 6 6 6 @ 100 | reps ; reps  | add load 4x4-6 @ 105
 4 | 5 4 4 4 @ 105 ; -             | load ; -     | add reps 4x5-6 @ 105
 5 | 5 5 4 4 @ 105 ; 5 5 5 4 @ 105 | reps ; reps  | add reps 4x5-6 @ 105
 6 | 5 5 5 5 @ 105 ; 6 6 5 5 @ 105 | reps ; reps  | add reps 4x6 @ 105
 7 | 6 6 6 5 @ 105 ; 6 6 6 6 @ 105 | reps ; reps  | add load 4x4-6 @ 110
 8 | off                           |              | add load 4x4-6 @ 110
 9 | off                           |              | add load 4x4-6 @ 110
10 | off                           |              | start lighter @ ~95
11 | off                           |              | start lighter @ ~95
12 | off                           |              | start lighter @ ~95
13 | off                           |              | start lighter @ ~95
14 | off                           |              | start lighter @ ~95
15 | off                           |              | long ago
16 | off                           |              | long ago
17 | off                           |              | long ago
18 | 4x5 @ 70 ; 4x6 @ 70           | - ; (reps)   | add load 4x4-6 @ ~75
19 | 4x5 @ 80 ; 4x6 @ 80           | (load) ; (reps) | add load 4x4-6 @ ~85
20 | 4x5 @ 85 ; 4x6 @ 85           | (load) ; (reps) | add load 4x4-6 @ ~90
21 | 4x5 @ 90 ; -                  | (load) ; -   | add reps 4x6 @ 90 / add load 4x4-6 @ 95
22 | 4x6 @ 90 ; 4x5 @ 95           | (reps) ; (load) | add reps 4x6 @ 95 / add load 4x4-6 @ 100
23 | 4x6 @ 95 ; 4x5 @ 100          | (reps) ; (load) | add reps 4x6 @ 100 / add load 4x4-6 @ 105
24 | 5 5 5 4 @ 100 ; 5 5 5 5 @ 100 | - ; -        | add reps 4x6 @ 100
25 | 6 6 5 5 @ 100 ; 6 6 6 6 @ 100 | (reps) ; (reps) | add load 4x4-6 @ 105
26 | 5 5 4 4 @ 105 ; 5 5 5 4 @ 105 | (load) ; (reps) | add reps 4x5-6 @ 105
"""

# One lift is left out for five weeks, and again for three, while the other goes on.
_HIP_THRUST_ON = """
 1 | 8 7 7 @ 80    | first     | add reps 3x8 @ 80
 2 | 8 8 8 @ 80    | reps      | add load 3x5-8 @ 85
 3 | 6 6 5 @ 85    | load      | add reps 3x6-8 @ 85
 4 | 7 6 6 @ 85    | reps      | add reps 3x7-8 @ 85
 5 | 7 7 6 @ 85    | reps      | add reps 3x7-8 @ 85
 6 | 7 7 7 @ 85    | reps      | add reps 3x8 @ 85
 7 | 8 8 7 @ 85    | reps      | add reps 3x8 @ 85
 8 | 8 8 8 @ 85    | reps      | add load 3x5-8 @ 90
 9 | 6 5 5 @ 90    | load      | add reps 3x6-8 @ 90
10 | 6 6 5 @ 90    | reps      | add reps 3x6-8 @ 90
11 | 6 6 6 @ 90    | reps      | add reps 3x7-8 @ 90
12 | 7 6 6 @ 90    | reps      | add reps 3x7-8 @ 90
13 | off           |           | add reps 3x7-8 @ 90
14 | 7 7 6 @ 90    | reps      | add reps 3x7-8 @ 90
15 | 7 7 7 @ 90    | reps      | add reps 3x8 @ 90
16 | 8 7 7 @ 90    | reps      | add reps 3x8 @ 90
17 | 8 8 8 @ 90    | reps      | add load 3x5-8 @ 95
18 | 5 5 4 @ 95    | (load)    | hold 3x5 @ 95
19 | 5 5 5 @ 95    | reps/load | add reps 3x6-8 @ 95
20 | 6 5 5 @ 95    | reps      | add reps 3x6-8 @ 95
21 | 6 6 6 @ 95    | reps      | add reps 3x7-8 @ 95
22 | 7 6 6 @ 95    | reps      | add reps 3x7-8 @ 95
23 | 7 7 7 @ 95    | reps      | add reps 3x8 @ 95
24 | off           |           | add reps 3x8 @ 95
25 | 8 7 7 @ 95    | reps      | add reps 3x8 @ 95
26 | 8 8 7 @ 95    | reps      | add reps 3x8 @ 95
"""

_DEADLIFT_OFF = """
 1 | 3x5 @ 100     | first     | add load 3x5 @ 105
 2 | 3x5 @ 105     | load      | add load 3x5 @ 110
 3 | 3x5 @ 110     | load      | add load 3x5 @ 115
 4 | 5 5 4 @ 115   | (load)    | hold 3x5 @ 115
 5 | 3x5 @ 115     | reps/load | add load 3x5 @ 120
 6 | off           |           | add load 3x5 @ 120
 7 | off           |           | add load 3x5 @ 120
 8 | off           |           | start lighter @ ~105
 9 | off           |           | start lighter @ ~105
10 | off           |           | start lighter @ ~105
11 | 3x5 @ 105     | -         | add load 3x5 @ ~110
12 | 3x5 @ 110     | (load)    | add load 3x5 @ 115
13 | off           |           | add load 3x5 @ 115
14 | 3x5 @ 115     | (load)    | add load 3x5 @ 120
15 | 5 5 4 @ 120   | (load)    | hold 3x5 @ 120
16 | 3x5 @ 120     | reps/load | add load 3x5 @ 125
17 | 5 4 4 @ 125   | (load)    | hold 3x5 @ 125
18 | off           |           | hold 3x5 @ 125
19 | off           |           | hold 3x5 @ 125
20 | off           |           | start lighter @ ~112.5
21 | 3x5 @ 112.5   | -         | add load 3x5 @ ~117.5 / go back 3x5 @ 125  # after so short a break both are right
22 | 3x5 @ 120     | (load)    | add load 3x5 @ 125
23 | 5 5 4 @ 125   | reps/load | hold 3x5 @ 125
24 | off           |           | hold 3x5 @ 125
25 | 3x5 @ 125     | reps/load | add load 3x5 @ 130
26 | 5 4 4 @ 130   | (load)    | hold 3x5 @ 130
"""

# A back that hurts: half of the load from one week to the next, for weeks, then up by 5 kg a week. Once looks like a
# light day. Three times is where the athlete is now, and no coach sends him back to 100 kg.
_INJURED_SQUAT = """
 1 | 4x5 @ 90            | first       | add load 4x5 @ 92.5
 2 | 4x5 @ 92.5          | load        | add load 4x5 @ 95
 3 | 5 5 5 4 @ 95        | (load)      | hold 4x5 @ 95
 4 | 4x5 @ 95            | reps/load   | add load 4x5 @ 97.5
 5 | 4x5 @ 97.5          | load        | add load 4x5 @ 100
 6 | off                 |             | add load 4x5 @ 100
 7 | 4x5 @ 100           | load        | add load 4x5 @ 102.5
 8 | 4x5 @ 50            | -           | go back 4x5 @ 100
 9 | 4x5 @ 50            | -           | go back 4x5 @ 100 / add load 4x5 @ ~52.5
10 | 4x5 @ 52.5          | (load)      | add load 4x5 @ ~55
11 | 4x5 @ 55            | (load)      | add load 4x5 @ ~57.5
12 | 4x5 @ 60            | (load)      | add load 4x5 @ ~62.5
13 | 4x5 @ 65            | (load)      | add load 4x5 @ ~67.5
14 | off                 |             | add load 4x5 @ ~67.5
15 | 4x5 @ 70            | (load)      | add load 4x5 @ ~72.5
16 | 4x5 @ 75            | (load)      | add load 4x5 @ ~77.5
17 | 5 5 5 4 @ 80        | (load)      | hold 4x5 @ 80
18 | 4x5 @ 80            | (load/reps) | add load 4x5 @ ~82.5
19 | 4x5 @ 85            | (load)      | add load 4x5 @ ~87.5
20 | 4x5 @ 90            | (load)      | add load 4x5 @ ~92.5
21 | 4x5 @ 95 rest 170   | (load)      | add load 4x5 @ ~97.5
22 | 5 5 5 4 @ 97.5      | (load)      | hold 4x5 @ 97.5
23 | 4x5 @ 97.5          | (load/reps) | add load 4x5 @ 100
24 | 4x5 @ 100           | (load)      | add load 4x5 @ 102.5
25 | 5 5 4 4 @ 102.5     | (load)      | hold 4x5 @ 102.5
26 | 5 5 5 4 @ 102.5     | reps        | hold 4x5 @ 102.5
"""

# The same with repetitions within a range, so that the top is seldom reached on the way back: no stall all the same.
_INJURED_RDL = """
 1 | 7 6 6 @ 70 ; 7 7 6 @ 70 | first ; reps    | add reps 3x7-8 @ 70
 2 | 7 7 7 @ 70 ; 8 7 7 @ 70 | reps ; reps     | add reps 3x8 @ 70
 3 | 8 8 7 @ 70 ; 8 8 8 @ 70 | reps ; reps     | add load 3x6-8 @ 75
 4 | 6 6 6 @ 75 ; 7 6 6 @ 75 | load ; reps     | add reps 3x7-8 @ 75
 5 | 7 7 6 @ 75 ; -          | reps ; -        | add reps 3x7-8 @ 75
 6 | 7 7 7 @ 75 ; 8 8 7 @ 75 | reps ; reps     | add reps 3x8 @ 75
 7 | 8 8 8 @ 75 ; 6 6 6 @ 80 | reps ; load     | add reps 3x7-8 @ 80
 8 | - ; 8 8 8 @ 40          | - ; -           | go back 3x6-8 @ 80
 9 | 7 7 7 @ 40 ; 7 7 7 @ 40 | - ; -           | go back 3x6-8 @ 80 / add reps 3x8 @ 40  # so far one light week
10 | 7 7 7 @ 45 ; 7 7 7 @ 45 | (load) ; -      | add reps 3x8 @ 45 / add load 3x6-8 @ 50
11 | 7 7 7 @ 50 ; 7 7 7 @ 50 | (load) ; -      | add reps 3x8 @ 50 / add load 3x6-8 @ 55
12 | 7 7 7 @ 50 ; 7 7 7 @ 50 | - ; -           | add reps 3x8 @ 50 / add load 3x6-8 @ 55
13 | off                     |                 | add reps 3x8 @ 50 / add load 3x6-8 @ 55
14 | 7 7 7 @ 55 ; 7 7 7 @ 55 | (load) ; -      | add reps 3x8 @ 55 / add load 3x6-8 @ 60
15 | 7 7 6 @ 60 ; 7 7 7 @ 60 | (load) ; (reps) | add reps 3x8 @ 60 / add load 3x6-8 @ 65
16 | 7 7 7 @ 65 ; 7 7 7 @ 65 | (load) ; -      | add reps 3x8 @ 65 / add load 3x6-8 @ 70
17 | 7 7 6 @ 70 ; 7 7 7 @ 70 | (load) ; (reps) | add reps 3x8 @ 70 / add load 3x6-8 @ 75
18 | 8 7 7 @ 70 ; -          | (reps) ; -      | add reps 3x8 @ 70
19 | 8 8 8 @ 70 ; 6 6 6 @ 75 | (reps) ; (load) | add reps 3x7-8 @ 75
20 | 7 7 6 @ 75 ; 7 7 7 @ 75 | (reps) ; (reps) | add reps 3x8 @ 75
21 | 8 8 7 @ 75 ; 8 8 8 @ 75 | (reps) ; (reps) | add load 3x6-8 @ 80
22 | 7 6 6 @ 80 ; 7 6 6 @ 80 | reps/load ; -   | add reps 3x7-8 @ 80
23 | 7 7 6 @ 80 ; 7 7 7 @ 80 | reps ; reps     | add reps 3x8 @ 80
24 | off                     |                 | add reps 3x8 @ 80
25 | 8 7 7 @ 80 ; 8 8 7 @ 80 | reps ; reps     | add reps 3x8 @ 80
26 | 8 8 8 @ 80 ; 6 6 5 @ 85 | reps ; (load)   | hold 3x6 @ 85
"""

_UNHURT_ROW = """
 1 | 8 7 7 @ 45    | first     | add reps 3x8 @ 45
 2 | 8 8 7 @ 45    | reps      | add reps 3x8 @ 45
 3 | 8 8 8 @ 45    | reps      | add load 3x5-8 @ 47.5
 4 | 6 6 6 @ 47.5  | load      | add reps 3x7-8 @ 47.5
 5 | 7 6 6 @ 47.5  | reps      | add reps 3x7-8 @ 47.5
 6 | 7 7 7 @ 47.5  | reps      | add reps 3x8 @ 47.5
 7 | 8 7 7 @ 47.5  | reps      | add reps 3x8 @ 47.5
 8 | off           |           | add reps 3x8 @ 47.5
 9 | 8 8 7 @ 47.5  | reps      | add reps 3x8 @ 47.5
10 | 8 8 8 @ 47.5  | reps      | add load 3x5-8 @ 50
11 | 6 5 5 @ 50    | load      | add reps 3x6-8 @ 50
12 | 6 6 6 @ 50    | reps      | add reps 3x7-8 @ 50
13 | off           |           | add reps 3x7-8 @ 50
14 | 7 6 6 @ 50    | reps      | add reps 3x7-8 @ 50
15 | 7 7 7 @ 50    | reps      | add reps 3x8 @ 50
16 | 8 7 7 @ 50    | reps      | add reps 3x8 @ 50
17 | 8 8 7 @ 50    | reps      | add reps 3x8 @ 50
18 | 8 8 8 @ 50    | reps      | add load 3x5-8 @ 52.5
19 | 6 6 5 @ 52.5  | load      | add reps 3x6-8 @ 52.5
20 | 6 6 6 @ 52.5  | reps      | add reps 3x7-8 @ 52.5
21 | 7 7 6 @ 52.5  | reps      | add reps 3x7-8 @ 52.5
22 | 7 7 7 @ 52.5  | reps      | add reps 3x8 @ 52.5
23 | 8 8 7 @ 52.5  | reps      | add reps 3x8 @ 52.5
24 | off           |           | add reps 3x8 @ 52.5
25 | 8 8 8 @ 52.5  | reps      | add load 3x5-8 @ 55
26 | 5 5 5 @ 55    | load      | add reps 3x6-8 @ 55
"""

ATHLETES = (
    Athlete(
        "return from a break",
        "four weeks off, then 10 % lighter and up again",
        (1,),
        (Lift("Back squat", (5, 5), 2.5, _FOUR_WEEKS),),
    ),
    Athlete(
        "return from a break",
        "ten weeks off, in which advice grows old",
        (1, 4),
        (Lift("Trap bar deadlift", (4, 6), 5.0, _TEN_WEEKS),),
    ),
    Athlete(
        "return from a break",
        "deadlifts are left out for five weeks and for three, hip thrusts go on",
        (2,),
        (
            Lift("Hip thrust", (5, 8), 5.0, _HIP_THRUST_ON),
            Lift("Barbell deadlift", (5, 5), 5.0, _DEADLIFT_OFF),
        ),
    ),
    Athlete(
        "injury",
        "half of the load after an injury, and up again by 5 kg a week",
        (1,),
        (Lift("Back squat", (5, 5), 2.5, _INJURED_SQUAT),),
    ),
    Athlete(
        "injury",
        "half of the load within a range of 6 to 8 twice a week; the row is not hurt",
        (0, 3),
        (
            Lift("Romanian deadlift", (6, 8), 5.0, _INJURED_RDL),
            Lift("Barbell row", (5, 8), 2.5, _UNHURT_ROW),
        ),
    ),
)
