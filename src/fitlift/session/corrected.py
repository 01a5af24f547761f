"""The sets as they stand in the end, as rows that a file can hold, and what it cannot.

Only names that are certain are given: what corrections say, and what logs, plans and routines are sure of. What the
watch guessed stays its guess. A set that is none becomes a rest; one that was merged is a part of the one before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from fitlift.activity import Activity
from fitlift.activity.row_values import held_kg, is_other, is_told_help
from fitlift.activity.rows_to_write import Row, SetChanges
from fitlift.activity.set_changes import sessions_of_messages
from fitlift.labels.counting import with_counting
from fitlift.labels.presses import presses
from fitlift.matching.session_plans import BY_WORKOUT
from fitlift.records.base import Record, names_of, replace
from fitlift.records.sets import Set
from fitlift.records.several import active, of_session
from fitlift.session.analyse import SessionAnalysis
from fitlift.session.given_names import GivenNames

#: What is said of sets and sessions that no field of a file holds.
Unheld = Literal[
    "effort",
    "notes",
    "sides",
    "roles",
    "session_names",
    "orders",
    "loads",
    "help",
    "counting",
    "presses",
    "no_exercise",
    "stand_ins",
    "wordings",
    "long_names",
]

#: Loads that are more than so many kilograms of iron.
_BESIDE_IRON = frozenset({"added", "band", "bodyweight"})


class Counts(Record, kw_only=True):
    """How many sets say something else.

    Parameters
    ----------
    named_sets, recounted_sets, reweighted_sets, retimed_sets
        Sets with another name, other repetitions, another weight or length.
    added_sets, undone_sets, merged_sets, split_sets
        Sets that are new, none, parts of others, and several.
    sets_beside_laps
        Sets that stand beside their laps now.
    """

    named_sets: int = 0
    recounted_sets: int = 0
    reweighted_sets: int = 0
    retimed_sets: int = 0
    added_sets: int = 0
    undone_sets: int = 0
    merged_sets: int = 0
    split_sets: int = 0
    sets_beside_laps: int = 0

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in names_of(Counts))


class CorrectedSets(Record, eq=False):
    """What a file is to say of its sets.

    Parameters
    ----------
    changes
        Its rows and titles.
    counts
        What changes.
    unheld
        What is known beyond that, and cannot be held.
    """

    changes: SetChanges
    counts: Counts
    unheld: tuple[Unheld, ...]


def corrected_sets(analysis: SessionAnalysis, *, lap_sets: bool = False) -> CorrectedSets:
    """Say what the file of a recording is to say of its sets.

    Parameters
    ----------
    analysis
        The recording, with all that is known of it.
    lap_sets
        Whether sets that the file has as laps are to stand beside these as sets, though nothing more is known of them.
    """
    activity = analysis.activity
    names = GivenNames(analysis)
    rows = [names.given(row) for each in activity.each_session for row in _rows(analysis, each.session)]
    with_messages, with_rows = sessions_of_messages(activity), {each.session for each in activity.each_set}
    changed = {each.session for each in activity.each_session if _is_changed(activity, rows, each.session)}
    parts = {each.session: each.file_part for each in activity.each_session}
    changed_parts = {parts[number] for number in changed & with_messages}
    new = (changed | with_rows if lap_sets else changed) - with_messages
    changes = SetChanges(
        rows=tuple([row for row in rows if _is_of(row, with_messages) and parts[row.after.session] in changed_parts]),
        without_messages=tuple([row for row in rows if _is_of(row, new)]),
        titles=tuple(names.titles),
    )
    of_rows: Mapping[Unheld, bool] = {
        "stand_ins": _stand_in(analysis, rows),
        "wordings": names.are_other_words,
        "long_names": names.is_any_left_out,
    }
    unheld = (*_unheld(analysis), *(what for what, is_told in of_rows.items() if is_told))
    return CorrectedSets(changes, _counts(activity, rows, new & with_rows), unheld)


def _is_of(row: Row, sessions: Collection[int]) -> bool:
    return row.after.session in sessions


def _rows(analysis: SessionAnalysis, session: int) -> list[Row]:
    """The rows of a session: what each was, and what it is in the end."""
    sets = analysis.activity.each_set
    own = _places(sets, session)
    places = {sets[place].set: place for place in own if sets[place].set is not None}
    rests = iter([place for place in own if sets[place].set is None])
    said = [one for source in analysis.corrections for one in source.sessions if one.session == session]
    merged = {number for one in said for of_set in one.sets.values() for number in of_set.merge}
    found: list[Row] = []
    in_the_end = of_session(analysis.each_set, session)
    for each in in_the_end:
        place = next(rests) if each.set is None else places.get(each.set)
        if each.kind == "dropped":
            # a rest that is gone, and such a set, are parts of the set before them
            if place is not None and each.set is not None and each.set not in merged:
                found.append(Row(before=place, after=sets[place]))
        elif each.part is not None and each.part > 1:
            found.append(Row(before=None, after=each, piece_of=place))
        else:
            found.append(Row(before=place, after=each))
    gone = {each.set for each in in_the_end if each.kind == "dropped"} - {None}
    undone = {row.before for row in found if row.after.set in gone and _is_as_it_was(sets, row)}
    taken = {number for one in said for number, of_set in one.sets.items() if of_set.drop}
    return _as_rests(found, undone, taken)


def _places(sets: Sequence[Set], session: int) -> list[int]:
    return [place for place, each in enumerate(sets) if each.session == session]


def _as_rests(rows: Sequence[Row], undone: Collection[int | None], taken: Collection[int | None]) -> list[Row]:
    """The rows, sets that are none as rests; a press of the lap button that reads as one stays, if nobody took it out.

    Parameters
    ----------
    rows
        The rows.
    undone
        The places of those that are none.
    taken
        The numbers of sets that were taken out.
    """
    active = [row for row in rows if row.after.kind == "active"]
    may_stay = [row for row in active if row.before not in undone or row.after.set not in taken]
    pressed_before = presses([row.after for row in active if row.before is not None])
    pressed = presses([row.after for row in may_stay if row.before not in undone or _key(row) in pressed_before])
    return [
        replace(row, after=_rest(row.after))
        if row.before in undone and (row.after.set in taken or _key(row) not in pressed)
        else row
        for row in rows
    ]


def _is_as_it_was(sets: Sequence[Set], row: Row) -> bool:
    return row.before is not None and row.after is sets[row.before]


def _key(row: Row) -> tuple[int, int | None]:
    return row.after.session, row.after.set


def _rest(one: Set) -> Set:
    """A set as a rest."""
    return replace(
        one,
        kind="rest",
        set=None,
        category=None,
        subtype=None,
        candidates=(),
        reps=None,
        weight_kg=None,
        weight_state=None,
        weight_unit=None,
        load_kind=None,
    )


def _is_changed(activity: Activity, rows: Sequence[Row], session: int) -> bool:
    """Whether a session's file says something else than it is to say."""
    own = [row for row in rows if row.after.session == session]
    kept = {row.before for row in own}
    return not kept.issuperset(_places(activity.each_set, session)) or any(
        row.before is None or row.exercise is not None or is_other(activity.each_set[row.before], row.after)
        for row in own
    )


