"""Settings as text: each with its value, and where it comes from."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from fitlift.config import KEYS, InFile, Origin, Settings, said_origin
from fitlift.exercises.exercise import OwnExercise
from fitlift.measures.readable import on_one_line
from fitlift.records.said import Said
from fitlift.report.layout import blocks, headed_table, paragraphs, rendered
from fitlift.report.words import in_words, say

#: From so many characters on settings stand in columns: in fewer their names would be folded.
_WIDE = 72


def settings_text(
    path: PurePath, settings: Settings, own: Sequence[OwnExercise], width: int, *, only: Collection[str] = ()
) -> str:
    """A line for each setting, and the names of the user's own exercises.

    Parameters
    ----------
    path
        The file of settings.
    settings
        What holds.
    own
        The user's own exercises.
    width
        Columns to fill.
    only
        Names of the settings to show; none for all, and the exercises.
    """
    values = [(key, getattr(settings, key.name)) for key in KEYS if not only or key.name in only]
    rows = [
        (key.name, _shown(value), _origin(settings.origin(key.name), path, value), key.doc) for key, value in values
    ]
    exercises = say("exercises_of_your_own", lifts=tuple(on_one_line(each.name) for each in own))
    shown = _in_columns(rows, width) if width >= _WIDE else paragraphs(map(_in_a_line, rows), width, indent="  ")
    return blocks(
        [f"{say('settings_in_file', path=str(path))}\n", shown, "" if only else paragraphs([exercises], width)]
    )


def _in_columns(rows: Sequence[tuple[str, str, str, str]], width: int) -> str:
    made = headed_table(("setting", "value", "from", "what_it_does"), ())
    for row in rows:
        made.add_row(*row)
    return rendered(made, width)


def _in_a_line(row: tuple[str, str, str, str]) -> str:
    name, value, origin, doc = row
    return f"{name} = {value}{f' ({origin})' if origin else ''}: {doc}"


def _origin(origin: Origin | None, path: PurePath, value: Any) -> str:
    if origin is None:
        return "" if value is None or value == {} else say("default_holds")
    if isinstance(origin, InFile) and origin.file == f"{path}":
        return in_words(Said("line", {"line": origin.line}))
    return in_words(said_origin(origin))


def _shown(value: Any) -> str:
    if value is None or value == {}:
        return "–"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{on_one_line(name)} {_shown(each)}" for name, each in value.items())
    return str(value)
