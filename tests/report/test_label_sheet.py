"""The sheet on which sets are named and corrected."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from builders import active, fit, rest, session
from fitlift.activity import Activity, read_activity
from fitlift.exercises.catalogue import named
from fitlift.fit.encode import Message, message
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.labels.corrections import AddedSet, Corrections, Placed, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.report.label_sheet import label_sheet
from fitlift.session.analyse import analyse
from fitlift.userfiles.corrections_yaml import read_corrections


def free(*messages: Message) -> Activity:
    """An activity of one session."""
    return read_activity(fit(session(), *messages))


def sessions_of(activity: Activity, *corrections: Corrections) -> list[SessionSummary]:
    """Its strength sessions, ready to be shown."""
    return [
        each
        for each in summarize_sessions(analyse(activity, corrections=corrections))
        if each.facts["kind"] == "strength"
    ]


def sheet_of(activity: Activity, *corrections: Corrections, per_set: bool = False) -> str:
    """Its sheet, past the explanations."""
    return label_sheet("a.fit", sessions_of(activity, *corrections), per_set=per_set).partition("sessions:\n")[2]


def guessed(since: float, seconds: float, category: int, **values: int) -> Message:
    """A set that the watch took for something."""
    return active(since, seconds, category=(category,) * 3, **values)


def assert_unedited_changes_nothing(activity: Activity, *before: Corrections, per_set: bool = False) -> None:
    """The sheet can be read, and laid over the activity it leaves the set table as it is."""
    sheet = label_sheet(activity.file.name, sessions_of(activity, *before), per_set=per_set)
    read = read_corrections(sheet, "sheet")
    changed = analyse(activity, corrections=(*before, read))
    pd.testing.assert_frame_equal(changed.sets, analyse(activity, corrections=before).sets)
    pd.testing.assert_frame_equal(changed.sessions, analyse(activity, corrections=before).sessions)


#: Two straight sets of one thing, then three rounds of two.
STRAIGHT = [active(0, 40, repetitions=12, weight=20), rest(40, 60), active(100, 38, repetitions=12, weight=20)]
PAIRS = [
    active(200 + 100 * number + 40 * which, 20 + 10 * which, repetitions=5 + 10 * which, weight=60 - 50 * which)
    for number in range(3)
    for which in range(2)
]


def test_a_sheet_has_a_line_for_each_slot() -> None:
    """What was done stands above it, and the order of all; the text is what `label` explains."""
    assert sheet_of(free(*STRAIGHT, *PAIRS)) == (
        "  - session: 1  # Wed 4 Mar 2026, 17:00\n"
        "    start: 2026-03-04T17:00:00Z\n"
        "    name:\n"
        "    rpe:\n"
        "    order: a, a / b c, b c, b c\n"
        "    slots:\n"
        "      # 12 12 × 20 kg, 0:39 each, sets 1 and 2\n"
        "      a:\n"
        "      # 5 5 5 × 60 kg, 0:20 each, sets 3, 5 and 7\n"
        "      b:\n"
        "      # 15 15 15 × 10 kg, 0:30 each, sets 4, 6 and 8\n"
        "      c:\n"
        "    sets:\n"
        "    add:\n"
    )


def test_what_the_sheet_explains_is_understood() -> None:
    """Its examples, put where they belong as they stand, without the sign and the space of a comment."""
    examples = [line.removeprefix("# ") for line in label_sheet("a.fit", []).splitlines() if line.startswith("#   ")]
    of_slot, *of_sets, added = examples
    lines = ["sessions:", "  - slots:", of_slot, "    sets:", *of_sets, "    add:", added]
    (said,) = read_corrections("\n".join(lines), "a.yaml").sessions
    weight = 10
    assert said.slots["b"].said == SaidOfSet(named("Sit up"), 12, None, weight, "kg", "left", "warmup", 8, "slow")
    assert said.sets[7].said == SaidOfSet(named("Plank"))
    assert (said.sets[8].drop, said.sets[10].merge) == (True, (11,))
    assert said.sets[9].split == (SaidOfSet(reps=6), SaidOfSet(reps=4))
    assert said.sets[12].said == SaidOfSet(reps=4, seconds=35)
    assert said.sets[13] == SetCorrection(line=said.sets[13].line)
    assert said.added == (AddedSet(12, SaidOfSet(reps=10), said.added[0].line, "b"),)


def test_the_sheet_says_how_its_names_are_remembered() -> None:
    """Saving the file in an editor alone keeps no routine."""
    assert "# After editing, run `fitlift label a.fit` once more, so that" in label_sheet("a.fit", [])


def test_a_sheet_may_have_a_line_for_each_set_too() -> None:
    """With the time at which it began; one without times has none."""
    sheet = sheet_of(
        free(active(3, 41, repetitions=8), active(0, start_time=None, duration=None, repetitions=9)), per_set=True
    )
    assert sheet.partition("    sets:\n")[2] == (
        "      # 8, 0:41, 0:03 into the session\n      1:\n      # 9\n      2:\n    add:\n"
    )


def test_sessions_without_sets_are_left_out() -> None:
    """A sheet may hold none at all."""
    assert sheet_of(free(rest(0))) == ""
    assert read_corrections(label_sheet("a.fit", sessions_of(free(rest(0)))), "sheet").sessions == ()


def test_names_from_a_file_do_not_break_the_sheet() -> None:
    """Whatever they hold, they stay within their comment; so does the file's name."""
    title = message(
        "exercise_title", {"exercise_category": 23, "exercise_name": 15, "wkt_step_name": "Row\n      x: y\u2028\x85"}
    )
    activity = free(title, active(0, 40, category=23, category_subtype=15))
    sheet = label_sheet("a\n.fit", sessions_of(activity))
    assert "# Corrections to a .fit\n" in sheet
    assert len(read_corrections(sheet, "sheet").sessions[0].slots) == 0
    assert_unedited_changes_nothing(activity)


