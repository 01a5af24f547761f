"""What was lifted, and what was no lifting, on inputs from people's reports; what must hold is what they needed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from builders import active, fit, rest, session
from fitlift.cli import cli
from fitlift.fit import profile
from fitlift.fit.encode import Value


def run(*arguments: object) -> str:
    """What a command prints."""
    result = CliRunner().invoke(cli, list(map(str, arguments)))
    assert result.exit_code == 0, result.output
    return result.stdout


def summarized(path: Path, *options: object) -> dict[str, Any]:
    """The only session of a file, as JSON has it."""
    (session,) = json.loads(run("summarize", path, "--format", "json", *options))["sessions"]
    return dict(session)


def sets_of(session: dict[str, Any], *names: str) -> list[tuple[Any, ...]]:
    """Some columns of a session's active sets."""
    return [tuple(each[name] for name in names) for each in session["sets"] if each["kind"] == "active"]


def folder(tmp_path: Path, *paths: Path) -> Path:
    """A folder of some files."""
    for path in paths:
        shutil.copy(path, tmp_path)
    return tmp_path


def progressed(path: Path) -> list[dict[str, Any]]:
    """What `fitlift progress` says of each exercise."""
    return list(json.loads(run("progress", path, "--format", "json", "--quiet"))["exercises"])


def test_help_is_no_lifted_volume(cases: Path) -> None:
    """Three sets of 8 with 30 kg of help."""
    session = summarized(cases / "17_assisted_0.fit")
    assert sets_of(session, "load_kind", "weight_kg", "volume_kg", "e1rm_kg") == [("assisted", 30.0, None, None)] * 3
    assert (session["volume_kg"], session["sets_with_weight"]) == (None, 0)
    text = run("summarize", cases / "17_assisted_0.fit")
    assert "3 sets · 24 reps · with help\n" in text
    assert "8 8 8 × 30 kg of help" in text
    assert "Top set" not in text
    counts = ("--set", "body_mass_kg=80", "--set", "body_mass_counts=true")
    assert summarized(cases / "17_assisted_0.fit", *counts)["volume_kg"] == 24 * (80 - 30)


def test_less_help_is_progress(cases: Path, tmp_path: Path) -> None:
    """30, 25 and 20 kg of help in three weeks: rose twice, the best is 20, and help is to be taken away."""
    weeks = folder(tmp_path, *(cases / f"17_assisted_{week}.fit" for week in (0, 1, 2)))
    (found,) = progressed(weeks)
    assert [found[name] for name in ("rises", "best_weight_kg", "best_load_kind", "state")] == [
        *(2, 20.0, "assisted", "add load"),
    ]
    assert found["why"] == "every set has 8 or more: take help away"


def test_from_help_to_added_weight_is_progress(cases: Path, tmp_path: Path) -> None:
    """Dips with 30, 20, 10 kg of help, with none, and with 5 kg more, all under the pair of the plain dip."""
    (found,) = progressed(cases / "d4b_dips")
    assert [found[name] for name in ("sessions", "rises", "best_weight_kg", "best_load_kind")] == [5, 4, 5.0, "added"]
    run("weekly", cases / "d4b_dips", "--format", "json", "--quiet", "--weeks", "all", "-o", tmp_path)
    weeks = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))["weeks"]
    assert [each["counts"]["volume_kg"] for each in weeks] == [None, None, None, None, 120.0]


def test_a_title_tells_of_help(cases: Path) -> None:
    """Pull-ups and dips "(Assisted)" under the pair of the plain ones."""
    found = sets_of(summarized(cases / "09_titles_many_to_one.fit"), "exercise_name", "load_kind")
    assert found[6:] == [
        *[("Pull Up (Assisted)", "assisted")] * 2,
        *[("Chest Dip (Assisted)", "assisted")] * 2,
    ]
    assert {kind for _, kind in found[:6]} == {"external"}


def test_wrapped_negative_weights_count_for_nothing_until_they_are_corrected(cases: Path, tmp_path: Path) -> None:
    """-20, -15 and -10 kg in a field without a sign, then a pull-up with 10 kg; then the user says what it was."""
    path = folder(tmp_path, cases / "11_negative_wrapped.fit") / "11_negative_wrapped.fit"
    session = summarized(path)
    assert sets_of(session, "weight_kg", "weight_doubt", "volume_kg") == [
        *((kg, "negative", None) for kg in (4076.0, 4081.0, 4086.0)),
        (10.0, None, 60.0),
    ]
    assert session["volume_kg"] == 60
    text = run("summarize", path)
    assert "Top set: Pull up, 6 × +10 kg." in text
    assert "Were they -20 kg, -15 kg" in text
    run("label", path, "--weight", "a=-20, -15, -10 kg")
    corrected = sets_of(summarized(path), "load_kind", "weight_kg", "weight_doubt")
    assert corrected[:3] == [("assisted", kg, None) for kg in (20.0, 15.0, 10.0)]
    text = run("summarize", path)
    assert "8 × 20, 8 × 15, 8 × 10 kg of help" in " ".join(text.split())
    assert "Were they" not in text


