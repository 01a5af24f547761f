"""What exercises train, by pair of category and subtype."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fitlift.exercises.names import UNKNOWN
from fitlift.exercises.resolution import resolve, strength_categories
from fitlift.exercises.rules import rules, rules_for
from fitlift.exercises.tables import ATTRIBUTES, muscles, records, row
from fitlift.fit import profile
from fitlift.schema import SETS

#: What each attribute may be.
VALUES = {
    "unilateral": {"yes", "arm", "no"},  # one leg or side at a time; one arm, both legs; both sides
    "counting": {"counted", "timed"},
    "load": set(next(column for column in SETS.columns if column.name == "load_kind").choices),
    "mechanic": {"compound", "isolation", ""},
    "body_part": {"lower", "upper", "core", "full", ""},
    "pattern": {"hinge", "squat", "lunge", "push", "pull", "carry", "core", "jump", "other", ""},
    "primary_lift": {"yes", "no"},
}


def pairs() -> Iterator[tuple[str, str]]:
    """Every pair of the profile, categories alone among them."""
    for category in profile.enum_names("exercise_category").values():
        yield category, UNKNOWN
        yield from ((category, name) for name in profile.enum_names(f"{category}_exercise_name").values())


# What each source says does the work; the last column names it. Studies by their first author: Camara 2016 (trap bar),
# Contreras 2015 (hip thrust), Distefano 2009 (exercises for the glutes), Ekstrom 2007 (exercises for the trunk),
# McGill 2012 (kettlebell swing). NSCA: Essentials of Strength Training and Conditioning.
KNOWN = """
bench_press     barbell_bench_press                  chest                    shoulders,triceps     NSCA
bench_press     incline_dumbbell_bench_press         chest                    shoulders,triceps     NSCA
bench_press     dumbbell_bench_press                 chest                    shoulders,triceps     free-exercise-db
bench_press     close_grip_barbell_bench_press       chest,triceps            shoulders             free-exercise-db
bench_press     barbell_floor_press                  chest,triceps            shoulders             free-exercise-db
calf_raise      standing_calf_raise                  calves                   -                     NSCA
calf_raise      seated_calf_raise                    calves                   -                     NSCA
calf_raise      donkey_calf_raise                    calves                   -                     free-exercise-db
calf_raise      standing_barbell_calf_raise          calves                   -                     free-exercise-db
carry           farmers_walk                         forearms                 traps,lower_back      free-exercise-db
chop            cable_pull_through                   glutes,hamstrings        lower_back            free-exercise-db
core            russian_twist                        obliques                 abs                   free-exercise-db
core            kneeling_ab_wheel                    abs                      shoulders             free-exercise-db
core            ghd_back_extensions                  lower_back               glutes,hamstrings     free-exercise-db
core            arm_and_leg_extension_on_knees       lower_back,glutes        -                     Ekstrom
crunch          crunch                               abs                      -                     NSCA
crunch          reverse_crunch                       abs                      -                     free-exercise-db
crunch          leg_extensions                       quads                    -                     NSCA
curl            barbell_biceps_curl                  biceps                   forearms              NSCA
curl            dumbbell_hammer_curl                 biceps                   forearms              NSCA
curl            barbell_wrist_curl                   forearms                 -                     NSCA
deadlift        barbell_deadlift                     hamstrings,glutes        quads                 NSCA
deadlift        romanian_deadlift                    hamstrings,glutes        lower_back            NSCA
deadlift        straight_leg_deadlift                hamstrings               glutes,lower_back     free-exercise-db
deadlift        sumo_deadlift                        glutes,hamstrings        adductors,quads       free-exercise-db
deadlift        trap_bar_deadlift                    glutes,quads,hamstrings  -                     Camara
deadlift        rack_pull                            glutes,lower_back        hamstrings,traps      free-exercise-db
deadlift        single_leg_romanian_deadlift_with_dumbbell hamstrings,glutes  abductors             Distefano
flye            dumbbell_flye                        chest                    shoulders             NSCA
flye            incline_reverse_flye                 shoulders,upper_back     traps                 NSCA
hip_raise       barbell_hip_thrust_with_bench        glutes                   hamstrings            Contreras
hip_raise       hip_raise                            glutes                   hamstrings            free-exercise-db
hip_raise       single_leg_hip_raise                 glutes                   hamstrings            Ekstrom
hip_raise       kettlebell_swing                     glutes,hamstrings        lower_back            McGill
hip_raise       clams                                abductors                glutes                Distefano
hip_stability   side_lying_leg_raise                 abductors                glutes                Distefano
hip_stability   lateral_walks_with_band_at_ankles    abductors                glutes                Distefano
hip_stability   standing_adduction                   adductors                -                     free-exercise-db
hip_stability   quadruped_hip_extension              glutes                   hamstrings            free-exercise-db
hip_stability   dead_bug                             abs                      -                     free-exercise-db
hip_swing       single_arm_kettlebell_swing          glutes,hamstrings        lower_back,shoulders  free-exercise-db
lateral_raise   dumbbell_lateral_raise               shoulders                -                     NSCA
lateral_raise   ring_dip                             triceps,chest            shoulders             free-exercise-db
lateral_raise   rope_climb                           lats,biceps,forearms     upper_back            free-exercise-db
leg_curl        leg_curl                             hamstrings               -                     NSCA
leg_curl        good_morning                         hamstrings,lower_back    glutes                NSCA
leg_curl        swiss_ball_hip_raise_and_leg_curl    hamstrings,glutes        calves                free-exercise-db
leg_raise       hanging_leg_raise                    abs                      hip_flexors           free-exercise-db
lunge           barbell_lunge                        quads,glutes             hamstrings            NSCA
lunge           walking_lunge                        quads,glutes             hamstrings            free-exercise-db
lunge           dumbbell_reverse_lunge               quads,glutes             hamstrings            free-exercise-db
olympic_lift    barbell_power_clean                  quads,glutes,traps       hamstrings,shoulders  NSCA
olympic_lift    barbell_hang_squat_clean             quads,glutes,traps       hamstrings,forearms   free-exercise-db
olympic_lift    split_jerk                           shoulders,quads          glutes,triceps        free-exercise-db
plank           plank                                abs                      -                     free-exercise-db
plank           side_plank                           obliques                 abductors             Ekstrom
plyo            body_weight_jump_squat               quads,glutes             calves,hamstrings     free-exercise-db
plyo            alternating_jump_lunge               quads,glutes             calves,hamstrings     free-exercise-db
plyo            medicine_ball_slam                   lats,abs                 -                     free-exercise-db
pull_up         lat_pulldown                         lats                     upper_back            NSCA
pull_up         pull_up                              lats                     biceps,upper_back     free-exercise-db
pull_up         chin_up                              lats,biceps              forearms,upper_back   free-exercise-db
pull_up         straight_arm_pulldown                lats                     -                     free-exercise-db
push_up         push_up                              chest                    shoulders,triceps     free-exercise-db
push_up         handstand_push_up                    shoulders                triceps               free-exercise-db
row             bent_over_row_with_barbell           upper_back,lats          biceps,shoulders      NSCA
row             seated_cable_row                     upper_back,lats          biceps,shoulders      NSCA
row             face_pull                            shoulders,upper_back     -                     free-exercise-db
shoulder_press  overhead_barbell_press               shoulders                triceps               NSCA
shoulder_press  barbell_push_press                   shoulders                triceps,quads         NSCA
shrug           barbell_shrug                        traps                    -                     NSCA
shrug           upright_row                          shoulders,traps          -                     NSCA
squat           barbell_back_squat                   quads,glutes             hamstrings            NSCA
squat           barbell_front_squat                  quads,glutes             hamstrings            NSCA
squat           leg_press                            quads,glutes             hamstrings            NSCA
squat           step_up                              quads,glutes             hamstrings            NSCA
squat           one_legged_squat                     quads,glutes             abductors             Distefano
squat           goblet_squat                         quads,glutes             hamstrings            free-exercise-db
sled            push                                 quads,glutes,calves      hamstrings            free-exercise-db
tire            flip                                 quads,glutes,hamstrings  lower_back            free-exercise-db
triceps_extension triceps_pressdown                  triceps                  -                     NSCA
triceps_extension body_weight_dip                    triceps,chest            shoulders             free-exercise-db
"""
ROWS = [tuple(line.split()) for line in KNOWN.strip().splitlines()]


def test_eighty_exercises_are_pinned() -> None:
    """Each once."""
    assert len({each[:2] for each in ROWS}) == len(ROWS) >= 80


@pytest.mark.parametrize(("category", "subtype", "primary", "helping", "source"), ROWS)
def test_well_known_exercises(category: str, subtype: str, primary: str, helping: str, source: str) -> None:
    """Their primary muscles are these, and these help, as the source says."""
    found = resolve(category, subtype)
    assert set(found.primary) == set(primary.split(",")), source
    assert set(helping.split(",")) - {"-"} <= set(found.secondary), source


def test_every_pair_resolves_or_says_why_not() -> None:
    """Muscles with their provenance, or none and the reason."""
    for category, subtype in pairs():
        found = resolve(category, subtype)
        assert (found.provenance == "none") == (not found.primary), (category, subtype)
        assert (found.why_none is None) == bool(found.primary), (category, subtype)


def test_every_named_strength_exercise_has_muscles() -> None:
    """In categories 0 to 30, 37, 38, 44 to 46, 49 and 50, but cardio."""
    numbers = {*range(31), 37, 38, 44, 45, 46, 49, 50} - {2}
    strength = {profile.enum_names("exercise_category")[number] for number in numbers}
    assert strength == strength_categories()
    for category, subtype in pairs():
        if category in strength and subtype != UNKNOWN:
            assert resolve(category, subtype).primary, (category, subtype)


@pytest.mark.parametrize(
    ("category", "subtype", "why"),
    [
        ("cardio", "jump_rope", "cardio"),
        ("run_indoor", "treadmill", "endurance"),
        ("warm_up", "stretch_quad", "mobility"),
        ("pose", "plank", "mobility"),
        ("total_body", UNKNOWN, "full_body"),
        ("suspension", UNKNOWN, "equipment_only"),
        (UNKNOWN, UNKNOWN, UNKNOWN),
        ("category_61", "7", UNKNOWN),
    ],
)
def test_why_there_are_no_muscles(category: str, subtype: str, why: str) -> None:
    """What trains no muscle in particular says so; what is beyond the profile is unknown."""
    found = resolve(category, subtype)
    assert (found.primary, found.secondary, found.why_none) == ((), (), why)


def test_the_category_holds_where_nothing_else_says_more() -> None:
    """For the category alone, a name that is its category's, and a subtype beyond the profile."""
    for subtype in (UNKNOWN, "squat", "999"):
        found = resolve("squat", subtype)
        assert (found.primary, found.provenance) == (("quads", "glutes"), "category")


