"""The files of a folder that are not counted, each with the reason, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from fitlift.activity.contents import Contents
from fitlift.history.outcomes import Folder, Outcome, Taken
from fitlift.history.summary import SessionSummary
from fitlift.history.weeks import runs_told_again
from fitlift.records.said import Row
from fitlift.report.clock_words import dated_apart
from fitlift.report.contents_text import contents, sports
from fitlift.report.session_words import telling
from fitlift.report.words import heading, say

#: Up to this many files that are not counted are listed one by one.
LISTED_FILES = 12

#: Of a log of years it is told one by one of up to this many recordings that its sessions are counted with.
_FEW_RECORDINGS = 3

#: Names, each with what is to be said of it; empty where its name says all.
Entries = list[tuple[str, str]]


def files_left(folder: Folder) -> Iterator[tuple[str, Entries]]:
    """What is not counted: for each reason a heading and the files; the files may be none."""
    yield heading("left_no_strength"), _others(folder)
    yield heading("left_same_file"), _duplicates(folder)
    yield heading("left_same_session"), _repeated(folder)
    yield heading("left_same_run"), _runs_again(folder)
    yield heading("left_unreadable"), _failures(folder)
    yield heading("left_other_files"), _ignored(folder)


def not_counted(folder: Folder) -> Iterator[str]:
    """A sentence for each file that is not counted but for runs, rides and the like, which are counted by kind."""
    others = Counter(_held(outcome.contents) for outcome in folder.of_status("other") if outcome.contents)
    if others:
        rows: list[Row] = [
            {"files": files, "main_sports": main, "sub_sports": sub, "file_kind": kind}
            for (main, sub, kind), files in others.items()
        ]
        yield say("files_hold_no_strength", each_held=tuple(rows))
    for why_left, entries in (
        ("same_file", _duplicates(folder)),
        ("same_session", _repeated(folder)),
        ("same_run", _runs_again(folder)),
        ("unreadable", _failures(folder)),
        ("apart", files_apart(folder)),
    ):
        if len(entries) > LISTED_FILES:
            yield say("many_files_left", left_for=why_left, files=len(entries))
        else:
            yield from (f"{heading(why_left)}: {name}: {why}." for name, why in entries)
    ignored = len(folder.of_status("ignored"))
    if ignored:
        yield say("neither_fit_nor_archive", files=ignored)


def _held(held: Contents) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    """Sports and their kinds of the sessions of a file, and its own kind."""
    main = tuple([each.sport or "" for each in held.sessions])
    return main, tuple([each.sub_sport or "" for each in held.sessions]), held.kind


def files_apart(folder: Folder) -> Entries:
    """Recordings that stand years apart, and what counts of them in which week."""
    said = []
    for outcome in folder.outcomes:
        if outcome.apart is not None:
            counted = map(_in_week, outcome.strength_sessions)
            said.append((outcome.name, "; ".join([dated_apart(outcome.apart), *counted])))
    return said


def _in_week(session: SessionSummary) -> str:
    return say("sets_in_week", week=session.week or "", counted_sets=session.counts.working_sets)


def _others(folder: Folder) -> Entries:
    read = [(outcome, outcome.contents) for outcome in folder.of_status("other") if outcome.contents]
    entries = [(outcome.name, "; ".join([contents(held), *telling(outcome.notices)])) for outcome, held in read]
    return _few_or_kinds(entries, [sports(held) for _, held in read])


def _duplicates(folder: Folder) -> Entries:
    copies = folder.of_status("duplicate")
    return [(outcome.name, say("is_copy_of", other_file=outcome.duplicate_of or "")) for outcome in copies]


def _repeated(folder: Folder) -> Entries:
    """Files whose sessions others tell better, and single sessions of files that count for others."""
    taken = {(outcome.name, each.file): each.what for outcome, each in _taken(folder)}
    said = []
    for outcome in folder.outcomes:
        others = sorted(set(outcome.repeats.values()))
        if len(others) > _FEW_RECORDINGS:
            held = len([each for each in outcome.sessions if each.is_strength])
            of = {"sessions": len(outcome.repeats), "held_sessions": held, "recordings": len(others)}
            said.append((outcome.name, say("log_counted_with", **of)))
            continue
        for other in others:
            sessions = () if outcome.status == "repeated" else _numbers(outcome, other)
            takes = taken.get((other, outcome.name))
            why = say("counted_as", other_file=other, of_sessions=sessions, takes_what=takes)
            said.append((outcome.name, why))
    return said


def _taken(folder: Folder) -> Iterator[tuple[Outcome, Taken]]:
    return ((outcome, each) for outcome in folder.outcomes for taken in outcome.taken.values() for each in taken)


def _runs_again(folder: Folder) -> Entries:
    listed = ((outcome.name, each) for outcome in folder.outcomes for each in outcome.listed)
    told = runs_told_again(listed)
    if len(told) > LISTED_FILES:
        return [(say("so_many_runs", runs=len(told)), say("runs_counted_as_others"))]
    return [(name, say("counted_as", other_file=other, of_sessions=(), takes_what=None)) for name, other in told]


def _numbers(outcome: Outcome, other: str) -> tuple[int, ...]:
    return tuple([number for number, name in sorted(outcome.repeats.items()) if name == other])


def _failures(folder: Folder) -> Entries:
    return [(outcome.name, outcome.why_failed) for outcome in folder.of_status("failed")]


def _ignored(folder: Folder) -> Entries:
    names = [outcome.name for outcome in folder.of_status("ignored")]
    endings = [PurePosixPath(name).suffix or heading("no_ending") for name in names]
    return _few_or_kinds([(name, "") for name in names], endings)


def _few_or_kinds(entries: Entries, kinds: Sequence[str]) -> Entries:
    """Entries; more than `LISTED_FILES` are counted by kind, the commonest first."""
    if len(entries) <= LISTED_FILES:
        return entries
    common = sorted(Counter(kinds).items(), key=lambda pair: (-pair[1], pair[0]))
    return [(kind, say("so_many_files", files=count)) for kind, count in common]
