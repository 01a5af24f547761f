"""Corrections as people write them."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.errors import UserFileError
from fitlift.exercises.catalogue import named
from fitlift.exercises.names import ExerciseName
from fitlift.labels.corrections import AddedSet, Corrections, Placed, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.records.base import replace
from fitlift.userfiles.corrections_yaml import (
    fault_of_name,
    read_corrections,
    with_effort,
    with_name,
    with_weight,
)

PLANK, SIT_UP = named("Plank"), named("Sit up")

FULL = """\
# all there is
sessions:
  - session: 2
    start: 2026-11-19T18:04:00+01:00
    name: In-season A
    rpe: 7.5
    order: (a) a b, a b / n
    slots:
      a: Plank
      n: {exercise: Sit up, reps: 12, seconds: 1:30, weight: 10 kg, side: left, role: warmup, rpe: 8, note: slow}
      b:
    sets:
      1: drop
      2: {split: [6, {reps: 4, weight: bodyweight}]}
      3: {merge: 4, unit: lb}
      5: unknown
      7:
        weight: 135lb
        seconds: 45 s
      8: {drop: no, split: "5, 5"}
    add:
      - {after: 7, slot: b, reps: 10}
      - after: 0
        exercise: Plank
  - slots: {y: My own}
"""


def test_everything_that_can_be_said() -> None:
    """Each thing with its line; what stands empty says nothing; a session without a number is the first."""
    sit_ups = SaidOfSet(SIT_UP, 12, 90, 10, "kg", "left", "warmup", 8, "slow")
    second = SessionCorrections(
        session=2,
        line=3,
        start=pd.Timestamp("2026-11-19T17:04:00Z"),
        name="In-season A",
        rpe=7.5,
        order=(Placed(1, 0, "a"), Placed(1, 1, "a"), Placed(1, 1, "b"), *PLACED_LAST),
        order_line=7,
        slots={"a": SetCorrection(SaidOfSet(PLANK), 9), "n": SetCorrection(sit_ups, 10)},
        sets={
            1: SetCorrection(line=13, drop=True),
            2: SetCorrection(line=14, split=(SaidOfSet(reps=6), SaidOfSet(reps=4, weight="bodyweight"))),
            3: SetCorrection(SaidOfSet(unit="lb"), 15, merge=(4,)),
            5: SetCorrection(SaidOfSet(exercise=False), 16),
            7: SetCorrection(SaidOfSet(weight=135, unit="lb", seconds=45), 17),
            8: SetCorrection(line=20, split=(SaidOfSet(reps=5), SaidOfSet(reps=5))),
        },
        added=(AddedSet(7, SaidOfSet(reps=10), 22, "b"), AddedSet(0, SaidOfSet(PLANK), 23)),
    )
    first = SessionCorrections(
        1, line=25, slots={"y": SetCorrection(SaidOfSet(ExerciseName("my_own", "My own", is_known=False)), 25)}
    )
    assert read_corrections(FULL, "a.yaml") == Corrections("a.yaml", (second, first))


PLACED_LAST = (Placed(1, 2, "a"), Placed(1, 2, "b"), Placed(2, 1, "n"))


@pytest.mark.parametrize("text", ["", "# none", "sessions:", "sessions: []"])
def test_a_file_may_say_nothing(text: str) -> None:
    """Then nothing is corrected."""
    assert read_corrections(text, "a.yaml") == Corrections("a.yaml", ())


def in_session(*lines: str) -> str:
    """Lines about a session, the first of them on line 3."""
    return "sessions:\n  - session: 1\n" + "".join(f"    {line}\n" for line in lines)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["rpe: 11"], "line 3: '11' is no number from 0 to 10"),
        (["start: soon"], "line 3: 'soon' is no time; as in 2026-11-19T17:04:00Z"),
        (["start: now"], "line 3: 'now' is no time; as in 2026-11-19T17:04:00Z"),
        (["start: 0001-01-01T00:00+23:00"], "line 3: '0001-01-01T00:00+23:00' is no time; as in 2026-11-19T17:04:00Z"),
        (["order: a b, A b"], "line 3: 'A' is no slot; as in: a b c, a b c / d, d, d"),
        (["slot:"], "line 3: 'slot' is unknown here; did you mean 'slots'?"),
        (["slots:", "  7: Plank"], "line 4: '7' is no slot; slots have letters: a, b, c"),
        (
            ["slots:", "  a: {drop: yes}"],
            "line 4: 'drop' is unknown here; known: exercise, reps, seconds, weight, unit, side, role, rpe, note",
        ),
        (["sets:", "  a: Plank"], "line 4: 'a' is no number from 1 to 10000"),
        (["sets:", "  7: Plank", "  07: drop"], "line 5: set 7 stands here a second time; keep one of them"),
        (["sets:", "  7:", "    reps: 5.5"], "line 5: '5.5' is no whole number"),
        (["sets:", "  7:", "    reps: many"], "line 5: 'many' is no number from 0 to 1000"),
        (
            ["sets:", "  7: {weight: 0}"],
            "line 4: '0' is no weight; as in 60, 60 kg, 135 lb, +10 kg added, -20 kg of help, bodyweight or none",
        ),
        (
            ["sets:", "  7: {weight: 60 st}"],
            "line 4: '60 st' is no weight; as in 60, 60 kg, 135 lb, +10 kg added, -20 kg of help, bodyweight or none",
        ),
        (["sets:", "  7: {unit: stone}"], "line 4: 'stone' is none of kg, lb"),
        (["sets:", "  7: {seconds: 0}"], "line 4: '0' is no duration; as in 45 or 1:30"),
        (["sets:", "  7: {side: port}"], "line 4: 'port' is none of left, right, both"),
        (["sets:", "  7: {role: prep}"], "line 4: 'prep' is none of warmup, working"),
        (["sets:", "  7: {drop: maybe}"], "line 4: 'maybe' is none of true, yes, false, no"),
        (
            ["sets:", "  7:", "    split: 6"],
            "line 5: a set is split into two or more; split: [6, 4] for one of 6 and one of 4",
        ),
        (["sets:", "  7:", "    split: 6, x"], "line 5: 'x' is no number from 0 to 1000"),
        (["sets:", "  7:", "    merge: [8, 0]"], "line 5: '0' is no number from 1 to 10000"),
        (["sets:", "  7: [6, 4]"], "line 4: 'name: value' belongs here, below what it is about"),
        (["add:", "  - reps: 5"], "line 4: a set to add needs 'after'; after: 7 puts it behind set 7, after: 0 first"),
        (["add:", "  - {after: 3, slot: B}"], "line 4: 'B' is no slot; slots have letters: a, b, c"),
        (["add: 7"], "line 3: 'name: value' belongs here, below what it is about"),
        (["name: [a]"], "line 3: one value belongs here, no list or mapping"),
    ],
)
def test_a_malformed_value_is_one_error_with_its_line(lines: list[str], message: str) -> None:
    """What stands there, and what may."""
    with pytest.raises(UserFileError) as caught:
        read_corrections(in_session(*lines), "a.yaml")
    assert str(caught.value) == f"a.yaml, {message}"


def test_a_session_stands_once() -> None:
    """Two lists of one session would contradict each other."""
    text = "sessions:\n  - session: 2\n  - name: x\n  - session: 1\n"
    with pytest.raises(UserFileError, match=r"^a\.yaml, line 4: session 1 stands here a second time$"):
        read_corrections(text, "a.yaml")


SHEET = """\
# Corrections
sessions:
  - session: 1  # Thu
    name:
    slots:
      # 10 10, sets 1 and 2
      a:
      # its n
      n:   # a comment
      b: Old name  # mine
      c: {reps: 5}
      d: {exercise: 'Old', reps: 5}
      e:
        reps: 5
      f: |
        Old
      g: "Old: x"
      h: {}
      i: {exercise, reps: 5}
      j:
        exercise: >-
          Old
          name
        reps: 5
    sets:
    add:
  - session: 2
    slots: {a: , y: Old}
