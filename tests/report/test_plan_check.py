"""What is said of a plan that can be used."""

from __future__ import annotations

from typing import Literal

from fitlift.exercises.catalogue import catalogue
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import Plan, PlannedSession
from fitlift.records.principles import Principle
from fitlift.records.said import Said
from fitlift.report.plan_check import plan_check

Verdict = Literal["pass", "miss", "cannot say"]


def plan() -> Plan:
    """Two sessions: 2 + 1 sets with two light ones, and 1."""
    lines = (("Back squat: 2x5 warmup 2", "Plank: 45 s"), ("Dead bug: 6",))
    sessions = [
        PlannedSession(name, tuple(read_whole_line(line, catalogue()) for line in of_session))
        for name, of_session in zip("AB", lines, strict=True)
    ]
    return Plan("P", tuple(sessions))


def principles(*rows: tuple[int | None, str, Verdict, Said]) -> list[Principle]:
    """Session, rule, verdict and reason of some principles."""
    by_us = Said("as_fitlift_says")
    return [
        Principle(
            session=session, rule=rule, verdict=verdict, why=why, aim=Said("aim_main_lift"), sets=(), source=by_us
        )
        for session, rule, verdict, why in rows
    ]


JUDGED: tuple[tuple[int | None, str, Verdict, Said], ...] = (
    (1, "primary_lift", "pass", Said("main_lift", {"lift": "Back squat", "after": ()})),
    (1, "unilateral", "miss", Said("no_single_leg_work")),
    (2, "primary_lift", "pass", Said("main_lift", {"lift": "Dead bug", "after": ()})),
    (None, "progression", "cannot say", Said("exercises_unnamed")),
)


def test_what_is_not_followed_stands_below_its_session() -> None:
    """A session that follows everything is left out; what the week shows comes last."""
    assert plan_check("p.yaml", plan(), ["line 3: look"], principles(*JUDGED), 80) == (
        "p.yaml: 2 sessions, 3 exercises, 4 sets and 2 light ones\n"
        "  line 3: look\n"
        "  For runners: 2 of 4 principles followed\n"
        "  A\n"
        "    ✗ no single-leg work\n"
        "  The week\n"
        "    – progress: some exercises have no name\n"
    )


def test_all_may_be_listed() -> None:
    """Also what is followed."""
    assert plan_check("p.yaml", plan(), [], principles(*JUDGED), 80, lists_all=True).splitlines()[2:] == [
        "  A",
        "    ✓ main lift: Back squat",
        "    ✗ no single-leg work",
        "  B",
        "    ✓ main lift: Dead bug",
        "  The week",
        "    – progress: some exercises have no name",
    ]


def test_one_of_each_is_not_several() -> None:
    """And nothing is said of light sets where there are none."""
    one = Plan("P", plan().sessions[1:])
    assert plan_check("p.yaml", one, [], principles(JUDGED[0], JUDGED[2]), 80) == (
        "p.yaml: 1 session, 1 exercise, 1 set\n  For runners: all 2 principles followed\n"
    )
