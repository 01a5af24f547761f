"""The lift that a session was built around.

The plan's word holds. Without it a session's main lift is the one that was trained as such: with light sets before it,
few repetitions, and rests long enough to lift heavy again. Each of these is a mark; the lift with the most marks is the
main one, of several the first. A leg press of 140 kg after squats of 80 kg is an accessory, whatever it weighs. Where
no lift has a mark, kilograms decide last: the heaviest is the main one, unless its sets are longer than those of
accessory lifts are to be. Then there was none.

Who can be a main lift: heavy lifts of the legs over several joints, hang cleans and the like among them
(`Exercise.is_primary_lift`); and others of the legs, with a dumbbell, a kettlebell or on one leg, where they have a
load and were trained as one. A lift of the upper body that has both light sets and few repetitions, in a session whose
leg work has neither, is what the session was built around, though no runner's should be.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from statistics import median

from fitlift.exercises.exercise import Exercise
from fitlift.measures.aims import Aims
from fitlift.measures.lifts import BESIDE, Lift, LiftedSet, OfKey, in_order, is_kindred, is_leg_lift, lifts_done
from fitlift.measures.shared_muscles import lets_rest
from fitlift.records.base import Record
from fitlift.records.sets import Set
from fitlift.records.several import active, by_session

#: Why an exercise that trains no muscle in particular may warm up.
_WARMING = frozenset({"cardio", "endurance", "mobility"})

#: Movements of the upper body that are work without a weight, too: push-ups, pull-ups.
WORK_OF_BODY = frozenset({"push", "pull"})

#: Of so many sets without a load a movement may make ready, as many as light sets are advised; more are work.
MOST_READY = 3

#: From so many seconds on rests are those of a main lift: the shortest that the article advises.
LONG_REST_S = 90.0


class Lifts(Record, eq=False, dict=True):
    """The lifts of a session.

    Parameters
    ----------
    lifts
        In the order of their first work.
    is_plan
        Whether they are only planned.
    aims
        What is aimed at.
    warmed_by
        What warmed up for them besides; None where nothing is known.
    """

    lifts: tuple[Lift, ...]
    is_plan: bool
    aims: Aims
    warmed_by: str | None = None

    @property
    def work(self) -> list[Lift]:
        """The lifts that are to be judged."""
        return [lift for lift in self.lifts if lift.part not in BESIDE and lift.working]

    @property
    def accessories(self) -> list[Lift]:
        """All but the main lift, what makes ready for it, and what is no lift: cardio, mobility."""
        return [lift for lift in self.beside_ready if lift is not self.primary and not is_warming(lift.exercise)]

    @property
    def beside_main(self) -> list[Lift]:
        """The accessory lifts, without the leg work that is held against the main lift's aim."""
        return [lift for lift in self.accessories if lift is not self.heaviest_leg_work]

    @property
    def beside_ready(self) -> list[Lift]:
        """The lifts that are to be judged but for those that make ready."""
        return [lift for lift in self.work if not any(lift is each for each in self.ready)]

    @cached_property
    def ready(self) -> tuple[Lift, ...]:
        """What makes ready for the main lift: before its first set, a few sets without a load; no work of the arms.

        The plan's word on what is an accessory lift holds.
        """
        main = self.primary
        if main is None or not self.is_meant(main):
            return ()
        first = min(each.place for each in (*main.warmups, *main.working))
        before = [lift for lift in self.work if lift.last < first and lift.part is None]
        return tuple([lift for lift in before if _makes_ready(lift)])

    @property
    def warming(self) -> list[Lift]:
        """What warms up, by the plan or by what it is: all of it before the first work, and no station of a circuit."""
        work = [lift for lift in self.work if not self._warms(lift)]
        first = min((lift.first for lift in work), default=math.inf)
        return [
            lift
            for lift in self.lifts
            if (lift.part == "warmup" and lift.first < first)
            or (self._warms(lift) and max(each.place for each in (*lift.warmups, *lift.working)) < first)
        ]

    def _warms(self, lift: Lift) -> bool:
        return lift.part == "warmup" or is_warming(lift.exercise) or any(lift is each for each in self.ready)

    @property
    def long_set(self) -> LiftedSet | None:
        """The first set that is too long to be one, since others may be in it; None without one."""
        sets = in_order([each for lift in self.lifts for each in (*lift.warmups, *lift.working)])
        return next((each for each in sets if each.is_long), None)

    @property
    def may_be_primary(self) -> list[Lift]:
        """Leg lifts that may be the main one: where their load is not known, or another lift has no name."""
        if self.primary is not None:
            return []
        legs = [lift for lift in self.work if lift.exercise is not None and is_leg_lift(lift.exercise)]
        return [lift for lift in legs if lift.is_loaded is None or (self.unknown and lift.is_loaded)]

    @property
    def heaviest_leg_work(self) -> Lift | None:
        """The leg work that is held against the main lift's aim where there is none; of equal weights, fewest reps."""
        if self.primary is not None or self.unknown or self.may_be_primary or self.long_set is not None:
            return None
        legs = [lift for lift in self.work if lift.exercise is not None and is_leg_lift(lift.exercise)]
        loaded = [lift for lift in legs if lift.is_loaded]
        return max(loaded, key=lambda lift: (lift.heaviest_kg, -_fewest_reps(lift)), default=None)

    @property
    def unknown(self) -> list[Lift]:
        """Those of which nobody knows what they are, or what they train."""
        return [lift for lift in self.work if lift.exercise is None]

    @cached_property
    def primary(self) -> Lift | None:
        """The main lift; None where there is none, and where one that nobody knows may be it."""
        stated = next((lift for lift in self.lifts if lift.part == "primary"), None)
        if stated is not None:
            return stated
        best = self._marked([lift for lift in self.work if self._is_able(lift)])
        if best is not None and self.is_meant(best):
            return best
        if self.unknown:
            return None
        heavy_upper = next((lift for lift in self.work if self._is_heavy_upper(lift)), None)
        return heavy_upper or (best if best is not None and self._may_be_meant(best) else None)

    def _may_be_meant(self, lift: Lift) -> bool:
        """Whether a lift may have been meant as the main one, though it has neither light sets nor few repetitions.

        It was rested for, or has no more repetitions than accessory lifts, or its light sets cannot be told.
        """
        return _is_rested(lift) or _is_up_to(lift, self.aims.accessory_reps[1]) or not lift.is_told_apart

    def light(self, lift: Lift) -> tuple[LiftedSet, ...]:
        """The light sets before a lift, those of the same movement without its load among them."""
        found = list(lift.warmups)
        for other in self.lifts:
            if other is lift or other.exercise is None or lift.exercise is None:
                continue
            if is_kindred(lift.exercise, other.exercise):
                sets = (*other.warmups, *(other.working if other.part in BESIDE else ()))
                found += [each for each in sets if not lift.working or each.place < lift.first]
        return in_order(found)

    def before(self, lift: Lift) -> tuple[LiftedSet, ...]:
        """The light sets before the main lift, also those of its movement among what makes ready for it."""
        main = lift.exercise
        kin = [each for each in self.ready if main and each.exercise and is_kindred(main, each.exercise)]
        return in_order([*self.light(lift), *(done for each in kin for done in each.working)])

    def is_few(self, lift: Lift) -> bool:
        """Whether most of a lift's sets have no more repetitions than a main lift is to have."""
        return _is_up_to(lift, self.aims.primary_reps[1])

    def is_meant(self, lift: Lift) -> bool:
        """Whether a lift was meant as the main one: by the plan, by its light sets, or by few repetitions."""
        return lift.part == "primary" or self.is_few(lift) or bool(self.light(lift))

    def _is_able(self, lift: Lift) -> bool:
        exercise = lift.exercise
        if exercise is None or not (exercise.is_primary_lift or is_leg_lift(exercise)):
            return False
        if exercise.is_primary_lift and exercise.load == "external":
            return lift.is_loaded is not False
        return lift.is_loaded is True and (exercise.is_primary_lift or self.is_meant(lift))

    def _is_heavy_upper(self, lift: Lift) -> bool:
        exercise = lift.exercise
        is_upper = exercise is not None and exercise.mechanic == "compound" and exercise.body_part == "upper"
        return is_upper and self.is_few(lift) and bool(self.light(lift))

    def _marked(self, able: Sequence[Lift]) -> Lift | None:
        """The first of those with the most marks; the heaviest where none has any."""
        marks = [bool(self.light(lift)) + self.is_few(lift) + _is_rested(lift) for lift in able]
        most = max(marks, default=0)
        best = [lift for lift, count in zip(able, marks, strict=True) if count == most]
        return best[0] if most else max(best, key=lambda lift: lift.heaviest_kg, default=None)


