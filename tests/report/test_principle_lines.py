"""What is said of principles."""

from __future__ import annotations

from pathlib import Path

from fitlift.folders.one_file import read_file
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.report.principle_lines import told_principles
from fitlift.report.words.of_session_pages import RULES


def test_every_principle_has_a_name_that_is_said_where_it_cannot_be_judged(samples: Path) -> None:
    """Of all that are asked of a session and over weeks."""
    (session,) = read_file(samples / "planned.fit").strength_sessions
    principles = session.each_principle
    # of these two something is said only where it is known
    names = {rule: name for rule, name in RULES.items() if rule not in {"sides", "primary_load"}}
    assert {each.rule for each in principles} == set(names)
    unknown = [replace(each, verdict="cannot say", why=Said("no_sets")) for each in principles]
    for each in unknown:
        assert list(told_principles([each])) == [("cannot say", f"{names[each.rule]}: no sets are known")]
    first, second, *others = (RULES[each.rule] for each in unknown)
    told = f"{first}, {second} and {len(others)} more: no sets are known"
    assert list(told_principles(unknown)) == [("cannot say", told)]
    told = f"{', '.join(RULES[each.rule] for each in unknown[:4])}: no sets are known"
    assert list(told_principles(unknown[:4])) == [("cannot say", told)]
