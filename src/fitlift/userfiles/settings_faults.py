"""What is wrong with a `fitlift.toml`, each fault with its line."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from fitlift.config import KEYS, Key, Settings, Unfit, order_fault
from fitlift.errors import UserFileError
from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.names import UNKNOWN, key_of_title
from fitlift.exercises.tables import muscles
from fitlift.fit import profile
from fitlift.records.faults import as_in, misread, nearest, needs
from fitlift.records.said import Said

#: Name of the table of the user's own exercises.
EXERCISES = "exercises"

_EXERCISE = ("name", "description", "primary", "secondary", "parent")
_TABLES = (*dict.fromkeys(key.path[0] for key in KEYS), EXERCISES)
_WHERE = re.compile(r" \(at line (\d+), column \d+\)$")
_AT_END = re.compile(r" \(at end of document\)$")

#: Of a value that does not fit, so many characters are shown.
_LONGEST = 60

#: Where in a file something stands: names of tables, places in lists.
Place = tuple[str | int, ...]

#: A fault: where, what is wrong, and what to try.
_Fault = tuple[Place, Said, Said | None]

#: That something is not known, and what to try.
_Unknown = tuple[Said, Said | None]


def faults(text: str, source: str) -> Iterator[UserFileError]:
    """Everything that is wrong with a configuration, from its beginning to its end."""
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        yield _unreadable(error, text, source)
        return
    wrong = [*_wrong_keys(data), *_wrong_values(data)]
    lines = lines_of(text, [path for path, _, _ in wrong])
    for path, reason, hint in sorted(wrong, key=lambda each: lines[each[0]]):
        yield UserFileError(source, reason, hint, line=lines[path])


def given(data: Mapping[str, object]) -> Iterator[tuple[Key, Any]]:
    """Each setting that a configuration gives a value."""
    for key in KEYS:
        table = data.get(key.table, {}) if key.table else data
        if isinstance(table, Mapping) and key.name in table:
            yield key, table[key.name]


def has_names(key: Key) -> bool:
    """Whether a setting has a value for each of some names."""
    return isinstance(key.default, Mapping)


def listed(value: Any) -> list[Any]:
    """The values of a list; a single one is a list of one."""
    return list(value) if isinstance(value, list | tuple) else [value]


def unknown_exercise(name: str, setting: str | None = None) -> _Unknown | None:
    """That the catalogue has no one exercise of a name, and those near it; None where it has.

    Parameters
    ----------
    name
        The name.
    setting
        The setting that has it, where it is to be told.
    """
    meant = catalogue().find(name)
    if meant.exercise is not None:
        return None
    near = tuple(each.name for each in meant.nearest)
    unknown = Said("no_exercise_called", {"given": name, "of_setting": setting})
    return unknown, Said("near", {"known": near}) if near else None


def unknown_sport(name: str, setting: str | None = None) -> _Unknown | None:
    """That no sport and no kind of one is called so in FIT, and the one near it; None where one is.

    Parameters
    ----------
    name, setting
        As for `unknown_exercise`.
    """
    known = sorted({each for kind in ("sport", "sub_sport") for each in profile.enum_numbers(kind)})
    if name in known:
        return None
    near = difflib.get_close_matches(name, known, n=1)
    unknown = Said("no_sport_called", {"given": name, "of_setting": setting})
    return unknown, Said("did_you_mean", {"meant": near[0]}) if near else Said("inspect_shows_sport")


def lines_of(text: str, paths: Collection[Place]) -> dict[Place, int]:
    """The line on which each of some things stands.

    Beginnings of the text that are whole by themselves grow line by line: what the next one has and the one before
    it has not begins on the first line between that says anything.
    """
    lines = text.split("\n")  # not splitlines: TOML knows no other line ends, and texts may hold them
    found: dict[Place, int] = {}
    begins = 1
    for count in range(1, len(lines) + 1):
        try:
            data = tomllib.loads("\n".join(lines[:count]))
        except tomllib.TOMLDecodeError:
            continue
        begins = next((number for number in range(begins, count) if _tells(lines[number - 1])), count)
        found |= {path: begins for path in paths if path not in found and _holds(data, path)}
        begins = count + 1
    return found


def _tells(line: str) -> bool:
    """Whether a line says anything."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _holds(data: Any, path: Place) -> bool:
    for step in path:
        if isinstance(step, int):
            if not isinstance(data, list) or len(data) <= step:
                return False
        elif not isinstance(data, Mapping) or step not in data:
            return False
        data = data[step]
    return True


def _wrong_keys(data: Mapping[str, object]) -> Iterator[_Fault]:
    for table, content in data.items():
        if table not in _TABLES:
            yield (table,), Said("unknown_here", {"given": table}), _place_of(table) or nearest(table, _TABLES)
            continue
        known = [key.name for key in KEYS if key.table == table]
        if not known:
            continue
        if not isinstance(content, Mapping):
            yield (table,), Said("is_a_table", {"given": table}), Said("write_table", {"given": table, "key": known[0]})
            continue
        for name in content:
            if name not in known:
                unknown = Said("unknown_in_table", {"given": name, "table": f"[{table}]"})
                yield (table, name), unknown, _place_of(name) or nearest(name, known)


def _wrong_values(data: Mapping[str, object]) -> Iterator[_Fault]:
    for key, value in given(data):
        each_by_name = has_names(key) and isinstance(value, Mapping)
        for path, name, part in _parts(key, value) if each_by_name else [(key.path, key.name, value)]:
            try:
                key.rule.read({path[-1]: part} if each_by_name else part)
            except Unfit as unfit:
                yield path, does_not_fit(name, _as_written(part)), unfit.allowed
    yield from _wrong_order(data)
    yield from _wrong_baselines(data)
    yield from _wrong_sports(data)
    yield from _wrong_exercises(data)