@pytest.mark.parametrize(
    ("category", "subtype", "attribute", "value"),
    [
        ("squat", "barbell_back_squat", "primary_lift", "yes"),
        ("deadlift", "trap_bar_deadlift", "primary_lift", "yes"),
        ("hip_raise", "barbell_hip_thrust_with_bench", "primary_lift", "yes"),
        ("olympic_lift", "barbell_hang_squat_clean", "primary_lift", "yes"),
        ("bench_press", "barbell_bench_press", "primary_lift", "no"),
        ("deadlift", "single_leg_romanian_deadlift_with_dumbbell", "primary_lift", "no"),
        ("squat", "air_squat", "primary_lift", "no"),
        ("shoulder_press", "barbell_push_press", "primary_lift", "no"),
        ("lunge", "walking_lunge", "unilateral", "yes"),
        ("squat", "step_up", "unilateral", "yes"),
        ("squat", "barbell_back_squat", "unilateral", "no"),
        ("plank", "side_plank", "unilateral", "yes"),
        ("row", "single_arm_cable_row", "unilateral", "arm"),
        ("plank", "plank", "counting", "timed"),
        ("plank", "mountain_climber", "counting", "counted"),
        ("squat", "body_weight_wall_squat", "counting", "timed"),
        ("carry", "farmers_carry", "counting", "timed"),
        ("squat", "goblet_squat", "load", "external"),
        ("push_up", "push_up", "load", "bodyweight"),
        ("push_up", "weighted_push_up", "load", "external"),
        ("pull_up", "band_assisted_pull_up", "load", "assisted"),
        ("squat", "squats_with_band", "load", "band"),
        ("lunge", "lunge", "load", "unknown"),
        ("lunge", "curtsy_lunge", "load", "bodyweight"),  # the profile has a weighted one beside it
        ("squat", "barbell_front_squat", "equipment", "barbell"),
        ("hip_raise", "kettlebell_swing", "pattern", "hinge"),
        ("plyo", "box_jump", "pattern", "jump"),
        ("lateral_raise", "ring_dip", "pattern", "push"),
        ("curl", "barbell_biceps_curl", "mechanic", "isolation"),
        ("squat", "thrusters", "body_part", "full"),
        ("hip_stability", "dead_bug", "body_part", "core"),
        ("deadlift", "single_leg_deadlift_with_barbell", "load", "external"),
        ("deadlift", "single_leg_rdl_circuit", "load", "unknown"),
        ("core", "rowing_1", "load", "bodyweight"),  # the profile has one with weights beside it
        ("core", "rowing_1_with_weights", "equipment", "weight"),
        ("squat", "weighted_prisoner_squat", "equipment", "weight"),
        ("calf_raise", "3_way_calf_raise", "load", "bodyweight"),
        ("leg_curl", "staggered_stance_good_morning", "unilateral", "yes"),
        ("hyperextension", "swiss_ball_opposite_arm_and_leg_lift", "unilateral", "yes"),
        ("hip_stability", "dead_bug", "unilateral", "yes"),  # opposite arm and leg, as in a bird dog
        ("hip_raise", "front_kick_tabletop", "unilateral", "yes"),
        ("hip_raise", "weighted_front_kick_tabletop", "unilateral", "yes"),
        ("shoulder_stability", "bent_arm_lateral_raise_and_external_rotation", "unilateral", "no"),  # both arms at once
        ("total_body", "lateral_barbell_burpee", "load", "unknown"),  # over the bar, or with it
    ],
)
def test_attributes(category: str, subtype: str, attribute: str, value: str) -> None:
    """By name, else by category; a load that nothing tells is unknown."""
    assert resolve(category, subtype).attributes[attribute] == value


