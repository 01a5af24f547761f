"""Sets as a person reads them: those that were done, and those that were planned."""

from __future__ import annotations

from typing import Any

from builders import sets_of
from fitlift.measures import told_sets
from fitlift.records.plans import Match
from fitlift.records.vocabulary import PlannedLoad
from fitlift.report.words import in_words


def done(*sets: dict[str, Any]) -> str:
    """Sets as they are shown."""
    return in_words(told_sets.done(sets_of(*({"duration_s": 30.0} | each for each in sets))))


def test_sets_of_one_weight_share_it() -> None:
    """Repetitions first, the weight once."""
    assert done(*[{"reps": reps, "weight_kg": 80} for reps in (5, 5, 5, 4)]) == "5 5 5 4 × 80 kg"


def test_each_change_of_weight_starts_anew_and_the_unit_stands_last() -> None:
    """A ladder; kilograms are named once where all are kilograms."""
    assert done({"reps": 10, "weight_kg": 20}, {"reps": 5, "weight_kg": 50}) == "10 × 20, 5 × 50 kg"
    assert done({"reps": 15}, {"reps": 10, "weight_kg": 14}) == "15, 10 × 14 kg"
    assert done({"reps": 10, "weight_kg": 14}, {"reps": 15}) == "10 × 14 kg, 15"


def test_what_a_weight_means_is_seen() -> None:
    """Help in words, what is added with a plus, and a question mark behind what cannot be."""
    helped = [{"reps": 8, "weight_kg": kg, "load_kind": "assisted"} for kg in (20, 15)]
    added = {"reps": 6, "weight_kg": 5, "load_kind": "added"}
    assert done(*helped) == "8 × 20, 8 × 15 kg of help"
    assert done(helped[0], {"reps": 8, "load_kind": "bodyweight"}, added) == "8 × 20 kg of help, 8, 6 × +5 kg"
    assert done(added | {"weight_unit": "lb", "weight_kg": 4.5625}) == "6 × +10 lb"
    wrapped = {"reps": 8, "weight_kg": 4076, "weight_doubt": "negative"}
    assert done(wrapped, wrapped, {"reps": 8, "weight_kg": 20}) == "8 8 × 4076?, 8 × 20 kg"
    assert done(wrapped | {"load_kind": "assisted"}) == "8 × 4076? kg"


def test_drops_and_other_sides_stand_with_the_set_that_they_are_part_of() -> None:
    """Drops behind a stroke, the other side behind a plus."""
    chain = [{"set": 1, "reps": 8, "weight_kg": 40}, {"set": 2, "reps": 6, "weight_kg": 30, "drop_of": 1}]
    again = [{"set": 3, "reps": 8, "weight_kg": 40}, {"set": 4, "reps": 6, "weight_kg": 30, "drop_of": 3}]
    assert done(*chain) == "8 × 40 / 6 × 30 kg"
    assert done(*chain, {"set": 5, "reps": 7, "weight_kg": 40}) == "8 × 40 / 6 × 30 kg, 7 × 40 kg"
    assert done(*chain, *again) == "2 × (8 × 40 / 6 × 30 kg)"
    sides: list[dict[str, Any]] = [
        {"set": number, "reps": reps, "weight_kg": 20} for number, reps in ((1, 10), (2, 9), (3, 8), (4, 8))
    ]
    assert done(*(side | {"side_of": of} for side, of in zip(sides, (None, 1, None, 3), strict=True))) == (
        "10+9 8+8 × 20 kg"
    )
    left: list[dict[str, Any]] = [
        side | {"side": "right", "side_of": of} for side, of in zip(sides[::2], (5, 6), strict=True)
    ]
    assert done(*left) == "10 8 × 20 kg"


def test_pounds_and_kilograms_are_never_mixed_up() -> None:
    """Each keeps its unit where both occur."""
    assert done({"reps": 8, "weight_kg": 45.375, "weight_unit": "lb"}, {"reps": 8, "weight_kg": 50}) == (
        "8 × 100 lb, 8 × 50 kg"
    )


def test_a_hold_is_shown_by_its_time() -> None:
    """One repetition in 20 s or more, or none in 5 s or more; of fewer seconds nothing was counted."""
    assert done({"reps": 1, "duration_s": 60.2}, {"reps": 0, "duration_s": 20.0}) == "1:00 0:20"
    assert done({"reps": 1, "duration_s": 19.9}, {"reps": 0, "duration_s": 4.0}) == "1 ?"
    assert done({"duration_s": 779.0}, {"duration_s": None}) == "12:59 ?"


def test_a_planned_load_beside_the_bodys_own_is_told_from_a_weight() -> None:
    """As plans write it."""
    kinds: dict[PlannedLoad, str] = {"weight": "80", "added": "+80", "assisted": "assisted 80"}
    for kind, shown in kinds.items():
        planned = Match(
            session=1, verdict="done", reps_low=5, reps_high=5, weight_low_kg=80, weight_high_kg=80, planned_load=kind
        )
        assert in_words(told_sets.planned([planned, planned])).startswith(f"2×5 @ {shown}")
