"""Plans as people write them: from YAML, all faults at once, and into it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Literal, TypeAlias, TypeVar

from fitlift.errors import PlanError, PlanFault, UserFileError
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import ExerciseName
from fitlift.plan.line import (
    ROLES,
    SAID_BY_SECTION,
    LineError,
    figures,
    group_within,
    read_line,
    read_whole_line,
    spelled,
)
from fitlift.plan.model import WEEKDAYS, Group, Plan, PlannedExercise, PlannedSession, group_labels
from fitlift.records.base import replace
from fitlift.records.faults import as_in, misread, needs
from fitlift.records.said import Said
from fitlift.records.vocabulary import PartOfPlan
from fitlift.userfiles.yaml_nodes import Entry, block_scalar, key_faults, parse

#: Sections of a session, and the role that each gives; the last leaves it to the line.
SECTIONS: Mapping[str, PartOfPlan | None] = {**ROLES, "exercises": None}

_PLAN = ("plan", "note", "sessions")
_SESSION = ("name", "days", "note", *SECTIONS)
_LONG = ("exercise", "do", "note")

_TURNS = re.compile(r"(?P<kind>superset|circuit)(?:\s+(?P<label>\w{1,12}))?", re.IGNORECASE)
#: What the label of a group begins with until it is given one; no label that is written can.
_UNLABELLED = "line:"

#: Exercises that take turns are at least so many.
_FEWEST_IN_TURNS = 2

#: So many letters tell a day of the week.
_SHORTEST_DAY = 3

_Read = TypeVar("_Read")
_Pairs: TypeAlias = Mapping[str, tuple[Entry, Entry]]


def read_plan(text: str, source: str, exercises: Catalogue) -> Plan:
    """Read a plan.

    Parameters
    ----------
    text
        The file's text.
    source
        Its name, for faults and for people.
    exercises
        The exercises that names may mean; one that is none of them is the user's own.

    Raises
    ------
    PlanError
        With everything that is wrong in it.
    """
    return _read(text, source, exercises).made


def remarks(text: str, source: str, exercises: Catalogue) -> tuple[PlanFault, ...]:
    """What is worth a look in a plan that can be used: what is misspelled or not in the catalogue, by line.

    Parameters
    ----------
    text, source, exercises
        As in `read_plan`.

    Raises
    ------
    PlanError
        With everything that is wrong in it.
    """
    reading = _read(text, source, exercises)
    found = [
        _remark(entry, exercise.exercise, source, exercises)
        for entry, exercise in reading.listed
        if not exercise.exercise.is_known
    ]
    misspelled = (PlanFault(source, line, said, None) for line, said in reading.misspelled.values())
    return tuple(sorted((*found, *misspelled), key=lambda each: each.line))


def plan_text(plan: Plan) -> str:
    """Write a plan; reading it again gives the same.

    Parameters
    ----------
    plan
        The plan.
    """
    lines = [_pair("plan", block_scalar(plan.name))]
    lines += [_pair("note", block_scalar(plan.note))] if plan.note else []
    lines.append("sessions:")
    for session in plan.sessions:
        lines += _session_lines(session)
    return "".join(f"{line}\n" for line in lines)


def _read(text: str, source: str, exercises: Catalogue) -> _Reading:
    """A plan, read; raises PlanError."""
    reading = _Reading(source, exercises)
    whole = reading.kept(lambda: parse(text, source))
    if whole is not None:
        reading.made = reading.plan(whole)
    elif not reading.faults:
        reading.faults.append(PlanFault(source, 0, Said("says_nothing"), Said("plan_needs_both")))
    if reading.faults:
        raise PlanError(source, tuple(sorted(reading.faults, key=lambda fault: fault.line)))
    return reading


def _remark(entry: Entry, exercise: ExerciseName, source: str, exercises: Catalogue) -> PlanFault:
    near = tuple(each.name for each in exercises.find(exercise.name).nearest)
    meant = Said("if_one_of_these", {"known": near}) if near else None
    return PlanFault(source, entry.line, Said("own_exercise", {"given": exercise.name}), meant)


class _Reading:
    """A plan as it is read, and what is wrong in it."""

    def __init__(self, source: str, exercises: Catalogue) -> None:
        self._source = source
        self._exercises = exercises
        self.faults: list[PlanFault] = []
        #: Every exercise, and where it stands.
        self.listed: list[tuple[Entry, PlannedExercise]] = []
        #: Each name that is misspelled, the line where it first stands, and what it is read as.
        self.misspelled: dict[str, tuple[int, Said]] = {}
        self.made = Plan("", ())
        self._labels: set[str] = set()

    def kept(self, read: Callable[[], _Read]) -> _Read | None:
        """What can be read; None, and the fault kept, where it cannot."""
        try:
            return read()
        except UserFileError as error:
            self._keep(error)
            return None

    def plan(self, whole: Entry) -> Plan:
        """The whole file."""
        found = self._mapping(whole, _PLAN)
        if not found:
            return Plan("", ())
        name = self._text(found, "plan", whole, "plan")
        sessions = [self._session(entry) for entry in self._sessions(found, whole)]
        self._tell_apart(sessions)
        return Plan(name, tuple(session for _, session in sessions), self._source, self._note(found))

    def _sessions(self, found: _Pairs, whole: Entry) -> list[Entry]:
        key, listed = found.get("sessions", (whole, None))
        if listed is None or not listed.is_list or not listed.items():
            self._fault(key, needs("plan", "sessions"), Said("list_of_sessions"))
            return []
        return listed.items()

    def _session(self, entry: Entry) -> tuple[Entry, PlannedSession]:
        found = self._mapping(entry, _SESSION)
        if not found:
            return entry, PlannedSession("", ())
        self._labels.clear()
        faults_before = len(self.faults)
        name = self._text(found, "name", entry, "session")
        listed = [line for section in found if section in SECTIONS for line in self._section(section, *found[section])]
        self.listed += listed
        if not found.keys() & SECTIONS.keys():
            self._fault(entry, needs("session", "exercises"), Said("under_one_of", {"known": tuple(SECTIONS)}))
        days = self._days(found["days"][1]) if "days" in found else ()
        exercises = self._in_turns(listed, are_all=len(self.faults) == faults_before)
        return entry, PlannedSession(name, exercises, days, self._note(found))

    def _section(self, section: str, key: Entry, entry: Entry) -> Iterator[tuple[Entry, PlannedExercise]]:
        if not entry.is_list or not entry.items():
            self._fault(key, Said("needs_list", {"key": section}), as_in("lines_with_dash"))
            return
        for item in entry.items():
            yield from self._item(item, SECTIONS[section])

    def _item(self, item: Entry, role: PartOfPlan | None) -> Iterator[tuple[Entry, PlannedExercise]]:
        members = item.members()
        keys = [key.text() for key, _ in members if key.is_scalar]
        if item.is_list:
            self._fault(item, Said("list_within_list"), Said("turns_stand_under"))
        elif len(keys) < len(members):
            self._fault(item, Said("name_before_colon"), as_in("line"))
        elif len(keys) == 1 and (turns := _TURNS.fullmatch(keys[0])):
            yield from self._turns(turns, *members[0], role)
        elif set(keys) & {"exercise", "do"}:
            yield from self._long(item, role)
        elif len(keys) == 1:
            yield from self._line(members[0][0], keys[0], members[0][1], role)
        elif keys:
            self._fault(item, Said("several_behind_dash", {"behind_dash": len(keys)}), as_in("lines_with_dash"))
        else:
            yield from self._alone(item, role)

    def _line(
        self, place: Entry, name: str, value: Entry, role: PartOfPlan | None
    ) -> Iterator[tuple[Entry, PlannedExercise]]:
        if not value.is_scalar:
            self._fault(place, Said("figures_on_one_line", {"given": name}), as_in("line"))
            return
        self._name(place, name)
        read = self._read(place, lambda: read_line(name, value.text(), self._exercises, role=role))
        yield from [] if read is None else [(place, read)]

    def _name(self, place: Entry, name: str) -> None:
        """Note a name that is misspelled."""
        found = self._exercises.find(name)
        if found.is_misspelled and found.exercise is not None:
            said = Said("is_read_as", {"given": name, "lift": found.exercise.name})
            self.misspelled.setdefault(" ".join(name.split()), (place.line, said))

    def _alone(self, item: Entry, role: PartOfPlan | None) -> Iterator[tuple[Entry, PlannedExercise]]:
        """An item that is one text, as where a whole line stands in quotes."""
        read = self._read(item, lambda: read_whole_line(item.text(), self._exercises))
        if read is None:
            return
        self._name(item, item.text().partition(":")[0])
        if role is not None and read.role is not None:
            self._fault(item, *SAID_BY_SECTION)
        yield item, replace(read, role=role or read.role)

    def _long(self, item: Entry, role: PartOfPlan | None) -> Iterator[tuple[Entry, PlannedExercise]]:
        found = self._mapping(item, _LONG)
        name = self._text(found, "exercise", item, "exercise")
        do = self._text(found, "do", item, "exercise")
        if not name or not do:
            return
        self._name(item, name)
        read = self._read(found["do"][1], lambda: read_line(name, do, self._exercises, role=role))
        if read is not None:
            note = " ".join(self._note(found).split())
            yield item, replace(read, note=" ".join(filter(None, (read.note, note))))

    def _turns(
        self, turns: re.Match[str], key: Entry, entry: Entry, role: PartOfPlan | None
    ) -> Iterator[tuple[Entry, PlannedExercise]]:
        """Exercises that take turns; without a label of its own, one is given to them later."""
        kind: Literal["superset", "circuit"] = "circuit" if turns["kind"].lower() == "circuit" else "superset"
        if not entry.is_list or len(entry.items()) < _FEWEST_IN_TURNS:
            self._fault(key, Said("group_too_small", {"group": kind}), Said("list_of_exercises"))
        if not entry.is_list:
            return
        group = Group(kind, turns["label"] or f"{_UNLABELLED}{key.line}")
        if group.label in self._labels:
            self._second(key, group)
            group = replace(group, label=f"{_UNLABELLED}{key.line}")
        self._labels.add(group.label)
        for item in entry.items():
            for place, exercise in self._item(item, role):
                if exercise.group is not None:
                    self._fault(place, group_within(exercise.group.kind, kind), Said("put_after"))
                yield place, replace(exercise, group=group)

    def _in_turns(
        self, listed: Sequence[tuple[Entry, PlannedExercise]], *, are_all: bool
    ) -> tuple[PlannedExercise, ...]:
        """The exercises, those that take turns under their label; `are_all` where none was at fault."""
        seen: set[str] = set()
        for group, members in groupby(listed, key=lambda each: each[1].group):
            places = [place for place, _ in members]
            if group is None:
                continue
            if group.label in seen:
                self._second(places[0], group)
            elif are_all and len(places) < _FEWEST_IN_TURNS:
                self._fault(places[0], Said("group_too_small", {"group": group.kind}), Said("give_label"))
            seen.add(group.label)
        return _labelled([exercise for _, exercise in listed])

    def _second(self, entry: Entry, group: Group) -> None:
        self._fault(entry, Said("label_second_time", {"label": group.label, "group": group.kind}), Said("other_label"))

    def _days(self, entry: Entry) -> tuple[int, ...]:
        days: list[int] = []
        try:
            listed = entry.listed()
        except UserFileError:
            self._fault(entry, Said("day_lacks_beside_comma", {"given": entry.text()}), as_in("days"))
            return ()
        for each in listed:
            word = self.kept(each.text) or ""
            is_long = len(word) >= _SHORTEST_DAY
            found = [day for day, name in enumerate(WEEKDAYS) if is_long and name.startswith(word.lower())]
            if not found:
                self._fault(each, misread(word, "weekday"), Said("weekdays_allowed"))
            elif found[0] in days:
                self._fault(each, Said("stands_twice", {"given": word}), Said("keep_one"))
            else:
                days += found
        return tuple(sorted(days))

    def _tell_apart(self, sessions: Sequence[tuple[Entry, PlannedSession]]) -> None:
        seen: set[str] = set()
        for entry, session in sessions:
            name = session.name.casefold()
            if name and name in seen:
                self._fault(entry, Said("second_session", {"given": session.name}), Said("give_other_name"))
            seen.add(name)

    def _mapping(self, entry: Entry, known: Sequence[str]) -> _Pairs:
        """Key and value by the key's text."""
        members = entry.members()
        if not members:
            self._fault(entry, Said("pair_here"), Said("known", {"known": tuple(known)}))
        named = [(key, value) for key, value in members if key.is_scalar]
        for key, _ in members:
            if not key.is_scalar:
                self._fault(key, Said("word_before_colon"), Said("known", {"known": tuple(known)}))
        for fault in key_faults([key for key, _ in named], known):
            self._keep(fault)
        return {key.text(): (key, value) for key, value in named if key.text() in known}

    def _text(self, found: _Pairs, key: str, whole: Entry, thing: str) -> str:
        """The text of a key that a thing needs."""
        place, entry = found.get(key, (whole, None))
        if entry is None or entry.is_empty:
            self._fault(place, needs(thing, key), as_in(f"{thing}:{key}"))
            return ""
        return self.kept(entry.text) or ""

    def _note(self, found: _Pairs) -> str:
        text = (self.kept(found["note"][1].text) or "") if "note" in found else ""
        return " ".join(text.split())

    def _read(self, place: Entry, read: Callable[[], PlannedExercise]) -> PlannedExercise | None:
        try:
            return read()
        except LineError as error:
            for fault in error.faults:
                self._fault(place, fault.reason, fault.allowed)
            return None

    def _keep(self, error: UserFileError) -> None:
        self.faults.append(PlanFault(self._source, error.line, error.said, error.said_hint))

    def _fault(self, entry: Entry, reason: Said, allowed: Said | None) -> None:
        self.faults.append(PlanFault(self._source, entry.line, reason, allowed))


