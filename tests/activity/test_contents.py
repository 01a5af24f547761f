"""What a file holds, told without its tables: the same as the tables tell, and silence where they are needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import active, fit, session
from fitlift.activity.contents import classify
from fitlift.batch import read_file
from fitlift.errors import FitliftError
from fitlift.fit import read_fit
from fitlift.fit.encode import Message, encode, message


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
            assert (outcome.file, outcome.contents) == found, path.name
    assert known > 50
