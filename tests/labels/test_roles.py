"""Warm-ups and working sets, and how that is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import plain, sets_of
from fitlift.activity import read_activity
from fitlift.exercises.catalogue import catalogue
from fitlift.labels.roles import by_loads, roles
from fitlift.records.base import replace
from fitlift.schema import SETS
from fitlift.session.analyse import analyse
from tables import table

SQUAT, DEADLIFT, PLANK = "barbell_back_squat", "barbell_deadlift", "plank"

SHORT = {"w": "warmup", "k": "working"}


def judged(*loads: float) -> str:
    """What loads alone tell of each set: w for a warm-up, k for work; empty for nothing."""
    return "".join(next(short for short, role in SHORT.items() if role == found) for found in by_loads(loads))


@pytest.mark.parametrize(
    ("loads", "expected"),
    [
        ((20, 40, 60, 80), "wwwk"),
        ((20, 40, 60, 80, 80, 80), "wwwkkk"),
        ((40, 60, 75, 85), "wwkk"),
        ((40, 60, 75, 85, 100, 100), "wwwkkk"),
        ((35, 93, 100, 100), "wkkk"),
        ((35, 50, 65, 80, 93, 100, 100), "wwwwkkk"),
        ((20, 20, 40, 60, 80, 80, 80, 80), "wwwwkkkk"),
        ((30, 40, 50, 60, 70, 100), "wwwkkk"),
    ],
    ids=[
        "to a single",
        "with straight sets",
        "75 of 85 is work",
        "85 of 100 is work",
        "93 too",
        "80 of 100",
        "four light ones",
        "three on the way to a single",
    ],
)
def test_ladders_that_lifters_wrote_down(loads: tuple[float, ...], expected: str) -> None:
    """Below 85 % of the load of most sets, else of the heaviest; then three at most."""
    assert judged(*loads) == expected


def test_two_sets_of_the_bar_are_warmups() -> None:
    """Though 20 kg was lifted more often than anything else in the first ladder, and as often in the second."""
    assert judged(20, 20, 40, 60, 80) == "wwwkk"
    assert judged(20, 20, 60, 60) == "wwkk"
    assert judged(20, 20, 60) == "wwk"


def test_a_lead_in_below_85_percent_is_a_warmup_before_straight_sets() -> None:
    """67 of 80 are 84 %, 68 are 85 %."""
    assert judged(67, 80, 80) == "wkk"
    assert judged(68, 80, 80) == "kkk"


def test_work_does_not_become_a_warmup_by_a_heavier_last_set() -> None:
    """The load of most sets is the working load; 60 of 100 kg would be far below it."""
    assert judged(60, 60, 60, 100) == "kkkk"


def test_lighter_sets_after_the_work_are_work() -> None:
    """Back-off sets, drop sets, a ladder down."""
    assert judged(80, 80, 60) == "kkk"
    assert judged(20, 60, 60, 40, 20) == "wkkkk"
    assert judged(100, 90, 80) == "kkk"


@pytest.mark.parametrize("loads", [(20, 22, 24), (16, 20, 24), (65, 75, 85), (60, 70, 80, 90)])
def test_a_pyramid_to_a_single_top_set_is_not_judged(loads: tuple[float, ...]) -> None:
    """It begins above half of the top; all of it may be work."""
    assert judged(*loads) == ""


@pytest.mark.parametrize(
    ("loads", "reps", "expected"),
    [
        ((40, 50, 60, 70, 80), (12, 10, 8, 6, 4), ""),
        ((20, 40, 60, 80), (12, 10, 8, 6), ""),
        ((20, 40, 60, 80), (10, 8, 5, 5), "wwwk"),
        ((20, 40, 60, 80), (10, 10, 10, 10), "wwwk"),
        ((20, 40, 60, 80), (12, 10, None, 6), "wwwk"),
        ((20, 40, 60, 60, 60), (12, 10, 8, 8, 8), "wwkkk"),
        ((20, 60), (15, 8), "wk"),
    ],
    ids=["pyramid", "from the bar", "a ladder", "no fewer", "not all known", "straight sets", "one light set"],
)
def test_a_pyramid_of_many_repetitions_is_not_judged(
    loads: tuple[float, ...], reps: tuple[int | None, ...], expected: str
) -> None:
    """Twelve, ten and eight before six and four may all be work; before straight sets they make ready."""
    found = by_loads(loads, reps)
    assert "".join(next(short for short, role in SHORT.items() if role == each) for each in found) == expected


def test_a_wide_step_parts_light_sets_from_several_heavy_ones() -> None:
    """76 of 116 kg are 66 %, and no two heavy ones are alike; 84 of 116 kg are 72 %: that may be a pyramid."""
    assert judged(76, 76, 116, 126, 131, 136) == "wwkkkk"
    assert judged(84, 84, 116, 126, 131, 136) == ""
    assert judged(76, 76, 136) == ""


def test_a_light_ladder_before_a_pyramid_of_work() -> None:
    """40, 50 and 60 % of a maximum, then 65, 75 and 85: the three that come first are the warm-ups."""
    assert judged(40, 50, 60, 65, 75, 85) == "wwwkkk"


def test_a_ladder_that_falls_on_its_way_up_is_not_judged() -> None:
    """Nor is one set alone, nor none."""
    assert judged(40, 20, 60, 60) == ""
    assert judged(20, 40, 30, 60, 60) == ""
    assert judged(50) == ""
    assert judged() == ""


def test_pounds_in_coarse_kilograms_are_what_they_were() -> None:
    """85 of 100 lb are kept as 38.5 and 45.375 kg, 84.8 %; 84 lb as 38.125 kg, 84.02 %."""
    assert judged(38.5, 45.375, 45.375) == "kkk"
    assert judged(38.125, 45.375, 45.375) == "wkk"


def lift(*weights: float | None, exercise: str = SQUAT, **values: Any) -> list[dict[str, Any]]:
    """Sets of an exercise that has a sure name, of five repetitions each."""
    sure = {"exercise": exercise, "source": "title", "confidence": None, "reps": 5, "duration_s": 20}
    return [sure | weight(each) | values for each in weights]


def weight(kilograms: float | None) -> dict[str, Any]:
    """A weight as it stands in the set table; None for none entered."""
    if kilograms is None:
        return {"weight_kg": None, "weight_state": "zero", "load_kind": "unknown"}
    return {"weight_kg": kilograms, "weight_state": "logged", "load_kind": "external"}


def unsure(*weights: float | None, slot: str | None) -> list[dict[str, Any]]:
    """Sets of a slot for which the watch has but a guess."""
    return lift(*weights, exercise="row", source="watch", confidence=0.4, slot=slot)


def hold(**values: Any) -> dict[str, Any]:
    """Forty seconds of a plank."""
    (row,) = lift(None, exercise=PLANK)
    return row | {"reps": None, "duration_s": 40} | values


def found(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Role and source of each set, "" for null."""
    judged_sets = table(roles(sets_of(*rows), catalogue()), SETS)
    both = zip(judged_sets["role"], judged_sets["role_source"], strict=True)
    return [" ".join(filter(None, (plain(role), plain(source)))) for role, source in both]


