"""A library that is read again: what has not changed is not opened, what has is computed anew."""

from __future__ import annotations

import os
import pickle
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from checkout import SAMPLES
from fitlift.folders import batch, extract
from fitlift.folders.export_folder import DiskFile, FolderFile, places_in
from fitlift.history.outcomes import Folder, InternalError, Outcome
from fitlift.records import said
from fitlift.records.base import replace
from fitlift.records.declared import Table
from fitlift.report.document import file_document
from fitlift.store import Library, LibraryError, library_info, store
from fitlift.store.kept import stored_form
from fitlift.store.tables import CONTENT_TABLES, LIBRARY_TABLES
from fitlift.userfiles.places import UserFiles

READ_ONE = extract._outcome  # noqa: SLF001 - what processes do with one file: counted here, and broken


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """A strength session twice, a run, one in an archive, a damaged file, one that is none, a note."""
    folder = tmp_path / "export"
    folder.mkdir()
    for name in ("planned.fit", "run.fit"):
        shutil.copy(SAMPLES / name, folder)
    shutil.copy(SAMPLES / "planned.fit", folder / "again.fit")
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        for name in ("free.fit", "coros.fit"):
            archive.write(SAMPLES / name, name)
        archive.writestr("notes.txt", "no recording")
    (folder / "half.fit").write_bytes((SAMPLES / "free.fit").read_bytes()[:30])
    (folder / "page.fit").write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
    (folder / "notes.txt").write_text("no recording", encoding="utf-8")
    return folder


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files on disk that were opened, and of contents that were decoded, as "decoded NAME"."""
    names: list[str] = []

    def opening(disk: DiskFile, *given: Any) -> Any:
        names.append(disk.name)
        return places_in(disk, *given)

    def working(file: FolderFile, *given: Any) -> Outcome:
        names.append(f"decoded {file.name}")
        return READ_ONE(file, *given)

    monkeypatch.setattr(batch, "places_in", opening)
    monkeypatch.setattr(extract, "_outcome", working)
    return names


@pytest.fixture
def read(tmp_path: Path, export: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Folder]:
    """Read the export with its library, which is written at the end, and begin to count anew."""
    monkeypatch.setattr("fitlift.store.store._WRITE_EVERY_S", float("inf"))

    def run(user_files: UserFiles | None = None) -> Folder:
        opened.clear()
        with Library(tmp_path / "fitlift.sqlite") as library:
            return batch.read_folder(export, user_files=user_files or UserFiles(), library=library)

    return run


def told(folder: Folder) -> list[Any]:
    """All that is known of an export."""
    return [
        (
            *(outcome.name, outcome.status, outcome.file, outcome.contents, outcome.notices, str(outcome.error)),
            *(outcome.duplicate_of, dict(outcome.repeats), outcome.path),
            None if outcome.file is None else file_document(outcome.file, outcome.sessions, explain=True),
        )
        for outcome in folder.outcomes
    ]


def rows(path: Path) -> dict[str, list[Any]]:
    """Every row of every table."""
    with closing(sqlite3.connect(path)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(map(repr, database.execute(f'SELECT * FROM "{name}"'))) for name in names}  # noqa: S608 - its own names


def test_an_unchanged_export_is_told_without_opening_a_recording(
    read: Callable[..., Folder], opened: list[str], export: Path, tmp_path: Path
) -> None:
    """The same of every file, damaged and unusable ones among them, as if it had been read; nothing is written."""
    first = read()
    assert [name for name in opened if name.startswith("decoded")] == [
        *("decoded again.fit", "decoded half.fit", "decoded more.zip/coros.fit", "decoded more.zip/free.fit"),
        *("decoded page.fit", "decoded planned.fit", "decoded run.fit"),
    ]
    before = (tmp_path / "fitlift.sqlite").read_bytes()
    second = read()
    assert opened == []
    assert told(second) == told(first) == told(batch.read_folder(export))
    assert (tmp_path / "fitlift.sqlite").read_bytes() == before


def test_what_is_new_is_read_and_nothing_else(read: Callable[..., Folder], opened: list[str], export: Path) -> None:
    """A new file; one that was changed; a copy and a file under a new name are opened, but not decoded."""
    read()
    shutil.copy(SAMPLES / "multisport.fit", export)
    shutil.copy(SAMPLES / "truncated.fit", export / "run.fit")
    (export / "planned.fit").rename(export / "renamed.fit")
    shutil.copy(SAMPLES / "planned.fit", export / "third.fit")
    found = read()
    assert sorted(opened) == [
        *("decoded multisport.fit", "decoded run.fit"),
        *("multisport.fit", "renamed.fit", "run.fit", "third.fit"),
    ]
    assert told(found) == told(batch.read_folder(export))


def test_what_is_gone_is_forgotten(read: Callable[..., Folder], export: Path, tmp_path: Path) -> None:
    """The library is that of the export as it is, as if it had been made of it."""
    read()
    for name in ("more.zip", "again.fit", "half.fit"):
        (export / name).unlink()
    read()
    after = rows(tmp_path / "fitlift.sqlite")
    (tmp_path / "fitlift.sqlite").unlink()
    read()
    assert rows(tmp_path / "fitlift.sqlite") == after
    assert len(after["sessions"]) == 1


def test_an_archive_that_was_changed_is_opened_and_only_new_members_are_decoded(
    read: Callable[..., Folder], opened: list[str], export: Path
) -> None:
    """By their bytes."""
    read()
    with zipfile.ZipFile(export / "more.zip", "a") as archive:
        archive.write(SAMPLES / "generated.fit", "generated.fit")
    found = read()
    assert opened == ["more.zip", "decoded more.zip/generated.fit"]
    assert told(found) == told(batch.read_folder(export))


def test_corrections_and_plans_have_what_they_speak_of_read_anew(
    read: Callable[..., Folder], opened: list[str], export: Path
) -> None:
    """Corrections the one recording, a plan of the export all of them; when they are gone again, too."""
    read()
    corrections = export / "planned.fit.fitlift.yaml"
    corrections.write_text("sessions:\n- session: 1\n  sets:\n    1: {reps: 9}\n", encoding="utf-8")
    found = read()
    assert opened == ["planned.fit", "decoded planned.fit"]
    assert told(found) == told(batch.read_folder(export))
    corrections.unlink()
    read()
    assert opened == ["planned.fit"]  # again.fit, which says the same, is known
    shutil.copy(next((SAMPLES / "plans").glob("*.yaml")), export)
    found = read()
    assert sorted(name.removeprefix("decoded ") for name in opened if name.startswith("decoded")) == [
        *("again.fit", "half.fit", "more.zip/coros.fit", "more.zip/free.fit", "page.fit", "planned.fit", "run.fit"),
    ]
    assert told(found) == told(batch.read_folder(export))


def test_settings_routines_and_another_fitlift_have_all_read_anew(
    read: Callable[..., Folder], opened: list[str], export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the same again do not."""
    read()
    heavier = UserFiles(assignments=("max_hr_bpm=186",))
    found = read(heavier)
    assert sum(name.startswith("decoded") for name in opened) == 7
    assert told(found) == told(batch.read_folder(export, user_files=heavier))
    read(heavier)
    assert opened == []
    routines = tmp_path / "routines.yaml"
    routines.write_text("routines: []\n", encoding="utf-8")
    read(replace(heavier, routines_file=routines))
    assert sum(name.startswith("decoded") for name in opened) == 7
    monkeypatch.setattr("fitlift.userfiles.fingerprints.program", lambda: "another")
    read(replace(heavier, routines_file=routines))
    assert sum(name.startswith("decoded") for name in opened) == 7


