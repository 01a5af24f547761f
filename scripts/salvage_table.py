"""Measure what damage costs, on the sample files and on real ones, and write docs/salvage.md.

Run from the project's root with the folder of real files: `FITLIFT_CORPUS=… python scripts/salvage_table.py`.
Each file in which nothing is wrong is spoilt on purpose: cut at ten places, and overwritten at ten places.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from fitlift.errors import FitliftError
from fitlift.fit import profile, read_fit
from fitlift.fit.resync import LOST
from fitlift.fit.wire import Part, scan_part
from fitlift.records.base import Record

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "salvage.md"

#: Each file is spoilt at so many places, evenly spread.
PLACES = 10

#: So many bytes are overwritten.
HOLE_BYTES = 40

#: Number of the message that holds a set, and name of those whose definition is lost.
_SET, _LOST = profile.message_number("set"), profile.message_name(LOST)


class Count(Record):
    """How many sets, and messages of all kinds."""

    sets: int = 0
    messages: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.sets + other.sets, self.messages + other.messages)

    def at_most(self, other: Count) -> Count:
        """The smaller of both numbers."""
        return Count(min(self.sets, other.sets), min(self.messages, other.messages))


class Cost(Record):
    """What damage at ten places cost one file.

    Parameters
    ----------
    name
        The file.
    size_bytes, sets
        Its size, and the sets in it.
    whole
        What lies whole before the damage or after it, summed over the ten places.
    found
        How much of it was read.
    """

    name: str
    size_bytes: int
    sets: int
    whole: Count
    found: Count


def sound_files(folders: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every FIT file in which nothing is wrong, chained ones left out."""
    for folder in folders:
        # the sample export holds the same kinds again
        for path in sorted(each for each in folder.rglob("*.fit") if "export" not in each.parts):
            data = path.read_bytes()
            part = scan_part(data, 0) if len(data) > 0 else None
            if part is not None and part.end == len(data) and len(part.layout_numbers):
                yield path.name, data


def places(data: bytes) -> list[int]:
    """Ten places, evenly spread over a file."""
    return [len(data) * number // (PLACES + 1) for number in range(1, PLACES + 1)]


def cost_of_cuts(name: str, data: bytes) -> Cost:
    """Cut a file at ten places."""
    return _cost(name, data, ((data[:place], place, place) for place in places(data)))


def cost_of_holes(name: str, data: bytes) -> Cost:
    """Overwrite some bytes at ten places, after the header."""
    spoilt = (
        (data[:place] + b"\xff" * HOLE_BYTES + data[place + HOLE_BYTES :], place, place + HOLE_BYTES)
        for place in places(data)
    )
    return _cost(name, data, spoilt)


def _cost(name: str, data: bytes, spoilt: Iterable[tuple[bytes, int, int]]) -> Cost:
    part = scan_part(data, 0)
    if part is None:
        raise ValueError(name)
    starts, ends, is_set = _messages(part)
    whole, found = Count(), Count()
    for damaged, first, last in spoilt:
        is_whole = (ends <= first) | ((starts >= last) & (last < len(damaged)))
        of_place = Count(int((is_whole & is_set).sum()), int(is_whole.sum()))
        whole += of_place
        # one that is hit may be read all the same: it must not hide a whole one that is lost at another place
        found += _found(damaged).at_most(of_place)
    return Cost(name, len(data), int(is_set.sum()), whole, found)


def _messages(part: Part) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
    """First byte and end of each data message, and whether it is a set."""
    sizes = np.array([definition.size for definition in part.definitions], np.int64)
    is_set = np.array([definition.message == _SET for definition in part.definitions], np.bool_)
    return part.offsets, part.offsets + sizes[part.layout_numbers], is_set[part.layout_numbers]


def _found(data: bytes) -> Count:
    """What is read."""
    try:
        read = read_fit(data)
    except FitliftError:
        return Count()
    known = [message for name, message in read.messages.items() if name != _LOST]
    return Count(len(read.message("set")), sum(map(len, known)))


def document(folders: Iterable[Path]) -> str:
    """The document, from the files of some folders."""
    files = list(sound_files(folders))
    cuts = [cost_of_cuts(*file) for file in files]
    holes = {each.name: cost_of_holes(*file) for each, file in zip(cuts, files, strict=True) if each.sets}
    whole, found = sum((cut.whole for cut in cuts), Count()), sum((cut.found for cut in cuts), Count())
    with_sets = [each for each in cuts if each.sets]
    lines = [
        "# What damage costs",
        "",
        "Written by `python scripts/salvage_table.py` with the folder of real files in FITLIFT_CORPUS; do not edit.",
        "",
        f"Every sound file, {len(files)} in all, samples and real ones, is cut at {PLACES} places, evenly spread.",
        (
            f"Of the {whole.sets:,} sets that lie whole before a cut {found.sets:,} are read; "
            f"of all {whole.messages:,} messages,"
        ),
        f"{found.messages:,}.",
        "",
        f"{len(with_sets)} of the files have sets: there {HOLE_BYTES} bytes are overwritten, too, at {PLACES} places.",
        "A set that is hit may be lost; where its definition is hit, those up to the next definition are kept as",
        "bytes only. A hit definition of other messages can cost sets beside them, too, where nothing tells how long",
        "those messages were. Sums over the ten places:",
        "",
        "| file | bytes | sets | whole before a cut | read | whole beside a hole | read |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for cut in with_sets:
        hole = holes[cut.name]
        figures = (cut.size_bytes, cut.sets, cut.whole.sets, cut.found.sets, hole.whole.sets, hole.found.sets)
        lines.append(f"| {cut.name} | {' | '.join(f'{figure:,}' for figure in figures)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the document."""
    DOCUMENT.write_text(document([ROOT / "sample_data", Path(os.environ["FITLIFT_CORPUS"])]), encoding="utf-8")
    print(DOCUMENT)


if __name__ == "__main__":
    main()
