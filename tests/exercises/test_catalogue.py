"""The catalogue: by pair, by key, by typed name, and with the user's own exercises."""

from __future__ import annotations

import time
from collections import Counter

import pytest

from fitlift.exercises.catalogue import Catalogue, as_typed, catalogue, named
from fitlift.exercises.exercise import Found, OwnExercise
from fitlift.exercises.names import UNKNOWN, ExerciseName, display_name, exercise_key, key_of_title
from fitlift.exercises.tables import muscles, records
from fitlift.fit import profile


def meant(text: str) -> str | None:
    """The key of the exercise that a text means."""
    found = catalogue().find(text).exercise
    return found.key if found is not None else None


def nearest(text: str) -> list[str]:
    """The keys that are offered where a text means none."""
    found = catalogue().find(text)
    assert found.exercise is None
    return [each.key for each in found.nearest]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("barbell_back_squat", "barbell_back_squat"),
        ("Barbell back squat", "barbell_back_squat"),
        ("Back Squats", "barbell_back_squat"),
        ("RDL", "romanian_deadlift"),
        ("Romanian Deadlifts", "romanian_deadlift"),
        ("barbell RDL", "romanian_deadlift"),
        ("DB RDL", "dumbbell_romanian_deadlift"),
        ("SL RDL", "single_leg_romanian_deadlift"),
        ("B-stance RDL", "b_stance_romanian_deadlift"),
        ("SLDL", "straight_leg_deadlift"),
        ("stiff-legged deadlift", "straight_leg_deadlift"),
        ("hex bar deadlift", "trap_bar_deadlift"),
        ("deadlift", "deadlift"),
        ("split squat", "split_squat"),
        ("BSS", "bulgarian_split_squat"),
        ("rear-foot-elevated split squats", "bulgarian_split_squat"),
        ("DB Bulgarian split squat", "dumbbell_bulgarian_split_squat"),
        ("walking lunges", "walking_lunge"),
        ("step ups", "step_up"),
        ("Hip Thrusts", "barbell_hip_thrust_with_bench"),
        ("glute bridge", "hip_raise"),
        ("one-legged calf raises", "single_leg_standing_calf_raise"),
        ("tib raises", "tibialis_raise"),
        ("Nordics", "nordic_hamstring_curl"),
        ("Copenhagen", "copenhagen_plank"),
        ("pogos", "pogo_jumps"),
        ("hamstring curl", "leg_curl"),
        ("GHD", "ghd_back_extensions"),
        ("KB swing", "kettlebell_swing"),
        ("DB bench", "dumbbell_bench_press"),
        ("bench press, dumbbell", "dumbbell_bench_press"),
        ("OHP", "overhead_barbell_press"),
        ("press-ups", "push_up"),  # British
        ("pullups", "pull_up"),
        ("Pull-down lat", "lat_pulldown"),
        ("Farmer's walk", "farmers_walk"),
        ("bent over barbell row", "bent_over_row_with_barbell"),
        ("tyre flip", "flip"),  # British
        ("TRX row", "trx_inverted_row"),
        ("banded row", "banded_exercises_row"),
        ("sandbag back squat", "back_squat"),
        ("sled push", "push"),
        ("side plank", "side_plank"),
        ("Suitcase carries", "suitcase_carry"),
        ("banded clamshells", "clam_shells"),
        ("clamshells", "clams"),
        ("dead bugs", "dead_bug"),
        ("alt DB curl", "alternating_dumbbell_biceps_curl"),
        ("lateral raises", "lateral_raise"),
        ("curl", "curl"),
        ("SLRDL", "single_leg_romanian_deadlift"),
        ("left leg RDL", "single_leg_romanian_deadlift"),
        ("Side plank (each side)", "side_plank"),
        ("sideplank left", "side_plank"),
        ("Single-Leg Leg Press", "single_leg_leg_press"),
        ("rev lunges", "reverse_lunge"),
        ("iso calf hold", "isometric_calf_hold"),
        ("barbell calf raise", "standing_barbell_calf_raise"),  # not the one without a weight
        ("calf raises (machine)", "weighted_standing_calf_raise"),
        ("pause squats", "barbell_back_squat"),
        ("KB clean", "kettlebell_clean"),
        ("reverse hypers", "reverse_hyperextension_machine"),
        ("CMJ", "countermovement_jump"),
        ("sled drag", "forward_drag"),
        ("landmine RDL", "landmine_romanian_deadlift"),
        ("lunge hold", "split_squat_hold"),
        ("medicine ball throws", "medicine_ball_throw"),
        ("leg swings", "forward_and_backward_leg_swings"),
        ("single leg balance", "single_leg_balance"),
        ("bear plank", "bear_plank"),
        ("short foot", "short_foot"),
        ("Lunge with rotation", "lunge_with_rotation"),
    ],
)
def test_names_as_people_type_them(typed: str, key: str) -> None:
    """Any case, number, order of words, hyphens, short forms, and both spellings."""
    assert meant(typed) == key


