"""One exercise of a plan as a line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitlift.exercises.catalogue import catalogue, named
from fitlift.exercises.names import ExerciseName
from fitlift.plan.line import LineError, figures, read_line, read_whole_line, spelled, written
from fitlift.plan.model import NO_REST, Group, Load, PlannedExercise, Rest, Target, WarmupSet
from fitlift.records.base import replace
from fitlift.records.said import sentence
from planned_sessions import exercises
from said_facts import faults_of

EXERCISES = catalogue()


def read(figures_: str) -> PlannedExercise:
    """A squat with some figures."""
    return read_whole_line(f"Back squat: {figures_}", EXERCISES)


def faults(line: str) -> list[str]:
    """What is wrong with a line, and what is allowed."""
    with pytest.raises(LineError) as caught:
        read_whole_line(line, EXERCISES)
    told = [[each for each in (fault.reason, fault.allowed) if each is not None] for fault in caught.value.faults]
    assert [list(faults_of(each)) for fault in told for each in fault if list(faults_of(each))] == []
    return ["; ".join(map(sentence, fault)) for fault in told]


def test_a_line_reads_as_it_is_said() -> None:
    """The line of the documents, part by part."""
    squat = read("4x4-6 @ 80 kg rest 90-120 s warmup 2")
    assert squat.exercise.key == "barbell_back_squat"
    assert (squat.sets, squat.target) == (4, Target("reps", 4, 6))
    assert squat.load == Load("weight", 80, 80, "kg")
    assert squat.rest == Rest(90, 120)
    assert squat.warmups == (WarmupSet(), WarmupSet())


@pytest.mark.parametrize(
    ("said", "sets", "target"),
    [
        ("4x5", 4, Target("reps", 5, 5)),
        ("4 × 5 reps", 4, Target("reps", 5, 5)),
        ("8", 1, Target("reps", 8, 8)),
        ("3x8+", 3, Target("reps", 8, None)),
        ("3xAMRAP", 3, Target("reps", 1, None)),
        ("3x45 s", 3, Target("s", 45, 45)),
        ("3x30-45s", 3, Target("s", 30, 45)),
        ("3x30+ s", 3, Target("s", 30, None)),
        ("2x1 min", 2, Target("s", 60, 60)),
        ("3x1:30", 3, Target("s", 90, 90)),
        ("5 min", 1, Target("s", 300, 300)),
        ("3x40 m", 3, Target("m", 40, 40)),
        ("3x30-40m", 3, Target("m", 30, 40)),
        ("500 metres", 1, Target("m", 500, 500)),
        ("2x20 calories", 2, Target("calories", 20, 20)),
        ("20 kcal", 1, Target("calories", 20, 20)),
    ],
)
def test_amounts(said: str, sets: int, target: Target) -> None:
    """Repetitions and their ranges, as many as possible, holds, distances and calories."""
    assert (read(said).sets, read(said).target) == (sets, target)


@pytest.mark.parametrize(
    ("said", "load"),
    [
        ("@ 80 kg", Load("weight", 80, 80, "kg")),
        ("@175lb", Load("weight", 175, 175, "lb")),
        ("@ 77.5-80 kg", Load("weight", 77.5, 80, "kg")),
        ("@ 80 %", Load("percent_1rm", 80, 80)),
        ("@ 75-80% of 1RM", Load("percent_1rm", 75, 80)),
        ("@ RPE 7-8", Load("rpe", 7, 8)),
        ("@ bw", Load("bodyweight")),
        ("@ +10 kg", Load("added", 10, 10, "kg")),
        ("@ bodyweight + 7.5 kg", Load("added", 7.5, 7.5, "kg")),
        ("@ +5-10 lb", Load("added", 5, 10, "lb")),
        ("@ -20 kg", Load("assisted", 20, 20, "kg")),
        ("@ assisted 20 kg", Load("assisted", 20, 20, "kg")),
        ("@ assisted 15-20 kg", Load("assisted", 15, 20, "kg")),
        ("@ 15-20 kg of help", Load("assisted", 15, 20, "kg")),
        ("", None),
    ],
)
def test_loads(said: str, load: Load | None) -> None:
    """By weight, by share of the maximum, by effort, the body's own, or none."""
    assert read(f"4x5 {said}").load == load


