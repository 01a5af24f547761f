"""What a session's exercises were the last time, their best so far, and what comes next: worked by hand."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from builders import START, fit, session
from fitlift.folders.earlier import of_folder
from fitlift.folders.one_file import read_file
from fitlift.history.past import Known, before_of, with_past
from fitlift.history.progression import lift_progress
from fitlift.history.summary import SessionSummary
from fitlift.records.past import Earlier, Past
from fitlift.userfiles.places import UserFiles
from lifted_files import PLANK, PULL_UP, ROW, SQUAT, WITH_BAND, file_of, work
from read_export import ReadExport

_HOURS = 3600

#: What a past has from progress as it stands there.
SAME = (
    *("state", "next_sets", "next_reps_low", "next_reps_high", "next_weight_kg", "next_load_kind", "next_hold_s"),
    *("best_weight_kg", "best_load_kind", "best_e1rm_kg"),
)


def read(path: Path) -> tuple[SessionSummary, ...]:
    """Its sessions."""
    return read_file(path, user_files=UserFiles()).sessions


def compared(path: Path, *others: Path, is_behind: bool = False) -> SessionSummary:
    """The file's only session beside the sessions of other files."""
    known = [before for other in others for each in read(other) if (before := before_of(each)) is not None]
    (found,) = with_past(read(path), Known(known, "export", is_behind=is_behind))
    return found


def past(path: Path, *others: Path, **how: Any) -> dict[str, Past]:
    """The past of its exercises, by their keys."""
    return {each.exercise: each for each in compared(path, *others, **how).each_past}


def test_last_time_change_best_and_next(tmp_path: Path) -> None:
    """Squats of three days: the heaviest was on the first, today's are 2.5 kg up on what was best of late."""
    files = [
        file_of(tmp_path, 0, (SQUAT, 5, 82.5), (SQUAT, 4, 82.5), (SQUAT, 3, 82.5)),
        file_of(tmp_path, 3, (SQUAT, 6, 70), (SQUAT, 5, 75), (SQUAT, 5, 75), (ROW, 9, 20)),
        file_of(tmp_path, 8, (SQUAT, 6, 75), (SQUAT, 6, 75), (SQUAT, 5, 75), (ROW, 7, 22)),
    ]
    found = past(files[2], *files[:2])
    assert list(found) == ["barbell_back_squat", "dumbbell_row"]
    squat, row = found["barbell_back_squat"], found["dumbbell_row"]
    assert (squat.sessions, squat.last_day) == (2, "2026-03-07")
    assert str(squat.last_said) == "6 × 70, 5 5 × 75 kg"
    assert [(each.reps, each.weight_kg) for each in squat.last_sets] == [(6, 70.0), (5, 75.0), (5, 75.0)]
    assert (squat.last_weight_kg, squat.last_load_kind) == (75.0, "external")
    assert (squat.best_weight_kg, squat.best_reps, squat.best_day) == (82.5, 5, "2026-03-04")
    assert (row.sessions, str(row.last_said), row.change, row.risen_kg) == (1, "9 × 20 kg", "load", 2.0)
    assert (row.best_weight_kg, row.best_reps, row.best_day) == (22.0, 7, "2026-03-12")
    assert row.state == "add reps"


def test_an_old_files_past_ends_with_it(tmp_path: Path) -> None:
    """What came later is neither its last time nor its best."""
    files = [file_of(tmp_path, day, (ROW, 8, kg)) for day, kg in ((0, 18), (7, 20), (14, 30))]
    row = past(files[1], files[0], files[2])["dumbbell_row"]
    assert (row.sessions, str(row.last_said), row.best_weight_kg, row.best_day) == (1, "8 × 18 kg", 20.0, "2026-03-11")
    source = compared(files[1], files[0], files[2]).earlier
    assert source == Earlier(
        place="export",
        sessions=1,
        first_day="2026-03-04",
        last_day="2026-03-04",
        unnamed_sets=0,
        sessions_without_sets=0,
        is_behind=False,
    )


