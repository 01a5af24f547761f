"""The files of a folder that are not counted, each with the reason, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from fitlift.history.outcomes import Folder, Outcome
from fitlift.history.summary import Counts
from fitlift.history.weeks import runs_told_again
from fitlift.report.clock_words import dated_apart
from fitlift.report.contents_text import contents, sports
from fitlift.report.session_words import telling
from fitlift.wording import plural

#: Up to this many files that are not counted are listed one by one.
LISTED_FILES = 12

#: Names, each with what is to be said of it; empty where its name says all.
Entries = list[tuple[str, str]]


def files_left(folder: Folder) -> Iterator[tuple[str, Entries]]:
    """What is not counted: for each reason a heading and the files; the files may be none."""
    yield "Not counted, no strength session", _others(folder)
    yield "Not counted, the same file again", _duplicates(folder)
    yield "Not counted, the same session again", _repeated(folder)
    yield "Not counted, the same run again", _runs_again(folder)
    yield "Not counted, cannot be read", _failures(folder)
    yield "Not counted, neither FIT nor zip", _ignored(folder)


def not_counted(folder: Folder) -> Iterator[str]:
    """A sentence for each file that is not counted but for runs, rides and the like, which are counted by kind."""
    others = Counter(sports(outcome.contents) for outcome in folder.of_status("other") if outcome.contents)
    if others:
        told = ", ".join(f"{plural(count, 'file')} of {kind}" for kind, count in sorted(others.items()))
        yield f"No strength session in {told}."
    for said, entries in (
        ("The same file again", _duplicates(folder)),
        ("The same session again", _repeated(folder)),
        ("The same run again", _runs_again(folder)),
        ("Cannot be read", _failures(folder)),
        ("Dated years apart", files_apart(folder)),
    ):
        if len(entries) > LISTED_FILES:
            yield f"{said}: {plural(len(entries), 'file')}; fitlift weekly --format text lists them."
        else:
            yield from (f"{said}: {name}: {why}." for name, why in entries)
    ignored = len(folder.of_status("ignored"))
    if ignored:
        yield f"Neither FIT nor an archive: {plural(ignored, 'file')}."


def files_apart(folder: Folder) -> Entries:
    """Recordings that stand years apart, and what counts of them in which week."""
    said = []
    for outcome in folder.outcomes:
        if outcome.apart is not None:
            counted = (f"{each.week}: {_sets(each.counts)}" for each in outcome.strength_sessions)
            said.append((outcome.name, "; ".join([dated_apart(outcome.apart), *counted])))
    return said


def _sets(counts: Counts) -> str:
    return "sets not recorded" if counts.working_sets is None else plural(counts.working_sets, "set")


def _others(folder: Folder) -> Entries:
    read = [(outcome, outcome.contents) for outcome in folder.of_status("other") if outcome.contents]
    entries = [(outcome.name, "; ".join([contents(held), *telling(outcome.notices)])) for outcome, held in read]
    return _few_or_kinds(entries, [sports(held) for _, held in read])


def _duplicates(folder: Folder) -> Entries:
    return [(outcome.name, f"is a copy of {outcome.duplicate_of}") for outcome in folder.of_status("duplicate")]


def _repeated(folder: Folder) -> Entries:
    """Files whose sessions others tell better, and single sessions of files that count for others."""
    taken = {(outcome.name, each.file): each.what for outcome in folder.outcomes for each in outcome.taken.values()}
    said = []
    for outcome in folder.outcomes:
        for other in sorted(set(outcome.repeats.values())):
            which = "" if outcome.status == "repeated" else f"session {_numbers(outcome, other)} "
            what = taken.get((other, outcome.name))
            why = "holds as much or more" if what is None else f"takes its {what}"
            said.append((outcome.name, f"{which}is counted as {other}, which {why}"))
    return said


def _runs_again(folder: Folder) -> Entries:
    listed = ((outcome.name, each) for outcome in folder.outcomes for each in outcome.listed)
    told = runs_told_again(listed)
    if len(told) > LISTED_FILES:
        return [(plural(len(told), "run"), "counted as those of other files, which hold as much or more")]
    return [(name, f"is counted as {other}, which holds as much or more") for name, other in told]


def _numbers(outcome: Outcome, other: str) -> str:
    return ", ".join(str(number) for number, name in sorted(outcome.repeats.items()) if name == other)


def _failures(folder: Folder) -> Entries:
    return [(outcome.name, outcome.why_failed) for outcome in folder.of_status("failed")]


def _ignored(folder: Folder) -> Entries:
    names = [outcome.name for outcome in folder.of_status("ignored")]
    return _few_or_kinds([(name, "") for name in names], [PurePosixPath(name).suffix or "no ending" for name in names])


def _few_or_kinds(entries: Entries, kinds: Sequence[str]) -> Entries:
    """Entries; more than `LISTED_FILES` are counted by kind, the commonest first."""
    if len(entries) <= LISTED_FILES:
        return entries
    common = sorted(Counter(kinds).items(), key=lambda pair: (-pair[1], pair[0]))
    return [(kind, plural(count, "file")) for kind, count in common]
