"""A folder with a watch's recordings and a phone's log of the same hours: one session each, told by both."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.folders.batch import read_folder
from fitlift.folders.workers import Watch
from fitlift.history.outcomes import Folder
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.logs import read_activity
from fitlift.matching.logged_sessions import logged_sessions
from fitlift.records.several import active
from fitlift.report.document import file_document
from fitlift.session.analyse import analyse
from fitlift.session.log_laid import FROM_LOG
from one_hour import DAY_S, LEGS, Done, fitnotes, hevy, strong, watch

SQUAT, DEADLIFT, CALVES = "Squat (Barbell)", "Barbell deadlift", "Standing calf raise"


def folder_of(path: Path, **files: bytes | str) -> Path:
    """A folder of files; names of logs are those of apps."""
    path.mkdir(parents=True, exist_ok=True)
    for name, held in files.items():
        ending = "csv" if isinstance(held, str) else "fit"
        (path / f"{name}.{ending}").write_bytes(held.encode() if isinstance(held, str) else held)
    return path


def only(folder: Folder) -> SessionSummary:
    """The one session that counts."""
    (found,) = folder.strength_sessions
    return found


def told(session: SessionSummary) -> list[tuple[str | None, int | None, float | None]]:
    """Name, repetitions and weight of each set."""
    return [(each.exercise_name, each.reps, each.weight_kg) for each in active(session.each_set)]


def statuses(folder: Folder) -> dict[str, str]:
    """What became of each file."""
    return {each.name: each.status for each in folder.outcomes}


def test_a_log_and_a_recording_of_one_hour_are_one_session(tmp_path: Path) -> None:
    """Names and weights of the log, times and heart rate of the watch, whose file counts; the log's counts no more."""
    found = read_folder(folder_of(tmp_path, watch=watch(), hevy=hevy((0, LEGS))))
    one = only(found)
    assert statuses(found) == {"hevy.csv": "repeated", "watch.fit": "counted"}
    assert told(one) == [tuple(each) for each in LEGS]
    assert {each.rest_s for each in active(one.each_set)[:-1]} == {80}
    assert (one.session.hr_avg_bpm, one.session.timer_s) == (112, 1140)
    assert {(each.source, each.hr_avg_bpm) for each in active(one.each_set)} == {("log", 112)}
    assert dict(found.outcomes[0].repeats) == {1: "watch.fit"}
    (taken,) = found.outcomes[1].taken[1]
    assert (taken.file, taken.what) == ("hevy.csv", "names_and_weights")


def test_it_is_the_same_as_with_the_log_that_is_named(tmp_path: Path) -> None:
    """What stands together in a folder, and what is given together, tell one session."""
    folder = folder_of(tmp_path, watch=watch(), hevy=hevy((0, LEGS)))
    watched, log = (read_activity(folder / name) for name in ("watch.fit", "hevy.csv"))
    (named,) = summarize_sessions(analyse(watched, logged=logged_sessions(log)))
    assert file_document(named.file, [named]) == file_document(named.file, [only(read_folder(folder))])


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    """Whichever name is first."""
    first = only(read_folder(folder_of(tmp_path / "watch first", a=watch(), b=hevy((0, LEGS)))))
    last = only(read_folder(folder_of(tmp_path / "log first", b=watch(), a=hevy((0, LEGS)))))
    assert told(first) == told(last) == [tuple(each) for each in LEGS]


@pytest.mark.parametrize("minutes_off", [-3, -1, 3])
def test_times_may_be_off_by_minutes(tmp_path: Path, minutes_off: int) -> None:
    """A phone's session is begun before the watch's, or after it."""
    found = read_folder(folder_of(tmp_path, watch=watch(), hevy=hevy((60 * minutes_off, LEGS))))
    assert told(only(found)) == [tuple(each) for each in LEGS]


def test_a_logged_session_without_a_recording_stays_one_of_its_own(tmp_path: Path) -> None:
    """Of a log of several days only what a watch recorded is told by both."""
    log = hevy((0, LEGS), (2 * DAY_S, LEGS[:3]))
    found = read_folder(folder_of(tmp_path, watch=watch(), hevy=log))
    assert statuses(found) == {"hevy.csv": "counted", "watch.fit": "counted"}
    assert [len(told(each)) for each in found.strength_sessions] == [3, 9]


