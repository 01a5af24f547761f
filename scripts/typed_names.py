"""Measure which exercises names mean as people type them, and write docs/typed_names.md.

Run from the project's root: `python scripts/typed_names.py`. Each table of tests/exercises/typed was written before it
was measured: a form, and the exercise that it means, or several of which each is right. A form that several exercises
have (`?`), and one that none has (`-`), has to be asked.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.records.base import Record

DOCUMENT = Path(__file__).parent.parent / "docs" / "typed_names.md"

TABLES = Path(__file__).parent.parent / "tests" / "exercises" / "typed"

#: A form that means several exercises, and one that means none.
_OPEN = frozenset({"?", "-"})


class Typed(Record):
    """One form of a table, and what is made of it.

    Parameters
    ----------
    form
        The form.
    right
        Keys of which each is right; none where it has to be asked.
    found
        The key that is found; None where it is asked.
    is_misspelled
        Whether a typing error was mended.
    """

    form: str
    right: frozenset[str]
    found: str | None
    is_misspelled: bool = False

    @property
    def is_found(self) -> bool:
        """Whether the right exercise is found."""
        return self.found in self.right

    @property
    def is_wrong(self) -> bool:
        """Whether another exercise is found, or one where it should be asked."""
        return self.found is not None and self.found not in self.right


class Table(Record):
    """A table, measured.

    Parameters
    ----------
    name
        Its name.
    typed
        Its forms.
    """

    name: str
    typed: tuple[Typed, ...]

    @property
    def meant(self) -> tuple[Typed, ...]:
        """Forms that mean an exercise."""
        return tuple(each for each in self.typed if each.right)

    @property
    def asked(self) -> tuple[Typed, ...]:
        """Forms that have to be asked, and are."""
        return tuple(each for each in self.typed if not each.right and each.found is None)

    @property
    def wrong(self) -> tuple[Typed, ...]:
        """Forms of which something wrong is found."""
        return tuple(each for each in self.typed if each.is_wrong)

    @property
    def missed(self) -> tuple[Typed, ...]:
        """Forms that mean an exercise, and of which none is found."""
        return tuple(each for each in self.meant if each.found is None)

    @property
    def share(self) -> float:
        """Of the forms that mean an exercise those of which it is found."""
        return sum(each.is_found for each in self.meant) / len(self.meant)


def measured(paths: Iterable[Path] | None = None, exercises: Catalogue | None = None) -> list[Table]:
    """Every table, in the order of their names.

    Parameters
    ----------
    paths
        The tables; by default all of the folder.
    exercises
        The catalogue; by default as it is shipped.
    """
    known = exercises or catalogue()
    return [Table(path.stem, tuple(_typed(path, known))) for path in sorted(paths or TABLES.glob("*.csv"))]


def _typed(path: Path, exercises: Catalogue) -> Iterator[Typed]:
    with path.open(encoding="utf-8", newline="") as lines:
        for each in csv.DictReader(lines):
            found = exercises.find(each["form"])
            key = None if found.exercise is None else found.exercise.key
            yield Typed(each["form"], frozenset(each["key"].split("|")) - _OPEN, key, found.is_misspelled)


def document(tables: Sequence[Table]) -> str:
    """The document, from what was measured."""
    rows = "\n".join(map(_row, tables))
    others = "\n".join(line for table in tables for line in _told(table)) or "None."
    return f"""# Names as people type them

Written by `python scripts/typed_names.py`; do not edit. Each table of `tests/exercises/typed` was written before it was
measured, by what a form means to whoever types it: one exercise, or any of some that are equally right. A form that
several exercises have, and one that none has, has to be asked; an exercise that is found for it is wrong.

- `hevy`, `strong`: the forms of these apps' own lists; `apps`: forms in the manner of others.
- `english`: as runners type, half of them with a typing error.
- `article`: as the article of COROS's coaches names exercises.
- `unseen`: as `apps`, written last. When it was first measured, 94 of its 96 were found and none was wrong: so much may
  be expected of a list that nobody has looked at. The table below shows what is known by now.
- `de` to `zh`: as people of ten languages type the commonest exercises. When first measured, one of 753 was wrong and
  five that have to be asked were named (bare words that are a sport or a machine, too): these are asked now. The words
  come from public programs and watches, two independent ones each, and were collected without these tables.

| table | forms | mean an exercise | found | of these mended | asked, as they should be | wrong |
|---|---|---|---|---|---|---|
{rows}

## Not found, or wrong

{others}
"""


def _row(table: Table) -> str:
    mended = sum(each.is_found and each.is_misspelled for each in table.typed)
    found = sum(each.is_found for each in table.meant)
    cells = (
        table.name,
        len(table.typed),
        len(table.meant),
        f"{found} ({table.share:.0%})",
        mended,
        f"{len(table.asked)} of {len(table.typed) - len(table.meant)}",
        len(table.wrong),
    )
    return f"| {' | '.join(map(str, cells))} |"


def _told(table: Table) -> Iterator[str]:
    for each in table.missed:
        yield f"- {table.name}: {each.form} is asked; it means {_keys(each.right)}"
    for each in table.wrong:
        meant = _keys(each.right) or "no one exercise"
        yield f"- {table.name}: {each.form} is taken for `{each.found}`; it means {meant}"


def _keys(keys: Iterable[str]) -> str:
    return " or ".join(f"`{key}`" for key in sorted(keys))


def main() -> None:
    """Measure, and write the document."""
    DOCUMENT.write_text(document(measured()), encoding="utf-8")
    print(f"wrote {DOCUMENT}")


if __name__ == "__main__":
    main()
