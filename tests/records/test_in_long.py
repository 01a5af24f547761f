"""What stands in lists, with a row for each."""

from __future__ import annotations

from pathlib import Path

import pytest

import fitlift
from builders import active, fit, rest
from checkout import SAMPLES
from fitlift.records import in_long
from fitlift.records.principles import Principle
from fitlift.records.said import Said
from fitlift.records.zones import SetZones


def test_each_zone_of_a_set_has_a_row() -> None:
    """What lies below and above the zones, too: two zones are four rows."""
    one = SetZones(
        session=1, row=3, set=2, part=None, below_s=4.0, zone_s=(10.0, 2.5), above_s=0.5, uncovered_s=0.0, watch_s=()
    )
    found = [(each.zone, each.place, each.total_s, each.watch_s) for each in in_long.set_zone_times([one])]
    assert found == [(0, "below", 4.0, None), (1, "zone", 10.0, None), (2, "zone", 2.5, None), (3, "above", 0.5, None)]
    assert {(each.session, each.row, each.set, each.part) for each in in_long.set_zone_times([one])} == {
        (1, 3, 2, None)
    }


def test_without_zones_there_are_no_rows() -> None:
    """As of a recording without a heart rate: nothing is known, not nothing spent."""
    found = fitlift.analyse(fit(active(0, 30), rest(30, 60), active(90, 30)))
    assert len(found.zones.sessions) == 1
    assert (len(found.zones.long), len(found.zones.sets_long)) == (0, 0)


def test_zones_have_their_bounds(samples: Path) -> None:
    """Of the watch, 95 to 190 bpm: what is below has no lower one, what is above no upper one."""
    table = fitlift.zone_times(samples / "planned.fit", long=True)
    assert table["low_bpm"].dropna().tolist() == [95, 114, 133, 152, 171, 190]
    assert table["high_bpm"].dropna().tolist() == [95, 114, 133, 152, 171, 190]
    assert table["place"].tolist() == ["below", "zone", "zone", "zone", "zone", "zone", "above"]
    assert (table["low_bpm"].isna().tolist()[0], table["high_bpm"].isna().tolist()[-1]) == (True, True)


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.fit")))
def test_the_long_forms_hold_all_that_the_lists_hold(name: str, samples: Path) -> None:
    """Seconds and numbers of rows add up."""
    found = fitlift.analyse(samples / name)
    zones, long = found.zones.sessions, found.zones.long
    for _, session in zones.iterrows():
        own = long[long["session"] == session["session"]]
        assert own["total_s"].sum() == pytest.approx(session["below_s"] + sum(session["zone_s"]) + session["above_s"])
        assert own["watch_s"].dropna().tolist() == session["watch_s"]
        assert (own["sets_s"] + own["rests_s"]).tolist() == pytest.approx(own["total_s"].tolist())
    assert found.zones.sets_long["total_s"].sum() == pytest.approx(long["sets_s"].sum())
    uncovered = [*zones["uncovered_s"], *zones["rests_uncovered_s"], *found.zones.sets["uncovered_s"].dropna()]
    assert all(each == 0 or each >= 0.001 for each in uncovered)
    assert found.rests_long["rest_s"].tolist() == [each for rests in found.rests["each_s"] for each in rests]
    guesses = [each.p for one in found.each_set for each in one.candidates]
    assert [each.p for each in found.each_guess] == guesses
    assert len(found.guesses) == len(guesses)


def test_figures_of_principles_have_rows_with_their_names() -> None:
    """One alone, several, pairs, and rows within; what is null is left out, yes is 1."""
    one = Principle(
        session=2,
        rule="accessory_reps",
        verdict="miss",
        why=Said(
            "accessories",
            {
                "lift": "Plank",
                "share": None,
                "is_sure": True,
                "set_reps": ((5, 6), (7, 7)),
                "each_lift": ({"lift": "Row", "reps": 15},),
            },
        ),
        aim=Said("aim", {"aim_reps": (5, 8)}),
        sets=(),
        source=Said("source"),
    )
    found = [
        (each.row, each.of, each.code, each.fact, each.place, each.part, each.number, each.text)
        for each in in_long.principle_facts([one])
    ]
    assert found == [
        (0, "why", "accessories", "lift", None, None, None, "Plank"),
        (0, "why", "accessories", "is_sure", None, None, 1.0, None),
        (0, "why", "accessories", "set_reps", 1, "1", 5.0, None),
        (0, "why", "accessories", "set_reps", 1, "2", 6.0, None),
        (0, "why", "accessories", "set_reps", 2, "1", 7.0, None),
        (0, "why", "accessories", "set_reps", 2, "2", 7.0, None),
        (0, "why", "accessories", "each_lift", 1, "lift", None, "Row"),
        (0, "why", "accessories", "each_lift", 1, "reps", 15.0, None),
        (0, "aim", "aim", "aim_reps", 1, None, 5.0, None),
        (0, "aim", "aim", "aim_reps", 2, None, 8.0, None),
    ]


def test_rests_and_principles_are_told_in_long_by_the_functions(samples: Path) -> None:
    """Of three rests of the main lift each; of a plan as of a recording, by the row of the table."""
    rests = fitlift.rests(samples / "planned.fit", long=True)
    assert rests.groupby("slot")["rest"].max().to_dict() == {"a": 3, "b": 2, "c": 2, "d": 1, "e": 2}
    plan = fitlift.read_plan(samples / "plans" / "in-season.yaml")
    table, long = fitlift.principles(plan), fitlift.principles(plan, long=True)
    assert table["rule"].loc[long["row"]].tolist() == long["rule"].tolist()
