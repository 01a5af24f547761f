"""Many files: read each, keep going, and account for every one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import fitlift
from builders import active, fit, session
from checkout import SAMPLES
from fitlift.errors import EngineError, NotFitError, UserFileError
from fitlift.folders import one_file
from fitlift.folders.batch import read_folder
from fitlift.folders.one_file import read_file
from fitlift.folders.workers import Watch
from fitlift.schema import FILE_SETS
from fitlift.userfiles.places import UserFiles
from on_screen import folder_text
from read_weeks import facts_of
from tables import conformed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A strength session twice, a run, a broken file and a note."""
    strength = fit(session(), active(0))
    (tmp_path / "a.fit").write_bytes(strength)
    (tmp_path / "copy.fit").write_bytes(strength)
    (tmp_path / "run.fit").write_bytes(fit(session(sport="running", sub_sport=None)))
    (tmp_path / "broken.fit").write_bytes(b"<html>")
    (tmp_path / "note.txt").write_text("x")
    return tmp_path


def test_every_file_is_accounted_for(folder: Path) -> None:
    """With its status and, where it is not counted, the reason."""
    assert [
        (each.name, each.status, each.why_failed or each.duplicate_of) for each in read_folder(folder).outcomes
    ] == [
        ("a.fit", "counted", ""),
        (
            "broken.fit",
            "failed",
            "not a FIT file, it looks like a web page (HTML); the site may have asked you to log in, download it again",
        ),
        ("copy.fit", "duplicate", "a.fit"),
        ("note.txt", "ignored", ""),
        ("run.fit", "other", ""),
    ]


