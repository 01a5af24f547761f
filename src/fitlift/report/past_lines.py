"""Last time, best and next of each exercise of a session, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from fitlift.history.summary import SessionSummary
from fitlift.measures.body_lifts import plain_key
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.readable import on_one_line
from fitlift.records.base import Record
from fitlift.records.past import Earlier, Past
from fitlift.records.progress import Change, NextStep
from fitlift.records.vocabulary import WeightUnit
from fitlift.report.words import in_words, words_of
from fitlift.report.words.amounts import load
from fitlift.report.words.calendar import date
from fitlift.wording import listed, plural

#: What changed since, where no weight tells it; nothing where that cannot be said.
_CHANGES: Mapping[Change, str] = MappingProxyType(
    {
        "load": "more weight",
        "reps": "more reps",
        "maximum": "a higher estimated maximum",
        "time": "held longer",
        "sets": "more sets",
        "density": "shorter rests",
        "none": "nothing rose",
        "less": "below the best of late",
        "deload": "a light day",
        "back": "the first after a break",
    }
)

#: The same, where the last time was with another load.
_WITH_ANOTHER_LOAD: Mapping[Change, str] = MappingProxyType(
    {
        "load": "the most for as many reps",
        "reps": "more reps than before with it",
        "maximum": "a higher estimated maximum",
        "time": "longer than before with it",
        "sets": "more sets than before with it",
        "density": "shorter rests than before with it",
    }
)

#: What to do next, where no figures tell it; nothing where that cannot be said.
_STEPS: Mapping[NextStep, str] = MappingProxyType(
    {
        "add load": "add weight, or a harder exercise",
        "add reps": "more reps",
        "hold": "the same again",
        "keep on": "go on with the cycle",
        "go back": "as it was before",
        "start lighter": "begin lighter",
        "deload": "lighter",
    }
)

#: What is said at the end of a text that knows no past.
_HOW_TO_COMPARE = "Last time and best: --history FOLDER, or once fitlift weekly FOLDER."

_TODAY = "today"

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
    """

    slot: str
    name: str
    last: str
    change: str
    best: str
    following: str


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
        yield f"First time: {listed(first)}."
    if unknown and len(unknown) == len(session.each_past):
        yield f"None of these exercises is there by name{_why_unknown(source)}."
    elif unknown:
        yield f"Not there by name: {listed(unknown)}{_why_unknown(source)}."
    doubted = [
        f"{plural(each.doubted_sets, 'set')} of {_name(each)}" for each in session.each_past if each.doubted_sets
    ]
    if doubted:
        yield f"{listed(doubted)} left out: no weight that can be right, or 1.5 times the best of before."
    if source.is_behind:
        yield "Files there changed since they were read; fitlift weekly FOLDER reads them."


def where(source: Earlier) -> str:
    """The sessions that a session was compared with."""
    return f"from {plural(source.sessions, 'earlier session')} in {on_one_line(source.place)}"


def without_earlier(source: Earlier) -> str:
    """That there is no earlier session."""
    return f"No earlier strength session in {on_one_line(source.place)}."


def how_to_compare(sessions: Iterable[SessionSummary]) -> str:
    """How sessions are compared with earlier ones; empty where it helps none: no exercise is known by name."""
    return _HOW_TO_COMPARE if any(map(_is_to_compare, sessions)) else ""


def _is_to_compare(session: SessionSummary) -> bool:
    is_named = any(each.exercise is not None and each.working for each in by_exercise(session.each_set))
    return session.is_strength and session.earlier is None and session.local_start is not None and is_named


def _why_unknown(source: Earlier) -> str:
    if source.sessions_without_sets:
        return f" ({plural(source.sessions_without_sets, 'session')} there without sets)"
    return f" ({plural(source.unnamed_sets, 'set')} there without a name)" if source.unnamed_sets else ""


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
    last_day = _day(past.last_day, today)
    return PastRow(
        slots.get(plain_key(past.exercise), ""),
        _name(past),
        f"{words_of(past.last_said) or '?'} ({'earlier today' if last_day == _TODAY else last_day})",
        _change(past, session.unit, today),
        _best(past, today),
        _next(past),
    )


def _name(past: Past) -> str:
    return on_one_line(past.exercise_name or past.exercise)


def sentence_of_row(row: PastRow) -> str:
    """A row as a sentence of its parts, after the letters of its places."""
    parts = (f"last {row.last}", row.change, row.best and f"best {row.best}", row.following and f"next {row.following}")
    letters = f"{row.slot}  " if row.slot else ""
    return f"{letters}{row.name}: {'; '.join(filter(None, parts))}"


def _change(past: Past, unit: WeightUnit, today: dt.date | None) -> str:
    """What changed, by how much where the load did: since the last time or, where that was light, the best of late."""
    since_kg, risen_kg = past.since_last_kg, past.risen_kg
    if past.change == "load" and risen_kg is not None and since_kg is not None:
        if abs(since_kg - risen_kg) <= _NOISE_KG:
            return _since(past, since_kg, unit)
        more = "less help" if past.last_load_kind == "assisted" else "more"
        return f"{_kg(risen_kg, unit)} {more} than the best of late"
    if since_kg is not None and past.change in {"less", "none"} and abs(since_kg) > _NOISE_KG:
        best = "below" if past.change == "less" else "not above"
        return _since(past, since_kg, unit) + (f", {best} the best of late" if since_kg > 0 else "")
    if since_kg is not None and past.change in _WITH_ANOTHER_LOAD and abs(since_kg) > _NOISE_KG:
        return f"{_since(past, since_kg, unit)}, {_WITH_ANOTHER_LOAD[past.change]}"
    if past.change == "none" and today is not None and past.best_day == today.isoformat():
        return "about the same"  # it is the best by less than is told from chance
    return _CHANGES.get(past.change, "")


def _since(past: Past, since_kg: float, unit: WeightUnit) -> str:
    """How much heavier or lighter than the last time."""
    is_helped = past.last_load_kind == "assisted"
    over_kg = since_kg - (past.last_weight_kg or since_kg)
    if is_helped and over_kg > _NOISE_KG:
        return f"no help, and {_kg(over_kg, unit)} more"
    more, less = ("less help", "more help") if is_helped else ("more", "less")
    return f"{_kg(abs(since_kg), unit)} {more if since_kg > 0 else less}"


def _kg(kg: float, unit: WeightUnit) -> str:
    return load(kg, "external", unit)


def _best(past: Past, today: dt.date | None) -> str:
    """The best set and when it was."""
    if past.best_said is None:
        return ""
    best = in_words(past.best_said)
    return best if past.best_day is None else f"{best} ({_day(past.best_day, today)})"


def _next(past: Past) -> str:
    """What to do next: "3×5-8 × 16 kg", "3×0:45"; in words where no figures are advised, and where they are fewer."""
    if past.next_said is not None:
        following = in_words(past.next_said)
        return f"lighter: {following}" if past.state == "deload" else following
    if past.state == "add reps" and past.best_hold_s is not None:
        return "hold longer"
    return _STEPS.get(past.state, "")


def _day(day: str | None, today: dt.date | None) -> str:
    """A day as "17 Nov", of another year with the year; or that it is today."""
    if day is None:
        return "at an unknown time"
    found = dt.date.fromisoformat(day)
    if found == today:
        return _TODAY
    _, number, month, year = date(found).split(" ")
    return f"{number} {month}" if today is not None and found.year == today.year else f"{number} {month} {year}"
