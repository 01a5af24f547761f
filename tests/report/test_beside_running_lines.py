"""The lifting of a week beside the running, in words."""

from __future__ import annotations

from typing import Any

import pytest

from fitlift.config import MUSCLE_GROUPS
from fitlift.records.weeks import LastTrained, WeekLoad, WeekRegion
from fitlift.report.beside_running_lines import lifting_facts
from fitlift.report.styled import KEPT_SPACE

_REGIONS = ("legs_hips", "abs", "back", "chest", "shoulders", "arms")

#: Nothing is known of any group, but something was trained.
_HIDDEN: dict[str, tuple[int | None, int, float | None, int]] = dict.fromkeys(MUSCLE_GROUPS, (None, 1, None, 0))


def load(**values: Any) -> WeekLoad:
    """Two sessions of 20 sets of which nothing is noted."""
    said: dict[str, Any] = {
        "week": "2026-W47",
        "sessions": 2,
        "working_sets": 20,
        "hard_sets": 20,
        "sets_with_effort": 0,
        "sets_without_muscle": 0,
        "sessions_without_sets": 0,
        "sessions_with_effort": 0,
        "srpe_load": None,
        "watch_training_load": None,
    }
    return WeekLoad(**said | values)


def regions(*hard_sets: float) -> list[WeekRegion]:
    """Hard sets of the six regions."""
    return [
        WeekRegion(week="2026-W47", region=region, direct_sets=0, fractional_sets=sets, hard_sets=sets)
        for region, sets in zip(_REGIONS, hard_sets, strict=True)
    ]


def last(**of_groups: tuple[int | None, int, float | None, int]) -> list[LastTrained]:
    """Days since, days surely without, sets in 72 hours, and whether these are all; of the others none in 82 days."""
    return [
        LastTrained(
            week="2026-W47",
            as_of="2026-11-22",
            group=group,
            muscle=None,
            last_date=None,
            days_since=days,
            days_without=without,
            sets_72h=sets,
            is_all_72h=is_all,
        )
        for group in MUSCLE_GROUPS
        for days, without, sets, is_all in [of_groups.get(group, (None, 82, 0.0, 1))]
    ]


def said(
    of_week: WeekLoad, of_regions: list[WeekRegion] | None = None, of_last: list[LastTrained] | None = None
) -> list[str]:
    """What is said."""
    facts = lifting_facts(of_week, of_regions or [], of_last or [])
    return [each.replace(KEPT_SPACE, " ") for each in facts]


def test_a_week_of_which_all_is_known() -> None:
    """Legs first; what no set was for is left out; of the groups the latest first."""
    found = said(
        load(sets_with_effort=20, hard_sets=17, sessions_with_effort=2, srpe_load=263.4),
        regions(12, 3, 6, 0, 4.5, 1.5),
        last(glutes=(1, 1, 6.0, 1), quads=(1, 1, 1.5, 1), hips=(5, 5, 0.0, 1), calves=(0, 0, 2.0, 1)),
    )
    assert found == [
        "hard sets: 17 of 20 working sets; legs and hips 12, abs 3, back 6, shoulders 4.5, arms 1.5",
        "effort × minutes (session-RPE): 263",
        "sets in the 72 hours to Sun 22 Nov 2026: glutes 6, calves 2, quads 1.5",
        (
            "last trained: calves that day; quads and glutes 1 day before; hips 5 days before; hamstrings, core, back, "
            "chest, shoulders and arms not in 82 days"
        ),
        "the watch's training load measures the heart; lifting is not added to it",
    ]


@pytest.mark.parametrize(
    ("values", "hard"),
    [
        ({}, "hard sets: 20 working sets, none with an effort noted; legs and hips 20"),
        ({"sets_with_effort": 3, "hard_sets": 18}, "hard sets: 18 of 20 working sets, 17 without an effort noted; "),
        ({"sets_with_effort": 20}, "hard sets: 20 of 20 working sets; legs and hips 20"),
        ({"working_sets": 1, "hard_sets": 1}, "hard sets: 1 working set, none with an effort noted; "),
        (
            {"sets_without_muscle": 5},
            "hard sets: 20 working sets, none with an effort noted; legs and hips 20; the muscles of 5 sets are not",
        ),
        (
            {"sessions_without_sets": 1},
            "hard sets: 20 working sets, none with an effort noted; legs and hips 20; the sets of 1 session were not",
        ),
    ],
)
def test_an_unknown_effort_is_said_and_counts_as_hard(values: dict[str, Any], hard: str) -> None:
    """And so is what counts for no region."""
    assert said(load(**values), regions(20, 0, 0, 0, 0, 0))[0].startswith(hard)


def test_where_no_set_is_known_no_number_is_said() -> None:
    """An effort of the session may be."""
    none = load(working_sets=None, hard_sets=None, sets_with_effort=None, sessions_without_sets=2, srpe_load=80.0)
    assert said(none)[0] == "hard sets: not known, no sets were recorded"
    unnamed = load(sets_without_muscle=20)
    assert said(unnamed, regions(0, 0, 0, 0, 0, 0))[0] == (
        "hard sets: 20 working sets, none with an effort noted; their muscles are not known"
    )


@pytest.mark.parametrize(
    ("values", "effort"),
    [
        ({}, "not said, it takes an effort of the session, noted on the watch or in corrections"),
        ({"sessions_with_effort": 1, "srpe_load": 140.0}, "140 in 1 of 2 sessions, not said in the other"),
        (
            {"sessions": 4, "sessions_with_effort": 2, "srpe_load": 1240.6},
            "1,241 in 2 of 4 sessions, not said in the others",
        ),
    ],
)
def test_an_effort_is_never_estimated(values: dict[str, Any], effort: str) -> None:
    """Nor does one session stand in for another."""
    assert said(load(**values))[1] == f"effort × minutes (session-RPE): {effort}"


def test_what_sessions_hide_is_at_least_or_not_known() -> None:
    """Quads were trained on Saturday, with sets whose muscles are not known; hips on Tuesday, or on Saturday, too."""
    found = said(
        load(),
        [],
        last(**_HIDDEN | {"quads": (1, 1, 4.0, 0), "hips": (5, 1, None, 0)}),
    )
    assert found[2:4] == [
        "sets in the 72 hours to Sun 22 Nov 2026, at least: quads 4",
        (
            "last trained: quads 1 day before; hips 1 to 5 days before; hamstrings, glutes, calves, core, back, chest, "
            "shoulders and arms not known"
        ),
    ]
    all_today = dict.fromkeys(MUSCLE_GROUPS, (0, 0, 4.0, 1))
    assert said(load(), [], last(**all_today))[3] == "last trained: every group that day"
    nothing = said(load(), [], last(**_HIDDEN))
    assert nothing[2:4] == ["sets in the 72 hours to Sun 22 Nov 2026: not known", "last trained: not known"]


def test_a_week_of_runs_says_only_when_muscles_were_last_trained() -> None:
    """Nothing was lifted that could be hard; where nothing was ever trained there is nothing to say."""
    runs = load(sessions=0, working_sets=None, hard_sets=None, sets_with_effort=None)
    assert said(runs, [], last(quads=(9, 9, 0.0, 1))) == [
        "sets in the 72 hours to Sun 22 Nov 2026: none",
        (
            "last trained: quads 9 days before; hamstrings, glutes, hips, calves, core, back, chest, shoulders and "
            "arms not in 82 days"
        ),
    ]
    assert said(runs, [], []) == []
