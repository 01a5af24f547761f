"""Print the lowest version of each dependency that pyproject.toml allows, as requirements: "click==8.1"."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_PROJECT = Path(__file__).parents[1] / "pyproject.toml"

_BOUND = re.compile(r"(?P<name>[\w.-]+)>=(?P<lowest>[\d.]+)[^;]*(?P<where>;.*)?")


def lowest(requirement: str) -> str:
    """The requirement at its lower bound; raises ValueError where it has none."""
    matched = _BOUND.fullmatch(requirement)
    if matched is None:
        raise ValueError(f"{requirement}: has no lower bound")
    return f"{matched['name']}=={matched['lowest']}{matched['where'] or ''}"


def main() -> None:
    """Print those of the package and of all its extras."""
    project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    for requirement in [*project["dependencies"], *(each for extra in extras for each in extra)]:
        print(lowest(requirement))


if __name__ == "__main__":
    main()
