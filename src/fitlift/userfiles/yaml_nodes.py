"""YAML as the tree of its nodes, so that errors can name a line and a text can be changed where a value stands.

Values are read as they are written: `n` is a letter here, not a no, and `1:30` a time.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

import yaml
from yaml.reader import ReaderError

from fitlift.errors import UserFileError
from fitlift.records.faults import as_in, misread, nearest
from fitlift.records.said import Said

_Word = TypeVar("_Word", bound=str)

_EMPTY = frozenset({"", "~", "null"})

#: A text that can stand in YAML without quotes, in brackets too.
_PLAIN = re.compile(r"[^\W_][\w ./()'+-]*[\w)]|[^\W_]")

#: The same outside brackets: no ": " and no " #" within.
_PLAIN_ON_ITS_LINE = re.compile(r"[^\W_](?:(?!: | #)[^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff])*(?<![: ])")

#: The highest characters that an escape of two, or of four digits tells.
_TWO_DIGITS, _FOUR_DIGITS = 0xFF, 0xFFFF

#: What ends a line for YAML.
LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")

#: What the library says of a tab, of a sign that begins nothing, and of lines of one list that do not stand alike.
_TAB = r"'\t'"
_SIGN = re.compile("cannot start any token")
_INDENT = re.compile("expected <block end>")


class Entry:
    """One value of a file, and where it stands.

    Parameters
    ----------
    node
        Its node.
    source
        The file's name, for errors.
    """

    def __init__(self, node: yaml.Node, source: str) -> None:
        self._node = node
        self.source = source

    @property
    def line(self) -> int:
        """The line on which it begins, from 1."""
        return int(self._node.start_mark.line) + 1

    @property
    def column(self) -> int:
        """The place in its line at which it begins, from 0."""
        return int(self._node.start_mark.column)

    @property
    def start(self) -> int:
        """Where it begins in the file's text."""
        return int(self._node.start_mark.index)

    @property
    def end(self) -> int:
        """Where it ends, comments after it left out."""
        node = self._node
        # a block ends for the parser where the next thing begins
        while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        return int(node.end_mark.index)

    @property
    def is_flow(self) -> bool:
        """Whether it stands in brackets."""
        return isinstance(self._node, yaml.CollectionNode) and bool(self._node.flow_style)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there, or a blank text."""
        if not isinstance(self._node, yaml.ScalarNode):
            return False
        return not self._node.value.strip() or (not self.is_quoted and self._node.value in _EMPTY)

    @property
    def is_quoted(self) -> bool:
        """Whether it is a single value in quotes: then it is a text, and no word with a meaning."""
        return isinstance(self._node, yaml.ScalarNode) and self._node.style is not None

    @property
    def is_scalar(self) -> bool:
        """Whether it is a single value."""
        return isinstance(self._node, yaml.ScalarNode)

    @property
    def is_list(self) -> bool:
        """Whether it is a list."""
        return isinstance(self._node, yaml.SequenceNode)

    def text(self) -> str:
        """A single value as it is written."""
        if not isinstance(self._node, yaml.ScalarNode):
            raise self.error(Said("one_value_here"))
        return str(self._node.value).strip()

    def items(self) -> list[Entry]:
        """The values of a list; a single one is a list of one; of nothing, none."""
        if self.is_empty:
            return []
        if isinstance(self._node, yaml.SequenceNode):
            return [Entry(node, self.source) for node in self._node.value]
        return [self]

    def listed(self) -> list[Entry]:
        """The same where a list may also be written as one line of values with commas between."""
        node = self._node
        if not isinstance(node, yaml.ScalarNode) or self.is_empty or "," not in node.value:
            return self.items()
        words = [word.strip() for word in node.value.split(",")]
        if not all(words):
            raise self.error(Said("value_lacks_beside_comma", {"given": self.text()}), as_in("values"))
        return [Entry(yaml.ScalarNode(node.tag, word, node.start_mark, node.end_mark), self.source) for word in words]

    def mapping(self, known: Collection[str] | None = None) -> dict[str, Entry]:
        """The values of a mapping by their keys.

        Parameters
        ----------
        known
            The keys that may occur; None for any.
        """
        return {key.text(): value for key, value in self.pairs(known)}

    def pairs(self, known: Collection[str] | None = None) -> list[tuple[Entry, Entry]]:
        """The same with the keys' places."""
        if self.is_empty:
            return []
        if not isinstance(self._node, yaml.MappingNode):
            raise self.error(Said("pair_below"))
        found = [(Entry(key, self.source), Entry(value, self.source)) for key, value in self._node.value]
        for fault in key_faults([key for key, _ in found], known):
            raise fault
        return found

    def members(self) -> list[tuple[Entry, Entry]]:
        """The same whatever the keys; none for what is no mapping."""
        if not isinstance(self._node, yaml.MappingNode):
            return []
        return [(Entry(key, self.source), Entry(value, self.source)) for key, value in self._node.value]

    def choice(self, choices: Collection[_Word]) -> _Word:
        """One of some words."""
        word = self.text()
        for each in choices:
            if each == word:
                return each
        raise self.error(Said("none_of", {"given": word, "known": tuple(choices)}))

    def number(self, least: float, most: float) -> float:
        """A number within bounds."""
        try:
            value = float(self.text())
        except ValueError:
            value = float("nan")
        if not least <= value <= most:
            raise self.error(Said("no_number_between", {"given": self.text(), "least": least, "most": most}))
        return value

    def whole(self, least: int, most: int) -> int:
        """A whole number within bounds."""
        value = self.number(least, most)
        if value != int(value):
            raise self.error(misread(self.text(), "whole_number"))
        return int(value)

    def time(self) -> dt.datetime:
        """A point in time, in UTC; one without an offset is taken for UTC."""
        try:
            time = dt.datetime.fromisoformat(self.text())
            return time.replace(tzinfo=time.tzinfo or dt.UTC).astimezone(dt.UTC)
        except (ValueError, OverflowError):
            raise self.error(misread(self.text(), "time"), as_in("time")) from None

    def error(self, reason: Said, hint: Said | None = None) -> UserFileError:
        """What is wrong at this place."""
        return UserFileError(self.source, reason, hint, line=self.line)


