"""The JSON Schema of plan files, by which editors complete them and mark slips while they are typed.

It says less than `plan_yaml` does: bounds of numbers, names that stand there twice and labels that do not fit
are found by reading.
"""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.plan.model import WEEKDAYS
from fitlift.userfiles.plan_yaml import SECTIONS

#: The dialect that editors' YAML servers know best.
_DIALECT = "http://json-schema.org/draft-07/schema#"

_EXAMPLES = (
    "4x4-6 @ 80 kg rest 90-120 s warmup 2 add 2.5 kg",
    "3x8 per side @ 16 kg rest 60 s",
    "3xAMRAP @ bodyweight rest manual",
    "3x8 no rest",
    "2x45 s note breathe",
    "5 min",
)
_NAME = "The exercise as you call it, a colon, and its figures, as in Back squat: 4x4-6 @ 80 kg rest 90-120 s warmup 2"
_FIGURES = (
    "How much, then in any order: per side, @ load, rest, warmup, warmup rest, add, role, superset, circuit;"
    " a note comes last."
    " Amounts: 4x5, 4x4-6, 3x8+, 3xAMRAP, 3x45 s, 3x1:30, 5 min, 3x40 m, 20 calories."
    " Loads: 80 kg, 77.5-80 kg, 175 lb, +10 kg added to the body, assisted 20 kg, 80 %, RPE 8, bodyweight."
    " Rests: 90 s, 90-120 s, 2 min, 1:30, manual, and after the last set, as in rest 90 s then 3 min; or no rest."
    " Warm-ups: 2, or 10 @ 20 kg, 5 @ 50 kg; and the rest after each, as in warmup 2 warmup rest 60 s."
)
_SECTION_DOCS = {
    "warm-up": "Gets the whole body going, as 5 min of rope skipping.",
    "prep": "Easy movements that make ready for the lift.",
    "primary": "The main lift of the session.",
    "accessory": "The other lifts.",
    "cool-down": "What ends the session.",
    "exercises": "Exercises whose role the line says, as in role primary, or that have none.",
}

#: A letter, for patterns that know no letters but those of English.
_LETTER = r"[A-Za-z]|[^\x00-\x7f]"

#: Shortest form of a day's name.
_SHORTEST_DAY = 3


def plan_json_schema() -> dict[str, object]:
    """The JSON Schema of a plan file, as an editor's YAML server reads it."""
    return {
        "$schema": _DIALECT,
        "title": "fitlift plan",
        "description": "Strength sessions that are repeated each week.",
        **_object(
            {
                "plan": _text("The plan's name.", ("In season",)),
                "note": _text("What is to be kept in mind.", (), may_be_empty=True),
                "sessions": {
                    "description": "The sessions of a week; one or more.",
                    "type": "array",
                    "minItems": 1,
                    "items": {"$ref": "#/definitions/session"},
                },
            },
            ("plan", "sessions"),
        ),
        "definitions": _definitions(),
    }


def _definitions() -> dict[str, object]:
    return {
        "session": _session(),
        "item": {"anyOf": [{"$ref": f"#/definitions/{each}"} for each in ("line", "whole", "long", "turns")]},
        "single": {"anyOf": [{"$ref": f"#/definitions/{each}"} for each in ("line", "whole", "long")]},
        "line": {
            "description": _NAME,
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": {"not": {"pattern": f"^(?:exercise|do|{_turns_pattern()})$"}, "pattern": _LETTER},
            "additionalProperties": {"$ref": "#/definitions/figures"},
        },
        "whole": {
            "description": f"{_NAME}; in quotes.",
            "type": "string",
            "pattern": rf"^.*\D.*:\s+{_figures_pattern()}$",
        },
        "long": _long(),
        "turns": _turns(),
        "figures": {
            "description": _FIGURES,
            "type": ["string", "integer"],
            "pattern": f"^{_figures_pattern()}$",
            "patternErrorMessage": f"no figures of an exercise. {_FIGURES}",
            "examples": list(_EXAMPLES),
            "minimum": 1,
        },
        "day": {"type": "string", "pattern": f"^{_day_pattern()}$", "examples": list(WEEKDAYS)},
    }


def _session() -> dict[str, object]:
    days = {
        "description": "Days on which it is done, as in tuesday, friday.",
        "anyOf": [
            {"type": "string", "pattern": rf"^\s*{_day_pattern()}(?:\s*,\s*{_day_pattern()})*\s*$"},
            {"type": "array", "items": {"$ref": "#/definitions/day"}, "uniqueItems": True},
            {"type": "null"},
        ],
    }
    sections = {
        name: {
            "description": _SECTION_DOCS[name],
            "type": "array",
            "minItems": 1,
            "items": {"$ref": "#/definitions/item"},
        }
        for name in SECTIONS
    }
    shared = {
        "name": _text("The session's name; each has its own.", ("Strength A",)),
        "days": days,
        "note": _text("What is to be kept in mind.", (), may_be_empty=True),
    }
    return _object(shared | sections, ("name",)) | {"anyOf": [{"required": [name]} for name in SECTIONS]}


