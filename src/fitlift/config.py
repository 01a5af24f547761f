"""What a user can set, and what holds where nothing is set. Where settings are read from is `userfiles`' affair."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import floor
from typing import Annotated, Any, Literal, Protocol, get_args, get_origin

import msgspec

from fitlift.records.base import Record, names_of
from fitlift.records.vocabulary import WeightUnit
from fitlift.records.zone_scales import SCALES

#: Where a value comes from that was given with a command.
COMMAND_LINE = "command line"

#: Models of heart-rate zones.
ZONE_MODELS = tuple(SCALES)

#: Major groups of muscles, see `fitlift.exercises.tables.muscles`; those that a runner misses most come first.
MUSCLE_GROUPS = ("quads", "hamstrings", "glutes", "hips", "calves", "core", "back", "chest", "shoulders", "arms")

#: Where reports go where nothing else is said, and the library's name among them.
REPORTS_FOLDER, LIBRARY_NAME = "fitlift-reports", "fitlift.sqlite"

#: Tells a library from other programs' databases: "flif", which no program has registered with SQLite.
LIBRARY_APPLICATION = 0x666C6966

#: First day of the week → days that it lies before Monday.
WEEK_STARTS = {"monday": 0, "sunday": 1, "saturday": 2}


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


class Said(Record):
    """What is said of a setting beside its name, its type and its default.

    Parameters
    ----------
    table
        The table of `fitlift.toml` that it stands in; "" for a table of its own.
    doc
        What it does, in one sentence.
    rule
        What values it can have; None where its type says so: one of some words, yes or no.
    """

    table: str
    doc: str
    rule: Rule | None = None


#: Who names the figures of principles: the article "strength training for runners" of the COROS coaches.
_COACHES = "COROS coaches"


def _pair(least: float, most: float, example: str) -> Ascending:
    """Two numbers, from and to."""
    return Ascending(least, most, fewest=2, longest=2, example=example, strictly=False)


class Settings(Record):
    """What the user has set: each field with its type, its default, its place and its rule, here and nowhere else.

    `KEYS` lists them, in this order; other modules take their defaults for what can be set from `DEFAULTS`.

    Parameters
    ----------
    origins
        Name of each setting that was set → where: "command line", or a file and its line.
    """

    max_hr_bpm: Annotated[float | None, Said("athlete", "Your highest heart rate.", Number(100, 240))] = None
    resting_hr_bpm: Annotated[float | None, Said("athlete", "Your heart rate at rest.", Number(25, 110))] = None
    threshold_hr_bpm: Annotated[
        float | None, Said("athlete", "Your heart rate at the lactate threshold.", Number(80, 230))
    ] = None
    body_mass_kg: Annotated[float | None, Said("athlete", "What you weigh.", Number(25, 300))] = None
    sex: Annotated[
        Literal["female", "male"] | None,
        Said("athlete", "For the cardiovascular cost (TRIMP), which differs by sex."),
    ] = None
    zone_model: Annotated[
        str | None, Said("zones", "How heart-rate zones follow from your heart rates.", OneOf(ZONE_MODELS))
    ] = None
    zone_bounds_bpm: Annotated[
        tuple[float, ...] | None,
        Said(
            "zones",
            "Zones of your own: the floor of each, and a top.",
            Ascending(30, 250, fewest=2, longest=11, example="95, 114, 133, 152, 171, 190"),
        ),
    ] = None
    gap_cap_s: Annotated[float, Said("zones", "A heart-rate sample speaks for at most so long.", Number(1, 120))] = 10.0
    weight_unit: Annotated[
        WeightUnit | None, Said("display", "Unit in text; by default the one that the watch showed.")
    ] = None
    time_zone: Annotated[
        str | None, Said("display", "For recordings that do not tell their local time.", TimeZone())
    ] = None
    week_start: Annotated[str, Said("display", "First day of the week.", OneOf(tuple(WEEK_STARTS)))] = "monday"
    helping: Annotated[float, Said("muscles", "What a set counts for a muscle that helps.", OneOf((0, 0.5, 1)))] = 0.5
    target_sets: Annotated[
        float, Said("muscles", "Sets a week to aim at, for each group of muscles.", Number(0.5, 50))
    ] = 4.0
    target_sets_most: Annotated[
        float,
        Said(
            "muscles",
            "Sets a week above which there are more than needed beside running "
            "(12 to 20 are for size: Baz-Valle 2022).",
            Number(0.5, 100),
        ),
    ] = 12.0
    targets: Annotated[
        Mapping[str, float], Said("muscles", "Sets to aim at for single groups.", ByName(0, 50, MUSCLE_GROUPS))
    ] = msgspec.field(default_factory=dict)
    targets_most: Annotated[
        Mapping[str, float],
        Said("muscles", "Sets above which single groups have plenty.", ByName(0.5, 100, MUSCLE_GROUPS)),
    ] = msgspec.field(default_factory=dict)
    deadlift_back: Annotated[
        Literal["helps", "works"], Said("muscles", "What the lower back does in deadlifts; sources differ.")
    ] = "helps"
    rest_target_s: Annotated[
        tuple[float, float],
        Said("rest", f"Rest between sets to aim at, from and to ({_COACHES}).", _pair(0, 1800, "90, 120")),
    ] = (90.0, 120.0)
    strength_sports: Annotated[
        tuple[str, ...],
        Said(
            "counting",
            "Sports whose sets count as strength training, by the names that FIT has for them.",
            Names('["hiit", "cardio_training"]'),
        ),
    ] = ()
    dumbbell_weight: Annotated[
        Literal["as_logged", "per_hand"], Said("counting", "per_hand: two dumbbells count twice.")
    ] = "as_logged"
    reps_of_unilateral: Annotated[
        Literal["as_logged", "per_side"], Said("counting", "per_side: one-sided reps count twice.")
    ] = "as_logged"
    body_mass_counts: Annotated[
        bool, Said("counting", "Whether body mass is a weight in pull-ups, dips and the like.")
    ] = False
    plan_weights: Annotated[
        bool,
        Said(
            "counting",
            "Whether sets without a weight have the plan's, where the planned exercise was done and its weight is one.",
        ),
    ] = False
    routine_weights: Annotated[
        bool,
        Said(
            "counting",
            "Whether sets without a weight have the last one that is known of the exercise in its routine.",
        ),
    ] = False
    primary_reps: Annotated[
        tuple[float, float],
        Said("principles", f"Repetitions of the main lift, from and to ({_COACHES}).", _pair(1, 30, "4, 6")),
    ] = (4.0, 6.0)
    primary_sets: Annotated[
        tuple[float, float],
        Said("principles", f"Its working sets, from and to ({_COACHES}).", _pair(1, 20, "3, 4")),
    ] = (3.0, 4.0)
    accessory_reps: Annotated[
        tuple[float, float],
        Said("principles", f"Repetitions of all other lifts ({_COACHES}).", _pair(1, 50, "5, 8")),
    ] = (5.0, 8.0)
    warmup_sets: Annotated[
        tuple[float, float],
        Said("principles", f"Light sets before the main lift ({_COACHES}).", _pair(0, 10, "2, 3")),
    ] = (2.0, 3.0)
    warmup_gap_min: Annotated[
        float, Said("principles", "A run that ended so shortly before has warmed up; chosen.", Number(0, 240))
    ] = 30.0
    sessions_a_week: Annotated[float, Said("principles", "Sessions a week to aim at; chosen.", Number(1, 14))] = 2.0
    consistency_weeks: Annotated[
        float, Said("principles", "Weeks that are looked at for that; chosen.", Number(2, 52))
    ] = 4.0
    substitution_credit: Annotated[
        float, Said("plan", "What another exercise counts for a planned one; chosen.", Number(0, 1))
    ] = 0.5
    load_tolerance: Annotated[
        float, Said("plan", "By what share a weight may miss the planned one; chosen.", Number(0, 0.5))
    ] = 0.05
    plate_step_kg: Annotated[
        float | None,
        Said("progress", "By how much a bar or a machine gets heavier; by default 2.5 kg, or 5 lb.", Number(0.1, 50)),
    ] = None
    dumbbell_step_kg: Annotated[
        float | None, Said("progress", "The same of dumbbells and kettlebells; 2 kg, or 5 lb.", Number(0.1, 50))
    ] = None
    baseline_kg: Annotated[
        Mapping[str, float],
        Said("", "One-repetition maximum of an exercise, to which sets are compared.", ByName(1, 1000)),
    ] = msgspec.field(default_factory=dict)
    origins: Mapping[str, str] = msgspec.field(default_factory=dict)

    def origin(self, name: str) -> str | None:
        """Where a setting was set; None where it was not."""
        return self.origins.get(name)


#: What holds where nothing is set.
DEFAULTS = Settings()


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
    default
        What holds where it is not set.
    """

    table: str
    name: str
    rule: Rule
    doc: str
    default: Any

    @property
    def path(self) -> tuple[str, ...]:
        """Where it stands in `fitlift.toml`."""
        return (self.table, self.name) if self.table else (self.name,)


def _keys() -> Iterator[Key]:
    for name in names_of(Settings):
        kind, *all_said = get_args(Settings.__annotations__[name])
        for said in (each for each in all_said if isinstance(each, Said)):
            yield Key(said.table, name, said.rule or _rule_of(kind), said.doc, getattr(DEFAULTS, name))


def _rule_of(kind: Any) -> Rule:
    """The rule that a type says: its words, or yes and no."""
    said = next((each for each in get_args(kind) if get_origin(each) is Literal), kind)
    return YesNo() if kind is bool else OneOf(get_args(said))


#: Every setting, as `fitlift.toml` orders them.
KEYS: tuple[Key, ...] = tuple(_keys())


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
