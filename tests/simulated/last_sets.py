"""What does not show in the worst set: the last set goes on to the limit, or the sets fill up one after the other."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# Fives, the last set for as many as there are; all sets have their five, so more load is right every time, and it is
# no stall that the worst set never changes.
_SQUAT = """
 1 | 5 5 8 @ 80            | first | add load 3x5 @ 82.5
 2 | 5 5 9 @ 80            | reps  | add load 3x5 @ 82.5
 3 | 5 5 10 @ 80           | reps  | add load 3x5 @ 82.5
 4 | 5 5 11 @ 80           | reps  | add load 3x5 @ 82.5
 5 | 5 5 8 @ 85            | load  | add load 3x5 @ 87.5
 6 | off                   |       | add load 3x5 @ 87.5
 7 | 5 5 8 @ 85            | -     | add load 3x5 @ 87.5
 8 | 5 5 9 @ 85            | reps  | add load 3x5 @ 87.5
 9 | 5 5 11 @ 85 rest 180  | reps  | add load 3x5 @ 87.5
10 | 5 5 7 @ 90            | load  | add load 3x5 @ 92.5
11 | 5 5 8 @ 90            | reps  | add load 3x5 @ 92.5
12 | 5 5 9 @ 90            | reps  | add load 3x5 @ 92.5
13 | 5 5 8 @ 90            | -     | add load 3x5 @ 92.5
14 | 5 5 10 @ 90           | reps  | add load 3x5 @ 92.5
15 | 5 5 6 @ 95            | load  | add load 3x5 @ 97.5
16 | 5 5 7 @ 95            | reps  | add load 3x5 @ 97.5
17 | off                   |       | add load 3x5 @ 97.5
18 | 5 5 7 @ 95            | -     | add load 3x5 @ 97.5
19 | 5 5 8 @ 95            | reps  | add load 3x5 @ 97.5
20 | 5 4 6 @ 95            | -     | hold 3x5 @ 95
21 | 5 5 9 @ 95            | reps  | add load 3x5 @ 97.5
22 | 5 5 6 @ 100           | load  | add load 3x5 @ 102.5
23 | 5 5 7 @ 100           | reps  | add load 3x5 @ 102.5
24 | 5 5 7 @ 100           | -     | add load 3x5 @ 102.5
25 | 5 5 8 @ 100           | reps  | add load 3x5 @ 102.5
26 | 5 5 9 @ 100           | reps  | add load 3x5 @ 102.5
"""

# The same in a range of 4 to 6: by the worst set a repetition more, by the last one more load.
_BENCH = """
 1 | 5 5 8 @ 60 ; 5 5 8 @ 60     | first ; - | add reps 3x6 @ 60 / add load 3x4-6 @ 62.5
 2 | 5 5 9 @ 60 ; 5 5 9 @ 60     | reps ; -  | add reps 3x6 @ 60 / add load 3x4-6 @ 62.5
 3 | 5 5 9 @ 60 ; 5 5 10 @ 60    | - ; reps  | add reps 3x6 @ 60 / add load 3x4-6 @ 62.5
 4 | 5 5 10 @ 60 ; -             | - ; -     | add reps 3x6 @ 60 / add load 3x4-6 @ 62.5
 5 | 5 5 11 @ 60 ; 5 5 11 @ 60   | reps ; -  | add load 3x4-6 @ 62.5 / add reps 3x6 @ 60
 6 | 5 5 8 @ 62.5 ; 5 5 8 @ 62.5 | load ; -  | add reps 3x6 @ 62.5 / add load 3x4-6 @ 65
 7 | 5 5 8 @ 62.5 ; 5 5 9 @ 62.5 | - ; reps  | add reps 3x6 @ 62.5 / add load 3x4-6 @ 65
 8 | off                         |           | add reps 3x6 @ 62.5 / add load 3x4-6 @ 65
 9 | 5 5 9 @ 62.5 ; 5 5 10 @ 62.5 | - ; reps | add reps 3x6 @ 62.5 / add load 3x4-6 @ 65
