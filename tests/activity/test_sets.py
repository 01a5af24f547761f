"""What the watch wrote about each set."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from builders import active, fit, plain, rest, session
from fitlift.activity import read_activity
from fitlift.fit.encode import Field, Message, message
from fitlift.fit.facts import BASE_TYPES
from fitlift.schema import SETS
from tables import table


def sets_of(*messages: Message) -> Any:
    """The set table of one strength session."""
    return read_activity(fit(session(), *messages)).sets


def test_rows_and_sets_are_counted_from_one() -> None:
    """`row` runs over all rows, `set` over active ones as the watch counts; null on rests."""
    table = sets_of(rest(0), active(60), rest(90), active(150))
    assert table["row"].tolist() == [1, 2, 3, 4]
    assert table["set"].tolist() == [pd.NA, 1, pd.NA, 2]
    assert table["kind"].tolist() == ["rest", "active", "rest", "active"]


@pytest.mark.parametrize(
    ("raw", "weight_kg", "state"),
    [(62.5, 62.5, "logged"), (45.375, 45.375, "logged"), (0, None, "zero"), (None, None, "absent")],
)
def test_a_weight_is_logged_zero_or_absent(raw: float | None, weight_kg: float | None, state: str) -> None:
    """Full precision where logged; 0 is kept apart from nothing and is no weight."""
    activity = read_activity(fit(session(), active(0, weight=raw)))
    row: Any = activity.sets.iloc[0]
    assert row["weight_state"] == state
    assert plain(row["weight_kg"]) == weight_kg
    assert row["load_kind"] == ("external" if weight_kg else "unknown")
    raw_value: Any = activity.raw.table("set").loc[0, "weight"]
    assert plain(raw_value) == raw


@pytest.mark.parametrize(("raw", "unit"), [("kilogram", "kg"), ("pound", "lb"), ("other", None), (None, None)])
def test_the_unit_is_what_the_watch_showed(raw: str | None, unit: str | None) -> None:
    """The weight itself is in kg whatever the unit."""
    row = sets_of(active(0, weight=100 * 0.45359237, weight_display_unit=raw)).iloc[0]
    assert plain(row["weight_unit"]) == unit
    assert row["weight_kg"] == 45.375


def test_repetitions_are_kept_as_written() -> None:
    """0 and 1 are what the watch wrote; invalid is null."""
    table = sets_of(active(0, repetitions=0), active(60, repetitions=1), active(120, repetitions=None))
    assert table["reps"].tolist() == [0, 1, pd.NA]


def test_rests_say_nothing_of_exercises() -> None:
    """Weights, repetitions and categories on a rest are leftovers."""
    row = sets_of(rest(0, repetitions=0, weight=0, category=(24, 24, 24))).iloc[0]
    null = ["reps", "weight_kg", "weight_state", "load_kind", "category", "subtype", "set", "role"]
    assert row[null].isna().all()
    assert row["candidates"] == []


def with_confidences(*values: int | None, **fields: Any) -> Message:
    """A set with the watch's confidences."""
    plain = active(0, **fields)
    return Message(plain.number, (*plain.fields, Field(2, BASE_TYPES["uint8"], values)))


def test_guesses_are_paired_by_position() -> None:
    """Subtype 0 belongs to the third guess only; confidences are v of 255."""
    table = sets_of(with_confidences(100, 80, 73, category=(21, 26, 10), category_subtype=(None, None, 0)))
    row = table.iloc[0]
    assert (row["category"], row["subtype"]) == ("pull_up", "unknown")
    assert [(each["exercise"], each["subtype"], round(each["p"], 4)) for each in row["candidates"]] == [
        ("pull_up", "unknown", 0.3922),
        ("shrug", "unknown", 0.3137),
        ("barbell_hip_thrust_on_floor", "barbell_hip_thrust_on_floor", 0.2863),
    ]


