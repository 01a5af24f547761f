"""The command line: parse, call, render. Each command lives in a module of its own."""

from __future__ import annotations

import errno
import gc
import importlib
import os
import sys
import warnings
from collections import UserDict
from types import MappingProxyType
from typing import TextIO

import click

from fitlift.cli.groups import Group
from fitlift.cli.saying import PROGRAM, in_words
from fitlift.errors import FitliftError, FitliftWarning
from fitlift.records.said import Said

_COMMANDS = ("summarize", "weekly", "label", "plan", "progress", "exercises", "convert", "inspect", "library", "config")


class _Modules(UserDict[str, click.Command]):
    """Commands by their names, each loaded when somebody asks for it: generators of manuals ask for all."""

    def __init__(self) -> None:
        super().__init__()
        self.data = dict.fromkeys(_COMMANDS, click.Command(None))

    def __getitem__(self, name: str) -> click.Command:
        if name not in self.data:
            raise KeyError(name)
        command: click.Command = importlib.import_module(f"fitlift.cli.{name}").command
        return command


class _Commands(Group):
    """Commands found by their module's name, in the order of `_COMMANDS`; errors become one or two lines."""

    other_names = MappingProxyType({"summarise": "summarize"})

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except FitliftError as error:
            show_error(error)
            ctx.exit(1)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # click ends quietly where the reader has gone
            show_error(FitliftError(Said("cannot_be_read_or_written", {"text": str(error)})))
            ctx.exit(1)


@click.group(
    cls=_Commands,
    commands=_Modules(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`fitlift COMMAND --help` tells what each takes.",
)
@click.version_option(package_name="fitlift", prog_name="fitlift")
def cli() -> None:
    """Read the strength sessions that watches record, from FIT files, offline."""


def main() -> None:
    """Run the command line."""
    warnings.showwarning = _show_warning
    for stream in (sys.stdout, sys.stderr):
        _make_unicode(stream)
    try:
        cli()
    finally:
        gc.disable()  # the process ends: looking for garbage as it goes takes a twentieth of a short command


def show_error(error: FitliftError) -> None:
    """Say on standard error what is wrong, and below it what to try."""
    click.echo(f"{PROGRAM}: {error.problem}", err=True)
    if error.hint:
        click.echo(f"  {in_words(Said('what_to_try'))} {error.hint}", err=True)


def _make_unicode(stream: TextIO) -> None:
    """Write UTF-8 whatever the machine's code page, as Windows' is; a character it lacks is escaped."""
    if hasattr(stream, "reconfigure"):
        encoding = stream.encoding if os.environ.get("PYTHONIOENCODING") else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _show_warning(message: Warning | str, category: type[Warning], *_: object, **__: object) -> None:
    if issubclass(category, FitliftWarning):
        click.echo(f"{PROGRAM}: {message}", err=True)
