"""Last time, best and next, word for word, from figures that are given."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builders import active, fit, session
from fitlift.errors import FOREIGN
from fitlift.folders.one_file import read_file
from fitlift.history.summary import SessionSummary
from fitlift.records.past import Earlier, Past
from fitlift.records.said import Said
from fitlift.report.past_lines import how_to_compare, past_rows
from fitlift.report.session_page import session_page
from on_screen import section_text, session_text


@pytest.fixture
def rows(tmp_path: Path) -> SessionSummary:
    """A session of 4 March 2026: dumbbell rows, and a plank."""
    row = {"category": 23, "category_subtype": 2, "weight": 20}
    sets = [active(since, 30, repetitions=8, **row) for since in (0, 150)]
    hold = active(320, 45, repetitions=0, category=19, category_subtype=43)
    (tmp_path / "a.fit").write_bytes(fit(session(0, 600), *sets, hold))
    (found,) = read_file(tmp_path / "a.fit").sessions
    return found


def earlier(**values: Any) -> Earlier:
    """Twelve sessions in a folder, of which all is known."""
    known: dict[str, Any] = {
        "place": "export",
        "sessions": 12,
        "first_day": "2025-11-03",
        "last_day": "2026-02-27",
        "unnamed_sets": 0,
        "sessions_without_sets": 0,
        "is_behind": False,
    }
    return Earlier(**known | values)


def past(**values: Any) -> Past:
    """Rows, of which nothing is known but what is said; sets as a text."""
    unsaid: dict[str, Any] = dict.fromkeys(Past.__struct_fields__) | {
        "session": 1,
        "exercise": "dumbbell_row",
        "exercise_name": "Dumbbell row",
        "sessions": 3,
        "last_day": "2026-02-27",
        "last_sets": (),
        "last_said": "8 8 × 18 kg",
        "last_load_kind": "external",
        "change": "none",
        "state": "cannot say",
        "why": Said("not_asked"),
        "doubted_sets": 0,
    }
    told = unsaid | values
    stated = [name for name in ("last_said", "best_said", "next_said") if told[name] is not None]
    texts = {name: told[name] for name in stated if not isinstance(told[name], Said)}
    sets = {name: Said(FOREIGN, {"text": text}) for name, text in texts.items()}
    return Past(**told | sets)


def cells(found: SessionSummary, **values: Any) -> tuple[str, str, str, str]:
    """What is said of the rows: the last time, the change, the best and what comes next."""
    (row,) = past_rows(found.compared(earlier(), (past(**values),)))
    return row.last, row.change, row.best, row.following


def test_a_line_for_each_exercise(rows: SessionSummary) -> None:
    """Letter, name, last time and when, change, best and when, and next; where it is from stands above."""
    row = past(
        change="load",
        risen_kg=2.0,
        since_last_kg=2.0,
        best_said="8 × 20 kg",
        best_day="2026-03-04",
        state="add load",
        next_said="2×5-8 × 22 kg",
    )
    plank = past(
        exercise="plank",
        exercise_name="Plank",
        last_day="2025-12-19",
        last_said="0:40",
        change="time",
        best_said="0:52",
        best_day="2025-11-03",
        next_said="1×0:50",
    )
    assert section_text(rows.compared(earlier(), (row, plank)), "past", 80) == (
        "Last time, best, next (from 12 earlier sessions in export)\n"
        "  a  Dumbbell row: last 8 8 × 18 kg (27 Feb); 2 kg more; best 8 × 20 kg (today);\n"
        "    next 2×5-8 × 22 kg\n"
        "  b  Plank: last 0:40 (19 Dec 2025); held longer; best 0:52 (3 Nov 2025); next\n"
        "    1×0:50\n"
    )


def test_a_session_earlier_on_the_day(rows: SessionSummary) -> None:
    """It is not this one."""
    assert cells(rows, last_day="2026-03-04")[0] == "8 8 × 18 kg (earlier today)"


def test_no_line_ends_within_a_weight_or_a_date(rows: SessionSummary) -> None:
    """On a phone's terminal, too."""
    row = past(best_said="8 × 20 kg", best_day="2026-02-03", next_said="2×8 × 20 kg")
    text = section_text(rows.compared(earlier(), (row,)), "past", 40)
    assert max(map(len, text.splitlines())) <= 40
    assert all(each in text for each in ("× 18 kg", "(27 Feb)", "8 × 20 kg", "(3 Feb)", "2×8 × 20 kg"))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"change": "reps", "since_last_kg": 10.0}, "10 kg more, more reps than before with it"),
        ({"change": "load", "since_last_kg": -5.0}, "5 kg less, the most for as many reps"),
        ({"change": "maximum", "since_last_kg": -5.0}, "5 kg less, a higher estimated maximum"),
        ({"change": "load", "risen_kg": 2.5, "since_last_kg": 2.5}, "2.5 kg more"),
        ({"change": "load", "risen_kg": 2.5, "since_last_kg": 20.0}, "2.5 kg more than the best of late"),
        ({"change": "load", "risen_kg": 5.0, "since_last_kg": 5.0, "last_load_kind": "assisted"}, "5 kg less help"),
        ({"change": "less", "since_last_kg": -10.0}, "10 kg less"),
        ({"change": "less", "since_last_kg": -10.0, "last_load_kind": "assisted"}, "10 kg more help"),
        ({"change": "less", "since_last_kg": 0.0}, "below the best of late"),
        ({"change": "less", "since_last_kg": 5.0}, "5 kg more, below the best of late"),
        ({"change": "none", "since_last_kg": 20.0}, "20 kg more, not above the best of late"),
        ({"change": "none", "since_last_kg": 0.0}, "nothing rose"),
        (
            {"change": "less", "since_last_kg": 5.0, "last_load_kind": "assisted"},
            "5 kg less help, below the best of late",
        ),
        (
            {
                "change": "load",
                "risen_kg": 15.0,
                "since_last_kg": 15.0,
                "last_load_kind": "assisted",
                "last_weight_kg": 10.0,
            },
            "no help, and 5 kg more",
        ),
        ({"change": "load"}, "more weight"),
        ({"change": "reps"}, "more reps"),
        ({"change": "maximum"}, "a higher estimated maximum"),
        ({"change": "density"}, "shorter rests"),
        ({"change": "none"}, "nothing rose"),
        ({"change": "none", "best_said": "8 × 20 kg", "best_day": "2026-03-04"}, "about the same"),
        ({"change": "deload"}, "a light day"),
        ({"change": "back"}, "the first after a break"),
        ({"change": "cannot say"}, ""),
    ],
)
def test_what_changed(rows: SessionSummary, values: dict[str, Any], said: str) -> None:
    """By how much since the last time; where that was a light day, against the best."""
    assert cells(rows, **values)[1] == said


