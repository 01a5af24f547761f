"""The sets of a session in words: a row for each exercise, under the block in which it was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from statistics import median

from fitlift.exercises.notes import without_side
from fitlift.labels.pooled import pool
from fitlift.measures.exercise_rests import ExerciseRest, exercise_rests
from fitlift.measures.holds import is_hold
from fitlift.measures.readable import JSON_DECIMALS_BPM, clock, on_one_line, whole
from fitlift.measures.told_sets import done
from fitlift.records.base import Record
from fitlift.records.plans import Match
from fitlift.records.sets import Set
from fitlift.records.several import only_known
from fitlift.records.vocabulary import SURE
from fitlift.report.match_lines import planned_cell
from fitlift.report.words import heading, in_words, say
from fitlift.report.words.amounts import percent

#: Where names come from that are the watch's own guesses.
WATCH_GUESSES = frozenset({"pooled", "watch", "category"})

#: So many different guesses are shown for one exercise.
_MOST_GUESSES = 2

#: Stands for a name that is not sure.
UNNAMED = "?"

#: Keys of the headings of what a name may be that is not sure.
GUESS_COLUMNS = ("best_guess", "watchs_guess")

#: Sources of names that nobody has seen yet.
_NAMERS = ("routine", "plan")

#: Side on which sets were done → its heading.
_SIDES = {"left": "of_left", "right": "of_right", "both": "of_both_sides"}

#: Key of the heading of the column of what was planned.
PLAN = "plan"

#: What precedes the plan in a command.
_PLAN_OPTION = "--plan"

#: A longer note of a step is cut beside a name.
_LONGEST_NOTE = 32

#: Number and part of a set.
_SetKey = tuple[int | None, int | None]

#: What stands in one column for a line of sets.
_Cell = Callable[[Sequence[Set]], str]


class ShownSets(Record):
    """A session's sets in words: a row for each exercise.

    Parameters
    ----------
    left, right
        Keys of the headings of the text columns, and of the figures.
    groups
        Heading of each block, empty for none, and its rows.
    lines
        The sets of each row, group after group.
    """

    left: list[str]
    right: list[str]
    groups: list[tuple[str, list[list[str]]]]
    lines: list[list[list[Set]]]


def shown_sets(active: Sequence[Set], planned: Sequence[Match] | None = None) -> ShownSets:
    """Bring a session's sets into words: of each exercise the letter by which it can be named, its name, sets and rest.

    In a free session the rows stand under their blocks, and say how long the sets lasted.

    Parameters
    ----------
    active
        The active sets of one session.
    planned
        What was planned and what became of it; None without a plan.
    """
    guided = _is_guided(active, planned)
    left: dict[str, _Cell] = {"number": _letter, "exercise": _name, "sets_done": _done}
    left |= ({} if guided else {"each": _each}) | _guess_column(active)
    left |= {PLAN: lambda line: planned_cell(line, planned)} if planned is not None else {}
    own = exercise_rests(active)
    rested = {_key(active[place]): rest for place, rest in own.items()}
    right: dict[str, _Cell] = {"rest": lambda line: _rest(line, rested), "hr_max": _hr_max}
    cells = [*left.values(), *right.values()]
    headed = _lines_by_heading(active, planned, guided=guided)
    groups = [(head, [[cell(line) for cell in cells] for line in of_heading]) for head, of_heading in headed]
    return ShownSets(list(left), list(right), groups, [of_heading for _, of_heading in headed])


def _done(line: Sequence[Set]) -> str:
    return in_words(done(line))


def _is_guided(active: Sequence[Set], planned: Sequence[Match] | None) -> bool:
    return planned is not None or any(each.step_index is not None for each in active)


def _lines_by_heading(
    active: Sequence[Set], planned: Sequence[Match] | None, *, guided: bool
) -> list[tuple[str, list[list[Set]]]]:
    return [("", list(lines(active, planned)))] if guided else list(_headed(active))


def to_name_words(active: Sequence[Set], *, has_command: bool) -> str:
    """How many exercises have no sure name; empty for none. A command that names them may follow."""
    named, unnamed = names_left([active])
    if not unnamed:
        return ""
    sets = sum(len(unnamed_sets(of_slot)) for of_slot in _by_slot(active))
    counts = {"unnamed_exercises": unnamed, "exercises": named + unnamed, "unnamed_sets": sets}
    return say("exercises_left_to_name", **counts, has_command=has_command)


def command_to_name(active: Sequence[Set], to_name: str | None) -> str:
    """The command to copy that names them, a plan on a line of its own, as a shell takes it; empty for none."""
    if to_name is None or not names_left([active])[1]:
        return ""
    command, option, plan = to_name.partition(f" {_PLAN_OPTION} ")
    return f"  {command} \\\n    {_PLAN_OPTION} {plan}" if option else f"  {command}"


def named_by(active: Sequence[Set]) -> Iterator[str]:
    """How many exercises a routine named, and how many the plan."""
    by_routine, by_plan = (sum(_is_named_by(source, of_slot) for of_slot in _by_slot(active)) for source in _NAMERS)
    if by_routine:
        yield say("named_by_routine", exercises=by_routine)
    if by_plan:
        yield say("named_by_plan", exercises=by_plan)


def remarks(active: Sequence[Set]) -> Iterator[str]:
    """What the user said of sets: "Set 4, b: effort 9 of 10, slow"; of several at once where they have the same."""
    said: dict[tuple[str | None, float | None, bool, str | None], list[str]] = {}
    for each in active:
        note = _note(each.note) or None
        is_to_failure = each.until == "failure"
        if each.rpe is not None or note is not None or is_to_failure:
            said.setdefault((each.slot, each.rpe, is_to_failure, note), []).append(number(each))
    for (slot, rpe, is_to_failure, note), numbers in said.items():
        yield say(
            "remark_on_sets",
            set_labels=tuple(numbers),
            letter=slot,
            noted_rpe=rpe,
            is_to_failure=is_to_failure,
            remark=note,
        )


def number(one: Set) -> str:
    """A set's number, with that of its part where it was split."""
    return f"{one.set}" if one.part is None else f"{one.set}.{one.part}"