def _parts(key: Key, value: Mapping[str, object]) -> list[tuple[Place, str, Any]]:
    """Each number of a setting that has several by name."""
    return [((*key.path, name), f"{key.name}.{name}", each) for name, each in value.items()]


def _wrong_order(data: Mapping[str, object]) -> Iterator[_Fault]:
    """Heart rates of which a lower one is higher."""
    try:
        athlete = {key.name: key.rule.read(value) for key, value in given(data) if key.table == "athlete"}
    except Unfit:
        return
    fault = order_fault(Settings(**athlete))
    if fault:
        name, reason = fault
        yield ("athlete", name), reason, Said("heart_rates_ascend", {"is_shown": False})


def _wrong_sports(data: Mapping[str, object]) -> Iterator[_Fault]:
    for key, value in given(data):
        if key.name != "strength_sports":
            continue
        try:
            names = key.rule.read(value)
        except Unfit:
            continue
        yield from ((key.path, *unknown) for name in names if (unknown := unknown_sport(name)))


def _wrong_baselines(data: Mapping[str, object]) -> Iterator[_Fault]:
    of_exercises = data.get("baseline_kg", {})
    own = [str(each.get("name", "")) for each in _tables(data.get(EXERCISES, []))]
    seen: dict[str, str] = {}
    for name in of_exercises if isinstance(of_exercises, Mapping) else ():
        meant = catalogue().find(name)
        key = name if meant.exercise is None or name in own else meant.exercise.key
        if key in seen:
            same = Said("same_exercise", {"given": name, "other": seen[key]})
            yield ("baseline_kg", name), same, Said("keep_one")
        seen[key] = name
        unknown = unknown_exercise(name) if name not in own else None
        if unknown:
            yield ("baseline_kg", name), *unknown


def _wrong_exercises(data: Mapping[str, object]) -> Iterator[_Fault]:
    own = data.get(EXERCISES, [])
    if not isinstance(own, list) or len(_tables(own)) != len(own):
        yield (EXERCISES,), Said("own_exercises_in_tables"), Said("write_own_exercises")
        return
    names: set[str] = set()
    for place, each in enumerate(own):
        called = str(each.get("name", "")).strip()
        if key_of_title(called) != UNKNOWN and key_of_title(called) in names:
            yield (EXERCISES, place, "name"), Said("second_time", {"given": called}), Said("keep_one")
        names.add(key_of_title(called))
        for name, reason, hint in _wrong_exercise(each):
            yield (EXERCISES, place, *((name,) if name else ())), reason, hint


def _wrong_exercise(each: Mapping[str, object]) -> Iterator[tuple[str, Said, Said | None]]:
    for name, value in each.items():
        if name not in _EXERCISE:
            yield name, Said("unknown_in_table", {"given": name, "table": f"[[{EXERCISES}]]"}), nearest(name, _EXERCISE)
        elif name in ("primary", "secondary"):
            wrong = [each for each in listed(value) if not isinstance(each, str) or each not in muscles()]
            if wrong:
                yield name, misread(wrong[0], "muscle"), Said("known", {"known": tuple(muscles())})
        elif not isinstance(value, str) or not value.strip():
            yield name, Said("is_a_text", {"key": name}), Said("write_text", {"key": name})
    if "name" not in each:
        yield "", needs("own_exercise", "name"), Said("write_text", {"key": "name"})
    elif str(each["name"]).strip() and key_of_title(str(each["name"])) == UNKNOWN:
        yield "name", misread(each["name"], "name"), Said("write_name_with_letters")
    if not each.get("primary") and "parent" not in each:
        yield "", needs("own_exercise", "primary"), as_in("own_exercise:primary")
    parent = each.get("parent")
    if isinstance(parent, str):
        yield from _wrong_parent(parent)


def _wrong_parent(parent: str) -> Iterator[tuple[str, Said, Said | None]]:
    unknown = unknown_exercise(parent)
    if unknown:
        yield "parent", *unknown


def _tables(value: Any) -> list[Mapping[str, object]]:
    """The tables in a list."""
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def does_not_fit(setting: str, written: str) -> Said:
    """That a setting cannot have a value."""
    return Said("does_not_fit", {"setting": setting, "given": written})


def _as_written(value: Any) -> str:
    import tomlkit

    if isinstance(value, Mapping):
        return "{...}"
    if _tables(value):
        return "[{...}]"
    written = str(tomlkit.item(value).as_string())
    return written if len(written) <= _LONGEST else f"{written[:_LONGEST]}..."


def _unreadable(error: ValueError | RecursionError, text: str, source: str) -> UserFileError:
    if not isinstance(error, tomllib.TOMLDecodeError):
        said = Said("lists_too_deep" if isinstance(error, RecursionError) else "number_too_long")
        return UserFileError(source, said, Said("write_what_is_shown"))
    found = _WHERE.search(str(error))
    line = int(found[1]) if found else text.count("\n") + 1
    problem = _AT_END.sub("", _WHERE.sub("", str(error)))
    return UserFileError(source, Said("unreadable", {"text": problem}), as_in("settings"), line=line)


def _place_of(name: str) -> Said | None:
    """Where a setting belongs that stands elsewhere; None for what is none."""
    tables = (f"[{key.table}]" for key in KEYS if key.name == name and key.table)
    return next((Said("belongs_below", {"table": table}) for table in tables), None)
