"""How the figures of a session come about: each with its formula, its inputs and who published it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from fitlift.analysis.heart import LAG_S
from fitlift.exercises.catalogue import Exercise
from fitlift.exercises.tables import muscles
from fitlift.history.summary import SessionSummary
from fitlift.measures.readable import clock, exercise_or_slot, on_one_line
from fitlift.measures.working_load import WORK_PERCENT
from fitlift.records.loads import Figure
from fitlift.records.rests import Rest
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.records.zones import SessionZones
from fitlift.report.page import Grid, Listing, Prose, Sign
from fitlift.report.words import in_words, say
from fitlift.report.words.amounts import numbered_sets
from fitlift.report.words.of_zones import SCALES_FROM
from fitlift.report.zone_lines import Part, seconds_by_zone

#: Figure → what people call it.
_NAMES = {
    "volume_kg": "Volume",
    "weight_coverage": "Sets with a weight",
    "density_share": "Density",
    "volume_kg_per_min": "Volume per minute",
    "srpe_load": "Session-RPE load",
    "trimp_banister": "TRIMP (Banister)",
    "trimp_edwards": "TRIMP (Edwards)",
    "e1rm_kg": "Estimated one-repetition maximum",
    "top_relative_intensity": "Intensity of the heaviest set",
    "mean_relative_intensity": "Mean intensity",
    "relative_volume": "Relative volume",
    "inol": "INOL",
}

_PARTS: tuple[Part, ...] = ("", "sets_", "rests_")

_ROLES = {"warmup": "warm-up", "working": "work"}

#: How the role of a set is known → in words.
_ROLE_SOURCES = {
    "correction": "as you said",
    "step": "as the step of the workout says",
    "plan": "as the plan says",
    "rule": f"by rule: first sets below {WORK_PERCENT} % of the working load are warm-ups, and what makes ready",
}


#: Why few repetitions, and why lifting replaces nothing: where it helps, weeks say so, too.
WHY_FEW = "4 to 6 repetitions, not 15: a few heavy ones make you stronger; running trains endurance."
NO_CROSS_TRAINING = (
    "Strength training is no cross-training: it supports running, and takes the place of no cycling or swimming."
)

#: Why the principles are what they are, as the article has it that they are from.
WHY = (
    WHY_FEW,
    NO_CROSS_TRAINING,
    "A watch's load of it is low, since that measures what the heart does, and lifting works nerves and muscles.",
    "Few sets in a short session make no bulk: that takes many sets, and more food than is burnt.",
)
_WHY_CAPTION = "Why so (COROS coaches, strength training for runners)"


def figure_parts(session: SessionSummary) -> Iterator[Prose | Listing | Grid]:
    """Loads, zones, rests and muscles of one session, each with where it comes from."""
    yield from _listed("Warm-ups and working sets", _roles(active(session.each_set)))
    yield from _heart_rate(session)
    yield from _listed("How the figures come about", _loads(session))
    yield from _zones(session)
    yield from _rests(session.each_rest)
    yield from _listed("Muscles of the exercises", _muscles(session))
    yield from _coverage(session)
    yield from _listed(_WHY_CAPTION, WHY)


def _listed(caption: str, texts: Iterable[str]) -> Iterator[Listing]:
    entries: tuple[tuple[Sign, str], ...] = tuple(("", on_one_line(text)) for text in texts)
    if entries:
        yield Listing(entries, caption)


def _roles(sets: Sequence[Set]) -> Iterator[str]:
    """Which sets are warm-ups and which are work, and how that is known."""
    of_roles: dict[tuple[str, str], dict[str, None]] = {}
    for each in sets:
        of_roles.setdefault((each.role or "", each.role_source or ""), {})[str(each.set)] = None
    for (role, source), numbers in sorted(of_roles.items(), key=lambda pair: pair[0]):
        known_as = f"{_ROLES[role]}, {_ROLE_SOURCES[source]}" if role else "cannot be said, counted as work"
        yield f"{numbered_sets(list(numbers)).capitalize()}: {known_as}"


def _heart_rate(session: SessionSummary) -> Iterator[Prose]:
    """Where average and maximum of the session come from, and how those of sets are made."""
    source = session.session.hr_source
    if source is None:
        return
    whole = {
        "file": "the file's own",
        "samples": "from the samples, the average weighted by time",
        "file and samples": "the file's own where it has them, else from the samples",
    }
    of_sets = f"of sets: the highest up to {LAG_S:g} s after the set's end"
    yield Prose((f"Heart rate of the session: {whole[source]}; {of_sets}",))


def _loads(session: SessionSummary) -> Iterator[str]:
    of_name: dict[str, list[Figure]] = {}
    for each in session.each_figure:
        of_name.setdefault(each.figure, []).append(each)
    for name, figures in of_name.items():
        source = "" if figures[0].source is None else f" ({in_words(figures[0].source)})"
        yield f"{_NAMES[name]}: {in_words(figures[0].formula)}{source}"
        yield from _values(figures)


def _values(figures: Sequence[Figure]) -> Iterator[str]:
    """One figure of the session and of its exercises: what can be said first."""
    unsaid: dict[str, list[str]] = {}
    for each in figures:
        if each.value is not None and each.inputs is not None:
            said = " ".join(filter(None, (exercise_or_slot(each), _value(each.value, each.unit))))
            yield f"- {said}: {in_words(each.inputs)}"
        elif each.why_not is not None:
            unsaid.setdefault(in_words(each.why_not), []).append(exercise_or_slot(each))
    for why, names in unsaid.items():
        of = ", ".join(filter(None, names))
        yield f"- cannot be said{f' of {of}' if of else ''}: {why}"


def _value(value: float, unit: str | None) -> str:
    if unit == "share":
        return f"{value * 100:.0f} %"
    text = f"{value:,.1f}".removesuffix(".0")
    return text if unit == "points" else f"{text} {unit}"


def _zones(session: SessionSummary) -> Iterator[Grid]:
    """Each zone's seconds in sets and outside, and the file's own beside them."""
    zones = session.session_zones
    bounds = zones.bounds_bpm
    if not bounds:
        return
    labels = [f"below {bounds[0]}", *(f"{low}-{high - 1}" for low, high in pairwise(bounds)), f"from {bounds[-1]}"]
    own = zones.watch_s
    columns = [*(seconds_by_zone(zones, part) for part in _PARTS), *([own] if own else [])]
    rows = [(label, *map(clock, seconds)) for label, *seconds in zip(labels, *columns, strict=True)]
    unknown = ("not known", *(clock(seconds or 0.0) for seconds in _uncovered(zones)), *([""] if own else []))
    heads = ("All", "In sets", "Outside", *(["The watch's own"] if own else []))
    scale = SCALES_FROM.get(zones.model)
    origin = f"; percentages from {scale}" if scale is not None and zones.source != "file" else ""
    cap = f"each sample holds until the next, for at most {session.settings.gap_cap_s:g} s"
    rule = f"{cap}; a heart rate at a bound is in the zone above"
    caption = f"Zones: {in_words(zones.basis)}{origin}; {rule}"
    yield Grid(caption, ("Heart rate",), heads, (("", (*rows, unknown)),), is_titled=True)


def _uncovered(zones: SessionZones) -> tuple[float | None, ...]:
    """Seconds without a heart rate, of each of the parts."""
    return zones.uncovered_s, zones.sets_uncovered_s, zones.rests_uncovered_s


def _rests(rests: Sequence[Rest]) -> Iterator[Grid]:
    measured = [each for each in rests if each.rests]
    if not measured:
        return
    rows = []
    for each in measured:
        verdict = "in turns" if each.turns else each.verdict or ""
        paused = "" if each.paused_s is None else clock(each.paused_s)
        lengths = (clock(seconds or 0.0) for seconds in (each.min_s, each.median_s, each.max_s))
        rows.append((exercise_or_slot(each) or "?", verdict, str(each.rests), *lengths, paused))
    aimed = [(each.target_low_s, each.target_high_s) for each in measured]
    aim = next((f"{clock(low)} to {clock(high)}" for low, high in aimed if low is not None and high is not None), None)
    heading = "Rests" if aim is None else f"Rests; in the main lift {aim} are aimed at"
    heads = ("Rest after sets of", "Verdict"), ("Rests", "Shortest", "Median", "Longest", "Paused")
    yield Grid(heading, *heads, (("", tuple(rows)),), is_titled=True)


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
    helping = f"a set counts {session.helping:g} for a muscle that helps, and once for a group"
    heads = ("Muscle", "Group"), ("Direct sets", "With helping", "Warm-ups")
    yield Grid(f"Sets by muscle; {helping}", *heads, (("", tuple(rows)),), is_titled=True)


def _trains(exercise: Exercise) -> str:
    if not exercise.primary:
        return f"none, {(exercise.why_none or 'unknown').replace('_', ' ')}"
    helping = f"; helping {_muscle_names(exercise.secondary)}" if exercise.secondary else ""
    return f"{_muscle_names(exercise.primary)}{helping}"


def _muscle_names(keys: Sequence[str]) -> str:
    return ", ".join(muscles()[key].name.lower() for key in keys)
