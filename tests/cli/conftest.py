"""Running the command line as a person would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from click.testing import CliRunner

from fitlift.cli import cli


@dataclass(frozen=True)
class Run:
    """What a command did."""

    out: str
    err: str
    code: int


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Run `fitlift` with some arguments, 80 columns wide; an exception that escapes fails the test."""
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: object, stdin: bytes = b"") -> Run:
        result = CliRunner().invoke(cli, [str(each) for each in arguments], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Run(result.stdout, result.stderr, result.exit_code)

    return call
