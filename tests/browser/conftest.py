"""A real browser: Chromium, as FITLIFT_CHROMIUM or the path names it; tests are skipped without one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

import odd_sessions
from browser_names import SAMPLE_NAMES, WEEK_NAMES
from checkout import EXPORT, SAMPLES


def _chromium() -> str | None:
    named = os.environ.get("FITLIFT_CHROMIUM")
    if named and not Path(named).is_file():
        pytest.fail(f"FITLIFT_CHROMIUM names no file: {named}")
    return named or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium, without a window, in a home of its own, where it leaves its settings."""
    path = _chromium()
    if path is None:
        pytest.skip("no Chromium: FITLIFT_CHROMIUM names none, and none is installed")
    # as root, as in a container, Chromium starts only without its sandbox
    arguments = ["--disable-background-networking", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    home = str(tmp_path_factory.mktemp("browser"))
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"), home)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=arguments, env={**os.environ, **homes})
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Name → page of each sample and each odd session."""
    folder = tmp_path_factory.mktemp("pages")
    written = {}
    for name, data in odd_sessions.files().items():
        source = folder / f"{name}.fit"
        source.write_bytes(data)
        written[name] = source
    written |= {name: SAMPLES / f"{name}.fit" for name in SAMPLE_NAMES}
    for name, source in written.items():
        odd_sessions.write_page(source, folder / f"{name}.html")
    weeks = folder / "weeks"
    odd_sessions.write_weeks(EXPORT, weeks)
    return {name: folder / f"{name}.html" for name in written} | {name: weeks / f"{name}.html" for name in WEEK_NAMES}
