"""Against the body's own weight: alone, with help, with a weight added; holds; one side at a time."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# Push-ups: more repetitions, and at the top a harder kind of them or a weight: which one is not for the log to say.
_PUSH_UP = """
 1 | 12 10 9 @ bw ; 12 11 9 @ bw    | first ; reps | add reps 3x10-20 @ *
 2 | 12 11 10 @ bw ; 13 12 10 @ bw  | reps ; reps  | add reps 3x11-20 @ *
 3 | 14 12 11 @ bw ; -              | reps ; -     | add reps 3x12-20 @ *
 4 | 14 13 12 @ bw ; 15 13 12 @ bw  | reps ; reps  | add reps 3x13-20 @ *
 5 | 15 14 12 @ bw ; 15 14 13 @ bw  | reps ; reps  | add reps 3x14-20 @ *
 6 | 15 13 12 @ bw ; 16 15 14 @ bw  | - ; reps     | add reps 3x15-20 @ *
 7 | off                            |              | add reps 3x15-20 @ *
 8 | 16 15 15 @ bw ; 17 16 15 @ bw  | reps ; reps  | add reps 3x16-20 @ *
 9 | 17 16 16 @ bw ; 18 17 16 @ bw  | reps ; reps  | add reps 3x17-20 @ *
10 | 18 17 17 @ bw ; 18 18 17 @ bw  | reps ; reps  | add reps 3x18-20 @ *
11 | 19 18 17 @ bw ; 19 18 18 @ bw  | reps ; reps  | add reps 3x19-20 @ *
12 | 20 19 18 @ bw ; -              | reps ; -     | add reps 3x19-20 @ *
13 | 20 19 19 @ bw ; 20 20 19 @ bw  | reps ; reps  | add reps 3x20 @ *
14 | 20 20 20 @ bw ; 20 20 20 @ bw  | reps ; -     | add load 3x8-20 @ *
15 | 21 20 20 @ bw ; 22 20 20 @ bw  | reps ; reps  | add load 3x8-20 @ *
16 | 22 21 20 @ bw ; 22 21 20 @ bw  | reps ; -     | add load 3x8-20 @ *
17 | off                            |              | add load 3x8-20 @ *
18 | 20 20 18 @ bw ; 22 20 20 @ bw  | - ; -        | add load 3x8-20 @ *
19 | 22 21 21 @ bw ; 23 22 21 @ bw  | reps ; reps  | add load 3x8-20 @ *
20 | 23 22 22 @ bw ; 24 22 22 @ bw  | reps ; reps  | add load 3x8-20 @ *
21 | 24 23 22 @ bw ; -              | reps ; -     | add load 3x8-20 @ *
22 | 24 23 22 @ bw ; 24 23 23 @ bw  | - ; reps     | add load 3x8-20 @ *
23 | 25 24 23 @ bw ; 25 24 24 @ bw  | reps ; reps  | add load 3x8-20 @ *
24 | 25 25 24 @ bw ; 25 25 25 @ bw  | reps ; reps  | add load 3x8-20 @ *
25 | 25 25 25 @ bw ; 26 25 25 @ bw  | - ; reps     | add load 3x8-20 @ *
26 | 26 26 25 @ bw ; 26 26 26 @ bw  | reps ; reps  | add load 3x8-20 @ *
"""

# Pull-ups: with the body alone to eight, then with a plate that hangs from a belt.
_PULL_UP = """
 1 | 5 4 4 @ bw    | first     | hold 3x5 @ *
 2 | 5 5 4 @ bw    | reps      | hold 3x5 @ *
 3 | 5 5 5 @ bw    | reps      | add reps 3x6-8 @ *
 4 | 6 5 5 @ bw    | reps      | add reps 3x6-8 @ *
 5 | 6 6 5 @ bw    | reps      | add reps 3x6-8 @ *
 6 | 6 6 6 @ bw    | reps      | add reps 3x7-8 @ *
 7 | 7 6 5 @ bw    | (reps)    | add reps 3x6-8 @ *
 8 | 7 6 6 @ bw    | reps      | add reps 3x7-8 @ *
 9 | off           |           | add reps 3x7-8 @ *
