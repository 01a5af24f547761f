"""In the season: the same week after week because races come, and days on which a maximum is tested."""

from __future__ import annotations

from simulated.told import Athlete, Lift

# Twelve weeks of the same. The log does not tell that this was the aim. Nobody failed: a coach says that nothing rises,
# and asks for a repetition more or for a lighter week; both are right from three weeks on.
_SAME_FIVES = """
 1 | 5 5 4 @ 75 | first | add reps 3x5-6 @ 75
 2 | 5 5 5 @ 75 | reps  | add reps 3x6 @ 75
 3 | 6 6 5 @ 75 | reps  | add reps 3x6 @ 75
 4 | 6 6 6 @ 75 | reps  | add load 3x4-6 @ 77.5
 5 | 5 5 5 @ 77.5 | load | add reps 3x6 @ 77.5
 6 | 6 6 5 @ 77.5 | reps | add reps 3x6 @ 77.5
 7 | 6 6 6 @ 77.5 | reps | add load 3x4-6 @ 80
 8 | off        |       | add load 3x4-6 @ 80
 9 | 3x5 @ 80   | load  | add reps 3x6 @ 80
10 | 3x5 @ 80   | -     | add reps 3x6 @ 80
11 | 3x5 @ 80   | -     | add reps 3x6 @ 80
12 | 3x5 @ 80   | -     | add reps 3x6 @ 80 / deload @ ~72.5
13 | 3x5 @ 80 rest 150 | - | add reps 3x6 @ 80 / deload @ ~72.5
14 | 3x5 @ 80   | -     | add reps 3x6 @ 80 / deload @ ~72.5
15 | 3x5 @ 80   | -     | add reps 3x6 @ 80 / deload @ ~72.5
16 | off        |       | add reps 3x6 @ 80 / deload @ ~72.5
17 | 3x5 @ 80   | -     | add reps 3x6 @ 80 / deload @ ~72.5
18 | 3x5 @ 80   | -     | add reps 3x6 @ 80 / deload @ ~72.5
19 | 3x5 @ 80   | -     | add reps 3x6 @ 80 / deload @ ~72.5
20 | 3x5 @ 80   | -     | add reps 3x6 @ 80 / deload @ ~72.5
21 | 3x5 @ 80   | -     | add reps 3x6 @ 80 / deload @ ~72.5
22 | 6 5 5 @ 80 | reps  | add reps 3x6 @ 80
23 | 6 6 5 @ 80 | reps  | add reps 3x6 @ 80
24 | 6 6 6 @ 80 | reps  | add load 3x4-6 @ 82.5
25 | 5 5 4 @ 82.5 | load | add reps 3x5-6 @ 82.5
26 | 5 5 5 @ 82.5 | reps | add reps 3x6 @ 82.5
"""

# The same where five is the top of the range: then there is room, and never a reason to go lighter.
_SAME_TOP = """
 1 | 3x5 @ 90 ; 3x5 @ 90 | first ; - | add load 3x3-5 @ 92.5
 2 | 4 4 3 @ 92.5 ; 4 4 4 @ 92.5 | load ; reps | add reps 3x5 @ 92.5
 3 | 5 4 4 @ 92.5 ; 5 5 5 @ 92.5 | reps ; reps | add load 3x3-5 @ 95
 4 | 4 4 4 @ 95 ; 5 4 4 @ 95     | load ; reps | add reps 3x5 @ 95
 5 | 5 5 4 @ 95 ; -              | reps ; - | add reps 3x5 @ 95
 6 | 3x5 @ 95 ; 3x5 @ 95 | reps ; - | add load 3x3-5 @ 97.5
 7 | 3x5 @ 95 ; 3x5 @ 95 | - ; -   | add load 3x3-5 @ 97.5
 8 | 3x5 @ 95 ; 3x5 @ 95 | - ; -   | add load 3x3-5 @ 97.5
 9 | 3x5 @ 95 ; -        | - ; -   | add load 3x3-5 @ 97.5
10 | 3x5 @ 95 ; 3x5 @ 95 | - ; -   | add load 3x3-5 @ 97.5
11 | off                 |         | add load 3x3-5 @ 97.5
12 | 3x5 @ 95 ; 3x5 @ 95 | - ; -   | add load 3x3-5 @ 97.5
13 | - ; 3x5 @ 95        | - ; -   | add load 3x3-5 @ 97.5
14 | 3x5 @ 95 ; 3x5 @ 95 | - ; -   | add load 3x3-5 @ 97.5
15 | 3x5 @ 95 ; 3x5 @ 95 rest 150 | - ; - | add load 3x3-5 @ 97.5
16 | 3x5 @ 95 ; 3x5 @ 95 | - ; -   | add load 3x3-5 @ 97.5
17 | 3x5 @ 95 ; -        | - ; -   | add load 3x3-5 @ 97.5
18 | 3x5 @ 95 ; 3x5 @ 95 | - ; -   | add load 3x3-5 @ 97.5
19 | 4 4 3 @ 97.5 ; 4 4 4 @ 97.5 | load ; reps | add reps 3x5 @ 97.5
20 | 5 4 4 @ 97.5 ; 5 5 4 @ 97.5 | reps ; reps | add reps 3x5 @ 97.5
21 | 3x5 @ 97.5 ; 3x5 @ 97.5 | reps ; - | add load 3x3-5 @ 100
22 | off                 |         | add load 3x3-5 @ 100
23 | 4 3 3 @ 100 ; 4 4 3 @ 100 | load ; reps | add reps 3x4-5 @ 100
24 | 4 4 4 @ 100 ; 5 4 4 @ 100 | reps ; reps | add reps 3x5 @ 100
25 | 5 5 4 @ 100 ; -     | reps ; - | add reps 3x5 @ 100
26 | 3x5 @ 100 ; 3x5 @ 100 | reps ; - | add load 3x3-5 @ 102.5
"""

