"""What the titles of a file name: a pair's exercise in other words, another exercise, or one that nobody else has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.names import UNKNOWN, WHATEVER, ExerciseName, exercise_key, in_profile, key_of_title
from fitlift.exercises.sameness import is_same
from fitlift.exercises.words import telling, words_of
from fitlift.records.sets import Set
from fitlift.records.workouts import Step, Title

#: A category, a subtype and a title.
_Titled = tuple[str, str, str]

#: The part of the file, a pair of it, and the number of a title; None where the pair has one title.
_Place = tuple[int | None, str | None, str | None, int | None]


class Titles:
    """The titles of a file.

    Parameters
    ----------
    titles, steps
        The file's.
    exercises
        The catalogue; by default as it is shipped.
    """

    def __init__(self, titles: Sequence[Title], steps: Sequence[Step], exercises: Catalogue | None = None) -> None:
        self._spelled = _spelled(titles, steps)
        self._keys = _exercises_of(list(dict.fromkeys(map(_titled, titles))), exercises or catalogue())

    def named(self, part: int | None, of: Set | Step) -> ExerciseName | None:
        """What the file itself calls the exercise of a set or a step; None where it has no title for it."""
        if not self._spelled:
            return None
        pair = of.category, of.subtype
        title = self._spelled.get((part, *pair, of.step_index)) or self._spelled.get((part, *pair, None))
        if title is None:
            return None
        return ExerciseName(self._keys[of.category or UNKNOWN, of.subtype or UNKNOWN, title], title)


def _exercises_of(titled: Sequence[_Titled], exercises: Catalogue) -> Mapping[_Titled, str]:
    """The exercise that each title names, by its key.

    A title that names another exercise of the catalogue than its pair is that exercise. One that names none there is
    the pair's in other words, unless several titles share the pair, or the profile has no name for the pair's numbers:
    then each is one of its own. Two titles of one pair never are one exercise: it is the one that is nearest to its
    name, as in files that have no other, and the others are apart.

    Parameters
    ----------
    titled
        Titles with their pairs, each once; "unknown" for what a file does not have.
    exercises
        The catalogue.
    """
    of_pair = Counter((category, subtype) for category, subtype, _ in titled)
    keys = {each: _key(each, exercises, is_shared=of_pair[each[:2]] > 1) for each in titled}
    alike: defaultdict[tuple[str, str, str], list[_Titled]] = defaultdict(list)
    for each, key in keys.items():
        alike[*each[:2], key].append(each)
    taken = set(alike)
    for (*_, key), several in alike.items():
        _, *others = sorted(several, key=lambda each: _from_name(each, exercises.of_key(key)))
        for each in others:
            apart = _apart(each, exercises)
            keys[each] = _own_key(each, exercises) if (*each[:2], apart) in taken else apart
            taken.add((*each[:2], keys[each]))
    return keys


def _from_name(titled: _Titled, exercise: Exercise | None) -> tuple[bool, int, str]:
    """How far a title is from the name of an exercise: the nearest is the one that other files have alone."""
    words = set(telling(words_of(titled[2])))
    named = set() if exercise is None else set(telling(words_of(exercise.name)))
    return not words <= named, len(words ^ named), titled[2]


def _apart(titled: _Titled, exercises: Catalogue) -> str:
    """The key of a title whose pair's exercise another title of the file is."""
    named = exercises.find(titled[2]).sure
    return _own_key(titled, exercises) if named is None else named.key


def _titled(title: Title) -> _Titled:
    return title.category or UNKNOWN, title.subtype or UNKNOWN, title.title


def _spelled(titles: Sequence[Title], steps: Sequence[Step]) -> dict[_Place, str]:
    """Titles by their places.

    Generators number titles and let sets refer to them as to steps: an index is trusted only in a
    part without steps. A title of no category can only be found so.
    """
    spelled: dict[_Place, str] = {}
    texts: defaultdict[tuple[int, str | None, str | None], set[str]] = defaultdict(set)
    with_steps = {each.file_part for each in steps}
    for each in titles:
        pair = (each.file_part, each.category, each.subtype)
        texts[pair].add(each.title)
        if each.file_part not in with_steps and each.title_index is not None:
            spelled[*pair, each.title_index] = each.title
    for pair, said in texts.items():
        if len(said) == 1 and pair[1] != UNKNOWN:
            spelled[*pair, None] = next(iter(said))
    return spelled


def _key(titled: _Titled, exercises: Catalogue, *, is_shared: bool) -> str:
    category, subtype, title = titled
    of_profile = in_profile(category, subtype)
    key, pair = exercise_key(*of_profile), exercises.of_pair(*of_profile)
    # most titles are their pairs in other words: nothing has to be searched for
    if key is not None and _spells(title, pair):
        return key
    # a swim is no exercise on the mat, though it names one
    named = exercises.find(title).sure or exercises.of_key(key_of_title(title))
    if key is not None and named is not None and _spells(named.name, pair):
        return key
    if key is None or of_profile == WHATEVER:
        return key_of_title(title) if named is None else named.key
    if named is None:
        is_apart = is_shared or of_profile != (category, subtype) or (_is_helped(title) and pair.load != "assisted")
        return _own_key(titled, exercises) if is_apart else key
    if is_same(pair, named) or is_same(named, pair):
        return named.key if of_profile[1] == UNKNOWN else key
    # what a log calls by the word of a sport is none of the exercises that are called so
    return _own_key(titled, exercises) if _is_without_muscles(pair) and not _is_without_muscles(named) else named.key


def _spells(title: str, pair: Exercise) -> bool:
    """Whether a title has words of its pair's own name, all or some, and no others."""
    words = set(telling(words_of(title)))
    return any(words <= set(telling(words_of(each))) for each in (pair.name, pair.subtype, pair.key))


def _is_helped(title: str) -> bool:
    """Whether a title says that the body is helped: then less is lifted, and a weight means something else."""
    return "assisted" in words_of(title)


def _is_without_muscles(exercise: Exercise) -> bool:
    return not exercise.primary


def _own_key(titled: _Titled, exercises: Catalogue) -> str:
    """A key of the title's own: where the catalogue has one like it, with the category before it."""
    category, _, title = titled
    key = key_of_title(title)
    return key if exercises.of_key(key) is None or category == UNKNOWN else f"{category}_{key}"
