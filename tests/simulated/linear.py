"""A little more every week, for as long as it goes."""

from __future__ import annotations

from simulated.told import Athlete, Lift

_SQUAT = """
 1 | 3x5 @ 60            | first       | add load 3x5 @ 62.5
 2 | 3x5 @ 62.5          | load        | add load 3x5 @ 65
 3 | 3x5 @ 65            | load        | add load 3x5 @ 67.5
 4 | 3x5 @ 67.5          | load        | add load 3x5 @ 70
 5 | off                 |             | add load 3x5 @ 70
 6 | 3x5 @ 70            | load        | add load 3x5 @ 72.5
 7 | 3x5 @ 72.5          | load        | add load 3x5 @ 75
 8 | 5 5 4 @ 75          | (load)      | hold 3x5 @ 75
 9 | 3x5 @ 75            | reps/load   | add load 3x5 @ 77.5
10 | 3x5 @ 77.5          | load        | add load 3x5 @ 80
11 | 3x5 @ 80 rest 180   | load        | add load 3x5 @ 82.5
12 | 3x5 @ 82.5          | load        | add load 3x5 @ 85
13 | 3x5 @ 85            | load        | add load 3x5 @ 87.5
14 | off                 |             | add load 3x5 @ 87.5
15 | 3x5 @ 87.5          | load        | add load 3x5 @ 90
16 | 5 5 4 @ 90          | (load)      | hold 3x5 @ 90
17 | 3x5 @ 90            | reps/load   | add load 3x5 @ 92.5
18 | 5 4 4 @ 92.5        | (load)      | hold 3x5 @ 92.5
19 | 5 5 4 @ 92.5        | reps        | hold 3x5 @ 92.5
20 | 3x5 @ 92.5          | reps/load   | add load 3x5 @ 95
21 | 5 4 3 @ 95 rest 180 | (load)      | hold 3x5 @ 95
22 | 5 4 4 @ 95 rest 180 | reps        | hold 3x5 @ 95
23 | 5 4 3 @ 95 rest 180 | -           | hold 3x5 @ 95
24 | 5 4 4 @ 95 rest 180 | -           | hold 3x5 @ 95
25 | 5 4 4 @ 95 rest 180 | -           | deload @ ~85 / hold 3x5 @ 95  # three sessions, three weeks: from here on
26 | 5 4 3 @ 95 rest 180 | -           | deload @ ~85
"""

# Very small plates: each step is a record, however small.
_DEADLIFT = """
 1 | 3x5 @ 130           | first       | add load 3x5 @ 131.25
 2 | 3x5 @ 131.25        | load        | add load 3x5 @ 132.5
 3 | 3x5 @ 132.5         | load        | add load 3x5 @ 133.75
 4 | 3x5 @ 133.75        | load        | add load 3x5 @ 135
 5 | 3x5 @ 135           | load        | add load 3x5 @ 136.25
 6 | 3x5 @ 136.25        | load        | add load 3x5 @ 137.5
 7 | off                 |             | add load 3x5 @ 137.5
 8 | 3x5 @ 137.5         | load        | add load 3x5 @ 138.75
 9 | 3x5 @ 138.75        | load        | add load 3x5 @ 140
10 | 3x5 @ 140           | load        | add load 3x5 @ 141.25
11 | 5 5 4 @ 141.25      | (load)      | hold 3x5 @ 141.25
12 | 3x5 @ 141.25        | reps/load   | add load 3x5 @ 142.5
13 | 3x5 @ 142.5         | load        | add load 3x5 @ 143.75
14 | 3x5 @ 143.75        | load        | add load 3x5 @ 145
15 | 3x5 @ 145 rest 170  | load        | add load 3x5 @ 146.25
16 | 3x5 @ 146.25        | load        | add load 3x5 @ 147.5
17 | 3x5 @ 147.5         | load        | add load 3x5 @ 148.75
18 | 3x5 @ 148.75        | load        | add load 3x5 @ 150
19 | off                 |             | add load 3x5 @ 150
20 | off                 |             | add load 3x5 @ 150
21 | 3x5 @ 150           | load        | add load 3x5 @ 151.25
22 | 3x5 @ 151.25        | load        | add load 3x5 @ 152.5
23 | 3x5 @ 152.5         | load        | add load 3x5 @ 153.75
24 | 5 5 4 @ 153.75      | (load)      | hold 3x5 @ 153.75
25 | 3x5 @ 153.75        | reps/load   | add load 3x5 @ 155
26 | 3x5 @ 155           | load        | add load 3x5 @ 156.25
"""

