"""What a user can set, and what holds where nothing is set. Where settings are read from is `userfiles`' affair."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import floor
from typing import Annotated, Any, Literal, Protocol, get_args, get_origin

import msgspec

from fitlift.errors import line_of_file
from fitlift.records.base import Record, in_short, names_of
from fitlift.records.said import Said, sentence
from fitlift.records.vocabulary import WeightUnit
from fitlift.records.zone_scales import SCALES

#: Where a value comes from that was given with a command.
COMMAND_LINE: Literal["command line"] = "command line"


class InFile(Record):
    """Where a value comes from that stands in a file.

    Parameters
    ----------
    file
        Its name.
    line
        The line, from 1.
    """

    file: str
    line: int


#: Where a value comes from.
Origin = InFile | Literal["command line"]


def said_origin(origin: Origin) -> Said:
    """Where a value comes from, to be told."""
    return line_of_file(origin.file, origin.line) if isinstance(origin, InFile) else Said("from_command_line")


#: Models of heart-rate zones.
ZONE_MODELS = tuple(SCALES)

#: Major groups of muscles, see `fitlift.exercises.tables.muscles`; those that a runner misses most come first.
MUSCLE_GROUPS = ("quads", "hamstrings", "glutes", "hips", "calves", "core", "back", "chest", "shoulders", "arms")

#: Where reports go where nothing else is said, and the library's name among them.
REPORTS_FOLDER, LIBRARY_NAME = "fitlift-reports", "fitlift.sqlite"

#: Folders among the reports, of their pages of sessions and of exercises.
SESSIONS_FOLDER, EXERCISES_FOLDER = "sessions", "exercises"

#: Tells a library from other programs' databases: "flif", which no program has registered with SQLite.
LIBRARY_APPLICATION = 0x666C6966

#: First day of the week → days that it lies before Monday.
WEEK_STARTS = {"monday": 0, "sunday": 1, "saturday": 2}


class Unfit(ValueError):  # noqa: N818 - a word for it: the value does not fit; each door makes an error of its own of it
    """A value that a setting cannot have.

    Parameters
    ----------
    allowed
        What is allowed.
    """

    def __init__(self, allowed: Said) -> None:
        super().__init__(allowed.code)
        self.allowed = allowed


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
            raise Unfit(Said("allowed_number", {"least": self.least, "most": self.most}))
        return float(value)


class OneOf(Record):
    """One of some words, or of some numbers."""

    values: tuple[str | float, ...]

    def read(self, value: Any) -> Any:
        """The value itself."""
        if isinstance(value, bool) or value not in self.values:
            raise Unfit(Said("allowed_words", {"known": tuple(map(_shown, self.values))}))
        return value if isinstance(value, str) else float(value)


class YesNo(Record):
    """Yes or no."""

    def read(self, value: Any) -> bool:
        """True or false."""
        if not isinstance(value, bool):
            raise Unfit(Said("allowed_yes_or_no"))
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
        if not isinstance(value, list | tuple) or not self.fewest <= len(value) <= self.longest:
            raise Unfit(self._allowed)
        try:
            numbers = tuple(Number(self.least, self.most).read(each) for each in value)
        except Unfit:
            raise Unfit(self._allowed) from None
        steps = [later - earlier for earlier, later in pairwise(numbers)]
        whole = [floor(each + 0.5) for each in numbers]
        if any(step < 0 for step in steps) or (self.strictly and len(set(whole)) < len(whole)):
            raise Unfit(self._allowed)
        return numbers

    @property
    def _allowed(self) -> Said:
        of = {"least": self.least, "most": self.most, "fewest_numbers": self.fewest, "most_numbers": self.longest}
        return Said("allowed_ascending", {**of, "are_apart": self.strictly, "example": self.example})


class TimeZone(Record):
    """The name of a time zone."""

    def read(self, value: Any) -> str:
        """A name of the IANA database, for example Europe/Berlin."""
        from zoneinfo import ZoneInfo

        try:
            return ZoneInfo(value).key
        except (ValueError, TypeError, OSError, LookupError):
            raise Unfit(Said("allowed_time_zone")) from None


class Names(Record):
    """Some names of the FIT profile; examples."""

    examples: tuple[str, ...]

    def read(self, value: Any) -> tuple[str, ...]:
        """A tuple of names, small letters, with underscores for spaces."""
        if not isinstance(value, list | tuple) or not all(isinstance(each, str) and each.strip() for each in value):
            raise Unfit(Said("allowed_names", {"examples": self.examples}))
        return tuple(dict.fromkeys("_".join(each.lower().replace("-", " ").split()) for each in value))


class ByName(Record):
    """A number for each of some names; any name where none are given."""

    least: float
    most: float
    names: tuple[str, ...] = ()

    def read(self, value: Any) -> dict[str, float]:
        """Names and their numbers."""
        allowed = Said("allowed_by_name", {"least": self.least, "most": self.most, "known": self.names})
        if not isinstance(value, Mapping) or (self.names and not set(value) <= set(self.names)):
            raise Unfit(allowed)
        try:
            return {str(name): Number(self.least, self.most).read(each) for name, each in value.items()}
        except Unfit:
            raise Unfit(allowed) from None


class About(Record):
    """What a setting has beside its name, its type and its default.

    Parameters
    ----------
    table
        The table of `fitlift.toml` that it stands in; "" for a table of its own.
    rule
        What values it can have; None where its type says so: one of some words, yes or no.
    """

    table: str
    rule: Rule | None = None


def _pair(least: float, most: float, example: str) -> Ascending:
    """Two numbers, from and to."""
    return Ascending(least, most, fewest=2, longest=2, example=example, strictly=False)


class Settings(Record):
    """What the user has set: each field with its type, its default, its place and its rule, here and nowhere else.

    `KEYS` lists them, in this order; other modules take their defaults for what can be set from `DEFAULTS`.

    Parameters
    ----------
    origins
        Name of each setting that was set → where.
    """

    max_hr_bpm: Annotated[float | None, About("athlete", Number(100, 240))] = None
    resting_hr_bpm: Annotated[float | None, About("athlete", Number(25, 110))] = None
    threshold_hr_bpm: Annotated[float | None, About("athlete", Number(80, 230))] = None
    body_mass_kg: Annotated[float | None, About("athlete", Number(25, 300))] = None
    sex: Annotated[Literal["female", "male"] | None, About("athlete")] = None
    zone_model: Annotated[str | None, About("zones", OneOf(ZONE_MODELS))] = None
    zone_bounds_bpm: Annotated[
        tuple[float, ...] | None,
        About("zones", Ascending(30, 250, fewest=2, longest=11, example="95, 114, 133, 152, 171, 190")),
    ] = None
    gap_cap_s: Annotated[float, About("zones", Number(1, 120))] = 10.0
    weight_unit: Annotated[WeightUnit | None, About("display")] = None
    time_zone: Annotated[str | None, About("display", TimeZone())] = None
    week_start: Annotated[str, About("display", OneOf(tuple(WEEK_STARTS)))] = "monday"
    log_weight_unit: Annotated[WeightUnit | None, About("logs")] = None
    log_distance_unit: Annotated[Literal["m", "km", "mi"] | None, About("logs")] = None
    log_date_order: Annotated[Literal["day", "month"] | None, About("logs")] = None
    helping: Annotated[float, About("muscles", OneOf((0, 0.5, 1)))] = 0.5
    target_sets: Annotated[float, About("muscles", Number(0.5, 50))] = 4.0
    target_sets_most: Annotated[float, About("muscles", Number(0.5, 100))] = 12.0
    targets: Annotated[Mapping[str, float], About("muscles", ByName(0, 50, MUSCLE_GROUPS))] = msgspec.field(
        default_factory=dict
    )
    targets_most: Annotated[Mapping[str, float], About("muscles", ByName(0.5, 100, MUSCLE_GROUPS))] = msgspec.field(
        default_factory=dict
    )
    deadlift_back: Annotated[Literal["helps", "works"], About("muscles")] = "helps"
    rest_target_s: Annotated[tuple[float, float], About("rest", _pair(0, 1800, "90, 120"))] = (90.0, 120.0)
    strength_sports: Annotated[tuple[str, ...], About("counting", Names(("hiit", "cardio_training")))] = ()
    dumbbell_weight: Annotated[Literal["as_logged", "per_hand"], About("counting")] = "as_logged"
    reps_of_unilateral: Annotated[Literal["as_logged", "per_side"], About("counting")] = "as_logged"
    body_mass_counts: Annotated[bool, About("counting")] = False
    plan_weights: Annotated[bool, About("counting")] = False
    routine_weights: Annotated[bool, About("counting")] = False
    primary_reps: Annotated[tuple[float, float], About("principles", _pair(1, 30, "4, 6"))] = (4.0, 6.0)
    primary_sets: Annotated[tuple[float, float], About("principles", _pair(1, 20, "3, 4"))] = (3.0, 4.0)
    accessory_reps: Annotated[tuple[float, float], About("principles", _pair(1, 50, "5, 8"))] = (5.0, 8.0)
    warmup_sets: Annotated[tuple[float, float], About("principles", _pair(0, 10, "2, 3"))] = (2.0, 3.0)
    warmup_gap_min: Annotated[float, About("principles", Number(0, 240))] = 30.0
    sessions_a_week: Annotated[float, About("principles", Number(1, 14))] = 2.0
    consistency_weeks: Annotated[float, About("principles", Number(2, 52))] = 4.0
    substitution_credit: Annotated[float, About("plan", Number(0, 1))] = 0.5
    load_tolerance: Annotated[float, About("plan", Number(0, 0.5))] = 0.05
    plate_step_kg: Annotated[float | None, About("progress", Number(0.1, 50))] = None
    dumbbell_step_kg: Annotated[float | None, About("progress", Number(0.1, 50))] = None
    baseline_kg: Annotated[Mapping[str, float], About("", ByName(1, 1000))] = msgspec.field(default_factory=dict)
    origins: Mapping[str, Origin] = msgspec.field(default_factory=dict)

    def origin(self, name: str) -> Origin | None:
        """Where a setting was set; None where it was not."""
        return self.origins.get(name)

    def __repr__(self) -> str:
        return in_short(self, [each.name for each in KEYS if getattr(self, each.name) != each.default])


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
    default
        What holds where it is not set.
    """

    table: str
    name: str
    rule: Rule
    default: Any

    @property
    def doc(self) -> str:
        """What it does, in one sentence."""
        return sentence(meaning(self.name))

    @property
    def path(self) -> tuple[str, ...]:
        """Where it stands in `fitlift.toml`."""
        return (self.table, self.name) if self.table else (self.name,)


