"""The colours of charts, light and dark, by what they mean.

No meaning is carried by a colour alone: there is a figure, a letter, a shape or hatching beside it. Hues are those of
Okabe and Ito, which the colour-blind tell apart, made lighter or darker until marks stand out 3 : 1 from the paper and
text 4.5 : 1 (WCAG 2.2).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fitlift.records.base import Record


class Theme(Record):
    """Colours as "#rrggbb"; no two of one theme are the same, so that a colour tells its meaning.

    Parameters
    ----------
    name
        "light" or "dark".
    paper
        What lies behind.
    ink, quiet
        Text; text of less weight.
    rule
        Lines that guide the eye.
    done, on_done
        What was done, and text on it.
    light_work
        Less than work: warm-ups, helping muscles, time outside sets.
    missed
        What was left out or lies beside the aim.
    band
        What is aimed at.
    heart
        Heart rate.
    levels
        From nothing to much, in five steps.
    on_levels
        Text on each level.
    outline
        Edges of bodies and muscles.
    """

    name: str
    paper: str
    ink: str
    quiet: str
    rule: str
    done: str
    on_done: str
    light_work: str
    missed: str
    band: str
    heart: str
    levels: tuple[str, str, str, str, str]
    outline: str

    @property
    def tokens(self) -> Mapping[str, str]:
        """Name of each colour → the colour; levels by number."""
        names = (
            "paper",
            "ink",
            "quiet",
            "rule",
            "done",
            "on_done",
            "light_work",
            "missed",
            "band",
            "heart",
            "outline",
        )
        single = {name: str(getattr(self, name)) for name in names}
        return MappingProxyType(single | {f"level_{number}": each for number, each in enumerate(self.levels)})


LIGHT = Theme(
    name="light",
    paper="#ffffff",
    ink="#1b1f24",
    quiet="#57606a",
    rule="#d0d7de",
    done="#0072b2",
    on_done="#fefefe",
    light_work="#5c9dc4",
    missed="#b84a00",
    band="#cfe8dc",
    heart="#b0224f",
    levels=("#eceff2", "#bfd9ea", "#84b7d8", "#3d88bb", "#0a5287"),
    outline="#8b949e",
)

DARK = Theme(
    name="dark",
    paper="#14181d",
    ink="#e8ebef",
    quiet="#a5afba",
    rule="#39424d",
    done="#56b4e9",
    on_done="#0c1116",
    light_work="#3f7ea6",
    missed="#ff9a4d",
    band="#1f4a3a",
    heart="#ff8fb0",
    levels=("#262d35", "#264c66", "#33759e", "#57a9da", "#b5e0fb"),
    outline="#6b7682",
)

THEMES: Mapping[str, Theme] = MappingProxyType({theme.name: theme for theme in (LIGHT, DARK)})
