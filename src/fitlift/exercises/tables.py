"""The catalogue's own tables: muscles, categories, rules and names, as they stand in `data/`.

They are part of the program, as its code is: written by hand, shipped with it, the same for everyone.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pkgutil import get_data

from fitlift.records.base import Record

#: What is said of an exercise beside its muscles; "" where a row does not say it.
ATTRIBUTES = ("unilateral", "equipment", "counting", "load", "mechanic", "body_part", "pattern", "primary_lift")


class Muscle(Record):
    """A muscle, or several that train together.

    Parameters
    ----------
    key, name
        As it is stored, and for people.
    group, group_name
        The major group of muscles that it belongs to.
    region, region_name
        The region of the body that the group belongs to.
    body_part
        upper, lower or core.
    is_optional
        Whether many taxonomies leave it out.
    """

    key: str
    name: str
    group: str
    group_name: str
    region: str
    region_name: str
    body_part: str
    is_optional: bool


class Row(Record):
    """What one row of a table says of exercises.

    Parameters
    ----------
    primary, secondary
        Muscles that do the work, and those that help; both empty where the row does not say.
    attributes
        Those of `ATTRIBUTES` that the row says.
    """

    primary: tuple[str, ...]
    secondary: tuple[str, ...]
    attributes: Mapping[str, str]


@cache
def records(table: str) -> tuple[dict[str, str], ...]:
    """Every row of `data/{table}.csv`, as text."""
    data = get_data(__package__, f"data/{table}.csv")
    if data is None:
        raise FileNotFoundError(f"data/{table}.csv is no part of this package")
    return tuple(csv.DictReader(data.decode().splitlines()))


def row(record: Mapping[str, str]) -> Row:
    """The muscles and attributes of a record."""
    said = {name: record[name] for name in ATTRIBUTES if record[name]}
    return Row(tuple(record["primary"].split()), tuple(record["secondary"].split()), said)


@cache
def muscles() -> Mapping[str, Muscle]:
    """Every muscle by its key, in the order of reports."""
    return {
        each["muscle"]: Muscle(
            key=each["muscle"],
            name=each["name"],
            group=each["group"],
            group_name=each["group_name"],
            region=each["region"],
            region_name=each["region_name"],
            body_part=each["body_part"],
            is_optional=each["optional"] == "yes",
        )
        for each in records("muscles")
    }


@cache
def group_names() -> Mapping[str, str]:
    """Name of each major group of muscles for people."""
    return {muscle.group: muscle.group_name for muscle in muscles().values()}


@cache
def region_names() -> Mapping[str, str]:
    """Name of each region of the body for people."""
    return {muscle.region: muscle.region_name for muscle in muscles().values()}


def region_name(region: str) -> str:
    """Name of a region of the body, as it stands within a sentence."""
    return region_names()[region].lower()


def group_name(group: str) -> str:
    """Name of a major group of muscles, as it stands within a sentence."""
    return group_names()[group].lower()
