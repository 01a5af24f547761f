"""What notebooks and consoles show of an object: what it holds, in a line."""

from __future__ import annotations

from pathlib import Path

import fitlift
from checkout import EXPORT


def test_objects_are_shown_in_a_line_with_what_they_hold(samples: Path) -> None:
    """Not with all of it; and with the names under which it is found."""
    analysis = fitlift.analyse(samples / "planned.fit")
    (summary,) = fitlift.summarize(analysis)
    folder = fitlift.read_folder(EXPORT)
    report = fitlift.weekly(folder)
    plan = fitlift.read_plan(samples / "plans" / "in-season.yaml")
    assert repr(plan) == "<Plan 'In season': In-season A, In-season B>"
    assert repr(summary).startswith("<SessionSummary of planned.fit, session 1: ")
    assert repr(analysis).startswith(
        "<SessionAnalysis of planned.fit: 1 session, 17 sets; .sessions .sets .rests .match"
    )
    assert repr(folder).endswith(" strength sessions; .outcomes .sets .weeks>")
    assert repr(report.progress).endswith("; .exercises .lifts .doubts>")
    assert repr(fitlift.read_fit(samples / "planned.fit")).endswith('; .table("record") .tables>')
    shown = [
        analysis,
        analysis.activity,
        analysis.activity.raw,
        analysis.zones,
        analysis.loads,
        analysis.coverage,
        summary,
        folder,
        folder.outcomes[0],
        folder.weeks[0],
        report,
        report.facts[-1],
        report.months,
        report.progress,
        plan,
    ]
    assert not [repr(each) for each in shown if len(repr(each)) > 240 or "\n" in repr(each)]
