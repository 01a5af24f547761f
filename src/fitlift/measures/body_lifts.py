"""Exercises that lift the whole body: alone, with a weight added, or with help. One movement, one line of progress."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Exercises that lift the whole body, but for the forearms that hold it. Of no other exercise is the share known that
#: is lifted; where legs, momentum or a bench help, it is not known either.
WHOLE_BODY = frozenset(
    {
        "bar_muscle_up", "body_weight_dip", "chin_up", "close_grip_chin_up", "crossover_chin_up", "dip", "l_pull_up",
        "mixed_grip_chin_up", "mixed_grip_pull_up", "muscle_up", "neutral_grip_chin_up", "neutral_grip_pull_up",
        "pull_up", "ring_dip", "ring_muscle_up", "suspended_chin_up", "suspended_dip", "suspension_pull_up",
        "towel_pull_up", "wide_grip_pull_up",
    }
)  # fmt: skip

#: Exercises whose name says that a weight is added → the same without.
WEIGHTED_BODY: Mapping[str, str] = MappingProxyType(
    {
        f"weighted_{key}": key
        for key in (
            "chin_up", "close_grip_chin_up", "crossover_chin_up", "l_pull_up", "mixed_grip_chin_up",
            "mixed_grip_pull_up", "neutral_grip_chin_up", "neutral_grip_pull_up", "pull_up", "ring_dip",
            "ring_muscle_up", "suspended_chin_up", "suspended_dip", "towel_pull_up", "wide_grip_pull_up",
        )
    }
    | {"weighted_dip": "body_weight_dip"}
)  # fmt: skip

#: Exercises whose name says that a band or a machine helps → the same without.
ASSISTED_BODY: Mapping[str, str] = MappingProxyType(
    {
        "assisted_dip": "body_weight_dip",
        "band_assisted_chin_up": "chin_up",
        "band_assisted_pull_up": "pull_up",
        "banded_pull_ups": "pull_up",
        "machine_assisted_chin_up": "chin_up",
        "machine_assisted_pull_up": "pull_up",
    }
)


def plain_key(key: str) -> str:
    """The key of an exercise without an added weight or help: all three are one movement.

    Parameters
    ----------
    key
        The exercise's.
    """
    plain = WEIGHTED_BODY.get(key) or ASSISTED_BODY.get(key)
    if plain is not None:
        return plain
    helped = key.removeprefix("assisted_").removesuffix("_assisted")  # of a title that means no one exercise
    return helped if helped in WHOLE_BODY else key
