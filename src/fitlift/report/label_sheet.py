"""The sheet on which a user names and corrects the sets of a recording: YAML with a comment on each slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import pandas as pd

from fitlift.report.set_lines import guesses, lines, percent
from fitlift.report.values import iso_time
from fitlift.report.words import clock, date_and_time, sets_done
from fitlift.rows import rows_of
from fitlift.summary import SessionSummary
from fitlift.userfiles.yaml_nodes import scalar

_HEADER = """\
# Corrections to {name}
# Every fitlift command reads them; the recording itself is never changed.
#
# Put an exercise behind the letter of a slot (b: Sit up), or several things ("weight: 60 kg", "135 lb",
# bodyweight, none; "unit: lb" alone: the number that was logged is in pounds):
#     b: {{exercise: Sit up, reps: 12, weight: 10 kg, side: left, role: warmup, rpe: 8, note: slow}}
# Under sets, one set by its number, where it differs from the rest of its slot, or was none, or two, or part of
# the one before:
#     7: Plank    8: drop    9: {{split: [6, 4]}}    10: {{merge: 11}}    12: {{reps: 4, seconds: 35}}
# Under add, what the watch missed:
#     - {{after: 12, slot: b, reps: 10}}
# order says which slot each set belongs to: a space between sets, a comma between rounds, a slash between blocks,
# brackets around a set before the first round. Change it where fitlift grouped the sets wrongly.
# `fitlift label --check {name}` tells whether all of it fits.
sessions:
"""


def label_sheet(name: str, sessions: Sequence[SessionSummary], *, per_set: bool = False) -> str:
    """Write a sheet for some sessions, with empty places for what is not known.

    Parameters
    ----------
    name
        The recording's file name.
    sessions
        Its strength sessions; those without sets are left out.
    per_set
        Whether to give each set a line of its own, too.
    """
    with_sets = [session for session in sessions if not session.active.empty]
    return _HEADER.format(name=name) + "\n".join("".join(_session(session, per_set=per_set)) for session in with_sets)


def slot_line(of_slot: pd.DataFrame) -> str:
    """What was done in a slot, for someone who is to name it: "10 10, 0:42 each, sets 2 and 10; the watch: …"."""
    done = ", ".join(sets_done(line) for line in lines(of_slot))
    seconds = of_slot["duration_s"].median()
    each = "" if pd.isna(seconds) or done.startswith(clock(seconds)) else f", {clock(seconds)} each"
    numbers = [str(number) for number in of_slot["set"]]
    which = f"set {numbers[0]}" if len(numbers) == 1 else f"sets {', '.join(numbers[:-1])} and {numbers[-1]}"
    return f"{done}{each}, {which}{_known(of_slot)}"


def _session(session: SessionSummary, *, per_set: bool) -> Iterator[str]:
    active = session.active
    yield f"  - session: {session.number}  # {date_and_time(session.local_start)}\n"
    if session.facts["start_time"] is not None:
        yield f"    start: {iso_time(session.facts['start_time'])}\n"
    yield "    name:\n    rpe:\n"
    if active["slot"].notna().all():
        yield f"    order: {_order(active)}\n    slots:\n"
        for slot, of_slot in active.groupby("slot", sort=False):
            yield f"      # {slot_line(of_slot)}\n      {slot}:{_own_name(of_slot)}\n"
    yield "    sets:\n"
    if per_set or not active["slot"].notna().all():
        for row in rows_of(active):
            one = active.loc[[row.Index]]
            start = "" if pd.isna(row.start_time) else f", {_into(session, row.start_time)} into the session"
            yield f"      # {sets_done(one)}, {clock(row.duration_s)}{start}{_known(one)}\n      {row.set}:\n"
    yield "    add:\n"


def _into(session: SessionSummary, time: pd.Timestamp) -> str:
    return clock(max((time - session.facts["start_time"]).total_seconds(), 0))


def _order(active: pd.DataFrame) -> str:
    """Slots in the order of the sets, as `userfiles.corrections_yaml` reads them."""
    blocks = []
    for _, of_block in groupby(rows_of(active), key=lambda row: row.block):
        rounds = []
        for number, of_round in groupby(of_block, key=lambda row: max(row.round, 1)):
            words = [f"({row.slot})" if row.round < number else row.slot for row in of_round]
            rounds.append(" ".join(words))
        blocks.append(", ".join(rounds))
    return " / ".join(blocks)


def _known(of_slot: pd.DataFrame) -> str:
    """The name that fitlift would give, or what the watch guessed."""
    row = of_slot.iloc[0]
    if not pd.isna(row["exercise_name"]) and row["source"] not in {"pooled", "watch", "category"}:
        sure = "" if pd.isna(row["confidence"]) else f", {percent(row['confidence'])}"
        return f"; {row['source']}: {row['exercise_name']}{sure}"
    guessed = guesses(of_slot)
    return f"; the watch's guess: {guessed}" if guessed else ""


def _own_name(of_slot: pd.DataFrame) -> str:
    """A name that the user gave before, through a vendor's app."""
    names = of_slot.loc[of_slot["source"] == "correction", "exercise_name"].dropna().unique()
    return f" {scalar(names[0])}" if len(names) == 1 else ""
