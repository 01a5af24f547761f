"""Reasons to give a set a name, and the choice among them.

Each source yields evidence; `resolve` picks one name for each set. Nothing is overwritten on the way, so what was not
chosen can still be shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fitlift.exercises.catalogue import Catalogue, named
from fitlift.exercises.names import UNKNOWN, display_name, exercise_key
from fitlift.exercises.notes import exercise_of_note, names_nothing
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.records.sessions import Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active
from fitlift.records.vocabulary import SOURCES, NameSource
from fitlift.records.workouts import Step, Title

#: Session, set and part.
SetKey = tuple[int, int | None, int | None]

_RANKS = {source: rank for rank, source in enumerate(SOURCES)}

_SOURCES: Mapping[str, NameSource] = {source: source for source in SOURCES}

#: What spells a title's exercise: the part of the file, category and subtype, and the title's number.
_Spelled = tuple[int | None, str | None, str | None, int | None]

#: Steps by the part of the file, number and category.
_Steps = Mapping[tuple[int | None, int | None, str | None], Step]


def file_evidence(
    sets: Sequence[Set],
    titles: Sequence[Title],
    steps: Sequence[Step],
    sessions: Sequence[Session],
    *,
    exercises: Catalogue | None = None,
) -> tuple[Evidence, ...]:
    """Names that the file itself gives its active sets.

    Parameters
    ----------
    sets
        Sets with category, subtype and candidates.
    titles, steps, sessions
        The file's.
    exercises
        The exercises that a step's note may name; by default the catalogue as it is shipped.

    Returns
    -------
    tuple of Evidence
        For each set what the watch wrote (source watch for an exercise, category for a category alone, unknown for
        neither), and one more where the file spells out that exercise's name (source title), or the set points at a
        step of the workout that is of its category (source step).
    """
    spelled = _spelled(titles, steps)
    planned = _planned(steps)
    parts = {each.session: each.file_part for each in sessions}
    found: list[Evidence] = []
    for each in active(sets):
        own = _from_watch(each)
        found.append(own)
        part = parts.get(each.session)
        title = _title(spelled, part, each)
        if title is not None:
            found.append(_from_title(own, title, each.category))
        step = planned.get((part, each.step_index, each.category))
        if step is not None:
            found += _from_step(own, step, _title(spelled, part, step), exercises)
    return tuple(found)


def resolve(evidence: Iterable[Evidence]) -> dict[SetKey, Evidence]:
    """Choose each set's name: the first source in `SOURCES`, the surest within a source."""
    chosen: dict[SetKey, Evidence] = {}
    for each in evidence:
        key = set_key(each)
        best = chosen.get(key)
        if best is None or _rank(each) < _rank(best):
            chosen[key] = each
    return chosen


def with_names(sets: Iterable[Set], chosen: Mapping[SetKey, Evidence]) -> tuple[Set, ...]:
    """The sets with the names that `resolve` chose, and without any where it chose none."""
    return tuple([_with_name(each, chosen.get(set_key(each))) for each in sets])


def set_key(one: Set | Evidence) -> SetKey:
    """What tells a set from all others of its file."""
    return one.session, one.set, one.part


def reason_for(
    one: Set,
    source: NameSource,
    exercise: str | None,
    exercise_name: str | None,
    *,
    confidence: float | None,
    reason: Said,
) -> Evidence:
    """A reason to give a set a name."""
    return Evidence(
        session=one.session,
        set=one.set or 0,  # none that is to be named lacks a number
        part=one.part,
        source=source,
        exercise=exercise,
        exercise_name=exercise_name,
        confidence=confidence,
        reason=reason,
    )


def named_by_user(source: str, line: int) -> Said:
    """A name that stands in a file of the user's, or comes from a program.

    Parameters
    ----------
    source
        The file, or what it comes from.
    line
        The line, from 1; 0 where it has no lines.
    """
    return (
        Said("named_in_line", {"source": source, "line": line}) if line else Said("named_in_source", {"source": source})
    )


def sureness(one: Set) -> float:
    """How sure the name of a set is: 0 without one, 1 where nothing puts a confidence on it."""
    if one.exercise is None:
        return 0.0
    return 1.0 if one.confidence is None else one.confidence


