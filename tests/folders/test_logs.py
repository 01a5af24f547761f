"""Logs of phones wherever recordings are taken: alone, in folders and zips, twice, and beside a watch's files."""

from __future__ import annotations

import gzip
import shutil
import zipfile
from pathlib import Path

import pytest

import fitlift
import log_texts
from checkout import SAMPLES
from fitlift.errors import FitliftError
from fitlift.folders.batch import read_folder
from fitlift.folders.export_folder import is_export
from fitlift.history.progression import lift_progress
from fitlift.history.report import weekly_report
from fitlift.userfiles.places import UserFiles


def written(path: Path, text: str = log_texts.HEVY) -> Path:
    """A log on disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(path: Path, number: int) -> list[str | None]:
    """The names of a session's sets, each once."""
    summary = fitlift.summarize(path)[number]
    return list(dict.fromkeys(each.exercise_name for each in summary.each_set))


def test_a_log_is_its_sessions_with_names_that_are_sure(tmp_path: Path) -> None:
    """What the catalogue knows is its exercise, whatever it is called; what it does not know is the user's own."""
    log = written(tmp_path / "hevy.csv")
    early, evening = fitlift.summarize(log)
    assert [each.exercise for each in early.each_set] == ["my_own_lift"]
    assert evening.each_set[0].exercise == "barbell_back_squat"
    assert {(each.source, each.confidence) for each in (*early.each_set, *evening.each_set)} == {("log", None)}
    assert names(log, 1) == ["Squat (Barbell)", "Pull up", "Plank", "Rowing machine"]
    assert [str(each.reason) for each in early.each_evidence] == ['the log calls it "My Own Lift"']
    assert (evening.week, str(evening.local_start)) == ("2025-W52", "2025-12-22 18:02:00")


def test_rests_and_times_stay_unknown_and_turns_are_found(tmp_path: Path) -> None:
    """Nothing is made up; pull-ups and planks are a block of two rounds."""
    evening = fitlift.summarize(written(tmp_path / "hevy.csv"))[1]
    sets = evening.each_set
    assert {each.rest_s for each in sets} == {None}
    assert evening.counts.rest_s is None
    assert [(each.block, each.round, each.slot) for each in sets[3:7]] == [
        (2, 1, "b"),
        (2, 1, "c"),
        (2, 2, "b"),
        (2, 2, "c"),
    ]
    assert [each.drop_of for each in sets] == [None, None, 2, *[None] * 5]
    # 8 × 40 + 5 × 80 + 10 × 60.5; the drop and the warm-up are no sets of work of their own
    assert evening.counts.volume_kg == 1325
    # nor is what was rowed
    assert (evening.counts.active_sets, evening.counts.working_sets) == (6, 5)


@pytest.mark.parametrize("kind", ["path", "bytes", "gzip", "zip"])
def test_however_it_is_given(tmp_path: Path, kind: str) -> None:
    """As recordings are."""
    path, data = written(tmp_path / "hevy.csv"), log_texts.HEVY.encode()
    with zipfile.ZipFile(tmp_path / "hevy.zip", "w") as archive:
        archive.writestr("export/hevy.csv", data)
        archive.writestr("export/readme.txt", "hello")
    forms: dict[str, Path | bytes] = {
        "path": path,
        "bytes": data,
        "gzip": gzip.compress(data),
        "zip": tmp_path / "hevy.zip",
    }
    assert [len(each.each_set) for each in fitlift.summarize(forms[kind])] == [1, 8]
    assert not is_export(tmp_path / "hevy.zip")


def test_one_log_is_a_folder_to_who_asks_for_weeks(tmp_path: Path) -> None:
    """It holds years."""
    log = written(tmp_path / "hevy.csv")
    weeks = fitlift.weekly(log).weeks
    assert list(weeks["week"]) == ["2025-W51", "2025-W52"]
    assert list(weeks["sessions"]) == [1, 1]
    assert "barbell_back_squat" in set(fitlift.progress(log).exercises["exercise"])


