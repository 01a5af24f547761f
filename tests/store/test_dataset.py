"""A dataset: tables of athletes for which only new files are read, and that any tool for tables opens."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import random
import shutil
import sys
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import fitlift
from builders import active, file_id, session
from checkout import EXPORT, SAMPLES
from fitlift.errors import DatasetError, MissingExtraError
from fitlift.fit.encode import encode
from fitlift.folders import batch, extract
from fitlift.folders.datasets import WrittenAthlete, write_athlete
from fitlift.folders.export_folder import FolderFile
from fitlift.folders.workers import GaveUp, Watch
from fitlift.history.outcomes import Outcome
from fitlift.records.said import Said
from fitlift.store import dataset as dataset_module
from fitlift.store import dataset_told, parquet
from fitlift.store.dataset import Dataset, athlete_of
from fitlift.store.dataset_tables import DATASET_TABLES
from fitlift.userfiles.places import UserFiles
from one_hour import DAY_S, LEGS, hevy, watch

READ_ONE = extract._outcome  # noqa: SLF001 - what processes do with one file: counted here

#: Recordings of the sample export: three sessions by a plan, and a run.
RECORDED = (
    *("2026-11-03_strength.fit", "2026-11-10_strength.fit", "2026-11-17_strength.fit"),
    *("2026-11-16_run.fit", "plan.yaml"),
)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """What people have, in a folder called anna: a copy, an archive, a session of a year before, one that is none."""
    folder = tmp_path / "anna"
    folder.mkdir()
    for name in RECORDED:
        shutil.copy2(EXPORT / "watch" / name, folder)
    shutil.copy2(folder / RECORDED[0], folder / "again.fit")
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        for name in ("free.fit", "coros.fit", "run.fit"):
            archive.write(SAMPLES / name, name)
    squats = [
        active(200 * DAY_S * -1 + since, category=["squat"], category_subtype=[6], weight=60.0) for since in (10, 90)
    ]
    (folder / "old.fit").write_bytes(encode([file_id(), session(-200 * DAY_S), *squats]))
    (folder / "page.fit").write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
    return folder


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of files that were decoded."""
    names: list[str] = []

    def working(file: FolderFile, *given: Any) -> Outcome:
        names.append(file.name)
        return READ_ONE(file, *given)

    monkeypatch.setattr(extract, "_outcome", working)
    return names


def write(folder: Path, to: Path, user_files: UserFiles | None = None) -> WrittenAthlete:
    """Read a folder into a dataset."""
    files = user_files or UserFiles()
    read = partial(batch.read_folder, folder, user_files=files)
    return write_athlete(folder, Dataset(to), files, engine="columns", read=lambda library: read(library=library))


def bytes_of(dataset: Path, *, but_for: str = "state.json") -> dict[str, bytes]:
    """Every file of a dataset."""
    found = (each for each in sorted(dataset.rglob("*")) if each.is_file() and each.name != but_for)
    return {each.relative_to(dataset).as_posix(): each.read_bytes() for each in found}


def table(dataset: Path, name: str) -> pd.DataFrame:
    """A table of all athletes and years."""
    return pd.read_parquet(dataset / name)


def test_files_that_come_in_two_steps_are_read_once_and_give_the_same_bytes(
    export: Path, tmp_path: Path, decoded: list[str]
) -> None:
    """As if they had been there from the beginning: what is new alone is read, and nothing stands there twice."""
    later = tmp_path / "later"
    later.mkdir()
    for name in (RECORDED[2], "old.fit", "more.zip"):
        shutil.move(export / name, later / name)
    write(export, tmp_path / "grown")
    decoded.clear()
    for path in later.iterdir():
        shutil.copy2(path, export)
    grown = write(export, tmp_path / "grown")
    assert sorted(decoded) == [RECORDED[2], "more.zip/coros.fit", "more.zip/free.fit", "more.zip/run.fit", "old.fit"]
    whole = write(export, tmp_path / "whole")
    assert bytes_of(tmp_path / "grown") == bytes_of(tmp_path / "whole")
    assert 0 < grown.changed_files < whole.changed_files == whole.files
    sets = table(tmp_path / "grown", "sets")
    assert not sets.duplicated(["sha256", "session", "row"]).any()
    assert sorted(table(tmp_path / "grown", "sessions")["year"].astype(int)) == [2025, *[2026] * 5]
    assert sorted(table(tmp_path / "grown", "files")["status"]) == sorted(
        [*["counted"] * 6, "duplicate", "failed", "other", "other"]
    )