WARM, WORK, NULL = "warmup rule", "working rule", ""


def test_the_rule_judges_each_exercise_of_a_session_by_itself() -> None:
    """60 of 80 kg are 75 %; the deadlifts are all alike."""
    assert found([*lift(60, 80, 80), *lift(100, 100, exercise=DEADLIFT)]) == [WARM, WORK, WORK, WORK, WORK]


def test_a_session_is_judged_by_itself() -> None:
    """What a file's other session lifted is no working load of this one."""
    assert found([*lift(60, 60), *lift(80, 80, session=2)]) == [WORK] * 4


def test_a_set_without_a_weight_leaves_its_exercise_unsaid() -> None:
    """Wherever it stands; other exercises are judged."""
    for place in range(4):
        weights: list[float | None] = [20, 40, 60, 60]
        weights[place] = None
        assert found([*lift(*weights), *lift(50, 50, exercise=DEADLIFT)]) == [NULL] * 4 + [WORK] * 2


def test_a_body_alone_is_not_judged() -> None:
    """The user says bodyweight of the first set: how heavy that is beside 10 kg nobody says."""
    body = lift(None)[0] | {"weight_state": "absent", "load_kind": "bodyweight"}
    assert found([body, *lift(10, 10)]) == [NULL] * 3


def test_a_weight_that_helps_is_not_judged() -> None:
    """Ten kilograms of help are harder than twenty, and a band is not weighed."""
    assert found(lift(10, 20, 20, exercise="band_assisted_pull_up")) == [NULL] * 3
    for kind in ("assisted", "band"):
        assert found([row | {"load_kind": kind} for row in lift(10, 20, 20)]) == [NULL] * 3


