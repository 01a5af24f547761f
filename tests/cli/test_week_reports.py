"""`fitlift weekly` as reports in a folder."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from builders import active, fit, session
from checkout import EXPORT
from fitlift.history.weeks import WeekFacts
from fitlift.report import week_page
from fitlift.report.page import Page
from fitlift.report.week_document import week_json_schema, weeks_json_schema

Runner = Callable[..., Any]
KnownIn = Callable[[Path], None]


def names_in(folder: Path) -> dict[str, Path]:
    """Each file of a folder, and of those in it, by its path from there."""
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def test_a_page_for_the_last_week_and_one_that_lists_all(run: Runner, tmp_path: Path) -> None:
    """The path of the list is printed; one file of the export cannot be read, which the code tells."""
    result = run("weekly", EXPORT, "--format", "html", "-o", tmp_path / "r")
    assert (result.out, result.code) == (f"{tmp_path / 'r' / 'index.html'}\n", 3)
    assert result.err.splitlines()[0] == f"{tmp_path / 'r'}: 11 reports, 11 of them new or changed"
    assert sorted(names_in(tmp_path / "r")) == [
        "2026-W47.html",
        "exercises/barbell-back-squat.html",
        "exercises/dumbbell-bulgarian-split-squat.html",
        "exercises/hip-raise.html",
        "exercises/kettlebell-swing.html",
        "exercises/plank.html",
        "exercises/single-arm-neutral-grip-dumbbell-row.html",
        "exercises/standing-calf-raise.html",
        "fitlift.sqlite",
        "index.html",
        "sessions/2026-11-17-1810.html",
        "sessions/2026-11-21-0905.html",
    ]
    page = (tmp_path / "r" / "2026-W47.html").read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
    sentence = (
        "2 sessions, 20 working sets; Back Squat up 2.5 kg; chest not trained for 4 weeks; "
        "legs 23 h before the long run."
    )
    assert f"<p>{sentence}</p>" in page
    headings = re.findall(r"<h2[^>]*>([^<]*)</h2>", page)
    assert headings == [
        "Day by day",
        "Muscles",
        "Planned and performed",
        "Main lifts",
        "Rest and heart rate",
        "Lifting beside running",
        "For runners",
        "How sure this is",
    ]
    assert "Tue 17 Nov 2026: 8 sets for the legs, 34 h after a run, 48 h before the week&#39;s hardest run." in page
    index = (tmp_path / "r" / "index.html").read_text(encoding="utf-8")
    assert index.count('<a href="2026-W47.html">16-22 Nov</a>') == 1
    assert "The same session again: download/service.fit" in index


def test_nothing_is_written_again_that_would_not_change(run: Runner, known_in: KnownIn, tmp_path: Path) -> None:
    """Same bytes, and the same files as they were."""
    known_in(tmp_path)
    run("weekly", EXPORT, "--format", "markdown", "-o", tmp_path, "--weeks", "2026-W46..2026-W47")
    before = {name: (path.read_bytes(), path.stat().st_mtime_ns) for name, path in names_in(tmp_path).items()}
    result = run("weekly", EXPORT, "--format", "markdown", "-o", tmp_path, "--weeks", "2026-W46..2026-W47")
    assert result.err.splitlines()[0] == f"{tmp_path}: nothing has changed"
    after = {name: (path.read_bytes(), path.stat().st_mtime_ns) for name, path in names_in(tmp_path).items()}
    assert after == before
    text = before["index.md"][0].decode()
    assert "| [16-22 Nov](2026-W47.md) | Back Squat up 2.5 kg; chest not trained for 4 weeks; legs 23 h " in text
    assert "| 2-8 Nov | " in text


def test_a_page_that_is_made_of_the_same_is_not_drawn_again(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new session changes its own week, the weeks after it, and the index; pages are as if all were drawn."""
    export = tmp_path / "export"
    drawn: list[str] = []
    export.mkdir()
    for path in sorted((EXPORT / "watch").glob("2026-1*_strength.fit")):
        shutil.copy(path, export)
    (export / "2026-11-03_strength.fit").rename(tmp_path / "late.fit")
    made = week_page.week_page

    def counted(facts: WeekFacts, *given: Any, **named: Any) -> Page:
        drawn.append(facts.week.week)
        return made(facts, *given, **named)

    monkeypatch.setattr(week_page, "week_page", counted)
    weekly = ("weekly", export, "--format", "markdown", "--weeks", "all", "-o")
    run(*weekly, tmp_path / "reports")
    assert drawn == ["2026-W41", "2026-W42", "2026-W43", "2026-W44", "2026-W45", "2026-W46", "2026-W47"]
    drawn.clear()
    (tmp_path / "late.fit").rename(export / "2026-11-03_strength.fit")
    run(*weekly, tmp_path / "reports")
    assert drawn == ["2026-W45", "2026-W46", "2026-W47"]
    run(*weekly, tmp_path / "anew")
    pages = {name: path.read_bytes() for name, path in names_in(tmp_path / "anew").items() if name.endswith(".md")}
    written = names_in(tmp_path / "reports").items()
    assert {name: path.read_bytes() for name, path in written if name.endswith(".md")} == pages
    drawn.clear()
    (tmp_path / "reports" / "2026-W43.md").write_text("changed")
    run(*weekly, tmp_path / "reports")
    assert drawn == ["2026-W43", "2026-W47"]
    drawn.clear()
    run(*weekly[:5], "last", "-o", tmp_path / "reports")
    run(*weekly, tmp_path / "reports")
    assert drawn == ["2026-W47", "2026-W47"]
    assert (tmp_path / "reports" / "2026-W43.md").read_bytes() == pages["2026-W43.md"]


