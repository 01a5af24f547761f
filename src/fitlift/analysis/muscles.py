"""Which muscles were trained, in sets: a set counts for the muscles that do the work, and in part for those that help.

A working set counts 1 for each muscle that its exercise trains directly, and `HELPING` for each that
helps: Pelland et al. 2024 coded indirect sets 1, ½ and 0, and ½ agreed best with what was gained. For a
group or a region a set counts once, with the most that it counts for one of its muscles. A set that was
split counts by its parts, but a set of the left side and one of the right, of the same exercise, are one
set: neither muscle did more. Nothing is shared out: a set whose exercise is not known, or trains the whole
body, stands in a row of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pandas as pd

from fitlift.exercises.catalogue import Catalogue, Exercise
from fitlift.exercises.names import exercise_key
from fitlift.exercises.tables import Muscle, muscles
from fitlift.records.base import Record
from fitlift.records.framed import Framed
from fitlift.records.frames import records_of
from fitlift.records.muscles import GroupSets, MuscleSets, RegionSets, UnattributedSets
from fitlift.records.vocabulary import SURE
from fitlift.rows import active_by_session, known
from fitlift.schema import GROUPS, MUSCLES, REGIONS, UNATTRIBUTED, WEEK_GROUPS

#: What a set counts for a muscle that helps; 0 and 1 are the other conventions (Pelland et al. 2024).
HELPING = 0.5

#: Fractional sets a week from which a group counts as covered, and as trained. They are fitlift's own, and low:
#: runners lift for strength, in which further sets soon add little (Pelland et al. 2024).
COVERED_SETS, TRAINED_SETS = 2.0, 4.0

#: One target for all groups.
_SAME_FOR_ALL: Mapping[str, float] = MappingProxyType({})

#: Why a set counts for no muscle, beside the reasons of the catalogue: nothing names it, or nothing surely.
UNNAMED, UNSURE, NOT_IN_CATALOGUE = "unnamed", "unsure", "not_in_catalogue"


class Coverage(Record, eq=False, dict=True):
    """What the sets of some sessions trained.

    `muscles`, `groups`, `regions` and `unattributed` are the records as tables, see `fitlift.schema`.

    Parameters
    ----------
    each_muscle, each_group, each_region
        For each session every muscle, group and region, trained or not.
    each_unattributed
        Sets that count for no muscle, by the reason.
    helping
        What a set counted for a muscle that helps.
    """

    each_muscle: tuple[MuscleSets, ...]
    each_group: tuple[GroupSets, ...]
    each_region: tuple[RegionSets, ...]
    each_unattributed: tuple[UnattributedSets, ...]
    helping: float = HELPING

    muscles = Framed("each_muscle", MUSCLES)
    groups = Framed("each_group", GROUPS)
    regions = Framed("each_region", REGIONS)
    unattributed = Framed("each_unattributed", UNATTRIBUTED)

    @property
    def tables(self) -> tuple[pd.DataFrame, ...]:
        """All four tables, in this order."""
        return self.muscles, self.groups, self.regions, self.unattributed

    def of_session(self, number: int) -> Coverage:
        """What the sets of one session trained."""
        return Coverage(
            tuple(each for each in self.each_muscle if each.session == number),
            tuple(each for each in self.each_group if each.session == number),
            tuple(each for each in self.each_region if each.session == number),
            tuple(each for each in self.each_unattributed if each.session == number),
            self.helping,
        )


class _Counted(Record):
    """One active set: what it counts for each muscle, or why for none."""

    is_warmup: bool
    direct: frozenset[str] = frozenset()
    helping: frozenset[str] = frozenset()
    why_none: str | None = None


def muscle_coverage(sets: pd.DataFrame, catalogue: Catalogue, *, helping: float = HELPING) -> Coverage:
    """Count sets by muscle, group and region, session by session.

    Parameters
    ----------
    sets
        A table of `schema.SETS`.
    catalogue
        The exercises.
    helping
        What a set counts for a muscle that helps: 0, ½ or 1.
    """
    tables: dict[str, list[dict[str, Any]]] = {"muscle": [], "group": [], "region": [], "reason": []}
    for session, active in active_by_session(sets).items():
        counted = [_counted(row, catalogue) for row in _both_sides_once(active)]
        for name, of_muscle in _LEVELS.items():
            tables[name] += [{"session": session} | row for row in _level(name, of_muscle, counted, helping)]
        tables["reason"] += [{"session": session} | row for row in _unattributed(counted)]
    return Coverage(
        records_of(MUSCLES.of_rows(tables["muscle"]), MuscleSets),
        records_of(GROUPS.of_rows(tables["group"]), GroupSets),
        records_of(REGIONS.of_rows(tables["region"]), RegionSets),
        records_of(UNATTRIBUTED.of_rows(tables["reason"]), UnattributedSets),
        helping,
    )


def week_groups(
    week: str,
    groups: Sequence[pd.DataFrame],
    *,
    target: float = TRAINED_SETS,
    targets: Mapping[str, float] = _SAME_FOR_ALL,
) -> pd.DataFrame:
    """Add up a week's sessions by group, and hold each group against its target.

    Parameters
    ----------
    week
        Year and week, for example "2026-W47".
    groups
        Tables of `schema.GROUPS`, of the week's sessions.
    target
        Fractional sets that are aimed at; half of them cover a group. 0 aims at none, which is always reached.
    targets
        Other targets of some groups, by their keys.

    Returns
    -------
    pandas.DataFrame
        A table of `schema.WEEK_GROUPS`, the least trained first; empty without any session that has sets.

    Raises
    ------
    ValueError
        If a target is of a group that there is not.
    """
    if unknown := sorted(targets.keys() - {muscle.group for muscle in muscles().values()}):
        raise ValueError(f"no such group of muscles: {', '.join(unknown)}")
    joined = pd.concat(groups, ignore_index=True) if groups else GROUPS.empty()
    summed = joined.drop(columns="session").groupby(["group", "region"], sort=False, as_index=False).sum()
    summed = summed.sort_values("fractional_sets", kind="stable", ignore_index=True)
    aims = [float(targets.get(group, target)) for group in summed["group"]]
    pairs = list(zip(summed["fractional_sets"], aims, strict=True))
    verdicts = [_verdict(sets, aim) for sets, aim in pairs]
    whys = [_why(sets, aim) for sets, aim in pairs]
    return WEEK_GROUPS.conform(summed.assign(week=week, target_sets=aims, verdict=verdicts, why=whys))


def _verdict(sets: float, target: float) -> str:
    if sets >= target:
        return "trained"
    if sets >= target * COVERED_SETS / TRAINED_SETS:
        return "covered"
    return "short" if sets else "untrained"


def _why(sets: float, target: float) -> str:
    if not target:
        return "none is aimed at"
    return f"{sets:g} of {target:g} sets" if sets else f"no set of {target:g}"


#: Level of the body → what of it a muscle belongs to.
_LEVELS: Mapping[str, Callable[[Muscle], str]] = {
    "muscle": lambda muscle: muscle.key,
    "group": lambda muscle: muscle.group,
    "region": lambda muscle: muscle.region,
}

#: Level → the levels above it.
_ABOVE = {"muscle": ("group", "region"), "group": ("region",), "region": ()}


def _both_sides_once(active: Sequence[Any]) -> Iterator[Any]:
    """Sets without every one whose other side was counted before: the first left and the first right are one set."""
    numbers: Counter[tuple[str, ...]] = Counter()
    counted: set[tuple[str, str, int]] = set()
    for row in active:
        side, exercise, role = known(row.side), known(row.exercise), known(row.role) or "working"
        if side in {"left", "right"} and exercise is not None:
            numbers[exercise, role, side] += 1
            numbered = (exercise, role, numbers[exercise, role, side])
            if numbered in counted:
                continue
            counted.add(numbered)
        yield row


def _exercise(row: Any, catalogue: Catalogue) -> Exercise | None:
    """A set's exercise; of a number beyond the profile what its category tells, of any other name its last words."""
    exercise = catalogue.of_key(row.exercise)
    if exercise is not None:
        return exercise
    if known(row.category) is not None and known(row.subtype) is not None and _is_of_file(row):
        return catalogue.of_pair(row.category, row.subtype)
    return None if known(row.exercise_name) is None else catalogue.of_name(row.exercise_name)