def test_an_unchanged_export_is_not_opened(export: Path, tmp_path: Path, decoded: list[str]) -> None:
    """Neither are the tables, as long as they are there."""
    assert not write(export, tmp_path / "dataset").is_unchanged
    before = bytes_of(tmp_path / "dataset", but_for="")
    decoded.clear()
    assert write(export, tmp_path / "dataset").is_unchanged
    assert decoded == []
    assert bytes_of(tmp_path / "dataset", but_for="") == before


def test_what_is_gone_or_was_changed_is_so_in_the_dataset(export: Path, tmp_path: Path, decoded: list[str]) -> None:
    """Of a year with nothing left there is no file; corrections make a recording's own rows anew, and no others."""
    write(export, tmp_path / "dataset")
    for name in ("old.fit", "more.zip", "again.fit"):
        (export / name).unlink()
    (export / f"{RECORDED[2]}.fitlift.yaml").write_text("sets:\n  1:\n    reps: 4\n")
    decoded.clear()
    write(export, tmp_path / "dataset")
    assert decoded == [RECORDED[2]]
    write(export, tmp_path / "whole")
    assert bytes_of(tmp_path / "dataset") == bytes_of(tmp_path / "whole")
    assert not list((tmp_path / "dataset").glob("*/athlete=anna/year=2025"))
    assert len(table(tmp_path / "dataset", "sessions")) == 3


def test_the_second_pass_needs_the_dataset_alone(export: Path, tmp_path: Path, decoded: list[str]) -> None:
    """Tables that are gone come again, byte for byte, without a recording; and what is read of them is the same."""
    write(export, tmp_path / "dataset")
    read = fitlift.read_folder(export)
    before = bytes_of(tmp_path / "dataset")
    shutil.rmtree(export)
    for each in DATASET_TABLES:
        shutil.rmtree(tmp_path / "dataset" / each.name)
    decoded.clear()
    folder = fitlift.settle_dataset(tmp_path / "dataset", "anna")
    assert bytes_of(tmp_path / "dataset") == before
    assert decoded == []
    assert fitlift.weekly(folder).weeks.equals(fitlift.weekly(read).weeks)
    assert fitlift.progress(folder).each_exercise == fitlift.progress(read).each_exercise


def test_logs_are_laid_over_recordings_in_the_second_pass_too(tmp_path: Path, decoded: list[str]) -> None:
    """Names and weights are the log's; of a log with a day more, the recording of that day alone is read again."""
    export = tmp_path / "ben"
    export.mkdir()
    for day in (0, 2):
        (export / f"{day}.fit").write_bytes(watch(day=day))
    (export / "hevy.csv").write_text(hevy((0.0, LEGS)))
    write(export, tmp_path / "dataset")
    (export / "hevy.csv").write_text(hevy((0.0, LEGS), (2 * DAY_S, LEGS)))
    decoded.clear()
    write(export, tmp_path / "dataset")
    assert decoded == ["hevy.csv", "2.fit"]
    squats = table(tmp_path / "dataset", "sets").query("exercise == 'barbell_back_squat'")
    assert squats["weight_kg"].tolist() == [80, 82.5, 85] * 2
    assert squats["hr_avg_bpm"].tolist() == [112.0] * 6
    before = bytes_of(tmp_path / "dataset")
    for each in DATASET_TABLES:
        shutil.rmtree(tmp_path / "dataset" / each.name)
    fitlift.settle_dataset(tmp_path / "dataset", "ben")
    assert bytes_of(tmp_path / "dataset") == before


