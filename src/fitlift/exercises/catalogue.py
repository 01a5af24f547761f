"""The catalogue of exercises: what each trains, and which one a pair of numbers, a key or a typed name means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

from fitlift.config import DEFAULTS
from fitlift.exercises.exercise import Exercise, Found, OwnExercise
from fitlift.exercises.names import (
    REPEATING,
    UNKNOWN,
    ExerciseName,
    display_name,
    exercise_key,
    is_called_as_sport,
    key_of_title,
)
from fitlift.exercises.resolution import Resolved, completed, resolve
from fitlift.exercises.search import Index, Name
from fitlift.exercises.tables import muscles, records, row
from fitlift.exercises.words import without_brackets, words_of
from fitlift.fit import profile
from fitlift.records.base import replace
from fitlift.wording import plural

if TYPE_CHECKING:
    from fitlift.exercises.meaning import Meaning

#: Whose name it is where several exercises have it: the user's own, one of `aliases.csv`, ours or the profile's, and
#: the bare name of an exercise in a category that repeats movements of others.
_OWN, _ALIAS, _NAME, _REPEATED = range(4)

#: Equipment that has to be named, lest the same movement without it is meant; with the words that people use.
_CALLED = {
    "banded_exercises": ("band",),
    "sandbag": ("sandbag",),
    "sled": ("sled",),
    "suspension": ("suspension", "trx"),
}

#: The muscle on which sources disagree in deadlifts.
_BACK = "lower_back"

#: Exercises of which the words before say which part of the body works: a toe curl, a lateral leg raise.
_TOO_GENERAL = frozenset({"core", "curl", "leg_raise"})


class Catalogue:
    """All exercises: the profile's, those of runners and of gyms that FIT has no number for, and the user's own.

    Parameters
    ----------
    own
        The user's exercises. One with the key of another takes its place in `of_key` and `find`.
    deadlift_back
        What the lower back does in the exercises of the category "deadlift", on which sources disagree: it "helps"
        the hips, or it "works", as they do. What a deadlift of the user's own says of its muscles holds in either case.
    """

    def __init__(
        self, own: Iterable[OwnExercise] = (), *, deadlift_back: Literal["helps", "works"] = DEFAULTS.deadlift_back
    ) -> None:
        self._does_back_work = deadlift_back == "works"
        self._own: dict[str, Exercise] = {}
        for each in own:
            made = self._made(each)
            self._own[made.key] = made

    def __repr__(self) -> str:
        return f"<Catalogue with {plural(len(self._own), 'exercise')} of the user's own; .find(name) .of_key(key)>"

    def of_pair(self, category: str, subtype: str) -> Exercise:
        """The exercise of a category and a subtype, as in the set table; any pair, known or not."""
        return self._told(_of_pair(category, subtype))

    def of_key(self, key: str) -> Exercise | None:
        """The exercise with a key of `names.exercise_key`, `runners.csv`, `gym.csv` or of the user's; or None."""
        if key in self._own:
            return self._own[key]
        if key in _added():
            return self._told(_added()[key])
        return self.of_pair(*_pairs()[key]) if key in _pairs() else None

    def find(self, text: str) -> Found:
        """The exercise that a typed name means, with one typing error or none, or the nearest three.

        Parameters
        ----------
        text
            A key, or a name as people type it: "RDL", "Push-ups", "single leg calf raises", "deadlfit".
        """
        return self._meaning.of(text)

    def of_name(self, name: str) -> Exercise | None:
        """An exercise that is not here, as what the last words of its name say: a Zercher box squat is a box squat.

        What stands in brackets is left out, since it names what is used; None where no last words name an exercise
        that tells enough.

        Parameters
        ----------
        name
            The whole name.
        """
        words = words_of(without_brackets(name))
        for first in range(len(words)):
            key = self._index.meant(words[first:])
            general = None if key is None or key in _TOO_GENERAL else self.of_key(key)
            if general is not None:
                return replace(general, key=key_of_title(name), name=name, provenance="rule", description="")
        return None

    def __iter__(self) -> Iterator[Exercise]:
        """Every exercise by its key: the user's, those without a number in FIT, the profile's with its categories."""
        yield from self._own.values()
        yield from (self._told(each) for key, each in _added().items() if key not in self._own)
        yield from (self.of_pair(*pair) for key, pair in _pairs().items() if key not in self._own)

    def place(self, key: str) -> int:
        """How early an exercise is shown: the user's own first, then those that runners use most, then all others."""
        return self._places.get(key, len(self._places))

    @cached_property
    def _places(self) -> Mapping[str, int]:
        shown = dict.fromkeys((*self._own, *_descriptions(), *(each["key"] for each in records("runners"))))
        return {key: place for place, key in enumerate(shown)}

    @cached_property
    def _meaning(self) -> Meaning:
        from fitlift.exercises.meaning import Meaning  # most files have all their names without a search

        return Meaning(self._index, self._spelled, self.of_key, tuple(_descriptions()))

    @cached_property
    def _spelled(self) -> Mapping[str, str]:
        """The key of each exercise by its name."""
        named = {key: display_name(*pair) or key for key, pair in _pairs().items()}
        named |= {each.key: each.name for each in (*_added().values(), *self._own.values())}
        return {key_of_title(name): key for key, name in named.items()}

    @cached_property
    def _index(self) -> Index:
        if not self._own:
            return _shipped_index()
        return Index((*(Name(each.name, each.key, _OWN) for each in self._own.values()), *_names()))

    def _made(self, own: OwnExercise) -> Exercise:
        """The user's exercise, whole; raises KeyError for a parent that is not there."""
        parent = self.of_key(own.parent) if own.parent is not None else self.of_pair(UNKNOWN, UNKNOWN)
        if parent is None:
            raise KeyError(own.parent)
        key = key_of_title(own.name)
        exercise = replace(parent, key=key, name=own.name, description=own.description or parent.description)
        primary = own.primary or parent.primary
        if not primary or not (own.primary or own.secondary):
            return exercise
        return replace(
            exercise,
            primary=primary,
            secondary=tuple(muscle for muscle in own.secondary if muscle not in primary),
            body_part=completed({"pattern": parent.pattern}, primary)["body_part"],
            provenance="user",
            why_none=None,
        )

    def _told(self, exercise: Exercise) -> Exercise:
        """An exercise that is shipped, with the lower back where this catalogue has it in deadlifts."""
        if not self._does_back_work or exercise.category != "deadlift" or _BACK not in exercise.secondary:
            return exercise
        helping = tuple(muscle for muscle in exercise.secondary if muscle != _BACK)
        return replace(exercise, primary=(*exercise.primary, _BACK), secondary=helping)