def test_a_recording_without_sets_has_those_of_the_log(tmp_path: Path) -> None:
    """They have no times; the heart rate is the session's."""
    one = only(read_folder(folder_of(tmp_path, watch=watch(has_sets=False), hevy=hevy((0, LEGS)))))
    assert told(one) == [tuple(each) for each in LEGS]
    assert (one.session.hr_avg_bpm, one.counts.active_sets) == (112, 9)
    assert {each.start_time for each in active(one.each_set)} == {None}


def test_a_log_of_days_is_of_the_recording_of_that_day(tmp_path: Path) -> None:
    """FitNotes knows no hour."""
    found = read_folder(folder_of(tmp_path, watch=watch(), fitnotes=fitnotes(0, LEGS), next=watch(LEGS[:3], day=1)))
    assert statuses(found) == {"fitnotes.csv": "repeated", "next.fit": "counted", "watch.fit": "counted"}
    assert [len(told(each)) for each in found.strength_sessions] == [3, 9]
    assert told(found.strength_sessions[1]) == [tuple(each) for each in LEGS]


def test_of_two_logs_of_one_session_one_counts(tmp_path: Path) -> None:
    """Strong and Hevy of the same hour; neither of them counts beside the recording."""
    found = read_folder(folder_of(tmp_path, watch=watch(), hevy=hevy((0, LEGS)), strong=strong(0, LEGS)))
    assert statuses(found) == {"hevy.csv": "repeated", "strong.csv": "repeated", "watch.fit": "counted"}
    assert told(only(found)) == [tuple(each) for each in LEGS]
    assert len(found.outcomes[2].taken[1]) == 1


def test_of_two_watches_and_a_log_one_counts(tmp_path: Path) -> None:
    """The log is laid over the one that measured the heart."""
    bare, heart, log = watch(beats=None), watch(since=5), hevy((0, LEGS))
    found = read_folder(folder_of(tmp_path, bare=bare, heart=heart, hevy=log))
    assert statuses(found) == {"bare.fit": "repeated", "heart.fit": "counted", "hevy.csv": "repeated"}
    assert told(only(found)) == [tuple(each) for each in LEGS]


def test_a_watch_that_was_begun_anew_has_each_half_of_the_log(tmp_path: Path) -> None:
    """The sets are parted between both recordings; none counts twice, none is lost."""
    one, two = watch(LEGS[:4]), watch(LEGS[4:], since=560)
    found = read_folder(folder_of(tmp_path, one=one, two=two, hevy=hevy((0, LEGS))))
    assert statuses(found) == {"hevy.csv": "repeated", "one.fit": "counted", "two.fit": "counted"}
    assert [told(each) for each in found.strength_sessions] == [
        [tuple(each) for each in LEGS[:4]],
        [tuple(each) for each in LEGS[4:]],
    ]


def test_a_watch_that_ran_through_two_logged_sessions_has_both(tmp_path: Path) -> None:
    """A log that was ended and begun anew."""
    log = hevy((0, LEGS[:4]), (540, LEGS[4:]))
    found = read_folder(folder_of(tmp_path, watch=watch(), hevy=log))
    assert statuses(found) == {"hevy.csv": "repeated", "watch.fit": "counted"}
    assert told(only(found)) == [tuple(each) for each in LEGS]


def test_a_log_that_is_longer_than_the_recording(tmp_path: Path) -> None:
    """The watch was stopped early: what it lacks was done all the same."""
    one = only(read_folder(folder_of(tmp_path, watch=watch(LEGS[:6]), hevy=hevy((0, LEGS), minutes=60))))
    assert told(one) == [tuple(each) for each in LEGS]
    assert [each.start_time is None for each in active(one.each_set)] == [False] * 6 + [True] * 3


def test_corrections_of_the_recording_hold_over_the_log_and_those_of_the_log_over_it(tmp_path: Path) -> None:
    """What is said beside the csv is said of the session."""
    folder = folder_of(tmp_path, watch=watch(), hevy=hevy((0, LEGS)))
    of_log = "sessions: [{sets: {1: {weight: 77.5 kg}, 2: {weight: 90 kg}, 4: Romanian deadlift}}]"
    (folder / "hevy.csv.fitlift.yaml").write_text(of_log)
    (folder / "watch.fit.fitlift.yaml").write_text("sessions: [{sets: {2: {weight: 85 kg}, 3: Front squat}}]")
    one = only(read_folder(folder))
    assert told(one)[:4] == [(SQUAT, 5, 77.5), (SQUAT, 5, 85), ("Front squat", 4, 85), ("Romanian deadlift", 8, 60)]


