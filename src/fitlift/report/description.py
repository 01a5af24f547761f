"""A few lines on each session, for Strava or a diary: what was done, and what of it has no sure name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fitlift.history.summary import SessionSummary
from fitlift.measures.readable import in_unit, on_one_line
from fitlift.measures.told_sets import done
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.report.session_words import heart_rate, title, totals, when_and_how_long
from fitlift.report.set_lines import lines, purpose, side_words, with_sure_names
from fitlift.report.words import in_words, say

#: So many lines of exercises are shown of a session; with the others around them they are 40 at most. Chosen: more
#: than anybody reads under an activity.
MOST_LINES = 30


def described(sessions: Sequence[SessionSummary]) -> str:
    """Bring sessions into a few lines each, at most 40, earliest first, with two empty lines between them.

    Parameters
    ----------
    sessions
        The sessions; one without sets has its first lines alone.
    """
    dated = sorted(sessions, key=lambda one: "" if one.local_start is None else one.local_start.isoformat())
    return "\n\n\n".join(description(each) for each in dated) + "\n" * bool(dated)


def description(session: SessionSummary) -> str:
    """Bring a session into a few lines.

    Parameters
    ----------
    session
        The session.
    """
    note = " ".join((session.session.note or "").split())
    head = (title(session), when_and_how_long(session), totals(session), heart_rate(session), note)
    shown = [on_one_line(each) for each in head if each]
    sets = in_unit(active(session.each_set), session.unit)
    told = [on_one_line(each) for each in _exercises(sets)]
    left = len(told) - MOST_LINES
    if left > 0:
        told = [*told[: MOST_LINES - 1], say("more_lines_of_description", left_lines=left + 1)]
    best = _best(sets)
    return "\n".join([*shown, *([""] * bool(told)), *told, *(["", on_one_line(best)] if best else [])])


def _exercises(sets: Sequence[Set]) -> Iterator[str]:
    """What was done of each exercise; of one without a sure name that it has none."""
    names = {(each.set, each.part): name for each, name in with_sure_names(sets)}
    for line in lines(sets):
        first = line[0]
        name = names[first.set, first.part]
        of = {"lift_done": in_words(done(line)) + side_words(first) * (not name) + purpose(first) * (not name)}
        if name:
            yield say("line_of_description", lift=f"{name}{side_words(first)}{purpose(first)}", **of)
        else:
            yield say("unnamed_line_of_description", letter=first.slot, **of)


def _best(sets: Sequence[Set]) -> str:
    """The set with the highest estimated maximum, of those with a sure name; empty for none."""
    named = [(each, name) for each, name in with_sure_names(sets) if name and each.e1rm_kg is not None]
    if not named:
        return ""
    best, name = max(named, key=lambda each: each[0].e1rm_kg or 0.0)
    return say("best_set_of_description", lift=name, lift_done=in_words(done([best])))