def test_holds_and_mobility_may_stand_between_warmups() -> None:
    """They make ready, too; but not where they go on between the working sets."""
    (stretch,) = lift(None, exercise="arch_and_curl")
    assert found([*lift(20), hold(), *lift(50), stretch, *lift(80, 80)]) == [WARM, WARM, WARM, WARM, WORK, WORK]
    again = found([*lift(20), hold(), *lift(50), hold(), *lift(80), hold(), *lift(80)])
    assert again == [WARM, NULL, WARM, NULL, WORK, NULL, WORK]


@pytest.mark.parametrize(
    ("between", "role"),
    [
        (lift(3, exercise="medicine_ball_chest_pass"), WARM),
        (lift(None, exercise="medicine_ball_chest_pass"), WARM),
        (lift(None, exercise="lateral_band_walks"), WARM),
        (lift(None, exercise="bridge_with_leg_extension"), WARM),
        (lift(12, exercise="medicine_ball_slam"), WORK),
    ],
    ids=["a light ball", "a ball", "a band", "the body alone", "a heavy ball"],
)
def test_what_makes_ready_stands_between_warmups(between: list[dict[str, Any]], role: str) -> None:
    """Throws of a light ball, as the article advises; a heavy one is work, and the first sets stay unsaid."""
    roles_found = found([*lift(20), *between, *lift(50), *between, *lift(80, 80)])
    light = WARM if role == WARM else NULL
    assert [roles_found[place] for place in (0, 1, 2, 3)] == [light, role, light, role]


def test_the_same_movement_without_a_weight_is_light() -> None:
    """Bodyweight squats before those with a barbell; a plank or a swing of the legs may stand between."""
    air = lift(None, None, exercise="air_squat")
    assert found([*air, *lift(80, 80, 80)]) == [WARM, WARM, WORK, WORK, WORK]
    assert found([*lift(None, None, exercise="squat"), hold(), *lift(50, 80, 80)]) == [WARM] * 4 + [WORK] * 2


def test_the_same_movement_is_work_where_it_is_more_than_making_ready() -> None:
    """Four sets of it; some of it after the lift; a lift without weights, or of another movement."""
    air = lift(None, None, exercise="air_squat")
    assert found([*air, *air, *lift(80, 80)])[:4] == [NULL] * 4
    assert found([*air, *lift(80, 80), *air])[:2] == [NULL] * 2
    assert found([*air, *lift(None, None)])[:2] == [NULL] * 2
    assert found([*air, *lift(80, 80, exercise=DEADLIFT)])[:2] == [NULL] * 2


@pytest.mark.parametrize(
    "between",
    [lift(None, exercise="push_up"), lift(30, exercise=DEADLIFT), [hold(**weight(10))]],
    ids=["repetitions", "another lift", "a hold with a weight"],
)
def test_other_work_between_the_first_sets_leaves_them_unsaid(between: list[dict[str, Any]]) -> None:
    """Going up from round to round of a circuit is no warm-up."""
    assert found([*lift(20), *between, *lift(60), *between, *lift(60)])[::2] == [NULL] * 3


def test_other_work_after_the_first_working_set_does_not_matter() -> None:
    """Warm up, then lift in a superset."""
    push_up = lift(None, exercise="push_up")
    assert found([*lift(20, 60), *push_up, *lift(60), *push_up])[:2] == [WARM, WORK]


