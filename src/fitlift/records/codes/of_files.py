"""What is said of bytes that are, or should be, a FIT file, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: What could not be read of a file.
_DAMAGE: Mapping[str, tuple[str, ...]] = {
    "too_many_parts": ("most_parts", "bytes", "byte"),
    "bytes_left_over": ("bytes", "byte"),
    "bytes_unreadable": ("bytes", "byte"),
    "file_cut_short": ("byte", "missing_bytes"),
    "other_size_than_stated": ("stated_bytes", "bytes"),
    "checksum_wrong": ("part",),
    "header_checksum_wrong": ("part",),
    "header_damaged": (),
    "messages_overlap": ("byte",),
    "layout_lost": ("byte",),
    "part_cut_short": ("part", "keeps_before"),
    "part_damaged": ("part", "text", "keeps_before"),
    "field_of_other_size": ("field", "message", "bytes"),
    "damaged_in_places": ("places",),
    "more_places": ("places",),
}

#: What bytes look like that are no FIT file.
_LOOKS: Mapping[str, tuple[str, ...]] = {
    "web_page": (),
    "gpx_track": (),
    "tcx_file": (),
    "xml_file": (),
    "pdf_document": (),
    "png_picture": (),
    "jpeg_picture": (),
    "apple_double": (),
    "sqlite_database": (),
    "bzip2_archive": (),
    "seven_zip_archive": (),
    "rar_archive": (),
    "json_document": (),
    "text_document": (),
    "other_bytes": (),
    "empty_file": (),
    "too_few_bytes": ("bytes",),
}

#: Why nothing is read.
_UNREAD: Mapping[str, tuple[str, ...]] = {
    "not_fit": ("looks_like",),
    "nothing_readable": ("why",),
    "no_messages": (),
    "damaged_zip": ("text",),
    "damaged_gzip": ("text",),
    "not_unpacked": ("text",),
    "encrypted": (),
    "unpacks_to_too_many_bytes": (),
    "unpacks_to_more": ("most_bytes",),
    "zip_without_fit": ("files",),
    "zip_of_several_fit": ("files",),
    "no_open_file": (),
    "no_such_file": (),
    "is_a_folder": (),
    "not_opened": ("text",),
    "page_without_tables": (),
    "tables_unreadable": ("text",),
    "page_of_weeks": (),
    "tables_of_other_version": (),
}

#: What to try.
_HINTS: Mapping[str, tuple[str, ...]] = {
    "export_again": (),
    "export_as_fit": (),
    "log_in_and_download": (),
    "download_again": (),
    "file_of_same_name": (),
    "unpack_first": (),
    "unpack_with_password": (),
    "unpack_into_folder": (),
    "unpack_or_name_one": (),
    "give_file": (),
    "name_fit_file": (),
    "name_file_in_folder": (),
    "check_name": (),
    "give_own_page": (),
    "give_session_page": (),
    "write_page_anew": (),
    "write_page_with_this_version": (),
}

#: Why a value cannot be written.
_UNFIT: Mapping[str, tuple[str, ...]] = {
    "unfit_value": ("field", "value", "why"),
    "unfit_length": ("bytes", "most_bytes"),
    "too_long_for": ("bytes",),
    "not_padded_to": ("bytes",),
    "not_of_type": ("type",),
    "no_text": (),
    "no_number": (),
    "not_among": ("type",),
    "time_zone_unfit": (),
    "time_zone_lacking": (),
}

#: What two decodings say, and names of messages.
_INSPECTED: Mapping[str, tuple[str, ...]] = {
    "decoded_value": ("value",),
    "private_value": (),
    "column_type": ("type",),
    "no_such_column": (),
    "rows_there": ("rows",),
    "definition_lost": (),
    "two_packages": ("version",),
}

#: Each code → the names of its figures and names.
OF_FILES: Mapping[str, tuple[str, ...]] = {**_DAMAGE, **_LOOKS, **_UNREAD, **_HINTS, **_UNFIT, **_INSPECTED}

#: Figures and names that only these tell.
FACTS_OF_FILES: Mapping[str, Fact] = {
    "byte": Fact("count", "Where in the file, from 0."),
    "bytes": Fact("count", "Bytes."),
    "field": Fact("text", "The field, by its name or number."),
    "keeps_before": Fact("flag", "Whether what lies before it is kept."),
    "looks_like": Fact("reasons", "What it looks like."),
    "message": Fact("text", "The kind of message, by its name."),
    "missing_bytes": Fact("count", "Bytes that are not there."),
    "most_parts": Fact("count", "Parts of a chained file that are read."),
    "part": Fact(
        "count", "Part of a chained file, from 1; null where it is the only one, or not told.", is_always=False
    ),
    "places": Fact("count", "Places in the file."),
    "rows": Fact("count", "Rows."),
    "stated_bytes": Fact("count", "Bytes that the header promises."),
    "value": Fact("text", "The value, as it stands."),
    "version": Fact("text", "The version that is installed."),
    "why": Fact("reasons", "Why."),
}
