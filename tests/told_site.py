"""What the pages of a written site tell: each figure with what it is of and where it stands, read as a person would."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from elements import Element, TableRow, elements, tables

_CLOCK = r"(?:\d+:)?\d+:\d\d"
_TIME = r"(?:[\d,]+ h \d\d min|[\d,]+ min|\d+ s)"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


class Figure(NamedTuple):
    """A number as it is told, from the least to the most that would be told so, and of how many it is the sum."""

    said: str
    low: float
    high: float
    parts: int = 1


class Told(NamedTuple):
    """A figure, or words: what it is, of which session, week, month, day or exercise, and where it stands."""

    quantity: str
    of: str
    where: str
    figure: Figure | str


def number(said: str, unit: float = 1.0) -> Figure:
    """A number that may have been rounded to its decimals."""
    bare = said.replace(",", "")
    half = 0.5 * 10.0 ** -len(bare.partition(".")[2])
    return Figure(said, (float(bare) - half) * unit, (float(bare) + half) * unit)


def count(said: str | float) -> Figure:
    """A number that was not rounded."""
    value = float(str(said).replace(",", ""))
    return Figure(f"{value:g}", value, value)


def seconds(said: str) -> Figure:
    """A time: "1:52", "1 h 35 min", "33 min", "45 s"."""
    if re.fullmatch(_CLOCK, said):
        whole = 0
        for part in said.split(":"):
            whole = whole * 60 + int(part)
        return Figure(said, whole - 0.5, whole + 0.5)
    found = re.fullmatch(r"(?:([\d,]+) h ?)?(?:([\d,]+) min)?(?:(\d+) s)?", said)
    assert found, f"no time: {said}"
    hours, minutes, rest = (int((part or "0").replace(",", "")) for part in found.groups())
    half = 0.5 if found[3] else 30.0
    whole = hours * 3600 + minutes * 60 + rest
    return Figure(said, whole - half, whole + half)


def added(figures: Iterable[Figure]) -> Figure:
    """Their sum, of which as much is unknown as of all of them together."""
    parts = list(figures)
    said = " + ".join(each.said for each in parts)
    return Figure(said, sum(each.low for each in parts), sum(each.high for each in parts), len(parts))


def differing(told: Iterable[Told]) -> list[str]:
    """What is told in other words, as another number, or rounded to another one."""
    found: dict[tuple[str, str], dict[str, set[Figure | str]]] = defaultdict(lambda: defaultdict(set))
    for quantity, of, where, figure in told:
        found[quantity, of][where].add(figure)
    return [
        f"{quantity}, {of}: " + "; ".join(_place(where, figures) for where, figures in places.items())
        for (quantity, of), places in found.items()
        if not _agree([each for figures in places.values() for each in figures])
    ]


def _place(where: str, figures: Iterable[Figure | str]) -> str:
    said = (each if isinstance(each, str) else each.said for each in figures)
    return f"{where} {' and '.join(sorted(said))}"


#: Of the way a computer adds numbers up.
_NOISE = 1e-6


def _agree(figures: list[Figure | str]) -> bool:
    numbers = [each for each in figures if not isinstance(each, str)]
    if not numbers:
        return len(set(figures)) == 1
    if len(numbers) < len(figures):
        return False
    alike: dict[float, set[float]] = defaultdict(set)
    for _, low, high, parts in numbers:
        if parts == 1:
            alike[round(high - low, 3)].add(round(low, 3))
    is_same = all(len(each) == 1 for each in alike.values())
    return is_same and max(each.low for each in numbers) <= min(each.high for each in numbers) + _NOISE


class Page(NamedTuple):
    """A page with its name: its kind, what is in its address, what it leads with, its tables and its charts."""

    kind: str
    name: str
    lead: str
    title: str
    below_title: str
    tables: dict[str, list[TableRow]]
    charts: dict[str, str]
    whole: Element


def pages_of(site: Path) -> list[Page]:
    """The pages of a site in a folder, by name."""
    kinds = {"sessions": "session", "exercises": "exercise"}
    found = []
    for path in sorted(site.rglob("*.html")):
        kind = kinds.get(path.parent.name, "index" if path.stem == "index" else "week")
        found.append(page_of(path.read_text(encoding="utf-8"), kind, path.stem))
    return found


def page_of(written: str, kind: str, name: str) -> Page:
    """One page."""
    whole = elements(written)
    lead = " ¦ ".join(each.text for of in whole.find("div", "lead") for each in of.find("p"))
    named = dict(tables(whole))
    charts = (each.attributes.get("aria-label", "") for figure in whole.find("figure") for each in figure.find("div"))
    titles = (label.partition(". ") for label in charts if label)
    return Page(
        kind,
        name,
        lead,
        next(each.text for each in whole.find("h1")),
        next((each.text for each in whole.find("p", "quiet")), ""),
        named,
        {caption: said for caption, _, said in titles},
        whole,
    )


def told_by(pages: Iterable[Page]) -> Iterator[Told]:
    """All that pages tell."""
    kinds = {"session": of_session, "week": of_week, "index": of_index, "exercise": of_exercise}
    for page in pages:
        yield from kinds[page.kind](page)


def _stem(link: str) -> str:
    return Path(link).stem


def of_session(page: Page) -> Iterator[Told]:
    """A session's page."""
    of, where = f"session {page.name}", "its page"
    if took := re.search(rf"· ({_TIME})", page.below_title):
        yield Told("length", of, f"{where}, below the title", seconds(took[1]))
    for tile in page.whole.find("ul", "tiles"):
        for entry in tile.find("li"):
            label, large, note = (
                next((each.text for each in entry.find("span", kind)), "") for kind in ("label", "large", "note")
            )
            yield from _tile(of, label, large, note)
    yield from _session_lead(of, page.lead)
    yield from _sets_of(of, page)
    yield from _zones(of, "its table", page.tables.get("Time by zone", []))
    for caption, said in page.charts.items():
        if caption.startswith("Heart zones"):
            for zone, time in re.findall(rf"(?:^|, )([^,(]+?) ({_CLOCK}) \(", said):
                yield Told(f"time in {' '.join(zone.split())}", of, "its chart", seconds(time))
    for row in page.tables.get("Sets by group of muscles", []):
        yield Told(f"sets for {row['Muscles'].lower()}", of, "its table", row["Sets"])
    yield from _principles(of, page)


