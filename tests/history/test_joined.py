"""One session of two recordings: names and weights of a log, times and heart rate of a watch."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import active, at, fit, rest, session, sets_of
from fitlift.fit.encode import Message, Value, encode, message
from fitlift.folders.batch import read_folder
from fitlift.history.joined import laid
from fitlift.history.outcomes import Folder
from fitlift.history.summary import SessionSummary
from on_screen import folder_text

#: What the log says: name of the profile, repetitions, kilograms.
DONE = ((28, 6, 5, 80.0), (28, 6, 5, 82.5), (28, 6, 4, 82.5), (23, 2, 9, 30.0))


def heart(until: float, *, bpm: int) -> list[Message]:
    """A sample every four seconds."""
    return [message("record", {"timestamp": at(since), "heart_rate": bpm}) for since in range(0, int(until), 4)]


def watch(*starts: float, reps: tuple[int | None, ...] = (5, 6, 4, 8)) -> bytes:
    """A watch: sets of 40 s without names, with the repetitions that it counted."""
    rows = [
        row
        for since, counted in zip(starts, reps, strict=True)
        for row in (active(since, 40, repetitions=counted), rest(since + 40, 50))
    ]
    return fit(session(0, 1500, total_calories=210), *rows, *heart(1500, bpm=118))


def log(
    since: float = 150,
    *,
    every: float = 180,
    done: tuple[tuple[int, int, int, float], ...] = DONE,
    **values: Value,
) -> bytes:
    """A phone's log, uploaded by a program, with even times that nobody measured."""
    made: dict[str, Value] = {"type": "activity", "manufacturer": "development", "product": 1}
    rows = [
        row
        for place, (category, subtype, reps, kg) in enumerate(done)
        for row in (
            active(since + every * place, 40, repetitions=reps, weight=kg, category=category, category_subtype=subtype),
            rest(since + every * place + 40, every - 40),
        )
    ]
    return encode([message("file_id", made), session(since, 1200, **values), *rows])


def read(folder: Path, **files: bytes) -> Folder:
    """A folder of files."""
    for name, data in files.items():
        (folder / f"{name}.fit").write_bytes(data)
    return read_folder(folder)


def only(folder: Folder) -> SessionSummary:
    """The one session that counts."""
    (found,) = folder.strength_sessions
    return found


@pytest.mark.parametrize(("of_log", "of_watch"), [("a", "b"), ("b", "a")])
def test_each_fact_is_of_the_recording_that_knows_it_best(tmp_path: Path, of_log: str, of_watch: str) -> None:
    """Whichever file comes first: the log's names and weights, the watch's times, heart rate and energy."""
    found = read(tmp_path, **{of_log: log(), of_watch: watch(0, 130, 310, 620)})
    one = only(found)
    assert (one.file.name, one.session.timer_s, one.session.calories_kcal) == (f"{of_log}.fit", 1500, 210)
    told = [(each.exercise, each.reps, each.weight_kg, each.rest_s, each.hr_avg_bpm) for each in one.each_set][::2]
    assert told == [
        ("barbell_back_squat", 5, 80, 90, 118),
        ("barbell_back_squat", 5, 82.5, 140, 118),
        ("barbell_back_squat", 4, 82.5, 270, 118),
        (one.each_set[6].exercise, 9, 30, None, 118),
    ]
    assert (one.counts.active_sets, one.counts.reps) == (4, 23)
    assert one.counts.volume_kg == 5 * 80 + 5 * 82.5 + 4 * 82.5 + 9 * 30
    assert sum(one.session_zones.zone_s) + one.session_zones.below_s + one.session_zones.above_s == pytest.approx(1500)
    assert [each.text for each in one.notices] == [
        f"one session, recorded twice: its times and heart rate are from {of_watch}.fit"
    ]
    text = folder_text("x", found, width=200)
    assert f"{of_watch}.fit: is counted as {of_log}.fit, which takes its times and heart rate" in text
    assert "doubts" not in text


def test_the_effort_is_of_whichever_recording_has_it(tmp_path: Path) -> None:
    """7 of 10 in the phone, and the 25 minutes of the watch: 175."""
    one = only(read(tmp_path, log=log(workout_rpe=70), watch=watch(0, 130, 310, 620)))
    assert (one.session_load.rpe, one.session_load.srpe_load) == (7, 175)


def test_what_was_trained_and_rested_follows_from_both(tmp_path: Path) -> None:
    """Muscles of the named sets, rests between the measured ones; nothing counts twice."""
    one = only(read(tmp_path, log=log(), watch=watch(0, 130, 310, 620)))
    assert not one.each_unattributed
    squats = next(each for each in one.each_rest if each.exercise == "barbell_back_squat")
    assert squats.each_s == (90, 140)
    assert {each.set for each in one.each_evidence} == {1, 2, 3, 4}