def is_warming(exercise: Exercise | None) -> bool:
    """Whether an exercise gets the blood flowing: cardio, mobility, time on a machine that rows; no lift.

    Parameters
    ----------
    exercise
        What was done; None where unknown.
    """
    if exercise is None:
        return False
    return exercise.why_none in _WARMING or (exercise.counting, exercise.equipment) == ("timed", "machine")


def _makes_ready(lift: Lift) -> bool:
    """Whether a lift is no work in itself: some sets of a movement without a load, a hold, mobility, cardio."""
    exercise = lift.exercise
    if exercise is None or len(lift.working) > MOST_READY:
        return False
    if is_warming(exercise):
        return True
    return lift.is_loaded is False and exercise.pattern not in WORK_OF_BODY


def _is_up_to(lift: Lift, most: float) -> bool:
    few = [each for each in lift.working if each.reps is not None and each.reps[1] <= most and not each.is_long]
    return 2 * len(few) > len(lift.working)


def _fewest_reps(lift: Lift) -> float:
    return min((each.reps[0] for each in lift.working if each.reps is not None), default=math.inf)


def _is_rested(lift: Lift) -> bool:
    clear = [each for each in lift.gaps if all(lets_rest(lift.exercise, other) for _, other in each.between)]
    rests = [each.seconds[0] for each in clear if each.seconds is not None]
    return bool(rests) and median(rests) >= LONG_REST_S


def lifts_by_session(sets: Sequence[Set], of_key: OfKey, aims: Aims) -> dict[int, Lifts]:
    """The lifts that were done in each session.

    Parameters
    ----------
    sets
        Sets with names, roles and rests.
    of_key
        What finds an exercise by its key.
    aims
        What is aimed at.
    """
    own = by_session(active(sets))
    return {number: Lifts(lifts_done(each, of_key), is_plan=False, aims=aims) for number, each in own.items()}


def main_lifts(sets: Sequence[Set], of_key: OfKey, aims: Aims) -> dict[int, str]:
    """The key of each session's main lift; of no session without one.

    Parameters
    ----------
    sets
        Sets with names, roles and rests.
    of_key
        What finds an exercise by its key.
    aims
        What is aimed at.
    """
    primaries = {number: lifts.primary for number, lifts in lifts_by_session(sets, of_key, aims).items()}
    return {
        number: primary.exercise.key
        for number, primary in primaries.items()
        if primary is not None and primary.exercise is not None
    }
