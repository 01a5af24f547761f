"""What a user can set, and what holds where nothing is set. Where settings are read from is `userfiles`' affair."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from math import floor
from typing import Any, Literal, Protocol

import msgspec

from fitlift.records.base import Record
from fitlift.records.vocabulary import WeightUnit

#: Where a value comes from that was given with a command.
COMMAND_LINE = "command line"

#: Models of heart-rate zones, see `fitlift.measures.zone_models.SCALES`.
ZONE_MODELS = ("garmin_max", "garmin_hrr", "garmin_lthr", "coros_max", "coros_hrr", "coros_lthr")

#: Major groups of muscles, see `fitlift.exercises.tables.muscles`; those that a runner misses most come first.
MUSCLE_GROUPS = ("quads", "hamstrings", "glutes", "hips", "calves", "core", "back", "chest", "shoulders", "arms")

#: Where reports go where nothing else is said, and the library's name among them.
REPORTS_FOLDER, LIBRARY_NAME = "fitlift-reports", "fitlift.sqlite"

#: Tells a library from other programs' databases: "flif", which no program has registered with SQLite.
LIBRARY_APPLICATION = 0x666C6966

#: First day of the week → days that it lies before Monday.
WEEK_STARTS = {"monday": 0, "sunday": 1, "saturday": 2}


class Settings(Record):
    """What the user has set; each attribute is described in `KEYS` under its own name.

    Parameters
    ----------
    origins
        Name of each setting that was set → where: "command line", or a file and its line.
    """

    max_hr_bpm: float | None = None
    resting_hr_bpm: float | None = None
    threshold_hr_bpm: float | None = None
    body_mass_kg: float | None = None
    sex: Literal["female", "male"] | None = None
    strength_sports: tuple[str, ...] = ()
    zone_model: str | None = None
    zone_bounds_bpm: tuple[float, ...] | None = None
    gap_cap_s: float = 10.0
    weight_unit: WeightUnit | None = None
    time_zone: str | None = None
    week_start: str = "monday"
    helping: float = 0.5
    target_sets: float = 4.0
    target_sets_most: float = 12.0
    deadlift_back: Literal["helps", "works"] = "helps"
    targets: Mapping[str, float] = msgspec.field(default_factory=dict)
    targets_most: Mapping[str, float] = msgspec.field(default_factory=dict)
    rest_target_s: tuple[float, float] = (90.0, 120.0)
    dumbbell_weight: Literal["as_logged", "per_hand"] = "as_logged"
    reps_of_unilateral: Literal["as_logged", "per_side"] = "as_logged"
    body_mass_counts: bool = False
    plan_weights: bool = False
    routine_weights: bool = False
    baseline_kg: Mapping[str, float] = msgspec.field(default_factory=dict)
    primary_reps: tuple[float, float] = (4.0, 6.0)
    primary_sets: tuple[float, float] = (3.0, 4.0)
    accessory_reps: tuple[float, float] = (5.0, 8.0)
    warmup_sets: tuple[float, float] = (2.0, 3.0)
    warmup_gap_min: float = 30.0
    sessions_a_week: float = 2.0
    consistency_weeks: float = 4.0
    substitution_credit: float = 0.5
    load_tolerance: float = 0.05
    plate_step_kg: float | None = None
    dumbbell_step_kg: float | None = None
    origins: Mapping[str, str] = msgspec.field(default_factory=dict)

    def origin(self, name: str) -> str | None:
        """Where a setting was set; None where it was not."""
        return self.origins.get(name)


#: What holds where nothing is set.
DEFAULTS = Settings()


class Unfit(ValueError):  # noqa: N818 - a word for it: the value does not fit; each door makes an error of its own of it
    """A value that a setting cannot have; its text says what is allowed."""


class Rule(Protocol):
    """What values a setting can have."""

    def read(self, value: Any) -> Any:
        """The setting's value from a plain one; raises `Unfit`."""


class Number(Record):
    """A number within bounds."""

    least: float
    most: float

    def read(self, value: Any) -> float:
        """A whole or decimal number."""
        # no nan or infinity is within bounds; a whole number may be too long to be a float
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not self.least <= value <= self.most:
            raise Unfit(f"a number from {self.least:g} to {self.most:g}")
        return float(value)


class OneOf(Record):
    """One of some words, or of some numbers."""

    values: tuple[str | float, ...]

    def read(self, value: Any) -> Any:
        """The value itself."""
        if isinstance(value, bool) or value not in self.values:
            raise Unfit(f"one of {', '.join(map(_shown, self.values))}")
        return value if isinstance(value, str) else float(value)


