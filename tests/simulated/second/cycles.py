"""Cycles of other lengths: two weeks, three days of one week, five weeks; and weeks of rest that are not quite regular.

As with the first athletes a cycle is known once it was seen whole and has begun again, and the next step then has what
the round has gained. One that fell short may be asked for again.
"""

from __future__ import annotations

from simulated.told import Athlete, Lift

# One week sixes, the next threes. In week 3 a cycle of two steps has only just begun again: more load is right, too.
_SIXES_AND_THREES = """
 1 | 4x6 @ 60       | first       | add load 4x3-6 @ 62.5
 2 | 4x3 @ 70       | load        | add reps 4x4-6 @ 70
 3 | 4x6 @ 62.5     | (load/reps) | keep on 4x3 @ 72.5 / add load 4x3-6 @ 65
 4 | 4x3 @ 72.5     | load        | keep on 4x6 @ 65
 5 | 4x6 @ 65       | load/reps   | keep on 4x3 @ 75
 6 | 4x3 @ 75       | load        | keep on 4x6 @ 67.5
 7 | off            |             | keep on 4x6 @ 67.5
 8 | 4x6 @ 67.5     | load/reps   | keep on 4x3 @ 77.5
 9 | 3 3 3 2 @ 77.5 | (load)      | keep on 4x6 @ 70
10 | 6 6 6 5 @ 70   | load/reps   | keep on 4x3 @ ~77.5
11 | 4x3 @ 77.5     | reps/load   | keep on 4x6 @ ~70
12 | 4x6 @ 70       | reps/load   | keep on 4x3 @ ~80
13 | 4x3 @ 80       | load        | keep on 4x6 @ ~72.5
14 | off            |             | keep on 4x6 @ ~72.5
15 | 4x6 @ 72.5     | load/reps   | keep on 4x3 @ 82.5
16 | 4x3 @ 82.5     | load        | keep on 4x6 @ 75
17 | 6 6 5 5 @ 75   | load/reps   | keep on 4x3 @ 85
18 | 4x3 @ 85       | load        | keep on 4x6 @ ~75
19 | 4x6 @ 75       | reps/load   | keep on 4x3 @ ~87.5
20 | 3 3 2 2 @ 87.5 | (load)      | keep on 4x6 @ ~77.5
21 | 6 6 6 5 @ 77.5 | load/reps   | keep on 4x3 @ ~87.5
22 | off            |             | keep on 4x3 @ ~87.5
23 | 3 3 3 2 @ 87.5 | reps/load   | keep on 4x6 @ ~77.5
24 | 4x6 @ 77.5     | reps/load   | keep on 4x3 @ ~87.5
25 | 4x3 @ 87.5     | reps/load   | keep on 4x6 @ ~80
26 | 4x6 @ 80       | load/reps   | keep on 4x3 @ ~90
"""

