"""Every real file, read by both engines and by an independent decoder, value by value."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import oracle
from fitlift.errors import FitliftError
from fitlift.fit import read_fit
from fitlift.fit.compare import compare
from fitlift.fit.tables import FitFile

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
def decoded(path: Path, engine: str) -> FitFile | FitliftError:
    """What an engine makes of a file."""
    try:
        return read_fit(path, engine=engine)
    except FitliftError as error:
        return error


#: Two engines' readings of a file, compared once.
compared = cache(compare)


def agree(ours: FitFile | FitliftError, theirs: FitFile | FitliftError) -> bool:
    """Whether the engines make the same of a file, be it an error."""
    if isinstance(ours, FitFile) and isinstance(theirs, FitFile):
        return not compared(ours, theirs).differences
    return isinstance(ours, FitliftError) and str(ours) == str(theirs)


def test_both_engines_read_the_same(corpus: Path) -> None:
    """Every value of every message of every file, but for the differences listed, each with its reason."""
    differing = {
        path.name for path in fit_files(corpus) if not agree(decoded(path, "columns"), decoded(path, "fitparse"))
    }
    assert differing == set(DIFFERENCES)


def test_millions_of_values_are_compared(corpus: Path) -> None:
    """Columns that only one engine has are not among them."""
    pairs = [(decoded(path, "columns"), decoded(path, "fitparse")) for path in fit_files(corpus)]
    read = [(one, other) for one, other in pairs if isinstance(one, FitFile) and isinstance(other, FitFile)]
    assert sum(compared(one, other).values for one, other in read) > 3_000_000


def test_where_the_engines_differ_fitparse_has_less(corpus: Path) -> None:
    """Rows only, never a value: what both have is equal, and half a message is all that fitparse adds."""
    added = {}
    for path in fit_files(corpus):
        ours, theirs = decoded(path, "columns"), decoded(path, "fitparse")
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
        ours = decoded(path, "columns")
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
