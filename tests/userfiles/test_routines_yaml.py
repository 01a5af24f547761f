"""Routines as people read and mend them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.errors import UserFileError
from fitlift.exercises.catalogue import named
from fitlift.exercises.names import ExerciseName
from fitlift.labels.routines import Routine, RoutineSlot
from fitlift.labels.weights import Weight
from fitlift.records.base import replace
from fitlift.userfiles.routines_yaml import read_routines, with_routine

LEARNED = "2026-11-10T06:31:00Z"


def slot(name: str | None = "Plank", *, begins: bool = True, **figures: float) -> RoutineSlot:
    """A slot, done three times."""
    nothing: dict[str, None] = {"reps": None, "seconds": None, "weight_kg": None}
    exercise = None if name is None else named(name)
    return RoutineSlot(exercise, 3, **(nothing | figures), begins_block=begins)  # type: ignore[arg-type]  # None or figures


def routine(learned: str = LEARNED, *slots: RoutineSlot, name: str = "Strength: A") -> Routine:
    """A routine of some slots, else of a plank."""
    return Routine(name, learned, slots or (slot(seconds=45),))


SWINGS = routine(
    LEARNED,
    slot("Kettlebell swing", reps=15, seconds=30.4, weight_kg=16),
    slot("Row, my way", begins=False, reps=10, seconds=34, weight_kg=14.0625),
    slot(None, seconds=46),
)

WRITTEN = """\
  - name: "Strength: A"
    learned: "2026-11-10T06:31:00Z"
    exercises:
      - {exercise: Kettlebell swing, block: 1, rounds: 3, reps: 15, seconds: 30, weight_kg: 16}
      - {exercise: "Row, my way", block: 1, rounds: 3, reps: 10, seconds: 34, weight_kg: 14.06}
      - {block: 2, rounds: 3, seconds: 46}
"""


def test_the_first_routine_begins_a_file() -> None:
    """Below what it is, and below comments that stand there; figures are rounded."""
    text = with_routine("", "r.yaml", SWINGS)
    assert text.startswith("# Sessions that were named once")
    assert text.partition("routines:\n")[2] == WRITTEN
    assert with_routine("# mine", "r.yaml", SWINGS) == f"# mine\n{text}"


def test_a_routine_is_read_as_it_was_written() -> None:
    """But for the rounding of its figures."""
    (found,) = read_routines(with_routine("", "r.yaml", SWINGS), "r.yaml")
    assert (found.name, found.learned, found.exercises) == (
        "Strength: A",
        LEARNED,
        ("kettlebell_swing", "row_my_way", None),
    )
    figures = [(each.rounds, each.reps, each.seconds, each.weight_kg, each.begins_block) for each in found.slots]
    assert figures == [(3, 15, 30, 16, True), (3, 10, 34, 14.06, False), (3, None, 46, None, True)]


def test_title_rests_and_what_is_known_of_each_set_are_kept() -> None:
    """Sets where rounds do not tell their order, their figures where they differ."""
    known = replace(
        routine(
            LEARNED,
            replace(slot(seconds=45), rest_s=30.4, sets=(1, 2, 5), each_rest_s=(30.4, 29.0, None)),
            replace(slot("Row", reps=8), sets=(3, 4), each_reps=(9, None), each_weight_kg=(20.0, 22.5)),
        ),
        title="力量, A",
    )
    text = with_routine("", "r.yaml", known)
    assert (
        text.partition("routines:\n")[2]
        == f"""\
  - name: "Strength: A"
    learned: "{LEARNED}"
    title: "力量, A"
    exercises:
      - {{exercise: Plank, block: 1, rounds: 3, sets: [1, 2, 5], seconds: 45, rest_s: 30, each_rest_s: [30, 29, ~]}}
      - {{exercise: Row, block: 2, rounds: 3, sets: [3, 4], reps: 8, each_reps: [9, ~], each_weight_kg: [20, 22.5]}}
