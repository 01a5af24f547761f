"""A recording as FIT with what is known of its sets, and every other byte as the watch wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from fitlift.activity import read_activity
from fitlift.activity.set_changes import changes_of_sets
from fitlift.errors import Notice
from fitlift.fit.rewrite import rewrite
from fitlift.fit.source import Source, read_source, short_name
from fitlift.folders.one_file import analysed
from fitlift.plan.model import Plan
from fitlift.records.base import Record, as_dict
from fitlift.records.said import Said, Value, sentence
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.session.analyse import SessionAnalysis, analyse
from fitlift.session.corrected import Counts, Unheld, corrected_sets
from fitlift.userfiles.places import BESIDE, UserFiles


class CorrectedFit(Record, eq=False):
    """A recording as FIT.

    Parameters
    ----------
    data
        The file's bytes: those that were given where nothing changed.
    counts
        How many sets say something else in it.
    unheld
        What is known beyond that, and has no place in FIT: see `fitlift.session.corrected.Unheld`.
    damage
        What was wrong with the file that was given; what could not be read of it is left out.
    notices
        What was odd in it, and which text files of the user's were not used.
    """

    data: bytes
    counts: Counts
    unheld: tuple[Unheld, ...]
    damage: tuple[Notice, ...]
    notices: tuple[Notice, ...]

    def __repr__(self) -> str:
        return f"<CorrectedFit: {len(self.data):,} bytes; .data .counts .remarks>"

    @property
    def said_remarks(self) -> tuple[Said, ...]:
        """What is other in it, and what is not in it."""
        return (Said("recording_changed" if self.counts else "recording_as_it_was", self.facts), *self.said_of_rest)

    @property
    def facts(self) -> dict[str, Value]:
        """Figures of what is other in it; only that of damage where nothing is."""
        is_damaged: dict[str, Value] = {"is_damaged": bool(self.damage)}
        return is_damaged | as_dict(self.counts) if self.counts else is_damaged

    @property
    def said_of_rest(self) -> tuple[Said, ...]:
        """What is not in it, and what services do with it."""
        return (
            *([Said("not_in_fit", {"unheld": self.unheld})] if self.unheld else ()),
            *([Said("what_services_do")] if self.counts else ()),
        )

    @property
    def remarks(self) -> tuple[str, ...]:
        """The same as `said_remarks`, one sentence each."""
        return tuple(map(sentence, self.said_remarks))


def corrected_recording(
    source: Source,
    *,
    name: str = "",
    lap_sets: bool = False,
    plan: Plan | None = None,
    user_files: UserFiles = BESIDE,
) -> CorrectedFit:
    """Read a recording with all that the user's text files say of it, and write it anew.

    It is read with our own decoder: what is left of a damaged file is what that finds.

    Parameters
    ----------
    source, name
        As for `fitlift.fit.read_fit`.
    lap_sets
        As for `with_corrected_sets`.
    plan, user_files
        As for `fitlift.folders.one_file.analysed`.

    Raises
    ------
    FitliftError
        If it cannot be read, or corrections do not fit it.
    """
    named = read_source(source, name=name)
    settings = user_files.settings
    activity = read_activity(
        named.data,
        name=short_name(named, name),
        time_zone=settings.time_zone,
        strength_sports=settings.strength_sports,
    )
    path = Path(source) if isinstance(source, str | Path) else None
    return with_corrected_sets(named.data, analysed(activity, path, user_files, plan=plan), lap_sets=lap_sets)


def with_corrected_sets(data: bytes, analysis: SessionAnalysis, *, lap_sets: bool = False) -> CorrectedFit:
    """Write what is known of the sets of a recording into it.

    Parameters
    ----------
    data
        The recording.
    analysis
        What it was read as, with all that is known of it.
    lap_sets
        Whether sets that are laps in it, as COROS writes them, get messages of sets though nothing more is known of
        them.
    """
    said = corrected_sets(analysis, lap_sets=lap_sets)
    rewritten = rewrite(data, changes_of_sets(data, analysis.activity, said.changes))
    unheld = {*said.unheld, *(("orders",) if _has_own_letters(rewritten.data, analysis) else ())}
    in_order = tuple([each for each in get_args(Unheld) if each in unheld])
    return CorrectedFit(rewritten.data, said.counts, in_order, rewritten.notices, analysis.activity.notices)


def _has_own_letters(data: bytes, analysis: SessionAnalysis) -> bool:
    """Whether other letters are found in the new file, where the names stand from the start."""
    if not analysis.corrections:
        return False
    read = analyse(read_activity(data), analysis.settings, exercises=analysis.exercises)
    return _places(read.each_set) != _places(analysis.each_set)


def _places(sets: Sequence[Set]) -> list[tuple[int, int | None, int | None, str | None]]:
    return [(each.session, each.block, each.round, each.slot) for each in active(sets)]