def test_equal_loads_are_work_in_a_circuit_too() -> None:
    """No set of them can be a warm-up of another."""
    assert found([*lift(20), *lift(4, exercise=DEADLIFT)] * 3) == [WORK] * 6


def test_rising_dumbbells_of_a_circuit_are_no_warmups() -> None:
    """1, 2, 2 kg beside 2, 4, 4 kg and 4, 14, 14 kg, three rounds."""
    rounds = ((1, 2, 4), (2, 4, 14), (2, 4, 14))
    sets = [row for each in rounds for slot, load in zip("abc", each, strict=True) for row in unsure(load, slot=slot)]
    assert found(sets) == [NULL] * 9


def test_without_a_sure_name_the_slot_tells_exercises_apart() -> None:
    """Both have the watch's guess "row"; a set without a slot is alone."""
    assert found([*unsure(20, 50, 50, slot="a"), *unsure(8, 8, slot="b")]) == [WARM, WORK, WORK, WORK, WORK]
    assert found(unsure(20, 50, 50, slot=None)) == [NULL] * 3


def test_a_set_without_a_sure_name_is_of_the_exercise_of_its_slot() -> None:
    """One of the three is surely a squat; where two names are sure, the rest is neither."""
    assert found([*unsure(20, slot="a"), *lift(60, slot="a"), *unsure(60, slot="a")]) == [WARM, WORK, WORK]
    two = [*lift(60, slot="a"), *lift(60, exercise=DEADLIFT, slot="a"), *unsure(20, slot="a")]
    assert found(two) == [NULL] * 3


def test_a_category_alone_is_no_exercise() -> None:
    """A light row and a heavy one of one category, each in its slot."""
    category = {"exercise": "row", "source": "category"}
    assert found([*lift(10, 10, slot="a", **category), *lift(40, 40, slot="b", **category)]) == [WORK] * 4


def test_each_side_is_judged_by_itself() -> None:
    """Left and right by turns: six warm-ups in all would be too many for one exercise, three for a side are not."""
    left, right = (lift(6, 10, 16, 24, side=side) for side in ("left", "right"))
    by_turns = [row for pair in zip(left, right, strict=True) for row in pair]
    assert found(by_turns) == [WARM] * 6 + [WORK] * 2


def test_rests_and_sets_taken_out_have_no_role() -> None:
    """Nor do they stand between others."""
    rest, dropped = {"kind": "rest"}, lift(70, exercise=DEADLIFT, kind="dropped")
    assert found([*lift(20), rest, *dropped, *lift(60, 60)]) == [WARM, NULL, NULL, WORK, WORK]


def by_step(role: str) -> dict[str, Any]:
    """What a step of the workout says."""
    return {"role": role, "role_source": "step"}


def by_user(role: str) -> dict[str, Any]:
    """What the user says."""
    return {"role": role, "role_source": "correction"}


def test_where_a_plan_marks_the_warmups_of_an_exercise_its_steps_hold() -> None:
    """By loads 50 of 80 kg would be one; the plan says it is work, and what it does not speak of stays unsaid."""
    warm, work = lift(20, **by_step("warmup")), lift(50, 80, 80, **by_step("working"))
    assert found([*warm, *work, *lift(80)]) == ["warmup step", *["working step"] * 3, NULL]


def test_a_plan_that_marks_no_warmup_of_an_exercise_only_says_what_is_to_be_done() -> None:
    """The ramp is found, the work is the step's."""
    work = [*lift(20, 50, 80, 80), *lift(30, 30, exercise=DEADLIFT)]
    ramp = [row | by_step("working") for row in work]
    assert found(ramp) == [WARM, WARM, *["working step"] * 4]


def test_what_the_user_says_holds_over_the_rule() -> None:
    """And whoever has begun to work is warm."""
    light, rest = lift(20, **by_user("working")), lift(40, 60, 60)
    assert found([*light, *rest]) == ["working correction", *[WORK] * 3]
    heavy = lift(60, **by_user("warmup"))
    assert found([*lift(20, 60), *heavy, *lift(60)]) == [WARM, WORK, "warmup correction", WORK]


