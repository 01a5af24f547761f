"""Whatever functions are given: like things are taken alike, and for all others it is said what to give."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import fitlift
from checkout import EXPORT
from fitlift import api

_OF_FILE = {"str", "Path", "PathLike", "bytes", "bytearray", "memoryview", "open file"}
_OF_RECORDING = _OF_FILE | {"FitFile", "Activity", "analysis"}
_OF_PLAN = _OF_FILE | {"Plan", "plan's path", "plan's bytes", "plan's open file"}
_OF_FOLDER = {"Folder", "folder", "folder's str"}

#: Of each function with something that it is given the kinds that it takes.
TAKEN: Mapping[str, set[str]] = {
    "analyse": _OF_RECORDING,
    "summarize": _OF_RECORDING,
    "set_table": _OF_RECORDING,
    "zone_times": _OF_RECORDING,
    "rests": _OF_RECORDING,
    "loads": _OF_RECORDING,
    "match": _OF_RECORDING,
    "principles": _OF_RECORDING | {"Plan"},
    "muscle_coverage": _OF_RECORDING | {"table of sets", "sets"},
    "read_activity": _OF_RECORDING,
    "read_fit": _OF_FILE,
    "inspect": _OF_FILE,
    "scrubbed": _OF_FILE,
    "corrected_fit": _OF_FILE,
    "convert": _OF_RECORDING | _OF_FOLDER | {"several"},
    "read_plan": _OF_PLAN,
    "plan_check": _OF_PLAN,
    "plan_show": _OF_PLAN,
    "plan_export": _OF_PLAN,
    "plan_import": _OF_FILE | {"several"},
    "read_folder": _OF_FOLDER,
    "weekly": _OF_FOLDER,
    "progress": _OF_FOLDER,
    "library_info": set(),
    "write_dataset": _OF_FOLDER - {"Folder"},
    "settle_dataset": set(),
    "label": {"str", "Path", "PathLike"},
    "find_exercises": {"None", "an exercise"},
    "config_set": {"setting"},
    "config_unset": {"setting"},
}

#: Functions that are given nothing but settings.
_OF_NOTHING = {"config_check", "config_show", "plan_schema"}


class _Elsewhere(os.PathLike[str]):
    """A path of another library's."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __fspath__(self) -> str:
        return str(self._path)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small export: two weeks with a strength session each."""
    folder = tmp_path_factory.mktemp("export")
    for day in ("11-03", "11-10"):
        shutil.copy2(EXPORT / "watch" / f"2026-{day}_strength.fit", folder)
    return folder


@pytest.fixture(scope="module")
def things(samples: Path, few: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Callable[[], Any]]:
    """Everything that somebody may give, by what it is; made anew each time, as a file can be read once."""
    path = tmp_path_factory.mktemp("recording") / "planned.fit"
    path.write_bytes((samples / "planned.fit").read_bytes())
    plan, data = samples / "plans" / "in-season.yaml", path.read_bytes()
    folder, analysis = fitlift.read_folder(few), fitlift.analyse(path)
    table = fitlift.set_table(analysis)
    return {
        "str": lambda: str(path),
        "Path": lambda: path,
        "PathLike": lambda: _Elsewhere(path),
        "bytes": lambda: data,
        "bytearray": lambda: bytearray(data),
        "memoryview": lambda: memoryview(data),
        "open file": lambda: io.BytesIO(data),
        "FitFile": lambda: fitlift.read_fit(path),
        "Activity": lambda: analysis.activity,
        "analysis": lambda: analysis,
        "several": lambda: [path, data],
        "table of sets": lambda: table,
        "sets": lambda: analysis.each_set,
        "Plan": lambda: fitlift.read_plan(plan),
        "plan's path": lambda: plan,
        "plan's bytes": plan.read_bytes,
        "plan's open file": lambda: io.BytesIO(plan.read_bytes()),
        "Folder": lambda: folder,
        "folder": lambda: few,
        "folder's str": lambda: str(few),
        "an exercise": lambda: "deadlift",
        "setting": lambda: "max_hr_bpm",
        "None": lambda: None,
        "int": lambda: 3,
        "float": lambda: 2.5,
        "list": lambda: [1, 2],
        "dict": lambda: {"a": 1},
        "type": lambda: Path,
        "open text": lambda: io.StringIO("plan: mine"),
        "plan's text": plan.read_text,
        "missing": lambda: str(path.with_name("missing.fit")),
        "empty name": lambda: "",
        "empty bytes": lambda: b"",
        "other bytes": lambda: b"\0\1\2\3",
        "text in bytes": lambda: b"no plan at all",
        "summary": lambda: fitlift.summarize(analysis)[0],
        "report": lambda: fitlift.weekly(folder),
        "other table": lambda: fitlift.zone_times(analysis),
    }


def _give(name: str, thing: Any, user_files: fitlift.UserFiles) -> object:
    """What a function makes of something; where it writes, into a folder of its own."""
    function = getattr(fitlift, name)
    if name == "config_set":
        return function(thing, 186, user_files=user_files)
    if name == "write_dataset":
        return function(thing, user_files.config_path.with_name("dataset"))
    if name == "settle_dataset":
        return function(thing, "anna")
    return function(thing, user_files=user_files) if name in {"label", "config_unset"} else function(thing)


@pytest.mark.parametrize("name", sorted(TAKEN))
def test_like_things_are_taken_alike_and_others_told_what_to_give(
    name: str, things: Mapping[str, Callable[[], Any]], tmp_path: Path
) -> None:
    """A path, bytes or an open file everywhere; nothing ends in an error of Python's own."""
    config = tmp_path / "fitlift.toml"
    config.touch()
    found: set[str] = set()
    unhelpful: dict[str, str] = {}
    for kind, make in things.items():
        try:
            _give(name, make(), fitlift.UserFiles(config_file=config))
        except fitlift.FitliftError as error:
            if not error.hint and kind not in _SAY_IT_ALL:
                unhelpful[kind] = str(error)
        else:
            found.add(kind)
    assert unhelpful == {}
    assert found == TAKEN[name]