10 | 7 7 6 @ bw    | reps      | add reps 3x7-8 @ *
11 | 7 7 7 @ bw    | reps      | add reps 3x8 @ *
12 | 8 7 7 @ bw    | reps      | add reps 3x8 @ *
13 | 8 8 8 @ bw    | reps      | add load 3x5-8 @ *
14 | 6 6 5 @ +2.5  | load      | add reps 3x6-8 @ +2.5
15 | 6 6 6 @ +2.5  | reps      | add reps 3x7-8 @ +2.5
16 | 7 7 6 @ +2.5  | reps      | add reps 3x7-8 @ +2.5
17 | off           |           | add reps 3x7-8 @ +2.5
18 | 7 7 7 @ +2.5  | reps      | add reps 3x8 @ +2.5
19 | 8 8 7 @ +2.5  | reps      | add reps 3x8 @ +2.5
20 | 8 8 8 @ +2.5  | reps      | add load 3x5-8 @ +5
21 | 6 5 5 @ +5    | load      | add reps 3x6-8 @ +5
22 | 6 6 5 @ +5    | reps      | add reps 3x6-8 @ +5
23 | 6 5 5 @ +5    | -         | add reps 3x6-8 @ +5
24 | 6 6 6 @ +5    | reps      | add reps 3x7-8 @ +5
25 | 7 7 6 @ +5    | reps      | add reps 3x7-8 @ +5
26 | 7 7 7 @ +5    | reps      | add reps 3x8 @ +5
"""

# Chin-ups with ever less help, then alone, then with a weight: one line of progress.
_CHIN_UP = """
 1 | 8 7 6 @ -30 ; 8 8 7 @ -30   | first ; reps | add reps 3x8 @ -30
 2 | 8 8 8 @ -30 ; 8 8 8 @ -30   | reps ; -     | add load 3x5-8 @ -25
 3 | 6 6 5 @ -25 ; 6 6 6 @ -25   | load ; reps  | add reps 3x7-8 @ -25
 4 | 7 6 6 @ -25 ; -             | reps ; -     | add reps 3x7-8 @ -25
 5 | 7 7 6 @ -25 ; 7 7 7 @ -25   | reps ; reps  | add reps 3x8 @ -25
 6 | 8 7 7 @ -25 ; 8 8 8 @ -25   | reps ; reps  | add load 3x5-8 @ -20
 7 | 6 5 4 @ -20 ; 6 5 5 @ -20   | (load) ; reps/load | add reps 3x6-8 @ -20
 8 | 6 6 5 @ -20 ; 6 6 6 @ -20   | reps ; reps  | add reps 3x7-8 @ -20
 9 | off                         |              | add reps 3x7-8 @ -20
10 | 7 7 6 @ -20 ; 7 7 7 @ -20   | reps ; reps  | add reps 3x8 @ -20
11 | 8 8 7 @ -20 ; 8 8 8 @ -20   | reps ; reps  | add load 3x5-8 @ -15
12 | 6 6 5 @ -15 ; 6 6 6 @ -15   | load ; reps  | add reps 3x7-8 @ -15
13 | 7 7 7 @ -15 ; 8 8 8 @ -15   | reps ; reps  | add load 3x5-8 @ -10
14 | 6 5 5 @ -10 ; 6 6 5 @ -10   | load ; reps  | add reps 3x6-8 @ -10
15 | - ; 6 6 6 @ -10             | - ; reps     | add reps 3x7-8 @ -10
16 | 7 7 6 @ -10 ; 7 7 7 @ -10   | reps ; reps  | add reps 3x8 @ -10
17 | 8 7 7 @ -10 ; 8 8 8 @ -10   | reps ; reps  | add load 3x5-8 @ -5
18 | 5 5 4 @ -5 ; 5 5 5 @ -5     | (load) ; reps/load | add reps 3x6-8 @ -5
19 | 6 6 5 @ -5 ; 6 6 6 @ -5     | reps ; reps  | add reps 3x7-8 @ -5
20 | 7 7 6 @ -5 ; 8 7 7 @ -5     | reps ; reps  | add reps 3x8 @ -5
21 | 8 8 7 @ -5 ; 8 8 8 @ -5     | reps ; reps  | add load 3x5-8 @ *
22 | 5 5 4 @ bw ; 5 5 5 @ bw     | (load) ; reps/load | add reps 3x6-8 @ *
23 | off                         |              | add reps 3x6-8 @ *
24 | 6 6 5 @ bw ; 7 6 6 @ bw     | reps ; reps  | add reps 3x7-8 @ *
25 | 7 7 7 @ bw ; 8 8 8 @ bw     | reps ; reps  | add load 3x5-8 @ *
26 | 6 5 5 @ +5 ; 6 6 5 @ +5     | load ; reps  | add reps 3x6-8 @ +5
"""

# Dips with help, by 2.5 kg, once a week; the word "assisted" is nobody's, the help stands in the log.
_DIP = """
 1 | 7 6 6 @ -25   | first     | add reps 3x7-10 @ -25
 2 | 8 7 7 @ -25   | reps      | add reps 3x8-10 @ -25
 3 | 9 8 8 @ -25   | reps      | add reps 3x9-10 @ -25
 4 | 10 9 9 @ -25  | reps      | add reps 3x10 @ -25
 5 | 10 10 10 @ -25 | reps     | add load 3x6-10 @ -22.5
 6 | 8 7 7 @ -22.5 | load      | add reps 3x8-10 @ -22.5
 7 | 9 9 8 @ -22.5 | reps      | add reps 3x9-10 @ -22.5
 8 | off           |           | add reps 3x9-10 @ -22.5
 9 | 9 9 9 @ -22.5 | reps      | add reps 3x10 @ -22.5
