"""The JSON Schema of plan files, by which editors complete them and mark slips while they are typed.

It says less than `plan_yaml` does: bounds of numbers, names that stand there twice and labels that do not fit
are found by reading.
"""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.plan.model import WEEKDAYS
from fitlift.records.said import Said, sentence
from fitlift.userfiles.plan_yaml import SECTIONS

#: The dialect that editors' YAML servers know best.
_DIALECT = "http://json-schema.org/draft-07/schema#"

#: Lines that editors show as examples.
_EXAMPLES = (
    "example_main_lift",
    "example_per_side",
    "example_bodyweight",
    "example_without_rest",
    "example_hold",
    "example_minutes",
)

#: A letter, for patterns that know no letters but those of English.
_LETTER = r"[A-Za-z]|[^\x00-\x7f]"

#: Shortest form of a day's name.
_SHORTEST_DAY = 3


def plan_json_schema() -> dict[str, object]:
    """The JSON Schema of a plan file, as an editor's YAML server reads it."""
    return {
        "$schema": _DIALECT,
        "title": _words("schema_title"),
        "description": _words("schema_plan"),
        **_object(
            {
                "plan": _text("plan_name", "example_plan_name"),
                "note": _text("note", may_be_empty=True),
                "sessions": {
                    "description": _about("sessions"),
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
            "description": _about("line"),
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": {"not": {"pattern": f"^(?:exercise|do|{_turns_pattern()})$"}, "pattern": _LETTER},
            "additionalProperties": {"$ref": "#/definitions/figures"},
        },
        "whole": {
            "description": _about("whole_line"),
            "type": "string",
            "pattern": rf"^.*\D.*:\s+{_figures_pattern()}$",
        },
        "long": _long(),
        "turns": _turns(),
        "figures": {
            "description": _about("figures"),
            "type": ["string", "integer"],
            "pattern": f"^{_figures_pattern()}$",
            "patternErrorMessage": _about("no_figures"),
            "examples": list(map(_words, _EXAMPLES)),
            "minimum": 1,
        },
        "day": {"type": "string", "pattern": f"^{_day_pattern()}$", "examples": list(WEEKDAYS)},
    }


def _session() -> dict[str, object]:
    days = {
        "description": _about("days"),
        "anyOf": [
            {"type": "string", "pattern": rf"^\s*{_day_pattern()}(?:\s*,\s*{_day_pattern()})*\s*$"},
            {"type": "array", "items": {"$ref": "#/definitions/day"}, "uniqueItems": True},
            {"type": "null"},
        ],
    }
    sections = {
        name: {
            "description": _about(name),
            "type": "array",
            "minItems": 1,
            "items": {"$ref": "#/definitions/item"},
        }
        for name in SECTIONS
    }
    shared = {
        "name": _text("session_name", "example_session_name"),
        "days": days,
        "note": _text("note", may_be_empty=True),
    }
    return _object(shared | sections, ("name",)) | {"anyOf": [{"required": [name]} for name in SECTIONS]}


def _long() -> dict[str, object]:
    parts = {
        "exercise": _text("exercise", "example_exercise"),
        "do": {"$ref": "#/definitions/figures"},
        "note": _text("note", "example_note", may_be_empty=True),
    }
    return {"description": _about("long")} | _object(parts, ("exercise", "do"))


def _turns() -> dict[str, object]:
    return {
        "description": _about("turns"),
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


def _text(part: str, *examples: str, may_be_empty: bool = False) -> dict[str, object]:
    schema: dict[str, object] = {"description": _about(part), "type": ["string", "number"], "pattern": r"\S"}
    if may_be_empty:
        schema = {"description": _about(part), "type": ["string", "number", "null"]}
    return schema | ({"examples": list(map(_words, examples))} if examples else {})


def _about(part: str) -> str:
    """What a part of a plan is."""
    return sentence(Said("part_of_plan", {"plan_part": part}))


def _words(code: str) -> str:
    return sentence(Said(code))


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
    maximum = rf"(?:\s*(?:{_any_case('of')} )?1 ?{_any_case('rm')})?"
    weight = rf"{number}(?:{dash}{number})?\s*(?:%|{_any_case('(?:kg|lb)')}){maximum}"
    bodyweight = f"(?:{_any_case('body')} ?{_any_case('weight|bw')})"
    assisted = _any_case(r"(?:assisted|assist|help)\s+(?:by\s+)?")
    beside = rf"(?:(?:{bodyweight}\s*)?[+\-\u2212]\s*|{assisted})"
    helped = _any_case(r"(?:\s+(?:of\s+)?(?:help|assistance|assisted))")
    besides = rf"{beside}?{number}(?:{dash}{number})?\s*{_any_case('(?:kg|lb)')}{helped}?"
    effort = rf"{_any_case('rpe')}\s*{number}(?:{dash}{number})?"
    load = rf"(?:{weight}|{besides}|{effort}|{bodyweight})"
    light = rf"{how_much}(?:\s*@\s*{load})?"
    clauses = (
        f"{_any_case('(?:per|each)')} {_any_case('(?:side|leg|arm)')}",
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
