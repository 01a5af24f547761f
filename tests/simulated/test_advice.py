"""The program says after each week what a good coach would say, and ranks no value that cannot be true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from fitlift.report.words import in_words
from simulated.advice import Judged, JudgedRise, at_the_end, doubts_found, judged, judged_rises
from simulated.athletes import ATHLETES
from simulated.built import key_of, start_of
from simulated.second.athletes import ATHLETES as SECOND
from simulated.told import Athlete

#: So many weeks have to be right, of all.
LEAST_RIGHT = 0.95

#: Those that the rules were made with, and those that they were not: each by itself, so that the first hide no second.
GROUPS = {"made with": ATHLETES, "not made with": SECOND}
EACH_GROUP = pytest.mark.parametrize("athletes", GROUPS.values(), ids=GROUPS)
EACH_KIND = pytest.mark.parametrize(
    ("athletes", "kind"),
    [
        pytest.param(group, kind, id=f"{name}: {kind}")
        for name, group in GROUPS.items()
        for kind in sorted({athlete.kind for athlete in group})
    ],
)

WITH_DOUBTS = [athlete for athlete in (*ATHLETES, *SECOND) if athlete.kind == "typing errors"]


@EACH_GROUP
def test_the_advice_is_right_in_95_of_100_weeks(athletes: tuple[Athlete, ...]) -> None:
    """The code and the weight that is named, over all athletes."""
    wrong = [each for each in judged(athletes) if not each.is_right]
    assert _share_right(judged(athletes), wrong) >= LEAST_RIGHT, _told(wrong)


@EACH_GROUP
def test_sets_and_repetitions_are_right_where_the_advice_is(athletes: tuple[Athlete, ...]) -> None:
    """As many sets, and repetitions among those that are right."""
    given = [each for each in judged(athletes) if each.is_right]
    wrong = [each for each in given if not each.has_right_sets]
    assert _share_right(given, wrong) >= LEAST_RIGHT, _told(wrong)


@EACH_KIND
def test_no_kind_of_training_is_misread_as_a_whole(athletes: tuple[Athlete, ...], kind: str) -> None:
    """Of each kind at least four weeks in five are right, so that the many easy ones hide none."""
    weeks = [each for each in judged(athletes) if each.athlete.kind == kind]
    wrong = [each for each in weeks if not each.is_right]
    assert _share_right(weeks, wrong) >= 0.8, _told(wrong)


@EACH_GROUP
def test_nobody_is_told_to_go_lighter_in_a_week_with_a_record(athletes: tuple[Athlete, ...]) -> None:
    """Whatever else is said."""
    records = [
        each for each in judged(athletes) if any(one is not None and one.is_rise_sure for one in each.week.sessions)
    ]
    assert [_line(each) for each in records if each.said.state == "deload"] == []


@EACH_GROUP
def test_what_rose_is_seen_in_95_of_100_sessions(athletes: tuple[Athlete, ...]) -> None:
    """And where nothing did, nothing is said to have risen."""
    wrong = [each for each in judged_rises(athletes) if not each.is_right]
    assert _share_right(judged_rises(athletes), wrong) >= LEAST_RIGHT, "\n".join(_rise_line(each) for each in wrong)


@pytest.mark.parametrize("athlete", WITH_DOUBTS, ids=[athlete.story for athlete in WITH_DOUBTS])
def test_typing_errors_are_found_and_ranked_nowhere(athlete: Athlete) -> None:
    """Each of them is doubted, nothing else is, and no record or maximum comes from one."""
    told = [
        (key_of(lift.name), start_of(week.number, athlete.days[place]), one)
        for lift in athlete.lifts
        for week in lift.weeks
        for place, session in enumerate(week.sessions)
        for one in (session.sets if session else ())
    ]
    assert doubts_found(athlete) == {(key, start, one.kg) for key, start, one in told if one.is_doubt}
    for each in at_the_end(athlete).each_exercise:
        heaviest_kg = max(one.kg or 0 for key, _, one in told if key == each.exercise and not one.is_doubt)
        assert each.best_weight_kg == heaviest_kg
        assert (each.best_e1rm_kg or 0) < 1.5 * heaviest_kg


@EACH_GROUP
def test_who_makes_no_typing_error_is_not_doubted(athletes: tuple[Athlete, ...]) -> None:
    """In no week: large steps of small dumbbells, tests of a maximum and the way back from an injury are training."""
    assert [_line(each) for each in judged(athletes) if each.doubts and each.athlete not in WITH_DOUBTS] == []


def _share_right(all_of_them: Sequence[object], wrong: Sequence[object]) -> float:
    return 1 - len(wrong) / len(all_of_them)


def _told(wrong: Sequence[Judged]) -> str:
    counted = Counter(each.athlete.kind for each in wrong)
    return "\n".join([f"{len(wrong)} weeks: {dict(counted)}", *map(_line, wrong)])


def _line(each: Judged) -> str:
    said = each.said
    figures = f"{said.next_sets}x{said.next_reps_low}-{said.next_reps_high} @ {said.next_weight_kg} {said.next_hold_s}"
    return (
        f"{each.athlete.kind}, {each.lift.name}, week {each.week.number}: {each.week.done} | "
        f"right: {each.week.words} | said: {said.state} {figures} ({in_words(said.why)})"
    )


def _rise_line(each: JudgedRise) -> str:
    session = each.week.sessions[each.place]
    rises = sorted(session.rises) if session else []
    return (
        f"{each.athlete.kind}, {each.lift.name}, week {each.week.number}, session {each.place + 1}: {each.week.done} | "
        f"right: {'/'.join(rises) or '-'} | said: {each.said.change if each.said else 'nothing'}"
    )
