"""Every way in which the sets of a session can be those of a plan, summed over the athletes who may have done it.

How far each athlete is believed, the session's own figures tell.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from fitlift.matching.any_order import any_order
from fitlift.matching.in_order import in_order
from fitlift.matching.keeping import ACCESSORIES_MOVE, ANY_ORDER, FAITHFUL, GUIDED, STRAYING, Athlete, Layout
from fitlift.matching.plan_evidence import PlanEvidence
from fitlift.measures.arrays import Numbers
from fitlift.records.base import Record

#: Those who keep to the plan's order without a watch's guidance.
_BY_HEART = (FAITHFUL, STRAYING)

# The shares below were chosen with what straying costs (`keeping`).

#: Figures of one set, and of sets one after the other, hang together: they say less than their sum.
_DEPENDENCE = 0.95

#: What a pace says of a set and the one of its exercise that others stand between.
_PACE_APART = 0.5

#: An exercise's figures count so much where it is asked whether another was done in its place.
_INSTEAD_SAYS = 0.4

#: Nothing is believed less, and nothing is said more surely, in nats: sums stay numbers.
_LEAST_WEIGHT, _MOST_NATS = 1e-12, 50.0


class Ways(Record, eq=False):
    """The sum of all ways.

    Parameters
    ----------
    evidence
        How much more probable the sets are if they are of this plan than if they are of none, in nats.
    shares
        For all that a watch goes through (rows) and each exercise of the plan (columns), the share of the ways in which
        it is one of its sets.
    """

    evidence: float
    shares: Numbers


def ways(guided: PlanEvidence, free: PlanEvidence, rows: Sequence[int], plan: Layout) -> Ways:
    """Sum all ways.

    Parameters
    ----------
    guided
        Of all that a watch that guides goes through, sets and presses of its button, one or more, against the plan's
        sets, one or more.
    free
        Of the sets alone, one or more.
    rows
        The places of these among all.
    plan
        The planned session.
    """
    said, by_figures = _said(free, free.free, plan), free.free + free.named
    chance = ANY_ORDER.share * (ACCESSORIES_MOVE if plan.movable.any() else 1.0)
    keeps = (1 - chance) / (1 - ANY_ORDER.share)
    led = in_order(*_said(guided, guided.guided, plan), plan, [GUIDED])
    parts = (
        ([GUIDED], keeps, led, guided.guided + guided.named, range(len(guided.named))),
        (_BY_HEART, keeps, in_order(*said, plan, _BY_HEART), by_figures, rows),
        ([ANY_ORDER], chance, any_order(*said, plan, ANY_ORDER), by_figures, rows),
    )
    total = float(np.logaddexp.reduce([summed.evidence + math.log(prior) for _, prior, summed, _, _ in parts]))
    found = np.zeros((len(guided.named), int(plan.exercise.max()) + 1))
    for athletes, prior, summed, figures, places in parts:
        share = prior * math.exp(summed.evidence - total)
        for athlete, own in zip(athletes, share * summed.shares, strict=True):
            found[places] += _by_exercise(athlete, own, figures, plan)
    return Ways(total, found)


def _said(evidence: PlanEvidence, figures: Numbers, plan: Layout) -> tuple[Numbers, Numbers]:
    """How much more probable each set is as each planned one, and as one more of it."""
    bare = figures + evidence.named / _DEPENDENCE
    n = len(bare)
    rows, before = np.arange(n)[:, None], plan.before
    # so many sets before is the one of the same exercise; where the plan has none, it is before the first
    back = np.where(before < 0, n, np.arange(len(before)) - before)
    earlier = rows - back
    says = np.where(back > 1, _PACE_APART, 1.0)
    paced = np.where(earlier >= 0, evidence.pace[np.maximum(earlier, 0), rows] * says, 0.0)
    following = np.concatenate([[0.0], np.diagonal(evidence.pace, 1)])[:, None]
    return np.exp(_DEPENDENCE * (bare + paced)), np.exp(_DEPENDENCE * (bare + following))


def _by_exercise(athlete: Athlete, shares: Numbers, said: Numbers, plan: Layout) -> Numbers:
    """One athlete's shares by exercise, less for one whose sets look unlike it: another was done in its place."""
    members = np.eye(int(plan.exercise.max()) + 1)[plan.exercise]
    weight = max(float(shares.sum(axis=1).max()), _LEAST_WEIGHT)
    of_exercise = ((shares * said).sum(axis=0) @ members) / weight
    odds = athlete.instead / (1 - athlete.instead) * np.exp(np.minimum(-_INSTEAD_SAYS * of_exercise, _MOST_NATS))
    found: Numbers = (shares @ members) / (1 + odds)
    return found
