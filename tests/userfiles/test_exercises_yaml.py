"""Exercises of the user's own."""

from __future__ import annotations

import pytest

from builders import active, fit, session
from fitlift import set_table, summarize
from fitlift.errors import UserFileError
from fitlift.exercises.catalogue import OwnExercise
from fitlift.userfiles.exercises_yaml import read_exercises
from fitlift.userfiles.places import UserFiles

MINE = """\
exercises:
  - name: Sofa hop   # on Sundays
    description: Hop over the sofa.
    primary: [calves, quads]
    secondary: glutes
  - name: Tempo goblet
    parent: goblet squats
"""


def test_an_exercise_has_muscles_of_its_own_or_a_parents() -> None:
    """The parent is named as people name it."""
    assert read_exercises(MINE, "exercises.yaml") == (
        OwnExercise("Sofa hop", "Hop over the sofa.", ("calves", "quads"), ("glutes",)),
        OwnExercise("Tempo goblet", parent="goblet_squat"),
    )
    assert read_exercises("", "exercises.yaml") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("exercises:\n  - primary: quads\n", "line 2: an exercise needs a name"),
        ("exercises:\n  - name: A\n", "line 2: an exercise needs muscles or a parent"),
        ("exercises:\n  - name: A\n    primary: [quads, wings]\n", "line 3: 'wings' is none of quads, "),
        ("exercises:\n  - name: A\n    parent: zzyx\n", "line 3: no one exercise is called 'zzyx'"),
        ("exercise:\n", "line 1: 'exercise' is unknown here; did you mean 'exercises'?"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    """And what there is instead."""
    with pytest.raises(UserFileError) as caught:
        read_exercises(text, "exercises.yaml")
    assert str(caught.value).startswith(f"exercises.yaml, {said}")


def test_they_count_wherever_their_name_is_given() -> None:
    """Here in corrections: two sets, of which calves get 2 and glutes 1."""
    path = UserFiles().routines_path.with_name("exercises.yaml")
    path.parent.mkdir(parents=True)
    path.write_text(MINE)
    sheet = path.with_name("a.fit.fitlift.yaml")
    path.with_name("a.fit").write_bytes(fit(session(), active(0), active(60)))
    sheet.write_text("sessions:\n  - session: 1\n    slots: {a: Sofa hop}\n")
    (summary,) = summarize(path.with_name("a.fit"))
    groups = summary.coverage.groups.set_index("group")["fractional_sets"]
    assert set_table(path.with_name("a.fit"))["exercise"].tolist() == ["sofa_hop", "sofa_hop"]
    assert groups[groups > 0].to_dict() == {"quads": 2, "glutes": 1, "calves": 2}
