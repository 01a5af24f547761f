"""Oddities of files on a page: few as sentences, more in a table that is folded."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.report.file_doubts import Doubt
from fitlift.report.page import Grid
from fitlift.report.words import headings, say

#: Up to so many sentences stand on a page as they are.
_FEW = 3


def doubt_parts(doubts: Sequence[Doubt]) -> tuple[list[str], list[Grid]]:
    """Few doubts as sentences, more as a table that is folded: which file, what, and what that changes."""
    if len(doubts) <= _FEW:
        return [f"{each.who}: {each.text}." for each in doubts], []
    count = len({name for each in doubts for name in each.files})
    rows = tuple((each.who, *each.parts) for each in doubts)
    caption, left = say("files_with_doubts", files=count), headings("file", "what", "what_it_changes")
    return [], [Grid(caption, left, (), (("", rows),), is_stacked=True, is_folded=True)]
