"""The pages of a folder of reports: an index, weeks, sessions, exercises; each with a checksum of what makes it."""

from __future__ import annotations

import datetime as dt
import hashlib
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from fitlift.cli.saying import PROGRAM
from fitlift.cli.week_reports import ENDINGS, Export
from fitlift.history.summary import SessionSummary
from fitlift.history.weeks import WeekFacts
from fitlift.records.base import Record, Values, as_dict, in_full, replace
from fitlift.records.progress import Lift, LiftProgress
from fitlift.report import front_matter
from fitlift.report.json_text import plain_rows, to_json, to_json_line
from fitlift.report.page import Link, Navigation, Page
from fitlift.report.site import SessionOf, Site, beside, exercise_names, linked, session_names
from fitlift.schema import LIFTS, PROGRESS

if TYPE_CHECKING:
    from fitlift.history.past import Known
    from fitlift.history.report import WeeklyReport
    from fitlift.records.principles import Principle


#: Nothing that stands above a note.
NO_FIELDS: Mapping[str, front_matter.Field] = {}


class Report(Record, eq=False):
    """One report.

    Parameters
    ----------
    name
        Its file's name, from the folder of reports.
    made_of
        A checksum of all that it is made of; empty where that is the whole export.
    text
        Makes it: pages are drawn for it.
    """

    name: str
    made_of: str
    text: Callable[[], str]


def page_text(page: Page, documents: Sequence[Values], format_name: str) -> str:
    """A page as HTML, with its documents inside, or as Markdown."""
    if format_name == "html":
        from fitlift.report.html_page import html_page

        return html_page([page], documents)
    from fitlift.report.markdown_page import markdown_page

    return markdown_page([page], {})


def site_reports(export: Export, chosen: Sequence[WeekFacts], format_name: str) -> Iterator[Report]:
    """Each report, the index first, then weeks, sessions and exercises.

    Parameters
    ----------
    export
        What they are written of.
    chosen
        The weeks, in order of time.
    format_name
        html, markdown or json.
    """
    made = _Made(export, chosen, format_name)
    yield from made.weeks()
    yield from made.sessions()
    yield from made.exercises()


