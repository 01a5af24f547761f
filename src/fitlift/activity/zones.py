"""What a file says of heart rate zones: their bounds, what these rest on, and the time in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from math import isfinite, isnan
from typing import TypeVar, get_args

from fitlift.activity import fields
from fitlift.activity.assignment import Claim
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile, Message
from fitlift.records.base import Record
from fitlift.records.said import Said
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.zones import BoundsSource, CalcType, WatchSetZones, WatchZones

#: What a message of the time in zones may refer to, of what is read here. Watches of 2019 to 2023
#: write the message's own kind where later ones write "set".
_SESSION, _SET, _OLD_SET = "session", "set", "time_in_zone"

_CALC_TYPES: Mapping[str | None, CalcType] = {name: name for name in get_args(CalcType)}

#: A byte that says nothing where its type has no invalid value.
_NO_BYTE = 255

#: Part of the file, and message index of a set.
_Key = tuple[int, int]

_T = TypeVar("_T")


class ZonesRead(Record, eq=False):
    """What a file says of heart rate zones.

    Parameters
    ----------
    sessions
        One of every session.
    sets
        One of every set or rest of which the file states the time in zones.
    notices
        What was odd.
    """

    sessions: tuple[WatchZones, ...]
    sets: tuple[WatchSetZones, ...]
    notices: tuple[Notice, ...]


def read_zones(fit: FitFile, sessions: Iterable[Session], claims: Iterable[Claim], sets: Sequence[Set]) -> ZonesRead:
    """Read what a file says of the athlete, of heart rate zones and of the time in them.

    Element 0 of a watch's seconds is the time below zone 1, and its first bound is the floor of zone 1.
    Only messages that give bounds are asked for them; a maximum alone gives none here. Nothing is
    read of the user's profile: it is never shown, and its default maximum is the same 185 in every file
    that has been seen, whoever the athlete.

    Parameters
    ----------
    fit
        The message tables.
    sessions, claims, sets
        The sessions, the place of each one's message, and the sets.
    """
    stated = _stated(fit.message("time_in_zone"))
    parts = _parts(fit, stated)
    # a part without any of these messages says nothing of its sessions
    found = [parts.get(claim.file_part, _Part()).session(claim) for claim in claims]
    return ZonesRead(
        tuple([zones for zones, _ in found]),
        _of_sets(stated, sets, sessions),
        tuple([notice for _, odd in found for notice in odd]),
    )


class _Athlete(Record):
    """What a message says of the athlete."""

    max_hr_bpm: float | None = None
    threshold_hr_bpm: float | None = None
    calc_type: CalcType | None = None


class _Stated(Record):
    """A message of the time in zones, whatever it refers to."""

    file_part: int
    of: str | None
    reference_index: int | None
    seconds: tuple[float, ...]
    bounds: tuple[object, ...]
    resting_hr_bpm: float | None
    athlete: _Athlete


class _OwnMessage(Record):
    """A session's own message."""

    position: int
    message_index: int | None
    seconds: tuple[float, ...]


def _stated(table: Message) -> list[_Stated]:
    if not len(table):
        return []
    said = zip(
        table.origin.part.tolist(),
        fields.listed_names(table, "reference_mesg", "mesg_num"),
        fields.listed_indexes(table, "reference_index"),
        fields.arrays(table, "time_in_hr_zone"),
        fields.arrays(table, "hr_zone_high_boundary"),
        _rates(table, "resting_heart_rate"),
        _athletes(table),
        strict=True,
    )
    return [
        _Stated(part, of, index, _seconds(seconds), bounds, resting, athlete)
        for part, of, index, seconds, bounds, resting, athlete in said
    ]


