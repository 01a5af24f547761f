"""What the lifting of a week comes to beside the running."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from builders import active, fit, session
from fitlift.fit.encode import Value
from fitlift.folders.batch import read_folder
from fitlift.history.report import weekly_report
from fitlift.report.page import Prose
from fitlift.report.week_page import week_page
from on_screen import folder_text
from read_weeks import facts_of

DAY = 86_400.0

SQUAT: dict[str, Value] = {"category": 28, "category_subtype": 6, "weight": 80}
BENCH: dict[str, Value] = {"category": 0, "category_subtype": 1}


def lifting(day: float, minutes: float, *sets: dict[str, Value], **values: Value) -> bytes:
    """A session some days after Wednesday, 4 March 2026."""
    rows = [active(day * DAY + 150 * place, 30, repetitions=6, **each) for place, each in enumerate(sets)]
    return fit(session(day * DAY, minutes * 60, **values), *rows)


def test_effort_times_minutes_is_summed_over_the_sessions_that_have_an_effort(tmp_path: Path) -> None:
    """40 min at 3 and 22 min at 6.5 are 263; of the third nobody knows, and nothing stands in for it."""
    for name, data in {
        "a": lifting(-2, 40, *[SQUAT] * 5, workout_rpe=30, workout_feel=75, training_load_peak=6.25),
        "b": lifting(0, 22, *[BENCH] * 3, workout_rpe=65, training_load_peak=28.5),
        "c": lifting(2, 31, *[SQUAT] * 2, {"category": 65534}, workout_feel=25),
    }.items():
        (tmp_path / f"{name}.fit").write_bytes(data)
    (facts,) = facts_of(read_folder(tmp_path), dt.date(2026, 3, 8))
    assert facts.load == {
        "week": "2026-W10",
        "sessions": 3,
        "working_sets": 11,
        "hard_sets": 11,  # no effort of a set is noted, and that of a session makes none easy
        "sets_with_effort": 0,
        "sets_without_muscle": 1,
        "sessions_without_sets": 0,
        "sessions_with_effort": 2,
        "srpe_load": 40 * 3 + 22 * 6.5,
        "watch_training_load": 34.75,  # as the watches have it: nothing of the lifting is added
    }


def test_without_an_effort_nothing_is_said_and_without_sets_no_number(tmp_path: Path) -> None:
    """Not said is not zero."""
    (tmp_path / "a.fit").write_bytes(lifting(0, 40))
    (facts,) = facts_of(read_folder(tmp_path), dt.date(2026, 3, 8))
    load = facts.lifting_load
    assert (load.working_sets, load.hard_sets, load.sets_with_effort) == (None, None, None)
    assert (load.srpe_load, load.sessions_with_effort, load.watch_training_load) == (None, 0, None)
    assert (load.sessions_without_sets, facts.each_region) == (1, ())


def test_hard_sets_by_region_are_those_of_all_sessions(tmp_path: Path) -> None:
    """Squats are for the legs, and help the back; presses for the chest, and help shoulders and arms."""
    (tmp_path / "a.fit").write_bytes(lifting(-2, 30, *[SQUAT] * 3, BENCH))
    (tmp_path / "b.fit").write_bytes(lifting(1, 30, *[SQUAT] * 2, *[BENCH] * 4))
    (facts,) = facts_of(read_folder(tmp_path), dt.date(2026, 3, 8))
    assert {each.region: each.hard_sets for each in facts.each_region} == {
        "legs_hips": 5,
        "abs": 0,
        "back": 2.5,
        "chest": 5,
        "shoulders": 2.5,
        "arms": 2.5,
    }
    assert facts.regions["hard_sets"].sum() == 17.5


def test_more_than_needed_is_said_on_the_page_and_as_no_fault(tmp_path: Path) -> None:
    """Thirteen squats and two presses: quads and glutes 13 of 4-12; nothing is said of a week with less."""

    def said(*sets: dict[str, Value]) -> list[str]:
        (tmp_path / "a.fit").write_bytes(lifting(0, 60, *sets))
        found = weekly_report(read_folder(tmp_path), dt.date(2026, 3, 8))
        page = week_page(found.facts[0], found.principles(found.facts[0]), found.progress, is_last=True)
        parts = next(each.parts for each in page.sections if each.key == "groups")
        return [text for part in parts if isinstance(part, Prose) for text in part.texts if "needed" in text]

    assert said(*[SQUAT] * 13, *[BENCH] * 2) == [
        "More than needed beside running, which is no fault: glutes 13, quads 13."
    ]
    assert said(*[SQUAT] * 12) == []


def test_efforts_that_are_noted_in_corrections_count_where_they_were_noted(tmp_path: Path) -> None:
    """7 of 10 for 24 minutes, beside the watch's 3; one of five sets was easy, one hard, of three nobody knows."""
    (tmp_path / "a.fit").write_bytes(lifting(0, 24, *[SQUAT] * 5, workout_rpe=30))
    noted = "sessions:\n  - session: 1\n    rpe: 7\n    sets:\n      2: {rpe: 5.5}\n      4: {rpe: 8}\n"
    (tmp_path / "a.fit.fitlift.yaml").write_text(noted)
    folder = read_folder(tmp_path)
    (facts,) = facts_of(folder, dt.date(2026, 3, 8))
    load = facts.lifting_load
    assert (load.working_sets, load.hard_sets, load.sets_with_effort) == (5, 4, 2)
    assert (load.sessions_with_effort, load.srpe_load) == (1, 7 * 24)
    assert {each.region: each.hard_sets for each in facts.each_region}["legs_hips"] == 4
    text = " ".join(folder_text("x", folder).split())
    assert "hard sets: 4 of 5 working sets, 3 without an effort noted; legs and hips 4, back 2 " in text
    assert "effort × minutes (session-RPE): 168 sets in the 72 hours to Wed 4 Mar 2026, at least: quads 5" in text
