"""What the parts of a session's page say of the same quantities: each figure with the place where it stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from statistics import median

from fitlift.report.page import Grid, Listing, Page, Picture, Prose

#: Quantity and what it is of → where it stands → what stands there.
Told = dict[tuple[str, str], dict[str, str]]

_CLOCK = r"\d+:\d\d(?::\d\d)?"
_AMOUNT = rf"(?:{_CLOCK}|\d+|\?)"


def told(page: Page) -> Told:
    """What each part of a page says."""
    found: Told = defaultdict(dict)
    for quantity, of, where, value in _all(page):
        known = found[quantity, of].setdefault(where, value)
        assert known == value, f"{where} says {known} and {value} of {quantity} {of}"
    return found


def differing(found: Told) -> list[str]:
    """The quantities of which two places say different things; rests to the second that each is rounded to."""
    return [
        f"{quantity} {of}: " + ", ".join(f"{where} {value}" for where, value in places.items())
        for (quantity, of), places in found.items()
        if not _agree(quantity, list(places.values()))
    ]


def _agree(quantity: str, values: list[str]) -> bool:
    if quantity != "rest":
        return len(set(values)) == 1
    seconds = list(map(_seconds, values))
    return max(seconds) - min(seconds) <= 1


def amounts(cell: str) -> list[str]:
    """The repetitions and times of "10 × 20, 5 5 × 50 kg": 10, 5, 5."""
    without_loads = re.sub(r"× ?[+-]?[\d.,]+(?: (?:kg|lb))?", "", cell.replace(",", " , "))
    return re.findall(_AMOUNT, without_loads)


_Said = Iterator[tuple[str, str, str, str]]


def _all(page: Page) -> _Said:
    yield from _lead(page)
    for section in page.sections:
        for part in section.parts:
            where = f"{section.key}"
            if isinstance(part, Grid):
                yield from _grid(part)
            elif isinstance(part, Picture):
                yield from _picture(part.figure.key, part.figure.alternative)
            elif isinstance(part, Prose):
                for text in part.texts:
                    yield from _sentence(text, where)
            elif isinstance(part, Listing):
                for _, text in part.entries:
                    yield from _principle(text)


def _lead(page: Page) -> _Said:
    for text in page.lead:
        if counted := re.match(r"(\d+) (working )?sets?(?: \+ (\d+) warm-up)?", text):
            working, warmups = int(counted[1]), int(counted[3] or 0)
            yield "sets", "all", "first line", f"{working + warmups}"
            if counted[2]:
                yield "sets", "warm-up", "first line", f"{warmups}"
        if reps := re.search(r"([\d,]+) reps?\b", text):
            yield "reps", "of work", "first line", reps[1].replace(",", "")
        if planned := re.search(r"(\d+) of (\d+) planned sets", text):
            yield "planned sets", "all", "first line", planned[2]
    if minutes := re.search(r"\b(\d+ min|\d+ h \d\d min)", page.under_title):
        yield "time", "of the session", "title", minutes[1]


def _grid(grid: Grid) -> _Said:
    rows = [dict(zip(grid.heads, row, strict=True)) for _, of_group in grid.groups for row in of_group]
    if grid.caption == "Sets by exercise":
        yield from _by_exercise(rows)
    elif grid.caption == "Every set in its order":
        yield from _every_set(rows)
    elif grid.caption == "Sets by group of muscles":
        for row in rows:
            yield "muscles", row["Muscles"].lower(), "table of groups", row["Sets"]
    elif grid.caption == "Time by zone":
        for row in rows:
            yield "zone", " ".join(row["Zone"].split()), "table of zones", row["Time"]


def _by_exercise(rows: list[dict[str, str]]) -> _Said:
    done = [amounts(row["Sets done"]) for row in rows]
    yield "sets", "all", "table of exercises", f"{sum(map(len, done))}"
    warmups = sum(len(sets) for sets, row in zip(done, rows, strict=True) if ", warm-up" in row["Exercise"])
    if warmups:
        yield "sets", "warm-up", "table of exercises", f"{warmups}"
    work = [row for row in rows if ", warm-up" not in row["Exercise"]]
    lines = Counter(map(_subject, work))
    for row in work:
        # of an exercise in several lines each line has its own
        if row.get("Rest") and lines[_subject(row)] == 1:
            yield "rest", _subject(row), "table of exercises", row["Rest"]


def _subject(row: dict[str, str]) -> str:
    name = re.sub(r" \(\d+ %\)|, (?:left|right|both sides|warm-up|cool-down)| \(.*\)$", "", row["Exercise"])
    return row["#"] if name == "?" else name


def _every_set(rows: list[dict[str, str]]) -> _Said:
    yield "sets", "all", "table of sets", f"{len(rows)}"
    warmups = sum(", warm-up" in row["Exercise"] for row in rows)
    if warmups:
        yield "sets", "warm-up", "table of sets", f"{warmups}"
    for zero in (row for row in rows if row.get("Rest") == "0:00" or row.get("Reps") == "0"):
        yield "nothing", f"set {zero['Set']}", "table of sets", "0"
        yield "nothing", f"set {zero['Set']}", "nobody measured it", "unknown"


def _picture(key: str, alternative: str) -> _Said:
    said = alternative.rstrip(".")
    if key == "rests":
        for of, seconds in re.findall(rf"(?:^|; )([^;]+?): ((?:{_CLOCK}(?:, )?)+)", said):
            yield "rest", of, "chart of rests", _middle(re.findall(_CLOCK, seconds))
    elif key in {"muscles", "groups"}:
        for of, sets in re.findall(r"([A-Z][a-z]+) ([\d.]+)", said):
            yield "muscles", of.lower(), f"chart of {key}", sets
    elif key == "zones":
        for zone, time in re.findall(rf"(?:^|, )([^,(]+?) ({_CLOCK}) \(", said):
            yield "zone", zone, "chart of zones", time


def _middle(clocks: list[str]) -> str:
    seconds = median(_seconds(each) for each in clocks)
    whole = int(seconds + 0.5)
    return f"{whole // 60}:{whole % 60:02d}"


def _seconds(clock: str) -> int:
    found = 0
    for part in clock.split(":"):
        found = found * 60 + int(part)
    return found


def _sentence(text: str, where: str) -> _Said:
    if top := re.match(r"Top set: (.+), ", text):
        yield "main lift", "if any", f"{where}: top set", top[1]


def _principle(text: str) -> _Said:
    if main := re.match(r"Main lift: (.+)", text):
        yield "main lift", "if any", "principles", main[1]
    if rest := re.match(rf"Rest ({_CLOCK}) in (.+?) \(aim", text):
        yield "rest", rest[2], "principles", rest[1]
    if light := re.match(r"(\d+) light sets? before (.+)", text):
        yield "light sets", light[2], "principles", light[1]
