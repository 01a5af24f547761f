"""Sets and rests that a file holds as laps, as COROS writes them.

Every set and every rest is a lap, in the file's order; after those of one exercise follow the sum of its work and
the sum of its rests, laps as well, which say where an exercise ends and not which it was. A lap with energy is work,
one without is rest; a sum has no lowest heart rate. What tells the layout is not who made the file but that it agrees
with itself: each sum equals the laps that it closes, and all sets and rests add up to the session's timer. So no lap
that a person's button made is taken for a set.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from math import fsum, isclose

from fitlift.activity import fields
from fitlift.activity.assignment import CLOCK_STEP, Clock, later
from fitlift.activity.written import Written
from fitlift.errors import Notice
from fitlift.exercises.names import UNKNOWN
from fitlift.fit.tables import FitFile, Message
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.records.sessions import Session

#: Sets and rests add up to the session's timer within so many seconds, as in all recordings at hand.
TILING_S = 1.5

#: Timers are written in hundredths of a second, and a sum equals its laps to the last one.
_SUM_S = 0.015

#: Whose files are expected to hold sets as laps.
_MAKERS = frozenset({"coros", "coros_byte"})


class _Lap(Record, kw_only=True):
    """What a lap says."""

    file_part: int
    position: int
    is_salvaged: bool
    message_index: int | None
    start_time: dt.datetime | None
    latest: dt.datetime | None
    duration_s: float | None
    reps: int | None
    kcal: float | None
    hr_min_bpm: float | None
    hr_avg_bpm: float | None


class _NoLayoutError(Exception):
    """Laps that are not sets and rests.

    Parameters
    ----------
    said
        Why.
    """

    def __init__(self, said: Said) -> None:
        super().__init__(said.code)
        self.said = said


def read_lap_sets(
    fit: FitFile,
    sessions: Sequence[Session],
    with_sets: Collection[int],
    timers_s: Mapping[int, float | None],
    manufacturer: str | None,
) -> tuple[list[Written], list[Notice]]:
    """Read the laps of sessions that go nowhere as sets and rests, where they are that.

    Parameters
    ----------
    fit, sessions
        The message tables, and the sessions.
    with_sets
        Sessions that have sets of their own: their laps only say the same again.
    timers_s
        By session the seconds of its timer as the file states them; None where it does not.
    manufacturer
        Who made the file; a session of strength training whose laps do not fit is told of where sets are expected.

    Returns
    -------
    tuple
        Each set and rest, in file order; and what was odd.
    """
    on_the_spot = [each for each in sessions if _is_on_the_spot(each) and each.session not in with_sets]
    if not on_the_spot or not len(fit.message("lap")):
        return [], []
    of_session = _laps_by_session(fit.message("lap"), sessions)
    written: list[Written] = []
    notices: list[Notice] = []
    for session in on_the_spot:
        number = session.session
        try:
            written += _read(of_session.get(number, []), number, timers_s.get(number))
        except _NoLayoutError as why:
            if manufacturer in _MAKERS and session.kind == "strength":
                notices.append(Notice("laps-not-sets", why.said, session=number))
    return written, notices


def with_bouts(
    written: Sequence[Written], fit: FitFile, sessions: Sequence[Session], timers_s: Mapping[int, float | None]
) -> list[Written]:
    """Sets of sessions whose laps are the same sets once more, with what only these tell.

    That is which sets are of one exercise, and when a set or a rest had ended that was followed by a pause.

    Parameters
    ----------
    written
        Sets and rests that are no laps.
    fit, sessions, timers_s
        As for `read_lap_sets`.
    """
    with_sets = {each.session for each in written}
    both = [each for each in sessions if each.session in with_sets]
    laps, _ = read_lap_sets(fit, both, (), timers_s, None)
    of_session: dict[int, list[Written]] = {}
    for each in laps:
        of_session.setdefault(each.session, []).append(each)
    return [_as_its_laps(each, of_session.get(each.session, ())) for each in written]


def _as_its_laps(one: Written, laps: Sequence[Written]) -> Written:
    """A set in the bout of the lap in which it begins, a set or a rest that ends with the lap in which it ends."""
    start = one.start_time
    if start is None or not laps:
        return one
    end = later(start, max(one.duration_s or 0.0, CLOCK_STEP.total_seconds()))
    ended = _begun(laps, end - CLOCK_STEP)
    works = _begun([each for each in laps if each.bout is not None], start + CLOCK_STEP)
    bout = works[-1].bout if works and one.kind == "active" else one.bout
    return replace(one, bout=bout, latest=ended[-1].latest if ended else one.latest)


def _begun(laps: Sequence[Written], time: dt.datetime) -> list[Written]:
    """The laps that began until then."""
    return [each for each in laps if each.start_time is not None and each.start_time <= time]


def _is_on_the_spot(session: Session) -> bool:
    return session.kind == "strength" or session.distance_m is None


def _laps_by_session(table: Message, sessions: Sequence[Session]) -> dict[int, list[_Lap]]:
    """The laps in file order; a sum of nothing has no time, and stands with the lap before it."""
    clock = Clock(sessions, CLOCK_STEP)  # sums are rounded
    found: dict[int, list[_Lap]] = {}
    last: dict[int, int] = {}
    for lap in _laps(table):
        by_clock = clock.session(lap.file_part, lap.start_time)
        session = last.get(lap.file_part) if by_clock is None else by_clock
        if session is not None:
            last[lap.file_part] = session
            found.setdefault(session, []).append(lap)
    return found


def _laps(table: Message) -> list[_Lap]:
    origin = table.origin
    salvaged, positions = origin.salvaged.tolist(), origin.position.tolist()
    indexes = fields.listed_indexes(table, "message_index")
    starts, latest = (fields.listed_times(table, name) for name in ("start_time", "timestamp"))
    durations_s, kcal = (fields.listed_amounts(table, name) for name in ("total_timer_time", "total_calories"))
    reps = fields.listed_counts(table, "total_cycles")
    least, averages = (fields.listed_positive(table, name) for name in ("min_heart_rate", "avg_heart_rate"))
    return [
        _Lap(
            file_part=part,
            position=positions[place],
            is_salvaged=salvaged[place],
            message_index=indexes[place],
            start_time=starts[place],
            latest=latest[place],
            duration_s=durations_s[place],
            reps=reps[place],
            kcal=kcal[place],
            hr_min_bpm=least[place],
            hr_avg_bpm=averages[place],
        )
        for place, part in enumerate(origin.part.tolist())
    ]


class _Open:
    """Sets, or rests, that no sum has closed yet."""

    def __init__(self) -> None:
        self.count, self.seconds, self.reps = 0, 0.0, 0

    def add(self, lap: _Lap) -> None:
        """One more."""
        self.count += 1
        self.seconds += lap.duration_s or 0.0
        self.reps += lap.reps or 0

    def is_summed_up_by(self, lap: _Lap, further: _Lap | None = None) -> bool:
        """Whether a lap is the sum of them, and of a further one."""
        count, seconds, reps = self.count, self.seconds, self.reps
        if further is not None:
            count, seconds, reps = count + 1, seconds + (further.duration_s or 0.0), reps + (further.reps or 0)
        is_as_long = isclose(lap.duration_s or 0.0, seconds, abs_tol=_SUM_S * count)
        return count > 0 and is_as_long and (lap.reps or 0) == reps


def _read(laps: Sequence[_Lap], session: int, timer_s: float | None) -> list[Written]:
    """Sets and rests, sums left out; none where no lap sums up an exercise."""
    if timer_s is None and not any(lap.hr_min_bpm for lap in laps):
        return []  # neither a timer nor a heart rate could show that laps of a button are none
    written: list[Written] = []
    still_open = {True: _Open(), False: _Open()}  # work, and rest
    closed = 0
    for place, lap in enumerate(laps):
        if not lap.duration_s:
            continue  # a sum of nothing
        is_work = lap.kcal is not None
        if _is_sum(laps, place, still_open[is_work], written):
            still_open[is_work] = _Open()
            closed += is_work
            continue
        if is_work and not still_open[True].count:
            still_open[False] = _Open()  # another exercise begins
        still_open[is_work].add(lap)
        written.append(_written(lap, session, closed + 1 if is_work else None))
    if not closed:
        return []
    _check_timer(written, timer_s)
    return written


def _is_sum(laps: Sequence[_Lap], place: int, before: _Open, written: Sequence[Written]) -> bool:
    """Whether a lap is the sum of those before it.

    Raises
    ------
    _NoLayoutError
        If it can be nothing else, and is not.
    """
    lap = laps[place]
    if lap.hr_min_bpm is not None:
        return False
    equals = before.is_summed_up_by(lap) or before.is_summed_up_by(lap, _rest_to_come(laps, place))
    if lap.hr_avg_bpm is not None:
        if not equals:
            number = lap.message_index if lap.message_index is not None else place
            raise _NoLayoutError(Said("laps_sum_up_nothing", {"lap": number}))
        return True
    # nobody's heart was measured: a sum reaches back over what it is the sum of, or to the end of the rest to come
    return equals and bool(written) and (_reaches_back(lap, written[-1]) or _ends_with_the_next(laps, place))


def _rest_to_come(laps: Sequence[_Lap], place: int) -> _Lap | None:
    """An exercise's last rest, where the sums stand before it."""
    following = laps[place + 1] if place + 1 < len(laps) else None
    if following is None or laps[place].kcal is not None:
        return None
    return following if following.duration_s and following.kcal is None else None