# Mondays heavy, Wednesdays light, Fridays in between. Where the last day of a week was missed, what comes next is the
# day that was left out or, by the calendar, the heavy one.
_THREE_DAYS = """
 1 | 3x5 @ 140 ; 3x5 @ 112.5 ; 3x5 @ 127.5   | first ; - ; -          | go back 3x5 @ 140
 2 | 3x5 @ 142.5 ; 3x5 @ 115 ; 3x5 @ 130     | load ; (load) ; (load) | keep on 3x5 @ 145
 3 | 3x5 @ 145 ; 3x5 @ 117.5 ; 3x5 @ 132.5   | load ; (load) ; (load) | keep on 3x5 @ 147.5
 4 | 3x5 @ 147.5 ; - ; 3x5 @ 135             | load ; - ; (load)      | keep on 3x5 @ 150
 5 | 3x5 @ 150 ; 3x5 @ 120 ; 3x5 @ 137.5     | load ; (load) ; (load) | keep on 3x5 @ 152.5
 6 | 5 5 4 @ 152.5 ; 3x5 @ 122.5 ; 3x5 @ 137.5 | (load) ; (load) ; -  | keep on 3x5 @ ~152.5 / go back 3x5 @ 152.5
 7 | 3x5 @ 152.5 ; 3x5 @ 122.5 ; 3x5 @ 140   | reps/load ; - ; (load) | keep on 3x5 @ ~155
 8 | off                                     |                        | keep on 3x5 @ ~155
 9 | 3x5 @ 155 ; 3x5 @ 125 ; -               | load ; (load) ; -      | keep on 3x5 @ ~142.5 / keep on 3x5 @ ~157.5
10 | 3x5 @ 157.5 ; 3x5 @ 127.5 ; 3x5 @ 142.5 | load ; (load) ; (load) | keep on 3x5 @ ~160
11 | 5 5 4 @ 160 ; 3x5 @ 127.5 ; 3x5 @ 142.5 | (load) ; - ; -         | keep on 3x5 @ ~160 / go back 3x5 @ 160
12 | 5 5 4 @ 160 ; 3x5 @ 127.5 ; 3x5 @ 145   | - ; - ; (load)         | keep on 3x5 @ ~160 / go back 3x5 @ 160
13 | 3x5 @ 160 ; 3x5 @ 130 ; 3x5 @ 145       | reps/load ; (load) ; - | keep on 3x5 @ ~162.5
14 | 3x5 @ 162.5 ; 3x5 @ 130 ; 3x5 @ 147.5   | load ; - ; (load)      | keep on 3x5 @ ~165
15 | - ; 3x5 @ 130 ; 3x5 @ 147.5             | - ; - ; -              | keep on 3x5 @ ~165
16 | 5 4 4 @ 165 ; 3x5 @ 132.5 ; 3x5 @ 147.5 | (load) ; (load) ; -    | keep on 3x5 @ ~165 / go back 3x5 @ 165
17 | 5 5 4 @ 165 ; 3x5 @ 132.5 ; 3x5 @ 150   | reps ; - ; (load)      | keep on 3x5 @ ~165 / go back 3x5 @ 165
18 | 3x5 @ 165 ; 3x5 @ 132.5 ; 3x5 @ 150     | reps/load ; - ; -      | keep on 3x5 @ ~167.5
19 | off                                     |                        | keep on 3x5 @ ~167.5
20 | 3x5 @ 165 ; 3x5 @ 132.5 ; 3x5 @ 150     | - ; - ; -              | keep on 3x5 @ ~167.5
21 | 3x5 @ 167.5 ; 3x5 @ 135 ; 3x5 @ 152.5   | load ; (load) ; (load) | keep on 3x5 @ ~170
22 | 5 5 4 @ 170 ; 3x5 @ 135 ; 3x5 @ 152.5   | (load) ; - ; -         | keep on 3x5 @ ~170 / go back 3x5 @ 170
23 | 5 4 4 @ 170 ; 3x5 @ 135 ; -             | - ; - ; -              | keep on 3x5 @ ~152.5 / keep on 3x5 @ ~170
24 | 3x5 @ 170 ; 3x5 @ 137.5 ; 3x5 @ 155     | reps/load ; (load) ; (load) | keep on 3x5 @ ~172.5
25 | 5 4 4 @ 172.5 ; 3x5 @ 137.5 ; 3x5 @ 155 | (load) ; - ; -         | keep on 3x5 @ ~172.5 / go back 3x5 @ 172.5
26 | 5 5 4 @ 172.5 ; 3x5 @ 137.5 ; 3x5 @ 155 | reps ; - ; -           | keep on 3x5 @ ~172.5 / go back 3x5 @ 172.5
"""

