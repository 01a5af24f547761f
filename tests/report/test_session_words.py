"""What is said of a session first, and what of that which is odd about it."""

from __future__ import annotations

from pathlib import Path

from builders import active, at, fit, session
from fitlift.activity import read_activity
from fitlift.errors import FOREIGN, Notice
from fitlift.fit.encode import Field, Message, Value, message
from fitlift.fit.facts import BASE_TYPES
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.records.said import Said
from fitlift.report.session_words import first_facts, telling, watch_totals, without_sets
from fitlift.session.analyse import analyse

SQUAT: dict[str, Value] = {"category": 28, "category_subtype": 6}


def summary(*messages: Message) -> SessionSummary:
    """What is said of the first session of a built file."""
    return summarize_sessions(analyse(read_activity(fit(*messages))))[0]


def facts(*messages: Message) -> list[str]:
    """The lines that are not empty."""
    return [text for text in first_facts(summary(*messages)) if text]


#: Two light sets and three of work: 10 × 20, 5 × 50, 5 + 5 + 4 × 80.5 kg.
LADDER = tuple(
    active(100 * place, 30, repetitions=reps, weight=kg, **SQUAT)
    for place, (reps, kg) in enumerate(((10, 20), (5, 50), (5, 80.5), (5, 80.5), (4, 80.5)))
)


def test_it_is_said_why_the_watchs_totals_are_others() -> None:
    """It counts the light sets: 29 repetitions and 450 kg more. Of 1,127.0 + 450."""
    told = session(0, 600, total_cycles=29)
    whole = Message(told.number, (*told.fields, Field(152, BASE_TYPES["uint32"], 157700)))
    assert facts(whole, *LADDER)[0] == "3 working sets + 2 warm-up · 14 reps · 1,127 kg in the 3 sets with a weight"
    assert watch_totals(summary(whole, *LADDER)) == "The watch's own totals, 29 reps and 1,577 kg, include the warm-up."
    assert watch_totals(summary(session(0, 600), *LADDER)) == ""


def test_the_watchs_count_of_a_hold_is_said_to_be_one() -> None:
    """Three repetitions, one for each plank."""
    planks = [active(100 * place, 45, category=19, category_subtype=43, repetitions=1) for place in range(3)]
    push_ups = active(400, 30, category=22, repetitions=12)
    messages = (session(0, 600, total_cycles=15), *planks, push_ups)
    assert facts(*messages)[0] == "4 sets · 12 reps · no weights logged"
    assert watch_totals(summary(*messages)) == "The watch's own totals, 15 reps, include holds."


def test_the_watchs_rope_jumps_are_said_to_be_cardio() -> None:
    """62 of them, beside 12 push-ups."""
    rope, push_ups = active(0, 60, category=2, category_subtype=11, repetitions=62), active(400, 30, category=22)
    messages = (session(0, 600, total_cycles=67), rope, push_ups)
    assert watch_totals(summary(*messages)) == "The watch's own totals, 67 reps, include cardio."


def test_the_watchs_single_repetition_of_a_set_that_asked_for_eight_is_said_to_be_none() -> None:
    """Nothing was held."""
    asked: dict[str, Value] = {
        "message_index": 0,
        "duration_type": "reps",
        "duration_value": 8,
        "exercise_category": 28,
    }
    told: dict[str, Value] = {"wkt_step_index": 0, "category": 28}
    sets = [active(100 * place, 31, repetitions=reps, **told) for place, reps in enumerate((8, 1))]
    one = summary(session(0, 600, total_cycles=9), message("workout_step", asked), *sets)
    assert watch_totals(one) == "The watch's own totals, 9 reps, include sets with too few reps to count."


def test_the_watchs_steps_of_a_carry_lift_nothing_and_are_said_to_be_its_own() -> None:
    """14 steps with 24 kg: 336 kg beside the 1,127 kg and 450 kg of the squats."""
    carry = active(700, 45, repetitions=14, weight=24, category=3, category_subtype=1)
    told = session(0, 900, total_cycles=43)
    whole = Message(told.number, (*told.fields, Field(152, BASE_TYPES["uint32"], 191300)))
    assert facts(whole, *LADDER, carry)[0] == (
        "4 working sets + 2 warm-up · 14 reps · 1,127 kg in the 3 sets with a weight"
    )
    assert watch_totals(summary(whole, *LADDER, carry)) == (
        "The watch's own totals, 43 reps and 1,913 kg, include the warm-up and carries."
    )


def test_sets_of_which_nothing_was_counted_are_said_beside_the_repetitions() -> None:
    """They are none of 0 repetitions."""
    asked: dict[str, Value] = {
        "message_index": 0,
        "duration_type": "reps",
        "duration_value": 8,
        "exercise_category": 28,
    }
    told: dict[str, Value] = {"wkt_step_index": 0, "category": 28}
    sets = [active(100 * place, 31, repetitions=reps, **told) for place, reps in enumerate((8, 0))]
    assert (
        facts(session(0, 600), message("workout_step", asked), *sets)[0]
        == "2 sets · 8 reps, 1 set not counted · no weights logged"
    )