def test_help_and_added_weight_are_written_so_that_nobody_takes_one_for_the_other() -> None:
    """Help as a word, what is added with a sign; a share of a maximum has neither."""
    for said, written_ in (("-20 kg", "assisted 20 kg"), ("help 5-7.5 lb", "assisted 5-7.5 lb"), ("+ 10 kg", "+10 kg")):
        assert figures(read(f"4x5 @ {said}")) == f"4x5 @ {written_}"
        assert read(f"4x5 @ {written_}") == read(f"4x5 @ {said}")
    assert faults("Back squat: 3x5 @ -10 %")[0].startswith("'-10 %' is no load; ")
    assert faults("Back squat: 3x5 @ assisted 600 kg")[0] == "'-600 kg' is not possible; above 0, up to 500 kg"


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("rest 90 s", Rest(90, 90)),
        ("rest 1:30-2:00", Rest(90, 120)),
        ("rest 2 min", Rest(120, 120)),
        ("rest manual", Rest()),
        ("no rest", NO_REST),
        ("rest none", NO_REST),
        ("role warm-up rest 90 s", Rest(90, 90)),
        ("", None),
    ],
)
def test_rests(said: str, rest: Rest | None) -> None:
    """By time, as a range, until the athlete goes on, none at all, or not said."""
    assert read(f"4x5 {said}").rest == rest


@pytest.mark.parametrize(
    ("said", "rest", "last_rest"),
    [
        ("rest 90 s then 3 min", Rest(90, 90), Rest(180, 180)),
        ("Rest manual, Then none", Rest(), NO_REST),
        ("no rest then manual", NO_REST, Rest()),
        ("no rest, then 60-90 s @ 80 kg", NO_REST, Rest(60, 90)),
    ],
)
def test_the_rest_after_the_last_set_may_be_another(said: str, rest: Rest, last_rest: Rest) -> None:
    """It stands behind that of the others; a line that is written has no comma."""
    squat = read(f"4x5 {said}")
    assert (squat.rest, squat.last_rest) == (rest, last_rest)
    assert [squat.rest_after(number) for number in (1, 3, 4)] == [rest, rest, last_rest]
    assert read(figures(squat)) == squat


def test_light_sets_have_a_rest_of_their_own() -> None:
    """That of the work stays its own."""
    squat = read("4x5 @ 80 kg warmup 2 warm-up rest 60 s rest 2 min")
    assert (squat.warmup_rest, squat.rest) == (Rest(60, 60), Rest(120, 120))
    assert figures(squat) == "4x5 @ 80 kg rest 2 min warmup 2 warmup rest 60 s"
    assert read("4x5 warmup 2 no rest").warmup_rest is None


def test_a_warmup_keeps_its_own_loads_and_the_work_its_own() -> None:
    """The load before the word is that of the work."""
    squat = read("4x5 @ 80 kg warmup 10 @ 20 kg, 5 @ 50 kg per side add 2.5 kg")
    first, second = Load("weight", 20, 20, "kg"), Load("weight", 50, 50, "kg")
    assert squat.warmups == (WarmupSet(Target("reps", 10, 10), first), WarmupSet(Target("reps", 5, 5), second))
    assert squat.load == Load("weight", 80, 80, "kg")
    assert squat.is_per_side
    assert squat.add == Load("weight", 2.5, 2.5, "kg")


def test_a_note_goes_to_the_end_of_the_line() -> None:
    """Words in it mean nothing."""
    squat = read("4x5 rest manual note rest well @ home, add 2")
    assert squat.note == "rest well @ home, add 2"
    assert squat.rest == Rest()


def test_role_and_turns_stand_in_a_line_alone() -> None:
    """Within a section of a plan file these are said by the section."""
    line = "Dumbbell row: 3x8 per arm role accessory superset A"
    row = read_whole_line(line, EXERCISES)
    assert (row.role, row.group) == ("accessory", Group("superset", "A"))
    assert figures(row, alone=False) == "3x8 per side"
    with pytest.raises(LineError) as caught:
        read_line("Row", "3x8 role primary", EXERCISES, role="accessory")
    (fault,) = caught.value.faults
    assert sentence(fault.reason) == "'role' stands in a section that says the role"


