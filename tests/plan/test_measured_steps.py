"""Steps that end at a distance, at calories or at a heart rate, or that the athlete ends: kept, or said to be lost."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from builders import active, file_id, fit, session
from fitlift.activity import read_activity
from fitlift.cli import cli
from fitlift.exercises.catalogue import catalogue
from fitlift.fit.encode import Message, Value, encode, message
from fitlift.plan.fit_workout import read_workout, workout_bytes
from fitlift.plan.line import figures
from fitlift.session.analyse import analyse
from fitlift.userfiles.plan_yaml import plan_text, read_plan

EXERCISES = catalogue()

#: What ends a step: 40 m, 20 calories, above 150 bpm, below 70 % of the maximum, a button, or 4 m, which no plan says.
WALK: dict[str, Value] = {"duration_type": "distance", "duration_value": 4000}
ROW: dict[str, Value] = {"duration_type": "calories", "duration_value": 20}
UP_TO_150: dict[str, Value] = {"duration_type": "hr_greater_than", "duration_value": 250}
DOWN_TO_70: dict[str, Value] = {"duration_type": "hr_less_than", "duration_value": 70}
BUTTON: dict[str, Value] = {"duration_type": "open"}
SHORT: dict[str, Value] = {"duration_type": "distance", "duration_value": 400}

CARRY, PULL_UP = (3, 1), (21, 38)


def work(end: dict[str, Value], pair: tuple[int, int] = CARRY, **said: Value) -> dict[str, Value]:
    """A step of an exercise."""
    named: dict[str, Value] = {"intensity": "active", "exercise_category": pair[0], "exercise_name": pair[1]}
    return named | end | said


def workout(*steps: dict[str, Value]) -> list[Message]:
    """A workout of some steps."""
    numbered = [message("workout_step", {"message_index": number} | step) for number, step in enumerate(steps)]
    return [message("workout", {"wkt_name": "Mixed", "num_valid_steps": len(steps)}), *numbered]


def imported(*steps: dict[str, Value]) -> tuple[list[str], list[str]]:
    """The lines of the plan that some steps are, and what is said of it."""
    read = read_workout(encode([file_id(type="workout"), *workout(*steps)]), EXERCISES, name="a.fit")
    kept = read_plan(plan_text(read.plan), "plan.yaml", EXERCISES).sessions[0]
    again = read_workout(workout_bytes(kept, EXERCISES).data, EXERCISES, name="b.fit")
    assert (again.plan.sessions[0], again.remarks) == (kept, ())
    return [figures(each) for each in kept.exercises], list(read.remarks)


def test_a_step_of_no_time_and_no_repetitions_asks_for_none() -> None:
    """Nobody plans a hold of no seconds: it is open."""
    nothing: list[dict[str, Value]] = [{"duration_type": kind, "duration_value": 0} for kind in ("reps", "time")]
    lines, _ = imported(*map(work, nothing))
    assert lines == imported(work(BUTTON), work(BUTTON))[0]


def test_distances_and_calories_are_planned_amounts() -> None:
    """Different ones are exercises of their own; from YAML and from the watch they come back."""
    rest: dict[str, Value] = {"intensity": "rest", "duration_type": "time", "duration_value": 60000}
    again: dict[str, Value] = {"duration_type": "repeat_until_steps_cmplt", "duration_value": 0, "target_value": 3}
    lines, said = imported(work(WALK, exercise_weight=24.0), rest, again, work(ROW), work(WALK))
    assert lines == ["3x40 m @ 24 kg rest 60 s", "20 calories no rest", "40 m"]
    assert said == []


def test_what_a_plan_has_no_figure_for_stands_in_the_note_and_is_said() -> None:
    """Beside a note that is there already."""
    lines, said = imported(work(UP_TO_150), work(SHORT, notes="heavy"))
    assert lines == [
        "AMRAP no rest note until heart rate above 150 bpm",
        "AMRAP note heavy, until 4 m",
    ]
    assert said == ["what ends a set stands in its note, for a plan has no figure for it: Farmers walk"]


def test_what_the_athlete_ends_and_rests_by_the_heart_are_said() -> None:
    """A plan's nearest words for them mean something else."""
    rest: dict[str, Value] = {"intensity": "rest", **DOWN_TO_70}
    lines, said = imported(work(BUTTON, PULL_UP), rest, work(WALK))
    assert lines == ["AMRAP rest manual", "40 m"]
    assert said == [
        "as many as possible (AMRAP) stands for sets that you end yourself: Pull up",
        "a rest until you go on stands for one that ends at: heart rate below 70 % of the maximum",
    ]


def test_the_workout_in_a_recording_shows_what_its_steps_end_at() -> None:
    """Whatever was done is as planned: how far it was nobody knows."""
    steps = (work(WALK, exercise_weight=24.0), work(WALK, exercise_weight=24.0), work(ROW), work(UP_TO_150))
    sets = [
        active(90 * place, 30, category=[3], category_subtype=[1], weight=24.0, repetitions=9, wkt_step_index=place)
        for place in range(4)
    ]
    open_step = work(BUTTON, PULL_UP)
    file = read_activity(fit(session(), *workout(*steps, open_step), *sets), name="a.fit")
    match = analyse(file).matches[1].matched
    assert [str(each.ends_at) for each in match.each_set] == [
        "40 m",
        "40 m",
        "20 calories",
        "heart rate above 150 bpm",
        "open",
    ]
    assert [each.verdict for each in match.each_set] == ["done"] * 4 + ["missed"]


def test_the_table_has_them_in_the_column_of_the_plan(tmp_path: Path) -> None:
    """As many as possible is said of none of them."""
    steps = (work(WALK, exercise_weight=24.0), work(ROW, PULL_UP), work(BUTTON))
    file = fit(
        session(),
        *workout(*steps),
        active(0, 30, category=[3], category_subtype=[1], weight=24.0, repetitions=9, wkt_step_index=0),
        active(90, 30, category=[21], category_subtype=[38], repetitions=9, wkt_step_index=1),
    )
    path = tmp_path / "a.fit"
    path.write_bytes(file)
    text = CliRunner().invoke(cli, ["summarize", str(path)]).stdout
    assert "40 m @ 24 kg: done" in text
    assert "20 calories: done" in text
    assert "Left out: Farmers walk, 1 set." in text
    assert "AMRAP" not in text