"""
    )
    (found,) = read_routines(text, "r.yaml")
    assert found.title == "力量, A"
    assert [(each.rest_s, each.sets) for each in found.slots] == [(30, (1, 2, 5)), (None, (3, 4))]
    assert [(each.each_reps, each.each_rest_s, each.each_weight_kg) for each in found.slots] == [
        ((), (30, 29, None), ()),
        ((9, None), (), (20, 22.5)),
    ]
    assert with_routine(text, "r.yaml", known) == text


def test_a_routine_of_an_older_version_is_read() -> None:
    """It had neither a title nor rests nor numbers of sets."""
    (found,) = read_routines(f"routines:\n{WRITTEN}", "r.yaml")
    assert found.title is None
    assert [(each.rest_s, each.sets) for each in found.slots] == [(None, ())] * 3


def test_weights_stand_beside_their_exercise_by_session() -> None:
    """In the order of the sessions, in the words in which people give them."""
    weights = (
        ("2026-11-10T06:31:00Z", (Weight(40.0), Weight(42.5))),
        ("2026-11-17T06:30:00Z", (Weight(135.0, "lb"),)),
        ("2026-11-24T06:30:00Z", (Weight(None),)),
    )
    text = with_routine("", "r.yaml", routine(LEARNED, replace(slot(), weights=weights)))
    assert text.endswith(
        '{exercise: Plank, block: 1, rounds: 3, weights: {"2026-11-10T06:31:00Z": "40, 42.5 kg", '
        '"2026-11-17T06:30:00Z": 135 lb, "2026-11-24T06:30:00Z": bodyweight}}\n'
    )
    assert read_routines(text, "r.yaml")[0].slots[0].weights == weights


def test_a_weight_may_have_a_day_alone() -> None:
    """As people write it; the list is put into its order."""
    text = "routines:\n- {name: A, learned: x, exercises: [{weights: {2026-11-24: 60, 2026-11-10: 50}}]}\n"
    assert read_routines(text, "r.yaml")[0].slots[0].weights == (
        ("2026-11-10T00:00:00Z", (Weight(50.0),)),
        ("2026-11-24T00:00:00Z", (Weight(60.0),)),
    )


def test_an_exercise_that_a_file_spells_in_its_own_way_keeps_its_key() -> None:
    """The name would lead to an exercise of the user's own."""
    spelled = slot()
    spelled = RoutineSlot(ExerciseName("renegade_row", "My row"), 2, 8, None, None, begins_block=True)
    (found,) = read_routines(with_routine("", "r.yaml", routine(LEARNED, spelled)), "r.yaml")
    assert found.slots[0].exercise == named("Renegade row")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("routines:\n", "routines:\n  - name: B"),
        ("routines: []\n", "routines:\n  - name: B"),
        ("routines: ~\n", "routines:\n  - name: B"),
        ("routines:\n- name: A\n  learned: x\n  exercises: [{rounds: 2}]\n# end", None),
        ("routines:\n    -  name: A\n       learned: x\n       exercises:\n       - {rounds: 2}\n\n", None),
    ],
)
def test_a_routine_is_put_last(before: str, after: str | None) -> None:
    """As deep as those that are there, which stay as they are."""
    text = with_routine(before, "r.yaml", routine("2026-11-12T06:00:00Z", name="B"))
    assert text.startswith(after or before.rstrip())
    assert read_routines(text, "r.yaml")[-1].name == "B"
    assert len(read_routines(text, "r.yaml")) == (1 if after else 2)


@pytest.mark.parametrize("margin", ["", "  ", "     "])
def test_a_session_that_is_named_anew_replaces_its_routine(margin: str) -> None:
    """In its place and under the name that the user gave it; the others and all comments stay."""
    before = (
        f"# mine\nroutines:\n{margin}- learned: {LEARNED}\n{margin}  name: Mine\n{margin}  exercises: [{{rounds: 9}}]"
    )
    after = f"  # below\n{margin}- {{name: Other, learned: x, exercises: {{exercise: Row}}}}\n"
    text = with_routine(before + after, "r.yaml", SWINGS)
    assert text.startswith(f"# mine\nroutines:\n{margin}- name: Mine\n{margin}  learned: ")
    assert text.endswith(after)
    assert [each.name for each in read_routines(text, "r.yaml")] == ["Mine", "Other"]
    assert read_routines(text, "r.yaml")[0].exercises == SWINGS.exercises


