"""The sheet on which a user names and corrects the sets of a recording: YAML with a comment on each slot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Any

import pandas as pd

from fitlift.history.summary import SessionSummary
from fitlift.measures.readable import clock, date_and_time, numbered_sets, on_one_line, sets_done
from fitlift.report.set_lines import WATCH_GUESSES, guesses, percent, unnamed_sets
from fitlift.report.values import iso_time
from fitlift.rows import rows_of
from fitlift.userfiles.yaml_nodes import scalar

_HEADER = """\
# Corrections to {name}
# Every fitlift command that shows sets reads them; the recording itself is never changed.
#
# Put an exercise behind the letter of a slot (b: Sit up), or several things ("weight: 60 kg", "135 lb",
# bodyweight, none; "unit: lb" alone: the number that was logged is in pounds):
#       b: {{exercise: Sit up, reps: 12, weight: 10 kg, side: left, role: warmup, rpe: 8, note: slow}}
# Under sets, one set by its number, where it differs from the rest of its slot, or was none, or two, or part of
# the one before:
#       7: Plank
#       8: drop
#       9: {{split: [6, 4]}}
#       10: {{merge: 11}}
#       12: {{reps: 4, seconds: 35}}
# Under add, what the watch missed:
#       - {{after: 12, slot: b, reps: 10}}
# order says which slot each set belongs to: a space between sets, a comma between rounds, a slash between blocks,
# brackets around a set before the first round. Change it where fitlift grouped the sets wrongly.
#
# A weight stands for all sets of a slot, its warm-ups too; `fitlift label --weight 'b=60 kg' {name}` gives it to
# working sets only, and 'b=40, 50, 60 kg' one to each.
#
# After editing, run `fitlift label {name}` once more, so that the names are remembered for later
# sessions; `fitlift label --check {name}` only tells whether all of it fits.
sessions:
"""


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
        By the session's number and a slot's letters the last weight that is known of its exercise, in words.
    """
    with_sets = [session for session in sessions if not session.active.empty]
    return _HEADER.format(name=on_one_line(name)) + "\n".join(
        "".join(_session(session, last_weights.get(session.number, {}), per_set=per_set)) for session in with_sets
    )


def slot_line(of_slot: pd.DataFrame) -> str:
    """What was done in a slot, for someone who is to name it: "10 10, 0:42 each, sets 2 and 10; the watch: …"."""
    of_roles = of_slot.groupby(of_slot["role"].fillna(""), sort=False)
    done = ", ".join(sets_done(of_role) for _, of_role in of_roles)
    seconds = of_slot["duration_s"].median()
    each = "" if pd.isna(seconds) or done.startswith(clock(seconds)) else f", {clock(seconds)} each"
    return f"{done}{each}, {numbered_sets([str(number) for number in of_slot['set']])}{_known(of_slot)}"


def _session(session: SessionSummary, last_weights: Mapping[str, str], *, per_set: bool) -> Iterator[str]:
    active = session.active.drop_duplicates("set")
    yield f"  - session: {session.number}  # {date_and_time(session.local_start)}\n"
    if session.facts["start_time"] is not None:
        yield f"    start: {iso_time(session.facts['start_time'])}\n"
    yield "    name:\n    rpe:\n"
    order = _order(session.sets)
    if order:
        yield f"    order: {order}\n    slots:\n"
        for slot, of_slot in active.groupby("slot", sort=False):
            last = f"; last time {last_weights[str(slot)]}" if str(slot) in last_weights else ""
            yield f"      # {on_one_line(slot_line(of_slot))}{last}\n      {slot}:{_own_name(of_slot)}\n"
    yield "    sets:\n"
    for row in rows_of(active):
        if per_set or not order or pd.isna(row.slot):
            yield _set(session, row, active.loc[[row.Index]])
    yield "    add:\n"


def _set(session: SessionSummary, row: Any, one: pd.DataFrame) -> str:
    lasted = "" if pd.isna(row.duration_s) else f", {clock(row.duration_s)}"
    done = f"{sets_done(one)}{lasted}{_into(session, row.start_time)}{_known(one)}"
    return f"      # {on_one_line(done)}\n      {row.set}:\n"


def _into(session: SessionSummary, time: pd.Timestamp) -> str:
    start = session.facts["start_time"]
    if start is None or pd.isna(time):
        return ""
    return f", {clock(max((time - start).total_seconds(), 0))} into the session"


def _order(sets: pd.DataFrame) -> str:
    """Slots of the sets that the watch logged, in order, as `userfiles.corrections_yaml` reads them; empty without."""
    logged = sets[sets["set"].notna() & (sets["origin"] != "correction")].drop_duplicates("set")
    if logged["slot"].isna().any():
        return ""
    blocks = []
    for _, of_block in groupby(rows_of(logged), key=lambda row: row.block):
        rounds = []
        for number, of_round in groupby(of_block, key=lambda row: max(row.round, 1)):
            words = [f"({row.slot})" if row.round < number else row.slot for row in of_round]
            rounds.append(" ".join(words))
        blocks.append(", ".join(rounds))
    return " / ".join(blocks)


def _known(of_slot: pd.DataFrame) -> str:
    """The name that fitlift would give, where only some sets have one to the others; or what the watch guessed."""
    unnamed = unnamed_sets(of_slot)
    row = (of_slot if unnamed.empty else unnamed).iloc[0]
    if not pd.isna(row["exercise_name"]) and row["source"] not in WATCH_GUESSES:
        sure = "" if pd.isna(row["confidence"]) else f", {percent(row['confidence'])}"
        return f"; {row['source']}: {row['exercise_name']}{sure}"
    guessed = guesses(of_slot)
    return f"; the watch's guess: {guessed}" if guessed else ""


def _own_name(of_slot: pd.DataFrame) -> str:
    """A name that the user gave all its sets before, through a vendor's app."""
    names = of_slot["exercise_name"].where(of_slot["source"] == "correction").unique()
    return f" {scalar(names[0])}" if len(names) == 1 and not pd.isna(names[0]) else ""
