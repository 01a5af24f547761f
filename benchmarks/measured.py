"""What is measured: the decoders, the time that each takes for a file, and what its values are beside fitlift's."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

OURS = "fitlift"
FITPARSES = ("fitparse", "python-fitparse")
PURE = (*FITPARSES, "fitdecode", "chiptime")
RUST = ("fitfast, dictionaries", "fitfast, numbers", "pyfitparsernative")
ANEW = "fitlift, definitions forgotten"
DECODERS = (OURS, ANEW, "fitlift, all columns", *PURE, *RUST)

#: Files of other activities count from this size on.
LEAST_BYTES = 20_000


@dataclass(frozen=True)
class Measured:
    """One file.

    Parameters
    ----------
    path, records, sports
        The file, how many records it has, and of which sports it is.
    seconds
        Decoder → its fastest round; nan where it failed.
    """

    path: Path
    records: int
    sports: frozenset[str]
    seconds: Mapping[str, float]

    def ratio(self, decoder: str) -> float:
        """How many times longer than fitlift a decoder takes."""
        return self.seconds[decoder] / self.seconds[OURS]

    @property
    def anew(self) -> Measured:
        """The same file, with fitlift's time when definitions are forgotten."""
        return replace(self, seconds={**self.seconds, OURS: self.seconds[ANEW]})

    @property
    def to_faster_fitparse(self) -> float:
        """The ratio to the faster of the two fitparse packages."""
        return min(self.ratio(each) for each in FITPARSES if not math.isnan(self.seconds[each]))


@dataclass(frozen=True)
class Compared:
    """A decoder's values beside fitlift's, of columns that both give.

    Parameters
    ----------
    values, equal
        How many there are, and how many of them are the same.
    differing
        The columns in which others are.
    """

    values: int = 0
    equal: int = 0
    differing: frozenset[str] = frozenset()

    def __add__(self, other: Compared) -> Compared:
        return Compared(self.values + other.values, self.equal + other.equal, self.differing | other.differing)
