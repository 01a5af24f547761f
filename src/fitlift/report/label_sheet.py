"""The sheet on which a user names and corrects the sets of a recording: YAML with a comment on each slot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from statistics import median
from types import MappingProxyType

from fitlift.history.summary import SessionSummary
from fitlift.labels.evidence import number_of_watch, sureness
from fitlift.labels.presses import SetNumber, presses
from fitlift.measures.holds import is_hold
from fitlift.measures.readable import clock, in_unit, on_one_line
from fitlift.measures.told_sets import done as done_of
from fitlift.records.sets import Set
from fitlift.records.several import active, by_slot, only_known
from fitlift.records.vocabulary import SURE
from fitlift.report.json_text import iso_time
from fitlift.report.set_lines import WATCH_GUESSES, guesses, side_words, unnamed_sets
from fitlift.report.words import heading, in_words, passage, say
from fitlift.report.words.amounts import percent
from fitlift.report.words.calendar import date_and_time
from fitlift.session.log_laid import FROM_LOG
from fitlift.userfiles.yaml_nodes import scalar

#: What is known of no session.
_NOTHING: Mapping[int, Mapping[str, str]] = MappingProxyType({})


def label_sheet(
    name: str,
    sessions: Sequence[SessionSummary],
    *,
    per_set: bool = False,
    last_weights: Mapping[int, Mapping[str, str]] = _NOTHING,
) -> str:
    """Write a sheet for some sessions, with empty places for what is not known.

    Parameters
    ----------
    name
        The recording's file name.
    sessions
        Its strength sessions; those without sets are left out.
    per_set
        Whether to give each set a line of its own, too.
    last_weights
        By the session's number and a slot's letters when its exercise was done last and with which weight, in words.
    """
    with_sets = [session for session in sessions if active(session.each_set)]
    head = passage("label_sheet", name=on_one_line(name)) + _line(0, "sessions")
    return head + "\n".join(
        "".join(_session(session, last_weights.get(session.number, {}), per_set=per_set)) for session in with_sets
    )


def slot_line(of_slot: Sequence[Set]) -> str:
    """What was done in a slot, for someone who is to name it: "10 10, 0:42 each, sets 2 and 10; the watch: …"."""
    done, seconds = _done(of_slot), only_known(one.duration_s for one in of_slot)
    told = [done]
    if seconds and not done.startswith(clock(median(seconds))):
        told.append(say("each_lasted", seconds=median(seconds)))
    told.append(say("sets_by_number", set_numbers=tuple(only_known(one.set for one in of_slot))))
    return "; ".join(filter(None, (", ".join(told), _known(of_slot))))


def slot_done(of_slot: Sequence[Set]) -> str:
    """What was done in a slot: "10 10, 0:42 each, left"; of holds their times say that already."""
    sides = {one.side for one in of_slot}
    side = side_words(of_slot[0]) if len(sides) == 1 else ""
    return f"{_done_and_lasted(of_slot)}{side}"


def _done_and_lasted(of_slot: Sequence[Set]) -> str:
    done, seconds = _done(of_slot), only_known(one.duration_s for one in of_slot if not is_hold(one))
    if not seconds:
        return done
    lasted = clock(seconds[0]) if len(of_slot) == 1 else say("each_lasted", seconds=median(seconds))
    return f"{done}, {lasted}"


def _done(of_slot: Sequence[Set]) -> str:
    of_roles: dict[str, list[Set]] = {}
    for one in of_slot:
        of_roles.setdefault(one.role or "", []).append(one)
    return ", ".join(in_words(done_of(each)) for each in of_roles.values())


def _session(session: SessionSummary, last_weights: Mapping[str, str], *, per_set: bool) -> Iterator[str]:
    each_set, start = in_unit(session.each_set, session.unit), session.session.start_time
    sets = _once(active(each_set))
    yield f"  - {_line(0, 'session', f'{session.number}  # {date_and_time(session.told_start)}')}"
    if start is not None:
        yield _line(2, "start", iso_time(start))
    for notice in session.notices:
        if notice.code == FROM_LOG:
            yield _line(2, "log", scalar(str(notice.said.of["log"])))
    yield from (_line(2, key) for key in ("name", "rpe"))
    order = order_of(each_set)
    if order:
        yield from (_line(2, "order", order), _line(2, "slots"))
        for slot, of_slot in by_slot(sets).items():
            told = "; ".join(filter(None, (on_one_line(slot_line(of_slot)), last_weights.get(slot))))
            yield f"      # {told}\n{_line(3, slot, _own_name(of_slot))}"
    yield _line(2, "sets")
    left_out = _left_out(each_set)
    for each in _once([one for one in each_set if one.kind == "active" or (one.session, one.set) in left_out]):
        if per_set or not order or each.slot is None:
            yield _set(each, start)
    yield _line(2, "add")


def _line(depth: int, key: str, value: str = "") -> str:
    """A line of the sheet: a key that has a value, or a place for one."""
    return f"{'  ' * depth}{key}:{f' {value}' if value else ''}\n"


def _left_out(sets: Sequence[Set]) -> frozenset[SetNumber]:
    """The sets that were taken for presses of the lap button."""
    gone = {(each.session, each.set) for each in sets if each.kind == "dropped" and each.slot is None}
    return presses(sets) & gone


def _once(sets: Sequence[Set]) -> list[Set]:
    """Sets, of those that were split the first part."""
    first: dict[int | None, Set] = {}
    for each in sets:
        first.setdefault(each.set, each)
    return list(first.values())


def _set(one: Set, start: dt.datetime | None) -> str:
    told = [in_words(done_of([one])), "" if one.duration_s is None else clock(one.duration_s)]
    if start is not None and one.start_time is not None:
        told.append(say("began_within", seconds=max((one.start_time - start).total_seconds(), 0)))
    known = say("press_of_lap_button") if one.kind == "dropped" else _known([one])
    done = "; ".join(filter(None, (", ".join(filter(None, told)), known)))
    return f"      # {on_one_line(done)}\n{_line(3, f'{one.set}')}"


def order_of(sets: Sequence[Set]) -> str:
    """Slots of the sets that the watch logged, in order, as `userfiles.corrections_yaml` reads them; empty without.

    Parameters
    ----------
    sets
        The sets and rests of a session.
    """
    of_watch = [each for each in sets if each.set is not None and each.origin != "correction"]
    left_out = _left_out(sets)
    logged = _once([each for each in of_watch if (each.session, each.set) not in left_out])
    if any(each.slot is None for each in logged):
        return ""
    blocks = []
    for _, of_block in groupby(logged, key=lambda each: each.block):
        rounds = []
        for number, of_round in groupby(of_block, key=lambda each: max(each.round or 0, 1)):
            words = [f"({each.slot})" if (each.round or 0) < number else f"{each.slot}" for each in of_round]
            rounds.append(" ".join(words))
        blocks.append(", ".join(rounds))
    return " / ".join(blocks)


def _known(of_slot: Sequence[Set]) -> str:
    """The name that fitlift would give, where only some sets have one to the others; or what the watch wrote of it."""
    first = min(unnamed_sets(of_slot) or of_slot, key=sureness)
    is_of_slot = first.source == "pooled" and sureness(first) >= SURE
    if first.exercise_name is not None and (first.source not in WATCH_GUESSES or is_of_slot):
        sure = [] if first.confidence is None else [percent(first.confidence)]
        return f"{say('named_from', name_source=first.source or 'unknown')}: {', '.join([first.exercise_name, *sure])}"
    number = number_of_watch(first)
    if number is not None:
        return in_words(number)
    guessed = guesses(of_slot)
    return f"{heading('guess_of_watch')}: {guessed}" if guessed else ""


def _own_name(of_slot: Sequence[Set]) -> str:
    """A name that the user gave all its sets before, through a vendor's app."""
    names = {each.exercise_name if each.source == "correction" else None for each in of_slot}
    name = names.pop() if len(names) == 1 else None
    return "" if name is None else scalar(name)
