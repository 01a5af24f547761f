"""What a plan says: sessions, their exercises, and of each how often, how much, how heavy, how long to rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, groupby
from string import ascii_uppercase
from typing import Literal

from fitlift.exercises.names import ExerciseName
from fitlift.records.base import Record
from fitlift.records.vocabulary import PARTS_OF_PLAN, PartOfPlan, PlannedLoad, RestKind
from fitlift.units import KG_PER_UNIT

#: Days of the week by their number, Monday is 0.
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: Roles of which no set is work: they make ready, or end the session.
NO_WORK: frozenset[str] = frozenset(PARTS_OF_PLAN) - {"primary", "accessory"}


#: So many exercises that take turns are a superset, more of them a circuit.
_MOST_IN_SUPERSET = 2

#: What a set is counted in.
TargetUnit = Literal["reps", "s", "m", "calories"]


class Target(Record):
    """How much one set is: repetitions, seconds of a hold, metres, or calories.

    Parameters
    ----------
    unit
        "reps", "s", "m" or "calories".
    low
        The fewest.
    high
        The most; None for as many as possible.
    """

    unit: TargetUnit
    low: int
    high: int | None

    @property
    def is_open(self) -> bool:
        """Whether it is as many as possible (AMRAP)."""
        return self.high is None


class Load(Record):
    """How heavy a set is.

    Parameters
    ----------
    kind
        "weight"; "added" to the body's own; "assisted", by so much help; "percent_1rm", of the one-repetition maximum;
        "rpe", by effort; "bodyweight".
    low, high
        The least and the most in `unit`, percent, or points of effort; the same for one value; None for bodyweight.
    unit
        Unit of a weight, "kg" or "lb"; None for all else.
    """

    kind: PlannedLoad
    low: float | None = None
    high: float | None = None
    unit: Literal["kg", "lb"] | None = None

    def in_kg(self, maximum_kg: float | None = None) -> tuple[float, float] | None:
        """The least and the most in kilograms.

        Parameters
        ----------
        maximum_kg
            The one-repetition maximum of which a percentage is taken.

        Returns
        -------
        tuple or None
            None where it is no weight, or one of an unknown maximum.
        """
        if self.low is None or self.high is None:
            return None
        if self.unit is not None:
            return self.low * KG_PER_UNIT[self.unit], self.high * KG_PER_UNIT[self.unit]
        if self.kind == "percent_1rm" and maximum_kg is not None:
            return self.low / 100 * maximum_kg, self.high / 100 * maximum_kg
        return None


class Rest(Record):
    """The rest after a set.

    Parameters
    ----------
    low_s, high_s
        From and to, in seconds, the same for one length; both None where it lasts until the athlete goes on, both 0
        where there is none.
    """

    low_s: int | None = None
    high_s: int | None = None

    @property
    def kind(self) -> RestKind:
        """What ends it: nothing, for there is none; the time; or the athlete."""
        if self.low_s is None or self.high_s is None:
            return "open"
        return "timed" if self.high_s else "none"


#: The athlete goes on at once.
NO_REST = Rest(0, 0)


class WarmupSet(Record):
    """One light set before an exercise's work.

    Parameters
    ----------
    target, load
        How much and how heavy; None where the plan leaves it to the athlete.
    """

    target: Target | None = None
    load: Load | None = None


class Group(Record):
    """Exercises that take turns.

    Parameters
    ----------
    kind
        "superset" or "circuit": the same to do; a circuit is what people call a long one.
    label
        Tells it from the session's other ones, for example "A".
    """

    kind: Literal["superset", "circuit"]
    label: str

    @classmethod
    def of_size(cls, exercises: int, label: str) -> Group:
        """So many exercises that take turns, called as people call them: two are a superset, more a circuit."""
        return cls("superset" if exercises <= _MOST_IN_SUPERSET else "circuit", label)


def group_labels() -> Iterator[str]:
    """Labels of a session's groups, one after the other: A to Z, A2 to Z2, and so on."""
    yield from ascii_uppercase
    yield from (f"{letter}{number}" for number in count(2) for letter in ascii_uppercase)


class PlannedExercise(Record):
    """One exercise of a planned session.

    Parameters
    ----------
    exercise
        Which.
    sets
        Working sets, one or more; those of both sides are one.
    target
        How much each is.
    role
        What it is for; None where the plan does not say.
    is_per_side
        Whether the target is to be done with each side.
    load
        How heavy; None where the plan does not say.
    rest
        The rest after each set; None where the plan does not say.
    last_rest
        The rest after the last of several sets where it is another one than `rest`; else None.
    warmups
        Light sets before the work, in order.
    warmup_rest
        The rest after each of them; None where the plan does not say.
    group
        The exercises with which it takes turns; None for an exercise on its own.
    add
        What is added once all sets reach the most of the target; None where the plan does not say.
    note
        What else is to be kept in mind, or "".
    """

    exercise: ExerciseName
    sets: int
    target: Target
    role: PartOfPlan | None = None
    is_per_side: bool = False
    load: Load | None = None
    rest: Rest | None = None
    last_rest: Rest | None = None
    warmups: tuple[WarmupSet, ...] = ()
    warmup_rest: Rest | None = None
    group: Group | None = None
    add: Load | None = None
    note: str = ""

    def rest_after(self, number: int) -> Rest | None:
        """The rest after a working set.

        Parameters
        ----------
        number
            Which, from 1.

        Returns
        -------
        Rest or None
            None where the plan does not say.
        """
        return self.rest if self.last_rest is None or number < self.sets else self.last_rest


class PlannedSession(Record):
    """One session of a plan.

    Parameters
    ----------
    name
        What it is called; unique in its plan.
    exercises
        In the order in which they are to be done; those of one group stand together.
    weekdays
        Days on which it is to be done, 0 for Monday; none where the plan does not say.
    note
        What is to be kept in mind, or "".
    """

    name: str
    exercises: tuple[PlannedExercise, ...]
    weekdays: tuple[int, ...] = ()
    note: str = ""

    def blocks(self) -> Iterator[tuple[PlannedExercise, ...]]:
        """The exercises, those that take turns together."""
        places = enumerate(self.exercises)
        for _, block in groupby(places, key=lambda each: each[1].group or each[0]):
            yield tuple(exercise for _, exercise in block)


class Plan(Record):
    """Sessions that are repeated each week.

    Parameters
    ----------
    name
        What it is called.
    sessions
        One or more.
    source
        The file that it comes from, for people; "" for none.
    note
        What is to be kept in mind, or "".
    """

    name: str
    sessions: tuple[PlannedSession, ...]
    source: str = ""
    note: str = ""

    def __repr__(self) -> str:
        return f"<Plan {self.name!r}: {', '.join(each.name for each in self.sessions)}>"
