"""The planned workout that an activity file carries: its steps, and the exercises' titles."""

from __future__ import annotations

from fitlift.activity import fields
from fitlift.activity.exercise_numbers import pairs, weight_units
from fitlift.exercises.names import UNKNOWN
from fitlift.fit.tables import FitFile, Message
from fitlift.records.said import Said
from fitlift.records.workouts import Step, Title

_REPEAT = "repeat_until_steps_cmplt"
_TIMED = ("time", "repetition_time", "time_only")
_MILLISECONDS, _CENTIMETRES = 1000, 100

#: What ends a step and is told otherwise than in words, or is no measure at all.
_TOLD = frozenset({"reps", "open", "distance", "calories", *_TIMED})

#: A heart rate is written above this, one in percent of the maximum below.
_BPM_FROM = 100

#: What ends a step at a heart rate → whether it is one below.
_HEART_RATES = {"hr_less_than": True, "hr_greater_than": False}

#: Watches keep so many bytes of a workout's name, with or without the zero that ends a text.
_CUT_BYTES = (31, 32)


def whole_name(name: str) -> str:
    """A workout's name as it is, or with "…" where the watch has no more of it."""
    return name.rstrip("\ufffd") + "…" if len(name.encode()) in _CUT_BYTES else name


def read_steps(fit: FitFile) -> tuple[Step, ...]:
    """Read the steps, by part and number; one without a number comes last."""
    table = fit.message("workout_step")
    if not len(table):
        return ()
    parts = table.origin.part.tolist()
    indexes = fields.listed_indexes(table, "message_index")
    names = fields.listed_texts(table, "wkt_step_name")
    intensities = fields.listed_names(table, "intensity", "intensity")
    types = fields.listed_names(table, "duration_type", "wkt_step_duration")
    values = fields.listed_amounts(table, "duration_value")
    counts = fields.listed_counts(table, "target_value")
    named = _pairs(table)
    weights_kg = fields.listed_positive(table, "exercise_weight")
    units = weight_units(table)
    notes = fields.listed_texts(table, "notes")
    steps = [
        Step(
            file_part=parts[place],
            step_index=indexes[place],
            name=names[place],
            intensity=intensities[place],
            duration_type=kind,
            target_reps=_whole(values[place]) if kind == "reps" else None,
            target_s=_seconds(values[place]) if kind in _TIMED else None,
            target_m=_metres(values[place]) if kind == "distance" else None,
            target_calories=_whole(values[place]) if kind == "calories" else None,
            ends_at=_end(kind, values[place]),
            repeat_from=_whole(values[place]) if kind == _REPEAT else None,
            repeat_count=counts[place] if kind == _REPEAT else None,
            category=None if category == UNKNOWN else category,
            subtype=None if category == UNKNOWN else subtype,
            weight_kg=weights_kg[place],
            weight_unit=units[place],
            notes=notes[place],
        )
        for place, (kind, (category, subtype)) in enumerate(zip(types, named, strict=True))
    ]
    return tuple(sorted(steps, key=_place))


def read_titles(fit: FitFile) -> tuple[Title, ...]:
    """Read the exercises' names; one without a text is left out."""
    table = fit.message("exercise_title")
    if not len(table):
        return ()
    parts = table.origin.part.tolist()
    indexes = fields.listed_indexes(table, "message_index")
    titles = fields.listed_texts(table, "wkt_step_name")
    return tuple(
        [
            Title(file_part=part, title_index=index, category=category, subtype=subtype, title=title)
            for part, index, (category, subtype), title in zip(parts, indexes, _pairs(table), titles, strict=True)
            if title is not None
        ]
    )


def _place(step: Step) -> tuple[int, bool, int]:
    return step.file_part, step.step_index is None, step.step_index or 0


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _seconds(value: float | None) -> float | None:
    return None if value is None else value / _MILLISECONDS


def _metres(value: float | None) -> float | None:
    return None if value is None else value / _CENTIMETRES


def _end(kind: str | None, value: float | None) -> Said | None:
    """What ends a step, as a heart rate; None for what is told as a figure, and for repeats."""
    if kind is None or kind in _TOLD or kind.startswith("repeat"):
        return None
    if kind not in _HEART_RATES or value is None:
        return Said("ends_by_measure", {"measure": kind})
    is_below = _HEART_RATES[kind]
    if value > _BPM_FROM:
        return Said("ends_at_bpm", {"is_below": is_below, "limit_bpm": value - _BPM_FROM})
    return Said("ends_at_percent", {"is_below": is_below, "limit_percent": value})


def _pairs(table: Message) -> list[tuple[str, str]]:
    """Category and subtype of each step or title."""
    categories, names = (fields.arrays(table, name) for name in ("exercise_category", "exercise_name"))
    named = [pairs(*each) for each in zip(categories, names, strict=True)]
    return [each[0] if each else (UNKNOWN, UNKNOWN) for each in named]
