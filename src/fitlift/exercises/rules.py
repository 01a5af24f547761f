"""Rules by the words of a name: what holds of "single leg" or "pullover", in some categories or in all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from fitlift.exercises.tables import Row, records, row
from fitlift.exercises.words import words_of
from fitlift.records.base import Record


class Rule(Record):
    """What holds of names with certain words in certain categories.

    Parameters
    ----------
    number
        Its place in the table: where two speak of the same, the earlier holds.
    wanted
        Of each of these at least one stands in the name, spelled `_word_word_`.
    unwanted
        None of these stands in it.
    categories
        The categories in which it holds; none means all.
    says
        What it says.
    """

    number: int
    wanted: tuple[tuple[str, ...], ...]
    unwanted: tuple[str, ...]
    categories: frozenset[str]
    says: Row

    def fits(self, category: str, spelled: str) -> bool:
        """Whether it holds of a name that is spelled `_word_word_`."""
        return (
            (not self.categories or category in self.categories)
            and all(any(each in spelled for each in either) for either in self.wanted)
            and not any(each in spelled for each in self.unwanted)
        )


def rules_for(category: str, subtype: str) -> Iterator[Rule]:
    """The rules that hold of a pair, in their order."""
    spelled = _spelled(subtype)
    return (rule for rule in rules() if rule.fits(category, spelled))


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in their order."""
    return tuple(_rule(number, each) for number, each in enumerate(records("rules")))


def _rule(number: int, record: Mapping[str, str]) -> Rule:
    """A rule; `single_leg|pistol squat -jump` are words: these in a row or that, and that, but not that."""
    terms = [term for term in record["words"].split() if term != "*"]
    categories = frozenset(record["categories"].split()) - {"*"}
    wanted = tuple(tuple(map(_spelled, term.split("|"))) for term in terms if not term.startswith("-"))
    unwanted = tuple(_spelled(term[1:]) for term in terms if term.startswith("-"))
    return Rule(number, wanted, unwanted, categories, row(record))


def _spelled(words: str) -> str:
    return f"_{'_'.join(words_of(words))}_"
