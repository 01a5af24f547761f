"""The sets of a session as lines of text: a line for each exercise, under the block in which it was done."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from fitlift.exercises.names import display_name
from fitlift.exercises.notes import without_side
from fitlift.measures.holds import is_hold
from fitlift.measures.readable import JSON_DECIMALS_BPM, clock, effort, numbered_sets, on_one_line, sets_done, whole
from fitlift.records.base import Record
from fitlift.records.frames import frame
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE
from fitlift.report.layout import grouped_table, paragraphs
from fitlift.report.match_lines import planned_cell
from fitlift.rows import rows_of
from fitlift.schema import SETS
from fitlift.wording import plural

#: Where names come from that are the watch's own guesses.
WATCH_GUESSES = frozenset({"pooled", "watch", "category"})

#: So many different guesses are shown for one exercise.
_MOST_GUESSES = 2

_UNNAMED = "?"

#: Sources of names that nobody has seen yet.
_NAMERS = ("routine", "plan")

#: What stands behind the name of what was done on one side.
_SIDES = {"left": ", left", "right": ", right", "both": ", both sides"}

#: With fewer columns the plan stands below the sets.
_LEAST_FOR_PLAN = 60

#: A longer note of a step is cut beside a name.
_LONGEST_NOTE = 32

#: What stands in one column for a line of sets.
_Cell = Callable[[pd.DataFrame], str]


def set_table(active: pd.DataFrame, width: int, planned: pd.DataFrame | None = None) -> str:
    """A line for each exercise: the letter by which it can be named, its name, sets, rest and heart rate.

    In a free session the lines stand under their blocks, and say how long the sets lasted.

    Parameters
    ----------
    active
        The active sets of one session, rows of `schema.SETS`.
    width
        Columns to fill.
    planned
        What was planned, to stand beside, a table of `schema.MATCHES`; None without a plan.
    """
    stands_beside = planned is not None and width >= _LEAST_FOR_PLAN
    shown = shown_sets(active, planned, with_plan=stands_beside)
    made = grouped_table(shown.left, shown.right, shown.groups, width)
    return made if planned is None or stands_beside else made + _plan_below(active, planned, width)


class ShownSets(Record):
    """A session's sets in words: a row for each exercise.

    Parameters
    ----------
    left, right
        Headings of the text columns, and of the figures.
    groups
        Heading of each block, empty for none, and its rows.
    """

    left: list[str]
    right: list[str]
    groups: list[tuple[str, list[list[str]]]]


def shown_sets(active: pd.DataFrame, planned: pd.DataFrame | None = None, *, with_plan: bool = True) -> ShownSets:
    """Bring a session's sets into words.

    Parameters
    ----------
    active
        The active sets of one session, rows of `schema.SETS`.
    planned
        What was planned, a table of `schema.MATCHES`; None without a plan.
    with_plan
        Whether there is a column for what was planned.
    """
    guided = _is_guided(active, planned)
    left: dict[str, _Cell] = {"#": _letter, "Exercise": _name, "Sets done": sets_done}
    left |= ({} if guided else {"Each": _each}) | _guess_column(active)
    left |= {"Plan": lambda line: planned_cell(line, planned)} if planned is not None and with_plan else {}
    right: dict[str, _Cell] = {"Rest": _rest, "HR max": _hr_max}
    cells = [*left.values(), *right.values()]
    headed = _lines_by_heading(active, guided=guided)
    groups = [(heading, [[cell(line) for cell in cells] for line in of_heading]) for heading, of_heading in headed]
    return ShownSets(list(left), list(right), groups)


def _is_guided(active: pd.DataFrame, planned: pd.DataFrame | None) -> bool:
    return bool(active["step_index"].notna().any()) or planned is not None


def _lines_by_heading(active: pd.DataFrame, *, guided: bool) -> list[tuple[str, list[pd.DataFrame]]]:
    return [("", list(lines(active)))] if guided else list(_headed(active))


def _plan_below(active: pd.DataFrame, planned: pd.DataFrame, width: int) -> str:
    """What was planned for each line, where there is no room for it beside."""
    cells = [(_letter(line), planned_cell(line, planned)) for line in lines(active)]
    return "\n" + paragraphs(
        ["Plan", *(f"  {letter}  {cell}" for letter, cell in cells if cell)], width, indent="     "
    )


def doubts(active: pd.DataFrame, path: str | None) -> Iterator[str]:
    """How many exercises have no sure name, how to name them in the file at a path; how many a routine named."""
    named, unnamed = _names_left([active])
    exercises = named + unnamed
    if unnamed:
        of_all = f" of {exercises}" if named else ""
        not_sets = f", not {plural(len(active), 'set')}" if exercises < len(active) else ""
        noun = "exercise" if exercises == 1 else "exercises"
        yield f"{unnamed}{of_all} {noun} to name{not_sets}{'. Name them once:' if path else '.'}"
        yield f"  fitlift label {shlex.quote(path)}" if path else ""
    by_routine, by_plan = (sum(_is_named_by(source, of_slot) for of_slot in _by_slot(active)) for source in _NAMERS)
    if by_routine:
        yield f"{plural(by_routine, 'exercise')} recognised from an earlier session that you named."
    if by_plan:
        yield f"{plural(by_plan, 'exercise')} named by the plan, not by the watch."


def remarks(active: pd.DataFrame) -> Iterator[str]:
    """What the user said of sets: "Set 4, b: effort 9 of 10, slow"; of several at once where they have the same."""
    said: dict[tuple[str, str], list[str]] = {}
    for row in rows_of(active):
        remark = ", ".join(filter(None, (effort(row.rpe), _note(row.note))))
        if remark:
            number = f"{row.set}" if pd.isna(row.part) else f"{row.set}.{row.part}"
            said.setdefault(("" if pd.isna(row.slot) else f", {row.slot}", remark), []).append(number)
    for (slot, remark), numbers in said.items():
        yield f"{numbered_sets(numbers).capitalize()}{slot}: {remark}"


def _note(note: Any) -> str:
    return "" if pd.isna(note) else " ".join(on_one_line(note).split())


def is_unnamed(of_slot: pd.DataFrame) -> bool:
    """Whether any set of a slot has no sure name."""
    return not unnamed_sets(of_slot).empty


def unnamed_sets(of_slot: pd.DataFrame) -> pd.DataFrame:
    """The sets of a slot that have no sure name."""
    return of_slot[_sure_names(of_slot) == ""]


def names_left(sessions: Iterable[Sequence[Set]]) -> tuple[int, int]:
    """How many exercises of some sessions' active sets have a sure name, and how many have none."""
    return _names_left(frame(active, SETS) for active in sessions)


