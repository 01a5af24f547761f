"""Measure how often names are right, on real recordings and on made-up athletes, and write docs/names.md.

Run from the project's root, FITLIFT_CORPUS, FITLIFT_RECORDINGS and FITLIFT_CASES naming the folders of real files:
`python scripts/names_table.py`. A made-up athlete names the first session of each of four routines; in all later
sessions every set's name is held against what was really done.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import routines_measured
import structure_measured
import wrong_names
from athletes import MOVEMENTS, OTHER_SESSIONS, ROUTINES_EACH, SESSIONS_EACH, Session, sessions_of
from fitlift.exercises.names import ExerciseName
from fitlift.labels.corrections import Corrections, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.labels.recognised import LEAST_CONFIDENCE
from fitlift.labels.routines import Routine, routine_of
from fitlift.records.base import Record
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE
from fitlift.session.analyse import analyse
from recordings import recordings_folder
from said_and_true import reliability

DOCUMENT = Path(__file__).parent.parent / "docs" / "names.md"

#: Nothing was chosen by looking at these; what routines go by was tried on others, below 110.
ATHLETES = range(200, 212)

#: The folders of real files.
_FOLDERS = ("FITLIFT_CORPUS", "FITLIFT_RECORDINGS", "FITLIFT_CASES")


class Named(Record):
    """One set of a session that was not named by the athlete.

    Parameters
    ----------
    source, confidence
        Of the name that fitlift chose; confidence 0 where it has none.
    is_right
        Whether it is what was done.
    is_known
        Whether what was done is in the routine of that session, as far as it was named before.
    watch_is_right
        Whether the watch's own first guess is; None where it made none.
    """

    source: str
    confidence: float
    is_right: bool
    is_known: bool
    watch_is_right: bool | None


def measured(athletes: Sequence[int]) -> list[Named]:
    """Every set of the sessions after the first of each routine."""
    return [each for athlete in athletes for each in _of_athlete(athlete)]


def _of_athlete(athlete: int) -> Iterator[Named]:
    routines: dict[int, Routine] = {}
    for session in sessions_of(athlete):
        if session.routine is not None and session.routine not in routines:
            learned = _learned(session)
            if learned is not None:
                routines[session.routine] = learned
            continue
        known = routines[session.routine].exercises if session.routine is not None else ()
        sets = analyse(session.activity, routines=tuple(routines.values())).each_set
        for each, truth in zip(sets, session.truth, strict=True):
            yield _named(each, truth, is_known=truth.key in known)


def _learned(session: Session) -> Routine | None:
    """What is learned when the athlete names each slot as what most of its sets were, and others set by set."""
    done: dict[str, list[ExerciseName]] = {}
    sets = list(zip(analyse(session.activity).each_set, session.truth, strict=True))
    for each, truth in sets:
        if each.slot is not None:
            done.setdefault(each.slot, []).append(truth)
    names = {slot: Counter(of_slot).most_common(1)[0][0] for slot, of_slot in done.items()}
    slots = {slot: SetCorrection(SaidOfSet(exercise=name)) for slot, name in names.items()}
    others = {
        each.set: SetCorrection(SaidOfSet(exercise=truth))
        for each, truth in sets
        if each.set is not None and each.slot is not None and names[each.slot] != truth
    }
    corrections = Corrections("sheet", (SessionCorrections(1, slots=slots, sets=others),))
    named = analyse(session.activity, corrections=(corrections,)).each_set
    return routine_of(named, f"routine {session.routine}", session.activity.file.name)


def _named(one: Set, truth: ExerciseName, *, is_known: bool) -> Named:
    guess = one.candidates[0].exercise if one.candidates else None
    return Named(
        source=one.source or "unknown",
        confidence=0.0 if one.exercise is None else one.confidence or 0.0,
        is_right=one.exercise == truth.key,
        is_known=is_known,
        watch_is_right=None if guess is None else guess == truth.key,
    )


def of_recordings() -> str:
    """What was found on real recordings: structure, routines, and what is wrong."""
    recordings = recordings_folder()
    return "\n".join(
        [
            structure_measured.section(recordings),
            routines_measured.section(recordings),
            wrong_names.section([Path(os.environ[name]) for name in _FOLDERS]),
        ]
    )


def document(recordings: str, sets: Sequence[Named]) -> str:
    """docs/names.md: what was found on real recordings, and on the sets of made-up athletes."""
    known = [each for each in sets if each.is_known]
    others = [each for each in sets if not each.is_known]
    return f"""\
# How often names are right

Written by `python scripts/names_table.py`; do not edit.

{recordings}
## Made-up athletes

{len(ATHLETES)} made-up athletes (`scripts/athletes.py`) train {SESSIONS_EACH} times each: {ROUTINES_EACH} routines of
their own out of {len(MOVEMENTS)} exercises, and other sessions ({OTHER_SESSIONS:.0%}). Repetitions, tempo and weights
vary, weights are often not entered, exercises are swapped, left out, replaced or done once more, last rounds break off;
rests tell nothing. They name the first session of each routine, slot by slot as fitlift found the slots, and set by set
where one holds two exercises; the {len(sets):,} sets of all later sessions are counted here. A name counts as given
where it is at least {SURE:.0%} sure, as in the text of `fitlift summarize`.

| sets | right | left open | wrong |
|---|---|---|---|
| of an exercise that was named in that routine: {len(known):,} | {_shares(known)} |
| of another exercise, or in another session: {len(others):,} | {_shares(others)} |
| all: {len(sets):,} | {_shares(sets)} |
| all, by the watch's own guess | {_watch_shares(sets)} |

The watch is made up, too: it guesses nothing for 42 % of sets, as in the real free sessions at hand, and else is
right as often as it says (38 to 62 %). Taking each of its guesses for a name gives the last line.

Of the names that a routine gave, by how sure fitlift said it was:

| said | names | right |
|---|---|---|
{reliability([each for each in sets if each.source == "routine"])}

Below {LEAST_CONFIDENCE:.0%} no name is given.
"""


def _shares(sets: Sequence[Named]) -> str:
    given = [each for each in sets if each.confidence >= SURE]
    right = sum(each.is_right for each in given)
    return _cells(right, len(given) - right, len(sets))


def _watch_shares(sets: Sequence[Named]) -> str:
    guesses = [each.watch_is_right for each in sets if each.watch_is_right is not None]
    return _cells(sum(guesses), len(guesses) - sum(guesses), len(sets))


def _cells(right: int, wrong: int, of_all: int) -> str:
    return " | ".join(f"{count / of_all:.1%}" for count in (right, of_all - right - wrong, wrong))


if __name__ == "__main__":
    DOCUMENT.write_text(document(of_recordings(), measured(ATHLETES)), encoding="utf-8")
