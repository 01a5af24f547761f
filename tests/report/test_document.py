"""The JSON of `fitlift summarize` against its schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import active, at, fit, rest, session
from fitlift.activity import read_activity
from fitlift.fit.encode import Message, message
from fitlift.history.summary import summarize_sessions
from fitlift.report.document import file_document, summary_json_schema
from fitlift.report.json_text import to_json, to_json_line
from fitlift.session.analyse import analyse
from fitlift.userfiles.corrections_yaml import read_corrections

SCHEMA = summary_json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())

#: What others rely on, as agreed.
SESSION_KEYS = [
    "session",
    "sport",
    "sub_sport",
    "start_time",
    "elapsed_s",
    "timer_s",
    "active_s",
    "rest_s",
    "active_sets",
    "working_sets",
    "reps",
    "volume_kg",
    "sets_with_weight",
    "hr_avg_bpm",
    "hr_max_bpm",
    "calories_kcal",
    "watch_training_load",
    "watch_aerobic_effect",
    "watch_anaerobic_effect",
    "sets",
    "zones",
    "muscles",
    "groups",
    "unattributed_sets",
    "match",
    "principles",
    "checks",
    "warnings",
]


def document_of(data: bytes, corrections: str = "", *, explain: bool = False) -> dict[str, Any]:
    """A built file's document, through JSON and back, valid by the schema."""
    said = [read_corrections(corrections, "mine")] if corrections else []
    analysis = analyse(read_activity(data, name="a.fit"), corrections=said)
    made = file_document(analysis.activity.file, summarize_sessions(analysis), explain=explain)
    document: dict[str, Any] = json.loads(to_json(made))
    VALIDATOR.validate(document)
    return document


def test_the_schema_itself_is_sound() -> None:
    """Valid by the draft that it names."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", ["planned", "free", "coros", "generated", "multisport", "run", "truncated"])
def test_samples_are_valid(name: str, samples: Path) -> None:
    """Every sample's document, all sessions."""
    assert document_of((samples / f"{name}.fit").read_bytes())["sessions"]


def test_the_agreed_keys_are_there() -> None:
    """With plain values: null for absent, times with Z, no NaN."""
    document = document_of(
        fit(session(0, 600.5), active(0, 30.25, weight=62.5), rest(30), active(90, repetitions=None))
    )
    assert list(document) == ["schema", "file", "sessions", "warnings"]
    assert document["schema"] == 1
    only = document["sessions"][0]
    assert set(SESSION_KEYS) <= set(only)
    assert only["start_time"] == "2026-03-04T17:00:00Z"
    assert (only["elapsed_s"], only["active_sets"], only["reps"], only["volume_kg"]) == (600.5, 2, 5, 312.5)
    assert only["hr_avg_bpm"] is None
    first, between, last = only["sets"]
    assert (first["end_time"], first["volume_kg"], between["set"]) == ("2026-03-04T17:00:30.250Z", 312.5, None)
    assert (last["reps"], last["weight_kg"], last["weight_state"]) == (None, None, "absent")
    assert first["category"] == "unknown"


def test_no_serial_number_and_no_profile_of_the_user() -> None:
    """Privacy: they are never read."""
    data = fit(
        message("file_id", {"type": "activity", "serial_number": 3486647825}),
        message("user_profile", {"friendly_name": "Somebody", "weight": 71.5}),
        session(),
    )
    text = json.dumps(document_of(data))
    assert "3486647825" not in text
    assert "Somebody" not in text
    assert "71.5" not in text


def test_a_line_is_one_line() -> None:
    """Whatever the names hold."""
    title = message("exercise_title", {"exercise_category": 23, "exercise_name": 15, "wkt_step_name": "a\u2028b\x85c"})
    analysis = analyse(read_activity(fit(title, session(), active(0, category=23, category_subtype=15))))
    line = to_json_line(file_document(analysis.activity.file, summarize_sessions(analysis)))
    assert len(line.splitlines()) == 1


raw_sets = st.lists(
    st.builds(
        lambda since, seconds, reps, weight, category, kind: (
            active(since, seconds, repetitions=reps, weight=weight, category=category) if kind else rest(since, seconds)
        ),
        st.integers(0, 4000),
        st.floats(0, 4000).map(lambda each: round(each, 3)),
        st.none() | st.integers(0, 65534),
        st.none() | st.integers(0, 65534).map(lambda each: each / 16),
        st.none() | st.integers(0, 65535),
        st.booleans(),
    ),
    max_size=8,
)


@given(raw_sets)
def test_any_sets_at_all_give_a_valid_document(sets: list[Message]) -> None:
    """Absurd times, weights and categories stay within the schema."""
    records = [message("record", {"timestamp": at(each), "heart_rate": each % 250}) for each in range(0, 300, 7)]
    assert len(document_of(fit(session(), *sets, *records))["sessions"][0]["sets"]) == len(sets)


def test_evidence_is_null_unless_it_is_asked_for() -> None:
    """An empty list for a session without sets; each session has its own."""
    data = fit(session(0, 200), active(0, category=28), session(300, 200), active(300), session(600, 100))
    assert [each["evidence"] for each in document_of(data)["sessions"]] == [None, None, None]
    found = [each["evidence"] for each in document_of(data, explain=True)["sessions"]]
    assert [[(each["session"], each["set"], each["source"]) for each in listed] for listed in found] == [
        [(1, 1, "category")],
        [(2, 1, "unknown")],
        [],
    ]


def test_evidence_of_corrections_and_of_parts() -> None:
    """The user's reason beside the watch's, which lost; for each part of a set, its own."""
    corrections = "sessions:\n- sets:\n    1: {split: [{reps: 3, exercise: Plank}, 2]}\n    2: unknown\n"
    squat = {"category": 28, "category_subtype": 6}
    only = document_of(fit(session(), active(0, **squat), active(90, **squat)), corrections, explain=True)
    evidence = only["sessions"][0]["evidence"]
    watch = ("watch", "barbell_back_squat", "the watch's exercise, planned or confirmed")
    assert sorted(
        (each["set"], each["part"] or 0, each["source"], each["exercise"] or "", each["reason"]) for each in evidence
    ) == [
        (1, 1, "correction", "plank", "mine, line 3"),
        (1, 1, *watch),
        (1, 2, *watch),
        (2, 0, "correction", "", "mine, line 4"),
        (2, 0, *watch),
    ]
    assert [(each["set"], each["part"], each["exercise"]) for each in only["sessions"][0]["sets"]] == [
        (1, 1, "plank"),
        (1, 2, "barbell_back_squat"),
        (2, None, None),
    ]


def test_what_the_user_said_is_in_the_document() -> None:
    """Name and effort of the session; dropped and added sets with their kind and origin."""
    corrections = (
        "sessions:\n- name: Legs\n  rpe: 7.5\n  sets: {1: drop}\n"
        "  add: [{after: 2, reps: 4, weight: 45 lb, role: warmup}]\n"
    )
    only = document_of(fit(session(), active(0), active(90, repetitions=9)), corrections)["sessions"][0]
    assert (only["name"], only["rpe"], only["active_sets"], only["reps"]) == ("Legs", 7.5, 2, 13)
    keys = ("set", "kind", "origin", "reps", "weight_kg", "role", "start_time")
    assert [tuple(each[key] for key in keys) for each in only["sets"]] == [
        (1, "dropped", "file", 5, None, None, "2026-03-04T17:00:00Z"),
        (2, "active", "file", 9, None, None, "2026-03-04T17:01:30Z"),
        (3, "active", "correction", 4, 20.4117, "warmup", None),
    ]
