"""`fitlift config`."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from fitlift.cli import show_error
from fitlift.cli.common import (
    STANDARD,
    Voice,
    config_option,
    quiet_option,
    text_width,
    user_files_options,
    write_user_file,
)
from fitlift.cli.completing import setting_names, setting_values
from fitlift.cli.groups import Group
from fitlift.cli.saying import say, wrong_use
from fitlift.records.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable

    from fitlift.userfiles.places import UserFiles


_HELP = """Show and change your settings: heart rates, zones, units, targets, how sets are counted.

They stand in fitlift.toml in your configuration folder, a text file that you may edit; --config
or FITLIFT_CONFIG names another, as of an athlete: fitlift config set max_hr_bpm 186 --config
team/Anna/fitlift.toml. Each setting stands below its table, and exercises of your own stand there, too:

\b
  [athlete]
  max_hr_bpm = 186
  [display]
  weight_unit = "kg"
  [[exercises]]
  name = "Sofa hop"
  description = "Hop over the sofa."
  primary = ["calves", "quads"]   # or parent = "box jump"
  secondary = ["glutes"]
"""


class _Group(Group):
    """The commands of settings; what other programs call `show` works."""

    other_names = MappingProxyType({"get": "show", "list": "show"})


@click.group("config", cls=_Group, help=_HELP, short_help="Show and change your settings.")
def command() -> None:
    """Show and change your settings."""


@command.command("show")
@click.argument("keys", nargs=-1, metavar="[KEY]...", shell_complete=setting_names)
@user_files_options()
def show(keys: tuple[str, ...], user_files: UserFiles) -> None:
    """Show every setting, or those of some KEYs: its value, where it comes from, what it does."""
    from fitlift.report.settings_text import settings_text
    from fitlift.userfiles.settings_toml import find_key

    asked = frozenset(find_key(each)[0].name for each in keys)
    own = user_files.configuration.exercises
    text = settings_text(user_files.config_path, user_files.settings, own, text_width(STANDARD), only=asked)
    click.echo(text, nl=False)


@command.command("set", short_help="Set KEY to VALUE.")
@click.argument("key", shell_complete=setting_names)
@click.argument("value", required=False, shell_complete=setting_values)
@config_option
@quiet_option
def set_value(key: str, value: str | None, config: str | None, *, quiet: bool) -> None:
    """Set KEY to VALUE; the rest of the file stays as it is, comments too.

    As in: fitlift config set max_hr_bpm 186, or max_hr_bpm=186; fitlift config set targets.calves 6.
    """
    from fitlift.userfiles.settings_toml import allowed_of, with_value

    key, _, given = (key, "", value) if value is not None else map(str.strip, key.partition("="))
    if not given:
        raise wrong_use(Said("which_value", {"setting": key}), allowed_of(key))
    _change(config, Voice(quiet, verbose=False), lambda text, source: with_value(text, source, key, given))


@command.command("unset")
@click.argument("key", shell_complete=setting_names)
@config_option
@quiet_option
def unset(key: str, config: str | None, *, quiet: bool) -> None:
    """Take KEY out, so that its default holds."""
    from fitlift.userfiles.settings_toml import without_value

    _change(config, Voice(quiet, verbose=False), lambda text, source: without_value(text, source, key))


@command.command("check")
@config_option
@click.pass_context
def check(ctx: click.Context, config: str | None) -> None:
    """Tell everything that is wrong with the file, each with its line."""
    from fitlift.userfiles.settings_faults import faults

    path = _path(config)
    found = list(faults(_text(path, may_be_missing=config is None), str(path)))
    for fault in found:
        show_error(fault)
    if not found:
        code = "file_is_well" if path.exists() else "no_file_defaults_hold"
        say(Said(code, {"path": str(path)}))
    ctx.exit(1 if found else 0)


def _change(config: str | None, voice: Voice, changed: Callable[[str, str], str]) -> None:
    path = _path(config)
    before = _text(path, may_be_missing=True)
    after = changed(before, str(path))
    if after != before:
        write_user_file(after, path, Said("option_names_another", {"option": "--config"}), voice)
    else:
        voice.say(Said("nothing_to_change", {"path": str(path)}))


def _path(config: str | None) -> Path:
    from fitlift.userfiles.places import UserFiles

    return UserFiles(config_file=Path(config) if config else None).config_path


def _text(path: Path, *, may_be_missing: bool) -> str:
    from fitlift.userfiles.text_files import read_text

    return "" if may_be_missing and not path.exists() else read_text(path)