def test_a_fault_of_ours_in_one_file_does_not_stop_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is listed as what it is."""
    from fitlift.session.analyse import analyse

    def faulty(activity: Any, *others: Any, **named: Any) -> Any:
        if activity.file.name == "a.fit":
            raise ZeroDivisionError("division by zero")
        return analyse(activity, *others, **named)

    monkeypatch.setattr(one_file, "analyse", faulty)
    failed = read_folder(folder).of_status("failed")
    assert [each.why_failed for each in failed][:1] == [
        "a fault in fitlift: ZeroDivisionError: division by zero; please report it"
    ]


def test_all_set_tables_in_one(folder: Path) -> None:
    """Strength sessions only, each row with its file and week, typed as declared."""
    sets = read_folder(folder).sets
    assert sets[["file", "week"]].to_numpy().tolist() == [["a.fit", "2026-W10"]]
    pd.testing.assert_frame_equal(sets, conformed(sets, FILE_SETS))


def test_the_newest_file_is_the_one_whose_strength_session_started_last(tmp_path: Path) -> None:
    """Not the one with the latest run."""
    (tmp_path / "a.fit").write_bytes(fit(session(0), active(0)))
    (tmp_path / "b.fit").write_bytes(fit(session(9000), active(9000)))
    (tmp_path / "c.fit").write_bytes(fit(session(20000, sport="running", sub_sport=None)))
    newest = read_folder(tmp_path).newest
    assert newest is not None
    assert newest.name == "b.fit"


def test_an_unknown_engine_is_refused_at_once(folder: Path) -> None:
    """Not file by file."""
    with pytest.raises(EngineError):
        read_folder(folder, engine="rust")


def test_an_empty_folder_is_no_error(tmp_path: Path) -> None:
    """It has no sessions and an empty table with all columns."""
    folder = read_folder(tmp_path)
    assert (folder.strength_sessions, folder.weeks, folder.newest) == ([], (), None)
    assert list(folder.sets.columns) == list(FILE_SETS.names)


def test_corrections_are_read_with_their_files(folder: Path) -> None:
    """Beside each, or in a folder; what they say is in every table."""
    (folder / "a.fit.fitlift.yaml").write_text("sessions: [{sets: {1: {reps: 7, weight: 40 kg}}}]")
    read = read_folder(folder)
    assert read.sets[["reps", "volume_kg"]].to_numpy().tolist() == [[7, 280.0]]
    assert [(week.counts.reps, week.counts.volume_kg) for week in read.weeks] == [(7, 280.0)]
    assert read_file(folder / "a.fit").sessions[0].counts.reps == 7
    (folder / "other").mkdir()
    assert read_folder(folder, user_files=UserFiles(folder / "other")).sets["reps"].tolist() == [5]


def test_sessions_of_other_sports_are_summed_up_if_they_are_asked_for(folder: Path) -> None:
    """What files without a strength session hold is told in any case; corrections beside one are looked at, too."""
    (folder / "yoga.fit").write_bytes(fit(session(sub_sport="yoga", avg_heart_rate=98), active(0)))
    (brief,), (whole,) = (
        [each for each in read_folder(folder, all_sessions=asked).outcomes if each.name == "yoga.fit"]
        for asked in (False, True)
    )
    assert (brief.status, brief.contents) == (whole.status, whole.contents)
    assert brief.contents is not None
    assert [(each.sub_sport, each.duration_s, each.hr_avg_bpm) for each in brief.contents.sessions] == [
        ("yoga", 600, 98)
    ]
    assert (len(brief.sessions), [each.sets["reps"].tolist() for each in whole.sessions]) == (0, [[5]])
    (folder / "yoga.fit.fitlift.yaml").write_text("sessions: [{sets: {2: Plank}}]")
    assert [each.name for each in read_folder(folder).outcomes if each.errors] == ["broken.fit", "yoga.fit"]


def test_corrections_that_do_not_fit_are_left_aside(folder: Path) -> None:
    """The recording counts as it is, and says why; another copy of it is the same file again."""
    (folder / "a.fit.fitlift.yaml").write_text("sessions:\n- sets:\n    2: Plank\n")
    read = read_folder(folder)
    assert [(each.name, each.status) for each in read.outcomes] == [
        ("a.fit", "counted"),
        ("broken.fit", "failed"),
        ("copy.fit", "duplicate"),
        ("note.txt", "ignored"),
        ("run.fit", "other"),
    ]
    (error,) = read.outcomes[0].errors
    assert str(error) == "a.fit: its corrections are not used: line 3: session 1: no set 2"
    reason = f"{folder / 'a.fit.fitlift.yaml'}, line 3: session 1: no set 2; it has sets 1 to 1"
    with pytest.raises(UserFileError) as caught:
        read_file(folder / "a.fit")
    assert (str(caught.value), caught.value.session, caught.value.set_number) == (reason, 1, 2)


def test_routines_with_a_fault_and_folders_that_are_not_there_are_said_at_once(folder: Path) -> None:
    """Not file by file."""
    (folder / "routines.yaml").write_text("routines:\n  - name: A\n")
    for files in (UserFiles(routines_file=folder / "routines.yaml"), UserFiles(folder / "missing")):
        with pytest.raises(UserFileError):
            read_folder(folder, user_files=files)


@pytest.mark.parametrize(
    ("ended_min_before", "verdict"), [(0, "pass"), (29, "pass"), (31, "cannot say"), (-5, "cannot say")]
)
def test_a_run_in_another_file_warms_up_for_a_session(tmp_path: Path, ended_min_before: int, verdict: str) -> None:
    """If it ended half an hour before, or less; one that went on into it did not come before."""
    (tmp_path / "gym.fit").write_bytes(fit(session(since=7200), active(7200)))
    run = session(since=7200 - 60 * ended_min_before - 1800, elapsed=1800, sport="running", sub_sport=None)
    (tmp_path / "run.fit").write_bytes(fit(run))
    (gym,) = read_folder(tmp_path).strength_sessions
    (warmup,) = gym.principles[gym.principles["rule"] == "general_warmup"].to_dict("records")
    assert warmup["verdict"] == verdict
    assert (warmup["why"] == "running just before, in run.fit") == (verdict == "pass")


def test_a_session_from_two_sources_counts_once(tmp_path: Path) -> None:
    """The recording with more sets counts, the other one is named; one that only begins near it is another session."""
    watch = fit(session(0, 600), active(0), active(90), active(180))
    service = fit(session(60, 590), active(60), active(150))
    later = fit(session(400, 600), active(400))
    for name, data in {"a_service.fit": service, "b_watch.fit": watch, "c_later.fit": later}.items():
        (tmp_path / name).write_bytes(data)
    read = read_folder(tmp_path)
    assert [(each.name, each.status, dict(each.repeats)) for each in read.outcomes] == [
        ("a_service.fit", "repeated", {1: "b_watch.fit"}),
        ("b_watch.fit", "counted", {}),
        ("c_later.fit", "counted", {}),
    ]
    assert [len(each.active) for each in read.strength_sessions] == [3, 1]
    assert len(read.sets) == 4
    assert "a_service.fit: is counted as b_watch.fit, which holds as much or more" in folder_text("x", read, width=200)


def test_of_a_recording_and_what_was_written_of_it_the_one_with_corrections_counts(tmp_path: Path) -> None:
    """Its effort has no place in the other one, whatever the names are."""
    shutil.copy(SAMPLES / "free.fit", tmp_path / "session.fit")
    shutil.copy(SAMPLES / "plans" / "beginner.yaml", tmp_path)
    said = "sessions:\n  - session: 1\n    rpe: 8\n    slots: {a: deadlift}\n"
    (tmp_path / "session.fit.fitlift.yaml").write_text(said)
    (tmp_path / "fixed.fit").write_bytes(fitlift.corrected_fit(tmp_path / "session.fit").data)
    found = {each.name: each for each in read_folder(tmp_path).outcomes}
    assert (found["session.fit"].status, found["fixed.fit"].status) == ("counted", "repeated")
    assert [each.session.rpe for each in found["session.fit"].strength_sessions] == [8]


def test_of_a_file_with_several_sessions_only_the_repeated_one_is_left_out(tmp_path: Path) -> None:
    """The file counts for the others."""
    (tmp_path / "both.fit").write_bytes(
        fit(session(0, 600), active(0), session(900, 600), active(900), active(1000), active(1100))
    )
    (tmp_path / "richer.fit").write_bytes(fit(session(30, 600), active(30), active(90)))
    both, richer = read_folder(tmp_path).outcomes
    assert (both.status, dict(both.repeats), richer.status) == ("counted", {1: "richer.fit"}, "counted")
    assert [each.number for each in both.strength_sessions] == [2]
    assert "both.fit: session 1 is counted as richer.fit" in folder_text("x", read_folder(tmp_path), width=200)


def test_processes_tell_the_same_as_one(folder: Path) -> None:
    """Each file's status, reason and sets; errors come back with their facts."""
    alone, shared = read_folder(folder), read_folder(folder, watch=Watch(2))
    for one, other in zip(alone.outcomes, shared.outcomes, strict=True):
        assert (one.name, one.status, one.why_failed, one.duplicate_of) == (
            other.name,
            other.status,
            other.why_failed,
            other.duplicate_of,
        )
    pd.testing.assert_frame_equal(alone.sets, shared.sets)
    (failed,) = shared.of_status("failed")
    assert isinstance(failed.error, NotFitError)
    assert failed.error.hint == alone.of_status("failed")[0].error.hint  # type: ignore[union-attr]  # it failed


def test_a_file_that_needs_more_memory_than_there_is_is_given_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not called a fault; what would help is said."""

    def hungry(*_: Any, **__: Any) -> Any:
        raise MemoryError

    monkeypatch.setattr(one_file, "to_activity", hungry)
    (found,) = [each for each in read_folder(folder).outcomes if each.name == "a.fit"]
    assert (found.status, found.why_failed) == (
        "failed",
        "given up, needed more memory than there is; read it alone: fitlift inspect FILE",
    )


def test_a_run_in_a_file_whose_strength_session_another_one_tells_still_counts(tmp_path: Path) -> None:
    """Only its strength session is left out."""
    both = fit(session(0, 600, sport="running", sub_sport=None), session(700, 600), active(800))
    (tmp_path / "both.fit").write_bytes(both)
    (tmp_path / "richer.fit").write_bytes(fit(session(701, 600), *(active(701 + 100 * place) for place in range(4))))
    read = read_folder(tmp_path)
    assert [(each.name, each.status) for each in read.outcomes] == [("both.fit", "repeated"), ("richer.fit", "counted")]
    (week,) = facts_of(read)
    assert (len(week.runs), week.week.counts.sessions) == (1, 1)
