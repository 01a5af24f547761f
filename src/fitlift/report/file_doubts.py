"""What was odd about files that count, told once: a sentence that many files share stands there with their number."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from fitlift.errors import Notice
from fitlift.history.joined import JOINED
from fitlift.history.outcomes import Folder
from fitlift.measures.readable import on_one_line, weight
from fitlift.progression import Progress
from fitlift.records.base import Record
from fitlift.records.progress import LiftDoubt
from fitlift.report.session_words import telling
from fitlift.wording import listed, plural

#: From so many files on, oddities of one kind are told together, though their figures differ.
_MANY = 3


class Doubt(Record):
    """One oddity.

    Parameters
    ----------
    files
        The files that have it, in their order.
    text
        What it is, in a sentence without its stop.
    """

    files: tuple[str, ...]
    text: str

    @property
    def who(self) -> str:
        """The file, or how many there are."""
        return self.files[0] if len(self.files) == 1 else plural(len(self.files), "file")


def doubts_of(noticed: Iterable[tuple[str, Sequence[Notice]]]) -> list[Doubt]:
    """Oddities of several files, those of one kind together; what was made of two recordings is none.

    Parameters
    ----------
    noticed
        Each file and its notices.
    """
    by_text: dict[tuple[str, str], dict[str, None]] = {}
    for name, notices in noticed:
        for code in dict.fromkeys(each.code for each in notices if each.code != JOINED):
            of_kind = dict.fromkeys(each for each in notices if each.code == code)
            text = "; ".join(dict.fromkeys(telling(of_kind)))
            if text:
                by_text.setdefault((code, text), {})[name] = None
    return list(_together(by_text))


def _together(by_text: dict[tuple[str, str], dict[str, None]]) -> Iterator[Doubt]:
    """Those of one text; and those of one kind, if many files have them, by the first one's text."""
    by_code: dict[str, list[tuple[str, dict[str, None]]]] = {}
    for (code, text), names in by_text.items():
        by_code.setdefault(code, []).append((text, names))
    for of_kind in by_code.values():
        files = dict.fromkeys(name for _, names in of_kind for name in names)
        if len(of_kind) > 1 and len(files) >= _MANY:
            text, names = of_kind[0]
            yield Doubt(tuple(files), f"{text} (in {next(iter(names))}; the others are alike)")
        else:
            yield from (Doubt(tuple(names), text) for text, names in of_kind)


def folder_doubts(folder: Folder) -> list[Doubt]:
    """What was odd about the files of a folder that are counted."""
    return doubts_of(
        (outcome.name, [notice for session in outcome.sessions for notice in session.notices])
        for outcome in folder.of_status("counted")
    )


def lift_doubts(progress: Progress) -> list[Doubt]:
    """Weights that a typing error explains better than training, each with the line that mends it."""
    alike: dict[tuple[str, int, str, float, float], list[LiftDoubt]] = {}
    for each in progress.each_doubt:
        alike.setdefault((each.file, each.session, each.exercise, each.weight_kg, each.best_kg), []).append(each)
    return [Doubt((file,), _typed(doubts)) for (file, *_), doubts in alike.items()]


def _typed(doubts: Sequence[LiftDoubt]) -> str:
    """Of sets of one session with one weight."""
    first = doubts[0]
    unit, name = first.weight_unit or "kg", on_one_line(first.exercise_name or "")
    told, best = (weight(kg, unit) for kg in (first.weight_kg, first.best_kg))
    times = math.floor(10 * first.weight_kg / first.best_kg) / 10
    numbers = listed(str(each.set) for each in doubts)
    who, it = (
        (f"sets {numbers} ({name}) have", "they are") if len(doubts) > 1 else (f"set {numbers} ({name}) has", "it is")
    )
    lines = listed(f"'{each.set}: {{weight: {best} {unit}}}'" for each in doubts)
    return (
        f"{who} {told} {unit}, {times:g} times the best of before, {best} {unit}: {it} in no record and no advice "
        f"until you have done as much three times in a row; if that is wrong, write {lines} with the right weight "
        "under sets in the file that fitlift label writes"
    )


def doubt_entries(doubts: Sequence[Doubt]) -> list[tuple[str, str]]:
    """Entries of a listing: all of one file together, then what several share."""
    of_file: dict[str, list[str]] = {}
    for each in doubts:
        if len(each.files) == 1:
            of_file.setdefault(each.files[0], []).append(each.text)
    shared = [(each.who, each.text) for each in doubts if len(each.files) > 1]
    return [*((name, "; ".join(texts)) for name, texts in of_file.items()), *shared]
