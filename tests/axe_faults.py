"""What the rules of axe find on a page in a browser."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

#: Contrasts take most of the time, and depend on colours alone: once in light and once in dark is enough.
WITHOUT_CONTRAST = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": False}}}


def axe_faults(page: Page, *, contrast: bool = True) -> list[tuple[str, str]]:
    """The serious faults of a page: the rule, and the first thing that breaks it."""
    found = Axe().run(page) if contrast else Axe().run(page, options=WITHOUT_CONTRAST)
    return [
        (fault["id"], fault["nodes"][0]["html"][:200])
        for fault in found.response["violations"]
        if fault["impact"] in {"serious", "critical"}
    ]