def test_a_watch_in_pounds_changes_the_pages_of_all_weeks(run: Runner, tmp_path: Path) -> None:
    """Weights are shown in the unit of the last session; what an old page is made of has changed, too."""
    export = tmp_path / "export"
    export.mkdir()
    for week in range(3):
        sets = [active(7 * 86400 * week + 60 * place, weight=60, repetitions=8, category=28) for place in range(3)]
        (export / f"{week}.fit").write_bytes(fit(session(7 * 86400 * week, 600), *sets))
    weekly = ("weekly", export, "--format", "markdown", "--weeks", "all", "-o")
    run(*weekly, tmp_path / "reports")
    pounds = active(21 * 86400, weight=60, repetitions=8, category=28, weight_display_unit="pound")
    (export / "3.fit").write_bytes(fit(session(21 * 86400, 600), pounds))
    run(*weekly, tmp_path / "reports")
    run(*weekly, tmp_path / "anew")
    pages = {path.name: path.read_text() for path in (tmp_path / "anew").glob("*.md")}
    assert sum(" lb in the 3 sets" in text for text in pages.values()) == 3
    assert {path.name: path.read_text() for path in (tmp_path / "reports").glob("*.md")} == pages


def test_json_is_valid_and_says_what_the_page_says(run: Runner, known_in: KnownIn, tmp_path: Path) -> None:
    """One object for each week, and all of them in one, with the months."""
    known_in(tmp_path)
    assert run("weekly", EXPORT, "--format", "json", "-o", tmp_path, "--weeks", "all").code == 3
    index = json.loads((tmp_path / "index.json").read_text())
    jsonschema.validate(index, weeks_json_schema())
    assert [month["month"] for month in index["months"]] == ["2026-09", "2026-10", "2026-11"]
    assert [(each["target_sets"], each["target_sets_most"]) for each in index["groups"]] == [(4, 12)] * 30
    weeks = index["weeks"]
    assert [week["week"] for week in weeks] == [f"2026-W{number}" for number in range(36, 48)]
    for week in weeks:
        jsonschema.validate(week, week_json_schema())
        assert week == json.loads((tmp_path / f"{week['week']}.json").read_text())
    assert (weeks[-1]["gains_kg"], weeks[-1]["untrained_weeks"]) == ({"Back Squat": 2.5}, {"chest": 4})
    assert [run["is_longest"] for run in weeks[-1]["runs"]] == [0, 0, 0, 1]
    last = weeks[-1]
    squats = next(each for each in last["rests"] if each["exercise_name"] == "Back Squat")
    assert (squats["rests"], round(squats["min_s"]), round(squats["max_s"])) == (2, 110, 113)
    # Tuesday's 23 minutes and Saturday's 11, all with a heart rate
    assert sum(each["sets_s"] + each["rests_s"] for each in last["zones"]) == pytest.approx(last["counts"]["timer_s"])
    assert last["load"] | {"watch_training_load": None} == {
        "week": "2026-W47",
        "sessions": 2,
        "working_sets": 20,
        "hard_sets": 20,
        "sets_with_effort": 0,
        "sets_without_muscle": 0,
        "sessions_without_sets": 0,
        "sessions_with_effort": 0,
        "srpe_load": None,
        "watch_training_load": None,
    }
    # squats, split squats and calf raises on Tuesday, swings and hip raises on Saturday; rows 3, the others half
    assert {each["region"]: each["hard_sets"] for each in last["regions"]} == {
        "legs_hips": 8 + 6,
        "abs": 3,
        "back": 3 + 0.5 * (3 + 3),
        "chest": 0,
        "shoulders": 0.5 * (3 + 3 + 3),
        "arms": 0.5 * 3,
    }
    calves = next(each for each in last["last_trained"] if each["muscle"] == "calves")
    assert (calves["last_date"], calves["days_since"], calves["sets_72h"]) == ("2026-11-17", 5, 0)
    assert any("download/service.fit: is counted as" in note for note in index["notes"])
    (service,) = (each for each in index["not_counted"] if each["file"] == "download/service.fit")
    assert (service["reason"], service["session"], service["error_code"]) == ("same session", 1, None)
    assert service["counted_as"] in next(note for note in index["notes"] if "service.fit" in note)
    assert index["doubts"] == []


