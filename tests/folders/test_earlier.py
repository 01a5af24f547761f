"""Where a session's past is known from: a library that is only looked at, and the few recordings beside."""

from __future__ import annotations

import os
import sqlite3
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from fitlift.config import LIBRARY_NAME, REPORTS_FOLDER
from fitlift.fit import DEFAULT_ENGINE
from fitlift.folders import earlier
from fitlift.folders.batch import read_folder
from fitlift.folders.earlier import beside, of_library
from fitlift.history.past import Known
from fitlift.store import Library
from fitlift.userfiles.places import UserFiles
from lifted_files import ROW, SQUAT, file_of
from one_hour import DAY_S, LEGS, hevy, watch


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """In a folder of one's own, with no settings and nothing read before."""
    monkeypatch.chdir(tmp_path)
    earlier._sessions.cache_clear()  # noqa: SLF001 - files of one test may be as those of another
    yield tmp_path
    earlier._sessions.cache_clear()  # noqa: SLF001 - as above


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Rows of two days in a folder of a year."""
    folder = tmp_path / "watch" / "2026"
    folder.mkdir(parents=True)
    file_of(folder, 0, (ROW, 8, 18))
    file_of(folder, 7, (ROW, 7, 20))
    return tmp_path / "watch"


def keep(export: Path, reports: Path | None = None) -> Path:
    """Read an export as `fitlift weekly` does; returns the library."""
    library = (reports or Path(REPORTS_FOLDER)) / LIBRARY_NAME
    with Library(library) as opened:
        read_folder(export, user_files=mine(), library=opened)
    return library


def mine() -> UserFiles:
    """The user's files: none."""
    return UserFiles(config_file=None)


def known(path: Path) -> Known | None:
    """What a library tells of a file's past."""
    return of_library(path, DEFAULT_ENGINE, mine())


def weights(found: Known | None) -> list[float | None]:
    """What was lifted in each session of it."""
    assert found is not None
    return [max(each.weight_kg or 0 for each in one.trained.done.sets) for one in found.sessions]


def test_a_library_tells_what_it_knows_of_the_files_folder(export: Path) -> None:
    """Of a file in it, of one that is new there, and of the folder itself; of another folder nothing."""
    keep(export)
    for path in (export / "2026" / "7.fit", export / "2026" / "new.fit", export):
        found = known(path)
        assert weights(found) == [18, 20]
        assert found is not None
        assert (found.place, found.is_behind, found.is_whole) == ("watch", False, True)
    assert known(export.parent / "other.fit") is None


