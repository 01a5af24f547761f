"""What charts on pages show, said for who does not see them, and how to read them, in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fitlift.exercises.tables import group_names
from fitlift.measures.readable import clock
from fitlift.measures.set_aims import aim_words
from fitlift.report.words.amounts import hours, listed, minutes
from fitlift.report.words.calendar import WEEKDAYS_SHORT
from fitlift.report.words.facts import Facts, Words
from fitlift.report.words.of_week_pages import weekdays
from fitlift.wording import plural

_LIGHT = {"warmup": "warm-ups", "cooldown": "cool-downs"}

#: What became of sets.
_VERDICTS = {"missed": "left out", "short": "short", "over": "over", "cannot say": "not counted"}


def _groups(facts: Facts, decimals: str = "g") -> str:
    return ", ".join(
        f"{group_names()[each.text('muscle_group')]} {_of_aim(each, decimals)}"
        for each in facts.rows("each_group_sets")
    )


def _of_aim(facts: Facts, decimals: str) -> str:
    """Sets, and how many are aimed at, where any are."""
    sets = facts.maybe_number("known_sets")
    known = "not known" if sets is None else f"{sets:{decimals}}"
    aim = aim_words(facts.number("least_sets"), facts.maybe_number("most_sets"))
    return f"{known} of {aim}" if aim else known


def _day(facts: Facts) -> str:
    """What was done on a day: "Mon 40 min of lifting, 12 sets and 1 h 10 min of running"."""
    day, sets = facts.day("date"), facts.maybe_number("working_sets")
    done = []
    if facts.count("strength_sessions"):
        of_sets = "" if sets is None else f", {plural(int(sets), 'set')}"
        done.append(f"{_time(facts.maybe_number('strength_s'), 'lifting')}{of_sets}")
    if facts.count("day_runs"):
        done.append(_time(facts.maybe_number("run_s"), "running"))
    return f"{'' if day is None else WEEKDAYS_SHORT[day.weekday()]} {' and '.join(done)}"


def _time(seconds: float | None, what: str) -> str:
    return f"{what} for an unknown time" if seconds is None else f"{hours(seconds)} of {what}"


def _in_lifting(facts: Facts) -> str:
    days = facts.texts("session_days")
    return f"In lifting, {' and '.join(weekdays(days))}" if days else "In lifting"


def _zone(facts: Facts) -> str:
    spent, in_sets = clock(facts.number("seconds")), clock(facts.number("zone_in_sets_s"))
    return f"{_zone_name(facts)} {spent} ({in_sets} in sets)"


def _zone_name(facts: Facts) -> str:
    if facts.is_unknown("zone_low_bpm"):
        return "below"
    if facts.is_unknown("zone_high_bpm"):
        return "above"
    beats = f"{facts.count('zone_low_bpm')}-{facts.count('zone_high_bpm') - 1}"
    return beats if facts.is_unknown("zone_number") else f"zone {facts.count('zone_number')} {beats}"


def _rests(facts: Facts) -> str:
    name = facts.maybe_text("known_lift") or "without a name"
    return f"{name}: {', '.join(map(clock, facts.numbers('rests_of_lift_s')))}{_rest_aim(facts)}"


def _rest_aim(facts: Facts) -> str:
    if facts.is_unknown("target_s"):
        return ""
    low, high = facts.pair("target_s")
    return f", aim {clock(low)} to {clock(high)}"


def _session(facts: Facts) -> str:
    return f"{_heart_rate(facts)} over {minutes(facts.number('seconds'))}{_drawn(facts)}."


def _heart_rate(facts: Facts) -> str:
    if facts.is_unknown("heart_rate_bpm"):
        return "No heart rate"
    low, high = facts.pair("heart_rate_bpm")
    return f"Heart rate from {low:.0f} to {high:.0f} bpm"


def _drawn(facts: Facts) -> str:
    """How many of the sets are drawn, after what is said of the heart."""
    sets, drawn = facts.count("sets"), facts.count("drawn_sets")
    if not sets:
        return ""
    without = f"; {plural(sets - drawn, 'set')} without a time not drawn" if sets > drawn else ""
    return f"; {plural(drawn, 'set')} marked in time{without}"


def _in_time(facts: Facts) -> str:
    text = "; ".join(_marks(facts))
    return f"{text[:1].upper()}{text[1:]}."


def _marks(facts: Facts) -> Iterator[str]:
    light = [_LIGHT.get(each, each) for each in facts.texts("light_kinds")]
    if facts.flag("has_sets"):
        yield "shaded: sets, with their names, or their letters in the table"
    if light:
        yield f"hatched: {listed(light)}"
    if facts.flag("has_pauses"):
        yield "crossed: the timer was paused"


def _became(facts: Facts) -> str:
    told = zip(facts.texts("verdicts"), facts.numbers("verdict_sets"), strict=True)
    return ", ".join(f"{sets:g} {_VERDICTS.get(verdict, verdict)}" for verdict, sets in told)


#: Code → its sentence.
OF_PICTURES: Mapping[str, Words] = {
    "picture_of_groups": lambda of: f"Sets: {_groups(of)}.",
    "picture_of_groups_and_aims": lambda of: f"{_groups(of)}.",
    "groups_in_months_mean": "?: not known, for sets without a known muscle or for want of files.",
    "volumes_mean": "Repetitions × weight of working sets.",
    "picture_of_days": lambda of: f"{', '.join(map(_day, of.rows('each_day')))}.",
    "in_lifting": _in_lifting,
    "picture_of_zones": lambda of: f"{', '.join(map(_zone, of.rows('each_zone')))}.",
    "picture_of_rests": lambda of: f"{'; '.join(map(_rests, of.rows('each_rests')))}.",
    "picture_of_session": _session,
    "session_in_time_means": _in_time,
    "became_of_sets": _became,
}