class _Made:
    """Makes the reports of an export."""

    def __init__(self, export: Export, chosen: Sequence[WeekFacts], format_name: str) -> None:
        self._export, self._found, self._chosen, self._format = export, export.found, chosen, format_name
        self._site = _site(export, chosen, ENDINGS[format_name])
        self._told: dict[SessionOf, str] = {}

    @cached_property
    def _known(self) -> Known:
        """What is known of all sessions, for those that come after them."""
        from fitlift.folders.earlier import of_folder

        return of_folder(self._found.folder, self._export.place)

    @cached_property
    def _all_sessions(self) -> Sequence[SessionSummary]:
        return sorted(self._found.folder.strength_sessions, key=_by_time)

    @cached_property
    def _until(self) -> Mapping[SessionOf, str]:
        """Of each session a checksum of what is told of those before it as a whole."""
        found, checksum = {}, hashlib.sha256()
        together = set(map(_key, self._found.folder.together.strength_sessions))
        for each in self._all_sessions:
            found[_key(each)] = checksum.hexdigest() if _key(each) in together else ""
            if _key(each) in together:
                checksum.update(f"{each.file.sha256} {each.number} {each.richness}\n".encode())
        return found

    def weeks(self) -> Iterator[Report]:
        """The index, and each week."""
        from fitlift.report.file_doubts import folder_doubts, lift_doubts
        from fitlift.report.files_left import not_counted
        from fitlift.report.week_document import week_document, weeks_document

        found = self._found
        notes = tuple(not_counted(found.folder))
        doubts = (*folder_doubts(found.folder), *lift_doubts(found.progress))
        principles = [found.of(each).principles(each) for each in self._chosen]
        documents = [week_document(each, judged) for each, judged in zip(self._chosen, principles, strict=True)]
        of_all = weeks_document(documents, found.months, notes, doubts, found.each_not_counted)
        is_json = self._format == "json"
        yield Report(self._site.index(), "", partial(to_json, of_all) if is_json else partial(self._index, of_all))
        pages = {each.week.week: Link(_week_name(each), self._site.week(each.week.week)) for each in self._chosen}
        for each, judged, document in zip(self._chosen, principles, documents, strict=True):
            name = self._site.week(each.week.week)
            if is_json:
                yield Report(name, "", partial(to_json, document))
                continue
            alike = [pages[of.week.week] for of in self._chosen if self._found.of(of) is self._found.of(each)]
            stands = self._site.navigation(around=beside(alike, pages[each.week.week]))
            key = self._week_key(each, document, stands)
            yield Report(name, key, partial(self._week, each, judged, document, stands))

    def _index(self, document: Values) -> str:
        from fitlift.report.index_page import index_page

        page = index_page(self._found, site=self._site)
        return self._text(page, [document], Navigation(self._site.above) if self._site.above else None)

    def _week(self, facts: WeekFacts, judged: Sequence[Principle], document: Values, stands: Navigation) -> str:
        from fitlift.report.week_page import week_page

        of, is_last = self._found.of(facts), facts is self._found.facts[-1]
        page = week_page(facts, judged, of.progress, is_last=is_last, mark=of.mark, site=self._site)
        return self._text(page, [document], stands, front_matter.of_week(facts))

    def _week_key(self, facts: WeekFacts, document: Values, stands: Navigation) -> str:
        """Empty for the last week, which looks ahead."""
        from fitlift.report.lift_table import LONG_TREND_WEEKS

        if facts is self._found.facts[-1]:
            return ""
        of = self._found.of(facts)
        since = facts.week.first_day - dt.timedelta(weeks=LONG_TREND_WEEKS)
        lifts = [each for each in of.progress.each_lift if each.week is not None and each.week <= facts.week.week]
        shown = [each for each in lifts if each.start_time is None or each.start_time.date() >= since]
        sessions = facts.week.sessions
        return self._checksum(
            stands,
            week=document,
            files=[each.file.name for each in sessions],
            sessions=[self._checksum_of_session(each) for each in sessions],
            pages=[self._site.session(each.file.name, each.number) for each in sessions],
            exercises=sorted(self._site.by_name(shown).items()),
            settings=in_full(facts.week.settings),
            lifts=plain_rows([replace(each, file="", session=0) for each in shown], LIFTS),
            unit=facts.unit,
            apart=in_full(of.mark),
        )

    def sessions(self) -> Iterator[Report]:
        """Each session that has a page."""
        weeks = {_key(each): facts for facts in self._chosen for each in facts.week.sessions}
        shown = [each for each in self._all_sessions if _key(each) in self._site.sessions]
        pages = [Link(_session_name(each), self._address(each, depth=1)) for each in shown]
        found = [None if facts is None else self._found.of(facts) for facts in map(weeks.get, map(_key, shown))]
        for place, (session, page) in enumerate(zip(shown, pages, strict=True)):
            facts = weeks.get(_key(session))
            above = [] if facts is None else [Link(_week_name(facts), self._site.week(facts.week.week, depth=1))]
            alike = [each for each, of in zip(pages, found, strict=True) if of is found[place]]
            stands = self._site.navigation(*above, depth=1, around=beside(alike, page))
            lifts = self._lifts_of(session)
            key = "" if self._format == "json" else self._session_key(session, lifts, stands)
            yield Report(self._address(session), key, partial(self._session, session, lifts, stands))

    def _address(self, session: SessionSummary, *, depth: int = 0) -> str:
        return self._site.session(session.file.name, session.number, depth=depth)

    def _lifts_of(self, session: SessionSummary) -> list[Lift]:
        """What was done of its exercises in it and before it."""
        key, start = (session.file.name, session.number), session.session.start_time
        report = next((each for each in (self._found, *self._found.apart) if key in _keys(each)), self._found)
        done = {each.movement for each in report.progress.each_lift if (each.file, each.session) == key}
        return [
            each
            for each in report.progress.each_lift
            if each.movement in done and each.start_time is not None and start is not None and each.start_time <= start
        ]

    def _session(self, session: SessionSummary, lifts: Sequence[Lift], stands: Navigation) -> str:
        from fitlift.history.past import beside_earlier
        from fitlift.report.document import file_document
        from fitlift.report.session_page import session_page

        beside_others = beside_earlier(session.unpacked(), self._known)
        documents = [file_document(session.file, [beside_others], session.notices)]
        if self._format == "json":
            return to_json(documents[0])
        figures = {}
        if self._format == "html":
            from fitlift.report.session_figures import session_figures

            figures = dict(session_figures(beside_others))
        to_name = self._to_name(session)
        unfolds = self._format == "html"
        page = session_page(beside_others, key="s1", figures=figures, to_name=to_name, unfolds=unfolds)
        page = linked(page, self._site.by_name(lifts, depth=1))
        return self._text(page, documents, stands, front_matter.of_session(session))

    def _to_name(self, session: SessionSummary) -> str | None:
        """The command that names its exercises, from the folder that was read; None of what is no file of its own."""
        outcomes = (each for each in self._found.folder.outcomes if each.name == session.file.name)
        is_file = any(each.path is not None for each in outcomes)
        return shlex.join((PROGRAM, "label", session.file.name)) if is_file else None

    def _checksum_of_session(self, session: SessionSummary) -> str:
        """Of all that is told of it, once for its own page and its week's."""
        from fitlift.report.document import session_document

        if _key(session) not in self._told:
            told = to_json_line(session_document(session.unpacked(), explain=True))
            self._told[_key(session)] = hashlib.sha256(told.encode()).hexdigest()
        return self._told[_key(session)]

    def _session_key(self, session: SessionSummary, lifts: Sequence[Lift], stands: Navigation) -> str:
        return self._checksum(
            stands,
            file=as_dict(session.file),
            session=self._checksum_of_session(session),
            settings=in_full(session.settings),
            lifts=plain_rows(lifts, LIFTS),
            before=self._until[_key(session)],
            exercises=sorted(self._site.by_name(lifts, depth=1).items()),
            place=self._export.place,
            to_name=self._to_name(session),
        )

    def exercises(self) -> Iterator[Report]:
        """Each exercise that has a page, by name."""
        from fitlift.report.lift_series import by_movement

        found: dict[str, tuple[LiftProgress, list[Lift]]] = {}
        for report in (self._found, *self._found.apart):
            of_each = by_movement(report.progress.each_lift)
            for each in report.progress.each_exercise:
                movement = next(key for key, lifts in of_each.items() if lifts[-1].exercise == each.exercise)
                found.setdefault(movement, (each, of_each[movement]))
        shown = sorted((key for key in found if key in self._site.exercises), key=lambda key: _name(found[key][0]))
        pages = [Link(_name(found[key][0]), self._site.exercise(key, depth=1)) for key in shown]
        for key, page in zip(shown, pages, strict=True):
            stands = self._site.navigation(depth=1, around=beside(pages, page))
            progress, lifts = found[key]
            made_of = "" if self._format == "json" else self._exercise_key(progress, lifts, stands)
            yield Report(self._site.exercise(key), made_of, partial(self._exercise, progress, lifts, stands))

    def _exercise(self, progress: LiftProgress, lifts: Sequence[Lift], stands: Navigation) -> str:
        from fitlift.report.exercise_page import exercise_page
        from fitlift.report.lift_series import Shown
        from fitlift.report.week_document import exercise_document

        document = exercise_document(progress, lifts, self._found.progress)
        if self._format == "json":
            return to_json(document)
        shown = Shown(self._found.facts[-1].unit)
        page = exercise_page(progress, lifts, shown, site=self._site, depth=1)
        return self._text(page, [document], stands, front_matter.of_exercise(progress, lifts))

    def _exercise_key(self, progress: LiftProgress, lifts: Sequence[Lift], stands: Navigation) -> str:
        return self._checksum(
            stands,
            progress=plain_rows([progress], PROGRESS),
            lifts=plain_rows(lifts, LIFTS),
            sessions=[self._site.session(each.file, each.session, depth=1) for each in lifts],
            unit=self._found.facts[-1].unit,
        )

    def _text(
        self,
        page: Page,
        documents: Sequence[Values],
        stands: Navigation | None,
        fields: Mapping[str, front_matter.Field] = NO_FIELDS,
    ) -> str:
        above = front_matter.front_matter(fields) if self._format == "vault" and fields else ""
        return above + page_text(replace(page, navigation=stands), documents, self._format)

    def _checksum(self, stands: Navigation, **parts: object) -> str:
        """Of all that a page is made of, the program too."""
        from fitlift.userfiles.program import program

        told = {**parts, "stands": in_full(stands), "format": self._format, "program": program(with_reports=True)}
        return hashlib.sha256(to_json_line(told).encode()).hexdigest()