def test_everything_that_is_wrong_is_said_at_once() -> None:
    """Each with what is allowed there."""
    assert faults("Back squat: 6-4 @ 80 rest 90 warmup many") == [
        "'6-4' runs backwards; the fewer repetitions first, as in 4-6",
        "'@ 80' has no unit; as in @ 80 kg, @ 175 lb, @ +10 kg, @ assisted 20 kg, @ 75-80 %, @ RPE 8 or @ bodyweight",
        "'rest 90' has no unit; as in rest 90 s, rest 90-120 s, rest 2 min, rest 1:30, rest manual or no rest",
        "'many' is no warm-up; as in warmup 2, or each set as in warmup 10 @ 20 kg, 5 @ 50 kg",
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Back squat 4x5", "'Back squat 4x5' has no ': '"),
        ("Back squat: ", "an amount is missing"),
        ("12: 4x5", "'12' is no exercise"),
        ("Back squat: 4x", "'4x' does not say how much a set is"),
        ("Back squat: x5", "'x5' does not say how many sets"),
        ("Back squat: 40x5", "40 sets are not possible"),
        ("Back squat: 4x500", "'500' is not possible"),
        ("Back squat: 3x4000 s", "'4000 s' is not possible"),
        ("Back squat: four sets of five", "'four sets of five' is no amount"),
        ("Back squat: 4x5 @", "'@' does not say how heavy"),
        ("Back squat: 4x5 @ heavy", "'heavy' is no load"),
        ("Back squat: 4x5 @ RPE 11", "'RPE 11' is not possible"),
        ("Back squat: 4x5 @ RPE 0.5", "'RPE 0.5' is not possible"),
        ("Back squat: 4x5 @ 800 kg", "'800 kg' is not possible"),
        ("Back squat: 4x5 @ 0 lb", "'0 lb' is not possible"),
        ("Back squat: 4x5 @ 80-70 kg", "'80-70 kg' runs backwards"),
        ("Back squat: 4x5 @ 80 kg @ 90 kg", "'@' stands here twice"),
        ("Back squat: 4x5 warmup 2 @ 80 kg", "'warmup 2 @ 80 kg' leaves open whose load it is"),
        ("Back squat: 4x5 @ 80 kg warmup 0", "0 warm-up sets are not possible"),
        ("Back squat: 4x5 @ 80 kg warmup", "'warmup' does not say how many"),
        ("Back squat: 4x5 @ 80 kg warmup 5 @ 40", "'5 @ 40' is no warm-up: '@ 40' has no unit"),
        ("Back squat: 4x5 add RPE 1", "'RPE 1' cannot be added"),
        ("Back squat: 4x5 add 2.5", "'add 2.5' has no unit"),
        ("Back squat: 4x5 role boss", "'boss' is no role"),
        ("Back squat: 4x5 superset A circuit B", "'superset' and 'circuit' stand in one line"),
        ("Back squat: 4x5 superset", "a label is missing"),
        ("Back squat: 4x5 note", "'note' says nothing"),
        ("Back squat: 4x5 rest", "'rest' does not say how long"),
        ("Back squat: 4x5 rest 2", "'rest 2' has no unit"),
        ("Back squat: 4x5 rest soon", "'soon' is no rest"),
        ("Back squat: 4x5 rest 60 min", "a rest of 60 min is not possible"),
        ("Back squat: 4x5 rest 120-90 s", "a rest of 120-90 s is not possible"),
        ("Back squat: 4x5 rest 90 s no rest", "'rest' and 'no rest' stand in one line"),
        ("Back squat: 4x5 no rest 90 s", "'90 s' is unknown here"),
        ("Back squat: 4x5 no rest then", "'then' does not say how long"),
        ("Back squat: 4x5 no rest then soon", "'soon' is no rest"),
        ("Back squat: 5 rest 60 s then 90 s", "'then' stands in the rest of a single set"),
        ("Back squat: 4x5 warmup rest 60 s", "'warmup rest' stands without 'warmup'"),
        ("Back squat: 4x5 tempo 3-1-1", "'tempo 3-1-1' is unknown here"),
    ],
)
def test_slips(line: str, reason: str) -> None:
    """What people mistype, one by one, each said once and with what is allowed."""
    (fault,) = faults(line)
    said, _, allowed = fault.partition("; ")
    assert said == reason
    assert allowed


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("4*5", "4x5"),
        ("3 sets of 8", "3x8"),
        ("4x5 @ 80kgs", "80 kg"),
        ("4x5 @ 175 lbs", "175 lb"),
        ("4x5 @ 77,5 kg", "77.5 kg"),
        ("4x5 at 80 kg", "@ 80 kg"),
        ("4x5 80 kg", "@ 80 kg"),
        ("4x5 reste 90 s", "rest"),
        ("4x5 @ 80 kg reste 90 s", "rest"),
        ("4x5 pause 90 s", "rest"),
        ("4x5 per side warmpu 2", "warmup"),
        ("3x8 each", "per side"),
        ("4x5 rest 2 mins", "2 min"),
    ],
)
def test_what_was_meant_is_said_where_it_is_plain(slip: str, meant: str) -> None:
    """Other units and words, and clauses that are mistyped."""
    (fault,) = faults(f"Back squat: {slip}")
    assert fault.endswith(f"; did you mean '{meant}'?")


