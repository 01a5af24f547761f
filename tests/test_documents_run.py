"""Every command that a document shows without its output runs, page by page, in the order in which it stands."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import fitlift
from checkout import ROOT, SAMPLES
from fitlift.userfiles.settings_toml import read_configuration

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

#: What recordings, exports and plans are called there.
RECORDINGS = ("activity.fit", "session.fit", "mine.fit", "morning.fit")
FOLDERS = ("my-export", "my-folder", "my-export.zip")


def blocks(page: Path, kind: str) -> list[str]:
    """The blocks of a kind that a page has."""
    return re.findall(rf"^ *```{kind}\n(.*?)^ *```$", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def commands(page: Path) -> list[list[str]]:
    """What a page shows without output; a browser is not opened."""
    lines = [line for block in blocks(page, "console") if "$ " not in block for line in block.splitlines()]
    words = [shlex.split(line, comments=True) for line in lines]
    return [[word for word in each if word != "--open"] for each in words if each]


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    """A folder with the samples, under the names that documents use, and a log of the recordings' hour."""
    shutil.copytree(SAMPLES, tmp_path / "sample_data")
    for name in RECORDINGS:
        shutil.copy(SAMPLES / "planned.fit", tmp_path / name)
    for name in FOLDERS:
        shutil.copytree(SAMPLES / "export", tmp_path / name)
    shutil.copy(SAMPLES / "logs" / "strong.csv", tmp_path)
    log = fitlift.convert(SAMPLES / "planned.fit", "hevy")
    for name in ("hevy.csv", "workout_data.csv"):
        (tmp_path / name).write_bytes(log)
    return tmp_path


@pytest.mark.documents
@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=lambda page: page.stem)
def test_the_commands_of_a_page_run_one_after_the_other(page: Path, stage: Path) -> None:
    """Each is done; of an export one file cannot be read."""
    for words in commands(page):
        assert words[0] == "fitlift"
        result = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=stage,
            env=os.environ | {"COLUMNS": "80", "HOME": str(stage)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        expected = {0, 3} if {*FOLDERS} & {*words} else {0}
        assert result.returncode in expected, f"{' '.join(words)}\n{result.stderr}"


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "toml")], ids=lambda page: page.stem)
def test_settings_that_a_page_shows_are_read(page: Path) -> None:
    """Without a fault."""
    for block in blocks(page, "toml"):
        assert tomllib.loads(block)
        read_configuration(block, page.name)


def test_plans_that_a_guide_shows_are_read(tmp_path: Path) -> None:
    """Whole ones, without a fault."""
    whole = [each for page in PAGES for each in blocks(page, "yaml") if each.startswith("plan:")]
    assert len(whole) >= 2
    for number, each in enumerate(whole):
        (tmp_path / f"{number}.plan.yaml").write_text(each, encoding="utf-8")
        assert fitlift.read_plan(tmp_path / f"{number}.plan.yaml").sessions