def test_figures_are_those_of_weekly_and_progress(export: Path, tmp_path: Path) -> None:
    """Sums over sessions are the weeks' totals, sets by muscle the weeks' muscles; lifts and records are the same."""
    write(export, tmp_path / "dataset")
    report, progress = fitlift.weekly(export), fitlift.progress(export)
    sessions = table(tmp_path / "dataset", "sessions")
    names = ["active_sets", "working_sets", "reps", "volume_kg", "sets_with_weight", "timer_s"]
    sums = sessions.groupby("week")[names].sum(min_count=1)
    weeks = report.weeks.set_index("week")[names].astype(float)
    pd.testing.assert_frame_equal(sums.astype(float), weeks, check_names=False, check_index_type=False)
    muscles = table(tmp_path / "dataset", "muscles").groupby(["week", "muscle"])["fractional_sets"].sum()
    for facts in report.facts:
        for each in facts.each_muscle:
            assert muscles[facts.week.week, each.muscle] == pytest.approx(each.fractional_sets)
    runs = table(tmp_path / "dataset", "runs").groupby("week")["distance_m"].sum()
    for facts in report.facts:
        if facts.each_run:
            assert runs[facts.week.week] == pytest.approx(sum(each.distance_m or 0.0 for each in facts.each_run))
    for name, expected in (("lifts", progress.lifts), ("progress", progress.exercises)):
        found = table(tmp_path / "dataset", name)
        keys = ["exercise", "file"] if name == "lifts" else ["exercise"]
        for column in ("e1rm_kg", "top_weight_kg", "best_weight_kg", "change", "state", "working_sets", "sessions"):
            if column in expected:
                both = zip(found.sort_values(keys)[column], expected.sort_values(keys)[column], strict=True)
                assert all(one == other or (pd.isna(one) and pd.isna(other)) for one, other in both), column


def test_history_is_what_a_session_is_told_of_its_past(export: Path, tmp_path: Path) -> None:
    """The squat of the third session beside the second; the first has nothing before it."""
    write(export, tmp_path / "dataset")
    history = table(tmp_path / "dataset", "history").query("exercise == 'barbell_back_squat'").set_index("week")
    told = fitlift.summarize(export / RECORDED[2], history=export)[0]
    (past,) = [each for each in told.each_past if each.exercise == "barbell_back_squat"]
    row = history.loc["2026-W47"]
    assert (row["last_time"].date().isoformat(), row["last_weight_kg"], row["earlier_sessions"]) == (
        *(past.last_day, past.last_weight_kg, past.sessions),
    )
    assert (row["change"], row["since_last_kg"]) == (past.change, past.since_last_kg)
    assert row["last_set_reps"].tolist() == [each.reps for each in past.last_sets]
    # 77.5 kg on the seventeenth, after 75 kg on the third and the tenth
    assert (row["best_weight_kg"], past.best_weight_kg, row["best_weight_reps"]) == (75, 77.5, 6)
    first = history.sort_values("earlier_sessions").iloc[0]
    assert (first["earlier_sessions"], first["change"], pd.isna(first["last_weight_kg"])) == (0, "first", True)


def test_routines_are_learned_in_order_of_time(export: Path, tmp_path: Path) -> None:
    """One of the three sessions by the plan, learned of the first of them; and the squats of the year before."""
    write(export, tmp_path / "dataset")
    routines = table(tmp_path / "dataset", "routines").query("title == 'Autumn A'")
    assert set(routines["learned"]) == {"2026-11-03T17:10:00Z"}
    assert set(routines["sessions"]) == {3}
    assert routines["exercise"].iloc[0] == "barbell_back_squat"
    assert list(routines["place"]) == list(range(1, len(routines) + 1))


def test_exercises_and_settings_of_the_athletes_own_hold_in_the_second_pass(tmp_path: Path) -> None:
    """A name that only this athlete has trains what the athlete says, also where the settings are not at hand."""
    folder, own = tmp_path / "eve", tmp_path / "fitlift.toml"
    folder.mkdir()
    (folder / "0.fit").write_bytes(watch(LEGS[:3]))
    (folder / "hevy.csv").write_text(hevy((0.0, tuple(each._replace(name="Sofa hop") for each in LEGS[:3]))))
    own.write_text('[[exercises]]\nname = "Sofa hop"\nprimary = ["calves"]\n[display]\nweek_start = "sunday"\n')
    write(folder, tmp_path / "dataset", UserFiles(config_file=own))
    calves = table(tmp_path / "dataset", "muscles").query("muscle == 'calves'")
    assert calves["direct_sets"].tolist() == [3]
    before = bytes_of(tmp_path / "dataset")
    own.unlink()
    for each in DATASET_TABLES:
        shutil.rmtree(tmp_path / "dataset" / each.name)
    folder_again = fitlift.settle_dataset(tmp_path / "dataset", "eve")
    assert bytes_of(tmp_path / "dataset") == before
    assert folder_again.strength_sessions[0].settings.week_start == "sunday"


