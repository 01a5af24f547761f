"""Rests and heart rate over the lifting of a week."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import active, at, fit, session
from fitlift.fit.encode import Message, message
from fitlift.folders.batch import read_folder
from fitlift.history.in_lifting import lifting_zones, week_rests, week_zones
from fitlift.history.outcomes import Folder

DAY = 86_400


def heart(since: float, *spans: tuple[int, int]) -> list[Message]:
    """Samples every ten seconds: for so many seconds so many beats, one after the other."""
    found, begin = [], since
    for seconds, bpm in spans:
        found += [
            message("record", {"timestamp": at(begin + step), "heart_rate": bpm}) for step in range(0, seconds, 10)
        ]
        begin += seconds
    return found


def squats(day: int, *spans: tuple[int, int], zones: tuple[int, ...] = ()) -> bytes:
    """Three sets of 30 s, rests of 70 s, 80 s, with a heart rate; and the zones that the watch has."""
    begin = day * DAY
    sets = [active(begin + since, 30, category=28, category_subtype=6) for since in (0, 100, 210)]
    of_watch = [message("hr_zone", {"message_index": place, "high_bpm": bpm}) for place, bpm in enumerate(zones)]
    return fit(session(begin, 300), *sets, *of_watch, *heart(begin, *spans))


def read(folder: Path, *files: bytes) -> Folder:
    """A folder of files."""
    for place, data in enumerate(files):
        (folder / f"{place}.fit").write_bytes(data)
    return read_folder(folder)


def test_tens_of_beats_are_the_same_zones_whatever_the_range(tmp_path: Path) -> None:
    """Of an athlete whose zones nobody knows: 100 s of 85, 200 s of 105; and 300 s of 112."""
    folder = read(tmp_path, squats(0, (100, 85), (200, 105)), squats(1, (300, 112)))
    (both,) = lifting_zones(folder.weeks[0].sessions)
    zones = both.zones
    assert zones.bounds_bpm == (80, 90, 100, 110, 120)
    spent = [in_sets + outside for in_sets, outside in zip(zones.sets_s, zones.rests_s, strict=True)]
    assert spent == pytest.approx([100, 0, 200, 300])
    rows = week_zones(folder.weeks[0])
    assert [(each.low_bpm, each.high_bpm) for each in rows] == [
        *((None, 80), (80, 90), (90, 100), (100, 110), (110, 120), (120, None)),
    ]
    assert {(each.zones, each.sessions, each.model) for each in rows} == {(1, 2, "per_10_bpm")}


def test_sessions_with_other_zones_are_not_added_up(tmp_path: Path) -> None:
    """The watch's zones were changed between them; a session without a heart rate has none."""
    low, high = (95, 114, 133, 152, 171, 190), (100, 120, 140, 160, 180, 200)
    folder = read(
        tmp_path,
        squats(0, (300, 118), zones=low),
        squats(1, (300, 118), zones=high),
        squats(2),
        squats(3, (300, 110), zones=low),
    )
    found = lifting_zones(folder.weeks[0].sessions)
    assert [each.sessions for each in found] == [(0, 3), (1,)]
    assert {each.zones for each in week_zones(folder.weeks[0])} == {1, 2}


def test_rests_of_a_week_are_those_of_all_its_sessions(tmp_path: Path) -> None:
    """By exercise."""
    folder = read(tmp_path, squats(0), squats(1))
    (rests,) = week_rests(folder.weeks[0])
    assert (rests.exercise, rests.rests, rests.min_s, rests.median_s, rests.max_s) == (
        "barbell_back_squat",
        4,
        70,
        75,
        80,
    )
