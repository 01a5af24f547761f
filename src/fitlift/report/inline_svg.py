"""Charts as SVG within a page: no ids that others have, sizes of the page, colours by their meaning."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from matplotlib.figure import Figure

from fitlift.charts.canvas import picture
from fitlift.charts.theme import DARK, LIGHT, Theme

#: Where colours stand.
_STYLE = re.compile(r'\b(?:style|fill|stroke)="[^"]*"')

#: matplotlib writes a font in one of two ways, and sizes of their own.
_FONT, _FAMILY = re.compile(r"font: ([0-9.]+px) [^;\"]*"), re.compile(r"font-family: [^;\"]*;? ?")
_ID = re.compile(r'\bid="([^"]*)"')
_URL, _LINK = re.compile(r"url\(#"), re.compile(r'href="#')

#: Colour of the light theme → name of the page's colour that stands in its place.
_NAMED: Mapping[str, str] = MappingProxyType({colour: f"var(--{name})" for name, colour in LIGHT.tokens.items()})
_COLOUR = re.compile("|".join(map(re.escape, _NAMED)))


def inline_svg(figure: Figure, prefix: str) -> str:
    """A figure's `<svg>` element.

    Parameters
    ----------
    figure
        A figure in the light theme, whose colours become the page's: `page_colours`.
    prefix
        Stands before every id.
    """
    text = picture(figure, "svg", text_as_paths=False).decode()
    body = text[text.index("<svg") : text.rindex("</svg>") + len("</svg>")]
    body = re.sub(r"<defs>\s*<style[^>]*>.*?</style>\s*</defs>", "", body, count=1, flags=re.DOTALL)
    body = re.sub(r"<metadata>.*?</metadata>", "", body, flags=re.DOTALL)
    head, rest = body.split(">", 1)
    head = re.sub(r' (width|height)="[^"]*"', "", head)
    body = f'{head} aria-hidden="true" focusable="false">{rest}'
    body = _ID.sub(lambda found: f'id="{prefix}-{found[1]}"', body)
    body = _LINK.sub(f'href="#{prefix}-', _URL.sub(f"url(#{prefix}-", body))
    return _STYLE.sub(lambda found: _styled(found[0]), body)


def page_colours(theme: Theme) -> str:
    """The colours of a page as declarations of CSS."""
    return " ".join(f"--{name}: {colour};" for name, colour in theme.tokens.items())


def colour_sheet() -> Mapping[str, str]:
    """The declarations for light and dark pages."""
    return {"light": page_colours(LIGHT), "dark": page_colours(DARK)}


def _styled(style: str) -> str:
    return _COLOUR.sub(lambda found: _NAMED[found[0]], _FAMILY.sub("", _FONT.sub(r"font-size: \1", style)))
