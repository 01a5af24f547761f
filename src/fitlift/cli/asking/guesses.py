"""What the exercise of a slot may be: what is guessed of it, and what the user may want to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from fitlift.records.base import Record
from fitlift.records.several import first_of_each_key, only_known

if TYPE_CHECKING:
    from fitlift.exercises.catalogue import Catalogue
    from fitlift.exercises.names import ExerciseName
    from fitlift.history.summary import SessionSummary
    from fitlift.labels.routines import Routine
    from fitlift.records.plans import Match
    from fitlift.records.sets import Evidence, Set

#: Where a name to choose comes from; "said" is what the user answered before.
ChoiceFrom = Literal["plan", "routine", "note", "watch", "said", "before", "favourite"]

#: A guess that is less sure is called so: the watch shares its own among many, a plan or a routine decides between two.
_WEAK_OF_WATCH, _WEAK = 0.25, 0.5

#: Guesses that differ by less are equal: the watch writes the same share of both.
_EQUAL = 1e-6

#: So many are listed: with what was done they fill a small terminal.
_MOST_LISTED, _MOST_GUESSES, _MOST_ALIKE = 18, 5, 3


class Choice(Record):
    """One exercise to choose.

    Parameters
    ----------
    key, name
        Its key, and what it is called.
    comes_from
        Where it comes from; None for the catalogue.
    is_weak
        Whether it is likelier to be wrong than others that come from there.
    """

    key: str
    name: str
    comes_from: ChoiceFrom | None = None
    is_weak: bool = False


def guesses_of(of_slot: Sequence[Set], session: SessionSummary) -> tuple[Choice, ...]:
    """What the exercise of a slot without a sure name may be, the likeliest first.

    The plan's name comes before the routine's, and that before the watch's guesses.

    Parameters
    ----------
    of_slot
        The slot's sets.
    session
        The session: every reason for a name, and what its sets were held against.
    """
    from fitlift.labels.evidence import set_key
    from fitlift.labels.pooled import pool
    from fitlift.report.set_lines import unnamed_sets

    left = unnamed_sets(of_slot)
    keys = {set_key(each) for each in left}
    own = [each for each in session.each_evidence if set_key(each) in keys and each.exercise is not None]
    found = [*_named_by("plan", own), *_held_against(left, session.each_match), *_named_by("routine", own)]
    found += [Choice(each.exercise, each.name, "watch", each.p < _WEAK_OF_WATCH) for each in pool(left)]
    return first_of_each_key(found)


def stood_in_for(of_slot: Sequence[Set], exercises: Catalogue) -> Choice | None:
    """What a step's note calls a slot where the step has another exercise, as one does for which the watch has no name.

    Parameters
    ----------
    of_slot
        The slot's sets.
    exercises
        The exercises; a note that names none of them is a remark.
    """
    from fitlift.exercises.notes import exercise_of_note

    told = {(each.exercise, each.step_note) for each in of_slot if each.source != "correction"}
    named = exercise_of_note(next(iter(told))[1], exercises) if len(told) == 1 else None
    is_other = named is not None and named.is_known and named.key not in {each.exercise for each in of_slot}
    return Choice(named.key, named.name, "note") if named is not None and is_other else None


def alike(guesses: Sequence[Choice], of_slot: Sequence[Set]) -> tuple[Choice, ...]:
    """The exercises that the watch takes a slot for alike, so that none can be offered; none where one is likelier."""
    from fitlift.labels.pooled import pool
    from fitlift.report.set_lines import unnamed_sets

    if not guesses or guesses[0].comes_from != "watch":
        return ()
    shares = {each.exercise: each.p for each in pool(unnamed_sets(of_slot))}
    first = shares[guesses[0].key]
    found = tuple([each for each in guesses if first - shares[each.key] < _EQUAL])
    return found[:_MOST_ALIKE] if len(found) > 1 else ()


def to_choose_from(
    guesses: Sequence[Choice], session: SessionSummary, known: Sequence[ExerciseName], exercises: Catalogue
) -> tuple[Choice, ...]:
    """What is listed for a slot: the guesses, the plan's exercises, what was named before, and runners' favourites.

    Parameters
    ----------
    guesses
        Of this slot.
    session
        The session; the exercises of the planned one that it was are listed.
    known
        What was named before, in this session and in others.
    exercises
        The exercises.
    """
    from fitlift.exercises.matches import COMMONEST

    planned = (Choice(each.exercise, each.exercise_name, "plan") for each in session.each_planned)
    before = (Choice(each.key, each.name, "before") for each in known)
    found = [*guesses[:_MOST_GUESSES], *planned, *before]
    favourites = only_known(exercises.of_key(key) for key in COMMONEST)
    found += [Choice(each.key, each.name, "favourite") for each in favourites]
    return first_of_each_key(found)[:_MOST_LISTED]


def named_before(routines: Sequence[Routine]) -> tuple[ExerciseName, ...]:
    """The names in routines, those of the last session first."""
    newest = sorted(routines, key=lambda each: each.learned, reverse=True)
    return tuple(only_known(slot.exercise for routine in newest for slot in routine.slots))


def _held_against(sets: Iterable[Set], matches: Iterable[Match]) -> Iterator[Choice]:
    """The planned exercise for which a set was done, as its place among the others has it."""
    numbers = {each.set for each in sets}
    for each in matches:
        if each.set in numbers and each.exercise is not None:
            yield Choice(each.exercise, each.exercise_name or each.exercise, "plan", is_weak=True)
            return


def _named_by(source: Literal["plan", "routine"], evidence: Iterable[Evidence]) -> Iterator[Choice]:
    """The exercise that a plan or a routine most surely names."""
    found = [each for each in evidence if each.source == source]
    best = max(found, key=lambda each: each.confidence or 0.0, default=None)
    if best is not None and best.exercise is not None:
        is_weak = best.confidence is not None and best.confidence < _WEAK
        yield Choice(best.exercise, best.exercise_name or best.exercise, source, is_weak)
