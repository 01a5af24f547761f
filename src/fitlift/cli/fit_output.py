"""The FIT file that `fitlift convert` writes: of which recording, what it is called, and that no other is lost."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fitlift.cli.common import SILENT, STANDARD, write
from fitlift.cli.saying import wrong_use
from fitlift.errors import OutputError
from fitlift.folders.export_folder import is_export
from fitlift.records.said import Said
from fitlift.writers.formats import RECORDING

_ENDING = f".{RECORDING}"


def the_one_file(files: Sequence[str], output: str, needs_file: Said) -> str:
    """The recording of which a FIT file is to be written.

    Parameters
    ----------
    files
        The files that were named.
    output
        The file to write.
    needs_file
        What is said where it is standard output.

    Raises
    ------
    click.UsageError
        If it is not one file, or the output's name is not one of a FIT file.
    """
    if output == STANDARD:
        raise wrong_use(needs_file)
    if Path(output).suffix.lower() != _ENDING:
        raise wrong_use(Said("fit_is_named_so", {"output": output, "ending": _ENDING}))
    if len(files) != 1:
        raise wrong_use(Said("fit_is_of_one_file"))
    return files[0]


def refuse_folders(name: str) -> None:
    """A folder or an archive of several recordings is no one file."""
    if name != STANDARD and is_export(Path(name)):
        raise wrong_use(Said("fit_is_of_one_file"))


def write_fit(data: bytes, output: str, source: str) -> None:
    """Write it; where the very same bytes stand already, they stay.

    Parameters
    ----------
    data
        The file.
    output, source
        The file to write, and the one that was read.

    Raises
    ------
    OutputError
        If it cannot be written, or another recording is there: nobody can tell one that fitlift made from an original.
    """
    try:
        write(data, output, SILENT, inputs=[source])
    except OutputError as error:
        if error.said.code != "is_never_overwritten":
            raise
        if Path(output).read_bytes() != data:
            raise OutputError(output, error.said, Said("delete_what_was_made")) from error