@pytest.mark.parametrize(
    ("logged", "key"),
    [
        ("Lying Leg Curl (Machine)", "lying_leg_curl"),
        ("Arnold Press (Dumbbell)", "arnold_press"),
        ("Seated Cable Row - V Grip (Cable)", "v_grip_cable_row"),
        ("Skullcrusher (Barbell)", "lying_ez_bar_triceps_extension"),
        ("Triceps Dip (Assisted)", "assisted_dip"),
        ("Triceps Dip (Weighted)", "weighted_dip"),
        ("Push Up (Weighted)", "weighted_push_up"),
        ("Lateral Raise (Cable)", "cable_lateral_raise"),
        ("Skullcrusher (Cable)", "cable_lying_triceps_extension"),
        ("Curtsy Lunge (Dumbbell)", "weighted_curtsy_lunge"),
        ("Cossack Squat (Kettlebell)", "cossack_squat"),  # whatever one has
        ("Squat (Smith)", "smith_machine_squat"),
        ("Iso-Lateral Row (Machine)", "seated_row_machine"),
        ("Butterfly (Pec Deck)", "pec_deck"),
        ("Deadlift - Romanian (Dumbbell)", "dumbbell_romanian_deadlift"),
    ],
)
def test_names_of_training_logs_say_what_is_used(logged: str, key: str) -> None:
    """In brackets or behind a dash; it goes without saying where the exercise is done with nothing else."""
    assert meant(logged) == key


@pytest.mark.parametrize(
    "logged",
    [
        "Skullcrusher (Kettlebell)",
        "Chin Up (Assisted)",  # by a band, or by a machine
        "Triceps Extension (Cable)",  # lying, or overhead
        "Reverse Lunge (Cable)",
        "Push Up (Machine)",
        "Leg Press (Assisted)",
        "Curl (Sofa)",
    ],
)
def test_another_equipment_is_another_exercise(logged: str) -> None:
    """The general exercise is none of them, nor is that with a third thing."""
    assert meant(logged) is None


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Seated Overhead Press (Dumbbell)", "seated_dumbbell_shoulder_press"),
        ("Hip Adductor (Machine)", "hip_adduction_machine"),
        ("Triceps Pushdown (Cable - Straight Bar)", "triceps_pressdown"),
        ("Seated Palms Up Wrist Curl (Dumbbell)", "dumbbell_wrist_curl"),
        ("L-sit hold", "l_sit"),
        ("Two-Arm Kettlebell Swing", "kettlebell_swing"),
    ],
)
def test_the_same_is_said_in_other_words(typed: str, key: str) -> None:
    """Or with words that go without saying there."""
    assert meant(typed) == key