def _counts(activity: Activity, rows: Sequence[Row], beside: Collection[int]) -> Counts:
    sets = activity.each_set
    stayed = {row.before: row.after for row in rows if row.before is not None}
    splits = {row.piece_of for row in rows if row.piece_of is not None}
    merged = [place for place, each in enumerate(sets) if place not in stayed and each.set is not None]
    # what sets are split or merged into has another length and other repetitions by that
    others = splits | {max(before for before in stayed if before < place) for place in merged}
    active = [
        (sets[place], after)
        for place, after in stayed.items()
        if place not in others and after.kind == sets[place].kind == "active"
    ]
    return Counts(
        named_sets=sum(row.exercise is not None and row.after.kind == "active" and _is_there(row) for row in rows),
        recounted_sets=sum(before.reps != after.reps for before, after in active),
        reweighted_sets=sum(_weight(before) != _weight(after) for before, after in active),
        retimed_sets=sum(before.duration_s != after.duration_s for before, after in active),
        added_sets=sum(row.before is None and row.piece_of is None for row in rows),
        undone_sets=sum(sets[place].kind == "active" and after.kind == "rest" for place, after in stayed.items()),
        merged_sets=len(merged),
        split_sets=len(splits),
        sets_beside_laps=sum(row.after.session in beside and row.after.kind == "active" for row in rows),
    )


