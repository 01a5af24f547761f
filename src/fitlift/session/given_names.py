"""Names that are certain, as numbers and titles that a file can hold, each so that it reads as what is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fitlift.activity.rows_to_write import FitExercise, NewTitle, Row
from fitlift.activity.set_changes import MOST_TITLE_BYTES
from fitlift.exercises.names import UNKNOWN, ExerciseName, exercise_key
from fitlift.labels.evidence import file_evidence, resolve, set_key, sureness
from fitlift.matching.session_plans import BY_WORKOUT
from fitlift.plan.watch_categories import Written, beyond_profile, pair_written, written_as
from fitlift.records.base import Record, replace
from fitlift.records.sets import Candidate, Evidence, Set
from fitlift.records.vocabulary import SURE
from fitlift.records.workouts import Step, Title
from fitlift.session.analyse import SessionAnalysis

#: Sources of names that the file does not have itself.
_GIVEN = frozenset({"correction", "log", "plan", "routine"})

#: Part of the file, and a pair of it.
_Pair = tuple[int, str, str]


class _Way(Record):
    """A way to write a name: under a pair, with a title or without, and at a step or title of a number or none."""

    pair: Written
    title: str | None
    step_index: int | None


class GivenNames:
    """Gives rows their numbers.

    Parameters
    ----------
    analysis
        The recording, with all that is known of it.
    """

    def __init__(self, analysis: SessionAnalysis) -> None:
        self._analysis = analysis
        self._activity = activity = analysis.activity
        self._parts = {each.session: each.file_part for each in activity.each_session}
        self._titles = list(activity.each_title)
        self._by_workout = {number for number, match in analysis.matches.items() if match.found_by == BY_WORKOUT}
        self._with_steps = {each.file_part for each in activity.each_step}
        #: The exercise that each pair stands for.
        self._meanings: dict[_Pair, str | None] = self._kept_pairs()
        #: Pairs of which a title would give other sets, or steps, another name.
        self._pairs_of_others = {*self._meanings, *_pairs_of_steps(activity.each_step)}
        self._ways: dict[tuple[int, str, int | None], _Way | None] = {}
        self.titles: list[NewTitle] = []
        #: Whether a name could not be written, as one that is too long for a title.
        self.is_any_left_out = False
        #: Whether a name reads as the same exercise in other words, as the file has a title for it.
        self.are_other_words = False

    def given(self, row: Row) -> Row:
        """A row with its exercise's numbers, if its name is certain and the file does not say so yet."""
        after = row.after
        if after.kind != "active" or not self._is_given(row):
            return row
        if after.exercise is None:
            return self._unnamed(row)
        name = ExerciseName(after.exercise, after.exercise_name or after.exercise)
        part = self._parts[after.session]
        key = (part, name.key, after.step_index)
        if key not in self._ways:
            self._ways[key] = self._way(after, name, part)
        way = self._ways[key]
        if way is None:
            self.is_any_left_out = True
            return row
        return replace(row, after=replace(after, step_index=way.step_index), exercise=_numbers(way.pair))

    def _is_given(self, row: Row) -> bool:
        after = row.after
        if after.source == "plan" and after.session in self._by_workout:
            return False  # the file says so itself
        if after.source not in _GIVEN or not (after.source == "correction" or sureness(after) >= SURE):
            return False
        if row.before is None:
            return after.exercise is not None
        said = self._read(self._activity.each_set[row.before], self._titles)
        if said is None or said.exercise != after.exercise or said.confidence is not None:
            return True
        self.are_other_words |= said.exercise_name != after.exercise_name
        return False

    def _read(self, one: Set, titles: list[Title]) -> Evidence | None:
        """What a set's name reads as in the file."""
        activity = self._activity
        found = file_evidence(
            [replace(one, kind="active")],
            titles,
            activity.each_step,
            activity.each_session,
            exercises=self._analysis.exercises,
        )
        return resolve(found).get(set_key(one))

    def _kept_pairs(self) -> dict[_Pair, str | None]:
        """The exercises of pairs of sets that keep theirs."""
        given = {(each.session, each.set) for each in self._analysis.each_set if each.source in _GIVEN}
        found: dict[_Pair, str | None] = {}
        for each in self._activity.each_set:
            if each.kind == "active" and (each.session, each.set) not in given and each.category and each.subtype:
                read = self._read(each, self._titles)
                pair = (self._parts[each.session], each.category, each.subtype)
                found.setdefault(pair, None if read is None else read.exercise)
        return found

    def _unnamed(self, row: Row) -> Row:
        """A set of which the user says that it is none of the exercises that are named."""
        unknown = pair_written(UNKNOWN, UNKNOWN)
        none = FitExercise(unknown.category_number, None)
        for step_index in dict.fromkeys((row.after.step_index, None)):
            read = self._read(_as_written(row.after, unknown, step_index), self._titles)
            if read is None or read.exercise is None:
                return replace(row, after=replace(row.after, step_index=step_index), exercise=none)
        return replace(row, exercise=none)

    def _way(self, one: Set, name: ExerciseName, part: int) -> _Way | None:
        """The way that reads as the name under the first pair under which one does; None where none does.

        One at the set's step before one at none, and before one in other words.
        """
        for pair in self._pairs(name, part):
            if self._is_taken(part, pair, name):
                continue
            told = [(way, self._as_read(one, way, part)) for way in self._ways_of_pair(one, name, part, pair)]
            read_so = [(way, read) for way, read in told if read is not None and read.exercise == name.key]
            if read_so:
                way, read = min(read_so, key=lambda each: _losses(one, name, *each))
                self._meanings[part, pair.category, pair.subtype] = name.key
                self.are_other_words |= read.exercise_name != name.name
                self._enter(part, way)
                return way
        return None

    def _as_read(self, one: Set, way: _Way, part: int) -> Evidence | None:
        new = [] if way.title is None else [_title(part, self._next_title(part), way.pair, way.title)]
        return self._read(_as_written(one, way.pair, way.step_index), [*self._titles, *new])

    def _enter(self, part: int, way: _Way) -> None:
        """A way that is gone."""
        if way.title is not None:
            number = self._next_title(part)
            self._titles.append(_title(part, number, way.pair, way.title))
            self.titles.append(NewTitle(part, number, _numbers(way.pair), way.title))

    def _ways_of_pair(self, one: Set, name: ExerciseName, part: int, pair: Written) -> Iterator[_Way]:
        """Ways to write a name under a pair, what other programs understand best first."""
        titled = [
            each
            for each in self._titles
            if (each.file_part, each.category or UNKNOWN, each.subtype or UNKNOWN)
            == (part, pair.category, pair.subtype)
        ]
        # a category alone is what watches write where they do not know more: with a title it is sure
        needs_title = exercise_key(pair.category, pair.subtype) != name.key or pair.name_number is None
        is_of_others = not needs_title and (part, pair.category, pair.subtype) in self._pairs_of_others
        can_have_title = not titled and not is_of_others and len(name.name.encode()) <= MOST_TITLE_BYTES
        title = name.name if can_have_title else None
        if part not in self._with_steps and one.step_index is not None:
            yield _Way(pair, title, titled[0].title_index if titled else self._next_title(part))
        for step_index in dict.fromkeys((one.step_index, None)):
            if titled or not needs_title:
                yield _Way(pair, None, step_index)
            if title is not None:
                yield _Way(pair, title, step_index)

    def _pairs(self, name: ExerciseName, part: int) -> Iterator[Written]:
        """Pairs of an exercise: its own, the one by which it goes to a watch, and one that no other exercise has."""
        exercises = self._analysis.exercises
        found = exercises.of_key(name.key)
        if found is not None and found.category != UNKNOWN:
            yield pair_written(found.category, found.subtype)
        instead = written_as(name, exercises)
        yield instead
        titled = {(each.category, each.subtype) for each in self._titles if each.file_part == part}
        for pair in beyond_profile(instead.category):
            if not self._is_taken(part, pair, name) and (pair.category, pair.subtype) not in titled:
                yield pair
                return

    def _is_taken(self, part: int, pair: Written, name: ExerciseName) -> bool:
        """Whether a pair stands for another exercise in a part."""
        return self._meanings.get((part, pair.category, pair.subtype), name.key) != name.key

    def _next_title(self, part: int) -> int:
        return max((each.title_index or 0 for each in self._titles if each.file_part == part), default=-1) + 1


def _pairs_of_steps(steps: Sequence[Step]) -> Iterator[_Pair]:
    yield from ((each.file_part, each.category, each.subtype or UNKNOWN) for each in steps if each.category)


def _losses(one: Set, name: ExerciseName, way: _Way, read: Evidence) -> tuple[bool, bool]:
    """Whether a set no longer points at its step, and whether its name reads in other words."""
    return one.step_index is not None and way.step_index is None, read.exercise_name != name.name


def _title(part: int, index: int, pair: Written, title: str) -> Title:
    return Title(file_part=part, title_index=index, category=pair.category, subtype=pair.subtype, title=title)


def _numbers(pair: Written) -> FitExercise:
    return FitExercise(pair.category_number, pair.name_number)


def _as_written(one: Set, pair: Written, step_index: int | None) -> Set:
    """A set as it reads once it is written."""
    key = exercise_key(pair.category, pair.subtype)
    guess = () if key is None else (Candidate(exercise=key, category=pair.category, subtype=pair.subtype, p=None),)
    return replace(one, category=pair.category, subtype=pair.subtype, step_index=step_index, candidates=guess)