#: Three sets of 5 to 8 with 18 kg.
LIGHTER = Said(
    "sets_to_do",
    {"sets": 3, "reps_low": 5, "reps_high": 8, "hold_s": None, "load_kg": 18.0, "load_kind": "external", "unit": "kg"},
)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"state": "add load", "next_said": "3×5-8 × 22 kg"}, "3×5-8 × 22 kg"),
        ({"state": "deload", "next_said": LIGHTER}, "lighter: 3×5-8 × 18 kg"),
        ({"state": "add load"}, "add weight, or a harder exercise"),
        ({"state": "hold"}, "the same again"),
        ({"state": "add reps"}, "more reps"),
        ({"state": "add reps", "best_hold_s": 40.0}, "hold longer"),
        ({"state": "cannot say"}, ""),
        ({"state": "long ago"}, ""),
    ],
)
def test_what_is_next(rows: SessionSummary, values: dict[str, Any], said: str) -> None:
    """In figures, else in words; nothing where nothing can be advised."""
    assert cells(rows, **values)[3] == said


def test_a_first_time_and_what_may_be_one(rows: SessionSummary) -> None:
    """Said apart, with what leaves it open."""
    first = past(exercise="plank", exercise_name="Plank", sessions=0, last_day=None, last_said=None, change="first")
    found = rows.compared(earlier(), (past(), first))
    assert section_text(found, "past", 80).splitlines()[2:] == ["  First time: Plank."]
    unknown = past(exercise="plank", exercise_name="Plank", sessions=0, last_day=None, change="cannot say")
    found = rows.compared(earlier(unnamed_sets=41), (past(), unknown))
    assert section_text(found, "past", 80).splitlines()[2:] == [
        "  Not there by name: Plank (41 sets there without a name)."
    ]
    found = rows.compared(earlier(sessions_without_sets=1, unnamed_sets=41), (unknown,))
    assert section_text(found, "past", 80).splitlines()[1:] == [
        "  None of these exercises is there by name (1 session there without sets)."
    ]


def test_what_is_left_out_is_said(rows: SessionSummary) -> None:
    """A weight that may be a typing error, and files that nobody has read yet."""
    found = rows.compared(earlier(is_behind=True), (past(doubted_sets=1, change="cannot say"),))
    assert section_text(found, "past", 80).splitlines()[2:] == [
        "  1 set of Dumbbell row left out: no weight that can be right, or 1.5 times the",
        "    best of before.",
        "  Files there changed since they were read; fitlift weekly FOLDER reads them.",
    ]


def test_without_an_earlier_session_there_is_one_line(rows: SessionSummary) -> None:
    """And without a comparison none, but how to have it."""
    found = rows.compared(earlier(sessions=0, first_day=None, last_day=None), ())
    assert section_text(found, "past", 80) == "No earlier strength session in export.\n"
    assert section_text(rows, "past", 80) == ""
    assert how_to_compare([rows]) == "To see last time and best: --history FOLDER, or run fitlift weekly FOLDER once."
    assert how_to_compare([found]) == ""


def test_text_and_pages_say_the_same(rows: SessionSummary) -> None:
    """The section stands before the load; of a page it is a table."""
    found = rows.compared(earlier(), (past(best_said="8 × 20 kg", best_day="2026-03-04", next_said="2×8 × 20 kg"),))
    text = session_text(found)
    assert text.index("Last time, best, next (from") < text.index("Top set:")
    (section,) = [each for each in session_page(found, key="s1").sections if each.key == "past"]
    assert section.heading == "Last time, best, next"
    (grid,) = section.parts
    assert grid.heads == ("#", "Exercise", "Last time", "Change", "Best", "Next")  # type: ignore[union-attr]
    assert grid.groups == (  # type: ignore[union-attr]
        (
            "",
            (("a", "Dumbbell row", "8 8 × 18 kg (27 Feb)", "about the same", "8 × 20 kg (today)", "2×8 × 20 kg"),),
        ),
    )
    assert section.about == "from 12 earlier sessions in export"
    assert not [each for each in session_page(rows, key="s1").sections if each.key == "past"]