def test_a_session_is_not_its_own_past(tmp_path: Path) -> None:
    """Neither as the same bytes under another name, nor recorded by a second watch, nor by a clock an hour behind."""
    first = file_of(tmp_path, 0, (ROW, 8, 18))
    sets = [(ROW, 8, 20.0), (ROW, 7, 20.0), (ROW, 6, 20.0)]
    today = file_of(tmp_path, 7, *sets)
    copies = [
        file_of(tmp_path, 7, *sets, name="copy.fit"),
        file_of(tmp_path, 7 - 40 / 86_400, *sets[:2], name="other watch.fit"),
        file_of(tmp_path, 7 - _HOURS / 86_400, *sets, name="clock.fit"),
    ]
    row = past(today, first, *copies)["dumbbell_row"]
    assert (row.sessions, str(row.last_said)) == (1, "8 × 18 kg")


def test_a_session_recorded_twice_is_one_time_before(tmp_path: Path) -> None:
    """Last time is last week, not the second recording of it."""
    before = [file_of(tmp_path, 0, (ROW, 8, 18), (ROW, 8, 18)), file_of(tmp_path, 0.0003, (ROW, 8, 18), name="b.fit")]
    row = past(file_of(tmp_path, 7, (ROW, 8, 20)), *before)["dumbbell_row"]
    assert (row.sessions, str(row.last_said)) == (1, "8 8 × 18 kg")


def test_the_first_time_is_said_only_where_all_before_is_known(tmp_path: Path) -> None:
    """An earlier session with a set that has no name may have been it."""
    today = file_of(tmp_path, 7, (ROW, 8, 20))
    squats = file_of(tmp_path, 0, (SQUAT, 5, 80))
    row = past(today, squats)["dumbbell_row"]
    assert (row.sessions, row.change, row.last_day, row.last_sets, row.last_said) == (0, "first", None, (), None)
    unnamed = file_of(tmp_path, 1, (SQUAT, 5, 80), ((65534, 0), 8, 20))
    assert past(today, squats, unnamed)["dumbbell_row"].change == "cannot say"
    (tmp_path / "bare.fit").write_bytes(fit(session(86_400, 1800)))
    assert past(today, squats, tmp_path / "bare.fit")["dumbbell_row"].change == "cannot say"
    assert past(today, squats, is_behind=True)["dumbbell_row"].change == "cannot say"


def test_without_an_earlier_session_nothing_is_said(tmp_path: Path) -> None:
    """That none was found is said of the session, not of its exercises."""
    found = compared(file_of(tmp_path, 0, (ROW, 8, 20)), file_of(tmp_path, 5, (ROW, 8, 22)))
    assert found.each_past == ()
    assert found.earlier is not None
    assert (found.earlier.sessions, found.earlier.first_day, found.earlier.last_day) == (0, None, None)


def test_a_clock_that_is_years_off_makes_no_past(tmp_path: Path) -> None:
    """A watch that was in 2006 for a day did not lift 90 kg before; and its own session has no past."""
    years = 20 * 365.25
    odd = file_of(tmp_path, -years, (ROW, 8, 90), name="odd.fit")
    days = [file_of(tmp_path, day, (ROW, 8, 20)) for day in (0, 4, 9)]
    row = past(days[2], odd, *days[:2])["dumbbell_row"]
    assert (row.sessions, row.best_weight_kg) == (2, 20.0)
    late = file_of(tmp_path, years, (ROW, 8, 25), name="late.fit")
    assert compared(late, *days).each_past == ()


def test_help_and_added_weight_are_one_line_of_progress(tmp_path: Path) -> None:
    """Last time with 20 kg of help, now with the body alone."""
    before = file_of(tmp_path, 0, (WITH_BAND, 6, 20), (WITH_BAND, 5, 20))
    pull_up = past(file_of(tmp_path, 7, (PULL_UP, 6, None), (PULL_UP, 5, None)), before)["pull_up"]
    assert (pull_up.sessions, str(pull_up.last_said), pull_up.change) == (1, "6 5 × 20 kg of help", "load")
    assert (pull_up.best_weight_kg, pull_up.best_load_kind, pull_up.best_reps) == (None, "bodyweight", 6)


