"""The questions of `fitlift label` without a terminal: what is asked next, and what an answer makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import active, fit, session
from checkout import SAMPLES
from fitlift.cli.asking.questions import Questions
from fitlift.cli.asking.state import State
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.exercise import Found
from fitlift.exercises.names import ExerciseName
from fitlift.folders.one_file import read_file
from fitlift.history.summary import SessionSummary
from fitlift.labels.routines import Routine, RoutineSlot
from fitlift.records.said import sentence
from fitlift.userfiles.answers import Answer


def first_session(path: Path) -> SessionSummary:
    """The first strength session of a recording."""
    return read_file(path).strength_sessions[0]


@pytest.fixture(scope="module")
def free() -> SessionSummary:
    """The free session: slots a to g, of which a, b, d and others are guessed."""
    return first_session(SAMPLES / "free.fit")


def questions_of(
    summary: SessionSummary, exercises: Catalogue | None = None, routines: Sequence[Routine] = ()
) -> Questions:
    """The questions of a session."""
    return Questions(summary, exercises or catalogue(), routines, unit="kg")


def asked(questions: Questions, state: State) -> str:
    """What is asked next, as "b exercise: name [Push up, watch's guess]"."""
    question = questions.next(state)
    return "" if question is None else f"{question.slot} {question.word}: {sentence(question.prompt)}".strip()


def after(questions: Questions, *answers: str) -> State:
    """How far the questions are after some answers."""
    state = State()
    for each in answers:
        state = questions.answered(state, each).state
    return state


def test_enter_takes_the_guess_and_a_dot_leaves_it_open(free: SessionSummary) -> None:
    """What was done stands before a slot's first question; where nothing is guessed Enter leaves it open, too."""
    questions = questions_of(free)
    assert asked(questions, State()) == "a exercise: name [Hip swing, watch's guess]"
    state = after(questions, "", ".", "")
    assert asked(questions, state) == "d exercise: name [Row, watch's guess]"
    assert list(questions.answers(state)) == [Answer("a", "exercise", "Hip swing")]


def test_a_dash_goes_back_to_the_slot_before(free: SessionSummary) -> None:
    """Its answer is offered, and can be changed; a weight is one of another exercise then no longer."""
    questions = questions_of(free)
    state = after(questions, "", "", "goblet squat", "24", "-")
    assert asked(questions, state) == "c exercise: name [goblet squat, your answer]"
    same = questions.answered(state, "").state
    assert asked(questions, same) == "c weight: weight [24 kg]"
    other = questions.answered(state, "barbell row").state
    assert asked(questions, other) == "c weight: weight in kg"
    assert asked(questions, questions.answered(other, "-").state) == "c exercise: name [barbell row, your answer]"


def test_before_the_first_question_is_none(free: SessionSummary) -> None:
    """It is said."""
    questions = questions_of(free)
    step = questions.answered(State(), "-")
    assert [sentence(each) for each in step.said] == ["this is the first question"]
    assert step.state == State()


class Mistyping(Catalogue):
    """A catalogue that finds one exercise in spite of a typing error."""

    def find(self, text: str) -> Found:
        """As the real one, but for that."""
        return Found(self.of_key("sit_up"), is_misspelled=True) if text == "sit upp" else super().find(text)


def test_a_near_miss_is_asked(free: SessionSummary) -> None:
    """Enter takes it; who says no may keep what was typed, or type something else."""
    questions = questions_of(free, Mistyping())
    near = after(questions, "sit upp")
    assert asked(questions, near) == "a exercise: Sit up? [Y/n]"
    for yes in ("", "y", "YES"):
        assert questions.answered(near, yes).state.answers == {("a", "exercise"): "Sit up"}
    no = questions.answered(near, "n").state
    assert asked(questions, no) == "a exercise: no exercise is called 'sit upp': keep it as your own name? [y/N]"
    assert asked(questions, questions.answered(no, "").state) == "a exercise: name [Hip swing, watch's guess]"
    assert questions.answered(no, "y").state.answers == {("a", "exercise"): "sit upp"}
    assert questions.answered(near, "plank").state.answers == {("a", "exercise"): "plank"}


