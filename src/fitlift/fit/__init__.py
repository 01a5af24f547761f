"""The FIT format, and nothing about strength training: bytes in, one table per kind of message out."""

from __future__ import annotations

import hashlib
import importlib
from typing import TYPE_CHECKING

from fitlift.errors import EngineError, ReadError
from fitlift.fit.source import Source, read_source, short_name
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.fit.tables import FitFile

__all__ = ["DEFAULT_ENGINE", "ENGINES", "read_fit"]

#: Engine name → the module whose `decode` it is.
ENGINES = {"columns": "fitlift.fit.columns", "fitparse": "fitlift.fit.reference"}
DEFAULT_ENGINE = "columns"


def read_fit(source: Source, *, engine: str = DEFAULT_ENGINE, name: str = "") -> FitFile:
    """Read a FIT file into one table per kind of message.

    Parameters
    ----------
    source
        A path to a .fit, .fit.gz or a .zip holding one FIT file; bytes; or an open binary file.
    engine
        The decoder: one of `ENGINES`. All give the same tables of a sound file; of a damaged one, "fitparse"
        gives what lies before the damage, "columns" what lies beyond it too.
    name
        The name to show for bytes or an open file.

    Returns
    -------
    FitFile
        Tables, and notices of what was odd. A damaged file gives what can be read of it.

    Raises
    ------
    SourceError, NotFitError
        If there is no FIT file to read.
    ReadError
        If it is one, but not a single message could be read.
    EngineError
        If there is no such engine.
    """
    from fitlift.fit.tables import FitFile

    if engine not in ENGINES:
        raise EngineError(engine, tuple(ENGINES))
    named = read_source(source, name=name)
    decoded = importlib.import_module(ENGINES[engine]).decode(named.data)
    if not decoded.messages:
        raise ReadError(named.name, decoded.notices[0].said if decoded.notices else Said("no_messages"))
    return FitFile(
        name=short_name(named, name),
        sha256=hashlib.sha256(named.data).hexdigest(),
        engine=engine,
        parts=decoded.parts,
        messages=decoded.messages,
        notices=decoded.notices,
    )
