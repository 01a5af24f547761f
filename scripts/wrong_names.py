"""List the sure names that are wrong in real files, as far as the truth is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import fill

from fitlift.activity import Activity, read_activity
from fitlift.errors import FitliftError
from fitlift.exercises.names import UNKNOWN, exercise_key
from fitlift.labels.evidence import sureness
from fitlift.records.base import Record
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.records.vocabulary import SURE
from fitlift.report.words.amounts import numbered_sets
from fitlift.session.analyse import analyse


class WrongName(Record):
    """Sets of a file with a sure name that is not what was done.

    Parameters
    ----------
    file, sets
        The file's name without its ending, and the sets' numbers.
    said, true
        The key that they have, and what was done.
    why
        What misleads.
    """

    file: str
    sets: tuple[int, ...]
    said: str
    true: str
    why: str


_MADE_BY_A_BEGINNER = "a program's early try: its numbers mean other exercises, its titles stand in another field"
_NO_PROFILE = "a number beyond the profile, shown as it is: no name at all"
_PAIR = "the name shown is the title's and right; it counts as the pair's exercise, which the title is not"

#: What was done in files that do not say it in steps: by file the sets, what they were, and what misleads; from
#: misplaced titles, and from the list of cases.
_KNOWN: Mapping[str, Sequence[tuple[range, str, str]]] = {
    "liftosaur-garmin-uploader__test": [
        (range(1, 6), "overhead_barbell_press", _MADE_BY_A_BEGINNER),
        (range(6, 9), "romanian_deadlift", _MADE_BY_A_BEGINNER),
        (range(9, 12), "lateral_raise", _MADE_BY_A_BEGINNER),
        (range(12, 17, 2), "seated_cable_row", _MADE_BY_A_BEGINNER),
        (range(13, 18, 2), "superman_from_floor", _MADE_BY_A_BEGINNER),
    ],
    "02_category_48_51_gap": [(range(1, 4), "", _NO_PROFILE)],
    "05_three_titles_one_pair": [
        (range(1, 3), "landmine_twist_custom", ""),
        (range(3, 5), "copenhagen_plank", ""),
        (range(5, 7), "tibialis_raise", ""),
    ],
    "09_titles_many_to_one": [
        (range(1, 3), "smith_machine_bench_press", _PAIR),
        (range(3, 5), "barbell_bench_press", ""),
        (range(5, 7), "lat_pulldown", ""),
        (range(7, 9), "band_assisted_pull_up", _PAIR),
        (range(9, 11), "chest_dip_assisted", _PAIR),
    ],
    **{f"w{week}": [(range(1, 4), "triceps_dip_assisted", _PAIR)] for week in (1, 2, 3)},
    "step_notes": [(range(5, 7), "standing_hip_flexor_march", "")],
}

_BEYOND_THE_PLAN = "done, or begun, after the plan's last step: the workout in the file is laid over it all the same"


def wrong_names(folders: Sequence[Path]) -> list[WrongName]:
    """Every sure name that is wrong as far as the truth is known, as a file is summarized without a plan."""
    found: dict[tuple[str, str, str, str], list[int]] = {}
    for path in (path for folder in folders for path in sorted(folder.rglob("*.fit"))):
        if path.parent.name == "robustness":
            continue  # made of noise: nothing in them is true
        try:
            activity = read_activity(path)
        except FitliftError:
            continue
        for one, true, why in _known_of(path.stem, activity):
            if sureness(one) >= SURE and one.exercise != true:
                found.setdefault((path.stem, one.exercise or "", true, why), []).append(one.set or 0)
    return [WrongName(file, tuple(sets), said, true, why) for (file, said, true, why), sets in found.items()]


def _known_of(name: str, activity: Activity) -> Iterator[tuple[Set, str, str]]:
    """The sets of which it is known what they were, with that ("" for nothing that has a name), and what misleads."""
    steps = {(each.file_part, each.step_index): each for each in activity.each_step if each.category}
    parts = {each.session: each.file_part for each in activity.each_session}
    known = {number: (true, why) for numbers, true, why in _KNOWN.get(name, ()) for number in numbers}
    sets = active(analyse(activity).each_set)
    last = max((each.set or 0 for each in sets if (parts[each.session], each.step_index) in steps), default=None)
    for each in sets:
        step = steps.get((parts[each.session], each.step_index)) if each.step_index is not None else None
        if each.set in known:
            yield each, *known[each.set]
        elif step is not None:
            yield each, exercise_key(step.category or UNKNOWN, step.subtype or UNKNOWN) or "", "its step says otherwise"
        elif last is not None and (each.set or 0) > last:
            yield each, "", _BEYOND_THE_PLAN


def section(folders: Sequence[Path]) -> str:
    """What docs/names.md says of them."""
    names = wrong_names(folders)
    count = sum(len(each.sets) for each in names)
    told = (
        "All names in the real files at hand, the recordings and the small inputs from public reports that are at "
        f"least {SURE:.0%} sure and not what was done, as far as that is known, without a plan, a routine or "
        f"corrections: {count} sets."
    )
    lines = ["## Sure and wrong", "", fill(told, 120)]
    for why in dict.fromkeys(each.why for each in names):
        lines += ["", f"{why[0].upper()}{why[1:]}:", ""]
        lines += [
            f"- {each.file}, {numbered_sets([str(number) for number in each.sets])}: `{each.said}`"
            + (f", truly `{each.true}`" if each.true else "")
            for each in names
            if each.why == why
        ]
    return "\n".join(lines) + "\n"