"""


def changed_lines(before: str, after: str) -> list[tuple[str, str]]:
    """Lines that differ, in texts of as many lines."""
    pairs = zip(before.split("\n"), after.split("\n"), strict=True)
    return [(old, new) for old, new in pairs if old != new]


@pytest.mark.parametrize(
    ("session", "which", "old", "new"),
    [
        (1, "a", "      a:", "      a: Plank"),
        (1, "n", "      n:   # a comment", "      n: Plank   # a comment"),
        (1, "b", "      b: Old name  # mine", "      b: Plank  # mine"),
        (1, "c", "      c: {reps: 5}", "      c: {exercise: Plank, reps: 5}"),
        (1, "d", "      d: {exercise: 'Old', reps: 5}", "      d: {exercise: Plank, reps: 5}"),
        (1, "g", '      g: "Old: x"', "      g: Plank"),
        (1, "h", "      h: {}", "      h: Plank"),
        (1, "i", "      i: {exercise, reps: 5}", "      i: {exercise: Plank, reps: 5}"),
        (2, "a", "    slots: {a: , y: Old}", "    slots: {a: Plank , y: Old}"),
        (2, "y", "    slots: {a: , y: Old}", "    slots: {a: , y: Plank}"),
        (2, "k", "    slots: {a: , y: Old}", "    slots: {k: Plank, a: , y: Old}"),
    ],
)
def test_a_name_is_put_where_it_belongs(session: int, which: str, old: str, new: str) -> None:
    """Nothing else changes."""
    after = with_name(SHEET, "a.yaml", session, which, "Plank")
    assert changed_lines(SHEET, after) == [(old, new)]
    said = next(each for each in read_corrections(after, "a.yaml").sessions if each.session == session)
    assert said.slots[which].said.exercise == PLANK


@pytest.mark.parametrize(
    ("which", "old", "new"),
    [
        ("e", "      e:\n        reps: 5\n", "      e:\n        exercise: Plank\n        reps: 5\n"),
        ("f", "      f: |\n        Old\n      g", "      f: Plank\n      g"),
        ("j", "exercise: >-\n          Old\n          name\n", "exercise: Plank\n"),
        ("12", "    sets:\n", "    sets:\n      12: Plank\n"),
        ("k", "    slots:\n", "    slots:\n      k: Plank\n"),
    ],
)
def test_a_name_may_need_a_line_or_take_some(which: str, old: str, new: str) -> None:
    """The rest of the text stays."""
    assert with_name(SHEET, "a.yaml", 1, which, "Plank") == SHEET.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("sessions:\n- session: 1", "sessions:\n- slots:\n    a: Plank\n  session: 1"),
        ("sessions: [{session: 1}]", "sessions: [{slots: {a: Plank}, session: 1}]"),
        ("sessions: [{slots: , rpe: 3}]", "sessions: [{slots: {a: Plank} , rpe: 3}]"),
        ("sessions:\n  - slots: ~\n", "sessions:\n  - slots: {a: Plank}\n"),
        ("sessions:\n  - slots: {}", "sessions:\n  - slots: {a: Plank}"),
        ("sessions:\n  - slots: {\n     b: Row}", "sessions:\n  - slots: {a: Plank, \n     b: Row}"),
        ("sessions:\n  - rpe: 3\n    slots:", "sessions:\n  - rpe: 3\n    slots:\n      a: Plank"),
        ("sessions:\n  - slots: # x\n", "sessions:\n  - slots: # x\n      a: Plank\n"),
        ("sessions:\n  - slots:\n        b: Row\n", "sessions:\n  - slots:\n        a: Plank\n        b: Row\n"),
        ("sessions:\r\n  - slots:\r\n    rpe: 3\r\n", "sessions:\r\n  - slots:\r\n      a: Plank\r\n    rpe: 3\r\n"),
        ("sessions:\r  - rpe: 3\r", "sessions:\r  - slots:\r      a: Plank\r    rpe: 3\r"),
        ("sessions:\n  slots: {'a': Old}", "sessions:\n  slots: {'a': Plank}"),
    ],
)
def test_sheets_may_be_written_in_other_ways(text: str, after: str) -> None:
    """In brackets, without a final line end, with those of Windows, with headings left out."""
    assert with_name(text, "a.yaml", 1, "a", "Plank") == after
    assert read_corrections(after, "a.yaml").sessions[0].slots["a"].said.exercise == PLANK


@pytest.mark.parametrize(
    ("which", "old", "new"),
    [
        ("a", "      a:\n", "      a: {weight: 60 kg}\n"),
        ("b", "      b: Old name  # mine", "      b: {exercise: Old name, weight: 60 kg}  # mine"),
        ("c", "      c: {reps: 5}", "      c: {weight: 60 kg, reps: 5}"),
        ("e", "      e:\n        reps: 5\n", "      e:\n        weight: 60 kg\n        reps: 5\n"),
        ("g", '      g: "Old: x"', '      g: {exercise: "Old: x", weight: 60 kg}'),
        ("h", "      h: {}", "      h: {weight: 60 kg}"),
        ("12", "    sets:\n", "    sets:\n      12: {weight: 60 kg}\n"),
    ],
)
def test_a_weight_is_put_beside_what_is_said_already(which: str, old: str, new: str) -> None:
    """Nothing else changes; given anew it takes the other one's place."""
    after = with_weight(SHEET, "a.yaml", 1, which, "60 kg")
    assert after == SHEET.replace(old, new, 1)
    session = read_corrections(after, "a.yaml").sessions[0]
    said = session.sets[12].said if which == "12" else session.slots[which].said
    assert (said.weight, said.unit) == (60, "kg")
    assert with_weight(after, "a.yaml", 1, which, "bodyweight") == after.replace("60 kg", "bodyweight", 1)


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("{weight: 60, unit: lb}", "{weight: 70, unit: kg}"),
        ("{unit: lb, reps: 5, weight: 60}", "{unit: kg, reps: 5, weight: 70}"),
        ("{unit: lb, reps: 5}", "{weight: 70, unit: kg, reps: 5}"),
        ("{unit: , reps: 5}", "{weight: 70 kg, unit: , reps: 5}"),
    ],
)
def test_a_new_weight_brings_its_unit(said: str, after: str) -> None:
    """In the place where the unit stands, if it has one."""
    text = "sessions:\n  - slots: {{a: {}}}\n"
    assert with_weight(text.format(said), "a.yaml", 1, "a", "70 kg") == text.format(after)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("+10 kg", SaidOfSet(weight=10, unit="kg", load="added")),
        ("+10", SaidOfSet(weight=10, load="added")),
        ("-20 kg", SaidOfSet(weight=20, unit="kg", load="assisted")),
        ("-22.5lb", SaidOfSet(weight=22.5, unit="lb", load="assisted")),
        ("assisted 20 kg", SaidOfSet(weight=20, unit="kg", load="assisted")),
        ("assisted", SaidOfSet(weight="assisted")),
        ("band", SaidOfSet(weight="band")),
        ("20 kg", SaidOfSet(weight=20, unit="kg")),
    ],
)
def test_help_and_added_weight_are_said(written: str, said: SaidOfSet) -> None:
    """With a sign or a word; of a plain weight the exercise tells what it means."""
    for text in (
        f"sessions:\n  - slots: {{a: {{weight: {written}}}}}\n",
        f"sessions:\n  - slots:\n      a:\n        weight: {written}\n",
    ):
        assert read_corrections(text, "a.yaml").sessions[0].slots["a"].said == said


