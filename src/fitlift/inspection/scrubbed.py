"""A file for others: without what tells who made it, with what and where, and of another time; all else as it was."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.errors import Notice, ReadError
from fitlift.fit.in_place import Bytes, Column, InPlace
from fitlift.fit.rewrite import rewrite
from fitlift.fit.source import Source, read_source
from fitlift.inspection.identifying import Kind, rule_of
from fitlift.inspection.written_over import known_of, written_over
from fitlift.records.base import Record
from fitlift.records.said import Said


class Scrubbed(Record, eq=False):
    """A file for others.

    Parameters
    ----------
    data
        Its bytes.
    ids, persons, texts
        How many different serial numbers and ids, facts about a person, and texts were blanked.
    places
        Messages in which places were blanked.
    undocumented
        Values of which nobody documents what they are that were blanked.
    names
        Names of one's own that were replaced.
    weeks_earlier
        By how many weeks its times are earlier than they were; less than 0 where they are later.
    notices
        What was damaged, and is not in it.
    """

    data: bytes
    ids: int
    places: int
    persons: int
    texts: int
    undocumented: int
    names: int
    weeks_earlier: int
    notices: tuple[Notice, ...]

    def __repr__(self) -> str:
        return f"<Scrubbed: {len(self.data):,} bytes; .data .said .notices>"

    @property
    def said(self) -> Said:
        """What became of the file."""
        counts = {
            "blanked_ids": self.ids,
            "blanked_places": self.places,
            "blanked_persons": self.persons,
            "blanked_texts": self.texts,
            "blanked_undocumented": self.undocumented,
        }
        others = {"replaced_names": self.names, "weeks_earlier": self.weeks_earlier}
        return Said("scrubbed", {**counts, **others, "is_damaged": bool(self.notices)})


def scrub(source: Source, *, name: str = "") -> Scrubbed:
    """Make a file for others of a FIT file.

    Parameters
    ----------
    source, name
        As for `fitlift.fit.read_fit`.

    Raises
    ------
    SourceError, NotFitError
        If there is no FIT file to read.
    ReadError
        If it is one, but not a single message could be read.
    """
    named = read_source(source, name=name)
    sound = rewrite(named.data, ())
    file = InPlace(sound.data)
    columns = [(column, rule_of(column)) for column in file.columns()]
    if not columns:
        raise ReadError(named.name, sound.notices[0].said if sound.notices else Said("no_messages"))
    known = known_of(columns, file.read)  # of the file as it was
    told: dict[Kind, list[tuple[int, bytes]]] = {}
    for column, rule in columns:
        values = file.read(column)
        written = written_over(column, values, rule, known)
        file.write(column, written)
        told.setdefault(rule.kind, []).extend(_blanked(column, values, written))
    return Scrubbed(
        data=file.data(),
        ids=_different(told.get("ids", ())),
        places=len({start for start, _ in told.get("places", ())}),
        persons=_different(told.get("persons", ())),
        texts=_different(told.get("texts", ())),
        undocumented=len(told.get("undocumented", ())),
        names=known.replacements.count,
        weeks_earlier=known.weeks_earlier,
        notices=sound.notices,
    )


def _blanked(column: Column, values: Bytes, written: Bytes) -> list[tuple[int, bytes]]:
    """Each value that is there no more, with the place of its message."""
    is_blanked = (written == column.invalid).all(axis=1) & (values != written).any(axis=1)
    gone = map(bytes, values[is_blanked])
    return list(zip(column.starts[is_blanked].tolist(), gone, strict=True))


def _different(told: Sequence[tuple[int, bytes]]) -> int:
    return len({value for _, value in told})