# Blocks of five weeks: tens, eights, sixes, fours, a light week; the next block 5 kg above this one.
_FIVE_WEEKS = """
 1 | 3x10 @ 90    | first       | add load 3x4-10 @ 95
 2 | 3x8 @ 100    | load        | add reps 3x9-10 @ 100
 3 | 3x6 @ 110    | load        | add reps 3x7-10 @ 110
 4 | 3x4 @ 120    | load        | add reps 3x5-10 @ 120
 5 | 3x5 @ 80     | -           | go back 3x4-10 @ 120
 6 | 3x10 @ 95    | (load/reps) | keep on 3x8 @ 105
 7 | 3x8 @ 105    | load/reps   | keep on 3x6 @ 115
 8 | 3x6 @ 115    | load/reps   | keep on 3x4 @ 125
 9 | 3x4 @ 125    | load        | keep on @ ~85 / add reps 3x5-10 @ 125
10 | off          |             | keep on @ ~85 / add reps 3x5-10 @ 125
11 | 3x5 @ 85     | (load)      | keep on 3x10 @ 100 / go back 3x4-10 @ 125
12 | 3x10 @ 100   | load/reps   | keep on 3x8 @ 110
13 | 3x8 @ 110    | load/reps   | keep on 3x6 @ 120
14 | 6 6 5 @ 120  | load/reps   | keep on 3x4 @ 130
15 | 3x4 @ 130    | load        | keep on @ ~90 / add reps 3x5-10 @ 130
16 | 3x5 @ 85     | -           | keep on 3x10 @ 105 / go back 3x4-10 @ 130
17 | 10 9 9 @ 105 | load/reps   | keep on 3x8 @ 115
18 | 3x8 @ 115    | load/reps   | keep on 3x6 @ ~125
19 | off          |             | keep on 3x6 @ ~125
20 | 3x6 @ 125    | load/reps   | keep on 3x4 @ 135
21 | 4 4 3 @ 135  | (load)      | keep on @ ~90 / hold 3x4 @ 135
22 | 3x5 @ 90     | (load)      | keep on 3x10 @ ~110 / go back 3x4-10 @ 135
23 | 3x10 @ 110   | load/reps   | keep on 3x8 @ 120
24 | 8 8 7 @ 120  | load/reps   | keep on 3x6 @ 130
25 | 3x6 @ 130    | load/reps   | keep on 3x4 @ ~140
26 | 4 4 3 @ 140  | (load)      | keep on @ ~95 / hold 3x4 @ 140
"""

# About every fifth week with 70 %, when life asks for it: nobody can tell the next one from the log. Where the top of
# the range was reached before, the step that was due is right as well.
_LIGHT_WEEKS = """
 1 | 4 4 3 @ 120  | first     | add reps 3x4-5 @ 120
 2 | 4 4 4 @ 120  | reps      | add reps 3x5 @ 120
 3 | 5 5 4 @ 120  | reps      | add reps 3x5 @ 120
 4 | 5 5 5 @ 120  | reps      | add load 3x3-5 @ 125
 5 | 3x5 @ 85     | -         | go back 3x3-5 @ 120 / add load 3x3-5 @ 125
 6 | 3 3 3 @ 125  | load      | add reps 3x4-5 @ 125
 7 | 4 4 3 @ 125  | reps      | add reps 3x4-5 @ 125
 8 | 4 4 4 @ 125  | reps      | add reps 3x5 @ 125
 9 | 3x5 @ 87.5   | (load)    | go back 3x3-5 @ 125
10 | 5 4 4 @ 125  | reps      | add reps 3x5 @ 125
11 | 5 5 4 @ 125  | reps      | add reps 3x5 @ 125
12 | off          |           | add reps 3x5 @ 125
13 | 5 5 5 @ 125  | reps      | add load 3x3-5 @ 130
14 | 3 3 2 @ 130  | (load)    | hold 3x3 @ 130
15 | 3x5 @ 90     | (load)    | go back 3x3-5 @ 130
16 | 3 3 3 @ 130  | reps/load | add reps 3x4-5 @ 130
17 | 4 3 3 @ 130  | reps      | add reps 3x4-5 @ 130
18 | 4 4 3 @ 130  | reps      | add reps 3x4-5 @ 130
19 | 4 4 4 @ 130  | reps      | add reps 3x5 @ 130
20 | 3x4 @ 90     | -         | go back 3x3-5 @ 130
21 | 5 4 4 @ 130  | reps      | add reps 3x5 @ 130
22 | off          |           | add reps 3x5 @ 130
23 | 5 5 4 @ 130  | reps      | add reps 3x5 @ 130
24 | 5 5 5 @ 130  | reps      | add load 3x3-5 @ 135
25 | 3 3 3 @ 135  | load      | add reps 3x4-5 @ 135
26 | 3x5 @ 95     | (load)    | go back 3x3-5 @ 135
"""

