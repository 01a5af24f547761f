"""Last time, best and next of each exercise of a session, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from fitlift.history.summary import SessionSummary
from fitlift.measures.body_lifts import plain_key
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.readable import on_one_line
from fitlift.records.base import Record
from fitlift.records.past import Earlier, Past
from fitlift.records.said import Row
from fitlift.records.vocabulary import WeightUnit
from fitlift.report.words import heading, in_words, say, words_of

#: Changes that say something also where the last time was with another load.
_RISES = frozenset({"load", "reps", "maximum", "time", "sets", "density"})

#: Changes and steps of which nothing is said.
_UNSAID = frozenset({"first", "cannot say", "long ago"})

#: Steps of less than this are noise of rounding.
_NOISE_KG = 0.01


class PastRow(Record):
    """One exercise in words; each may be empty.

    Parameters
    ----------
    slot, name
        The letters of its places in the session, and what it is called.
    last, change, best, following
        What was done the last time and when; what changed; the best and when; what to do next.
    is_rise
        Whether it is more than the best of late.
    is_record
        Whether today's is the best so far.
    """

    slot: str
    name: str
    last: str
    change: str
    best: str
    following: str
    is_rise: bool
    is_record: bool


def past_rows(session: SessionSummary) -> list[PastRow]:
    """Each exercise that was done before, in the order of doing."""
    slots = _slots(session)
    return [_row(each, session, slots) for each in session.each_past if each.last_day is not None]


def others(session: SessionSummary) -> Iterator[str]:
    """Exercises that were not done before, as far as is known; and whether all is known."""
    source = session.earlier
    if source is None:
        return
    unseen = [each for each in session.each_past if each.last_day is None]
    first = [_name(each) for each in unseen if each.change == "first"]
    unknown = [_name(each) for each in unseen if each.change != "first"]
    if first:
        yield say("first_time", lifts=tuple(first))
    if unknown and len(unknown) == len(session.each_past):
        yield say("none_there_by_name", **_why_unknown(source))
    elif unknown:
        yield say("not_there_by_name", lifts=tuple(unknown), **_why_unknown(source))
    doubted: list[Row] = [
        {"sets": each.doubted_sets, "lift": _name(each)} for each in session.each_past if each.doubted_sets
    ]
    if doubted:
        yield say("doubted_sets_left_out", each_doubted=tuple(doubted))
    if source.is_behind:
        yield say("earlier_files_changed")


def where(source: Earlier) -> str:
    """The sessions that a session was compared with."""
    return say("earlier_sessions", sessions=source.sessions, place_of_past=on_one_line(source.place))


def without_earlier(source: Earlier) -> str:
    """That there is no earlier session."""
    return say("no_earlier_session", place_of_past=on_one_line(source.place))


def how_to_compare(sessions: Iterable[SessionSummary]) -> str:
    """How sessions are compared with earlier ones; empty where it helps none: no exercise is known by name."""
    return say("how_to_compare") if any(map(_is_to_compare, sessions)) else ""


def _is_to_compare(session: SessionSummary) -> bool:
    is_named = any(each.exercise is not None and each.working for each in by_exercise(session.each_set))
    return session.is_strength and session.earlier is None and session.local_start is not None and is_named


def _why_unknown(source: Earlier) -> Row:
    return {"sessions_without_sets": source.sessions_without_sets, "unnamed_sets_there": source.unnamed_sets}


def _slots(session: SessionSummary) -> Mapping[str, str]:
    """The letters of each exercise's places in the session."""
    found: dict[str, list[str]] = {}
    for each in by_exercise(session.each_set):
        if each.exercise is not None and each.slot is not None:
            found.setdefault(plain_key(each.exercise), []).append(each.slot)
    return {key: ", ".join(slots) for key, slots in found.items()}


def _row(past: Past, session: SessionSummary, slots: Mapping[str, str]) -> PastRow:
    start = session.local_start
    today = None if start is None else start.date()
    return PastRow(
        slots.get(plain_key(past.exercise), ""),
        _name(past),
        f"{words_of(past.last_said) or '?'} ({_day(past.last_day, today, is_last_time=True)})",
        _change(past, session.unit, today),
        _best(past, today),
        _next(past),
        past.change in _RISES,
        today is not None and past.best_day == today.isoformat(),
    )


def _name(past: Past) -> str:
    return on_one_line(past.exercise_name or past.exercise)


def sentence_of_row(row: PastRow) -> str:
    """A row as a sentence of its parts, after the letters of its places."""
    said = (("within_last", row.last), ("", row.change), ("within_best", row.best), ("within_next", row.following))
    parts = (f"{heading(key)} {text}" if key else text for key, text in said if text)
    letters = f"{row.slot}  " if row.slot else ""
    return f"{letters}{row.name}: {'; '.join(parts)}"


def _change(past: Past, unit: WeightUnit, today: dt.date | None) -> str:
    """What changed, by how much where the load did: since the last time or, where that was light, the best of late."""
    since_kg, risen_kg = past.since_last_kg, past.risen_kg
    if past.change == "load" and risen_kg is not None and since_kg is not None:
        if abs(since_kg - risen_kg) <= _NOISE_KG:
            return _since(past, since_kg, unit)
        return say("above_best_of_late", weight_kg=risen_kg, is_with_help=_is_helped(past), unit=unit)
    if since_kg is not None and past.change in {"less", "none"} and abs(since_kg) > _NOISE_KG:
        best = "below_best" if past.change == "less" else "not_above_best"
        return _since(past, since_kg, unit, best if since_kg > 0 else None)
    if since_kg is not None and past.change in _RISES and abs(since_kg) > _NOISE_KG:
        return _since(past, since_kg, unit, past.change)
    if past.change == "none" and today is not None and past.best_day == today.isoformat():
        return say("about_the_same")  # it is the best by less than is told from chance
    return "" if past.change in _UNSAID else say("change_of_lift", change=past.change)


def _is_helped(past: Past) -> bool:
    return past.last_load_kind == "assisted"


def _since(past: Past, since_kg: float, unit: WeightUnit, beside: str | None = None) -> str:
    """How much heavier or lighter than the last time, and what is so beside that."""
    over_kg = since_kg - (past.last_weight_kg or since_kg)
    is_helped = _is_helped(past)
    is_over = is_helped and over_kg > _NOISE_KG
    figures: Row = {"since_kg": since_kg, "over_kg": over_kg if is_over else None, "is_with_help": is_helped}
    return say("changed_since_last", **figures, unit=unit, beside_that=beside)


def _best(past: Past, today: dt.date | None) -> str:
    """The best set and when it was."""
    if past.best_said is None:
        return ""
    best = in_words(past.best_said)
    return best if past.best_day is None else f"{best} ({_day(past.best_day, today)})"


def _next(past: Past) -> str:
    """What to do next: "3×5-8 × 16 kg", "3×0:45"; in words where no figures are advised, and where they are fewer."""
    if past.next_said is not None:
        is_lighter = past.state == "deload"
        return say("lighter_sets_to_do", **past.next_said.of) if is_lighter else in_words(past.next_said)
    if past.state == "add reps" and past.best_hold_s is not None:
        return say("hold_longer")
    return "" if past.state is None or past.state in _UNSAID else say("step_to_take", next_step=past.state)


def _day(day: str | None, today: dt.date | None, *, is_last_time: bool = False) -> str:
    """A day as "17 Nov", of another year with the year; or that it is today."""
    day_of_session = None if today is None else today.isoformat()
    return say("day_of_past", day=day, day_of_session=day_of_session, is_last_time=is_last_time)