def _keys() -> Iterator[Key]:
    for name in names_of(Settings):
        kind, *all_about = get_args(Settings.__annotations__[name])
        for about in (each for each in all_about if isinstance(each, About)):
            yield Key(about.table, name, about.rule or _rule_of(kind), getattr(DEFAULTS, name))


def meaning(setting: str) -> Said:
    """What a setting does."""
    return Said("setting", {"setting": setting})


def _rule_of(kind: Any) -> Rule:
    """The rule that a type says: its words, or yes and no."""
    said = next((each for each in get_args(kind) if get_origin(each) is Literal), kind)
    return YesNo() if kind is bool else OneOf(get_args(said))


#: Every setting, as `fitlift.toml` orders them.
KEYS: tuple[Key, ...] = tuple(_keys())


#: Heart rates of an athlete, in the order in which they ascend.
HEART_RATES = ("resting_hr_bpm", "threshold_hr_bpm", "max_hr_bpm")


def order_fault(settings: Settings) -> tuple[str, Said] | None:
    """A heart rate that is not above the one before it, and what is wrong with it."""
    known = [(name, getattr(settings, name)) for name in HEART_RATES if getattr(settings, name) is not None]
    for (lower, low), (name, high) in pairwise(known):
        if high <= low:
            of = {"setting": name, "number": high, "lower_setting": lower, "lower_number": low}
            return name, Said("not_above", of)
    return None


def _shown(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"