def _reaches_back(lap: _Lap, last: Written) -> bool:
    """Whether a lap begins before the last set or rest had ended."""
    ended = last.latest or last.start_time
    return lap.start_time is not None and ended is not None and lap.start_time < ended - CLOCK_STEP


def _ends_with_the_next(laps: Sequence[_Lap], place: int) -> bool:
    """Whether the next lap is a rest that ends at the same moment."""
    following = laps[place + 1 : place + 2]
    return any(lap.kcal is None and lap.latest == laps[place].latest for lap in following)


def _written(lap: _Lap, session: int, bout: int | None) -> Written:
    """A set, which has a bout, or a rest."""
    is_set = bout is not None
    return Written(
        session=session,
        file_part=lap.file_part,
        kind="active" if is_set else "rest",
        origin="salvaged" if lap.is_salvaged else "file",
        message_index=lap.message_index,
        start_time=lap.start_time,
        duration_s=lap.duration_s,
        latest=lap.latest,
        bout=bout,
        category=UNKNOWN if is_set else None,
        subtype=UNKNOWN if is_set else None,
        reps=lap.reps if is_set else None,
        weight_state="absent" if is_set else None,
        load_kind="unknown" if is_set else None,
        position=lap.position,
    )


def _check_timer(written: Sequence[Written], timer_s: float | None) -> None:
    seconds = fsum(each.duration_s or 0.0 for each in written)
    if timer_s is not None and abs(seconds - timer_s) > TILING_S:
        raise _NoLayoutError(Said("laps_unlike_timer", {"laps_s": seconds, "timer_s": timer_s}))
