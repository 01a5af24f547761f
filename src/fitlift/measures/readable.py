"""Figures as a person reads them: durations, weights, sets, dates."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Protocol, TypeVar

from fitlift.measures.holds import held_s, is_hold, is_uncounted
from fitlift.records.base import replace
from fitlift.records.plans import OPEN, Match
from fitlift.records.sets import Set
from fitlift.records.vocabulary import LoadKind, PlannedLoad, WeightUnit
from fitlift.units import KG_PER_LB, snapped_pounds
from fitlift.wording import listed

_Weighed = TypeVar("_Weighed", Set, Match)

#: Parts of words and of emoji that have no shape of their own.
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"

#: Durations below this are shown in seconds.
SHOWN_IN_SECONDS_S = 120

DAYS_A_WEEK = 7

#: JSON keeps so many decimals of seconds, and of a heart rate in a set.
JSON_DECIMALS, JSON_DECIMALS_BPM = 3, 1

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: Days of the week from Monday, in three letters, and whole.
WEEKDAYS_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def whole(value: float, decimals: int = JSON_DECIMALS) -> int:
    """A value to the next whole number, of what JSON says of it to some decimals: so that both agree on a half."""
    return round(round(value, decimals))


def thousands(value: float) -> str:
    """What was summed up as a whole number, a half up: "7,961"."""
    return f"{math.floor(round(value, JSON_DECIMALS) + 0.5):,}"


def clock(seconds: float) -> str:
    """Seconds as 1:52, or 1:03:20 from an hour on."""
    minutes, rest = divmod(whole(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def minutes(seconds: float) -> str:
    """Seconds as "47 min", below two minutes as "45 s"."""
    return f"{whole(seconds)} s" if seconds < SHOWN_IN_SECONDS_S else f"{thousands(seconds / 60)} min"


def date_and_time(local: dt.datetime | None) -> str:
    """A local time as "Thu 19 Nov 2026, 18:04"; or that it is unknown."""
    if local is None:
        return "at an unknown time"
    return f"{date(local)}, {local:%H:%M}"


def date(local: dt.date | None) -> str:
    """A local time's date as "Thu 19 Nov 2026", not in the language of the machine; or that it is unknown."""
    if local is None:
        return "at an unknown time"
    return f"{WEEKDAYS_SHORT[local.weekday()]} {local.day} {_MONTHS[local.month - 1]} {local.year}"


def day_short(day: dt.date) -> str:
    """A day without its year: "12 May"."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def week_dates(first: dt.date) -> str:
    """The days of a week by its first one: "16-22 Nov", "30 Nov-6 Dec"."""
    last = first + dt.timedelta(days=DAYS_A_WEEK - 1)
    start = str(first.day) if first.month == last.month else f"{first.day} {_MONTHS[first.month - 1]}"
    return f"{start}-{last.day} {_MONTHS[last.month - 1]}"


def month_short(month: str) -> str:
    """A month such as "2026-11" where the year is plain: "Nov"; "Jan 27" for the first of a year."""
    year, number = month.split("-")
    name = _MONTHS[int(number) - 1]
    return f"{name} {year[2:]}" if number == "01" else name


def month_and_year(month: str) -> str:
    """A month such as "2026-11": "Nov 2026"."""
    year, number = month.split("-")
    return f"{_MONTHS[int(number) - 1]} {year}"


def in_unit(sets: Sequence[_Weighed], unit: WeightUnit | None) -> Sequence[_Weighed]:
    """Sets to be shown in a unit of weight; None for that of the watch."""
    if unit is None:
        return sets
    return tuple([replace(each, weight_unit=unit) for each in sets])


def volume(sets: Iterable[Set]) -> str:
    """Sum of reps × weight, in pounds where the watch showed all weights in pounds: "3,600 kg"."""
    weighed = [(each, each.volume_kg) for each in sets if each.volume_kg is not None]
    if any(each.weight_unit != "lb" for each, _ in weighed):
        return f"{thousands(math.fsum(volume_kg for _, volume_kg in weighed))} kg"
    return f"{thousands(math.fsum(_pounds(each.weight_kg, volume_kg) for each, volume_kg in weighed))} lb"


def _pounds(weight_kg: float | None, volume_kg: float) -> float:
    """A set's volume in pounds, of the pounds that are shown; of the body's weight exactly."""
    if weight_kg is None:
        return volume_kg / KG_PER_LB
    return volume_kg / weight_kg * snapped_pounds(weight_kg)


def weight(weight_kg: float, unit: str | None) -> str:
    """A weight's number in its unit, without the unit."""
    if unit == "lb":
        return f"{snapped_pounds(weight_kg):g}"
    return f"{round(weight_kg, 2):g}"