@pytest.mark.parametrize(
    ("category", "subtype", "primary"),
    [
        ("curl", "swiss_ball_dumbbell_overhead_triceps_extension", {"triceps"}),
        ("calf_raise", "single_leg_decline_push_up", {"chest"}),
        ("calf_raise", "seated_dumbbell_toe_raise", {"tibialis"}),
        ("squat", "kettlebell_swing_overhead", {"glutes", "hamstrings"}),
        ("squat", "kettlebell_squat", {"quads", "glutes"}),
        ("banded_exercises", "hamstring_curls", {"hamstrings"}),
        ("banded_exercises", "curl", {"biceps"}),
        ("suspension", "hamstring_curl", {"hamstrings"}),
        ("hyperextension", "plank_knee_tucks", {"abs"}),
        ("lateral_raise", "muscle_up", {"lats", "chest", "triceps"}),
        ("row", "indoor_row", {"quads", "upper_back"}),
        ("plank", "reverse_plank_with_leg_pull", {"glutes"}),
        ("crunch", "kneeling_oblique_cable_crunch", {"obliques"}),
    ],
)
def test_names_that_their_category_misleads_about(category: str, subtype: str, primary: set[str]) -> None:
    """The movement counts, not the shelf on which the profile puts it."""
    assert set(resolve(category, subtype).primary) == primary


