"""What the type check guards: the fields of records."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from mypy import api

from checkout import ROOT

RIGHT = """
from fitlift.records.base import replace
from fitlift.records.sets import Candidate, Set


def heavier(each: Set) -> Set:
    assert each.reps is not None
    Candidate(exercise="curl", category="curl", subtype="unknown", p=each.reps + 0.5)
    return replace(each, weight_kg=each.weight_kg)
"""

WRONG = {
    "a misspelt field that is read": ("weight_kg=each.weight_kg", "weight_kg=each.wieght_kg", "attr-defined"),
    "a misspelt field of a new record": ("category=", "categroy=", "call-arg"),
    "a misspelt field that is replaced": ("replace(each, weight_kg=", "replace(each, wieght_kg=", "call-arg"),
    "what is not known in a sum": ("    assert each.reps is not None\n", "", "operator"),
}


def errors(codes: Sequence[str], folder: Path) -> list[list[str]]:
    """The kinds of errors that the type check finds in each."""
    paths = [folder / f"tried{number}.py" for number in range(len(codes))]
    for path, code in zip(paths, codes, strict=True):
        path.write_text(code, encoding="utf-8")
    options = ["--strict", "--config-file", "", "--cache-dir", str(folder), "--python-executable", sys.executable]
    said, _, _ = api.run([*options, *map(str, paths)])
    return [re.findall(rf"{path.name}.*: error: .*\[([a-z-]+)\]\n", said) for path in paths]


@pytest.mark.documents
def test_a_wrong_field_is_an_error_of_the_type_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what is read, made and replaced, and where None is counted with; and nothing else is."""
    monkeypatch.setenv("MYPYPATH", str(ROOT / "src"))
    assert all(right in RIGHT for right, _, _ in WRONG.values())
    found = errors([RIGHT, *(RIGHT.replace(right, wrong) for right, wrong, _ in WRONG.values())], tmp_path)
    assert found[0] == []
    assert [kinds[0] for kinds in found[1:]] == [kind for _, _, kind in WRONG.values()]
