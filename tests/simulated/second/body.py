"""Against the body's own weight: dips to a belt, pull-ups with help, long planks, and a weaker left leg."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# To ten alone, then with 2.5 kg more each time. In week 16 the belt was left at home.
_DIP = """
 1 | 7 6 5 @ bw ; 7 6 6 @ bw       | first ; reps       | add reps 3x7-10 @ *
 2 | 7 7 6 @ bw ; 8 7 6 @ bw       | reps ; reps        | add reps 3x7-10 @ *
 3 | 8 7 7 @ bw ; -                | reps ; -           | add reps 3x8-10 @ *
 4 | 8 8 7 @ bw ; 9 8 7 @ bw       | reps ; reps        | add reps 3x8-10 @ *
 5 | 9 8 8 @ bw ; 9 9 8 @ bw       | reps ; reps        | add reps 3x9-10 @ *
 6 | 9 9 9 @ bw ; 10 9 9 @ bw      | reps ; reps        | add reps 3x10 @ *
 7 | 10 10 9 @ bw ; 10 10 10 @ bw  | reps ; reps        | add load 3x6-10 @ *
 8 | 8 7 6 @ +2.5 ; 8 7 7 @ +2.5   | load ; reps        | add reps 3x8-10 @ +2.5
 9 | off                           |                    | add reps 3x8-10 @ +2.5
10 | 8 8 7 @ +2.5 ; 9 8 8 @ +2.5   | reps ; reps        | add reps 3x9-10 @ +2.5
11 | 9 9 8 @ +2.5 ; 9 9 9 @ +2.5   | reps ; reps        | add reps 3x10 @ +2.5
12 | 10 10 9 @ +2.5 ; 10 10 10 @ +2.5 | reps ; reps     | add load 3x6-10 @ +5
13 | 7 6 5 @ +5 ; 7 6 6 @ +5       | (load) ; reps/load | add reps 3x7-10 @ +5
14 | 7 7 6 @ +5 ; -                | reps ; -           | add reps 3x7-10 @ +5
15 | 7 7 7 @ +5 ; 8 7 7 @ +5       | reps ; reps        | add reps 3x8-10 @ +5
16 | 8 8 8 @ bw ; 8 8 7 @ +5       | - ; reps           | add reps 3x8-10 @ +5
17 | off                           |                    | add reps 3x8-10 @ +5
18 | 8 8 8 @ +5 ; 9 8 8 @ +5       | reps ; reps        | add reps 3x9-10 @ +5
19 | 9 9 9 @ +5 ; 10 9 9 @ +5      | reps ; reps        | add reps 3x10 @ +5
20 | 10 10 10 @ +5 ; 7 6 6 @ +7.5  | reps ; load        | add reps 3x7-10 @ +7.5
21 | 7 7 6 @ +7.5 ; 7 7 7 @ +7.5   | reps ; reps        | add reps 3x8-10 @ +7.5
22 | 8 7 7 @ +7.5 ; 8 8 7 @ +7.5   | reps ; reps        | add reps 3x8-10 @ +7.5
23 | - ; 8 8 8 @ +7.5              | - ; reps           | add reps 3x9-10 @ +7.5
24 | 9 8 8 @ +7.5 ; 9 9 8 @ +7.5   | reps ; reps        | add reps 3x9-10 @ +7.5
25 | 9 9 9 @ +7.5 ; 9 9 8 @ +7.5   | reps ; -           | add reps 3x9-10 @ +7.5
26 | 10 9 9 @ +7.5 ; 10 10 9 @ +7.5 | reps ; reps       | add reps 3x10 @ +7.5
"""

# From 40 kg of help by 5 kg less; one bad day in week 14.
_PULL_UP = """
 1 | 6 5 5 @ -40 | first | add reps 3x6-8 @ -40
 2 | 6 6 6 @ -40 | reps  | add reps 3x7-8 @ -40
 3 | 7 7 6 @ -40 | reps  | add reps 3x7-8 @ -40
 4 | 8 8 7 @ -40 | reps  | add reps 3x8 @ -40
 5 | 8 8 8 @ -40 | reps  | add load 3x4-8 @ -35
 6 | 6 5 4 @ -35 | load  | add reps 3x5-8 @ -35
 7 | 6 6 5 @ -35 | reps  | add reps 3x6-8 @ -35
 8 | off         |       | add reps 3x6-8 @ -35
 9 | 7 6 6 @ -35 | reps  | add reps 3x7-8 @ -35
