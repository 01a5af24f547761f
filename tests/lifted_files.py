"""Small recordings of what was lifted on some days, for what later sessions know of them."""

from __future__ import annotations

from pathlib import Path

from builders import active, file_id, session
from fitlift.fit.encode import Message, encode

#: The number in the profile of each exercise: barbell back squat, dumbbell row, plank, pull-up, with a band's help.
SQUAT, ROW, PLANK = (28, 6), (23, 2), (19, 43)
PULL_UP, WITH_BAND = (21, 38), (21, 0)


def work(since: float, which: tuple[int, int], reps: int, kg: float | None = None, seconds: float = 25) -> Message:
    """One set; without repetitions it is a hold of so many seconds."""
    names = {"category": which[0], "category_subtype": which[1]}
    return active(since, seconds, repetitions=reps, weight=kg, **names)


def file_of(
    folder: Path, day: float, *sets: tuple[tuple[int, int], int, float | None], name: str = "", watch: int = 4315
) -> Path:
    """A session on a day after START, a set every three minutes; returns its file."""
    since = day * 86_400
    made = [work(since + 180 * place, which, reps, kg) for place, (which, reps, kg) in enumerate(sets)]
    path = folder / (name or f"{day:g}.fit")
    path.write_bytes(encode([file_id(product=watch), session(since, max(180 * len(sets), 60)), *made]))
    return path
