"""fitlift reads the strength sessions that watches record: sets, reps, weights, rest, heart rate.

>>> import fitlift
>>> sets = fitlift.set_table("sample_data/planned.fit")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from fitlift.records.said import take_words
from fitlift.records.shown import take_html

if TYPE_CHECKING:
    from fitlift.api import *  # noqa: F403 - its `__all__` is the list of public names
    from fitlift.records.said import Said


def _in_words(said: Said) -> str:
    """A sentence of something said; the room of words is loaded with the first one."""
    made: str = import_module("fitlift.report.words").in_words(said)
    return made


def _in_html(thing: object) -> str:
    """What a notebook shows of an object; the room of pages is loaded with the first one."""
    made: str = import_module("fitlift.report.notebook").notebook_html(thing)
    return made


take_words(_in_words)
take_html(_in_html)


def __getattr__(name: str) -> object:
    """Load a public name on first use: `import fitlift` itself loads next to nothing."""
    if name.startswith("_") and name != "__all__":
        raise AttributeError(f"module 'fitlift' has no attribute {name!r}")
    # not `from fitlift import`, which asks this function
    api = import_module("fitlift.api")
    if name != "__all__" and name not in api.__all__:
        raise AttributeError(f"module 'fitlift' has no attribute {name!r}")
    made: object = getattr(api, name)
    return made


def __dir__() -> list[str]:
    return sorted(import_module("fitlift.api").__all__)