def _is_there(row: Row) -> bool:
    """Whether a row was in the file before, whole or as a part of a set."""
    return row.before is not None or row.piece_of is not None


def _weight(one: Set) -> tuple[float | None, str | None]:
    kg = held_kg(one)
    return kg, one.weight_unit if kg is not None else None


def _unheld(analysis: SessionAnalysis) -> Iterator[Unheld]:
    """What is known of sets and sessions, beyond what the file says, and stands in none of its fields."""
    of_file = {(each.session, each.set): each for each in analysis.activity.each_set}
    guided = _guided(analysis)
    told: Mapping[Unheld, bool] = {
        "effort": any(each.rpe is not None for each in analysis.each_set)
        or any(each.rpe is not None for each in analysis.each_session),
        "notes": any(each.note is not None for each in analysis.each_set)
        or any(each.note is not None for each in analysis.each_session),
        "sides": any(each.side is not None and _side(of_file, each) != each.side for each in analysis.each_set),
        "roles": any(
            each.role_source in {"correction", "log"} or (each.role_source == "plan" and each.session not in guided)
            for each in analysis.each_set
        ),
        "session_names": [each.name for each in analysis.each_session]
        != [each.name for each in analysis.activity.each_session],
        "loads": any(
            each.load_kind in _BESIDE_IRON and (each.weight_state == "given" or each.session in analysis.logs)
            for each in analysis.each_set
        ),
        "help": any(map(is_told_help, analysis.each_set)),
        "counting": any(_is_counted_otherwise(of_file, each, analysis) for each in active(analysis.each_set)),
        "presses": bool(presses([each for each in analysis.each_set if each.kind == "active"])),
        "no_exercise": any(each.source == "correction" and each.exercise is None for each in analysis.each_set),
    }
    yield from (what for what, is_told in told.items() if is_told)


def _guided(analysis: SessionAnalysis) -> set[int]:
    """The sessions of which the plan is the workout in the file itself."""
    return {number for number, match in analysis.matches.items() if match.found_by == BY_WORKOUT}


def _stand_in(analysis: SessionAnalysis, rows: Sequence[Row]) -> bool:
    """Whether sets no longer point at their step of a workout, as they would be read as the step's exercise by that."""
    guided = _guided(analysis)
    of_steps = {place for place, each in enumerate(analysis.activity.each_set) if each.step_index is not None}
    own = [row for row in rows if row.before in of_steps and row.after.session in guided]
    return any(row.exercise is not None and row.after.step_index is None for row in own)


def _is_counted_otherwise(of_file: Mapping[tuple[int, int | None], Set], one: Set, analysis: SessionAnalysis) -> bool:
    """Whether the user says that repetitions count, or the time, where the file and the exercise say something else."""
    before = of_file.get((one.session, one.set))
    untold = replace(one, counting=None if before is None else before.counting)
    (read,) = with_counting([untold], analysis.exercises)
    return bool(analysis.corrections) and read.counting not in {None, one.counting}


def _side(of_file: Mapping[tuple[int, int | None], Set], one: Set) -> str | None:
    before = of_file.get((one.session, one.set))
    return None if before is None else before.side
