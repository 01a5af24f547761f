"""Longer plateaus, and a season in which nothing is meant to rise."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# Ten weeks without a rise, then one lighter week.
_DEADLIFT = """
 1 | 8 7 7 @ 60    | first | add reps 3x8-10 @ 60
 2 | 9 8 7 @ 60    | reps  | add reps 3x8-10 @ 60
 3 | 9 9 8 @ 60    | reps  | add reps 3x9-10 @ 60
 4 | 10 10 9 @ 60  | reps  | add reps 3x10 @ 60
 5 | 10 10 10 @ 60 | reps  | add load 3x6-10 @ 65
 6 | 8 7 6 @ 65    | load  | add reps 3x7-10 @ 65
 7 | 8 8 7 @ 65    | reps  | add reps 3x8-10 @ 65
 8 | off           |       | add reps 3x8-10 @ 65
 9 | 9 8 7 @ 65    | reps  | add reps 3x8-10 @ 65
10 | 8 8 7 @ 65    | -     | add reps 3x8-10 @ 65
11 | 9 7 7 @ 65    | -     | add reps 3x8-10 @ 65
12 | 9 7 6 @ 65    | -     | deload @ ~60 / add reps 3x7-10 @ 65
13 | 8 8 7 @ 65    | -     | deload @ ~60
14 | 9 7 7 @ 65    | -     | deload @ ~60
15 | off           |       | deload @ ~60
16 | 8 7 7 @ 65    | -     | deload @ ~60
17 | 8 8 7 @ 65    | -     | deload @ ~60
18 | 9 8 6 @ 65    | -     | deload @ ~60
19 | 8 8 7 @ 65    | -     | deload @ ~60
20 | 8 8 8 @ 55    | -     | go back 3x6-10 @ 65 / add load 3x6-10 @ 60
21 | 9 8 8 @ 65    | reps  | add reps 3x9-10 @ 65
22 | 9 9 8 @ 65    | reps  | add reps 3x9-10 @ 65
23 | 10 9 9 @ 65   | reps  | add reps 3x10 @ 65
24 | 10 10 10 @ 65 | reps  | add load 3x6-10 @ 70
25 | 7 7 6 @ 70    | load  | add reps 3x7-10 @ 70
26 | 7 7 7 @ 70    | reps  | add reps 3x8-10 @ 70
"""

# Five fives twice a week: stuck at 100 kg, 10 % off, and up again.
_BENCH = """
 1 | 5x5 @ 90 ; 5x5 @ 90                     | first ; -        | add load 5x5 @ 92.5
 2 | 5x5 @ 92.5 ; 5x5 @ 92.5                 | load ; -         | add load 5x5 @ 95
 3 | 5 5 5 5 4 @ 95 ; 5x5 @ 95               | (load) ; reps/load | add load 5x5 @ 97.5
 4 | 5 5 5 4 4 @ 97.5 ; -                    | (load) ; -       | hold 5x5 @ 97.5
 5 | 5 5 5 5 4 @ 97.5 ; 5x5 @ 97.5           | reps ; reps/load | add load 5x5 @ 100
 6 | 5 5 4 4 3 @ 100 ; 5 5 4 4 4 @ 100       | (load) ; reps    | hold 5x5 @ 100
 7 | 5 5 5 4 4 @ 100 ; 5 5 4 4 3 @ 100       | reps ; -         | hold 5x5 @ 100
 8 | off                                     |                  | hold 5x5 @ 100
 9 | 5 5 4 4 4 @ 100 ; 5 5 5 4 4 @ 100       | - ; -            | hold 5x5 @ 100
10 | 5 5 4 4 3 @ 100 ; 5 5 4 4 4 @ 100       | - ; -            | deload @ ~90 / hold 5x5 @ 100
11 | 5 5 5 4 4 @ 100 ; -                     | - ; -            | deload @ ~90
12 | 5 4 4 4 3 @ 100 ; 5 5 4 4 3 @ 100       | - ; -            | deload @ ~90
13 | 5 5 4 4 4 @ 100 ; 5 5 4 4 4 @ 100       | - ; -            | deload @ ~90
14 | - ; 5 5 4 4 3 @ 100                     | - ; -            | deload @ ~90
15 | 5x5 @ 90 ; 5x5 @ 90                     | - ; -            | add load 5x5 @ 92.5 / go back 5x5 @ 100
16 | 5x5 @ 92.5 ; 5x5 @ 95                   | (load) ; (load)  | add load 5x5 @ 97.5
17 | 5x5 @ 97.5 ; -                          | (load) ; -       | add load 5x5 @ 100
18 | 5 5 5 5 4 @ 100 ; 5x5 @ 100             | reps ; reps/load | add load 5x5 @ 102.5
19 | 5 5 4 4 4 @ 102.5 ; 5 5 5 4 4 @ 102.5   | (load) ; reps    | hold 5x5 @ 102.5
20 | 5 5 5 4 4 @ 102.5 ; 5 5 5 5 4 @ 102.5   | - ; reps         | hold 5x5 @ 102.5
21 | off                                     |                  | hold 5x5 @ 102.5
22 | 5 5 5 4 4 @ 102.5 ; 5x5 @ 102.5         | - ; reps/load    | add load 5x5 @ 105
23 | 5 5 4 4 3 @ 105 ; 5 5 4 4 4 @ 105       | (load) ; reps    | hold 5x5 @ 105
24 | 5 5 4 4 4 @ 105 ; 5 5 5 4 4 @ 105       | - ; reps         | hold 5x5 @ 105
25 | 5 5 5 4 4 @ 105 ; 5 5 5 5 4 @ 105       | - ; reps         | hold 5x5 @ 105
26 | 5x5 @ 105 ; -                           | reps/load ; -    | add load 5x5 @ 107.5
"""

# The races of spring: the same eights for fourteen weeks, and nobody fails. From three weeks on a repetition more or a
# lighter week.
_LEG_PRESS = """
 1 | 8 8 7 @ 130    | first | add reps 3x8-10 @ 130
 2 | 9 9 8 @ 130    | reps  | add reps 3x9-10 @ 130
 3 | 10 10 9 @ 130  | reps  | add reps 3x10 @ 130
 4 | 10 10 10 @ 130 | reps  | add load 3x6-10 @ 140
 5 | 3x8 @ 140      | load  | add reps 3x9-10 @ 140
 6 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140
 7 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140
 8 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140 / deload @ ~125
 9 | off            |       | add reps 3x9-10 @ 140 / deload @ ~125
