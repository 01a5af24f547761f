"""What the pages of a folder cost."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from fitlift.cli.site_reports import Report, site_reports
from fitlift.cli.week_reports import Export
from fitlift.folders.batch import read_folder
from fitlift.history.report import weekly_report

#: Processor time that a page may take once its imports are done: one of many, and the busiest, on a busy machine.
MOST_S, MOST_OF_ONE_S = 0.15, 0.5


def test_pages_of_busy_weeks_and_their_sessions_take_little_time(recordings: Path) -> None:
    """Weeks of 98 to 118 sets, their sessions and exercises: its checksum, and drawing it."""
    found = weekly_report(read_folder(recordings / "garmin_guided"))
    export = Export(found, "garmin_guided")
    next(iter(site_reports(export, found.facts, "html"))).text()  # all that is imported for pages
    for each in site_reports(export, found.facts, "html"):
        each.text()
    taken = seconds(site_reports(export, found.facts, "html"))
    days = [spent for name, spent in taken.items() if not name.startswith("exercises/")]
    assert len(days) == 27
    assert sum(days) / len(days) < MOST_S
    assert max(days) < MOST_OF_ONE_S


def seconds(reports: Iterable[Report]) -> dict[str, float]:
    """Name of each page → processor time of its checksum and of drawing it."""
    taken, begun = {}, time.process_time()
    for each in reports:
        each.text()
        taken[each.name] = time.process_time() - begun
        begun = time.process_time()
    return taken
