"""What is said of recordings that stand years apart from the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from fitlift.clocks import years_between
from fitlift.outcomes import Folder
from fitlift.readable import date
from fitlift.wording import plural


def dated_apart(folder: Folder, today: dt.date | None = None) -> Iterator[tuple[str, str]]:
    """Name of each recording that stands apart, and how far: "dated Wed 1 Jan 2098, 71 years after the others".

    Parameters
    ----------
    folder
        The export.
    today
        As for `Folder.eras_until`.
    """
    together, *apart = folder.eras_until(today)
    for group in apart:
        years = years_after(group, together)
        for outcome in group.outcomes:
            if outcome.last_day is not None:
                day = date(dt.datetime.combine(outcome.last_day, dt.time()))
                yield outcome.name, f"dated {day}, {years_apart(years)}"


def years_after(group: Folder, others: Folder) -> int:
    """Years by which a group of recordings lies after the others; negative where before."""
    return years_between(_days(group), _days(others))


def years_apart(years: int) -> str:
    """How far a group of recordings stands apart: "71 years after the others"."""
    return f"{plural(abs(years), 'year')} {'after' if years > 0 else 'before'} the others"


def _days(folder: Folder) -> list[dt.date]:
    return [outcome.last_day for outcome in folder.outcomes if outcome.last_day is not None]
