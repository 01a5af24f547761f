"""Days that are given on the command line, and from which day on sessions are asked for."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Sequence

import click

from fitlift.cli.saying import in_words, wrong_use
from fitlift.history.periods import Last, Period, read_last
from fitlift.records.said import Said

#: FIT counts seconds in 32 bits from the end of 1989: until February of this year.
_LAST_YEAR = 2126

_DAY, _MONTH, _YEAR = "%Y-%m-%d", "%Y-%m", "%Y"


class DayType(click.DateTime):
    """A day as 2026-11-19; where it is a beginning, a month or a year may stand for its first day."""

    name = "day"

    def __init__(self, *, is_beginning: bool = False) -> None:
        super().__init__([_DAY, _MONTH, _YEAR] if is_beginning else [_DAY])

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.datetime:
        """Read what was given."""
        try:
            day: dt.datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(in_words(Said("no_day", {"given": str(value)})), param, ctx)
        if day.year > _LAST_YEAR:
            said = Said("year_after_all_files", {"asked_day": day.date().isoformat(), "last_year": _LAST_YEAR})
            self.fail(in_words(said), param, ctx)
        return day


def period_options(*, what: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """`--since` and `--last`; the command gets them as its parameter `period`.

    Parameters
    ----------
    what
        What is told of those days, to stand behind "Only".
    """

    def decorated(function: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(function)
        def with_period(*given: object, since: dt.datetime | None, last: Last | None, **named: object) -> None:
            if since is not None and last is not None:
                raise wrong_use(Said("one_of_options", {"options": ("--since", "--last")}))
            function(*given, period=Period(None if since is None else since.date(), last), **named)

        options: Sequence[Callable[[Callable[..., None]], Callable[..., None]]] = (
            click.option(
                "--since",
                type=DayType(is_beginning=True),
                metavar="DATE",
                help=f"Only {what} since DATE, as in 2026-11-19 or 2026-11.",
            ),
            click.option(
                "--last",
                metavar="TIME",
                callback=_last,
                help="The same so long back from the last session or run: 4w, 10d, 3m for weeks, days, months.",
            ),
        )
        for option in reversed(options):
            with_period = option(with_period)
        return with_period

    return decorated


def _last(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Last | None:
    meant = None if value is None else read_last(value)
    if value is not None and meant is None:
        raise click.BadParameter(in_words(Said("last_is_given_so", {"given": value})))
    return meant