def test_markdown_has_the_figures_of_the_charts(run: Runner, known_in: KnownIn, tmp_path: Path) -> None:
    """Muscles by day, rests, zones and lifts of the last week, and muscles by month."""
    known_in(tmp_path)
    run("weekly", EXPORT, "--format", "markdown", "-o", tmp_path)
    page = (tmp_path / "2026-W47.md").read_text(encoding="utf-8")
    for row in (
        "| Quads |  | 6 |  |  |  | 1.5 |  | 7.5 | 4-12 |",
        "| Chest |  |  |  |  |  |  |  | 0 | 4-12 |",
        "Hard sets: 20 working sets, none with an effort noted; legs and hips 14, abs 3, back 6, shoulders 4.5, ",
        "| Hamstrings | Sat 21 Nov 2026 | 1 | 4.5 |",
        "| Traps |  | 29+ | 0 |",
        "| [Back Squat](exercises/barbell-back-squat.md) | 2 | 1:50 | 1:52 | 1:53 |",
        "| [Back Squat](exercises/barbell-back-squat.md) | 5 5 5 × 77.5 kg | 5 × 77.5 kg | 81.6 to 90.4 kg (estimated ",
    ):
        assert row in page
    zones = page.partition("**Time by zone, in lifting**")[2].splitlines()[2:]
    assert zones[0] == "| Zone | Time | In sets | Outside sets |"
    assert zones[3].startswith("| zone 1 95-113 | ")
    index = (tmp_path / "index.md").read_text(encoding="utf-8")
    # of the chest nobody knows in September: circuits without names
    assert "| Chest | ? | ? | 0 | 4-12 |" in index
    # two sets on each of four Tuesdays of October, but for those of one that the plan names with too little certainty
    assert "| Calves | 2+ | 1.2+ | 2 | 4-12 |" in index