#: What is wrong with these says by itself what to give: a file that holds what its kind holds.
_SAY_IT_ALL = frozenset(
    {"folder", "folder's str", "other bytes", "text in bytes", "empty bytes", "plan's bytes", "plan's open file"}
    | {"plan's path", "str", "Path", "PathLike", "setting", "an exercise", "missing"}
)


def test_every_public_function_is_tried() -> None:
    """Those that are given something, and those that are not."""
    functions = {name for name in api.__all__ if name[0].islower()}
    assert functions == set(TAKEN) | _OF_NOTHING


_NO_FILE, _NO_PLAN = "give a path, bytes, an open file", "give the path of a plan or of a folder of plans, or what"

#: A function, what it is given beside a recording or in its stead, and what it says.
WRONG: tuple[tuple[str, tuple[Any, ...], Mapping[str, Any], str], ...] = (
    (
        "set_table",
        (None,),
        {},
        f"an object of type NoneType is no recording; {_NO_FILE}, an Activity, or what fitlift.",
    ),
    ("set_table", ("",), {}, f"the name is empty; {_NO_FILE}, an Activity, or what fitlift.analyse returns"),
    ("read_plan", ("plan: mine\n",), {}, "this text is no path: it has several lines; give the path of the file, or"),
    (
        "analyse",
        (io.StringIO(""),),
        {},
        "StringIO gives text, not bytes; open the file for bytes, as in open(path, 'rb')",
    ),
    (
        "weekly",
        (),
        {},
        "is a file; this needs a folder or a zip; give a folder or a zip of several; fitlift.summarize takes one",
    ),
    ("label", (b"",), {}, "an object of type bytes is no path; give the path of the recording: what you say of it is"),
    (
        "label",
        (),
        {"names": "deadlift"},
        "an object of type str does not say what is which; as in fitlift.label(path, {",
    ),
    ("match", (), {"plan": 3}, f"an object of type int is no plan; {_NO_PLAN} fitlift.read_plan returns"),
    (
        "set_table",
        (),
        {"log": 3},
        f"an object of type int is no log; {_NO_FILE}, or what fitlift.read_activity returns",
    ),
    (
        "rests",
        (),
        {"user_files": {"max_hr_bpm": 186}},
        "an object of type dict is no UserFiles; as in user_files=fitlift.",
    ),
    ("convert", (), {"format_name": "xls"}, "'xls' is no format; one of csv, json, parquet, xlsx"),
    ("convert", ([3],), {}, f"an object of type int holds no sets; {_NO_FILE}, an Activity"),
    ("plan_show", (), {"format_name": "pdf"}, "'pdf' is no format; one of text, markdown, html"),
    ("plan_export", (), {"maker": "polar"}, "'polar' is no format; one of garmin, connect, calendar, coros"),
    ("find_exercises", (3,), {}, "an object of type int is no name; give a text, as in fitlift.find_exercises('squat'"),
    ("find_exercises", ("zzz",), {}, "no exercise is called 'zzz'; fitlift.find_exercises() lists them all"),
    ("weekly", (), {"as_of": "soon"}, "'soon' is no day; give a date, or a text like '2026-11-30'"),
    (
        "library_info",
        (3,),
        {},
        "an object of type int is no path; give the path of a library, as of the fitlift.sqlite",
    ),
)


@pytest.mark.parametrize(("name", "given", "more", "told"), WRONG)
def test_what_is_wrong_is_told_with_what_to_give(
    name: str, given: tuple[Any, ...], more: Mapping[str, Any], told: str, samples: Path
) -> None:
    """In a sentence that a user of Python can follow."""
    with pytest.raises(fitlift.FitliftError, match=re.escape(told)):
        getattr(fitlift, name)(*(given or (samples / "planned.fit",)), **more)


def test_a_folder_that_was_read_keeps_its_settings(few: Path) -> None:
    """Others beside it would be left aside without a word."""
    folder = fitlift.read_folder(few)
    assert fitlift.read_folder(folder) is folder
    for function in (fitlift.weekly, fitlift.progress, fitlift.read_folder):
        with pytest.raises(
            fitlift.FitliftError, match=r"read before.*give engine and user_files to fitlift\.read_folder"
        ):
            function(folder, user_files=fitlift.UserFiles(settings={"max_hr_bpm": 186}))


def test_a_day_may_be_written(few: Path) -> None:
    """As a date, a point in time, or a text; what is later is left out."""
    folder = fitlift.read_folder(few)
    whole = [week.week for week in fitlift.weekly(folder).summaries]
    day = folder.weeks[0].last_day
    for given in (day, dt.datetime.combine(day, dt.time(12)), day.isoformat()):
        assert [week.week for week in fitlift.weekly(folder, as_of=given).summaries] == whole[:1]
        assert fitlift.progress(folder, as_of=given).exercises["sessions"].max() == 1


def test_messages_that_were_read_are_analysed_with_the_users_settings(samples: Path) -> None:
    """The same as their file."""
    fit = fitlift.read_fit(samples / "planned.fit")
    mine = fitlift.UserFiles(settings={"max_hr_bpm": 186})
    assert fitlift.zone_times(fit, user_files=mine)["bounds_bpm"].tolist() == [[93, 112, 130, 149, 167, 186]]
    assert fitlift.set_table(fit).equals(fitlift.set_table(samples / "planned.fit"))