def test_line_ends_of_windows_stay() -> None:
    """In what is added, too."""
    text = with_routine("routines:\r\n", "r.yaml", SWINGS)
    assert text == "routines:\r\n" + WRITTEN.replace("\n", "\r\n")


def test_routines_in_brackets_are_not_touched() -> None:
    """Nothing can be put there that a person would like to read."""
    text = "routines: [{name: A, learned: x, exercises: [{rounds: 2}]}]"
    reason = r"^r\.yaml, line 1: a routine can only be put into a list of lines that begin with a dash$"
    with pytest.raises(UserFileError, match=reason):
        with_routine(text, "r.yaml", SWINGS)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("routine: []", "line 1: 'routine' is unknown here; did you mean 'routines'?"),
        ("routines:\n  - name: A\n    learned: x\n", "line 2: a routine needs 'exercises'"),
        ("routines:\n  - name: A\n    learned: x\n    exercises:\n", "line 4: a routine needs at least one exercise"),
        (
            "routines:\n  - name: A\n    learned: x\n    exercises:\n      - {rounds: 0}\n",
            "line 5: '0' is no number from 1 to 100000",
        ),
        (
            "routines:\n  - name: A\n    learned: x\n    exercises:\n      - {weight: 5}\n",
            "line 5: 'weight' is unknown here; did you mean 'weights'?",
        ),
        (
            "routines:\n  - name: A\n    learned: x\n    exercises:\n      - {weights: {2026-11-24: heavy}}\n",
            "line 5: 'heavy' is no weight; as in 60 kg, 135 lb, +10 kg, -20 kg, bodyweight, or 40, 50, 60 kg",
        ),
        (
            "routines:\n  - name: A\n    learned: x\n    exercises:\n      - {weights: {Tuesday: 60 kg}}\n",
            "line 5: 'Tuesday' is no time; as in 2026-11-19T17:04:00Z",
        ),
    ],
)
def test_what_cannot_be_understood_is_an_error_with_its_line(text: str, message: str) -> None:
    """One line each."""
    with pytest.raises(UserFileError) as caught:
        read_routines(text, "r.yaml")
    assert str(caught.value) == f"r.yaml, {message}"


slots = st.builds(
    RoutineSlot,
    exercise=st.none() | st.text().filter(str.strip).map(named),
    rounds=st.integers(1, 99),
    reps=st.none() | st.integers(0, 999),
    seconds=st.none() | st.integers(0, 999).map(float),
    weight_kg=st.none() | st.integers(1, 999).map(float),
    begins_block=st.booleans(),
    rest_s=st.none() | st.integers(0, 999).map(float),
    sets=st.lists(st.integers(1, 99), max_size=4).map(tuple),
    each_reps=st.lists(st.none() | st.integers(0, 999), max_size=4).map(tuple),
    each_rest_s=st.lists(st.none() | st.integers(0, 999).map(float), max_size=4).map(tuple),
    each_weight_kg=st.lists(st.none() | st.integers(1, 999).map(float), max_size=4).map(tuple),
)


WORDS = st.text().filter(str.strip)


@given(WORDS, st.none() | WORDS, st.lists(slots, min_size=1, max_size=4))
def test_any_routine_can_be_written_and_read(name: str, title: str | None, of_slots: list[RoutineSlot]) -> None:
    """Twice over it is still one; the first slot begins a block whatever is said."""
    known = Routine(name, LEARNED, tuple(of_slots), title)
    text = with_routine(with_routine("", "r.yaml", known), "r.yaml", known)
    (found,) = read_routines(text, "r.yaml")
    assert (found.name, found.title, found.exercises) == (name.strip(), title and title.strip(), known.exercises)
    assert found.slots[1:] == known.slots[1:]