def test_in_a_folder_logs_are_read_and_other_tables_are_not(tmp_path: Path) -> None:
    """Nor what fitlift itself wrote of a log."""
    written(tmp_path / "a" / "hevy.csv")
    written(tmp_path / "weights.csv", "date,weight,fat\n2025-12-19,70,12\n")
    (tmp_path / "sets.csv").write_bytes(fitlift.convert(tmp_path / "a" / "hevy.csv", "csv"))
    with zipfile.ZipFile(tmp_path / "strong.zip", "w") as archive:
        archive.writestr("strong.csv", log_texts.STRONG_NEWEST.replace("2025-12-19", "2025-12-15"))
        archive.writestr("table.csv", "date,weight,fat\n")
    found = read_folder(tmp_path)
    assert sorted((each.name, each.status) for each in found.outcomes) == [
        ("a/hevy.csv", "counted"),
        ("sets.csv", "ignored"),
        ("strong.zip/strong.csv", "counted"),
        ("strong.zip/table.csv", "ignored"),
        ("weights.csv", "ignored"),
    ]
    assert len(found.strength_sessions) == 4


def test_the_same_log_exported_twice_counts_session_by_session(tmp_path: Path) -> None:
    """The later one is the longer one; what both have counts once, what is new counts."""
    written(tmp_path / "december.csv")
    later = log_texts.HEVY + log_texts.HEVY.splitlines()[-1].replace("19 Dec", "29 Dec") + "\n"
    written(tmp_path / "january.csv", later)
    found = read_folder(tmp_path)
    assert sorted(str(each.local_start) for each in found.strength_sessions) == [
        "2025-12-19 07:30:00",
        "2025-12-22 18:02:00",
        "2025-12-29 07:30:00",
    ]


def test_days_of_fitnotes_and_times_of_another_log_are_one_session(tmp_path: Path) -> None:
    """Of a day that is all that is known, what was done on it counts once."""
    written(tmp_path / "fitnotes.csv", log_texts.FITNOTES)
    written(tmp_path / "hevy.csv")
    found = read_folder(tmp_path)
    assert len(found.strength_sessions) == 2


def test_a_log_without_a_zone_is_held_against_a_watch_by_local_time(tmp_path: Path) -> None:
    """In whatever zone the watch was: its file tells its own."""
    shutil.copy(SAMPLES / "planned.fit", tmp_path)
    (watch,) = fitlift.summarize(tmp_path / "planned.fit")
    assert str(watch.local_start) == "2026-11-19 18:04:12"
    assert watch.file.utc_offset_s
    written(tmp_path / "log.csv", "start,duration,exercise,weight_kg,reps\n2026-11-19 18:00,40 min,Squat,80,5\n")
    found = read_folder(tmp_path)
    assert len(found.strength_sessions) == 1
    written(tmp_path / "log.csv", "start,duration,exercise,weight_kg,reps\n2026-11-19 17:00,40 min,Squat,80,5\n")
    assert len(read_folder(tmp_path).strength_sessions) == 2


def test_hours_to_a_run_are_by_the_run_s_own_clock(tmp_path: Path) -> None:
    """A log in the time of the day, the run in UTC with its distance told; of a day alone no hours are known."""
    shutil.copy(SAMPLES / "run.fit", tmp_path)
    found = read_folder(tmp_path)
    (run,) = (each for outcome in found.outcomes for each in outcome.listed)
    assert run.local_start is not None
    assert run.start_time is not None
    assert run.local_start != run.start_time.replace(tzinfo=None)
    day = run.local_start.date()
    rows = "".join(f"{day} 05:00,30 min,Squat,80,5\n" for _ in range(4))
    written(tmp_path / "log.csv", f"start,duration,exercise,weight_kg,reps\n{rows}")
    (leg,) = weekly_report(read_folder(tmp_path), None).facts[-1].each_leg_session
    begins = run.local_start.hour + run.local_start.minute / 60 + run.local_start.second / 3600
    assert leg.hours_to_run == pytest.approx(begins - 5.5, abs=0.01)
    rows = "".join(f"{day},Squat,80,5\n" for _ in range(4))
    written(tmp_path / "log.csv", f"start,exercise,weight_kg,reps\n{rows}")
    (leg,) = weekly_report(read_folder(tmp_path), None).facts[-1].each_leg_session
    assert (leg.hours_to_run, leg.hours_since_run) == (None, None)