class YesNo(Record):
    """Yes or no."""

    def read(self, value: Any) -> bool:
        """True or false."""
        if not isinstance(value, bool):
            raise Unfit("true or false")
        return value


class Ascending(Record):
    """Numbers within bounds, each above the one before it, also when rounded, or at least not below it; an example."""

    least: float
    most: float
    fewest: int
    longest: int
    example: str
    strictly: bool = True

    def read(self, value: Any) -> tuple[float, ...]:
        """A tuple of numbers."""
        count = str(self.fewest) if self.fewest == self.longest else f"{self.fewest} to {self.longest}"
        apart = ", 1 or more apart" if self.strictly else ""
        allowed = f"{count} ascending numbers from {self.least:g} to {self.most:g}{apart}, as in [{self.example}]"
        if not isinstance(value, list | tuple) or not self.fewest <= len(value) <= self.longest:
            raise Unfit(allowed)
        try:
            numbers = tuple(Number(self.least, self.most).read(each) for each in value)
        except Unfit:
            raise Unfit(allowed) from None
        steps = [later - earlier for earlier, later in pairwise(numbers)]
        whole = [floor(each + 0.5) for each in numbers]
        if any(step < 0 for step in steps) or (self.strictly and len(set(whole)) < len(whole)):
            raise Unfit(allowed)
        return numbers


class TimeZone(Record):
    """The name of a time zone."""

    def read(self, value: Any) -> str:
        """A name of the IANA database, for example Europe/Berlin."""
        from zoneinfo import ZoneInfo

        try:
            return ZoneInfo(value).key
        except (ValueError, TypeError, OSError, LookupError):
            raise Unfit("the name of a time zone, as in Europe/Berlin") from None


class Names(Record):
    """Some names of the FIT profile; an example."""

    example: str

    def read(self, value: Any) -> tuple[str, ...]:
        """A tuple of names, small letters, with underscores for spaces."""
        if not isinstance(value, list | tuple) or not all(isinstance(each, str) and each.strip() for each in value):
            raise Unfit(f"a list of names, as in {self.example}")
        return tuple(dict.fromkeys("_".join(each.lower().replace("-", " ").split()) for each in value))


class ByName(Record):
    """A number for each of some names; any name where none are given."""

    least: float
    most: float
    names: tuple[str, ...] = ()

    def read(self, value: Any) -> dict[str, float]:
        """Names and their numbers."""
        allowed = f"numbers from {self.least:g} to {self.most:g} by {', '.join(self.names) or 'exercise'}"
        if not isinstance(value, Mapping) or (self.names and not set(value) <= set(self.names)):
            raise Unfit(allowed)
        try:
            return {str(name): Number(self.least, self.most).read(each) for name, each in value.items()}
        except Unfit:
            raise Unfit(allowed) from None


class Key(Record):
    """One setting.

    Parameters
    ----------
    table
        The table of `fitlift.toml` that it stands in; "" for a table of its own.
    name
        Its name there, and as an attribute of `Settings`.
    rule
        What values it can have.
    doc
        What it does, in one sentence.
    """

    table: str
    name: str
    rule: Rule
    doc: str

    @property
    def path(self) -> tuple[str, ...]:
        """Where it stands in `fitlift.toml`."""
        return (self.table, self.name) if self.table else (self.name,)


#: Who names the figures of principles: the article "strength training for runners" of the COROS coaches.
_COACHES = "COROS coaches"


def _pair(least: float, most: float, example: str) -> Ascending:
    """Two numbers, from and to."""
    return Ascending(least, most, fewest=2, longest=2, example=example, strictly=False)


