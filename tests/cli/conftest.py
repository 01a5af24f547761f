"""Running the command line as a person would."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from checkout import EXPORT
from fitlift.cli import cli
from fitlift.config import LIBRARY_NAME
from fitlift.records.base import Record
from read_export import ReadExport


class Run(Record):
    """What a command did."""

    out: str
    err: str
    code: int


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Run `fitlift` with some arguments, 80 columns wide; an exception that escapes fails the test."""
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: object, stdin: bytes = b"") -> Run:
        result = CliRunner().invoke(cli, [str(each) for each in arguments], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Run(result.stdout, result.stderr, result.exit_code)

    return call


@pytest.fixture(autouse=True)
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in the process of the test unless it asks for others: starting these takes longer than most tests."""
    monkeypatch.setattr("fitlift.cli.folder_options._has_few_files", lambda _: True)


@pytest.fixture
def known_in(read_export: ReadExport) -> Callable[[Path], None]:
    """Let a folder of reports know the sample export, so that what is tested is what becomes of it, not reading."""

    def known(folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(read_export.library, folder / LIBRARY_NAME)

    return known


@pytest.fixture(scope="session")
def three_weeks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small export: sessions and runs of the sample export's last weeks, and a file that is no recording."""
    folder = tmp_path_factory.mktemp("export")
    for day in ("11-03_strength", "11-08_run", "11-10_strength", "11-14_park", "11-15_run", "11-17_strength"):
        shutil.copy2(EXPORT / "watch" / f"2026-{day}.fit", folder)
    shutil.copy2(EXPORT / "watch" / "2026-11-14_park.fit.fitlift.yaml", folder)
    shutil.copy2(EXPORT / "watch" / "plan.yaml", folder)
    shutil.copy2(EXPORT / "download" / "page.fit", folder)
    return folder
