"""What an editor says of a plan file while it is typed."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given

from checkout import ROOT, SAMPLES
from fitlift.plan.line import figures
from fitlift.plan.model import Plan, PlannedExercise
from fitlift.userfiles.plan_schema import plan_json_schema
from fitlift.userfiles.plan_yaml import plan_text
from planned_sessions import exercises, plans

SCHEMA = plan_json_schema()
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
BROKEN = ROOT / "tests" / "broken_plans"

#: What is found by reading alone: bounds, order, what stands there twice, and what is no YAML.
BY_READING = frozenset(
    {
        "amount-backwards",
        "bounds",
        "clause-twice",
        "day-twice",
        "key-twice",
        "label-twice",
        "labels-of-two-kinds",
        "load-backwards",
        "no-yaml",
        "quotes-missing",
        "rest-out-of-bounds",
        "role-in-section",
        "superset-apart",
        "superset-in-superset",
        "superset-of-one-line",
        "tab",
        "turns-of-two-kinds",
        "two-sessions-of-one-name",
        "whose-load",
    }
)


def test_all_that_is_found_by_reading_alone_has_its_file() -> None:
    """So that none is left out of the check by a name that is gone."""
    assert {path.stem for path in BROKEN.glob("*.yaml")} >= BY_READING


def plan_of(*items: Any) -> dict[str, Any]:
    """A plan with some exercises, as YAML gives it."""
    return {"plan": "P", "sessions": [{"name": "A", "exercises": list(items)}]}


def test_the_schema_is_one() -> None:
    """Of its dialect."""
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", sorted((SAMPLES / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_sample_plans_are_valid(path: Any) -> None:
    """With nothing to mark."""
    assert [error.message for error in VALIDATOR.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))] == []


@given(plans())
def test_whatever_is_written_is_valid(plan: Plan) -> None:
    """Every plan that can be made."""
    assert VALIDATOR.is_valid(yaml.safe_load(plan_text(plan)))


@given(exercises())
def test_whatever_line_is_written_is_valid(exercise: PlannedExercise) -> None:
    """With its role among its figures."""
    assert VALIDATOR.is_valid(plan_of({"My hop": figures(exercise)}))


@pytest.mark.parametrize(
    "said",
    [
        "3x8 no rest",
        "3x8 No rest, then 90 s @ 20 kg",
        "3x8 rest none",
        "3x8 rest 60 s then 2 min warmup 2 warm-up rest 60 s",
        "4 × 5",
        "8",
        "3x1:30",
        "3x30-45s",
        "3x8+ per leg",
        "3XAMRAP @ BW",
        "4x5 @ 75-80% of 1RM",
        "4x5 @ +10 kg",
        "4x5 @ BW + 10 kg",
        "4x5 @ -20kg",
        "4x5 @ Assisted 15-20 kg rest 90 s",
        "4x5 @ 20 lb of help",
        "4x5, rest 2 min",
    ],
)
def test_every_way_of_writing_is_valid(said: str) -> None:
    """As the reader takes it."""
    assert VALIDATOR.is_valid(plan_of({"Back squat": said}))
    assert VALIDATOR.is_valid(plan_of(f"Back squat: {said}"))


@pytest.mark.parametrize(
    "said",
    [
        "",
        "4x",
        "x5",
        "4*5",
        "4x5 @ 80",
        "4x5 @ 80kgs",
        "4x5 @ +10",
        "4x5 @ -10 %",
        "4x5 @ assisted",
        "4x5 rest 90",
        "4x5 no rest then",
        "4x5 rest then 90 s",
        "4x5 warmup many",
        "4x5 tempo",
        "4x5 note",
    ],
)
def test_slips_are_marked(said: str) -> None:
    """What no bounds are needed for."""
    assert not VALIDATOR.is_valid(plan_of({"Back squat": said}))


@pytest.mark.parametrize("path", sorted(BROKEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_broken_plans_are_marked(path: Any) -> None:
    """All but those in which each part for itself is as it may be."""
    try:
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError:
        assert path.stem in BY_READING
        return
    assert VALIDATOR.is_valid(document) == (path.stem in BY_READING)
