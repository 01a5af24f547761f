"""Hold the catalogue of exercises against free-exercise-db, and write docs/muscles.md.

Run from the project's root: `python scripts/muscles_table.py free-exercise-db.csv`, or with the file's path in
FITLIFT_REFERENCE. The file has a line for each exercise: name, category, mechanic, equipment, primary and secondary
muscles, those separated by semicolons or commas. Nothing of it is kept: only counts are written.
"""

from __future__ import annotations

import csv
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.resolution import strength_categories
from fitlift.exercises.tables import muscles
from fitlift.records.base import Record

DOCUMENT = Path(__file__).parent.parent / "docs" / "muscles.md"

#: Its muscles in our words; it has no obliques and no hip flexors, and of the neck we say nothing.
OURS: Mapping[str, frozenset[str]] = {
    "abdominals": frozenset({"abs", "obliques"}),
    "abductors": frozenset({"abductors"}),
    "adductors": frozenset({"adductors"}),
    "biceps": frozenset({"biceps"}),
    "calves": frozenset({"calves"}),
    "chest": frozenset({"chest"}),
    "forearms": frozenset({"forearms"}),
    "glutes": frozenset({"glutes"}),
    "hamstrings": frozenset({"hamstrings"}),
    "lats": frozenset({"lats"}),
    "lower back": frozenset({"lower_back"}),
    "middle back": frozenset({"upper_back"}),
    "quadriceps": frozenset({"quads"}),
    "shoulders": frozenset({"shoulders"}),
    "traps": frozenset({"traps"}),
    "triceps": frozenset({"triceps"}),
}

NOT_STRENGTH = frozenset({"stretching", "cardio"})


class Compared(Record):
    """One exercise of the reference.

    Parameters
    ----------
    name
        As it stands there.
    primary
        Its primary muscles there.
    exercise
        The one that we take the name to mean, or the first that we offer instead; None where we offer none.
    is_meant
        Whether we take the name to mean it.
    """

    name: str
    primary: tuple[str, ...]
    exercise: Exercise | None
    is_meant: bool

    @property
    def verdict(self) -> str:
        """Whether its primary muscles are among ours, among our helpers, or in neither."""
        ours, helping = (set(self.exercise.primary), set(self.exercise.secondary)) if self.exercise else (set(), set())
        if all(OURS[muscle] & ours for muscle in self.primary):
            return "agrees"
        return "helps" if all(OURS[muscle] & (ours | helping) for muscle in self.primary) else "differs"


def compared(path: Path) -> list[Compared]:
    """Every strength exercise of the reference, but those for the neck."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [each for each in csv.DictReader(lines) if each["category"] not in NOT_STRENGTH]
    read = [(each["name"], tuple(_muscles(each["primary"]))) for each in rows]
    known = (each for each in read if each[1] and all(muscle in OURS for muscle in each[1]))
    return [_compared(name, primary) for name, primary in known]


def _compared(name: str, primary: tuple[str, ...]) -> Compared:
    found = catalogue().find(name)
    offered = found.exercise or next(iter(found.nearest), None)
    return Compared(name, primary, offered, found.exercise is not None)


def _muscles(text: str) -> Iterator[str]:
    return (part.strip() for part in text.replace(";", ",").replace("|", ",").split(",") if part.strip())


def document(rows: Sequence[Compared]) -> str:
    """The document, from what was compared."""
    meant = Counter(each.verdict for each in rows if each.is_meant)
    offered = Counter(each.verdict for each in rows if not each.is_meant)
    found = meant.total()
    of_provenance = Counter(each.provenance for each in catalogue() if each.category in strength_categories())
    return f"""# What exercises train

Written by `python scripts/muscles_table.py`; do not edit. The tables behind it are `src/fitlift/exercises/data/*.csv`.

## Muscles

{_taxonomy()}

Shins are left out of many such lists; runners train them. Each exercise has primary muscles, which do the work, and
secondary ones, which help. The regions are those in which watches show a session.

## Where they come from

Of the {of_provenance.total():,} exercises in strength categories, those of runners and of gyms included,

- {of_provenance["exact"]} have a row of their own (exact),
- of {of_provenance["rule"]} the first rule that fits the words of the name says it (rule),
- of {of_provenance["category"]} the category does (category),
- {of_provenance["none"]} have none: the categories that name equipment or the whole body and no movement, and the front
  of the neck.

Cardio, endurance and mobility have no muscles at all, and say so.

## Held against another source

free-exercise-db (public domain) has {len(rows)} strength exercises whose muscles we have names for. Each was looked up
by its name, as one types it: {found} ({found / len(rows):.0%}) are found. The others are mostly variants that the
profile has no number for (with chains, on a decline, behind the neck); there the nearest is offered, not taken.
Its primary muscles

| | of exercises found | of the nearest to the others |
|---|---|---|
| are primary here, too | {_share(meant, "agrees")} | {_share(offered, "agrees")} |
| help here | {_share(meant, "helps")} | {_share(offered, "helps")} |
| are not named here | {_share(meant, "differs")} | {_share(offered, "differs")} |

A source that differs is no proof: it has one primary muscle for nearly all, and seldom the glutes.

## Open to debate

{_DEBATE}"""


def _share(verdicts: Counter[str], verdict: str) -> str:
    return f"{verdicts[verdict]} ({verdicts[verdict] / verdicts.total():.0%})"


def _taxonomy() -> str:
    lines = ["| region | group | muscles |", "|---|---|---|"]
    for (region, group), of_group in groupby(muscles().values(), lambda each: (each.region_name, each.group_name)):
        names = ", ".join(f"{each.name} (optional)" if each.is_optional else each.name for each in of_group)
        lines.append(f"| {region} | {group} | {names} |")
    return "\n".join(lines)


_DEBATE = """\
- **Deadlift**: hamstrings and glutes primary, lower back and quads helping. Other sources put the lower back first,
  since it holds what the hips lift: `Catalogue(deadlift_back="works")` has it work in all deadlifts.
- **Bent-over rows**: the lower back holds still, as in planks, and is not counted.
- **Hip flexors** help in leg raises, sit-ups and flutter kicks; one may well call them primary there.
- **"Dumbbell press"** is read as the shoulder press; some mean the bench.
- **Kettlebell swing**: taken as a hinge, glutes and hamstrings. Some make it an exercise for shoulders and quads.
- **Squat**: hamstrings help. They work hard in it by their length, little by their tension.
- **Leg extensions** stand among the crunches in the profile; whoever picks them means the machine: quads.
- **Good morning**: hamstrings and lower back both primary.
- **Farmer's carry**: the grip is primary; hips and legs walk, but are not counted.
- **Jumps**: quads and glutes primary, calves help; in hops from the ankles the calves are primary.
- **Planks**: abs primary, obliques and shoulders help. The lower back holds still, and is not counted.
- **Feet** have no place in the taxonomy: exercises for the small muscles of the foot are not in the catalogue.
- **Names that say little** are taken by what they most likely are: crescent circle, triangle hip press, u boat, front
  kick tabletop, stage coach, the split in suspension.
- **Primary lift**: heavy and on both legs. Squats and deadlifts with dumbbells or a kettlebell are not counted as one,
  nor is any on one leg; the leg press is.
"""


def main() -> None:
    """Measure, and write the document."""
    path = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("FITLIFT_REFERENCE")
    if path is None:
        sys.exit("name the reference: python scripts/muscles_table.py free-exercise-db.csv")
    DOCUMENT.write_text(document(compared(Path(path))), encoding="utf-8")
    print(f"wrote {DOCUMENT}")


if __name__ == "__main__":
    main()
