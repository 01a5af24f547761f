"""What is said of bytes that are, or should be, a FIT file, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Facts, Parted, Words
from fitlift.wording import plural

_MB = 2**20


def _unreadable(facts: Facts) -> str:
    start, count = facts.count("byte"), facts.count("bytes")
    where = f"bytes {start:,} to {start + count - 1:,} ({count:,} in all)" if count > 1 else f"byte {start:,}"
    return f"{where} cannot be read; the rest is kept"


def _in_part(facts: Facts, text: str) -> str:
    """What is said of a part of a file."""
    return text if facts.is_unknown("part") else f"part {facts.count('part')}: {text}"


def _until_damage(facts: Facts, text: str) -> str:
    kept = "; what lies before the damage is kept" if facts.flag("keeps_before") else ""
    return _in_part(facts, f"{text}{kept}")


_DAMAGE: Mapping[str, Words] = {
    "too_many_parts": Parted(
        lambda of: f"more than {of.count('most_parts')} files in a row",
        lambda of: f"the {of.count('bytes'):,} bytes from byte {of.count('byte'):,} on are left out",
    ),
    "bytes_left_over": lambda of: (
        f"{plural(of.count('bytes'), 'byte')} left over at the end, from byte {of.count('byte'):,} on"
    ),
    "bytes_unreadable": _unreadable,
    "file_cut_short": lambda of: (
        f"the file is cut short at byte {of.count('byte'):,}, {plural(of.count('missing_bytes'), 'byte')} before its "
        "end; what is there is kept"
    ),
    "other_size_than_stated": lambda of: (
        f"the header promises {plural(of.count('stated_bytes'), 'byte')} of messages, there are {of.count('bytes'):,}"
    ),
    "checksum_wrong": Parted(lambda of: _in_part(of, "the checksum is wrong"), "values may be damaged"),
    "header_checksum_wrong": lambda of: _in_part(of, "the checksum of its header is wrong"),
    "header_damaged": "the file's header is damaged; what follows it was read all the same",
    "messages_overlap": Parted(
        lambda of: f"a message reaches from before byte {of.count('byte'):,} into the next one",
        "one of the two is damaged, both are kept",
    ),
    "layout_lost": Parted(
        lambda of: f"the layout of some messages, from byte {of.count('byte'):,} on, is damaged or lost",
        "they are kept as bytes only",
    ),
    "part_cut_short": lambda of: _until_damage(of, "the file is cut short"),
    "part_damaged": lambda of: _until_damage(of, f"the file is damaged ({of.text('text')})"),
    "field_of_other_size": lambda of: (
        f"field {of.text('field')} of {of.text('message')} has {plural(of.count('bytes'), 'byte')}, which do not fit "
        "its type; they are kept as bytes"
    ),
    "damaged_in_places": Parted(
        lambda of: f"the file is damaged in {of.count('places')} places, and what could be read is kept",
        "fitlift inspect FILE lists them",
    ),
    "more_places": Parted(lambda of: f"and {of.count('places')} more places like these", "fitlift inspect lists them"),
}

_LOOKS: Mapping[str, Words] = {
    "web_page": "a web page (HTML)",
    "gpx_track": "a GPX track",
    "tcx_file": "a TCX file",
    "xml_file": "an XML file",
    "pdf_document": "a PDF document",
    "png_picture": "a picture (PNG)",
    "jpeg_picture": "a picture (JPEG)",
    "apple_double": "a macOS companion file (AppleDouble)",
    "sqlite_database": "an SQLite database",
    "bzip2_archive": "a bzip2 archive",
    "seven_zip_archive": "a 7-Zip archive",
    "rar_archive": "a RAR archive",
    "json_document": "JSON",
    "text_document": "a text file",
    "other_bytes": "binary data without a FIT header",
    "empty_file": "an empty file (0 bytes)",
    "too_few_bytes": lambda of: f"only {plural(of.count('bytes'), 'byte')}, too few for a FIT file",
}

_UNREAD: Mapping[str, Words] = {
    "not_fit": lambda of: f"not a FIT file, it looks like {of.sentences('looks_like')[0]}",
    "nothing_readable": lambda of: f"a FIT file, but nothing could be read from it: {of.sentences('why')[0]}",
    "no_messages": "it holds no messages",
    "damaged_zip": lambda of: f"damaged zip file: {of.text('text')}",
    "damaged_gzip": lambda of: f"damaged gzip file: {of.text('text')}",
    "not_unpacked": lambda of: f"cannot be unpacked: {of.text('text')}",
    "encrypted": "is encrypted",
    "unpacks_to_too_many_bytes": "unpacks to too many bytes",
    "unpacks_to_more": lambda of: f"unpacks to more than {of.count('most_bytes') // _MB} MB",
    "zip_without_fit": lambda of: f"a zip without a FIT file; files in it: {of.count('files')}",
    "zip_of_several_fit": lambda of: f"a zip with {of.count('files')} FIT files",
    "no_open_file": "is no file",
    "no_such_file": "no such file",
    "is_a_folder": "is a folder",
    "not_opened": lambda of: f"cannot be opened: {of.text('text')}",
    "page_without_tables": "is an HTML page without fitlift's tables",
    "tables_unreadable": lambda of: f"has tables that cannot be read: {of.text('text')}",
    "page_of_weeks": "is a page of weeks, which holds no sets",
    "tables_of_other_version": "has tables of another version, or that were changed",
}

_HINTS: Mapping[str, Words] = {
    "export_again": "export it once more",
    "export_as_fit": "export the activity as FIT or 'original' instead",
    "log_in_and_download": "the site may have asked you to log in, download it again",
    "download_again": "download it again",
    "file_of_same_name": "use the file of the same name without '._'",
    "unpack_first": "unpack it first",
    "unpack_with_password": "unpack it with its password first",
    "unpack_into_folder": "unpack it into a folder",
    "unpack_or_name_one": "unpack it, or name one of them",
    "give_file": "give a path, bytes, or an open file",
    "name_fit_file": "name a FIT file; '-' reads what is piped in",
    "name_file_in_folder": "name a file in it",
    "check_name": "check the name; quote names with spaces",
    "give_own_page": "give a page that fitlift wrote",
    "give_session_page": "give the page of a session, or the files",
    "write_page_anew": "write the page anew",
    "write_page_with_this_version": "write the page anew with this version of fitlift",
}

_UNFIT: Mapping[str, Words] = {
    "unfit_value": lambda of: f"field {of.text('field')}: {of.text('value')} {of.sentences('why')[0]}",
    "unfit_length": lambda of: f"takes {of.count('bytes')} bytes; 1 to {of.count('most_bytes')} are possible",
    "too_long_for": lambda of: f"does not fit into {of.count('bytes')} bytes",
    "not_padded_to": lambda of: f"cannot be padded to {of.count('bytes')} bytes",
    "not_of_type": lambda of: f"does not fit {of.text('type')}",
    "no_text": "is no text",
    "no_number": "is no number",
    "not_among": lambda of: f"is no {of.text('type')}",
    "time_zone_unfit": "must be naive",
    "time_zone_lacking": "must have a time zone",
}

_INSPECTED: Mapping[str, Words] = {
    "decoded_value": lambda of: of.text("value"),
    "private_value": "(private)",
    "column_type": lambda of: of.text("type"),
    "no_such_column": "no such column",
    "rows_there": lambda of: plural(of.count("rows"), "row"),
    "definition_lost": "(definition lost)",
    "two_packages": lambda of: (
        f"fitparse {of.text('version')} is installed beside python-fitparse and they overwrite each other; run: pip "
        "uninstall -y fitparse python-fitparse && pip install python-fitparse"
    ),
}

#: Code → its sentence.
OF_FILES: Mapping[str, Words] = {**_DAMAGE, **_LOOKS, **_UNREAD, **_HINTS, **_UNFIT, **_INSPECTED}
