"""What is said of plan files and workouts, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.exercises.names import UNKNOWN, display_name
from fitlift.report.words.calendar import day
from fitlift.report.words.facts import Facts, Words
from fitlift.report.words.wanted import NOUNS, WITH_ARTICLE

#: A clause that says nothing → what it does not say.
_UNSAID = {"@": "how heavy", "add": "how much", "rest": "how long", "then": "how long", "warmup": "how many"}

#: Units, where their names are not told as they are written.
_UNIT_NAMES = {"reps": "repetitions", "s": "seconds", "m": "metres"}


def _allowed_between(facts: Facts) -> str:
    """The least and the most of what a unit counts: "1 to 20 sets", "RPE 1 to 10", "above 0, up to 500 kg"."""
    least, most, unit = facts.number("least"), facts.number("most"), facts.text("allowed_unit")
    span = f"{least:g} to {most:g}" if least else f"above 0, up to {most:g}"
    if unit in {"warmups", "rpe"}:
        return span if unit == "warmups" else f"RPE {span}"
    return f"{span} {_UNIT_NAMES.get(unit, unit)}{'; minutes are min' if unit == 'm' else ''}"


def _fewer_first(facts: Facts) -> str:
    unit = facts.text("allowed_unit")
    return f"the fewer {_UNIT_NAMES.get(unit, unit)} first, as in {facts.text('meant')}"


def _empty_clause(clause: str) -> str:
    return f"{clause!r} does not say {_UNSAID[clause]}"


def _no_unit(clause: str, given: str) -> str:
    return f"'{clause} {given}' has no unit"


def _no_warmups(facts: Facts) -> str:
    """Light sets that cannot be read, and what is wrong with one of them."""
    why, within, wanted = (facts.maybe_text(name) for name in ("why_within", "part_within", "wanted_within"))
    words = f"{facts.text('given')!r} is no warm-up"
    if why is None:
        return words
    within_it = {
        "empty_clause": lambda: _empty_clause("@"),
        "impossible_amount": lambda: f"{within!r} is not possible",
        "missing": lambda: f"{WITH_ARTICLE[wanted or '']} is missing",
        "misread": lambda: f"{within!r} is no {NOUNS[wanted or '']}",
        "no_unit": lambda: _no_unit("@", within or ""),
        "runs_backwards": lambda: f"{within!r} runs backwards",
    }
    return f"{words}: {within_it[why]()}"


#: What is wrong in the figures of a plan, and what is allowed.
_FIGURES: Mapping[str, Words] = {
    "impossible_sets": lambda of: f"{of.count('sets')} sets are not possible",
    "impossible_warmups": lambda of: f"{of.text('given')} warm-up sets are not possible",
    "impossible_amount": lambda of: f"{of.text('given')!r} is not possible",
    "impossible_rest": lambda of: f"a rest of {of.text('given')} is not possible",
    "allowed_between": _allowed_between,
    "allowed_rests": lambda of: f"1 to {of.number('most'):g} s, rest manual or no rest",
    "runs_backwards": lambda of: f"{of.text('given')!r} runs backwards",
    "fewer_first": _fewer_first,
    "lower_first": lambda of: f"the lower first, as in {of.text('meant')}",
    "shorter_first": "the shorter first",
    "no_amount_of_set": lambda of: f"{of.text('given')!r} does not say how much a set is",
    "no_count_of_sets": lambda of: f"{of.text('given')!r} does not say how many sets",
    "no_unit": lambda of: _no_unit(of.text("clause"), of.text("given")),
    "empty_clause": lambda of: _empty_clause(of.text("clause")),
    "cannot_be_added": lambda of: f"{of.text('given')!r} cannot be added",
    "no_warmups": _no_warmups,
}

#: What is wrong in a line of a plan, and what is allowed.
_LINES: Mapping[str, Words] = {
    "no_colon": lambda of: f"{of.text('given')!r} has no ': '",
    "letters_before_colon": "a name with letters before the colon",
    "then_of_one_set": "'then' stands in the rest of a single set",
    "leave_then_out": "leave it out: its rest is the last one",
    "whose_load": lambda of: f"'warmup {of.text('given')}' leaves open whose load it is",
    "load_before_warmup": (
        "the work's stands before 'warmup', as in @ 80 kg warmup 2; of one light set write warmup 5 reps @ 40 kg"
    ),
    "either_clause": lambda of: f"{of.text('clause')!r} and {of.text('other_clause')!r} stand in one line",
    "warmup_rest_alone": "'warmup rest' stands without 'warmup'",
    "known_clauses": lambda of: f"known: {', '.join(of.texts('known'))}; all else behind 'note'",
    "role_of_section": "'role' stands in a section that says the role",
    "leave_role_out": "leave it out, or move the line to 'exercises'",
    "group_within_group": lambda of: f"a {of.text('group')} stands within a {of.text('outer_group')}",
    "leave_out_of_line": "leave it out of the line",
    "put_after": "put it after it",
    "empty_note": "'note' says nothing",
    "write_note": "write it behind the word, or leave it out",
}


def _in_line(facts: Facts) -> str:
    where = "" if facts.is_unknown("fault_line") else f"line {facts.count('fault_line')}: "
    return f"{where}{'; '.join(facts.sentences('each_reason'))}"


def _faults(facts: Facts) -> str:
    """The first fault of a plan, and how many more there are."""
    more = facts.count("more_faults")
    also = f", and {more} more {'fault' if more == 1 else 'faults'}" if more else ""
    return f"{facts.text('user_file')}{': ' if facts.is_unknown('fault_line') else ', '}{_in_line(facts)}{also}"


#: What is wrong in a plan file, and what is allowed.
_FILES: Mapping[str, Words] = {
    "fault_in_plan": _in_line,
    "faults_of_plan": _faults,
    "plan_check_lists_all": lambda of: f"fitlift plan check {of.text('user_file')} lists all",
    "holds_no_plan": "holds no plan",
    "name_plan": "name a plan file, or a folder that holds some",
    "plan_needs_both": "a plan needs 'plan' and 'sessions'",
    "own_exercise": lambda of: f"{of.text('given')!r} is an exercise of your own: none in the catalogue",
    "is_read_as": lambda of: f"{of.text('given')!r} is read as {of.name('lift')}",
    "if_one_of_these": lambda of: f"if it is one of these, write its name: {', '.join(of.texts('known'))}",
    "list_of_sessions": "a list, each with a dash and a name",
    "under_one_of": lambda of: f"under one of {', '.join(of.texts('known'))}",
    "needs_list": lambda of: f"{of.text('key')!r} needs a list of exercises",
    "list_within_list": "a list stands within the list",
    "turns_stand_under": "exercises that take turns stand under superset: or circuit:",
    "name_before_colon": "a name belongs before the colon",
    "word_before_colon": "one word belongs before the colon",
    "several_behind_dash": lambda of: f"{of.count('behind_dash')} exercises stand behind one dash",
    "figures_on_one_line": lambda of: f"the figures of {of.text('given')!r} belong on one line",
    "group_too_small": lambda of: f"a {of.text('group')} needs two exercises or more",
    "list_of_exercises": "a list of them, each with a dash",
    "give_label": "give another line its label",
    "label_second_time": lambda of: f"the label {of.text('label')!r} of a {of.text('group')} stands here a second time",
    "other_label": "lines that take turns stand together; another group has another label",
    "day_lacks_beside_comma": lambda of: f"{of.text('given')!r} lacks a day beside a comma",
    "weekdays_allowed": "monday to sunday, or mon to sun",
    "second_session": lambda of: f"a second session is called {of.text('given')!r}",
    "give_other_name": "give it another name",
    "no_session_of_name": lambda of: (
        f"{of.text('given')!r}: the plan has no such session, but {', '.join(of.texts('known'))}"
    ),
}


def _unnamed_step(facts: Facts) -> str:
    return "Step without a number" if facts.is_unknown("step_index") else f"Step {facts.count('step_index')}"


def _called(category: str) -> str:
    return (display_name(category, UNKNOWN) or category).lower()


def _written_instead(facts: Facts) -> str:
    category, taken = facts.text("category"), facts.text("taken_category")
    refused = f"{facts.text('lift')}: watches refuse its category, {_called(category)}"
    return f"{refused}; written as {display_name(taken, facts.text('taken_subtype')) or taken}, under its name"


def _otherwise_in_connect(facts: Facts) -> str:
    taken = facts.text("taken_category")
    shown = display_name(taken, facts.text("taken_subtype")) or taken
    return f"{facts.text('lift')}: no exercise of Connect's workouts; written as {shown.lower()}, its name in the note"


def _weights_of_connect(facts: Facts) -> str:
    doubt = "look at a weight once it is in Connect: whether it counts kilograms or grams is disputed"
    if facts.flag("is_in_grams"):
        return f"{doubt}. Grams are written; if 80 kg shows as 80,000 kg, export again without --grams"
    return (
        f"{doubt}. Kilograms or pounds are written, as in workouts made there by hand; if 80 kg shows as 0.08 kg, "
        "export again with --grams"
    )


#: What is told of workouts, and of what stands otherwise in them than in a plan.
_WORKOUTS: Mapping[str, Words] = {
    "no_workout_of_connect": "looks like a workout of Garmin Connect's, and cannot be read as one",
    "workout_of_another_sport": lambda of: f"is a workout of Garmin Connect's for {of.text('sport')}, not for strength",
    "no_workout_steps": "holds no steps of a workout",
    "export_workout": "export the workout itself, or a guided activity",
    "unnamed_workout": "Workout",
    "unnamed_step": _unnamed_step,
    "until": lambda of: f"until {', '.join(of.sentences('ends'))}",
    "step_repeats_nothing": lambda of: (
        f"step {of.count('step')} of {of.text('session_name')} repeats what cannot be repeated: left out"
    ),
    "session_without_steps": lambda of: f"{of.text('session_name')} holds no step with an exercise",
    "sets_ended_by_you": lambda of: (
        f"as many as possible (AMRAP) stands for sets that you end yourself: {', '.join(of.names('lifts'))}"
    ),
    "end_of_sets_in_note": lambda of: (
        f"what ends a set stands in its note, for a plan has no figure for it: {', '.join(of.names('lifts'))}"
    ),
    "rests_ended_by_you": lambda of: (
        f"a rest until you go on stands for one that ends at: {', '.join(of.sentences('ends'))}"
    ),
    "session_notes_cut": lambda of: f"the notes of {of.text('session_name')} are cut: a workout holds no longer ones",
    "note_cut": lambda of: f"the note of {of.text('lift')} is cut: a workout holds no longer one",
    "help_shown_as_weight": lambda of: (
        f"the watch shows the help of {of.text('lift')} as a weight; its note says what it is"
    ),
    "written_as_own": lambda of: (
        f"{of.text('lift')} is an exercise of your own: written as {_called(of.text('category'))}, under its name"
    ),
    "written_instead": _written_instead,
    "otherwise_in_connect": _otherwise_in_connect,
    "ended_by_lap_button": lambda of: f"{of.text('lift')}: ends when you press the lap button; its note says how much",
    "weights_of_connect": _weights_of_connect,
    "session_name_cut": lambda of: f"the name of {of.text('session_name')} is cut: Connect takes no longer one",
    "sessions_without_days": lambda of: (
        f"not in the calendar, for the plan has no days for {'it' if len(of.texts('names')) == 1 else 'them'}: "
        f"{', '.join(of.texts('names'))}"
    ),
    "no_session_has_days": "the plan does not say on which days its sessions are",
    "say_days": "add a line to a session, as in days: tuesday, friday",
    "needs_first_day": "a calendar needs the plan's first day, as in --from 2026-12-01",
    "day_beyond_calendars": lambda of: f"{day(of.day('asked_day'))} is too late: no calendar goes beyond the year 9999",
    "no_file_route": (
        "No file route to a COROS watch is known: make a strength workout in the COROS app and type this in. "
        "What you record comes out as FIT, from the app, Training Hub or COROS's own MCP server (mcp.coros.com/mcp)."
    ),
}

_WHOLE_LINE = (
    "The exercise as you call it, a colon, and its figures, as in Back squat: 4x4-6 @ 80 kg rest 90-120 s warmup 2"
)
_ABOUT_FIGURES = (
    "How much, then in any order: per side, @ load, rest, warmup, warmup rest, add, role, superset, circuit;"
    " a note comes last."
    " Amounts: 4x5, 4x4-6, 3x8+, 3xAMRAP, 3x45 s, 3x1:30, 5 min, 3x40 m, 20 calories."
    " Loads: 80 kg, 77.5-80 kg, 175 lb, +10 kg added to the body, assisted 20 kg, 80 %, RPE 8, bodyweight."
    " Rests: 90 s, 90-120 s, 2 min, 1:30, manual, and after the last set, as in rest 90 s then 3 min; or no rest."
    " Warm-ups: 2, or 10 @ 20 kg, 5 @ 50 kg; and the rest after each, as in warmup 2 warmup rest 60 s."
)

#: Parts of a plan file → what editors show of them.
PARTS: Mapping[str, str] = {
    "plan_name": "The plan's name.",
    "note": "What is to be kept in mind.",
    "sessions": "The sessions of a week; one or more.",
    "session_name": "The session's name; each has its own.",
    "days": "Days on which it is done, as in tuesday, friday.",
    "line": _WHOLE_LINE,
    "whole_line": f"{_WHOLE_LINE}; in quotes.",
    "figures": _ABOUT_FIGURES,
    "no_figures": f"no figures of an exercise. {_ABOUT_FIGURES}",
    "long": "An exercise whose name or note does not fit a line.",
    "exercise": "The exercise as you call it.",
    "turns": "Two exercises or more that take turns: superset, or circuit; a label may follow.",
    "warm-up": "Gets the whole body going, as 5 min of rope skipping.",
    "prep": "Easy movements that make ready for the lift.",
    "primary": "The main lift of the session.",
    "accessory": "The other lifts.",
    "cool-down": "What ends the session.",
    "exercises": "Exercises whose role the line says, as in role primary, or that have none.",
}

#: What editors show of plan files.
_SCHEMA: Mapping[str, Words] = {
    "schema_title": "fitlift plan",
    "schema_plan": "Strength sessions that are repeated each week.",
    "part_of_plan": lambda of: PARTS[of.text("plan_part")],
    "example_main_lift": "4x4-6 @ 80 kg rest 90-120 s warmup 2 add 2.5 kg",
    "example_per_side": "3x8 per side @ 16 kg rest 60 s",
    "example_bodyweight": "3xAMRAP @ bodyweight rest manual",
    "example_without_rest": "3x8 no rest",
    "example_hold": "2x45 s note breathe",
    "example_minutes": "5 min",
    "example_plan_name": "In season",
    "example_session_name": "Strength A",
    "example_exercise": "Nordic curl",
    "example_note": "slow on the way down",
}

OF_PLAN_FILES: Mapping[str, Words] = {**_FIGURES, **_LINES, **_FILES, **_WORKOUTS, **_SCHEMA}