def _tile(of: str, label: str, large: str, note: str) -> Iterator[Told]:
    where = "its tile"
    if label in {"Working sets", "Sets"}:
        yield Told("sets", of, where, count(large))
        if note:
            yield Told("reps", of, where, count(note.split(maxsplit=1)[0]))
    elif label == "Planned sets":
        yield Told("planned sets done", of, where, large)
    elif label == "Top set":
        yield Told("top set", of, where, f"{note}, {large}")
    elif label == "HR avg":
        yield Told("heart rate", of, where, count(large))
        if note:
            yield Told("highest heart rate", of, where, count(note.split()[1]))
    elif label == "Lifted":
        yield Told("volume", of, where, number(large.split(maxsplit=1)[0]))
        yield Told("unit", of, where, large.split()[1])
        yield Told("sets with a weight", of, where, count(re.findall(r"\d+", note)[0]))


def _session_lead(of: str, lead: str) -> Iterator[Told]:
    where = "its first lines"
    if sets := re.search(r"(?:^|¦ )([\d,]+) (?:working )?sets?\b", lead):
        yield Told("sets", of, where, count(sets[1]))
    if light := re.search(r"\+ (\d+) warm-up", lead):
        yield Told("warm-up sets", of, where, count(light[1]))
    if reps := re.search(r"· ([\d,]+) reps?\b", lead):
        yield Told("reps", of, where, count(reps[1]))
    yield from _volume(of, where, lead)
    if heart := re.search(r"Heart rate avg (\d+)(?:, max (\d+))?", lead):
        yield Told("heart rate", of, where, count(heart[1]))
        if heart[2]:
            yield Told("highest heart rate", of, where, count(heart[2]))
    if done := re.search(r"(?:(\d+) of|All) (\d+) planned sets", lead):
        yield Told("planned sets done", of, where, f"{done[1] or done[2]} of {done[2]}")
    if top := re.search(r"Top set: (.+?, [^.]+)\.", lead):
        yield Told("top set", of, where, top[1])


