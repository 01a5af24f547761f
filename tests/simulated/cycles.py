"""Sessions that come in cycles: waves, blocks, heavy and light days, and weeks of rest that are planned.

From the time that a cycle was seen whole and has begun again, a coach who has nothing but the log tells the next step
of it. Before that he goes by the repetitions.
"""

from __future__ import annotations

from simulated.told import Athlete, Lift

# Eights, fives, threes; each wave 2.5 kg above the one before.
_WAVE = """
 1 | 3x8 @ 70            | first       | add load 3x3-8 @ 72.5
 2 | 3x5 @ 77.5          | load        | add reps 3x6-8 @ 77.5
 3 | 3x3 @ 85            | load        | add reps 3x4-8 @ 85
 4 | 3x8 @ 72.5          | (load/reps) | keep on 3x5 @ 80
 5 | 3x5 @ 80            | load/reps   | keep on 3x3 @ 87.5
 6 | 3x3 @ 87.5          | load        | keep on 3x8 @ 75
 7 | 3x8 @ 75            | load/reps   | keep on 3x5 @ 82.5
 8 | 3x5 @ 82.5 rest 160 | load/reps   | keep on 3x3 @ 90
 9 | off                 |             | keep on 3x3 @ 90
10 | 3x3 @ 90            | load        | keep on 3x8 @ 77.5
11 | 8 8 7 @ 77.5        | load/reps   | keep on 3x5 @ 85
12 | 3x5 @ 85            | load/reps   | keep on 3x3 @ 92.5
13 | 3x3 @ 92.5          | load        | keep on 3x8 @ 80
14 | 3x8 @ 80            | load/reps   | keep on 3x5 @ 87.5
15 | 5 5 4 @ 87.5        | load/reps   | keep on 3x3 @ 95
16 | 3x3 @ 95            | load        | keep on 3x8 @ 82.5
17 | off                 |             | keep on 3x8 @ 82.5
18 | 3x8 @ 82.5          | load/reps   | keep on 3x5 @ 90
19 | 3x5 @ 90            | load/reps   | keep on 3x3 @ 97.5
20 | 3x3 @ 97.5          | load        | keep on 3x8 @ 85
21 | 8 8 7 @ 85          | load/reps   | keep on 3x5 @ 92.5
22 | 5 5 4 @ 92.5        | load/reps   | keep on 3x3 @ 100
23 | 3x3 @ 100           | load        | keep on 3x8 @ 87.5
24 | 8 7 7 @ 87.5        | load/reps   | keep on 3x5 @ 95
25 | 3x5 @ 95            | load/reps   | keep on 3x3 @ 102.5
26 | 3 3 2 @ 102.5       | (load)      | keep on 3x8 @ 90
"""

