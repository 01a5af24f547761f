"""What was lifted and how long was rested, in words: what a coach would say first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fitlift.history.summary import SessionSummary
from fitlift.measures.lifted import counted_in
from fitlift.measures.main_lift import main_lifts
from fitlift.measures.readable import exercise_or_slot
from fitlift.records.loads import ExerciseLoad
from fitlift.records.rests import Rest
from fitlift.records.said import Value
from fitlift.report.words import say
from fitlift.session.analyse import aims_of


def load_sentences(session: SessionSummary) -> Iterator[str]:
    """The top set, and the rests between the sets of the main lift, as far as they are known."""
    yield from _top_set(session)
    yield from _main_rest(session)


def counted_keys(sessions: Iterable[SessionSummary]) -> tuple[str, ...]:
    """What counts in the volume of working sets beyond what was entered, by its keys."""
    return tuple(sorted({part for session in sessions for part in counted_in(session.session_load.volume_basis)}))


def top_set(session: SessionSummary) -> tuple[ExerciseLoad, float] | None:
    """The exercise with the heaviest set, and its weight in kg: the main lift if there is one, else of all.

    Parameters
    ----------
    session
        The session; None where no weight tells it.
    """
    main = _main_lift(session)
    own = [each for each in session.each_exercise_load if each.exercise == main and each.top_weight_kg is not None]
    told = [each for each in (own if main is not None and own else session.each_exercise_load) if _tells_its_top(each)]
    weighed = [(each, each.top_weight_kg) for each in told if each.top_weight_kg is not None]
    # of equal weights the one that was lifted more often
    return max(weighed, key=lambda pair: (pair[1], pair[0].top_reps or 0), default=None)


def _top_set(session: SessionSummary) -> Iterator[str]:
    found = top_set(session)
    if found is None:
        return
    top, top_kg = found
    yield say(
        "top_set",
        known_lift=exercise_or_slot(top) or None,
        reps_at_top=top.top_reps,
        weight_kg=top_kg,
        load_kind=top.top_load_kind,
        unit=session.unit,
    )


def _main_rest(session: SessionSummary) -> Iterator[str]:
    """Rests between straight sets of the main lift, against what is aimed at."""
    main = _main_lift(session)
    if main is None:
        return
    is_named = any(each.exercise == main and _tells_its_top(each) for each in session.each_exercise_load)
    for each in session.each_rest:
        if each.exercise != main or each.turns or each.verdict == "cannot say":
            continue
        yield say("rest_of_main_lift", is_named_before=is_named, **_of_rest(each))


def _of_rest(rest: Rest) -> dict[str, Value]:
    """Rests, what they come to where that can be said, and what lies in them and may be none."""
    is_aimed = rest.target_low_s is not None and rest.target_high_s is not None
    is_paused = rest.paused_s is not None and rest.paused_s >= 1
    return {
        "known_lift": rest.exercise_name or rest.slot or None,
        "rests_s": (rest.min_s or 0.0, rest.max_s or 0.0),
        "median_s": rest.median_s or 0.0,
        "rest_verdict": rest.verdict or "",
        "target_s": (rest.target_low_s, rest.target_high_s) if is_aimed else None,
        "paused_s": rest.paused_s if is_paused else None,
        "breaks": rest.breaks or 0,
    }


def _tells_its_top(load: ExerciseLoad) -> bool:
    """Whether most sets tell what was lifted; else the heaviest may be one whose weight was not entered."""
    return load.top_weight_kg is not None and 2 * load.sets_with_weight >= load.working_sets


def _main_lift(session: SessionSummary) -> str | None:
    """Key of the main lift; None without one."""
    found = main_lifts(session.each_set, session.exercises.get, aims_of(session.settings))
    return found.get(session.number)
