"""Groups of commands that understand what was nearly typed right, and say where an option belongs."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar

import click

from fitlift.cli.saying import wrong_use
from fitlift.records.faults import near_names
from fitlift.records.said import Said

_NONE: Mapping[str, str] = MappingProxyType({})


class Group(click.Group):
    """A group whose commands have near misses, other names that work and are not listed, and options behind them."""

    #: Another name that people type → the command.
    other_names: ClassVar[Mapping[str, str]] = _NONE

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, or another that people type."""
        return super().get_command(ctx, self.other_names.get(cmd_name, cmd_name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; what is none is told with those that are near.

        Raises
        ------
        UsageError
            If there is none of that name.
        """
        name = args[0]
        if ctx.resilient_parsing or name.startswith("-") or self.get_command(ctx, name) is not None:
            return super().resolve_command(ctx, args)
        raise _within(ctx, wrong_use(self._no_command(ctx, name)))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options of the group itself; one that belongs behind the command is told with its place.

        Raises
        ------
        UsageError
            For an option that the group does not have.
        """
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            said = self._behind(ctx, given, error.option_name)
            raise error if said is None else _within(ctx, wrong_use(said)) from None

    def _no_command(self, ctx: click.Context, name: str) -> Said:
        known = self.list_commands(ctx)
        if ctx.parent is None and _is_there(name):
            return Said("file_is_no_command", {"given": name, "arguments": ("summarize", shlex.quote(name))})
        near = near_names(name, [*known, *self.other_names])
        meant = tuple(dict.fromkeys(self.other_names.get(each, each) for each in near))
        return Said("no_command", {"given": name, "near_names": meant, "known": tuple(known)})

    def _behind(self, ctx: click.Context, args: Sequence[str], option: str) -> Said | None:
        """Where an option belongs that stands before the command which has it; None where it belongs to none."""
        place = next((at for at, each in enumerate(args) if each.partition("=")[0] == option), len(args))
        for at in range(place + 1, len(args)):
            names, command = self._command_at(ctx, args[at:])
            taken = 0 if command is None else _taken(command, args[place:at], option)
            if taken:
                moved = [*names, *args[place : place + taken], *args[at + len(names) :]]
                path = () if ctx.parent is None else (str(ctx.info_name),)
                return Said("option_stands_behind", {"option": option, "arguments": (*path, *map(shlex.quote, moved))})
        return None

    def _command_at(self, ctx: click.Context, args: Sequence[str]) -> tuple[list[str], click.Command | None]:
        """The command with which arguments begin, and by which names it is called; of a group that within it."""
        found: click.Command | None = self
        names = []
        for each in args:
            if not isinstance(found, click.Group):
                break
            found = found.get_command(ctx, each)
            names.append(each)
        return names, found


def _within(ctx: click.Context, error: click.UsageError) -> click.UsageError:
    """The error, told with how the group is used."""
    error.ctx = ctx
    return error


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def _taken(command: click.Command, args: Sequence[str], option: str) -> int:
    """How many arguments an option and its value are, as a command takes it; 0 where it has no such option."""
    found = next((each for each in command.params if option in each.opts), None)
    if not isinstance(found, click.Option):
        return 0
    has_value = not (found.is_flag or found.count or "=" in args[0])
    return 1 + has_value if len(args) == 1 + has_value else 0
