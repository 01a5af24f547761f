"""What the document of datasets asks: of three athletes whose sessions are made here, with answers by hand."""

from __future__ import annotations

import math
import re
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

import pandas as pd
import pytest

import fitlift
from builders import active, at, file_id, rest, session
from checkout import ROOT
from fitlift.fit.encode import Message, encode, message
from fitlift.folders.batch import read_folder
from fitlift.store import Library
from fitlift.store.dataset_tables import DATASET_TABLES

_TEXT = (ROOT / "docs" / "dataset.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", _TEXT, flags=re.DOTALL)
PANDAS = re.findall(r"```py\n(.*?)```", _TEXT, flags=re.DOTALL)
(VIEW,) = re.findall(r"^CREATE VIEW .*;$", _TEXT, flags=re.MULTILINE)

DAY_S = 86_400.0

#: Of a set: seconds after the session's start, category, its number, repetitions, weight.
_Done = tuple[float, str, int, int, float]

#: Four repetitions after 80 seconds, five after 160; of three planned split squats two are done.
LEGS: tuple[_Done, ...] = (
    *((30, "squat", 6, 5, 60.0), (150, "squat", 6, 4, 60.0), (350, "squat", 6, 5, 60.0)),
    *((600, "lunge", 18, 8, 12.0), (720, "lunge", 18, 8, 12.0)),
)

PLAN = """\
plan: Winter
sessions:
  - name: Legs
    primary:
      - Back squat: 3x4-6 @ 60-70 kg
    accessory:
      - Dumbbell Bulgarian split squat: 3x8 @ 12 kg
"""


def recording(done: Sequence[_Done], *, day: int, more_kg: float = 0, beats: int = 120, product: int = 4315) -> bytes:
    """A session with a set of 40 seconds each, and a heart rate that stays as it is; local time is an hour ahead."""
    begin = day * DAY_S
    rows: list[Message] = []
    for place, (since, category, subtype, reps, weight) in enumerate(done):
        start = begin + since
        end = begin + done[place + 1][0] if place + 1 < len(done) else start + 100
        kg = weight + more_kg if category == "squat" else weight
        rows += [
            active(start, 40, repetitions=reps, category=[category], category_subtype=[subtype], weight=kg),
            rest(start + 40, end - start - 40),
        ]
    beat = [message("record", {"timestamp": at(begin + s), "heart_rate": beats}) for s in range(0, 900, 10)]
    local = message("activity", {"timestamp": at(begin), "local_timestamp": at(begin + 3600).replace(tzinfo=None)})
    made = file_id(time_created=at(begin), serial_number=int(begin) + beats, product=product)
    return encode([made, session(begin, 900), *rows, *beat, local])


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three athletes, and a dataset of them.

    Ada lifts by a plan on the first, eighth and 36th day, 2.5 kg more each time; Bo on the first day alone; Cy on the
    36th, and typed a weight of 600 kg.
    """
    folder = tmp_path_factory.mktemp("cohort")
    for name in ("ada", "bo", "cy"):
        (folder / "team" / name).mkdir(parents=True)
    for place, day in enumerate((0, 7, 35)):
        (folder / "team" / "ada" / f"{day}.fit").write_bytes(recording(LEGS, day=day, more_kg=2.5 * place))
    (folder / "team" / "ada" / "plan.yaml").write_text(PLAN)
    shutil.copy(folder / "team" / "ada" / "0.fit", folder / "team" / "ada" / "copy.fit")
    (folder / "team" / "bo" / "0.fit").write_bytes(recording(LEGS[:3], day=0, beats=140, product=3113))
    heavy = ((30.0, "squat", 6, 5, 600.0), *LEGS[1:3])
    (folder / "team" / "cy" / "35.fit").write_bytes(recording(heavy, day=35, beats=150, product=3113))
    written = fitlift.write_dataset(folder / "team", folder / "dataset", athletes=True)
    assert [(each.athlete, each.error) for each in written] == [("ada", None), ("bo", None), ("cy", None)]
    return folder


@pytest.fixture(scope="module")
def duckdb(team: Path) -> Iterator[Any]:
    """The tables as views, made as the document says."""
    module = pytest.importorskip("duckdb")
    with closing(module.connect()) as database:
        for table in DATASET_TABLES:
            view = VIEW.replace("sets", table.name).replace("'dataset/", f"'{team}/dataset/")
            database.execute(view)
        yield database


@pytest.fixture(scope="module")
def library(team: Path) -> Iterator[sqlite3.Connection]:
    """A library of Ada's folder alone."""
    with Library(team / "ada.sqlite") as kept:
        read_folder(team / "team" / "ada", library=kept)
    with closing(sqlite3.connect(team / "ada.sqlite")) as database:
        yield database


def plain(rows: Sequence[Sequence[Any]]) -> list[tuple[Any, ...]]:
    """Rows with numbers as Python has them: sums are decimals in DuckDB."""
    return [tuple(value if isinstance(value, str) or value is None else float(value) for value in row) for row in rows]