@pytest.mark.parametrize(
    ("values", "shares"),
    [
        ((216, 216, 38), [216 / 470, 216 / 470, 38 / 470]),  # a fenix of 2020: one movement of two names
        ((255, 255), [0.5, 0.5]),
        ((152, 152), [0.5, 0.5]),
        ((138, 72, 43), [138 / 255, 72 / 255, 43 / 255]),  # a watch of 2025
        ((191, 38), [191 / 255, 38 / 255]),
    ],
)
def test_confidences_are_shares_of_their_sum_where_that_is_more_than_255(
    values: tuple[int, ...], shares: list[float]
) -> None:
    """So a tie is at most half sure; what is missing to 255 is sure of nothing."""
    guesses = Field(2, BASE_TYPES["uint8z"], values)
    plain_set = active(0, category=(24, 5, 23)[: len(values)])
    row = sets_of(Message(plain_set.number, (*plain_set.fields, guesses))).iloc[0]
    assert [each["p"] for each in row["candidates"]] == pytest.approx(shares)


def test_a_planned_exercise_is_one_candidate_without_confidence() -> None:
    """Three equal places are no guess; 255 beside them says nothing."""
    row = sets_of(with_confidences(255, 255, 255, category=(23,) * 3, category_subtype=(15,) * 3)).iloc[0]
    assert (row["category"], row["subtype"]) == ("row", "renegade_row")
    assert row["candidates"] == [{"exercise": "renegade_row", "category": "row", "subtype": "renegade_row", "p": None}]


def test_a_set_that_the_watch_did_not_recognise_is_unknown() -> None:
    """65534 first is unknown whatever follows it; the others stay visible."""
    table = sets_of(
        with_confidences(255, None, None, category=(65534, 7, 0)), active(60, category=(65534,) * 3), active(90)
    )
    assert table["category"].tolist() == ["unknown"] * 3
    assert table["subtype"].tolist() == ["unknown"] * 3
    assert [[each["exercise"] for each in row] for row in table["candidates"]] == [["curl", "bench_press"], [], []]
    assert [each["p"] for each in table.loc[0, "candidates"]] == [None, None]


def test_scalars_and_arrays_of_one_are_read_alike() -> None:
    """COROS writes one category, generators an array of one."""
    table = sets_of(active(0, category=11, category_subtype=1), active(60, category=[11], category_subtype=[1]))
    assert table["subtype"].tolist() == ["dead_bug", "dead_bug"]
    assert table.loc[0, "candidates"] == table.loc[1, "candidates"]


def test_numbers_beyond_the_profile_stay_numbers() -> None:
    """A category or exercise newer than the profile is shown by its number."""
    table = sets_of(
        active(0, category=(61, None, None), category_subtype=(7, None, None)),
        active(60, category=28, category_subtype=999),
        active(120, category=61),
    )
    assert list(zip(table["category"], table["subtype"], strict=True)) == [
        ("category_61", "7"),
        ("squat", "999"),
        ("category_61", "unknown"),
    ]
    assert [row[0]["exercise"] for row in table["candidates"]] == ["category_61_7", "squat_999", "category_61"]


def step(index: int, intensity: str, category: str | None, exercise: int | None = 6) -> Message:
    """A step of the embedded workout."""
    return message(
        "workout_step",
        {
            "message_index": index,
            "intensity": intensity,
            "exercise_category": category,
            "exercise_name": exercise,
            "duration_type": "reps",
            "duration_value": 5,
        },
    )


