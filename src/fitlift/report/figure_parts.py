"""How the figures of a session come about: each with its formula, its inputs and who published it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from fitlift.analysis.heart import LAG_S
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.tables import muscles
from fitlift.history.summary import SessionSummary
from fitlift.measures.readable import clock, exercise_or_slot, on_one_line
from fitlift.measures.working_load import WORK_PERCENT
from fitlift.records.loads import Figure
from fitlift.records.rests import Rest
from fitlift.records.said import Row, Said
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.records.zones import SessionZones
from fitlift.report.page import Grid, Listing, Prose, Sign
from fitlift.report.words import heading, in_words, say
from fitlift.report.words.of_zones import SCALES_FROM
from fitlift.report.zone_lines import Part, seconds_by_zone

_PARTS: tuple[Part, ...] = ("", "sets_", "rests_")

#: Why few repetitions, and why lifting replaces nothing: where it helps, weeks say so, too.
WHY_FEW, NO_CROSS_TRAINING = Said("why_few_reps"), Said("no_cross_training")

#: Why the principles are what they are, as the article has it that they are from.
WHY = (WHY_FEW, NO_CROSS_TRAINING, Said("why_watchs_load_is_low"), Said("why_no_bulk"))


def figure_parts(session: SessionSummary) -> Iterator[Prose | Listing | Grid]:
    """Loads, zones, rests and muscles of one session, each with where it comes from."""
    yield from _listed("warm_ups_and_work", _roles(active(session.each_set)))
    yield from _heart_rate(session)
    yield from _entries("how_figures_come_about", _loads(session))
    yield from _zones(session)
    yield from _rests(session.each_rest)
    yield from _listed("muscles_of_exercises", _muscles(session))
    yield from _coverage(session)
    yield from _listed("why_so", map(in_words, WHY))


def _listed(key: str, texts: Iterable[str]) -> Iterator[Listing]:
    yield from _entries(key, (("", text) for text in texts))


def _entries(key: str, told: Iterable[tuple[Sign, str]]) -> Iterator[Listing]:
    entries = tuple((sign, on_one_line(text)) for sign, text in told)
    if entries:
        yield Listing(entries, heading(key))


def _roles(sets: Sequence[Set]) -> Iterator[str]:
    """Which sets are warm-ups and which are work, and how that is known."""
    of_roles: dict[tuple[str, str], dict[str, None]] = {}
    for each in sets:
        of_roles.setdefault((each.role or "", each.role_source or ""), {})[str(each.set)] = None
    for (role, source), numbers in sorted(of_roles.items(), key=lambda pair: pair[0]):
        known: Row = {"role": role or None, "role_source": source or None, "work_percent": WORK_PERCENT}
        yield say("role_of_sets", set_labels=tuple(numbers), **known)


def _heart_rate(session: SessionSummary) -> Iterator[Prose]:
    """Where average and maximum of the session come from, and how those of sets are made."""
    source = session.session.hr_source
    if source is not None:
        yield Prose((say("heart_rate_comes_from", hr_source=source, lag_s=LAG_S),))


def _loads(session: SessionSummary) -> Iterator[tuple[Sign, str]]:
    of_name: dict[str, list[Figure]] = {}
    for each in session.each_figure:
        of_name.setdefault(each.figure, []).append(each)
    for name, figures in of_name.items():
        source = "" if figures[0].source is None else f" ({in_words(figures[0].source)})"
        yield "", f"{say('figure_called', figure=name)}: {in_words(figures[0].formula)}{source}"
        yield from _values(figures)


def _values(figures: Sequence[Figure]) -> Iterator[tuple[Sign, str]]:
    """One figure of the session and of its exercises: what can be said first."""
    unsaid: dict[str, list[str]] = {}
    for each in figures:
        if each.value is not None and each.inputs is not None:
            said = " ".join(filter(None, (exercise_or_slot(each), _value(each.value, each.unit))))
            yield "part", f"{said}: {in_words(each.inputs)}"
        elif each.why_not is not None:
            unsaid.setdefault(in_words(each.why_not), []).append(exercise_or_slot(each))
    for why, names in unsaid.items():
        yield "part", f"{say('figure_cannot_be_said', lifts=tuple(filter(None, names)))}: {why}"


def _value(value: float, unit: str | None) -> str:
    return say("amount_of_figure", amount=value, figure_unit=unit)


def _zones(session: SessionSummary) -> Iterator[Grid]:
    """Each zone's seconds in sets and outside, and the file's own beside them."""
    zones = session.session_zones
    bounds = zones.bounds_bpm
    if not bounds:
        return
    within = [f"{low}-{high - 1}" for low, high in pairwise(bounds)]
    labels = [say("below_beats", bpm=bounds[0]), *within, say("from_beats", bpm=bounds[-1])]
    own = zones.watch_s
    columns = [*(seconds_by_zone(zones, part) for part in _PARTS), *([own] if own else [])]
    rows = [(label, *map(clock, seconds)) for label, *seconds in zip(labels, *columns, strict=True)]
    unknown = (heading("not_known"), *(clock(seconds or 0.0) for seconds in _uncovered(zones)), *([""] if own else []))
    heads = _heads("in_all", "in_sets", "outside", *(["watchs_own"] if own else []))
    has_scale = zones.model in SCALES_FROM and zones.source != "file"
    origin = [say("percentages_from", zone_model=zones.model)] if has_scale else []
    rule = say("how_samples_count", gap_cap_s=session.settings.gap_cap_s)
    caption = f"{heading('zones')}: {'; '.join([in_words(zones.basis), *origin, rule])}"
    yield Grid(caption, _heads("beats"), heads, (("", (*rows, unknown)),), is_titled=True, is_stacked=True)


def _heads(*keys: str) -> tuple[str, ...]:
    return tuple(map(heading, keys))


def _uncovered(zones: SessionZones) -> tuple[float | None, ...]:
    """Seconds without a heart rate, of each of the parts."""
    return zones.uncovered_s, zones.sets_uncovered_s, zones.rests_uncovered_s


def _rests(rests: Sequence[Rest]) -> Iterator[Grid]:
    measured = [each for each in rests if each.rests]
    if not measured:
        return
    rows = []
    for each in measured:
        verdict = "in_turns" if each.turns else each.verdict
        said = say("verdict_on_rests", rest_verdict=verdict) if verdict else ""
        paused = "" if each.paused_s is None else clock(each.paused_s)
        lengths = (clock(seconds or 0.0) for seconds in (each.min_s, each.median_s, each.max_s))
        rows.append((exercise_or_slot(each) or "?", said, str(each.rests), *lengths, paused))
    aimed = [(each.target_low_s, each.target_high_s) for each in measured]
    aim = next(((low, high) for low, high in aimed if low is not None and high is not None), None)
    heads = _heads("rest_after_sets_of", "verdict"), _heads("rests", "shortest", "median", "longest", "paused")
    yield Grid(say("rests_aimed_at", target_s=aim), *heads, (("", tuple(rows)),), is_titled=True, is_stacked=True)


def _muscles(session: SessionSummary) -> Iterator[str]:
    """What each exercise counts for, and where that is known from."""
    for key in sorted(session.exercises):
        exercise = session.exercises[key]
        yield f"{exercise.name}: {_trains(exercise)} ({say('muscles_known_from', provenance=exercise.provenance)})"


def _coverage(session: SessionSummary) -> Iterator[Grid]:
    """Sets of each muscle that was trained: directly, helping ones in part, and warm-ups, which count nowhere else."""
    trained = [each for each in session.each_muscle if each.fractional_sets or each.warmup_sets]
    if not trained:
        return
    rows = []
    for each in trained:
        muscle = muscles()[each.muscle]
        figures = (str(each.direct_sets), f"{each.fractional_sets:g}", str(each.warmup_sets))
        rows.append((muscle.name, muscle.group_name, *figures))
    heads = _heads("muscle", "group"), _heads("direct_sets", "with_helping", "warm_ups")
    caption = say("sets_by_muscle", helping=session.helping)
    yield Grid(caption, *heads, (("", tuple(rows)),), is_titled=True, is_stacked=True)


def _trains(exercise: Exercise) -> str:
    if not exercise.primary:
        return say("no_muscles_of_exercise", why_none=exercise.why_none or "unknown")
    return say("muscles_of_exercise", muscles=tuple(exercise.primary), helping_muscles=tuple(exercise.secondary))
