"""Sets that are none: the lap button was pressed once too often, or to go past a step.

Between a rest and the next one stands a set then, of a few seconds and without a repetition. Such rows stay, with
their numbers and the kind "dropped": out of counts, structure, letters and questions, and their time is rest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from fitlift.errors import Notice
from fitlift.measures.readable import numbered_sets
from fitlift.records.base import replace
from fitlift.records.sets import Set
from fitlift.records.several import by_session

#: A set without a repetition that is shorter is a press of the button. In 90 recordings with sets those last 1.4 to
#: 4.9 s; what was meant to be a set, a hold for instance, lasts 12 s and more. What lies between, seven warm-ups and
#: ends of 6 to 9 s that were broken off, is not told from a short hold and stays. Possible are 5 to 12.
PRESS_S = 5.0

#: Session and number of a set.
SetNumber = tuple[int, int | None]


def is_press(reps: int | None, seconds: float | None) -> bool:
    """Whether a set of so many repetitions and seconds is a press of the button; one of no length has no known time."""
    return not reps and seconds is not None and 0 < seconds < PRESS_S


def presses(sets: Iterable[Set]) -> frozenset[SetNumber]:
    """The sets that are presses of the lap button, be they counted or not; none of a session that has no other sets."""
    found: list[SetNumber] = []
    for of_one in by_session(each for each in sets if each.kind != "rest").values():
        pressed = [(each.session, each.set) for each in of_one if is_press(each.reps, each.duration_s)]
        found += pressed if len(pressed) < len(of_one) else []
    return frozenset(found)


def without_presses(sets: Sequence[Set], counted: Collection[SetNumber]) -> tuple[Set, ...]:
    """The sets and rests, presses of the lap button dropped, but for those that are to be counted."""
    gone = presses(sets) - frozenset(counted)
    return tuple([replace(each, kind="dropped") if (each.session, each.set) in gone else each for each in sets])


def press_notices(sets: Iterable[Set]) -> Iterator[Notice]:
    """What is said of sets that were dropped: one sentence for each session."""
    for session, of_one in by_session(sets).items():
        numbers = [f"{each.set}" for each in of_one]
        is_one = len(numbers) == 1
        what, back = ("a press", "it") if is_one else ("presses", "one")
        text = (
            f"{numbered_sets(numbers)} lasted a few seconds without a repetition: {what} of the lap button, not "
            f"counted; '{numbers[0]}: keep' under sets in the corrections brings {back} back"
        )
        yield Notice("double-press", text, session=session, set=of_one[0].set if is_one else None)