# Heavy, light and medium days of fives, two sessions a week, so that a round takes a week and a half.
_HEAVY_LIGHT_MEDIUM = """
 1 | 3x5 @ 110 ; 3x5 @ 87.5     | first ; -       | go back 3x5 @ 110
 2 | 3x5 @ 100 ; 3x5 @ 112.5    | - ; load        | keep on 3x5 @ 90 / add load 3x5 @ 115
 3 | 3x5 @ 90 ; 3x5 @ 102.5     | (load) ; (load) | keep on 3x5 @ 115
 4 | 3x5 @ 115 ; 3x5 @ 92.5     | load ; (load)   | keep on 3x5 @ 105
 5 | 3x5 @ 105 ; 3x5 @ 117.5    | (load) ; load   | keep on 3x5 @ 95
 6 | 3x5 @ 95 ; 3x5 @ 107.5     | (load) ; (load) | keep on 3x5 @ 120
 7 | 3x5 @ 120 ; -              | load ; -        | keep on 3x5 @ 97.5
 8 | 3x5 @ 97.5 ; 3x5 @ 110     | (load) ; (load) | keep on 3x5 @ 122.5
 9 | 5 5 4 @ 122.5 ; 3x5 @ 100  | load ; (load)   | keep on 3x5 @ 112.5
10 | 3x5 @ 112.5 ; 3x5 @ 125    | (load) ; load   | keep on 3x5 @ 102.5
11 | 3x5 @ 102.5 ; 3x5 @ 115    | (load) ; (load) | keep on 3x5 @ 127.5
12 | off                        |                 | keep on 3x5 @ 127.5
13 | 3x5 @ 127.5 ; 3x5 @ 105    | load ; (load)   | keep on 3x5 @ 117.5
14 | 3x5 @ 117.5 ; 5 5 4 @ 130  | (load) ; load   | keep on 3x5 @ 107.5
15 | 3x5 @ 107.5 ; 3x5 @ 120    | (load) ; (load) | keep on 3x5 @ ~132.5
16 | 3x5 @ 132.5 ; 3x5 @ 110    | load ; (load)   | keep on 3x5 @ 122.5
17 | 3x5 @ 122.5 ; 3x5 @ 135    | (load) ; load   | keep on 3x5 @ 112.5
18 | - ; 3x5 @ 112.5            | - ; (load)      | keep on 3x5 @ 125
19 | 3x5 @ 125 ; 3x5 @ 137.5    | (load) ; load   | keep on 3x5 @ 115
20 | 3x5 @ 115 ; 3x5 @ 127.5    | (load) ; (load) | keep on 3x5 @ 140
21 | 5 5 4 @ 140 ; 3x5 @ 117.5  | load ; (load)   | keep on 3x5 @ 130
22 | 3x5 @ 130 ; 3x5 @ 142.5    | (load) ; load   | keep on 3x5 @ 120
23 | 3x5 @ 120 ; 3x5 @ 132.5    | (load) ; (load) | keep on 3x5 @ 145
24 | 5 5 4 @ 145 ; 3x5 @ 122.5  | load ; (load)   | keep on 3x5 @ 135
25 | 3x5 @ 135 ; 5 4 4 @ 147.5  | (load) ; load   | keep on 3x5 @ 125
26 | 3x5 @ 125 ; 3x5 @ 137.5    | (load) ; (load) | keep on 3x5 @ ~150
"""

# Tuesdays heavy, Fridays light. Where the heavy day fell short, the same once more is the next step, and the way back.
_HEAVY_LIGHT = """
 1 | 4x5 @ 80 ; 3x5 @ 65        | first ; -       | go back 4x5 @ 80
 2 | 4x5 @ 82.5 ; 3x5 @ 65      | load ; -        | keep on 4x5 @ 85 / go back 4x5 @ 82.5
 3 | 4x5 @ 85 ; 3x5 @ 67.5      | load ; (load)   | keep on 4x5 @ 87.5
 4 | 4x5 @ 87.5 ; 3x5 @ 70      | load ; (load)   | keep on 4x5 @ 90
 5 | 4x5 @ 90 ; 3x5 @ 72.5      | load ; (load)   | keep on 4x5 @ 92.5
 6 | 5 5 5 4 @ 92.5 ; 3x5 @ 72.5 | load ; -       | keep on 4x5 @ ~92.5 / go back 4x5 @ 92.5
 7 | 4x5 @ 92.5 ; 3x5 @ 75      | reps ; (load)   | keep on 4x5 @ ~95
 8 | 4x5 @ 95 ; -               | load ; -        | keep on 3x5 @ ~77.5 / keep on 4x5 @ ~97.5
 9 | 4x5 @ 97.5 ; 3x5 @ 77.5    | load ; (load)   | keep on 4x5 @ 100
10 | 5 5 4 4 @ 100 ; 3x5 @ 80   | load ; (load)   | keep on 4x5 @ ~100 / go back 4x5 @ 100
11 | 5 5 5 4 @ 100 ; 3x5 @ 80   | reps ; -        | keep on 4x5 @ ~100 / go back 4x5 @ 100
12 | 4x5 @ 100 ; 3x5 @ 80       | reps ; -        | keep on 4x5 @ ~102.5
13 | off                        |                 | keep on 4x5 @ ~102.5
14 | 4x5 @ 102.5 ; 3x5 @ 82.5   | load ; (load)   | keep on 4x5 @ 105
15 | 4x5 @ 105 rest 170 ; 3x5 @ 85 | load ; (load) | keep on 4x5 @ 107.5
16 | 5 5 5 4 @ 107.5 ; 3x5 @ 85 | load ; -        | keep on 4x5 @ ~107.5 / go back 4x5 @ 107.5
17 | 4x5 @ 107.5 ; 3x5 @ 87.5   | reps ; (load)   | keep on 4x5 @ ~110
18 | 5 5 4 4 @ 110 ; 3x5 @ 87.5 | load ; -        | keep on 4x5 @ ~110 / go back 4x5 @ 110
19 | 5 5 5 4 @ 110 ; 3x5 @ 87.5 | reps ; -        | keep on 4x5 @ ~110 / go back 4x5 @ 110
20 | 4x5 @ 110 ; 3x5 @ 90       | reps ; (load)   | keep on 4x5 @ ~112.5
21 | 4x5 @ 112.5 ; 3x5 @ 90     | load ; -        | keep on 4x5 @ ~115
22 | off                        |                 | keep on 4x5 @ ~115
23 | 4x5 @ 112.5 ; 3x5 @ 90     | - ; -           | keep on 4x5 @ ~115
24 | 5 5 5 4 @ 115 ; 3x5 @ 92.5 | load ; (load)   | keep on 4x5 @ ~115 / go back 4x5 @ 115
25 | 4x5 @ 115 ; 3x5 @ 92.5     | reps ; -        | keep on 4x5 @ ~117.5
26 | 5 5 4 4 @ 117.5 ; 3x5 @ 95 | load ; (load)   | keep on 4x5 @ ~117.5 / go back 4x5 @ 117.5
"""