def test_a_plan_beside_the_recording_is_matched_by_the_names_of_the_log(tmp_path: Path) -> None:
    """Nine sets, as planned."""
    folder = folder_of(tmp_path, watch=watch(), hevy=hevy((0, LEGS)))
    plan = f"plan: Legs\nsessions:\n  - name: A\n    exercises: [{SQUAT}: 3x5, {DEADLIFT}: 3x8-10, {CALVES}: 3x12-15]\n"
    (folder / "legs.plan.yaml").write_text(plan)
    match = only(read_folder(folder)).match
    assert match is not None
    assert [each.verdict for each in match.matched.each_set].count("done") == 8


def test_in_an_archive_as_in_a_folder(tmp_path: Path) -> None:
    """And where the log is in another one."""
    folder = folder_of(tmp_path / "plain", watch=watch(), hevy=hevy((0, LEGS)))
    packed = tmp_path / "packed"
    packed.mkdir()
    for name, members in {"watch": ["watch.fit"], "phone": ["hevy.csv"]}.items():
        with zipfile.ZipFile(packed / f"{name}.zip", "w") as archive:
            archive.writestr("notes.txt", "none")
            for member in members:
                archive.write(folder / member, member)
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for file in sorted(packed.iterdir()):
            archive.write(file, file.name)
    expected = told(only(read_folder(folder)))
    assert told(only(read_folder(packed))) == expected
    assert told(only(read_folder(tmp_path / "all.zip"))) == expected


def test_a_recording_twice_and_its_log_are_one_session(tmp_path: Path) -> None:
    """The same bytes under two names."""
    found = read_folder(folder_of(tmp_path, a=watch(), b=watch(), hevy=hevy((0, LEGS))))
    assert statuses(found) == {"a.fit": "counted", "b.fit": "duplicate", "hevy.csv": "repeated"}
    assert told(only(found)) == [tuple(each) for each in LEGS]


@pytest.mark.slow
def test_processes_tell_the_same(tmp_path: Path) -> None:
    """One, two, or none of its own."""
    files = {f"watch{day}": watch(LEGS[: 5 + day % 5], day=day) for day in range(5)}
    log = hevy(*((day * DAY_S, LEGS) for day in range(5)))
    folder = folder_of(tmp_path, **files, hevy=log)
    documents = [
        [file_document(each.file, each.sessions) for each in read_folder(folder, watch=how).outcomes if each.file]
        for how in (None, Watch(1), Watch(2))
    ]
    assert documents[0] == documents[1] == documents[2]


def test_a_log_read_with_logs_fails_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours with one of them stops no other, and is said; the log then counts by itself."""
    from fitlift.folders import one_file

    def faulty(*given: object, logged: object = (), **named: object) -> object:
        if logged:
            raise ZeroDivisionError("division by zero")
        return analyse(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(one_file, "analyse", faulty)
    found = read_folder(folder_of(tmp_path, watch=watch(), hevy=hevy((0, LEGS))))
    assert statuses(found) == {"hevy.csv": "counted", "watch.fit": "failed"}
    assert "division by zero" in found.outcomes[1].why_failed


SETS = st.lists(
    st.builds(Done, st.sampled_from([SQUAT, DEADLIFT, CALVES]), st.integers(1, 20), st.sampled_from([20, 40, 62.5])),
    min_size=1,
    max_size=8,
)


@given(SETS, SETS, st.sets(st.integers(0, 7)), st.integers(-60, 60))
def test_nothing_is_lost_and_nothing_counts_twice(
    tmp_path_factory: pytest.TempPathFactory, recorded: list[Done], logged: list[Done], gone: set[int], off_s: int
) -> None:
    """Both have as many sets as the one that has more, and no more than both together; so in days and in weeks."""
    kept = [each for place, each in enumerate(recorded) if place not in gone] or recorded
    folder = folder_of(tmp_path_factory.mktemp("hour"), watch=watch(kept), hevy=hevy((off_s, recorded + logged)))
    found = read_folder(folder)
    alone = len(kept), len(recorded + logged)
    together = sum(len(told(each)) for each in found.strength_sessions)
    assert max(alone) <= together <= sum(alone)
    assert len(found.strength_sessions) == 1


def test_what_was_done_on_the_day_of_a_log_may_be_another_session(tmp_path: Path) -> None:
    """Where the hour is not known the sets have to agree; in the same hour nobody lifts twice."""
    others = [Done("Pull Up", reps, 0) for reps in (25, 30, 22, 28, 27, 24)]
    found = read_folder(folder_of(tmp_path / "day", watch=watch(others), fitnotes=fitnotes(0, LEGS)))
    assert statuses(found) == {"fitnotes.csv": "counted", "watch.fit": "counted"}
    found = read_folder(folder_of(tmp_path / "hour", watch=watch(others), hevy=hevy((0, LEGS))))
    assert statuses(found) == {"hevy.csv": "repeated", "watch.fit": "counted"}


def test_of_two_recordings_of_a_day_the_log_of_that_day_is_of_the_one_that_agrees(tmp_path: Path) -> None:
    """In the morning something else was done."""
    others = [Done("Pull Up", reps, 0) for reps in (25, 30, 22, 28, 27, 24)]
    files = folder_of(tmp_path, noon=watch(others, since=-5 * 3600), watch=watch(), fitnotes=fitnotes(0, LEGS))
    found = read_folder(files)
    assert statuses(found) == {"fitnotes.csv": "repeated", "noon.fit": "counted", "watch.fit": "counted"}
    assert told(found.strength_sessions[1]) == [tuple(each) for each in LEGS]
    assert {each[0] for each in told(found.strength_sessions[0])} == {None}


def test_a_log_that_tells_no_end_is_of_the_recording_in_which_it_begins(tmp_path: Path) -> None:
    """A table of one's own with nothing but a start."""
    rows = "".join(f"2026-03-04 17:52,{each.name},{each.kg:g},{each.reps}\n" for each in LEGS)
    found = read_folder(folder_of(tmp_path, watch=watch(), own=f"start,exercise,weight_kg,reps\n{rows}"))
    assert told(only(found)) == [tuple(each) for each in LEGS]


