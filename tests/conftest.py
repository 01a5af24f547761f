"""What every test may ask for: the sample files, and the corpus of real ones where it is at hand."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "sample_data"

settings.register_profile("fitlift", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("fitlift")


@pytest.fixture(autouse=True)
def own_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the routines of whoever runs the tests out of them."""
    for variable in ("XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "configuration"))


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the sample files, without the sample export, which is a folder of its own."""
    folder = tmp_path_factory.mktemp("samples") / "sample_data"
    shutil.copytree(SAMPLES, folder, ignore=shutil.ignore_patterns("export"))
    return folder


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real files that FITLIFT_CORPUS names; the test is skipped without it."""
    folder = os.environ.get("FITLIFT_CORPUS")
    if not folder:
        pytest.skip("FITLIFT_CORPUS names no folder of real FIT files")
    return Path(folder)
