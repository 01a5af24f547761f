"""A folder without the strength sessions that were asked for: what is in it, by kind, and what to do next."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Iterator, Sequence

from fitlift.activity.strength import is_open
from fitlift.history.outcomes import Folder, Outcome
from fitlift.history.progression import folder_progress
from fitlift.records.base import Record
from fitlift.records.said import Said
from fitlift.report.page import Page, Section, Verbatim
from fitlift.report.weeks_page import files_sections
from fitlift.report.words import heading, in_words, say


def nothing_there(name: str, folder: Folder, since: dt.date | None = None, until: dt.date | None = None) -> Page:
    """That there is no strength session in a folder; every other file with the reason, and what to do next.

    Where there are sessions on other days than were asked for, these are told in place of the files.

    Parameters
    ----------
    name
        The folder's name as the user gave it.
    folder
        The folder, read.
    since, until
        The days between which sessions were asked for; None for no bound.
    """
    said = in_words(_what_is_missing(name, folder, since, until))
    hints = [line for each in next_steps(folder, since, until) for line in _lines(each)]
    missing = Section("weeks", heading("weeks"), (Verbatim(said),))
    is_elsewhen = any(each.local_start is not None for each in folder.strength_sessions)
    files = () if is_elsewhen else files_sections(folder, folder_progress(folder))
    to_do = Section("next_steps", heading("next_steps"), (Verbatim("\n".join(hints)),), is_headed=True)
    return Page("weeks", "", "", (), (missing, *files, to_do))


class NextStep(Record):
    """What to do next.

    Parameters
    ----------
    why
        For what.
    command
        What `fitlift` is given for it; empty where `why` says all.
    """

    why: Said
    command: tuple[str, ...] = ()


def next_steps(folder: Folder, since: dt.date | None = None, until: dt.date | None = None) -> Iterator[NextStep]:
    """What to do next, the most promising first; parameters as of `nothing_there`."""
    days = sorted(start.date() for each in folder.strength_sessions if (start := each.local_start) is not None)
    if days:
        yield NextStep(Said("sessions_on_other_days", _span(days[0], days[-1]) | {"options": _bounds(since, until)}))
        return
    undated = next((each for each in folder.of_status("counted") if each.path), None)
    if undated is not None:
        yield NextStep(Said("see_undated_session"), ("summarize", _path(undated)))
    files = [each for each in folder.of_status("other") if each.path]
    yield from _of_other_sports(files)
    workout = next((each for each in files if each.contents is not None and each.contents.kind == "workout"), None)
    if workout is not None:
        yield NextStep(Said("see_planned_workout"), ("plan", "show", _path(workout)))
    if not folder.of_status("other") and undated is None:
        yield NextStep(Said("name_folder_with_files"))


def _of_other_sports(files: Sequence[Outcome]) -> Iterator[NextStep]:
    """How sets in other sports are seen and counted, or what may be strength training, or any session at all."""
    with_sets = next((each for each in files if any(listed.sets for listed in each.listed)), None)
    may_be = next((each for each in files if any(is_open(of.sport, of.sub_sport) for of in each.listed)), None)
    any_other = next((each for each in files if each.listed), None)
    if with_sets is not None:
        yield NextStep(Said("see_sets_of_other_sport"), ("summarize", _path(with_sets), "--all-sessions"))
        yield NextStep(Said("count_other_sport"), ("config", "set", "strength_sports", _sport(with_sets)))
    elif may_be is not None:
        yield NextStep(Said("say_it_was_strength"), ("summarize", _path(may_be)))
    elif any_other is not None:
        yield NextStep(Said("see_other_sport"), ("summarize", _path(any_other), "--all-sessions"))


def _what_is_missing(name: str, folder: Folder, since: dt.date | None, until: dt.date | None) -> Said:
    if not folder.outcomes:
        return Said("no_file_in_folder", {"folder": name})
    sessions = folder.strength_sessions
    are_undated = bool(sessions) and all(each.local_start is None for each in sessions)
    first, last = (
        each.isoformat() if each is not None and sessions and not are_undated else None for each in (since, until)
    )
    return Said("no_session_in_folder", {"folder": name, "are_undated": are_undated, "since_day": first, "until": last})


def _span(first: dt.date, last: dt.date) -> dict[str, str]:
    return {"first_day": first.isoformat(), "last_day": last.isoformat()}


def _bounds(since: dt.date | None, until: dt.date | None) -> tuple[str, ...]:
    """The options that bound what was asked for."""
    return (*(("--since",) if since else ()), *(("--as-of",) if until else ()))


def _sport(outcome: Outcome) -> str:
    """The kind of sport of the session with the most sets, as FIT has it; the sport where it has no kind."""
    most = max(outcome.listed, key=lambda each: each.sets)
    return (most.sub_sport if most.sub_sport not in {None, "generic"} else most.sport) or "generic"


def _path(outcome: Outcome) -> str:
    return shlex.quote(str(outcome.path))


def _lines(step: NextStep) -> Iterator[str]:
    """For what it is, and below it the command."""
    yield f"  {in_words(step.why)}"
    if step.command:
        yield f"    {say('try_command', arguments=step.command)}"