def _volume(of: str, where: str, lead: str) -> Iterator[Told]:
    if volume := re.search(r"([\d,]+) (kg|lb) in the (\d+) sets?", lead):
        yield Told("volume", of, where, number(volume[1]))
        yield Told("unit", of, where, volume[2])
        yield Told("sets with a weight", of, where, count(volume[3]))


def _sets_of(of: str, page: Page) -> Iterator[Told]:
    """What the exercises of a session's page tell, and what their sets come to."""
    table = next(page.whole.find("table", "exercises"), None)
    if table is None:
        return
    each_exercise = list(table.find("tbody", "one"))
    work = [row for one in each_exercise for row in _set_rows(one) if ", warm-up" not in row["Set"]]
    yield Told("sets", of, "its sets", count(len(work)))
    light = [row for one in each_exercise for row in _set_rows(one) if ", warm-up" in row["Set"]]
    if light:
        yield Told("warm-up sets", of, "its sets", count(len(light)))
    if work and all(row.get("Reps", "").isdigit() for row in work):
        yield Told("reps", of, "its sets", count(sum(int(row["Reps"]) for row in work)))
    links = [each.link for each in each_exercise]
    for one in each_exercise:
        if one.link and links.count(one.link) == 1:
            yield from _done_exercise(of, one)


def _set_rows(one: Element) -> list[TableRow]:
    return [row for _, rows in tables(one) for row in rows]


def _done_exercise(of: str, one: Element) -> Iterator[Told]:
    """One that is done in one place of the session."""
    lines = [row for row in one.find("tr", "line") if "light" not in row.kinds]
    exercise = _stem(one.link)
    of, where = f"{exercise} in {of}", "the session's page"
    last = next((each for row in lines for each in row.find("td", "last")), None)
    if last is not None:
        yield Told("is a record", of, where, "yes" if any(last.find("span", "badge")) else "no")
        change = " ".join(each.text for each in last.find("span", "change"))
        before = re.match(r"(.+?) \((?:\d|[A-Z])", last.text)
        if before and not re.search(r",|\?", before[1]):
            yield Told("the time before", of, where, before[1])
        yield Told("change as it was said", of, where, change)
    for fact in (each.text for each in one.find("span", "fact")):
        if fact.startswith("next "):
            yield Told("next", of, where, fact.removeprefix("next "))
        elif fact.startswith("best "):
            yield Told("best", of, where, fact.removeprefix("best ").partition(" (")[0])
        elif volume := re.match(r"([\d,]+) (kg|lb)\b", fact):
            yield Told("volume", of, where, number(volume[1]))
    work = [row for row in _set_rows(one) if ", warm-up" not in row["Set"]]
    yield Told("sets", of, where, count(len(work)))
    if len(lines) == 1:
        heads = list(lines[0].find("td", "figure"))
        yield Told("cells", of, where, " ".join(each.text for each in heads))


def _zones(of: str, where: str, rows: Iterable[TableRow]) -> Iterator[Told]:
    for row in rows:
        yield Told(f"time in {' '.join(row['Zone'].split())}", of, where, seconds(row["Time"]))
        parts = added([seconds(row["In sets"]), seconds(row["Outside sets"])])
        yield Told(f"time in {' '.join(row['Zone'].split())}", of, f"{where}, in and outside sets", parts)


def _principles(of: str, page: Page) -> Iterator[Told]:
    """How many principles were followed, by the first line and by the list."""
    if said := re.search(
        r"(\d+) of (\d+) principles followed", " ".join(each.text for each in page.whole.find("p", "verdict"))
    ):
        listed = [each for of_list in page.whole.find("ul", "signs") for each in of_list.find("li") if each.kinds]
        judged = {sign: sum(map(_rules, (each for each in listed if sign in each.kinds))) for sign in ("pass", "miss")}
        yield Told("principles followed", of, "its first line", f"{said[1]} of {said[2]}")
        yield Told("principles followed", of, "its list", f"{judged['pass']} of {sum(judged.values())}")


