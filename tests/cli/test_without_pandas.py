"""What commands load: no pandas but for Parquet and Excel, and for one file's text little else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from checkout import SAMPLES

#: Runs commands, pandas being out of reach, and tells how each ended, and what was loaded after the first.
_CHILD = """
import json, sys
sys.modules["pandas"] = None
from click.testing import CliRunner
from fitlift.cli import cli
told, loaded = {}, None
for words in json.loads(sys.argv[1]):
    done = CliRunner().invoke(cli, words)
    told[" ".join(words)] = done.exit_code if done.exit_code in (0, 3) else f"{done.exception!r} {done.output[-300:]}"
    loaded = loaded or sorted({name.partition(".")[0] for name in sys.modules})
print(json.dumps([told, loaded]))
"""

#: What one session's text has no use for, and what each of these costs at every start.
HEAVY = {"pandas", "matplotlib", "jinja2", "rich", "sqlite3", "multiprocessing", "zipfile", "tarfile", "tomlkit"}


def run(*commands: tuple[str, ...], within: Path | None = None) -> tuple[dict[str, object], set[str]]:
    """How each command ended in one process without pandas, and what the first one loaded."""
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, json.dumps(commands)],
        capture_output=True,
        check=True,
        text=True,
        env=os.environ | {"COLUMNS": "80"},
        cwd=within,
    )
    told, loaded = json.loads(done.stdout)
    return told, set(loaded)


def test_one_files_text_loads_what_it_needs_alone(tmp_path: Path) -> None:
    """A warm start is most of what its user waits for; no library is near."""
    recording = shutil.copy(SAMPLES / "planned.fit", tmp_path)
    told, loaded = run(("summarize", str(recording)), within=tmp_path)
    assert list(told.values()) == [0]
    assert loaded & HEAVY == {"pandas"}  # None stands in its place


def test_sessions_and_weeks_need_no_pandas(tmp_path: Path) -> None:
    """In no form."""
    commands: list[tuple[str, ...]] = []
    for form in ("json", "jsonl", "markdown", "html", "text"):
        commands += [("summarize", str(SAMPLES / name), "--format", form) for name in ("planned.fit", "free.fit")]
        if form != "jsonl":
            where = () if form == "text" else ("-o", str(tmp_path / form))
            commands.append(("weekly", str(SAMPLES / "export"), "--format", form, *where))
    told, _ = run(*commands)
    assert len(told) == 14
    assert {words: end for words, end in told.items() if end not in (0, 3)} == {}


def test_no_other_command_needs_pandas(tmp_path: Path) -> None:
    """Of those that read, plan and write."""
    page = str(tmp_path / "page.html")
    recording, plan = str(SAMPLES / "planned.fit"), str(next((SAMPLES / "plans").glob("*.yaml")))
    told, _ = run(
        ("progress", str(SAMPLES / "export"), "--format", "json"),
        ("progress", str(SAMPLES / "export")),
        ("convert", recording, "--format", "csv"),
        ("convert", recording, "--format", "json"),
        ("summarize", recording, "--format", "html", "-o", page),
        ("convert", page, "--format", "csv"),
        ("inspect", recording),
        ("inspect", recording, "--format", "json"),
        ("label", str(shutil.copy(recording, tmp_path / "copy.fit")), "--name", "a=back squat"),
        ("plan", "check", plan),
        ("plan", "show", plan),
        ("plan", "export", plan, "-o", str(tmp_path)),
        ("plan", "import", recording),
        ("exercises", "squat"),
    )
    assert {words: end for words, end in told.items() if end not in (0, 3)} == {}
