"""Names with one typing error: a letter missing, too many or wrong, or two swapped; spaces are left out of account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from fitlift.exercises.words import words_of

#: Shorter texts are not mended: too much is one letter away from them.
LEAST_LETTERS = 5

#: A word of a name that is mended by itself has at least so many letters.
_LEAST_LETTERS_OF_WORD = 4


class Spellings:
    """Spellings of names and of their words, ready to be compared.

    Parameters
    ----------
    names
        The letters of each name, with what it means.
    words
        All words of names.
    """

    def __init__(self, names: Iterable[tuple[str, str]], words: Iterable[str]) -> None:
        self._meant: defaultdict[str, set[str]] = defaultdict(set)
        for name, meant in names:
            for written in (name, f"{name}s", f"{name}es"):
                self._meant[written].add(meant)
        self._of_length = _by_length(self._meant)
        self._words_of_length = _by_length(words)

    def same(self, texts: Iterable[str]) -> frozenset[str]:
        """What the names mean that are spelled as one of some texts, but for spaces.

        Parameters
        ----------
        texts
            A text without its spaces, in each way it may be read.
        """
        return frozenset(meant for text in texts for meant in self._meant.get(text, ()))

    def near(self, texts: Iterable[str]) -> frozenset[str]:
        """What the names mean that are one letter away from one of some texts, as for `same`."""
        alike = {name for text in texts for name in _one_apart(text, self._of_length)}
        return frozenset(meant for name in alike for meant in self._meant[name])

    def mended(self, words: Sequence[str], strange: Sequence[str]) -> Iterator[str]:
        """A text with the one word that no name has exchanged for one that is one letter away.

        Parameters
        ----------
        words
            The text's words as they are typed.
        strange
            Those that no name has.
        """
        if len(strange) == 1:
            place = words.index(strange[0])
            near = {other for word in (*strange, *words_of(strange[0])) for other in self.words_near(word)}
            yield from (" ".join((*words[:place], other, *words[place + 1 :])) for other in sorted(near))

    def words_near(self, word: str) -> Iterator[str]:
        """Words of names that are one letter away from a word; a short word lacks one, or has two swapped."""
        near = _one_apart(word, self._words_of_length) if len(word) > 1 else iter(())
        is_short = len(word) < _LEAST_LETTERS_OF_WORD
        return (each for each in near if not is_short or len(each) > len(word) or sorted(each) == sorted(word))


def respaced(words: Sequence[str], strange: Sequence[str], is_word: Callable[[str], bool]) -> Iterator[str]:
    """A text with a space where it is missing, or elsewhere: "face pulldown", not "fac epulldown".

    Parameters
    ----------
    words
        The text's words as they are typed.
    strange
        Those that no name has: only they are divided, alone or with the next.
    is_word
        Whether names have a word.
    """
    spans = ((place, end) for place in range(len(words)) for end in (place + 1, place + 2) if end <= len(words))
    for place, end in spans:
        together = "".join(words[place:end]) if set(strange) <= set(words[place:end]) else ""
        halves = ((together[:at], together[at:]) for at in range(1, len(together)))
        yield from (
            " ".join((*words[:place], first, last, *words[end:]))
            for first, last in halves
            if is_word(first) and is_word(last)
        )


def is_one_apart(one: str, other: str) -> bool:
    """Whether two texts differ by one letter that is missing, too many or wrong, or by two that are swapped.

    Parameters
    ----------
    one, other
        The texts, of which neither is the other.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    place = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
    if len(shorter) < len(longer):
        return shorter[place:] == longer[place + 1 :]
    is_swapped = shorter[place : place + 2] == longer[place : place + 2][::-1]
    return shorter[place + 1 :] == longer[place + 1 :] or (is_swapped and shorter[place + 2 :] == longer[place + 2 :])


def _by_length(texts: Iterable[str]) -> Mapping[int, Sequence[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for text in texts:
        found[len(text)].append(text)
    return found


def _one_apart(text: str, of_length: Mapping[int, Sequence[str]]) -> Iterator[str]:
    """Of texts by their length those that are one letter away from a text."""
    # one error leaves the beginning or the end as it is
    length = (len(text) - 1) // 2
    first, last = text[:length], text[len(text) - length :]
    for near in (len(text) - 1, len(text), len(text) + 1):
        for other in of_length.get(near, ()):
            if (other.startswith(first) or other.endswith(last)) and is_one_apart(text, other):
                yield other