def _site(export: Export, chosen: Sequence[WeekFacts], ending: str) -> Site:
    """The pages that there will be: the weeks, their sessions and exercises; sessions without a date."""
    named = session_names(export.found.folder.strength_sessions)
    undated = [each for each in export.found.folder.strength_sessions if each.local_start is None]
    sessions = [*undated, *(each for facts in chosen for each in facts.week.sessions)]
    keys = ((each.file.name, each.number) for each in sessions)
    return Site(
        ending,
        frozenset(each.week.week for each in chosen),
        {key: named[key] for key in keys if key in named},
        exercise_names(each.movement for facts in chosen for each in facts.each_lift),
        export.above,
        export.name,
    )


def _keys(report: WeeklyReport) -> set[SessionOf]:
    return {(each.file, each.session) for each in report.progress.each_lift}


def _key(session: SessionSummary) -> SessionOf:
    return session.file.name, session.number


def _by_time(session: SessionSummary) -> tuple[bool, dt.datetime, str, int]:
    """By their start, those without one first."""
    start = session.session.start_time
    return start is not None, start or dt.datetime.min.replace(tzinfo=dt.UTC), session.file.name, session.number


def _week_name(facts: WeekFacts) -> str:
    from fitlift.report.week_words import week_days_words

    return week_days_words(facts)


def _session_name(session: SessionSummary) -> str:
    """When it was; of one without a date its file."""
    from fitlift.report.words import say
    from fitlift.report.words.calendar import date_and_time

    start = session.told_start
    return say("undated_session", file=session.file.name) if start is None else date_and_time(start)


def _name(progress: LiftProgress) -> str:
    return progress.exercise_name or progress.exercise