class _Part:
    """One part of a file: whose messages are whose."""

    def __init__(self) -> None:
        self.messages: list[_OwnMessage] = []
        self.stated: list[_Stated] = []
        self.targets: list[_Athlete] = []
        #: Number and high end of each zone.
        self.zones: list[tuple[int | None, float | None]] = []

    def session(self, claim: Claim) -> tuple[WatchZones, list[Notice]]:
        """What is said of a session, and what was odd about it."""
        place = self._places.get(claim.position)
        own = [] if place is None else self._own(place)
        target = self._target(place)
        given: list[tuple[BoundsSource, Sequence[object]]] = [("time_in_zone", each.bounds) for each in own]
        given.append(("hr_zone", self._bounds))
        read = [(source, _ascending(values), values) for source, values in given]
        odd = [
            Notice("odd-heart-zones", _not_ascending(values), claim.session)
            for _, bounds, values in read
            if bounds is None
        ]
        source, bounds = next(((source, bounds) for source, bounds, _ in read if bounds), (None, ()))
        seconds = [each.seconds for each in own] + ([] if place is None else [self.messages[place].seconds])
        said = [*(each.athlete for each in own), target]
        # what the watch made the bounds from is said where they stand
        made = [target] if source == "hr_zone" else said
        zones = WatchZones(
            session=claim.session,
            max_hr_bpm=_first(each.max_hr_bpm for each in said),
            resting_hr_bpm=_first(each.resting_hr_bpm for each in own),
            threshold_hr_bpm=_first(each.threshold_hr_bpm for each in said),
            calc_type=_first(each.calc_type for each in made),
            bounds_bpm=bounds,
            bounds_source=source,
            seconds=next((each for each in seconds if each), ()),
        )
        return zones, odd

    @cached_property
    def _places(self) -> Mapping[int | None, int]:
        return {message.position: place for place, message in enumerate(self.messages)}

    @cached_property
    def _bounds(self) -> tuple[float | None, ...]:
        """The zones' high ends, by their number; a zone that is written twice alike counts once."""
        ends = sorted(dict.fromkeys(self.zones), key=lambda end: (end[0] is None, end[0] or 0))
        return tuple(high for _, high in ends)

    def _own(self, place: int) -> list[_Stated]:
        """The message of the time in zones that refers to a session, the last if there are several; or none.

        It gives the session's message index, or its place among the part's sessions where these have none.
        """
        if len(self.messages) == 1:
            return self.stated[-1:]
        found = self._by_index.get(self._indexes[place])
        return [] if found is None else [found]

    @cached_property
    def _indexes(self) -> Sequence[int | None]:
        """Index of each of the part's sessions."""
        indexes = [message.message_index for message in self.messages]
        return range(len(indexes)) if None in indexes else indexes

    @cached_property
    def _by_index(self) -> Mapping[int | None, _Stated]:
        return {each.reference_index: each for each in self.stated}

    def _target(self, place: int | None) -> _Athlete:
        """What the settings say: those of the same place if there are as many as sessions, else the first."""
        if len(self.targets) != len(self.messages):
            return self._first_target
        return _Athlete() if place is None else self.targets[place]

    @cached_property
    def _first_target(self) -> _Athlete:
        return _Athlete(
            max_hr_bpm=_first(each.max_hr_bpm for each in self.targets),
            threshold_hr_bpm=_first(each.threshold_hr_bpm for each in self.targets),
            calc_type=_first(each.calc_type for each in self.targets),
        )


def _parts(fit: FitFile, stated: Iterable[_Stated]) -> Mapping[int, _Part]:
    """The parts of a file that say anything of sessions or zones."""
    found: defaultdict[int, _Part] = defaultdict(_Part)
    sessions, targets, zones = (fit.message(name) for name in ("session", "zones_target", "hr_zone"))
    for part, message in zip(sessions.origin.part.tolist(), _own_messages(sessions), strict=True):
        found[part].messages.append(message)
    for part, athlete in zip(targets.origin.part.tolist(), _athletes(targets), strict=True):
        found[part].targets.append(athlete)
    for part, zone in zip(zones.origin.part.tolist(), _zones(zones), strict=True):
        found[part].zones.append(zone)
    for each in stated:
        if each.of == _SESSION:
            found[each.file_part].stated.append(each)
    return found


def _own_messages(table: Message) -> list[_OwnMessage]:
    indexes, seconds = fields.listed_indexes(table, "message_index"), fields.arrays(table, "time_in_hr_zone")
    return [
        _OwnMessage(position, index, _seconds(values))
        for position, index, values in zip(table.origin.position.tolist(), indexes, seconds, strict=True)
    ]