@pytest.mark.parametrize(("hours", "said"), [(7, "7 h ahead of"), (-2.5, "2 h 30 min behind"), (12, "12 h ahead of")])
def test_a_log_by_the_clock_of_another_time_zone_is_known_by_its_sets(tmp_path: Path, hours: float, said: str) -> None:
    """Also where it is another day there; by how much the clocks differ is told."""
    log = hevy((3600 * hours + 120, LEGS))
    one = only(read_folder(folder_of(tmp_path, watch=watch(), hevy=log)))
    assert told(one) == [tuple(each) for each in LEGS]
    (notice,) = [each.text for each in one.notices if each.code == FROM_LOG]
    assert notice == (
        f"names, repetitions and weights of 9 sets are from hevy.csv; the log's clock is {said} the watch's, "
        "the sets are the same"
    )


@pytest.mark.parametrize("hours", [7.25, -3.75, 15])
def test_what_no_time_zone_accounts_for_is_another_session(tmp_path: Path, hours: float) -> None:
    """A quarter of an hour beside the half hours, or farther than zones reach."""
    log = hevy((3600 * hours, LEGS))
    assert len(read_folder(folder_of(tmp_path, watch=watch(), hevy=log)).strength_sessions) == 2


def test_other_sets_hours_later_are_another_session(tmp_path: Path) -> None:
    """Nothing but the sets says that two of other hours are one."""
    others = [Done("Pull Up", reps, 0) for reps in (25, 30, 22, 28, 27, 24, 31, 26, 29)]
    found = read_folder(folder_of(tmp_path, watch=watch(), hevy=hevy((3 * 3600, others))))
    assert [len(told(each)) for each in found.strength_sessions] == [9, 9]


def test_of_logs_by_other_clocks_each_recording_has_the_one_that_fits_best(tmp_path: Path) -> None:
    """Two sessions of a day, both by a clock two hours ahead."""
    evening = [Done("Push Up", reps, 0) for reps in (25, 30, 22, 28, 27, 24, 31, 26, 29)]
    log = hevy((2 * 3600, LEGS), (6 * 3600, evening))
    found = read_folder(folder_of(tmp_path, a=watch(), b=watch(evening, since=4 * 3600), hevy=log))
    assert {each.file.name: [one.reps for one in active(each.each_set)] for each in found.strength_sessions} == {
        "a.fit": [each.reps for each in LEGS],
        "b.fit": [each.reps for each in evening],
    }
    assert statuses(found)["hevy.csv"] == "repeated"


def test_a_log_of_the_hour_comes_before_one_by_another_clock(tmp_path: Path) -> None:
    """The same sets were logged twice, once by the watch's clock."""
    log = hevy((0, LEGS), (7 * 3600, LEGS))
    found = read_folder(folder_of(tmp_path, watch=watch(), hevy=log))
    assert {each.file.name: len(told(each)) for each in found.strength_sessions} == {"watch.fit": 9, "hevy.csv": 9}
