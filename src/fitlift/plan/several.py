"""Plans of several sessions: one of them alone, several plans as one, and names for their files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from fitlift.errors import FitliftError
from fitlift.plan.model import Plan, PlannedSession
from fitlift.records.base import replace
from fitlift.records.said import Said

#: Names that no file on Windows can have.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)

#: A file's name is cut after so many characters.
_LONGEST_NAME = 60


class NoSuchSessionError(FitliftError):
    """A plan has no session of a name.

    Parameters
    ----------
    name
        The name.
    plan
        The plan.
    """

    def __init__(self, name: str, plan: Plan) -> None:
        super().__init__(
            Said("no_session_of_name", {"given": name, "known": tuple(each.name for each in plan.sessions)})
        )


def only(plan: Plan, session: str | None) -> Plan:
    """The plan with one of its sessions alone; all of it where none is named.

    Raises
    ------
    NoSuchSessionError
        If there is none of that name.
    """
    if session is None:
        return plan
    found = tuple(each for each in plan.sessions if each.name.casefold() == session.strip().casefold())
    if not found:
        raise NoSuchSessionError(session, plan)
    return replace(plan, sessions=found)


def joined(plans: Sequence[Plan]) -> Plan:
    """The sessions of several plans that have exercises, as one plan; those of one name are numbered."""
    sessions: list[PlannedSession] = []
    for session in (each for plan in plans for each in plan.sessions if each.exercises):
        count = sum(each.name.casefold().startswith(session.name.casefold()) for each in sessions)
        is_taken = session.name.casefold() in {each.name.casefold() for each in sessions}
        sessions.append(replace(session, name=f"{session.name} {count + 1}") if is_taken else session)
    return replace(plans[0], sessions=tuple(sessions))


def file_names(sessions: Sequence[PlannedSession]) -> Iterator[str]:
    """A name for each session's file that all systems take, without its ending."""
    taken: set[str] = set()
    for session in sessions:
        plain = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", session.name)).strip("-")[:_LONGEST_NAME]
        name = plain if plain and not _RESERVED.fullmatch(plain) else f"session-{plain}".strip("-")
        number = 1
        while (numbered := name if number == 1 else f"{name}-{number}").casefold() in taken:
            number += 1
        taken.add(numbered.casefold())
        yield numbered