10 | 10 10 9 @ -22.5 | reps    | add reps 3x10 @ -22.5
11 | 10 10 10 @ -22.5 | reps   | add load 3x6-10 @ -20
12 | 7 7 6 @ -20   | load      | add reps 3x7-10 @ -20
13 | 8 7 7 @ -20   | reps      | add reps 3x8-10 @ -20
14 | 8 8 7 @ -20   | reps      | add reps 3x8-10 @ -20
15 | 9 8 8 @ -20   | reps      | add reps 3x9-10 @ -20
16 | off           |           | add reps 3x9-10 @ -20
17 | 10 9 9 @ -20  | reps      | add reps 3x10 @ -20
18 | 10 10 10 @ -20 | reps     | add load 3x6-10 @ -17.5
19 | 7 6 5 @ -17.5 | (load)    | hold 3x6 @ -17.5
20 | 7 6 6 @ -17.5 | reps/load | add reps 3x7-10 @ -17.5
21 | 7 7 7 @ -17.5 | reps      | add reps 3x8-10 @ -17.5
22 | 8 8 7 @ -17.5 | reps      | add reps 3x8-10 @ -17.5
23 | 9 8 8 @ -17.5 | reps      | add reps 3x9-10 @ -17.5
24 | 9 9 9 @ -17.5 | reps      | add reps 3x10 @ -17.5
25 | 10 10 9 @ -17.5 | reps    | add reps 3x10 @ -17.5
26 | 10 10 10 @ -17.5 | reps   | add load 3x6-10 @ -15
"""

# Planks: two seconds more a week; small steps add up.
_PLANK = """
 1 | 40s 38s 36s | first | add reps 3x38s
 2 | 42s 40s 38s | time  | add reps 3x40s
 3 | 44s 42s 40s | time  | add reps 3x42s
 4 | 46s 44s 42s | time  | add reps 3x44s
 5 | off         |       | add reps 3x44s
 6 | 48s 46s 44s | time  | add reps 3x46s
 7 | 50s 48s 46s | time  | add reps 3x48s
 8 | 52s 50s 46s | time  | add reps 3x48s
 9 | 52s 51s 48s | time  | add reps 3x50s
10 | 54s 52s 50s | time  | add reps 3x52s
11 | 50s 48s 46s | -     | add reps 3x48s
12 | 56s 54s 52s | time  | add reps 3x54s
13 | 58s 56s 54s | time  | add reps 3x56s
14 | off         |       | add reps 3x56s
15 | 60s 58s 56s | time  | add reps 3x58s
16 | 62s 60s 58s | time  | add reps 3x60s
17 | 64s 62s 58s | time  | add reps 3x60s
18 | 64s 62s 60s | time  | add reps 3x62s
19 | 66s 64s 62s | time  | add reps 3x64s
20 | 68s 66s 64s | time  | add reps 3x66s
21 | 70s 68s 66s | time  | add reps 3x68s
22 | off         |       | add reps 3x68s
23 | 72s 70s 68s | time  | add reps 3x70s
24 | 74s 72s 70s | time  | add reps 3x72s
25 | 76s 74s 70s | time  | add reps 3x72s
26 | 78s 76s 72s | time  | add reps 3x74s
"""

# Side planks of both sides, a second or two a week, the left one weaker.
_SIDE_PLANK = """
 1 | L20s R24s L20s R24s | first | add reps 2x22s
 2 | L21s R25s L21s R25s | time  | add reps 2x23s
 3 | L22s R26s L22s R26s | time  | add reps 2x24s
 4 | L24s R28s L23s R27s | time  | add reps 2x25s
 5 | L25s R28s L24s R28s | time  | add reps 2x26s
 6 | L26s R29s L25s R29s | time  | add reps 2x27s
 7 | off                 |       | add reps 2x27s
 8 | L27s R30s L26s R30s | time  | add reps 2x28s
 9 | L28s R30s L27s R30s | time  | add reps 2x29s
