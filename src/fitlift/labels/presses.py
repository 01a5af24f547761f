"""Sets that are none: the lap button was pressed once too often, or to go past a step.

Between a rest and the next one stands a set then, of a few seconds and without a repetition. Likewise after the last
step of a workout, where the watch goes on with a set that nobody does, until it is stopped. Such rows stay, with their
numbers and the kind "dropped": out of counts, structure, letters and questions, and their time is rest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from fitlift.errors import Notice
from fitlift.measures.lap_button import is_press
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.records.sets import Set
from fitlift.records.several import by_session

#: After the last step of a workout a set without a step and a repetition that is shorter is none: in the recordings at
#: hand three of 22 sessions end so, after 5.9 to 8.5 s. Who does one set more, lifts longer. Possible are 9 to 12.
END_S = 10.0

#: Session and number of a set.
SetNumber = tuple[int, int | None]


def presses(sets: Iterable[Set]) -> frozenset[SetNumber]:
    """The sets that are presses of the lap button, be they counted or not; none of a session that has no other sets."""
    found: list[SetNumber] = []
    for of_one in by_session(each for each in sets if each.kind != "rest").values():
        pressed = [
            (each.session, each.set)
            for each in of_one
            if is_press(each.reps, each.duration_s) or _is_after_the_end(each, of_one)
        ]
        found += pressed if len(pressed) < len(of_one) else []
    return frozenset(found)


def _is_after_the_end(one: Set, of_session: Sequence[Set]) -> bool:
    """Whether it is what the watch went on with after the last step of a workout."""
    if one is not of_session[-1] or one.step_index is not None or one.reps or one.exercise is not None:
        return False
    is_short = one.duration_s is not None and 0 < one.duration_s < END_S
    steps = [each.step_index for each in of_session[:-1] if not is_press(each.reps, each.duration_s)]
    return is_short and one.category in {None, "unknown"} and bool(steps) and None not in steps


def without_presses(sets: Sequence[Set], counted: Collection[SetNumber]) -> tuple[Set, ...]:
    """The sets and rests, presses of the lap button dropped, but for those that are to be counted."""
    gone = presses(sets) - frozenset(counted)
    return tuple([replace(each, kind="dropped") if (each.session, each.set) in gone else each for each in sets])


def press_notices(sets: Iterable[Set]) -> Iterator[Notice]:
    """What is said of sets that were dropped: one sentence for each session."""
    for session, of_one in by_session(sets).items():
        numbers = tuple([each.set for each in of_one])
        said = Said("button_pressed", {"set_numbers": numbers})
        yield Notice("double-press", said, session=session, set=numbers[0] if len(numbers) == 1 else None)
