"""Write the documents in docs/ that follow from the code: docs/tables.md and the JSON Schemas.

Run from the project's root: `python scripts/make_docs.py`. A test holds the documents against it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

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


DOCUMENTS: Mapping[str, Callable[[], str]] = {
    "tables.md": tables_document,
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