@pytest.mark.parametrize(
    "typed", ["Two-arm dumbbell preacher curl", "Dead hang from a tree", "Hack squat", "Wrist curl", "Swimming"]
)
def test_what_makes_another_exercise_of_it_is_not_left_out(typed: str) -> None:
    """One arm is not two; a hack squat is the bar's or the machine's; a swim is no exercise on the mat."""
    assert meant(typed) is None


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Glute bridge", "Glute bridge"),
        ("  glute  bridge ", "Glute bridge"),
        ("RDL", "Romanian deadlift"),  # spelled out
        ("Skull crusher", "Skull crusher"),
        ("Triceps Dip (Assisted)", "Triceps Dip (Assisted)"),
        ("sit-ups", "Sit up"),
        ("hip_raise", "Hip raise"),
        ("garden gate lift", "garden gate lift"),
    ],
)
def test_people_see_their_own_word(typed: str, shown: str) -> None:
    """Where it is another than the catalogue's, not where it is only spelled otherwise; the key stays the same."""
    assert (as_typed(typed).name, as_typed(typed).key) == (shown, named(typed).key)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("pulup", "pull_up"),  # a letter is missing, and the space
        ("pusups", "push_up"),
        ("deadlfit", "deadlift"),  # two are swapped
        ("bicyle crunch", "bicycle_crunch"),
        ("rumanian deadlift", "romanian_deadlift"),  # one is wrong
        ("bench pres", "bench_press"),
        ("sumo deadliftt", "sumo_deadlift"),  # one too many
        ("barbell rwo", "barbell_row"),
        ("calf rasies", "calf_raise"),
        ("glutebridge", "hip_raise"),  # only the space
        ("fac epull", "face_pull"),
        ("Lateral Rasie (Cable)", "cable_lateral_raise"),
        ("deadlift romanain", "romanian_deadlift"),
        ("triceps pushdwon", "triceps_pressdown"),
    ],
)
def test_one_typing_error_is_mended_and_told(typed: str, key: str) -> None:
    """Wherever it is; who may not mend takes only what is sure."""
    found = catalogue().find(typed)
    assert found.exercise is not None
    assert (found.exercise.key, found.is_misspelled, found.sure) == (key, True, None)
    assert found.nearest[0] == found.exercise


@pytest.mark.parametrize(
    "typed",
    [
        "front lift",  # all of its words are words of exercises
        "leg thing",
        "plnk",  # too short
        "dedlfit",  # two errors
        "log lift",
        "log press",  # nor is it another language's leg press
        "cheat press",
        "crow pose",  # one letter from the cow
        "rower",  # Polish has a bike of that name, and French a row of nearly that
        "bouldering",
        "my funny thing",
    ],
)
def test_what_is_no_single_typing_error_is_not_mended(typed: str) -> None:
    """It may be an exercise of one's own."""
    found = catalogue().find(typed)
    assert (found.exercise, found.is_misspelled) == (None, False)


@pytest.mark.parametrize("typed", ["squat or lunge", "pull up or chin up", "crab walk"])
def test_what_may_be_one_thing_or_another_is_asked_for(typed: str) -> None:
    """On all fours, or with a band around the ankles."""
    assert meant(typed) is None


def test_of_two_that_are_equally_near_none_is_taken() -> None:
    """Both come first among the near ones."""
    assert set(nearest("hip aduction machine")[:2]) == {"hip_abduction_machine", "hip_adduction_machine"}
    assert set(nearest("split jeck")[:2]) == {"split_jacks", "split_jerk"}


def test_a_name_that_is_spelled_rightly_is_sure() -> None:
    """In whatever words."""
    found = catalogue().find("DB rows")
    assert found.exercise is not None
    assert (found.sure, found.is_misspelled, found.nearest) == (found.exercise, False, ())


def test_the_users_exercises_are_mended_too() -> None:
    """Beside those of the catalogue: what is near to both is asked."""
    own = Catalogue((OwnExercise("Garden gate lift", primary=("glutes",)), OwnExercise("Pulldup", parent="pull_up")))
    gate = own.find("garden gaet lift")
    assert gate.exercise is not None
    assert (gate.exercise.key, gate.is_misspelled) == ("garden_gate_lift", True)
    either = own.find("pulldp")
    assert (either.exercise, [each.key for each in either.nearest[:2]]) == (None, ["pull_up", "pulldup"])