def _of_sets(stated: Sequence[_Stated], sets: Sequence[Set], sessions: Iterable[Session]) -> tuple[WatchSetZones, ...]:
    """Seconds of each set or rest, by the index that both its message and the set's own carry.

    Where sets of a part share an index nothing can be said of them.
    """
    seconds = _set_seconds(stated)
    if not seconds or not sets:
        return ()
    keys = _keys(sets, {session.session: session.file_part for session in sessions})
    carried = Counter(keys)
    return tuple(
        [
            WatchSetZones(
                session=each.session, row=each.row, set=each.set, duration_s=each.duration_s, seconds=seconds[key]
            )
            for each, key in zip(sets, keys, strict=True)
            if key in seconds and carried[key] == 1
        ]
    )


def _set_seconds(stated: Sequence[_Stated]) -> dict[_Key, tuple[float, ...]]:
    """What messages give for sets: of several with one index the first, what later watches write before the rest."""
    found: dict[_Key, tuple[float, ...]] = {}
    for of in (_SET, _OLD_SET):
        for each in stated:
            if each.of == of and each.seconds and each.reference_index is not None:
                found.setdefault((each.file_part, each.reference_index), each.seconds)
    return found


def _keys(sets: Sequence[Set], parts: Mapping[int, int]) -> list[_Key]:
    """Part and message index of each set; its place among the part's where one of these has none."""
    lacking = {parts[each.session] for each in sets if each.message_index is None}
    places: Counter[int] = Counter()
    keys: list[_Key] = []
    for each in sets:
        part, index = parts[each.session], each.message_index
        keys.append((part, places[part] if part in lacking or index is None else index))
        places[part] += 1
    return keys


def _athletes(table: Message) -> list[_Athlete]:
    if not len(table):
        return []
    highest, thresholds = _rates(table, "max_heart_rate"), _rates(table, "threshold_heart_rate")
    names = fields.listed_names(table, "hr_calc_type", "hr_zone_calc")
    return [
        _Athlete(most, threshold, _CALC_TYPES.get(name))
        for most, threshold, name in zip(highest, thresholds, names, strict=True)
    ]


def _rates(table: Message, name: str) -> list[float | None]:
    """A heart rate of the athlete; 0 says that the watch does not know it."""
    return [rate if rate is not None and rate < _NO_BYTE else None for rate in fields.listed_positive(table, name)]


def _zones(table: Message) -> list[tuple[int | None, float | None]]:
    """Number and high end of each zone."""
    if not len(table):
        return []
    indexes, ends = fields.listed_indexes(table, "message_index"), fields.listed_amounts(table, "high_bpm")
    return list(zip(indexes, ends, strict=True))


def _ascending(values: Sequence[object]) -> tuple[int, ...] | None:
    """Bounds as whole beats: none where nothing is written, None where they do not ascend.

    The watch fills what it does not use with 0 or an invalid value.
    """
    written = list(values)
    while written and (_is_null(written[-1]) or written[-1] in (0, _NO_BYTE)):
        written.pop()
    bounds = [each for each in written if isinstance(each, int | float) and not _is_null(each)]
    if len(bounds) < len(written) or len(bounds) == 1:
        return None
    return tuple(map(int, bounds)) if all(low < high for low, high in pairwise(bounds)) else None


def _not_ascending(values: Sequence[object]) -> Said:
    given = tuple([each if isinstance(each, int | float) and isfinite(each) else None for each in values])
    return Said("zones_not_ascending", {"given_bpm": given})


def _is_null(value: object) -> bool:
    return value is None or (isinstance(value, float) and isnan(value))


def _seconds(values: Sequence[object]) -> tuple[float, ...]:
    """Seconds by zone; none where one is missing."""
    known_s = tuple([float(each) for each in values if isinstance(each, int | float) and each >= 0])
    return known_s if len(known_s) == len(values) else ()


def _first(values: Iterable[_T | None]) -> _T | None:
    return next((each for each in values if each is not None), None)
