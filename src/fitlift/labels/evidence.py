"""Reasons to give a set a name, and the choice among them.

Each source yields evidence; `resolve` picks one name for each set. Nothing is overwritten on the way, so what was not
chosen can still be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from fitlift.exercises.catalogue import Catalogue, as_typed, catalogue
from fitlift.exercises.names import UNKNOWN, ExerciseName, display_name, exercise_key, in_profile
from fitlift.exercises.notes import exercise_of_note, names_nothing
from fitlift.exercises.titles import Titles
from fitlift.measures.at_steps import is_stand_in
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
        step of the workout that is of its category, and is not surely another exercise (source step).
    """
    titled = Titles(titles, steps, exercises)
    planned = _planned(steps)
    parts = {each.session: each.file_part for each in sessions}
    found: list[Evidence] = []
    written = {each.exercise_name or "" for each in sets if each.source == "log"}
    logged = {each: _named_by_person(each, exercises or catalogue()) for each in written}
    for each in active(sets):
        if each.source == "log":
            found.append(_from_log(each, logged[each.exercise_name or ""]))
            continue
        own = _from_watch(each)
        found.append(own)
        part = parts.get(each.session)
        title = titled.named(part, each)
        if title is not None:
            found.append(_from_title(own, title))
        step = planned.get((part, each.step_index, each.category))
        if step is not None and not is_stand_in(
            (each.category, each.subtype), each.candidates, (step.category, step.subtype)
        ):
            found += _from_step(own, step, titled.named(part, step), exercises)
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
    if line:
        return Said("named_in_line", {"source": source, "line": line})
    return Said("named_in_source", {"source": source})


def number_of_watch(one: Set) -> Said | None:
    """The number that the watch wrote for a set's exercise and the profile has no name for; None elsewhere."""
    pair = one.category or UNKNOWN, one.subtype or UNKNOWN
    return None if in_profile(*pair) == pair else Said("number_of_watch", {"category": pair[0], "subtype": pair[1]})


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


def _planned(steps: Sequence[Step]) -> _Steps:
    """Steps with an exercise, or a note that may name one, by (part, index, category)."""
    return {
        (step.file_part, step.step_index, step.category or UNKNOWN): step
        for step in steps
        if step.step_index is not None and (step.category or step.notes)
    }


def _from_step(
    own: Evidence, step: Step, title: ExerciseName | None, exercises: Catalogue | None
) -> Iterator[Evidence]:
    """What the step names; where it names nothing, what its note does."""
    is_open = title is None and step.name is None and names_nothing(step.category, step.subtype)
    of_note = exercise_of_note(step.notes, exercises) if is_open else None
    of = {"step": step.step_index}
    said = replace(own, source="step", confidence=None, reason=Said("step_of_workout", of))
    if of_note is not None:
        reason = Said("note_of_step", of)
        yield replace(said, exercise=of_note.key, exercise_name=of_note.name, reason=reason)
    elif step.category is not None:
        pair = in_profile(step.category, step.subtype or UNKNOWN)
        key, name = (title.key, title.name) if title else (exercise_key(*pair), display_name(*pair))
        if key is not None:
            yield replace(said, exercise=key, exercise_name=name)


def _from_title(own: Evidence, title: ExerciseName) -> Evidence:
    reason = Said("title_of_file")
    return replace(own, source="title", exercise=title.key, exercise_name=title.name, reason=reason)


def _named_by_person(written: str, exercises: Catalogue) -> ExerciseName:
    """The exercise that has a name, else one of the user's own."""
    return as_typed(written, exercises)


def _from_log(one: Set, named: ExerciseName) -> Evidence:
    """What a log calls it."""
    reason = Said("named_in_log", {"written": one.exercise_name or ""})
    return reason_for(one, "log", named.key, named.name, confidence=None, reason=reason)


def _from_watch(one: Set) -> Evidence:
    """What the watch wrote; a number that the profile has no name for names nothing."""
    beyond = number_of_watch(one)
    category, subtype = in_profile(one.category or UNKNOWN, one.subtype or UNKNOWN)
    if category == UNKNOWN:
        reason = beyond or Said("watch_named_none")
        return reason_for(one, "unknown", None, None, confidence=None, reason=reason)
    confidence = one.candidates[0].p
    only_category = subtype == UNKNOWN
    what = "category_of_watch" if only_category else "exercise_of_watch"
    return reason_for(
        one,
        "category" if only_category else "watch",
        exercise_key(category, subtype),
        display_name(category, subtype),
        confidence=confidence,
        reason=beyond or Said(what, {"is_guess": confidence is not None}),
    )