def test_a_warmup_that_the_user_names_needs_no_weight() -> None:
    """The bar was not entered; the others are judged without it."""
    assert found([*lift(None, **by_user("warmup")), *lift(40, 60, 60)]) == ["warmup correction", WARM, WORK, WORK]


@st.composite
def _sessions(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Sets of two exercises in any order, with roles from anywhere."""
    exercises = st.sampled_from([SQUAT, DEADLIFT])
    weights = st.sampled_from([None, *[8 * each for each in range(1, 14)], *[96] * 12])
    said = st.sampled_from([{}] * 6 + [by_user("warmup"), by_user("working"), by_step("warmup"), by_step("working")])
    one = st.tuples(exercises, weights, said)
    sets = draw(st.lists(one, max_size=9))
    together = sorted(sets, key=lambda each: each[0]) if draw(st.booleans()) else sets
    return [lift(load, exercise=exercise)[0] | role for exercise, load, role in together]


def _by_exercise(rows: Sequence[Mapping[str, Any]]) -> list[list[tuple[str, float | None]]]:
    """Role with source, and weight, of each set of each exercise."""
    both = list(zip(rows, found([dict(row) for row in rows]), strict=True))
    return [
        [(role, row["weight_kg"]) for row, role in both if row["exercise"] == exercise]
        for exercise in (SQUAT, DEADLIFT)
    ]


@given(_sessions())
def test_warmups_by_rule_are_few_and_heavier_sets_follow(rows: list[dict[str, Any]]) -> None:
    """A heavier set follows each, three an exercise at most before a single top; without a weight none is found."""
    for sets in _by_exercise(rows):
        warm = [place for place, (role, _) in enumerate(sets) if role == WARM]
        loads = [load for _, load in sets if load is not None]
        assert len(warm) <= 3 or loads.count(max(loads)) > 1 or len(set(loads)) < len(loads)
        for place in warm:
            load = sets[place][1]
            assert load is not None
            assert any(after is not None and after > load for _, after in sets[place + 1 :])
        assert all(role not in {WARM, WORK} for role, load in sets if load is None)


@given(_sessions(), st.sampled_from([2, 3, 7, 0.5]))
def test_other_units_of_weight_change_nothing(rows: list[dict[str, Any]], scale: float) -> None:
    """There is no least load."""
    scaled = [row | weight(None if row["weight_kg"] is None else row["weight_kg"] * scale) for row in rows]
    assert found(scaled) == found(rows)


@given(_sessions())
def test_what_is_said_is_never_overruled_but_that_a_step_is_to_be_done(rows: list[dict[str, Any]]) -> None:
    """Corrections always hold, and so does a step that is a warm-up."""
    for row, role in zip(rows, found(rows), strict=True):
        said = f"{row.get('role', '')} {row.get('role_source', '')}".strip()
        allowed = {said, WARM} if said == "working step" else {said} if said else {NULL, WARM, WORK}
        assert role in allowed


def test_only_roles_are_changed() -> None:
    """Sets in, sets out, in their order."""
    sets = sets_of(*lift(20, 60, 60))
    found = roles(sets, catalogue())
    assert [replace(each, role=None, role_source=None) for each in found] == list(sets)
    assert roles((), catalogue()) == ()


def test_a_ramp_before_the_deadlifts_of_a_sample_file(samples: Path) -> None:
    """60 and 90 of 110 kg, 55 and 82 %; its other lifts are straight sets."""
    sets = analyse(read_activity(samples / "generated.fit")).sets
    active = sets[sets["kind"] == "active"]
    assert active["role"].tolist() == ["warmup"] * 2 + ["working"] * 8
    assert set(active["role_source"]) == {"rule"}


def test_no_set_of_the_real_sessions_is_a_warmup(corpus: Path) -> None:
    """Circuits with dumbbells of 1 to 14 kg, and straight sets at one weight."""
    read = 0
    for path in sorted(corpus.glob("strength_activity/*.fit")):
        read += 1
        assert "warmup" not in set(analyse(read_activity(path)).sets["role"].dropna()), path.name
    assert read
