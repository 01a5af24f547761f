"""Real recordings in a folder with a log of the same hours, as a person keeps one."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

import fitlift
from fitlift.folders.batch import read_folder
from fitlift.history.summary import SessionSummary
from fitlift.records.several import active
from one_hour import HEVY_HEADER, Done, hevy_rows

#: Guided sessions, whose steps say what each set was, and free ones of COROS, which bound each exercise.
FILES = (
    *("garmin_guided/garmin-fr265-20250304-0844", "garmin_guided/garmin-fr265-20250306-2329"),
    *("garmin_guided/garmin-fr265-20250316-0732", "garmin_guided/garmin-fr265-20250323-2232"),
    *("coros/coros-pace3-20240517-0037", "coros/coros-pace3-20240605-2219", "coros/coros-pace3-20240708-2226"),
)

#: The phone was that much earlier.
EARLY = dt.timedelta(minutes=2)


def written(session: SessionSummary) -> list[Done]:
    """What a person would have noted, one exercise after the other; whose exercise nothing tells has its letter."""
    sets = active(session.each_set)
    named = [Done(each.exercise or f"lift {each.slot or each.bout}", each.reps or 10, 20) for each in sets]
    first = {each.name: place for place, each in reversed(list(enumerate(named)))}
    return sorted(named, key=lambda each: first[each.name])


@pytest.fixture(scope="module")
def folder(recordings: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, list[Done]]]:
    """The recordings and the log; and what the log says of each."""
    made = tmp_path_factory.mktemp("real")
    noted, rows = {}, [HEVY_HEADER]
    for name in FILES:
        shutil.copy(recordings / f"{name}.fit", made)
        (session,) = fitlift.summarize(recordings / f"{name}.fit")
        assert session.local_start is not None
        noted[f"{Path(name).name}.fit"] = written(session)
        begin = session.local_start - EARLY
        end = begin + dt.timedelta(seconds=session.session.timer_s or 0)
        rows += hevy_rows(begin, end, written(session))[1:]
    (made / "hevy.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return made, noted


def test_every_hour_is_one_session_with_the_log_s_names_and_weights(
    folder: tuple[Path, Mapping[str, list[Done]]],
) -> None:
    """All recordings count, the log no more; of each as many sets of an exercise as were noted, with the weight."""
    path, noted = folder
    found = read_folder(path)
    assert {each.name: each.status for each in found.outcomes} == {
        "hevy.csv": "repeated",
        **dict.fromkeys(noted, "counted"),
    }
    for session in found.strength_sessions:
        done = active(session.each_set)
        assert session.session.hr_avg_bpm is not None
        assert max(len(noted[session.file.name]), 1) <= len(done) <= 2 * len(noted[session.file.name])
    every = [each for session in found.strength_sessions for each in active(session.each_set)]
    of_log = [each for each in every if each.source == "log" and each.weight_kg == 20]
    assert len(of_log) >= 0.97 * sum(map(len, noted.values()))


def test_a_log_of_other_days_is_laid_over_nothing(
    folder: tuple[Path, Mapping[str, list[Done]]], tmp_path: Path
) -> None:
    """The same sets a week later are other sessions; both count."""
    path, noted = folder
    for name in list(noted)[:2]:
        shutil.copy(path / name, tmp_path)
    rows = hevy_rows(dt.datetime(2025, 3, 21, 7, 0), dt.datetime(2025, 3, 21, 8, 0), noted[next(iter(noted))])  # noqa: DTZ001 - local
    (tmp_path / "hevy.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = read_folder(tmp_path)
    assert len(found.strength_sessions) == 3
    assert not any(each.taken or each.repeats for each in found.outcomes)
