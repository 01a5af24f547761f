"""Which sessions a file holds, when each ran, and which of them are strength training."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from fitlift.activity import fields
from fitlift.activity.assignment import CLOCK_STEP, LATE, Claim, later
from fitlift.activity.checks import NO_TOTALS, Totals, stated_totals
from fitlift.activity.other_messages import OtherMessages
from fitlift.activity.strength import STRENGTH, Evidence, is_open, is_strength
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile, Message
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.records.sessions import Session

#: What a session's message says in amounts: name → field.
_AMOUNTS: Mapping[str, str] = {
    "elapsed_s": "total_elapsed_time",
    "timer_s": "total_timer_time",
    "calories_kcal": "total_calories",
    "training_load": "training_load_peak",
    "training_stress_score": "training_stress_score",
    "aerobic_effect": "total_training_effect",
    "anaerobic_effect": "total_anaerobic_training_effect",
    "feel": "workout_feel",
}

#: The same for those of which 0 says nothing.
_POSITIVE: Mapping[str, str] = {
    "hr_avg_bpm": "avg_heart_rate",
    "hr_max_bpm": "max_heart_rate",
    "distance_m": "total_distance",
    "rpe": "workout_rpe",
}

#: The watch writes RPE as ten times its scale of 0 to 10.
_RPE_SCALE = 10

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class SessionsRead(Record, eq=False):
    """The sessions of a file.

    Parameters
    ----------
    sessions
        The sessions, by part and start.
    claims
        The message indexes that each claims.
    totals
        By session what each states of itself, as `fitlift.activity.checks.read_checks` takes it.
    notices
        What was odd.
    """

    sessions: tuple[Session, ...]
    claims: tuple[Claim, ...]
    totals: Mapping[int, Totals]
    notices: tuple[Notice, ...]

    @property
    def timers_s(self) -> dict[int, float | None]:
        """By session the seconds of its timer as its message states them; None where it does not."""
        return {session: stated["timer_s"] for session, stated in self.totals.items()}


class _Told(Record, kw_only=True):
    """A session whose number and end are still to be found, and what else its message says."""

    session: Session
    position: int | None = None
    first_index: int | None = None
    index_count: int | None = None
    totals: Totals


def read_sessions(fit: FitFile, strength_sports: Collection[str] = ()) -> SessionsRead:
    """Find a file's sessions; those of some sports count as strength training because the user says so.

    A part that has lost its session message gives one derived session; so do the sets that begin
    after the last session of a part, unless that is strength training: then its times are stale.
    A session's window ends at start + elapsed, or where the next session of the part starts.
    """
    others = OtherMessages(fit)
    stated: dict[int, list[_Told]] = {}
    for each in _stated(fit.message("session")):
        stated.setdefault(each.session.file_part, []).append(each)
    found: list[_Told] = []
    for part in sorted({*range(1, fit.parts + 1), *stated}):
        of_part = _with_kinds(_completed(stated.get(part, ()), others), others, strength_sports)
        found += of_part
        derived = _derived(others, part, max(of_part, key=_start, default=None))
        found += [] if derived is None else _with_kinds([*of_part, derived], others, strength_sports)[-1:]
    # of two sessions with one start the strength session comes last: the clock then gives it the sets
    found.sort(
        key=lambda told: (told.session.file_part, told.session.start_time is None, _start(told), told.session.kind)
    )
    numbered = [
        replace(told.session, session=number, end_time=_window_end(told.session, following))
        for number, (told, following) in enumerate(pairwise((*found, None)), start=1)
        if told is not None
    ]
    return SessionsRead(
        tuple(numbered),
        tuple(map(_claim, numbered, found)),
        {session.session: told.totals for session, told in zip(numbered, found, strict=True)},
        _notices(numbered),
    )


def _stated(table: Message) -> list[_Told]:
    """The sessions that have a message, with the times that it tells in one way or another."""
    if not len(table):
        return []
    origin = table.origin
    amounts = {name: fields.listed_amounts(table, field) for name, field in _AMOUNTS.items()}
    amounts |= {name: fields.listed_positive(table, field) for name, field in _POSITIVE.items()}
    totals = stated_totals(table, amounts["timer_s"])
    sports = fields.listed_names(table, "sport", "sport")
    sub_sports = fields.listed_names(table, "sub_sport", "sub_sport")
    names = fields.listed_texts(table, "sport_profile_name")
    starts, ends = (fields.listed_times(table, name) for name in ("start_time", "timestamp"))
    first_indexes, counts = (fields.listed_counts(table, name) for name in ("first_lap_index", "num_laps"))
    told = []
    for place, (part, position) in enumerate(zip(origin.part.tolist(), origin.position.tolist(), strict=True)):
        own = {name: values[place] for name, values in amounts.items()}
        begun, elapsed_s, timer_s = _times(starts[place], ends[place], own["elapsed_s"], own["timer_s"])
        session = _session(
            file_part=part,
            origin="file",
            sport=sports[place],
            sub_sport=sub_sports[place],
            name=names[place],
            start_time=begun,
            amounts={**own, "elapsed_s": elapsed_s, "timer_s": timer_s},
        )
        told.append(
            _Told(
                session=session,
                position=position,
                first_index=first_indexes[place],
                index_count=counts[place],
                totals=totals[place],
            )
        )
    return told


def _session(
    *,
    file_part: int,
    origin: Literal["file", "derived"],
    sport: str | None,
    sub_sport: str | None,
    name: str | None = None,
    start_time: dt.datetime | None,
    amounts: Mapping[str, float | None],
) -> Session:
    """A session whose number, end and kind are still to be found."""
    rpe = amounts.get("rpe")
    return Session(
        session=0,
        file_part=file_part,
        kind="other",
        origin=origin,
        sport=sport,
        sub_sport=sub_sport,
        name=name,
        workout_name=None,
        start_time=start_time,
        end_time=None,
        elapsed_s=amounts["elapsed_s"],
        timer_s=amounts["timer_s"],
        hr_avg_bpm=amounts.get("hr_avg_bpm"),
        hr_max_bpm=amounts.get("hr_max_bpm"),
        hr_source=None,
        calories_kcal=amounts.get("calories_kcal"),
        distance_m=amounts.get("distance_m"),
        watch_training_load=amounts.get("training_load"),
        watch_training_stress_score=amounts.get("training_stress_score"),
        watch_aerobic_effect=amounts.get("aerobic_effect"),
        watch_anaerobic_effect=amounts.get("anaerobic_effect"),
        watch_rpe=None if rpe is None else rpe / _RPE_SCALE,
        rpe=None,
        watch_feel=amounts.get("feel"),
    )


def _times(
    start: dt.datetime | None, ended: dt.datetime | None, elapsed_s: float | None, timer_s: float | None
) -> tuple[dt.datetime | None, float | None, float | None]:
    """Start, elapsed and timer seconds that a session's message tells in one way or another."""
    told_s = [each for each in (elapsed_s, timer_s) if each is not None]
    if start is None and ended is not None and told_s:
        # a session without a start began its elapsed time before its timestamp
        began = ended - dt.timedelta(seconds=told_s[0])
        start = began.replace(microsecond=began.microsecond // 1000 * 1000)
    spanned_s = None if ended is None or start is None else (ended - start).total_seconds()
    since_start = [spanned_s] if spanned_s is not None and spanned_s > 0 else []
    first_s = next(iter([*told_s, *since_start]), None)
    return start, first_s, first_s if timer_s is None else timer_s


def _completed(stated: Sequence[_Told], others: OtherMessages) -> list[_Told]:
    """Stated sessions of a part; what their messages leave open of times is taken from sets and samples."""
    starts = _starts(stated)
    return [each if _is_timed(each) else _timed(each, starts, others) for each in stated]


def _is_timed(told: _Told) -> bool:
    return told.session.start_time is not None and told.session.elapsed_s is not None


def _timed(told: _Told, starts: Sequence[dt.datetime], others: OtherMessages) -> _Told:
    """A session with times that end when the next one starts."""
    session, start = told.session, told.session.start_time
    seen = others.seen(session.file_part, after=start, before=None if start is None else _next(starts, start))
    if seen is None:
        return told
    earliest, latest = seen
    begun = earliest if start is None else start
    seconds = (latest - begun).total_seconds()
    return replace(told, session=replace(session, start_time=begun, elapsed_s=seconds, timer_s=seconds))


def _derived(others: OtherMessages, part: int, last: _Told | None) -> _Told | None:
    """A session from the sets and samples that no session message of the part covers."""
    if last is not None and last.session.kind == "strength":
        return None
    after = None if last is None else later(_start(last), last.session.elapsed_s) + LATE
    if after is not None and not others.has_sets_after(part, after):
        return None
    seen = others.seen(part, after=after) if others.types.get(part) in (None, "activity") else None
    if seen is None:
        return None
    sport, sub_sport = others.sport(part) if last is None else ("training", None)
    seconds = (seen[1] - seen[0]).total_seconds()
    session = _session(
        file_part=part,
        origin="derived",
        sport=sport,
        sub_sport=sub_sport,
        start_time=seen[0],
        amounts={"elapsed_s": seconds, "timer_s": seconds},
    )
    return _Told(session=session, totals=NO_TOTALS)


def _with_kinds(of_part: Sequence[_Told], others: OtherMessages, strength_sports: Collection[str]) -> list[_Told]:
    """A part's sessions, with whether each is strength training, and the workout that the watch guided in it."""
    starts = _starts(of_part)
    # what one of them says of itself, other messages say of it alone
    is_free = all(each.session.sub_sport != STRENGTH for each in of_part)
    found = []
    for each in of_part:
        session = each.session
        evidence = Evidence()
        if is_open(session.sport, session.sub_sport):
            work = others.work(session.file_part) if len(of_part) == 1 else _own_work(session, starts, others)
            evidence = replace(work, is_said=is_free and session.file_part in others.saying_strength)
        if is_strength(session.sport, session.sub_sport, evidence, strength_sports):
            name = others.workout_names.get(session.file_part)
            found.append(replace(each, session=replace(session, kind="strength", workout_name=name)))
        else:
            found.append(each)
    return found


def _own_work(session: Session, starts: Sequence[dt.datetime], others: OtherMessages) -> Evidence:
    """What sets show that begin in the session's time, and before a later session begins; none of an unknown start."""
    if session.start_time is None:
        return Evidence()
    end, following = later(session.start_time, session.elapsed_s) + CLOCK_STEP, _next(starts, session.start_time)
    end = end if following is None else min(end, following - CLOCK_STEP)
    return others.work(session.file_part, session.start_time - CLOCK_STEP, end)


def _window_end(session: Session, following: _Told | None) -> dt.datetime | None:
    """End of a session by its own time, or the start of the part's next one where that is earlier."""
    is_followed = following is not None and following.session.file_part == session.file_part
    next_start = following.session.start_time if following is not None and is_followed else None
    if session.start_time is None:
        return next_start
    end = later(session.start_time, session.elapsed_s)
    return end if next_start is None else min(end, next_start)


def _start(told: _Told) -> dt.datetime:
    """Start for comparison; a session without one comes first."""
    return told.session.start_time or _EPOCH


def _starts(of_part: Iterable[_Told]) -> list[dt.datetime]:
    """The known starts of sessions, in order."""
    return sorted([each.session.start_time for each in of_part if each.session.start_time is not None])


def _next(starts: Sequence[dt.datetime], start: dt.datetime) -> dt.datetime | None:
    """The first that is later."""
    place = bisect_right(starts, start)
    return starts[place] if place < len(starts) else None


def _claim(session: Session, told: _Told) -> Claim:
    return Claim(
        session=session.session,
        file_part=session.file_part,
        position=told.position,
        first_index=told.first_index,
        index_count=told.index_count,
    )


def _notices(sessions: Sequence[Session]) -> tuple[Notice, ...]:
    oddities = (
        (
            "derived-session",
            Said("session_derived"),
            [each.session for each in sessions if each.origin == "derived"],
        ),
        (
            "session-without-start",
            Said("session_without_start"),
            [each.session for each in sessions if each.start_time is None],
        ),
    )
    return tuple(Notice(code, said, session=session) for code, said, concerned in oddities for session in concerned)
