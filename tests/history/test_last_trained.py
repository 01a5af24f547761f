"""When each muscle was last trained, over all weeks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from builders import active, fit, session
from fitlift.config import MUSCLE_GROUPS
from fitlift.exercises.tables import muscles
from fitlift.fit.encode import Value
from fitlift.folders.batch import read_folder
from fitlift.history.weeks import WeekFacts
from fitlift.records.weeks import LastTrained
from fitlift.userfiles.places import UserFiles
from read_weeks import facts_of

DAY = 86_400.0

SQUAT: dict[str, Value] = {"category": 28, "category_subtype": 6}
BENCH: dict[str, Value] = {"category": 0, "category_subtype": 1}
WHOLE_BODY: dict[str, Value] = {"category": 29}


def lifting(day: float, *sets: dict[str, Value]) -> bytes:
    """A session some days after Wednesday, 4 March 2026, 17:00 UTC."""
    rows = [active(day * DAY + 200 * place, 30, repetitions=6, **each) for place, each in enumerate(sets)]
    return fit(session(day * DAY, 1500), *rows)


def running(day: float) -> bytes:
    """A run."""
    return fit(session(day * DAY, 1800, sport="running", sub_sport=None))


def read(folder: Path, as_of: dt.date | None = None, **files: bytes) -> tuple[WeekFacts, ...]:
    """The weeks of some files."""
    for name, data in files.items():
        (folder / f"{name}.fit").write_bytes(data)
    return facts_of(read_folder(folder), as_of)


def of(facts: WeekFacts, key: str) -> LastTrained:
    """The row of a muscle, or of a group."""
    return next(each for each in facts.each_last_trained if key in {each.muscle, each.muscle or each.group})


def told(facts: WeekFacts, key: str) -> tuple[int | None, int, float | None, int]:
    """Days since, days of which it is known that they were without, sets in 72 hours, whether these are all."""
    row = of(facts, key)
    return row.days_since, row.days_without, row.sets_72h, row.is_all_72h


@pytest.mark.parametrize(
    ("today", "quads", "chest"),
    [
        (4, (0, 0, 4, 1), (2, 2, 3, 1)),  # Wednesday: four squats today, three presses on Monday
        (5, (1, 1, 4, 1), (3, 3, 0, 1)),  # Thursday: Monday is over
        (6, (0, 0, 6, 1), (4, 4, 0, 1)),  # Friday: two more
        (8, (2, 2, 2, 1), (6, 6, 0, 1)),  # Sunday: Wednesday is over
        (9, (3, 3, 0, 1), (7, 7, 0, 1)),  # Monday of the week after, with a run
    ],
)
def test_days_since_and_sets_in_72_hours_go_on_over_weeks(
    tmp_path: Path, today: int, quads: tuple[int, ...], chest: tuple[int, ...]
) -> None:
    """To the end of the day that counts as today; warm-ups and what comes later are left out."""
    facts = read(
        tmp_path,
        dt.date(2026, 3, today),
        early=lifting(-9, SQUAT, BENCH),
        monday=lifting(-2, BENCH, BENCH, BENCH),
        wednesday=lifting(0, *[SQUAT] * 4),
        friday=lifting(2, *[SQUAT] * 2),
        run=running(5),
    )[-1]
    assert (told(facts, "quads"), told(facts, "chest")) == (quads, chest)
    assert of(facts, "calves").last_date is None
    assert of(facts, "quads").as_of == f"2026-03-{today:02d}"


def test_a_week_that_is_past_is_told_as_of_its_end(tmp_path: Path) -> None:
    """Whatever came after it."""
    first, second = read(tmp_path, a=lifting(0, *[SQUAT] * 4), b=lifting(9, *[SQUAT] * 3))
    assert (told(first, "quads"), of(first, "quads").as_of) == ((4, 4, 0, 1), "2026-03-08")
    assert (told(second, "quads"), of(second, "quads").as_of) == ((0, 0, 3, 1), "2026-03-13")


def test_a_group_is_told_with_each_of_its_muscles_after_it(tmp_path: Path) -> None:
    """Presses train the triceps by the way: half of three sets, and the biceps never."""
    (facts,) = read(tmp_path, dt.date(2026, 3, 6), a=lifting(0, *[BENCH] * 3))
    rows = facts.each_last_trained
    assert [each.group for each in rows if each.muscle is None] == list(
        dict.fromkeys(muscle.group for muscle in muscles().values())
    )
    assert len(rows) == len(MUSCLE_GROUPS) + len(muscles())
    assert [each.muscle for each in rows if each.group == "arms"] == [None, "biceps", "triceps", "forearms"]
    assert {key: of(facts, key).days_since for key in ("arms", "triceps", "biceps")} == {
        "arms": 2,
        "triceps": 2,
        "biceps": None,
    }
    assert (of(facts, "arms").sets_72h, of(facts, "triceps").sets_72h) == (1.5, 1.5)
    frame = facts.last_trained
    assert frame.loc[frame["muscle"] == "triceps", "sets_72h"].tolist() == [1.5]


def test_what_hides_its_sets_may_have_trained_anything(tmp_path: Path) -> None:
    """A set of Saturday is for the whole body: on Sunday three squats are the least, of the chest nothing is known."""
    sunday = dt.date(2026, 3, 8)
    files = {"b": lifting(-2, BENCH), "w": lifting(2, *[SQUAT] * 2), "s": lifting(3, SQUAT, WHOLE_BODY)}
    (facts,) = read(tmp_path, sunday, **files)
    assert told(facts, "quads") == (1, 1, 3, 0)  # the last day is known, be it that more was done on it
    assert told(facts, "chest") == (6, 1, None, 0)  # or on Saturday, too: of one day it is known that it was not
    assert told(facts, "calves") == (None, 1, None, 0)
    (friday,) = read(tmp_path, dt.date(2026, 3, 6))
    assert (told(friday, "chest"), told(friday, "calves")) == ((4, 4, 0, 1), (None, 5, 0, 1))  # files begin on Monday


def test_a_session_without_sets_hides_all_of_it(tmp_path: Path) -> None:
    """A watch that writes none."""
    (facts,) = read(tmp_path, dt.date(2026, 3, 8), w=lifting(0, *[SQUAT] * 2), s=lifting(3))
    assert told(facts, "quads") == (4, 1, None, 0)


def test_a_week_without_any_file_may_have_been_trained_in(tmp_path: Path) -> None:
    """A run in it says that there was a watch, and that nobody lifted with it."""
    today = dt.date(2026, 3, 18)
    facts = read(tmp_path, today, a=lifting(0, *[SQUAT] * 2), run=running(13))[-1]
    assert told(facts, "quads") == (14, 3, 0, 1)  # Monday to Wednesday: of the week before nothing is known
    facts = read(tmp_path, today, between=running(6))[-1]
    assert told(facts, "quads") == (14, 14, 0, 1)


def test_before_the_first_file_nothing_is_known(tmp_path: Path) -> None:
    """Two sets today, and whatever was done on the two days before."""
    (facts,) = read(tmp_path, a=lifting(0, *[SQUAT] * 2))
    assert told(facts, "quads") == (0, 0, 2, 0)
    assert told(facts, "chest") == (None, 1, None, 0)


def test_lifting_at_night_is_of_its_local_day(tmp_path: Path) -> None:
    """Wednesday 17:00 UTC is Thursday in Auckland; the day that counts as today is local, too."""
    (tmp_path / "a.fit").write_bytes(lifting(0, SQUAT))
    files = UserFiles(assignments=("time_zone=Pacific/Auckland",))
    (facts,) = facts_of(read_folder(tmp_path, user_files=files), dt.date(2026, 3, 7))
    assert of(facts, "quads").last_date == "2026-03-05"
