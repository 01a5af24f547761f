"""The text of `fitlift inspect`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from fitlift.activity import Activity
from fitlift.activity.contents import ListedSession
from fitlift.errors import Notice
from fitlift.fit.compare import Comparison, Difference
from fitlift.fit.structure import MessageInfo, PartInfo
from fitlift.inspection.devices import DeviceInfo
from fitlift.inspection.inspected import Inspection
from fitlift.records.sessions import Check
from fitlift.report.contents_text import message_name, sport
from fitlift.report.layout import PLAIN_WIDTH, blocks, listing, paragraphs, rendered
from fitlift.report.text_table import TextTable
from fitlift.report.words import in_words
from fitlift.report.words.amounts import minutes
from fitlift.report.words.calendar import date_and_time
from fitlift.wording import plural

#: So many differences between engines are listed.
LISTED_DIFFERENCES = 40


def inspection_text(inspection: Inspection, *, width: int = PLAIN_WIDTH) -> str:
    """What is in a FIT file.

    Parameters
    ----------
    inspection
        What was found.
    width
        Columns to fill.
    """
    activity = inspection.activity
    return blocks(
        [
            paragraphs([_headline(inspection), *map(_part, inspection.structure.parts)], width),
            listing("Devices", [(_device(each), "") for each in inspection.devices], width),
            _sessions(activity, width),
            _checks(activity.each_check, width),
            _messages(inspection.structure.messages, width),
            listing("Damage", [(_place(each), each.text) for each in activity.notices if _is_damage(each)], width),
            listing("Odd", [(_place(each), each.text) for each in activity.notices if not _is_damage(each)], width),
            "" if inspection.comparison is None else _comparison(inspection.comparison, width),
        ]
    )


def _headline(inspection: Inspection) -> str:
    file = inspection.activity.file
    kind = f"FIT file type {file.kind or 'unknown'}"
    return " · ".join(filter(None, (file.name, plural(inspection.size_bytes, "byte"), kind, file.device)))


def _part(part: PartInfo) -> str:
    versions = f"protocol {part.protocol}, profile {part.profile}"
    header = f"header of {plural(part.header_bytes, 'byte')}, its checksum {part.header_checksum}"
    rest = f"{plural(part.data_bytes, 'byte')} of messages promised, checksum {part.checksum}"
    return f"Part {part.part} at byte {part.offset:,}: {versions}; {header}; {rest}"


def _device(device: DeviceInfo) -> str:
    made_by = " ".join(filter(None, (device.manufacturer, device.product)))
    software = f"software {device.software}" if device.software else ""
    kind = f"kind {device.kind}" if device.kind and device.kind.isdigit() else device.kind
    what = ", ".join(filter(None, (made_by, kind, software)))
    return f"{device.index or '–'}  {what}"


def _sessions(activity: Activity, width: int) -> str:
    if not activity.each_session:
        return ""
    made = TextTable(("#", "Session", "Start", "From"), ("Duration", "Sets", "Rests"))
    kinds = Counter((each.session, each.kind) for each in activity.each_set)
    for each in activity.each_session:
        start = activity.file.local_time(each.start_time)
        made.add_row(
            str(each.session),
            sport(ListedSession(each.sport, each.sub_sport, start, each.timer_s)),
            date_and_time(start),
            "its message" if each.origin == "file" else "its data",
            "" if each.timer_s is None else minutes(each.timer_s),
            str(kinds[each.session, "active"]),
            str(kinds[each.session, "rest"]),
        )
    return rendered(made, width)


def _checks(checks: Sequence[Check], width: int) -> str:
    """What the watch summed up beside what its sets sum up to; nothing where no session has sets."""
    telling = [each for each in checks if each.verdict != "cannot say"]
    if not telling:
        return ""
    made = TextTable(("#", "The watch's own total"), ("Watch", "Its sets", ""))
    for each in telling:
        made.add_row(str(each.session), each.check, f"{each.watch:,.10g}", f"{each.found:,.10g}", each.verdict)
    return rendered(made, width)


#: Headings of the message table's figures that are left out where a file has none, and what they show.
_FIGURES: Mapping[str, Callable[[MessageInfo], int]] = {
    "Bytes": lambda each: each.size_bytes,
    "Layouts": lambda each: each.layouts,
    "Fields": lambda each: each.fields,
    "Unknown": lambda each: each.unknown_fields,
    "Developer's": lambda each: each.developer_fields,
    "After damage": lambda each: each.salvaged,
}


def _messages(messages: Sequence[MessageInfo], width: int) -> str:
    shown = {heading: figure for heading, figure in _FIGURES.items() if any(map(figure, messages))}
    made = TextTable(("Message",), ("Rows", *shown))
    for each in messages:
        figures = (figure(each) for figure in shown.values())
        made.add_row(message_name(each), f"{each.rows:,}", *(f"{figure:,}" if figure else "" for figure in figures))
    known = [each for each in messages if each.known]
    unknown = sum(each.rows for each in messages if not each.known)
    said = (
        f"{plural(sum(each.rows for each in known), 'message')} of {plural(len(known), 'kind')} that the profile knows"
    )
    return paragraphs([f"{said}, {unknown:,} of others."], width) + rendered(made, width)


def _comparison(comparison: Comparison, width: int) -> str:
    first, second = comparison.engines
    compared = f"Engines {first} and {second}: {plural(comparison.values, 'value')} compared"
    if not comparison.differences:
        return paragraphs([f"{compared}, all equal."], width)
    shown = comparison.differences[:LISTED_DIFFERENCES]
    entries = [_difference(each, comparison.engines) for each in shown]
    more = len(comparison.differences) - len(shown)
    further = f"  and {more} more: --format json lists them" if more else ""
    heading = f"{compared}, {plural(len(comparison.differences), 'difference')}"
    return listing(heading, entries, width) + paragraphs([further], width)


def _difference(each: Difference, engines: Sequence[str]) -> tuple[str, str]:
    where = each.message if each.column is None else f"{each.message}.{each.column}"
    rows = "" if each.first_row is None else f"{plural(each.rows, 'row')}, first row {each.first_row}: "
    first, second = in_words(each.first), in_words(each.second)
    return where, f"{rows}{engines[0]} {first}, {engines[1]} {second}"


def _is_damage(notice: Notice) -> bool:
    return notice.offset is not None


def _place(notice: Notice) -> str:
    """Where it is: "byte 2,089", "session 1", "file"."""
    if notice.offset is not None:
        return f"byte {notice.offset:,}"
    return "file" if notice.session is None else f"session {notice.session}"
