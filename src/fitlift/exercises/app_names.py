"""What apps for lifting call the exercises of the catalogue, and under which heading FitNotes has them.

The table is our own, `data/app_names.csv`: a row for each exercise with the name that Strong, Hevy and FitNotes have
for it, which is read back as the same exercise. What these apps call their exercises is known of exports, and of lists
that people made of it: ikkani/Fitnotes2Hevy of Strong and FitNotes, alanjonesit/FitNotes2Hevy of Hevy and FitNotes.
Rows without a key are further names of an app, for nearly the same exercise, or for none that the catalogue tells
apart: a name of it is left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, get_args

from fitlift.exercises.exercise import Exercise
from fitlift.exercises.tables import muscles, records

#: Apps that have exercises of their own.
App = Literal["strong", "hevy", "fitnotes"]

APPS: tuple[App, ...] = get_args(App)

#: Muscle or group → the category that FitNotes comes with. It has eight, as its exports and alanjonesit/FitNotes2Hevy
#: show; ours of muscles that it does not name are those of the same part of the body.
_CATEGORIES: Mapping[str, str] = {
    **dict.fromkeys(("quads", "hamstrings", "glutes", "hips", "calves"), "Legs"),
    "core": "Abs",
    "back": "Back",
    "chest": "Chest",
    "shoulders": "Shoulders",
    "biceps": "Biceps",
    "forearms": "Biceps",
    "triceps": "Triceps",
}

#: Where its muscles are not known: what runs and rides is there, too.
_OTHERS = "Cardio"


def name_in_app(app: str, key: str | None, name: str) -> str:
    """What an app calls an exercise: as it is called already where the app has that name; where it has none, so, too.

    Parameters
    ----------
    app
        One of `APPS`; any other calls everything as it is called.
    key, name
        fitlift's key of the exercise, None where it has none, and the name that people see.
    """
    if app not in APPS:
        return name
    own = _names(app).get(name.casefold())
    return own or _by_key(app).get(key or "", name)


def category_in_fitnotes(exercise: Exercise | None) -> str:
    """The category under which FitNotes has an exercise, by the first muscle that does the work."""
    for each in () if exercise is None else exercise.primary:
        category = _CATEGORIES.get(each) or _CATEGORIES.get(muscles()[each].group)
        if category is not None:
            return category
    return _OTHERS


@cache
def _by_key(app: App) -> Mapping[str, str]:
    return {each["key"]: each[app] for each in records("app_names") if each["key"] and each[app]}


@cache
def _names(app: App) -> Mapping[str, str]:
    return {each[app].casefold(): each[app] for each in records("app_names") if each[app]}
