"""Fields above the notes of a vault, as a reader of YAML reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checkout import EXPORT, ROOT, SAMPLES
from fitlift.measures.readable import on_one_line
from fitlift.report.front_matter import front_matter

Runner = Callable[..., Any]


def fields(note: str) -> dict[str, Any]:
    """What PyYAML reads of a note, which has its title below."""
    empty, above, below = note.split("---\n", 2)
    assert empty == ""
    assert "\n# " in below
    read: dict[str, Any] = yaml.safe_load(above)
    return read


def test_notes_of_the_sample_have_what_its_watch_and_plan_tell(
    run: Runner, known_in: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tuesday's session of the last week, which a guide shows; the library is none of the notes."""
    monkeypatch.chdir(tmp_path)
    known_in(tmp_path / "fitlift-reports")
    assert run("weekly", EXPORT, "--vault", "notes").out == "notes/index.md\n"
    text = Path("notes/sessions/2026-11-17-1810.md").read_text(encoding="utf-8")
    assert text[: text.index("\n\n")] in (ROOT / "docs" / "guides" / "each_sunday.md").read_text(encoding="utf-8")
    found = fields(text)
    assert (found["date"], found["sets"], found["reps"]) == (dt.datetime(2026, 11, 17, 18, 10), 11, 78)  # noqa: DTZ001 - a local time
    assert (found["volume_kg"], found["plan"], found["week"]) == (2399, "Autumn A", "2026-W47")
    assert "effort" not in found
    assert found["exercises"] == ["Back Squat", "Dumbbell Split Squat", "Single-arm Row", "Calf Raise"]
    assert fields(Path("notes/2026-W47.md").read_text(encoding="utf-8")) == {
        "date": dt.date(2026, 11, 16),
        "kind": "week",
        "week": "2026-W47",
        "sessions": 2,
        "sets": 20,
        "volume_kg": 3119,
        "runs": 4,
    }
    assert fields(Path("notes/exercises/plank.md").read_text(encoding="utf-8"))["sessions"] == 4
    assert {path.suffix for path in Path("notes").rglob("*.*")} == {".md"}
    assert "nothing has changed" in run("weekly", EXPORT, "--vault", "notes").err


def test_what_is_not_known_has_no_field(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A circuit of which the watch knows neither names nor weights."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "free.fit").write_bytes((SAMPLES / "free.fit").read_bytes())
    run("weekly", "in", "--vault", "notes")
    (note,) = Path("notes/sessions").iterdir()
    assert {"exercises", "plan", "effort"}.isdisjoint(fields(note.read_text(encoding="utf-8")))


@given(st.text(), st.lists(st.text(), min_size=1, max_size=3))
def test_any_text_is_read_as_the_text_that_it_is(text: str, several: list[str]) -> None:
    """Whatever names hold: quotes, colons, dates, emoji, what looks like another field; on one line."""
    above = front_matter({"title": text, "exercises": tuple(several), "sets": None})
    read = yaml.safe_load(above.strip().strip("-"))
    assert read == {"title": on_one_line(text), "exercises": [on_one_line(each) for each in several]}


@pytest.mark.parametrize("options", [("-o", "x"), ("--format", "html")])
def test_a_vault_is_one_folder_of_markdown(run: Runner, tmp_path: Path, options: tuple[str, ...]) -> None:
    """Another folder or format beside it is no use."""
    result = run("weekly", tmp_path, "--vault", "notes", *options)
    assert result.code == 2
    said = f"--vault writes Markdown into the folder that it names: leave out {options[0]}"
    assert said.replace("-o", "--output" if "--output" in result.err else "-o") in " ".join(result.err.split())
