"""What is said of a lift is the same in progress, on the week's page, in its text and in JSON."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checkout import SAMPLES
from fitlift import api
from fitlift.history.athletes_unit import athletes_unit
from fitlift.history.outcomes import Folder
from fitlift.history.progression import folder_progress
from fitlift.history.report import weekly_report
from fitlift.progression.changes import RISES
from fitlift.report.progress_page import progress_page
from fitlift.report.small_charts import Trends
from fitlift.report.styled import plain
from fitlift.report.text_page import text_page
from fitlift.report.week_document import progress_document, week_document
from fitlift.report.week_page import week_page
from fitlift.report.words import in_words
from on_screen import folder_text

#: Wide enough for any sentence.
_WIDE = 900

_LINE = re.compile(r"    (?P<name>.+?): (?:(?P<sets>[^()]*×[^()]*) )?\(?")


def _said(folder: Folder) -> list[str]:
    """What is said twice, and not the same."""
    progress, found = folder_progress(folder), weekly_report(folder, None)
    last = found.facts[-1]
    page = progress_page(progress, unit=athletes_unit(folder.together.strength_sessions))
    lines = plain(text_page(page, width=_WIDE)).splitlines()
    page = week_page(last, found.principles(last), found.progress, is_last=True)
    return [
        *_advice_differs(lines, page.sections),
        *_records_differ(progress, found),
        *_principle_differs(folder, lines, found),
        *(
            f"{each.exercise}: rose in the last session, and is to be taken lighter"
            for each in progress.each_exercise
            if each.state == "deload" and each.last_change in RISES
        ),
    ]


def _advice_differs(lines: list[str], sections: object) -> list[str]:
    tables = [part for each in sections for part in each.parts if isinstance(part, Trends)]  # type: ignore[attr-defined]
    told_at = [(part.grid, part.grid.heads.index("Next time")) for part in tables]
    on_page = {row[0]: row[place] for grid, place in told_at for _, rows in grid.groups for row in rows}
    begins = lines.index("Next time") if "Next time" in lines else len(lines)
    told = [found for line in lines[begins:] if (found := _LINE.match(line))]
    in_text = {each["name"]: each["sets"] or "" for each in told}
    return [
        f"{name}: {in_text.get(name, 'nothing')} / {cell}"
        for name, cell in on_page.items()
        if name not in in_text or in_text[name] not in cell
    ]


def _records_differ(progress: api.Progress, found: object) -> list[str]:
    of_weeks = progress_document(found.progress)["exercises"]  # type: ignore[attr-defined]
    return [] if progress_document(progress)["exercises"] == of_weeks else ["the records differ"]


def _principle_differs(folder: Folder, lines: list[str], found: object) -> list[str]:
    """The lifts that rose: as progress lists them, in the verdict on the last week, in its text and in its JSON."""
    last = next(each for each in reversed(found.facts) if each.week.sessions)  # type: ignore[attr-defined]
    principles = found.principles(last)  # type: ignore[attr-defined]
    (verdict,) = (each for each in principles if each.rule == "progression")
    in_text = [line.strip() for line in folder_text("x", folder, width=_WIDE).splitlines()]
    in_json = [each["why"] for each in week_document(last, principles)["principles"] if each["rule"] == "progression"]
    begins = lines.index("What rose in the last 12 weeks") + 1 if "What rose in the last 12 weeks" in lines else None
    risen = (
        []
        if begins is None
        else [line.strip().replace(": ", " ", 1) for line in lines[begins : lines.index("", begins)]]
    )
    why = in_words(verdict.why)
    wrong = [] if in_json == [why] else ["the JSON says another thing of progress"]
    if last is found.facts[-1] and verdict.verdict == "pass":  # type: ignore[attr-defined]
        wrong += [f"{each} / {why}" for each in risen[:3] if each not in why]
        wrong += [] if any(why.lower() in line.lower() for line in in_text) else [f"{why} is not in text"]
    return wrong


def test_one_thing_is_said_of_each_lift_of_the_sample() -> None:
    """Among them a plank that gets a second longer each time."""
    assert _said(api.read_folder(SAMPLES / "export")) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["coros", "garmin_free", "garmin_guided"])
def test_one_thing_is_said_of_each_lift_of_recordings(recordings: Path, kind: str) -> None:
    """Of all athletes together, as if they were one."""
    assert _said(api.read_folder(recordings / kind)) == []


def test_two_things_said_of_a_lift_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another load on the page than in progress."""
    folder = api.read_folder(SAMPLES / "export")
    monkeypatch.setattr("fitlift.report.lift_table.next_cell", lambda _, unit: f"3×5 × 99 {unit}")
    assert "Calf Raise: 2×5-8 × 32.5 kg / 3×5 × 99 kg" in _said(folder)