def test_what_was_given_up_or_a_fault_is_tried_again(
    read: Callable[..., Folder], export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The machine may have been busy, and fitlift may have been mended."""

    def fails(*_: Any, **__: Any) -> Any:
        raise RuntimeError("a fault")

    with monkeypatch.context() as broken:
        broken.setattr(extract, "outcome_of", fails)
        faults = [each.error for each in read().of_status("failed") if each.name == "planned.fit"]
        assert [type(pickle.loads(pickle.dumps(each))) for each in faults] == [InternalError]  # noqa: S301 - as processes send it
        assert {each.name for each in read().of_status("failed")} >= {"planned.fit", "more.zip/coros.fit"}
    assert {each.name for each in read().of_status("failed")} == {"half.fit", "page.fit"}
    assert told(read()) == told(batch.read_folder(export))


def test_a_failure_is_kept_as_a_code_and_told_of_the_file_that_has_it_now(
    read: Callable[..., Folder], opened: list[str], export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its words are made when it is told: in another language they are others."""
    before = {each.name: each.error for each in read().of_status("failed")}
    (export / "page.fit").rename(export / "site.fit")
    after = {each.name: each.error for each in read().of_status("failed")}
    assert "decoded site.fit" not in opened
    page, site = before["page.fit"], after["site.fit"]
    assert page is not None
    assert site is not None
    assert (site.said, site.said_hint) == (page.said, page.said_hint)
    assert str(page).startswith("page.fit: not a FIT file, it looks like a web page")
    assert str(site) == str(page).replace("page.fit: ", "site.fit: ")
    monkeypatch.setattr(said, "_in_words", [lambda each: f"<{each.code}>"])
    assert site.problem == f"site.fit: <{page.said.code}>"


def test_a_run_that_was_ended_keeps_what_it_wrote(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[str], read: Callable[..., Folder]
) -> None:
    """All members of an archive or none; the next run reads the rest, and ends as if nothing had been."""
    monkeypatch.setattr("fitlift.store.store._WRITE_EVERY_S", -1.0)
    whole = rows_of_a_whole_run(export, tmp_path / "whole.sqlite")

    def ends(file: FolderFile, *given: Any) -> Outcome:
        if file.name == "more.zip/free.fit":
            raise KeyboardInterrupt
        return READ_ONE(file, *given)

    with monkeypatch.context() as broken:
        broken.setattr(extract, "_outcome", ends)
        with pytest.raises(KeyboardInterrupt):
            read()
    with closing(sqlite3.connect(tmp_path / "fitlift.sqlite")) as database:
        assert database.execute("SELECT name FROM files ORDER BY name").fetchall() == [("again.fit",), ("half.fit",)]
    read()
    assert [name for name in opened if name.startswith("decoded")] == [
        *("decoded more.zip/coros.fit", "decoded more.zip/free.fit"),
        *("decoded page.fit", "decoded run.fit"),  # planned.fit is again.fit
    ]
    assert rows(tmp_path / "fitlift.sqlite") == whole


def rows_of_a_whole_run(export: Path, path: Path) -> dict[str, list[Any]]:
    """The rows after a run that nobody ended."""
    with Library(path) as library:
        batch.read_folder(export, library=library)
    return rows(path)


def test_a_library_that_is_open_twice_is_what_one_run_leaves(export: Path, tmp_path: Path) -> None:
    """Changes take turns."""
    whole = rows_of_a_whole_run(export, tmp_path / "whole.sqlite")
    path = tmp_path / "fitlift.sqlite"
    with Library(path) as one, Library(path) as other:
        batch.read_folder(export, library=one)
        batch.read_folder(export, library=other)
    assert rows(path) == whole


def test_a_library_of_another_export_follows_the_last(export: Path, tmp_path: Path) -> None:
    """It is a library of one export at a time."""
    path = tmp_path / "fitlift.sqlite"
    with Library(path) as library:
        batch.read_folder(export, library=library)
        (tmp_path / "other").mkdir()
        shutil.copy(SAMPLES / "free.fit", tmp_path / "other")
        batch.read_folder(tmp_path / "other", library=library)
    assert library_info(path).rows["files"] == 1


def test_a_library_of_another_version_is_made_anew(export: Path, tmp_path: Path, read: Callable[..., Folder]) -> None:
    """Whatever its tables were, and whoever made it; what it holds can be counted before."""
    path = tmp_path / "fitlift.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE files (name TEXT)")
        database.execute("CREATE TABLE bygone (name TEXT)")
        database.execute("PRAGMA application_id = 0x666C6966")
        database.execute("PRAGMA user_version = 2147483647")
        database.commit()
    assert (library_info(path).is_current, library_info(path).rows) == (False, {"files": 0})
    read()
    assert library_info(path).is_current
    assert rows(path) == rows_of_a_whole_run(export, tmp_path / "whole.sqlite")