def load(weight_kg: float, kind: LoadKind | None, unit: str | None) -> str:
    """A weight with its unit and what it means: "80 kg", "+10 kg" beside the body's own, "20 kg of help"."""
    return f"{signed(weight_kg, kind, unit)} {unit or 'kg'}{_TAILS.get(kind, '')}"


def signed(weight_kg: float, kind: LoadKind | None, unit: str | None) -> str:
    """A weight's number in its unit, a plus before one that is added to the body's own."""
    return f"{'+' if kind == 'added' else ''}{weight(weight_kg, unit)}"


#: What stands behind the unit of a weight that is none.
_TAILS: Mapping[LoadKind | None, str] = MappingProxyType({"assisted": " of help"})


def effort(rpe: float | None) -> str:
    """Perceived effort: "effort 8.5 of 10"; empty where unknown."""
    return "" if rpe is None else f"effort {rpe:g} of 10"


def numbered_sets(numbers: Sequence[str]) -> str:
    """Sets by their numbers: "set 4", "sets 2, 5 and 8"."""
    return f"{'set' if len(numbers) == 1 else 'sets'} {listed(numbers)}"


def on_one_line(text: str) -> str:
    """A text without what moves the cursor or ends a comment: names and notes may hold anything."""
    return "".join(each if each.isprintable() or each in _JOINERS else " " for each in text)


class _OfExercise(Protocol):
    @property
    def exercise_name(self) -> str | None: ...
    @property
    def slot(self) -> str | None: ...


def exercise_or_slot(one: _OfExercise) -> str:
    """What an exercise is called: its name where that is sure, else its letter; empty without either."""
    return one.exercise_name or one.slot or ""


def sets_done(sets: Iterable[Set]) -> str:
    """Sets as they were done: "5 5 5 4 × 80 kg", "10 × 20, 5 × 50 kg", "8 × 20 kg of help", "15 15", "1:00".

    Drops stand behind a stroke: "8 × 40 / 6 × 30 kg"; of two sides of one set, where nothing says which is which, the
    second one stands behind a plus: "8+8 × 20 kg". A weight that cannot be has a question mark.

    Parameters
    ----------
    sets
        Active sets that are shown together.
    """
    shown = list(sets)
    if any(each.drop_of is not None for each in shown):
        chains = groupby(shown, key=lambda each: each.drop_of or each.set)
        return _repeated([_runs([[each] for each in chain], " / ") for _, chain in chains])
    return _runs([list(members) for _, members in groupby(shown, key=_load)], ", ")


def _runs(runs: Sequence[Sequence[Set]], between: str) -> str:
    """Sets of one weight each, the unit named once where it is the same for all."""
    loads = [_load(members[0]) for members in runs]
    units = {load[1] for load in loads if load is not None}
    texts = []
    for place, (members, with_load) in enumerate(zip(runs, loads, strict=True)):
        text = _efforts(members)
        if with_load is not None:
            later_same = place + 1 < len(loads) and loads[place + 1] is not None and len(units) == 1
            text += f" × {with_load[0]}" + ("" if later_same else f" {with_load[1]}")
        texts.append(text)
    return between.join(texts)


def _efforts(members: Sequence[Set]) -> str:
    """What was counted of each set; the other side of one behind it."""
    texts: list[str] = []
    for before, one in zip((None, *members), members, strict=False):
        is_other = before is not None and one.side is None and one.side_of is not None and one.side_of == before.set
        texts.append(f"+{_effort(one)}" if is_other else f" {_effort(one)}")
    return "".join(texts).strip()


def _repeated(chains: Sequence[str]) -> str:
    """Texts, those that follow each other and are the same with their number: "3 × (8 × 40 / 6 × 30 kg)"."""
    counts = [(text, len(list(same))) for text, same in groupby(chains)]
    return ", ".join(f"{count} × ({text})" if count > 1 else text for text, count in counts)