def test_one_log_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    """It is told with what is to be set; once that is set, it counts."""
    written(tmp_path / "hevy.csv")
    written(tmp_path / "strong.csv", log_texts.STRONG_CLASSIC.replace("2025-12", "2025-11"))
    found = read_folder(tmp_path)
    assert {each.name: each.status for each in found.outcomes} == {"hevy.csv": "counted", "strong.csv": "failed"}
    files = UserFiles(settings={"log_weight_unit": "kg"})
    assert len(read_folder(tmp_path, user_files=files).strength_sessions) == 4


def test_a_table_that_nobody_knows_shows_its_header_where_it_is_named(tmp_path: Path) -> None:
    """And what it could be renamed to."""
    table = written(tmp_path / "weights.csv", "date,weight,fat\n2025-12-19,70,12\n")
    with pytest.raises(FitliftError) as caught:
        fitlift.summarize(table)
    assert str(caught.value) == (
        f"{table}: is a table, but no log that fitlift knows; its header is: date, weight, fat; rename its columns to "
        "those of the plain form: start and exercise, and what there is of end, duration, workout, workout_note, "
        "set_type, superset, load, reps, seconds, rpe, side, note, weight, weight_unit, distance, distance_unit, "
        "weight_kg, weight_lb, distance_m, distance_km, distance_mi"
    )


def test_corrections_beside_a_log_hold_for_its_sessions(tmp_path: Path) -> None:
    """By their numbers, as of any file with several."""
    log = written(tmp_path / "hevy.csv")
    fitlift.label(log, {"a": "goblet squat"}, session=1, user_files=UserFiles(routines_file=tmp_path / "routines.yaml"))
    assert names(log, 0) == ["Goblet squat"]
    assert names(log, 1)[0] == "Squat (Barbell)"


def test_a_plan_of_what_was_done_last(tmp_path: Path) -> None:
    """From the fewest repetitions to the most; what took turns takes turns."""
    plan = fitlift.plan_import(written(tmp_path / "hevy.csv"))
    assert plan.text == (
        "plan: Evening\n"
        "sessions:\n"
        "  - name: Evening\n"
        "    exercises:\n"
        "      - Squat (Barbell): 5 @ 80 kg warmup 8 @ 40 kg\n"
        "      - superset:\n"
        "          - Pull up: 2x6-8\n"
        "          - Plank: 2x45-60 s\n"
        "      - Rowing machine: 7 min\n"
    )


def test_a_run_among_lifts_is_shown_and_counts_nowhere(tmp_path: Path) -> None:
    """Not as a set, for no muscle and in no progress; a run alone is no strength session of the week."""
    path = tmp_path / "strong.csv"
    header = "Date,Workout Name,Exercise Name,Set Order,Weight (kg),Reps,Distance (meters),Seconds"
    rows = (
        "2025-12-19 07:30:05,Legs,Treadmill,1,,,2000,600",
        "2025-12-19 07:30:05,Legs,Squat (Barbell),1,80,5,,",
        "2025-12-19 07:30:05,Legs,Squat (Barbell),2,80,5,,",
        "2025-12-20 07:30:05,Run,Running,1,,,5000,1500",
        "2025-12-21 07:30:05,Bike,Cycling (Indoor),1,,,,1800",
    )
    path.write_text("\n".join((header, *rows)), encoding="utf-8")
    legs, run, ride = fitlift.summarize(path, all_sessions=True)
    assert [each.exercise_name for each in legs.each_set] == ["Treadmill", "Squat (Barbell)", "Squat (Barbell)"]
    assert (legs.counts.active_sets, legs.counts.working_sets, legs.session_load.working_sets) == (2, 2, 2)
    assert legs.each_unattributed == ()
    assert [each.is_strength for each in (legs, run, ride)] == [True, False, False]
    assert [each.exercise_name for each in lift_progress((legs, run, ride)).each_exercise] == ["Squat (Barbell)"]
