"""How the catalogue is held against another source."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import muscles_table

REFERENCE = os.environ.get("FITLIFT_REFERENCE")

MADE_UP = """name,category,mechanic,equipment,primary,secondary
Back Squat,strength,compound,barbell,quadriceps,glutes
Barbell Deadlift,powerlifting,compound,barbell,lower back,
Push-Ups,strength,compound,body only,biceps,
Garden gate lift,strength,,,glutes,
Quad stretch,stretching,,,quadriceps,
Neck nod,strength,,,neck,
"""


def test_verdicts(tmp_path: Path) -> None:
    """Primary in both, helping here, not named here; stretches and necks are left out, unknown names not taken."""
    path = tmp_path / "reference.csv"
    path.write_text(MADE_UP, encoding="utf-8")
    rows = muscles_table.compared(path)
    assert [(each.name, each.is_meant) for each in rows] == [
        ("Back Squat", True),
        ("Barbell Deadlift", True),
        ("Push-Ups", True),
        ("Garden gate lift", False),
    ]
    assert [each.verdict for each in rows[:3]] == ["agrees", "helps", "differs"]


@pytest.mark.documents
@pytest.mark.skipif(REFERENCE is None, reason="FITLIFT_REFERENCE names no free-exercise-db.csv")
def test_the_document_is_of_this_catalogue() -> None:
    """docs/muscles.md holds what the script measures now."""
    written = muscles_table.DOCUMENT.read_text(encoding="utf-8")
    assert written == muscles_table.document(muscles_table.compared(Path(REFERENCE or ""))), (
        "run scripts/muscles_table.py"
    )