# Twice a week the same weight, a kilogram more each week: the second session of a week raises nothing.
_PRESS = """
 1 | 3x6 @ 30 ; 3x6 @ 30      | first ; -       | add load 3x6 @ 31
 2 | 3x6 @ 31 ; 3x6 @ 31      | load ; -        | add load 3x6 @ 32
 3 | 3x6 @ 32 ; 3x6 @ 32      | load ; -        | add load 3x6 @ 33
 4 | 3x6 @ 33 ; -             | load ; -        | add load 3x6 @ 34
 5 | 3x6 @ 34 ; 3x6 @ 34      | load ; -        | add load 3x6 @ 35
 6 | 6 6 5 @ 35 ; 3x6 @ 35    | (load) ; reps/load | add load 3x6 @ 36
 7 | - ; 3x6 @ 36             | - ; load        | add load 3x6 @ 37
 8 | 3x6 @ 37 ; 3x6 @ 37      | load ; -        | add load 3x6 @ 38
 9 | 3x6 @ 38 ; 3x6 @ 38      | load ; -        | add load 3x6 @ 39
10 | 3x6 @ 39 ; 3x6 @ 39 rest 160 | load ; -    | add load 3x6 @ 40
11 | 3x6 @ 40 ; -             | load ; -        | add load 3x6 @ 41
12 | 6 5 5 @ 41 ; 6 6 5 @ 41  | (load) ; reps   | hold 3x6 @ 41
13 | 3x6 @ 41 ; 3x6 @ 41      | reps/load ; -   | add load 3x6 @ 42
14 | 3x6 @ 42 ; 3x6 @ 42      | load ; -        | add load 3x6 @ 43
15 | 3x6 @ 43 ; 3x6 @ 43      | load ; -        | add load 3x6 @ 44
16 | 6 5 5 @ 44 ; 6 6 5 @ 44  | (load) ; reps   | hold 3x6 @ 44
17 | 6 6 5 @ 44 ; 6 6 6 @ 44  | - ; reps/load   | add load 3x6 @ 45
18 | 6 5 4 @ 45 ; 6 5 5 @ 45  | (load) ; reps   | hold 3x6 @ 45
19 | off                      |                 | hold 3x6 @ 45
20 | off                      |                 | hold 3x6 @ 45
21 | 6 5 5 @ 45 ; 6 6 5 @ 45  | - ; reps        | hold 3x6 @ 45
22 | 6 6 5 @ 45 ; 6 6 6 @ 45  | - ; reps/load   | add load 3x6 @ 46
23 | 6 5 4 @ 46 ; 6 5 5 @ 46  | (load) ; reps   | hold 3x6 @ 46
24 | 6 5 5 @ 46 ; 6 6 5 @ 46  | - ; reps        | hold 3x6 @ 46
25 | 6 6 6 @ 46 ; 6 6 6 @ 46  | reps/load ; -   | add load 3x6 @ 47
26 | 6 6 5 @ 47 ; 6 6 6 @ 47  | (load) ; reps/load | add load 3x6 @ 48
"""

# Fives in a range of 4 to 6: by the book a sixth repetition comes first; who adds load every week goes on with it.
_FRONT_SQUAT = """
 1 | 4x5 @ 50            | first       | add reps 4x6 @ 50
 2 | 4x5 @ 52.5          | load        | add reps 4x6 @ 52.5 / add load 4x5 @ 55
 3 | 4x5 @ 55            | load        | add load 4x5 @ 57.5 / add reps 4x6 @ 55
 4 | 4x5 @ 57.5          | load        | add load 4x5 @ 60 / add reps 4x6 @ 57.5
 5 | 4x5 @ 60            | load        | add load 4x5 @ 62.5 / add reps 4x6 @ 60
 6 | 5 5 5 4 @ 62.5      | load        | add reps 4x5 @ 62.5
 7 | 4x5 @ 62.5          | reps/load   | add load 4x5 @ 65 / add reps 4x6 @ 62.5
 8 | 4x5 @ 65            | load        | add load 4x5 @ 67.5 / add reps 4x6 @ 65
 9 | off                 |             | add load 4x5 @ 67.5 / add reps 4x6 @ 65
10 | 4x5 @ 67.5          | load        | add load 4x5 @ 70 / add reps 4x6 @ 67.5
11 | 6 6 6 6 @ 67.5      | reps        | add load 4x4-6 @ 70
12 | 4x5 @ 70 rest 190   | load        | add reps 4x6 @ 70 / add load 4x5 @ 72.5
13 | 5 5 4 4 @ 72.5      | load        | add reps 4x5 @ 72.5
14 | 5 5 5 4 @ 72.5      | reps        | add reps 4x5 @ 72.5
15 | 4x5 @ 72.5          | reps        | add load 4x5 @ 75 / add reps 4x6 @ 72.5
16 | 5 4 4 3 @ 75        | (load)      | hold 4x4 @ 75
17 | 5 5 4 4 @ 75        | reps/load   | add reps 4x5 @ 75
18 | off                 |             | add reps 4x5 @ 75
19 | 5 5 5 4 @ 75        | reps        | add reps 4x5 @ 75
20 | 5 5 5 5 @ 75        | reps        | add reps 4x6 @ 75 / add load 4x5 @ 77.5
21 | 5 5 4 4 @ 77.5      | load        | add reps 4x5 @ 77.5
22 | 5 5 5 4 @ 77.5      | reps        | add reps 4x5 @ 77.5
23 | 5 5 4 4 @ 77.5      | -           | add reps 4x5 @ 77.5
24 | 5 5 5 5 @ 77.5      | reps        | add reps 4x6 @ 77.5 / add load 4x5 @ 80
25 | 4x5 @ 80            | load        | add load 4x5 @ 82.5 / add reps 4x6 @ 80
26 | 5 5 5 4 @ 82.5      | load        | add reps 4x5 @ 82.5
"""