def test_a_step_tells_warm_ups_from_working_sets() -> None:
    """Only a step that exists says anything: of sets of its category, and of what was surely done in its place."""
    table = sets_of(
        step(0, "warmup", "squat"),
        step(1, "active", "squat"),
        step(2, "active", "row"),
        active(0, category=(28,) * 3, category_subtype=(6,) * 3, wkt_step_index=0),
        active(60, category=(28,) * 3, category_subtype=(6,) * 3, wkt_step_index=1),
        active(120, category=(28,) * 3, category_subtype=(6,) * 3, wkt_step_index=2),
        active(150, category=(28, 20, 20), category_subtype=(6, 0, 1), wkt_step_index=2),
        active(180, category=(28,) * 3, category_subtype=(6,) * 3, wkt_step_index=9),
        active(240, category=(65534,) * 3, wkt_step_index=1),
        active(300, category=(28,) * 3),
    )
    assert [plain(role) for role in table["role"]] == ["warmup", "working", "working", *[None] * 4]
    assert [plain(source) for source in table["role_source"]] == ["step", "step", "step", *[None] * 4]
    assert table["step_index"].tolist() == [0, 1, 2, 2, 9, 1, pd.NA]


def test_a_step_without_a_number_tells_nothing() -> None:
    """A free set has no step either: null is not null's equal."""
    free = active(0, category=(28,) * 3)
    nameless = message("workout_step", {"intensity": "warmup", "exercise_category": "squat"})
    assert sets_of(nameless, free)["role"].isna().all()


def odd(number: int, base: str, value: Any, **fields: Any) -> Message:
    """A set with one field of another base type than the profile's."""
    plain = active(0, **fields)
    kept = tuple(field for field in plain.fields if field.number != number)
    return Message(plain.number, (*kept, Field(number, BASE_TYPES[base], value)))


@pytest.mark.parametrize(
    ("number", "base", "value"),
    [
        (0, "float64", float("inf")),
        (0, "sint32", -5000),
        (0, "uint64", 2**63 + 5),
        (3, "sint16", -5),
        (3, "uint64", 2**64 - 2),
        (3, "float32", 5.5),
        (4, "float32", float("inf")),
        (5, "float32", float("inf")),
        (6, "uint64", 2**60),
        (7, "float64", float("inf")),
        (7, "string", "squat"),
        (8, "float32", 1.5),
        (11, "sint8", -3),
    ],
)
def test_absurd_values_read_as_absent_and_stop_nothing(number: int, base: str, value: Any) -> None:
    """Endless, negative, enormous or of another kind: the other fields of the set stand."""
    row = sets_of(odd(number, base, value, weight=60, wkt_step_index=2), active(60)).iloc[0]
    column = {0: "duration_s", 3: "reps", 4: "weight_kg", 6: "start_time", 11: "step_index"}.get(number)
    assert column is None or pd.isna(row[column])
    assert number == 4 or row["weight_kg"] == 60
    assert row["kind"] == "active"


def test_a_set_without_a_type_is_work_if_it_says_what_was_done() -> None:
    """Repetitions or a weight make it work, nothing a rest."""
    table = sets_of(active(0, set_type=None, repetitions=5), rest(60, set_type=None))
    assert table["kind"].tolist() == ["active", "rest"]


def test_an_implausible_weight_is_shown_as_written_and_said() -> None:
    """Nothing is rescaled on a guess."""
    activity = read_activity(fit(session(), active(0, weight=501), active(60, weight=500)))
    assert activity.sets["weight_kg"].tolist() == [501, 500]
    assert [(each.code, each.session, each.set) for each in activity.notices] == [("implausible-weight", 1, 1)]


def test_a_field_of_the_wrong_type_reads_as_absent() -> None:
    """Generators write names where numbers belong; the table stays sound, the raw value stays."""
    plain = active(0, repetitions=None)
    odd = Message(plain.number, (*plain.fields, Field(7, BASE_TYPES["string"], "Overhead Press")))
    activity = read_activity(fit(session(), odd))
    assert activity.sets.loc[0, "category"] == "unknown"
    assert activity.raw.table("set").loc[0, "category"] == "Overhead Press"


def test_a_file_without_sets_has_an_empty_set_table() -> None:
    """With all columns, of the declared types."""
    pd.testing.assert_frame_equal(sets_of(), table((), SETS))
