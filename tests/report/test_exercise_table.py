"""The exercises of a session for a page that can fold."""

from __future__ import annotations

from checkout import SAMPLES
from fitlift import api
from fitlift.records.base import replace
from fitlift.records.several import active
from fitlift.report import exercise_table
from fitlift.report.page import Grid, Unfolding
from fitlift.report.past_lines import PastRow
from fitlift.report.session_page import session_page
from fitlift.report.set_lines import shown_sets


def unfolding(name: str) -> Unfolding:
    """The table of exercises of a sample."""
    page = session_page(api.summarize(SAMPLES / f"{name}.fit")[0], key="s1", unfolds=True)
    grids = [part for part in page.sections[0].parts if isinstance(part, Grid) and part.unfolding is not None]
    assert grids[0].unfolding is not None
    return grids[0].unfolding


def test_each_set_is_a_mark_that_tells_how_it_differs_from_the_plan() -> None:
    """Two light sets, three of five, one of four; a row of which the last set was left out."""
    ((_, exercises),) = unfolding("planned").groups
    squat, row = exercises[0], exercises[3]
    assert [[(chip.text, chip.sign) for run in line.chips for chip in run.each] for line in squat.lines] == [
        [("5", ""), ("5", ""), ("5", ""), ("4", "short")],
        [("10", "light"), ("5", "light")],
    ]
    assert [run.text for run in squat.lines[0].chips] == ["× 80 kg"]
    assert [(line.name, line.lift) for line in squat.lines] == [("Back Squat", "Back Squat"), ("warm-up", "")]
    assert [(chip.text, chip.sign) for run in row.lines[0].chips for chip in run.each] == [
        ("8", ""),
        ("8", ""),
        ("–", "missed"),
    ]


def test_a_name_with_how_sure_it_is_still_says_which_exercise_it_is() -> None:
    """By what it leads to its page among those of exercises; a guess leads nowhere."""
    ((_, exercises),) = unfolding("planned").groups
    assert [(line.name, line.lift) for line in exercises[4].lines] == [("Calf Raise (97 %)", "Calf Raise")]
    assert {line.lift for _, of in unfolding("free").groups for each in of for line in each.lines} == {""}


def test_a_guess_that_is_hardly_one_calls_no_exercise() -> None:
    """At 9 % it stands beside a question mark; at 30 % it is the name, dimmed, with how sure it is."""
    session = api.summarize(SAMPLES / "free.fit")[0]
    one = next(each for each in active(session.each_set) if each.slot == "a")
    lines = [replace(one, confidence=share, exercise_name="Hip swing", candidates=()) for share in (0.09, 0.3)]
    assert [exercise_table.likely_name([line]) for line in lines] == ["", "Hip swing?"]
    named = [exercise_table.unfolding(session, shown_sets([line]), None, []).groups[0][1][0].lines[0] for line in lines]
    assert [(line.name, plain(line.guess)) for line in named] == [("?", "hip swing 9 %"), ("Hip swing?", "30 %")]


def test_the_past_of_an_exercise_in_two_places_stands_at_the_first() -> None:
    """The other one says where; what to do next stands once."""
    session = api.summarize(SAMPLES / "planned.fit")[0]
    last, following = "5 5 × 75 kg (12 Nov)", "4×5 × 82.5 kg"
    before = PastRow("a, c", "Back Squat", last, "5 kg more", "", following, is_rise=True, is_record=True)
    table = exercise_table.unfolding(session, shown_sets(active(session.each_set)), None, [before])
    ((_, exercises),) = table.groups
    told = {each.letter: (plain(each.last), each.is_record, tuple(map(plain, each.beside[:1]))) for each in exercises}
    assert told["a"] == ("5 5 × 75 kg (12 Nov)", True, ("next 4×5 × 82.5 kg",))
    assert told["c"][:2] == ("see a", False)
    assert told["b"][:2] == ("", False)


def plain(text: str) -> str:
    """A text with spaces at which lines may end."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_an_exercise_unfolds_to_its_sets_alone() -> None:
    """The squat's six with light ones first; repetitions, weight, time and rest as in the table of every set."""
    ((_, exercises),) = unfolding("planned").groups
    sets = exercises[0].sets
    ((_, rows),) = sets.groups
    assert sets.heads == ("Set", "Reps", "kg", "Time", "Rest", "HR avg", "HR max")
    assert [row[0] for row in rows] == ["1, warm-up", "2, warm-up", "3", "4", "5", "6"]
    assert rows[3] == ("4", "5", "80", "0:23", "1:53", "111", "127")


def test_a_name_that_is_not_sure_is_the_likeliest_with_how_sure_it_is() -> None:
    """The watch's guess, and its second one; where it had none there is no name."""
    groups = unfolding("free").groups
    lines = [line for _, exercises in groups for each in exercises for line in each.lines]
    told = [(line.name, line.guess.replace("\N{NO-BREAK SPACE}", " "), line.is_sure) for line in lines[:5]]
    assert told == [
        ("Hip swing?", "31 %", False),
        ("Push up?", "37 %", False),
        ("without a name", "", False),
        ("Row?", "52 %", False),
        ("Lunge?", "38 %, or squat 37 %", False),
    ]
    assert [head for head, _ in groups] == ["Block 1 · 3 rounds of 5 exercises", "Block 2 · 3 rounds of 2 exercises"]
