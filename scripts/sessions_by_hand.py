"""Which COROS sessions of one athlete are one programme, and which of their sets are one exercise: written by hand.

Told by bouts, repetitions and rests, before anything was measured with it. The watch counts down planned rests, so
that 30 s between two exercises and up to 90 s after a round (ended sooner at will) tell a programme apart. Letters
name exercises, the same letter in two programmes the same one; a question mark stands for a set that could be either:
8 to 19 repetitions in 80 to 121 s, where 20 or 25 in about 30 s were due. Sessions that are not here are each
a programme of their own.
"""

from __future__ import annotations

from collections.abc import Mapping

#: Four times 20 repetitions, a rest of up to 90 s, 25 repetitions and 30 s.
_TURNS = "abababab"

#: Five times 20 repetitions, 25 and a minute's hold, 30 s between them and 50 s after a round.
_WITH_A_HOLD = "abcabcabcabcabc"

#: Sessions by when they began → (programme, a letter for each set).
BY_HAND: Mapping[str, tuple[str, str]] = {
    # 15, 25, 25 and 10 repetitions with 30, 90, 30 and 90 s after them, two and four times
    "20240530-2144": ("fifteens", "defgdefg"),
    "20240605-2219": ("fifteens", "defgdefgdefgdefg"),
    "20240611-2154": ("fifteens", "defgdefgdefgdefg"),
    "20240706-0038": ("turns", "ababa?ab"),
    "20240707-1258": ("turns", _TURNS),
    "20240707-2244": ("turns", _TURNS),
    "20240708-2226": ("turns", "abababa?"),
    "20240710-1320": ("turns", _TURNS),
    "20240710-2210": ("turns", _TURNS),
    "20240712-0056": ("turns", _TURNS),
    "20240713-0057": ("turns", _TURNS),
    "20240714-0050": ("turns", "?bababab"),
    "20240714-2233": ("turns", _TURNS),
    "20240717-2226": ("turns", _TURNS),
    "20240720-0044": ("turns", _TURNS),
    "20240721-0948": ("turns", _TURNS),
    "20240721-2220": ("with a hold", _WITH_A_HOLD),
    "20240723-0740": ("with a hold", _WITH_A_HOLD),
    "20240724-0552": ("with a hold", _WITH_A_HOLD),
    "20240725-0015": ("with a hold", _WITH_A_HOLD),
}