def test_a_misspelled_name_is_shown_as_the_catalogue_has_it() -> None:
    """Where somebody typed it; what a file says stays as it is."""
    assert named("pulup") == as_typed("pulup") == ExerciseName("pull_up", "Pull up")
    assert named("pulup", is_typed=False) == ExerciseName("pulup", "pulup", is_known=False)


def test_ambiguous_names_are_asked_back() -> None:
    """Nothing is called "press" alone, but three presses are near; so is what has two errors, but not nonsense."""
    assert all("press" in key for key in nearest("press"))
    assert len(nearest("press")) == 3
    assert nearest("dedlfit")[0] == "deadlift"
    assert nearest("plnk")[0] == "plank"
    assert nearest("my funny thing") == nearest("superset B") == nearest("hip thing from Anna") == []
    assert nearest("smith machine squat deep pause") != []
    assert {"a_skip", "b_skip"} <= set(nearest("skips"))
    assert nearest("qwertz") == []
    assert nearest("") == []


def test_equipment_has_to_be_named() -> None:
    """A calf raise is not one with a band, although the profile calls only that one "calf raises"."""
    assert meant("calf raises") == "calf_raise"
    assert meant("push ups") == "push_up"
    assert meant("overhead press") == "overhead_barbell_press"
    assert display_name("sandbag", "back_squat") == "Back squat (sandbag)"


def test_a_name_is_read_as_it_is_written() -> None:
    """The name for people of every pair means its key; two share their name with what people mean by it."""
    others = {"bridge": "hip_raise", "back_squats": "barbell_back_squat"}
    for category in profile.enum_names("exercise_category").values():
        for subtype in (UNKNOWN, *profile.enum_names(f"{category}_exercise_name").values()):
            key, name = exercise_key(category, subtype), display_name(category, subtype)
            if key is not None and name is not None:
                assert named(name).key == others.get(key, key)
    for each in (*records("runners"), *records("gym")):
        assert named(each["name"]).key == each["key"]


def test_every_alias_means_its_exercise() -> None:
    """None is ambiguous, none has its exercise missing."""
    for each in records("aliases"):
        assert meant(each["name"]) == each["key"], each


def test_a_typed_name_is_the_catalogues_or_the_users_own() -> None:
    """What means one exercise has its key and name; all else stays as it was typed."""
    assert (named("RDL").key, named("RDL").name, named("RDL").is_known) == (
        "romanian_deadlift",
        "Romanian deadlift",
        True,
    )
    own = named("  Garden  gate lift ")
    assert (own.key, own.name, own.is_known) == ("garden_gate_lift", "Garden gate lift", False)
    assert (named("press").key, named("press").is_known) == ("press", False)


def test_a_pair_gives_its_exercise() -> None:
    """With all that is known of it, worked out from the tables by hand."""
    found = catalogue().of_pair("squat", "barbell_back_squat")
    assert (found.key, found.name) == ("barbell_back_squat", "Barbell back squat")
    assert (found.primary, found.secondary) == (("quads", "glutes"), ("hamstrings", "adductors", "lower_back"))
    assert (found.equipment, found.load, found.counting) == ("barbell", "external", "counted")
    assert (found.mechanic, found.body_part, found.pattern) == ("compound", "lower", "squat")
    assert (found.is_unilateral, found.is_primary_lift) == (False, True)
    assert (found.provenance, found.why_none) == ("category", None)
    assert found.description == "Squat with a bar across the upper back."


