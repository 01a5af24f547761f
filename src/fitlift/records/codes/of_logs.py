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
    "written": Fact("text", "The exercise as the log has it."),
}