@pytest.mark.parametrize("reports", ["watch/2026", "watch/fitlift-reports", ".", "fitlift-reports/2026"])
def test_where_a_library_is_looked_for(
    export: Path, reports: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the recording, among reports beside or above it, and, of one athlete of several, under its own name."""
    keep(export, tmp_path / reports)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert weights(known(export / "2026" / "7.fit")) == [18, 20]


def test_looking_changes_nothing_and_makes_nothing(export: Path) -> None:
    """Neither in a library nor where there is none."""
    assert known(export / "2026" / "7.fit") is None
    assert not Path(REPORTS_FOLDER).exists()
    library = keep(export)
    before = library.read_bytes(), library.stat().st_mtime_ns
    file_of(export / "2026", 9, (ROW, 8, 22))
    assert weights(known(export / "2026" / "7.fit")) == [18, 20, 22]
    assert (library.read_bytes(), library.stat().st_mtime_ns) == before
    assert [each.name for each in library.parent.iterdir()] == [LIBRARY_NAME]


def test_a_library_that_cannot_be_used_is_as_none(export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of another fitlift, another program's, damaged, or being written: nobody waits for long."""
    library = keep(export)
    file = export / "2026" / "7.fit"
    with monkeypatch.context() as other:
        other.setattr("fitlift.store.before.form_before", lambda: "another field")
        assert known(file) is None
    with closing(sqlite3.connect(library, isolation_level=None)) as older:
        older.execute("ALTER TABLE export RENAME TO exported")
        assert known(file) is None
        older.execute("ALTER TABLE exported RENAME TO export")
    with closing(sqlite3.connect(library, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        begun = time.monotonic()
        assert known(file) is None
        assert time.monotonic() - begun < 30
    assert weights(known(file)) == [18, 20]
    library.write_bytes(b"SQLite format 3\0" + b"?" * 4096)
    assert known(file) is None
    library.write_bytes(b"")
    assert known(file) is None


def test_what_is_new_since_is_read(export: Path) -> None:
    """A recording, and one that was corrected since; not the file itself, nor what is hidden."""
    keep(export)
    file = export / "2026" / "21.fit"
    file_of(export / "2026", 14, (ROW, 6, 22))
    file_of(export / "2026", 21, (ROW, 6, 24))
    file_of(export / "2026", 22, (ROW, 6, 99), name=".hidden.fit")
    corrections = export / "2026" / "7.fit.fitlift.yaml"
    corrections.write_text("sessions:\n  - session: 1\n    sets: {1: {weight: 30 kg}}\n")
    late = time.time_ns() + 10**9
    os.utime(corrections, ns=(late, late))
    found = known(file)
    assert sorted(weights(found), key=lambda kg: kg or 0) == [18, 22, 30]
    assert found is not None
    assert not found.is_behind


def test_what_is_too_much_to_read_is_said(export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More files than few; an archive; a plan: what the library knows stands, and that it is behind."""
    library = keep(export)
    file = export / "2026" / "7.fit"
    with zipfile.ZipFile(export / "more.zip", "w") as archive:
        archive.writestr("a.fit", b"")
    found = known(file)
    assert (weights(found), found is not None and found.is_behind) == ([18, 20], True)
    (export / "more.zip").unlink()
    (export / "plan.yaml").write_text("plan: Mine\nsessions: []\n")
    late = library.stat().st_mtime_ns + 10**9
    os.utime(export / "plan.yaml", ns=(late, late))
    found = known(file)
    assert (weights(found), found is not None and found.is_behind) == ([18, 20], True)
    (export / "plan.yaml").unlink()
    monkeypatch.setattr("fitlift.folders.earlier.FEW_FILES", 1)
    for day in (14, 21):
        file_of(export / "2026", day, (ROW, 6, 22))
    found = known(file)
    assert (weights(found), found is not None and found.is_behind) == ([18, 20], True)


def test_a_recording_that_cannot_be_read_leaves_the_past_behind(export: Path) -> None:
    """It may have been the last time."""
    keep(export)
    (export / "2026" / "half.fit").write_bytes(b"no recording")
    found = known(export / "2026" / "7.fit")
    assert (weights(found), found is not None and found.is_behind) == ([18, 20], True)


def test_what_moved_to_another_folder_is_known_no_more(export: Path) -> None:
    """A library knows one folder, by its place."""
    keep(export)
    export.rename(export.with_name("moved"))
    assert known(export.with_name("moved") / "2026" / "7.fit") is None


def test_the_few_recordings_beside_one(export: Path, tmp_path: Path) -> None:
    """Of the same watch: another one may be another person's. They are not said to be all there was."""
    folder = export / "2026"
    file_of(folder, 3, (SQUAT, 5, 140), watch=3290)
    found = beside(folder / "7.fit", "Forerunner 965", DEFAULT_ENGINE, mine())
    assert weights(found) == [18]
    assert found is not None
    assert (found.place, found.is_whole) == ("2026", False)
    assert beside(folder / "7.fit", "Fenix 7", DEFAULT_ENGINE, mine()) is None
    assert beside(file_of(tmp_path, 0, (ROW, 8, 18)), "Forerunner 965", DEFAULT_ENGINE, mine()) is None


def test_many_recordings_beside_one_are_not_read(export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither many files nor many bytes."""
    file = export / "2026" / "7.fit"
    for bound in ("FEW_FILES", "FEW_BYTES"):
        with monkeypatch.context() as less:
            less.setattr(f"fitlift.folders.earlier.{bound}", 0)
            assert beside(file, "Forerunner 965", DEFAULT_ENGINE, mine()) is None


def test_sessions_with_a_log_are_known_with_its_weights_and_stay_so(tmp_path: Path) -> None:
    """One that was corrected since is not read without its log: that it is behind is said."""
    export = tmp_path / "watch"
    export.mkdir()
    for day in (0, 2):
        (export / f"{day}.fit").write_bytes(watch(day=day))
    (export / "hevy.csv").write_text(hevy(*((day * DAY_S, LEGS) for day in (0, 2, 4))))
    keep(export)
    found = known(export / "2.fit")
    assert found is not None
    assert (weights(found), found.is_behind) == ([85, 85, 85], False)
    later = export / "0.fit.fitlift.yaml"
    later.write_text("sessions: [{sets: {3: {weight: 90 kg}}}]")
    os.utime(later, (time.time() + 10, time.time() + 10))
    found = known(export / "2.fit")
    assert found is not None
    assert (weights(found), found.is_behind) == ([85, 85, 85], True)
    keep(export)
    os.utime(later, (time.time() - 10, time.time() - 10))
    assert sorted(each or 0 for each in weights(known(export / "2.fit"))) == [85, 85, 90]