@pytest.mark.parametrize(
    ("name", "sides"),
    [
        ("Barbell back squat", (False, False)),
        ("Dumbbell split squat", (True, True)),
        ("Walking lunge", (True, True)),
        ("Single arm reverse lunge and press", (True, True)),  # one arm presses, one leg lunges
        ("Dumbbell single leg deadlift to row", (True, True)),
        ("One arm one leg deadlift", (True, True)),
        ("Single leg calf raise", (True, True)),
        ("Clams", (True, True)),
        ("One arm swing", (True, False)),  # one arm holds what both legs lift
        ("Single arm deadlift", (True, False)),
        ("Dumbbell overhead squat single arm", (True, False)),
        ("Single arm kettlebell snatch", (True, False)),
        ("Kettlebell clean", (True, False)),
        ("Suitcase carry", (True, False)),
        ("Turkish get up", (True, False)),
        ("Single arm dumbbell row", (True, False)),
        ("Alternating dumbbell curl", (True, False)),
        ("Side plank", (True, False)),
        ("Pallof press", (True, False)),
    ],
)
def test_one_leg_is_told_from_one_arm(name: str, sides: tuple[bool, bool]) -> None:
    """One-sided is what works one side at a time; one-legged is only what one leg does."""
    found = catalogue().find(name).exercise
    assert found is not None
    assert (found.is_unilateral, found.is_one_legged) == sides


def test_the_users_exercise_is_one_legged_as_its_parent() -> None:
    """Whatever it is called."""
    own = Catalogue((OwnExercise("My swing", parent="one_arm_swing"), OwnExercise("My step", parent="step_up")))
    swing, step = own.of_key("my_swing"), own.of_key("my_step")
    assert swing is not None
    assert step is not None
    assert (swing.is_one_legged, step.is_one_legged) == (False, True)


def test_any_pair_gives_an_exercise() -> None:
    """Beyond the profile too: the category's muscles, or none and the reason."""
    beyond = catalogue().of_pair("row", "999")
    assert (beyond.key, beyond.primary, beyond.provenance) == ("row_999", ("upper_back", "lats"), "category")
    unknown = catalogue().of_pair(UNKNOWN, UNKNOWN)
    assert (unknown.key, unknown.primary, unknown.provenance, unknown.why_none) == (UNKNOWN, (), "none", UNKNOWN)


def test_a_key_gives_its_exercise() -> None:
    """The profile's and runners'; None for any other."""
    found = catalogue().of_key("copenhagen_plank")
    assert found is not None
    assert (found.name, found.primary, found.counting) == ("Copenhagen plank", ("adductors", "obliques"), "timed")
    assert (found.category, found.subtype) == ("plank", "side_plank_with_feet_on_bench")
    row = catalogue().of_key("suspension_row")
    assert row is not None
    assert (row.category, row.subtype, row.load) == ("suspension", "row", "bodyweight")
    assert catalogue().of_key("garden_gate_lift") is None


def test_runners_exercises_are_whole() -> None:
    """At least forty, each with a key that the profile has not, muscles, a description, and a pair to export."""
    keys = {exercise_key(category, subtype) for category, subtype in _profile_pairs()}
    assert len(records("runners")) >= 40
    for each in records("runners"):
        found = catalogue().of_key(each["key"])
        assert found is not None
        assert each["key"] not in keys
        assert set(found.primary) | set(found.secondary) <= set(muscles())
        # a short foot trains muscles that are none of ours
        assert found.primary or found.why_none == "mobility"
        assert not set(found.primary) & set(found.secondary)
        assert found.provenance == ("exact" if found.primary else "none")
        assert found.description.endswith(".")
        assert profile.exercise_number(found.category, found.subtype) >= 0


def test_exercises_of_gyms_are_whole() -> None:
    """Each with a key that neither the profile nor runners have, muscles but for the neck, and a pair to export."""
    taken = {exercise_key(category, subtype) for category, subtype in _profile_pairs()}
    taken |= {each["key"] for each in records("runners")}
    keys = [each["key"] for each in records("gym")]
    assert len(keys) == len(set(keys)) >= 100
    assert not taken & set(keys)
    for each in records("gym"):
        found = catalogue().of_key(each["key"])
        assert found is not None
        assert set(found.primary) | set(found.secondary) <= set(muscles())
        assert found.primary or (found.key.removeprefix("weighted_"), found.why_none) == ("neck_curl", UNKNOWN)
        assert not set(found.primary) & set(found.secondary)
        assert profile.exercise_number(found.category, found.subtype) >= 0


