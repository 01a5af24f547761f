"""What is in a FIT file, for whoever wants to know how it is made and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitlift.activity import Activity, to_activity
from fitlift.fit import DEFAULT_ENGINE, ENGINES, read_fit
from fitlift.fit.source import Source, read_source, short_name
from fitlift.fit.structure import Structure, read_structure
from fitlift.fit.tables import FitFile
from fitlift.inspection.devices import DeviceInfo, devices
from fitlift.records.base import Record

if TYPE_CHECKING:
    from fitlift.fit.compare import Comparison


class Inspection(Record, eq=False):
    """One FIT file from its bytes to its sessions.

    Parameters
    ----------
    size_bytes
        Size of the FIT bytes, after unpacking.
    structure
        Its parts and kinds of messages.
    devices
        The devices that it names.
    activity
        What it says, with all that was odd.
    comparison
        What the engines make of it, compared; None where that was not asked for.
    """

    size_bytes: int
    structure: Structure
    devices: tuple[DeviceInfo, ...]
    activity: Activity
    comparison: Comparison | None

    def __repr__(self) -> str:
        return f"<Inspection of {self.activity.file.name}: {self.size_bytes:,} bytes; .structure .devices .activity>"


def inspect_file(source: Source, *, name: str = "", compare_engines: bool = False) -> Inspection:
    """Inspect one FIT file.

    Parameters
    ----------
    source, name
        As for `fitlift.fit.read_fit`, errors included.
    compare_engines
        Whether to read it with both engines and compare every value.
    """
    named = read_source(source, name=name)
    shown = short_name(named, name)
    engines = tuple(ENGINES) if compare_engines else (DEFAULT_ENGINE,)
    read = [read_fit(named.data, engine=engine, name=shown) for engine in engines]
    return Inspection(
        size_bytes=len(named.data),
        structure=read_structure(named.data),
        devices=devices(read[0]),
        activity=to_activity(read[0]),
        comparison=_compared(*read) if compare_engines else None,
    )


def _compared(first: FitFile, second: FitFile) -> Comparison:
    from fitlift.fit.compare import compare

    return compare(first, second)
