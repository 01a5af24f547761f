"""What the weights of a session's sets mean, which of them cannot be, and from where those are that the file lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fitlift.activity import Activity
from fitlift.config import Settings
from fitlift.errors import Notice
from fitlift.exercises.catalogue import Catalogue
from fitlift.labels.corrections import Corrections, weights_said
from fitlift.labels.last_weights import with_last_weights
from fitlift.labels.routines import Routine
from fitlift.matching.session_plans import SessionMatch, with_planned_loads, with_planned_weights
from fitlift.measures.doubted_weights import doubt_notices, own_weight_notices, with_doubts
from fitlift.measures.load_kinds import with_load_kinds
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.records.sessions import Session
from fitlift.records.sets import Set

#: What is said of weights that neither the file nor the user says of this session.
_WEIGHTS_OF_OTHERS = {"planned": "weights_of_plan", "remembered": "weights_of_last_time"}

#: The code of a notice about a weight that cannot be: said first of the file alone, and anew once more is known.
_IMPLAUSIBLE = "implausible-weight"


def meant(
    sets: Sequence[Set], exercises: Catalogue, settings: Settings, corrections: Sequence[Corrections]
) -> tuple[Set, ...]:
    """The sets, with what their weights mean by their exercises, those marked that cannot be.

    Parameters
    ----------
    sets
        Sets and rests with names.
    exercises
        The exercises.
    settings
        What the user has set: the body mass.
    corrections
        What the user says; a weight of his own is believed.
    """
    kinds = with_load_kinds(sets, exercises, settings.body_mass_kg)
    return with_doubts(kinds, exercises, weights_said(sets, corrections))


def weighed(
    sets: Sequence[Set],
    matches: Mapping[int, SessionMatch],
    routines: Sequence[Routine],
    sessions: Sequence[Session],
    *,
    settings: Settings,
    exercises: Catalogue,
) -> tuple[Set, ...]:
    """The sets with what a plan says of their weights, and with weights that the file does not hold where wanted.

    Parameters
    ----------
    sets
        Sets and rests with what their weights mean.
    matches
        What was planned, by session.
    routines
        What was named before.
    sessions
        The sessions.
    settings
        What the user has set.
    exercises
        The exercises.
    """
    planned = with_planned_loads(sets, matches)
    filled = with_planned_weights(planned, matches) if settings.plan_weights else planned
    if settings.routine_weights:
        filled = with_last_weights(filled, routines, sessions)
    return with_load_kinds(filled, exercises, settings.body_mass_kg)


def telling_of_weights(activity: Activity, sets: Sequence[Set], exercises: Catalogue) -> Activity:
    """The activity with notes on weights that cannot be, and in each session in which weights are of another.

    Parameters
    ----------
    activity
        What the file says.
    sets
        The sets as they are in the end.
    exercises
        The exercises.
    """
    of_sessions = Counter((each.session, each.weight_state) for each in sets)
    notices = [
        Notice(f"{state}-weights", Said(_WEIGHTS_OF_OTHERS[state], {"sets": count}), session=session)
        for (session, state), count in sorted(of_sessions.items(), key=str)
        if state in _WEIGHTS_OF_OTHERS
    ]
    kept = [each for each in activity.notices if each.code != _IMPLAUSIBLE]
    return replace(activity, notices=(*doubt_notices(sets, exercises), *kept, *own_weight_notices(sets), *notices))
