"""Colours for a terminal, laid over text that is finished: without them it says the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

_RESET = "\x1b[0m"

#: Meaning → how a terminal is told; of its own 16 colours, which suit its background.
_STYLES: Mapping[str, str] = MappingProxyType(
    {
        "strong": "\x1b[1m",
        "quiet": "\x1b[2m",
        "good": "\x1b[32m",
        "bad": "\x1b[31m",
        "open": "\x1b[33m",
        "bar": "\x1b[36m",
    }
)

#: What is coloured where it stands in a line, by what it means.
_WITHIN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"█+"), "bar"),
    (re.compile(r"░+"), "quiet"),
    (re.compile(r"^  ✓(?= )"), "good"),
    (re.compile(r"^  ✗(?= )"), "bad"),
    (re.compile(r"(?<=  )\?(?=  )"), "open"),
)

#: Lines that are coloured whole, by what they mean.
_WHOLE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^(#|Week) +\w|^  – |^Note: "), "quiet"),
    (re.compile(r"^(For runners|Muscles|Heart zones|Heart rate in tens|Block \d|One after the other)"), "strong"),
)


def coloured(text: str) -> str:
    """The same text with colours.

    Parameters
    ----------
    text
        What a report says in plain text; its first line is its heading.
    """
    first, *others = text.split("\n")
    return "\n".join([_styled("strong", first), *map(_line, others)])


def _line(line: str) -> str:
    for pattern, style in _WHOLE:
        if pattern.match(line):
            return _styled(style, line)
    for pattern, style in _WITHIN:
        line = pattern.sub(_put_on(style), line)
    return line


def _put_on(style: str) -> Callable[[re.Match[str]], str]:
    return lambda found: _styled(style, found[0])


def _styled(style: str, text: str) -> str:
    return f"{_STYLES[style]}{text}{_RESET}" if text else text
