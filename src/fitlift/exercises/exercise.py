"""One exercise, one of the user's own, and what a name was found to mean."""

from __future__ import annotations

from fitlift.records.base import Record


class Exercise(Record):
    """One exercise.

    Parameters
    ----------
    key, name
        fitlift's key, and the name for people.
    category, subtype
        The profile's pair; of an exercise that the profile has not, the pair under which it is exported.
    primary, secondary
        Muscles that do the work and muscles that help, keys of `tables.muscles`.
    is_unilateral
        Whether one side works at a time.
    is_one_legged
        Whether one leg does: not where one arm holds what both legs lift.
    equipment
        What holds the load, or "bodyweight"; "unknown" where the name does not tell.
    counting
        "counted" in repetitions or "timed".
    load
        What a weight means, as `load_kind` in the set table.
    mechanic
        "compound", over several joints, or "isolation"; "" where it makes no sense.
    body_part
        "lower", "upper", "core" or "full"; "" where it has no muscles.
    pattern
        hinge, squat, lunge, push, pull, carry, core, jump or other; "" where it makes no sense.
    is_primary_lift
        Whether it can be the main lift of a runner's session: heavy, both legs, several joints.
    provenance
        Where the muscles come from: exact, rule, category, user or none.
    why_none
        Why it has no muscles: cardio, endurance, mobility, full_body, equipment_only, unknown; None if it has some.
    description
        The movement in a sentence, or "".
    """

    key: str
    name: str
    category: str
    subtype: str
    primary: tuple[str, ...]
    secondary: tuple[str, ...]
    is_unilateral: bool
    is_one_legged: bool
    equipment: str
    counting: str
    load: str
    mechanic: str
    body_part: str
    pattern: str
    is_primary_lift: bool
    provenance: str
    why_none: str | None
    description: str = ""


class OwnExercise(Record):
    """An exercise that the user adds.

    Parameters
    ----------
    name
        Its name; its key follows from it.
    description
        The movement in a sentence.
    primary, secondary
        Its muscles; none at all means the parent's, and helping ones alone are those of the parent's movement.
    parent
        Key of the exercise from which all else is taken; None if there is none alike.
    """

    name: str
    description: str = ""
    primary: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()
    parent: str | None = None


class Found(Record):
    """What a typed name means.

    Parameters
    ----------
    exercise
        The one exercise; None where none or several are meant.
    nearest
        The three nearest where it is None or misspelled, best first: of several that are meant all of them. None at all
        where none is alike.
    is_misspelled
        Whether the exercise is meant but for one typing error.
    """

    exercise: Exercise | None
    nearest: tuple[Exercise, ...] = ()
    is_misspelled: bool = False

    @property
    def sure(self) -> Exercise | None:
        """The exercise where its name is spelled rightly: what a file says is not mended, what people type is."""
        return None if self.is_misspelled else self.exercise