10 | 5 5 10 @ 62.5 ; 5 5 11 @ 62.5 | - ; reps | add load 3x4-6 @ 65 / add reps 3x6 @ 62.5
11 | 5 5 7 @ 65 ; 5 5 7 @ 65     | load ; -  | add reps 3x6 @ 65 / add load 3x4-6 @ 67.5
12 | 5 5 8 @ 65 ; 5 5 8 @ 65     | reps ; -  | add reps 3x6 @ 65 / add load 3x4-6 @ 67.5
13 | 5 4 7 @ 65 ; 5 5 8 @ 65     | - ; -     | add reps 3x6 @ 65 / add load 3x4-6 @ 67.5
14 | 5 5 9 @ 65 ; 5 5 9 @ 65     | reps ; -  | add reps 3x6 @ 65 / add load 3x4-6 @ 67.5
15 | 5 5 10 @ 65 ; 5 5 10 @ 65   | reps ; -  | add load 3x4-6 @ 67.5 / add reps 3x6 @ 65
16 | 5 5 6 @ 67.5 ; 5 5 7 @ 67.5 | load ; reps | add reps 3x6 @ 67.5 / add load 3x4-6 @ 70
17 | 5 5 7 @ 67.5 ; 5 5 7 @ 67.5 | - ; -     | add reps 3x6 @ 67.5 / add load 3x4-6 @ 70
18 | 5 5 8 @ 67.5 ; 5 5 8 @ 67.5 | reps ; -  | add reps 3x6 @ 67.5 / add load 3x4-6 @ 70
19 | - ; 5 5 8 @ 67.5            | - ; -     | add reps 3x6 @ 67.5 / add load 3x4-6 @ 70
20 | 5 5 9 @ 67.5 ; 5 5 9 @ 67.5 | reps ; -  | add reps 3x6 @ 67.5 / add load 3x4-6 @ 70
21 | 5 5 9 @ 67.5 ; 5 5 10 @ 67.5 | - ; reps | add load 3x4-6 @ 70 / add reps 3x6 @ 67.5
22 | 5 5 6 @ 70 ; 5 5 6 @ 70     | load ; -  | add reps 3x6 @ 70 / add load 3x4-6 @ 72.5
23 | 5 5 7 @ 70 ; 5 5 7 @ 70     | reps ; -  | add reps 3x6 @ 70 / add load 3x4-6 @ 72.5
24 | 5 5 7 @ 70 ; 5 5 8 @ 70     | - ; reps  | add reps 3x6 @ 70 / add load 3x4-6 @ 72.5
25 | 5 4 6 @ 70 ; 5 5 8 @ 70     | - ; -     | add reps 3x6 @ 70 / add load 3x4-6 @ 72.5
26 | 5 5 9 @ 70 ; 5 5 9 @ 70     | reps ; -  | add reps 3x6 @ 70 / add load 3x4-6 @ 72.5
"""

# The total rises while the last set stays below the range: hold, and never lighter.
_FILLING = """
 1 | 5 4 4 3 @ 80            | first     | hold 4x4 @ 80
 2 | 5 5 4 3 @ 80            | reps      | hold 4x4 @ 80
 3 | 5 5 5 3 @ 80            | reps      | hold 4x4 @ 80
 4 | 6 5 5 3 @ 80            | reps      | hold 4x4 @ 80
 5 | 6 6 5 3 @ 80            | reps      | hold 4x4 @ 80
 6 | 6 6 6 3 @ 80            | reps      | hold 4x4 @ 80
 7 | 6 6 6 4 @ 80            | reps      | add reps 4x5-6 @ 80
 8 | off                     |           | add reps 4x5-6 @ 80
 9 | 6 6 6 5 @ 80            | reps      | add reps 4x6 @ 80
