"""Text, HTML, Markdown and JSON of one recording tell the same facts, each read from what was written."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from fitlift.folders.earlier import of_folder
from fitlift.folders.one_file import read_file
from fitlift.history.past import with_past
from fitlift.history.summary import SessionSummary
from fitlift.measures.readable import clock
from fitlift.records.vocabulary import SURE
from fitlift.report.document import file_document
from fitlift.report.html_page import html_page
from fitlift.report.json_text import to_json
from fitlift.report.markdown_page import markdown_page
from fitlift.report.principle_lines import OVER_WEEKS
from fitlift.report.sections import SECTIONS
from fitlift.report.session_page import session_page
from fitlift.report.session_words import DAMAGE
from fitlift.report.styled import plain
from fitlift.report.text_page import text_page
from fitlift.report.words import heading
from fitlift.wording import plural
from read_export import ReadExport
from written import Fact, exercises_in_html, in_html, in_markdown, in_text, plain_words, words_in

SAMPLES = Path(__file__).parent.parent.parent / "sample_data"

#: Headings of what exercises that unfold tell.
_OF_EXERCISES = tuple(plain_words(heading(SECTIONS[key])) for key in ("sets", "past", "every_set"))

#: Words that such exercises have beside that: marks of sets and records, and of names that are not sure.
_OF_PAGES_ALONE = frozenset({"–", "record", "or", "without", "a", "name", "next", "best"})

#: Wide enough for every sentence.
_WIDE = 5000


class Written:
    """A session as each writer wrote it, read again.

    Parameters
    ----------
    session
        The session.
    document
        The JSON document of its file, read again.
    """

    def __init__(self, session: SessionSummary, document: dict[str, Any]) -> None:
        page = session_page(session, key="s1", explain=True, to_name="fitlift label x.fit", unfolds=True)
        written = html_page([page], [])
        self.markdown = in_markdown(markdown_page([page], {}))
        self.exercises, blocks = exercises_in_html(written)
        # what is told by exercises that unfold is held against tables by itself: `_of_exercises`
        self.tables = [fact for fact in self.markdown if self.exercises and _is_of_exercises(fact)]
        self.html = [*in_html(written), *self.tables, *((_OF_EXERCISES[0], "caption", (each,)) for each in blocks)]
        self.text = in_text(plain(text_page(page, width=_WIDE)))
        self.json = next(each for each in document["sessions"] if each["session"] == session.number)


def written(path: Path) -> Iterator[Written]:
    """Each strength session of a recording."""
    outcome = read_file(path)
    assert outcome.file is not None
    made = file_document(outcome.file, outcome.strength_sessions, outcome.notices, explain=True)
    document = json.loads(to_json(made))
    yield from (Written(each, document) for each in outcome.strength_sessions)


def differing(one: Written) -> list[str]:
    """What one of the formats tells, and another does not."""
    of_html, of_markdown = ({fact for fact in facts if fact[1] != "caption"} for facts in (one.html, one.markdown))
    faults = [f"of HTML or Markdown alone: {fact}" for fact in of_html ^ of_markdown]
    faults += [f"of text alone: {line}" for line in one.text if not _is_on_page(line, one.html)]
    faults += [f"not in text: {fact}" for fact in of_html if not _is_in_text(fact, one.text)]
    told = {"HTML": " ¦ ".join(" ".join(fact[2]) for fact in one.html), "text": " ¦ ".join(one.text)}
    faults += [
        f"{name} of JSON, not in {where}: {fact}"
        for name, fact in _facts(one.json)
        for where, said in told.items()
        if not re.search(rf"(?<![\w,.]){re.escape(plain_words(fact))}(?![\w,]*\w)", said)
    ]
    return [*faults, *_of_sets(one), *_of_exercises(one)]


def _is_of_exercises(fact: Fact) -> bool:
    """Whether a fact is told by the table of exercises: what was done of each, its past, its sets."""
    return fact[0] in _OF_EXERCISES and fact[1] in {"heads", "row"}


def _of_exercises(one: Written) -> Iterator[str]:
    """What the tables of exercises, of their past and of every set tell, and exercises that unfold do not."""
    if not one.exercises:
        return
    done, past, every_set = ([each[2] for each in one.tables if each[0] == head] for head in _OF_EXERCISES)
    for letter in dict.fromkeys(each.letter for each in one.exercises if each.letter):
        of_letter = [each for each in one.exercises if each.letter == letter]
        told = set().union(*(each.words for each in of_letter))
        rows = [row for row in (*done, *past) if row[0].partition(",")[0] == letter]
        expected = words_in(" ".join(cell for row in rows for cell in row[1:]))
        if missing := expected - told:
            yield f"{letter} without {missing}"
        if beyond := told - expected - _OF_PAGES_ALONE:
            yield f"{letter} with {beyond}"
    heads, *rows = every_set
    without_name = [tuple(cell for head, cell in zip(heads, row, strict=True) if head != "exercise") for row in rows]
    told_sets = sorted((row for each in one.exercises for row in each.sets), key=_number)
    if [(row[0].partition(",")[0], *row[1:]) for row in told_sets] != sorted(without_name, key=_number):
        yield "other sets than in the table of every set"


def _number(row: Sequence[str]) -> float:
    return float(row[0].partition(",")[0])


def _is_on_page(line: str, facts: list[Fact]) -> bool:
    """Whether a line of text is a heading, a sentence, an entry, or a row of a page, or a row in few words."""
    headings, texts = {fact[0] for fact in facts}, {_joined(fact) for fact in facts}
    if line in headings | texts:
        return True
    heading, _, about = line.partition(" (")
    rows = [fact[2] for fact in facts if fact[1] == "row"]
    if f"{heading}: {about.removesuffix(')')}" in texts:
        return True
    if any(line.endswith(f" · {text}") for text in texts):
        return True  # the title, and what stands under it
    if any(line == " ".join(row[:2]) or _is_past_of(row, line) for row in rows):
        return True  # a bar, or what was the last time
    names = {" ".join(row[:2]) for row in rows}
    return all(each in names for each in line.split(", "))


def _is_in_text(fact: Fact, lines: list[str]) -> bool:
    """Whether a fact of a page is a line of text, or told in one in few words."""
    heading, kind, texts = fact
    if kind == "heads" or _joined(fact) in lines:
        return True
    if kind == "row":
        brief = " ".join(texts[:2]) if re.fullmatch(r"[\d.:]+", texts[1]) else None
        is_zero = texts[1] in {"0", "0:00", "?"}
        return any(
            brief in line.split(", ") or (is_zero and texts[0] in line) or _is_past_of(texts, line) for line in lines
        )
    about = texts[0].removeprefix(f"{heading}: ")
    return f"{heading} ({about})" in lines or any(line.endswith(f" · {texts[0]}") for line in lines)


def _is_past_of(cells: Sequence[str], line: str) -> bool:
    """Whether a line tells the last time of a row, and the rest of it."""
    return ": last " in line and all(cell in line for cell in cells)


def _joined(fact: Fact) -> str:
    return " ".join(filter(None, fact[2]))


def _facts(session: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What the JSON of a session says, as text and pages say it."""
    yield from (("principle", each["why"]) for each in session["principles"] if each["rule"] not in OVER_WEEKS)
    trained = [each for each in session["groups"] if each["fractional_sets"]]
    yield from (("muscles", f"{each['group']} {each['fractional_sets']:g}") for each in trained)
    yield from (("evidence", each["reason"]) for each in session["evidence"])
    yield from (("figure", f"{each['inputs'] or each['why_not']}") for each in session["figures"])
    yield from (("formula", each["formula"]) for each in session["figures"])
    if session["match"] is not None:
        yield "match", session["match"]["sentence"]
    yield from (("last time", each["last_said"]) for each in session["past"] if each["last_day"] is not None)
    if session["working_volume_kg"] and session["sets"][0]["weight_unit"] != "lb":
        yield "volume", f"{session['working_volume_kg']:,.0f} kg"
    if session["hr_avg_bpm"] is not None:
        yield "heart rate", f"avg {session['hr_avg_bpm']:.0f}"
    if session["working_reps"] is not None:
        yield "repetitions", plural(session["working_reps"], "rep")
    zones = session["zones"]
    if sum((zones["below_s"], *zones["zone_s"], zones["above_s"])):
        of_zones = zip(pairwise(zones["bounds_bpm"]), zones["zone_s"], strict=True)
        yield from (("zone", f"{low}-{high - 1} {clock(seconds)}") for (low, high), seconds in of_zones)
    yield from (("warning", each["text"]) for each in _told_one_by_one(session["warnings"]))


