"""How HTML templates are filled in: what stands in a file stays text."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def environment() -> Environment:
    """The templates of `report/templates`; every value is escaped, and a missing one is an error."""
    return Environment(
        loader=PackageLoader("fitlift.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
