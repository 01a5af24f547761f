"""Text as lines of spans, each with what it means: plain it is read anywhere, on a terminal meanings are colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

#: What a span means; most mean nothing in particular.
Style = Literal["", "strong", "quiet", "good", "bad", "open", "bar"]

Span = tuple[str, Style]
Line = tuple[Span, ...]

#: Stands for a space at which no line ends, until a page is written.
KEPT_SPACE = "\ue000"

#: Signs that not every encoding has → what stands for them there.
_INSTEAD: Mapping[str, str] = MappingProxyType(
    {"█": "#", "░": ".", "✓": "+", "✗": "x", "–": "-", "·": "-", "×": "x", "…": "..."}
)

_RESET = "\x1b[0m"

#: Meaning → how a terminal is told; of its own 16 colours, which suit its background.
_COLOURS: Mapping[Style, str] = MappingProxyType(
    {
        "strong": "\x1b[1m",
        "quiet": "\x1b[2m",
        "good": "\x1b[32m",
        "bad": "\x1b[31m",
        "open": "\x1b[33m",
        "bar": "\x1b[36m",
    }
)


def plain(lines: Iterable[Line]) -> str:
    """Lines without what they mean, each with its end; none ends with blanks."""
    return "".join(f"{''.join([text for text, _ in line]).rstrip()}\n" for line in lines)


def coloured(lines: Iterable[Line]) -> str:
    """The same with colours."""
    return "".join(f"{''.join([_coloured(span) for span in stripped(line)])}\n" for line in lines)


def in_encoding(lines: Iterable[Line], encoding: str) -> list[Line]:
    """The same lines with signs that an encoding has: bars of "#" where it lacks blocks.

    Parameters
    ----------
    lines
        The lines.
    encoding
        Its name, as Python knows it.
    """
    instead = str.maketrans({sign: other for sign, other in _INSTEAD.items() if not _has(encoding, sign)})
    return [tuple([(text.translate(instead), style) for text, style in line]) for line in lines]


def _has(encoding: str, sign: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def stripped(line: Line) -> Line:
    """A line without blanks at its end."""
    spans = list(line)
    while spans:
        text, style = spans.pop()
        if text := text.rstrip():
            return (*spans, (text, style))
    return ()


def stacked(blocks: Iterable[Sequence[Line]]) -> list[Line]:
    """Blocks of lines with an empty line between them; empty ones are left out."""
    lines: list[Line] = []
    for block in blocks:
        if block:
            lines += [(), *block] if lines else block
    return lines


def _coloured(span: Span) -> str:
    text, style = span
    return f"{_COLOURS[style]}{text}{_RESET}" if style and text else text
