"""What a plan is written as, for each place where it goes."""

from __future__ import annotations

from fitlift.records.base import Record

#: How long a session is in a calendar where nobody says. Chosen: the sample sessions take 40 to 60 minutes.
MINUTES = 60

#: Weeks of a calendar where nobody says. Chosen: a month, after which a plan is looked at anew.
WEEKS = 4


class PlanFormat(Record):
    """One format.

    Parameters
    ----------
    name
        Its name for commands and functions: where the plan goes.
    ending
        How names of its files end.
    is_for_each_session
        Whether each session is a file of its own.
    help
        What it is, in a few words.
    """

    name: str
    ending: str
    is_for_each_session: bool
    help: str


#: Every format by its name; the first is written where nothing else is said.
PLAN_FORMATS = {
    each.name: each
    for each in (
        PlanFormat("garmin", ".fit", is_for_each_session=True, help="FIT workouts that a watch runs"),
        PlanFormat(
            "connect", ".json", is_for_each_session=True, help="workouts for tools that import them into Connect"
        ),
        PlanFormat("calendar", ".ics", is_for_each_session=False, help="the planned days, as iCalendar"),
        PlanFormat(
            "coros",
            ".md",
            is_for_each_session=False,
            help="a sheet to type into the app, Markdown where the name ends in .md",
        ),
    )
}
