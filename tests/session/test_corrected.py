"""The sets as they stand in the end, as rows that a file can hold."""

from __future__ import annotations

from typing import Any

from builders import active, fit, rest, session
from fitlift.activity import read_activity
from fitlift.exercises.catalogue import named
from fitlift.labels.corrections import AddedSet, Corrections, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.session.analyse import analyse
from fitlift.session.corrected import CorrectedSets, Counts, corrected_sets

#: Three sets, each with its rest.
THREE = (active(0, 30), rest(30, 60), active(90, 31), rest(121, 60), active(181, 32), rest(213, 60))


def said(**of: Any) -> CorrectedSets:
    """What the file of three sets is to say after corrections."""
    corrections = Corrections("test", (SessionCorrections(1, **of),))
    return corrected_sets(analyse(read_activity(fit(*THREE, session(0, 273))), corrections=[corrections]))


def rows(of: CorrectedSets) -> list[tuple[int | None, str, int | None]]:
    """Which row each was, its kind and repetitions."""
    return [(row.before, row.after.kind, row.after.reps) for row in of.changes.rows]


def test_where_nothing_is_said_no_row_is() -> None:
    """Nothing changes, and nothing is left out."""
    found = said()
    assert (rows(found), found.counts, found.unheld) == ([], Counts(), ())


def test_every_row_of_a_part_is_told_of_which_one_changes() -> None:
    """In order; numbers of rows follow from all of them."""
    found = said(sets={2: SetCorrection(SaidOfSet(reps=8))})
    assert rows(found) == [(0, "active", 5), (1, "rest", None), (2, "active", 8), *rows(found)[3:]]
    assert [before for before, _, _ in rows(found)] == [*range(6)]
    assert found.counts == Counts(recounted_sets=1)


def test_what_was_merged_is_gone_and_what_was_none_is_a_rest() -> None:
    """The rest between goes with the set behind it; lengths and repetitions that follow from it are not told again."""
    merged = said(sets={1: SetCorrection(merge=(2,), line=1)})
    assert rows(merged)[:2] == [(0, "active", 10), (3, "rest", None)]
    assert merged.counts == Counts(merged_sets=1)
    none = said(sets={2: SetCorrection(drop=True, line=1)})
    assert rows(none)[2] == (2, "rest", None)
    assert none.counts == Counts(undone_sets=1)


def test_parts_and_new_sets_are_rows_of_no_other() -> None:
    """The first part is the set that it was."""
    split = said(sets={2: SetCorrection(split=(SaidOfSet(reps=3), SaidOfSet(reps=2)), line=1)})
    assert rows(split)[2:4] == [(2, "active", 3), (None, "active", 2)]
    assert split.counts == Counts(split_sets=1)
    added = said(added=(AddedSet(3, SaidOfSet(reps=4)),))
    assert rows(added)[4:] == [(4, "active", 5), (None, "active", 4), (5, "rest", None)]
    assert added.counts == Counts(added_sets=1)


def test_names_are_counted_by_their_sets() -> None:
    """Of a set that is new, or of a part, it is none that was there with another name."""
    name = SaidOfSet(exercise=named("goblet squat"), reps=5)
    found = said(sets={1: SetCorrection(name)}, added=(AddedSet(3, name),))
    assert found.counts == Counts(named_sets=1, added_sets=1)


def test_a_name_too_long_for_a_title_is_told() -> None:
    """It stays in the file beside the recording."""
    found = said(sets={1: SetCorrection(SaidOfSet(exercise=named("Zercher " * 40)))})
    assert (found.counts, found.unheld) == (Counts(), ("long_names",))