10 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140 / deload @ ~125
11 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140 / deload @ ~125
12 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140 / deload @ ~125
13 | off            |       | add reps 3x9-10 @ 140 / deload @ ~125
14 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140 / deload @ ~125
15 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140 / deload @ ~125
16 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140 / deload @ ~125
17 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140 / deload @ ~125
18 | 3x8 @ 140      | -     | add reps 3x9-10 @ 140 / deload @ ~125
19 | 9 8 8 @ 140    | reps  | add reps 3x9-10 @ 140
20 | 9 9 9 @ 140    | reps  | add reps 3x10 @ 140
21 | off            |       | add reps 3x10 @ 140
22 | 10 9 9 @ 140   | reps  | add reps 3x10 @ 140
23 | 10 10 10 @ 140 | reps  | add load 3x6-10 @ 150
24 | 8 7 7 @ 150    | load  | add reps 3x8-10 @ 150
25 | 8 8 7 @ 150    | reps  | add reps 3x8-10 @ 150
26 | 8 8 8 @ 150    | reps  | add reps 3x9-10 @ 150
"""

# Threes to fives, and heavy singles every eight or nine weeks; one bad day in week 22.
_TESTED_SQUAT = """
 1 | 4 4 3 @ 100   | first     | add reps 3x4-5 @ 100
 2 | 4 4 4 @ 100   | reps      | add reps 3x5 @ 100
 3 | 5 5 4 @ 100   | reps      | add reps 3x5 @ 100
 4 | 5 5 5 @ 100   | reps      | add load 3x3-5 @ 102.5
 5 | 4 4 4 @ 102.5 | load      | add reps 3x5 @ 102.5
 6 | off           |           | add reps 3x5 @ 102.5
 7 | 5 5 5 @ 102.5 | reps      | add load 3x3-5 @ 105
 8 | 4 4 4 @ 105   | load      | add reps 3x5 @ 105
 9 | w5 @ 60, w3 @ 80, w2 @ 95, 1 @ 107.5, 1 @ 115, 1 @ 120 | load | go back 3x3-5 @ 105
10 | 5 4 4 @ 105   | reps      | add reps 3x5 @ 105
11 | 5 5 5 @ 105   | reps      | add load 3x3-5 @ 107.5
12 | 4 4 3 @ 107.5 | load/reps | add reps 3x4-5 @ 107.5
13 | 5 4 4 @ 107.5 | reps      | add reps 3x5 @ 107.5
14 | off           |           | add reps 3x5 @ 107.5
15 | 5 5 5 @ 107.5 | reps      | add load 3x3-5 @ 110
16 | 4 4 3 @ 110   | load/reps | add reps 3x4-5 @ 110
17 | 4 4 4 @ 110   | reps      | add reps 3x5 @ 110
18 | w5 @ 60, w3 @ 85, 2 @ 105, 1 @ 117.5, 1 @ 122.5 | load | go back 3x3-5 @ 110
19 | 5 5 4 @ 110   | reps      | add reps 3x5 @ 110
20 | 5 5 5 @ 110   | reps      | add load 3x3-5 @ 112.5
21 | 4 3 3 @ 112.5 | load/reps | add reps 3x4-5 @ 112.5
22 | 3 3 2 @ 112.5 | -         | hold 3x3 @ 112.5
23 | off           |           | hold 3x3 @ 112.5
24 | 4 4 4 @ 112.5 | reps      | add reps 3x5 @ 112.5
25 | w5 @ 60, w3 @ 90, 1 @ 107.5, 1 @ 120, 1 @ 127.5 | load | go back 3x3-5 @ 112.5
26 | 5 4 4 @ 112.5 | reps      | add reps 3x5 @ 112.5
"""

ATHLETES = (
    Athlete(
        "stall",
        "Romanian deadlifts stand still for ten weeks within 6 to 10",
        (1,),
        (Lift("Romanian deadlift", (6, 10), 5.0, _DEADLIFT),),
    ),
    Athlete(
        "stall",
        "five fives on the bench, stuck at 100 kg, reset and up again",
        (1, 4),
        (Lift("Bench press", (5, 5), 2.5, _BENCH),),
    ),
    Athlete(
        "maintenance",
        "three eights on the leg press for fourteen weeks of races",
        (2,),
        (Lift("Leg press", (6, 10), 10.0, _LEG_PRESS),),
    ),
    Athlete(
        "test day",
        "squats of 3 to 5, singles tested every eight or nine weeks",
        (0,),
        (Lift("Back squat", (3, 5), 2.5, _TESTED_SQUAT),),
    ),
)
