"""What stands in text files that people write, in English: nouns for it, and examples of it."""

from __future__ import annotations

from collections.abc import Mapping

#: What should stand somewhere.
NOUNS: Mapping[str, str] = {
    "amount": "amount",
    "duration": "duration",
    "exercise": "exercise",
    "label": "label",
    "load": "load",
    "muscle": "muscle",
    "name": "name",
    "rest": "rest",
    "role": "role",
    "slot": "slot",
    "time": "time",
    "weekday": "day of the week",
    "weight": "weight",
    "whole_number": "whole number",
}

#: The same where it is missing.
WITH_ARTICLE: Mapping[str, str] = {"amount": "an amount", "label": "a label", "role": "a role"}

#: What needs something.
THINGS: Mapping[str, str] = {
    "added_set": "a set to add",
    "exercise": "an exercise",
    "own_exercise": "an exercise",
    "plan": "a plan",
    "routine": "a routine",
    "session": "a session",
}

#: A thing and a key that it needs → what that is, where it is not called by its key.
NEEDED: Mapping[tuple[str, str], str] = {
    ("exercise", "exercise"): "a name",
    ("own_exercise", "name"): "a name",
    ("own_exercise", "primary"): "muscles or a parent",
    ("plan", "plan"): "a name",
    ("routine", "exercise"): "at least one exercise",
    ("session", "name"): "a name",
    ("session", "exercises"): "exercises",
}

_LINE = "as in - Back squat: 4x4-6 @ 80 kg"

#: What is wanted → examples of it.
AS_IN: Mapping[str, str] = {
    "added_set:after": "after: 7 puts it behind set 7, after: 0 first",
    "added_weight": "one weight, as in add 2.5 kg",
    "amount": "as in 4x4-6, 3x8+, 3xAMRAP, 3x45 s, 3x1:30, 5 min, 3x40 m or 20 calories",
    "argument": 'as in settings={"max_hr_bpm": 186}',
    "assignment": "write KEY=VALUE, as in max_hr_bpm=186",
    "days": "as in tuesday, friday",
    "duration": "as in 45 or 1:30",
    "exercise:do": "as in do: 4x4-6 @ 80 kg",
    "exercise:exercise": "as in exercise: Back squat",
    "label": "one letter or word, as in superset A",
    "last_rest": "the rest after the last set, as in rest 90 s then 3 min, then manual or then none",
    "line": _LINE,
    "lines_with_dash": f"each begins with a dash, {_LINE}",
    "load": "as in @ 80 kg, @ 175 lb, @ +10 kg, @ assisted 20 kg, @ 75-80 %, @ RPE 8 or @ bodyweight",
    "no_rest": "as in no rest, or no rest then 90 s",
    "order": "as in: a b c, a b c / d, d, d",
    "own_exercise:primary": 'as in primary = ["quads"], or parent = "back squat"',
    "plan:plan": "as in plan: In season",
    "rest": "as in rest 90 s, rest 90-120 s, rest 2 min, rest 1:30, rest manual or no rest",
    "session:name": "as in name: Strength A",
    "settings": "as in [athlete], and on the next line max_hr_bpm = 186",
    "slot": "slots have letters: a, b, c",
    "split": "split: [6, 4] for one of 6 and one of 4",
    "time": "as in 2026-11-19T17:04:00Z",
    "values": "as in: 5, 5",
    "warmup_rest": "as in warmup 2 warmup rest 60 s",
    "warmups": "as in warmup 2, or each set as in warmup 10 @ 20 kg, 5 @ 50 kg",
    "weight": "as in 60, 60 kg, 135 lb, +10 kg added, -20 kg of help, bodyweight or none",
    "weights": "as in 60 kg, 135 lb, +10 kg, -20 kg, bodyweight, or 40, 50, 60 kg",
    "whole_line": "a name and its figures, as in Back squat: 4x5 @ 80 kg",
}
