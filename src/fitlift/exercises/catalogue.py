"""The catalogue of exercises: what each trains, and which one a pair of numbers, a key or a typed name means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Literal

from fitlift.config import DEFAULTS
from fitlift.errors import FitliftError
from fitlift.exercises.forms import Form, forms, is_exchanged, used
from fitlift.exercises.misspelled import LEAST_LETTERS, respaced
from fitlift.exercises.names import (
    REPEATING,
    UNKNOWN,
    ExerciseName,
    display_name,
    exercise_key,
    is_called_as_sport,
    key_of_title,
)
from fitlift.exercises.resolution import Resolved, completed, resolve, strength_categories
from fitlift.exercises.search import NEAREST, Index, Name
from fitlift.exercises.tables import muscles, records, row
from fitlift.exercises.words import is_word, words_as_typed, words_of
from fitlift.fit import profile
from fitlift.records.base import Record, replace
from fitlift.records.said import Said

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

#: What a name in the style of training logs adds to the exercise: "Squat (Barbell)".
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")

#: What a load has to be, as `load_kind`, for a word that says no more of it.
_AS_SAID = {"weighted": ("external", UNKNOWN), "bodyweight": ("bodyweight", UNKNOWN)}

#: What weighs, and may be held in the hands or laid on.
_WEIGHTS = frozenset({"barbell", "dumbbell", "kettlebell", "medicine_ball", "plate", "sandbag", "weighted"})

#: What one exercise is done with and its like is not, as it is written in names.
_TOOLS = (("barbell",), ("cable",), ("dumbbell",), ("kettlebell",), ("machine",), ("smith", "machine"))

#: Categories in which the hands stand on what is said to be used, as a rule; of the others, too, one hangs from a bar.
_HANDS_ON = frozenset({"plank", "push_up"})

#: Exercises of which the words before say which part of the body works: a toe curl, a lateral leg raise.
_TOO_GENERAL = frozenset({"core", "curl", "leg_raise"})


class Exercise(Record):
    """One exercise.

    Parameters
    ----------
    key, name
        fitlift's key, and the name for people.
    category, subtype
        The profile's pair; of an exercise that the profile has not, the pair under which it is exported.
    primary, secondary
        Muscles that do the work and muscles that help, keys of `tables.muscles`.
    is_unilateral
        Whether one side works at a time.
    is_one_legged
        Whether one leg does: not where one arm holds what both legs lift.
    equipment
        What holds the load, or "bodyweight"; "unknown" where the name does not tell.
    counting
        "counted" in repetitions or "timed".
    load
        What a weight means, as `load_kind` in the set table.
    mechanic
        "compound", over several joints, or "isolation"; "" where it makes no sense.
    body_part
        "lower", "upper", "core" or "full"; "" where it has no muscles.
    pattern
        hinge, squat, lunge, push, pull, carry, core, jump or other; "" where it makes no sense.
    is_primary_lift
        Whether it can be the main lift of a runner's session: heavy, both legs, several joints.
    provenance
        Where the muscles come from: exact, rule, category, user or none.
    why_none
        Why it has no muscles: cardio, endurance, mobility, full_body, equipment_only, unknown; None if it has some.
    description
        The movement in a sentence, or "".
    """

    key: str
    name: str
    category: str
    subtype: str
    primary: tuple[str, ...]
    secondary: tuple[str, ...]
    is_unilateral: bool
    is_one_legged: bool
    equipment: str
    counting: str
    load: str
    mechanic: str
    body_part: str
    pattern: str
    is_primary_lift: bool
    provenance: str
    why_none: str | None
    description: str = ""


class OwnExercise(Record):
    """An exercise that the user adds.

    Parameters
    ----------
    name
        Its name; its key follows from it.
    description
        The movement in a sentence.
    primary, secondary
        Its muscles; none at all means the parent's, and helping ones alone are those of the parent's movement.
    parent
        Key of the exercise from which all else is taken; None if there is none alike.
    """

    name: str
    description: str = ""
    primary: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()
    parent: str | None = None


class Found(Record):
    """What a typed name means.

    Parameters
    ----------
    exercise
        The one exercise; None where none or several are meant.
    nearest
        The three nearest where it is None or misspelled, best first: of several that are meant all of them. None at all
        where none is alike.
    is_misspelled
        Whether the exercise is meant but for one typing error.
    """

    exercise: Exercise | None
    nearest: tuple[Exercise, ...] = ()
    is_misspelled: bool = False

    @property
    def sure(self) -> Exercise | None:
        """The exercise where its name is spelled rightly: what a file says is not mended, what people type is."""
        return None if self.is_misspelled else self.exercise


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
        #: What names that no exercise has were found to mean.
        self._sought: dict[str, Found] = {}
        for each in own:
            made = self._made(each)
            self._own[made.key] = made

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
        exercise = self._spelled_rightly(text)
        return self._near(text) if exercise is None else Found(exercise)

    def _near(self, text: str) -> Found:
        """What is meant by a name that no exercise has."""
        if text in self._sought:
            return self._sought[text]
        meant = self._mended(text)
        near = dict.fromkeys((*meant, *self._index.nearest(text, tuple(_descriptions()))))
        nearest = tuple(each for each in map(self.of_key, near) if each is not None)[: max(NEAREST, len(meant))]
        is_mended = len(meant) == 1
        found = self._sought[text] = Found(nearest[0] if is_mended else None, nearest, is_misspelled=is_mended)
        return found

    def one(self, text: str) -> Exercise:
        """The exercise that a text means, as `find`.

        Raises
        ------
        FitliftError
            If no one exercise is called so; the hint names those that are near.
        """
        found = self.find(text)
        if found.exercise is not None:
            return found.exercise
        near = tuple(each.name for each in found.nearest)
        hint = (
            Said("near_lifts", {"lifts": near}) if near else Said("try_command", {"arguments": ("exercises", "--all")})
        )
        raise FitliftError(Said("no_one_exercise", {"given": text}), hint)

    def _spelled_rightly(self, text: str) -> Exercise | None:
        """The exercise of a key, or of a name without a typing error."""
        if "_" in text and (exercise := self.of_key(text.strip())) is not None:
            return exercise
        words = _with_what_is_used_first(text)
        # names that mean the same in other words are told apart by their spelling
        key = self._meant(words) or self._spelled.get(key_of_title(text)) or self._in_other_words(words)
        return self.of_key(key or self._in_brackets(text) or UNKNOWN)

    def _mended(self, text: str) -> tuple[str, ...]:
        """The keys of the exercises that are meant but for one typing error."""
        written = words_as_typed(text)
        strange = [word for word in written if not self._is_word(word)]
        if not strange or sum(map(len, written)) < LEAST_LETTERS:
            return ()
        read = (word if word in strange else "".join(words_of(word)) for word in written)
        together = {"".join(written), "".join(words_of(text)), "".join(read)}
        spellings = self._index.spellings
        keys = (
            spellings.same(together)
            or self._meant_by_any(respaced(written, strange, self._is_in_names))
            or spellings.near(together)
            or self._meant_by_any(spellings.mended(written, strange))
        )
        return tuple(sorted(keys))

    def _meant_by_any(self, texts: Iterable[str]) -> frozenset[str]:
        found = map(self._spelled_rightly, texts)
        return frozenset(exercise.key for exercise in found if exercise is not None)

    def _is_in_names(self, word: str) -> bool:
        """Whether all that a word stands for is in names and tells something."""
        return bool(words := words_of(word)) and all(map(self._index.is_known, words))

    def _is_word(self, word: str) -> bool:
        """Whether all that a word stands for is written in names, or in what may be said for them."""
        return all(map(self._is_known, words_of(word)))

    def _is_known(self, word: str) -> bool:
        return self._index.is_known(word) or is_word(word) or is_exchanged(word)

    def _in_brackets(self, text: str) -> str | None:
        """The key of an exercise that has its other name in brackets: "Butterfly (pec deck)"."""
        inside = [words_of(bracket) for bracket in _IN_BRACKETS.findall(text)]
        outside = self._meant(words_of(_IN_BRACKETS.sub(" ", text))) if inside else None
        within = {key for key in map(self._index.meant, inside) if key is not None}
        keys = within | ({outside} - {None} if within else set())
        return next(iter(keys)) if len(keys) == 1 else None

    def _in_other_words(self, words: tuple[str, ...]) -> str | None:
        """The key of the one exercise that is meant with the fewest words exchanged for others."""
        for alike in forms(words):
            keys = {key for key in map(self._meant_by, alike) if key is not None}
            if keys:
                return next(iter(keys)) if len(keys) == 1 else None
        return None

    def _meant_by(self, form: Form) -> str | None:
        key = self._meant(form.words)
        exercise = self.of_key(key) if key is not None and form.only else None
        return key if exercise is None or form.only & _told_by(exercise) else None

    def _meant(self, words: tuple[str, ...]) -> str | None:
        """The key of the exercise that words name, or name but for what it is done with: "Arnold press (dumbbell)"."""
        key = self._index.meant(words)
        if key is not None:
            return key
        movement, said = used(words)
        key = self._index.meant(movement) if said else None
        exercise = None if key is None else self.of_key(key)
        return None if exercise is None else self._done_with(exercise, said)

    def _done_with(self, exercise: Exercise, said: Mapping[str, tuple[str, ...]]) -> str | None:
        """The key of an exercise as it is done with what is said: itself, or its like with that; None for neither."""
        loads = said.keys() - {"weighted"} or said.keys()
        if len(loads) > 1:
            return None
        load = next(iter(loads))
        names = ((*name, *said[load]) for name in self._index.names_of(exercise.key))
        others = {key for key in map(self._index.meant, names) if key is not None}
        if others:
            return next(iter(others)) if len(others) == 1 else None
        if load == exercise.equipment or exercise.load in _AS_SAID.get(load, ()):
            return exercise.key
        if load in _WEIGHTS and (exercise.equipment == "weight" or self._is_done_with_anything(exercise)):
            return exercise.key
        is_held_otherwise = exercise.category in _HANDS_ON or (load == "barbell" and exercise.body_part != "lower")
        if load not in _WEIGHTS or is_held_otherwise:
            return None
        keys = (f"weighted_{each}" for each in (exercise.key, exercise.key.removeprefix("body_weight_")))
        return next((key for key in keys if self.of_key(key) is not None), None)

    def _is_done_with_anything(self, exercise: Exercise) -> bool:
        """Whether there is one exercise for whatever one holds: no other says what is used in it."""
        names = ((*name, *what) for name in self._index.names_of(exercise.key) for what in _TOOLS)
        is_lifted = exercise.equipment == UNKNOWN and exercise.category in strength_categories()
        return is_lifted and not any(self._index.meant(name) for name in names)

    def of_name(self, name: str) -> Exercise | None:
        """An exercise that is not here, as what the last words of its name say: a Zercher box squat is a box squat.

        What stands in brackets is left out, since it names what is used; None where no last words name an exercise
        that tells enough.

        Parameters
        ----------
        name
            The whole name.
        """
        words = words_of(_IN_BRACKETS.sub(" ", name))
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
    found = named(text, exercises)
    if (exercises or catalogue()).find(text).is_misspelled:
        return found
    typed = " ".join(text.split())
    is_key = "_" in typed or typed == found.key
    if not found.is_known or is_key or set(words_of(typed)) == set(words_of(found.name)):
        return found
    return replace(found, name=typed[:1].upper() + typed[1:])


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


def _with_what_is_used_first(text: str) -> tuple[str, ...]:
    """The words of a name, those in brackets first where they say what is used: a "Row (Machine)" is no row machine."""
    inside = words_of(" ".join(_IN_BRACKETS.findall(text))) if "(" in text or "[" in text else ()
    others, said = used(inside)
    return (*inside, *words_of(_IN_BRACKETS.sub(" ", text))) if said and not others else words_of(text)


def _told_by(exercise: Exercise) -> frozenset[str]:
    """What words that are left out may say of an exercise, as `alternates.csv` has it."""
    sides = "one_side" if exercise.is_unilateral else "both_sides"
    return frozenset({exercise.equipment, exercise.counting, exercise.category, sides})


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