def planned_figures(planned: Sequence[Match]) -> str:
    """Planned sets as sets × amount @ load: "4×4-6 @ 80 kg", "10 @ 20, 5 @ 50 kg", "3×8 per side", "2 sets".

    Parameters
    ----------
    planned
        Matches of planned sets that are shown together.
    """
    runs = [(load, list(members)) for load, members in groupby(planned, key=_planned_load)]
    texts = []
    for place, (load, members) in enumerate(runs):
        is_unit_told = place + 1 < len(runs) and load is not None and (runs[place + 1][0] or ("", ""))[1] == load[1]
        number, unit = load or ("", "")
        told = f" @ {number}" + (f" {unit}" if unit and not is_unit_told else "") if load else ""
        texts.append(f"{_planned_amounts(members)}{told}")
    return ", ".join(texts)


def _planned_amounts(planned: Sequence[Match]) -> str:
    """How much some planned sets of one load are, each by itself where they differ."""
    amounts = [planned_amount(each) for each in planned]
    side = " per side" if any((each.sides or 1) > 1 for each in planned) else ""
    if not any(amounts):
        return ("1 set" if len(amounts) == 1 else f"{len(amounts)} sets") + side
    runs = [(amount or OPEN, len(list(members))) for amount, members in groupby(amounts)]
    return ", ".join(_times(amount, count) for amount, count in runs) + side


def _times(amount: str, count: int) -> str:
    """So many sets of one amount."""
    if count == 1:
        return amount
    return f"{count} sets, {OPEN}" if amount == OPEN else f"{count}×{amount}"


def planned_amount(planned: Match) -> str:
    """How much a planned set is: "4-6", "8+", "1:00", "40 m", "AMRAP"; empty where the plan leaves it open."""
    if planned.ends_at is not None:
        return planned.ends_at
    if planned.hold_low_s is not None:
        return span(clock(planned.hold_low_s), None if planned.hold_high_s is None else clock(planned.hold_high_s))
    if planned.reps_low is None:
        return ""
    if planned.reps_high is None:
        return "AMRAP" if planned.reps_low == 1 else span(f"{planned.reps_low}", None)
    return span(f"{planned.reps_low}", f"{planned.reps_high}")


def span(low: str, high: str | None) -> str:
    """From low to high; without an upper end "low+"."""
    if high is None:
        return f"{low}+"
    return low if low == high else f"{low}-{high}"


def _planned_load(planned: Match) -> tuple[str, str] | None:
    """How heavy a planned set is, and the unit; None where the plan does not say."""
    if planned.weight_low_kg is not None and planned.weight_high_kg is not None:
        unit = "lb" if planned.weight_unit == "lb" else "kg"
        low, high = (weight(each, unit) for each in (planned.weight_low_kg, planned.weight_high_kg))
        return _BEFORE_PLANNED.get(planned.planned_load, "") + span(low, high), unit
    if planned.percent_low is not None and planned.percent_high is not None:
        return span(f"{planned.percent_low:g}", f"{planned.percent_high:g}"), "%"
    if planned.rpe_low is not None and planned.rpe_high is not None:
        return f"RPE {span(f'{planned.rpe_low:g}', f'{planned.rpe_high:g}')}", ""
    return None


#: What stands before a planned weight that is beside the body's own.
_BEFORE_PLANNED: Mapping[PlannedLoad | None, str] = MappingProxyType({"added": "+", "assisted": "assisted "})


def _load(one: Set) -> tuple[str, str] | None:
    if one.weight_kg is None:
        return None
    unit = "lb" if one.weight_unit == "lb" else "kg"
    tail = "" if one.weight_doubt is not None else _TAILS.get(one.load_kind, "")
    return weight_shown(one, unit), f"{unit}{tail}"


def weight_shown(one: Set, unit: str | None) -> str:
    """The number of a set's weight: "80", "+10"; "4076?" for one that cannot be, and nothing without one."""
    if one.weight_kg is None:
        return ""
    return f"{weight(one.weight_kg, unit)}?" if one.weight_doubt else signed(one.weight_kg, one.load_kind, unit)


def _effort(one: Set) -> str:
    """Repetitions, or the time of a hold; a question mark where nothing was counted."""
    if is_hold(one):
        seconds = held_s(one)
        return "?" if seconds is None else clock(seconds)
    return "?" if is_uncounted(one) else str(one.reps)