@pytest.mark.parametrize(
    ("key", "primary", "secondary", "equipment", "load"),
    [
        ("cable_lateral_raise", ("shoulders",), ("traps",), "cable", "external"),
        ("hip_thrust_machine", ("glutes",), ("hamstrings", "quads"), "machine", "external"),
        ("pec_deck", ("chest",), ("shoulders",), "machine", "external"),
        ("assisted_dip", ("triceps", "chest"), ("shoulders",), UNKNOWN, "assisted"),
        ("band_hammer_curl", ("biceps",), ("forearms",), "band", "band"),
        ("scapular_pull_up", ("traps",), ("lats", "upper_back", "forearms"), "bodyweight", "bodyweight"),
    ],
)
def test_exercises_of_gyms_train_what_their_like_does(
    key: str, primary: tuple[str, ...], secondary: tuple[str, ...], equipment: str, load: str
) -> None:
    """With what they are done."""
    found = catalogue().of_key(key)
    assert found is not None
    assert (found.primary, found.secondary, found.equipment, found.load) == (primary, secondary, equipment, load)


def test_the_exercises_of_runners_are_described() -> None:
    """At least 150, each once, in one sentence."""
    described = [each.key for each in catalogue() if each.description]
    assert len(described) == len(set(described)) >= 150
    for each in records("descriptions"):
        found = catalogue().of_key(each["key"])
        assert found is not None, each
        assert found.description == each["description"], each
        assert found.description.endswith("."), each


@pytest.mark.parametrize(
    ("name", "primary"),
    [
        ("Zercher box squat", {"quads", "glutes"}),
        ("Kayak Rows", {"upper_back", "lats"}),
        ("Plate upright row", {"shoulders", "traps"}),
        ("Tempo hip thrust (Smith machine)", {"glutes"}),
    ],
)
def test_the_last_words_of_a_name_tell_what_is_not_in_the_catalogue(name: str, primary: set[str]) -> None:
    """The longest that name an exercise: an upright row is no row."""
    assert catalogue().find(name).exercise is None
    found = catalogue().of_name(name)
    assert found is not None
    assert set(found.primary) == primary
    assert (found.name, found.provenance) == (name, "rule")


@pytest.mark.parametrize(
    "name", ["Squat stretch", "Lateral leg raise", "Toe curl", "Foot core", "Zzyx", "(Barbell)", ""]
)
def test_last_words_that_tell_too_little_tell_nothing(name: str) -> None:
    """A stretch is none of the exercises that it is named after, and a toe curl none for the arms."""
    assert catalogue().of_name(name) is None


def test_each_exercise_stands_once_in_the_catalogue() -> None:
    """By its key."""
    counts = Counter(each.key for each in catalogue())
    assert counts.total() == len(counts) > 1900


def test_the_users_exercises_come_first() -> None:
    """With muscles of their own, or all from their parent; the shipped catalogue stays as it was."""
    own = Catalogue(
        (
            OwnExercise("Garden gate lift", "Lift the gate off its hinges.", ("glutes",), ("forearms",), "deadlift"),
            OwnExercise("My squat", parent="barbell_back_squat"),
            OwnExercise("RDL", primary=("hamstrings",)),
        )
    )
    gate = own.find("garden gate lifts").exercise
    assert gate is not None
    assert (gate.key, gate.primary, gate.secondary) == ("garden_gate_lift", ("glutes",), ("forearms",))
    assert (gate.pattern, gate.category, gate.provenance) == ("hinge", "deadlift", "user")
    assert gate.description == "Lift the gate off its hinges."
    squat = own.of_key("my_squat")
    assert squat is not None
    assert (squat.primary, squat.is_primary_lift, squat.name) == (("quads", "glutes"), True, "My squat")
    mine = own.find("RDL").exercise
    assert mine is not None
    assert (mine.key, mine.primary, mine.category) == ("rdl", ("hamstrings",), UNKNOWN)
    assert meant("RDL") == "romanian_deadlift"