def _names_left(sessions: Iterable[pd.DataFrame]) -> tuple[int, int]:
    slots = [of_slot for active in sessions for of_slot in _by_slot(active)]
    left = sum(map(is_unnamed, slots))
    return len(slots) - left, left


def lines(active: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Sets of one slot, role, sure name and side, slot after slot; a set without a slot stands alone."""
    for of_slot in _by_slot(active):
        alike = [of_slot["role"].fillna(""), _sure_names(of_slot), of_slot["side"].fillna("")]
        for _, line in of_slot.groupby(alike, sort=False):
            yield line


def shown_name(line: pd.DataFrame) -> str:
    """The surest name of a line's sets, with its confidence; a question mark below `SURE`."""
    named = line[line["exercise_name"].notna()]
    if named.empty:
        return _UNNAMED
    best = named.iloc[int(named["confidence"].fillna(1.0).argmax())]
    if pd.isna(best["confidence"]):
        return str(best["exercise_name"])
    return f"{best['exercise_name']} ({percent(best['confidence'])})" if best["confidence"] >= SURE else _UNNAMED


def guesses(line: pd.DataFrame) -> str:
    """The watch's first guess for each set, different ones once, surest first."""
    found: dict[str, float] = {}
    for first in (candidates[0] for candidates in line["candidates"] if candidates):
        if first["p"] is not None:
            name = (display_name(first["category"], first["subtype"]) or "").lower()
            found[name] = max(found.get(name, 0.0), first["p"])
    surest = sorted(found.items(), key=lambda each: (-each[1], each[0]))[:_MOST_GUESSES]
    return ", ".join(f"{name} {percent(p)}" for name, p in surest)


def _is_named_by(source: str, of_slot: pd.DataFrame) -> bool:
    """Whether a routine or a plan named a slot, surely enough for the name to be shown."""
    return not is_unnamed(of_slot) and bool((of_slot["source"] == source).any())


def _guess(line: pd.DataFrame) -> str:
    """What stands beside a question mark: the best name that is not sure, else what the watch guessed."""
    return (_other_guess(line) or guesses(line)) if shown_name(line) == _UNNAMED else ""


def _other_guess(line: pd.DataFrame) -> str:
    """The best name that is not sure, if it is not the watch's."""
    unsure = line[(line["confidence"] < SURE).fillna(value=False) & ~line["source"].isin(WATCH_GUESSES)]
    named = unsure[unsure["exercise_name"].notna()]
    if named.empty or shown_name(line) != _UNNAMED:
        return ""
    best = named.iloc[int(named["confidence"].argmax())]
    return f"{best['exercise_name']} {percent(best['confidence'])}"


def percent(share: Any) -> str:
    """A share as people read it: "52 %"."""
    return f"{share * 100:.0f} %"


def bpm(value: float) -> str:
    """A heart rate; empty where unknown."""
    return "" if pd.isna(value) else f"{whole(value, JSON_DECIMALS_BPM)}"


def _slots(active: pd.DataFrame) -> pd.Series[str]:
    """Each set's slot, or its number where it has none."""
    return active["slot"].fillna(active["set"].astype("string"))


def _by_slot(active: pd.DataFrame) -> list[pd.DataFrame]:
    """The sets of each slot, by their first set."""
    return [of_slot for _, of_slot in active.groupby(_slots(active), sort=False)]


def _sure_names(of_slot: pd.DataFrame) -> pd.Series[str]:
    """The name of each set of a slot, if it is sure for this set or for another one; else empty."""
    names = of_slot["exercise_name"].fillna("")
    surest = of_slot["confidence"].fillna(1.0).groupby(names).transform("max")
    return names.where(surest >= SURE, "")


def _headed(active: pd.DataFrame) -> Iterator[tuple[str, list[pd.DataFrame]]]:
    """Lines under the headings of their blocks; without any where nothing was done in rounds."""
    in_rounds = _in_rounds(active)
    # what the user added to no slot comes last, so that it parts no block
    in_blocks = sorted(lines(active), key=lambda line: bool(pd.isna(line["block"].iloc[0])))
    for heading, of_heading in groupby(in_blocks, key=lambda line: _heading(line, in_rounds)):
        yield heading, list(of_heading)


def _in_rounds(active: pd.DataFrame) -> dict[int, str]:
    """The heading of each block in which several exercises were done round after round; added sets are in no round."""
    found = {}
    for block, of_block in active.groupby("block"):
        slots, rounds = of_block["slot"].nunique(), of_block["round"].max()
        if slots > 1 and not pd.isna(rounds) and rounds > 1:
            found[int(str(block))] = f"Block {block} · {rounds} rounds of {slots} exercises"
    return found


def _heading(line: pd.DataFrame, in_rounds: dict[int, str]) -> str:
    if not in_rounds:
        return ""
    block = line["block"].iloc[0]
    alone = "One after the other"
    return alone if pd.isna(block) else in_rounds.get(int(block), alone)


def _guess_column(active: pd.DataFrame) -> dict[str, _Cell]:
    """Heading and cells of the column of guesses; none where there are no guesses to show."""
    if not any(map(_guess, lines(active))):
        return {}
    return {"Best guess" if any(map(_other_guess, lines(active))) else "The watch's guess": _guess}


def _letter(line: pd.DataFrame) -> str:
    slot = line["slot"].iloc[0]
    return "" if pd.isna(slot) else str(slot)


def _name(line: pd.DataFrame) -> str:
    first = line.iloc[0]
    side = "" if pd.isna(first["side"]) else _SIDES[first["side"]]
    return shown_name(line) + side + _purpose(first) + _step_note(line)


def _purpose(first: Any) -> str:
    if not pd.isna(first["part_of_plan"]) and first["part_of_plan"] == "cooldown":
        return ", cool-down"
    return ", warm-up" if str(first["role"]) == "warmup" else ""


def _step_note(line: pd.DataFrame) -> str:
    """What the workout notes of an exercise, where it says more than its name."""
    notes = list(dict.fromkeys(" ".join(on_one_line(note).split()) for note in line["step_note"].dropna()))
    if len(notes) != 1 or line["step_note"].isna().any() or without_side(notes[0]).lower() == shown_name(line).lower():
        return ""
    note = notes[0]
    return f" ({note[: _LONGEST_NOTE - 1].rstrip()}…)" if len(note) > _LONGEST_NOTE else f" ({note})"


def _each(line: pd.DataFrame) -> str:
    """How long its sets last, but for holds, whose times are shown already."""
    counted = [row.duration_s for row in rows_of(line) if not is_hold(row.reps, row.duration_s)]
    median = pd.Series(counted, dtype="float64").median()
    return "" if pd.isna(median) else clock(median)


def _rest(line: pd.DataFrame) -> str:
    """Median rest between the sets of a line, which one long break does not move; after a single set, its own."""
    rests = line["rest_s"]
    between = rests.iloc[:-1] if len(rests) > 1 else rests
    return "" if between.isna().all() else clock(between.median())


def _hr_max(line: pd.DataFrame) -> str:
    return bpm(line["hr_max_bpm"].max())
