"""Measure on real recordings how well a session that was named once is recognised in later ones.

A guided session's steps tell what each set was, and its title which sessions are one programme; of COROS sessions both
are written down by hand (`sessions_by_hand`). Sessions are named and learned from, and then their names are erased and
found again. `section` gives what docs/names.md says of it.

Run from the project's root: `python scripts/routines_measured.py`, with FITLIFT_RECORDINGS set.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from pathlib import Path

from fitlift.activity import read_activity
from fitlift.exercises.catalogue import named
from fitlift.labels.evidence import resolve, with_names
from fitlift.labels.recognised import contradicted, recognised, routine_evidence
from fitlift.labels.routines import Routine, routine_of, session_id
from fitlift.labels.structure import structure
from fitlift.records.base import Record, replace
from fitlift.records.sessions import Pause, Session
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.records.vocabulary import SURE
from fitlift.session.analyse import analyse
from fitlift.session.naming import told_apart
from fitlift.userfiles.routines_yaml import read_routines, with_routine
from recordings import Guided, athletes, bare, guided, recordings_folder
from said_and_true import reliability
from sessions_by_hand import BY_HAND

#: Fewest sets of a session that is measured.
FEWEST_SETS = 6

#: How far a session is moved that is repeated as it was.
_LATER = dt.timedelta(days=7)


class Known(Record, eq=False):
    """A session of which it is known what was done, or at least that it was done.

    Parameters
    ----------
    name, athlete, programme
        The file, whose it is (the athlete's letter and the folder), and which sessions are one programme; its name
        again where nobody knows.
    session, pauses
        The session as the file has it, and when its timer stood still.
    sets
        Its active sets in order, with slots, without names.
    truth
        What each was; None where that is not known.
    routine
        What is learned from it, as the user's file gives it back; None where nothing is.
    """

    name: str
    athlete: str
    programme: str
    session: Session
    pauses: tuple[Pause, ...]
    sets: tuple[Set, ...]
    truth: tuple[str | None, ...]
    routine: Routine | None

    @property
    def is_guided(self) -> bool:
        """Whether its steps tell what was done."""
        return not self.athlete.endswith("coros")

    def is_one_with(self, other: Known) -> bool:
        """Whether both are one programme."""
        return (self.athlete, self.programme) == (other.athlete, other.programme)


class Named(Record):
    """One set, and what routines say of it.

    Parameters
    ----------
    truth, said
        What it was, and its name; None where that is not known, and without a name.
    confidence
        How sure that is; 0 without a name.
    """

    truth: str | None
    said: str | None
    confidence: float

    @property
    def is_given(self) -> bool:
        """Whether the name is sure enough to be shown without a question mark."""
        return self.confidence >= SURE

    @property
    def is_right(self) -> bool:
        """Whether the name is what was done."""
        return self.said == self.truth


def known_sessions(folder: Path) -> list[Known]:
    """All sessions of which it is known what was done."""
    return [*map(_of_guided, guided(folder)), *_of_coros(folder)]


def free_sessions(folder: Path) -> list[Known]:
    """The free sessions, of which nobody knows what was done: each slot is called something of its own."""
    told = {each.name for each in guided(folder)}
    letters = athletes(folder)
    found = []
    for path in sorted((folder / "garmin_free").glob("*.fit")):
        activity = read_activity(path)
        sets = active(analyse(activity).each_set)
        if path.stem not in told and len(sets) >= FEWEST_SETS:
            called = [
                _told(each, _key(path.stem, each.slot))
                for each in structure([bare(each) for each in sets], activity.each_pause)
            ]
            truth = tuple([each.exercise for each in called])
            whose, (session, *_), pauses = f"{letters[path.stem]} free", activity.each_session, activity.each_pause
            found.append(_known(Known(path.stem, whose, path.stem, session, pauses, (), truth, None), called))
    return found


def _of_guided(of: Guided) -> Known:
    sets = [replace(each.one, rest_s=each.rest_s) for each in of.done]
    truth = tuple([each.key for each in of.done])
    by_steps = structure([_told(one, key) for one, key in zip(sets, truth, strict=True)], of.activity.each_pause)
    programme = of.programme or ", ".join(sorted({each for each in truth if each}))
    session, pauses = of.activity.each_session[0], of.activity.each_pause
    return _known(Known(of.name, f"{of.athlete} guided", programme, session, pauses, (), truth, None), by_steps)


def _of_coros(folder: Path) -> Iterator[Known]:
    letters = athletes(folder)
    for path in sorted((folder / "coros").glob("*.fit")):
        activity = read_activity(path)
        found = active(analyse(activity).each_set)
        if len(found) < FEWEST_SETS:
            continue
        programme, by_hand = BY_HAND.get(path.stem.removeprefix("coros-pace3-"), (path.stem, ""))
        letter_of = [None if each == "?" else _key("by hand", each) for each in by_hand]
        called = by_majority(found, letter_of or [_key(path.stem, each.slot) for each in found])
        truth = tuple(letter_of) or tuple([each.exercise for each in called])
        whose, (session, *_), pauses = f"{letters[path.stem]} coros", activity.each_session, activity.each_pause
        yield _known(Known(path.stem, whose, programme, session, pauses, (), truth, None), called)


def _known(of: Known, called: Sequence[Set]) -> Known:
    """A session whose sets are called something: its slots as they are found without names, and what it teaches."""
    sets = structure([replace(bare(each), bout=each.bout) for each in called], of.pauses)
    return replace(of, sets=sets, routine=_learned(called, of.session, of.name))


def _learned(called: Sequence[Set], session: Session, name: str) -> Routine | None:
    """What a session teaches, written and read again."""
    learned = "?" if session.start_time is None else session_id(session.start_time)
    routine = routine_of(called, name, learned, session.workout_name)
    return None if routine is None else read_routines(with_routine("", name, routine), name)[0]


def _told(one: Set, key: str | None) -> Set:
    if key is None:
        return replace(one, exercise=None, exercise_name=None, source=None, confidence=None)
    return replace(one, exercise=key, exercise_name=named(key).name, source="correction", confidence=None)


def _key(*words: str | None) -> str:
    """Key of an exercise that is made up."""
    return named(" ".join(word or "" for word in words)).key


def by_majority(sets: Sequence[Set], truth: Sequence[str | None]) -> list[Set]:
    """The sets as an athlete names them, slot by slot: each slot as what most of its sets were."""
    done: dict[str | None, Counter[str | None]] = {}
    for each, name in zip(sets, truth, strict=True):
        done.setdefault(each.slot, Counter())[name] += 1
    return [_told(each, done[each.slot].most_common(1)[0][0]) for each in sets]


def named_by(of: Known, routines: Sequence[Routine], *, has_title: bool = True) -> list[Named]:
    """What routines say of each set of a session, its title hidden or not."""
    sets = _by_routines(of, of.sets, of.session if has_title else replace(of.session, workout_name=None), routines)
    return [Named(truth, each.exercise, each.confidence or 0.0) for truth, each in zip(of.truth, sets, strict=True)]


def _by_routines(of: Known, sets: Sequence[Set], session: Session, routines: Sequence[Routine]) -> tuple[Set, ...]:
    found = recognised(sets, routines, [session], of.pauses)
    placed, _ = told_apart(tuple(sets), ((), ()), contradicted(sets, found), of.pauses)
    return with_names(placed, resolve(routine_evidence(placed, found)))


def by_its_slots(of: Known) -> Routine | None:
    """What a session teaches whose slots, as fitlift found them, are called what most of their sets were."""
    return _learned(by_majority(of.sets, of.truth), of.session, of.name)


def repeated(of: Known, routines: Sequence[Routine]) -> list[bool]:
    """For each set that has a name, whether a session that is repeated as it was a week later is whole again there.

    That is, whether the slot has the letter that it had, and its name, surely. Routines as `by_its_slots` has them.
    """
    start = of.session.start_time
    session = replace(of.session, start_time=None if start is None else start + _LATER)
    pauses = [replace(each, start_time=each.start_time + _LATER, end_time=each.end_time + _LATER) for each in of.pauses]
    later = _by_routines(replace(of, pauses=tuple(pauses)), [_later(each) for each in of.sets], session, routines)
    return [
        (each.slot, each.exercise) == (before.slot, before.exercise) and (each.confidence or 0) >= SURE
        for each, before in zip(later, by_majority(of.sets, of.truth), strict=True)
        if before.exercise is not None
    ]


def _later(one: Set) -> Set:
    start, end = one.start_time, one.end_time
    return replace(one, start_time=start and start + _LATER, end_time=end and end + _LATER)


class Measured(Record, eq=False):
    """What came of all recordings.

    Parameters
    ----------
    sessions
        How many there are, by kind.
    whole
        How many named sets of repeated sessions came back whole, and of how many: by the session's own routine, and by
        those of all of the athlete's sessions.
    pairs
        By kind of session, whether both are one programme, and whether titles are seen: each set of the second by the
        first alone.
    later
        By kind and whether titles are seen: the sets of later sessions of a programme, by the first session of each.
    first
        The same of the first session of each programme, by the others.
    free
        Each set of a free session by another one alone.
    """

    sessions: Mapping[str, int]
    whole: tuple[tuple[int, int], tuple[int, int]]
    pairs: Mapping[tuple[str, bool, bool], tuple[Named, ...]]
    later: Mapping[tuple[str, bool], tuple[Named, ...]]
    first: Mapping[tuple[str, bool], tuple[Named, ...]]
    free: tuple[Named, ...]


def measured(folder: Path) -> Measured:
    """All that is measured."""
    known, free = known_sessions(folder), free_sessions(folder)
    later, first = _by_first_sessions(known)
    return Measured(
        Counter([_kind(each) for each in known]),
        (_whole([[each] for each in [*known, *free]]), _whole(_by_athlete([*known, *free]).values())),
        _by_pairs(known),
        later,
        first,
        tuple([each for one, other in _pairs(free) for each in named_by(other, _routines([one]))]),
    )


def _kind(of: Known) -> str:
    """How it is known what was done, and whose it is: of most guided sessions it is athlete A."""
    if not of.is_guided:
        return "COROS"
    return of.athlete if of.athlete == "A guided" else "B, C guided"


def _by_athlete(sessions: Iterable[Known]) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = {}
    for each in sessions:
        found.setdefault(each.athlete, []).append(each)
    return found


def _pairs(sessions: Iterable[Known]) -> Iterator[tuple[Known, Known]]:
    """An athlete's sessions, two by two, in both orders; the first of each has taught something."""
    for of_athlete in _by_athlete(sessions).values():
        yield from [pair for pair in permutations(of_athlete, 2) if pair[0].routine is not None]


def _routines(sessions: Iterable[Known]) -> list[Routine]:
    return [each.routine for each in sessions if each.routine is not None]


def _whole(groups: Iterable[Sequence[Known]]) -> tuple[int, int]:
    found = []
    for group in groups:
        routines = [routine for routine in map(by_its_slots, group) if routine is not None]
        found += [each for of in group for each in repeated(of, routines)]
    return sum(found), len(found)


def _by_pairs(known: Sequence[Known]) -> dict[tuple[str, bool, bool], tuple[Named, ...]]:
    found: defaultdict[tuple[str, bool, bool], list[Named]] = defaultdict(list)
    for one, other in _pairs(known):
        for has_title in (False, True):
            key = _kind(other), one.is_one_with(other), has_title
            found[key] += named_by(other, _routines([one]), has_title=has_title)
    return {key: tuple(sets) for key, sets in found.items()}


def _by_first_sessions(
    known: Sequence[Known],
) -> tuple[dict[tuple[str, bool], tuple[Named, ...]], dict[tuple[str, bool], tuple[Named, ...]]]:
    later: defaultdict[tuple[str, bool], tuple[Named, ...]] = defaultdict(tuple)
    first: defaultdict[tuple[str, bool], tuple[Named, ...]] = defaultdict(tuple)
    for of_athlete in _by_athlete(known).values():
        in_order = sorted(of_athlete, key=lambda each: str(each.session.start_time))
        firsts = {each.programme: each for each in reversed(in_order)}
        for each in in_order:
            others = _routines(other for other in firsts.values() if other is not each)
            found = first if firsts[each.programme] is each else later
            for has_title in (False, True):
                found[_kind(each), has_title] += tuple(named_by(each, others, has_title=has_title))
    return later, first


def given(found: Iterable[Named]) -> tuple[int, int, int]:
    """How many sets there are of which it is known what they were, how many are rightly named, how many wrongly."""
    counted = [each for each in found if each.truth is not None]
    right = sum(each.is_given and each.is_right for each in counted)
    return len(counted), right, sum(each.is_given for each in counted) - right


def section(folder: Path) -> str:
    """What docs/names.md says of routines on real recordings."""
    of = measured(folder)
    sessions = ", ".join(f"{kind} {number}" for kind, number in of.sessions.items())
    alone, together = (f"{whole / named_sets:.1%}" for whole, named_sets in of.whole)
    return f"""\
## Sessions that were named once: real recordings

Measured by `python scripts/routines_measured.py` on real sessions ({sessions}).
A guided session's steps tell what each set was, and its title which sessions are one programme; of COROS sessions both
were written down by hand before anything was measured. One session is named and remembered; the names of another one
are erased, and its title, too, but for the last two columns (COROS has none). A name counts as given where it is at
least {SURE:.0%} sure; what is neither right nor wrong is left open.

Repeated as it was a week later, of {of.whole[0][1]:,} named sets {alone} are named as they were, in the same slots,
those of free sessions too; with all other sessions of the athlete remembered as well {together}.

| | sets | right | wrong | with titles: right | wrong |
|---|---|---|---|---|---|
{_rows(of)}

An exercise that two programmes share counts as right. Programmes that look alike (the same weight, four by about
twelve, a minute of rest) are told apart by titles; without, a session of a programme that was never named can be taken
for one that was. Exercises that follow each other and look alike (4 + 4 sets of one weight) blur; a session in which
the watch counted double presses and pauses as sets (B) is hardly recognised. Of the free sessions of athlete B nobody
knows what was done, nor whether two are one programme: by another one alone {_named_share(of.free):.1%} of their sets
are named.

By how sure fitlift said a name was, without titles, in the lines of two sessions:

| said | names, the same programme | right | another programme | right |
|---|---|---|---|---|
{_reliability(of)}

How much repetitions, durations and rests stray was chosen on these sessions, out of eighteen sets of widths. With each
programme left out, all others choose these or the next: then 82 % of the sets of guided sessions are right and 1 %
wrong without titles, of COROS sessions 98 % and 0.1 % (measured once, before slots were found as they are now). What
straying from a routine costs is chosen: watches led these sessions, so that none shows how often somebody strays.
"""


def _rows(of: Measured) -> str:
    lines = []
    for is_one, what in ((True, "by another session of the same programme"), (False, "by one of another programme")):
        for kind in of.sessions:
            found = [of.pairs.get((kind, is_one, has_title), ()) for has_title in (False, True)]
            lines += [_row(f"{kind}: {what}", *found)] if found[0] else []
    for sessions, what in (
        (of.later, "later sessions, by the first one of each programme"),
        (of.first, "the first session of each programme, by those of all others"),
    ):
        lines += [_row(f"{kind}: {what}", sessions[kind, False], sessions[kind, True]) for kind in of.sessions]
    return "\n".join(lines)


def _row(label: str, without: Sequence[Named], with_titles: Sequence[Named]) -> str:
    return f"| {label} | {given(without)[0]:,} | {_shares(without)} | {_shares(with_titles)} |"


def _shares(found: Sequence[Named]) -> str:
    sets, right, wrong = given(found)
    return f"{right / sets:.1%} | {wrong / sets:.1%}"


def _named_share(found: Sequence[Named]) -> float:
    return sum(each.is_given for each in found) / len(found)


def _reliability(of: Measured) -> str:
    without = [(is_one, sets) for (_, is_one, has_title), sets in of.pairs.items() if not has_title]
    same, other = (
        [each for is_one, sets in without if is_one == wanted for each in sets if each.truth is not None]
        for wanted in (True, False)
    )
    return reliability(same, other)


if __name__ == "__main__":
    print(section(recordings_folder()))