def is_certain(one: Set) -> bool:
    """Whether a set has a name that nothing puts a confidence on."""
    return one.exercise is not None and one.confidence is None


def _with_name(one: Set, chosen: Evidence | None) -> Set:
    if chosen is None:
        is_named = one.source is not None
        return replace(one, source=None, exercise=None, exercise_name=None, confidence=None) if is_named else one
    return replace(
        one,
        source=_SOURCES[chosen.source],
        exercise=chosen.exercise,
        exercise_name=chosen.exercise_name,
        confidence=chosen.confidence,
    )


def _rank(of: Evidence) -> tuple[int, bool, float]:
    """What puts the reasons for one name in order: the first source, in it the surest, last those not known to be."""
    is_open = of.confidence is None
    return _RANKS[_SOURCES[of.source]], is_open, 0.0 if of.confidence is None else -of.confidence


def _spelled(titles: Sequence[Title], steps: Sequence[Step]) -> dict[_Spelled, str]:
    """Titles by (part, category, subtype, title index), and by index None where the pair has one text.

    Generators number titles and let sets refer to them as to steps: an index is trusted only in a
    part without steps. A title of no category can only be found so.
    """
    spelled: dict[_Spelled, str] = {}
    texts: defaultdict[tuple[int, str | None, str | None], set[str]] = defaultdict(set)
    with_steps = {each.file_part for each in steps}
    for each in titles:
        pair = (each.file_part, each.category, each.subtype)
        texts[pair].add(each.title)
        if each.file_part not in with_steps and each.title_index is not None:
            spelled[*pair, each.title_index] = each.title
    for pair, said in texts.items():
        if len(said) == 1 and pair[1] != UNKNOWN:
            spelled[*pair, None] = next(iter(said))
    return spelled


def _title(spelled: Mapping[_Spelled, str], part: int | None, of: Set | Step) -> str | None:
    """The file's own spelling of a set's or a step's exercise."""
    if not spelled:
        return None
    pair = (part, of.category, of.subtype)
    return spelled.get((*pair, of.step_index)) or spelled.get((*pair, None))


def _planned(steps: Sequence[Step]) -> _Steps:
    """Steps with an exercise, or a note that may name one, by (part, index, category)."""
    return {
        (step.file_part, step.step_index, step.category or UNKNOWN): step
        for step in steps
        if step.step_index is not None and (step.category or step.notes)
    }


def _from_step(own: Evidence, step: Step, title: str | None, exercises: Catalogue | None) -> Iterator[Evidence]:
    """What the step names; where it names nothing, what its note does."""
    is_open = title is None and step.name is None and names_nothing(step.category, step.subtype)
    of_note = exercise_of_note(step.notes, exercises) if is_open else None
    of = {"step": step.step_index}
    said = replace(own, source="step", confidence=None, reason=Said("step_of_workout", of))
    if of_note is not None:
        reason = Said("note_of_step", of)
        yield replace(said, exercise=of_note.key, exercise_name=of_note.name, reason=reason)
    elif step.category is not None:
        subtype = step.subtype or UNKNOWN
        name = title or display_name(step.category, subtype)
        yield replace(said, exercise=exercise_key(step.category, subtype), exercise_name=name)


def _from_title(own: Evidence, title: str, category: str | None) -> Evidence:
    """A title spells a pair's name; without a category it names the exercise, the catalogue's where it means one."""
    said = replace(own, source="title", exercise_name=title, reason=Said("title_of_file"))
    return replace(said, exercise=named(title).key) if category == UNKNOWN else said


def _from_watch(one: Set) -> Evidence:
    category, subtype = one.category or UNKNOWN, one.subtype or UNKNOWN
    if category == UNKNOWN:
        return reason_for(one, "unknown", None, None, confidence=None, reason=Said("watch_named_none"))
    confidence = one.candidates[0].p
    only_category = subtype == UNKNOWN
    what = "category_of_watch" if only_category else "exercise_of_watch"
    return reason_for(
        one,
        "category" if only_category else "watch",
        exercise_key(category, subtype),
        display_name(category, subtype),
        confidence=confidence,
        reason=Said(what, {"is_guess": confidence is not None}),
    )
