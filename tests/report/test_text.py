"""Sessions and weeks as text."""

from __future__ import annotations

from typing import Any

import pytest

from builders import active, at, fit, session, sets_of
from fitlift.activity import read_activity
from fitlift.cli.rendering import How, Shown, as_text
from fitlift.exercises.catalogue import catalogue, named
from fitlift.fit.encode import Field, Message, encode, message
from fitlift.fit.facts import BASE_TYPES
from fitlift.folders.one_file import read_file
from fitlift.history.summary import Counts, WeekSummary, summarize_sessions
from fitlift.labels.corrections import AddedSet, Corrections, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.matching.verdicts import match
from fitlift.plan.expanded import expanded
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import PlannedSession
from fitlift.records.base import replace
from fitlift.records.said import Said as Because
from fitlift.records.sets import Candidate, Evidence, Set
from fitlift.report.contents_text import contents
from fitlift.report.explanation import names_grid
from fitlift.report.layout import listing
from fitlift.report.set_lines import named_by, shown_sets, to_name_words
from fitlift.report.styled import plain
from fitlift.session.analyse import analyse
from on_screen import parts_text, session_text, set_table, weeks_text
from planned_sessions import done


def text_of(*messages: Message, width: int = 80) -> str:
    """The first session of a built file as text."""
    return session_text(summarize_sessions(analyse(read_activity(fit(*messages))))[0], width=width)


def test_a_session_without_sets_says_what_there_is() -> None:
    """Duration, heart rate, and laps as sections."""
    laps = [
        message("lap", {"start_time": at(since), "total_timer_time": 300, "avg_heart_rate": bpm, "max_heart_rate": 120})
        for since, bpm in ((0, 90), (300, 99))
    ]
    assert text_of(session(0, 600, avg_heart_rate=94, max_heart_rate=141, training_stress_score=49.1), *laps) == (
        "Strength · Wed 4 Mar 2026, 17:00 UTC · 10 min · Forerunner 965\n"
        "Heart rate avg 94, max 141.  Watch stress score 49 is low: it measures the\n"
        "heart.\n"
        "\n"
        "No sets in this file: Forerunner 965 wrote none. What it has: the duration,\n"
        "  heart rate, 2 laps.\n"
        "\n"
        "Lap  Time  HR avg  HR max\n"
        "1    5:00      90     120\n"
        "2    5:00      99     120\n"
        "\n"
        "No heart zones: the file has no sample of a heart rate while the timer ran.\n"
    )


def test_a_session_without_heart_rate_or_weights_says_so() -> None:
    """No panel is broken, nothing is zero that is unknown."""
    assert text_of(session(0, 600), active(0), active(60)) == (
        "Strength · Wed 4 Mar 2026, 17:00 UTC · 10 min · Forerunner 965\n"
        "2 sets · 10 reps · no weights logged\n"
        "No heart rate recorded.\n"
        "\n"
        "#  Exercise  Sets done  Each  Rest\n"
        "a  ?         5 5        0:30  0:30\n"
        "\n"
        "No muscle known for 2 sets without a name.\n"
        "\n"
        "For runners\n"
        "  – warm-up: none recorded; you may have done one\n"
        "  – light sets, main lift and 4 more: some exercises have no name\n"
        "  – alternation: fewer than two accessory lifts\n"
        "  – all muscles, progress, consistency: in weeks, see fitlift weekly FOLDER\n"
        "\n"
        "1 exercise has no sure name (2 sets).\n"
    )


def test_a_weight_without_repetitions_is_no_missing_weight() -> None:
    """The volume is unknown, the weight is there."""
    text = text_of(session(), active(0, weight=40, repetitions=None))
    assert "1 set · weights without reps" in text
    assert "0:30 × 40 kg" in text


