"""Which exercise a name means: as it is called, in other words, in another language, or with one typing error."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from fitlift.exercises.exercise import Exercise, Found
from fitlift.exercises.forms import Form, forms, is_exchanged, used
from fitlift.exercises.languages import AMBIGUOUS, misspelled_abroad, readings
from fitlift.exercises.misspelled import LEAST_LETTERS, respaced
from fitlift.exercises.names import UNKNOWN, key_of_title
from fitlift.exercises.resolution import strength_categories
from fitlift.exercises.search import NEAREST, Index
from fitlift.exercises.words import in_brackets, is_word, without_brackets, words_as_typed, words_of
from fitlift.records.several import only_known

#: What a load has to be, as `load_kind`, for a word that says no more of it.
_AS_SAID = {"weighted": ("external", UNKNOWN), "bodyweight": ("bodyweight", UNKNOWN)}

#: What weighs, and may be held in the hands or laid on.
_WEIGHTS = frozenset({"barbell", "dumbbell", "kettlebell", "medicine_ball", "plate", "sandbag", "weighted"})

#: What one exercise is done with and its like is not, as it is written in names.
_TOOLS = (("barbell",), ("cable",), ("dumbbell",), ("kettlebell",), ("machine",), ("smith", "machine"))

#: A text with more letters or words is a remark: no name of ours is as long, and each word multiplies what is meant.
_MOST_LETTERS, _MOST_WORDS = 120, 16

#: Categories in which the hands stand on what is said to be used, as a rule; of the others, too, one hangs from a bar.
_HANDS_ON = frozenset({"plank", "push_up"})


class Meaning:
    """What names mean among some exercises.

    Parameters
    ----------
    index
        All names.
    spelled
        The key of each exercise by its name, as `names.key_of_title` spells it.
    of_key
        The exercise of a key.
    preferred
        Keys of those that are offered before others that are as near.
    """

    def __init__(
        self,
        index: Index,
        spelled: Mapping[str, str],
        of_key: Callable[[str], Exercise | None],
        preferred: Sequence[str],
    ) -> None:
        self._index = index
        self._spelled = spelled
        self._of_key = of_key
        self._preferred = preferred
        #: What names that no exercise has in English were found to mean.
        self._sought: dict[str, Found] = {}

    def of(self, text: str) -> Found:
        """The exercise that a name means, or those that are near, as `Catalogue.find`."""
        if len(text) > _MOST_LETTERS or len(words_as_typed(text)) > _MOST_WORDS:
            return Found(self._of_key(self._spelled.get(key_of_title(text), UNKNOWN)))
        exercise = self._spelled_rightly(text)
        if exercise is not None:
            return Found(exercise)
        if text not in self._sought:
            self._sought[text] = self._in_another_language(text) or self._near(text)
        return self._sought[text]

    def _in_another_language(self, text: str) -> Found | None:
        """What a text means in another language; None in none of them, and no exercise where it means several."""
        read = list(readings(text, self._is_in_names))
        whole = {each.key for each in read if each.key is not None}
        meant = [self._index.meant(words_of(each.english)) for each in read]
        keys = whole or {*only_known(meant)}
        if len(keys) == 1 and AMBIGUOUS not in keys:
            return Found(self._of_key(next(iter(keys))))
        if not keys:
            return None
        near = [key for each in read for key in self._index.nearest(each.english, self._preferred)]
        return Found(None, self._exercises(only_known((*meant, *near)))[:NEAREST])

    def _spelled_rightly(self, text: str) -> Exercise | None:
        """The exercise of a key, or of a name without a typing error."""
        if "_" in text and (exercise := self._of_key(text.strip())) is not None:
            return exercise
        words = _with_what_is_used_first(text)
        # names that mean the same in other words are told apart by their spelling
        key = self._meant(words) or self._spelled.get(key_of_title(text)) or self._in_other_words(words)
        return self._of_key(key or self._in_brackets(text) or UNKNOWN)

    def _mended(self, text: str) -> tuple[str, ...]:
        """The keys of the exercises that are meant but for one typing error."""
        written = words_as_typed(text)
        strange = [word for word in written if not self._is_understood(word)]
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

    def _is_understood(self, word: str) -> bool:
        """Whether all that a word stands for is written in names, or in what may be said for them."""
        return all(self._index.is_known(each) or is_word(each) or is_exchanged(each) for each in words_of(word))

    def _in_brackets(self, text: str) -> str | None:
        """The key of an exercise that has its other name in brackets: "Butterfly (pec deck)"."""
        inside = [words_of(bracket) for bracket in in_brackets(text)]
        outside = self._meant(words_of(without_brackets(text))) if inside else None
        within = {*only_known(map(self._index.meant, inside))}
        return _sole(within | {*only_known([outside])}) if within else None

    def _in_other_words(self, words: tuple[str, ...]) -> str | None:
        """The key of the one exercise that is meant with the fewest words exchanged for others."""
        for alike in forms(words):
            keys = {*only_known(map(self._meant_by, alike))}
            if keys:
                return _sole(keys)
        return None

    def _meant_by(self, form: Form) -> str | None:
        key = self._meant(form.words)
        exercise = self._of_key(key) if key is not None and form.only else None
        return key if exercise is None or form.only & _told_by(exercise) else None

    def _meant(self, words: tuple[str, ...]) -> str | None:
        """The key of the exercise that words name, or name but for what it is done with: "Arnold press (dumbbell)"."""
        key = self._index.meant(words)
        if key is not None:
            return key
        movement, said = used(words)
        key = self._index.meant(movement) if said else None
        exercise = None if key is None else self._of_key(key)
        return None if exercise is None else self._done_with(exercise, said)

    def _done_with(self, exercise: Exercise, said: Mapping[str, tuple[str, ...]]) -> str | None:
        """The key of an exercise as it is done with what is said: itself, or its like with that; None for neither."""
        loads = said.keys() - {"weighted"} or said.keys()
        if len(loads) > 1:
            return None
        load = next(iter(loads))
        names = ((*name, *said[load]) for name in self._index.names_of(exercise.key))
        others = {*only_known(map(self._index.meant, names))}
        if others:
            return _sole(others)
        if load == exercise.equipment or exercise.load in _AS_SAID.get(load, ()):
            return exercise.key
        if load in _WEIGHTS and (exercise.equipment == "weight" or self._is_done_with_anything(exercise)):
            return exercise.key
        is_held_otherwise = exercise.category in _HANDS_ON or (load == "barbell" and exercise.body_part != "lower")
        if load not in _WEIGHTS or is_held_otherwise:
            return None
        keys = (f"weighted_{each}" for each in (exercise.key, exercise.key.removeprefix("body_weight_")))
        return next((key for key in keys if self._of_key(key) is not None), None)

    def _is_done_with_anything(self, exercise: Exercise) -> bool:
        """Whether there is one exercise for whatever one holds: no other says what is used in it."""
        names = ((*name, *what) for name in self._index.names_of(exercise.key) for what in _TOOLS)
        is_lifted = exercise.equipment == UNKNOWN and exercise.category in strength_categories()
        return is_lifted and not any(self._index.meant(name) for name in names)

    def _exercises(self, keys: Iterable[str]) -> tuple[Exercise, ...]:
        """The exercises of some keys, each once."""
        return tuple(only_known(map(self._of_key, dict.fromkeys(keys))))

    def _near(self, text: str) -> Found:
        """What is meant by a name that no exercise has."""
        meant = self._mended(text)
        if not meant and not all(map(self._is_understood, words_as_typed(text))):
            meant = misspelled_abroad(text)
        near = self._exercises((*meant, *self._index.nearest(text, self._preferred)))
        nearest = near[: max(NEAREST, len(meant))]
        is_mended = len(meant) == 1
        return Found(nearest[0] if is_mended else None, nearest, is_misspelled=is_mended)


def _sole(keys: Collection[str]) -> str | None:
    return next(iter(keys)) if len(keys) == 1 else None


def _with_what_is_used_first(text: str) -> tuple[str, ...]:
    """The words of a name, those in brackets first where they say what is used: a "Row (Machine)" is no row machine."""
    inside = words_of(" ".join(in_brackets(text)))
    others, said = used(inside)
    return (*inside, *words_of(without_brackets(text))) if said and not others else words_of(text)


def _told_by(exercise: Exercise) -> frozenset[str]:
    """What words that are left out may say of an exercise, as `alternates.csv` has it."""
    sides = "one_side" if exercise.is_unilateral else "both_sides"
    return frozenset({exercise.equipment, exercise.counting, exercise.category, sides})
