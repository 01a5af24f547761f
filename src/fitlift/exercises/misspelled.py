"""Names with one typing error: a letter missing, too many or wrong, or two swapped; spaces are left out of account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

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

    def nearest(self, written: Iterable[str]) -> frozenset[str]:
        """What the names mean that are spelled as one of some texts but for spaces, or else but for one letter.

        Parameters
        ----------
        written
            The text without spaces, in each way it may be read.
        """
        texts = set(written)
        same = {meant for text in texts for meant in self._meant.get(text, ())}
        if same:
            return frozenset(same)
        alike = {name for text in texts for name in _one_apart(text, self._of_length)}
        return frozenset(meant for name in alike for meant in self._meant[name])

    def words_near(self, word: str) -> Iterator[str]:
        """Words of names that are one letter away from a word."""
        return _one_apart(word, self._words_of_length) if len(word) >= _LEAST_LETTERS_OF_WORD else iter(())


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