def test_holds_are_told_by_their_seconds(tmp_path: Path) -> None:
    """Each of the last time, and the longest of all."""
    times = {0: (48, 44), 7: (61, 40), 14: (52, 50)}
    files = []
    for day, seconds in times.items():
        since = day * 86_400
        sets = [work(since + 200 * place, PLANK, 0, None, each) for place, each in enumerate(seconds)]
        files.append(tmp_path / f"{day}.fit")
        files[-1].write_bytes(fit(session(since, 600), *sets))
    plank = past(files[2], *files[:2])["plank"]
    assert (str(plank.last_said), plank.change) == ("1:01 0:40", "time")
    assert [each.hold_s for each in plank.last_sets] == [61.0, 40.0]
    assert (plank.best_hold_s, plank.best_day, plank.best_reps) == (61.0, "2026-03-11", None)


def test_an_earlier_session_of_the_same_file_counts(tmp_path: Path) -> None:
    """Two in one recording: the second one's last time is the first, and the first has none."""
    later = 5 * _HOURS
    sets = [work(0, ROW, 9, 20), work(later, ROW, 7, 22.5)]
    (tmp_path / "two.fit").write_bytes(fit(session(0, 600), sets[0], session(later, 600), sets[1]))
    first, second = with_past(read(tmp_path / "two.fit"), Known([], "export"))
    assert first.each_past == ()
    (row,) = second.each_past
    assert (row.session, str(row.last_said), row.last_day) == (2, "9 × 20 kg", START.date().isoformat())


def test_weights_stand_in_the_sessions_own_unit(tmp_path: Path) -> None:
    """As all else on its page."""
    before = file_of(tmp_path, 0, (ROW, 8, 45 * 0.45359237))
    (today,) = read_file(
        file_of(tmp_path, 7, (ROW, 8, 20)), user_files=UserFiles(assignments=("weight_unit=lb",))
    ).sessions
    known = [each for each in map(before_of, read(before)) if each is not None]
    (found,) = with_past([today], Known(known, "export"))
    assert [str(each.last_said) for each in found.each_past] == ["8 × 45 lb"]


def test_a_past_says_what_progress_says(read_export: ReadExport) -> None:
    """Of each exercise of each session of the sample, progress up to that session."""
    together = read_export.folder.together
    known = of_folder(read_export.folder, "export")
    asked = 0
    for outcome in together.outcomes:
        for found in with_past(outcome.strength_sessions, known):
            until = [each for each in together.strength_sessions if _start(each) <= _start(found)]
            progress = {each.exercise: each for each in lift_progress(until).each_exercise}
            for each in found.each_past:
                asked += 1
                same = progress[each.exercise]
                assert (each.sessions + 1, each.why) == (same.sessions, same.why)
                for name in SAME:
                    assert getattr(each, name) == getattr(same, name), (outcome.name, each.exercise, name)
    assert asked > 40


def _start(one: SessionSummary) -> dt.datetime:
    assert one.session.start_time is not None
    return one.session.start_time


def test_days_are_local(tmp_path: Path) -> None:
    """A session late in the evening is of that day, though it is another one in UTC."""
    late = file_of(tmp_path, 6.5 / 24, (ROW, 8, 20))  # 23:30 in UTC
    files = UserFiles(assignments=("time_zone=Europe/Berlin",))
    known = [each for each in map(before_of, read_file(late, user_files=files).sessions) if each is not None]
    (found,) = with_past(read(file_of(tmp_path, 7, (ROW, 8, 20))), Known(known, "export"))
    assert [each.last_day for each in found.each_past] == [(START.date() + dt.timedelta(days=1)).isoformat()]