def test_a_column_that_is_new_makes_a_library_anew(
    export: Path, tmp_path: Path, read: Callable[..., Folder], opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of sessions or sets, without anybody's having to raise a number: an older one lacked it."""
    path = tmp_path / "fitlift.sqlite"
    for newer in CONTENT_TABLES[:2]:
        older = Table(newer.name, *newer.columns[:-1], row=newer.row)
        with monkeypatch.context() as before:
            before.setattr(store, "LIBRARY_TABLES", [older if each is newer else each for each in LIBRARY_TABLES])
            before.setattr(store, "CONTENT_TABLES", [older if each is newer else each for each in CONTENT_TABLES])
            read()
        assert not library_info(path).is_current
        read()
        assert "decoded planned.fit" in opened
        assert rows(path) == rows_of_a_whole_run(export, tmp_path / f"{newer.name}.sqlite")


def test_another_form_of_what_is_kept_makes_a_library_anew(
    read: Callable[..., Folder], opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field that a record has not any more, or that holds something else; the form is that of all kinds."""
    form = stored_form()
    assert all(f"\n{name} {{" in form for name in ("Set", "Candidate", "SessionZones", "Matched", "Counts"))
    with monkeypatch.context() as before:
        before.setattr(store, "stored_form", lambda: form.replace("'row':", "'place':"))
        read()
    assert not library_info(tmp_path / "fitlift.sqlite").is_current
    read()
    assert "decoded planned.fit" in opened
    assert library_info(tmp_path / "fitlift.sqlite").is_current


def test_what_is_no_library_is_left_alone(tmp_path: Path) -> None:
    """A recording, another program's database, a folder; and what there is not."""
    recording = tmp_path / "a.fit"
    recording.write_bytes((SAMPLES / "planned.fit").read_bytes())
    with pytest.raises(LibraryError, match="cannot be used: file is not a database"):
        Library(recording)
    assert recording.read_bytes() == (SAMPLES / "planned.fit").read_bytes()
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as database:
        database.execute("CREATE TABLE sessions (mine TEXT)")
        database.commit()
    for call in (Library, library_info):
        with pytest.raises(LibraryError, match=r"another program|no library of fitlift's"):
            call(tmp_path / "other.sqlite")
    with pytest.raises(LibraryError, match="no such library"):
        library_info(tmp_path / "missing.sqlite")
    with pytest.raises(LibraryError, match="cannot be used"):
        Library(tmp_path)


def test_times_of_files_are_told_by_the_nanosecond(
    export: Path, read: Callable[..., Folder], opened: list[str]
) -> None:
    """A file that was only touched is opened, and not decoded."""
    read()
    found = (export / "planned.fit").stat()
    os.utime(export / "planned.fit", ns=(found.st_atime_ns, found.st_mtime_ns + 1))
    read()
    assert opened == ["planned.fit"]
