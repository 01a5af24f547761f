"""Write the documents in docs/ that follow from the code: tables, codes, formats and the JSON Schemas; README's list.

Run from the project's root: `python scripts/make_docs.py`. A test holds the documents against it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from fitlift.logs.dialects import DIALECTS
from fitlift.records.codes import CODES, FACTS, Fact, FactKind
from fitlift.records.declared import Column, Table
from fitlift.records.formats import FORMATS, Format, ReadAs, written_by
from fitlift.report.document import summary_json_schema
from fitlift.report.inspection_document import inspection_json_schema
from fitlift.report.json_text import to_json
from fitlift.report.week_document import progress_json_schema, week_json_schema, weeks_json_schema
from fitlift.schema import TABLES
from fitlift.store.dataset_tables import DATASET_TABLES
from fitlift.store.parquet import arrow_type, unit_of
from fitlift.userfiles.plan_schema import plan_json_schema
from reference_docs import commands_document, formulas_document, settings_document

FOLDER = Path(__file__).parent.parent / "docs"
README = FOLDER.parent / "README.md"

_TYPES = {
    "count": "Int64",
    "number": "float64",
    "text": "string",
    "time": "datetime64[ms, UTC]",
    "local": "datetime64[ms]",
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


def dataset_document() -> str:
    """Every table of a dataset with its columns, as Markdown."""
    lines = [
        "# Columns of a dataset",
        "",
        "Written by `make docs` from `fitlift.store.dataset_tables`; do not edit. `athlete` and `year` stand beside",
        "them, by the folders' names. What the tables are for: [a dataset for analysts](dataset.md).",
    ]
    for table in DATASET_TABLES:
        lines += ["", *_table(table, _in_parquet)]
    return "\n".join(lines) + "\n"


def _in_parquet(column: Column) -> str:
    """The type of a column in Parquet, and its unit."""
    unit, kind = unit_of(column), re.sub(r"list<\w+: ", "list<", str(arrow_type(column)))
    return f"`{kind}`{f', {unit}' if unit else ''}"


def _table(table: Table, type_of: Callable[[Column], str] = lambda column: _TYPES[column.kind]) -> Iterator[str]:
    yield f"## {table.name}"
    yield ""
    yield f"A row is: {table.row[0].lower()}{table.row[1:]}"
    yield ""
    yield "| column | type | meaning |"
    yield "|---|---|---|"
    for column in table.columns:
        yield f"| `{column.name}` | {type_of(column)} | {_meaning(column)} |"


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


#: What a file is read as, for people.
_READ_AS: Mapping[ReadAs, str] = {
    "recordings": "a recording",
    "log": "sessions without heart rate",
    "sets": "its sets",
    "corrections": "what you corrected",
    "plan": "a plan",
    "files": "all that is in it",
    "": "–",
}

#: Between these lines README has the list of formats.
_BEGIN, _END = "<!-- formats: written by make docs -->\n", "<!-- end of formats -->\n"


def formats_document() -> str:
    """Every form of file that is read or written, as Markdown."""
    lines = [
        "# Formats",
        "",
        "Written by `make docs` from `fitlift.records.formats`; do not edit. What a log's columns hold stands in",
        "[logs.md](logs.md), what is in the tables of sets in [tables.md](tables.md).",
        "",
        "| name | what it is | names of files | known by | read as | written by |",
        "|---|---|---|---|---|---|",
        *(f"| `{each.name}` | {_told(each)} |" for each in FORMATS.values()),
    ]
    return "\n".join(lines) + "\n"


def _told(form: Format) -> str:
    endings = ", ".join(f"`{each}`" for each in form.endings)
    written = ", ".join(f"`fitlift {each}`" for each in form.written_by) or "–"
    what = f"{form.called}: {form.help}" if form.help else form.called
    return " | ".join((what, endings, _known_by(form) or "–", _READ_AS[form.read_as], written))


def _known_by(form: Format) -> str:
    dialect = next((each for each in DIALECTS if each.key == form.name), None)
    if dialect is None:
        return form.known_by
    return f"{form.known_by}: {', '.join(f'`{each}`' for each in dialect.needs)}"


def formats_list() -> str:
    """README's list: what is read, and what is written by which name."""
    read = [each for each in FORMATS.values() if each.read_as in {"recordings", "files", "log"}]
    lines = [
        f"- **Read**: {', '.join(f'{each.called} (`{each.endings[0]}`)' for each in read)}.",
        *(f"- `--format {each.name}`: {each.help} (`{each.endings[0]}`)." for each in written_by("convert")),
    ]
    return "\n".join(lines) + "\n"


def readme(text: str) -> str:
    """README with its list of formats as it is now.

    Parameters
    ----------
    text
        README as it stands.
    """
    before, rest = text.split(_BEGIN)
    return f"{before}{_BEGIN}{formats_list()}{_END}{rest.split(_END)[1]}"


DOCUMENTS: Mapping[str, Callable[[], str]] = {
    "tables.md": tables_document,
    "dataset_columns.md": dataset_document,
    "codes.md": codes_document,
    "formats.md": formats_document,
    "commands.md": commands_document,
    "settings.md": settings_document,
    "formulas.md": formulas_document,
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
    if folder == FOLDER:
        README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
