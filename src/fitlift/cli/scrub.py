"""`fitlift convert --scrub`: a recording to send with a report of something that is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.cli.common import STANDARD, Voice, source_of, write
from fitlift.cli.saying import wrong_use
from fitlift.records.said import Said
from fitlift.writers.formats import RECORDING


def write_scrubbed(files: Sequence[str], format_name: str | None, output: str, voice: Voice, *, lap_sets: bool) -> None:
    """Write a recording without what tells who made it, and say what is not in it any more.

    Parameters
    ----------
    files
        The recording, by its name.
    format_name
        The format that was asked for; None for none.
    output
        The file to write.
    voice
        Says it.
    lap_sets
        Whether sets were to be put in, which are none of the watch's.

    Raises
    ------
    FitliftError
        If it cannot be read, or not be written.
    """
    from fitlift.inspection.scrubbed import scrub

    unfit = (("--format", format_name not in {None, RECORDING}), ("--sets", lap_sets))
    options = tuple(option for option, is_given in unfit if is_given)
    if options:
        raise wrong_use(Said("scrub_writes_fit"), Said("leave_out", {"options": options}))
    if len(files) != 1:
        raise wrong_use(Said("fit_is_of_one_file"))
    if output == STANDARD:
        raise wrong_use(Said("scrub_needs_file"))
    source, name = source_of(files[0])
    found = scrub(source, name=name)
    for notice in found.notices:
        voice.say(notice.text)
    write(found.data, output, voice, inputs=files)
    voice.say(found.said)
    voice.say(Said("look_before_sending", {"output": output}))