# 5/3/1 as many log it: three sets that climb, the last for as many as there are, and a light week after three.
_FIVE_THREE_ONE = """
 1 | 5 @ 65, 5 @ 75, 8 @ 85         | first       | add load @ 87.5
 2 | 3 @ 70, 3 @ 80, 6 @ 90         | load        | add reps @ 90
 3 | 5 @ 75, 3 @ 85, 4 @ 95         | load        | add reps @ 95
 4 | 5 @ 40, 5 @ 50, 5 @ 60         | -           | go back @ 95
 5 | 5 @ 67.5, 5 @ 77.5, 8 @ 87.5   | load/reps   | keep on @ 92.5
 6 | 3 @ 72.5, 3 @ 82.5, 6 @ 92.5   | load/reps   | keep on @ 97.5
 7 | 5 @ 77.5, 3 @ 87.5, 4 @ 97.5   | load        | keep on @ ~62.5 / add reps @ 97.5
 8 | 5 @ 42.5, 5 @ 52.5, 5 @ 62.5   | (load)      | keep on @ 90 / go back @ 97.5
 9 | 5 @ 70, 5 @ 80, 7 @ 90         | load/reps   | keep on @ 95
10 | off                            |             | keep on @ 95
11 | 3 @ 75, 3 @ 85, 6 @ 95         | load/reps   | keep on @ 100
12 | 5 @ 80, 3 @ 90, 4 @ 100        | load        | keep on @ ~65 / add reps @ 100
13 | 5 @ 42.5, 5 @ 52.5, 5 @ 65     | (load)      | keep on @ 92.5 / go back @ 100
14 | 5 @ 72.5, 5 @ 82.5, 7 @ 92.5   | load/reps   | keep on @ 97.5
15 | 3 @ 77.5, 3 @ 87.5, 5 @ 97.5   | load/reps   | keep on @ 102.5
16 | 5 @ 82.5, 3 @ 92.5, 3 @ 102.5  | load        | keep on @ ~67.5 / add reps @ 102.5
17 | 5 @ 45, 5 @ 55, 5 @ 67.5       | (load)      | keep on @ 95 / go back @ 102.5
18 | 5 @ 75, 5 @ 85, 8 @ 95         | load/reps   | keep on @ 100
19 | off                            |             | keep on @ 100
20 | 3 @ 80, 3 @ 90, 6 @ 100        | load/reps   | keep on @ 105
21 | 5 @ 85, 3 @ 95, 4 @ 105        | load        | keep on @ ~70 / add reps @ 105
22 | 5 @ 47.5, 5 @ 57.5, 5 @ 70     | (load)      | keep on @ 97.5 / go back @ 105
23 | 5 @ 77.5, 5 @ 87.5, 7 @ 97.5   | (load/reps) | keep on @ 102.5
24 | 3 @ 82.5, 3 @ 92.5, 5 @ 102.5  | (load/reps) | keep on @ 107.5
25 | 5 @ 87.5, 3 @ 97.5, 3 @ 107.5  | load        | keep on @ ~72.5 / add reps @ 107.5
26 | 5 @ 47.5, 5 @ 57.5, 5 @ 72.5   | (load)      | keep on @ 100 / go back @ 107.5
"""