def test_a_name_of_the_vendors_app_is_taken_over_where_all_sets_of_a_slot_have_it() -> None:
    """Where one set of two has it, the other would get it, too."""
    activity = free(*STRAIGHT)
    name = SetCorrection(SaidOfSet(exercise=named("Row, my way")))
    both = Corrections("app", (SessionCorrections(1, sets={1: name, 2: name}),))
    assert '      a: "Row, my way"\n' in sheet_of(activity, both)
    assert "      a:\n" in sheet_of(activity, Corrections("app", (SessionCorrections(1, sets={2: name}),)))


def test_a_slot_of_which_one_set_has_a_name_is_not_said_to_have_it() -> None:
    """The comment is about the sets that are left to name."""
    app = Corrections(
        "app", (SessionCorrections(1, sets={1: SetCorrection(SaidOfSet(exercise=named("Row, my way")))}),)
    )
    told = "sets 1 and 2; as another set of this letter: Row, my way, 80 %"
    assert f"      # 12 12 × 20 kg, 0:39 each, {told}\n      a:\n" in sheet_of(free(*STRAIGHT), app)


def test_sets_that_an_app_dropped_or_added_leave_the_order_to_the_watchs() -> None:
    """The order names the dropped one, too; the added one, without a slot, has a line of its own."""
    activity = free(*STRAIGHT, *PAIRS)
    app = Corrections(
        "app", (SessionCorrections(1, sets={2: SetCorrection(drop=True)}, added=(AddedSet(2, SaidOfSet(reps=9)),)),)
    )
    sheet = sheet_of(activity, app)
    assert "    order: a, a / b c, b c, b c\n" in sheet
    assert "    sets:\n      # 9\n      9:\n    add:\n" in sheet
    assert_unedited_changes_nothing(activity, app)


def test_a_press_of_the_lap_button_has_a_line_and_no_letter_until_it_is_kept() -> None:
    """The order leaves it out; kept, it has one of its own, and the letters of the others are as before."""
    activity = free(*STRAIGHT, active(150, 1.5, repetitions=0, weight=14), *PAIRS)
    sheet = sheet_of(activity)
    assert "    order: a, a / b c, b c, b c\n" in sheet
    assert sheet.endswith(
        "    sets:\n"
        "      # ? × 14 kg, 0:02, 2:30 into the session; a press of the lap button, not counted: keep brings it back\n"
        "      3:\n"
        "    add:\n"
    )
    assert_unedited_changes_nothing(activity)
    assert_unedited_changes_nothing(activity, per_set=True)
    kept = analyse(activity, corrections=[read_corrections(f"sessions:\n{sheet.replace('3:', '3: keep')}", "a.yaml")])
    done = [each for each in kept.each_set if each.kind == "active"]
    assert [(each.set, each.slot) for each in done][:4] == [(1, "a"), (2, "a"), (3, "d"), (4, "b")]
    assert "double-press" not in {notice.code for notice in kept.activity.notices}


def test_a_split_set_has_one_line() -> None:
    """Its number is said once."""
    parts = (SaidOfSet(reps=5), SaidOfSet(reps=7))
    split = Corrections("app", (SessionCorrections(1, sets={1: SetCorrection(split=parts)}),))
    sheet = sheet_of(free(*STRAIGHT), split, per_set=True)
    assert (sheet.count("      1:\n"), sheet.count("      2:\n")) == (1, 1)


#: A set before the first round; a round that lacks one; a block of one.
PLACES = tuple(
    Placed(block, number, slot)
    for block, number, slot in [
        (1, 0, "a"),
        (1, 1, "a"),
        (1, 1, "n"),
        (1, 2, "a"),
        (2, 1, "y"),
        (2, 2, "y"),
        (3, 1, "k"),
    ]
)


def test_the_order_gives_the_places_back() -> None:
    """Brackets around what stands before the first round; slots called n and y."""
    activity = free(*(active(60 * place, 30, repetitions=3 + place) for place in range(7)))
    restated = Corrections("a.yaml", (SessionCorrections(1, order=PLACES),))
    sheet = label_sheet("a.fit", sessions_of(activity, restated))
    assert "    order: (a) a n, a / y, y / k\n" in sheet
    assert read_corrections(sheet, "sheet").sessions[0].order == PLACES


SAMPLES = ["planned", "free", "coros", "generated", "multisport", "run", "truncated"]


@pytest.mark.parametrize("per_set", [False, True])
@pytest.mark.parametrize("name", SAMPLES)
def test_an_unedited_sheet_of_a_sample_changes_nothing(name: str, samples: Path, *, per_set: bool) -> None:
    """With or without a line for each set."""
    assert_unedited_changes_nothing(read_activity(samples / f"{name}.fit"), per_set=per_set)


def test_an_unedited_sheet_of_a_real_file_changes_nothing(corpus: Path) -> None:
    """All strength files of the corpus."""
    files = sorted((corpus / "strength_activity").glob("*.fit"))
    assert len(files) >= 10
    for path in files:
        for per_set in (False, True):
            assert_unedited_changes_nothing(read_activity(path), per_set=per_set)