10 | 7 7 7 @ -35 | reps  | add reps 3x8 @ -35
11 | 8 8 8 @ -35 | reps  | add load 3x4-8 @ -30
12 | 5 5 4 @ -30 | load  | add reps 3x5-8 @ -30
13 | 6 5 5 @ -30 | reps  | add reps 3x6-8 @ -30
14 | 5 4 3 @ -30 | -     | hold 3x4 @ -30
15 | 6 6 5 @ -30 | reps  | add reps 3x6-8 @ -30
16 | 6 6 6 @ -30 | reps  | add reps 3x7-8 @ -30
17 | 7 7 7 @ -30 | reps  | add reps 3x8 @ -30
18 | 8 8 7 @ -30 | reps  | add reps 3x8 @ -30
19 | off         |       | add reps 3x8 @ -30
20 | 8 8 8 @ -30 | reps  | add load 3x4-8 @ -25
21 | 5 4 4 @ -25 | load  | add reps 3x5-8 @ -25
22 | 5 5 5 @ -25 | reps  | add reps 3x6-8 @ -25
23 | 6 6 5 @ -25 | reps  | add reps 3x6-8 @ -25
24 | 6 6 6 @ -25 | reps  | add reps 3x7-8 @ -25
25 | off         |       | add reps 3x7-8 @ -25
26 | 7 6 6 @ -25 | reps  | add reps 3x7-8 @ -25
"""

# From one minute to two, by five seconds; a bad day in week 6, and two weeks off.
_PLANK = """
 1 | 60s 55s 50s ; 60s 55s 55s       | first ; time | add reps 3x60s
 2 | 60s 60s 55s ; 65s 60s 55s       | time ; time  | add reps 3x60s
 3 | 65s 60s 60s ; 65s 65s 60s       | time ; time  | add reps 3x65s
 4 | 70s 65s 60s ; -                 | time ; -     | add reps 3x65s
 5 | 70s 65s 65s ; 70s 70s 65s       | time ; time  | add reps 3x70s
 6 | 60s 50s 45s ; 75s 70s 65s       | - ; time     | add reps 3x70s
 7 | off                             |              | add reps 3x70s
 8 | 75s 70s 70s ; 75s 75s 70s       | time ; time  | add reps 3x75s
 9 | 80s 75s 70s ; 80s 75s 75s       | time ; time  | add reps 3x80s
