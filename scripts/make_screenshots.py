"""Write the pictures of docs/ anew: pages of a session and of a week, as a desk and a phone show them.

Needs the development packages and a Chromium, which FITLIFT_CHROMIUM or the path names.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner
from playwright.sync_api import Browser, sync_playwright

from fitlift.cli import cli

ROOT = Path(__file__).parent.parent

#: Name → page, width and height of the window, whether it is dark, pixels to the point.
PICTURES = {
    "session-desk": ("planned", 880, 1180, "light", 1),
    "session-phone": ("free", 360, 740, "dark", 1.5),
    "week-desk": ("2026-W47", 880, 1060, "light", 1),
}


def main() -> None:
    """Write the pictures."""
    path = os.environ.get("FITLIFT_CHROMIUM") or shutil.which("chromium")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        for name in PICTURES:
            print(picture(browser, name, Path(folder)))
        browser.close()


def picture(browser: Browser, name: str, folder: Path) -> Path:
    """Write one of the pictures."""
    shown, width, height, scheme, scale = PICTURES[name]
    page_file = folder / f"{shown}.html"
    source = ROOT / "sample_data" / f"{shown}.fit"
    command = ["summarize", str(source), "--format", "html", "-o", str(page_file)]
    if not source.exists():
        command = ["weekly", str(ROOT / "sample_data" / "export"), "--format", "html", "-o", str(folder)]
    result = CliRunner().invoke(cli, command)
    if not page_file.exists():
        raise SystemExit(result.output)
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        device_scale_factor=scale,
    )
    page = context.new_page()
    page.goto(page_file.as_uri())
    target = ROOT / "docs" / f"{name}.png"
    page.screenshot(path=target)
    context.close()
    return target


if __name__ == "__main__":
    main()