def test_help_and_added_weight_are_put_into_the_sheet() -> None:
    """And read again as they were given; a unit of its own keeps its place."""
    for weight in ("-20 kg", "+10 lb"):
        after = with_weight(SHEET, "a.yaml", 1, "a", weight)
        assert f"a: {{weight: {weight}}}" in after
        read = read_corrections(after, "a.yaml").sessions[0].slots["a"].said
        assert (read.weight, read.unit, read.load) == (
            float(weight[1:3]),
            weight[-2:],
            {"-": "assisted", "+": "added"}[weight[0]],
        )
    text = "sessions:\n  - slots: {a: {weight: 60, unit: kg}}\n"
    assert "{weight: -25, unit: lb}" in with_weight(text, "a.yaml", 1, "a", "-25 lb")


def test_a_weight_in_two_units_is_an_error() -> None:
    """Which of them is right nobody knows."""
    text = "sessions:\n  - slots: {a: {weight: 60 kg, unit: lb}}\n"
    with pytest.raises(UserFileError, match=r"^a\.yaml, line 2: the weight beside it is in kg; keep one of the units$"):
        read_corrections(text, "a.yaml")


def test_a_set_is_found_by_its_number_and_may_have_been_dropped() -> None:
    """07 is 7; a set that gets a name is one."""
    text = "sessions:\n  - sets: {7: drop}\n"
    assert with_name(text, "a.yaml", 1, "07", "Plank") == "sessions:\n  - sets: {7: Plank}\n"