# Fives, and three days on which heavy singles are tested: the heaviest day of all is no light one.
_TEST_DAYS = """
 1 | 3x5 @ 100             | first     | add load 3x5 @ 102.5
 2 | 3x5 @ 102.5           | load      | add load 3x5 @ 105
 3 | 3x5 @ 105             | load      | add load 3x5 @ 107.5
 4 | 5 5 4 @ 107.5         | (load)    | hold 3x5 @ 107.5
 5 | 3x5 @ 107.5           | reps/load | add load 3x5 @ 110
 6 | 3x5 @ 110             | load      | add load 3x5 @ 112.5
 7 | w5 @ 60, w3 @ 90, 1 @ 110, 1 @ 122.5, 1 @ 132.5 | load | go back 3x5 @ 110
 8 | 3x5 @ 110             | -         | add load 3x5 @ 112.5
 9 | 3x5 @ 112.5           | load/reps      | add load 3x5 @ 115
10 | off                   |           | add load 3x5 @ 115
11 | 3x5 @ 115             | load/reps      | add load 3x5 @ 117.5
12 | 5 4 4 @ 117.5         | (load)    | hold 3x5 @ 117.5
13 | 5 5 4 @ 117.5         | reps      | hold 3x5 @ 117.5
14 | 3x5 @ 117.5           | reps/load | add load 3x5 @ 120
15 | 5 5 5 @ 120 rest 180  | load/reps      | add load 3x5 @ 122.5
16 | w5 @ 60, w3 @ 90, 1 @ 120, 1 @ 132.5, 1 @ 140 | load/reps | go back 3x5 @ 120
17 | off                   |           | go back 3x5 @ 120
18 | 3x5 @ 120             | (density) | add load 3x5 @ 122.5
19 | 5 5 4 @ 122.5         | (load)    | hold 3x5 @ 122.5
20 | 3x5 @ 122.5           | reps/load | add load 3x5 @ 125
21 | 5 4 4 @ 125           | (load)    | hold 3x5 @ 125
22 | 5 5 4 @ 125           | reps      | hold 3x5 @ 125
23 | 5 5 5 @ 125           | reps/load | add load 3x5 @ 127.5
24 | 5 5 4 @ 127.5         | (load)    | hold 3x5 @ 127.5
25 | 3x5 @ 127.5           | reps/load | add load 3x5 @ 130
26 | w5 @ 70, w3 @ 100, 1 @ 130, 1 @ 142.5, 1 @ 147.5 | load | go back 3x5 @ 127.5
"""