def _rules(entry: Element) -> int:
    """Of how many principles an entry of the list is."""
    several = re.search(r"\((\d+) principles\)$", entry.text)
    return int(several[1]) if several else 1


def of_week(page: Page) -> Iterator[Told]:
    """A week's page."""
    of, where = f"week {page.name}", "its page"
    yield from _week_lead(of, where, page.lead)
    rows = page.tables.get("Sessions and runs", [])
    runs = [row for row in rows if re.match("Run\\b", row["What"]) and not row.link]
    sessions = [row for row in rows if row not in runs]
    yield from _rows_of_week(of, sessions, runs)
    yield from _days_of_week(page, sessions)
    for row in page.tables.get("Sets by group and day", []):
        days = [row[day] for day in _WEEKDAYS if row.get(day) and "?" not in row[day]]
        yield Told(f"sets for {row['Muscles'].lower()}", of, "the sum", row["Sum"].removesuffix("+"))
        if days and "?" not in row["Sum"] and "+" not in row["Sum"]:
            yield Told(f"sets for {row['Muscles'].lower()}", of, "its days", f"{sum(map(float, days)):g}")
    yield from _zones(of, "its table", page.tables.get("Time by zone, in lifting", []))
    yield from _lifts(page)


def _week_lead(of: str, where: str, lead: str) -> Iterator[Told]:
    for quantity, pattern in (
        ("sessions", r"([\d,]+)(?: of [\d.]+)? sessions?\b"),
        ("sets", r"([\d,]+) working sets?"),
        ("reps", r"([\d,]+) reps?\b"),
        ("runs", r"([\d,]+) runs?\b"),
    ):
        if found := re.search(pattern, lead):
            yield Told(quantity, of, where, count(found[1]))
    yield from _volume(of, where, lead)
    if found := re.search(rf"({_TIME}) of lifting", lead):
        yield Told("length", of, where, seconds(found[1]))
    if found := re.search(rf"runs? · ({_TIME})(?: · ([\d.,]+) km)?", lead):
        yield Told("running", of, where, seconds(found[1]))
        if found[2]:
            yield Told("km", of, where, number(found[2]))
    if found := re.search(r"[Ll]egs (\d+) h before the long run", lead):
        yield Told("hours to the long run", of, where, found[1])


def _rows_of_week(of: str, sessions: list[TableRow], runs: list[TableRow]) -> Iterator[Told]:
    where = "its rows"
    yield Told("sessions", of, where, count(len(sessions))) if sessions else Told("runs", of, where, count(len(runs)))
    if runs:
        yield Told("runs", of, where, count(len(runs)))
    for quantity, head, rows, read in (
        ("sets", "Sets", sessions, count),
        ("length", "Time", sessions, seconds),
        ("running", "Time", runs, seconds),
    ):
        told = [read(row[head]) for row in rows if row.get(head)]
        if told:
            yield Told(quantity, of, where, added(told))
    far = [number(row["Distance"].split()[0]) for row in runs if row.get("Distance")]
    if far:
        yield Told("km", of, where, added(far))
    for row in sessions:
        if row.link:
            yield from _row_of_session(f"session {_stem(row.link)}", row)


def _row_of_session(of: str, row: TableRow) -> Iterator[Told]:
    where = "the week's page"
    if row.get("Sets"):
        yield Told("sets", of, where, count(row["Sets"]))
    if row.get("Time"):
        yield Told("length", of, where, seconds(row["Time"]))
    if row.get("HR avg"):
        yield Told("heart rate", of, where, count(row["HR avg"]))


def _day(said: str) -> str:
    """A day as "2026-11-17", of "Tue 17 Nov 2026"."""
    found = re.search(r"(\d+) ([A-Z][a-z]{2}) (\d{4})", said)
    assert found, f"no day: {said}"
    return f"{found[3]}-{_MONTHS.index(found[2]) + 1:02d}-{int(found[1]):02d}"


