"""Passages of several lines, in English; names that they tell stand in braces."""

from __future__ import annotations

from collections.abc import Mapping

_LABEL_SHEET = """\
# Corrections to {name}
# Every fitlift command that shows sets reads them; the recording itself is never changed.
#
# Put an exercise behind the letter of a slot (b: Sit up), or several things ("weight: 60 kg", "135 lb",
# bodyweight, none, +10 kg added to the body, -20 kg of help from a band or a machine; "unit: lb" alone: the number
# that was logged is in pounds):
#       b: {{exercise: Sit up, reps: 12, weight: 10 kg, side: left, role: warmup, rpe: 8, note: slow}}
# Under sets, one set by its number, where it differs from the rest of its slot, or was none, or two, or part of
# the one before, or was one although it looks like a press of the lap button:
#       7: Plank
#       8: drop
#       9: {{split: [6, 4]}}
#       10: {{merge: 11}}
#       12: {{reps: 4, seconds: 35}}
#       13: keep
# Under add, what the watch missed:
#       - {{after: 12, slot: b, reps: 10}}
# order says which slot each set belongs to: a space between sets, a comma between rounds, a slash between blocks,
# brackets around a set before the first round. Change it where fitlift grouped the sets wrongly.
#
# A weight stands for all sets of a slot, its warm-ups too; `fitlift label --weight 'b=60 kg' {name}` gives it to
# working sets only, and 'b=40, 50, 60 kg' one to each.
#
# After editing, run `fitlift label {name}` once more, so that the names are remembered for later
# sessions; `fitlift label --check {name}` only tells whether all of it fits.
"""

_FINDING_EXERCISES = """\
The squats, runners' favourites first:
  fitlift exercises squat
What trains the core:
  fitlift exercises --muscle core
One exercise in full:
  fitlift exercises RDL
"""

#: Key → passage.
PASSAGES: Mapping[str, str] = {"label_sheet": _LABEL_SHEET, "finding_exercises": _FINDING_EXERCISES}
