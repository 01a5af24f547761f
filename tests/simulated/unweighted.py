"""Lifts of which the log has no weight, or not always."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# Repetitions alone. Where they fall after the top was reached, more weight is likely, and not known: that is no failure
# and no stall.
_REPS_ONLY = """
 1 | 9 8 8    | first  | add reps 3x9-12
 2 | 9 9 9    | reps   | add reps 3x10-12
 3 | 10 10 9  | reps   | add reps 3x10-12
 4 | 11 10 10 | reps   | add reps 3x11-12
 5 | 12 11 11 | reps   | add reps 3x12
 6 | 12 12 12 | reps   | add load 3x8-12
 7 | off      |        | add load 3x8-12
 8 | 9 8 8    | -      | add reps 3x9-12
 9 | 9 9 8    | (reps) | add reps 3x9-12
10 | 10 9 9   | (reps) | add reps 3x10-12
11 | 10 10 10 | (reps) | add reps 3x11-12
12 | 11 10 10 | (reps) | add reps 3x11-12
13 | 11 11 10 | (reps) | add reps 3x11-12
14 | 12 11 11 | (reps) | add reps 3x12
15 | 12 12 12 | (reps) | add load 3x8-12
16 | 8 8 8    | -      | add reps 3x9-12
17 | 9 8 8    | (reps) | add reps 3x9-12
18 | 9 9 9    | (reps) | add reps 3x10-12
19 | off      |        | add reps 3x10-12
20 | 10 9 9   | (reps) | add reps 3x10-12
21 | 10 10 9  | (reps) | add reps 3x10-12
22 | 11 10 10 | (reps) | add reps 3x11-12
23 | 11 11 11 | (reps) | add reps 3x12
24 | 12 11 11 | (reps) | add reps 3x12
25 | 12 12 11 | (reps) | add reps 3x12
26 | 12 12 12 | (reps) | add load 3x8-12
"""

# The weight stands in some sessions. Of a session without one the repetitions are known and the load is not: no figure
# is named.
_NOW_AND_THEN = """
 1 | 6 6 6 @ 50 ; 7 6 6     | first ; (reps)  | add reps 3x7-8
 2 | 7 7 7 @ 50 ; 8 7 7     | reps ; (reps)   | add reps 3x8
 3 | 8 8 8 ; 8 8 8 @ 50     | (reps) ; reps   | add load 3x6-8 @ 52.5
 4 | 6 6 6 @ 52.5 ; 7 6 6 @ 52.5 | load ; reps | add reps 3x7-8 @ 52.5
 5 | 7 7 6 ; -              | (reps) ; -      | add reps 3x7-8
 6 | 7 7 7 @ 52.5 ; 8 8 7 @ 52.5 | reps ; reps | add reps 3x8 @ 52.5
 7 | 8 8 8 @ 52.5 ; 6 6 6 @ 55 | reps ; load   | add reps 3x7-8 @ 55
 8 | 7 6 6 ; 7 7 6          | (reps) ; (reps) | add reps 3x7-8
 9 | 7 7 7 @ 55 ; 7 7 7     | reps ; (reps)   | add reps 3x8
10 | off                    |                 | add reps 3x8
11 | 8 7 7 @ 55 ; 8 8 7 @ 55 | reps ; reps    | add reps 3x8 @ 55
12 | 8 8 8 @ 55 ; 6 6 5 @ 57.5 | reps ; (load) | hold 3x6 @ 57.5
13 | 6 6 6 @ 57.5 ; 6 6 6   | reps/load ; (reps) | add reps 3x7-8
14 | 7 6 6 @ 57.5 ; 7 7 6 @ 57.5 | reps ; reps | add reps 3x7-8 @ 57.5
15 | 7 7 7 ; 8 7 7 @ 57.5   | (reps) ; reps   | add reps 3x8 @ 57.5
16 | 8 8 7 @ 57.5 ; 8 8 8 @ 57.5 | reps ; reps | add load 3x6-8 @ 60
17 | 6 6 6 @ 60 ; -         | load ; -        | add reps 3x7-8 @ 60
18 | 6 6 6 ; 7 6 6          | - ; (reps)      | add reps 3x7-8
19 | 7 7 6 @ 60 ; 7 7 7 @ 60 | reps ; reps    | add reps 3x8 @ 60
20 | off                    |                 | add reps 3x8 @ 60
21 | 8 7 7 @ 60 ; 8 8 7     | reps ; (reps)   | add reps 3x8
22 | 8 8 8 @ 60 ; 8 8 8 @ 60 | reps ; -       | add load 3x6-8 @ 62.5
23 | 6 6 5 @ 62.5 ; 6 6 6 @ 62.5 | (load) ; reps/load | add reps 3x7-8 @ 62.5
24 | 7 6 6 @ 62.5 ; 7 7 6   | reps ; (reps)   | add reps 3x7-8
25 | 7 7 7 ; 7 7 7 @ 62.5   | (reps) ; reps   | add reps 3x8 @ 62.5
26 | 8 7 7 @ 62.5 ; 8 8 8 @ 62.5 | reps ; reps | add load 3x6-8 @ 65
"""

# No weight ever, the same repetitions, and shorter rests: the same work in less time is a rise.
_SHORTER_RESTS = """
 1 | 10 10 10 rest 180 | first     | add reps 3x11-12
 2 | 10 10 10 rest 180 | -         | add reps 3x11-12
 3 | 10 10 10 rest 150 | density   | add reps 3x11-12
 4 | 10 10 10 rest 150 | -         | add reps 3x11-12
 5 | 10 10 10 rest 125 | density   | add reps 3x11-12
 6 | 11 10 10 rest 125 | reps      | add reps 3x11-12
 7 | off               |           | add reps 3x11-12
 8 | 11 11 10 rest 125 | reps      | add reps 3x11-12
 9 | 11 11 10 rest 100 | density   | add reps 3x11-12
