"""docs/logs.md tells what is read, no more and no less."""

from __future__ import annotations

import re

from checkout import ROOT
from fitlift.logs.dialects import DIALECTS, PLAIN, header_key
from fitlift.logs.reading import read_log

TEXT = (ROOT / "docs" / "logs.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1:-1] for line in TEXT.splitlines() if line.startswith("| ")]


def test_every_app_stands_there_with_what_it_is_known_by() -> None:
    """And in the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = {row[0].strip(): {header_key(each) for each in re.findall(r"`([^`]+)`", row[1])} for row in ROWS}
    needs: dict[str, set[str]] = {}
    for dialect in DIALECTS:
        if dialect is not PLAIN:
            needs.setdefault(dialect.app, set()).update(dialect.needs)
            assert dialect.app in readme
    assert {app: told[app] for app in needs} == needs


def test_every_column_of_the_plain_form_stands_there() -> None:
    """Each once where columns are told."""
    told = TEXT[TEXT.index("## The plain form") :]
    named = set(re.findall(r"`([a-z_]+)`", told))
    assert set(PLAIN.columns) <= named
    first = [re.findall(r"`([^`]+)`", row[0]) for row in ROWS]
    assert {each for cells in first for each in cells} <= set(PLAIN.columns)


def test_its_example_is_a_log() -> None:
    """Three sets of one evening."""
    (example,) = re.findall(r"```text\n(start,.*?)```", TEXT, flags=re.DOTALL)
    log = read_log(example.encode(), "log.csv")
    assert [(each.exercise_name, each.reps, each.duration_s, each.weight_kg, each.role) for each in log.each_set] == [
        ("Squat", 5, None, 50, "warmup"),
        ("Squat", 5, None, 82.5, "working"),
        ("Plank", None, 45, None, None),
    ]
    assert log.notices == ()
