"""What a file says of heart rate zones: their bounds, what these rest on, and the time in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Any, NamedTuple

import pandas as pd

from fitlift.activity import fields
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile, Message
from fitlift.records.base import Record
from fitlift.rows import grouped, known, rows_of
from fitlift.schema import WATCH_SET_ZONES, WATCH_ZONES

#: What a message of the time in zones may refer to, of what is read here. Watches of 2019 to 2023
#: write the message's own kind where later ones write "set".
_SESSION, _SET, _OLD_SET = "session", "set", "time_in_zone"

_CALC_TYPES = next(column.choices for column in WATCH_ZONES.columns if column.name == "calc_type")

#: A byte that says nothing where its type has no invalid value.
_NO_BYTE = 255

#: Part of the file, and message index of a set.
_Key = tuple[int, int]


class WatchZones(Record, eq=False):
    """What a file says of heart rate zones.

    Parameters
    ----------
    sessions, sets
        Tables of `schema.WATCH_ZONES` and `schema.WATCH_SET_ZONES`.
    notices
        What was odd.
    """

    sessions: pd.DataFrame
    sets: pd.DataFrame
    notices: tuple[Notice, ...]


def read_zones(fit: FitFile, sessions: pd.DataFrame, claims: pd.DataFrame, sets: pd.DataFrame) -> WatchZones:
    """Read what a file says of the athlete, of heart rate zones and of the time in them.

    Element 0 of a watch's seconds is the time below zone 1, and its first bound is the floor of zone 1.
    Only messages that give bounds are asked for them; a maximum alone gives none here. Nothing is
    read of the user's profile: it is never shown, and its default maximum is the same 185 in every file
    that has been seen, whoever the athlete.

    Parameters
    ----------
    fit
        The message tables.
    sessions, claims
        The sessions, a table of `schema.SESSIONS`, and the place of each one's message.
    sets
        A table of `schema.SETS`.

    Returns
    -------
    WatchZones
        A row for every session, and one for every set or rest of which the file states the time in zones.
    """
    stated = _stated(fit.message("time_in_zone"))
    found = [
        each
        for part, of_part in grouped(rows_of(claims), "file_part").items()
        for each in _Part(fit, part, [message for message in stated if message.file_part == part]).sessions(of_part)
    ]
    rows = sorted((row for row, _ in found), key=itemgetter("session"))
    notices = tuple(notice for _, odd in found for notice in odd)
    return WatchZones(WATCH_ZONES.of_rows(rows), _set_rows(stated, sets, sessions), notices)


class _Athlete(NamedTuple):
    """What a message says of the athlete, by columns of `schema.WATCH_ZONES`."""

    max_hr_bpm: float | None
    threshold_hr_bpm: float | None
    calc_type: str | None


class _Stated(NamedTuple):
    """A message of the time in zones, whatever it refers to."""

    file_part: int
    of: str | None
    reference_index: int | None
    seconds: list[float]
    bounds: tuple[Any, ...]
    resting_hr_bpm: float | None
    athlete: _Athlete


class _OwnMessage(NamedTuple):
    """A session's own message."""

    position: int
    message_index: int | None
    seconds: list[float]


def _stated(table: Message) -> list[_Stated]:
    if not len(table):
        return []
    columns = (
        fields.values(table, "file_part"),
        fields.listed_names(table, "reference_mesg", "mesg_num"),
        fields.listed_indexes(table, "reference_index"),
        [_seconds(each) for each in fields.arrays(table, "time_in_hr_zone")],
        fields.arrays(table, "hr_zone_high_boundary"),
        _rates(table, "resting_heart_rate"),
        _athletes(table),
    )
    return [_Stated(*values) for values in zip(*columns, strict=True)]


class _Part:
    """One part of a file: whose messages are whose."""

    def __init__(self, fit: FitFile, part: int, stated: list[_Stated]) -> None:
        messages, targets, zones = (fit.message(name).of_part(part) for name in ("session", "zones_target", "hr_zone"))
        self._stated = [each for each in stated if each.of == _SESSION]
        self._messages = _own_messages(messages)
        self._targets = _athletes(targets)
        self._bounds = _zone_bounds(zones)

    def sessions(self, claims: list[Any]) -> Iterator[tuple[dict[str, Any], list[Notice]]]:
        """A row of `schema.WATCH_ZONES` for each session, and what was odd about it."""
        places = {message.position: place for place, message in enumerate(self._messages)}
        for claim in claims:
            yield self._session(int(claim.session), places.get(known(claim.position)))

    def _session(self, session: int, place: int | None) -> tuple[dict[str, Any], list[Notice]]:
        own = [] if place is None else self._own(place)
        target = self._target(place)
        given = [("time_in_zone", each.bounds) for each in own] + [("hr_zone", self._bounds)]
        read = [(source, _ascending(values), values) for source, values in given]
        source, bounds = next(((source, bounds) for source, bounds, _ in read if bounds), (None, []))
        odd = [
            Notice("odd-heart-zones", _not_ascending(values), session) for _, bounds, values in read if bounds is None
        ]
        seconds = [each.seconds for each in own] + ([] if place is None else [self._messages[place].seconds])
        said = [*(each.athlete for each in own), target]
        # what the watch made the bounds from is said where they stand
        made = [target] if source == "hr_zone" else said
        row = {
            "session": session,
            "max_hr_bpm": _first(each.max_hr_bpm for each in said),
            "resting_hr_bpm": _first(each.resting_hr_bpm for each in own),
            "threshold_hr_bpm": _first(each.threshold_hr_bpm for each in said),
            "calc_type": _first(each.calc_type for each in made),
            "bounds_bpm": bounds,
            "bounds_source": source,
            "seconds": next((each for each in seconds if each), []),
        }
        return row, odd

    def _own(self, place: int) -> list[_Stated]:
        """The message of the time in zones that refers to a session, the last if there are several; or none.

        It gives the session's message index, or its place among the part's sessions where these have none.
        """
        if len(self._messages) == 1:
            return self._stated[-1:]
        indexes = [message.message_index for message in self._messages]
        index = place if None in indexes else indexes[place]
        return [each for each in self._stated if each.reference_index == index][-1:]

    def _target(self, place: int | None) -> _Athlete:
        """What the settings say: those of the same place if there are as many as sessions, else the first."""
        paired = len(self._targets) == len(self._messages)
        own = self._targets if not paired else [] if place is None else [self._targets[place]]
        return _Athlete(
            max_hr_bpm=_first(each.max_hr_bpm for each in own),
            threshold_hr_bpm=_first(each.threshold_hr_bpm for each in own),
            calc_type=_first(each.calc_type for each in own),
        )


