"""What is said of logs that phones write, in English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fitlift.matching.same_session import HALF_HOUR_S, TOGETHER_S
from fitlift.report.words.amounts import hours, numbered_sets
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

#: So many headers are shown, and so many letters of a cell.
_MOST_HEADERS, _LONGEST_CELL = 30, 40


def _headers(facts: Facts) -> str:
    headers = facts.texts("headers")
    more = ", …" if len(headers) > _MOST_HEADERS else ""
    return f"is a table, but no log that fitlift knows; its header is: {', '.join(headers[:_MOST_HEADERS])}{more}"


def _plain_form(facts: Facts) -> str:
    needed = facts.texts("needed_columns")
    others = [each for each in facts.texts("log_columns") if each not in needed]
    with_others = f", and what there is of {', '.join(others)}" if others else ""
    return f"rename its columns to those of the plain form: {' and '.join(needed)}{with_others}"


def _faults(facts: Facts) -> str:
    return "; ".join(
        f"line {each.count('line')}: {each.text('header')} is {_quoted(each.text('cell'))}"
        for each in facts.rows("each_fault")
    )


def _quoted(cell: str) -> str:
    if not cell:
        return "empty"
    return f'"{cell}"' if len(cell) <= _LONGEST_CELL else f'"{cell[:_LONGEST_CELL]}…"'


def _left_out(facts: Facts, what: str) -> str:
    count, told = facts.count("count"), len(facts.rows("each_fault"))
    more = f"; and {count - told} more" if count > told else ""
    return f"{plural(count, what)} of the log cannot be read and {_are(count)} left out ({_faults(facts)}{more})"


def _setting(facts: Facts) -> str:
    first, *others = facts.texts("choices")
    return f"--set {facts.text('setting')}={first}, or {', '.join(f'={each}' for each in others)}"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _without_sets(facts: Facts) -> str:
    faults = _faults(facts)
    return f"is a log without a set that can be read ({faults})" if faults else "is a log without a set"


def _days_or_months(facts: Facts) -> str:
    example = "".join(f', as "{each}"' for each in facts.texts("cells"))
    return f"is a log with dates of which nothing says whether the day or the month is first{example}"


def _other_hours(facts: Facts) -> str:
    begun = facts.maybe_text("begun")
    at = "" if begun is None else f", which began {begun}"
    near = [_named_session(each) for each in facts.rows("each_logged")]
    nearest = f"; the nearest: {', '.join(near)}" if near else ""
    return f"has no session of the same hour as the recording{at}{nearest}"


def _named_session(facts: Facts) -> str:
    name = facts.maybe_text("logged_name")
    return f"{facts.text('logged_start')} ({name})" if name else facts.text("logged_start")


def _laid(facts: Facts) -> str:
    laid = facts.count("laid_sets")
    log = facts.text("log")
    none = f"no recorded set is surely one of {log}"
    said = [f"names, repetitions and weights of {plural(laid, 'set')} are from {log}" if laid else none]
    later_s = facts.maybe_number("log_later_s")
    if later_s is not None:
        said.append(_other_hour(later_s))
    recounted, reweighted = (_numbers(facts, each) for each in ("other_reps_sets", "other_weight_sets"))
    if recounted:
        said.append(f"the watch counted other repetitions in {plural(len(recounted), 'set')}")
    if reweighted:
        said.append(f"the watch has another weight for {plural(len(reweighted), 'set')}")
    added, unsure, unlogged = (_numbers(facts, each) for each in ("set_numbers", "unsure_sets", "unlogged_sets"))
    if added:
        said.append(f"{numbered_sets(added)} {_stand(added)} in the log alone, without a time")
    if unsure:
        said.append(f"it is not sure which of the log {numbered_sets(unsure)} {_are(len(unsure))}")
    if unlogged:
        said.append(f"{numbered_sets(unlogged)} {_are(len(unlogged))} not in the log")
    return "; ".join(said)


def _other_hour(later_s: float) -> str:
    """How far the clocks are apart, by which the sets were found to be the same."""
    off_s = round(later_s / HALF_HOUR_S) * HALF_HOUR_S
    if abs(later_s - off_s) <= TOGETHER_S:
        way = "ahead of" if off_s > 0 else "behind"
        return (
            f"the log's clock is {hours(abs(off_s)).removesuffix(' 00 min')} {way} the watch's, the sets are the same"
        )
    way = "later" if later_s > 0 else "earlier"
    return f"the log has the session {hours(abs(later_s))} {way} than the watch, the sets are the same"


def _numbers(facts: Facts, name: str) -> list[str]:
    return [f"{each:g}" for each in facts.numbers(name)]


def _stand(numbers: Sequence[str]) -> str:
    return "stands" if len(numbers) == 1 else "stand"


#: Code → its sentence.
OF_LOGS: Mapping[str, Words] = {
    "log_of_nobody": _headers,
    "plain_log_form": _plain_form,
    "log_without_sets": _without_sets,
    "log_days_or_months": _days_or_months,
    "log_weights_without_unit": lambda of: (
        f"is a log that does not say whether its weights are in kg or lb ({plural(of.count('sets'), 'set')} with one)"
    ),
    "say_by_setting": lambda of: f"say it with {_setting(of)}",
    "log_rows_left_out": lambda of: _left_out(of, "row"),
    "log_cells_left_out": lambda of: _left_out(of, "cell"),
    "log_cut": lambda of: f"the log cannot be read from line {of.count('line')} on: a quote there has no end",
    "log_distances_without_unit": lambda of: (
        f"the log does not say in which unit the distance of {plural(of.count('sets'), 'set')} is, which counts for "
        f"nothing; {_setting(of)} says it"
    ),
    "recording_as_log": "is a recording, and no phone's log",
    "log_beside_log": "is a phone's log itself, and no recording",
    "name_recording_and_log": "name the recording first, and the log with --log",
    "log_of_other_hours": _other_hours,
    "check_hours_of_log": lambda of: f"if a clock was wrong, say which is yours with {_setting(of)}",
    "log_of_one_recording": "--log is for one recording; a log in the same folder is found by itself",
    "laid_from_log": _laid,
    "named_in_log": lambda of: f'the log calls it "{of.text("written")}"',
}