def test_rest_is_that_between_the_sets_of_a_line() -> None:
    """What follows the last of them is a change of exercise, and so is what follows a single set."""
    row = {"category": 23, "category_subtype": 15}
    squat = {"category": 28, "category_subtype": 6}
    text = text_of(session(), active(0, **row), active(77, **row), active(400, **squat), active(430, 9))
    lines = [line.split() for line in text.splitlines()]
    assert ["a", "Renegade", "row", "5", "5", "0:30", "0:47"] in lines
    assert ["b", "Barbell", "back", "squat", "5", "0:30"] in lines


def test_what_was_odd_about_a_file_is_said_where_it_has_no_strength_session() -> None:
    """A damaged run is named as such."""
    outcome = read_file(fit(session(sport="running", sub_sport=None))[:-30], name="run.fit", is_strict=False)
    assert outcome.file is not None
    how = How(show=frozenset(), explain=False, width=80, output="-")
    assert plain(as_text([Shown(outcome, outcome.file, ())], how)) == (
        "run.fit: no strength session; it holds no session that can be read\n"
        "Note: the file is cut short at byte 50, 30 bytes before its end; what is there\n"
        "  is kept.\n"
    )


def test_markup_in_names_stays_text() -> None:
    """What stands in a file is never taken for formatting."""
    named = message(
        "exercise_title", {"exercise_category": 23, "exercise_name": 15, "wkt_step_name": "[red]:smile:[/]"}
    )
    assert "[red]:smile:[/]" in text_of(session(), named, active(0, category=23, category_subtype=15))


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    """Long names are folded, also at 40 columns."""
    named = message(
        "exercise_title", {"exercise_category": 23, "exercise_name": 15, "wkt_step_name": "Romanian deadlift " * 8}
    )
    sets = [active(60 * each, weight=20 + each, category=23, category_subtype=15) for each in range(12)]
    lines = text_of(session(), named, *sets, width=width).splitlines()
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize(("slots", "said"), [("abababa", "4"), ("acbacbacac", "2 to 4"), ("abcabcc", "3")])
def test_a_block_has_no_more_rounds_than_its_exercises_were_done(slots: str, said: str) -> None:
    """One may lack its last round; where they differ by more, it is said between which numbers."""
    rows = [{"slot": slot, "set": place, "block": 1, "round": 1 + place // 2} for place, slot in enumerate(slots)]
    ((heading, _),) = shown_sets(sets_of(*rows)).groups
    assert heading == f"Block 1 · {said} rounds of {len(set(slots))} exercises"


def test_the_sets_of_a_slot_are_one_line() -> None:
    """A superset is two lines with the letters of their slots, in a free session under its block."""
    pair = [(23, 15), (28, 6), (23, 15), (28, 6)]
    free = [active(60 * place, category=each[0], category_subtype=each[1]) for place, each in enumerate(pair)]
    guided = [
        active(60 * place, category=each[0], category_subtype=each[1], wkt_step_index=place % 2)
        for place, each in enumerate(pair)
    ]
    assert "Block 1 · 2 rounds of 2 exercises\na  Renegade row        5 5" in text_of(session(), *free)
    assert "Rest\na  Renegade row        5 5" in text_of(session(), *guided)


def test_the_places_of_one_exercise_in_a_plan_are_lines_of_their_own() -> None:
    """Two blocks of three presses each; a set more than planned stands with the last of them."""
    lines = "Bench press: 3x5 @ 60 kg", "Bench press: 3x8 @ 50 kg"
    planned = expanded(PlannedSession("A", tuple(read_whole_line(each, catalogue()) for each in lines)), catalogue())
    times = [at(90 * place) for place in range(7)]
    sets = tuple(
        replace(each, slot="a", rest_s=60.0, start_time=time)
        for each, time in zip(done((*planned, planned[-1])), times, strict=True)
    )
    matched = match(sets, planned, catalogue()).each_set
    shown = [line.split()[:-1] for line in set_table(sets, 100, matched).splitlines()[1:]]
    assert [" ".join(each) for each in shown] == [
        "a Bench press 5 5 5 × 60 kg 3×5 @ 60 kg: done",
        "a Bench press 8 8 8 8 × 50 kg 3×8 @ 50 kg: done; extra",
    ]


def test_a_block_of_which_only_added_sets_are_left_is_in_no_rounds() -> None:
    """The sets of both slots taken out, and one added to each: they stand under no block."""
    taken_out = {number: SetCorrection(drop=True) for number in (1, 2, 3, 4)}
    added = tuple(AddedSet(4, SaidOfSet(reps=reps), slot=slot) for slot, reps in (("a", 9), ("b", 12)))
    corrections = Corrections("a.yaml", (SessionCorrections(1, sets=taken_out, added=added),))
    pair = [active(60 * place, repetitions=5 + 10 * (place % 2)) for place in range(4)]
    (summary,) = summarize_sessions(analyse(read_activity(fit(session(), *pair)), corrections=(corrections,)))
    assert "#  Exercise  Sets done  Each\na  ?         9\nb  ?         12\n" in session_text(summary)


def guessed(since: float, category: int, share: int) -> Message:
    """A set that the watch took for a category, with so many of 255."""
    confidences = Field(2, BASE_TYPES["uint8"], (share, 0, 0))
    plain = active(since, category=(category, 65534, 65534))
    return replace(plain, fields=(*plain.fields, confidences))


def test_a_guess_that_is_not_sure_stands_beside_a_question_mark() -> None:
    """Two of 40 % and one of 30 %: their means over three rounds, two thirds and one; a sure one is the name."""
    unsure = [guessed(0, 23, 102), guessed(60, 28, 77), guessed(120, 23, 102)]
    lines = text_of(session(), *unsure).splitlines()
    assert "a  ?         5 5 5      0:30  row 27 %, squat 10 %  0:30" in lines
    assert lines[-1] == "1 exercise has no sure name (3 sets)."
    assert "a  Row (90 %)  5          0:30" in text_of(session(), guessed(0, 23, 230)).splitlines()


def test_no_line_ends_before_a_percent_sign() -> None:
    """In tables that are too narrow for their guesses the whole share goes to the next line."""
    guess = (guess_of("shoulder_press", 0.47),)
    active_sets = sole_sets({"slot": "a", "source": "watch", "confidence": 0.47, "candidates": guess})
    lines = set_table(active_sets, 44).splitlines()
    assert [" ".join(line.split()) for line in lines[-2:]] == ["a ? 5 0:30 shoulder press", "47 %"]
    evidence = Evidence(
        session=1,
        set=1,
        part=None,
        source="pooled",
        exercise=None,
        exercise_name="Shoulder press",
        confidence=0.47,
        reason=Because("guesses_of_slot", {"sets": 3, "slot": "a"}),
    )
    assert "47 %\n" in parts_text(names_grid(active_sets, (evidence,)), width=40)


def guess_of(category: str, share: float) -> Candidate:
    """A guess of the watch."""
    return Candidate(exercise=category, category=category, subtype="unknown", p=share)


def sole_sets(*rows: dict[str, Any]) -> tuple[Set, ...]:
    """Sets of 5 repetitions in 30 seconds, each alone in its slot."""
    plain = {"block": 1, "round": 1, "reps": 5, "duration_s": 30.0}
    return sets_of(*(plain | {"set": number} | row for number, row in enumerate(rows, 1)))


def test_only_what_is_less_than_certain_says_how_sure_it_is() -> None:
    """Nothing is learned from "100 %"; from 99 % down it is a promise that can be kept or broken."""
    rows = [
        {"slot": slot, "exercise_name": "Plank", "source": "plan", "confidence": sure}
        for slot, sure in (("a", 0.998), ("b", 0.99))
    ]
    _, certain, likely = set_table(sole_sets(*rows), 80).splitlines()
    assert (certain.split()[:3], likely.split()[:4]) == (["a", "Plank", "5"], ["b", "Plank", "(99", "%)"])


def test_the_best_guess_may_be_another_than_the_watchs() -> None:
    """A name from a routine that is 60 % sure is shown as a guess, and is not counted as recognised."""
    watchs = (guess_of("row", 0.4),)
    active_sets = sole_sets(
        {"slot": "a", "exercise_name": "My own hold", "source": "routine", "confidence": 0.6, "candidates": watchs},
        {"slot": "b", "exercise_name": "Plank", "source": "routine", "confidence": 0.9},
        {"slot": "c", "exercise_name": "Row", "source": "watch", "confidence": 0.4, "candidates": watchs},
    )
    assert set_table(active_sets, 80) == (
        "#  Exercise      Sets done  Each  Best guess\n"
        "a  ?             5          0:30  My own hold 60 %\n"
        "b  Plank (90 %)  5          0:30\n"
        "c  ?             5          0:30  row 40 %\n"
    )
    assert to_name_words(active_sets, has_command=False) == "2 of 3 exercises have no sure name."
    assert list(named_by(active_sets)) == ["1 exercise recognised from an earlier session that you named."]


def test_guesses_stand_in_guided_sessions_too() -> None:
    """Where a set has a step that names nothing."""
    guess = (guess_of("row", 0.4),)
    active_sets = sole_sets({"slot": "a", "step_index": 0, "source": "watch", "confidence": 0.4, "candidates": guess})
    assert set_table(active_sets, 80) == (
        "#  Exercise  Sets done  The watch's guess\na  ?         5          row 40 %\n"
    )


def test_a_set_without_a_slot_has_no_letter() -> None:
    """In a guided session as in a free one: nothing that could be typed stands there."""
    active_sets = sole_sets({"slot": "a", "step_index": 0, "exercise_name": "Squat"}, {"reps": 9})
    assert set_table(active_sets, 80) == "#  Exercise  Sets done\na  Squat     5\n   ?         9\n"


def test_a_watchs_load_is_explained_where_it_is_low() -> None:
    """A high one needs no excuse."""
    assert "Watch load 22 is low: it measures the heart." in text_of(session(0, 600, training_load_peak=22.4))
    assert "Watch load 79.\n" in text_of(session(0, 600, training_load_peak=79.2))


def test_what_the_user_said_of_a_session_and_its_sets_is_shown() -> None:
    """Effort under the facts; sides behind the name, each with a line; effort and notes below the table.

    What several sets of a slot have in common is said once; the two sides of a set are one of the four.
    """
    split_squat = named("Split squat")
    sides = [SaidOfSet(exercise=split_squat, side=side) for side in ("left", "right")]
    said = {number: SetCorrection(sides[number % 2]) for number in (1, 2, 3)}
    said[4] = SetCorrection(replace(sides[0], rpe=8.5, note="slow\n \x1b[31mand low"))
    said[5] = SetCorrection(SaidOfSet(rpe=9))
    said[6] = SetCorrection(SaidOfSet(rpe=9))
    corrections = Corrections("a.yaml", (SessionCorrections(1, rpe=8, sets=said),))
    sets = [active(60 * place, 20, repetitions=8) for place in range(4)]
    holds = [active(300 + 60 * place, 45, repetitions=0) for place in range(2)]
    (summary,) = summarize_sessions(analyse(read_activity(fit(session(), *sets, *holds)), corrections=(corrections,)))
    assert session_text(summary) == (
        "Strength · Wed 4 Mar 2026, 17:00 UTC · 10 min · Forerunner 965\n"
        "4 sets (2 left and right) · 32 reps · no weights logged\n"
        "No heart rate recorded.\n"
        "Effort 8 of 10.\n"
        "\n"
        "#  Exercise            Sets done  Each  Rest\n"
        "a  Split squat, right  8 8        0:20  0:40\n"
        "a  Split squat, left   8 8        0:20  0:40\n"
        "b  ?                   0:45 0:45        0:15\n"
        "\n"
        "Set 4, a: effort 8.5 of 10, slow [31mand low\n"
        "Sets 5 and 6, b: effort 9 of 10\n"
        "\n"
        "Muscles (sets; helping muscles count half)\n"
        "  quads 2,  glutes 2,  hamstrings 1,  hips 1\n"
        "  no set known: calves, core, back, chest, shoulders, arms\n"
        "No muscle known for 2 sets without a name.\n"
        "\n"
        "For runners\n"
        "  ✓ single-leg work: Split squat\n"
        "  ✓ left and right alike in Split squat\n"
        "  – warm-up: none recorded; you may have done one\n"
        "  – light sets, main lift and 4 more: some exercises have no name\n"
        "  – all muscles, progress, consistency: in weeks, see fitlift weekly FOLDER\n"
        "\n"
        "1 of 2 exercises has no sure name (2 sets).\n"
    )


def test_the_effort_that_was_entered_on_the_watch_is_shown_where_none_was_later() -> None:
    """FIT holds ten times the effort."""
    assert "\nEffort 7 of 10.\n" in text_of(session(workout_rpe=70), active(0))


def test_what_a_file_holds() -> None:
    """Sessions by sport, else the kind of file."""

    def holds(data: bytes) -> str:
        held = read_file(data).contents
        assert held is not None
        return contents(held)

    assert holds(fit(session(sport="running", sub_sport="trail"))) == "running, trail, 10 min, Wed 4 Mar 2026"
    assert holds(fit(session(sub_sport="yoga"), session(700, 60, sport="cycling", sub_sport="generic"))) == (
        "yoga, 10 min, Wed 4 Mar 2026; cycling, 60 s, Wed 4 Mar 2026"
    )
    assert holds(fit()) == "no session that can be read"
    assert holds(encode([message("file_id", {"type": "workout"})])) == "a planned workout"
    assert holds(encode([message("file_id", {"type": "segment_list"})])) == "FIT data of the kind segment list"


def week(name: str, **counts: int) -> WeekSummary:
    """A week."""
    return WeekSummary(name, Counts(**counts), ())


def test_weeks_off_show_and_many_of_them_in_one_line() -> None:
    """Up to three are listed; what is unknown stays empty; the total stands last."""
    text = weeks_text(
        [
            week(
                "2026-W44",
                sessions=2,
                active_sets=33,
                working_sets=31,
                working_reps=240,
                timer_s=5400,
                working_volume_kg=4321,
            ),
            week("2026-W46", sessions=1, timer_s=1800),
            week("2027-W01", sessions=1, active_sets=0, working_sets=0),
        ]
    )
    assert text == (
        "Week      Dates         Sessions  Sets  Reps  Minutes     kg\n"
        "2026-W44  26 Oct-1 Nov         2    31   240       90  4,321\n"
        "2026-W45  2-8 Nov              -     -     -        -      -\n"
        "2026-W46  9-15 Nov             1                   30\n"
        "...       7 weeks off\n"
        "2027-W01  4-10 Jan             1     0\n"
        "all                            4    31   240      120  4,321\n"
        "\n"
        "2 warm-up sets left out of sets, reps and kg.\n"
        "\n"
        "For runners, 2027-W01\n"
        "  – all muscles: no sets are known\n"
        "  – progress: no exercise is known by name\n"
        "  – consistency: 1 whole week of 4 is known\n"
    )


def test_a_single_week_needs_no_total_and_none_no_table() -> None:
    """One line under the heading, or nothing; what it cannot show of principles follows."""
    table = weeks_text([week("2026-W44", sessions=1)]).partition("\n\nFor runners")[0]
    assert len(table.splitlines()) == 2
    assert weeks_text([]) == ""


def test_lists_are_indented_where_they_are_folded() -> None:
    """A name without a reason stands alone."""
    assert listing("Left out", [("a.fit", "a reason that is rather long, and more"), ("b.fit", "")], 40) == (
        "Left out:\n  a.fit: a reason that is rather long,\n    and more\n  b.fit\n"
    )
    assert listing("Left out", [], 40) == ""
