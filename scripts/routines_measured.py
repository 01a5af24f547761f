"""Measure on real recordings how well a session that was named once is recognised in later ones.

A guided session's steps tell what each set was and which sessions are one programme; of COROS sessions that is
written down by hand (`sessions_by_hand`). One session is named and learned from, another one's names are erased and
found again. `section` gives what docs/names.md says of it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations
from pathlib import Path

from fitlift.activity import read_activity
from fitlift.labels.recognised import contradicted, recognised
from fitlift.labels.routines import Routine, routine_of, session_id
from fitlift.labels.structure import structure
from fitlift.measures.rests import rests
from fitlift.records.base import Record, replace
from fitlift.records.sessions import Pause, Session
from fitlift.records.sets import Set
from fitlift.records.several import active, by_slot
from fitlift.records.vocabulary import SURE
from fitlift.session.naming import by_routines
from recordings import Guided, athletes, bare, guided, recordings_folder
from sessions_by_hand import BY_HAND

#: Fewest sets of a session that is measured.
FEWEST_SETS = 6


class Known(Record, eq=False):
    """A session of which it is known what was done.

    Parameters
    ----------
    name, athlete, programme
        The file, its athlete's letter, and which sessions are one.
    session, pauses
        The session as the file has it, and when its timer stood still.
    sets
        Its active sets in order, with slots, without names.
    truth
        What each was; None where that is not known.
    routine
        What is learned from it; None where nothing is.
    """

    name: str
    athlete: str
    programme: str
    session: Session
    pauses: tuple[Pause, ...]
    sets: tuple[Set, ...]
    truth: tuple[str | None, ...]
    routine: Routine | None


class Named(Record):
    """One set, and what a routine said of it.

    Parameters
    ----------
    truth
        What it was; None where that is not known.
    said
        The name; None where it has none.
    confidence
        How sure it is; 0 without a name.
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


def _of_guided(of: Guided) -> Known:
    sets = tuple([replace(each.one, rest_s=each.rest_s) for each in of.done])
    truth = tuple([each.key for each in of.done])
    by_steps = structure([_told(one, key) for one, key in zip(sets, truth, strict=True)])
    programme = of.programme or " ".join(sorted({each for each in truth if each}))
    return _known(of.name, of.athlete, programme, of.activity.each_session[0], of.activity.each_pause, truth, by_steps)


def _of_coros(folder: Path) -> Iterator[Known]:
    letters = athletes(folder)
    for path in sorted((folder / "coros").glob("*.fit")):
        activity = read_activity(path)
        sets = active(activity.each_set)
        if len(sets) < FEWEST_SETS:
            continue
        programme, by_hand = BY_HAND.get(path.stem.removeprefix("coros-pace3-"), (path.stem, ""))
        truth = tuple([None if each == "?" else f"coros_{each}" for each in by_hand]) or tuple(
            [f"{path.stem}_{place}" for place in range(len(sets))]
        )
        found = structure(with_rests(sets, activity.each_pause))
        named = by_majority(found, truth) if by_hand else [_told(each, f"{path.stem}_{each.slot}") for each in found]
        truth = truth if by_hand else tuple([each.exercise for each in named])
        yield _known(
            path.stem, letters[path.stem], programme, activity.each_session[0], activity.each_pause, truth, named
        )


def _known(
    name: str,
    athlete: str,
    programme: str,
    session: Session,
    pauses: tuple[Pause, ...],
    truth: tuple[str | None, ...],
    named: Sequence[Set],
) -> Known:
    sets = structure([_erased(each) for each in named])
    return Known(
        name, athlete, programme, session, pauses, sets, truth, learned(named, session, programme)
    )


def learned(named: Sequence[Set], session: Session, name: str) -> Routine | None:
    """What a session teaches."""
    return routine_of(named, name, _began(session), session.workout_name)


def _began(session: Session) -> str:
    assert session.start_time is not None
    return session_id(session.start_time)


def with_rests(sets: Sequence[Set], pauses: Sequence[Pause]) -> tuple[Set, ...]:
    """The sets with the rests after them."""
    return tuple([replace(each, rest_s=rest) for each, rest in zip(sets, rests(sets, pauses), strict=True)])


def _told(one: Set, name: str | None) -> Set:
    source = None if name is None else "correction"
    return replace(one, exercise=name, exercise_name=name, source=source, confidence=None)


def _erased(one: Set) -> Set:
    return replace(bare(one), bout=one.bout)


def by_majority(sets: Sequence[Set], truth: Sequence[str | None]) -> list[Set]:
    """The sets as an athlete names them, slot by slot: each slot as what most of its sets were."""
    done: dict[str | None, Counter[str | None]] = {}
    for each, name in zip(sets, truth, strict=True):
        done.setdefault(each.slot, Counter())[name] += 1
    return [_told(each, done[each.slot].most_common(1)[0][0]) for each in sets]


def named_by(of: Known, routines: Sequence[Routine], *, has_title: bool = True) -> list[Named]:
    """What routines say of each set of a session that they do not know."""
    session = replace(of.session, start_time=None)
    session = session if has_title else replace(session, workout_name=None)
    found = recognised(of.sets, routines, [session], of.pauses)
    sets, _ = by_routines(of.sets, (), (), found, contradicted(of.sets, found))
    return [Named(truth, each.exercise, each.confidence or 0.0) for truth, each in zip(of.truth, sets, strict=True)]


def shares(named: Sequence[Named]) -> str:
    """Right, wrong and left open, in percent."""
    counted = [each for each in named if each.truth is not None]
    right = sum(each.is_given and each.is_right for each in counted)
    wrong = sum(each.is_given and not each.is_right for each in counted)
    return f"{len(counted)} right {right / len(counted):.1%} wrong {wrong / len(counted):.1%}"


def reliability(named: Sequence[Named]) -> str:
    lines = []
    edges = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
    for low, high in pairwise(edges):
        within = [each for each in named if each.truth is not None and low <= each.confidence < high]
        if within:
            lines.append(f"{low:.0%}-{high:.0%}: {len(within)} {sum(each.is_right for each in within) / len(within):.1%}")
    return "; ".join(lines)


if __name__ == "__main__":
    import time
    t = time.time()
    known = known_sessions(recordings_folder())
    groups = {}
    everything = []
    for one, other in permutations(known, 2):
        if one.routine is None:
            continue
        kind = "same" if (one.athlete, one.programme) == (other.athlete, other.programme) else "other"
        maker = "coros" if "coros" in other.name else "garmin" + other.athlete
        if kind == "other" and one.athlete != other.athlete: kind = "foreign"
        for has_title in (True, False):
            named = named_by(other, [one.routine], has_title=has_title)
            groups.setdefault((kind, maker, has_title), []).extend(named)
            if kind == "same" and "-v" in sys.argv and not has_title:
                print(other.name, other.programme, "from", one.name[-13:], shares(named), ''.join('.' if not n.is_given else 'x' if not n.is_right else '1' for n in named), ''.join(s.slot for s in other.sets))
            if kind != "same" and "-w" in sys.argv and not has_title and (x:=sum(n.is_given and not n.is_right and n.truth is not None for n in named)):
                print(other.name, other.programme, "from", one.name[-13:], one.programme, x, len(named))
    for key, named in sorted(groups.items()):
        print(*key, shares(named), reliability(named))
    allof = [n for k, v in groups.items() for n in v if k[0] != "foreign"]
    print("ALL", reliability(allof))
    print(time.time() - t)
