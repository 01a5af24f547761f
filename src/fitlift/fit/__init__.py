"""The FIT format, and nothing about strength training: bytes in, one table per kind of message out."""

from __future__ import annotations

import hashlib
import importlib
from pathlib import PurePath
from typing import TYPE_CHECKING

from fitlift.errors import EngineError, Notice, ReadError
from fitlift.fit.source import Source, read_source
from fitlift.fit.wire import split_parts

if TYPE_CHECKING:
    from fitlift.fit.tables import FitFile

__all__ = ["DEFAULT_ENGINE", "ENGINES", "read_fit"]

#: Engine name → the module whose `decode` it is.
ENGINES = {"fitparse": "fitlift.fit.reference"}
DEFAULT_ENGINE = "fitparse"


def read_fit(source: Source, *, engine: str = DEFAULT_ENGINE, name: str = "") -> FitFile:
    """Read a FIT file into one table per kind of message.

    Parameters
    ----------
    source
        A path to a .fit, .fit.gz or a .zip holding one FIT file; bytes; or an open binary file.
    engine
        The decoder: one of `ENGINES`. All give the same tables.
    name
        The name to show for bytes or an open file.

    Returns
    -------
    FitFile
        Tables, and notices of what was odd. A damaged file gives what lies before the damage.

    Raises
    ------
    SourceError, NotFitError
        If there is no FIT file to read.
    ReadError
        If it is one, but not a single message could be read.
    EngineError
        If there is no such engine.
    """
    from fitlift.fit.tables import FitFile, to_tables

    if engine not in ENGINES:
        raise EngineError(engine, tuple(ENGINES))
    named = read_source(source, name=name)
    parts = split_parts(named.data)
    messages, notices = importlib.import_module(ENGINES[engine]).decode(parts.parts)
    if not messages:
        raise ReadError(named.name, notices[0].text if notices else "it holds no messages")
    if parts.trailing is not None:
        surplus = len(named.data) - parts.trailing
        notices += (Notice("trailing-bytes", f"{surplus} bytes after the end, at {parts.trailing}, were not read"),)
    return FitFile(
        name=name or PurePath(named.name).name,
        sha256=hashlib.sha256(named.data).hexdigest(),
        engine=engine,
        parts=len(parts.parts),
        tables=to_tables(messages),
        notices=notices,
    )