@cache
def catalogue() -> Catalogue:
    """The catalogue as it is shipped."""
    return Catalogue()


def named(text: str, exercises: Catalogue | None = None, *, is_typed: bool = True) -> ExerciseName:
    """The exercise of the catalogue that a text means, where it means one; else one that it has not.

    Parameters
    ----------
    text
        A key ("barbell_back_squat") or a name as people type it ("Barbell back squat", "RDL", "push-ups").
    exercises
        The catalogue, with the user's own exercises; by default as it is shipped.
    is_typed
        Whether somebody typed it by hand, so that one typing error in it is mended.
    """
    found = (exercises or catalogue()).find(text)
    exercise = found.exercise if is_typed else found.sure
    if exercise is None:
        return ExerciseName(key_of_title(text), " ".join(text.split()), is_known=False)
    return ExerciseName(exercise.key, exercise.name)


def as_typed(text: str, exercises: Catalogue | None = None) -> ExerciseName:
    """The exercise that a text means, called as the user calls it where that is another word than the catalogue's.

    One that is misspelled is called as the catalogue calls it.

    Parameters
    ----------
    text, exercises
        As for `named`.
    """
    exercise = (exercises or catalogue()).find(text).sure
    if exercise is None:
        return named(text, exercises)
    typed = " ".join(text.split())
    is_key = "_" in typed or typed == exercise.key
    is_called_so = is_key or set(words_of(typed)) == set(words_of(exercise.name))
    return ExerciseName(exercise.key, exercise.name if is_called_so else typed[:1].upper() + typed[1:])