#: Every setting, as `fitlift.toml` orders them.
KEYS: tuple[Key, ...] = (
    Key("athlete", "max_hr_bpm", Number(100, 240), "Your highest heart rate."),
    Key("athlete", "resting_hr_bpm", Number(25, 110), "Your heart rate at rest."),
    Key("athlete", "threshold_hr_bpm", Number(80, 230), "Your heart rate at the lactate threshold."),
    Key("athlete", "body_mass_kg", Number(25, 300), "What you weigh."),
    Key("athlete", "sex", OneOf(("female", "male")), "For the cardiovascular cost (TRIMP), which differs by sex."),
    Key("zones", "zone_model", OneOf(ZONE_MODELS), "How heart-rate zones follow from your heart rates."),
    Key(
        "zones",
        "zone_bounds_bpm",
        Ascending(30, 250, fewest=2, longest=11, example="95, 114, 133, 152, 171, 190"),
        "Zones of your own: the floor of each, and a top.",
    ),
    Key("zones", "gap_cap_s", Number(1, 120), "A heart-rate sample speaks for at most so long."),
    Key("display", "weight_unit", OneOf(("kg", "lb")), "Unit in text; by default the one that the watch showed."),
    Key("display", "time_zone", TimeZone(), "For recordings that do not tell their local time."),
    Key("display", "week_start", OneOf(tuple(WEEK_STARTS)), "First day of the week."),
    Key("muscles", "helping", OneOf((0, 0.5, 1)), "What a set counts for a muscle that helps."),
    Key("muscles", "target_sets", Number(0.5, 50), "Sets a week to aim at, for each group of muscles."),
    Key(
        "muscles",
        "target_sets_most",
        Number(0.5, 100),
        "Sets a week above which there are more than needed beside running (12 to 20 are for size: Baz-Valle 2022).",
    ),
    Key("muscles", "targets", ByName(0, 50, MUSCLE_GROUPS), "Sets to aim at for single groups."),
    Key("muscles", "targets_most", ByName(0.5, 100, MUSCLE_GROUPS), "Sets above which single groups have plenty."),
    Key(
        "muscles", "deadlift_back", OneOf(("helps", "works")), "What the lower back does in deadlifts; sources differ."
    ),
    Key(
        "rest",
        "rest_target_s",
        Ascending(0, 1800, fewest=2, longest=2, example="90, 120", strictly=False),
        f"Rest between sets to aim at, from and to ({_COACHES}).",
    ),
    Key(
        "counting",
        "strength_sports",
        Names('["hiit", "cardio_training"]'),
        "Sports whose sets count as strength training, by the names that FIT has for them.",
    ),
    Key("counting", "dumbbell_weight", OneOf(("as_logged", "per_hand")), "per_hand: two dumbbells count twice."),
    Key("counting", "reps_of_unilateral", OneOf(("as_logged", "per_side")), "per_side: one-sided reps count twice."),
    Key("counting", "body_mass_counts", YesNo(), "Whether body mass is a weight in pull-ups, dips and the like."),
    Key(
        "counting",
        "plan_weights",
        YesNo(),
        "Whether sets without a weight have the plan's, where the planned exercise was done and its weight is one.",
    ),
    Key(
        "counting",
        "routine_weights",
        YesNo(),
        "Whether sets without a weight have the last one that is known of the exercise in its routine.",
    ),
    Key("principles", "primary_reps", _pair(1, 30, "4, 6"), f"Repetitions of the main lift, from and to ({_COACHES})."),
    Key("principles", "primary_sets", _pair(1, 20, "3, 4"), f"Its working sets, from and to ({_COACHES})."),
    Key("principles", "accessory_reps", _pair(1, 50, "5, 8"), f"Repetitions of all other lifts ({_COACHES})."),
    Key("principles", "warmup_sets", _pair(0, 10, "2, 3"), f"Light sets before the main lift ({_COACHES})."),
    Key("principles", "warmup_gap_min", Number(0, 240), "A run that ended so shortly before has warmed up; chosen."),
    Key("principles", "sessions_a_week", Number(1, 14), "Sessions a week to aim at; chosen."),
    Key("principles", "consistency_weeks", Number(2, 52), "Weeks that are looked at for that; chosen."),
    Key("plan", "substitution_credit", Number(0, 1), "What another exercise counts for a planned one; chosen."),
    Key("plan", "load_tolerance", Number(0, 0.5), "By what share a weight may miss the planned one; chosen."),
    Key(
        "progress",
        "plate_step_kg",
        Number(0.1, 50),
        "By how much a bar or a machine gets heavier; by default 2.5 kg, or 5 lb.",
    ),
    Key("progress", "dumbbell_step_kg", Number(0.1, 50), "The same of dumbbells and kettlebells; 2 kg, or 5 lb."),
    Key("", "baseline_kg", ByName(1, 1000), "One-repetition maximum of an exercise, to which sets are compared."),
)


#: Heart rates of an athlete, in the order in which they ascend.
HEART_RATES = ("resting_hr_bpm", "threshold_hr_bpm", "max_hr_bpm")


def order_fault(settings: Settings) -> tuple[str, str] | None:
    """A heart rate that is not above the one before it, and what is wrong with it."""
    known = [(name, getattr(settings, name)) for name in HEART_RATES if getattr(settings, name) is not None]
    for (lower, low), (name, high) in pairwise(known):
        if high <= low:
            return name, f"= {high:g} is not above {lower} = {low:g}"
    return None


def _shown(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"