def _days_of_week(page: Page, sessions: list[TableRow]) -> Iterator[Told]:
    """Days by the rows and by the drawn days."""
    of_days: dict[str, list[TableRow]] = defaultdict(list)
    for row in sessions:
        if re.search(r"\d{4}", row["When"]):
            of_days[_day(row["When"])].append(row)
    for day, rows in of_days.items():
        for quantity, head, read in (("sets", "Sets", count), ("length", "Time", seconds)):
            told = [read(row[head]) for row in rows if row.get(head)]
            if told:
                yield Told(quantity, f"day {day}", "the week's rows", added(told))
        yield Told("sessions", f"day {day}", "the week's rows", count(len(rows)))
    for said in {
        "".join(map(str, each.within)) for figure in page.whole.find("figure") for each in figure.find("title")
    }:
        yield from of_drawn_day(said, "the week's chart")


def of_drawn_day(said: str, where: str) -> Iterator[Told]:
    """A day as charts tell it: "Tue 1 Sep 2026: lifting, 22 min, 11 sets"."""
    when, colon, what = said.partition(": ")
    if not colon or not re.fullmatch(r"[A-Z][a-z]{2} \d+ [A-Z][a-z]{2} \d{4}", when):
        return
    lifting = re.search(rf"lifting(?:, ({_TIME}))?(?:, (\d+) sets?)?", what)
    if lifting and lifting[1]:
        yield Told("length", f"day {_day(when)}", where, seconds(lifting[1]))
    if lifting and lifting[2]:
        yield Told("sets", f"day {_day(when)}", where, count(lifting[2]))
    if found := re.search(rf"running, ({_TIME})", what):
        yield Told("running", f"day {_day(when)}", where, seconds(found[1]))


def _lifts(page: Page) -> Iterator[Told]:
    """The table of lifts."""
    for rows in (rows for caption, rows in _all_tables(page) if rows and "Last time" in rows[0] and "Trend" in rows[0]):
        for row in rows:
            if not row.link:
                continue
            of = f"{_stem(row.link)} at {page.kind} {page.name}"
            for quantity, head in (
                ("last", "Last time"),
                ("best", "Best"),
                ("rose", "Change"),
                ("next", "Next time"),
                ("last done", "Last done"),
                ("why", "Why"),
            ):
                if head in row:
                    yield Told(quantity, of, "the table of lifts", row[head])


def _all_tables(page: Page) -> Iterator[tuple[str, list[TableRow]]]:
    yield from tables(page.whole)


def of_index(page: Page) -> Iterator[Told]:
    """The index of a site."""
    last = ""
    for caption, rows in _all_tables(page):
        if rows and "Code" in rows[0]:
            for row in rows:
                week = f"{row.group or caption[-4:]}-{row['Code']}"
                last = max(last, week)
                yield from _row_of_weeks(f"week {week}", row)
        elif caption == "Months":
            for row in rows:
                yield from _row_of_month(f"month {row['Month']}", row)
    yield from _week_lead(f"week {last}", "the index, its first lines", page.lead)
    for said in {
        "".join(map(str, each.within)) for figure in page.whole.find("figure") for each in figure.find("title")
    }:
        yield from of_drawn_day(said, "the calendar")
    yield from _lifts(page)


def _row_of_weeks(of: str, row: TableRow) -> Iterator[Told]:
    where = "the index"
    for quantity, head, read in (
        ("sessions", "Sessions", count),
        ("sets", "Sets", count),
        ("length", "Lifting", seconds),
        ("runs", "Runs", count),
        ("running", "Running", seconds),
    ):
        if row.get(head):
            yield Told(quantity, of, where, read(row[head]))
    if found := re.search(r"[Ll]egs (\d+) h before the long run", row["What stood out"]):
        yield Told("hours to the long run", of, where, found[1])


