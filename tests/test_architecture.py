"""The house: imports point one way, and the middle is pure."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from checkout import nodes_of, tree_of
from fitlift.charts.lettering import FAMILY, FURTHER
from fitlift.config import COMMAND_LINE
from fitlift.fit import profile
from fitlift.fit.compare import TYPES
from fitlift.fit.reference import FITPARSE_CUT
from fitlift.measures.aims import Answer
from fitlift.plan.line import CLAUSES
from fitlift.schema import TABLES
from fitlift.session.analyse import WhyNoMatch

SOURCE = Path(__file__).parent.parent / "src" / "fitlift"
MODULES = sorted(SOURCE.rglob("*.py"))

#: The corridor: a package or module may import those before it, and those of its own line.
ORDER = (
    (
        "records",
        "errors",
        "schema",
        "wording",
        "units",
        "config",
        "files",
    ),
    ("fit",),
    ("exercises",),
    ("measures",),
    ("activity",),
    ("inspection", "plan", "logs"),
    ("labels", "analysis", "progression"),
    ("matching",),
    ("session",),
    ("history",),
    ("makers",),
    ("userfiles",),
    ("store",),
    ("folders",),
    ("charts",),
    ("report",),
    ("writers",),
    ("api",),
    ("cli",),
    ("__init__", "__main__"),
)
PLACE = {name: place for place, names in enumerate(ORDER) for name in names}


def room(module: str) -> str:
    """The package or module directly below fitlift that a module belongs to."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def name_of(path: Path) -> str:
    """A file's module name."""
    parts = ("fitlift", *path.relative_to(SOURCE).with_suffix("").parts)
    return ".".join(part for part in parts if part != "__init__")


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it."""
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_imports_point_one_way() -> None:
    """Along the way of the data, from the bytes to the reports; never back, and never sideways past a room."""
    assert [f"{name_of(path)} imports {module}" for path in MODULES for module in _out_of_the_way(path)] == []


def _out_of_the_way(path: Path) -> Iterator[str]:
    own = room(name_of(path))
    if own == "__init__":
        return  # the public names, loaded on first use
    for module in imported(path):
        if module.startswith("fitlift."):
            other = room(module)
            is_beside = PLACE[other] == PLACE[own] and other != own and own not in ORDER[0]
            if PLACE[other] > PLACE[own] or is_beside:
                yield module


def test_every_room_has_its_place() -> None:
    """A new package or module is put into the order."""
    assert {room(name_of(path)) for path in MODULES} == set(PLACE)


def test_little_lies_loose() -> None:
    """Beside the rooms stand ten modules at most."""
    loose = [name_of(path) for path in SOURCE.glob("*.py")]
    assert len(loose) <= 10, loose


#: Rooms in which every value has a type.
TYPED = {"activity", "labels", "matching", "analysis", "progression", "measures", "session", "history"}


def test_values_have_types() -> None:
    """Nowhere on the way from sessions to weeks is there one of which the type check knows nothing; else seldom."""
    untyped = {
        name_of(path): count
        for path in MODULES
        if (count := sum(isinstance(node, ast.Name) and node.id == "Any" for node in nodes_of(path)))
    }
    assert not [name for name in untyped if room(name) in TYPED]
    assert sum(untyped.values()) < 250


def test_only_edges_know_pandas() -> None:
    """Where tables are made for people who want them; elsewhere it is named as a type, and loaded by nobody."""
    at_import = {
        name_of(path)
        for path in MODULES
        for node in tree_of(path).body
        if isinstance(node, ast.Import) and "pandas" in {alias.name for alias in node.names}
    }
    assert at_import == {"fitlift.records.frames", "fitlift.fit.frames"}


def test_only_fit_knows_the_decoder() -> None:
    """Beyond `fitlift.fit` there is no fitparse; tests alone know fitdecode."""
    for path in MODULES:
        for module in imported(path):
            assert not module.startswith("fitdecode")
            assert not module.startswith("fitparse") or room(name_of(path)) == "fit", name_of(path)


def test_only_fit_and_activity_know_the_names_of_fit_fields() -> None:
    """Beyond them, and the door for workouts, is one vocabulary; names that it shares with the profile are its own."""
    messages = ("session", "set", "record", "lap", "workout_step", "exercise_title", "event", "activity", "file_id")
    theirs = {name for message in messages for name in profile.fields(message) if "_" in name}
    theirs -= {name for name in theirs if profile.enum_names(name)}  # an enumeration's name, too
    theirs -= {name for table in TABLES for name in table.names}
    assert {"wkt_step_index", "total_timer_time", "category_subtype"} <= theirs
    for path in MODULES:
        if room(name_of(path)) in {"fit", "activity", "inspection"} or name_of(path) == DOOR:
            continue
        for node in nodes_of(path):
            assert not (isinstance(node, ast.Constant) and node.value in theirs), f"{name_of(path)}: {node.value!r}"


def test_only_salvage_says_where_a_file_is_damaged() -> None:
    """The policy on damage lives in one place; nothing else gives a notice the place of a byte."""
    places = {
        name_of(path)
        for path in MODULES
        for node in nodes_of(path)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Notice"
        if any(keyword.arg == "offset" for keyword in node.keywords)
    }
    assert places == {"fitlift.fit.salvage"}


MIDDLE = {
    "analysis",
    "charts",
    "exercises",
    "history",
    "labels",
    "matching",
    "measures",
    "plan",
    "session",
}
#: The one module past the activity that knows FIT names, and opens files: the door for workouts.
DOOR = "fitlift.plan.fit_workout"
#: The doors that stand in the middle: that one, and the one through which pictures leave as bytes; and what became of a
#: file, which knows its path.
DOORS = {DOOR, "fitlift.charts.canvas", "fitlift.history.outcomes"}
PURE = [path for path in MODULES if room(name_of(path)) in MIDDLE and name_of(path) not in DOORS]
FORBIDDEN_MODULES = {"os", "sys", "pathlib", "io", "time", "random", "logging", "subprocess", "tempfile", "click"}
FORBIDDEN_CALLS = {"open", "print", "input", "exec", "eval"}
FORBIDDEN_ATTRIBUTES = {"now", "today", "utcnow", "read_csv", "read_text", "read_bytes", "write_text", "write_bytes"}


def test_the_middle_opens_nothing_prints_nothing_and_reads_no_clock() -> None:
    """Records in, new records out."""
    assert [f"{name_of(path)}: {what}" for path in PURE for what in _impure(path)] == []


def _impure(path: Path) -> Iterator[str]:
    yield from {module.split(".")[0] for module in imported(path)} & FORBIDDEN_MODULES
    for node in nodes_of(path):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Name) and called.id in FORBIDDEN_CALLS:
            yield called.id
        if isinstance(called, ast.Attribute) and called.attr in FORBIDDEN_ATTRIBUTES:
            yield called.attr


def test_no_analysis_imports_another() -> None:
    """Each figure's module can be read alone."""
    own = [path for path in PURE if room(name_of(path)) == "analysis"]
    assert [name_of(path) for path in own if any(each.startswith("fitlift.analysis") for each in imported(path))] == []