def _note(note: str | None) -> str:
    return "" if note is None else " ".join(on_one_line(note).split())


def is_unnamed(of_slot: Sequence[Set]) -> bool:
    """Whether any set of a slot has no sure name."""
    return bool(unnamed_sets(of_slot))


def unnamed_sets(of_slot: Sequence[Set]) -> list[Set]:
    """The sets of a slot that have no sure name."""
    return [each for each, name in zip(of_slot, _sure_names(of_slot), strict=True) if not name]


def with_sure_names(active: Sequence[Set]) -> list[tuple[Set, str]]:
    """The sets of a session in their order, each with its name where that is sure, else with an empty one."""
    names = {
        _key(each): name
        for of_slot in _by_slot(active)
        for each, name in zip(of_slot, _sure_names(of_slot), strict=True)
    }
    return [(each, names[_key(each)]) for each in active]


def names_left(sessions: Iterable[Sequence[Set]]) -> tuple[int, int]:
    """How many exercises of some sessions' active sets have a sure name, and how many have none."""
    slots = [of_slot for active in sessions for of_slot in _by_slot(active)]
    left = sum(map(is_unnamed, slots))
    return len(slots) - left, left


def lines(active: Sequence[Set], planned: Sequence[Match] | None = None) -> Iterator[list[Set]]:
    """Sets of one slot, role, sure name, side and place in the plan, slot after slot; without a slot a set is alone."""
    places = dict(_places(planned or ()))
    for of_slot in _by_slot(active):
        alike: dict[tuple[str | int | None, ...], list[Set]] = {}
        # a set beyond the plan stands with the one before it
        place = next((places[key] for key in map(_key, of_slot) if key in places), None)
        for each, name in zip(of_slot, _sure_names(of_slot), strict=True):
            place = places.get(_key(each), place)
            alike.setdefault((each.role, name, each.side, place), []).append(each)
        yield from alike.values()