10 | 6 6 6 6 @ 80            | reps      | add load 4x4-6 @ 82.5
11 | 5 4 4 3 @ 82.5          | (load)    | hold 4x4 @ 82.5
12 | 5 5 4 3 @ 82.5 rest 170 | reps      | hold 4x4 @ 82.5
13 | 5 5 5 3 @ 82.5          | reps      | hold 4x4 @ 82.5
14 | 5 5 5 4 @ 82.5          | reps/load | add reps 4x5-6 @ 82.5
15 | 6 5 5 4 @ 82.5          | reps      | add reps 4x5-6 @ 82.5
16 | 6 6 5 4 @ 82.5          | reps      | add reps 4x5-6 @ 82.5
17 | off                     |           | add reps 4x5-6 @ 82.5
18 | 6 6 6 4 @ 82.5          | reps      | add reps 4x5-6 @ 82.5
19 | 6 6 6 5 @ 82.5          | reps      | add reps 4x6 @ 82.5
20 | 6 6 5 5 @ 82.5          | -         | add reps 4x6 @ 82.5
21 | 6 6 6 6 @ 82.5          | reps      | add load 4x4-6 @ 85
22 | 4 4 4 3 @ 85            | (load)    | hold 4x4 @ 85
23 | 5 4 4 3 @ 85            | reps      | hold 4x4 @ 85
24 | 5 5 4 3 @ 85            | reps      | hold 4x4 @ 85
25 | 5 5 5 3 @ 85            | reps      | hold 4x4 @ 85
26 | 6 5 5 3 @ 85            | reps      | hold 4x4 @ 85
"""

# Twice a week; now and then a session without a rise among those that have one.
_ROW = """
 1 | 8 7 6 5 @ 40 ; 8 7 6 5 @ 40     | first ; -   | hold 4x6 @ 40
 2 | 8 7 7 5 @ 40 ; 8 8 7 5 @ 40     | reps ; reps | hold 4x6 @ 40
 3 | 8 8 7 5 @ 40 ; 8 8 8 5 @ 40     | - ; reps    | hold 4x6 @ 40
 4 | 8 8 8 5 @ 40 ; 8 8 8 6 @ 40     | - ; reps    | add reps 4x7-8 @ 40
 5 | 8 8 8 6 @ 40 ; -                | - ; -       | add reps 4x7-8 @ 40
 6 | 8 8 8 7 @ 40 ; 8 8 8 8 @ 40     | reps ; reps | add load 4x6-8 @ 42
 7 | 7 6 5 5 @ 42 ; 7 6 6 5 @ 42     | (load) ; reps | hold 4x6 @ 42
 8 | 7 7 6 5 @ 42 ; 7 7 6 5 @ 42     | reps ; -    | hold 4x6 @ 42
 9 | 8 7 6 5 @ 42 ; 8 7 7 5 @ 42     | reps ; reps | hold 4x6 @ 42
10 | off                             |             | hold 4x6 @ 42
11 | 8 7 7 5 @ 42 ; 8 8 7 5 @ 42     | - ; reps    | hold 4x6 @ 42
12 | 8 8 8 5 @ 42 rest 150 ; 8 8 8 6 @ 42 | reps ; reps/load | add reps 4x7-8 @ 42
13 | 8 8 8 6 @ 42 ; 8 8 8 7 @ 42     | - ; reps    | add reps 4x8 @ 42
14 | 8 8 8 7 @ 42 ; 8 8 8 8 @ 42     | - ; reps    | add load 4x6-8 @ 44
15 | 7 6 6 5 @ 44 ; 7 6 6 5 @ 44     | (load) ; -  | hold 4x6 @ 44
16 | 7 7 6 5 @ 44 ; 7 7 7 5 @ 44     | reps ; reps | hold 4x6 @ 44
17 | - ; 8 7 7 5 @ 44                | - ; reps    | hold 4x6 @ 44
18 | 8 7 7 5 @ 44 ; 8 8 7 5 @ 44     | - ; reps    | hold 4x6 @ 44
19 | 8 8 7 5 @ 44 ; 8 8 7 5 @ 44     | - ; -       | hold 4x6 @ 44
20 | 8 8 8 5 @ 44 ; 8 8 8 6 @ 44     | reps ; reps/load | add reps 4x7-8 @ 44
21 | 8 8 8 7 @ 44 ; 8 8 8 7 @ 44     | reps ; -    | add reps 4x8 @ 44
22 | 8 8 8 8 @ 44 ; -                | reps ; -    | add load 4x6-8 @ 46
23 | 7 6 5 5 @ 46 ; 7 6 6 5 @ 46     | (load) ; reps | hold 4x6 @ 46
24 | 7 7 6 5 @ 46 ; 7 7 7 5 @ 46     | reps ; reps | hold 4x6 @ 46
25 | 8 7 7 5 @ 46 ; 8 7 7 5 @ 46     | reps ; -    | hold 4x6 @ 46
26 | 8 8 7 6 @ 46 ; 8 8 7 6 @ 46     | reps/load ; - | add reps 4x7-8 @ 46
"""

ATHLETES = (
    Athlete(
        "last set to the limit",
        "fives, the last set for as many as there are, 5 kg more when that has ten",
        (0,),
        (Lift("Back squat", (5, 5), 2.5, _SQUAT),),
    ),
    Athlete(
        "last set to the limit",
        "the same on the bench twice a week, in a range of 4 to 6",
        (1, 4),
        (Lift("Bench press", (4, 6), 2.5, _BENCH),),
    ),
    Athlete(
        "total repetitions",
        "5 4 4 3 becomes 6 6 6 6 at one load, once a week",
        (2,),
        (Lift("Back squat", (4, 6), 2.5, _FILLING),),
    ),
    Athlete(
        "total repetitions",
        "rows of four sets that fill up, twice a week",
        (0, 3),
        (Lift("Dumbbell row", (6, 8), 2.0, _ROW),),
    ),
)
