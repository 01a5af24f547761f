"""A few lines on a session, for Strava or a diary."""

from __future__ import annotations

from fitlift.api.sessions import summarize
from fitlift.report.description import described, description
from fitlift.userfiles.places import UserFiles

LOG = """\
start,duration,workout,workout_note,exercise,set_type,weight_kg,reps,seconds
2026-11-10 18:05,52 min,Legs,slept badly,Squat,warmup,50,5,
2026-11-10 18:05,52 min,Legs,slept badly,Squat,,80,5,
2026-11-10 18:05,52 min,Legs,slept badly,Squat,,80,4,
2026-11-10 18:05,52 min,Legs,slept badly,Plank,,,,45
2026-11-12 18:05,,,,Push up,,,12,
"""

LEGS = """\
Legs
Tue 10 Nov 2026, 18:05 · 52 min
3 working sets + 1 warm-up · 9 reps · 720 kg in the 2 sets with a weight
slept badly

Squat, warm-up: 5 × 50 kg
Squat: 5 4 × 80 kg
Plank: 0:45

Best set: Squat, 5 × 80 kg"""

PUSH = """\
Strength
Thu 12 Nov 2026, 18:05
1 set · 12 reps · no weights logged

Push up: 12"""


def test_a_session_in_a_few_lines() -> None:
    """What was done, the best set, the totals; several stand apart, earliest first."""
    sessions = summarize(LOG.encode())
    assert described(sessions[::-1]) == f"{LEGS}\n\n\n{PUSH}\n"
    assert described([]) == ""


def test_in_the_unit_of_the_user() -> None:
    """By the setting."""
    (first, _) = summarize(LOG.encode(), user_files=UserFiles(assignments=("weight_unit=lb",)))
    assert "Squat: 5 4 × 176.5 lb\n" in description(first)
    assert description(first).endswith("Best set: Squat, 5 × 176.5 lb")


def test_nobody_reads_more_than_forty_lines() -> None:
    """What is left out is told."""
    rows = "".join(f"2026-11-10 18:05,Lift {number},{number}\n" for number in range(1, 61))
    (session,) = summarize(f"start,exercise,reps\n{rows}".encode())
    lines = description(session).splitlines()
    assert len(lines) <= 40
    assert lines[-1] == "and 31 more"
    assert sum(line.startswith("Lift ") for line in lines) + 31 == 60
