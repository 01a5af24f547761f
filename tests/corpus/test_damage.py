"""Files that are damaged, odd or of other kinds: a result or one line, soon; and what cuts cost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import oracle
import salvage_table
from fitlift.cli import cli
from fitlift.errors import FitliftError
from fitlift.fit import read_fit
from fitlift.folders.one_file import read_file

#: No damaged file takes longer to read.
MOST_SECONDS = 1.0


def odd_files(corpus: Path) -> list[Path]:
    """Every file that is damaged, odd or of another kind."""
    found = sorted([*(corpus / "malformed").iterdir(), *(corpus / "other_kinds").iterdir()])
    assert len(found) > 40
    return found


def invoke(*arguments: object) -> Result:
    """Run the command line; an exception that escapes fails the test."""
    result = CliRunner().invoke(cli, [str(each) for each in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def error_of(path: Path) -> str:
    """Why a file cannot be read; empty where it can."""
    try:
        read_file(path)
    except FitliftError as error:
        return str(error)
    return ""


def test_each_gives_a_result_or_one_line_within_a_second(corpus: Path) -> None:
    """From bytes to the finished session; the first is read twice, since libraries are loaded with it."""
    paths = odd_files(corpus)
    for path in [paths[0], *paths]:
        begun = time.process_time()
        error = error_of(path)
        taken = time.process_time() - begun
        assert len(error.splitlines()) <= 1, path.name
        assert taken < MOST_SECONDS or path == paths[0], f"{path.name} took {taken:.2f} s"


@pytest.mark.parametrize("command", ["summarize", "inspect"])
def test_no_command_ends_in_a_traceback(corpus: Path, command: str) -> None:
    """Something on standard output, or what is wrong and what to try on standard error."""
    for path in odd_files(corpus):
        result = invoke(command, path)
        assert (result.exit_code == 0) is bool(result.stdout), path.name
        assert (result.exit_code == 1) is result.stderr.startswith("fitlift: "), path.name
        assert len(result.stderr.splitlines()) <= 2, path.name


def test_a_set_before_a_cut_is_never_lost(corpus: Path, samples: Path) -> None:
    """Every file with sets cut at ten places; where sets end is told by an independent decoder."""
    checked = 0
    for name, data in salvage_table.sound_files([samples, corpus]):
        if not len(read_fit(data).message("set")):
            continue
        ends = oracle.set_ends(data)
        for place in salvage_table.places(data):
            found = read_fit(data[:place]).message("set")
            assert len(found) == sum(end <= place for end in ends), (name, place)
            checked += len(found)
    assert checked > 1000


@pytest.mark.documents
def test_the_document_on_damage_is_fresh(corpus: Path, samples: Path) -> None:
    """It says what the script measures today: every sound file cut at ten places, those with sets overwritten."""
    written = salvage_table.DOCUMENT.read_text(encoding="utf-8")
    assert written == salvage_table.document([samples, corpus]), "run scripts/salvage_table.py"