def test_sets_that_cannot_be_laid_stay_the_logs_with_the_watchs_heart_rate(tmp_path: Path) -> None:
    """The watch missed a set; the log's times say nothing of which."""
    one = only(read(tmp_path, log=log(), watch=watch(0, 130, 620, reps=(5, 6, 8))))
    assert (one.counts.active_sets, one.counts.reps) == (4, 23)
    assert (one.session.timer_s, one.session.hr_avg_bpm) == (1500, 118)
    assert one.notices[-1].text == "one session, recorded twice: its heart rate is from watch.fit"


def test_nothing_is_taken_of_a_watch_without_heart_rate_whose_sets_cannot_be_laid(tmp_path: Path) -> None:
    """No heart rate is told of that nobody measured; the log stays as it is."""
    silent = fit(session(0, 1500), *(active(since, 40, repetitions=12) for since in (0, 130, 310)))
    found = read(tmp_path, log=log(), watch=silent)
    assert (only(found).file.name, only(found).session.timer_s) == ("log.fit", 1200)
    assert all("recorded twice" not in each.text for each in only(found).notices)
    assert "watch.fit: is counted as log.fit, which holds as much or more" in folder_text("x", found, width=200)


def test_two_watches_are_one_session_and_nothing_is_taken_from_the_other(tmp_path: Path) -> None:
    """The one that tells as much and more of the heart counts as it is."""
    both = read(tmp_path, a=watch(0, 130, 310, 620), b=watch(5, 134, 313, 626))
    assert [each.status for each in both.outcomes] == ["counted", "repeated"]
    assert not both.outcomes[0].taken


def test_a_watch_that_died_gives_its_names_to_the_sets_that_it_saw(tmp_path: Path) -> None:
    """By the clock: the second and the third of four."""
    named = [
        active(since, 40, repetitions=reps, category=28, category_subtype=6) for since, reps in ((131, 5), (309, 4))
    ]
    died = fit(session(120, 400), *named)
    one = only(read(tmp_path, died=died, watch=watch(0, 130, 310, 620, reps=(5, None, 4, 8))))
    assert one.file.name == "watch.fit"
    assert [each.exercise for each in one.each_set][::2] == [None, "barbell_back_squat", "barbell_back_squat", None]
    assert [each.reps for each in one.each_set][::2] == [5, 5, 4, 8]
    assert one.notices[-1].text == "one session, recorded twice: its names and weights are from died.fit"


def test_sets_are_laid_by_order_where_most_repetitions_agree() -> None:
    """A watch miscounts; a session of other repetitions is another list of sets."""
    timed = sets_of(*({"reps": reps} for reps in (5, 9, None, 12)))
    assert laid(timed, sets_of(*({"reps": reps} for reps in (5, 8, 7, 20)))) == {0: 0, 1: 1, 2: 2, 3: 3}
    assert laid(timed, sets_of(*({"reps": reps} for reps in (5, 20, 7, 20)))) is None
    assert laid(timed[:2], timed) is None


def test_the_corrected_one_of_two_watches_counts(tmp_path: Path) -> None:
    """What the user said of it are names and weights, too."""
    said = "sessions: [{sets: {1: Goblet squat, 2: Goblet squat, 3: Goblet squat, 4: {weight: 24 kg}}}]"
    (tmp_path / "watch.fit.fitlift.yaml").write_text(said)
    one = only(read(tmp_path, copy=watch(0, 130, 310, 620), watch=watch(1, 131, 311, 621)))
    assert (one.file.name, [each.exercise for each in one.each_set][:3:2]) == ("watch.fit", ["goblet_squat"] * 2)


@pytest.mark.parametrize(
    ("folder", "figures"),
    [
        ("d1_watch_and_hevy", (1, 15, 120, 50)),
        ("d2_garmin_and_copy", (1, 10, 80, 30)),
        ("d3_two_true", (2, 10, 80, 30)),
        ("d5_start60_dur10pct", (1, 15, 120, 50)),
        ("d7_start130_same", (1, 15, 120, 50)),
    ],
)
def test_people_who_record_twice_trained_once(cases: Path, folder: str, figures: tuple[int, ...]) -> None:
    """Sessions, sets, repetitions and minutes of reported pairs."""
    (week,) = read_folder(cases / folder).weeks
    counts = week.counts
    assert (counts.sessions, counts.active_sets, counts.reps, round((counts.timer_s or 0) / 60)) == figures
