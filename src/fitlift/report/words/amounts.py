"""Parts of English sentences: names, repetitions, loads, days, and muscles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from fitlift.exercises.tables import group_name, muscles
from fitlift.measures.aims import span
from fitlift.measures.readable import date, load
from fitlift.report.words.facts import Facts, Pair
from fitlift.wording import listed, plural

#: So many names are told of a session.
_TOLD = 2


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


def day(moment: dt.date | None) -> str:
    """A date without its weekday: "12 May 2026"; empty for none."""
    return "" if moment is None else date(moment).split(" ", 1)[1]


def weekday(moment: dt.date | None) -> str:
    """A date with its weekday: "Tue 12 May 2026"; empty for none."""
    return "" if moment is None else date(moment)
