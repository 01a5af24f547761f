"""What sets and rests are to say, as changes of the messages that said something else.

A row that stays is changed in its own message. One that is new has a message behind that of the row before it, in the
layout of the session's sets. What counts rows, or points at one by its number, follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fitlift.activity.model import Activity
from fitlift.activity.part_rows import PartRows
from fitlift.activity.row_changes import RowChanges
from fitlift.activity.row_followers import RowFollowers
from fitlift.activity.row_values import whole_message
from fitlift.activity.rows_to_write import NewTitle, Row, SetChanges
from fitlift.fit.encode import Value, message
from fitlift.fit.facts import MAX_FIELD_BYTES
from fitlift.fit.message_bytes import Messages
from fitlift.fit.rewrite import Added, Change

#: A title has at most so many bytes, its end left out.
MOST_TITLE_BYTES = MAX_FIELD_BYTES - 1


def sessions_of_messages(activity: Activity) -> frozenset[int]:
    """The sessions of which sets or rests have messages of their own; of others they are laps, or there are none."""
    messages = set(activity.raw.message("set").origin.position.tolist())
    rows = zip(activity.each_set, activity.places.sets, strict=True)
    return frozenset(each.session for each, position in rows if position in messages)


def changes_of_sets(data: bytes, activity: Activity, said: SetChanges) -> list[Change]:
    """What changes in a file whose sets are to say something else.

    Parameters
    ----------
    data
        The file.
    activity
        What was read of it.
    said
        What they are to say.
    """
    messages = Messages(data)
    parts = {each.session: each.file_part for each in activity.each_session}
    found = [_added_title(activity, title, said.titles) for title in said.titles]
    for part in sorted({parts[row.after.session] for row in said.rows}):
        rows = PartRows(activity, part, [row for row in said.rows if parts[row.after.session] == part])
        found += RowChanges(rows, messages).changes()
        found += RowFollowers(rows, messages.layouts).changes()
    return [*found, *_new_messages(activity, said.without_messages, parts)]


def _added_title(activity: Activity, new: NewTitle, titles: Sequence[NewTitle]) -> Change:
    """A title behind those that are there, or before the first set."""
    size = max(len(each.title.encode()) for each in titles if each.file_part == new.file_part) + 1
    values: dict[str, Value] = {
        "message_index": new.title_index,
        "exercise_category": new.exercise.category,
        "exercise_name": new.exercise.subtype,
        "wkt_step_name": new.title,
    }
    made = message("exercise_title", values, sizes={"wkt_step_name": size})
    there = _positions(activity, "exercise_title", new.file_part)
    return Added(there[-1], made, is_behind=True) if there else Added(_first_row(activity, new.file_part), made)


def _positions(activity: Activity, name: str, part: int) -> list[int]:
    """Where the messages of a kind stand in a part."""
    origin = activity.raw.message(name).origin
    positions: list[int] = origin.position[origin.part == part].tolist()
    return positions


def _first_row(activity: Activity, part: int) -> int:
    """Where rows begin in a part, or may begin: at its first set, else lap, session, or message."""
    for name in ("set", "lap", "session"):
        if positions := _positions(activity, name, part):
            return positions[0]
    return min(position for name in activity.raw.messages for position in _positions(activity, name, part))


def _new_messages(activity: Activity, rows: Sequence[Row], parts: Mapping[int, int]) -> Iterator[Change]:
    """Messages of sets and rests where their part has none; numbered, unless others of it are."""
    counts: dict[int, int] = {}
    for row in rows:
        part = parts[row.after.session]
        number = counts[part] = counts.get(part, -1) + 1
        has_others = bool(_positions(activity, "set", part))
        yield Added(_first_row(activity, part), whole_message(row.after, row.exercise, None if has_others else number))
