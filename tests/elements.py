"""An HTML page as a tree of its elements, read by Python's own parser: what it shows, without what draws it."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

#: Elements that hold nothing, and have no end.
_EMPTY = frozenset({"meta", "br", "hr", "link", "input", "img", "rect", "circle", "path", "line", "use"})

#: Elements of which nothing is read as text.
_UNREAD = frozenset({"script", "style", "svg"})


class Element:
    """An element with those in it.

    Parameters
    ----------
    tag, attributes
        Its name, and what is said of it.
    """

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.within: list[Element | str] = []

    def find(self, tag: str = "", kind: str = "") -> Iterator[Element]:
        """Every element below this one with a name and a class; each where it is not said."""
        for each in self.within:
            if isinstance(each, Element):
                if (not tag or each.tag == tag) and (not kind or kind in each.kinds):
                    yield each
                yield from each.find(tag, kind)

    @property
    def kinds(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """What it shows, in single spaces."""
        return " ".join("".join(self._texts()).replace("\N{NO-BREAK SPACE}", " ").split())

    def _texts(self) -> Iterator[str]:
        for each in self.within:
            if isinstance(each, str):
                yield each
            elif each.tag not in _UNREAD and "unseen" not in each.kinds:
                yield from each._texts()  # noqa: SLF001 - of its own kind

    @property
    def link(self) -> str:
        """Where the first link in it leads; empty without one."""
        return next((each.attributes.get("href", "") for each in self.find("a")), "")


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].within.append(made)
        if tag not in _EMPTY:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].within.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].within.append(data)


def elements(page: str) -> Element:
    """The whole of a page."""
    parser = _Parser()
    parser.feed(page)
    return parser.open[0]


class TableRow(dict[str, str]):
    """The cells of a row by their heads, and where the row leads.

    Parameters
    ----------
    cells
        Head → what stands below it.
    link
        Where the row leads; empty for nowhere.
    group
        The heading above it, within the table.
    """

    def __init__(self, cells: dict[str, str], link: str, group: str) -> None:
        super().__init__(cells)
        self.link = link
        self.group = group


def tables(page: Element) -> Iterator[tuple[str, list[TableRow]]]:
    """The caption of each table, and its rows; those with a table of their own within are not read here."""
    for table in page.find("table"):
        if "exercises" in table.kinds:
            continue
        caption = next((" ".join("".join(_all_text(each)).split()) for each in table.find("caption")), "")
        heads = [each.text for head in table.find("thead") for each in head.find("th")]
        yield caption, list(_rows(table, heads))


def _rows(table: Element, heads: list[str]) -> Iterator[TableRow]:
    group = ""
    for row in (each for body in table.find("tbody") for each in body.find("tr")):
        cells = [each for each in row.find() if each.tag in {"td", "th"}]
        if len(cells) != len(heads):
            group = row.text
            continue
        yield TableRow(dict(zip(heads, (each.text for each in cells), strict=True)), row.link, group)


def _all_text(one: Element) -> Iterator[str]:
    for each in one.within:
        if isinstance(each, str):
            yield each
        else:
            yield from _all_text(each)
