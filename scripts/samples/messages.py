"""The messages in which Garmin watches of 2025 write a session."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Protocol

from fitlift.fit import profile
from fitlift.fit.encode import Field, Message, Value, message
from fitlift.fit.facts import BASE_TYPES
from samples.simulation import ZONE_BOUNDS, Effort, Session

LOCAL_OFFSET = dt.timedelta(hours=1)

#: The category of a set that the watch does not recognise.
UNKNOWN = 65534

MAX_HR = ZONE_BOUNDS[-1]


def file_id(start: dt.datetime, **device: int | str) -> Message:
    """Identify the file; without a serial number, as no device made it."""
    return message("file_id", {"type": "activity", "time_created": start, **device})


class Timed(Protocol):
    """What ran for some time: a strength session, or a run."""

    @property
    def start(self) -> dt.datetime:
        """When it began."""

    @property
    def timer_s(self) -> float:
        """Seconds that the timer ran."""


def activity(*sessions: Timed, kind: str = "manual", local: bool = True) -> Message:
    """Sum the file up."""
    start = sessions[0].start
    values: dict[str, Value] = {"timestamp": start, "total_timer_time": sum(each.timer_s for each in sessions)}
    local_time: dict[str, Value] = {"local_timestamp": (start + LOCAL_OFFSET).replace(tzinfo=None)} if local else {}
    return message(
        "activity",
        values | local_time | {"num_sessions": len(sessions), "type": kind, "event": "activity", "event_type": "stop"},
    )


def garmin_session(session: Session, *, index: int, first_index: int, load: float, name: str = "Strength") -> Message:
    """Sum a session up, as 2025's firmware does: its timestamp is its start."""
    return message(
        "session",
        {
            "timestamp": session.start,
            "start_time": session.start,
            "total_elapsed_time": session.elapsed_s,
            "total_timer_time": session.timer_s,
            "total_cycles": session.reps,
            "active_time": sum(each.seconds for each in session.active),
            "sport_profile_name": name,
            "training_load_peak": load,
            "message_index": index,
            "total_calories": round(session.timer_s / 60 * 6.4),
            "first_lap_index": first_index,
            "num_laps": len(session.stretches),
            "event": "session",
            "event_type": "stop",
            "sport": "training",
            "sub_sport": "strength_training",
            "avg_heart_rate": session.mean_hr(),
            "max_heart_rate": session.max_hr(),
            "total_training_effect": 1.1,
            "total_anaerobic_training_effect": 0.4,
        },
        extra=(
            Field(151, BASE_TYPES["uint16"], len(session.active)),
            Field(152, BASE_TYPES["uint32"], round(session.volume_kg * 100)),
        ),
        sizes={"sport_profile_name": 16},
    )


def garmin_sets(session: Session, *, first_index: int) -> Iterator[Message]:
    """Write the sets and rests, every one with the session's start as its timestamp."""
    count = 0
    for index, stretch in enumerate(session.stretches, first_index):
        begin: dict[str, Value] = {
            "timestamp": session.start,
            "duration": stretch.seconds,
            "start_time": session.at(stretch.since_s),
        }
        if not stretch.active:
            yield message(
                "set",
                begin | {"message_index": index, "wkt_step_index": stretch.effort.rest_step, "set_type": "rest"},
            )
            continue
        effort = stretch.effort
        categories, subtypes, confidences = _exercise_arrays(effort)
        yield message(
            "set",
            begin
            | {
                "repetitions": effort.reps,
                "weight": effort.kg,
                "category": categories,
                "category_subtype": subtypes,
                "weight_display_unit": "kilogram" if effort.step is not None else None,
                "message_index": index,
                "wkt_step_index": effort.step,
                "set_type": "active",
            },
            extra=(
                Field(2, BASE_TYPES["uint8"], confidences),
                Field(14, BASE_TYPES["uint16"], count),
            ),
        )
        count += 1


def _exercise_arrays(
    effort: Effort,
) -> tuple[tuple[int | None, ...], tuple[int | None, ...], tuple[int | None, ...]]:
    """Three places of category, subtype and confidence: planned, guessed or unknown."""
    if effort.step is not None:
        category, subtype = exercise_numbers(effort.category, effort.exercise)
        return (category,) * 3, (subtype,) * 3, (255,) * 3
    if not effort.guesses:
        return (UNKNOWN,) * 3, (None,) * 3, (255, None, None)
    places = [(*exercise_numbers(each.category, each.exercise), each.v) for each in effort.guesses]
    places += [(UNKNOWN, None, 0)] * (3 - len(places))
    return (
        tuple(each[0] for each in places),
        tuple(each[1] for each in places),
        tuple(each[2] for each in places),
    )


def exercise_numbers(category: str, exercise: str | None) -> tuple[int, int | None]:
    """Category and exercise as the profile numbers them."""
    number = profile.enum_numbers("exercise_category")[category]
    return number, None if exercise is None else profile.exercise_number(category, exercise)


def set_zones(session: Session, *, first_index: int, session_index: int) -> Iterator[Message]:
    """Write the time in heart-rate zones of the session and of each set."""
    windows = [("session", session_index, 0.0, session.elapsed_s)]
    windows += [
        ("set", index, each.since_s, each.since_s + each.seconds + each.pause_s)
        for index, each in enumerate(session.stretches, first_index)
    ]
    for reference, index, begin, end in windows:
        yield message(
            "time_in_zone",
            {
                "timestamp": session.start,
                "reference_mesg": reference,
                "reference_index": index,
                "time_in_hr_zone": session.zone_seconds(begin, end),
                "hr_zone_high_boundary": ZONE_BOUNDS,
                "hr_calc_type": "percent_max_hr",
                "max_heart_rate": MAX_HR,
            },
        )


def timer_events(session: Session) -> list[Message]:
    """Write when the timer was started and stopped."""
    moments = [(0.0, "start")]
    for begin, end in session.pauses():
        moments += [(begin, "stop_all"), (end, "start")]
    moments.append((session.elapsed_s, "stop_all"))
    return [
        message(
            "event",
            {
                "timestamp": session.at(since),
                "event": "timer",
                "event_type": what,
                "data": 0,
                "event_group": 0,
            },
        )
        for since, what in moments
    ]


def heart_records(session: Session) -> list[Message]:
    """Write the samples."""
    return [message("record", {"timestamp": session.at(since), "heart_rate": bpm}) for since, bpm in session.samples]


def zones_target() -> Message:
    """Write the maximum heart rate that the invented athlete's watch is set to."""
    return message("zones_target", {"max_heart_rate": MAX_HR, "hr_calc_type": "percent_max_hr"})


def exercise_title(index: int, category: str, exercise: str, text: str) -> Message:
    """Spell an exercise."""
    number, subtype = exercise_numbers(category, exercise)
    return message(
        "exercise_title",
        {
            "message_index": index,
            "exercise_category": number,
            "exercise_name": subtype,
            "wkt_step_name": text,
        },
        sizes={"wkt_step_name": 32},
    )