class _KilledError(Exception):
    """What ends a run here."""


@pytest.mark.parametrize("after", [0, 1, 5, 14])
def test_a_dataset_that_was_half_written_is_mended(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """Wherever the writing ended: no file is half, and the next run mends all."""
    left, write_parquet = iter(range(after)), parquet.write_parquet

    def dying(*given: Any) -> None:
        if next(left, None) is None:
            raise _KilledError
        write_parquet(*given)

    for module in (dataset_module, dataset_told):
        monkeypatch.setattr(module, "write_parquet", dying)
    with pytest.raises(_KilledError):
        write(export, tmp_path / "dataset")
    monkeypatch.undo()
    assert all(pq.read_metadata(each).num_columns for each in (tmp_path / "dataset").rglob("*.parquet"))
    write(export, tmp_path / "dataset")
    write(export, tmp_path / "whole")
    assert bytes_of(tmp_path / "dataset") == bytes_of(tmp_path / "whole")


def test_files_of_a_dataset_that_somebody_spoiled_are_written_anew(export: Path, tmp_path: Path) -> None:
    """One that is gone, one that was cut, one of what the files told; the same bytes come again."""
    write(export, tmp_path / "dataset")
    before = bytes_of(tmp_path / "dataset")
    (tmp_path / "dataset" / "sets" / "athlete=anna" / "year=2026" / "part.parquet").unlink()
    for cut in ("lifts", "_fitlift"):
        path = tmp_path / "dataset" / cut / "athlete=anna" / "year=2026" / "part.parquet"
        path.write_bytes(path.read_bytes()[:-100])
    assert not write(export, tmp_path / "dataset").is_unchanged
    assert bytes_of(tmp_path / "dataset") == before


def test_an_export_that_becomes_again_what_it_was_is_not_taken_for_unchanged(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a run in between was ended after it had begun to write: whether sizes are the same says nothing then."""
    write(export, tmp_path / "dataset")
    monkeypatch.setattr(dataset_module.Tables, "write", _killed)
    (export / RECORDED[0]).rename(tmp_path / "away.fit")
    with pytest.raises(_KilledError):
        write(export, tmp_path / "dataset")
    monkeypatch.undo()
    (tmp_path / "away.fit").rename(export / RECORDED[0])
    assert not write(export, tmp_path / "dataset").is_unchanged
    write(export, tmp_path / "whole")
    assert bytes_of(tmp_path / "dataset") == bytes_of(tmp_path / "whole")


def _killed(*_given: object) -> None:
    raise _KilledError


def test_what_a_run_that_is_ended_has_read_is_not_read_again(export: Path, tmp_path: Path, decoded: list[str]) -> None:
    """The tables are as they were: nobody sees a part of an export."""

    def stop(outcomes: Any) -> None:
        if any(each.name == RECORDED[1] for each in outcomes):
            raise KeyboardInterrupt

    data, files = Dataset(tmp_path / "dataset"), UserFiles()
    with pytest.raises(KeyboardInterrupt):
        write_athlete(
            export,
            data,
            files,
            engine="columns",
            read=lambda library: batch.read_folder(export, library=library, on_read=stop),
        )
    assert not list((tmp_path / "dataset" / "sessions").rglob("*.parquet"))
    assert data.athletes == []
    with pytest.raises(DatasetError, match="has no athlete called 'anna'"):
        data.pass_again("anna")
    assert decoded[:2] == [RECORDED[0], RECORDED[1]]
    decoded.clear()
    write(export, tmp_path / "dataset")
    assert {RECORDED[0], RECORDED[1]}.isdisjoint(decoded)
    write(export, tmp_path / "whole")
    assert bytes_of(tmp_path / "dataset") == bytes_of(tmp_path / "whole")


def test_another_athlete_of_the_same_name_is_refused(export: Path, tmp_path: Path) -> None:
    """Not a single recording is the same: nothing is changed; a folder that moved is the same athlete."""
    write(export, tmp_path / "dataset")
    before = bytes_of(tmp_path / "dataset")
    other = tmp_path / "elsewhere" / "anna"
    other.mkdir(parents=True)
    shutil.copy2(SAMPLES / "planned.fit", other)
    with pytest.raises(DatasetError, match="an athlete called 'anna', none of whose recordings are in this folder"):
        write(other, tmp_path / "dataset")
    assert bytes_of(tmp_path / "dataset") == before
    shutil.rmtree(other)
    shutil.move(export, other)
    write(other, tmp_path / "dataset")
    assert bytes_of(tmp_path / "dataset") == before


def test_folders_that_are_no_dataset_stay_as_they_are(export: Path, tmp_path: Path) -> None:
    """Those of others, of another version, and one within the export."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").touch()
    with pytest.raises(DatasetError, match="photos: holds other files, and is no dataset of fitlift's; name another"):
        Dataset(tmp_path / "photos")
    Dataset(tmp_path / "later")
    (tmp_path / "later" / "manifest.json").write_text(json.dumps({"fitlift_dataset": 99}))
    with pytest.raises(DatasetError, match="is a dataset of version 99, which this fitlift does not know"):
        Dataset(tmp_path / "later")
    with pytest.raises(DatasetError, match="lies within the folder that is read"):
        write(export, export / "dataset")
    with pytest.raises(DatasetError, match="there is no dataset of fitlift's"):
        fitlift.settle_dataset(tmp_path / "photos", "anna")
    Dataset(tmp_path / "empty")
    with pytest.raises(DatasetError, match="has no athlete called 'zoe'"):
        fitlift.settle_dataset(tmp_path / "empty", "zoe")


@pytest.mark.parametrize("name", ["Bärbel O'Neil", "a=b%2Fc & d", "runner.2026"])
def test_athletes_are_called_as_their_folders(tmp_path: Path, name: str) -> None:
    """Whatever is in the name, readers give it back."""
    (tmp_path / name).mkdir()
    shutil.copy2(SAMPLES / "planned.fit", tmp_path / name)
    write(tmp_path / name, tmp_path / "dataset")
    assert Dataset(tmp_path / "dataset").athletes == [name]
    assert table(tmp_path / "dataset", "sessions")["athlete"].tolist() == [name]
    shutil.make_archive(str(tmp_path / "my export"), "zip", tmp_path / name)
    assert athlete_of(tmp_path / "my export.zip") == "my export"


def test_half_characters_in_names_and_notes_do_no_harm() -> None:
    """They are escaped; the rest of the column is as it was, whatever a spreadsheet would make of it."""
    rows = [{"name": "a\udcff.fit", "notices": ("x\ud800",)}, {"name": "=1+1\n\0ä", "notices": ()}]
    (files,) = [each for each in DATASET_TABLES if each.name == "files"]
    made = parquet.to_arrow(rows, files)
    assert made.column("name").to_pylist() == ["a\\udcff.fit", "=1+1\n\0ä"]
    assert made.column("notices").to_pylist() == [["x\\ud800"], []]
    assert made.column("status").to_pylist() == [None, None]


def test_every_column_says_its_type_unit_and_meaning(export: Path, tmp_path: Path) -> None:
    """In the schema of each file; no column holds JSON, nor anything else that has to be taken apart."""
    write(export, tmp_path / "dataset")
    for each in DATASET_TABLES:
        (path, *_) = (tmp_path / "dataset" / each.name).rglob("*.parquet")
        schema = pq.read_schema(path)
        assert schema.names == [column.name for column in each.columns]
        assert all(
            field.metadata[b"meaning"].decode() == column.doc
            for field, column in zip(schema, each.columns, strict=True)
        )
    sets = pq.read_schema(tmp_path / "dataset" / "sets" / "athlete=anna" / "year=2026" / "part.parquet")
    assert sets.field("weight_kg").metadata[b"unit"] == b"kg"
    assert sets.field("hr_drop_60s_bpm").metadata[b"unit"] == b"beats/min"
    assert b"unit" not in sets.field("reps").metadata
    assert sets.field("start_time").type == pa.timestamp("ms", "UTC")
    assert sets.field("local_start").type == pa.timestamp("ms")
    assert sets.field("reps").type == pa.int64()
    guess = pa.struct(
        [("exercise", pa.string()), ("category", pa.string()), ("subtype", pa.string()), ("p", pa.float64())]
    )
    assert sets.field("candidates").type == pa.list_(guess)
    zones = pq.read_schema(tmp_path / "dataset" / "zones" / "athlete=anna" / "year=2026" / "part.parquet")
    assert zones.field("zone_s").type == pa.list_(pa.float64())
    assert zones.metadata[b"row"] == b"One counted strength session: seconds in each heart rate zone."
    told = json.loads((tmp_path / "dataset" / "manifest.json").read_text())
    assert told["fitlift_dataset"] == 1
    assert told["tables"]["progress"] == {"partitioned_by": ["athlete"]}


def test_what_is_said_has_its_figures_one_by_one(export: Path, tmp_path: Path) -> None:
    """As rows of name and number or text: the reason of what cannot be read, why a lift is to rise."""
    write(export, tmp_path / "dataset")
    failed = table(tmp_path / "dataset", "files").query("status == 'failed'").iloc[0]
    assert (failed["name"], failed["reason"].startswith("not a FIT file")) == ("page.fit", True)
    squat = table(tmp_path / "dataset", "progress").query("exercise == 'barbell_back_squat'").iloc[0]
    told = fitlift.progress(export).exercises.set_index("exercise").loc["barbell_back_squat"]
    assert (squat["why"], squat["why_code"]) == (told["why"], told["why_code"])
    numbers = {each["name"]: each["number"] for each in squat["why_of"] if each["number"] is not None}
    assert numbers
    plain = {name: value for name, value in told["why_of"].items() if isinstance(value, int | float)}
    assert plain.items() <= numbers.items()


def test_without_pyarrow_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is read or written."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'fitlift\[parquet\]'"):
        Dataset(tmp_path / "dataset")
    assert not (tmp_path / "dataset").exists()


