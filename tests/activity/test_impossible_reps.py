"""Counts of repetitions that cannot be."""

from __future__ import annotations

from typing import Any

import pytest

from builders import active, fit, session, sets_of
from fitlift.activity import read_activity
from fitlift.activity.impossible_reps import without_impossible_reps
from fitlift.history.summary import summarize_sessions
from fitlift.measures.holds import is_hold
from fitlift.session.analyse import analyse
from fitlift.userfiles.corrections_yaml import read_corrections


@pytest.mark.parametrize(
    ("reps", "seconds", "expected"),
    [
        (447, 600.0, 447),  # strokes of a rower
        (240, 31.0, 240),  # the fastest of ropes
        (9_500, 3600.0, 9_500),
        (65_534, 40_000.0, None),
        (32_767, None, None),
        (1_200, 61.0, None),
        (12, 0.0, 12),  # a length that nobody measured speaks against nothing, nor one in another unit
        (12, 0.03, 12),
    ],
)
def test_what_nobody_can_do_is_not_counted(reps: int, seconds: float | None, expected: int | None) -> None:
    """Strokes, jumps and long sets are."""
    row: dict[str, Any] = {"set": 1, "reps": reps, "duration_s": seconds}
    (one,), notices = without_impossible_reps(sets_of(row))
    assert (one.reps, is_hold(one), len(notices)) == (expected, False, int(expected is None))


def test_they_lift_nothing_and_are_told_until_they_are_corrected() -> None:
    """Squats of 5, 65,534 and 6 with 80 kg: 880 kg, and 1,280 once the second is said to have been five."""
    counts = (5, 65_534, 6)
    sets = [
        active(150 * place, 30, repetitions=reps, weight=80, category=28, category_subtype=6)
        for place, reps in enumerate(counts)
    ]
    activity = read_activity(fit(session(0, 600), *sets))
    (summary,) = summarize_sessions(analyse(activity))
    assert (summary.counts.reps, summary.counts.volume_kg) == (11, 880)
    (notice,) = activity.notices
    assert notice.text == (
        "set 2 has 65,534 repetitions, more than anybody can do: the set is not counted in them until corrected, as in "
        "'2: {reps: 8}' under sets in the file that fitlift label writes"
    )
    said = read_corrections("sessions:\n- session: 1\n  sets:\n    2: {reps: 5}\n", "a.yaml")
    corrected = analyse(activity, corrections=[said])
    (summary,) = summarize_sessions(corrected)
    assert (summary.counts.reps, summary.counts.volume_kg) == (16, 1280)
    assert corrected.activity.notices == ()
