"""Which muscles were trained, in sets: a set counts for the muscles that do the work, and in part for those that help.

A working set counts 1 for each muscle that its exercise trains directly, and `HELPING` for each that
helps: Pelland et al. 2024 coded indirect sets 1, ½ and 0, and ½ agreed best with what was gained. For a
group or a region a set counts once, with the most that it counts for one of its muscles. A set that was
split counts by its parts, but a set of the left side and one of the right, of the same exercise, are one
set: neither muscle did more. Nothing is shared out: a set whose exercise is not known, or trains the whole
body, stands in a row of its own.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.tables import muscles
from fitlift.measures.endurance import is_endurance
from fitlift.measures.exercise_done import exercise_of
from fitlift.measures.hard_sets import efforts_of_parts, is_hard, noted_effort
from fitlift.measures.one_set import own_sets
from fitlift.measures.set_aims import COVERED_SETS, TRAINED_SETS, SetAims
from fitlift.measures.shared_muscles import HELPING
from fitlift.records.base import Record, replace
from fitlift.records.framed import Framed
from fitlift.records.muscles import GroupSets, MuscleSets, RegionSets, UnattributedSets, WeekGroup
from fitlift.records.said import Row, Said
from fitlift.records.sets import Set
from fitlift.records.several import active, by_session
from fitlift.records.vocabulary import SURE
from fitlift.schema import GROUPS, MUSCLES, REGIONS, UNATTRIBUTED
from fitlift.wording import plural

if TYPE_CHECKING:
    import pandas as pd

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

    def __repr__(self) -> str:
        sessions = len({each.session for each in self.each_group})
        return f"<Coverage of {plural(sessions, 'session')}; .muscles .groups .regions .unattributed>"


class _Counted(Record):
    """One active set: what it counts for each muscle, or why for none."""

    is_warmup: bool
    is_hard: bool
    direct: frozenset[str] = frozenset()
    helping: frozenset[str] = frozenset()
    why_none: str | None = None


def muscle_coverage(sets: Sequence[Set], catalogue: Catalogue, *, helping: float = HELPING) -> Coverage:
    """Count sets by muscle, group and region, session by session.

    Parameters
    ----------
    sets
        Sets with names and roles; rests among them are left out.
    catalogue
        The exercises.
    helping
        What a set counts for a muscle that helps: 0, ½ or 1.
    """
    of_muscles: list[MuscleSets] = []
    of_groups: list[GroupSets] = []
    of_regions: list[RegionSets] = []
    unattributed: list[UnattributedSets] = []
    for session, own in by_session(active(sets)).items():
        efforts = efforts_of_parts(own)
        counts = [
            _counted(each, catalogue, is_hard=is_hard(noted_effort(each, efforts)))
            for each in own_sets(_both_sides_once(own))
            if not is_endurance(each, exercise_of(each, catalogue))
        ]
        of_muscles += _muscles(session, counts, helping)
        of_groups += _groups(session, counts, helping)
        of_regions += _regions(session, counts, helping)
        unattributed += _unattributed(session, counts)
    return Coverage(tuple(of_muscles), tuple(of_groups), tuple(of_regions), tuple(unattributed), helping)


def week_groups(
    week: str,
    groups: Sequence[Sequence[GroupSets]],
    *,
    aims: SetAims = SetAims(),  # noqa: B008 - it cannot be changed
    is_all: bool = True,
) -> tuple[WeekGroup, ...]:
    """Add up a week's sessions by group, and hold each group against what is aimed at.

    Parameters
    ----------
    week
        Year and week, for example "2026-W47".
    groups
        What each of the week's sessions trained.
    aims
        Fractional sets that are aimed at; half of the least cover a group. 0 aims at none, which is always reached.
    is_all
        Whether that is all that was trained: the week is over, and each of its sets counts for a muscle.

    Returns
    -------
    tuple of WeekGroup
        The least trained first; none without any session that has sets.

    Raises
    ------
    ValueError
        If an aim is of a group that there is not.
    """
    if unknown := sorted({*aims.targets, *aims.mosts} - {muscle.group for muscle in muscles().values()}):
        raise ValueError(f"no such group of muscles: {', '.join(unknown)}")
    found: dict[tuple[str, str], list[GroupSets]] = {}
    for each in (each for of_session in groups for each in of_session):
        found.setdefault((each.group, each.region), []).append(each)
    of_groups = [_week_group(week, members, aims.of(group), is_all=is_all) for (group, _), members in found.items()]
    return tuple(sorted(of_groups, key=lambda each: each.fractional_sets))


def _week_group(
    week: str, of_sessions: Sequence[GroupSets], aim: tuple[float, float | None], *, is_all: bool
) -> WeekGroup:
    fractional_sets = math.fsum(each.fractional_sets for each in of_sessions)
    target, most = aim
    is_helper = bool(fractional_sets and target) and not any(each.direct_sets for each in of_sessions)
    return WeekGroup(
        week=week,
        group=of_sessions[0].group,
        region=of_sessions[0].region,
        direct_sets=sum(each.direct_sets for each in of_sessions),
        fractional_sets=fractional_sets,
        warmup_sets=sum(each.warmup_sets for each in of_sessions),
        untrained_muscles=tuple(
            [
                key
                for key in of_sessions[0].untrained_muscles
                if all(key in each.untrained_muscles for each in of_sessions)
            ]
        ),
        target_sets=target,
        target_sets_most=most,
        verdict=_verdict(fractional_sets, aim, is_all=is_all),
        why=_why(fractional_sets, aim, is_all=is_all, only_helps=is_helper),
    )


def _verdict(
    sets: float, aim: tuple[float, float | None], *, is_all: bool
) -> Literal["untrained", "short", "covered", "trained", "plenty", "cannot say"]:
    target, most = aim
    if most is not None and sets > most:
        return "plenty"
    if sets >= target:
        return "trained"
    if sets >= target * COVERED_SETS / TRAINED_SETS:
        return "covered"
    if not is_all:
        return "cannot say"
    return "short" if sets else "untrained"


def _why(sets: float, aim: tuple[float, float | None], *, is_all: bool, only_helps: bool) -> Said:
    target, most = aim
    if not target and most is None:
        return Said("none_aimed_at")
    of_aim: Row = {"fractional_sets": sets, "least_sets": target, "most_sets": most, "only_helps": only_helps}
    if most is not None and sets > most:
        return Said("more_than_needed", of_aim)
    return Said("sets_of_aim" if is_all else "known_sets_of_aim", of_aim)


def _both_sides_once(own: Sequence[Set]) -> Iterator[Set]:
    """Sets without every one whose other side was counted before: the first left and the first right are one set."""
    numbers: Counter[tuple[str, str, str]] = Counter()
    counted: set[tuple[str, str, int]] = set()
    for each in own:
        if each.side is not None and each.side != "both" and each.exercise is not None:
            role = each.role or "working"
            numbers[each.exercise, role, each.side] += 1
            numbered = (each.exercise, role, numbers[each.exercise, role, each.side])
            if numbered in counted:
                continue
            counted.add(numbered)
        yield each


def _counted(each: Set, catalogue: Catalogue, *, is_hard: bool) -> _Counted:
    counted = _Counted(each.role == "warmup", is_hard)
    if each.exercise is None:
        return replace(counted, why_none=UNNAMED)
    if each.confidence is not None and each.confidence < SURE:
        return replace(counted, why_none=UNSURE)
    exercise = exercise_of(each, catalogue)
    if exercise is None:
        return replace(counted, why_none=NOT_IN_CATALOGUE)
    if not exercise.primary:
        return replace(counted, why_none=exercise.why_none)
    direct = frozenset(exercise.primary)
    return replace(counted, direct=direct, helping=frozenset(exercise.secondary) - direct)


def _muscles(session: int, counted: Sequence[_Counted], helping: float) -> Iterator[MuscleSets]:
    """Each muscle, in the order of the catalogue."""
    sums = _Sums({key: key for key in muscles()}, counted, helping)
    for key, muscle in muscles().items():
        yield MuscleSets(
            session=session,
            muscle=key,
            group=muscle.group,
            region=muscle.region,
            direct_sets=sums.direct[key],
            fractional_sets=sums.fractional(key),
            warmup_sets=sums.warmups[key],
        )


def _groups(session: int, counted: Sequence[_Counted], helping: float) -> Iterator[GroupSets]:
    """Each group, in the order of the catalogue."""
    of_muscles = _Sums({key: key for key in muscles()}, counted, 1.0)

    def lacks(key: str) -> bool:
        return not muscles()[key].is_optional and not of_muscles.fractional(key)

    sums = _Sums({key: muscle.group for key, muscle in muscles().items()}, counted, helping)
    for group, region in {muscle.group: muscle.region for muscle in muscles().values()}.items():
        yield GroupSets(
            session=session,
            group=group,
            region=region,
            direct_sets=sums.direct[group],
            fractional_sets=sums.fractional(group),
            warmup_sets=sums.warmups[group],
            untrained_muscles=tuple([key for key, each in muscles().items() if each.group == group and lacks(key)]),
        )


def _regions(session: int, counted: Sequence[_Counted], helping: float) -> Iterator[RegionSets]:
    """Each region, in the order of the catalogue."""
    belongs_to = {key: muscle.region for key, muscle in muscles().items()}
    sums = _Sums(belongs_to, counted, helping)
    hard = _Sums(belongs_to, [each for each in counted if each.is_hard], helping)
    for region in dict.fromkeys(muscle.region for muscle in muscles().values()):
        yield RegionSets(
            session=session,
            region=region,
            direct_sets=sums.direct[region],
            fractional_sets=sums.fractional(region),
            hard_sets=hard.fractional(region),
            warmup_sets=sums.warmups[region],
        )


class _Sums:
    """Sets by muscle, or by what the muscles belong to."""

    def __init__(self, belongs_to: Mapping[str, str], counted: Sequence[_Counted], helping: float) -> None:
        self.direct, self.warmups = Counter[str](), Counter[str]()
        self._helped, self._helping = Counter[str](), helping
        for each in counted:
            trained = {belongs_to[key] for key in each.direct}
            if each.is_warmup:
                self.warmups.update(trained)
            else:
                self.direct.update(trained)
                self._helped.update({belongs_to[key] for key in each.helping} - trained)

    def fractional(self, key: str) -> float:
        """Sets, those in which it helps counted in part."""
        return float(self.direct[key] + self._helping * self._helped[key])


def _unattributed(session: int, counted: Sequence[_Counted]) -> Iterator[UnattributedSets]:
    reasons = Counter((each.why_none, each.is_warmup) for each in counted if each.why_none is not None)
    for reason in sorted({each.why_none for each in counted if each.why_none is not None}):
        yield UnattributedSets(
            session=session, reason=reason, sets=reasons[reason, False], warmup_sets=reasons[reason, True]
        )