10 | L29s R31s L28s R30s | time  | add reps 2x30s
11 | L28s R30s L27s R29s | -     | add reps 2x29s
12 | L30s R32s L29s R31s | time  | add reps 2x31s
13 | L31s R32s L30s R32s | time  | add reps 2x32s
14 | L32s R33s L31s R32s | time  | add reps 2x33s
15 | L33s R34s L32s R33s | time  | add reps 2x34s
16 | off                 |       | add reps 2x34s
17 | L34s R35s L33s R34s | time  | add reps 2x35s
18 | L35s R36s L34s R35s | time  | add reps 2x36s
19 | L36s R36s L35s R36s | time  | add reps 2x37s
20 | L37s R38s L36s R37s | time  | add reps 2x38s
21 | L38s R39s L37s R38s | time  | add reps 2x39s
22 | L39s R40s L38s R39s | time  | add reps 2x40s
23 | off                 |       | add reps 2x40s
24 | L40s R41s L39s R40s | time  | add reps 2x41s
25 | L41s R42s L40s R41s | time  | add reps 2x42s
26 | L42s R43s L41s R42s | time  | add reps 2x43s
"""

# The weaker side says when load is added, however strong the other one is.
_SPLIT_SQUAT = """
 1 | L7 R6 L7 R5 L6 R5 @ 12 | first | add reps 3x6-8 @ 12
 2 | L8 R6 L7 R6 L7 R5 @ 12 | reps  | add reps 3x6-8 @ 12
 3 | L8 R6 L8 R6 L8 R6 @ 12 | reps  | add reps 3x7-8 @ 12  # the left side has its eight
 4 | L8 R7 L8 R6 L8 R6 @ 12 | reps  | add reps 3x7-8 @ 12
 5 | L8 R7 L8 R7 L8 R6 @ 12 | reps  | add reps 3x7-8 @ 12
 6 | off                    |       | add reps 3x7-8 @ 12
 7 | L8 R7 L8 R7 L8 R7 @ 12 | reps  | add reps 3x8 @ 12
 8 | L8 R8 L8 R7 L8 R7 @ 12 | reps  | add reps 3x8 @ 12
 9 | L8 R8 L8 R8 L8 R8 @ 12 | reps  | add load 3x5-8 @ 14
10 | L6 R5 L6 R5 L6 R4 @ 14 | (load) | hold 3x5 @ 14
11 | L6 R5 L6 R5 L6 R5 @ 14 | reps/load | add reps 3x6-8 @ 14
12 | L7 R6 L7 R5 L6 R5 @ 14 | reps  | add reps 3x6-8 @ 14
13 | L7 R6 L7 R6 L7 R6 @ 14 | reps  | add reps 3x7-8 @ 14
14 | L7 R7 L7 R6 L7 R6 @ 14 | reps  | add reps 3x7-8 @ 14
15 | off                    |       | add reps 3x7-8 @ 14
16 | L8 R7 L8 R7 L7 R7 @ 14 | reps  | add reps 3x8 @ 14
17 | L8 R8 L8 R7 L8 R7 @ 14 | reps  | add reps 3x8 @ 14
18 | L8 R8 L8 R8 L8 R8 @ 14 | reps  | add load 3x5-8 @ 16
19 | L6 R5 L5 R5 L5 R5 @ 16 | load  | add reps 3x6-8 @ 16
20 | L6 R6 L6 R5 L6 R5 @ 16 | reps  | add reps 3x6-8 @ 16
21 | L6 R6 L6 R6 L6 R6 @ 16 | reps  | add reps 3x7-8 @ 16
22 | L7 R6 L7 R6 L6 R6 @ 16 | reps  | add reps 3x7-8 @ 16
23 | off                    |       | add reps 3x7-8 @ 16
24 | L7 R7 L7 R7 L7 R6 @ 16 | reps  | add reps 3x7-8 @ 16
25 | L8 R7 L7 R7 L7 R7 @ 16 | reps  | add reps 3x8 @ 16
26 | L8 R8 L8 R8 L8 R7 @ 16 | reps  | add reps 3x8 @ 16
"""

_CALF_RAISE = """
 1 | L10 R12 L9 R12 ; L10 R12 L10 R12   | first ; reps | add reps 2x11-15
 2 | L10 R12 L10 R12 ; L11 R12 L10 R12  | - ; reps     | add reps 2x11-15
 3 | L11 R13 L11 R12 ; L11 R13 L11 R13  | reps ; reps  | add reps 2x12-15
 4 | L12 R13 L11 R13 ; -                | reps ; -     | add reps 2x12-15
 5 | L12 R14 L12 R13 ; L12 R14 L12 R14  | reps ; reps  | add reps 2x13-15
 6 | L13 R14 L12 R14 ; L13 R14 L13 R14  | reps ; reps  | add reps 2x14-15
 7 | L13 R15 L13 R14 ; L14 R15 L13 R15  | reps ; reps  | add reps 2x14-15
 8 | off                                |              | add reps 2x14-15
 9 | L14 R15 L13 R15 ; L14 R15 L14 R15  | - ; reps     | add reps 2x15
