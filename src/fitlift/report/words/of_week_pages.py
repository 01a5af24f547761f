"""What is said on pages of weeks, of athletes and of progress, in English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from fitlift.exercises.tables import group_name, region_name
from fitlift.measures.readable import thousands, weight
from fitlift.measures.recovery import RECOVERY_DAYS
from fitlift.report.styled import KEPT_SPACE
from fitlift.report.words.amounts import group_names, hours, kilometres, listed, minutes
from fitlift.report.words.calendar import WEEKDAYS, WEEKDAYS_SHORT, date, week_dates
from fitlift.report.words.facts import Facts, Words
from fitlift.report.words.of_figures import counted_words
from fitlift.report.words.of_session_pages import years_apart
from fitlift.report.words.of_trained import helping_words
from fitlift.wording import plural

#: So many things of a kind are told in the sentence of a week.
_TOLD = 2

#: What to do next in a lift.
STATES: Mapping[str, str] = {
    "add load": "Add load",
    "add reps": "Add repetitions",
    "hold": "Stay",
    "keep on": "Go on with your cycle",
    "go back": "Go back to the usual",
    "start lighter": "Begin lighter",
    "deload": "Take it lighter",
    "cannot say": "Cannot say",
    "long ago": "Not seen for long",
}


def _no_session(facts: Facts) -> str:
    since, until = facts.day("since_day"), facts.day("until")
    bounds = [f"since {date(since)}"] if since else []
    bounds += [f"up to {date(until)}"] if until else []
    bounds += ["tells its date"] if facts.flag("are_undated") else []
    return " ".join((f"No strength session in {facts.text('folder')}", *bounds)) + "."


def _sessions_of_aim(facts: Facts) -> str:
    count, aim = facts.count("sessions"), facts.number("aim")
    return f"{count} of {aim:g} sessions" if count <= aim else f"{plural(count, 'session')} (you aim at {aim:g})"


def _in_short(facts: Facts) -> str:
    return f"{'; '.join([', '.join(facts.sentences('each_count')), *facts.sentences('each_reason')])}."


def _for_weeks(facts: Facts) -> list[str]:
    """Groups, with the weeks of those of more than one: "hips (3 weeks)"."""
    told = zip(facts.texts("groups"), facts.numbers("for_weeks"), strict=True)
    return [group_name(group) + (f" ({weeks:g} weeks)" if weeks > 1 else "") for group, weeks in told]


def _not_trained(facts: Facts) -> str:
    """What was not trained, and for how long: "hips (3 weeks), calves and 2 more not trained"."""
    groups, weeks = facts.texts("groups"), facts.numbers("for_weeks")
    if len(groups) == 1:
        return f"{group_name(groups[0])} not trained" + (f" for {weeks[0]:g} weeks" if weeks[0] > 1 else "")
    return f"{_some(_for_weeks(facts))} not trained"


def _some(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    if len(names) <= _TOLD:
        return " and ".join(names)
    return f"{', '.join(names[:_TOLD])} and {len(names) - _TOLD} more"


def _weekday(facts: Facts, name: str) -> str:
    day = facts.day(name)
    return "" if day is None else WEEKDAYS[day.weekday()]


def _files_of_days(facts: Facts) -> str:
    first, last = _weekday(facts, "from_day"), _weekday(facts, "to_day")
    of = f"of {first}" if first == last else f"from {first} to {last}"
    return f"The files are {of} only: the week may be incomplete."


def _days_of_week(facts: Facts) -> str:
    """The days of a week: "16-22 Nov 2026"."""
    first, last = facts.day("from_day"), facts.day("to_day")
    return "" if first is None or last is None else f"{week_dates(first)} {last.year}"


def _legs_beside_runs(facts: Facts) -> str:
    return f"{date(facts.day('date'))}: {', '.join(_around(facts))}."


def _around(facts: Facts) -> Iterator[str]:
    sets, since, to = (
        facts.number("leg_sets"),
        facts.maybe_number("hours_since_run"),
        facts.maybe_number("hours_to_run"),
    )
    yield f"{sets:g} {'set' if sets == 1 else 'sets'} for the legs"
    if since is not None:
        yield f"{since:.0f} h after a run"
    if to is not None:
        which = [f"the week's {what} run" for what in facts.sentences("next_run")] or ["a run"]
        yield f"{to:.0f} h before {which[0]}"
    if since is None and to is None:
        yield "no run near it in the files"


def _legs_before_long_run(facts: Facts) -> str:
    return f"legs {facts.maybe_number('hours_to_run') or 0.0:.0f} h before the long run"


def _lift_up(facts: Facts) -> str:
    unit = facts.maybe_text("unit")
    return f"{facts.name('lift')} up {weight(facts.number('more_kg'), unit)} {unit or 'kg'}"


def _volume_of_sets(facts: Facts) -> str:
    volume = f"{thousands(facts.number('volume_in_unit'))} {facts.maybe_text('unit') or 'kg'}"
    return f"{volume} in the {plural(facts.count('covered_sets'), 'set')} with a weight"


#: Of a week: in one sentence, and what it comes to.
_SHORT: Mapping[str, Words] = {
    "no_file_of_week": "No file of this week.",
    "no_session_of_week": lambda of: "No strength session." if of.flag("is_over") else "No strength session so far.",
    "week_in_short": _in_short,
    "sessions_in_all": lambda of: plural(of.count("sessions"), "session"),
    "sessions_so_far": lambda of: f"{plural(of.count('sessions'), 'session')} so far",
    "sessions_of_aim": _sessions_of_aim,
    "working_sets_in_all": lambda of: plural(of.count("sets"), "working set"),
    "sets_of_some_unrecorded": lambda of: f"the sets of {of.count('sessions')} not recorded",
    "sets_of_all_unrecorded": lambda of: f"{'its' if of.count('sessions') == 1 else 'their'} sets were not recorded",
    "lift_up": _lift_up,
    "not_trained_for": _not_trained,
    "nothing_so_far_for": lambda of: f"so far nothing for {_some(group_names(of.texts('groups')))}",
    "legs_before_long_run": _legs_before_long_run,
    "side_by_side": lambda of: " · ".join(of.sentences("each_count")),
    "reps_in_all": lambda of: plural(of.count("total_reps"), "rep"),
    "volume_of_week": _volume_of_sets,
    "lifted_for": lambda of: f"{minutes(of.number('timer_s'))} of lifting",
    "runs_in_all": lambda of: plural(of.count("runs"), "run"),
    "ran_for": lambda of: hours(of.number("seconds")),
    "ran_so_far": lambda of: kilometres(of.number("metres")),
    "no_run_of_week": "No run in this week's files.",
    "no_files_before": lambda of: f"No files before {_weekday(of, 'from_day')}: the week may be incomplete.",
    "files_of_days": _files_of_days,
    "no_files_after": lambda of: f"No files after {_weekday(of, 'to_day')}: the week may be incomplete.",
    "days_of_week": _days_of_week,
    "legs_beside_runs": _legs_beside_runs,
}


def _hard_of(facts: Facts) -> str:
    unknown = facts.count("sets_without_effort")
    of_them = f", {unknown} without an effort noted" if unknown else ""
    return f"{facts.count('hard_sets')} of {plural(facts.count('sets'), 'working set')}{of_them}"


def _by_region(facts: Facts) -> str:
    told = zip(facts.texts("regions"), facts.numbers("each_sets"), strict=True)
    return ", ".join(f"{region_name(region)}{KEPT_SPACE}{sets:g}" for region, sets in told)


def _muscles_unknown(facts: Facts) -> str:
    sets = plural(facts.count("sets"), "set")
    return f"{'their muscles' if facts.flag('is_every_set') else f'the muscles of {sets}'} are not known"


def _effort(facts: Facts) -> str:
    """The sum over the sessions that tell their effort and time."""
    known, sessions = facts.count("sessions_with_effort"), facts.count("sessions")
    load_ = facts.maybe_number("srpe_load")
    if load_ is None:
        told = "not said, it takes an effort of the session, noted on the watch or in corrections"
    elif known == sessions:
        told = thousands(load_)
    else:
        others = "others" if sessions - known > 1 else "other"
        told = f"{thousands(load_)} in {known} of {plural(sessions, 'session')}, not said in the {others}"
    return f"effort × minutes (session-RPE): {told}"


def _sets_of_last_days(facts: Facts) -> str:
    is_all = facts.flag("knows_all")
    each = zip(facts.texts("groups"), facts.numbers("each_sets"), strict=True)
    told = ", ".join(f"{group_name(group)}{KEPT_SPACE}{sets:g}" for group, sets in each)
    least = ", at least" if told and not is_all else ""
    return f"sets in the 72 hours to {date(facts.day('date'))}{least}: {told or ('none' if is_all else 'not known')}"


def _last_trained(facts: Facts) -> str:
    found = facts.rows("each_ago")
    if all(each.is_unknown("days_since") and _is_short(each) for each in found):
        return "last trained: not known"
    told = ("every group" if len(found) == 1 else listed(group_names(each.texts("groups"))) for each in found)
    return f"last trained: {'; '.join(f'{names} {_before(each)}' for names, each in zip(told, found, strict=True))}"


def _is_short(facts: Facts) -> bool:
    """Whether so few days are known that a muscle that was not trained in them is nothing to speak of."""
    return facts.count("days_without") < RECOVERY_DAYS


def _before(facts: Facts) -> str:
    """How long before: "5 days before", "2 to 5 days before" where it may have been later, "not in 30 days"."""
    known = facts.count("days_without")
    if facts.is_unknown("days_since"):
        return "not known" if _is_short(facts) else f"not in {plural(known, 'day')}"
    days = facts.count("days_since")
    if known < days:
        return f"{known} to {days} days before"
    return f"{plural(days, 'day')} before" if days else "that day"


#: Of lifting beside running.
_BESIDE: Mapping[str, Words] = {
    "hard_sets_of_week": lambda of: f"hard sets: {'; '.join(of.sentences('each_reason'))}",
    "no_hard_sets": lambda of: "none" if of.flag("is_recorded") else "not known, no sets were recorded",
    "no_set_with_effort": lambda of: f"{plural(of.count('sets'), 'working set')}, none with an effort noted",
    "hard_of_working_sets": _hard_of,
    "hard_sets_by_region": _by_region,
    "muscles_of_sets_unknown": _muscles_unknown,
    "sets_of_sessions_unrecorded": lambda of: (
        f"the sets of {plural(of.count('sessions'), 'session')} were not recorded"
    ),
    "effort_of_week": _effort,
    "sets_of_last_days": _sets_of_last_days,
    "groups_last_trained": _last_trained,
    "load_measures_heart": "the watch's training load measures the heart; lifting is not added to it",
}


def _run(facts: Facts) -> str:
    marks = {"longest": facts.flag("is_longest"), "hardest": facts.flag("is_hardest")}
    told = " and ".join(mark for mark, holds in marks.items() if holds)
    return f"Run, the week's {told}" if told else "Run"


def _counted_so(facts: Facts) -> str:
    return f"Counted in sets; {helping_words(facts)}; beside the sum stands what a week aims at."


def weekdays(days: Sequence[str]) -> list[str]:
    """Days in ISO 8601 by their names in three letters, each once."""
    return list(dict.fromkeys(WEEKDAYS_SHORT[dt.date.fromisoformat(day).weekday()] if day else _NO_DAY for day in days))


_NO_DAY = "an unknown day"


def _no_sure_name(facts: Facts) -> str:
    exercises = plural(facts.count("exercises"), "exercise")
    return f"{facts.count('unnamed')} of {exercises} have no sure name: fitlift label names them."


#: Of a week's page.
_PAGE: Mapping[str, Words] = {
    "week_called": lambda of: f"Week {of.text('week')}",
    "dated_years_apart": lambda of: f"Dated {years_apart(of)}.",
    "run_of_week": _run,
    "counted_so": _counted_so,
    "no_muscle_for": lambda of: f"No muscle known for {plural(of.count('sets'), 'set')}.",
    "trained_not_known": lambda of: (
        f"The sets of {plural(of.count('sessions'), 'session')} were not recorded: what was trained there is not known."
    ),
    "sessions_have_other_zones": "Not all sessions of the week have the same zones: each kind has its own chart.",
    "what_to_do": lambda of: STATES.get(of.text("lift_state"), of.text("lift_state")),
    "not_seen_for_weeks": lambda of: (
        f"{plural(of.count('exercises'), 'exercise')} not seen for {of.count('weeks')} weeks"
    ),
    "on_weekdays": lambda of: listed(weekdays(of.texts("session_days"))),
    "no_sure_name": _no_sure_name,
    "sets_without_weight": lambda of: (
        f"{of.count('unweighed_sets')} of {plural(of.count('sets'), 'working set')} have no weight."
    ),
    "last_trained_as_of": lambda of: f"Last trained, as of {date(of.day('date'))}",
}


def _from_to(facts: Facts) -> str:
    return f"{facts.text('first_week')} to {facts.text('last_week')}"


def _and_last_one(facts: Facts) -> str:
    is_one = facts.text("first_week") == facts.text("last_week")
    return facts.text("first_week") if is_one else f"{_from_to(facts)}; the last one:"


def _few_weights_in(facts: Facts) -> str:
    told = (
        f"{each.count('covered_sets')} of {each.count('sets')} in {each.text('week')}"
        for each in facts.rows("each_weighed")
    )
    return f"Few sets have a weight: {', '.join(told)}."


#: Of all weeks and months.
_INDEX: Mapping[str, Words] = {
    "weeks_of_strength": lambda of: f"{plural(of.count('weeks'), 'week')} of strength",
    "weeks_and_last_one": _and_last_one,
    "weeks_from_to": _from_to,
    "no_file_since": lambda of: f"no file since {date(of.day('since'))}",
    "weeks_with_so_many": lambda of: f"Weeks with {of.number('aim'):g}+",
    "volume_in": lambda of: f"Volume, {of.maybe_text('unit') or 'kg'}",
    "so_many_of": lambda of: f"{of.count('part_of_all')} of {of.number('all_of_them'):g}",
    "no_muscle_in_months": lambda of: (
        f"No muscle known: {plural(of.count('sets'), 'set')} in {plural(of.count('months'), 'month')}."
    ),
    "sets_unrecorded_in_months": lambda of: f"Sets not recorded: {plural(of.count('sessions'), 'session')}.",
    "weeks_without_file": lambda of: f"{of.count('weeks')} weeks without a file of lifting or running.",
    "muscles_in_week": lambda of: f"Muscles in {of.text('week')}",
    "running_in_week": lambda of: f"Lifting beside running, {of.text('week')}",
    "runners_in_week": lambda of: f"For runners, {of.text('week')}",
    "weeks_off": lambda of: f"{of.count('weeks')} weeks off",
    "no_session_in_folder": _no_session,
    "light_sets_left_out": lambda of: (
        f"{plural(of.count('sets'), 'warm-up set')} left out of sets, reps and {of.maybe_text('unit') or 'kg'}."
    ),
    "counted_in_unit": lambda of: f"In {of.maybe_text('unit') or 'kg'}, {counted_words(of.texts('counted'))} counted.",
    "few_weights": lambda of: (
        f"In {of.count('few_weeks')} of {of.count('weeks')} weeks fewer than half of the sets have a weight."
    ),
    "few_weights_in": _few_weights_in,
}


def _trained(facts: Facts) -> str:
    athletes = plural(facts.count("athletes"), "athlete")
    return f"{facts.count('trained')} of {athletes} trained."


def _fewer(facts: Facts) -> str:
    told = (
        f"{each.text('athlete')} ({each.count('sessions')} of {each.number('aim'):g})"
        for each in facts.rows("each_athlete")
    )
    return f"Fewer sessions than aimed at: {', '.join(told)}."


#: Of athletes.
_ATHLETES: Mapping[str, Words] = {
    "athletes_in_week": lambda of: ", ".join(filter(None, ("Athletes", of.text("week_days")))),
    "athletes_trained": _trained,
    "fewer_than_aimed": _fewer,
    "athletes_without": lambda of: f"{of.text('need')}: {', '.join(of.texts('athletes_named'))}.",
    "not_trained_means": (
        "Not trained: groups of muscles without a set, in weeks that are over and in which every set has a muscle; "
        "legs and hips first."
    ),
    "so_many_so_far": lambda of: f"{of.count('sessions')} so far",
    "word_first_means": lambda of: (
        "What cannot be read and who sent no file come first; then fewer sessions than aimed at, muscles not trained "
        f"for {of.count('weeks')} weeks or more, lifts that rose nowhere, and what is not known."
    ),
    "so_many_athletes": lambda of: f"{of.text('need')}: {of.count('athletes')}",
    "sets_of_week": lambda of: f"{of.text('week_days')}: {plural(of.count('sets'), 'set')}",
    "so_many_hours": lambda of: f"{of.maybe_number('hours_to_run') or 0.0:.0f} h",
    "lifts_stalled": lambda of: f"nothing rose lately: {_some(of.names('lifts'))}",
    "last_file_of": lambda of: f"the last file is of {date(of.day('date'))}",
    "exercises_not_sure": lambda of: f"{plural(of.count('exercises'), 'exercise')} without a sure name",
    "no_file_after": lambda of: f"no file after {date(of.day('date'))}",
    "no_file_before": lambda of: f"no file before {date(of.day('date'))}",
    "files_cannot_be_read": lambda of: f"{plural(of.count('files'), 'file')} cannot be read",
}

#: Of progress.
_PROGRESS: Mapping[str, Words] = {
    "unsure_sets_count_nothing": lambda of: (
        f"{plural(of.count('sets'), 'working set')} without a sure name count for nothing here: "
        "fitlift label names them."
    ),
}

#: Code → its sentence.
OF_WEEK_PAGES: Mapping[str, Words] = {**_SHORT, **_BESIDE, **_PAGE, **_INDEX, **_ATHLETES, **_PROGRESS}