10 | 11 11 10 rest 100 | -         | add reps 3x11-12
11 | 11 11 10 rest 80  | density   | add reps 3x11-12
12 | 11 11 10 rest 80  | -         | add reps 3x11-12
13 | 11 11 11 rest 80  | reps      | add reps 3x12
14 | 11 11 11 rest 60  | density   | add reps 3x12
15 | 12 11 11 rest 60  | reps      | add reps 3x12
16 | off               |           | add reps 3x12
17 | 12 11 11 rest 60  | -         | add reps 3x12
18 | 12 12 11 rest 60  | reps      | add reps 3x12
19 | 12 12 12 rest 60  | reps      | add load 3x8-12
20 | 12 12 12 rest 45  | density   | add load 3x8-12
21 | 12 12 12 rest 45  | -         | add load 3x8-12
22 | 12 12 12 rest 45  | -         | add load 3x8-12
23 | 4x12 rest 45      | sets/reps | add load 4x8-12
24 | 4x12 rest 45      | -         | add load 4x8-12
25 | 4x12 rest 45      | -         | add load 4x8-12
26 | 4x12 rest 45      | -         | add load 4x8-12
"""

# Sets that the watch timed and nobody counted: nothing to go by, until somebody counts.
_UNCOUNTED = """
 1 | ? ? ? @ 40      | first | cannot say
 2 | ? ? ? @ 40      | -     | cannot say
 3 | ? ? ? @ 40      | -     | cannot say
 4 | ? ? ? @ 40      | -     | cannot say
 5 | off             |       | cannot say
 6 | ? ? ? @ 42.5    | (load) | cannot say
 7 | ? ? ? @ 42.5    | -     | cannot say
 8 | ? ? ? @ 42.5    | -     | cannot say
 9 | ? ? ? @ 42.5    | -     | cannot say
10 | ? ? ? @ 42.5    | -     | cannot say
11 | ? ? ? @ 42.5    | -     | cannot say
12 | ? ? ? @ 42.5    | -     | cannot say
13 | 7 6 6 @ 42.5    | (reps) | add reps 3x7-8 @ 42.5
14 | 7 7 6 @ 42.5    | reps  | add reps 3x7-8 @ 42.5
15 | 7 7 7 @ 42.5    | reps  | add reps 3x8 @ 42.5
16 | off             |       | add reps 3x8 @ 42.5
17 | 8 7 7 @ 42.5    | reps  | add reps 3x8 @ 42.5
18 | 8 8 7 @ 42.5    | reps  | add reps 3x8 @ 42.5
19 | 8 8 8 @ 42.5    | reps  | add load 3x5-8 @ 45
20 | 6 5 5 @ 45      | load  | add reps 3x6-8 @ 45
21 | 6 6 5 @ 45      | reps  | add reps 3x6-8 @ 45
22 | 6 6 6 @ 45      | reps  | add reps 3x7-8 @ 45
23 | 7 7 6 @ 45      | reps  | add reps 3x7-8 @ 45
24 | 7 7 7 @ 45      | reps  | add reps 3x8 @ 45
25 | 8 7 7 @ 45      | reps  | add reps 3x8 @ 45
26 | 8 8 7 @ 45      | reps  | add reps 3x8 @ 45
"""

ATHLETES = (
    Athlete(
        "missing weights",
        "repetitions and never a weight",
        (5,),
        (Lift("Dumbbell lunge", (8, 12), 2.0, _REPS_ONLY),),
    ),
    Athlete(
        "missing weights",
        "a weight in some sessions, twice a week",
        (1, 4),
        (Lift("Romanian deadlift", (6, 8), 2.5, _NOW_AND_THEN),),
    ),
    Athlete(
        "missing weights",
        "no weight, the same repetitions, shorter rests",
        (2,),
        (Lift("Leg press", (8, 12), 5.0, _SHORTER_RESTS),),
    ),
    Athlete(
        "missing weights",
        "weights, and for three months nobody counted the repetitions",
        (0,),
        (Lift("Barbell row", (5, 8), 2.5, _UNCOUNTED),),
    ),
)
