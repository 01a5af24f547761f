"""`fitlift.toml`: settings and exercises of the user's own, read with their lines and changed where a value stands."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from fitlift.config import COMMAND_LINE, KEYS, InFile, Key, Names, Settings, Unfit, order_fault
from fitlift.errors import SettingError, UserFileError
from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.exercise import OwnExercise
from fitlift.records.base import Record, replace
from fitlift.records.faults import as_in, near_names
from fitlift.records.said import Said
from fitlift.userfiles.settings_faults import (
    EXERCISES,
    does_not_fit,
    faults,
    given,
    has_names,
    lines_of,
    listed,
    unknown_exercise,
    unknown_sport,
)

if TYPE_CHECKING:
    import tomlkit


class Configuration(Record):
    """What a `fitlift.toml` says.

    Parameters
    ----------
    settings
        The settings.
    exercises
        The user's own exercises.
    """

    settings: Settings = msgspec.field(default_factory=Settings)
    exercises: tuple[OwnExercise, ...] = ()


def read_configuration(text: str, source: str) -> Configuration:
    """Read a configuration.

    Parameters
    ----------
    text
        The file's text.
    source
        Its name, for errors and as the origin of settings.

    Raises
    ------
    UserFileError
        For the first thing that is wrong, with its line.
    """
    for fault in faults(text, source):
        raise fault
    data = tomllib.loads(text)
    found = [(key, key.rule.read(value)) for key, value in given(data)]
    lines = lines_of(text, [key.path for key, _ in found])
    origins = {key.name: InFile(source, lines[key.path]) for key, _ in found}
    settings = Settings(**{key.name: value for key, value in found}, origins=origins)
    return Configuration(settings, tuple(_own(each) for each in data.get(EXERCISES, [])))


def checked_assignments(assignments: Sequence[str]) -> tuple[str, ...]:
    """Settings given as "key=value", as they are; whether exercises have the names that stand there is not looked at.

    Raises
    ------
    SettingError
        For a key that there is not, or a value that it cannot have.
    """
    if isinstance(assignments, str | Mapping) or not all(isinstance(each, str) for each in assignments):
        shown = f"{assignments!r}"
        raise SettingError(shown, Said("no_list_of_settings", {"given": shown}), as_in("argument"))
    for assignment in assignments:
        _read_assignment(assignment)
    return tuple(assignments)


def assignments_of(settings: Mapping[str, object]) -> tuple[str, ...]:
    """Settings by their names as "key=value"; errors as of `checked_assignments`."""
    if not isinstance(settings, Mapping):
        shown = f"{settings!r}"
        raise SettingError(shown, Said("names_no_settings", {"given": shown}), as_in("argument"))
    written = []
    for name, value in settings.items():
        within = value.items() if isinstance(value, Mapping) else ()
        written += [f"{name}.{each}={as_written(number)}" for each, number in within]
        written += [] if isinstance(value, Mapping) else [f"{name}={as_written(value)}"]
    return checked_assignments(written)


def as_written(value: object) -> str:
    """A plain value as a text that means it."""
    if isinstance(value, str):
        return value
    return json.dumps(value, default=str)


def with_assignments(settings: Settings, assignments: Sequence[str], own: Sequence[OwnExercise] = ()) -> Settings:
    """Settings, those given as "key=value" put over them.

    Parameters
    ----------
    settings
        The settings below.
    assignments
        What is put over them.
    own
        The user's own exercises, which may have a baseline too.

    Raises
    ------
    SettingError
        For a key that there is not, or a value that it cannot have.
    """
    for assignment in assignments:
        key, within, value = _read_assignment(assignment)
        if key.name == "baseline_kg":
            _check_exercises([within] if within else value, own)
        if key.name == "strength_sports":
            _check_sports(value)
        if within:
            value = {**getattr(settings, key.name), within: value}
        origins = {**settings.origins, key.name: COMMAND_LINE}
        settings = replace(settings, **{key.name: value}, origins=origins)
    return _consistent(settings)


def with_value(text: str, source: str, name: str, written: str) -> str:
    """A configuration's text with one setting set, everything else as it was, comments too.

    Raises
    ------
    SettingError
        For a key that there is not, or a value that it cannot have.
    UserFileError
        If the text was wrong before.
    """
    import tomlkit

    key, within = find_key(name)
    checked = _checked(key, within, written)
    document = _document(text, source)
    path = (*key.path, within) if within else key.path
    table: Any = document
    for step in path[:-1]:
        if step not in table:
            table[step] = tomlkit.table()
        table = table[step]
    plain = _plain(checked)
    if isinstance(plain, dict):
        # in one line: below a dotted key a table would swallow what follows
        named = tomlkit.inline_table()
        named.update(plain)
        plain = named
    table[path[-1]] = plain
    changed = document.as_string()
    read_configuration(changed, source)
    return _with_line_ends_of(text, changed)


def without_value(text: str, source: str, name: str) -> str:
    """A configuration's text without one setting; the same text where it is not set; errors as for `with_value`."""
    key, within = find_key(name)
    document = _document(text, source)
    path = (*key.path, within) if within else key.path
    table: Any = document
    for step in path[:-1]:
        table = table.get(step, {})
    if path[-1] not in table:
        return text
    del table[path[-1]]
    return document.as_string()