# Blocks of four weeks: eights, sixes, fives, fours, each week heavier; the next block 2.5 kg above this one.
_BLOCK = """
 1 | 3x8 @ 60            | first       | add load 3x4-8 @ 62.5
 2 | 3x6 @ 67.5          | load        | add reps 3x7-8 @ 67.5
 3 | 3x5 @ 72.5          | load        | add reps 3x6-8 @ 72.5
 4 | 3x4 @ 77.5          | load        | add reps 3x5-8 @ 77.5
 5 | 3x8 @ 62.5          | (load/reps) | keep on 3x6 @ 70
 6 | 3x6 @ 70            | load/reps   | keep on 3x5 @ 75
 7 | 3x5 @ 75 rest 165   | load/reps   | keep on 3x4 @ 80
 8 | 3x4 @ 80            | load        | keep on 3x8 @ 65
 9 | 3x8 @ 65            | load/reps   | keep on 3x6 @ 72.5
10 | off                 |             | keep on 3x6 @ 72.5
11 | 3x6 @ 72.5          | load/reps   | keep on 3x5 @ 77.5
12 | 5 5 4 @ 77.5        | load/reps   | keep on 3x4 @ 82.5
13 | 3x4 @ 82.5          | load        | keep on 3x8 @ 67.5
14 | 3x8 @ 67.5          | load/reps   | keep on 3x6 @ 75
15 | 3x6 @ 75            | load/reps   | keep on 3x5 @ 80
16 | 3x5 @ 80            | load/reps   | keep on 3x4 @ 85
17 | 3x4 @ 85            | load        | keep on 3x8 @ 70
18 | 8 8 7 @ 70          | load/reps   | keep on 3x6 @ 77.5
19 | 3x6 @ 77.5          | load/reps   | keep on 3x5 @ 82.5
20 | off                 |             | keep on 3x5 @ 82.5
21 | 3x5 @ 82.5          | load/reps   | keep on 3x4 @ 87.5
22 | 4 4 3 @ 87.5        | (load)      | keep on 3x8 @ 72.5
23 | 3x8 @ 72.5          | load/reps   | keep on 3x6 @ 80
24 | 3x6 @ 80            | load/reps   | keep on 3x5 @ 85
25 | 5 5 4 @ 85          | load/reps   | keep on 3x4 @ 90
26 | 3x4 @ 90            | load        | keep on 3x8 @ 75
"""

# Blocks of six weeks, two weeks for each number of repetitions, heavier every week; the range of 4 to 6 is the default.
_LONG_BLOCK = """
 1 | 3x8 @ 80            | first       | add load 3x4-6 @ 85
 2 | 3x8 @ 85            | load        | add load 3x4-6 @ 90
 3 | 3x6 @ 95            | load        | add load 3x4-6 @ 100
 4 | 3x6 @ 100           | load        | add load 3x4-6 @ 105
 5 | 3x4 @ 110           | load        | add reps 3x5-6 @ 110
 6 | 3x4 @ 115           | load        | add reps 3x5-6 @ 115
 7 | 3x8 @ 85            | (load/reps) | keep on 3x8 @ 90 / add load 3x4-6 @ 90
 8 | 3x8 @ 90            | load/reps   | keep on 3x6 @ 100
 9 | 3x6 @ 100           | (load/reps) | keep on 3x6 @ 105
10 | 3x6 @ 105           | load/reps   | keep on 3x4 @ 115
11 | off                 |             | keep on 3x4 @ 115
12 | 3x4 @ 115           | (load/reps) | keep on 3x4 @ 120
13 | 4 4 3 @ 120         | load        | keep on 3x8 @ 90
14 | 3x8 @ 90            | (load/reps) | keep on 3x8 @ 95
15 | 8 8 7 @ 95          | load/reps   | keep on 3x6 @ 105
16 | 3x6 @ 105           | (load/reps) | keep on 3x6 @ 110
17 | 3x6 @ 110           | load/reps   | keep on 3x4 @ 120
18 | 3x4 @ 120           | (load/reps) | keep on 3x4 @ 125
19 | 3x4 @ 125           | load        | keep on 3x8 @ 95
20 | 3x8 @ 95            | (load/reps) | keep on 3x8 @ 100
21 | off                 |             | keep on 3x8 @ 100
22 | 8 7 7 @ 100         | load/reps   | keep on 3x6 @ 110
23 | 3x6 @ 110           | (load/reps) | keep on 3x6 @ 115
24 | 6 6 5 @ 115         | load/reps   | keep on 3x4 @ 125
25 | 3x4 @ 125           | (load/reps) | keep on 3x4 @ 130
26 | 3x4 @ 130           | load        | keep on 3x8 @ 100
"""