# Half of the sets in weeks 4, 9, 14, 19 and 24, both sessions of it, one of them missed.
_HALF_THE_SETS = """
 1 | 8 8 7 7 @ 40 ; 8 8 8 7 @ 40         | first ; reps | add reps 4x8-10 @ 40
 2 | 9 8 8 8 @ 40 ; 9 9 8 8 @ 40         | reps ; reps  | add reps 4x9-10 @ 40
 3 | 9 9 9 9 @ 40 ; 10 10 9 9 @ 40       | reps ; reps  | add reps 4x10 @ 40
 4 | 2x8 @ 40 ; 2x8 @ 40                 | - ; -        | go back 4x6-10 @ 40
 5 | 10 10 10 9 @ 40 ; 10 10 10 10 @ 40  | reps ; reps  | add load 4x6-10 @ 42.5
 6 | 8 7 7 7 @ 42.5 ; 8 8 7 7 @ 42.5     | load ; reps  | add reps 4x8-10 @ 42.5
 7 | 8 8 8 8 @ 42.5 ; -                  | reps ; -     | add reps 4x9-10 @ 42.5
 8 | 9 8 8 8 @ 42.5 ; 9 9 9 8 @ 42.5     | reps ; reps  | add reps 4x9-10 @ 42.5
 9 | 2x8 @ 42.5 ; 2x8 @ 42.5             | - ; -        | go back 4x6-10 @ 42.5
10 | 9 9 9 9 @ 42.5 ; 10 10 9 9 @ 42.5   | reps ; reps  | add reps 4x10 @ 42.5
11 | 10 10 10 10 @ 42.5 ; 8 7 7 7 @ 45   | reps ; load  | add reps 4x8-10 @ 45
12 | off                                 |              | add reps 4x8-10 @ 45
13 | 8 8 7 7 @ 45 ; 8 8 8 7 @ 45         | reps ; reps  | add reps 4x8-10 @ 45
14 | 2x8 @ 45 ; -                        | - ; -        | go back 4x6-10 @ 45
15 | 8 8 8 8 @ 45 ; 9 8 8 8 @ 45         | reps ; reps  | add reps 4x9-10 @ 45
16 | 9 9 9 8 @ 45 ; 9 9 9 9 @ 45         | reps ; reps  | add reps 4x10 @ 45
17 | 10 9 9 9 @ 45 ; 10 10 9 9 @ 45      | reps ; reps  | add reps 4x10 @ 45
18 | 10 10 10 9 @ 45 ; 10 10 10 10 @ 45  | reps ; reps  | add load 4x6-10 @ 47.5
19 | 2x8 @ 45 ; 2x8 @ 45                 | - ; -        | go back 4x6-10 @ 45 / add load 4x6-10 @ 47.5
20 | 7 7 7 6 @ 47.5 ; 8 7 7 7 @ 47.5     | load ; reps  | add reps 4x8-10 @ 47.5
21 | 8 8 7 7 @ 47.5 ; 8 8 8 7 @ 47.5     | reps ; reps  | add reps 4x8-10 @ 47.5
22 | - ; 8 8 8 8 @ 47.5                  | - ; reps     | add reps 4x9-10 @ 47.5
23 | 9 8 8 8 @ 47.5 ; 9 9 8 8 @ 47.5     | reps ; reps  | add reps 4x9-10 @ 47.5
24 | 2x8 @ 47.5 ; 2x8 @ 47.5             | - ; -        | go back 4x6-10 @ 47.5
25 | 9 9 9 8 @ 47.5 ; 9 9 9 9 @ 47.5     | reps ; reps  | add reps 4x10 @ 47.5
26 | 10 9 9 9 @ 47.5 ; 9 9 9 8 @ 47.5    | reps ; -     | add reps 4x9-10 @ 47.5
"""

ATHLETES = (
    Athlete(
        "wave",
        "one week sixes, the next week threes",
        (1,),
        (Lift("Front squat", (3, 6), 2.5, _SIXES_AND_THREES),),
    ),
    Athlete(
        "wave",
        "heavy, light and in between on the three days of a week",
        (0, 2, 4),
        (Lift("Back squat", (5, 5), 2.5, _THREE_DAYS),),
    ),
    Athlete(
        "block",
        "blocks of five weeks: tens, eights, sixes, fours and a light week",
        (3,),
        (Lift("Trap bar deadlift", (4, 10), 5.0, _FIVE_WEEKS),),
    ),
    Athlete(
        "planned deload",
        "a week with 70 % now and then, squats of 3 to 5",
        (3,),
        (Lift("Back squat", (3, 5), 5.0, _LIGHT_WEEKS),),
    ),
    Athlete(
        "planned deload",
        "rows twice a week, about every fifth week half of the sets",
        (0, 3),
        (Lift("Barbell row", (6, 10), 2.5, _HALF_THE_SETS),),
    ),
)
