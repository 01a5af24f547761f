"""`fitlift convert --scrub`: a recording to send with a report of something that is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fitlift.cli.common import Voice, source_of
from fitlift.cli.fit_output import the_one_file, write_fit
from fitlift.cli.saying import wrong_use
from fitlift.records.said import Said


def write_scrubbed(files: Sequence[str], output: str, voice: Voice, unfit: Mapping[str, bool]) -> None:
    """Write a recording without what tells who made it, and say what is not in it any more.

    Parameters
    ----------
    files
        The recording, by its name.
    output
        The file to write.
    voice
        Says it.
    unfit
        Options that do not go with it, and whether each was given.

    Raises
    ------
    FitliftError
        If it cannot be read, or not be written.
    """
    from fitlift.inspection.scrubbed import scrub

    options = tuple(option for option, is_given in unfit.items() if is_given)
    if options:
        raise wrong_use(Said("scrub_writes_fit"), Said("leave_out", {"options": options}))
    file = the_one_file(files, output, Said("scrub_needs_file"))
    source, name = source_of(file)
    found = scrub(source, name=name)
    for notice in found.notices:
        voice.say(notice.text)
    write_fit(found.data, output, file)
    voice.say(Said("wrote", {"output": output}))
    voice.say(found.said)
    voice.say(Said("look_before_sending", {"output": output}))
