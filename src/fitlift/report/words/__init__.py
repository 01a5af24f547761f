"""The room of words: sentences that people read, made of what is said as codes, figures and names.

A language is a table: for each code of `records.codes` a sentence, or what makes one of its figures and names. English
is the only one that is shipped. One module holds one kind of sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module

from fitlift.records.said import Said, Value
from fitlift.report.words.facts import Words, parts_worded, worded
from fitlift.report.words.headings import HEADINGS

#: Modules with a table each, what a session's text tells first: each is called as its module.
_TABLES = (
    "of_session_pages",
    "of_sets",
    "of_plans_done",
    "of_plans_beside",
    "of_trained",
    "of_zones",
    "of_sessions",
    "of_past",
    "of_recordings",
    "of_logs",
    "of_pages",
    "of_first_screens",
    "aims",
    "of_figures",
    "of_lifts",
    "of_names",
    "of_sources",
    "of_explanations",
    "of_weeks",
    "of_week_pages",
    "of_sites",
    "of_pictures",
    "of_charts",
    "of_files_left",
    "of_files",
    "of_readings",
    "of_commands",
    "of_questions",
    "of_failures",
    "of_faults",
    "of_plans",
    "of_sheets",
    "of_recordings_as_fit",
    "of_written_logs",
)


class _Tables(Mapping[str, Words]):
    """Tables as one: each is loaded with the first code that those before it do not have."""

    def __init__(self, modules: Sequence[str]) -> None:
        self._left = list(modules)
        self._loaded: dict[str, Words] = {}

    def __getitem__(self, code: str) -> Words:
        while code not in self._loaded and self._left:
            self._load()
        return self._loaded[code]

    def __iter__(self) -> Iterator[str]:
        while self._left:
            self._load()
        return iter(self._loaded)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _load(self) -> None:
        name = self._left.pop(0)
        self._loaded |= getattr(import_module(f"{__name__}.{name}"), name.upper())


#: Code → its sentence in English.
ENGLISH: Mapping[str, Words] = _Tables(_TABLES)


def in_words(said: Said) -> str:
    """Something said, in English."""
    return worded(said, ENGLISH)


def say(code: str, **of: Value) -> str:
    """What a code says of some figures and names, in English."""
    return in_words(Said(code, of))


def heading(key: str) -> str:
    """A heading, a short label or a single word in a table, in English."""
    return HEADINGS[key]


def headings(*keys: str) -> tuple[str, ...]:
    """Several of them."""
    return tuple([HEADINGS[key] for key in keys])


def passage(key: str, **names: str) -> str:
    """A passage of several lines with the names that it tells, in English."""
    from fitlift.report.words.passages import PASSAGES

    return PASSAGES[key].format(**names)


def in_two_parts(said: Said) -> tuple[str, str]:
    """What is so and what that changes, in English; the latter is empty where a sentence is only one."""
    return parts_worded(said, ENGLISH)


def words_of(said: Said | None) -> str:
    """A sentence; empty where nothing is said."""
    return "" if said is None else in_words(said)
