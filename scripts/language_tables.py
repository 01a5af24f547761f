"""Put collected names and words of a language into the tables that are shipped.

`python scripts/language_tables.py FOLDER` reads `de_names.csv` (name, key, sources) and `de_words.csv` (written, meant,
sources) of each language in FOLDER and writes `src/fitlift/exercises/data/languages/de.csv`, with the sources of all
numbered in `sources.csv`. A row needs two sources; a name that stands for two exercises is left out, and said.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.languages import AMBIGUOUS

TARGET = Path(__file__).parent.parent / "src" / "fitlift" / "exercises" / "data" / "languages"

#: How those who collected called a file that has no name of its own.
_NUMBER = re.compile(r"\s*\((?:file|id|find_string id) \d+\)|; file \d+(?=\))")

#: Name or word, key, English words, and numbers of sources.
Row = tuple[str, str, str, str]


class Sources:
    """Sources, each with a number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def numbers(self, text: str) -> str:
        """The numbers of the sources that a row names."""
        named = [each.strip() for each in _NUMBER.sub("", text).split("; ")]
        return " ".join(str(self._numbers.setdefault(each, len(self._numbers) + 1)) for each in dict.fromkeys(named))

    def rows(self) -> Iterator[tuple[int, str]]:
        """Each number with its source."""
        yield from ((number, source) for source, number in self._numbers.items())


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a table; none of one that is not there."""
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines())) if path.is_file() else []


def language(folder: Path, name: str, sources: Sources) -> Iterator[Row]:
    """The rows of a language: whole names first."""
    exercises = catalogue()
    keys = defaultdict(set)
    for row in read(folder / f"{name}_names.csv"):
        keys[row["name"].casefold()].add(row["key"])
    seen = set()
    for row in read(folder / f"{name}_names.csv"):
        written = " ".join(row["name"].split())
        if len(keys[row["name"].casefold()]) > 1:
            print(f"{name}: {written} is {', '.join(sorted(keys[row['name'].casefold()]))}: left out")
        elif row["key"] != AMBIGUOUS and exercises.of_key(row["key"]) is None:
            print(f"{name}: {written}: there is no {row['key']}")
        elif ";" not in row["sources"]:
            print(f"{name}: {written} has one source")
        elif written.casefold() not in seen:
            seen.add(written.casefold())
            yield written, row["key"], "", sources.numbers(row["sources"])
    said = set()
    for row in read(folder / f"{name}_words.csv"):
        written = " ".join(row["written"].split())
        if ";" not in row["sources"]:
            print(f"{name}: {written} has one source")
        elif written.casefold() not in said:
            said.add(written.casefold())
            yield written, "", row["meant"], sources.numbers(row["sources"])


def main() -> None:
    """Write the tables of all languages."""
    folder, sources = Path(sys.argv[1]), Sources()
    names = sorted({path.name[:2] for path in folder.glob("*_names.csv")})
    TARGET.mkdir(exist_ok=True)
    for name in names:
        write(TARGET / f"{name}.csv", ("written", "key", "meant", "sources"), language(folder, name, sources))
    write(TARGET / "sources.csv", ("number", "source"), sources.rows())


def write(path: Path, head: tuple[str, ...], rows: Iterator[tuple[object, ...]]) -> None:
    """Write a table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([head, *rows])


if __name__ == "__main__":
    main()