#: Where English may stand: the room of words; what fields, tables, codes and JSON mean, for programmers; and what of a
#: drawing is no word.
WITH_WORDS = re.compile(
    r"fitlift\.(report\.words|records|schema|report\.document|report\.match_document|report\.json_text|report\.inline_svg)\b"
)
#: What looks like words there, and is not: values that records declare, the words that lines of a plan have, types of
#: columns, a library's own words, and what matplotlib calls places and its font.
VALUES = {
    *get_args(Answer),
    *get_args(WhyNoMatch),
    *CLAUSES,
    *TYPES.values(),
    COMMAND_LINE,
    FITPARSE_CUT,
    *(choice for table in TABLES for column in table.columns for choice in column.choices),
    *("axes fraction", "offset points", "upper left", FAMILY),
    *(name for row in FURTHER for name in row),
}


#: What an option is stands beside it, where click has it: another language brings its own by click's means.
HELP = {"help", "help_text", "short_help", "metavar", "epilog"}
#: Where a notice has the command that mends it, as it is typed.
COMMANDS = {"command"}
#: What declares columns of tables: their meaning is for who reads the documents.
DECLARING = {"Column", "Form", "Table"}
#: What JSON Schemas say of the documents is for those, too.
OF_SCHEMAS = {"title", "description"}
#: How an element, an attribute or a style of a drawing begins.
MARKUP = re.compile(r"</?[a-zA-Z]|[a-zA-Z-]+=\"|(?:fill|font-size|stroke):")
#: How a statement for a database begins, or a part of one.
SQL = re.compile(r"\s*(BEGIN|CREATE|DELETE|DROP|INSERT|PRAGMA|SELECT|WHERE)\b")