def test_a_name_of_ones_own_is_confirmed_once(free: SessionSummary) -> None:
    """Later in the session it is a name as any other."""
    questions = questions_of(free)
    own = after(questions, "Zzyx")
    assert asked(questions, own) == "a exercise: no exercise is called 'Zzyx': keep it as your own name? [y/N]"
    assert asked(questions, questions.answered(own, "").state) == "a exercise: name [Hip swing, watch's guess]"
    state = after(questions, "Zzyx", "y", "Zzyx")
    assert state.answers == {("a", "exercise"): "Zzyx", ("b", "exercise"): "Zzyx"}
    again = after(questions, "Zzyx", "y", "-", "Zzyx")
    assert again.answers == {("a", "exercise"): "Zzyx"}


def test_what_was_named_before_needs_no_word(free: SessionSummary) -> None:
    """It comes first in lists, and is not asked back."""
    slot = RoutineSlot(ExerciseName("zzyx_squat", "Zzyx squat", is_known=False), 3, 8, None, None, begins_block=True)
    questions = questions_of(free, routines=[Routine("A", "2026-01-01T00:00:00Z", (slot,))])
    assert after(questions, "zzyx squat").answers == {("a", "exercise"): "zzyx squat"}
    listed = questions.answered(State(), "zz")
    assert [sentence(each) for each in listed.said] == ["which one is 'zz'?", "1 Zzyx squat"]
    assert questions.answered(listed.state, "1").state.answers == {("a", "exercise"): "Zzyx squat"}
    everything = [sentence(each) for each in questions.answered(after(questions, ".", "."), "?").said]
    assert everything[:3] == ["1 Zzyx squat, named before", "2 Squat", "3 Goblet squat"]


def test_a_number_that_is_not_listed(free: SessionSummary) -> None:
    """Is said; the list still stands."""
    questions = questions_of(free)
    listed = after(questions, "press")
    step = questions.answered(listed, "10")
    assert ([sentence(each) for each in step.said], step.state) == (["there is no number 10: 1 to 9"], listed)


def test_the_effort_is_asked_for_where_nobody_told_it(tmp_path: Path) -> None:
    """From 0 to 10, with a comma or a point; the watch may have been told."""
    named = [active(100 * place, 30, repetitions=8, category=[19]) for place in range(3)]
    (tmp_path / "a.fit").write_bytes(fit(session(0, 700), *named))
    (tmp_path / "b.fit").write_bytes(fit(session(0, 700, workout_rpe=60), *named))
    questions = questions_of(first_session(tmp_path / "a.fit"))
    assert asked(questions, State()) == "rpe: effort of the session, 0 to 10"
    for typed, value in (("7", "7"), ("7,5", "7.5"), ("0", "0"), ("10", "10")):
        assert list(questions.answers(after(questions, typed))) == [Answer("", "rpe", value)]
    assert list(questions.answers(after(questions, ""))) == []
    step = questions.answered(State(), "11")
    assert [sentence(each) for each in step.said] == ["'11' is no number from 0 to 10"]
    assert asked(questions_of(first_session(tmp_path / "b.fit")), State()) == ""


TYPED = st.sampled_from(
    [
        "",
        ".",
        "-",
        "?",
        "1",
        "3",
        "99",
        "y",
        "n",
        "press",
        "plank",
        "goblet squat",
        "Sofa squat",
        "Zzyx",
        "drop",
        "!",
        "24",
    ]
)


@given(st.lists(TYPED | st.text(max_size=8), max_size=25))
def test_whatever_is_typed_the_questions_go_on(typed: list[str]) -> None:
    """Nothing stops them, and dots end them: what was answered fits what it is about."""
    questions = questions_of(_FREE)
    state = after(questions, *typed)
    for each in questions.answers(state):
        assert each.which in {"", *"abcdefg"} or each.which.isdecimal()
        assert each.value.strip()
    for _ in range(2 * len(questions.slots) + 2):
        state = questions.answered(state, ".").state
    assert questions.next(state) is None


_FREE = first_session(SAMPLES / "free.fit")
