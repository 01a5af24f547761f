"""`fitlift weekly --athletes`: a folder of athletes, each a folder with settings, plans and routines of its own."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from fitlift.cli import show_error
from fitlift.cli.common import Voice, exit_code, failures_of
from fitlift.cli.folder_options import Reading
from fitlift.cli.saying import PROGRAM, in_words
from fitlift.cli.unchanged import Before, Made, Run, made_of, remember, reports_before, said_before
from fitlift.cli.week_reports import ENDINGS, Asked, Export, write_if_new, write_reports
from fitlift.config import LIBRARY_NAME
from fitlift.errors import FitliftError, StoppedError, WeekError
from fitlift.files import is_folder, is_link, where_link_leads
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.wording import printable

if TYPE_CHECKING:
    from fitlift.history.outcomes import Folder
    from fitlift.history.report import WeeklyReport
    from fitlift.history.weeks import WeekFacts
    from fitlift.records.progress import LiftProgress
    from fitlift.report.coach_page import Athlete

#: Exit code where something could not be read.
_SOME = 3


class _Person(Record, eq=False):
    """One athlete: the folder's name, what was read of it or why nothing was, and whether that is so the next time."""

    name: str
    folder: Folder | None
    error: FitliftError | None = None
    is_settled: bool = False


def report_athletes(folder: str, reading: Reading, how: Asked, voice: Voice) -> Run:
    """Write each athlete's reports, and the coach's page, the first of those returned; nothing if nothing has changed.

    Raises
    ------
    SourceError
        If the folder holds no folder.
    """
    from fitlift.folders.athletes import athletes_in
    from fitlift.store import Library

    output = Path(how.folder)
    paths = athletes_in(folder, output, Said("leave_out", {"options": ("--athletes",)}))
    beside = (*_of_nobody(folder), *(f"{name}: {why.code}" for name, why in _not_followed(folder)))
    key = _made_of(paths, reading, (how.format_name, how.weeks.text, str(how.as_of), *beside))
    with Library(output / LIBRARY_NAME) as library:
        said = None if voice.verbose or key is None else said_before(library, how.folder, key)
        if said is not None:
            voice.say(Said("nothing_has_changed", {"output": how.folder}))
            return said
        people = [_person(path, output / path.name, reading, how.as_of) for path in paths]
        before = reports_before(library, how.folder)
        said = _new_reports(folder, people, how, before, voice)
        if key is not None and all(person.is_settled for person in people):
            remember(library, how.folder, key, said, before)
    return said


def _made_of(paths: Sequence[Path], reading: Reading, options: Sequence[str]) -> str | None:
    """A checksum of all that the reports are made of; None if somebody's settings cannot be used."""
    try:
        return "\n".join(made_of(str(path), _own(path, reading), options) for path in paths)
    except FitliftError:
        return None  # it is said when that folder is read


def _new_reports(folder: str, people: Sequence[_Person], how: Asked, before: Before, voice: Voice) -> Run:
    from fitlift.cli.site_reports import page_text
    from fitlift.history.report import weekly_report
    from fitlift.report.coach_page import coach_page
    from fitlift.report.page import Link
    from fitlift.report.words import heading

    output = Path(how.folder)
    found = {person.name: weekly_report(person.folder, how.as_of) for person in people if person.folder is not None}
    chosen = {name: how.weeks.chosen(each.facts, each.facts_apart) for name, each in found.items() if each.facts}
    if chosen and not any(chosen.values()):
        reached = [each.week.week for reports in found.values() for each in reports.facts]
        raise WeekError(how.weeks.text, min(reached), max(reached))
    pages, ending = [], ENDINGS[how.format_name]
    coach = Link(heading("athletes"), f"../index.{ending}")
    for name, some in chosen.items():
        export = Export(found[name], printable(name), printable(name), (coach,))
        pages += write_reports(export, some, how, output / name, voice, before=before)
    week = _week_of_all(people, found)
    team = folder.rstrip(os.sep)
    rows = [_athlete(person, found.get(person.name), week, ending, team) for person in people]
    target = output / f"index.{ending}"
    write_if_new(page_text(coach_page(week, rows), [], how.format_name), target)
    code = _code(people) or (_SOME if _not_followed(folder) else 0)
    return Run((Made(target), *pages), "", tuple(_failures(folder, people)), code)


def _failures(folder: str, people: Sequence[_Person]) -> Iterator[str]:
    """What could not be read, and what belongs to nobody, a line each."""
    yield from left_beside(folder)
    for person in people:
        if person.folder is not None:
            yield from failures_of(person.folder, Said("never_last_week"), printable(person.name))


def left_beside(folder: str) -> Iterator[str]:
    """What lies beside the athletes' folders and belongs to nobody, and links that are not followed, a line each."""
    for name in _of_nobody(folder):
        yield f"{PROGRAM}: {name}: {in_words(Said('in_no_athletes_folder'))}"
    for name, why in _not_followed(folder):
        yield f"{PROGRAM}: {name}: {in_words(why)}"