def test_helping_muscles_alone_are_laid_over_the_parents() -> None:
    """The parent's primary muscles stay; a muscle that does the work is not said to help, too."""
    own = Catalogue(
        (
            OwnExercise("Tall squat", secondary=("calves", "glutes"), parent="barbell_back_squat"),
            OwnExercise("Row of mine", primary=("lats",), secondary=("biceps", "lats")),
        )
    )
    squat, row = own.of_key("tall_squat"), own.of_key("row_of_mine")
    assert squat is not None
    assert row is not None
    assert (squat.primary, squat.secondary, squat.provenance) == (("quads", "glutes"), ("calves",), "user")
    assert (row.primary, row.secondary) == (("lats",), ("biceps",))


def test_the_users_exercises_are_meant_by_typed_names_too() -> None:
    """Where their catalogue is given: in any number and order; and before others of the same name."""
    own = Catalogue((OwnExercise("Garden gate lift", primary=("glutes",)), OwnExercise("RDL", primary=("glutes",))))
    assert named("gate lifts, garden", own) == ExerciseName("garden_gate_lift", "Garden gate lift")
    assert named("rdls", own).key == "rdl"
    assert named("rdls").key == "romanian_deadlift"


def test_the_lower_back_works_in_deadlifts_where_one_says_so() -> None:
    """In all that stand among the deadlifts and nowhere else; what the user says of a muscle holds."""
    own = (
        OwnExercise("Farm deadlift", parent="barbell_deadlift"),
        OwnExercise("Barn deadlift", primary=("glutes",), secondary=("lower_back",), parent="barbell_deadlift"),
    )
    for catalogue_, works in ((Catalogue(own), False), (Catalogue(own, deadlift_back="works"), True)):
        for key in ("deadlift", "romanian_deadlift", "dumbbell_romanian_deadlift", "farm_deadlift"):
            found = catalogue_.of_key(key)
            assert found is not None
            assert ("lower_back" in found.primary, "lower_back" in found.secondary) == (works, not works), key
        for key in ("barbell_back_squat", "kettlebell_swing", "barn_deadlift"):
            found = catalogue_.of_key(key)
            assert found is not None
            assert "lower_back" in found.secondary, key
        listed = {each.key: each for each in catalogue_}
        assert ("lower_back" in listed["sumo_deadlift"].primary) is works


def test_a_parent_has_to_be_there() -> None:
    """Else all that should come from it would be made up."""
    with pytest.raises(KeyError, match="garden_gate"):
        Catalogue((OwnExercise("Lift", parent="garden_gate"),))


def _profile_pairs() -> list[tuple[str, str]]:
    categories = profile.enum_names("exercise_category").values()
    return [(each, name) for each in categories for name in profile.enum_names(f"{each}_exercise_name").values()]


@pytest.mark.parametrize("text", ["chest press seated bar " * 200, "x" * 5000, "squat " * 800, "深蹲" * 2500])
def test_a_text_longer_than_any_name_names_nothing(text: str) -> None:
    """Nor is it pondered: what each of its words may be exchanged for multiplies."""
    before = time.process_time()
    assert catalogue().find(text) == Found(None)
    assert time.process_time() - before < 0.1


def test_a_long_name_of_ones_own_is_found() -> None:
    """However long it is."""
    name = "Walk with the sandbag up the hill and back down again, then once more " * 3
    own = Catalogue([OwnExercise(name=name, parent="farmers_walk")])
    assert named(name, own) == ExerciseName(key_of_title(name), name)