# The same by the smallest plates: no session beats the last by more than 1.3 %, and each is a record.
_SMALL_STEPS = """
 1 | 3x5 @ 100      | first | add reps 3x6 @ 100
 2 | 3x5 @ 101.25   | load  | add load 3x5 @ 102.5 / add reps 3x6 @ 101.25
 3 | 3x5 @ 102.5    | load  | add load 3x5 @ 103.75 / add reps 3x6 @ 102.5
 4 | 3x5 @ 103.75   | load  | add load 3x5 @ 105 / add reps 3x6 @ 103.75
 5 | off            |       | add load 3x5 @ 105 / add reps 3x6 @ 103.75
 6 | 3x5 @ 105      | load  | add load 3x5 @ 106.25 / add reps 3x6 @ 105
 7 | 3x5 @ 106.25   | load  | add load 3x5 @ 107.5 / add reps 3x6 @ 106.25
 8 | 5 5 4 @ 107.5  | load  | add reps 3x5 @ 107.5
 9 | 3x5 @ 107.5    | reps  | add load 3x5 @ 108.75 / add reps 3x6 @ 107.5
10 | 3x5 @ 108.75   | load  | add load 3x5 @ 110 / add reps 3x6 @ 108.75
11 | 3x5 @ 110      | load  | add load 3x5 @ 111.25 / add reps 3x6 @ 110
12 | 3x5 @ 111.25   | load  | add load 3x5 @ 112.5 / add reps 3x6 @ 111.25
13 | off            |       | add load 3x5 @ 112.5 / add reps 3x6 @ 111.25
14 | 3x5 @ 112.5    | load  | add load 3x5 @ 113.75 / add reps 3x6 @ 112.5
15 | 3x5 @ 113.75   | load  | add load 3x5 @ 115 / add reps 3x6 @ 113.75
16 | 3x5 @ 115      | load  | add load 3x5 @ 116.25 / add reps 3x6 @ 115
17 | 5 5 4 @ 116.25 | load  | add reps 3x5 @ 116.25
18 | 3x5 @ 116.25   | reps  | add load 3x5 @ 117.5 / add reps 3x6 @ 116.25
19 | 3x5 @ 117.5    | load  | add load 3x5 @ 118.75 / add reps 3x6 @ 117.5
20 | 3x5 @ 118.75   | load  | add load 3x5 @ 120 / add reps 3x6 @ 118.75
21 | 3x5 @ 120      | load  | add load 3x5 @ 121.25 / add reps 3x6 @ 120
22 | off            |       | add load 3x5 @ 121.25 / add reps 3x6 @ 120
23 | 3x5 @ 121.25   | load  | add load 3x5 @ 122.5 / add reps 3x6 @ 121.25
24 | 5 5 4 @ 122.5  | load  | add reps 3x5 @ 122.5
25 | 3x5 @ 122.5    | reps  | add load 3x5 @ 123.75 / add reps 3x6 @ 122.5
26 | 3x5 @ 123.75   | load  | add load 3x5 @ 125 / add reps 3x6 @ 123.75
"""

