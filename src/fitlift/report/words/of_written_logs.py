"""What is said of sessions that were written as a log of an app, or as a description, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

#: What has no place in a log.
_UNHELD: Mapping[str, str] = {
    "heart_rates": "heart rate",
    "rests": "rests",
    "times_of_sets": "when each set was done",
    "lengths_of_sets": "how long each set took",
    "kinds_of_sets": "warm-ups, drops and failure",
    "supersets": "supersets",
    "sides": "left and right",
    "efforts": "effort",
    "session_efforts": "effort of the session",
    "times_of_day": "time of day",
    "session_names": "names of sessions",
    "session_lengths": "how long sessions took",
    "session_notes": "notes on sessions",
}


def _are(count: int, are: str = "are", one: str = "is") -> str:
    return one if count == 1 else are


def _unnamed(facts: Facts) -> str:
    count = facts.count("unnamed_sets")
    left = f"{plural(count, 'set')} without a sure name {_are(count)} left out"
    return f"{left}: name {_are(count, 'them', 'it')} with fitlift label, or give --plan"


def _empty(facts: Facts) -> str:
    count = facts.count("empty_sets")
    return f"{plural(count, 'set')} without repetitions, time or distance {_are(count)} left out"


def _timeless(facts: Facts) -> str:
    count = facts.count("timeless_sessions")
    return f"{plural(count, 'session')} without a date {_are(count)} left out"


def _doubted(facts: Facts) -> str:
    count = facts.count("doubted_weights")
    stand = f"{_are(count, 'stand', 'stands')} without {_are(count, 'them', 'it')}"
    return f"{plural(count, 'set')} whose weight cannot be right, or may be your own, {stand}"


def _at_noon(facts: Facts) -> str:
    count = facts.count("noon_sessions")
    return (
        f"the time of day of {plural(count, 'session')} is not known: {_are(count, 'they stand', 'it stands')} at 12:00"
    )


def _in_utc(facts: Facts) -> str:
    count = facts.count("utc_sessions")
    which = _are(count, "they stand", "it stands")
    where = "the setting for your time zone says where you were"
    return f"the local time of {plural(count, 'session')} is not known: {which} in UTC; {where}"


def _not_in_log(facts: Facts) -> str:
    what = ", ".join(_UNHELD.get(each, each) for each in facts.texts("unheld_in_log"))
    app = facts.maybe_text("app")
    return f"{f'the log of {app}' if app else 'a log'} has no place for: {what}"


def _without_name(facts: Facts) -> str:
    letter = facts.maybe_text("letter")
    return f"Exercise{f' {letter}' if letter else ''} without a name: {facts.text('lift_done')}"


#: Code → its sentence.
OF_WRITTEN_LOGS: Mapping[str, Words] = {
    "log_unnamed_sets": _unnamed,
    "log_empty_sets": _empty,
    "log_timeless_sessions": _timeless,
    "log_doubted_weights": _doubted,
    "log_noon_sessions": _at_noon,
    "log_utc_sessions": _in_utc,
    "not_in_log": _not_in_log,
    "page_holds_rows": "a page holds sets as a table only: name the recording or the log that it was made of",
    "line_of_description": lambda of: f"{of.text('lift')}: {of.text('lift_done')}",
    "unnamed_line_of_description": _without_name,
    "more_lines_of_description": lambda of: f"and {of.count('left_lines')} more",
    "best_set_of_description": lambda of: f"Best set: {of.text('lift')}, {of.text('lift_done')}",
}