def _of_nobody(folder: str) -> list[str]:
    """Recordings and archives that lie beside the athletes' folders."""
    from fitlift.fit.source import has_fit_name
    from fitlift.logs import has_log_name

    names = sorted(each.name for each in Path(folder).iterdir() if not is_folder(each))
    return [
        printable(name) for name in names if has_fit_name(name) or has_log_name(name) or name.lower().endswith(".zip")
    ]


def _not_followed(folder: str) -> list[tuple[str, Said]]:
    """Links that would be athletes' folders, and why they are none."""
    path = Path(folder)
    links = sorted(each for each in path.iterdir() if is_link(each) and not each.name.startswith("."))
    led = ((each, where_link_leads(each, path)) for each in links)
    return [(printable(each.name), why) for each, why in led if why is not None]


def _own(path: Path, reading: Reading) -> Reading:
    """How an athlete's folder is read."""
    from fitlift.folders.athletes import files_of_athlete

    return replace(reading, user_files=files_of_athlete(path, reading.user_files))


def _person(path: Path, output: Path, reading: Reading, today: dt.date | None) -> _Person:
    from fitlift.store import Library

    try:
        with Library(output / LIBRARY_NAME) as library:
            folder = _own(path, reading).folder(str(path), library).seen_on(today)
            return _Person(path.name, folder, is_settled=library.is_settled)
    except StoppedError:
        raise
    except FitliftError as error:
        if reading.is_strict:
            raise
        show_error(error)
        return _Person(path.name, None, error)


def _week_of_all(people: Sequence[_Person], found: Mapping[str, WeeklyReport]) -> str:
    """The last week that any athlete reached, but for those whose clocks stand years apart from the team's."""
    from fitlift.history.clocks import apart

    dated = [
        (person.name, day)
        for person in people
        if person.folder is not None and found[person.name].facts
        for outcome in person.folder.together.outcomes
        if (day := outcome.last_day) is not None
    ]
    marks = apart([day for _, day in dated])
    together = {name for (name, _), mark in zip(dated, marks, strict=True) if mark is None}
    return max((found[name].facts[-1].week.week for name in together), default="")


def _athlete(person: _Person, found: WeeklyReport | None, week: str, ending: str, team: str) -> Athlete:
    from fitlift.report.coach_page import Athlete

    name = printable(person.name)
    if person.folder is None or found is None:
        why = str(person.error).replace(f"{team}{os.sep}", "")
        return Athlete(name, None, 0, "", f"{in_words(Said('folder_cannot_be_read'))}: {why}", is_readable=False)
    failed = len(person.folder.of_status("failed"))
    if not found.facts:
        is_readable = not failed or any(each.status != "failed" for each in person.folder.outcomes)
        why = in_words(Said("no_strength_session")) if is_readable else ""
        return Athlete(name, None, failed, "", why, is_readable=is_readable, has_lifted=False)
    until = [each for each in found.facts if each.week.week <= week]
    facts = next((each for each in reversed(until) if each.week.week == week), None)
    starts = (each.local_start for of in until for each in of.week.sessions)
    return Athlete(
        name,
        facts,
        failed,
        f"{quote(os.fsencode(person.name))}/index.{ending}",
        last_day=max((day for each in person.folder.together.outcomes for day in each.days), default=None),
        last_session=max((start.date() for start in starts if start is not None), default=None),
        weeks=_weeks_to(week, until),
        stalled=tuple(each.exercise_name or each.exercise for each in _stalled(found, facts)),
    )


def _weeks_to(week: str, known: Sequence[WeekFacts]) -> tuple[WeekFacts | None, ...]:
    """The last weeks up to one, as far as they are known."""
    from fitlift.history.summary import first_day
    from fitlift.report.coach_page import SHOWN_WEEKS

    by_day = {each.week.first_day: each for each in known}
    last = first_day(week, known[-1].week.settings.week_start) if known else None
    days = (last - dt.timedelta(weeks=before) for before in reversed(range(SHOWN_WEEKS))) if last else ()
    return tuple(by_day.get(day) for day in days)


def _stalled(found: WeeklyReport, facts: WeekFacts | None) -> Iterator[LiftProgress]:
    """Lifts of which nothing rose for long, at the end of a week."""
    from fitlift.history.progression import progress_until

    if facts is not None:
        for each in progress_until(found.progress, facts.week.week, facts.covered_to):
            if each.state == "deload":
                yield each


def _code(people: Sequence[_Person]) -> int:
    """That of all files of all athletes; a folder that cannot be read is as a file that cannot."""
    from fitlift.history.outcomes import Outcome

    return exit_code(
        [
            outcome
            for person in people
            for outcome in (
                (Outcome(person.name, "failed", error=person.error),)
                if person.folder is None
                else person.folder.outcomes
            )
        ]
    )
