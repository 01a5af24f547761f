"""What is said of corrections, of what apps say, of answers and of routines, in English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from fitlift.report.words.calendar import date
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural


def _of_session(facts: Facts, what: str) -> str:
    return f"session {facts.count('session')}: {what}"


def _began_otherwise(facts: Facts) -> str:
    said, began = (
        f"{dt.datetime.fromisoformat(facts.text(name)):%Y-%m-%d %H:%M:%S}" for name in ("said_start", "start")
    )
    return f"it is for a session that began {said} UTC; session {facts.count('session')} of the file began {began}"


def _order(facts: Facts) -> str:
    named = f"the order names {plural(facts.count('ordered_sets'), 'set')}"
    has = f"session {facts.count('session')} has {facts.count('sets')}"
    return f"{named}, {has}: no match for set {facts.count('set')}"


def _sets(facts: Facts) -> str:
    sets = facts.count("sets")
    return (f"it has sets 1 to {sets}" if sets else "it has none") + _with_log(facts)


def _slots(facts: Facts) -> str:
    return f"slots: {', '.join(facts.texts('slots')) or 'none'}" + _with_log(facts)


def _with_log(facts: Facts) -> str:
    """What to do where it may be there with a log."""
    log = facts.maybe_text("missing_log")
    return "" if log is None else f"; this was written beside {log}: give it again with --log"


#: What to write where a name cannot stand.
_INSTEAD: Mapping[str, str] = {
    "write_drop": "write '7: drop' under sets for a set 7 that was none",
    "write_keep": "write '7: keep' under sets for a set 7 that is no press of the lap button",
    "write_reps": "a name has letters; repetitions are written as '7: {reps: 10}'",
}


def _cannot_be_put_in(facts: Facts) -> str:
    what = "name" if facts.text("key") == "exercise" else facts.text("key")
    return f"no {what} can be put into YAML that is written like this"


def _with_answer(facts: Facts, fault: str) -> str:
    """What is wrong with an answer, behind the answer where it is to be told."""
    answer = facts.maybe_text("told_answer")
    return fault if answer is None else f"{answer}: {fault}"


def _no_weight(facts: Facts) -> str:
    examples = "as in '62.5 kg', '135 lb', 'bodyweight', 'none', or for sets '40, 50, 60 kg'"
    return _with_answer(facts, f"{facts.text('given')!r} is no weight; {examples}")


def _weights_for_sets(facts: Facts) -> str:
    sets = plural(facts.count("sets"), "set")
    return _with_answer(facts, f"{facts.count('given_weights')} weights for {sets}; give one for all, or one for each")


def _routine(facts: Facts) -> str:
    return f"{facts.maybe_text('given_name') or 'Strength'}, {date(facts.day('day'))}"


def _entry(facts: Facts) -> str:
    entry = "an entry" if facts.is_unknown("entry") else f"entry {facts.count('entry')}"
    return f"{entry} of {facts.text('list')} is no set"


OF_CORRECTIONS: Mapping[str, Words] = {
    "no_session_of_number": lambda of: f"the file has no session {of.count('session')}",
    "of_other_activity": "is it another activity's?",
    "began_otherwise": _began_otherwise,
    "order_does_not_fit": _order,
    "letter_for_each_set": lambda of: (
        f"write a slot's letter for each set that the watch logged, dropped ones too{_with_log(of)}"
    ),
    "no_slot": lambda of: _of_session(of, f"no slot {of.text('slot')!r}"),
    "slots_of_session": _slots,
    "no_set": lambda of: _of_session(of, f"no set {of.count('set')}"),
    "sets_of_session": _sets,
    "two_fates": lambda of: _of_session(of, f"set {of.count('set')} is given two fates"),
    "merged_with_next_only": lambda of: _of_session(
        of, f"set {of.count('set')} can only be merged with the sets right after it"
    ),
    "merge_with": lambda of: f"merge: {of.count('set')}",
    "session_second_time": lambda of: f"session {of.count('session')} stands here a second time",
    "set_second_time": lambda of: f"set {of.count('set')} stands here a second time",
    "session_not_in_it": lambda of: f"session {of.count('session')} is not in it",
    "label_anew": "move it away and label the file anew",
    "cannot_be_put_in": _cannot_be_put_in,
    "write_yourself": "write it there yourself",
    **_INSTEAD,
    "split_in_two_or_more": "a set is split into two or more",
    "other_unit_of_weight": lambda of: f"the weight beside it is in {of.text('other_unit')}",
    "keep_one_unit": "keep one of the units",
    "is_no_folder": "is no folder",
    "no_folder_of_corrections": "no such folder",
    "check_folder_of_corrections": "check the name of the folder of corrections",
    "answer_no_exercise": lambda of: f"{of.text('answer')!r} is no exercise; {_INSTEAD[of.text('instead')]}",
    "answer_no_weight": _no_weight,
    "weights_for_sets": _weights_for_sets,
    "answer_of_nothing": lambda of: (
        f"{of.text('answer')}: there is no {'set' if of.flag('is_set') else 'slot'} {of.text('which')}"
    ),
    "about_routines": (
        "Sessions that were named once: fitlift recognises later ones by them, by the order of their sets and by"
        " repetitions, durations, rests and weights, and by the title of a workout that the watch led through. `sets`"
        " stands where blocks and rounds do not tell the order, `each_reps` and the like where sets differ: a figure"
        " for each, ~ where none is known. What an exercise was lifted with is kept beside it, session by session,"
        " where it changed: `fitlift label` offers the last weight. Routines may be taken out; `fitlift label FILE`"
        " writes one anew when the corrections of its session have changed. Nothing is sent anywhere."
    ),
    "routine": _routine,
    "only_into_lines": "a routine can only be put into a list of lines that begin with a dash",
    "no_json": "is no JSON",
    "save_once_more": "save it once more",
    "other_json": "is JSON of another kind",
    "understood_json": "Garmin Connect's exerciseSets and COROS Training Hub's activity detail are understood",
    "entry_is_no_set": _entry,
    "none_of_its_sets": lambda of: f"none of its {of.count('sets')} sets is one of {of.text('recording')}",
    "of_another": "is it another's?",
}
