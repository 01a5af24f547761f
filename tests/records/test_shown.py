"""What notebooks and consoles show of an object: what it holds, in a line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import fitlift
from checkout import EXPORT
from fitlift.records.framed import Framed


def test_objects_are_shown_in_a_line_with_what_they_hold(samples: Path) -> None:
    """Not with all of it; and with the names under which it is found."""
    analysis = fitlift.analyse(samples / "planned.fit")
    (summary,) = fitlift.summarize(analysis)
    folder = fitlift.read_folder(EXPORT)
    report = fitlift.weekly(folder)
    plan = fitlift.read_plan(samples / "plans" / "in-season.yaml")
    assert repr(plan) == "<Plan 'In season': In-season A, In-season B>"
    assert repr(summary).startswith("<SessionSummary of planned.fit, session 1: ")
    assert repr(analysis).startswith(
        "<SessionAnalysis of planned.fit: 1 session, 17 sets; .sessions .sets .rests .match"
    )
    assert repr(folder).endswith(" strength sessions; .outcomes .sets .weeks>")
    assert repr(report.progress).endswith("; .exercises .lifts .doubts>")
    assert repr(fitlift.read_fit(samples / "planned.fit")).endswith('; ["record"] .tables .notices>')
    shown = [
        analysis,
        analysis.activity,
        analysis.activity.raw,
        analysis.zones,
        analysis.loads,
        analysis.coverage,
        summary,
        folder,
        folder.outcomes[0],
        folder.weeks[0],
        report,
        report.facts[-1],
        report.months,
        report.progress,
        plan,
    ]
    assert not [repr(each) for each in shown if len(repr(each)) > 200 or "\n" in repr(each)]


def test_a_record_shows_what_it_knows_as_far_as_there_is_room(samples: Path) -> None:
    """Not what is null; of long values the beginning and the end, and times as people write them."""
    analysis = fitlift.analyse(samples / "planned.fit")
    first = analysis.each_set[0]
    shown = repr(first)
    assert shown.startswith("Set(session=1, row=1, set=1, kind='active', role='warmup'")
    assert shown.endswith(", …)")
    assert "bout" not in shown
    assert first.bout is None
    paused = repr(analysis.activity.each_pause[0])
    assert paused == "Pause(session=1, start_time=2026-11-19 17:21:42Z, end_time=2026-11-19 17:23:49Z)"
    assert repr(analysis.activity.heart) == ("<HeartRates: 944 samples, 926 with a heart rate; .session .time .bpm>")


def test_settings_show_what_is_set() -> None:
    """Of forty the two that are not as they are by default."""
    assert repr(fitlift.Settings()) == "Settings()"
    mine = fitlift.UserFiles(settings={"max_hr_bpm": 186, "targets": {"calves": 6}})
    assert repr(mine.settings) == "Settings(max_hr_bpm=186.0, targets={'calves': 6.0})"


def test_nothing_that_can_be_reached_shows_more_than_a_line(samples: Path) -> None:
    """From what the functions return, three attributes deep."""
    long: dict[str, str] = {}
    plan = samples / "plans" / "in-season.yaml"
    recording, folder = samples / "planned.fit", fitlift.read_folder(EXPORT)
    for found in (
        fitlift.analyse(recording),
        *fitlift.summarize(recording),
        fitlift.read_fit(recording),
        fitlift.muscle_coverage(recording),
        fitlift.inspect(recording),
        fitlift.scrubbed(recording),
        fitlift.corrected_fit(recording),
        folder,
        fitlift.weekly(folder),
        fitlift.progress(folder),
        fitlift.read_plan(plan),
        fitlift.plan_check(plan),
        fitlift.plan_import(recording),
        *fitlift.plan_export(plan).values(),
        *fitlift.find_exercises("squat"),
        *fitlift.config_show(),
        fitlift.UserFiles(),
    ):
        _walk(found, type(found).__name__, 3, long)
    assert long == {}


def _walk(thing: Any, path: str, depth: int, long: dict[str, str]) -> None:
    """Note what shows itself at more length than a line, by how it was come to."""
    if not type(thing).__module__.startswith("fitlift"):
        return
    shown = repr(thing)
    if len(shown) > 200 or "\n" in shown or " object at 0x" in shown:
        long[path] = shown[:300]
    for name in dir(thing) if depth else ():
        if name.startswith("_") or isinstance(getattr(type(thing), name, None), Framed):
            continue
        value = getattr(thing, name)
        if isinstance(value, Mapping):
            value = tuple(value.values())
        several = value if isinstance(value, tuple | list) else (value,)
        for each in several[:1]:
            _walk(each, f"{path}.{name}", depth - 1, long)