def _told_one_by_one(warnings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of which not so many are alike that they are counted."""
    kinds = Counter("damage" if each["code"] in DAMAGE else each["code"] for each in warnings)
    return [
        each
        for each in warnings
        if each["code"] != "odd-field" and kinds["damage" if each["code"] in DAMAGE else each["code"]] == 1
    ]


def _of_sets(one: Written) -> Iterator[str]:
    """Sets of which the JSON and the table of every set tell other figures."""
    head = plain_words(heading(SECTIONS["every_set"]))
    found = [fact for fact in one.html if fact[0] == head]
    heads = next((fact[2] for fact in found if fact[1] == "heads"), ())
    rows = [dict(zip(heads, fact[2], strict=True)) for fact in found if fact[1] == "row"]
    done = [each for each in one.json["sets"] if each["kind"] == "active"]
    if len(rows) != len(done):
        yield f"{len(done)} sets in JSON, {len(rows)} in the table"
    for row, each in zip(rows, done, strict=False):
        told = {"hr max": _rounded(each["hr_max_bpm"]), "rest": _clock(each["rest_s"])}
        told |= {"time": _clock(each["duration_s"] or None)}
        if each["exercise_name"] and (each["confidence"] is None or each["confidence"] >= SURE):
            told["exercise"] = plain_words(each["exercise_name"])
        if each["weight_kg"] and each["weight_unit"] == "kg" and "kg" in row and each["load_kind"] == "external":
            told["kg"] = f"{each['weight_kg']:g}"
        if row.get("reps") not in {None, "", "?"}:
            told["reps"] = _rounded(each["reps"])
        for name, value in told.items():
            if not row.get(name, "").startswith(value) or (name != "exercise" and row.get(name, "") != value):
                yield f"set {each['set']}, {name}: {row.get(name)} in the table, {value} in JSON"


def _rounded(figure: float | None) -> str:
    return "" if figure is None else f"{figure:.0f}"


def _clock(seconds: float | None) -> str:
    return "" if seconds is None else clock(seconds)


def test_the_formats_of_a_sample_tell_the_same() -> None:
    """Whatever its set table has beside it."""
    paths = sorted(SAMPLES.glob("*.fit"))
    assert {path.name: faults for path in paths for one in written(path) if (faults := differing(one))} == {}


@pytest.mark.slow
def test_the_formats_of_a_recording_tell_the_same(recordings: Path) -> None:
    """COROS, guided and free."""
    paths = sorted(recordings.rglob("*.fit"))
    assert {path.name: faults for path in paths for one in written(path) if (faults := differing(one))} == {}


def test_the_formats_tell_the_same_of_earlier_sessions(read_export: ReadExport) -> None:
    """Last time, best and next of each exercise."""
    earlier = of_folder(read_export.folder, "export")
    (session,) = with_past(read_file(SAMPLES / "planned.fit").strength_sessions, earlier)
    made = json.loads(to_json(file_document(session.file, [session], (), explain=True)))
    assert [each["last_said"] for each in made["sessions"][0]["past"] if each["last_day"]]
    assert differing(Written(session, made)) == []


def test_figures_that_differ_are_found() -> None:
    """Of one set, of the whole session, and those that are a part of another figure."""
    (one,) = written(SAMPLES / "planned.fit")
    assert one.json["working_reps"] == 128
    one.json["working_reps"] = 28
    one.json["working_volume_kg"] = 600.0
    one.json["sets"][4] |= {"weight_kg": 999.0, "exercise_name": "Nonsense", "duration_s": 1.0}
    faults = "\n".join(differing(one))
    for fault in ("repetitions of JSON, not in text: 28 reps", "volume of JSON, not in HTML: 600 kg"):
        assert fault in faults
    assert len(re.findall(r"set \d+, (?:kg|exercise|time): ", faults)) == 3


def test_what_exercises_that_unfold_leave_out_is_found() -> None:
    """A plan, a figure of a set, a whole exercise."""
    (one,) = written(SAMPLES / "planned.fit")
    squat, deadlift, *_, raise_ = one.exercises
    squat.words.remove("4×5")
    deadlift.sets[0] = (*deadlift.sets[0][:-1], "99")
    one.exercises[-1] = raise_._replace(words={"calf", "raise"})
    faults = "\n".join(differing(one))
    assert "a without {'4×5'}" in faults
    assert "e without" in faults
    assert "other sets than in the table of every set" in faults


def test_what_one_format_leaves_out_is_found() -> None:
    """A verdict, a row and a heart rate."""
    (one,) = written(SAMPLES / "planned.fit")
    gone = next(fact for fact in one.html if fact[1] == "entry")
    one.html.remove(gone)
    one.text = [line for line in one.text if not line.startswith("a back squat 5 5 5 4")]
    one.json["hr_avg_bpm"] = 99
    faults = "\n".join(differing(one))
    assert f"of HTML or Markdown alone: {gone}" in faults
    assert f"of text alone: {gone[2][0]}" in faults
    assert "not in text: ('what was done', 'row', ('a', 'back squat', '5 5 5 4 × 80 kg'" in faults
    assert "heart rate of JSON, not in text: avg 99" in faults