10 | 80s 80s 75s ; 85s 80s 75s       | time ; time  | add reps 3x80s
11 | 85s 80s 80s ; 85s 85s 80s       | time ; time  | add reps 3x85s
12 | - ; 90s 85s 80s                 | - ; time     | add reps 3x85s
13 | 90s 85s 85s ; 90s 90s 85s       | time ; time  | add reps 3x90s
14 | off                             |              | add reps 3x90s
15 | off                             |              | add reps 3x90s
16 | 80s 75s 70s ; 90s 85s 80s       | - ; -        | add reps 3x85s
17 | 90s 90s 85s ; 95s 90s 85s       | - ; time     | add reps 3x90s
18 | 95s 90s 90s ; 95s 95s 90s       | time ; time  | add reps 3x95s
19 | 95s 95s 95s ; 100s 95s 95s      | time ; time  | add reps 3x100s
20 | 100s 100s 95s ; -               | time ; -     | add reps 3x100s
21 | 100s 100s 100s ; 105s 100s 100s | time ; time  | add reps 3x105s
22 | 105s 105s 100s ; 105s 105s 105s | time ; time  | add reps 3x110s
23 | 110s 105s 105s ; -              | time ; -     | add reps 3x110s
24 | 110s 110s 105s ; 110s 110s 110s | time ; time  | add reps 3x115s
25 | 115s 110s 110s ; 120s 115s 110s | time ; time  | add reps 3x115s
26 | 120s 115s 115s ; 120s 120s 115s | time ; time  | add reps 3x120s
"""

# The left leg has two repetitions less; it says when the next dumbbell comes.
_ONE_LEG = """
 1 | L9 R10 L9 R10 L8 R10 @ 12    | first     | add reps 3x9-12 @ 12
 2 | L9 R11 L9 R10 L9 R10 @ 12    | reps      | add reps 3x10-12 @ 12
 3 | L10 R11 L10 R11 L9 R11 @ 12  | reps      | add reps 3x10-12 @ 12
 4 | L10 R12 L10 R11 L10 R11 @ 12 | reps      | add reps 3x11-12 @ 12
 5 | L11 R12 L11 R12 L10 R12 @ 12 | reps      | add reps 3x11-12 @ 12
 6 | off                          |           | add reps 3x11-12 @ 12
 7 | L11 R12 L11 R12 L11 R12 @ 12 | reps      | add reps 3x12 @ 12
 8 | L12 R12 L11 R12 L11 R12 @ 12 | reps      | add reps 3x12 @ 12
 9 | L12 R12 L12 R12 L12 R12 @ 12 | reps      | add load 3x8-12 @ 14
10 | L8 R10 L8 R9 L7 R9 @ 14      | (load)    | hold 3x8 @ 14
11 | L8 R10 L8 R10 L8 R9 @ 14     | reps/load | add reps 3x9-12 @ 14
12 | L9 R10 L8 R10 L8 R10 @ 14    | reps      | add reps 3x9-12 @ 14
13 | L9 R11 L9 R10 L9 R10 @ 14    | reps      | add reps 3x10-12 @ 14
14 | L10 R11 L9 R11 L9 R11 @ 14   | reps      | add reps 3x10-12 @ 14
15 | off                          |           | add reps 3x10-12 @ 14
16 | off                          |           | add reps 3x10-12 @ 14
17 | L9 R11 L9 R10 L9 R10 @ 14    | -         | add reps 3x10-12 @ 14
18 | L10 R11 L10 R11 L10 R11 @ 14 | reps      | add reps 3x11-12 @ 14
19 | L11 R12 L10 R11 L10 R11 @ 14 | reps      | add reps 3x11-12 @ 14
20 | L11 R12 L11 R12 L11 R12 @ 14 | reps      | add reps 3x12 @ 14
21 | L12 R12 L12 R12 L11 R12 @ 14 | reps      | add reps 3x12 @ 14
22 | L12 R12 L12 R12 L12 R12 @ 14 | reps      | add load 3x8-12 @ 16
23 | L8 R9 L8 R9 L8 R8 @ 16       | load      | add reps 3x9-12 @ 16
24 | L9 R9 L8 R9 L8 R9 @ 16       | reps      | add reps 3x9-12 @ 16
25 | L9 R10 L9 R10 L8 R9 @ 16     | reps      | add reps 3x9-12 @ 16
26 | off                          |           | add reps 3x9-12 @ 16
"""

ATHLETES = (
    Athlete(
        "bodyweight",
        "dips to ten, then with a belt, which is once left at home",
        (0, 3),
        (Lift("Body weight dip", (6, 10), 2.5, _DIP),),
    ),
    Athlete(
        "assisted",
        "pull-ups from 40 kg of help, by 5 kg less",
        (5,),
        (Lift("Pull up", (4, 8), 5.0, _PULL_UP),),
    ),
    Athlete(
        "hold",
        "planks from one minute to two, by five seconds",
        (1, 5),
        (Lift("Plank", None, 0.0, _PLANK),),
    ),
    Athlete(
        "one-sided",
        "single-leg deadlifts with a weaker left leg",
        (4,),
        (Lift("Single-leg Romanian deadlift", (8, 12), 2.0, _ONE_LEG),),
    ),
)
