"""What a file says of heart rate zones: their bounds, what these rest on, and the time in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from fitlift.activity import fields
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile, Message
from fitlift.rows import known, known_in, rows_of
from fitlift.schema import WATCH_SET_ZONES, WATCH_ZONES

#: What a message of the time in zones may refer to, of what is read here. Watches of 2019 to 2023
#: write the message's own kind where later ones write "set".
_SESSION, _SET, _OLD_SET = "session", "set", "time_in_zone"

_CALC_TYPES = next(column.choices for column in WATCH_ZONES.columns if column.name == "calc_type")

#: A byte that says nothing where its type has no invalid value.
_NO_BYTE = 255


@dataclass(frozen=True, eq=False)
class WatchZones:
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
        for part in claims["file_part"].unique().tolist()
        for each in _Part(
            fit, part, claims[claims["file_part"] == part], stated[stated["file_part"] == part]
        ).sessions()
    ]
    rows = pd.DataFrame([row for row, _ in found], columns=list(WATCH_ZONES.names)).sort_values("session")
    notices = tuple(notice for _, odd in found for notice in odd)
    return WatchZones(WATCH_ZONES.conform(rows), _set_rows(stated, sets, sessions), notices)


def _stated(table: Message) -> pd.DataFrame:
    """The messages of the time in zones, whatever they refer to."""
    return pd.DataFrame(
        {
            "file_part": table["file_part"],
            "of": fields.names(table, "reference_mesg", "mesg_num"),
            "index": fields.indexes(table, "reference_index"),
            "seconds": [_seconds(each) for each in fields.arrays(table, "time_in_hr_zone")],
            "bounds": fields.arrays(table, "hr_zone_high_boundary"),
            **_athlete(table),
            "resting_hr_bpm": _rates(table, "resting_heart_rate"),
        },
        index=table.index,
    )


class _Part:
    """One part of a file: whose messages are whose."""

    def __init__(self, fit: FitFile, part: int, claims: pd.DataFrame, stated: pd.DataFrame) -> None:
        messages, targets, zones = (fit.message(name).of_part(part) for name in ("session", "zones_target", "hr_zone"))
        self._claims = claims
        self._stated = stated[stated["of"].eq(_SESSION).fillna(value=False)]
        self._messages = pd.DataFrame(
            {
                "position": messages["position"],
                "index": fields.indexes(messages, "message_index"),
                "seconds": [_seconds(each) for each in fields.arrays(messages, "time_in_hr_zone")],
            },
            index=messages.index,
        )
        self._targets = pd.DataFrame(_athlete(targets), index=targets.index)
        self._bounds = _zone_bounds(zones)

    def sessions(self) -> Iterator[tuple[dict[str, Any], list[Notice]]]:
        """A row of `schema.WATCH_ZONES` for each session, and what was odd about it."""
        for claim in rows_of(self._claims):
            yield self._session(int(claim.session), self._messages["position"].eq(claim.position).fillna(value=False))

    def _session(self, session: int, is_own: pd.Series[bool]) -> tuple[dict[str, Any], list[Notice]]:
        own = self._own(is_own)
        target = self._target(is_own)
        given = [("time_in_zone", each["bounds"]) for each in own] + [("hr_zone", self._bounds)]
        read = [(source, _ascending(values), values) for source, values in given]
        source, bounds = next(((source, bounds) for source, bounds, _ in read if bounds), (None, []))
        odd = [
            Notice("odd-heart-zones", _not_ascending(values), session) for _, bounds, values in read if bounds is None
        ]
        seconds = [each["seconds"] for each in own] + self._messages.loc[is_own, "seconds"].tolist()
        # what the watch made the bounds from is said where they stand
        made = [target] if source == "hr_zone" else [*own, target]
        row = {
            "session": session,
            "max_hr_bpm": _first(each["max_hr_bpm"] for each in (*own, target)),
            "resting_hr_bpm": _first(each["resting_hr_bpm"] for each in own),
            "threshold_hr_bpm": _first(each["threshold_hr_bpm"] for each in (*own, target)),
            "calc_type": _first(each["calc_type"] for each in made),
            "bounds_bpm": bounds,
            "bounds_source": source,
            "seconds": next((each for each in seconds if each), []),
        }
        return row, odd

    def _own(self, is_own: pd.Series[bool]) -> list[dict[Any, Any]]:
        """The message of the time in zones that refers to a session, the last if there are several; or none.

        It gives the session's message index, or its place among the part's sessions where these have none.
        """
        if not is_own.any():
            return []
        if len(self._messages) == 1:
            return self._stated.tail(1).to_dict("records")
        ordinals = pd.Series(range(len(self._messages)), self._messages.index, dtype="Int64")
        indexes = ordinals if self._messages["index"].isna().any() else self._messages["index"]
        refers = self._stated["index"].eq(indexes[is_own].iloc[0]).fillna(value=False)
        return self._stated[refers].tail(1).to_dict("records")

    def _target(self, is_own: pd.Series[bool]) -> dict[Any, Any]:
        """What the settings say: those of the same place if there are as many as sessions, else the first."""
        paired = len(self._targets) == len(self._messages)
        own = self._targets[is_own.to_numpy(dtype=bool)] if paired else self._targets
        return {name: _first(own[name]) for name in own.columns}


def _set_rows(stated: pd.DataFrame, sets: pd.DataFrame, sessions: pd.DataFrame) -> pd.DataFrame:
    """Seconds of each set or rest, by the index that both its message and the set's own carry.

    Where sets of a part share an index nothing can be said of them.
    """
    if not stated["of"].isin([_SET, _OLD_SET]).any() or sets.empty:
        return WATCH_SET_ZONES.empty()
    part = sets["session"].map(sessions.set_index("session")["file_part"])
    keyed = sets[["session", "row", "set", "duration_s"]].assign(file_part=part, index=_indexes(sets, part))
    keyed = keyed.drop_duplicates(["file_part", "index"], keep=False)
    of_sets = stated[stated["of"].isin([_SET, _OLD_SET]) & stated["seconds"].map(bool)].sort_values("of", kind="stable")
    of_sets = known_in(of_sets, "index").drop_duplicates(["file_part", "index"])
    found = keyed.merge(of_sets[["file_part", "index", "seconds"]], on=["file_part", "index"])
    return WATCH_SET_ZONES.conform(found.drop(columns=["file_part", "index"]).sort_values(["session", "row"]))


def _indexes(sets: pd.DataFrame, part: pd.Series[Any]) -> pd.Series[Any]:
    """Message index of each set; its place among the part's where one has none."""
    lacking = sets["message_index"].isna().groupby(part).transform("any")
    return sets["message_index"].mask(lacking, sets.groupby(part).cumcount()).astype("Int64")


def _athlete(table: Message) -> dict[str, pd.Series[Any]]:
    made_from = fields.names(table, "hr_calc_type", "hr_zone_calc")
    return {
        "max_hr_bpm": _rates(table, "max_heart_rate"),
        "threshold_hr_bpm": _rates(table, "threshold_heart_rate"),
        "calc_type": made_from.where(made_from.isin(list(_CALC_TYPES)).fillna(value=False)),
    }


def _rates(table: Message, name: str) -> pd.Series[float]:
    """A heart rate of the athlete; 0 says that the watch does not know it."""
    rates = fields.positive(table, name)
    return rates.where(rates < _NO_BYTE)


def _zone_bounds(table: Message) -> tuple[Any, ...]:
    """The zones' high ends, by their number; a zone that is written twice alike counts once."""
    ends = pd.DataFrame({"index": fields.indexes(table, "message_index"), "high": fields.amounts(table, "high_bpm")})
    ends = ends.drop_duplicates().sort_values("index", kind="stable")
    return tuple(known(each) for each in ends["high"])


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
