"""Write the documents in docs/ that follow from the code: docs/tables.md, docs/codes.md and the JSON Schemas.

Run from the project's root: `python scripts/make_docs.py`. A test holds the documents against it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from fitlift.records.codes import CODES, FACTS, Fact, FactKind
from fitlift.records.declared import Column, Table
from fitlift.report.document import summary_json_schema
from fitlift.report.inspection_document import inspection_json_schema
from fitlift.report.json_text import to_json
from fitlift.report.week_document import progress_json_schema, week_json_schema, weeks_json_schema
from fitlift.schema import TABLES
from fitlift.userfiles.plan_schema import plan_json_schema

FOLDER = Path(__file__).parent.parent / "docs"

_TYPES = {
    "count": "Int64",
    "number": "float64",
    "text": "string",
    "time": "datetime64[ms, UTC]",
    "list": "list",
    "figures": "dict",
}


def tables_document() -> str:
    """Every table with its columns, as Markdown."""
    lines = [
        "# Tables",
        "",
        "Written by `make docs` from `fitlift.schema`; do not edit. Every table has all its columns whatever a",
        "file lacks; null says that nothing is known.",
    ]
    for table in TABLES:
        lines += ["", *_table(table)]
    return "\n".join(lines) + "\n"


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.name}"
    yield ""
    yield f"A row is: {table.row[0].lower()}{table.row[1:]}"
    yield ""
    yield "| column | type | meaning |"
    yield "|---|---|---|"
    for column in table.columns:
        yield f"| `{column.name}` | {_TYPES[column.kind]} | {_meaning(column)} |"


def _meaning(column: Column) -> str:
    if not column.choices:
        return column.doc
    return f"{column.doc} One of: {', '.join(f'`{each}`' for each in column.choices)}."


def codes_document() -> str:
    """Every code with the figures and names that it tells, as Markdown."""
    lines = [
        "# Codes",
        "",
        "Written by `make docs` from `fitlift.records.codes`; do not edit. Where a table has a sentence such as `why`,",
        "`why_code` says the same as one of these codes, and `why_of` has its figures and names: to count, to filter,",
        "and to say it in another language. The sentences themselves are made in `fitlift.report.words`.",
        "",
        "| code | its figures and names |",
        "|---|---|",
        *(f"| `{code}` | {', '.join(f'`{name}`' for name in names) or '–'} |" for code, names in CODES.items()),
        "",
        "| figure or name | what it is | what it means |",
        "|---|---|---|",
        *(f"| `{name}` | {_fact(fact)} | {fact.doc} |" for name, fact in FACTS.items()),
    ]
    return "\n".join(lines) + "\n"


def _fact(fact: Fact) -> str:
    parts = f" of {', '.join(f'`{each}`' for each in fact.parts)}" if fact.parts else ""
    return f"{_FACTS[fact.kind]}{parts}{'' if fact.is_always else ', or null'}"


#: What a figure or name is in JSON.
_FACTS: Mapping[FactKind, str] = {
    "text": "text",
    "name": "name, or list of a code and a letter for an exercise without one",
    "flag": "true or false",
    "count": "whole number",
    "number": "number",
    "day": "date",
    "pair": "from and to",
    "texts": "list of texts",
    "names": "list of such names",
    "numbers": "list of numbers",
    "maybe_numbers": "list of numbers, null where not known",
    "sets": "list of from and to, null where not known",
    "parts": "list of objects",
    "reasons": "list of objects, each with its `code`",
    "code": "code, with its figures and names beside it",
}


DOCUMENTS: Mapping[str, Callable[[], str]] = {
    "tables.md": tables_document,
    "codes.md": codes_document,
    "summarize.schema.json": lambda: to_json(summary_json_schema()),
    "inspect.schema.json": lambda: to_json(inspection_json_schema()),
    "progress.schema.json": lambda: to_json(progress_json_schema()),
    "weekly.schema.json": lambda: to_json(week_json_schema()),
    "weekly_index.schema.json": lambda: to_json(weeks_json_schema()),
    "plan.schema.json": lambda: to_json(plan_json_schema()),
}


def main() -> None:
    """Write every document into the folder given, by default docs/."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(exist_ok=True)
    for name, make in DOCUMENTS.items():
        (folder / name).write_text(make(), encoding="utf-8")
        print(folder / name)


if __name__ == "__main__":
    main()