#: What the first five answer, which run on both: of Ada alone, and of all three.
OF_ADA: tuple[list[tuple[Any, ...]], ...] = (
    # of three sessions the second squat after 80 s, the third after 160; the second split squat after 80
    [
        ("barbell_back_squat", "below 90 s", 3, 4),
        ("barbell_back_squat", "longer", 3, 5),
        ("dumbbell_bulgarian_split_squat", "below 90 s", 3, 8),
    ],
    [("barbell_back_squat", 9, 120, 120), ("dumbbell_bulgarian_split_squat", 6, 120, 120)],
    [("barbell_back_squat", 9, 9, 0), ("dumbbell_bulgarian_split_squat", 9, 6, 3)],
    [(0.4, 15)],  # 6 of 15
    [("Forerunner 965", 15, 0)],
)
OF_ALL: tuple[list[tuple[Any, ...]], ...] = (
    [
        ("barbell_back_squat", "below 90 s", 5, 4),
        ("barbell_back_squat", "longer", 5, 5),
        ("dumbbell_bulgarian_split_squat", "below 90 s", 3, 8),
    ],
    # nine sets at 120, three at 140 and three at 150: 130
    [("barbell_back_squat", 15, 130, 150), ("dumbbell_bulgarian_split_squat", 6, 120, 120)],
    [("barbell_back_squat", 9, 9, 0), ("dumbbell_bulgarian_split_squat", 9, 6, 3)],
    [(0.29, 21)],  # 6 of 21
    [("Forerunner 945", 6, 1), ("Forerunner 965", 15, 0)],
)


@pytest.mark.parametrize("place", range(5))
def test_five_queries_run_on_the_library_and_on_the_dataset(
    duckdb: Any, library: sqlite3.Connection, place: int
) -> None:
    """As they stand."""
    assert plain(library.execute(QUERIES[place]).fetchall()) == plain(OF_ADA[place])
    assert plain(duckdb.execute(QUERIES[place]).fetchall()) == plain(OF_ALL[place])


def test_weekly_sets_of_each_muscle_in_the_cohort(duckdb: Any) -> None:
    """Quads are worked by both exercises: five sets of Ada and three of Bo in the first week."""
    rows = plain(duckdb.execute(QUERIES[5]).fetchall())
    quads = [row for row in rows if row[1] == "quads"]
    assert quads == [("2026-W10", "quads", 2, 4), ("2026-W11", "quads", 1, 5), ("2026-W15", "quads", 2, 4)]
    assert rows == sorted(rows, key=lambda row: (row[0], -row[3], row[1]))


def test_who_dropped_out(duckdb: Any) -> None:
    """Bo, who was last there 35 days before the others."""
    ((athlete, last, sessions),) = duckdb.execute(QUERIES[6]).fetchall()
    assert (athlete, str(last), sessions) == ("bo", "2026-03-04 18:00:00", 1)


def asked(query: str, team: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """What a piece of Python finds, beside the dataset."""
    monkeypatch.chdir(team)
    names: dict[str, Any] = {}
    exec(compile(query, "dataset.md", "exec"), names)  # noqa: S102 - our own document
    return names["found"]


def test_the_estimated_maximum_by_week(team: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of five repetitions: the middle of the formulas for 60, 62.5 and 65 kg; none of a weight in doubt."""
    found = asked(PANDAS[0], team, monkeypatch)
    assert found["ada"].tolist() == pytest.approx([estimate(60), estimate(62.5), estimate(65)], abs=0.01)
    assert found["bo"].dropna().tolist() == pytest.approx([estimate(60)], abs=0.01)
    assert found.index.tolist() == ["2026-W10", "2026-W11", "2026-W15"]


def estimate(kg: float, reps: int = 5) -> float:
    """The middle one of the estimates after Epley, Brzycki and Wathan."""
    wathan = 100 * kg / (48.8 + 53.8 * math.exp(-0.075 * reps))
    return median([kg * (1 + reps / 30), kg * 36 / (37 - reps), wathan])


def test_weekly_volume_of_each_athlete(team: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ada: 14 squats of 60 kg, 16 split squats of 12 kg; Cy's 600 kg count for nothing."""
    found = asked(PANDAS[1], team, monkeypatch)
    assert found.loc[("ada", "2026-W10")].tolist() == [14 * 60 + 16 * 12, 5, 5]
    assert found.loc[("ada", "2026-W15")].tolist() == [14 * 65 + 16 * 12, 5, 5]
    assert found.loc[("bo", "2026-W10")].tolist() == [14 * 60, 3, 3]
    assert found.loc[("cy", "2026-W15")].tolist() == [9 * 60, 3, 2]


def test_the_records_of_each_athlete(team: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The heaviest squat was Ada's last, five times."""
    pytest.importorskip("polars")
    found = asked(PANDAS[2], team, monkeypatch)
    rows = [(athlete, exercise, kg, reps, sessions) for athlete, exercise, kg, reps, _, sessions in found.rows()]
    assert rows == [
        ("ada", "barbell_back_squat", 65.0, 5, 3),
        ("ada", "dumbbell_bulgarian_split_squat", 12.0, 8, 3),
        ("bo", "barbell_back_squat", 60.0, 5, 1),
        ("cy", "barbell_back_squat", 60.0, 5, 1),
    ]


def test_the_document_tells_every_table_and_what_there_is() -> None:
    """Ten questions, five of which both databases answer."""
    assert (len(QUERIES), len(PANDAS)) == (7, 3)
    for table in DATASET_TABLES:
        assert f"| `{table.name}` | " in _TEXT


def test_a_table_of_one_athlete_is_read_alone(team: Path) -> None:
    """By its folder, or by a filter."""
    whole = pd.read_parquet(team / "dataset" / "sets", filters=[("athlete", "==", "bo")])
    alone = pd.read_parquet(team / "dataset" / "sets" / "athlete=bo")
    assert whole["reps"].dropna().tolist() == alone["reps"].dropna().tolist() == [5, 4, 5]
