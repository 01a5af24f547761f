"""Which planned session a session was: by its name, the day of the week, and what was done in it.

All chances here are chosen; docs/planned_names.md measures what comes of them.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Literal

from fitlift.records.base import Record, replace
from fitlift.records.plans import PlannedSet
from fitlift.records.vocabulary import SURE

FoundBy = Literal["name", "weekday", "content"]

#: Chance that a session is one of the plans' at all: who has one mostly follows it.
_KNOWN = 0.9

#: How much likelier a planned session is whose name the session bears, has in its own, or has not; whose weekday it is,
#: or is not.
_SAME_NAME, _NAME_WITHIN, _OTHER_NAME, _ITS_DAY, _ANOTHER_DAY = 2000.0, 300.0, 0.5, 2.0, 0.6

#: Evidence of a session's sets counts so much where planned sessions are chosen among: what the model leaves out, it
#: leaves out of all of its sets.
_SAYS = 0.5

#: A session that bears a planned one's name is it only with so much evidence a set, in nats. Without a name its
#: evidence has to come within so much of what the plan would say, done to the letter, and nearer by each share of sets
#: beyond the planned number; nearer still if it has another name, and if nothing is known of its weights. Chosen on 26
#: guided sessions of three athletes, so that planned sessions of which they hold one exercise at most name one set in
#: twenty.
_LEAST_EVIDENCE = 0.2
_BELOW_LETTER, _SETS_BEYOND, _ANOTHER_NAME, _NO_WEIGHTS = 2.1, 8.0, 0.4, 0.3

#: And it has so many of the planned sets, those of either side counted; chosen.
_LEAST_SHARE = 0.4

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


class Content(Record):
    """How much a session's sets look like a planned session's.

    Parameters
    ----------
    evidence
        How much more probable they are than in any other session, in nats.
    sets, planned
        How many were done, and are planned.
    to_the_letter
        Evidence a set, if all were done as planned.
    has_weights
        Whether weights tell anything.
    """

    evidence: float
    sets: int
    planned: int
    to_the_letter: float
    has_weights: bool = True

    def can_be(self, name: float) -> bool:
        """Whether it can be the planned session.

        Parameters
        ----------
        name
            How much likelier what the session is called makes it: below 1 for another name, 1 for none.
        """
        if not self.sets:
            return name > 1
        if name > 1:
            return self.evidence / self.sets > _LEAST_EVIDENCE
        if self.sets < _LEAST_SHARE * self.planned:
            return False
        beyond = max(self.sets - self.planned, 0) / self.sets
        short_by = self.to_the_letter - self.evidence / self.sets
        least = (
            _SETS_BEYOND * beyond + (_ANOTHER_NAME if name < 1 else 0.0) + (0.0 if self.has_weights else _NO_WEIGHTS)
        )
        return short_by < _BELOW_LETTER - least


#: A session without sets: only its name can tell, and it had better not be there.
NOTHING_DONE = Content(math.log(0.01) / _SAYS, 0, 0, 0.0)


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
    contents: Sequence[Content], candidates: Sequence[PlanCandidate], names: Sequence[str | None], weekday: int | None
) -> Chances:
    """Weigh what a session contains, what it is called, and its day.

    Parameters
    ----------
    contents
        For each candidate how much the session looks like it.
    candidates
        The planned sessions.
    names
        What the session is called, None for nothing.
    weekday
        0 for Monday; None where unknown.
    """
    named = [_named(names, each.session) for each in candidates]
    days = [_day(weekday, each.weekdays) for each in candidates]
    allowed = [each.can_be(name) for each, name in zip(contents, named, strict=True)]
    said = [_SAYS * each.evidence for each in contents]
    told = [math.log(name * day) for name, day in zip(named, days, strict=True)]
    return Chances(
        _shared([one + other if can else -math.inf for one, other, can in zip(said, told, allowed, strict=True)]),
        tuple(name > 1 for name in named),
        _shared([one if each.can_be(1.0) else -math.inf for one, each in zip(said, contents, strict=True)]),
    )


def _shared(weights: Sequence[float]) -> tuple[float, ...]:
    """Probabilities by log weights, against the chance that it is none of them."""
    prior, none = math.log(_KNOWN / len(weights)), math.log(1 - _KNOWN)
    most = max([none, *[prior + weight for weight in weights]])
    each = [math.exp(prior + weight - most) for weight in weights]
    total = math.exp(none - most) + math.fsum(each)
    return tuple(weight / total for weight in each)


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


def _named(names: Sequence[str | None], planned: str) -> float:
    """How much likelier what a session is called makes a planned one; 1 where that says nothing."""
    said = [_likeness(name, planned) for name in names]
    return max((each for each in said if each is not None), default=1.0)


def _likeness(name: str | None, planned: str) -> float | None:
    said, meant = _spelled(name or ""), _spelled(planned)
    if set(said.split()) <= _ANY_SESSION or set(meant.split()) <= _ANY_SESSION:
        return None
    if said == meant:
        return _SAME_NAME
    is_within = len(meant) >= _LEAST_LETTERS and f" {meant} " in f" {said} "
    return _NAME_WITHIN if is_within else _OTHER_NAME


def _spelled(name: str) -> str:
    """Without case, accents, punctuation and double blanks."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    return " ".join("".join(each if each.isalnum() else " " for each in bare.casefold()).split())


def _day(weekday: int | None, planned: Sequence[int]) -> float:
    if weekday is None or not planned:
        return 1.0
    return _ITS_DAY if weekday in planned else _ANOTHER_DAY
