"""Kilograms and pounds, and what a finger types wrong."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# From week 13 on the watch shows pounds: the next load is one that pound plates make.
_TO_POUNDS = """
 1 | 3x5 @ 75            | first     | add load 3x5 @ 77.5
 2 | 3x5 @ 77.5          | load      | add load 3x5 @ 80
 3 | 3x5 @ 80            | load      | add load 3x5 @ 82.5
 4 | 3x5 @ 82.5          | load      | add load 3x5 @ 85
 5 | off                 |           | add load 3x5 @ 85
 6 | 3x5 @ 85            | load      | add load 3x5 @ 87.5
 7 | 3x5 @ 87.5          | load      | add load 3x5 @ 90
 8 | 5 5 4 @ 90          | (load)    | hold 3x5 @ 90
 9 | 3x5 @ 90            | reps/load | add load 3x5 @ 92.5
10 | 3x5 @ 92.5          | load      | add load 3x5 @ 95
11 | 3x5 @ 95            | load      | add load 3x5 @ 97.5
12 | 3x5 @ 97.5          | load      | add load 3x5 @ 100
13 | 3x5 @ 220 lb        | load      | add load 3x5 @ 225 lb
14 | 3x5 @ 225 lb        | load      | add load 3x5 @ 230 lb
15 | 3x5 @ 230 lb        | load      | add load 3x5 @ 235 lb
16 | 3x5 @ 235 lb        | load      | add load 3x5 @ 240 lb
17 | 5 4 4 @ 240 lb      | (load)    | hold 3x5 @ 240 lb
18 | 3x5 @ 240 lb rest 180 | reps/load | add load 3x5 @ 245 lb
19 | 3x5 @ 245 lb        | load      | add load 3x5 @ 250 lb
20 | off                 |           | add load 3x5 @ 250 lb
21 | 3x5 @ 250 lb        | load      | add load 3x5 @ 255 lb
22 | 3x5 @ 255 lb        | load      | add load 3x5 @ 260 lb
23 | 5 5 4 @ 260 lb      | (load)    | hold 3x5 @ 260 lb
24 | 3x5 @ 260 lb        | reps/load | add load 3x5 @ 265 lb
25 | 3x5 @ 265 lb        | load      | add load 3x5 @ 270 lb
26 | 5 5 4 @ 270 lb      | (load)    | hold 3x5 @ 270 lb
"""

# From dumbbells of 35 pounds to those of 16 kg: an eighth of a kilogram is no rise of the load, nor a fall.
_TO_KILOGRAMS = """
 1 | 10 9 8 @ 30 lb ; 10 9 9 @ 30 lb   | first ; reps  | add reps 3x10-12 @ 30 lb
 2 | 10 10 9 @ 30 lb ; 11 10 10 @ 30 lb | reps ; reps  | add reps 3x11-12 @ 30 lb
 3 | 11 11 10 @ 30 lb ; -              | reps ; -      | add reps 3x11-12 @ 30 lb
 4 | 12 11 11 @ 30 lb ; 12 12 11 @ 30 lb | reps ; reps | add reps 3x12 @ 30 lb
 5 | 12 12 12 @ 30 lb ; 12 12 12 @ 30 lb | reps ; -    | add load 3x8-12 @ 35 lb
 6 | 9 8 8 @ 35 lb ; 9 9 8 @ 35 lb     | load ; reps   | add reps 3x9-12 @ 35 lb
 7 | 9 9 9 @ 35 lb ; 10 9 9 @ 35 lb    | reps ; reps   | add reps 3x10-12 @ 35 lb
 8 | 10 9 9 @ 16 ; 10 10 9 @ 16        | - ; reps      | add reps 3x10-12 @ 16
 9 | 10 10 10 @ 16 ; 11 10 10 @ 16     | reps ; reps   | add reps 3x11-12 @ 16