def _labelled(exercises: Sequence[PlannedExercise]) -> tuple[PlannedExercise, ...]:
    """The exercises, a free letter for each group that was given no label."""
    groups = dict.fromkeys(each.group for each in exercises if each.group is not None)
    taken = {group.label for group in groups}
    free = (label for label in group_labels() if label not in taken)
    unlabelled = [group for group in groups if group.label.startswith(_UNLABELLED)]
    labels = {group: replace(group, label=label) for group, label in zip(unlabelled, free, strict=False)}
    return tuple(replace(each, group=labels.get(each.group, each.group) if each.group else None) for each in exercises)


def _session_lines(session: PlannedSession) -> Iterator[str]:
    yield f"  - {_pair('name', block_scalar(session.name))}"
    if session.weekdays:
        yield f"    {_pair('days', ', '.join(WEEKDAYS[day] for day in session.weekdays))}"
    if session.note:
        yield f"    {_pair('note', block_scalar(session.note))}"
    names = {role: section for section, role in SECTIONS.items()}
    runs = [(role, list(members)) for role, members in groupby(session.exercises, key=lambda each: each.role)]
    if len(runs) > len({role for role, _ in runs}) or _has_mixed_turns(session):
        yield f"    {names[None]}:"
        for each in session.exercises:
            yield from _exercise_lines(each, figures(each), " " * 6)
        return
    for role, members in runs:
        yield f"    {names[role]}:"
        yield from _section_lines(members, session)