def test_a_light_set_with_a_load_can_stand_beside_work_without_one() -> None:
    """Where it cannot be taken for the number of light sets, and the load of the work."""
    alone = read("4x5 warmup 5 reps @ 40 kg")
    assert (alone.warmups, alone.load) == ((WarmupSet(Target("reps", 5, 5), Load("weight", 40, 40, "kg")),), None)
    assert figures(alone) == "4x5 warmup 5 reps @ 40 kg"
    assert figures(read("4x5 warmup 8 @ 20 kg, 5 @ 40 kg")) == "4x5 warmup 8 @ 20 kg, 5 @ 40 kg"


def test_numbers_keep_all_their_digits() -> None:
    """Pounds of a watch are not round in kilograms."""
    assert figures(read("5 @ 123.45678 kg add 0.00001 kg")) == "5 @ 123.45678 kg add 0.00001 kg"


def test_a_comma_may_part_clauses() -> None:
    """As in speech."""
    assert figures(read("4x5, per side @ 80 kg, rest 90 s")) == "4x5 per side @ 80 kg rest 90 s"


@given(exercises())
@settings(max_examples=150)
def test_what_is_written_reads_the_same(exercise: PlannedExercise) -> None:
    """Whatever the exercise."""
    assert read_whole_line(written(exercise), EXERCISES) == exercise


names = (
    st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=20)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: ": " not in text and any(character.isalpha() for character in text))
)


@given(names, exercises())
@settings(max_examples=100)
def test_a_name_may_be_any_text(name: str, exercise: PlannedExercise) -> None:
    """Words of the grammar, colons and digits among it, but no colon with a blank behind it."""
    own = replace(exercise, exercise=named(name))
    assert read_whole_line(written(own), EXERCISES) == own


@pytest.mark.parametrize("name", ["Rest", "4x5 hop", "Note: this", "per side @ 80 kg", "Hop:", "role primary"])
def test_a_name_may_be_words_of_the_grammar(name: str) -> None:
    """The figures begin behind the first colon that an amount follows."""
    read_back = read_whole_line(f"{name}: 3x5 rest 60 s", EXERCISES)
    assert (read_back.exercise.name, figures(read_back)) == (name, "3x5 rest 60 s")


def test_lines_are_written_in_one_way() -> None:
    """However they were typed."""
    typed = "back squat: 4 x 4 - 6 @80kg REST 1:30-2:00 warm-up 2"
    assert written(read_whole_line(typed, EXERCISES)) == "back squat: 4x4-6 @ 80 kg rest 90-120 s warmup 2"


def test_a_title_that_means_something_else_is_written_as_the_catalogues_name() -> None:
    """What a watch calls it may be no name that is read again; a key is no name for people."""
    kickback = ExerciseName("dumbbell_kickback", "My left arm")
    assert spelled(kickback) == "Dumbbell kickback"
    assert spelled(replace(kickback, name="Dumbbell Kickback")) == "Dumbbell Kickback"
    assert spelled(ExerciseName("back_squats", "Weighted")) == "back_squats"  # the bare plural means the barbell


def test_a_few_metres_may_be_minutes() -> None:
    """So short a way is asked about, a rest in metres is none, and what is written comes back."""
    assert faults("Plank: 3x5 m") == ["'5 m' is not possible; 10 to 50000 metres; minutes are min"]
    assert faults("Plank: 3x45 s rest 2 m") == ["'2 m' is no rest; did you mean '2 min'?"]
    for line in ("Farmers walk: 3x40 m @ 24 kg", "Rowing machine: 20 calories", "Sled push: 4x20-30 m"):
        assert written(read_whole_line(line, EXERCISES)) == line
