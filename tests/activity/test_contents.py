"""What a file holds, told without its tables: the same as the tables tell, and silence where they are needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import active, fit, session
from fitlift.activity import to_activity
from fitlift.activity.contents import classify, without_strength
from fitlift.errors import FitliftError
from fitlift.fit import read_fit
from fitlift.fit.encode import Message, encode, message
from fitlift.folders.one_file import read_file


def classified(*messages: Message) -> str:
    """The sports, of a file that can be classified."""
    found = classify(read_fit(fit(*messages)))
    return "" if found is None else " + ".join(str(each.sport) for each in found[1].sessions)


def test_sessions_without_sets_are_listed_in_the_order_of_their_start() -> None:
    """As the session table has them."""
    swim, ride = session(700, sport="swimming", sub_sport="open_water"), session(0, sport="cycling", sub_sport=None)
    assert classified(swim, ride) == "cycling + swimming"


@pytest.mark.parametrize(
    "messages",
    [
        (session(),),
        (session(sub_sport="yoga"), active(0)),
        (session(sport="running", sub_sport=None, total_timer_time=None),),
        (),
    ],
    ids=["strength", "sets", "no duration", "no session"],
)
def test_what_needs_the_whole_reading_is_not_classified(messages: tuple[Message, ...]) -> None:
    """Strength, sets, open durations, and an activity that lost its session."""
    assert classify(read_fit(fit(*messages))) is None


def test_damage_needs_the_whole_reading() -> None:
    """So that what was lost is said."""
    assert classify(read_fit(fit(session(sport="running", sub_sport=None)) + b"garbage")) is None


def test_a_file_that_is_no_activity_is_its_kind() -> None:
    """It has no sessions."""
    found = classify(read_fit(encode([message("file_id", {"type": "course"})])))
    assert found is not None
    assert (found[1].kind, found[1].sessions) == ("course", ())


def test_a_file_without_strength_is_told_without_its_sets() -> None:
    """Damage and what is odd about its sessions is said; strength training is not told so."""
    told = without_strength(read_fit(fit(session(sub_sport="yoga"), active(0)) + b"garbage"))
    assert told is not None
    _, held, notices = told
    assert [(each.sub_sport, each.duration_s) for each in held.sessions] == [("yoga", 600)]
    assert len(notices) == 1
    assert without_strength(read_fit(fit(session(), active(0)))) is None
    assert without_strength(read_fit(fit(session(sub_sport=None), active(0)))) is None


def test_real_files_without_strength_are_told_as_their_tables_tell(corpus: Path) -> None:
    """By a whole reading: which hold strength training, and the sessions of the others."""
    told = 0
    for path in sorted(corpus.rglob("*.fit")):
        try:
            fit_file = read_fit(path)
        except FitliftError:
            continue
        brief, whole = without_strength(fit_file), to_activity(fit_file)
        assert (brief is None) == (whole.sessions["kind"] == "strength").any(), path.name
        if brief is not None:
            told += 1
            sport, duration = whole.sessions["sport"].fillna("").tolist(), whole.sessions["timer_s"].fillna(-1).tolist()
            assert [each.sport or "" for each in brief[1].sessions] == sport
            assert [-1 if each.duration_s is None else each.duration_s for each in brief[1].sessions] == duration
            assert set(brief[2]) <= set(whole.notices)
    assert told > 100


def test_real_files_are_classified_as_their_tables_tell(corpus: Path) -> None:
    """Kind, sports, starts and durations; of most runs, rides and files of other kinds."""
    known = 0
    for path in sorted(corpus.rglob("*.fit")):
        try:
            fit_file = read_fit(path)
        except FitliftError:
            continue
        found = classify(fit_file)
        known += found is not None
        if found is not None:
            outcome = read_file(path)
            assert outcome.status == "other", path.name
            assert (outcome.file, outcome.contents, outcome.notices) == found, path.name
    assert known > 50


def test_presses_of_the_button_are_no_sets_of_another_sport_either() -> None:
    """As where all of it is read."""
    sets = (active(0), active(60, 2.4, repetitions=0), active(120, 30, repetitions=None))
    found = without_strength(read_fit(fit(session(sub_sport="cardio_training"), *sets)))
    assert found is not None
    assert [each.sets for each in found[1].sessions] == [2]