# A beginner with dumbbells: half as heavy again, or twice as heavy, is one step of the rack and no typing error.
_RAISE = """
 1 | 3x12 @ 2            | first       | add load 3x8-12 @ 4
 2 | 10 9 9 @ 4          | load        | add reps 3x10-12 @ 4
 3 | 11 10 10 @ 4        | reps        | add reps 3x11-12 @ 4
 4 | 12 11 11 @ 4        | reps        | add reps 3x12 @ 4
 5 | 12 12 12 @ 4        | reps        | add load 3x8-12 @ 6
 6 | 8 8 7 @ 6           | (load)      | hold 3x8 @ 6
 7 | 8 8 8 @ 6           | reps/load   | add reps 3x9-12 @ 6
 8 | off                 |             | add reps 3x9-12 @ 6
 9 | 9 9 8 @ 6           | reps        | add reps 3x9-12 @ 6
10 | 10 9 9 @ 6          | reps        | add reps 3x10-12 @ 6
11 | 11 10 9 @ 6         | reps        | add reps 3x10-12 @ 6
12 | 11 11 10 @ 6        | reps        | add reps 3x11-12 @ 6
13 | 12 11 11 @ 6        | reps        | add reps 3x12 @ 6
14 | 12 12 11 @ 6        | reps        | add reps 3x12 @ 6
15 | 12 12 12 @ 6        | reps        | add load 3x8-12 @ 8
16 | 8 7 6 @ 8           | (load)      | hold 3x8 @ 8
17 | 8 8 7 @ 8           | reps        | hold 3x8 @ 8
18 | 8 8 8 @ 8           | reps/load   | add reps 3x9-12 @ 8
19 | 9 8 8 @ 8           | reps        | add reps 3x9-12 @ 8
20 | 9 9 9 @ 8           | reps        | add reps 3x10-12 @ 8
21 | off                 |             | add reps 3x10-12 @ 8
22 | 10 10 9 @ 8         | reps        | add reps 3x10-12 @ 8
23 | 11 10 10 @ 8        | reps        | add reps 3x11-12 @ 8
24 | 11 11 10 @ 8        | reps        | add reps 3x11-12 @ 8
25 | 12 11 11 @ 8        | reps        | add reps 3x12 @ 8
26 | 12 12 11 @ 8        | reps        | add reps 3x12 @ 8
"""

_GOBLET = """
 1 | 3x8 @ 8             | first       | add load 3x5-8 @ 12
 2 | 3x8 @ 12            | load        | add load 3x5-8 @ 16
 3 | 8 8 7 @ 16          | load        | add reps 3x8 @ 16
 4 | 8 8 8 @ 16          | reps        | add load 3x5-8 @ 20
 5 | 6 6 5 @ 20          | load        | add reps 3x6-8 @ 20
 6 | 7 6 6 @ 20          | reps        | add reps 3x7-8 @ 20
 7 | 7 7 7 @ 20          | reps        | add reps 3x8 @ 20
 8 | off                 |             | add reps 3x8 @ 20
 9 | 8 8 7 @ 20          | reps        | add reps 3x8 @ 20
10 | 8 8 8 @ 20          | reps        | add load 3x5-8 @ 24
11 | 6 5 5 @ 24          | load        | add reps 3x6-8 @ 24
12 | 6 6 6 @ 24          | reps        | add reps 3x7-8 @ 24
13 | 7 6 6 @ 24          | reps        | add reps 3x7-8 @ 24
14 | 7 7 7 @ 24          | reps        | add reps 3x8 @ 24
15 | 8 8 7 @ 24          | reps        | add reps 3x8 @ 24
16 | 8 8 8 @ 24          | reps        | add load 3x5-8 @ 28
17 | 5 5 4 @ 28          | (load)      | hold 3x5 @ 28
18 | 5 5 5 @ 28          | reps/load   | add reps 3x6-8 @ 28
19 | 6 6 5 @ 28          | reps        | add reps 3x6-8 @ 28
20 | 6 6 6 @ 28          | reps        | add reps 3x7-8 @ 28
21 | off                 |             | add reps 3x7-8 @ 28
22 | 7 7 6 @ 28          | reps        | add reps 3x7-8 @ 28
23 | 7 7 7 @ 28          | reps        | add reps 3x8 @ 28
24 | 8 7 7 @ 28          | reps        | add reps 3x8 @ 28
25 | 8 8 8 @ 28          | reps        | add load 3x5-8 @ 32
26 | 6 5 5 @ 32          | load        | add reps 3x6-8 @ 32
"""

ATHLETES = (
    Athlete(
        "linear",
        "squats once a week, 2.5 kg more each time until it gets hard",
        (1,),
        (Lift("Back squat", (5, 5), 2.5, _SQUAT),),
    ),
    Athlete(
        "linear",
        "deadlifts with very small plates, and presses twice a week with a kilogram more",
        (1, 4),
        (
            Lift("Barbell deadlift", (5, 5), 1.25, _DEADLIFT),
            Lift("Overhead press", (6, 6), 1.0, _PRESS),
        ),
    ),
    Athlete(
        "linear",
        "fives in a range of 4 to 6 with more load every week",
        (5,),
        (Lift("Front squat", (4, 6), 2.5, _FRONT_SQUAT),),
    ),
    Athlete(
        "linear",
        "fives in a range of 4 to 6, 1.25 kg more each week",
        (1,),
        (Lift("Back squat", (4, 6), 1.25, _SMALL_STEPS),),
    ),
    Athlete(
        "linear",
        "a beginner with light dumbbells, whose single step is a large one",
        (3,),
        (
            Lift("Lateral raise", (8, 12), 2.0, _RAISE),
            Lift("Goblet squat", (5, 8), 4.0, _GOBLET),
        ),
    ),
)
