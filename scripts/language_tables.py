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
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.languages import AMBIGUOUS

TARGET = Path(__file__).parent.parent / "src" / "fitlift" / "exercises" / "data" / "languages"

#: How those who collected called a file that has no name of its own.
_NUMBER = re.compile(r"\s*\((?:file|[\w ]*\bid) \d+\)|; file \d+(?=\))")

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

    def rows(self) -> list[tuple[int, str]]:
        """Each number with its source."""
        return [(number, source) for source, number in self._numbers.items()]


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a table; none of one that is not there."""
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines())) if path.is_file() else []


def by_two_sources(rows: Iterable[dict[str, str]], column: str, name: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each row that two sources have, once, with what is written in a column of it; of others it is said."""
    seen = set()
    for row in rows:
        written = " ".join(row[column].split())
        if ";" not in row["sources"]:
            print(f"{name}: {written} has one source")
        elif written.casefold() not in seen:
            seen.add(written.casefold())
            yield written, row


def of_one_exercise(rows: Sequence[dict[str, str]], name: str) -> Iterator[dict[str, str]]:
    """Names that stand for one exercise of the catalogue, or for several that are asked for; of others it is said."""
    exercises = catalogue()
    keys = defaultdict(set)
    for row in rows:
        keys[row["name"].casefold()].add(row["key"])
    for row in rows:
        key, meant = row["key"], keys[row["name"].casefold()]
        if len(meant) > 1:
            print(f"{name}: {row['name']} is {', '.join(sorted(meant))}: left out")
        elif key != AMBIGUOUS and exercises.of_key(key) is None:
            print(f"{name}: {row['name']}: there is no {key}")
        else:
            yield row


def language(folder: Path, name: str, sources: Sources) -> Iterator[Row]:
    """The rows of a language: whole names first."""
    names = of_one_exercise(read(folder / f"{name}_names.csv"), name)
    for written, row in by_two_sources(names, "name", name):
        yield written, row["key"], "", sources.numbers(row["sources"])
    for written, row in by_two_sources(read(folder / f"{name}_words.csv"), "written", name):
        yield written, "", row["meant"], sources.numbers(row["sources"])


def write(path: Path, head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    """Write a table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([head, *rows])


def main() -> None:
    """Write the tables of all languages."""
    folder, sources = Path(sys.argv[1]), Sources()
    names = sorted({path.name[:2] for path in folder.glob("*_names.csv")})
    TARGET.mkdir(exist_ok=True)
    for name in names:
        write(TARGET / f"{name}.csv", ("written", "key", "meant", "sources"), language(folder, name, sources))
    write(TARGET / "sources.csv", ("number", "source"), sources.rows())


if __name__ == "__main__":
    main()