@pytest.mark.parametrize("name", ["drop", "Drop", "keep", "10", "?", "28:"])
def test_what_can_be_no_exercise_is_refused(name: str) -> None:
    """As a name that is put in, and where it stands in a file; but a set, in whatever case, is dropped."""
    with pytest.raises(UserFileError, match="is no exercise; "):
        with_name(in_session("sets:"), "a.yaml", 1, "7", name)
    with pytest.raises(UserFileError, match=r"^a\.yaml, line 4: .* is no exercise; "):
        read_corrections(f"sessions:\n  - session: 1\n    slots:\n      a: '{name}'\n", "a.yaml")
    found = read_corrections("sessions:\n  - session: 1\n    sets:\n      7: Drop\n", "a.yaml")
    assert found.sessions[0].sets[7].drop


def test_a_set_may_be_kept_although_it_looks_like_a_press_of_the_lap_button() -> None:
    """That alone is said of it, and a name that is put in says it as well."""
    text = "sessions:\n  - sets: {7: Keep}\n"
    (session,) = read_corrections(text, "a.yaml").sessions
    assert session.sets == {7: SetCorrection(line=2)}
    assert with_name(text, "a.yaml", 1, "7", "Plank") == "sessions:\n  - sets: {7: Plank}\n"


@pytest.mark.parametrize("text", ["", "sessions:", "sessions:\n  -\n", "sessions:\n  - session: 1\n"])
def test_a_name_for_a_session_that_is_not_there_is_an_error(text: str) -> None:
    """The sheet is another's, or was emptied."""
    number = 2 if "session: 1" in text else 1
    with pytest.raises(UserFileError) as caught:
        with_name(text, "a.yaml", number, "a", "Plank")
    assert str(caught.value) == f"a.yaml: session {number} is not in it; move it away and label the file anew"