def key_faults(keys: Sequence[Entry], known: Collection[str] | None = None) -> Iterator[UserFileError]:
    """What is wrong with the keys of a mapping: one that is unknown, or stands there twice.

    Parameters
    ----------
    keys
        The keys.
    known
        Those that may occur; None for any.
    """
    seen: set[str] = set()
    for key in keys:
        name = key.text()
        if name in seen:
            yield key.error(Said("second_time", {"given": name}), Said("keep_one"))
        elif known is not None and name not in known:
            yield key.error(Said("unknown_here", {"given": name}), nearest(name, known))
        seen.add(name)


def parse(text: str, source: str) -> Entry | None:
    """Read a file's text; None where it says nothing.

    Raises
    ------
    UserFileError
        If it is no YAML.
    """
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        raise UserFileError(source, *_syntax_fault(error), line=line) from None
    except ReaderError as error:
        line = len(LINE_BREAK.findall(text, 0, error.position)) + 1
        character = Said("character_is_no_text", {"character": ord(text[error.position])})
        raise UserFileError(source, character, line=line) from None
    except RecursionError:
        raise UserFileError(source, Said("too_many_brackets")) from None
    except (ValueError, OverflowError):
        raise UserFileError(source, Said("beyond_all_bounds"), Said("write_without_backslash")) from None
    if node is None:
        return None
    entry = Entry(node, source)
    return None if entry.is_empty else entry


def scalar(text: str) -> str:
    """A text as YAML, quoted where it has to be."""
    return text if _PLAIN.fullmatch(text) and text not in _EMPTY else quoted(text)


def block_scalar(text: str) -> str:
    """The same where it stands on a line of its own, or behind its key: there is less to be quoted."""
    is_plain = _PLAIN_ON_ITS_LINE.fullmatch(text) and text.isprintable() and text not in _EMPTY
    return text if is_plain else quoted(text)


def quoted(text: str) -> str:
    """A text as YAML in quotes, on one line."""
    return f'"{"".join(map(_escaped, text))}"'


def line_break(text: str) -> str:
    """What ends a text's lines, by its first one."""
    found = LINE_BREAK.search(text)
    return found[0] if found else "\n"


class _AliasError(yaml.MarkedYAMLError):
    """A text that YAML takes for the name of another one."""


class _Loader(yaml.SafeLoader):
    """Reads no aliases: what stands in one place is changed in that place alone."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.get_event().start_mark  # type: ignore[no-untyped-call]
            raise _AliasError(problem_mark=mark)
        return super().compose_node(parent, index)


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code <= _TWO_DIGITS else f"\\u{code:04x}" if code <= _FOUR_DIGITS else f"\\U{code:08x}"


def _syntax_fault(error: yaml.MarkedYAMLError) -> tuple[Said, Said]:
    """What is wrong where a text is no YAML, and what is most often at fault."""
    if isinstance(error, _AliasError):
        return Said("alias_needs_quotes"), Said("quotes_or_indent")
    problem = error.problem or error.context or ""
    if _INDENT.match(problem):
        return Said("indent_does_not_fit"), Said("same_indent")
    hint = (
        "indent_with_blanks"
        if _TAB in problem
        else "sign_needs_quotes"
        if _SIGN.search(problem)
        else "quotes_or_indent"
    )
    return Said("unreadable", {"text": problem}), Said(hint)