def _section_lines(members: Sequence[PlannedExercise], session: PlannedSession) -> Iterator[str]:
    is_given = _has_given_labels(session)
    for group, in_turns in groupby(members, key=lambda each: each.group):
        margin = "      "
        if group is not None:
            label = "" if is_given else f" {group.label}"
            yield f"{margin}- {group.kind}{label}:"
            margin += "    "
        for each in in_turns:
            yield from _exercise_lines(each, figures(each, alone=False), margin)


def _has_given_labels(session: PlannedSession) -> bool:
    """Whether all groups have the labels that they would be given if they had none."""
    groups = dict.fromkeys(each.group for each in session.exercises if each.group is not None)
    return all(group.label == letter for group, letter in zip(groups, group_labels(), strict=False))


def _has_mixed_turns(session: PlannedSession) -> bool:
    """Whether exercises of different roles take turns."""
    return any(len({each.role for each in block}) > 1 for block in session.blocks())


def _exercise_lines(exercise: PlannedExercise, said: str, margin: str) -> Iterator[str]:
    """One line, or two where the name is a word of the file's own."""
    name = spelled(exercise.exercise)
    if name in _LONG or _TURNS.fullmatch(name):
        yield f"{margin}- {_pair('exercise', block_scalar(name))}"
        yield f"{margin}  {_pair('do', block_scalar(said))}"
        return
    yield f"{margin}- {_pair(block_scalar(name), block_scalar(said))}"


def _pair(key: str, value: str) -> str:
    return f"{key}: {value}"
