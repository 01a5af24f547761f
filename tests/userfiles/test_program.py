"""Which program it is that reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from fitlift.userfiles.program import program


def test_it_changes_with_code_and_data_and_not_with_what_shows_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless that is asked for."""
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path)
    for name in ("load.py", "names/rules.csv", "report/page.py", "__pycache__/load.pyc"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1")

    def both() -> tuple[str, str]:
        program.cache_clear()
        return program(), program(with_reports=True)

    first = both()
    assert both() == first
    assert first[0] != first[1]
    (tmp_path / "__pycache__" / "load.pyc").write_text("2")
    assert both() == first
    (tmp_path / "report" / "page.py").write_text("2")
    reported = both()
    assert (reported[0] == first[0], reported[1] == first[1]) == (True, False)
    (tmp_path / "names" / "rules.csv").write_text("2")
    assert both()[0] != first[0]
    program.cache_clear()
