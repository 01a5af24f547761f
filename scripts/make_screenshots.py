"""Write the pictures of docs/ anew: a session's page as a desk and a phone show it.

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

#: Name → sample, width and height of the window, whether it is dark, pixels to the point.
PICTURES = {
    "session-desk": ("planned", 880, 1180, "light", 1),
    "session-phone": ("free", 360, 740, "dark", 1.5),
}


def main() -> None:
    """Write both pictures."""
    path = os.environ.get("FITLIFT_CHROMIUM") or shutil.which("chromium")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        for name in PICTURES:
            print(picture(browser, name, Path(folder)))
        browser.close()


def picture(browser: Browser, name: str, folder: Path) -> Path:
    """Write one of the pictures."""
    sample, width, height, scheme, scale = PICTURES[name]
    page_file = folder / f"{sample}.html"
    source = ROOT / "sample_data" / f"{sample}.fit"
    result = CliRunner().invoke(cli, ["summarize", str(source), "--format", "html", "-o", str(page_file)])
    if result.exit_code:
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