10 | off                               |               | add reps 3x11-12 @ 16
11 | 11 11 10 @ 16 ; 11 11 11 @ 16     | reps ; reps   | add reps 3x12 @ 16
12 | 12 11 11 @ 16 ; 12 12 12 @ 16     | reps ; reps   | add load 3x8-12 @ 18
13 | 9 8 8 @ 18 ; 9 9 8 @ 18           | load ; reps   | add reps 3x9-12 @ 18
14 | 9 9 9 @ 18 ; -                    | reps ; -      | add reps 3x10-12 @ 18
15 | 10 9 9 @ 18 ; 10 10 9 @ 18        | reps ; reps   | add reps 3x10-12 @ 18
16 | 10 10 10 @ 18 ; 11 10 10 @ 18     | reps ; reps   | add reps 3x11-12 @ 18
17 | 11 10 9 @ 18 ; 11 11 11 @ 18      | - ; reps      | add reps 3x12 @ 18
18 | 12 11 11 @ 18 ; 12 12 11 @ 18     | reps ; reps   | add reps 3x12 @ 18
19 | 12 12 12 @ 18 ; 12 12 12 @ 18     | reps ; -      | add load 3x8-12 @ 20
20 | 8 8 7 @ 20 ; 8 8 8 @ 20           | (load) ; reps/load | add reps 3x9-12 @ 20
21 | 9 8 8 @ 20 ; 9 9 8 @ 20           | reps ; reps   | add reps 3x9-12 @ 20
22 | off                               |               | add reps 3x9-12 @ 20
23 | 9 9 9 @ 20 ; 10 9 9 @ 20          | reps ; reps   | add reps 3x10-12 @ 20
24 | 10 9 9 @ 20 ; 10 10 9 @ 20        | - ; reps      | add reps 3x10-12 @ 20
25 | 10 10 10 @ 20 ; 11 10 10 @ 20     | reps ; reps   | add reps 3x11-12 @ 20
26 | 11 11 10 @ 20 ; 11 11 11 @ 20     | reps ; reps   | add reps 3x12 @ 20
"""

# 145 pounds are entered as 145 kg in one session, and 175 in another: the advice stays what it was before.
_AS_KILOGRAMS = """
 1 | 3x5 @ 60            | first     | add load 3x5 @ 62.5
 2 | 3x5 @ 62.5          | load      | add load 3x5 @ 65
 3 | 5 5 4 @ 65          | (load)    | hold 3x5 @ 65
 4 | 3x5 @ 65            | reps/load | add load 3x5 @ 67.5
 5 | 3x5 @ 145!          | -         | add load 3x5 @ 67.5
 6 | 3x5 @ 67.5          | load      | add load 3x5 @ 70
 7 | off                 |           | add load 3x5 @ 70
 8 | 3x5 @ 70            | load      | add load 3x5 @ 72.5
 9 | 3x5 @ 72.5          | load      | add load 3x5 @ 75
10 | 5 4 4 @ 75          | (load)    | hold 3x5 @ 75
11 | 5 5 4 @ 75          | reps      | hold 3x5 @ 75
12 | 3x5 @ 75            | reps/load | add load 3x5 @ 77.5
13 | 3x5 @ 77.5          | load      | add load 3x5 @ 80
14 | 3x5 @ 175!          | -         | add load 3x5 @ 80
15 | 5 5 4 @ 80          | (load)    | hold 3x5 @ 80
16 | 3x5 @ 80            | reps/load | add load 3x5 @ 82.5
17 | 3x5 @ 82.5          | load      | add load 3x5 @ 85
18 | off                 |           | add load 3x5 @ 85
19 | 5 4 3 @ 85          | (load)    | hold 3x5 @ 85
20 | 5 4 4 @ 85          | reps      | hold 3x5 @ 85
21 | 5 5 4 @ 85          | reps      | hold 3x5 @ 85
22 | 5 5 5 @ 85          | reps/load | add load 3x5 @ 87.5
23 | 5 4 4 @ 87.5        | (load)    | hold 3x5 @ 87.5
24 | 5 5 4 @ 87.5        | reps      | hold 3x5 @ 87.5
25 | 3x5 @ 87.5          | reps/load | add load 3x5 @ 90
26 | 3x5 @ 90            | load      | add load 3x5 @ 92.5
"""

# 800 for 80 in one set, and 475 for 47.5 in all sets of a session of another lift.
_EIGHT_HUNDRED = """
 1 | 3x6 @ 70              | first     | add load 3x4-6 @ 72.5
 2 | 5 5 5 @ 72.5          | load      | add reps 3x6 @ 72.5
 3 | 6 5 5 @ 72.5          | reps      | add reps 3x6 @ 72.5
 4 | 6 6 6 @ 72.5          | reps      | add load 3x4-6 @ 75
 5 | 5 5 4 @ 75            | load      | add reps 3x5-6 @ 75
 6 | 5 5 5 @ 75            | reps      | add reps 3x6 @ 75
 7 | 6 6 5 @ 75            | reps      | add reps 3x6 @ 75
 8 | 6 6 6 @ 75            | reps      | add load 3x4-6 @ 77.5
 9 | off                   |           | add load 3x4-6 @ 77.5
