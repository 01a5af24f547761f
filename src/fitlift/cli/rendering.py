"""What `fitlift summarize` writes, in each of its formats."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from fitlift.cli.completing import sections
from fitlift.cli.saying import PROGRAM, in_words
from fitlift.records.base import Record
from fitlift.records.faults import near_names
from fitlift.records.said import Said
from fitlift.report.sections import SECTIONS

if TYPE_CHECKING:
    from fitlift.activity import FileInfo
    from fitlift.history.outcomes import Outcome
    from fitlift.history.summary import SessionSummary
    from fitlift.report.page import Page
    from fitlift.report.styled import Line

#: Session's key and chart's key → the chart's path from the page.
Pictures = Mapping[tuple[str, str], str]


class Shown(Record, eq=False):
    """What is shown of one file.

    Parameters
    ----------
    outcome
        What became of it.
    file
        The file.
    sessions
        The sessions to show.
    """

    outcome: Outcome
    file: FileInfo
    sessions: Sequence[SessionSummary]

    @property
    def path(self) -> str | None:
        """The file as `fitlift label` takes it; None where it is no file of its own."""
        return str(self.outcome.path) if self.outcome.path else None


class How(Record):
    """How sessions are shown.

    Parameters
    ----------
    show
        Keys of `SECTIONS` to show; none for all.
    explain
        Whether to list every reason for a name, and how each figure comes about.
    width
        Columns of text to fill.
    output
        Where it goes.
    plan
        The plan that was named; None for those beside a recording.
    """

    show: frozenset[str]
    explain: bool
    width: int
    output: str
    plan: str | None = None

    def to_name(self, path: str | None) -> str | None:
        """The command that names the exercises of a file, in the places that are shown."""
        if path is None:
            return None
        return shlex.join((PROGRAM, "label", path, *(("--plan", self.plan) if self.plan else ())))


def as_text(shown: Sequence[Shown], how: How) -> list[Line]:
    """The files' sessions as text: file after file, each with what else it holds, at the end how to compare them."""
    from fitlift.report.past_lines import how_to_compare
    from fitlift.report.styled import stacked
    from fitlift.report.text_page import folded_texts, text_page

    blocks = []
    for each in shown:
        blocks += [text_page(page, width=how.width) for page in _of_file(each, how)]
        blocks.append(_also_said(each, how.width))
    is_asked = not how.show or "past" in how.show
    hint = how_to_compare(session for each in shown for session in each.sessions) if is_asked else ""
    return stacked([*blocks, folded_texts([hint], how.width)])


def rendered(shown: Sequence[Shown], format_name: str, how: How, pictures: Pictures, *, single: bool) -> str:
    """The files' sessions in a format.

    Parameters
    ----------
    shown
        The files.
    format_name
        json, jsonl, markdown or html; text is `as_text`.
    how
        How to show them.
    pictures
        Charts that were written, for Markdown to link to.
    single
        Whether one file was asked for.
    """
    if format_name == "markdown":
        from fitlift.report.markdown_page import markdown_page

        return markdown_page([page for _, page in pages(shown, how)], pictures, notes=_notes(shown))
    from fitlift.report.document import file_document
    from fitlift.report.json_text import to_json, to_json_line

    documents = [file_document(each.file, each.sessions, each.outcome.notices, explain=how.explain) for each in shown]
    if format_name == "html":
        from fitlift.report.html_page import html_page

        return html_page([page for _, page in pages(shown, how, unfolds=True)], documents, notes=_notes(shown))
    if format_name == "jsonl":
        return "".join(map(to_json_line, documents))
    return to_json(documents[0] if single and documents else documents)


def pages(shown: Sequence[Shown], how: How, *, unfolds: bool = False) -> list[tuple[str, Page]]:
    """Each session as a page with its charts, and the name of its file; exercises may unfold."""
    from fitlift.report.session_figures import session_figures
    from fitlift.report.session_page import session_page

    sessions = [(each, session) for each in shown for session in each.sessions]
    return [
        (
            each.file.name,
            # a page is sent to others: it says the file's name, not where it lies
            session_page(
                session,
                key=f"s{number}",
                figures=session_figures(session),
                show=how.show,
                explain=how.explain,
                to_name=how.to_name(each.path and each.file.name),
                unfolds=unfolds,
            ),
        )
        for number, (each, session) in enumerate(sessions, 1)
    ]


def _of_file(shown: Shown, how: How) -> Iterator[Page]:
    """The sessions of a file as pages for one screen, without charts."""
    from fitlift.report.sections import NOT_ON_ONE_SCREEN
    from fitlift.report.session_page import session_page

    show = how.show or set(SECTIONS) - NOT_ON_ONE_SCREEN
    for number, session in enumerate(shown.sessions, 1):
        to_name = how.to_name(shown.path)
        yield session_page(session, key=f"s{number}", show=show, explain=how.explain, to_name=to_name)


def sections_option(function: Callable[..., None]) -> Callable[..., None]:
    """The option `--show`; the command gets the names as its parameter `show`."""
    return click.option(
        "--show",
        metavar="SECTION,...",
        callback=_sections,
        shell_complete=sections,
        help=f"Show only these of text, markdown and html: {', '.join(SECTIONS)}.",
    )(function)


def _sections(ctx: click.Context, _: click.Parameter, value: str | None) -> frozenset[str]:
    names = frozenset(filter(None, (each.strip() for each in (value or "").split(","))))
    unknown = sorted(names - set(SECTIONS))
    if unknown:
        near = near_names(unknown[0], tuple(SECTIONS))
        said = Said("no_such_section", {"given": unknown[0], "near_names": near, "names": tuple(SECTIONS)})
        raise click.BadParameter(in_words(said), ctx)
    return names


def _also_said(shown: Shown, width: int) -> list[Line]:
    """What else a file holds; of one without a session to show in one line, and what was odd about it."""
    from fitlift.report.text_page import folded_texts

    texts = _said_of_file(shown)
    if shown.sessions:
        return folded_texts(texts, width)
    return [((texts[0], ""),), *folded_texts(texts[1:], width)]


def _notes(shown: Sequence[Shown]) -> list[str]:
    """The same of several files, where none is empty."""
    return [text for each in shown for text in _said_of_file(each) if text]


def _said_of_file(shown: Shown) -> list[str]:
    """What else a file holds, or nothing; of one without a session to show what was odd about it, too."""
    from fitlift.report.file_words import also_held
    from fitlift.report.session_words import telling

    # of a log with years of sessions it was said before how many there are
    is_said = bool(shown.sessions) and shown.file.log is not None
    also = "" if is_said else also_held(shown.file, shown.outcome.sessions, shown.sessions)
    if shown.sessions:
        return [also]
    return [also, *(in_words(Said("note", {"notice": text})) for text in telling(shown.outcome.notices))]