def _long() -> dict[str, object]:
    parts = {
        "exercise": _text("The exercise as you call it.", ("Nordic curl",)),
        "do": {"$ref": "#/definitions/figures"},
        "note": _text("What is to be kept in mind.", ("slow on the way down",), may_be_empty=True),
    }
    return {"description": "An exercise whose name or note does not fit a line."} | _object(parts, ("exercise", "do"))


def _turns() -> dict[str, object]:
    return {
        "description": "Two exercises or more that take turns: superset, or circuit; a label may follow.",
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "patternProperties": {
            f"^{_turns_pattern()}$": {"type": "array", "minItems": 2, "items": {"$ref": "#/definitions/single"}}
        },
        "additionalProperties": False,
    }


def _object(parts: dict[str, object], required: Sequence[str]) -> dict[str, object]:
    return {"type": "object", "properties": parts, "required": list(required), "additionalProperties": False}


def _text(description: str, examples: Sequence[str], *, may_be_empty: bool = False) -> dict[str, object]:
    schema: dict[str, object] = {"description": description, "type": ["string", "number"], "pattern": r"\S"}
    if may_be_empty:
        schema = {"description": description, "type": ["string", "number", "null"]}
    return schema | ({"examples": list(examples)} if examples else {})


def _figures_pattern() -> str:
    """The figures of an exercise as a pattern that knows no flags."""
    dash, number = r"\s*[-–]\s*", r"\d+(?:\.\d+)?"
    clock = r"\d+:[0-5]\d"
    seconds = _any_case("(?:seconds|sec|s|minutes|minute|min)")
    span = rf"\d+(?:{dash}\d+)?\s*{seconds}|{clock}(?:{dash}{clock})?"
    rest = rf"(?:{_any_case('(?:manual|none)')}|{span})"
    spread = rf"\d+(?:{dash}\d+|\s*\+)?"
    repetitions = _any_case(r"(?:\s*reps?)?")
    how_much = (
        rf"(?:{_any_case('(?:amrap|max)')}|{spread}\s*{seconds}|{clock}(?:{dash}{clock}|\s*\+)?|{spread}{repetitions})"
    )
    maximum = _any_case(r"(?:\s*(?:of )?1 ?rm)?")
    weight = rf"{number}(?:{dash}{number})?\s*(?:%|{_any_case('(?:kg|lb)')}){maximum}"
    beside = _any_case(r"(?:(?:(?:body ?weight|bw)\s*)?[+\-\u2212]\s*|(?:assisted|assist|help)\s+(?:by\s+)?)")
    helped = _any_case(r"(?:\s+(?:of\s+)?(?:help|assistance|assisted))")
    besides = rf"{beside}?{number}(?:{dash}{number})?\s*{_any_case('(?:kg|lb)')}{helped}?"
    effort = rf"{_any_case('rpe')}\s*{number}(?:{dash}{number})?"
    load = rf"(?:{weight}|{besides}|{effort}|{_any_case('(?:body ?weight|bw)')})"
    light = rf"{how_much}(?:\s*@\s*{load})?"
    clauses = (
        _any_case("(?:per|each) (?:side|leg|arm)"),
        rf"@\s*{load}",
        rf"(?:{_any_case('rest')}\s+{rest}|{_any_case('no')}\s+{_any_case('rest')})(?:,?\s+{_any_case('then')}\s+{rest})?",
        rf"{_any_case('warm-?ups?')}\s+{_any_case('rest')}\s+{rest}",
        rf"{_any_case('warm-?ups?')}\s+{light}(?:\s*,\s*{light})*",
        rf"{_any_case('add')}\s+{number}\s*{_any_case('(?:kg|lb)')}",
        rf"{_any_case('role')}\s+{_any_case('(?:warm-up|prep|primary|accessory|cool-down)')}",
        rf"{_any_case('(?:superset|circuit)')}\s+[\w]{{1,12}}",
    )
    note = rf"(?:,?\s+{_any_case('note')}\s+\S.*)?"
    return rf"\s*(?:\d+\s*[x×X]\s*)?{how_much}(?:,?\s*(?:{'|'.join(clauses)}))*{note}\s*"


def _turns_pattern() -> str:
    return rf"{_any_case('(?:superset|circuit)')}(?:\s+[\w]{{1,12}})?"


def _day_pattern() -> str:
    """Three letters of a day's name or more."""
    days = []
    for day in WEEKDAYS:
        pattern = ""
        for letter in reversed(day[_SHORTEST_DAY:]):
            pattern = f"(?:{_any_case(letter)}{pattern})?"
        days.append(_any_case(day[:_SHORTEST_DAY]) + pattern)
    return f"(?:{'|'.join(days)})"


def _any_case(pattern: str) -> str:
    """Words of a pattern in whichever case; what stands behind a backslash stays."""
    made, is_escaped = "", False
    for character in pattern:
        is_letter = character.isalpha() and not is_escaped
        made += f"[{character.lower()}{character.upper()}]" if is_letter else character
        is_escaped = character == "\\"
    return made
