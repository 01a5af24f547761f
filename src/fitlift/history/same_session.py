"""Which recordings are of one session: the same one from two sources, from two watches, or uploaded twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fitlift.records.base import Record

#: Two recordings of one session start within so many seconds: clocks differ, and people press twice.
START_S = 120.0

#: Their durations differ by so many seconds, or by this share of the longer one, at most. Chosen: services cut seconds
#: off, and a second watch is stopped a little later; a session that was begun anew after a minute is another one.
DURATION_S, DURATION_SHARE = 60.0, 0.05


class Recording(Record):
    """One session of one file.

    Parameters
    ----------
    file
        The file; sessions of one file are never the same.
    start_s
        Seconds since 1970; None if unknown.
    duration_s
        Seconds; None if unknown.
    richness
        What it tells, the most important first: of two recordings the richer one counts, of equals the first.
    """

    file: str
    start_s: float | None
    duration_s: float | None
    richness: tuple[float, ...]


def repeated(
    recordings: Sequence[Recording], are_same: Callable[[Recording, Recording], bool] | None = None
) -> dict[int, int]:
    """Find recordings of sessions that another recording tells better.

    Parameters
    ----------
    recordings
        Sessions of one person, in the order in which equals are preferred.
    are_same
        Whether two of them that begin within `START_S`, in different files, are of one session; by default if they
        lasted about as long.

    Returns
    -------
    dict
        Place of each recording that does not count → place of the one that counts in its stead.
    """
    best_first = sorted(range(len(recordings)), key=lambda place: tuple(-each for each in recordings[place].richness))
    is_one = are_same or _last_as_long
    counted: dict[int, list[tuple[int, int]]] = {}
    found = {}
    for rank, place in enumerate(best_first):
        slot = _slot(recordings[place])
        near = sorted(each for by in (-1, 0, 1) for each in counted.get(slot + by, ()))
        pairs = ((other, recordings[place], recordings[other]) for _, other in near)
        same = next((other for other, *both in pairs if _are_near(*both) and is_one(*both)), None)
        if same is None:
            counted.setdefault(slot, []).append((rank, place))
        else:
            found[place] = same
    return dict(sorted(found.items()))


def _slot(recording: Recording) -> int:
    """Recordings of one session are in the same slot of time, or in two next to each other."""
    return 0 if recording.start_s is None else int(recording.start_s // START_S)


def _are_near(one: Recording, other: Recording) -> bool:
    if one.file == other.file or one.start_s is None or other.start_s is None:
        return False
    return abs(one.start_s - other.start_s) <= START_S


def _last_as_long(one: Recording, other: Recording) -> bool:
    if one.duration_s is None or other.duration_s is None:
        return False
    longer = max(one.duration_s, other.duration_s)
    return abs(one.duration_s - other.duration_s) <= max(DURATION_S, DURATION_SHARE * longer)
