"""What the messages beside a session's own say of it, by part of the file; each is read when it is first asked for."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from fitlift.activity import fields
from fitlift.activity.assignment import later
from fitlift.activity.strength import STRENGTH, Evidence
from fitlift.activity.workout import whole_name
from fitlift.fit.tables import FitFile
from fitlift.measures.arrays import instant

#: Messages beside the session's own that tell a sport, the most telling first.
_TELLING = ("sport", "lap", "workout")

_T = TypeVar("_T")


class OtherMessages:
    """The messages of a file beside those of its sessions.

    Parameters
    ----------
    fit
        The file.
    """

    def __init__(self, fit: FitFile) -> None:
        self._fit = fit

    @cached_property
    def types(self) -> Mapping[int, str]:
        """What kind of file each part says that it is."""
        table = self._fit.message("file_id")
        return _first(table.origin.part.tolist(), fields.listed_names(table, "type", "file"))

    @cached_property
    def workout_names(self) -> Mapping[int, str]:
        """The workout's name in each part that has one; one that the watch cut ends in "…"."""
        table = self._fit.message("workout")
        names = _first(table.origin.part.tolist(), fields.listed_texts(table, "wkt_name"))
        return {part: whole_name(name) for part, name in names.items()}

    @cached_property
    def saying_strength(self) -> frozenset[int]:
        """Parts in which the watch's settings or its workout say strength training."""
        tables = [self._fit.message(name) for name in ("sport", "workout")]
        return frozenset(
            part
            for table in tables
            for part, name in zip(
                table.origin.part.tolist(), fields.listed_names(table, "sub_sport", "sub_sport"), strict=True
            )
            if name == STRENGTH
        )

    def sport(self, part: int) -> tuple[str | None, str | None]:
        """Sport and sub-sport of a part from the messages that tell."""
        for sports, sub_sports in self._sports:
            if part in sports:
                return sports[part], sub_sports.get(part)
        return ("training", None) if self.work(part).has_exercise_sets else (None, None)

    def work(self, part: int, begin: dt.datetime | None = None, end: dt.datetime | None = None) -> Evidence:
        """What the sets of a part show: all of them, or those that begin from one time on and before another."""
        if part not in self._sets:
            return Evidence()
        sets = self._sets[part]
        return sets.all if begin is None or end is None else sets.between(begin, end)

    def has_sets_after(self, part: int, time: dt.datetime) -> bool:
        """Whether a set begins after some time."""
        return part in self._sets and self._sets[part].begins_after(time)

    def seen(
        self, part: int, *, after: dt.datetime | None = None, before: dt.datetime | None = None
    ) -> tuple[dt.datetime, dt.datetime] | None:
        """First and last moment at which something was recorded in a part, some time in between; None without any.

        Begins and ends of sets count, and samples.
        """
        parts, moments = self._moments
        begin, end = np.searchsorted(parts, (part, part + 1)).tolist()
        moments = moments[begin:end]
        first = 0 if after is None else int(np.searchsorted(moments, instant(after), side="right"))
        beyond = len(moments) if before is None else int(np.searchsorted(moments, instant(before)))
        if first >= beyond:
            return None
        earliest, latest = (each.replace(tzinfo=dt.UTC) for each in moments[[first, beyond - 1]].tolist())
        return earliest, latest

    @cached_property
    def _sports(self) -> list[tuple[Mapping[int, str], Mapping[int, str]]]:
        """Sports and sub-sports by part, of each kind of message that tells."""
        tables = [self._fit.message(name) for name in _TELLING]
        return [
            (
                _first(table.origin.part.tolist(), fields.listed_names(table, "sport", "sport")),
                _first(table.origin.part.tolist(), fields.listed_names(table, "sub_sport", "sub_sport")),
            )
            for table in tables
        ]

    @cached_property
    def _sets(self) -> Mapping[int, _Sets]:
        table = self._fit.message("set")
        found: dict[int, list[_OneSet]] = {}
        columns = (
            fields.listed_times(table, "start_time"),
            fields.listed_positive(table, "repetitions"),
            fields.listed_positive(table, "weight"),
            fields.listed_names(table, "set_type", "set_type"),
        )
        for part, start, reps, weight, kind in zip(table.origin.part.tolist(), *columns, strict=True):
            is_exercise, is_loaded = reps is not None or weight is not None, weight is not None and kind != "rest"
            found.setdefault(part, []).append((start, is_exercise, is_loaded))
        return {part: _Sets(sets) for part, sets in found.items()}

    @cached_property
    def _moments(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.datetime64]]:
        """Part and time of all that was recorded, in order."""
        sets, records = self._fit.message("set"), self._fit.message("record")
        starts, durations_s = fields.listed_times(sets, "start_time"), fields.listed_amounts(sets, "duration")
        of_sets = zip(sets.origin.part.tolist(), starts, durations_s, strict=True)
        begun = [(part, start, seconds) for part, start, seconds in of_sets if start is not None]
        known: list[tuple[int, dt.datetime]] = [(part, start) for part, start, _ in begun]
        known += [(part, later(start, seconds)) for part, start, seconds in begun if seconds is not None]
        parts = np.concatenate((np.array([part for part, _ in known], np.int64), records.origin.part))
        times = np.array([time.replace(tzinfo=None) for _, time in known], "M8[ms]")
        moments = np.concatenate((times, np.asarray(fields.times(records, "timestamp"), "M8[ms]")))
        told = ~np.isnat(moments)
        parts, moments = parts[told], moments[told]
        order = np.lexsort((moments, parts))
        return parts[order], moments[order]


#: Start of a set, whether it has repetitions or a weight, and whether it is work that has a weight.
_OneSet = tuple[dt.datetime | None, bool, bool]


class _Sets:
    """The sets of one part."""

    def __init__(self, sets: Sequence[_OneSet]) -> None:
        dated = sorted([(start, exercise, loaded) for start, exercise, loaded in sets if start is not None])
        self._starts = [start for start, _, _ in dated]
        self._exercise = list(accumulate((is_exercise for _, is_exercise, _ in dated), initial=0))
        self._loaded = list(accumulate((is_loaded for _, _, is_loaded in dated), initial=0))
        #: What all of them show, those without a start included.
        self.all = Evidence(
            has_exercise_sets=any(is_exercise for _, is_exercise, _ in sets),
            has_loaded_sets=any(is_loaded for _, _, is_loaded in sets),
        )

    def between(self, begin: dt.datetime, end: dt.datetime) -> Evidence:
        """What those show that begin from one time on and before another."""
        first, beyond = bisect_left(self._starts, begin), bisect_left(self._starts, end)
        return Evidence(
            has_exercise_sets=self._exercise[beyond] > self._exercise[first],
            has_loaded_sets=self._loaded[beyond] > self._loaded[first],
        )

    def begins_after(self, time: dt.datetime) -> bool:
        """Whether one begins after some time."""
        return bool(self._starts) and self._starts[-1] > time


def _first(parts: Iterable[int], values: Iterable[_T | None]) -> dict[int, _T]:
    """The first value of each part that is known."""
    found: dict[int, _T] = {}
    for part, value in zip(parts, values, strict=True):
        if value is not None:
            found.setdefault(part, value)
    return found
