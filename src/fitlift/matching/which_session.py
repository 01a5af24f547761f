"""Which planned session a session was: by its name, the day of the week, and what was done in it.

The chances of this file are chosen, not fitted; docs/planned_names.md measures what comes of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Literal

from fitlift.records.base import Record, replace
from fitlift.records.plans import PlannedSet
from fitlift.records.vocabulary import SURE

FoundBy = Literal["name", "weekday", "content"]

#: Chance that a session is one of the plans' at all: who has one mostly follows it.
_KNOWN = 0.9

#: How much likelier a planned session is whose name the session bears, or has in its own; whose weekday it is, or
#: is not.
_SAME_NAME, _NAME_WITHIN, _ITS_DAY, _ANOTHER_DAY = 2000.0, 300.0, 2.0, 0.6

#: Who gives a session the name of a planned one may do something else: no content says more against the name.
_AS_NAMED = 0.01

#: Names of these words alone are what watches call any session.
_ANY_SESSION = frozenset(
    {"cardio", "fitness", "functional", "gym", "lifting", "session", "strength", "training", "weights", "workout"}
)

#: A name that is shorter says nothing within another.
_LEAST_LETTERS = 3

#: A session is none of the plans' where all of them together are less probable.
LEAST_CHOSEN = 0.5

#: The next best is close that is at least a quarter as probable, or has a probability of at most so much less.
_CLOSE_SHARE, _CLOSE = 0.25, 0.2


class PlanCandidate(Record, eq=False):
    """A planned session that a session may have been.

    Parameters
    ----------
    plan, source
        Name of the plan, and the file that it comes from.
    session
        Name of the planned session.
    weekdays
        Days on which it is to be done, 0 for Monday; none where the plan does not say.
    sets
        Its sets.
    """

    plan: str
    source: str
    session: str
    weekdays: tuple[int, ...]
    sets: tuple[PlannedSet, ...]


class Choice(Record):
    """Which planned session a session was.

    Parameters
    ----------
    candidate
        Its number among the candidates, from 0; None where it was none of them.
    confidence
        How probable that is, 0 to 1.
    found_by
        What decided; None without a candidate.
    runner_up
        Name of the next best planned session and its probability, where it is close; else None.
    """

    candidate: int | None
    confidence: float
    found_by: FoundBy | None = None
    runner_up: tuple[str, float] | None = None


NONE_OF_THEM = Choice(None, 0.0)


class Chances(Record):
    """How probable a session is to be each candidate.

    Parameters
    ----------
    of_each
        By candidate; what they lack to 1 is the probability that it was none.
    by_name
        Whether the session bears the candidate's name.
    by_content
        The same as `of_each`, names and weekdays left out of account.
    """

    of_each: tuple[float, ...]
    by_name: tuple[bool, ...]
    by_content: tuple[float, ...]

    @property
    def of_any(self) -> float:
        """How probable it is to be one of them."""
        return sum(self.of_each)


def chances(
    contents: Sequence[float], candidates: Sequence[PlanCandidate], names: Sequence[str | None], weekday: int | None
) -> Chances:
    """Weigh what a session contains, what it is called, and its day.

    Parameters
    ----------
    contents
        For each candidate how much more probable the session's sets are than in any other session.
    candidates
        The planned sessions.
    names
        What the session is called, None for nothing.
    weekday
        0 for Monday; None where unknown.
    """
    named = [max((_likeness(name, each.session) for name in names), default=1.0) for each in candidates]
    days = [_day(weekday, each.weekdays) for each in candidates]
    prior = _KNOWN / len(candidates)
    weights = [
        prior * (content if name == 1 else max(content, _AS_NAMED)) * name * day
        for content, name, day in zip(contents, named, days, strict=True)
    ]
    bare = [prior * content for content in contents]
    return Chances(
        tuple(weight / (1 - _KNOWN + sum(weights)) for weight in weights),
        tuple(name > 1 for name in named),
        tuple(weight / (1 - _KNOWN + sum(bare)) for weight in bare),
    )


def choose(sessions: Mapping[int, Chances], candidates: Sequence[PlanCandidate]) -> dict[int, Choice]:
    """For each session of a file which planned session it was; no two of them are the same one.

    Parameters
    ----------
    sessions
        By number of the session.
    candidates
        The planned sessions.
    """
    chosen = {session: _choice(each, candidates) for session, each in sessions.items()}
    by_candidate: dict[int, list[int]] = {}
    for session, choice in chosen.items():
        if choice.candidate is not None:
            by_candidate.setdefault(choice.candidate, []).append(session)
    for of_candidate in by_candidate.values():
        _, *others = sorted(of_candidate, key=lambda session: (-chosen[session].confidence, session))
        chosen |= dict.fromkeys(others, NONE_OF_THEM)
    return chosen


def _choice(session: Chances, candidates: Sequence[PlanCandidate]) -> Choice:
    if session.of_any < LEAST_CHOSEN:
        return NONE_OF_THEM
    ranked = sorted(range(len(candidates)), key=lambda each: (-session.of_each[each], each))
    best = ranked[0]
    p = session.of_each[best]
    choice = Choice(best, p, _found_by(session, best))
    if len(ranked) == 1:
        return choice
    next_best = session.of_each[ranked[1]]
    if next_best < p * _CLOSE_SHARE and p - next_best > _CLOSE:
        return choice
    return replace(choice, runner_up=(candidates[ranked[1]].session, next_best))


def _found_by(session: Chances, best: int) -> FoundBy:
    """What decided: a name; what was done, where that alone is sure; else the day."""
    if session.by_name[best]:
        return "name"
    others = [p for each, p in enumerate(session.by_content) if each != best]
    by_content = session.by_content[best]
    is_clear = by_content >= SURE or by_content > max(others, default=0.0)
    return "content" if is_clear else "weekday"


def _likeness(name: str | None, planned: str) -> float:
    said, meant = _spelled(name or ""), _spelled(planned)
    if not said or set(meant.split()) <= _ANY_SESSION:
        return 1.0
    if said == meant:
        return _SAME_NAME
    is_within = len(meant) >= _LEAST_LETTERS and f" {meant} " in f" {said} "
    return _NAME_WITHIN if is_within else 1.0


def _spelled(name: str) -> str:
    """Without case, accents, punctuation and double blanks."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    return " ".join("".join(each if each.isalnum() else " " for each in bare.casefold()).split())


def _day(weekday: int | None, planned: Sequence[int]) -> float:
    if weekday is None or not planned:
        return 1.0
    return _ITS_DAY if weekday in planned else _ANOTHER_DAY
