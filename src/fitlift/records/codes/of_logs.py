"""What is said of logs that phones write, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Each code → the names of its figures and names.
OF_LOGS: Mapping[str, tuple[str, ...]] = {
    "log_of_nobody": ("headers",),
    "plain_log_form": ("needed_columns", "log_columns"),
    "log_without_sets": ("each_fault",),
    "log_days_or_months": ("cells",),
    "log_weights_without_unit": ("app", "sets"),
    "say_by_setting": ("setting", "choices"),
    "log_rows_left_out": ("count", "each_fault"),
    "log_cells_left_out": ("count", "each_fault"),
    "log_cut": ("line",),
    "log_distances_without_unit": ("sets", "setting", "choices"),
    "named_in_log": ("written",),
    "recording_as_log": (),
    "log_beside_log": (),
    "name_recording_and_log": (),
    "log_of_other_hours": ("begun", "each_logged"),
    "check_hours_of_log": ("setting", "choices"),
    "log_of_one_recording": (),
    "laid_from_log": (
        "log",
        "laid_sets",
        "set_numbers",
        "unsure_sets",
        "unlogged_sets",
        "other_reps_sets",
        "other_weight_sets",
        "log_later_s",
    ),
}

#: Figures and names that only these tell.
FACTS_OF_LOGS: Mapping[str, Fact] = {
    "app": Fact("text", "The app whose log it is; null for the plain form.", is_always=False),
    "cells": Fact("texts", "A cell as it stands, as an example; none where none is at hand."),
    "log_columns": Fact("texts", "Every column that the plain form can have."),
    "choices": Fact("texts", "The values that a setting can have."),
    "count": Fact("count", "How many there are."),
    "each_fault": Fact("parts", "The first cells that cannot be read.", parts=("line", "header", "cell")),
    "cell": Fact("text", "What stands in the cell."),
    "header": Fact("text", "What stands over its column."),
    "headers": Fact("texts", "What stands over the columns."),
    "needed_columns": Fact("texts", "Columns that the plain form has to have."),
    "begun": Fact("text", "When the recording began by the local clock.", is_always=False),
    "each_logged": Fact("parts", "The nearest sessions of a log.", parts=("logged_name", "logged_start")),
    "logged_name": Fact("text", "Its name.", is_always=False),
    "logged_start": Fact("text", "When it began by the local clock."),
    "log": Fact("text", "The log's file."),
    "laid_sets": Fact("count", "How many recorded sets are surely sets of the log."),
    "unsure_sets": Fact("numbers", "Numbers of recorded sets of which it is not sure which of the log they are."),
    "other_reps_sets": Fact("numbers", "Numbers of recorded sets of which the log has other repetitions."),
    "other_weight_sets": Fact("numbers", "Numbers of recorded sets of which the log has another weight."),
    "log_later_s": Fact(
        "number",
        "Seconds later than the recording that the log has the session, below zero earlier; null where both have one "
        "hour.",
        is_always=False,
    ),
    "missing_log": Fact(
        "text",
        "The log beside which corrections were written, where none is laid over; null for none.",
        is_always=False,
    ),
    "unlogged_sets": Fact("numbers", "Numbers of recorded sets that are not in the log."),
    "written": Fact("text", "The exercise as the log has it."),
}
