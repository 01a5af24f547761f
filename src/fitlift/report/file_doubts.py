"""What was odd about files that count, told once: a sentence that many files share stands there with their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from fitlift.errors import Notice
from fitlift.history.joined import JOINED
from fitlift.history.outcomes import Folder
from fitlift.measures.readable import on_one_line
from fitlift.progression import Progress
from fitlift.records.base import Record, replace
from fitlift.records.progress import LiftDoubt
from fitlift.records.said import Said, Value
from fitlift.report.session_words import concerning
from fitlift.report.words import in_two_parts, in_words, say
from fitlift.session.log_laid import FROM_LOG
from fitlift.wording import printable

#: What tells from which files a session is.
_NO_DOUBTS = frozenset({JOINED, FROM_LOG})

#: From so many files on, oddities of one kind are told together, though their figures differ.
_MANY = 3


class Doubt(Record):
    """Oddities of one kind.

    Parameters
    ----------
    files
        The files that have it, in their order.
    each_said
        What it is.
    told_of
        The file whose figures are told, where those of the others are only alike; empty where all are the same.
    """

    files: tuple[str, ...]
    each_said: tuple[Said, ...]
    told_of: str = ""

    @property
    def who(self) -> str:
        """The file, or how many there are."""
        return self.files[0] if len(self.files) == 1 else say("so_many_files", files=len(self.files))

    @property
    def text(self) -> str:
        """What it is, in a sentence without its stop."""
        return _text(self.each_said) + self._others

    @property
    def parts(self) -> tuple[str, str]:
        """What it is, and what it changes."""
        what, change = (_listed(texts) for texts in zip(*map(in_two_parts, self.each_said), strict=True))
        return (what, change + self._others) if change else (what + self._others, "")

    @property
    def _others(self) -> str:
        return f" {say('others_are_alike', told_of=self.told_of)}" if self.told_of else ""


def _text(each_said: Sequence[Said]) -> str:
    return _listed(map(in_words, each_said))


def _listed(texts: Iterable[str]) -> str:
    """Texts one after the other, each once."""
    return "; ".join(dict.fromkeys(printable(text) for text in texts if text))


def doubts_of(noticed: Iterable[tuple[str, Sequence[Notice]]]) -> list[Doubt]:
    """Oddities of several files, those of one kind together; what was made of two recordings is none.

    Parameters
    ----------
    noticed
        Each file and its notices.
    """
    by_text: dict[tuple[str, str], Doubt] = {}
    for name, notices in noticed:
        for code in dict.fromkeys(each.code for each in notices if each.code not in _NO_DOUBTS):
            said = tuple(concerning(dict.fromkeys(each for each in notices if each.code == code)))
            if said:
                key = code, _text(said)
                known = by_text.get(key, Doubt((), said))
                by_text[key] = replace(known, files=tuple(dict.fromkeys([*known.files, name])))
    return list(_together(by_text))


def _together(by_text: Mapping[tuple[str, str], Doubt]) -> Iterator[Doubt]:
    """Those of one text; and those of one kind, if many files have them, by the first one's text."""
    by_code: dict[str, list[Doubt]] = {}
    for (code, _), doubt in by_text.items():
        by_code.setdefault(code, []).append(doubt)
    for of_kind in by_code.values():
        files = tuple(dict.fromkeys(name for each in of_kind for name in each.files))
        if len(of_kind) > 1 and len(files) >= _MANY:
            yield replace(of_kind[0], files=files, told_of=of_kind[0].files[0])
        else:
            yield from of_kind


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
    return [Doubt((file,), (_beyond_best(doubts),)) for (file, *_), doubts in alike.items()]


def _beyond_best(doubts: Sequence[LiftDoubt]) -> Said:
    """Of sets of one session with one weight."""
    first = doubts[0]
    of: dict[str, Value] = {
        "set_numbers": tuple([each.set for each in doubts]),
        "lift": on_one_line(first.exercise_name or ""),
        "weight_kg": first.weight_kg,
        "best_kg": first.best_kg,
        "unit": first.weight_unit,
    }
    return Said("weight_beyond_best", of)


def doubt_entries(doubts: Sequence[Doubt]) -> list[tuple[str, str]]:
    """Entries of a listing: all of one file together, then what several share."""
    of_file: dict[str, list[str]] = {}
    for each in doubts:
        if len(each.files) == 1:
            of_file.setdefault(each.files[0], []).append(each.text)
    shared = [(each.who, each.text) for each in doubts if len(each.files) > 1]
    return [*((name, "; ".join(texts)) for name, texts in of_file.items()), *shared]
