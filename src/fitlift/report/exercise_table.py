"""The exercises of a session for a page that can fold: each with its plan and its past beside it, its sets below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from fitlift.history.summary import SessionSummary
from fitlift.measures import told_sets
from fitlift.measures.readable import clock, in_unit, on_one_line
from fitlift.records.base import Record, replace
from fitlift.records.loads import ExerciseLoad
from fitlift.records.plans import Match
from fitlift.records.said import Row
from fitlift.records.sets import Set
from fitlift.records.vocabulary import WeightUnit
from fitlift.report.every_set import TEXT_COLUMNS, every_set
from fitlift.report.page import Chip, Chips, DoneExercise, DoneLine, Grid, Unfolding
from fitlift.report.past_lines import PastRow
from fitlift.report.set_lines import GUESS_COLUMNS, UNNAMED, ShownSets, bpm, likely, number, purpose, shown_name
from fitlift.report.words import heading, in_words, say
from fitlift.report.words.unbroken import IN_A_SENTENCE

#: Columns of the table of exercises that stand elsewhere here: the letter, the name, the sets, what the name may be.
_ELSEWHERE = frozenset({"number", "exercise", "sets_done", *GUESS_COLUMNS})

#: A guess that is less sure than this calls no exercise: it stands beside a question mark. Chosen: if guesses
#: are as sure as they say, three in four of these are wrong; that was not measured.
_LEAST_SURE = 0.25

#: Sets of one load as words have them: amounts, then the load.
_RUN = re.compile(r"([\d:?]+(?: [\d:?]+)*)((?: ×.*)?)")

#: What was left out.
_LEFT_OUT = "–"

_SetKey = tuple[int | None, int | None]


def unfolding(
    session: SessionSummary, shown: ShownSets, matches: Sequence[Match] | None, past: Iterable[PastRow]
) -> Unfolding:
    """The exercises of a session, each with what it unfolds to.

    Parameters
    ----------
    session
        The session, which has sets.
    shown
        Its sets as the table of exercises tells them.
    matches
        What was planned and what became of it; None without a plan.
    past
        Exercises that were done before; what has no letter here is left to others.
    """
    of_letter = _by_letter(past)
    made = _Maker(session, shown, matches or ())
    groups = []
    for (head, rows), lines in zip(shown.groups, shown.lines, strict=True):
        together = groupby(zip(rows, lines, strict=True), key=lambda pair: pair[1][0].slot or number(pair[1][0]))
        exercises = (made.exercise(list(of_slot), of_letter) for _, of_slot in together)
        groups.append((head, tuple(exercises)))
    left, right = ([heading(key) for key in keys if key not in _ELSEWHERE] for keys in (shown.left, shown.right))
    has_last = any(each.last or each.change for _, of_group in groups for each in of_group)
    return _without_empty(Unfolding(tuple(left), tuple(right), has_last, tuple(groups)))


class _Told(Record):
    """What is told of an exercise's past at one of its places.

    Parameters
    ----------
    last, change
        What was done the last time, and what changed.
    is_rise, is_record
        Whether that is more, and whether today's is the best so far.
    beside
        What to do next, and the best so far.
    has_next
        Whether the first of these says what to do next.
    """

    last: str = ""
    change: str = ""
    is_rise: bool = False
    is_record: bool = False
    beside: tuple[str, ...] = ()
    has_next: bool = False


def _by_letter(past: Iterable[PastRow]) -> dict[str, _Told]:
    """The past of each exercise by the letter of its first place; at its others, where it stands."""
    found = {}
    for row in past:
        first, *others = row.slot.split(", ") if row.slot else [""]
        beside = ((key, text) for key, text in (("within_next", row.following), ("within_best", row.best)) if text)
        told = tuple([_unbroken(f"{heading(key)} {text}") for key, text in beside])
        found[first] = _Told(
            _unbroken(row.last), _unbroken(row.change), row.is_rise, row.is_record, told, bool(row.following)
        )
        found |= {letter: _Told(say("past_told_at", slot=first)) for letter in others}
    return found


class _Maker:
    """Makes the exercises of one session."""

    def __init__(self, session: SessionSummary, shown: ShownSets, matches: Sequence[Match]) -> None:
        self._unit = session.unit
        keys = [*shown.left, *shown.right]
        self._kept = [place for place, key in enumerate(keys) if key not in _ELSEWHERE]
        self._name, self._done = keys.index("exercise"), keys.index("sets_done")
        self._matches: dict[_SetKey, Match] = {(each.set, each.part): each for each in matches if each.set is not None}
        self._left_out = _left_out(matches, [line for lines in shown.lines for line in lines])
        of_loads = (each for each in session.each_exercise_load if each.slot and each.volume_kg)
        self._loads = {(each.slot or "").partition(",")[0]: each for each in of_loads}
        self._every_set = dict(_rows_of_sets(session))
        heads = every_set(session)[0]
        self._heads = heads[:1], heads[TEXT_COLUMNS:]

    def exercise(self, rows: Sequence[tuple[Sequence[str], Sequence[Set]]], past: Mapping[str, _Told]) -> DoneExercise:
        """One exercise with its rows in the table, each with its sets: its work, below it warm-up and cool-down."""
        sets = [each for _, line in rows for each in line]
        letter = sets[0].slot or ""
        told = past.get(letter, _Told()) if letter else _Told()
        ordered = sorted(rows, key=lambda row: row[1][0].role == "warmup")
        first, *others = (self._line(cells, line) for cells, line in ordered)
        return DoneExercise(
            letter=letter,
            lines=(first, *(_below(first, each) for each in others)),
            last=told.last,
            change=told.change,
            is_rise=told.is_rise,
            is_record=told.is_record,
            beside=(*told.beside, *map(_unbroken, _lifted(self._loads.get(letter), self._unit))),
            has_next=told.has_next,
            sets=self._sets(first.name, sets),
        )

    def _line(self, cells: Sequence[str], line: Sequence[Set]) -> DoneLine:
        name, guess = _named(cells[self._name], line)
        light = line[0].role == "warmup"
        runs = _runs(cells[self._done], [self._chip(each, name) for each in line])
        missed = self._left_out.get(_key(line[-1]), 0)
        if missed:
            runs = (*runs, Chips(tuple([Chip(_LEFT_OUT, title=heading("left_out"), sign="missed")] * missed), ""))
        kept = tuple(_unbroken(cells[place]) for place in self._kept)
        lift = sure_name(line)
        return DoneLine(
            on_one_line(name),
            _unbroken(guess),
            runs,
            kept,
            is_sure=bool(lift),
            is_light=light,
            lift=lift,
            keeps_plan=not missed and all(map(self._keeps_plan, line)),
        )

    def _keeps_plan(self, one: Set) -> bool:
        match = self._matches.get(_key(one))
        return match is not None and match.verdict in {"done", "over"} and match.load not in {"heavier", "lighter"}

    def _chip(self, one: Set, name: str) -> Chip:
        match = self._matches.get(_key(one))
        sign = "light" if one.role == "warmup" else ""
        if match is not None and match.verdict in {"short", "over"}:
            sign = match.verdict
        return Chip("", number(one), set_title(one, name, self._unit), sign)  # type: ignore[arg-type]  # a literal

    def _sets(self, name: str, sets: Sequence[Set]) -> Grid:
        ordered = sorted(sets, key=lambda each: (each.set, each.part or 0))
        rows = tuple((number(each) + purpose(each), *self._every_set[_key(each)]) for each in ordered)
        left, right = self._heads
        return Grid(f"{heading('set_by_set')}: {name}", tuple(left), tuple(right), (("", rows),))


def set_title(one: Set, name: str, unit: WeightUnit) -> str:
    """One set in a few words, for who points at its mark: "Back Squat · Set 6 · 4 × 80 kg · 0:31 · HR max 133"."""
    (told,) = in_unit([one], unit)
    beats = bpm(one.hr_max_bpm)
    length = clock(one.duration_s) if one.duration_s else ""
    done = in_words(told_sets.done([told]))
    parts = (name, f"{heading('set')} {number(one)}", done, "" if length == done else length)
    return " · ".join(filter(None, (*map(on_one_line, parts), f"{heading('hr_max')} {beats}" if beats else "")))


def likely_name(line: Sequence[Set]) -> str:
    """What a line is called where its name is not sure: "Hip Swing?"; empty where next to nothing is known of it."""
    found = likely(line)
    return f"{found[0][0]}?" if found and found[0][1] >= _LEAST_SURE else ""


def sure_name(line: Sequence[Set]) -> str:
    """What the exercise of a line is called; empty where that is not sure."""
    named = next((each for each in line if shown_name([each]) != UNNAMED), None)
    return "" if named is None else on_one_line(named.exercise_name or "")


def _named(name: str, line: Sequence[Set]) -> tuple[str, str]:
    """A name as the table tells it; of one that is not sure the likeliest, and how sure it is."""
    if not name.startswith(UNNAMED):
        return name, ""
    rest = name.removeprefix(UNNAMED)
    found = likely(line)
    if not found:
        return heading("without_name") + rest, ""
    each_guess: tuple[Row, ...] = tuple([{"lift": lift, "share": share} for lift, share in found])
    called = likely_name(line)
    if not called:
        return UNNAMED + rest, say("guesses", each_guess=each_guess)
    return called + rest, say("how_sure_of_guess", share=found[0][1], each_guess=each_guess[1:])


def _runs(told: str, chips: Sequence[Chip]) -> tuple[Chips, ...]:
    """Sets as words tell them, each amount a mark of its own; told together where words and sets do not go together."""
    parts = [_RUN.fullmatch(part) for part in told.split(", ")]
    amounts = [part[1].split(" ") for part in parts if part is not None]
    if None in parts or sum(map(len, amounts)) != len(chips):
        return (Chips((), told),)
    marks = iter(chips)
    return tuple(
        Chips(tuple([replace(next(marks), text=amount) for amount in of_run]), "" if part is None else part[2].strip())
        for part, of_run in zip(parts, amounts, strict=True)
    )


def _unbroken(text: str) -> str:
    """A text in which no line ends within a figure."""
    return IN_A_SENTENCE.sub("\N{NO-BREAK SPACE}", on_one_line(text))


def _key(one: Set) -> _SetKey:
    return one.set, one.part


def _left_out(matches: Sequence[Match], lines: Iterable[Sequence[Set]]) -> Mapping[_SetKey, int]:
    """Last set of the last line of each planned place → planned sets of it that were left out."""
    places: dict[_SetKey, tuple[int | None, str | None]] = {
        (each.set, each.part): (each.place, each.role) for each in matches if each.set is not None
    }
    last = {places.get(_key(each)): _key(line[-1]) for line in lines for each in line}
    found: dict[_SetKey, int] = {}
    for each in matches:
        place = each.place, each.role
        if each.verdict == "missed" and not each.is_side_open and each.place is not None and place in last:
            found[last[place]] = found.get(last[place], 0) + 1
    return found


def _rows_of_sets(session: SessionSummary) -> Iterator[tuple[_SetKey, tuple[str, ...]]]:
    """What is known of each set but its name."""
    active = [each for each in session.each_set if each.kind == "active"]
    for one, row in zip(active, every_set(session)[1], strict=True):
        yield _key(one), tuple(map(on_one_line, row[TEXT_COLUMNS:]))


def _below(first: DoneLine, line: DoneLine) -> DoneLine:
    """A line as it is called below the first one of its exercise: only what differs, as "warm-up"."""
    of_first = f"{first.name}, "
    return replace(line, name=line.name.removeprefix(of_first), lift="" if first.lift == line.lift else line.lift)


def _lifted(load: ExerciseLoad | None, unit: str) -> Iterator[str]:
    """How much was lifted."""
    if load is not None:
        of_load = {"top_reps": load.top_reps, "load_kg": load.top_weight_kg, "load_kind": load.top_load_kind}
        yield say("chart_volume", volume_kg=load.volume_kg or 0.0, **of_load, unit=unit)


def _without_empty(table: Unfolding) -> Unfolding:
    """The same without columns of which no row has anything, in it and in the tables of sets."""
    everything = [each for _, exercises in table.groups for each in exercises]
    lines = [line.cells for each in everything for line in each.lines]
    first = len(table.left)
    kept = [place for place in range(first + len(table.right)) if any(cells[place] for cells in lines)]
    sets = [row for each in everything for _, rows in each.sets.groups for row in rows]
    of_sets = [place for place in range(len(sets[0])) if place == 0 or any(row[place] for row in sets)]
    heads = [*table.left, *table.right]
    return Unfolding(
        tuple(heads[place] for place in kept if place < first),
        tuple(heads[place] for place in kept if place >= first),
        table.has_last,
        tuple((head, tuple(_trimmed(each, kept, of_sets) for each in of_group)) for head, of_group in table.groups),
    )


def _trimmed(one: DoneExercise, kept: Sequence[int], of_sets: Sequence[int]) -> DoneExercise:
    lines = tuple(replace(line, cells=tuple(line.cells[place] for place in kept)) for line in one.lines)
    heads = one.sets.heads
    groups = tuple((head, tuple(tuple(row[at] for at in of_sets) for row in rows)) for head, rows in one.sets.groups)
    sets = replace(one.sets, right=tuple(heads[place] for place in of_sets if place), groups=groups)
    return replace(one, lines=lines, sets=sets)
