"""Exercises that the catalogue lacks, as users write them: from YAML."""

from __future__ import annotations

from fitlift.exercises.catalogue import OwnExercise, catalogue
from fitlift.exercises.tables import muscles
from fitlift.userfiles.yaml_nodes import Entry, parse

_EXERCISE = ("name", "description", "primary", "secondary", "parent")


def read_exercises(text: str, source: str) -> tuple[OwnExercise, ...]:
    """Read a user's exercises.

    Parameters
    ----------
    text
        The file's text: below `exercises`, a list of a name each, with a description, muscles that work (`primary`)
        and help (`secondary`), and a `parent`, the exercise from which the rest is taken.
    source
        Its name, for errors.

    Raises
    ------
    UserFileError
        If it cannot be understood, or names a muscle or an exercise that there is not.
    """
    whole = parse(text, source)
    listed = whole.mapping(("exercises",)).get("exercises") if whole is not None else None
    return tuple(map(_exercise, listed.items() if listed is not None else ()))


def _exercise(entry: Entry) -> OwnExercise:
    found = {key: value for key, value in entry.mapping(_EXERCISE).items() if not value.is_empty}
    if "name" not in found:
        raise entry.error("an exercise needs a name")
    if "primary" not in found and "parent" not in found:
        raise entry.error("an exercise needs muscles or a parent", "primary: [quads, glutes], or parent: back squat")
    return OwnExercise(
        name=found["name"].text(),
        description=found["description"].text() if "description" in found else "",
        primary=_muscles(found.get("primary")),
        secondary=_muscles(found.get("secondary")),
        parent=_parent(found["parent"]) if "parent" in found else None,
    )


def _muscles(entry: Entry | None) -> tuple[str, ...]:
    return tuple(each.choice(muscles()) for each in entry.listed()) if entry is not None else ()


def _parent(entry: Entry) -> str:
    meant = catalogue().find(entry.text())
    if meant.exercise is None:
        near = ", ".join(each.name for each in meant.nearest)
        raise entry.error(f"no one exercise is called {entry.text()!r}", f"near: {near}" if near else "")
    return meant.exercise.key
