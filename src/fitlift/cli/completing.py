"""What the shell completes: keys and values of settings, sections, exercises, muscles, files and folders.

It is asked at each press of the tab key: nothing is loaded that takes longer than a glance.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    Items = list[CompletionItem]
    _PathType = click.ParamType[str]
else:
    _PathType = click.ParamType  # older versions of click do not say what a type makes


class _Place(_PathType):
    """A path as it was typed; the shell completes it."""

    def __init__(self, name: str, kind: str) -> None:
        self.name, self._kind = name, kind

    def convert(self, value: object, _param: click.Parameter | None, _ctx: click.Context | None) -> str:
        """Take it as it is: what lies there is looked at where it is read."""
        return str(value)

    def shell_complete(self, _ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
        """Let the shell look."""
        return [CompletionItem(incomplete, type=self._kind)]


#: A file or a folder, and a folder alone; standard input and output are "-".
FILE, FOLDER = _Place("path", "file"), _Place("folder", "dir")


def setting_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """Settings by their names, each with what it does."""
    from fitlift.config import KEYS

    return [CompletionItem(key.name, help=key.doc) for key in KEYS if key.name.startswith(incomplete)]


def setting_values(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """The values of the setting that stands before, where they are words."""
    return _begun(_values(str(ctx.params.get("key") or "")), incomplete)


def assignments(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """KEY=VALUE: keys first, then the values of the one that is typed."""
    name, equals, value = incomplete.partition("=")
    if not equals:
        return [CompletionItem(f"{each.value}=", help=each.help) for each in setting_names(ctx, param, name)]
    return _begun((f"{name}={each}" for each in _values(name)), f"{name}={value}")


def sections(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """Sections of a session behind those that are typed, with commas between."""
    from fitlift.report.sections import SECTIONS

    before, comma, begun = incomplete.rpartition(",")
    left = [each for each in SECTIONS if each not in before.split(",") and each.startswith(begun)]
    return [CompletionItem(f"{before}{comma}{each}") for each in left]


def exercise_words(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """The next word of exercises' names: any of their words first, then those behind the words that are typed."""
    typed = [each.casefold() for each in ctx.params.get("words") or ()]
    words = {
        word
        for name in _names()
        for at in range(len(name) - len(typed))
        if name[at : at + len(typed)] == typed and (word := name[at + len(typed)])
    }
    return _begun(sorted(words), incomplete.casefold())


def exercise_of_slot(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """SLOT=EXERCISE: behind the sign exercises by their keys, which need no quotes."""
    slot, equals, begun = incomplete.partition("=")
    if not equals:
        return []
    return _begun((f"{slot}={key}" for key in sorted(_keys())), f"{slot}={begun}")


def muscles(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """Groups of muscles and single muscles."""
    from fitlift.exercises.muscle_names import muscles_by_name

    return _begun(muscles_by_name(), incomplete.casefold())


def _keys() -> set[str]:
    """The keys of exercises that people do: the tables of the program, without those of all watches."""
    from fitlift.exercises.tables import records

    return {each["key"] for table in ("aliases", "common", "gym", "runners") for each in records(table)}


def _names() -> list[list[str]]:
    """What these are called, in words."""
    from fitlift.exercises.tables import records

    written = [each["name"] for table in ("aliases", "gym", "runners") for each in records(table)]
    spelled = [key.replace("_", " ") for key in _keys()]
    return [list(name) for name in sorted({tuple(each.casefold().split()) for each in (*written, *spelled)})]


def _values(name: str) -> tuple[str, ...]:
    """The words that a setting can be; none of numbers, and where there is no such setting."""
    from fitlift.config import KEYS, OneOf, YesNo

    rule = next((key.rule for key in KEYS if name in {key.name, ".".join(key.path)}), None)
    if isinstance(rule, YesNo):
        return "true", "false"
    return tuple([f"{each}" for each in rule.values]) if isinstance(rule, OneOf) else ()


def _begun(values: Iterable[str], incomplete: str) -> Items:
    return [CompletionItem(each) for each in values if each.startswith(incomplete)]