# Every fourth week with two thirds of the load. Once that has come and gone again, both the next load and the next step
# of the cycle are right.
_FOURTH_WEEK = """
 1 | 3x5 @ 90            | first       | add load 3x5 @ 92.5
 2 | 3x5 @ 92.5          | load        | add load 3x5 @ 95
 3 | 3x5 @ 95            | load        | add load 3x5 @ 97.5
 4 | 3x5 @ 65            | -           | go back 3x5 @ 95
 5 | 3x5 @ 95            | -           | add load 3x5 @ 97.5 / keep on 3x5 @ ~97.5
 6 | 3x5 @ 97.5          | load        | add load 3x5 @ 100 / keep on 3x5 @ ~100
 7 | 3x5 @ 100 rest 150  | load        | add load 3x5 @ 102.5 / keep on @ ~67.5
 8 | 3x5 @ 67.5          | -           | go back 3x5 @ 100 / keep on 3x5 @ ~100
 9 | 3x5 @ 100           | (density)   | add load 3x5 @ 102.5 / keep on 3x5 @ ~102.5
10 | 3x5 @ 102.5         | load        | add load 3x5 @ 105 / keep on 3x5 @ ~105
11 | 5 5 4 @ 105         | (load)      | hold 3x5 @ 105 / keep on @ ~70
12 | 3x5 @ 70            | -           | go back 3x5 @ 105 / keep on 3x5 @ ~105
13 | 3x5 @ 105           | reps/load   | add load 3x5 @ 107.5 / keep on 3x5 @ ~107.5
14 | off                 |             | add load 3x5 @ 107.5 / keep on 3x5 @ ~107.5
15 | 3x5 @ 107.5         | load        | add load 3x5 @ 110 / keep on 3x5 @ ~110
16 | 3x5 @ 110           | load        | add load 3x5 @ 112.5 / keep on @ ~72.5
17 | 3x5 @ 72.5          | -           | go back 3x5 @ 110 / keep on 3x5 @ ~110
18 | 3x5 @ 110           | -           | add load 3x5 @ 112.5 / keep on 3x5 @ ~112.5
19 | 3x5 @ 112.5         | load        | add load 3x5 @ 115 / keep on 3x5 @ ~115
20 | 5 5 4 @ 115         | (load)      | hold 3x5 @ 115 / keep on @ ~75
21 | 3x5 @ 75            | -           | go back 3x5 @ 115 / keep on 3x5 @ ~115
22 | 5 5 4 @ 115         | -           | hold 3x5 @ 115 / keep on 3x5 @ ~117.5
23 | 3x5 @ 115           | reps/load   | add load 3x5 @ 117.5 / keep on 3x5 @ ~117.5
24 | 3x5 @ 117.5         | load        | add load 3x5 @ 120 / keep on @ ~77.5
25 | 3x5 @ 77.5          | -           | go back 3x5 @ 117.5 / keep on 3x5 @ ~117.5
26 | 3x5 @ 117.5         | -           | add load 3x5 @ 120 / keep on 3x5 @ ~120
"""

