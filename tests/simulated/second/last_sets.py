"""What does not show in the worst set: the last set to the limit, and five sets that fill up one after the other."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# Eights, the last set for as many as there are, the next dumbbells when that has twelve. All sets have their eight, so
# more load is right whatever the last one does.
_DUMBBELLS = """
 1 | 8 8 10 @ 16 ; 8 8 11 @ 16 | first ; reps  | add load 3x8 @ 18
 2 | 8 8 12 @ 16 ; 8 8 13 @ 16 | reps ; reps   | add load 3x8 @ 18
 3 | 8 8 8 @ 18 ; 8 8 9 @ 18   | load ; reps   | add load 3x8 @ 20
 4 | 8 8 9 @ 18 ; -            | - ; -         | add load 3x8 @ 20
 5 | 8 8 10 @ 18 ; 8 8 10 @ 18 | reps ; -      | add load 3x8 @ 20
 6 | 8 8 11 @ 18 ; 8 7 9 @ 18  | reps ; -      | hold 3x8 @ 18
 7 | 8 8 12 @ 18 ; 8 8 13 @ 18 | reps ; reps   | add load 3x8 @ 20
 8 | 8 7 6 @ 20 ; 8 8 7 @ 20   | (load) ; reps | hold 3x8 @ 20
 9 | 8 8 8 @ 20 ; 8 8 9 @ 20   | reps/load ; reps | add load 3x8 @ 22
10 | off                       |               | add load 3x8 @ 22
11 | 8 8 8 @ 20 ; 8 8 9 @ 20   | - ; -         | add load 3x8 @ 22
12 | 8 8 10 @ 20 ; 8 8 10 @ 20 | reps ; -      | add load 3x8 @ 22
13 | 8 8 9 @ 20 ; 8 8 11 @ 20  | - ; reps      | add load 3x8 @ 22
14 | 8 8 12 @ 20 ; 8 8 12 @ 20 | reps ; -      | add load 3x8 @ 22
15 | 8 8 7 @ 22 ; -            | (load) ; -    | hold 3x8 @ 22
16 | 8 8 7 @ 22 ; 8 8 8 @ 22   | - ; reps/load | add load 3x8 @ 24
17 | 8 8 8 @ 22 ; 8 8 9 @ 22   | - ; reps      | add load 3x8 @ 24
18 | 8 8 9 @ 22 ; 8 8 10 @ 22  | - ; reps      | add load 3x8 @ 24
19 | 8 8 10 @ 22 ; 8 8 11 @ 22 | - ; reps      | add load 3x8 @ 24
20 | 8 8 12 @ 22 ; 8 8 12 @ 22 | reps ; -      | add load 3x8 @ 24
21 | 8 7 6 @ 24 ; 8 7 7 @ 24   | (load) ; reps | hold 3x8 @ 24
22 | off                       |               | hold 3x8 @ 24
23 | 8 8 6 @ 24 ; 8 8 7 @ 24   | - ; reps      | hold 3x8 @ 24
24 | 8 8 7 @ 24 ; 8 8 8 @ 24   | - ; reps/load | add load 3x8 @ 26
25 | 8 8 9 @ 24 ; -            | reps ; -      | add load 3x8 @ 26
26 | 8 8 9 @ 24 ; 8 8 10 @ 24  | - ; reps      | add load 3x8 @ 26
"""

# Five sets; in week 15 the last one is left out.
_PULLDOWN = """
 1 | 10 9 8 7 6 @ 45    | first     | hold 5x8 @ 45
 2 | 10 10 8 7 6 @ 45   | reps      | hold 5x8 @ 45
 3 | 10 10 9 8 6 @ 45   | reps      | hold 5x8 @ 45
 4 | 10 10 10 8 7 @ 45  | reps      | hold 5x8 @ 45
 5 | 10 10 10 9 7 @ 45  | reps      | hold 5x8 @ 45
 6 | off                |           | hold 5x8 @ 45
 7 | 10 10 10 9 8 @ 45  | reps      | add reps 5x9-10 @ 45
 8 | 10 10 10 9 9 @ 45  | reps      | add reps 5x10 @ 45
 9 | 10 10 9 9 8 @ 45   | -         | add reps 5x9-10 @ 45
10 | 10 10 10 10 9 @ 45 | reps      | add reps 5x10 @ 45
11 | 5x10 @ 45          | reps      | add load 5x8-10 @ 50
12 | 9 8 7 6 5 @ 50     | (load)    | hold 5x8 @ 50
13 | 9 8 8 6 6 @ 50     | reps      | hold 5x8 @ 50
14 | 9 9 8 7 6 @ 50     | reps      | hold 5x8 @ 50
15 | 10 9 8 7 @ 50      | -         | hold @ 50
16 | 10 9 8 7 7 @ 50    | reps      | hold 5x8 @ 50
17 | off                |           | hold 5x8 @ 50
18 | 10 9 9 8 7 @ 50    | reps      | hold 5x8 @ 50
19 | 10 10 9 8 7 @ 50   | reps      | hold 5x8 @ 50
20 | 10 10 10 8 8 @ 50  | reps/load | add reps 5x9-10 @ 50
21 | 10 10 10 9 8 @ 50  | reps      | add reps 5x9-10 @ 50
22 | 10 10 10 10 9 @ 50 | reps      | add reps 5x10 @ 50
23 | 10 10 10 10 9 @ 50 | -         | add reps 5x10 @ 50
24 | 5x10 @ 50          | reps      | add load 5x8-10 @ 55
25 | 8 7 7 6 5 @ 55     | (load)    | hold 5x8 @ 55
26 | 9 8 7 6 5 @ 55     | reps      | hold 5x8 @ 55
"""

ATHLETES = (
    Athlete(
        "last set to the limit",
        "eights with dumbbells, the last set for as many as there are, twice a week",
        (0, 3),
        (Lift("Dumbbell bench press", (8, 8), 2.0, _DUMBBELLS),),
    ),
    Athlete(
        "total repetitions",
        "five sets of 8 to 10 on the pulldown that fill up",
        (4,),
        (Lift("Lat pulldown", (8, 10), 5.0, _PULLDOWN),),
    ),
)