def _key(one: Set) -> _SetKey:
    return one.set, one.part


def _places(planned: Sequence[Match]) -> Iterator[tuple[_SetKey, int | None]]:
    """The planned place of each set that was done for one."""
    for each in planned:
        if each.place is not None and each.set is not None:
            yield (each.set, each.part), each.place
            yield (each.other_side_set, None), each.place


def shown_name(line: Sequence[Set]) -> str:
    """The name of a line's sets, as sure as that of the least sure of them; a question mark where none is sure."""
    sure = [each for each in line if each.exercise_name is not None and _sureness(each) >= SURE]
    if not sure:
        return UNNAMED
    least = min(sure, key=_sureness)
    is_certain = round(_sureness(least), 2) == 1
    return f"{least.exercise_name}{'' if is_certain else f' ({percent(_sureness(least))})'}"


def _sureness(one: Set) -> float:
    """How sure a set's name is; one of which nothing says how sure it is, is."""
    return 1.0 if one.confidence is None else one.confidence


def guesses(line: Sequence[Set]) -> str:
    """What the watch took some sets of a slot for, surest first: its name for the slot, and what it put first in one.

    Shares are those of all sets of the line, as confidences are of the slot.
    """
    return say("guesses", each_guess=tuple([{"lift": name, "share": share} for name, share in _guesses(line)]))


def likely(line: Sequence[Set]) -> list[tuple[str, float]]:
    """What a line may be that has no sure name, each with how sure that is, the surest first."""
    if shown_name(line) != UNNAMED:
        return []
    other = _other(line)
    return _guesses(line) if other is None else [(other.exercise_name or "", _sureness(other))]


def _guesses(line: Sequence[Set]) -> list[tuple[str, float]]:
    guessed = [each for each in line if each.source in WATCH_GUESSES and each.exercise_name is not None]
    found = {each.exercise_name or "": each.confidence for each in guessed if each.confidence is not None}
    first = {guess.exercise for each in line for guess in each.candidates if guess.p == each.candidates[0].p}
    found |= {each.name: each.p for each in pool(line) if each.exercise in first and each.name not in found}
    return sorted(found.items(), key=lambda each: -each[1])[:_MOST_GUESSES]


def _is_named_by(source: str, of_slot: Sequence[Set]) -> bool:
    """Whether a routine or a plan named a slot, surely enough for the name to be shown."""
    return any(each.source == source for each in of_slot) and not is_unnamed(of_slot)


def _guess(line: Sequence[Set]) -> str:
    """What stands beside a question mark: the best name that is not sure, else what the watch guessed."""
    return (_other_guess(line) or guesses(line)) if shown_name(line) == UNNAMED else ""


def _other_guess(line: Sequence[Set]) -> str:
    """The best name that is not sure, if it is not the watch's."""
    best = _other(line)
    if best is None or shown_name(line) != UNNAMED:
        return ""
    return say("name_and_share", lift=best.exercise_name or "", share=_sureness(best))


def _other(line: Sequence[Set]) -> Set | None:
    """The set with the best name that is neither sure nor the watch's; None without one."""
    named = [each for each in line if each.exercise_name is not None and each.source not in WATCH_GUESSES]
    return max((each for each in named if _sureness(each) < SURE), key=_sureness, default=None)


def bpm(value: float | None) -> str:
    """A heart rate; empty where unknown."""
    return "" if value is None else f"{whole(value, JSON_DECIMALS_BPM)}"


def _by_slot(active: Iterable[Set]) -> list[list[Set]]:
    """The sets of each slot, by their first set; one without a slot by its number."""
    found: dict[str, list[Set]] = {}
    for each in active:
        found.setdefault(f"{each.set}" if each.slot is None else each.slot, []).append(each)
    return list(found.values())


def _sure_names(of_slot: Sequence[Set]) -> list[str]:
    """The name of each set of a slot, if it is sure for this set or for another one; else empty."""
    sure = {each.exercise_name for each in of_slot if _sureness(each) >= SURE}
    return [(each.exercise_name or "") if each.exercise_name in sure else "" for each in of_slot]


