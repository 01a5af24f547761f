"""What was lifted and how long was rested, in words: what a coach would say first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fitlift.history.summary import SessionSummary
from fitlift.measures.lifted import counted_in
from fitlift.measures.main_lift import main_lifts
from fitlift.measures.readable import clock, exercise_or_slot
from fitlift.records.loads import ExerciseLoad
from fitlift.records.rests import Rest
from fitlift.report.words.amounts import load
from fitlift.report.words.of_figures import counted_words
from fitlift.session.analyse import aims_of
from fitlift.wording import plural

#: Verdict on the rests of an exercise → in words.
_VERDICTS = {
    "within": "as aimed at",
    "short": "shorter than aimed at",
    "long": "longer than aimed at",
    "uneven": "some shorter, some longer than aimed at",
}


def load_sentences(session: SessionSummary) -> Iterator[str]:
    """The top set, and the rests between the sets of the main lift, as far as they are known."""
    yield from _top_set(session)
    yield from _main_rest(session)


def counted_beside(sessions: Iterable[SessionSummary]) -> str:
    """What counts in the volume of working sets beyond what was entered: "both hands, body mass"; empty for nothing."""
    return counted_words(counted_keys(sessions))


def counted_keys(sessions: Iterable[SessionSummary]) -> tuple[str, ...]:
    """The same by their keys."""
    found = {part for session in sessions for part in counted_in(session.session_load.volume_basis)}
    return tuple(sorted(found))


def _top_set(session: SessionSummary) -> Iterator[str]:
    """The heaviest set: of the main lift if there is one, else of all."""
    main = _main_lift(session)
    own = [each for each in session.each_exercise_load if each.exercise == main and each.top_weight_kg is not None]
    told = [each for each in (own if main is not None and own else session.each_exercise_load) if _tells_its_top(each)]
    weighed = [(each, each.top_weight_kg) for each in told if each.top_weight_kg is not None]
    if not weighed:
        return
    # of equal weights the one that was lifted more often
    top, top_kg = max(weighed, key=lambda pair: (pair[1], pair[0].top_reps or 0))
    name = exercise_or_slot(top) or "without a name"
    reps = "" if top.top_reps is None else f"{top.top_reps} × "
    yield f"Top set: {name}, {reps}{load(top_kg, top.top_load_kind, session.unit)}."


def _main_rest(session: SessionSummary) -> Iterator[str]:
    """Rests between straight sets of the main lift, against what is aimed at."""
    main = _main_lift(session)
    if main is None:
        return
    is_named = any(each.exercise == main and _tells_its_top(each) for each in session.each_exercise_load)
    for each in session.each_rest:
        if each.exercise != main or each.turns or each.verdict == "cannot say":
            continue
        median = clock(each.median_s or 0.0)
        figures = f"{clock(each.min_s or 0.0)} to {clock(each.max_s or 0.0)}, median {median}"
        figures = median if clock(each.min_s or 0.0) == clock(each.max_s or 0.0) else figures
        of = "its sets" if is_named else f"sets of {each.exercise_name or each.slot or 'the main lift'}"
        yield f"Rest between {of}: {figures}{_against_aim(each)}{_not_resting(each)}."


def _tells_its_top(load: ExerciseLoad) -> bool:
    """Whether most sets tell what was lifted; else the heaviest may be one whose weight was not entered."""
    return load.top_weight_kg is not None and 2 * load.sets_with_weight >= load.working_sets


def _against_aim(rest: Rest) -> str:
    """What the rests come to, where that can be said: "; as aimed at (1:30 to 2:00)"."""
    if rest.verdict not in _VERDICTS or rest.target_low_s is None or rest.target_high_s is None:
        return ""
    return f"; {_VERDICTS[rest.verdict]} ({clock(rest.target_low_s)} to {clock(rest.target_high_s)})"


def _main_lift(session: SessionSummary) -> str | None:
    """Key of the main lift; None without one."""
    found = main_lifts(session.each_set, session.exercises.get, aims_of(session.settings))
    return found.get(session.number)


def _not_resting(rest: Rest) -> str:
    """What lies in the rests and may be none."""
    parts = [f"{clock(rest.paused_s)} paused beside it"] if rest.paused_s is not None and rest.paused_s >= 1 else []
    parts += [f"{plural(rest.breaks, 'break')} among them"] if rest.breaks else []
    return "; ".join(["", *parts])
