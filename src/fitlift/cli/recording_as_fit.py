"""`fitlift convert --format fit`: a recording with what is known of its sets in it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from fitlift.cli.common import Voice, source_of, text_file_faults
from fitlift.cli.fit_output import refuse_folders, the_one_file, write_fit
from fitlift.cli.saying import PROGRAM
from fitlift.history.outcomes import Outcome
from fitlift.records.said import Said
from fitlift.userfiles.places import UserFiles
from fitlift.writers.formats import RECORDING
from fitlift.writers.recording import corrected_recording


def write_recording(files: Sequence[str], output: str, voice: Voice, user_files: UserFiles, *, lap_sets: bool) -> None:
    """Write one recording with what is known of its sets, and say what is other in it.

    Parameters
    ----------
    files
        The recording, by its name.
    output
        The file to write.
    voice
        Says it.
    user_files
        What is known of its sets.
    lap_sets
        Whether sets are put beside laps, named or not.

    Raises
    ------
    FitliftError
        If it cannot be read, or not be written.
    """
    file = the_one_file(files, output, Said("needs_file", {"format": RECORDING, "ending": f".{RECORDING}"}))
    refuse_folders(file)
    source, name = source_of(file)
    made = corrected_recording(source, name=name, lap_sets=lap_sets, user_files=user_files)
    for line, _ in text_file_faults([Outcome(file, "counted", notices=made.notices)]):
        click.echo(f"{PROGRAM}: {line}", err=True)
    for notice in made.damage:
        voice.say(notice.text)
    write_fit(made.data, output, file)
    code = "wrote_recording" if made.counts else "wrote_same_recording"
    for said in (Said(code, {"output": output, **made.facts}), *made.said_of_rest):
        voice.say(said)
