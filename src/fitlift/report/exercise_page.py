"""An exercise as a page: what is next, its whole history, its records, and each of its sessions."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from fitlift.measures import told_sets
from fitlift.measures.readable import band, clock, on_one_line, thousands, weight
from fitlift.records.progress import Lift, LiftProgress
from fitlift.records.said import parts_of
from fitlift.report.lift_series import Series, Shown, dots, estimates, series_of
from fitlift.report.page import Grid, Page, Part, Section
from fitlift.report.site import NO_SITE, Site
from fitlift.report.small_charts import Curve
from fitlift.report.words import heading, headings, say
from fitlift.report.words.calendar import date, date_and_time, day
from fitlift.units import KG_PER_UNIT

#: So many sessions stand in a table that is not folded.
LAST_SESSIONS = 5

#: Changes of which nothing is said.
_UNSAID = frozenset({"first", "cannot say"})

#: What a curve is of → its heading.
_HEADINGS: Mapping[str, str] = {"weight": "lifted_weight", "hold": "lifted_hold", "reps": "lifted_reps"}

#: Steps along the axis of a curve, of which the first is taken that needs no more than so many. Chosen.
_STEPS: Mapping[str, tuple[float, ...]] = {
    "weight": (1, 2.5, 5, 10, 20, 50, 100, 200),
    "hold": (5, 10, 15, 30, 60, 120, 300, 600),
    "reps": (1, 2, 5, 10, 20, 50, 100),
}
_MOST_MARKS = 4

_Cells = tuple[str, ...]


def exercise_page(
    progress: LiftProgress, lifts: Sequence[Lift], shown: Shown, *, site: Site = NO_SITE, depth: int = 0
) -> Page:
    """Lay an exercise out as a page.

    Parameters
    ----------
    progress
        What became of it.
    lifts
        Its sessions, in order of time.
    shown
        How they are told.
    site, depth
        The pages that it may lead to, and how many folders it stands below their index.
    """
    series = series_of(lifts)
    sections = (
        Section("curve", heading("over_time"), tuple(_curve(series, shown))),
        Section("records", heading("records"), tuple(_records(lifts, shown, site, depth))),
        Section("sessions", heading("sessions"), tuple(_sessions(lifts, shown, site, depth))),
    )
    first, last = shown.day(lifts[0]), shown.day(lifts[-1])
    span = say("exercise_in_sessions", sessions=len(lifts), from_day=_iso(first), to_day=_iso(last))
    lead = tuple(on_one_line(text) for text in _lead(progress, shown.unit) if text)
    name = on_one_line(progress.exercise_name or progress.exercise)
    return Page("exercise", name, span, (lead,), tuple(each for each in sections if each.parts))


def _lead(progress: LiftProgress, unit: str) -> Iterator[str]:
    """What to do next, the best, and what rose."""
    to_do = parts_of(told_sets.to_do(progress, unit))
    yield say("next_of_lift", lift_state=progress.state, each_reason=to_do, each_why=parts_of(progress.why))
    best = parts_of(told_sets.best(progress, unit))
    if best:
        yield say("best_of_lift", each_reason=best)
    if progress.risen_what is not None:
        yield say(
            "lift_rose",
            risen_what=progress.risen_what,
            risen_from=progress.risen_from,
            risen_to=progress.risen_to,
            risen_since=progress.risen_since_day,
            unit=unit,
        )


def _iso(local: dt.date | None) -> str | None:
    return None if local is None else f"{local:%Y-%m-%d}"


def _curve(series: Series | None, shown: Shown) -> Iterator[Part]:
    """Its sessions over time; nothing of a single one."""
    if series is None or len(series.lifts) <= 1:
        return
    weighs = series.figure == "weight"
    maxima = [each.e1rm_kg for each in series.lifts if each.e1rm_kg is not None] if weighs else []
    maxima = maxima if len(maxima) > 1 else []  # one estimate is no line
    marks = _marks(min([*series.values, *maxima]), max([*series.values, *maxima]), _STEPS[series.figure])
    low, high = marks[0], marks[-1]
    ends = [(shown.day(series.lifts[place]), place * -1.0) for place in (0, -1)]
    yield Curve(
        heading(_HEADINGS[series.figure]),
        say(
            "curve_of_lift",
            from_said=_value(series.values[0], series, shown),
            to_said=_value(series.values[-1], series, shown),
            sessions=len(series.lifts),
        ),
        dots(series, shown, (low, high)),
        estimates(series, shown, (low, high)) if maxima else (),
        tuple((day(when), x) for when, x in ends),
        tuple((_value(value, series, shown), (value - low) / (high - low)) for value in marks),
        _value(series.values[-1], series, shown),
        f"{weight(round(maxima[-1], 1), shown.unit)} {shown.unit}" if maxima else "",
        say("curve_means", lifted_figure=series.figure, has_estimates=bool(maxima)),
    )


def _marks(least: float, most: float, steps: Sequence[float]) -> list[float]:
    """Round figures from below the least to above the most, few enough to be read."""
    step = next((each for each in steps if (most - least) / each <= _MOST_MARKS), steps[-1])
    first = math.floor(least / step)
    last = max(math.ceil(most / step), first + 1)
    return [place * step for place in range(first, last + 1)]


def _value(value: float, series: Series, shown: Shown) -> str:
    if series.figure == "weight":
        return f"{weight(value, shown.unit)} {shown.unit}"
    return clock(value) if series.figure == "hold" else f"{value:g}"


def _records(lifts: Sequence[Lift], shown: Shown, site: Site, depth: int) -> Iterator[Part]:
    """The best of each kind, and when it was first reached."""
    unit = shown.unit
    kinds: tuple[tuple[str, Callable[[Lift], float | None], Callable[[Lift], str]], ...] = (
        ("heaviest_weight", _lifted, shown.sets),
        ("longest_hold", lambda each: each.best_hold_s, lambda each: clock(each.best_hold_s or 0.0)),
        ("most_reps", lambda each: each.top_reps, shown.sets),
        ("estimated_maximum", lambda each: each.e1rm_kg, lambda each: _maximum(each, unit)),
        ("most_volume", lambda each: each.volume_kg, lambda each: _volume(each, unit)),
    )
    rows: list[_Cells] = []
    lead: dict[_Cells, str] = {}
    for key, value_of, told in kinds:
        known = [(value, each) for each in lifts if (value := value_of(each)) is not None]
        if known:
            best = max(known, key=lambda pair: pair[0])[1]
            row = (heading(key), told(best), day(shown.day(best)))
            rows.append(row)
            lead[row] = site.session(best.file, best.session, depth=depth)
    if rows:
        left = headings("record", "what", "when")
        yield Grid(heading("records"), left, (), (("", tuple(rows)),), is_stacked=True, rows_lead=lead)


def _lifted(lift: Lift) -> float | None:
    """The weight that was lifted; None of help."""
    return lift.top_weight_kg if lift.load_kind not in {"assisted", "bodyweight"} else None


def _maximum(lift: Lift, unit: str) -> str:
    """The estimate with its band, by all formulas."""
    if lift.e1rm_kg is None or lift.e1rm_low_kg is None or lift.e1rm_high_kg is None:
        return ""
    lies_in = band(lift.e1rm_kg, lift.e1rm_low_kg, lift.e1rm_high_kg, unit)
    return f"{weight(round(lift.e1rm_kg, 1), unit)} {unit} ({lies_in})"


def _volume(lift: Lift, unit: str) -> str:
    return "" if lift.volume_kg is None else f"{thousands(lift.volume_kg / KG_PER_UNIT[unit])} {unit}"


def _sessions(lifts: Sequence[Lift], shown: Shown, site: Site, depth: int) -> Iterator[Part]:
    """The last sessions, and those before them in a table that is folded."""
    latest_first = lifts[::-1]
    last, earlier = latest_first[:LAST_SESSIONS], latest_first[LAST_SESSIONS:]
    yield _table(heading("last_sessions"), last, shown, site, depth)
    if earlier:
        caption = say("so_many_earlier_sessions", sessions=len(earlier))
        yield _table(caption, earlier, shown, site, depth, is_folded=True)


def _table(
    caption: str, lifts: Sequence[Lift], shown: Shown, site: Site, depth: int, *, is_folded: bool = False
) -> Grid:
    of_days = Counter(map(shown.day, lifts))
    rows = [_row(each, shown, is_alone=of_days[shown.day(each)] == 1) for each in lifts]
    leads = (site.session(each.file, each.session, depth=depth) for each in lifts)
    grid = Grid(
        caption,
        headings("when", "heaviest_sets", "change"),
        headings("sets", "volume", "estimated_maximum", "rest"),
        (("", tuple(rows)),),
        is_stacked=True,
        is_folded=is_folded,
        is_titled=not is_folded,
        rows_lead=dict(zip(rows, leads, strict=True)),
    )
    return grid.without_empty_columns()


def _row(lift: Lift, shown: Shown, *, is_alone: bool) -> _Cells:
    """A session; of several of a day with the time, by which they are told apart."""
    return (
        date(shown.day(lift)) if is_alone else date_and_time(shown.start(lift)),
        shown.sets(lift),
        "" if lift.change in _UNSAID else say("change_of_lift", change=lift.change),
        str(lift.working_sets),
        _volume(lift, shown.unit),
        _maximum(lift, shown.unit),
        "" if lift.rest_s is None else clock(lift.rest_s),
    )
