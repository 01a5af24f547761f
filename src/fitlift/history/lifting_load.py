"""What the lifting of a week comes to beside the running: hard sets, and effort × minutes where an effort is known."""

from __future__ import annotations

import math

from fitlift.history.summary import WeekSummary
from fitlift.records.muscles import RegionSets
from fitlift.records.several import known_sum, only_known, total
from fitlift.records.weeks import WeekLoad, WeekRegion


def week_load(week: WeekSummary) -> WeekLoad:
    """Figures of lifting alone: what the heart did is in none of them.

    Parameters
    ----------
    week
        The week.
    """
    loads = [each.session_load for each in week.sessions]
    return WeekLoad(
        week=week.week,
        sessions=len(loads),
        working_sets=total(each.working_sets for each in loads),
        hard_sets=total(each.hard_sets for each in loads),
        sets_with_effort=total(each.sets_with_effort for each in loads),
        sets_without_muscle=week.unattributed_sets,
        sessions_without_sets=week.sessions_without_sets,
        sessions_with_effort=len(only_known(each.srpe_load for each in loads)),
        srpe_load=known_sum(each.srpe_load for each in loads),
        watch_training_load=known_sum(each.session.watch_training_load for each in week.sessions),
    )


def week_regions(week: WeekSummary) -> tuple[WeekRegion, ...]:
    """Hard sets by region, in the order of the catalogue; none where no session tells sets.

    Parameters
    ----------
    week
        The week.
    """
    of_regions: dict[str, list[RegionSets]] = {}
    for each in (region for session in week.sessions for region in session.each_region):
        of_regions.setdefault(each.region, []).append(each)
    return tuple(
        [
            WeekRegion(
                week=week.week,
                region=region,
                direct_sets=sum(each.direct_sets for each in members),
                fractional_sets=math.fsum(each.fractional_sets for each in members),
                hard_sets=math.fsum(each.hard_sets for each in members),
            )
            for region, members in of_regions.items()
        ]
    )
