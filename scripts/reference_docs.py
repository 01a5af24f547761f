"""Documents that list what there is: every command with its options, every setting with its place in fitlift.toml."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from inspect import cleandoc

import click
import tomlkit

from fitlift.cli import cli
from fitlift.config import KEYS, Key, Unfit
from fitlift.measures.formulas import FORMULAS
from fitlift.records.said import sentence

#: What a setting may look like where nothing holds by default.
_EXAMPLES = {
    "max_hr_bpm": "186",
    "resting_hr_bpm": "48",
    "threshold_hr_bpm": "168",
    "body_mass_kg": "62",
    "sex": '"female"',
    "zone_model": '"garmin_max"',
    "zone_bounds_bpm": "[95, 114, 133, 152, 171, 190]",
    "weight_unit": '"kg"',
    "time_zone": '"Europe/Berlin"',
    "log_weight_unit": '"kg"',
    "log_distance_unit": '"km"',
    "log_date_order": '"day"',
    "targets": "{ calves = 6, core = 6 }",
    "targets_most": "{ arms = 10 }",
    "strength_sports": '["hiit"]',
    "plate_step_kg": "2.5",
    "dumbbell_step_kg": "2",
}

#: And a line of a table of its own.
_OF_TABLES = {"baseline_kg": '# "Back squat" = 80'}


def commands_document() -> str:
    """Every command with its arguments and options, as its `--help` has them."""
    lines = [
        "# Commands",
        "",
        "Written by `make docs` from the commands themselves; do not edit. `fitlift COMMAND --help` says the same.",
    ]
    for name, command in _commands(cli, "fitlift"):
        lines += ["", *_command(name, command)]
    return "\n".join(lines) + "\n"


def _commands(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for each in group.list_commands(context):
        command = group.get_command(context, each)
        if isinstance(command, click.Group):
            yield from _commands(command, f"{name} {each}")
        elif command is not None and not command.hidden:
            yield f"{name} {each}", command


def _command(name: str, command: click.Command) -> Iterator[str]:
    context = click.Context(command, info_name=name)
    yield f"## {name}"
    yield ""
    yield f"    {name} {' '.join(command.collect_usage_pieces(context))}"
    yield ""
    yield _plain(command.help or "")
    records = [
        each.get_help_record(context)
        for each in command.params
        if isinstance(each, click.Option) and each.name != "help"
    ]
    rows = [f"| `{_cell(option)}` | {_cell(_plain(said))} |" for option, said in filter(None, records)]
    if rows:
        yield from ("", "| option | what it does |", "|---|---|", *rows)


def _plain(text: str) -> str:
    """A text of click's in lines that Markdown takes: without its mark for paragraphs that are kept as they are."""
    return cleandoc(re.sub(r"\x08\n?", "", text))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def settings_document() -> str:
    """A whole fitlift.toml, each setting with what it does."""
    return "\n".join(_settings()) + "\n"


def _settings() -> Iterator[str]:
    yield from (
        "# Settings",
        "",
        "Written by `make docs` from `fitlift.config`; do not edit. All of it is optional. `fitlift config show` tells",
        "what is set and where, `fitlift config set KEY VALUE` writes it, every command takes `--set KEY=VALUE` for",
        "one run. The file is `fitlift.toml` in your configuration folder; for `fitlift weekly FOLDER --athletes` each",
        "athlete's folder may have one; `--config FILE` or `FITLIFT_CONFIG` names another. This one has every setting:",
        "",
        "```toml",
    )
    table = None
    for each in sorted(KEYS, key=lambda key: not key.table):
        if each.table != table:
            yield from ([] if table is None else [""])
            yield f"[{each.table or each.name}]"
            table = each.table
        yield from (f"# {line}" for line in _lines(f"{each.doc} {_allowed(each)}"))
        yield from _value(each)
    yield from (
        "",
        "# Exercises of your own; they count everywhere.",
        "[[exercises]]",
        'name = "Sofa hop"',
        'description = "Hop over the sofa."',
        'primary = ["calves", "quads"]',
        'secondary = ["glutes"]',
        "```",
    )


def _lines(text: str) -> list[str]:
    return textwrap.wrap(text, 110)


def _allowed(key: Key) -> str:
    """What values a setting can have, as its own error says it."""
    try:
        key.rule.read(object())
    except Unfit as error:
        said = sentence(error.allowed)
        return f"{said[0].upper()}{said[1:]}."
    raise AssertionError(key.name)


def _value(key: Key) -> Iterator[str]:
    """The line of a setting: what holds by default, or commented an example."""
    if not key.table:
        yield _OF_TABLES[key.name]
    elif key.name in _EXAMPLES:
        yield f"# {key.name} = {_EXAMPLES[key.name]}"
    else:
        yield f"{key.name} = {_written(key.default)}"


def _written(value: object) -> str:
    """A value as TOML has it; whole numbers without a point."""
    numbers = [*value] if isinstance(value, tuple) else [value]
    plain = [int(each) if isinstance(each, float) and each.is_integer() else each for each in numbers]
    return tomlkit.item(plain if isinstance(value, tuple) else plain[0]).as_string()


def formulas_document() -> str:
    """Every figure of load with its formula and who published it."""
    lines = [
        "# Formulas",
        "",
        "Written by `make docs` from `fitlift.measures.formulas`; do not edit. Each figure stands in a column of the",
        "tables of loads ([tables.md](tables.md)); `fitlift summarize --explain` and `figures` in JSON have them with",
        "the numbers that went in, or why a figure cannot be said. Other aims and bounds, with their sources:",
        "[principles.md](principles.md), [progress.md](progress.md), [how fitlift counts](how_it_counts.md).",
        "",
        "| column | unit | formula | published by |",
        "|---|---|---|---|",
    ]
    for column, each in FORMULAS.items():
        source = "a plain sum or share" if each.source is None else sentence(each.source)
        lines.append(f"| `{column}` | {each.unit} | {_cell(sentence(each.said))} | {source} |")
    return "\n".join(lines) + "\n"