def test_weights_at_another_scale_are_asked_about(cases: Path) -> None:
    """8 x 375 kg and 8 x 500 kg of squats were 60 and 80 kg."""
    session = summarized(cases / "12_scale100.fit")
    assert {doubt for (doubt,) in sets_of(session, "weight_doubt")} == {"beyond records"}
    assert (session["volume_kg"], session["sets_with_weight"]) == (None, 0)
    assert "Were they 60 kg and 80 kg, written at another scale?" in " ".join(
        run("summarize", cases / "12_scale100.fit").split()
    )


def test_grams_for_kilograms_are_asked_about(cases: Path, tmp_path: Path) -> None:
    """An app's file says 24, and means 24,000 g."""
    name = "j12_weight_in_kg_by_mistake.fit"
    path = folder(tmp_path, cases / name, cases / f"{name}.fitlift.json") / name
    session = summarized(path)
    assert {doubt for (doubt,) in sets_of(session, "weight_doubt")} == {"too light"}
    assert session["volume_kg"] is None
    assert "in grams" in run("summarize", path)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("15_unit_other.fit", [(61.25, "logged", None)] * 3),
        ("16_zero_absent.fit", [(None, "zero", None), (None, "absent", None)]),
    ],
)
def test_what_is_no_doubt_is_none(cases: Path, name: str, expected: list[tuple[Any, ...]]) -> None:
    """Units that the profile lacks, and weights of zero or none."""
    found = sets_of(summarized(cases / name), "weight_kg", "weight_state", "weight_doubt")
    assert found[: len(expected)] == expected


def test_drops_are_told_as_drops(cases: Path) -> None:
    """Three sets of 8 x 40, 7 x 30, 6 x 20 kg without a rest in them, 2:30 between: all rows stay, three sets count."""
    path = cases / "47_drop_sets.fit"
    session = summarized(path)
    assert sets_of(session, "set", "drop_of", "rest_s") == [
        (1, None, None),
        (2, 1, None),
        (3, 1, 150.0),
        (4, None, None),
        (5, 4, None),
        (6, 4, 150.0),
        (7, None, None),
        (8, 7, None),
        (9, 7, None),
    ]
    assert [session[name] for name in ("working_sets", "reps", "volume_kg", "sets_with_weight")] == [3, 63, 1950.0, 3]
    assert [each["direct_sets"] for each in session["muscles"] if each["muscle"] == "biceps"] == [3]
    text = run("summarize", path)
    assert "3 working sets with 6 drops · 63 reps · 1,950 kg in the 3 sets with a weight" in text
    assert "3 × (8 × 40 / 7 × 30 / 6 × 20 kg)  0:30  2:30" in text


def test_sets_that_come_in_pairs_are_of_both_sides(tmp_path: Path) -> None:
    """A one-arm row: 10 s between the arms, 100 s between the sets; nothing says which arm it is."""
    subtype = profile.exercise_number("row", "single_arm_neutral_grip_dumbbell_row")
    row: dict[str, Value] = {"category": "row", "category_subtype": subtype, "weight": 20}
    starts = (0, 40, 170, 210, 340, 380)
    sets = [active(start, 30, repetitions=10, **row) for start in starts]
    rests = [rest(start + 30, after) for start, after in zip(starts[:-1], (10, 100, 10, 100, 10), strict=True)]
    path = tmp_path / "row.fit"
    path.write_bytes(fit(session(0, 420), *sets, *rests))
    summary = summarized(path)
    assert sets_of(summary, "set", "side_of", "rest_s") == [
        (1, None, None),
        (2, 1, 100.0),
        (3, None, None),
        (4, 3, 100.0),
        (5, None, None),
        (6, 5, None),
    ]
    assert [summary[name] for name in ("working_sets", "reps", "volume_kg")] == [3, 60, 1200.0]
    assert "10+10 10+10 10+10 × 20 kg" in run("summarize", path)


def test_a_session_is_shown_in_one_unit_on_every_page(tmp_path: Path) -> None:
    """225 and 135 lb from a watch that says no unit, kept as FIT keeps them: the records stay in kg, unit unknown."""
    squat: dict[str, Value] = {"category": "squat", "category_subtype": 6, "repetitions": 5}
    path = tmp_path / "pounds.fit"
    sets = [active(180 * place, 30, weight=kg, **squat) for place, kg in enumerate((61.25, 102.0625, 102.0625))]
    path.write_bytes(fit(session(0, 600), *sets))
    assert sets_of(summarized(path), "weight_kg", "weight_unit") == [
        *((kg, None) for kg in (61.25, 102.0625, 102.0625)),
    ]
    text = run("summarize", path)
    assert "× 225 lb" in text
    assert "5 × 135" in text
    assert "2,250 lb in the 2 sets with a weight" in text
    for shown in (text, run("summarize", path, "--format", "markdown"), run("summarize", path, "--format", "html")):
        assert "102.06 kg" not in shown
        assert "225" in shown
    run("label", path)
    assert "225 lb" in (tmp_path / "pounds.fit.fitlift.yaml").read_text(encoding="utf-8")
