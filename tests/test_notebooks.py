"""The notebooks of docs/notebooks: they run as they stand, and nobody's output is kept in them."""

from __future__ import annotations

import json
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest

from checkout import ROOT

FOLDER = ROOT / "docs" / "notebooks"
NOTEBOOKS = sorted(path.stem for path in FOLDER.glob("*.ipynb"))


def _cells(name: str) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    return cells


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs the code of a notebook, cell by cell, beside it; returns the names that it makes."""
    backend = mpl.get_backend()
    plt.switch_backend("Agg")
    monkeypatch.chdir(FOLDER)

    def run(name: str) -> dict[str, Any]:
        names: dict[str, Any] = {}
        for number, cell in enumerate(_cells(name), 1):
            if cell["cell_type"] == "code":
                code = compile("".join(cell["source"]), f"{name}.ipynb, cell {number}", "exec")
                exec(code, names)  # noqa: S102 - our own document
        return names

    yield run
    plt.close("all")
    plt.switch_backend(backend)


def test_there_are_notebooks() -> None:
    """Two."""
    assert NOTEBOOKS == ["first_look", "squat_over_an_autumn"]


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_is_kept_without_outputs(name: str) -> None:
    """In the format that Jupyter writes: each cell with a name of its own, code without numbers and results."""
    document = json.loads((FOLDER / f"{name}.ipynb").read_text(encoding="utf-8"))
    assert (document["nbformat"], document["nbformat_minor"]) == (4, 5)
    names = [cell["id"] for cell in document["cells"]]
    assert len(set(names)) == len(names)
    for cell in document["cells"]:
        assert cell["metadata"] == {}
        if cell["cell_type"] == "code":
            assert (cell["execution_count"], cell["outputs"]) == (None, [])
        else:
            assert cell["cell_type"] == "markdown"


def test_the_first_look_shows_a_session_and_a_folder(run: Any) -> None:
    """15 working sets of the planned session; zones with what lies below and above them; eleven weeks."""
    names = run("first_look")
    assert len(names["work"]) == 15
    assert names["zones"]["zone"].tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert len(names["by_week"]) == len(names["folder"].weeks)
    assert len(plt.get_fignums()) == 2


def test_the_squat_is_followed_over_its_weeks(run: Any) -> None:
    """It rose to 77.5 kg; each set but the first of a session has a rest before it."""
    names = run("squat_over_an_autumn")
    squats = names["squats"]
    assert squats["top_weight_kg"].max() == squats["top_weight_kg"].iloc[-1] == 77.5
    assert len(names["by_week"]) == squats["week"].nunique() == 11
    first = names["work"].groupby(["file", "session"])["set"].min()
    every = names["sets"][(names["sets"]["exercise"] == names["LIFT"]) & (names["sets"]["role"] == "working")]
    assert (first > every.groupby(["file", "session"])["set"].min().loc[first.index]).all()