def sentences(tree: ast.Module) -> Iterator[str]:
    """Texts with a letter and a space, but for what is none for people who use fitlift, and declared values."""
    passed_over = {id(each) for part in _of_no_user(tree) for each in ast.walk(part)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            text = node.value
            if " " in text and any(map(str.isalpha, text)) and text not in VALUES and not SQL.match(text):
                yield text


def _of_no_user(tree: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, what programmers are told, what stands beside an option or a column, and statements for databases."""
    helps = [node for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg in HELP]
    yield from helps
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg in COMMANDS)
    named = {each.id for node in helps for each in ast.walk(node) if isinstance(each, ast.Name)}
    for node in ast.walk(tree):
        is_help = isinstance(node, ast.Assign) and {ast.unparse(each) for each in node.targets} <= named
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        is_repr = isinstance(node, ast.FunctionDef) and node.name == "__repr__"
        is_column = isinstance(node, ast.Call) and ast.unparse(node.func) in DECLARING
        yield from _of_schema(node)
        if (
            is_help
            or is_docstring
            or is_repr
            or is_column
            or _is_for_programmers(node)
            or _is_sql(node)
            or _is_markup(node)
        ):
            yield node


def _of_schema(node: ast.AST) -> Iterator[ast.AST]:
    """What a JSON Schema, or a part of one, says of a document."""
    if isinstance(node, ast.Dict):
        told = {
            key.value: value for key, value in zip(node.keys, node.values, strict=True) if isinstance(key, ast.Constant)
        }
        if {"$schema", "type"} & set(told) or set(told) == {"description"}:
            yield from (value for key, value in told.items() if key in OF_SCHEMAS)


def _is_for_programmers(node: ast.AST) -> bool:
    """Whether it raises an error of Python's own, as people meet one of ours or of click's, or makes a pattern."""
    if isinstance(node, ast.Raise):
        return isinstance(node.exc, ast.Call) and hasattr(builtins, ast.unparse(node.exc.func))
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"


def _is_sql(node: ast.AST) -> bool:
    """Whether it is a statement for a database in which names are put."""
    first = node.values[0] if isinstance(node, ast.JoinedStr) else None
    return isinstance(first, ast.Constant) and SQL.match(str(first.value)) is not None


def _is_markup(node: ast.AST) -> bool:
    """Whether it is an element, attributes or a style of a drawing, in which words and figures are put."""
    first = node.values[0] if isinstance(node, ast.JoinedStr) and node.values else node
    return isinstance(first, ast.Constant) and MARKUP.match(str(first.value)) is not None


def is_without_words(path: Path) -> bool:
    """Whether a module says codes alone."""
    return WITH_WORDS.match(name_of(path)) is None


def test_what_is_judged_is_said_without_words() -> None:
    """Codes and figures alone: sentences are made in one place, where another language can stand beside English."""
    silent = filter(is_without_words, MODULES)
    assert [f"{name_of(path)}: {each}" for path in silent for each in sentences(tree_of(path))] == []


@pytest.mark.parametrize("path", sorted((SOURCE / "report" / "templates").glob("*.html")), ids=lambda path: path.stem)
def test_templates_have_no_words(path: Path) -> None:
    """Neither in what is shown nor in what is read aloud: another language needs no other template."""
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", "", path.read_text(encoding="utf-8"))
    seen = re.sub(r"<style>.*?</style>|<[^>]*>", "", text, flags=re.DOTALL)
    heard = re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', text)
    assert [each for each in (seen, *heard) if any(map(str.isalpha, each))] == []


def test_a_sentence_is_found_wherever_it_stands() -> None:
    """Also in pieces, in errors that people meet, and in what is called; not in docstrings, nor in Python's errors."""
    code = '''
def f(n):
    """A docstring is none."""
    if n < 0:
        raise ValueError(f"{n} is no number of sets")
    if n > 9:
        raise FitliftError(f"{n} are too many")
    say("many sets")
    verdict = "cannot say"
    return verdict, f"{n} light sets", "no weight" if n else "hold"
'''
    assert set(sentences(ast.parse(code))) == {" are too many", "many sets", "no weight", " light sets"}


def test_help_commands_columns_and_statements_for_databases_are_no_sentences() -> None:
    """They stand where they belong; what else a command or a library says is found."""
    code = """
_HELP = "Show your settings."
_SAID = "Nothing was shown."
option = click.option("--sets", help=f"Show sets " + "of one session.", metavar="SET NUMBER")
command = group("config", help=_HELP, default="all the rest")
notice = Notice("faulty", f"see {name}", command=f"plan check {name}")
column = Column("name", "text", "Path within the export.", choices=("some words",))
query = f"SELECT {name} FROM files " f"WHERE name = ?"
index = f\'CREATE INDEX "{name}_by" ON "{name}"\'
"""
    assert set(sentences(ast.parse(code))) == {"Nothing was shown.", "all the rest", "see "}


def test_broad_catches_stand_in_two_places_only() -> None:
    """The decoder boundary and the batch policy; the command line does not need to."""
    found = []
    for path in MODULES:
        for node in nodes_of(path):
            if isinstance(node, ast.ExceptHandler):
                names = (
                    {each.id for each in ast.walk(node.type) if isinstance(each, ast.Name)} if node.type else {"bare"}
                )
                if names & {"bare", "Exception", "BaseException"}:
                    found.append(name_of(path))
    assert set(found) == {"fitlift.fit.reference", "fitlift.folders.extract"}


def test_functions_are_short() -> None:
    """At most 40 lines without the docstring, so that each can be seen whole."""
    for path in MODULES:
        for node in nodes_of(path):
            if isinstance(node, ast.FunctionDef):
                docstring = ast.get_docstring(node, clean=False) or ""
                lines = (node.end_lineno or 0) - node.lineno + 1 - len(docstring.splitlines())
                assert lines <= 40, f"{name_of(path)}.{node.name} has {lines} lines"