def test_a_page_holds_its_json_but_no_sets(run: Runner, known_in: KnownIn, tmp_path: Path) -> None:
    """Which convert says; the list of weeks holds that of all."""
    known_in(tmp_path)
    for format_name in ("html", "json"):
        run("weekly", EXPORT, "--format", format_name, "-o", tmp_path)
    for name in ("2026-W47", "index"):
        page = (tmp_path / f"{name}.html").read_text(encoding="utf-8")
        (data,) = re.findall(r'id="fitlift-data">(.*?)</script>', page, re.DOTALL)
        assert json.loads(data) == [json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8"))]
        result = run("convert", tmp_path / f"{name}.html")
        assert (result.code, result.out) == (1, "")
        assert "is a page of weeks, which holds no sets" in result.err


@pytest.mark.parametrize(
    ("weeks", "told"),
    [
        ("2026-W01", (1, "2026-W01: no such week among 2026-W45 to 2026-W47")),
        ("yesterday", (2, "'yesterday': give last, all, a week like 2026-W47, or 2026-W10..2026-W14")),
    ],
)
def test_a_week_that_there_is_not(
    run: Runner, three_weeks: Path, tmp_path: Path, weeks: str, told: tuple[int, str]
) -> None:
    """What there is, or how weeks are written."""
    result = run("weekly", three_weeks, "--format", "html", "-o", tmp_path, "--weeks", weeks)
    assert result.code == told[0]
    assert told[1] in " ".join(result.err.split())


def test_a_day_that_counts_as_today_adds_the_weeks_until_then(run: Runner, known_in: KnownIn, tmp_path: Path) -> None:
    """Weeks off since the last session are seen."""
    known_in(tmp_path)
    run("weekly", EXPORT, "--format", "json", "-o", tmp_path, "--weeks", "all", "--as-of", "2026-12-02")
    weeks = json.loads((tmp_path / "index.json").read_text())["weeks"]
    assert [(week["week"], week["sentence"]) for week in weeks[-2:]] == [
        ("2026-W48", "No file of this week."),
        ("2026-W49", "No file of this week."),
    ]
    assert weeks[-1]["covered_to"] == "2026-12-02"


def test_runs_alone_are_no_weeks_of_strength(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Nothing is written; it is said, and what each file is instead."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "run.fit").write_bytes((samples / "run.fit").read_bytes())
    result = run("weekly", tmp_path / "in", "--format", "html", "-o", tmp_path / "out")
    assert (result.code, result.out) == (0, "")
    assert result.err == (
        f"No strength session in {tmp_path / 'in'}.\n\n"
        "Not counted, no strength session\n  run.fit: running, 52 min, Sun 15 Nov 2026\n\n"
        f"What to do next\n  To see one of these files:\n    fitlift summarize {tmp_path}/in/run.fit --all-sessions\n"
    )
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["fitlift.sqlite"]


def test_reports_are_the_same_bytes_whatever_the_number_of_processes(
    run: Runner, three_weeks: Path, tmp_path: Path
) -> None:
    """The one that reports, or two that share."""
    written = []
    for jobs in ((), ("--jobs", "2")):
        output = tmp_path / "-".join(("out", *jobs))
        assert run("weekly", three_weeks, "--format", "html", "-o", output, "--weeks", "all", *jobs).code == 3
        written.append({path.name: path.read_bytes() for path in output.glob("*.html")})
    assert written[0] == written[1]
    assert sorted(written[0]) == ["2026-W45.html", "2026-W46.html", "2026-W47.html", "index.html"]


def test_a_file_that_takes_too_long_is_given_up(run: Runner, tmp_path: Path) -> None:
    """It is named with its reason and what to try; here no file can be read in so little time."""
    (tmp_path / "a.fit").write_bytes((EXPORT / "watch" / "2026-11-17_strength.fit").read_bytes())
    result = run("weekly", "--format", "text", tmp_path, "--file-timeout", "0.001")
    assert result.code == 1
    assert "given up, took longer than 0.001 s; --file-timeout SECONDS gives it more time" in " ".join(
        result.out.split()
    )


def test_reports_and_library_go_where_nothing_else_is_said(
    run: Runner, known_in: KnownIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Into the folder where the command is given; what the last week came to is said."""
    monkeypatch.chdir(tmp_path)
    known_in(tmp_path / "fitlift-reports")
    result = run("weekly", EXPORT)
    assert (result.out, result.code) == ("fitlift-reports/index.html\n", 3)
    first, failure, sentence = result.err.splitlines()
    assert first == "fitlift-reports: 11 reports, 11 of them new or changed"
    assert failure.startswith("fitlift: download/page.fit: not a FIT file, it looks like a web page (HTML)")
    assert sentence.startswith("2026-W47: 2 sessions, 20 working sets; Back Squat up 2.5 kg; ")
    again = run("weekly", EXPORT)
    assert (again.out, again.code) == (result.out, result.code)
    assert again.err.splitlines() == ["fitlift-reports: nothing has changed", failure, sentence]
    quiet = run("weekly", EXPORT, "-q")
    assert (quiet.out, quiet.err.splitlines()) == (result.out, [failure])


def test_a_report_that_is_gone_or_was_changed_is_written_again(run: Runner, known_in: KnownIn, tmp_path: Path) -> None:
    """It and no other."""
    known_in(tmp_path)
    run("weekly", EXPORT, "--format", "markdown", "-o", tmp_path)
    page = (tmp_path / "2026-W47.md").read_bytes()
    (tmp_path / "2026-W47.md").unlink()
    assert (
        run("weekly", EXPORT, "--format", "markdown", "-o", tmp_path)
        .err.splitlines()[0]
        .endswith("11 reports, 1 of them new or changed")
    )
    assert (tmp_path / "2026-W47.md").read_bytes() == page
    (tmp_path / "index.md").write_text("mine")
    assert (
        run("weekly", EXPORT, "--format", "markdown", "-o", tmp_path)
        .err.splitlines()[0]
        .endswith("11 reports, 1 of them new or changed")
    )
    options = ("--weeks", "2026-W45..2026-W47")
    assert (
        run("weekly", EXPORT, "--format", "markdown", "-o", tmp_path, *options)
        .err.splitlines()[0]
        .endswith("17 reports, 16 of them new or changed")
    )  # two weeks and their four sessions are new; all others lead to more than before but the last session


def test_reports_within_the_export_are_none_of_it(
    run: Runner, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But a recording that lies among them is."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "planned.fit").write_bytes((samples / "planned.fit").read_bytes())
    first = run("weekly", ".")
    assert run("weekly", ".").err.splitlines()[0] == "fitlift-reports: nothing has changed"
    assert "neither FIT" not in run("weekly", ".", "--format", "text").out
    (tmp_path / "fitlift-reports" / "free.fit").write_bytes((samples / "free.fit").read_bytes())
    second = run("weekly", ".", "--weeks", "all")
    assert first.out == second.out
    assert sorted(path.name for path in (tmp_path / "fitlift-reports").glob("*.html")) == [
        *("2026-W46.html", "2026-W47.html", "index.html"),
    ]


def test_a_folder_that_there_is_not_leaves_nothing_behind(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither reports nor a library."""
    monkeypatch.chdir(tmp_path)
    result = run("weekly", "exprot")
    assert (result.out, result.code) == ("", 1)
    assert result.err == "fitlift: exprot: no such folder\n  try: check the name; quote names with spaces\n"
    assert list(tmp_path.iterdir()) == []


def test_a_strict_run_stops_at_the_first_file_that_cannot_be_read(
    run: Runner, three_weeks: Path, tmp_path: Path
) -> None:
    """No report is written; what was read is kept for the next run; a run that was not strict says nothing of it."""
    output = tmp_path / "out"
    result = run("weekly", three_weeks, "-o", output, "--strict")
    assert (result.out, result.code) == ("", 1)
    assert result.err.splitlines()[0] == "fitlift: page.fit: not a FIT file, it looks like a web page (HTML)"
    assert [path.name for path in output.iterdir()] == ["fitlift.sqlite"]
    assert run("library", "info", output / "fitlift.sqlite").out.splitlines()[1].split()[0] == "files"
    assert run("weekly", three_weeks, "-o", output).code == 3
    again = run("weekly", three_weeks, "-o", output, "--strict")
    assert (again.code, again.err) == (1, result.err)


def test_a_file_that_was_given_up_is_tried_again(run: Runner, samples: Path, tmp_path: Path) -> None:
    """The export has not changed, but the machine may have been busy."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "planned.fit").write_bytes((samples / "planned.fit").read_bytes())
    (folder / "run.fit").write_bytes((samples / "run.fit").read_bytes())
    given_up = run("weekly", folder, "-o", tmp_path / "out", "--file-timeout", "0.001")
    assert given_up.code in {1, 3}  # one of them may be read in time all the same
    again = run("weekly", folder, "-o", tmp_path / "out")
    assert (again.out, again.code) == (f"{tmp_path / 'out'}/index.html\n", 0)


_WEEK, _YEAR = 7 * 86400, 365 * 86400


def lifting(folder: Path, **since: float) -> None:
    """Sessions of three squats, so many seconds after 4 Mar 2026."""
    for name, begin in since.items():
        sets = [active(begin + 120 * place, 30, repetitions=8, weight=60, category=[28]) for place in range(3)]
        (folder / f"{name}.fit").write_bytes(fit(session(begin, 700), *sets))


@pytest.mark.parametrize(
    ("odd", "week", "told"), [(4, "2030-W09", "4 years after"), (-20, "2006-W10", "20 years before")]
)
def test_a_clock_that_was_wrong_moves_no_other_week(
    run: Runner, tmp_path: Path, odd: int, week: str, told: str
) -> None:
    """It is named and counts in its own week; all other reports are to the byte what they are without it."""
    export = tmp_path / "export"
    export.mkdir()
    lifting(export, a=0, b=_WEEK, c=2 * _WEEK)
    for form in ("html", "json", "markdown"):
        run("weekly", export, "--weeks", "all", "--format", form, "-o", tmp_path / "alone")
    before = run("progress", export).out, run("weekly", export, "--format", "text").out
    lifting(export, odd=odd * _YEAR)
    for form in ("html", "json", "markdown"):
        result = run("weekly", export, "--weeks", "all", "--format", form, "-o", tmp_path / "both")
        assert "fitlift: odd.fit: dated " in result.err
        more = "; if it is right, --as-of tells what is today" if odd > 0 else ""
        assert f"{told} the others; never taken for the last week{more}\n" in result.err
        assert (result.code, result.err.splitlines()[-1][:9]) == (3, "2026-W12:")
        assert run("weekly", export, "--format", form, "-o", tmp_path / "last").code == 3
    alone, both, last = (
        {name: path.read_bytes() for name, path in names_in(tmp_path / each).items() if path.suffix != ".sqlite"}
        for each in ("alone", "both", "last")
    )
    assert {name: data for name, data in both.items() if "index" not in name and name in alone} == {
        name: data for name, data in alone.items() if "index" not in name
    }
    assert {name for name in last if name.startswith("20")} == {f"2026-W12.{each}" for each in ("html", "json", "md")}
    assert f"Dated {told} the others." in both[f"{week}.md"].decode()
    assert f"]({week}.md) | Dated {told} the others. | 1 | 3 |" in both["index.md"].decode()
    assert run("progress", export).out == before[0]
    text = run("weekly", export, "--format", "text").out
    assert text.startswith(before[1])
    assert "Dated years apart from the others\n  odd.fit: dated " in text


def test_years_without_anything_cost_nothing(tmp_path: Path) -> None:
    """Of 84 years of weeks off a year and a month are put together, of shared tables; months have all their weeks."""
    from fitlift.folders.batch import read_folder
    from fitlift.history.months import month_facts
    from fitlift.history.progression import lift_progress
    from fitlift.history.weeks import week_facts, weeks_from

    lifting(tmp_path, a=0)
    folder = read_folder(tmp_path)
    far = folder.weeks[0].first_day.replace(year=2110)
    facts = week_facts(folder.weeks, [], lift_progress(folder.strength_sessions), as_of=far)
    assert len(facts) == 1 + 4 + 56 + 1
    assert weeks_from(facts[0], facts[-1]) == (facts[-1].week.first_day - facts[0].week.first_day).days // 7 + 1
    assert not any("each_group_day" in vars(each) for each in facts)
    months = month_facts(facts)
    assert months.months["weeks"].between(4, 5).iloc[1:-1].all()
    assert sum("each_group_day" in vars(each) for each in facts) == 1


def test_an_index_of_one_week_is_called_by_it_and_has_no_calendar(run: Runner, tmp_path: Path) -> None:
    """What a single column of days would show stands in the list of weeks."""
    (tmp_path / "export").mkdir()
    (tmp_path / "export" / "a.fit").write_bytes(fit(session(0, 600), active(0, 30, repetitions=8)))
    run("weekly", tmp_path / "export", "-o", tmp_path / "r")
    page = (tmp_path / "r" / "index.html").read_text(encoding="utf-8")
    assert "<title>1 week of strength · 2-8 Mar 2026</title>" in page
    assert "<h2" in page
    assert "The year" not in page
