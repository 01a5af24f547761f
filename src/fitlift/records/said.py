"""What is said, as a code with its figures and names: `report.words` makes a sentence of it, in tables and on pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from fitlift.records.base import Record, Values

#: One thing that is known, or None.
Plain = bool | int | float | str | None

#: Several things, or pairs of from and to; one of several things that have names of their own; any of these.
Several = tuple[Plain | tuple[Plain, ...], ...]
Row = dict[str, Plain | Several]
Value = Plain | tuple[Plain | tuple[Plain, ...] | Row, ...]

#: What an exercise is called; of one without a name a code, and its letter where it has one.
Name = str | tuple[str, ...]

#: What makes a sentence of something said.
InWords = Callable[["Said"], str]


class Said(Record):
    """Something said, in no language.

    Parameters
    ----------
    code
        What is said, one of `records.codes.CODES`.
    of
        Of which figures and names, by the names that `records.codes` declares.
    """

    code: str
    of: Mapping[str, Value] = msgspec.field(default_factory=dict)

    def __hash__(self) -> int:
        # figures are in a mapping, which has no hash
        return hash((self.code, frozenset(self.of)))

    def __str__(self) -> str:
        """The sentence."""
        return sentence(self)


#: What makes sentences: records know no language, so the package hands it in.
_in_words: list[InWords] = []


def take_words(in_words: InWords) -> None:
    """Let sentences be made by this from now on."""
    _in_words[:] = [in_words]


def sentence(said: Said) -> str:
    """The sentence of something said."""
    return _in_words[0](said)


def once(each_said: Iterable[Said]) -> tuple[Said, ...]:
    """Things said, those that are the same once."""
    found: list[Said] = []
    for each in each_said:
        if each not in found:
            found.append(each)
    return tuple(found)


def in_columns(values: Values, names: Sequence[str], in_words: InWords) -> Values:
    """Values in which each thing said is three: the sentence, its code, and of which figures and names it is.

    Parameters
    ----------
    values
        Of one record, by the fields' names.
    names
        The fields that hold something said, or None.
    in_words
        What makes a sentence of it.
    """
    spread: Values = {}
    for name, value in values.items():
        if name in names and (value is None or isinstance(value, Said)):
            spread[name] = None if value is None else in_words(value)
            spread[f"{name}_code"] = None if value is None else value.code
            spread[f"{name}_of"] = None if value is None else _lists(value.of)
        else:
            spread[name] = value
    return spread


def _lists(value: object) -> object:
    """Figures and names for people who change what they get: lists in place of tuples."""
    if isinstance(value, Mapping):
        return {name: _lists(each) for name, each in value.items()}
    return [_lists(each) for each in value] if isinstance(value, tuple) else value


def parts_of(*said: Said | None) -> tuple[Row, ...]:
    """Those of some things said that are, as parts of something else; as `as_part`."""
    return tuple([as_part(each) for each in said if each is not None])


def as_part(said: Said) -> Row:
    """Something said as a part of something else.

    Raises
    ------
    TypeError
        If it has parts itself.
    """
    part: Row = {"code": said.code}
    for name, value in said.of.items():
        part[name] = tuple([_without_parts(each) for each in value]) if isinstance(value, tuple) else value
    return part


def _without_parts(value: Plain | tuple[Plain, ...] | Row) -> Plain | tuple[Plain, ...]:
    if isinstance(value, dict):
        raise TypeError("a part of something said has no parts itself")
    return value
