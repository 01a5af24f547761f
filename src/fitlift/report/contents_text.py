"""What a file holds, in a few words."""

from __future__ import annotations

from fitlift.activity.contents import Contents, ListedSession
from fitlift.fit.structure import MessageInfo
from fitlift.records.said import Said
from fitlift.report.words import in_words
from fitlift.report.words.amounts import minutes
from fitlift.report.words.calendar import date
from fitlift.wording import plural

_FILE_KINDS = {
    "workout": "a planned workout",
    "course": "a course",
    "settings": "a device's settings",
    "monitoring_a": "a day's monitoring",
    "monitoring_b": "a day's monitoring",
    "monitoring_daily": "a day's monitoring",
    "weight": "weight measurements",
    "sport": "a device's sport settings",
    "device": "a device's description",
    "schedules": "a schedule",
    "totals": "totals",
    "goals": "goals",
    "blood_pressure": "blood pressure measurements",
}


def contents(held: Contents) -> str:
    """What a file holds: "running, 42 min, Sun 15 Nov 2026"."""
    if held.sessions:
        return "; ".join(map(_session, held.sessions))
    if held.kind in (None, "activity"):
        return "no session that can be read"
    return _FILE_KINDS.get(held.kind, f"FIT data of the kind {held.kind.replace('_', ' ')}")


def message_name(kind: MessageInfo) -> str:
    """What messages of a kind are called: "record"; where the definition that says it was lost, that it was."""
    return kind.message or in_words(Said("definition_lost"))


def sports(held: Contents) -> str:
    """What a file holds without durations and dates: "running", "swimming + cycling"."""
    return " + ".join(dict.fromkeys(map(sport, held.sessions))) or contents(held)


def sport(session: ListedSession) -> str:
    """The session's sport in words: "strength training", "running, trail", "yoga"."""
    main, sub = session.sport, session.sub_sport
    if sub in (None, "generic", "all"):
        words = main or "an activity of unknown sport"
    else:
        words = sub if main in (None, "training", "generic", sub) else f"{main}, {sub}"
    return words.replace("_", " ").replace("hiit", "HIIT")


def _session(session: ListedSession) -> str:
    duration = "" if session.duration_s is None else minutes(session.duration_s)
    sets = plural(session.sets, "set") if session.sets else ""
    return ", ".join(filter(None, (sport(session), duration, date(session.local_start), sets)))