def _is_of_file(row: Any) -> bool:
    """Whether a set is called by the category and the subtype that its file gives it."""
    return exercise_key(row.category, row.subtype) == row.exercise  # type: ignore[no-any-return]  # a row is Any


def _counted(row: Any, catalogue: Catalogue) -> _Counted:
    is_warmup, confidence = known(row.role) == "warmup", known(row.confidence)
    if known(row.exercise) is None:
        return _Counted(is_warmup, why_none=UNNAMED)
    if confidence is not None and confidence < SURE:
        return _Counted(is_warmup, why_none=UNSURE)
    exercise = _exercise(row, catalogue)
    if exercise is None:
        return _Counted(is_warmup, why_none=NOT_IN_CATALOGUE)
    if not exercise.primary:
        return _Counted(is_warmup, why_none=exercise.why_none)
    return _Counted(is_warmup, frozenset(exercise.primary), frozenset(exercise.secondary) - frozenset(exercise.primary))


def _level(
    name: str, of_muscle: Callable[[Muscle], str], counted: Sequence[_Counted], helping: float
) -> Iterator[dict[str, Any]]:
    """A row for each muscle, group or region, in the order of the catalogue."""
    key_of = {key: of_muscle(muscle) for key, muscle in muscles().items()}
    direct, helped, warmups = Counter[str](), Counter[str](), Counter[str]()
    for each in counted:
        trained = {key_of[key] for key in each.direct}
        if each.is_warmup:
            warmups.update(trained)
        else:
            direct.update(trained)
            helped.update({key_of[key] for key in each.helping} - trained)
    firsts: dict[str, Muscle] = {}
    for muscle in muscles().values():
        firsts.setdefault(of_muscle(muscle), muscle)
    for key, first in firsts.items():
        above = {level: _LEVELS[level](first) for level in _ABOVE[name]}
        yield above | {
            name: key,
            "direct_sets": direct[key],
            "fractional_sets": direct[key] + helping * helped[key],
            "warmup_sets": warmups[key],
        }


def _unattributed(counted: Sequence[_Counted]) -> Iterator[dict[str, Any]]:
    reasons = Counter((each.why_none, each.is_warmup) for each in counted if each.why_none is not None)
    for reason in sorted({reason for reason, _ in reasons}):
        yield {"reason": reason, "sets": reasons[reason, False], "warmup_sets": reasons[reason, True]}
