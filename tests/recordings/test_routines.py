"""Sessions that were named once, found again on real recordings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

import routines_measured
from fitlift.activity import Activity, read_activity
from fitlift.errors import FitliftError
from fitlift.exercises.catalogue import named
from fitlift.exercises.names import UNKNOWN
from fitlift.labels.corrections import Corrections, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.labels.routines import Routine, routine_of, session_id
from fitlift.records.base import replace
from fitlift.records.sets import Set
from fitlift.records.several import active, by_session, by_slot
from fitlift.records.vocabulary import SURE
from fitlift.session.analyse import SessionAnalysis, analyse
from fitlift.userfiles.routines_yaml import read_routines, with_routine
from routines_measured import FEWEST_SETS, Measured, given
from sessions_by_hand import BY_HAND

A_WEEK = dt.timedelta(days=7)


def nameless(activity: Activity) -> Activity:
    """Without what names a set for sure: steps, titles, and categories that are no guesses."""
    sets = [
        replace(each, category=UNKNOWN, subtype=UNKNOWN, candidates=(), step_index=None)
        if each.kind == "active" and all(guess.p is None for guess in each.candidates)
        else replace(each, step_index=None)
        for each in activity.each_set
    ]
    return replace(activity, each_set=tuple(sets), each_step=(), each_title=())


def a_week_later(activity: Activity) -> Activity:
    """The same, on another day."""

    def later(time: dt.datetime | None) -> dt.datetime | None:
        return None if time is None else time + A_WEEK

    sets = [
        replace(each, start_time=later(each.start_time), end_time=later(each.end_time)) for each in activity.each_set
    ]
    sessions = [replace(each, start_time=later(each.start_time)) for each in activity.each_session]
    pauses = [
        replace(each, start_time=each.start_time + A_WEEK, end_time=each.end_time + A_WEEK)
        for each in activity.each_pause
    ]
    return replace(activity, each_set=tuple(sets), each_session=tuple(sessions), each_pause=tuple(pauses))


def labelled(activity: Activity, file: str) -> SessionAnalysis:
    """All slots of its long sessions with names that are made up."""
    corrections = []
    for number, sets in by_session(active(analyse(activity).each_set)).items():
        if len(sets) >= FEWEST_SETS:
            slots = {
                slot: SetCorrection(SaidOfSet(exercise=named(f"{file} {number} {slot}"))) for slot in by_slot(sets)
            }
            corrections.append(SessionCorrections(number, slots=slots))
    return analyse(activity, corrections=[Corrections("sheet", tuple(corrections))])


def taught(analysis: SessionAnalysis, file: str) -> Iterator[Routine]:
    """What is learned from that, as it is read from the user's file."""
    sessions = {each.session: each for each in analysis.each_session}
    for number, sets in by_session(analysis.each_set).items():
        start = sessions[number].start_time
        routine = None if start is None else routine_of(sets, file, session_id(start), sessions[number].workout_name)
        if routine is not None:
            yield from read_routines(with_routine("", file, routine), file)


def is_whole(again: Set, before: Set) -> bool:
    """Whether a set has its slot and its name again."""
    return (again.slot, again.exercise) == (before.slot, before.exercise) and (again.confidence or 0) >= SURE


@pytest.mark.slow
def test_a_labelled_session_that_is_moved_by_a_week_is_recognised_whole(recordings: Path, corpus: Path) -> None:
    """Every set of every slot, with the same letter, in whatever file; whatever the watch guesses again."""
    counted = 0
    for path in sorted([*recordings.rglob("*.fit"), *corpus.rglob("*.fit")]):
        try:
            activity = nameless(read_activity(path))
        except FitliftError:
            continue
        before = labelled(activity, path.stem)
        later = analyse(a_week_later(activity), routines=tuple(taught(before, path.stem)))
        pairs = [
            (one, other)
            for one, other in zip(active(later.each_set), active(before.each_set), strict=True)
            if other.source == "correction"
        ]
        counted += len(pairs)
        assert [one.set for one, other in pairs if not is_whole(one, other)] == [], path.name
    assert counted > 1000


@pytest.fixture(scope="module")
def measured(recordings: Path) -> Measured:
    """All that docs/names.md says of routines on recordings."""
    return routines_measured.measured(recordings)


def test_what_was_written_by_hand_has_a_letter_for_each_set(recordings: Path) -> None:
    """Of all of these recordings."""
    for name, (_, letters) in BY_HAND.items():
        sets = active(read_activity(recordings / "coros" / f"coros-pace3-{name}.fit").each_set)
        assert len(sets) == len(letters), name


@pytest.mark.slow
def test_repeated_sessions_are_whole_among_all_others_of_their_athletes(measured: Measured) -> None:
    """Sessions of one programme agree, those of another do not disturb."""
    for whole, of_all in measured.whole:
        assert whole == of_all > 1000


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "right", "wrong"), [("A guided", 0.82, 0.03), ("COROS", 0.97, 0.005)])
def test_another_session_of_the_programme_is_recognised(
    measured: Measured, kind: str, right: float, wrong: float
) -> None:
    """Its title erased, by one session alone."""
    sets, rightly, wrongly = given(measured.pairs[kind, True, False])
    assert rightly / sets >= right
    assert wrongly / sets <= wrong


@pytest.mark.slow
def test_other_programmes_are_seldom_taken_for_one(measured: Measured) -> None:
    """Without titles in a few sets in a hundred, with titles in none."""
    for (_, is_one, has_title), found in measured.pairs.items():
        if not is_one:
            sets, _, wrong = given(found)
            assert wrong / sets <= (0.001 if has_title else 0.04)


@pytest.mark.slow
def test_names_are_as_often_right_as_is_said(measured: Measured) -> None:
    """Of those that one session gives another one of its programme, and of later sessions' by first ones."""
    of_one = [each for (_, is_one, _), found in measured.pairs.items() if is_one for each in found]
    of_later = [each for found in measured.later.values() for each in found]
    for found in (of_one, of_later):
        surest = [each for each in found if each.truth is not None and each.confidence >= 0.9]
        sure = [each for each in found if each.truth is not None and SURE <= each.confidence < 0.9]
        assert sum(each.is_right for each in surest) >= 0.97 * len(surest)
        assert sum(each.is_right for each in sure) >= 0.8 * len(sure)
