"""Every real file, read by both engines and by an independent decoder, value by value."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from pathlib import Path

import pytest

import fitlift.fit
import oracle
from fitlift.errors import FitliftError
from fitlift.fit import read_fit
from fitlift.fit.compare import compare
from fitlift.fit.tables import FitFile
from kept import checksum, kept

pytestmark = pytest.mark.oracle

#: The messages of which fitlift uses fields.
USED = (
    "file_id",
    "activity",
    "sport",
    "session",
    "lap",
    "set",
    "record",
    "event",
    "workout",
    "workout_step",
    "exercise_title",
    "time_in_zone",
)

#: Files of which the engines make something different, and why.
DIFFERENCES = {
    "chiptime__devfields-late-field-description.fit": "fitparse stops at a developer's field described only later",
    "chiptime__devfields-missing-field-description.fit": "fitparse stops at a developer's field without description",
    "chiptime__devfields-no-developer-data-id.fit": "fitparse stops at a developer without an id",
    "chiptime__structural-header-crc-bad.fit": "fitparse reads nothing below a header whose checksum is wrong",
    "chiptime__structural-magic-missing.fit": "fitparse reads nothing below a header without its mark",
    "chiptime__structural-preamble-garbage.fit": "fitparse reads nothing where bytes stand before the header",
    "python-fitparse__activity-settings-corruptheader.fit": "the second part's header is damaged: fitparse stops there",
    "python-fitparse__activity-unexpected-eof.fit": "fitparse gives half a message at the end of a file cut short",
    "python-fitparse__strava-android-app-201.10-b1218918.fit": "fitparse stops at a hole; the rest is found again",
}

#: Files that fitdecode, too, reads up to some point only.
STOPPED = {
    "chiptime__devfields-no-developer-data-id.fit",
    "python-fitparse__activity-settings-corruptheader.fit",
    "python-fitparse__activity-settings-nodata.fit",
    "python-fitparse__activity-unexpected-eof.fit",
    "python-fitparse__strava-android-app-201.10-b1218918.fit",
    "kaiord__activity_poolswim_with_hr.fit",
}

#: How many messages fitdecode took out of the bytes of a hole before it noticed: their values are no record's.
MISREAD = {"python-fitparse__strava-android-app-201.10-b1218918.fit": 1}

#: Files that fitdecode cannot begin: not FIT at their first byte.
NOT_BEGUN = {
    "chiptime__container-gzip-wrapped-RAW.fit",
    "chiptime__container-zip-wrapped-RAW.fit",
    "chiptime__structural-magic-missing.fit",
    "chiptime__structural-preamble-garbage.fit",
}


def fit_files(corpus: Path) -> list[Path]:
    """Every file of the corpus that is a FIT file, or is named like one."""
    found = sorted(corpus.rglob("*.fit"))
    assert len(found) > 100
    return found


@cache
def by_columns(path: Path) -> FitFile | FitliftError:
    """What the engine "columns" makes of a file."""
    return _decoded(path.read_bytes(), path.name, "columns")


@cache
def by_fitparse(path: Path) -> FitFile | FitliftError:
    """What the engine "fitparse" makes of it, which takes a hundred times as long."""
    data = path.read_bytes()
    return kept("engine fitparse", _version(), data, lambda: _decoded(data, path.name, "fitparse"))


@cache
def _version() -> str:
    return f"{version('python-fitparse')} {checksum(*map(Path, fitlift.fit.__path__))}"


def _decoded(data: bytes, name: str, engine: str) -> FitFile | FitliftError:
    try:
        return read_fit(data, engine=engine, name=name)
    except FitliftError as error:
        return error


#: Two engines' readings of a file, compared once.
compared = cache(compare)


def agree(one: FitFile | FitliftError, other: FitFile | FitliftError) -> bool:
    """Whether the engines make the same of a file, be it an error."""
    if isinstance(one, FitFile) and isinstance(other, FitFile):
        return not compared(one, other).differences
    return isinstance(one, FitliftError) and str(one) == str(other)


def test_both_engines_read_the_same(corpus: Path) -> None:
    """Every value of every message of every file, but for the differences listed, each with its reason."""
    differing = {path.name for path in fit_files(corpus) if not agree(by_columns(path), by_fitparse(path))}
    assert differing == set(DIFFERENCES)


def test_millions_of_values_are_compared(corpus: Path) -> None:
    """Columns that only one engine has are not among them."""
    pairs = [(by_columns(path), by_fitparse(path)) for path in fit_files(corpus)]
    read = [(one, other) for one, other in pairs if isinstance(one, FitFile) and isinstance(other, FitFile)]
    assert sum(compared(one, other).values for one, other in read) > 3_000_000


def test_where_the_engines_differ_fitparse_has_less(corpus: Path) -> None:
    """Rows only, never a value: what both have is equal, and half a message is all that fitparse adds."""
    added = {}
    for path in fit_files(corpus):
        ours, theirs = by_columns(path), by_fitparse(path)
        if path.name not in DIFFERENCES or isinstance(ours, FitliftError) or isinstance(theirs, FitliftError):
            continue
        assert {each.column for each in compared(ours, theirs).differences} == {None}, path.name
        for name in theirs.messages:
            one, other = ours.table(name), theirs.table(name)
            if len(other) > len(one):
                added[path.name] = name
    assert added == {"python-fitparse__activity-unexpected-eof.fit": "activity"}


def test_an_independent_decoder_reads_the_same(corpus: Path) -> None:
    """Every field of the messages that fitlift uses; up to where fitdecode stops, on damaged files."""
    stopped = set()
    misread: dict[str, int] = {}
    rows = 0
    for path in fit_files(corpus):
        ours = by_columns(path)
        if isinstance(ours, FitliftError) or path.name in NOT_BEGUN:
            continue
        expected, is_whole = oracle.until_damage(path.read_bytes(), USED)
        stopped |= set() if is_whole else {path.name}
        for name, expected_rows in expected.items():
            table = ours.table(name)
            if not is_whole:
                table = table[~table["salvaged"].to_numpy(dtype=bool)].head(len(expected_rows))
                misread[path.name] = misread.get(path.name, 0) + len(expected_rows) - len(table)
            compared_rows = expected_rows if is_whole else expected_rows[: len(table)]
            oracle.assert_same_values(table, name, compared_rows, f"{path.name} {name}")
            rows += len(table)
    assert stopped == STOPPED
    assert {name: count for name, count in misread.items() if count} == MISREAD
    assert rows > 100_000


@pytest.mark.parametrize("name", sorted(DIFFERENCES))
def test_each_difference_has_its_file(corpus: Path, name: str) -> None:
    """No reason outlives its file."""
    assert list(corpus.rglob(name))