@pytest.mark.parametrize("slots", ["? slots\n    : b: Row\n", "slots: !!map {b: Row}\n"])
def test_yaml_that_hardly_anybody_writes_is_left_alone(slots: str) -> None:
    """The text stays readable, and the user is told where."""
    reason = r"^a\.yaml, line 2: no name can be put into YAML that is written like this; write it there yourself$"
    with pytest.raises(UserFileError, match=reason):
        with_name(f"sessions:\n  - {slots}", "a.yaml", 1, "a", "Plank")


TRICKY = ("a: b", "a #b", "-x", "- x", "yes", "n", "1:30", "null", "~", "Übung", "'q'", '"', "a, b", "{x}", "*a", "&a")


@given(st.text() | st.sampled_from(TRICKY), st.sampled_from(["a", "n", "c", "d", "e", "f", "i", "j", "k", "3"]))
def test_any_text_can_be_a_name(name: str, which: str) -> None:
    """It gives that name's key; a blank names nothing; the word unknown says that none is right."""
    if name.strip() and fault_of_name(name):
        with pytest.raises(UserFileError, match="is no exercise; "):
            with_name(SHEET, "a.yaml", 1, which, name)
        return
    before = read_corrections(SHEET, "a.yaml")
    after = with_name(SHEET, "a.yaml", 1, which, name)
    found = read_corrections(after, "a.yaml")
    group = found.sessions[0].sets if which == "3" else found.sessions[0].slots
    said = {str(key): value.said for key, value in group.items()}.get(which, SaidOfSet())
    blank, unknown = not name.strip(), name.strip() == "unknown"
    assert said.exercise == (None if blank else False if unknown else named(name))
    others = [
        {key: value.said for key, value in each.sessions[0].slots.items() if key != which} for each in (before, found)
    ]
    assert others[0] == others[1]
    assert replace(found.sessions[1], line=0, slots={}) == replace(before.sessions[1], line=0, slots={})
    kept = [line for line in SHEET.split("\n") if line in after.split("\n")]
    assert len(SHEET.split("\n")) - len(kept) <= 3


signs = "\n\r :,-#[]{}'\"|>&*!%~?abn0179.\t\\@`\u2028\x85"
beginnings = ["\n  ", "\n  - ", ": ", "- ", "sessions:", "slots:", "sets:", "add:", "1:", "---", "...", "<<: "]
keys = ["order: ", "split: ", "merge: ", "after: ", "weight: ", "start: ", "drop"]
pieces = st.sampled_from([*signs, *beginnings, *keys])


@given(
    st.text() | st.lists(pieces, max_size=30).map("".join) | st.lists(pieces, max_size=12).map("".join).map(in_session)
)
def test_any_text_gives_corrections_or_an_error_of_the_file(text: str) -> None:
    """Never anything else; and the line is one of the text's."""
    line = 0
    try:
        read_corrections(text, "a.yaml")
    except UserFileError as error:
        line = error.line
    assert line <= len(text.splitlines()) + 1


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("sessions:\n  - session: 1\n    rpe:\n    slots:\n", "sessions:\n  - session: 1\n    rpe: 7.5\n    slots:\n"),
        ("sessions:\n  - session: 1\n    rpe: 3  # hm\n", "sessions:\n  - session: 1\n    rpe: 7.5  # hm\n"),
        (
            "sessions:\n  - session: 1\n    slots: {a: Row}\n",
            "sessions:\n  - rpe: 7.5\n    session: 1\n    slots: {a: Row}\n",
        ),
        ("sessions: [{session: 1}]\n", "sessions: [{rpe: 7.5, session: 1}]\n"),
    ],
)
def test_an_effort_is_put_in(text: str, after: str) -> None:
    """Of the session, in its place where there is one, and all else stays."""
    assert with_effort(text, "a.yaml", 1, "7.5") == after
    assert read_corrections(after, "a.yaml").sessions[0].rpe == 7.5
