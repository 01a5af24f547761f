"""Figures as a person reads them: durations, weights, sets, dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from fitlift.measures.holds import is_hold
from fitlift.rows import known, rows_of
from fitlift.units import KG_PER_LB, snapped_pounds

#: Parts of words and of emoji that have no shape of their own.
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"

#: Durations below this are shown in seconds.
SHOWN_IN_SECONDS_S = 120

DAYS_A_WEEK = 7

#: JSON keeps so many decimals of seconds, and of a heart rate in a set.
JSON_DECIMALS, JSON_DECIMALS_BPM = 3, 1

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: Days of the week from Monday, in three letters.
WEEKDAYS_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def whole(value: float, decimals: int = JSON_DECIMALS) -> int:
    """A value to the next whole number, of what JSON says of it to some decimals: so that both agree on a half."""
    return round(round(value, decimals))


def clock(seconds: float) -> str:
    """Seconds as 1:52, or 1:03:20 from an hour on."""
    minutes, rest = divmod(whole(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def minutes(seconds: float) -> str:
    """Seconds as "47 min", below two minutes as "45 s"."""
    return f"{round(seconds)} s" if seconds < SHOWN_IN_SECONDS_S else f"{round(seconds / 60):,} min"


def date_and_time(local: dt.datetime | None) -> str:
    """A local time as "Thu 19 Nov 2026, 18:04"; or that it is unknown."""
    if local is None:
        return "at an unknown time"
    return f"{date(local)}, {local:%H:%M}"


def date(local: dt.datetime | None) -> str:
    """A local time's date as "Thu 19 Nov 2026", not in the language of the machine; or that it is unknown."""
    if local is None:
        return "at an unknown time"
    return f"{WEEKDAYS_SHORT[local.weekday()]} {local.day} {_MONTHS[local.month - 1]} {local.year}"


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


def in_unit(sets: pd.DataFrame, unit: str | None) -> pd.DataFrame:
    """Sets to be shown in a unit of weight; None for that of the watch."""
    return sets if unit is None else sets.assign(weight_unit=unit)


def volume(sets: pd.DataFrame) -> str:
    """Sum of reps × weight, in pounds where the watch showed all weights in pounds: "3,600 kg"."""
    weighed = sets[sets["volume_kg"].notna()]
    if not (weighed["weight_unit"] == "lb").fillna(value=False).all():
        return f"{weighed['volume_kg'].sum():,.0f} kg"
    return f"{sum(map(_pounds, rows_of(weighed))):,.0f} lb"


def _pounds(row: Any) -> float:
    """A set's volume in pounds, of the pounds that are shown; of the body's weight exactly."""
    if pd.isna(row.weight_kg):
        return float(row.volume_kg / KG_PER_LB)
    return float(row.volume_kg / row.weight_kg * snapped_pounds(row.weight_kg))


def weight(weight_kg: float, unit: str | None) -> str:
    """A weight's number in its unit, without the unit."""
    if unit == "lb":
        return f"{snapped_pounds(weight_kg):g}"
    return f"{round(weight_kg, 2):g}"


def effort(rpe: float | None) -> str:
    """Perceived effort: "effort 8.5 of 10"; empty where unknown."""
    return "" if rpe is None or pd.isna(rpe) else f"effort {rpe:g} of 10"


def numbered_sets(numbers: Sequence[str]) -> str:
    """Sets by their numbers: "set 4", "sets 2, 5 and 8"."""
    return f"set {numbers[0]}" if len(numbers) == 1 else f"sets {', '.join(numbers[:-1])} and {numbers[-1]}"


def on_one_line(text: str) -> str:
    """A text without what moves the cursor or ends a comment: names and notes may hold anything."""
    return "".join(each if each.isprintable() or each in _JOINERS else " " for each in text)


def exercise_or_slot(row: Any) -> str:
    """What the row of an exercise is called: its name where that is sure, else its letter; empty without either."""
    return known(row.exercise_name) or known(row.slot) or ""


def sets_done(sets: pd.DataFrame) -> str:
    """Sets as they were done: "5 5 5 4 × 80 kg", "10 × 20, 5 × 50 kg", "15 15", "1:00".

    Parameters
    ----------
    sets
        Active rows of the set table that are shown together.
    """
    rows = list(rows_of(sets))
    runs = [(load, [_effort(row) for row in members]) for load, members in groupby(rows, key=_load)]
    units = [load[1] for load, _ in runs if load is not None]
    texts = []
    for place, (load, efforts) in enumerate(runs):
        text = " ".join(efforts)
        if load is not None:
            later_same = place + 1 < len(runs) and runs[place + 1][0] is not None and len(set(units)) == 1
            text += f" × {load[0]}" + ("" if later_same else f" {load[1]}")
        texts.append(text)
    return ", ".join(texts)


def planned_figures(planned: pd.DataFrame) -> str:
    """Planned sets as sets × amount @ weight; where they differ, each amount: "4×4-6 @ 80", "10, 5 @ 20".

    Parameters
    ----------
    planned
        Rows of `schema.MATCHES` that are shown together.
    """
    amounts = [planned_amount(row) for row in rows_of(planned)]
    shown = dict.fromkeys(amounts)
    count = len(amounts)
    alike = f"{count}×{amounts[0]}" if count > 1 else amounts[0]
    amount = alike if len(shown) == 1 and amounts[0] else ", ".join(filter(None, amounts))
    return f"{amount or count}{_planned_weight(planned)}"


def planned_amount(row: Any) -> str:
    """How much a planned set is: "4-6", "8+", "1:00", "AMRAP"; empty where the plan leaves it open."""
    if not pd.isna(row.hold_low_s):
        return span(clock(row.hold_low_s), None if pd.isna(row.hold_high_s) else clock(row.hold_high_s))
    if pd.isna(row.reps_low):
        return ""
    if pd.isna(row.reps_high) and row.reps_low == 1:
        return "AMRAP"
    return span(f"{row.reps_low}", None if pd.isna(row.reps_high) else f"{row.reps_high}")


def span(low: str, high: str | None) -> str:
    """From low to high; without an upper end "low+"."""
    if high is None:
        return f"{low}+"
    return low if low == high else f"{low}-{high}"


def _planned_weight(planned: pd.DataFrame) -> str:
    weights = planned[["weight_low_kg", "weight_high_kg"]].dropna().drop_duplicates()
    if len(weights) != 1:
        return ""
    unit = "lb" if (planned["weight_unit"] == "lb").fillna(value=False).any() else "kg"
    low, high = (weight(each, unit) for each in weights.iloc[0])
    return f" @ {span(low, high)}"


def _load(row: Any) -> tuple[str, str] | None:
    if pd.isna(row.weight_kg):
        return None
    unit = "lb" if row.weight_unit is not pd.NA and row.weight_unit == "lb" else "kg"
    return weight(row.weight_kg, unit), unit


def _effort(row: Any) -> str:
    """Repetitions; the time of a hold, or where nothing was counted."""
    if not is_hold(row.reps, row.duration_s):
        return str(row.reps)
    return "?" if pd.isna(row.duration_s) else clock(row.duration_s)
