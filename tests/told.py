"""What the parts of a session's page say of the same quantities: each figure with the place where it stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from statistics import median
from typing import Any

from fitlift.report.page import Grid, Listing, Page, Picture, Prose

#: Quantity and what it is of → where it stands → what stands there.
Told = dict[tuple[str, str], dict[str, str]]

_CLOCK = r"\d+:\d\d(?::\d\d)?"
_AMOUNT = rf"(?:{_CLOCK}|\d+|\?)"


def told(page: Page, document: dict[str, Any]) -> Told:
    """What each part of a session's page says, and its JSON; no part may say two things.

    Parameters
    ----------
    page
        The page.
    document
        The same session as `summarize --format json` has it.
    """
    found: Told = defaultdict(dict)
    for quantity, of, where, value in (*_page(page), *_document(document)):
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
    if quantity == "muscles":
        # JSON counts the sets that are known, of which there is none where a page cannot say
        values = ["0" if each == "?" else each for each in values]
    if quantity != "rest":
        return len(set(values)) == 1
    seconds = list(map(_seconds, values))
    return max(seconds) - min(seconds) <= 1


def amounts(cell: str) -> list[str]:
    """The repetitions and times of "10 × 20, 5 5 × 50 kg": 10, 5, 5."""
    times = r"(\d+) × \(([^)]*)\)"
    cell = re.sub(times, lambda found: ", ".join([found[2]] * int(found[1])), cell)
    without_loads = re.sub(r"× ?[+-]?[\d.,]+\??(?: (?:kg|lb))?", "", re.sub(r"[,/]", " , ", cell))
    return re.findall(_AMOUNT, without_loads)


_Said = Iterator[tuple[str, str, str, str]]


def _page(page: Page) -> _Said:
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
                for sign, text in part.entries:
                    yield from _principle(sign, text)


def _lead(page: Page) -> _Said:
    for text in (each for texts in page.lead for each in texts):
        if counted := re.match(r"(\d+) (working )?sets?(?: with \d+ drops?)?(?: \+ (\d+) warm-up)?", text):
            yield "sets", "of work", "first line", counted[1]
            if counted[3]:
                yield "sets", "warm-up", "first line", counted[3]
        if reps := re.search(r"([\d,]+) reps?\b", text):
            yield "reps", "of work", "first line", reps[1].replace(",", "")
        if volume := re.search(r"([\d,]+) (kg|lb) in the (\d+) sets?", text):
            yield "volume", f"of work, {volume[2]}", "first line", volume[1].replace(",", "")
            yield "unit", "of weights", "first line", volume[2]
        if planned := re.search(r"(\d+) of (\d+) planned sets", text):
            yield "planned sets", "done", "first line", planned[1]
            yield "planned sets", "asked for", "first line", planned[2]


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
    yield "rows", "of all sets", "table of exercises", _done(rows)
    light = [row for row in rows if ", warm-up" in row["Exercise"]]
    if light:
        yield "sets", "warm-up", "table of exercises", _done(light)
    yield from _units("table of exercises", " ".join(row["Sets done"] for row in rows))
    yield from _units("table of exercises, the plan", " ".join(row.get("Plan", "") for row in rows))
    work = [row for row in rows if ", warm-up" not in row["Exercise"]]
    lines = Counter(map(_subject, work))
    for row in work:
        # of an exercise in several lines each line has its own
        if row.get("Rest") and lines[_subject(row)] == 1:
            yield "rest", _subject(row), "table of exercises", row["Rest"]


def _done(rows: list[dict[str, str]]) -> str:
    return f"{sum(len(amounts(row['Sets done'])) for row in rows)}"


def _units(where: str, text: str) -> _Said:
    """The unit that stands behind weights; distances and help have their own."""
    for unit in dict.fromkeys(re.findall(r"\d (kg|lb)\b", text)):
        yield "unit", "of weights", where, unit


def _subject(row: dict[str, str]) -> str:
    name = re.sub(r" \(\d+ %\)|, (?:left|right|both sides|warm-up|cool-down)| \(.*\)$", "", row["Exercise"])
    return row["#"] if name == "?" else name


def _every_set(rows: list[dict[str, str]]) -> _Said:
    yield "rows", "of all sets", "table of sets", f"{len(rows)}"
    warmups = sum(", warm-up" in row["Exercise"] for row in rows)
    if warmups:
        yield "sets", "warm-up", "table of sets", f"{warmups}"
    for unit in {"kg", "lb"} & set(rows[0]):
        yield "unit", "of weights", "table of sets", unit
    # of nothing counted there is no figure
    for row in rows:
        if row.get("Reps") == "0":
            yield "repetitions", f"of set {row['Set']}", "table of sets", "0"
            yield "repetitions", f"of set {row['Set']}", "the file", "not counted"


def _picture(key: str, alternative: str) -> _Said:
    said = alternative.rstrip(".")
    if key == "rests":
        for of, seconds in re.findall(rf"(?:^|; )([^;]+?): ((?:{_CLOCK}(?:, )?)+)", said):
            yield "rest", of, "chart of rests", _middle(re.findall(_CLOCK, seconds))
    elif key in {"muscles", "groups"}:
        for of, sets in re.findall(r"([A-Z][a-z]+) ([\d.]+)", said):
            yield "muscles", of.lower(), f"chart of {key}", sets
    elif key == "planned":
        done = sum(int(count) for count in re.findall(r"(\d+) (?:done|over)\b", said))
        yield "planned sets", "with those before the work", "chart of the plan", f"{done}"
    elif key == "volume":
        yield from _units("chart of loads", said)
    elif key == "zones":
        for zone, time in re.findall(rf"(?:^|, )([^,(]+?) ({_CLOCK}) \(", said):
            yield "zone", zone, "chart of zones", time


def _middle(clocks: list[str]) -> str:
    return _clock(median(_seconds(each) for each in clocks))


def _clock(seconds: float) -> str:
    whole = int(seconds + 0.5)
    return f"{whole // 60}:{whole % 60:02d}"


def _seconds(clock: str) -> int:
    found = 0
    for part in clock.split(":"):
        found = found * 60 + int(part)
    return found


def _sentence(text: str, where: str) -> _Said:
    if top := re.match(r"Top set: (.+), (.+)", text):
        yield from _units("top set", top[2])
    if verdict := re.match(r"Rest between .+; (as|shorter than|longer than) aimed at", text):
        yield "rest of the main lift", "as aimed at", where, "pass" if verdict[1] == "as" else "miss"


def _principle(sign: str, text: str) -> _Said:
    if main := re.match(r"Main lift: (.+)", text):
        yield "main lift", "if any", "principles", main[1]
    if rest := re.match(rf"Rest ({_CLOCK}) in (.+?) \(aim", text):
        yield "rest", rest[2], "principles", rest[1]
        yield "rest of the main lift", "as aimed at", "principles", sign
    if re.match(r"Its rest: rest .+, light sets perhaps among them", text):
        yield "rest of the main lift", "as aimed at", "principles", sign
    if light := re.match(r"(\d+) light sets? before (.+)", text):
        yield "light sets", light[2], "principles", light[1]


def _document(document: dict[str, Any]) -> _Said:
    where = "JSON"
    working, every = document["working_sets"], document["active_sets"]
    if every:
        yield "sets", "of work", where, f"{working}"
    if every and every > working:
        yield "sets", "warm-up", where, f"{every - working}"
    if document["working_reps"] is not None:
        yield "reps", "of work", where, f"{document['working_reps']}"
    for each in document["rests"]:
        if each["median_s"] is not None:
            of = each["exercise_name"] or each["slot"] or "without a name"
            yield "rest", of, where, _clock(each["median_s"])
    for each in document["groups"]:
        yield "muscles", each["group"], where, f"{each['fractional_sets']:g}"
    match = document["match"]
    if match is not None:
        yield "planned sets", "done", where, f"{match['done_sets']}"
        yield "planned sets", "asked for", where, f"{match['planned_sets']}"
