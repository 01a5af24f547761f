"""A week of an athlete: lifting beside running."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from builders import active, fit, session, values
from fitlift.activity.contents import ListedSession
from fitlift.fit.encode import Value
from fitlift.folders.batch import read_folder
from fitlift.history.progression import lift_progress
from fitlift.history.report import weekly_report
from fitlift.history.weeks import ListedRun, WeekFacts, runs_of, runs_told_again, week_facts, with_breaks
from fitlift.records.base import replace
from fitlift.report.figure_parts import NO_CROSS_TRAINING, WHY_FEW
from fitlift.report.page import Listing, Prose
from fitlift.report.small_charts import Trends
from fitlift.report.week_figures import week_figures
from fitlift.report.week_page import week_page
from fitlift.report.week_words import week_sentence, week_totals
from fitlift.report.words import in_words
from fitlift.userfiles.places import UserFiles
from on_screen import folder_text, session_text
from read_export import ReadExport
from read_weeks import facts_of

DAY, HOUR = 86_400.0, 3_600.0


@pytest.fixture(scope="module")
def export(read_export: ReadExport) -> dict[str, WeekFacts]:
    """The weeks of the sample export."""
    return {each.week.week: each for each in facts_of(read_export.folder)}


def test_every_figure_of_one_week_is_what_the_script_says(export: dict[str, WeekFacts]) -> None:
    """The last week of the sample export, by hand from what `make_export` says was done."""
    week = export["2026-W47"]
    counts = week.week.counts
    # Tuesday 3 squats, 3 split squats, 3 rows, 2 calf raises after 2 light sets; Saturday three rounds of three
    assert (counts.sessions, counts.working_sets, counts.active_sets) == (2, 11 + 9, 13 + 9)
    # 5+5+5, 8+8+7, 8+8+8, 8+8; 15 and 12 three times: the 1 that the watch counts for a plank is no repetition
    assert counts.working_reps == 15 + 23 + 24 + 16 + 3 * (15 + 12)
    assert counts.working_volume_kg == pytest.approx(15 * 77.5 + 23 * 12 + 24 * 20 + 16 * 30 + 45 * 16)
    groups = {row.group: (row.direct_sets, row.fractional_sets) for row in week.week.groups.itertuples()}
    assert groups == {
        "quads": (6, 6 + 1.5),  # squats and split squats; swings help
        "hamstrings": (3, 3 + 4.5),  # swings; squats, split squats and hip raises help
        "glutes": (12, 12),
        "hips": (0, 3),  # squats and split squats help
        "calves": (2, 2),
        "core": (3, 3),  # planks
        "back": (3, 3 + 3),  # rows; squats and swings help
        "chest": (0, 0),
        "shoulders": (0, 4.5),  # rows, swings and planks help
        "arms": (0, 1.5),  # rows help
    }
    assert dict(week.gains_kg) == {"Back Squat": 2.5}
    assert dict(week.untrained_weeks) == {"chest": 4}
    assert week.unattributed_sets == 0


def test_the_runs_of_that_week_are_what_the_script_says(export: dict[str, WeekFacts]) -> None:
    """Easy, fast, easy, long; the hours between them and the sessions for the legs."""
    week = export["2026-W47"]
    assert values(week.runs, "local_start", "duration_s", "is_longest", "is_hardest") == [
        ("2026-11-16T07:15:00", 45 * 60, 0, 0),
        ("2026-11-19T18:15:00", 50 * 60, 0, 1),
        ("2026-11-20T07:15:00", 30 * 60, 0, 0),
        ("2026-11-22T08:15:00", 95 * 60, 1, 0),
    ]
    tuesday, saturday = week.leg_sessions.itertuples()
    assert (tuesday.leg_sets, saturday.leg_sets) == (8, 6)
    # Monday's run ended at 8:00, Friday's at 7:45
    assert tuesday.hours_since_run == pytest.approx(34 + 10 / 60)
    assert saturday.hours_since_run == pytest.approx(25 + 20 / 60)
    ends = {each.facts["end_time"] for each in week.week.sessions}
    later = [dt.datetime(2026, 11, day, hour, 15, tzinfo=dt.UTC) for day, hour in ((19, 17), (22, 7))]
    gaps = [(run - end).total_seconds() / HOUR for run, end in zip(later, sorted(ends), strict=True)]
    assert [tuesday.hours_to_run, saturday.hours_to_run] == pytest.approx(gaps)
    assert (str(tuesday.next_run), str(saturday.next_run)) == ("hardest", "longest")


def test_each_day_has_its_row(export: dict[str, WeekFacts]) -> None:
    """Seven, whatever was done."""
    days = values(export["2026-W47"].days, "date", "strength_sessions", "working_sets", "runs")
    assert days == [
        ("2026-11-16", 0, 0, 1),
        ("2026-11-17", 1, 11, 0),
        ("2026-11-18", 0, 0, 0),
        ("2026-11-19", 0, 0, 1),
        ("2026-11-20", 0, 0, 1),
        ("2026-11-21", 1, 9, 0),
        ("2026-11-22", 0, 0, 1),
    ]
    back = export["2026-W47"].group_days.query("group == 'back'")["fractional_sets"].tolist()
    assert back == [0, 4.5, 0, 0, 0, 1.5, 0]


def test_a_week_off_is_there_and_breaks_nothing(export: dict[str, WeekFacts]) -> None:
    """With its run, without a word on muscles."""
    off = export["2026-W42"]
    assert (off.week.counts.sessions, len(off.runs), off.untrained_weeks, off.gains_kg) == (0, 1, {}, {})
    assert list(export) == [f"2026-W{number}" for number in range(36, 48)]
    assert off.muscles.empty


def test_a_week_in_which_sets_have_no_muscle_says_nothing_of_untrained_ones(export: dict[str, WeekFacts]) -> None:
    """They may have trained them."""
    assert export["2026-W41"].unattributed_sets == 9
    assert export["2026-W41"].untrained_weeks == {}


def strength(day: float, **values: Value) -> bytes:
    """A session of squats on a day."""
    sets = [
        active(day * DAY + 200 * place, 30, category=28, category_subtype=6, weight=80, repetitions=5)
        for place in range(4)
    ]
    return fit(session(day * DAY, 1200, **values), *sets)


def test_a_week_that_is_not_over_is_covered_in_part(tmp_path: Path) -> None:
    """From the first activity to the last, or to the day that counts as today."""
    (tmp_path / "a.fit").write_bytes(strength(0))  # Wednesday, 4 March 2026
    (week,) = facts_of(read_folder(tmp_path))
    assert (week.week.week, week.is_partial) == ("2026-W10", True)
    assert (week.covered_from, week.covered_to) == (dt.date(2026, 3, 4), dt.date(2026, 3, 4))
    first, second = facts_of(read_folder(tmp_path), dt.date(2026, 3, 15))
    assert first.covered_to == dt.date(2026, 3, 8)
    assert (second.week.counts.sessions, second.is_partial) == (0, False)


def run(start: str, minutes: float | None, km: float | None, bpm: float | None = None) -> tuple[str, ListedSession]:
    """A run in a list."""
    seconds, metres = minutes and minutes * 60, km and km * 1000
    begun = dt.datetime.fromisoformat(start)
    return f"{start}.fit", ListedSession("running", None, begun, seconds, metres, bpm, begun.replace(tzinfo=dt.UTC))


def test_the_longest_run_is_so_by_distance_where_all_tell_it(tmp_path: Path) -> None:
    """Else by time; a single run is neither the longest nor the hardest."""
    (tmp_path / "a.fit").write_bytes(strength(0))
    folder = read_folder(tmp_path)
    progress = lift_progress(folder.strength_sessions)

    def marks(*runs: tuple[str, ListedSession]) -> list[tuple[int, int]]:
        (week,) = week_facts(folder.weeks, runs_of(runs), progress)
        return values(week.runs, "is_longest", "is_hardest")

    slow, fast = run("2026-03-05T07:00", 70, 10, 140), run("2026-03-06T07:00", 60, 12)
    assert marks(slow, fast) == [(0, 0), (1, 0)]
    assert marks(slow, run("2026-03-06T07:00", 60, None, 150)) == [(1, 0), (0, 1)]
    assert marks(slow) == [(0, 0)]


def test_a_run_that_two_files_hold_is_one_and_other_sports_are_none() -> None:
    """Begun within two minutes; of two that tell as much the longer one counts."""
    found = runs_of(
        [
            run("2026-03-05T07:00:40", 59, 10),
            run("2026-03-05T07:00:00", 60, 10),
            run("2026-03-05T09:00:00", 30, 5),
            ("ride.fit", ListedSession("cycling", None, dt.datetime(2026, 3, 5, 12), 3600)),  # noqa: DTZ001 - local
            ("undated.fit", ListedSession("running", None, None, 3600)),
        ]
    )
    assert [(each.start.hour, each.listed.duration_s) for each in found] == [(7, 3600), (9, 1800)]
    assert isinstance(found[0], ListedRun)


def test_the_recording_of_a_run_that_tells_more_counts_and_a_false_start_is_another_run() -> None:
    """Whichever began first, whatever its offset; the other one is named."""
    watch = run("2026-03-05T07:00:03", 60, 10, 140)
    phone = ("phone.fit", replace(run("2026-03-05T07:00", 60, None)[1], local_start=dt.datetime(2026, 3, 5, 8)))  # noqa: DTZ001 - local
    assert [each.file for each in runs_of([phone, watch])] == ["2026-03-05T07:00:03.fit"]
    assert runs_told_again([phone, watch]) == [("phone.fit", "2026-03-05T07:00:03.fit")]
    assert len(runs_of([run("2026-03-05T06:58:30", 0.5, 0.1), watch])) == 2
    assert len(runs_of([run("2026-03-05T07:00", 50, 10), watch])) == 1  # it stopped at every light


def test_hours_are_those_that_passed_whatever_the_clocks_showed(tmp_path: Path) -> None:
    """A run after a flight: its local clock is ten hours ahead."""
    (tmp_path / "a.fit").write_bytes(strength(0))
    folder = read_folder(tmp_path)
    name, listed = run("2026-03-05T17:20", 60, 10)
    far = runs_of([(name, replace(listed, local_start=dt.datetime(2026, 3, 6, 3, 10)))])  # noqa: DTZ001 - local
    (week,) = week_facts(folder.weeks, far, lift_progress(folder.strength_sessions))
    assert values(week.leg_sessions, "hours_to_run") == [(24.0,)]


def test_runs_days_away_say_nothing(tmp_path: Path) -> None:
    """Further than four days."""
    (tmp_path / "a.fit").write_bytes(strength(0))
    folder = read_folder(tmp_path)
    far = runs_of([run("2026-02-27T07:00", 60, 10), run("2026-03-04T07:00", None, 10)])
    week = week_facts(folder.weeks, far, lift_progress(folder.strength_sessions))[-1]
    # a run without a duration ends where it began, at 7:00
    assert values(week.leg_sessions, "leg_sets", "hours_since_run", "hours_to_run") == [(4.0, 10.0, None)]


def test_weeks_of_which_nothing_is_known_do_not_count_as_weeks_without_a_group(tmp_path: Path) -> None:
    """Squats every second week: in the week between it counts that somebody ran, and that nobody did."""
    for day in (0, 14):
        (tmp_path / f"{day}.fit").write_bytes(strength(day))
    folder = read_folder(tmp_path)
    progress = lift_progress(folder.strength_sessions)
    begin, between = run("2026-03-02T07:00", 60, 10), run("2026-03-10T07:00", 60, 10)
    sunday = dt.date(2026, 3, 22)
    idle = week_facts(folder.weeks, runs_of([begin]), progress, as_of=sunday)[-1]
    ran = week_facts(folder.weeks, runs_of([begin, between]), progress, as_of=sunday)[-1]
    assert (idle.untrained_weeks["chest"], ran.untrained_weeks["chest"]) == (1, 3)
    assert "quads" not in ran.untrained_weeks
    # files begin on that Wednesday: nobody knows what was done before
    assert week_facts(folder.weeks, runs_of([between]), progress, as_of=sunday)[-1].untrained_weeks["chest"] == 2


def test_nothing_is_missed_in_a_week_that_is_not_over(tmp_path: Path) -> None:
    """Squats on Monday: so far nothing for the rest, which is no verdict; on Sunday it is one."""
    (tmp_path / "0.fit").write_bytes(strength(-2))  # Monday, 2 March 2026
    read = read_folder(tmp_path)
    (monday,) = facts_of(read)
    assert (dict(monday.untrained_weeks), monday.untrained_so_far) == (
        {},
        ("calves", "core", "chest", "shoulders", "arms"),
    )
    assert week_sentence(monday) == "1 session so far, 4 working sets; so far nothing for calves, core and 3 more."
    assert list(week_totals(monday))[-1] == "No files after Monday: the week may be incomplete."
    assert {each.verdict for each in monday.week.each_group if not each.fractional_sets} == {"cannot say"}
    (tmp_path / "2.fit").write_bytes(strength(0))
    (tmp_path / "0.fit").unlink()
    for day, reach in ((0, "of Wednesday"), (1, "from Wednesday to Thursday")):
        (tmp_path / f"run{day}.fit").write_bytes(fit(session(day * DAY, 1800, sport="running", sub_sport=None)))
        (facts,) = facts_of(read_folder(tmp_path))
        assert list(week_totals(facts))[-1] == f"The files are {reach} only: the week may be incomplete."
    (sunday,) = facts_of(read, dt.date(2026, 3, 8))
    assert week_sentence(sunday) == "1 session, 4 working sets; calves, core and 3 more not trained."
    assert sunday.untrained_so_far == ()
    assert {each.verdict for each in sunday.week.each_group if not each.fractional_sets} == {"untrained"}


def test_a_ride_says_that_the_files_reach_its_day(tmp_path: Path) -> None:
    """The week is over though nobody lifted or ran on its last days."""
    (tmp_path / "0.fit").write_bytes(strength(-2))
    (tmp_path / "ride.fit").write_bytes(fit(session(4 * DAY, 3600, sport="cycling", sub_sport=None)))
    (facts,) = facts_of(read_folder(tmp_path))
    assert (facts.is_partial, facts.covered_to) == (False, dt.date(2026, 3, 8))


def test_sets_that_were_not_recorded_are_said_to_be_so(tmp_path: Path) -> None:
    """Nothing is held against who has a watch that writes none."""
    for place in range(2):
        (tmp_path / f"{place}.fit").write_bytes(fit(session(place * DAY, 1800)))
    both = facts_of(read_folder(tmp_path), dt.date(2026, 3, 8))[-1]
    assert week_sentence(both) == "2 sessions, their sets were not recorded."
    (tmp_path / "1.fit").unlink()
    assert week_sentence(facts_of(read_folder(tmp_path), dt.date(2026, 3, 8))[-1]) == (
        "1 session, its sets were not recorded."
    )
    (tmp_path / "2.fit").write_bytes(strength(2))
    mixed = facts_of(read_folder(tmp_path), dt.date(2026, 3, 8))[-1]
    assert week_sentence(mixed) == "2 sessions, 4 working sets, the sets of 1 not recorded."


def test_a_session_of_a_thousand_hours_spoils_no_week(tmp_path: Path) -> None:
    """Its sets count, its clock does not: the other one's twenty minutes are the week's, and each is a session."""
    (tmp_path / "0.fit").write_bytes(strength(0))
    (tmp_path / "4.fit").write_bytes(strength(4, total_elapsed_time=3_600_000.0, total_timer_time=3_600_000.0))
    (facts,) = facts_of(read_folder(tmp_path))
    counts = facts.week.counts
    assert (counts.sessions, counts.working_sets) == (2, 8)
    assert counts.timer_s is not None
    assert counts.timer_s < 3600
    assert all("1,0" not in said and "60,0" not in said for said in week_totals(facts))


@pytest.mark.parametrize(
    ("aim", "said"),
    [(None, "3 sessions, "), (2, "3 sessions (you aim at 2), "), (3, "3 of 3 sessions, "), (5, "3 of 5 sessions, ")],
)
def test_sessions_are_held_against_the_users_own_aim(tmp_path: Path, aim: int | None, said: str) -> None:
    """What fitlift aims at where nobody says is no plan."""
    for day in (-2, 1, 4):  # from Monday to Sunday
        (tmp_path / f"{day}.fit").write_bytes(strength(day))
    own = UserFiles(assignments=() if aim is None else (f"sessions_a_week={aim}",))
    assert week_sentence(facts_of(read_folder(tmp_path, user_files=own))[-1]).startswith(said)


def test_a_long_break_is_told_from_weeks_off(tmp_path: Path) -> None:
    """Three weeks without anything are weeks off, four are a break."""
    for day in (0, 28, 63):
        (tmp_path / f"{day}.fit").write_bytes(strength(day))
    facts = facts_of(read_folder(tmp_path))
    groups = [(is_break, [each.week.week for each in weeks]) for is_break, weeks in with_breaks(facts)]
    assert groups == [
        (False, ["2026-W10"]),
        (False, ["2026-W11", "2026-W12", "2026-W13"]),
        (False, ["2026-W14"]),
        (True, ["2026-W15", "2026-W16", "2026-W17", "2026-W18"]),
        (False, ["2026-W19"]),
    ]


def test_what_is_later_than_today_is_left_out(tmp_path: Path) -> None:
    """Sessions, runs and weeks."""
    for day in (0, 7, 14):
        (tmp_path / f"{day}.fit").write_bytes(strength(day))
    facts = facts_of(read_folder(tmp_path), dt.date(2026, 3, 11))
    assert [(each.week.week, each.week.counts.sessions) for each in facts] == [("2026-W10", 1), ("2026-W11", 1)]
    assert facts[-1].covered_to == dt.date(2026, 3, 11)


def test_weights_are_in_the_users_unit_else_in_that_of_the_watch(tmp_path: Path) -> None:
    """In all that is said of a week."""
    for day, weight in ((0, 80), (7, 82.26796)):
        sets = [
            active(day * DAY + 200 * place, category=28, category_subtype=6, weight=weight, weight_display_unit="pound")
            for place in range(4)
        ]
        (tmp_path / f"{day}.fit").write_bytes(fit(session(day * DAY, 1200), *sets))
    watch = facts_of(read_folder(tmp_path))[-1]
    own = facts_of(read_folder(tmp_path, user_files=UserFiles(assignments=("weight_unit=kg",))))[-1]
    assert "Barbell back squat up 5 lb" in week_sentence(watch)
    assert "Barbell back squat up 2.25 kg" in week_sentence(own)
    assert [" lb in the 4 sets with a weight" in next(week_totals(each)) for each in (watch, own)] == [True, False]


def test_a_week_off_has_no_verdicts(read_export: ReadExport, export: dict[str, WeekFacts]) -> None:
    """Nor does it repeat those of the week before."""
    found = weekly_report(read_export.folder, None)
    assert found.principles(export["2026-W42"]) == ()
    assert found.principles(export["2026-W43"])


def test_a_session_late_on_sunday_is_in_its_weeks_table(tmp_path: Path) -> None:
    """Though in UTC it is Monday."""
    for day in (0, 2, 4):  # Wednesday and Friday 17:00, and Sunday 19:00, eight hours behind
        (tmp_path / f"{day}.fit").write_bytes(strength(day + (10 / 24 if day == 4 else 0)))
    files = UserFiles(assignments=("time_zone=America/Los_Angeles",))
    facts = facts_of(read_folder(tmp_path, user_files=files))
    assert [each.week.week for each in facts] == ["2026-W10"]
    found = weekly_report(read_folder(tmp_path, user_files=files), None)
    page = week_page(facts[0], (), found.progress, is_last=True)
    (table,) = (part for section in page.sections for part in section.parts if isinstance(part, Trends))
    assert [(row[0], row[-1]) for row in table.grid.groups[0][1]] == [("Barbell back squat", "8 Mar 2026")]
    assert [len(line) for line in table.lines] == [3]


def test_a_session_without_sets_hides_what_was_trained(tmp_path: Path) -> None:
    """Beside one that trained the legs: no group is untrained, its day has no number of sets, nothing is missed."""
    (tmp_path / "0.fit").write_bytes(strength(0))
    (tmp_path / "1.fit").write_bytes(fit(session(DAY, 1800)))
    found = weekly_report(read_folder(tmp_path), None)
    (facts,) = found.facts
    assert facts.week.sessions_without_sets == 1
    assert dict(facts.untrained_weeks) == {}
    assert facts.days["working_sets"].isna().tolist() == [False] * 3 + [True] + [False] * 3
    (said,) = (row for row in found.principles(facts) if row.rule == "all_groups")
    assert said.verdict == "cannot say"
    assert in_words(said.why).endswith(", because 1 session came without sets")
    text = folder_text("x", read_folder(tmp_path), width=80)
    assert "no set known: " in text
    assert "  sets not recorded: 1 session\n" in text
    assert "not trained" not in week_sentence(facts)
    assert week_figures(facts)["days"].alternative == ("Wed 20 min of lifting, 4 sets, Thu 30 min of lifting.")


def test_a_set_of_nine_minutes_hides_what_else_was_trained(tmp_path: Path) -> None:
    """All of the session: neither on its own page nor in its week is a group untrained."""
    squats = active(0, 540, repetitions=3, category=28, category_subtype=6)
    (tmp_path / "0.fit").write_bytes(fit(session(0, 560), squats))
    folder = read_folder(tmp_path)
    found = weekly_report(folder, None)
    (facts,) = found.facts
    assert dict(facts.untrained_weeks) == {}
    days = week_figures(facts)["days"]
    assert days.alternative == "Wed 9 min of lifting, 1 set."
    (said,) = (row for row in found.principles(facts) if row.rule == "all_groups")
    assert said.verdict == "cannot say"
    assert in_words(said.why).endswith(", because 1 set lasted so long that others may be in it")
    (summary,) = facts.week.sessions
    assert "  no set known: " in session_text(summary)
    assert "not trained" not in session_text(summary)


def test_what_several_sessions_missed_is_said_once_with_their_days(tmp_path: Path) -> None:
    """Two on Wednesday and one on Friday without anything on one leg."""
    for place, day in enumerate((0, 0.1, 2)):
        (tmp_path / f"{place}.fit").write_bytes(strength(day))
    folder = read_folder(tmp_path)
    found = weekly_report(folder, None)
    (facts,) = found.facts
    page = week_page(facts, found.principles(facts), found.progress, is_last=True)
    (section,) = (each for each in page.sections if each.key == "principles")
    (listing,) = (each for each in section.parts if isinstance(each, Listing))
    said = [text for _, text in listing.entries if text.endswith("no single-leg work")]
    assert said == ["Wed and Fri: no single-leg work"]


@pytest.mark.parametrize(("reps", "with_run", "said"), [(5, True, []), (15, True, ["few"]), (5, False, ["cross"])])
def test_why_few_repetitions_and_no_cross_training_is_said_where_it_helps(
    tmp_path: Path, reps: int, *, with_run: bool, said: list[str]
) -> None:
    """Of squats in a week with a run and without one: 4 × 5, which is as it should be, or 4 × 15."""
    sets = [active(200 * place, 30, category=28, category_subtype=6, weight=80, repetitions=reps) for place in range(4)]
    (tmp_path / "0.fit").write_bytes(fit(session(0, 1200), *sets))
    if with_run:
        (tmp_path / "1.fit").write_bytes(fit(session(DAY, 3600, sport="running", sub_sport=None)))
    folder = read_folder(tmp_path)
    found = weekly_report(folder, None)
    (facts,) = found.facts
    page = week_page(facts, found.principles(facts), found.progress, is_last=True)
    (section,) = (each for each in page.sections if each.key == "principles")
    why = {"few": WHY_FEW, "cross": NO_CROSS_TRAINING}
    assert [text for part in section.parts if isinstance(part, Prose) for text in part.texts] == [
        str(why[each]) for each in said
    ]