10 | 5 5 5 @ 77.5          | load      | add reps 3x6 @ 77.5
11 | 6 6 6 @ 77.5          | reps      | add load 3x4-6 @ 80
12 | 5 5 @ 80, 5 @ 800!    | load      | add reps @ 80
13 | 6 5 5 @ 80            | reps      | add reps 3x6 @ 80
14 | 6 6 5 @ 80            | reps      | add reps 3x6 @ 80
15 | 6 6 6 @ 80            | reps      | add load 3x4-6 @ 82.5
16 | 5 4 4 @ 82.5          | load      | add reps 3x5-6 @ 82.5
17 | 5 5 4 @ 82.5          | reps      | add reps 3x5-6 @ 82.5
18 | off                   |           | add reps 3x5-6 @ 82.5
19 | 5 5 5 @ 82.5          | reps      | add reps 3x6 @ 82.5
20 | 6 5 5 @ 82.5          | reps      | add reps 3x6 @ 82.5
21 | 6 6 6 @ 82.5          | reps      | add load 3x4-6 @ 85
22 | 5 4 4 @ 85            | load      | add reps 3x5-6 @ 85
23 | 5 5 5 @ 85            | reps      | add reps 3x6 @ 85
24 | 6 5 5 @ 85            | reps      | add reps 3x6 @ 85
25 | 6 6 5 @ 85            | reps      | add reps 3x6 @ 85
26 | 6 6 6 @ 85            | reps      | add load 3x4-6 @ 87.5
"""

_FOUR_SEVENTY_FIVE = """
 1 | 8 7 7 @ 40      | first     | add reps 3x8 @ 40
 2 | 8 8 8 @ 40      | reps      | add load 3x6-8 @ 42.5
 3 | 7 6 6 @ 42.5    | load      | add reps 3x7-8 @ 42.5
 4 | 7 7 7 @ 42.5    | reps      | add reps 3x8 @ 42.5
 5 | 8 8 7 @ 42.5    | reps      | add reps 3x8 @ 42.5
 6 | 8 8 8 @ 42.5    | reps      | add load 3x6-8 @ 45
 7 | 6 6 6 @ 45      | load      | add reps 3x7-8 @ 45
 8 | 7 7 6 @ 45      | reps      | add reps 3x7-8 @ 45
 9 | off             |           | add reps 3x7-8 @ 45
10 | 7 7 7 @ 45      | reps      | add reps 3x8 @ 45
11 | 8 8 8 @ 45      | reps      | add load 3x6-8 @ 47.5
12 | 6 6 6 @ 47.5    | load      | add reps 3x7-8 @ 47.5
13 | 7 7 6 @ 475!    | -         | add reps 3x7-8 @ 47.5
14 | 7 7 7 @ 47.5    | reps      | add reps 3x8 @ 47.5
15 | 8 7 7 @ 47.5    | reps      | add reps 3x8 @ 47.5
16 | 8 8 8 @ 47.5    | reps      | add load 3x6-8 @ 50
17 | 6 6 5 @ 50      | (load)    | hold 3x6 @ 50
18 | off             |           | hold 3x6 @ 50
19 | 6 6 6 @ 50      | reps/load | add reps 3x7-8 @ 50
20 | 7 6 6 @ 50      | reps      | add reps 3x7-8 @ 50
21 | 7 7 7 @ 50      | reps      | add reps 3x8 @ 50
22 | 8 7 7 @ 50      | reps      | add reps 3x8 @ 50
23 | 8 8 7 @ 50      | reps      | add reps 3x8 @ 50
24 | 8 8 8 @ 50      | reps      | add load 3x6-8 @ 52.5
25 | 6 6 6 @ 52.5    | load      | add reps 3x7-8 @ 52.5
26 | 7 6 6 @ 52.5    | reps      | add reps 3x7-8 @ 52.5
"""

ATHLETES = (
    Athlete(
        "kilograms and pounds",
        "the watch shows pounds from week 13 on",
        (1,),
        (Lift("Back squat", (5, 5), 2.5, _TO_POUNDS),),
    ),
    Athlete(
        "kilograms and pounds",
        "from dumbbells in pounds to dumbbells in kilograms, twice a week",
        (0, 3),
        (Lift("Dumbbell bench press", (8, 12), 2.0, _TO_KILOGRAMS),),
    ),
    Athlete(
        "typing errors",
        "pounds entered as kilograms in two sessions",
        (2,),
        (Lift("Bench press", (5, 5), 2.5, _AS_KILOGRAMS),),
    ),
    Athlete(
        "typing errors",
        "800 for 80 in one set, 475 for 47.5 in a session",
        (4,),
        (
            Lift("Back squat", (4, 6), 2.5, _EIGHT_HUNDRED),
            Lift("Barbell row", (6, 8), 2.5, _FOUR_SEVENTY_FIVE),
        ),
    ),
)