# Every sixth week with half of the sets and the same load.
_SIXTH_WEEK = """
 1 | 4x6 @ 50            | first       | add load 4x4-6 @ 52.5
 2 | 5 5 5 4 @ 52.5      | load        | add reps 4x5-6 @ 52.5
 3 | 6 6 5 5 @ 52.5      | reps        | add reps 4x6 @ 52.5
 4 | 4x6 @ 52.5          | reps        | add load 4x4-6 @ 55
 5 | 5 5 5 5 @ 55        | load        | add reps 4x6 @ 55
 6 | 2x5 @ 55            | -           | go back 4x5-6 @ 55
 7 | 6 5 5 5 @ 55        | reps        | add reps 4x6 @ 55
 8 | 6 6 6 5 @ 55        | reps        | add reps 4x6 @ 55
 9 | 4x6 @ 55            | reps        | add load 4x4-6 @ 57.5
10 | 5 5 5 4 @ 57.5      | load        | add reps 4x5-6 @ 57.5
11 | 6 5 5 5 @ 57.5      | reps        | add reps 4x6 @ 57.5
12 | 2x5 @ 57.5          | -           | go back 4x5-6 @ 57.5 / keep on @ *
13 | 6 6 6 5 @ 57.5      | reps        | add reps 4x6 @ 57.5
14 | off                 |             | add reps 4x6 @ 57.5
15 | 4x6 @ 57.5          | reps        | add load 4x4-6 @ 60
16 | 5 5 4 4 @ 60        | load        | add reps 4x5-6 @ 60
17 | 5 5 5 5 @ 60        | reps        | add reps 4x6 @ 60 / keep on @ *
18 | 2x5 @ 60            | -           | go back 4x5-6 @ 60 / keep on @ *
19 | 6 6 5 5 @ 60        | reps        | add reps 4x6 @ 60
20 | 6 6 6 5 @ 60        | reps        | add reps 4x6 @ 60
21 | 4x6 @ 60            | reps        | add load 4x4-6 @ 62.5
22 | 5 4 4 3 @ 62.5      | (load)      | hold 4x4 @ 62.5
23 | 5 5 4 4 @ 62.5      | reps/load   | add reps 4x5-6 @ 62.5 / keep on @ *
24 | 2x4 @ 62.5          | -           | go back 4x4-6 @ 62.5 / keep on @ *
25 | 5 5 5 4 @ 62.5      | reps        | add reps 4x5-6 @ 62.5
26 | 6 5 5 5 @ 62.5      | reps        | add reps 4x6 @ 62.5
"""

