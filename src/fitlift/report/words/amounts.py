"""Parts of English sentences: names, repetitions, loads, times, and muscles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fitlift.exercises.tables import group_name, muscles
from fitlift.measures.aims import span
from fitlift.measures.readable import SHOWN_IN_SECONDS_S, half_up, signed, thousands, whole
from fitlift.measures.shown_unit import volume_shown
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE
from fitlift.report.words.facts import Facts, Pair
from fitlift.wording import plural

#: What stands behind the unit of a weight that is none.
HELP = " of help"

_MINUTES_PER_HOUR, METRES_PER_KM = 60, 1000.0

#: So many names are told of a session.
_TOLD = 2


def listed(names: Iterable[str]) -> str:
    """Names with commas and an "and": "quads, hips and calves"; empty for none."""
    *others, last = list(names) or [""]
    return f"{', '.join(others)} and {last}" if others else last


def either(names: Iterable[str]) -> str:
    """Names with commas and an "or": "quads, hips or calves"; empty for none."""
    *others, last = list(names) or [""]
    return f"{', '.join(others)} or {last}" if others else last


def some(names: Sequence[str], most: int = _TOLD) -> str:
    """The first of some names, and how many more there are: "Squat, Row and 2 more"."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def reps_of(one: Pair) -> str:
    """Repetitions of one set: "5", "4-6", and "?" where they are not known."""
    return "?" if one is None else span(one)


def amounts(sets: Sequence[Pair], *, alone: bool = False) -> str:
    """Sets and repetitions: "4×4-6", or only the repetitions; set by set, "5, 5, ?", where some are not known."""
    known = [each for each in sets if each is not None]
    if not known:
        return plural(len(sets), "set")
    if len(known) < len(sets) and not alone:
        return ", ".join(map(reps_of, sets))
    reps = span((min(low for low, _ in known), max(high for _, high in known)))
    return reps if alone else f"{len(sets)}×{reps}"


def load_of(facts: Facts) -> str:
    """The weight of a lift: "80 kg"."""
    return load(facts.number("weight_kg"), None, facts.maybe_text("unit"))


def sets_aim(facts: Facts) -> str:
    """What is aimed at in the main lift: "(aim 3-4 × 4-6)"."""
    return f"(aim {span(facts.pair('aim_sets'))} × {span(facts.pair('aim_reps'))})"


def group_names(groups: Sequence[str]) -> list[str]:
    """Groups of muscles by name."""
    return [group_name(each) for each in groups]


def muscle_names(keys: Sequence[str]) -> str:
    """Muscles by name: "shoulders and triceps"."""
    return listed([muscles()[each].name.lower() for each in keys])


def minutes(seconds: float) -> str:
    """As `hours`, but below two minutes as "45 s"."""
    return f"{whole(seconds)} s" if seconds < SHOWN_IN_SECONDS_S else hours(seconds)


def hours(seconds: float) -> str:
    """Seconds as "3 h 40 min", below an hour as "40 min"."""
    whole_minutes = half_up(seconds / 60)
    if whole_minutes < _MINUTES_PER_HOUR:
        return f"{whole_minutes} min"
    return f"{whole_minutes // _MINUTES_PER_HOUR:,} h {whole_minutes % _MINUTES_PER_HOUR:02d} min"


def kilometres(metres: float) -> str:
    """A distance: "12.3 km"."""
    return f"{metres / METRES_PER_KM:.1f} km"


def load(weight_kg: float, kind: str | None, unit: str | None) -> str:
    """A weight with its unit and what it means: "80 kg", "+10 kg" beside the body's own, "20 kg of help"."""
    return f"{signed(weight_kg, kind, unit)} {unit or 'kg'}{HELP if kind == 'assisted' else ''}"


def volume(sets: Iterable[Set]) -> str:
    """Sum of reps × weight, in pounds where the watch showed all weights in pounds: "3,600 kg"."""
    summed, unit = volume_shown(sets)
    return f"{thousands(summed)} {unit}"


def percent(share: float) -> str:
    """How sure something is, as people read it: "52 %"; what is not sure never as a share that would be."""
    whole = round(share * 100)
    return f"{whole - (share < SURE <= whole / 100)} %"


def effort(rpe: float | None) -> str:
    """Perceived effort: "effort 8.5 of 10"; empty where unknown."""
    return "" if rpe is None else f"effort {rpe:g} of 10"


def numbered_sets(numbers: Sequence[str]) -> str:
    """Sets by their numbers: "set 4", "sets 2, 5 and 8"."""
    return f"{'set' if len(numbers) == 1 else 'sets'} {listed(numbers)}"
