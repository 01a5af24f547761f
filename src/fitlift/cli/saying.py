"""How commands say something: words are made of codes and figures only when they are said."""

from __future__ import annotations

import click

from fitlift.errors import FOREIGN
from fitlift.records.said import Said, sentence
from fitlift.wording import printable

#: What stands before what is said on standard error.
PROGRAM = "fitlift"


def in_words(*said: Said | str) -> str:
    """What is said, one beside the other; a text, as of a report, stands as it is."""
    return printable("; ".join(sentence(_as_said(each)) for each in said))


def _as_said(text: Said | str) -> Said:
    """Something said; a text that is not ours as it stands."""
    return text if isinstance(text, Said) else Said(FOREIGN, {"text": text})


def say(*said: Said | str, is_error: bool = False) -> None:
    """Say it on standard output, or on standard error."""
    click.echo(in_words(*said), err=is_error)


def wrong_use(*said: Said | str) -> click.UsageError:
    """The error that a command was not used as it can be."""
    return click.UsageError(in_words(*said))


def standard_input() -> str:
    """What standard input is called in place of a file's name."""
    return in_words(Said("standard_input"))