# Twice a week, both sessions alike; every fourth week both with 60 %.
_PRESS_FOURTH = """
 1 | 3x5 @ 40 ; 3x5 @ 40     | first ; -       | add load 3x5 @ 42.5
 2 | 3x5 @ 42.5 ; 3x5 @ 42.5 | load ; -        | add load 3x5 @ 45
 3 | 5 5 4 @ 45 ; 3x5 @ 45   | (load) ; reps/load | add load 3x5 @ 47.5
 4 | 3x5 @ 27.5 ; 3x5 @ 27.5 | - ; -           | go back 3x5 @ 45
 5 | 3x5 @ 45 ; 3x5 @ 45     | - ; -           | add load 3x5 @ 47.5 / keep on 3x5 @ ~47.5
 6 | 3x5 @ 47.5 ; -          | load ; -        | add load 3x5 @ 50 / keep on 3x5 @ ~47.5
 7 | 5 5 4 @ 50 ; 3x5 @ 50   | (load) ; reps/load | add load 3x5 @ 52.5 / keep on @ ~30
 8 | 3x5 @ 30 ; 3x5 @ 30     | - ; -           | go back 3x5 @ 50 / keep on 3x5 @ ~50
 9 | 3x5 @ 50 ; 3x5 @ 50     | - ; -           | add load 3x5 @ 52.5 / keep on 3x5 @ ~52.5
10 | 5 4 4 @ 52.5 ; 5 5 4 @ 52.5 | (load) ; reps | hold 3x5 @ 52.5 / keep on 3x5 @ ~55
11 | 3x5 @ 52.5 ; 3x5 @ 52.5 | reps/load ; -   | add load 3x5 @ 55 / keep on @ ~32.5
12 | 3x5 @ 32.5 ; 3x5 @ 32.5 | - ; -           | go back 3x5 @ 52.5 / keep on 3x5 @ ~52.5
13 | 3x5 @ 52.5 ; 3x5 @ 52.5 | - ; -           | add load 3x5 @ 55 / keep on 3x5 @ ~55
14 | off                     |                 | add load 3x5 @ 55 / keep on 3x5 @ ~55
15 | 5 5 4 @ 55 ; 3x5 @ 55   | (load) ; reps/load | add load 3x5 @ 57.5 / keep on 3x5 @ ~57.5
16 | 5 4 4 @ 57.5 ; 5 4 4 @ 57.5 | (load) ; -  | hold 3x5 @ 57.5 / keep on @ ~35
17 | 3x5 @ 35 ; 3x5 @ 35     | - ; -           | go back 3x5 @ 57.5 / keep on 3x5 @ ~57.5
18 | 5 5 4 @ 57.5 ; 5 5 5 @ 57.5 | reps ; reps/load | add load 3x5 @ 60 / keep on 3x5 @ ~60
19 | 5 4 4 @ 60 ; 5 5 4 @ 60 | (load) ; reps   | hold 3x5 @ 60 / keep on 3x5 @ ~60
20 | 5 5 5 @ 60 ; 5 5 5 @ 60 | reps/load ; -   | add load 3x5 @ 62.5 / keep on @ ~37.5
21 | 3x5 @ 37.5 ; -          | - ; -           | go back 3x5 @ 60 / keep on @ *
22 | 3x5 @ 60 ; 3x5 @ 60     | - ; -           | add load 3x5 @ 62.5 / keep on 3x5 @ ~62.5
23 | 5 4 4 @ 62.5 ; 5 5 4 @ 62.5 | (load) ; reps | hold 3x5 @ 62.5 / keep on 3x5 @ ~65
24 | 5 5 4 @ 62.5 ; 5 5 5 @ 62.5 | - ; reps/load | add load 3x5 @ 65 / keep on @ ~37.5
25 | 3x5 @ 37.5 ; 3x5 @ 37.5 | - ; -           | go back 3x5 @ 62.5 / keep on 3x5 @ ~62.5
26 | 3x5 @ 62.5 ; 3x5 @ 62.5 | - ; -           | add load 3x5 @ 65 / keep on 3x5 @ ~65
"""

ATHLETES = (
    Athlete(
        "wave",
        "waves of eights, fives and threes, each wave 2.5 kg above the last",
        (1,),
        (Lift("Back squat", (3, 8), 2.5, _WAVE),),
    ),
    Athlete(
        "wave",
        "heavy, light and medium days in turn, two sessions a week",
        (1, 4),
        (Lift("Trap bar deadlift", (5, 5), 2.5, _HEAVY_LIGHT_MEDIUM),),
    ),
    Athlete(
        "wave",
        "Tuesdays heavy, Fridays light",
        (1, 4),
        (Lift("Back squat", (5, 5), 2.5, _HEAVY_LIGHT),),
    ),
    Athlete(
        "wave",
        "5/3/1: three climbing sets, the last for as many as there are, and a light fourth week",
        (0,),
        (Lift("Back squat", (3, 8), 2.5, _FIVE_THREE_ONE),),
    ),
    Athlete(
        "block",
        "blocks of four weeks: eights, sixes, fives, fours",
        (2,),
        (Lift("Front squat", (4, 8), 2.5, _BLOCK),),
    ),
    Athlete(
        "block",
        "blocks of six weeks: two of eights, two of sixes, two of fours",
        (5,),
        (Lift("Barbell deadlift", (4, 6), 5.0, _LONG_BLOCK),),
    ),
    Athlete(
        "planned deload",
        "every fourth week with two thirds of the load",
        (1,),
        (Lift("Back squat", (5, 5), 2.5, _FOURTH_WEEK),),
    ),
    Athlete(
        "planned deload",
        "every sixth week with half of the sets",
        (3,),
        (Lift("Hang clean", (4, 6), 2.5, _SIXTH_WEEK),),
    ),
    Athlete(
        "planned deload",
        "presses twice a week, every fourth week with 60 %",
        (0, 3),
        (Lift("Overhead press", (5, 5), 2.5, _PRESS_FOURTH),),
    ),
)