@cache
def _of_pair(category: str, subtype: str) -> Exercise:
    key, name = exercise_key(category, subtype), display_name(category, subtype)
    resolved = resolve(category, subtype)
    return _exercise(
        key or UNKNOWN, name or "Unknown", (category, subtype), resolved, _descriptions().get(key or "", "")
    )


@cache
def _added() -> Mapping[str, Exercise]:
    """Exercises of runners and of gyms that the profile has not, by key."""
    found = {}
    for each in (*records("runners"), *records("gym")):
        said = row(each)
        attributes = completed(said.attributes, said.primary)
        pair = (each["category"], each["subtype"])
        # without muscles here it is for what none of them is for: the small ones of the foot, those of the neck
        why_none = None if said.primary else resolve(pair[0], UNKNOWN).why_none or UNKNOWN
        resolved = Resolved(said.primary, said.secondary, attributes, "none" if why_none else "exact", why_none)
        found[each["key"]] = _exercise(each["key"], each["name"], pair, resolved, each["description"])
    return found


def _exercise(key: str, name: str, pair: tuple[str, str], resolved: Resolved, description: str) -> Exercise:
    said = resolved.attributes
    return Exercise(
        key=key,
        name=name,
        category=pair[0],
        subtype=pair[1],
        primary=resolved.primary,
        secondary=resolved.secondary,
        is_unilateral=said["unilateral"] != "no",
        is_one_legged=said["unilateral"] == "yes" and _do_legs_work(resolved),
        equipment=said["equipment"],
        counting=said["counting"],
        load=said["load"],
        mechanic=said["mechanic"],
        body_part=said["body_part"],
        pattern=said["pattern"],
        is_primary_lift=said["primary_lift"] == "yes",
        provenance=resolved.provenance,
        why_none=resolved.why_none,
        description=description,
    )


def _do_legs_work(resolved: Resolved) -> bool:
    """Whether muscles of the legs do the work, with those of the arms or without."""
    part = resolved.attributes["body_part"]
    is_of_legs = any(muscles()[each].body_part == "lower" for each in resolved.primary)
    return part == "lower" or (part == "full" and is_of_legs)


@cache
def _descriptions() -> Mapping[str, str]:
    """What is said of the exercises that runners use most, by key."""
    return {each["key"]: each["description"] for each in records("descriptions")}


@cache
def _pairs() -> Mapping[str, tuple[str, str]]:
    """The pair of each key of the profile; of a name that is its category's, the category alone."""
    found: dict[str, tuple[str, str]] = {}
    for category in sorted(profile.enum_names("exercise_category").values()):
        for subtype in (UNKNOWN, *sorted(profile.enum_names(f"{category}_exercise_name").values())):
            key = exercise_key(category, subtype)
            if key is not None:
                found.setdefault(key, (category, subtype))
    return found


@cache
def _shipped_index() -> Index:
    return Index(_names())


@cache
def _names() -> Sequence[Name]:
    """Every name that people may type for the exercises that are shipped."""
    names = [Name(each["name"], each["key"], _ALIAS) for each in records("aliases")]
    names += [Name(each.name, each.key, _NAME) for each in _added().values()]
    for key, (category, subtype) in _pairs().items():
        names += _names_of_pair(key, category, subtype)
    return tuple(names)


def _names_of_pair(key: str, category: str, subtype: str) -> Iterator[Name]:
    """A pair's name, and how else people may write it."""
    yield Name(display_name(category, subtype) or key, key, _NAME)
    if category not in REPEATING or subtype == UNKNOWN:
        if not is_called_as_sport(category, subtype):
            yield Name(key, key, _NAME)
        return
    yield from (Name(f"{called} {subtype}", key, _NAME) for called in _CALLED.get(category, (category,)))
    if category not in _CALLED:
        yield Name(subtype, key, _REPEATED)
