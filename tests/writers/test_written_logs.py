# ruff: noqa: E501 - as apps write it
"""Sessions as logs of apps: what is written, and that it is read back as what was done."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import log_texts
from checkout import ROOT
from fitlift.api.sessions import summarize
from fitlift.errors import FitliftError
from fitlift.history.summary import SessionSummary
from fitlift.logs.asked import Asked
from fitlift.logs.dates import Moment
from fitlift.logs.dialects import WRITTEN
from fitlift.logs.lines import Line, Mark, read_lines
from fitlift.logs.reading import read_log
from fitlift.logs.sessions import in_turns
from fitlift.logs.text import rows_of
from fitlift.records.base import as_dict, replace
from fitlift.records.said import Said
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.records.vocabulary import SURE, LoadKind, WeightUnit
from fitlift.units import KG_PER_LB, POUND_STEP
from fitlift.userfiles.places import UserFiles
from fitlift.writers.log_lines import logged
from fitlift.writers.log_tables import to_table, written_log
from log_texts import local

#: A session with all that a log can say: a warm-up, a drop, turns, a hold, a distance, help, a side, effort, notes.
SMALL = """\
start,duration,workout,workout_note,exercise,set_type,superset,weight,weight_unit,load,reps,seconds,distance_m,rpe,side,note
2026-11-10 18:05:30,3120,Legs,slept badly,Barbell back squat,warmup,,50,kg,,5,,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Barbell back squat,,,82.5,kg,,5,,,8.5,,belt
2026-11-10 18:05:30,3120,Legs,slept badly,Barbell back squat,drop,,60,kg,,9,,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Push up,,A,,,,12,,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Push up,failure,A,,,,9,,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Plank,,A,,,,,45,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Plank,,A,,,,,40,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Pull up,,,20,kg,assisted,8,,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Farmers walk,,,24,kg,,,,40,,left,
2026-11-10 18:05:30,3120,Legs,slept badly,=My lift,,,135,lb,,5,,,,,+ wide grip
"""

STRONG = """\
Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
2026-11-10 18:05:30;Legs;Squat (Barbell);W;50;kg;5;;;;0;-;slept badly;52m
2026-11-10 18:05:30;Legs;Squat (Barbell);1;82.5;kg;5;8.5;;;0;belt;slept badly;52m
2026-11-10 18:05:30;Legs;Squat (Barbell);D;60;kg;9;;;;0;-;slept badly;52m
2026-11-10 18:05:30;Legs;Push Up;1;0;kg;12;;;;0;-;slept badly;52m
2026-11-10 18:05:30;Legs;Push Up;F;0;kg;9;;;;0;-;slept badly;52m
2026-11-10 18:05:30;Legs;Plank;1;0;kg;0;;;;45;-;slept badly;52m
2026-11-10 18:05:30;Legs;Plank;2;0;kg;0;;;;40;-;slept badly;52m
2026-11-10 18:05:30;Legs;Pull Up;1;-20;kg;8;;;;0;-;slept badly;52m
2026-11-10 18:05:30;Legs;Farmers walk;1;24;kg;0;;0.04;km;0;-;slept badly;52m
2026-11-10 18:05:30;Legs;'=My lift;1;135;lbs;5;;;;0;'+ wide grip;slept badly;52m
"""

HEVY = """\
"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
"Legs","10 Nov 2026, 18:05","10 Nov 2026, 18:57","slept badly","Squat (Barbell)","","","0","warmup","50","5","","",""
"Legs","10 Nov 2026, 18:05","10 Nov 2026, 18:57","slept badly","Squat (Barbell)","","belt","1","normal","82.5","5","","","8.5"
"Legs","10 Nov 2026, 18:05","10 Nov 2026, 18:57","slept badly","Squat (Barbell)","","","2","dropset","60","9","","",""
"Legs","10 Nov 2026, 18:05","10 Nov 2026, 18:57","slept badly","Push Up","0","","0","normal","","12","","",""
"Legs","10 Nov 2026, 18:05","10 Nov 2026, 18:57","slept badly","Push Up","0","","1","failure","","9","","",""
"Legs","10 Nov 2026, 18:05","10 Nov 2026, 18:57","slept badly","Plank","0","","0","normal","","","","45",""
"Legs","10 Nov 2026, 18:05","10 Nov 2026, 18:57","slept badly","Plank","0","","1","normal","","","","40",""
"Legs","10 Nov 2026, 18:05","10 Nov 2026, 18:57","slept badly","Pull Up","","","0","normal","-20","8","","",""
"Legs","10 Nov 2026, 18:05","10 Nov 2026, 18:57","slept badly","Farmers Walk","","","0","normal","24","","0.04","",""
"Legs","10 Nov 2026, 18:05","10 Nov 2026, 18:57","slept badly","'=My lift","","'+ wide grip","0","normal","61.23496995","5","","",""
"""

FITNOTES = """\
Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
2026-11-10,Barbell Squat,Legs,50,kgs,5,,,,
2026-11-10,Barbell Squat,Legs,82.5,kgs,5,,,,belt
2026-11-10,Barbell Squat,Legs,60,kgs,9,,,,
2026-11-10,Push up,Chest,,,12,,,,
2026-11-10,Push up,Chest,,,9,,,,
2026-11-10,Plank,Abs,,,,,,0:00:45,
2026-11-10,Plank,Abs,,,,,,0:00:40,
2026-11-10,Pull Up,Back,-20,kgs,8,,,,
2026-11-10,Farmers walk,{carry},24,kgs,,0.04,km,,
2026-11-10,'=My lift,Cardio,135,lbs,5,,,,'+ wide grip
"""

PLAIN = """\
start,duration,workout,workout_note,exercise,set_type,superset,weight,weight_unit,load,reps,seconds,distance_m,rpe,side,note
2026-11-10 18:05:30,3120,Legs,slept badly,Barbell back squat,warmup,,50,kg,external,5,,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Barbell back squat,,,82.5,kg,external,5,,,8.5,,belt
2026-11-10 18:05:30,3120,Legs,slept badly,Barbell back squat,drop,,60,kg,external,9,,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Push up,,0,,,bodyweight,12,,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Push up,failure,0,,,bodyweight,9,,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Plank,,0,,,bodyweight,,45,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Plank,,0,,,bodyweight,,40,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Pull up,,,20,kg,assisted,8,,,,,
2026-11-10 18:05:30,3120,Legs,slept badly,Farmers walk,,,24,kg,external,,,40,,left,
2026-11-10 18:05:30,3120,Legs,slept badly,'=My lift,,,135,lb,external,5,,,,,'+ wide grip
"""

#: In kilograms: by half of that a weight of a watch may differ from the pounds that it showed.
HALF_A_POUND = POUND_STEP * KG_PER_LB

#: How each app writes it.
GOLDEN = {"strong": STRONG, "hevy": HEVY, "fitnotes": FITNOTES.replace("{carry}", "Biceps"), "plain": PLAIN}

#: What no log of these holds of it.
UNHELD = {
    "strong": ("supersets", "sides"),
    "hevy": ("sides",),
    "fitnotes": (
        *("kinds_of_sets", "supersets", "sides", "efforts", "times_of_day", "session_names", "session_lengths"),
        "session_notes",
    ),
    "plain": (),
}


def sessions_of(text: str | bytes, **given: str) -> Sequence[SessionSummary]:
    """The sessions of a log."""
    data = text.encode() if isinstance(text, str) else text
    files = UserFiles(assignments=tuple(f"{name}={value}" for name, value in given.items()))
    return summarize(data, user_files=files)


def said(remarks: Sequence[Said]) -> dict[str, dict[str, object]]:
    """What was said, by its code."""
    return {each.code: dict(each.of) for each in remarks}


@pytest.mark.parametrize("key", WRITTEN)
def test_a_session_is_written_as_the_app_writes_it(key: str) -> None:
    """Byte for byte; what the app has no place for is told."""
    made = written_log(sessions_of(SMALL), key)
    assert made.data.decode() == GOLDEN[key]
    unheld = UNHELD[key]
    app = WRITTEN[key].app or None
    assert said(made.said_remarks) == ({"not_in_log": {"app": app, "unheld_in_log": unheld}} if unheld else {})


@pytest.mark.parametrize("key", WRITTEN)
def test_what_is_written_is_written_again_the_same(key: str) -> None:
    """From one log into another, and back."""
    first = written_log(sessions_of(SMALL), key).data
    again = written_log(sessions_of(first), key).data
    other = written_log(sessions_of(written_log(sessions_of(first), "plain").data), key).data
    assert again == first
    assert other == first


@pytest.mark.parametrize("key", WRITTEN)
def test_another_reader_finds_the_same_figures(key: str) -> None:
    """Of pandas: a row for each set, all of them full."""
    made = written_log(sessions_of(SMALL), key)
    form = WRITTEN[key].form
    assert form is not None
    table = pd.read_csv(io.BytesIO(made.data), sep=form.separator)
    assert list(table.columns) == list(form.headers)
    assert len(table) == 10
    weights = next(table[name] for name in ("Weight", "weight_kg", "weight") if name in table)
    reps = next(table[name] for name in ("Reps", "reps") if name in table)
    assert weights.fillna(0).abs().tolist()[:9] == [50, 82.5, 60, 0, 0, 0, 0, 20, 24]
    assert reps.fillna(0).tolist() == [5, 5, 9, 12, 9, 0, 0, 8, 0, 5]


def test_strong_has_no_empty_cell_where_its_importers_want_one() -> None:
    """Names, order, weight and unit, repetitions, seconds, both notes, and the duration."""
    log = written_log(sessions_of("start,exercise,reps\n2026-11-10,Squat,5\n"), "strong").data
    (row,) = csv.DictReader(io.StringIO(log.decode()), delimiter=";")
    assert [name for name, cell in row.items() if not cell] == ["RPE", "Distance", "Distance Unit"]
    assert [row[name] for name in ("Date", "Workout Name", "Set Order", "Weight", "Notes", "Workout Duration")] == [
        *("2026-11-10 12:00:00", "Strength", "1", "0", "-", "0m"),
    ]


def test_a_day_without_a_time_stands_at_noon_where_a_time_is_needed() -> None:
    """And that is told; logs of days stay days."""
    days = sessions_of(log_texts.FITNOTES)
    for key, start, told in (
        ("strong", "2025-12-19 12:00:00", {"noon_sessions": 2}),
        ("hevy", '"19 Dec 2025, 12:00"', {"noon_sessions": 2}),
        ("fitnotes", "2025-12-19", None),
        ("plain", "2025-12-19", None),
    ):
        made = written_log(days, key)
        assert start in made.data.decode().splitlines()[1]
        assert said(made.said_remarks).get("log_noon_sessions") == told
    mixed = written_log([*days, *sessions_of(SMALL)], "plain")
    assert mixed.data.decode().splitlines()[1].startswith("2025-12-19 12:00:00,")


def test_hevy_has_one_unit_for_all_weights() -> None:
    """That of most of them, or the one that the user has set; each pound comes back as the same pound."""
    pounds = "start,exercise,reps,weight_lb\n2026-11-10 18:00,Squat,5,135\n2026-11-10 18:00,Squat,5,137.5\n"
    first = written_log(sessions_of(pounds), "hevy").data.decode().splitlines()
    assert '"weight_lbs"' in first[0]
    assert '"135"' in first[1]
    assert '"137.5"' in first[2]
    kilograms = written_log(sessions_of(pounds, weight_unit="kg"), "hevy").data
    assert '"61.23496995"' in kilograms.decode()
    back = written_log(sessions_of(kilograms), "strong").data.decode()
    assert ";61.23496995;kg;" in back
    again = written_log(sessions_of(kilograms, weight_unit="lb"), "hevy").data.decode()
    assert '"135"' in again
    assert '"137.5"' in again


def test_pounds_that_a_watch_rounded_are_those_that_were_meant() -> None:
    """FIT has sixteenths of a kilogram: 45 lb are 20.4375 kg there."""
    sessions = sessions_of("start,exercise,reps,weight_lb\n2026-11-10 18:00,Squat,5,45\n")
    (session,) = sessions
    of_watch = replace(
        session,
        file=replace(session.file, log=None, clock="utc", utc_offset_s=0),
        held={**session.held, "each_set": tuple(replace(each, weight_kg=20.4375) for each in session.each_set)},
    )
    assert ";45;lbs;5;" in written_log([of_watch], "strong").data.decode()


def test_sets_without_a_sure_name_are_left_out_and_told(samples: Path) -> None:
    """A guess is no name; with nothing left there is a header."""
    made = written_log(summarize(samples / "free.fit"), "hevy")
    assert made.data.decode().splitlines()[1:] == []
    assert said(made.said_remarks) == {"log_unnamed_sets": {"unnamed_sets": 21}}


def test_rounds_are_a_superset_where_the_app_has_one() -> None:
    """Where exercises come round after round; listed one after the other, and read in the order in which they were."""
    rows = [("Push up", 12), ("Push up", 11), ("Squat", 10), ("Squat", 9)]
    text = "".join(f"2026-11-10 18:00,{name},A,{reps}\n" for name, reps in rows)
    sessions = sessions_of(f"start,exercise,superset,reps\n{text}")
    assert [each.reps for each in active(sessions[0].each_set)] == [12, 10, 11, 9]
    hevy = read_log(written_log(sessions, "hevy").data, "x.csv")
    assert [(each.reps, each.superset) for each in hevy.each_set] == [(reps, "0") for reps in (12, 10, 11, 9)]
    strong = read_log(written_log(sessions, "strong").data, "x.csv")
    assert [each.reps for each in strong.each_set] == [12, 11, 10, 9]


def test_turns_that_no_listing_tells_stand_in_their_order() -> None:
    """An exercise comes twice then."""
    sets = [("Push up", 1), ("Push up", 2), ("Squat", 3), ("Push up", 4), ("Squat", 5)]
    text = "".join(f"2026-11-10 18:00,{name},{reps}\n" for name, reps in sets)
    (session,) = sessions_of(f"start,exercise,reps\n{text}")
    forced = tuple(replace(each, superset="A") for each in session.each_set)
    odd = replace(session, held={**session.held, "each_set": forced})
    form = WRITTEN["hevy"].form
    assert form is not None
    lines = logged([odd], WRITTEN["hevy"], form).lines
    assert [(each.reps, each.turn) for each in lines] == [(reps, "") for _, reps in sets]


def lines_drawn() -> st.SearchStrategy[list[Line]]:
    """A session of a few sets, whatever they are, as a reader has it."""
    texts = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), max_size=8)
    signs = st.sampled_from(["", "=", "+1", "-", "--", "@SUM(A1)", "'", "'=1", "''-", '"', ";", ",", "a;b", "\ta"])
    text = st.builds(lambda sign, words: f"{sign}{words}".strip(), signs, texts)
    names = st.builds(lambda sign, word: " ".join(f"{sign} Lift {word}".split()), signs, texts)
    marks: st.SearchStrategy[Mark | None] = st.sampled_from([None, "warmup", "drop", "failure"])
    loads: st.SearchStrategy[LoadKind] = st.sampled_from(["external", "assisted"])
    units: st.SearchStrategy[WeightUnit] = st.sampled_from(["kg", "lb"])
    quarters = st.none() | st.integers(1, 4000)
    starts = st.datetimes(local("2015-01-01 00:00"), local("2035-01-01 00:00"))
    one = st.builds(
        _line, names, marks, loads, units, quarters, st.none() | st.integers(1, 99), st.none() | st.integers(1, 7200),
        st.none() | st.integers(1, 99_999), st.none() | st.sampled_from([6.0, 8.5, 10.0]), text,
    )  # fmt: skip
    return st.builds(_in_session, st.lists(one, min_size=1, max_size=5), starts, text, text, st.integers(1, 20_000))


def _line(
    name: str, mark: Mark | None, load: LoadKind, unit: WeightUnit, quarters: int | None, *rest: object
) -> dict[str, object]:
    reps, seconds, distance, rpe, note = rest
    kg = None if quarters is None else quarters / 4 * (KG_PER_LB if unit == "lb" else 1.0)
    return {
        "exercise": name, "mark": mark, "load": load if kg else None, "weight_kg": kg, "weight_unit": unit if kg else None,
        "reps": reps or (None if seconds or distance else 5), "seconds": seconds, "distance_m": distance, "is_far": bool(distance), "rpe": rpe,
        "note": note,
    }  # fmt: skip


def _in_session(sets: list[dict[str, object]], start: dt.datetime, title: str, note: str, minutes: int) -> list[Line]:
    told = {"title": title or "T", "session_note": note, "length_s": minutes * 60.0}
    own = {"end": None, "session": "", "turn": "", "side": None}
    moment = Moment(start.replace(second=0, microsecond=0), has_time=True, offset_s=None)
    return [Line(line=place, start=moment, **told, **own, **each) for place, each in enumerate(sets, 2)]  # type: ignore[arg-type]


#: What each form holds of a line, as it is read back.
_ALWAYS = ("exercise", "weight_kg", "reps", "distance_m", "seconds", "note")
_HELD = {
    "strong": (*_ALWAYS, "start", "title", "session_note", "length_s", "mark", "rpe"),
    "hevy": (*_ALWAYS, "start", "title", "session_note", "mark", "rpe"),
    "fitnotes": _ALWAYS,
    "plain": (*_ALWAYS, "start", "title", "session_note", "length_s", "mark", "rpe", "load"),
}


@pytest.mark.parametrize("key", WRITTEN)
@given(lines=lines_drawn())
def test_whatever_was_done_is_read_back(key: str, lines: list[Line]) -> None:
    """Every value that the form holds, to the last pound; and no cell is one that a spreadsheet computes."""
    dialect = WRITTEN[key]
    data = to_table(lines, dialect, "kg")
    rows = rows_of(data)
    assert rows is not None
    assert rows.header.dialect is dialect
    read = read_lines(rows, dialect, Asked())
    assert read.faults == ()
    for line, found in zip(lines, read.lines, strict=True):
        told, back = as_dict(line), as_dict(found)
        for name in _HELD[key]:
            if name in {"weight_kg", "distance_m"}:
                assert (back[name] or 0.0) == pytest.approx(told[name] or 0.0, abs=1e-8)
            else:
                assert (back[name] or None) == (told[name] or None), name
        assert found.load == "assisted" or line.load != "assisted"
    texts = {"=", "@", "\t", "\r"}
    assert not [cell for _, cells in rows.rows for cell in cells if cell[:1] in texts]
    signs = [cell for _, cells in rows.rows for cell in cells if cell[:1] in {"+", "-"} and cell != "-"]
    assert [each for each in signs if float(each) >= 0] == []


@cache
def recordings() -> tuple[tuple[str, tuple[SessionSummary, ...]], ...]:
    """The sessions of the real recordings at hand, and of the samples."""
    folders = [os.environ.get(name, "") for name in ("FITLIFT_RECORDINGS", "FITLIFT_CORPUS", "FITLIFT_CASES")]
    paths = [path for folder in folders if folder for path in sorted(Path(folder).rglob("*.fit"))]
    found = []
    for path in (*paths, *sorted((ROOT / "sample_data").glob("*.fit")), *(ROOT / "sample_data" / "logs").iterdir()):
        with suppress(FitliftError):  # what is no recording, and what is damaged from its beginning
            found.append((path.name, tuple(each for each in summarize(path) if each.local_start is not None)))
    return tuple(found)


def sure_sets(sessions: Sequence[SessionSummary]) -> list[Set]:
    """The sets that have a sure name, session after session."""
    in_order = sorted(sessions, key=lambda each: each.local_start or local("1970-01-01"))
    sets = [one for session in in_order for one in active(session.each_set)]
    return [
        each for each in sets if each.exercise_name is not None and (each.confidence is None or each.confidence >= SURE)
    ]


def weights(sets: Sequence[Set]) -> list[float]:
    """Weights that can be right, 0 for none."""
    unsure = ("unknown",)
    return [0.0 if each.weight_doubt or each.load_kind in unsure else each.weight_kg or 0.0 for each in sets]


@pytest.mark.slow
@pytest.mark.parametrize("key", WRITTEN)
def test_real_recordings_come_back_as_they_were(key: str) -> None:
    """Each set that has a sure name: as often and as heavy; pounds to the half pound that a watch showed."""
    sets = 0
    for name, sessions in recordings():
        done = sure_sets(sessions)
        made = written_log(sessions, key)
        if not done:
            assert made.data.count(b"\n") == 1, name
            continue
        back = read_log(made.data, "log.csv")
        assert back.notices == (), name
        told, found = weights(done), weights(back.each_set)
        if key in {"strong", "fitnotes"}:  # listed exercise by exercise
            told, found = sorted(told), sorted(found)
        else:
            counted = [(one.reps, each.reps) for one, each in zip(back.each_set, done, strict=True) if one.reps]
            assert [was for was, _ in counted] == [now for _, now in counted], name
        assert found == pytest.approx(told, abs=HALF_A_POUND / 2 + 1e-6), name
        sets += len(done)
    assert sets > 60


def test_drawn_turns_are_told_so_that_they_are_read_in_order() -> None:
    """As a reader takes them: the first of all, then the second."""
    form = WRITTEN["hevy"].form
    assert form is not None
    made = logged(sessions_of(log_texts.HEVY), WRITTEN["hevy"], form)
    evening = [each for each in made.lines if each.title == "Evening"]
    assert [(each.exercise, each.reps or each.seconds) for each in in_turns(evening)] == [
        *(("Squat (Barbell)", 8), ("Squat (Barbell)", 5), ("Squat (Barbell)", 10)),
        *(("Pull Up", 8), ("Plank", 60), ("Pull Up", 6), ("Plank", 45), ("Rowing Machine", 420)),
    ]