def _headed(active: Sequence[Set]) -> Iterator[tuple[str, list[list[Set]]]]:
    """Lines under the headings of their blocks; without any where nothing was done in rounds."""
    in_rounds = _in_rounds(active)
    # what the user added to no slot comes last, so that it parts no block
    in_blocks = sorted(lines(active), key=lambda line: line[0].block is None)
    for head, of_heading in groupby(in_blocks, key=lambda line: _heading(line, in_rounds)):
        yield head, list(of_heading)


def _in_rounds(active: Sequence[Set]) -> dict[int, str]:
    """The heading of each block in which several exercises were done round after round; added sets are in no round."""
    blocks: dict[int, list[Set]] = {}
    for each in active:
        if each.block is not None:
            blocks.setdefault(each.block, []).append(each)
    found = {}
    for block, of_block in blocks.items():
        times = Counter(only_known(each.slot for each in of_block))
        is_in_rounds = max(only_known(each.round for each in of_block), default=0) > 1
        if len(times) > 1 and is_in_rounds:
            rounds = {"rounds_least": min(times.values()), "rounds_most": max(times.values())}
            found[block] = say("block_in_rounds", block=block, **rounds, exercises=len(times))
    return found


def _heading(line: Sequence[Set], in_rounds: dict[int, str]) -> str:
    if not in_rounds:
        return ""
    block, alone = line[0].block, heading("one_after_the_other")
    return alone if block is None else in_rounds.get(block, alone)


def _guess_column(active: Sequence[Set]) -> dict[str, _Cell]:
    """Key of the heading, and cells, of the column of guesses; none where there are no guesses to show."""
    if not any(map(_guess, lines(active))):
        return {}
    best, watchs = GUESS_COLUMNS
    return {best if any(map(_other_guess, lines(active))) else watchs: _guess}


def _letter(line: Sequence[Set]) -> str:
    return line[0].slot or ""


def _name(line: Sequence[Set]) -> str:
    first = line[0]
    return shown_name(line) + side_words(first) + purpose(first) + _step_note(line)


def side_words(one: Set) -> str:
    """The side on which a set was done: ", left"; empty where it is not known."""
    return "" if one.side is None else f", {heading(_SIDES[one.side])}"


def purpose(one: Set) -> str:
    """What a set was for, where it was no work: ", warm-up"."""
    if one.part_of_plan == "cooldown":
        return f", {heading('for_cool_down')}"
    return f", {heading('for_warm_up')}" if one.role == "warmup" else ""


def _step_note(line: Sequence[Set]) -> str:
    """What the workout notes of an exercise, where it says more than its name."""
    written = only_known(each.step_note for each in line)
    notes = list(dict.fromkeys(" ".join(on_one_line(note).split()) for note in written))
    is_partial = len(written) < len(line)
    if len(notes) != 1 or is_partial or without_side(notes[0]).lower() == shown_name(line).lower():
        return ""
    note = notes[0]
    return f" ({note[: _LONGEST_NOTE - 1].rstrip()}…)" if len(note) > _LONGEST_NOTE else f" ({note})"


def _each(line: Sequence[Set]) -> str:
    """How long its sets last, but for holds, whose times are shown already; a set without length has no known one."""
    return _middle([each.duration_s or None for each in line if not is_hold(each)])


def _rest(line: Sequence[Set], rested: Mapping[_SetKey, ExerciseRest]) -> str:
    """Median of the rests of its exercise that follow a line's sets; around warm-ups only in a line of warm-ups."""
    own = only_known(rested.get(_key(each)) for each in line)
    is_warmup = line[0].role == "warmup"
    return _middle([each.seconds for each in own if each.is_working or is_warmup])


def _middle(seconds: Iterable[float | None]) -> str:
    """The median of what is known; empty where nothing is."""
    told = only_known(seconds)
    return clock(median(told)) if told else ""


def _hr_max(line: Sequence[Set]) -> str:
    return bpm(max(only_known(each.hr_max_bpm for each in line), default=None))