def find_key(name: str) -> tuple[Key, str]:
    """A setting by its name, with or without its table; and the single name within it that is meant, or "".

    Raises
    ------
    SettingError
        If there is none.
    """
    for key in KEYS:
        for spelled in dict.fromkeys((key.name, ".".join(key.path))):
            if name == spelled:
                return key, ""
            if has_names(key) and name.startswith(f"{spelled}."):
                return key, name.removeprefix(f"{spelled}.").strip("\"'")
    near = near_names(name.rpartition(".")[2], [key.name for key in KEYS])
    hint = Said("near_settings", {"near_names": near}) if near else Said("settings_are_listed")
    raise SettingError(name, Said("no_setting", {"given": name}), hint)


def allowed_of(name: str) -> Said:
    """What values a setting can have; errors as of `find_key`."""
    key, _ = find_key(name)
    try:
        key.rule.read(None)
    except Unfit as unfit:
        return unfit.allowed
    raise ValueError(f"{name} can be anything")


def _read_assignment(assignment: str) -> tuple[Key, str, Any]:
    """The setting that a text is about, the single name within it that is meant, or "", and the value."""
    name, equals, text = assignment.partition("=")
    if not equals:
        raise SettingError(assignment, Said("no_setting", {"given": assignment}), as_in("assignment"))
    key, within = find_key(name.strip())
    return key, within, _checked(key, within, text)


def _checked(key: Key, within: str, text: str) -> Any:
    """The value that a text gives a setting, or the single name within it."""
    value = _typed(text.strip())
    if isinstance(key.rule, Names) and isinstance(value, str):
        value = value.split(",")  # as people give names with a command; a file has a list
    try:
        return key.rule.read({within: value})[within] if within else key.rule.read(value)
    except Unfit as unfit:
        name = f"{key.name}.{within}" if within else key.name
        raise SettingError(f"{name} = {text.strip()}", does_not_fit(name, text.strip()), unfit.allowed) from None


def _typed(text: str) -> Any:
    """What a text means in TOML, numbers with commas between as a list; else the text itself."""
    for written in (text, f"[{text}]" if "," in text else ""):
        try:
            return tomllib.loads(f"value={written}")["value"] if written and "\n" not in written else text
        except (ValueError, RecursionError):
            continue
    return text


def _check_exercises(names: Iterable[str], own: Sequence[OwnExercise]) -> None:
    """Raise SettingError for a name that no exercise has."""
    for name in names:
        setting = f"baseline_kg.{name}"
        unknown = None if name in [each.name for each in own] else unknown_exercise(name, setting)
        if unknown:
            raise SettingError(setting, *unknown)


def _check_sports(names: Iterable[str]) -> None:
    """Raise SettingError for a name that no sport has."""
    for name in names:
        unknown = unknown_sport(name, "strength_sports")
        if unknown:
            raise SettingError("strength_sports", *unknown)


def _plain(value: Any) -> Any:
    """A value as TOML writes it: whole numbers without a point."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return int(value) if isinstance(value, float) and value == int(value) else value


def _document(text: str, source: str) -> tomlkit.TOMLDocument:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    read_configuration(text, source)
    try:
        return tomlkit.parse(text)
    except TOMLKitError as error:
        raise UserFileError(source, Said("unchangeable", {"text": str(error)}), Said("change_in_editor")) from None


def _with_line_ends_of(before: str, text: str) -> str:
    return re.sub("\r?\n", "\r\n", text) if "\r\n" in before else text


def _own(each: Mapping[str, Any]) -> OwnExercise:
    parent = catalogue().find(each["parent"]).exercise if "parent" in each else None
    return OwnExercise(
        name=each["name"].strip(),
        description=each.get("description", ""),
        primary=tuple(listed(each.get("primary", ()))),
        secondary=tuple(listed(each.get("secondary", ()))),
        parent=parent.key if parent is not None else None,
    )


def _consistent(settings: Settings) -> Settings:
    """The same settings; raises SettingError where heart rates contradict each other."""
    fault = order_fault(settings)
    if fault:
        name, reason = fault
        raise SettingError(name, reason, Said("heart_rates_ascend", {"is_shown": True}))
    return settings
