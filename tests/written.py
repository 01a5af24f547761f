"""What is told by a page that was written as text, HTML or Markdown, read again by parsers of those alone.

A fact is a row of a table, a sentence, or an entry of a list: small letters, single spaces, no full stop at its end.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser

#: Heading, what it is (heads, row, sentence, entry or caption), and its texts: the cells of a row, else one.
Fact = tuple[str, str, tuple[str, ...]]


def plain_words(text: str) -> str:
    """A text as facts are compared."""
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").lower().split()).removesuffix(".")


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
        is_unseen = tag == "span" and "unseen" in (dict(attrs).get("class") or "")
        self._open.append("unseen" if is_unseen else tag)
        if tag in {"h1", "h2", "h3", "p", "li", "td", "th", "pre", "caption", "tr"}:
            self._text = ""
        if tag == "tr":
            self._cells = []

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()
        told = plain_words(self._text)
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
        if not {"script", "style", "svg", "unseen"} & set(self._open):
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
