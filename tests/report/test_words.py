"""The room of words: every code has a sentence, in English and in any other language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import fitlift
from built_sessions import SESSIONS, WEEKS, sets_of_lines
from checkout import nodes_of
from fitlift.analysis.principles import principles
from fitlift.exercises.catalogue import catalogue
from fitlift.folders.earlier import of_folder
from fitlift.folders.one_file import read_file
from fitlift.history.past import with_past
from fitlift.history.summary import principles_of_weeks
from fitlift.matching.verdicts import Matched
from fitlift.records import codes
from fitlift.records.codes import CODES, FACTS
from fitlift.records.codes.facts import FACTS as SHARED
from fitlift.records.said import Said
from fitlift.report.file_words import also_held
from fitlift.report.past_lines import how_to_compare
from fitlift.report.session_page import session_page
from fitlift.report.words import ENGLISH, in_two_parts, in_words
from fitlift.report.words.facts import Parted, Words, worded
from fitlift.report.words.headings import HEADINGS, LANGUAGE
from fitlift.report.words.passages import PASSAGES
from principles_table import of_weeks
from read_export import ReadExport
from said_facts import faults_of, made_up

SOURCE = Path(fitlift.__file__).parent

#: What stands in sentences as it is written in files, between signs of its own; and names of Python's.
WRITTEN = re.compile(r"`[^`]*`|fitlift\.\w+(?:\(.*\))?|user_files|\._")


def test_each_code_has_one_sentence() -> None:
    """None is missing, and none is of nothing."""
    assert set(ENGLISH) == set(CODES)


def test_each_code_is_declared_once() -> None:
    """A second one of the same name would take the place of the first."""
    declared = [each for name, each in vars(codes).items() if name.startswith("OF_")]
    assert len(declared) > 10
    assert sum(map(len, declared)) == len(CODES)


def test_each_figure_is_told_by_a_code() -> None:
    """And is declared."""
    told = {name for names in CODES.values() for name in names} | {
        part for fact in FACTS.values() for part in fact.parts
    }
    assert told == set(FACTS)


def test_each_figure_is_declared_once() -> None:
    """Of one name is one meaning, and no module declares what another one does; each code likewise."""
    for begin in ("FACTS_OF_", "OF_"):
        declared = [key for name, told in vars(codes).items() if name.startswith(begin) for key in told]
        declared += SHARED if begin == "FACTS_OF_" else ()
        assert sorted(declared) == sorted(set(declared))


def test_every_code_is_said_in_english() -> None:
    """Whether all figures are known or only those that always are; on one line, without the names of figures."""
    faults = [fault for code in CODES for is_all_known in (True, False) for fault in _faults(code, is_all_known)]
    assert faults == []


def _faults(code: str, is_all_known: bool) -> Iterator[str]:  # noqa: FBT001 - drawn from both
    said = made_up(code, is_all_known=is_all_known)
    yield from faults_of(said)
    sentence = in_words(said)
    if not sentence and code != "not_asked":
        yield f"{code} has no sentence"
    if sentence != " ".join(sentence.split()):
        yield f"{code} is not one line: {sentence!r}"
    if "_" in WRITTEN.sub("", sentence) or "None" in sentence.removeprefix("None of"):
        yield f"{code} has a name of Python's: {sentence}"


def test_a_sentence_in_two_parts_begins_and_ends_with_them() -> None:
    """What is so, and what that changes; the latter is empty where it is only one."""
    for code in CODES:
        said = made_up(code)
        what, change = in_two_parts(said)
        sentence = in_words(said)
        assert (sentence == what) if not change else (sentence.startswith(what) and sentence.endswith(change)), code
        assert isinstance(ENGLISH[code], Parted) == bool(change), code


def test_every_code_is_said_somewhere() -> None:
    """Beside where it is declared, and where it has its words."""
    assert set(CODES) - CONSTANTS == set()


def constants(path: Path) -> set[str]:
    """The texts that stand in a module."""
    return {each.value for each in nodes_of(path) if isinstance(each, ast.Constant) and isinstance(each.value, str)}


CONSTANTS = {
    text
    for path in SOURCE.rglob("*.py")
    if "codes" not in path.parts and "words" not in path.parts
    for text in constants(path)
}


def test_what_built_sessions_are_told_is_what_is_declared() -> None:
    """Of sessions, and of weeks."""
    told = [each for built in SESSIONS for each in principles(sets_of_lines(built.lines), catalogue())]
    told += [each for built in WEEKS for rule in built.shows for each in of_weeks(built, rule)]
    assert {fault for each in told for fault in faults_of(each.why)} == set()
    assert len({each.why.code for each in told}) > 40


def test_what_a_folder_is_told_is_what_is_declared(read_export: ReadExport) -> None:
    """Of its sessions, its weeks with their muscles, its lifts, and of what a session knows of its past."""
    folder = read_export.folder
    sessions = [each for week in folder.weeks for each in week.sessions]
    told = [each.why for session in sessions for each in session.each_rest]
    told += [said for session in sessions for each in session.each_principle for said in (each.aim, each.why)]
    told += [each.why for week in folder.weeks for each in week.each_group]
    told += [each.why for count in range(1, len(folder.weeks)) for each in principles_of_weeks(folder.weeks[:count])]
    told += [each.why for each in fitlift.progress(folder).each_exercise]
    told += [each.reason for session in sessions for each in session.each_evidence]
    told += [said for each in sessions if each.match is not None for said in _of_match(each.match.matched)]
    figures = [figure for session in sessions for figure in session.each_figure]
    told += [said for each in figures for said in (each.inputs, each.why_not) if said is not None]
    told += [each.why_not for session in sessions for each in session.each_set_load if each.why_not is not None]
    (last,) = with_past(sessions[-1:], of_folder(folder, "export"))
    told += [each.why for each in last.each_past]
    assert {fault for each in told for fault in faults_of(each)} == set()
    assert len({each.code for each in told}) > 40


def test_what_pages_are_told_is_what_is_declared(
    monkeypatch: pytest.MonkeyPatch, samples: Path, read_export: ReadExport
) -> None:
    """Of sessions with a plan and without, in other sports, with a past and explained; and of files without any."""
    told: list[Said] = []

    def noted(said: Said, words: Mapping[str, Words]) -> str:
        told.append(said)
        return worded(said, words)

    monkeypatch.setattr("fitlift.report.words.worded", noted)
    found = [read_file(path) for path in sorted(samples.glob("*.fit"))]
    sessions = [each for file in found for each in file.sessions]
    sessions += [each for week in read_export.folder.weeks for each in week.sessions]
    sessions += with_past(sessions[-3:], of_folder(read_export.folder, "export"))
    for session in sessions:
        session_page(session, key="page", explain=True, to_name="fitlift label a.fit")
    for file in found:
        assert file.file is not None
        also_held(file.file, file.sessions, ())
        how_to_compare(file.sessions)
    assert {fault for each in told for fault in faults_of(each)} == set()
    assert len({each.code for each in told}) > 100


def _of_match(matched: Matched) -> list[Said]:
    return [matched.said, *(each.why for each in matched.each_exercise)]


def test_headings_stand_on_one_line() -> None:
    """And none is empty; so does the name of the language, which pages tell."""
    for text in (*HEADINGS.values(), LANGUAGE):
        assert text
        assert text == " ".join(text.split())


def test_every_heading_stands_somewhere() -> None:
    """By its key, in a module or a template; of units behind what all of their keys begin with."""
    templates = "".join(each.read_text(encoding="utf-8") for each in (SOURCE / "report" / "templates").iterdir())
    left = [key for key in HEADINGS if key not in CONSTANTS and not key.startswith("unit_")]
    assert [key for key in left if f'heading("{key}")' not in templates] == []


def test_every_passage_stands_somewhere() -> None:
    """By its key; it ends with its last line."""
    assert set(PASSAGES) - CONSTANTS == set()
    assert [key for key, text in PASSAGES.items() if not text.endswith("\n")] == []


#: Some sentences of another language: its words stand elsewhere in the sentence, and its numbers end otherwise.
GERMAN: dict[str, Words] = {
    "no_single_leg_work": "keine Übung für ein Bein",
    "light_sets_do_not_rise": lambda of: f"die leichten Sätze ({of.text('lift')}) werden nicht schwerer",
    "light_sets": lambda of: (
        f"vor {of.text('lift')} {of.count('sets')} leichte{'r Satz' if of.count('sets') == 1 else ' Sätze'}"
    ),
    "nothing_rose": lambda of: f"seit dem {of.day('since'):%d.%m.%Y} ist nichts gestiegen",
    "no_weight": "ohne Gewicht",
    "hold": "gehalten",
    "several": lambda of: " und ".join(of.sentences("each_reason")),
}


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (Said("no_single_leg_work"), "keine Übung für ein Bein"),
        (Said("light_sets_do_not_rise", {"lift": "Kniebeuge"}), "die leichten Sätze (Kniebeuge) werden nicht schwerer"),
        (Said("light_sets", {"lift": "Kniebeuge", "sets": 1}), "vor Kniebeuge 1 leichter Satz"),
        (Said("light_sets", {"lift": "Kniebeuge", "sets": 2}), "vor Kniebeuge 2 leichte Sätze"),
        (Said("nothing_rose", {"since": "2026-05-12"}), "seit dem 12.05.2026 ist nichts gestiegen"),
        (Said("several", {"each_reason": ({"code": "no_weight"}, {"code": "hold"})}), "ohne Gewicht und gehalten"),
    ],
)
def test_another_language_is_another_table(said: Said, sentence: str) -> None:
    """Of the same codes, also where one is said within another."""
    assert list(faults_of(said)) == []
    assert worded(said, GERMAN) == sentence


@pytest.mark.parametrize(
    "said",
    [
        Said("light_sets", {"lift": 5, "sets": 2}),
        Said("light_sets", {"lift": "Squat", "sets": "two"}),
        Said("light_sets", {"lift": "Squat", "sets": None}),
        Said("main_lift", {"lift": "Squat", "after": ("Row", 2)}),
        Said("nothing_rose", {"since": 2026}),
    ],
)
def test_a_figure_of_another_kind_is_an_error(said: Said) -> None:
    """And never shown."""
    assert list(faults_of(said))
    with pytest.raises(TypeError, match="is no"):
        in_words(said)