# The same twice a week, where nothing marks the light sets of the test, and one test is no better than the last.
_BENCH_TESTS = """
 1 | 6 6 5 5 @ 60 ; 6 6 6 5 @ 60         | first ; reps | add reps 4x6 @ 60
 2 | 6 6 6 6 @ 60 ; 5 5 5 4 @ 62.5       | reps ; load  | add reps 4x5-6 @ 62.5
 3 | 5 5 5 5 @ 62.5 ; 6 5 5 5 @ 62.5     | reps ; reps  | add reps 4x6 @ 62.5
 4 | 6 6 5 5 @ 62.5 ; 3 @ 60, 1 @ 70, 1 @ 75 | reps ; load | go back 4x4-6 @ 62.5
 5 | 6 6 6 5 @ 62.5 ; 6 6 6 6 @ 62.5     | reps ; reps  | add load 4x4-6 @ 65
 6 | 5 5 4 4 @ 65 ; -                    | (load) ; -   | add reps 4x5-6 @ 65
 7 | 5 5 5 4 @ 65 ; 5 5 5 5 @ 65         | reps ; reps  | add reps 4x6 @ 65
 8 | 6 5 5 5 @ 65 ; 6 6 5 5 @ 65         | reps ; reps  | add reps 4x6 @ 65
 9 | off                                 |              | add reps 4x6 @ 65
10 | 6 6 6 5 @ 65 ; 3 @ 62.5, 1 @ 72.5, 1 @ 80 | reps ; load | go back 4x4-6 @ 65
11 | 6 6 6 6 @ 65 ; 5 4 4 4 @ 67.5       | reps ; (load) | add reps 4x5-6 @ 67.5
12 | 5 5 5 4 @ 67.5 ; 5 5 5 5 @ 67.5     | reps ; reps  | add reps 4x6 @ 67.5
13 | 6 5 5 5 @ 67.5 ; 6 6 5 5 @ 67.5     | reps ; reps  | add reps 4x6 @ 67.5
14 | - ; 6 6 6 5 @ 67.5                  | - ; reps     | add reps 4x6 @ 67.5
15 | 6 6 6 6 @ 67.5 ; 5 4 4 4 @ 70       | reps ; (load) | add reps 4x5-6 @ 70
16 | 5 5 4 4 @ 70 ; 3 @ 65, 1 @ 75, 1 @ 80 | reps ; -   | go back 4x4-6 @ 70
17 | 5 5 5 4 @ 70 ; 5 5 5 5 @ 70         | reps ; reps  | add reps 4x6 @ 70
18 | 6 5 5 5 @ 70 ; 6 6 5 5 @ 70         | reps ; reps  | add reps 4x6 @ 70
19 | off                                 |              | add reps 4x6 @ 70
20 | 6 6 6 5 @ 70 ; 6 6 6 6 @ 70         | reps ; reps  | add load 4x4-6 @ 72.5
21 | 5 4 4 4 @ 72.5 ; 5 5 4 4 @ 72.5     | (load) ; reps | add reps 4x5-6 @ 72.5
22 | 5 5 5 4 @ 72.5 ; 3 @ 67.5, 1 @ 77.5, 1 @ 85 | reps ; load | go back 4x4-6 @ 72.5
23 | 5 5 5 5 @ 72.5 ; 6 5 5 5 @ 72.5     | reps ; reps  | add reps 4x6 @ 72.5
24 | 6 6 5 5 @ 72.5 ; -                  | reps ; -     | add reps 4x6 @ 72.5
25 | 6 6 6 5 @ 72.5 ; 6 6 6 6 @ 72.5     | reps ; reps  | add load 4x4-6 @ 75
26 | 5 4 4 4 @ 75 ; 5 5 4 4 @ 75         | (load) ; reps | add reps 4x5-6 @ 75
"""

ATHLETES = (
    Athlete(
        "maintenance",
        "three fives with 80 kg for twelve weeks, in a range of 4 to 6",
        (1,),
        (Lift("Back squat", (4, 6), 2.5, _SAME_FIVES),),
    ),
    Athlete(
        "maintenance",
        "three fives with 95 kg for twelve weeks, where five is the top of the range",
        (1, 4),
        (Lift("Trap bar deadlift", (3, 5), 2.5, _SAME_TOP),),
    ),
    Athlete(
        "test day",
        "fives, and three days of heavy singles",
        (5,),
        (Lift("Barbell deadlift", (5, 5), 2.5, _TEST_DAYS),),
    ),
    Athlete(
        "test day",
        "the bench twice a week with tests among it, one of them no better than the last",
        (0, 3),
        (Lift("Bench press", (4, 6), 2.5, _BENCH_TESTS),),
    ),
)