def test_what_was_done_for_a_time_is_no_hold_though_it_counts_as_one() -> None:
    """Squats for 40 s, of which the watch counted 17, and eight after them that were to be counted."""
    asked: dict[str, Value] = {
        "message_index": 0,
        "duration_type": "time",
        "duration_value": 40_000,
        "exercise_category": 28,
    }
    timed = active(0, 40, repetitions=17, wkt_step_index=0, category=28)
    messages = (session(0, 600, total_cycles=25), message("workout_step", asked), timed)
    one = summary(*messages, active(100, 31, repetitions=8, category=22))
    assert watch_totals(one) == "The watch's own totals, 25 reps, include sets that count by time."


def test_what_ends_a_session_is_no_warm_up() -> None:
    """Two squats, then five minutes that the workout calls a cool-down."""
    work: dict[str, Value] = {
        "message_index": 0,
        "duration_type": "reps",
        "duration_value": 8,
        "exercise_category": 28,
        "intensity": "active",
    }
    after: dict[str, Value] = {
        "message_index": 1,
        "duration_type": "time",
        "duration_value": 300_000,
        "exercise_category": 2,
        "intensity": "cooldown",
    }
    sets = [active(100 * place, 31, repetitions=8, wkt_step_index=0, category=28) for place in range(2)]
    last = active(200, 300, repetitions=0, wkt_step_index=1, category=2)
    steps = message("workout_step", work), message("workout_step", after)
    assert (
        facts(session(0, 600), *steps, *sets, last)[0] == "2 working sets + 1 cool-down · 16 reps · no weights logged"
    )


def test_left_and_right_are_one_set_each_and_said_to_be_both() -> None:
    """Three of the left and three of the right: a plan of six steps counts six, a session three."""
    steps = [
        message(
            "workout_step",
            {
                "message_index": index,
                "duration_type": "reps",
                "duration_value": 8,
                "exercise_category": 17,
                "notes": f"Lunge - {side}",
            },
        )
        for index, side in enumerate(("Left", "Right"))
    ]
    sets = [active(60 * place, 30, repetitions=8, wkt_step_index=place % 2, category=17) for place in range(6)]
    assert facts(session(0, 600), *steps, *sets)[0].startswith("3 sets (3 left and right) · 48 reps")


def test_half_a_kilogram_is_rounded_up() -> None:
    """3 × 37.5 kg are 112.5."""
    assert "113 kg in the one set" in facts(session(0, 600), active(0, 30, repetitions=3, weight=37.5, **SQUAT))[0]


def test_weights_that_may_be_the_bodys_own_are_not_said_to_be_missing() -> None:
    """70 kg in push-ups."""
    push_ups = [active(100 * place, 30, repetitions=10, weight=70, category=22) for place in range(2)]
    assert facts(session(0, 600), *push_ups)[0] == "2 sets · 20 reps · weights that may be your own"


def test_damage_in_several_places_is_told_in_one() -> None:
    """And where to see the places; a single one says what it is."""
    bytes_, sums = (
        Notice("unreadable-bytes", Said("bytes_unreadable", {"bytes": 7, "byte": 3})),
        Notice("checksum", Said("checksum_wrong", {"part": None})),
    )
    odd, other = (
        Notice("odd-field", Said(FOREIGN, {"text": "a field"})),
        Notice("ran-on", Said("ran_on", {"seconds": 9})),
    )
    assert telling([bytes_, other, odd]) == [bytes_.text, other.text]
    assert telling([other, bytes_, bytes_, sums]) == [
        "the file is damaged in 3 places, and what could be read is kept: fitlift inspect FILE lists them",
        other.text,
    ]


def test_fields_that_an_app_adds_to_laps_are_named() -> None:
    """They may be the sets that the watch is said not to have written."""
    lap: dict[str, Value] = {"start_time": at(0), "timestamp": at(60), "total_timer_time": 60}
    one = summary(session(0, 600), message("lap", lap))
    assert without_sets(one).startswith("No sets in this file: Forerunner 965 wrote none.")


def test_a_case_with_fields_of_an_app(cases: Path) -> None:
    """Repetitions and weights of four laps."""
    one = summarize_sessions(analyse(read_activity(cases / "88_suunto_devfields.fit")))[0]
    assert without_sets(one).startswith("No sets in this file that fitlift can read. What it has:")
    assert [each.text for each in one.notices] == [
        "its laps have fields of an app (Reps, Weight), which fitlift does not read as sets"
    ]