def test_weights_and_wheelchairs_leave_the_muscles() -> None:
    """The same movement with a weight or sitting down has the same ones; but a burpee without legs."""
    assert resolve("total_body", "burpee_wheelchair").primary == ("chest", "shoulders")
    for category, subtype in pairs():
        bare = subtype.removeprefix("weighted_").removesuffix("_wheelchair")
        if bare not in {subtype, "burpee"} and bare in profile.enum_numbers(f"{category}_exercise_name"):
            assert resolve(category, subtype).primary == resolve(category, bare).primary, (category, subtype)


def test_what_is_weighted_has_an_external_load() -> None:
    """Whatever its row says of the same movement without a weight."""
    for category, subtype in pairs():
        if subtype.startswith("weighted_") and category in strength_categories():
            assert resolve(category, subtype).attributes["load"] == "external", (category, subtype)


def test_values_are_those_that_are_known() -> None:
    """Of every pair: muscles of the table, none of them twice, attributes as declared."""
    for category, subtype in pairs():
        found = resolve(category, subtype)
        named = (*found.primary, *found.secondary)
        assert set(named) <= set(muscles()), (category, subtype)
        assert len(named) == len(set(named)), (category, subtype)
        assert set(found.attributes) == set(ATTRIBUTES)
        for attribute, values in VALUES.items():
            assert found.attributes[attribute] in values, (category, subtype, attribute)


def test_the_tables_speak_of_the_profile() -> None:
    """Each category has its row, and each exact row its pair, but those that stand for a name and its wheelchair."""
    assert {each["category"] for each in records("categories")} == set(
        profile.enum_names("exercise_category").values()
    ) - {UNKNOWN}
    for each in records("exact"):
        names = profile.enum_numbers(f"{each['category']}_exercise_name")
        assert names.keys() & {each["subtype"], f"{each['subtype']}_wheelchair"}, each
        assert row(each).primary or row(each).attributes, each


def test_every_rule_does_something() -> None:
    """A rule that fits no name, or comes too late for all that it fits, would mislead whoever reads the table."""
    used = set()
    for category, subtype in pairs():
        said: set[str] = set()
        for rule in rules_for(category, subtype):
            says = {*rule.says.attributes, *(("muscles",) if rule.says.primary else ())}
            used |= {rule.number} if says - said else set()
            said |= says
    assert [each for each in rules() if each.number not in used] == []


def test_muscles_stand_in_ten_groups_and_six_regions() -> None:
    """18 muscles and the shins; a group lies in one region."""
    known = muscles().values()
    assert len([each for each in known if not each.is_optional]) == 18
    assert {each.key for each in known if each.is_optional} == {"tibialis"}
    assert len({each.group for each in known}) == len({(each.group, each.region) for each in known}) == 10
    assert len({each.region for each in known}) == 6
