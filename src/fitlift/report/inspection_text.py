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
from fitlift.report.layout import PLAIN_WIDTH, blocks, headed_table, listing, paragraphs, rendered
from fitlift.report.words import heading, in_words, say
from fitlift.report.words.amounts import minutes
from fitlift.report.words.calendar import date_and_time

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
            listing(heading("devices"), [(_device(each), "") for each in inspection.devices], width),
            _sessions(activity, width),
            _checks(activity.each_check, width),
            _messages(inspection.structure.messages, width),
            listing(
                heading("damage"), [(_place(each), each.text) for each in activity.notices if _is_damage(each)], width
            ),
            listing(
                heading("odd"), [(_place(each), each.text) for each in activity.notices if not _is_damage(each)], width
            ),
            "" if inspection.comparison is None else _comparison(inspection.comparison, width),
        ]
    )


def _headline(inspection: Inspection) -> str:
    file = inspection.activity.file
    kind, size = say("fit_file_type", file_type=file.kind), say("bytes_in_all", size_bytes=inspection.size_bytes)
    return " · ".join(filter(None, (file.name, size, kind, file.device)))


def _part(part: PartInfo) -> str:
    return say(
        "part_of_file",
        part=part.part,
        byte=part.offset,
        protocol=part.protocol,
        profile=part.profile,
        header_bytes=part.header_bytes,
        header_checksum=part.header_checksum,
        data_bytes=part.data_bytes,
        checksum=part.checksum,
    )


def _device(device: DeviceInfo) -> str:
    made_by = " ".join(filter(None, (device.manufacturer, device.product)))
    software = say("software_of_device", software=device.software) if device.software else ""
    has_number = device.kind is not None and device.kind.isdigit()
    kind = say("device_of_kind", device_kind=device.kind) if has_number else device.kind
    what = ", ".join(filter(None, (made_by, kind, software)))
    return f"{device.index or '–'}  {what}"


def _sessions(activity: Activity, width: int) -> str:
    if not activity.each_session:
        return ""
    made = headed_table(("number", "session", "start", "from"), ("duration", "sets", "rests"))
    kinds = Counter((each.session, each.kind) for each in activity.each_set)
    for each in activity.each_session:
        start = activity.file.local_time(each.start_time)
        made.add_row(
            str(each.session),
            sport(ListedSession(each.sport, each.sub_sport, start, each.timer_s)),
            date_and_time(start),
            heading("its_message" if each.origin == "file" else "its_data"),
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
    made = headed_table(("number", "watchs_own_total"), ("watch", "its_sets", ""))
    for each in telling:
        made.add_row(str(each.session), each.check, f"{each.watch:,.10g}", f"{each.found:,.10g}", heading(each.verdict))
    return rendered(made, width)


#: Keys of headings of the message table's figures that are left out where a file has none, and what they show.
_FIGURES: Mapping[str, Callable[[MessageInfo], int]] = {
    "bytes": lambda each: each.size_bytes,
    "layouts": lambda each: each.layouts,
    "fields": lambda each: each.fields,
    "unknown": lambda each: each.unknown_fields,
    "developers": lambda each: each.developer_fields,
    "after_damage": lambda each: each.salvaged,
}


def _messages(messages: Sequence[MessageInfo], width: int) -> str:
    shown = {key: figure for key, figure in _FIGURES.items() if any(map(figure, messages))}
    made = headed_table(("message",), ("rows", *shown))
    for each in messages:
        figures = (figure(each) for figure in shown.values())
        made.add_row(message_name(each), f"{each.rows:,}", *(f"{figure:,}" if figure else "" for figure in figures))
    known = [each for each in messages if each.known]
    said = say(
        "messages_by_profile",
        messages=sum(each.rows for each in known),
        kinds=len(known),
        other_messages=sum(each.rows for each in messages if not each.known),
    )
    return paragraphs([said], width) + rendered(made, width)


def _comparison(comparison: Comparison, width: int) -> str:
    engines, values, differences = comparison.engines, comparison.values, comparison.differences
    if not differences:
        return paragraphs([say("engines_agree", engines=engines, values=values)], width)
    shown = differences[:LISTED_DIFFERENCES]
    entries = [_difference(each, engines) for each in shown]
    more = len(differences) - len(shown)
    further = f"  {say('more_differences', differences=more)}" if more else ""
    head = say("engines_differ", engines=engines, values=values, differences=len(differences))
    return listing(head, entries, width) + paragraphs([further], width)


def _difference(each: Difference, engines: Sequence[str]) -> tuple[str, str]:
    where = each.message if each.column is None else f"{each.message}.{each.column}"
    rows = "" if each.first_row is None else f"{say('rows_from', rows=each.rows, first_row=each.first_row)}: "
    first, second = in_words(each.first), in_words(each.second)
    return where, f"{rows}{engines[0]} {first}, {engines[1]} {second}"


def _is_damage(notice: Notice) -> bool:
    return notice.offset is not None


def _place(notice: Notice) -> str:
    """Where it is: "byte 2,089", "session 1", "file"."""
    if notice.offset is not None:
        return say("at_byte", byte=notice.offset)
    return say("in_file") if notice.session is None else say("in_session", session=notice.session)