def _row_of_month(of: str, row: TableRow) -> Iterator[Told]:
    where = "the index"
    for quantity, head, read in (
        ("sessions", "Sessions", count),
        ("sets", "Sets", count),
        ("runs", "Runs", count),
        ("running", "Running", seconds),
        ("km", "km", number),
        ("volume", "Volume, kg", number),
        ("volume", "Volume, lb", number),
    ):
        if row.get(head):
            yield Told(quantity, of, where, read(row[head]))


def of_exercise(page: Page) -> Iterator[Told]:
    """An exercise's page."""
    rows = [row for _, of_table in tables(page.whole) for row in of_table if "Heaviest sets" in row]
    for row, before in zip(rows, [*rows[1:], None], strict=True):
        if row.link:
            yield from _row_of_lift(f"{page.name} in session {_stem(row.link)}", row, before)
    of, where = f"exercise {page.name}", "its page"
    if found := re.match(r"(\d+) sessions?", page.below_title):
        yield Told("sessions", of, where, count(found[1]))
        yield Told("sessions", of, "its rows", count(len(rows)))
    if rows:
        yield Told("last", of, "its rows", rows[0]["Heaviest sets"])
    lead = page.lead.removesuffix(".").replace(". ¦", " ¦").split(" ¦ ")
    for said in lead:
        for quantity, begins in (("best", "Best: "), ("rose", "Rose: ")):
            if said.startswith(begins):
                yield Told(quantity, of, where, said.removeprefix(begins))
    for row in page.tables.get("Records", []):
        if row["Record"] in {"Heaviest weight", "Longest hold"} and rows and _stem(row.link) != _stem(rows[-1].link):
            yield Told("is a record", f"{page.name} in session {_stem(row.link)}", "the exercise's records", "yes")


def _row_of_lift(of: str, row: TableRow, before: TableRow | None) -> Iterator[Told]:
    where = "the exercise's page"
    yield Told("sets", of, where, count(row["Sets"]))
    if row.get("Volume"):
        yield Told("volume", of, where, number(row["Volume"].split()[0]))
    yield Told("rest", of, where, row.get("Rest", ""))
    yield Told("heaviest sets", of, where, row["Heaviest sets"])
    if before is not None:
        yield Told("the time before", of, where, before["Heaviest sets"])


class Session(NamedTuple):
    """Which day and which week a session is of, by its week's page."""

    name: str
    day: str
    week: str


def sums(pages: Iterable[Page], told: Iterable[Told]) -> Iterator[Told]:
    """What sessions and runs come to in weeks and months, and what the last session says of an exercise."""
    of_weeks = {page.name: list(_sessions_of(page)) for page in pages if page.kind == "week"}
    by_session: dict[str, dict[tuple[str, str], Figure | str]] = defaultdict(dict)
    for quantity, of, where, figure in told:
        by_session[of][quantity, where] = figure
    for week, sessions in of_weeks.items():
        each_told = [by_session[f"session {each.name}"] for each in sessions]
        if each_told and len(sessions) == len({each.name for each in sessions}):
            yield from _sum_of_week(f"week {week}", each_told)


def _sessions_of(page: Page) -> Iterator[Session]:
    for row in page.tables.get("Sessions and runs", []):
        if row.link and re.search(r"\d{4}", row["When"]):
            yield Session(_stem(row.link), _day(row["When"]), page.name)


_OWN = ("its first lines", "its table")


def _sum_of_week(of: str, each_told: list[dict[tuple[str, str], Figure | str]]) -> Iterator[Told]:
    where = "its sessions' pages"
    quantities = {(quantity, place) for told in each_told for quantity, place in told if place in _OWN}
    for quantity, place in sorted(quantities):
        figures = [told[quantity, place] for told in each_told if (quantity, place) in told]
        is_everywhere = len(figures) == len(each_told)
        if quantity.startswith("time in ") or (quantity in {"reps", "volume", "sets"} and is_everywhere):
            yield Told(quantity, of, where, added(each for each in figures if isinstance(each, Figure)))
        elif (
            quantity.startswith("sets for ")
            and is_everywhere
            and all(re.fullmatch("[\\d.]+", str(each)) for each in figures)
        ):
            yield Told(quantity, of, where, f"{sum(float(str(each)) for each in figures):g}")
