"""What a session's page shows first: a few figures, and one line on the principles with what to do next time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fitlift.history.summary import SessionSummary, working_sets
from fitlift.measures.readable import exercise_or_slot, in_unit, on_one_line, thousands
from fitlift.measures.shown_unit import volume_shown
from fitlift.records.principles import Principle
from fitlift.records.said import Said
from fitlift.records.several import active
from fitlift.report.load_lines import top_set
from fitlift.report.match_lines import session_name
from fitlift.report.page import Tile
from fitlift.report.principle_lines import OVER_WEEKS
from fitlift.report.sentences import sentence
from fitlift.report.set_lines import bpm, to_name_words
from fitlift.report.words import heading, in_words, say

#: So many figures have room above the first exercise on a phone.
_MOST_TILES = 4

#: Principles in the order in which a coach would mend them: the main lift before what stands beside it. Chosen.
_FIRST_TO_MEND = (
    "primary_lift",
    "ramping_sets",
    "primary_reps_and_sets",
    "primary_rest",
    "accessory_reps",
    "unilateral",
    "sides",
    "alternation",
    "general_warmup",
    "primary_load",
)

#: Why a principle was not followed → the code of what to do instead, and of what; of others the reason is told.
_INSTEAD: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "few_light_sets": ("next_light_sets", ("lift", "aim_sets")),
    "main_sets_not_as_aimed": ("next_main_sets", ("lift", "aim_sets", "aim_reps")),
    "main_rest": ("next_rest", ("lift", "aim_s")),
    "accessories_not_as_aimed": ("next_reps", ("each_lift", "aim_reps")),
    "same_muscles_in_a_row": ("next_between", ("each_pair",)),
    "no_single_leg_work": ("next_single_leg_work", ()),
}


def tiles(session: SessionSummary) -> tuple[Tile, ...]:
    """The figures that tell most of a session, at most four; none of one without sets.

    Parameters
    ----------
    session
        The session.
    """
    if not session.is_strength or not session.counts.active_sets:
        return ()
    found = (*_sets(session), *_planned(session), *_top(session), *_lifted(session), *_heart(session))
    return found[:_MOST_TILES] if len(found) <= _MOST_TILES else _chosen(found)


def _chosen(found: Sequence[Tile]) -> tuple[Tile, ...]:
    """Of more figures than have room all but those of what was lifted in all."""
    lifted = heading("lifted")
    return tuple([each for each in found if each.label != lifted][:_MOST_TILES])


def _sets(session: SessionSummary) -> Iterator[Tile]:
    counts = session.counts
    is_told_apart = (counts.active_sets or 0) > (counts.working_sets or 0)
    reps = "" if counts.working_reps is None else say("reps_alone", total_reps=counts.working_reps)
    yield Tile(str(counts.working_sets or 0), heading("working_sets" if is_told_apart else "sets"), reps)


def _planned(session: SessionSummary) -> Iterator[Tile]:
    match = session.match
    if match is None:
        return
    figures = {"done_sets": match.matched.done_sets, "planned_sets": match.matched.planned_sets}
    yield Tile(say("done_of_planned", **figures), heading("planned_sets"), on_one_line(session_name(match)))


def _top(session: SessionSummary) -> Iterator[Tile]:
    top = top_set(session)
    if top is None:
        return
    load, top_kg = top
    of = {"reps_at_top": load.top_reps, "weight_kg": top_kg, "load_kind": load.top_load_kind, "unit": session.unit}
    name = load.exercise_name or f"{heading('exercise')} {exercise_or_slot(load)}"
    yield Tile(say("reps_with_load", **of), heading("top_set"), on_one_line(name))


def _lifted(session: SessionSummary) -> Iterator[Tile]:
    covered = session.counts.working_sets_with_weight
    if not covered:
        return
    volume, unit = volume_shown(in_unit(working_sets(active(session.each_set)), session.unit))
    yield Tile(f"{thousands(volume)} {unit}", heading("lifted"), say("in_sets_with_weight", covered_sets=covered))


def _heart(session: SessionSummary) -> Iterator[Tile]:
    avg, most = session.session.hr_avg_bpm, session.session.hr_max_bpm
    if avg is not None:
        yield Tile(bpm(avg), heading("hr_avg"), "" if most is None else f"{heading('within_most')} {bpm(most)}")


def verdict(session: SessionSummary) -> str:
    """How many principles were followed of those that can be judged, and what to do next.

    Where none can be judged, how many exercises are to be named; empty where that is not the reason.

    Parameters
    ----------
    session
        The session.
    """
    told = [each for each in session.each_principle if each.rule not in OVER_WEEKS]
    judged = [each for each in told if each.verdict != "cannot say"]
    if not judged:
        return to_name_words(active(session.each_set), has_command=False) if told else ""
    missed = [each for each in judged if each.verdict == "miss"]
    counts = {"followed": len(judged) - len(missed), "principles": len(judged)}
    said = [say("verdict_of_session", **counts), *(advice(each.why) for each in sorted(missed, key=_place)[:1])]
    return " ".join(said)


def _place(one: Principle) -> int:
    return _FIRST_TO_MEND.index(one.rule) if one.rule in _FIRST_TO_MEND else len(_FIRST_TO_MEND)


def advice(why: Said) -> str:
    """What to do instead of what was not as it should be; of what nothing is advised, why it was not."""
    if why.code not in _INSTEAD:
        return sentence(f"{heading('not_followed')}: {in_words(why)}")
    code, names = _INSTEAD[why.code]
    return say(code, **{name: why.of[name] for name in names})
