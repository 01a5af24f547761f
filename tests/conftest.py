"""What every test may ask for: the sample files, and real ones where they are at hand."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import surroundings
from checkout import ROOT, SAMPLES
from fitlift.records.said import Said, take_words
from fitlift.report import words
from fitlift.report.words import in_words
from read_export import ReadExport
from said_facts import faults_of

#: Before anything is imported that looks at its surroundings.
HOME = surroundings.settle()

#: Folders of the checkout that tools write into.
TOOLS = frozenset(
    {".git", ".venv", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", "__pycache__"},
)

settings.register_profile("fitlift", derandomize=True, deadline=None, database=None, max_examples=60)
settings.register_profile("thorough", settings.get_profile("fitlift"), max_examples=120)
settings.load_profile("fitlift")


@pytest.fixture(scope="session", autouse=True)
def checked_words() -> Iterator[None]:
    """Of all that is said while tests run, only what is declared becomes a sentence."""

    def checked(said: Said) -> str:
        assert list(faults_of(said)) == []
        return in_words(said)

    take_words(checked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "in_words", checked)
        yield
    take_words(in_words)


_before: dict[str, tuple[int, int]] = {}
_left: list[str] = []


def pytest_sessionstart(session: pytest.Session) -> None:
    """Remember what the checkout looks like."""
    if not hasattr(session.config, "workerinput"):
        _before.update(surroundings.stamps(ROOT, TOOLS))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take from a worker that ends what its tests left in its home."""
    _left.extend(getattr(node, "workeroutput", {}).get("left", []))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail if a test changed the checkout, or wrote into the home that all tests of a process share."""
    in_home = sorted(str(path.relative_to(HOME)) for path in HOME.rglob("*") if path.is_file())
    if hasattr(session.config, "workerinput"):
        worker: Any = session.config
        worker.workeroutput["left"] = in_home
        return
    left = [*_left, *in_home, *surroundings.changed(_before, surroundings.stamps(ROOT, TOOLS))]
    if left:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        raise pytest.UsageError(f"tests left something behind: {', '.join(left)}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no worker is left with it alone at the end."""
    items.sort(key=lambda item: not any(item.get_closest_marker(name) for name in ("slow", "oracle", "documents")))


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what one test writes into its home out of the others."""
    for name, folder in surroundings.homes(tmp_path / "configuration").items():
        monkeypatch.setenv(name, folder)


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the sample recordings, without the sample export and logs, which have folders of their own."""
    folder = tmp_path_factory.mktemp("samples") / "sample_data"
    shutil.copytree(SAMPLES, folder, ignore=shutil.ignore_patterns("export", "logs"))
    return folder


@pytest.fixture(scope="session")
def read_export(tmp_path_factory: pytest.TempPathFactory) -> ReadExport:
    """The sample export, which is read once for all tests that only look at it."""
    return ReadExport.at(tmp_path_factory.mktemp("read") / "new folder")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real files of every kind."""
    return _named_by("FITLIFT_CORPUS", "real FIT files")


@pytest.fixture(scope="session")
def recordings() -> Path:
    """The folder of real strength sessions."""
    return _named_by("FITLIFT_RECORDINGS", "recordings of strength sessions")


@pytest.fixture(scope="session")
def cases() -> Path:
    """The folder of small inputs from public reports."""
    return _named_by("FITLIFT_CASES", "inputs from public reports")


def _named_by(variable: str, what: str) -> Path:
    folder = os.environ.get(variable)
    if not folder:
        pytest.skip(f"{variable} names no folder of {what}")
    if not Path(folder).is_dir():
        pytest.fail(f"{variable} names no folder: {folder}")
    return Path(folder)