Reader = Callable[[Path], pd.DataFrame]


def _by_dask(path: Path) -> pd.DataFrame:
    dask = pytest.importorskip("dask.dataframe")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of pandas, which Dask calls in a way that is to change
        found: pd.DataFrame = dask.read_parquet(path).compute()
    return found


def _by_duckdb(path: Path) -> pd.DataFrame:
    duckdb = pytest.importorskip("duckdb")
    found: pd.DataFrame = duckdb.read_parquet(f"{path}/**/*.parquet", hive_partitioning=True).df()
    return found


def _by_polars(path: Path) -> pd.DataFrame:
    polars = pytest.importorskip("polars")
    found: pd.DataFrame = polars.scan_parquet(path, hive_partitioning=True).collect().to_pandas()
    return found


@pytest.mark.parametrize("reader", [_by_dask, _by_duckdb, _by_polars])
def test_other_tools_read_what_pandas_reads(export: Path, tmp_path: Path, reader: Reader) -> None:
    """Every table of two athletes, over years."""
    write(export, tmp_path / "dataset")
    shutil.copytree(SAMPLES, tmp_path / "ben", ignore=shutil.ignore_patterns("export", "logs", "plans", "README.md"))
    write(tmp_path / "ben", tmp_path / "dataset")
    for each in DATASET_TABLES:
        own, other = table(tmp_path / "dataset", each.name), reader(tmp_path / "dataset" / each.name)
        assert set(other.columns) == set(own.columns)
        assert len(other) == len(own)
        plain = [column.name for column in each.columns if column.kind in {"count", "number"}]
        for column in plain:
            assert other[column].sum() == pytest.approx(own[column].sum()), column
        assert sorted(map(str, other["athlete"])) == sorted(map(str, own["athlete"]))
    starts = reader(tmp_path / "dataset" / "sessions")["start_time"]
    assert pd.to_datetime(starts, utc=True).min().to_pydatetime() == dt.datetime(2025, 8, 16, 17, tzinfo=dt.UTC)


