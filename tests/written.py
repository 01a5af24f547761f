"""What is told by a page that was written as text, HTML or Markdown, read again by parsers of those alone.

A fact is a row of a table, a sentence, or an entry of a list: small letters, single spaces, no full stop at its end.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

#: Heading, what it is (heads, row, sentence, entry or caption), and its texts: the cells of a row, else one.
Fact = tuple[str, str, tuple[str, ...]]


class Exercise(NamedTuple):
    """An exercise of a page's table that unfolds: its letter, the words of its rows, and the rows of its sets."""

    letter: str
    words: set[str]
    sets: list[tuple[str, ...]]


def plain_words(text: str) -> str:
    """A text as facts are compared."""
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").lower().split()).removesuffix(".")


def words_in(text: str) -> set[str]:
    """The words and figures of a text, without what stands between them; a question mark is none."""
    return set(re.findall(r"[^\s,;()·?]+", plain_words(text)))


#: Classes of elements that are told elsewhere, or again: they are passed over.
_AS_OPEN = dict.fromkeys(("unseen", "exercises", "tiles", "verdict", "contents", "jump", "to-top"), "passed over")
_PASSED_OVER = {"script", "style", "svg", "passed over"}


class _Unfolding(HTMLParser):
    """The exercises of tables that unfold."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Exercise] = []
        self.blocks: list[str] = []
        self._open: list[tuple[str, str]] = []
        self._cells: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"meta", "br", "hr", "link", "input"}:
            return
        self._open.append((tag, dict(attrs).get("class") or ""))
        if self._open[-1] == ("tbody", "one"):
            self.found.append(Exercise("", set(), []))
        if tag == "tr":
            self._cells = []
        if tag in {"td", "th"}:
            self._cells.append("")

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()
        if tag == "tr" and ("table", "sets") in self._open and not any(each[0] == "thead" for each in self._open):
            self.found[-1].sets.append(tuple(map(plain_words, self._cells)))

    def handle_data(self, data: str) -> None:
        kinds = {kind for _, kind in self._open}
        if "block" in kinds and self._open[-1][0] == "th":
            self.blocks.append(plain_words(data))
        if ("tbody", "one") not in self._open or "unseen" in kinds:
            return
        if "sets" in kinds:
            if self._open[-1][0] in {"td", "th"}:
                self._cells[-1] += data
        elif "letter" in kinds:
            self.found[-1] = self.found[-1]._replace(letter=data)
        elif "opens" not in kinds and (("fact" not in kinds) or data.startswith(("next ", "best "))):
            self.found[-1].words.update(words_in(data))


def exercises_in_html(page: str) -> tuple[list[Exercise], list[str]]:
    """The exercises of the tables of a page that unfold, and the headings of their blocks."""
    parser = _Unfolding()
    parser.feed(page)
    return parser.found, parser.blocks


class _Written(HTMLParser):
    """Rows, sentences, entries and captions of a page, below their headings; drawings and data are passed over."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Fact] = []
        self._heading = ""
        self._cells: list[str] = []
        self._open: list[str] = []
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"meta", "br", "hr", "link"}:
            return
        self._open.append(_AS_OPEN.get(((dict(attrs).get("class") or "").split() or [""])[0], tag))
        if tag in {"h1", "h2", "h3", "p", "li", "td", "th", "pre", "caption", "tr"}:
            self._text = ""
        if tag == "tr":
            self._cells = []

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()
        told = plain_words(self._text)
        if _PASSED_OVER & set(self._open):
            return
        if tag in {"td", "th"}:
            self._cells.append(told)
        elif tag == "tr":
            kind = "heads" if "thead" in self._open else "row" if len(self._cells) > 1 else "caption"
            self.found.append((self._heading, kind, tuple(self._cells)))
        elif tag == "h2":
            self._heading = told
        elif tag in {"h1", "h3", "caption"}:
            self.found.append((self._heading, "caption", (told,)))
        elif tag in {"p", "pre", "li"} and not {"figure", "footer"} & set(self._open):
            self.found.append((self._heading, "entry" if tag == "li" else "sentence", (told,)))

    def handle_data(self, data: str) -> None:
        if not _PASSED_OVER & set(self._open):
            self._text += f"{data} "


def in_html(page: str) -> list[Fact]:
    """The facts of an HTML page."""
    parser = _Written()
    parser.feed(page)
    return [fact for fact in parser.found if any(fact[2])]


def in_markdown(page: str) -> list[Fact]:
    """The facts of a Markdown page; captions and pictures are none."""
    return list(_of_markdown(page))


def _of_markdown(page: str) -> Iterator[Fact]:
    heading = ""
    for block in re.split(r"\n\n(?![ ])", page.strip()):
        lines = block.split("\n")
        if block.startswith("## "):
            heading = _unescaped(block.removeprefix("## "))
        elif block.startswith(("# ", "**", "![")):
            continue
        elif block.startswith("```"):
            yield heading, "sentence", (plain_words("\n".join(lines[1:-1])),)
        elif block.startswith("| "):
            rows = [tuple(map(_unescaped, re.split(r"(?<!\\)\|", line)[1:-1])) for line in lines]
            yield heading, "heads", rows[0]
            yield from ((heading, "row", row) for row in rows[2:])
        elif block.startswith("- "):
            yield from ((heading, "entry", (_unescaped(line.strip().removeprefix("- ")),)) for line in lines)
        else:
            yield heading, "sentence", (_unescaped(block),)


def _unescaped(text: str) -> str:
    return plain_words(html.unescape(re.sub(r"\\(.)", r"\1", text)))


def in_text(text: str) -> list[str]:
    """The lines of a text that is so wide that none is folded, each in plain words; bars are none."""
    lines = (plain_words(re.sub("[█░]+", " ", line)) for line in text.splitlines())
    return [line.removeprefix("- ") for line in lines if line]
