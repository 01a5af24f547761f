"""What was planned beside what was done, as it stands in the JSON of a session."""

from __future__ import annotations

from fitlift.matching.session_plans import SessionMatch
from fitlift.matching.verdicts import Matched
from fitlift.records.declared import Column, Table, columns_said
from fitlift.records.said import in_columns
from fitlift.report.json_text import Json, object_schema, plain_fields, plain_rows
from fitlift.report.match_lines import session_name
from fitlift.report.words import in_words
from fitlift.schema import MATCHED_EXERCISES, MATCHES

#: What is said of the planned session.
_SAID = (
    Column("plan", "text", "Name of the plan; empty for the workout in the recording."),
    Column("source", "text", "The file of the plan; empty for the workout in the recording."),
    Column("session", "text", "Name of the planned session."),
    Column("found_by", "text", "What told that it was this one.", ("workout", "name", "weekday", "content")),
    Column("confidence", "number", "How probable that is, 0 to 1; null for the workout in the recording."),
    Column("runner_up", "text", "The next best planned session; null where none is close."),
    Column("runner_up_confidence", "number", "How probable that one is; null where none is close."),
)

#: Sums over the planned session, as `matching.verdicts.Matched` has them.
_SUMS = tuple(name for name, kind in Matched.__annotations__.items() if kind == "int")

_TABLES: tuple[tuple[str, Table], ...] = (("exercises", MATCHED_EXERCISES), ("sets", MATCHES))


def match_document(match: SessionMatch | None) -> Json | None:
    """The object of a session's key "match"; None without a plan."""
    if match is None:
        return None
    matched = match.matched
    said = {column.name: getattr(match, column.name) for column in _SAID} | {"session": session_name(match)}
    sums = {name: getattr(matched, name) for name in _SUMS}
    tables = {
        "exercises": plain_rows(matched.each_exercise, MATCHED_EXERCISES),
        "sets": plain_rows(matched.each_set, MATCHES),
    }
    return (
        plain_fields(said)
        | sums
        | plain_fields({"credit": matched.credit})
        | in_columns({"sentence": matched.said}, ["sentence"], in_words)
        | tables
    )


def match_schema() -> Json:
    """Its JSON Schema."""
    credit = Column("credit", "number", "Share of the planned working sets that was done, 0 to 1; null without any.")
    sentence = columns_said("sentence", "What a coach would say.")
    properties = {column.name: column.json_schema() for column in (*_SAID, credit, *sentence)}
    properties |= {name: {"type": "integer"} for name in _SUMS}
    properties |= {key: {"type": "array", "items": table.json_schema()} for key, table in _TABLES}
    description = "The planned session that it was, and what was done of it; null without a plan."
    return object_schema(properties) | {"type": ["object", "null"], "description": description}