def test_whatever_comes_and_goes_the_tables_are_those_of_the_folder_as_it_is(tmp_path: Path) -> None:
    """Recordings, copies, a log and corrections, added and taken away at random, a run after each step."""
    drawn, folder = random.Random(7), tmp_path / "dora"  # noqa: S311 - a test
    folder.mkdir()
    things = {f"{day}.fit": watch(day=day) for day in (0, 2, 4, 400)}
    things |= {"copy.fit": things["0.fit"], "log.csv": hevy((0.0, LEGS), (4 * DAY_S, LEGS), (9 * DAY_S, LEGS)).encode()}
    things["2.fit.fitlift.yaml"] = b"sets:\n  1: {reps: 3}\n"
    (folder / "always.fit").write_bytes(watch(day=30))
    for step in range(8):
        for name in drawn.sample(sorted(things), 3):
            if (folder / name).exists():
                (folder / name).unlink()
            else:
                (folder / name).write_bytes(things[name])
        write(folder, tmp_path / "dataset")
        write(folder, tmp_path / f"whole-{step}")
        assert bytes_of(tmp_path / "dataset") == bytes_of(tmp_path / f"whole-{step}")


def test_processes_and_another_machine_write_the_same_bytes(export: Path, tmp_path: Path) -> None:
    """Read by two processes, and settled by what was sent to another one."""
    write(export, tmp_path / "one")
    fitlift.write_dataset(export, tmp_path / "two", watch=Watch(2))
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")
    work = pickle.loads(pickle.dumps(partial(fitlift.settle_dataset, tmp_path / "two")))  # noqa: S301 - our own
    shutil.rmtree(tmp_path / "two" / "lifts")
    work("anna")
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_processes_make_the_tables_of_a_team(export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what was read before: the same bytes; who cannot be settled has an error, and is settled the next time."""
    team = tmp_path / "team"
    for name in ("anna", "ben"):
        shutil.copytree(export, team / name)
    alone = fitlift.write_dataset(team, tmp_path / "one", athletes=True)
    found = fitlift.write_dataset(team, tmp_path / "two", athletes=True, watch=Watch(2))
    assert [(each.athlete, each.files, each.changed_files) for each in found] == [
        (each.athlete, each.files, each.changed_files) for each in alone
    ]
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")
    assert all(each.is_unchanged for each in fitlift.write_dataset(team, tmp_path / "two", athletes=True))
    for name in ("anna", "ben"):
        (team / name / "old.fit").unlink()
    monkeypatch.setattr(Watch, "results", _all_given_up)
    given_up = fitlift.write_dataset(team, tmp_path / "two", athletes=True, watch=Watch(2))
    assert ["took longer than 1 s" in str(each.error) for each in given_up] == [True, True]
    monkeypatch.undo()
    again = fitlift.write_dataset(team, tmp_path / "two", athletes=True)
    assert [(each.error, each.is_unchanged) for each in again] == [(None, False)] * 2
    fitlift.write_dataset(team, tmp_path / "three", athletes=True)
    assert bytes_of(tmp_path / "two") == bytes_of(tmp_path / "three")


def _all_given_up(_watch: Watch, _work: object, things: Iterable[str], _prepare: object = None) -> Iterator[GaveUp]:
    return (GaveUp(Said("took_longer", {"seconds": 1}), was_late=True) for _ in things)


@pytest.mark.slow
def test_a_cluster_settles_each_athlete(export: Path, tmp_path: Path) -> None:
    """In processes of its own, from the dataset alone: the same bytes, and what each folder holds comes back."""
    distributed = pytest.importorskip("distributed")
    names = ["anna", "ben"]
    for name in names:
        (tmp_path / "team").mkdir(exist_ok=True)
        shutil.copytree(export, tmp_path / "team" / name)
        write(tmp_path / "team" / name, tmp_path / "dataset")
    before = bytes_of(tmp_path / "dataset")
    for each in DATASET_TABLES:
        shutil.rmtree(tmp_path / "dataset" / each.name)
    with (
        warnings.catch_warnings(action="ignore"),
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        done = client.gather(client.map(partial(fitlift.settle_dataset, tmp_path / "dataset"), names))
    assert [len(folder.strength_sessions) for folder in done] == [6, 6]
    assert bytes_of(tmp_path / "dataset") == before