def _own_messages(table: Message) -> list[_OwnMessage]:
    columns = (
        fields.values(table, "position"),
        fields.listed_indexes(table, "message_index"),
        [_seconds(each) for each in fields.arrays(table, "time_in_hr_zone")],
    )
    return [_OwnMessage(*values) for values in zip(*columns, strict=True)]


def _set_rows(stated: list[_Stated], sets: pd.DataFrame, sessions: pd.DataFrame) -> pd.DataFrame:
    """Seconds of each set or rest, by the index that both its message and the set's own carry.

    Where sets of a part share an index nothing can be said of them.
    """
    seconds = _set_seconds(stated)
    if not seconds or sets.empty:
        return WATCH_SET_ZONES.empty()
    rows = list(rows_of(sets))
    keys = _keys(rows, {session.session: session.file_part for session in rows_of(sessions)})
    carried = Counter(keys)
    found = [
        {"session": row.session, "row": row.row, "set": row.set, "duration_s": row.duration_s, "seconds": seconds[key]}
        for row, key in zip(rows, keys, strict=True)
        if key in seconds and carried[key] == 1
    ]
    return WATCH_SET_ZONES.of_rows(sorted(found, key=itemgetter("session", "row")))


def _set_seconds(stated: list[_Stated]) -> dict[_Key, list[float]]:
    """What messages give for sets: of several with one index the first, what later watches write before the rest."""
    found: dict[_Key, list[float]] = {}
    for of in (_SET, _OLD_SET):
        for each in stated:
            if each.of == of and each.seconds and each.reference_index is not None:
                found.setdefault((each.file_part, each.reference_index), each.seconds)
    return found


def _keys(sets: list[Any], parts: Mapping[int, int]) -> list[_Key]:
    """Part and message index of each set; its place among the part's where one of these has none."""
    of_part = [parts[row.session] for row in sets]
    lacking = {part for part, row in zip(of_part, sets, strict=True) if known(row.message_index) is None}
    places: Counter[int] = Counter()
    keys = []
    for part, row in zip(of_part, sets, strict=True):
        keys.append((part, places[part] if part in lacking else row.message_index))
        places[part] += 1
    return keys


def _athletes(table: Message) -> list[_Athlete]:
    columns = (
        _rates(table, "max_heart_rate"),
        _rates(table, "threshold_heart_rate"),
        [name if name in _CALC_TYPES else None for name in fields.listed_names(table, "hr_calc_type", "hr_zone_calc")],
    )
    return [_Athlete(*values) for values in zip(*columns, strict=True)]


def _rates(table: Message, name: str) -> list[float | None]:
    """A heart rate of the athlete; 0 says that the watch does not know it."""
    return [rate if rate is not None and rate < _NO_BYTE else None for rate in fields.listed_positive(table, name)]


def _zone_bounds(table: Message) -> tuple[float | None, ...]:
    """The zones' high ends, by their number; a zone that is written twice alike counts once."""
    numbered = zip(fields.listed_indexes(table, "message_index"), fields.listed_amounts(table, "high_bpm"), strict=True)
    ends = sorted(dict.fromkeys(numbered), key=lambda end: (end[0] is None, end[0] or 0))
    return tuple(high for _, high in ends)


def _ascending(values: Sequence[Any]) -> list[int] | None:
    """Bounds as whole beats: none where nothing is written, None where they do not ascend.

    The watch fills what it does not use with 0 or an invalid value.
    """
    bounds = [known(each) for each in values]
    while bounds and bounds[-1] in (None, 0, _NO_BYTE):
        bounds.pop()
    if not all(isinstance(each, int | float) for each in bounds) or len(bounds) == 1:
        return None
    return [int(each) for each in bounds] if all(low < high for low, high in pairwise(bounds)) else None


def _not_ascending(values: Sequence[Any]) -> str:
    shown = ", ".join(
        "?" if known(each) is None else f"{each:g}" if isinstance(each, float) else str(each) for each in values
    )
    return f"the file's heart rate zones ({shown}) do not ascend and are not used"


def _seconds(values: Sequence[Any]) -> list[float]:
    """Seconds by zone; none where one is missing."""
    known_s = [float(each) for each in values if isinstance(each, int | float) and each >= 0]
    return known_s if len(known_s) == len(values) else []


def _first(values: Any) -> Any:
    return next((each for each in values if known(each) is not None), None)