10 | L15 R15 L14 R15 ; L15 R15 L15 R15  | reps ; reps  | add load 2x10-15
11 | L16 R16 L15 R15 ; L16 R16 L15 R16  | reps ; reps  | add load 2x10-15
12 | L16 R16 L16 R16 ; -                | reps ; -     | add load 2x10-15
13 | L10 R11 L10 R11 @ 5 ; L10 R12 L10 R12 @ 5 | (load) ; reps | add reps 2x11-15 @ 5
14 | L11 R12 L10 R12 @ 5 ; L11 R12 L11 R12 @ 5 | reps ; reps | add reps 2x12-15 @ 5
15 | L12 R13 L11 R12 @ 5 ; L12 R13 L12 R13 @ 5 | reps ; reps | add reps 2x13-15 @ 5
16 | L13 R14 L12 R13 @ 5 ; L13 R14 L13 R14 @ 5 | reps ; reps | add reps 2x14-15 @ 5
17 | off                                |              | add reps 2x14-15 @ 5
18 | L14 R15 L13 R15 @ 5 ; L14 R15 L14 R15 @ 5 | reps ; reps | add reps 2x15 @ 5
19 | L15 R15 L14 R15 @ 5 ; L15 R15 L15 R15 @ 5 | reps ; reps | add load 2x10-15 @ 7.5
20 | L11 R12 L11 R12 @ 7.5 ; L11 R13 L11 R12 @ 7.5 | load ; reps | add reps 2x12-15 @ 7.5
21 | L12 R13 L11 R13 @ 7.5 ; L12 R13 L12 R13 @ 7.5 | reps ; reps | add reps 2x13-15 @ 7.5
22 | L13 R14 L12 R13 @ 7.5 ; -          | reps ; -     | add reps 2x13-15 @ 7.5
23 | L13 R14 L13 R14 @ 7.5 ; L13 R14 L13 R14 @ 7.5 | reps ; - | add reps 2x14-15 @ 7.5
24 | L14 R15 L13 R14 @ 7.5 ; L14 R15 L14 R15 @ 7.5 | reps ; reps | add reps 2x15 @ 7.5
25 | L15 R15 L14 R15 @ 7.5 ; L15 R15 L15 R15 @ 7.5 | reps ; reps | add load 2x10-15 @ 10
26 | L10 R12 L10 R11 @ 10 ; L11 R12 L10 R12 @ 10 | load ; reps | add reps 2x11-15 @ 10
"""

ATHLETES = (
    Athlete(
        "bodyweight",
        "push-ups with ever more repetitions, past the top of the range",
        (1, 4),
        (Lift("Push up", (8, 20), 2.5, _PUSH_UP),),
    ),
    Athlete(
        "bodyweight",
        "pull-ups to eight, then with a weight",
        (5,),
        (Lift("Pull up", (5, 8), 2.5, _PULL_UP),),
    ),
    Athlete(
        "assisted",
        "chin-ups from 30 kg of help to 5 kg added",
        (0, 3),
        (Lift("Chin up", (5, 8), 5.0, _CHIN_UP),),
    ),
    Athlete(
        "assisted",
        "dips with ever less help, once a week",
        (2,),
        (Lift("Body weight dip", (6, 10), 2.5, _DIP),),
    ),
    Athlete(
        "hold",
        "planks two seconds longer each week",
        (5,),
        (Lift("Plank", None, 0.0, _PLANK),),
    ),
    Athlete(
        "hold",
        "side planks of a weaker left side, a second longer each week",
        (3,),
        (Lift("Side plank", None, 0.0, _SIDE_PLANK),),
    ),
    Athlete(
        "one-sided",
        "split squats with a weaker right side",
        (1,),
        (Lift("Dumbbell split squat", (5, 8), 2.0, _SPLIT_SQUAT),),
    ),
    Athlete(
        "one-sided",
        "calf raises with a weaker left side, without a weight and then with one",
        (0, 4),
        (Lift("Single-leg calf raise", (10, 15), 2.5, _CALF_RAISE),),
    ),
)
