"""What is said of what is wrong in a text file of the user's, a plan or a setting, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Facts, Words
from fitlift.report.words.of_corrections import OF_CORRECTIONS
from fitlift.report.words.of_plan_files import OF_PLAN_FILES
from fitlift.report.words.of_settings import OF_SETTINGS
from fitlift.report.words.wanted import AS_IN, NEEDED, NOUNS, THINGS, WITH_ARTICLE


def _needs(facts: Facts) -> str:
    thing, key = facts.text("thing"), facts.text("key")
    return f"{THINGS[thing]} needs {NEEDED.get((thing, key), repr(key))}"


def _known(facts: Facts) -> str:
    return ", ".join(facts.texts("known"))


#: Of text files of any kind: where something is wrong, what is wrong, and what to try.
_OF_TEXT_FILES: Mapping[str, Words] = {
    "line": lambda of: f"line {of.count('line')}",
    "line_of_file": lambda of: f"{of.text('user_file')}, line {of.count('line')}",
    "unreadable": lambda of: f"cannot be read: {of.text('text')}",
    "unchangeable": lambda of: f"cannot be changed: {of.text('text')}",
    "change_in_editor": "change it in an editor",
    "not_in_utf8": "is no text in UTF-8",
    "save_as_utf8": "save it as UTF-8",
    "character_is_no_text": lambda of: f"the character {of.count('character'):#x} is no text",
    "alias_needs_quotes": "cannot be read: a text that begins with * needs quotes",
    "indent_does_not_fit": "cannot be read: the indent does not fit the lines above",
    "same_indent": "lines of one list need the same indent",
    "indent_with_blanks": "indent with blanks, not with a tab",
    "sign_needs_quotes": "a text that begins with this sign needs quotes",
    "quotes_or_indent": "a name with ': ' or ' #' in it needs quotes; lines of one list need the same indent",
    "too_many_brackets": "cannot be read: too many brackets within brackets",
    "beyond_all_bounds": "cannot be read: a number or an escape is beyond all bounds",
    "write_without_backslash": "write the text itself, without a backslash",
    "says_nothing": "says nothing",
    "one_value_here": "one value belongs here, no list or mapping",
    "pair_here": "'name: value' belongs here",
    "pair_below": "'name: value' belongs here, below what it is about",
    "misread": lambda of: f"{of.text('given')!r} is no {NOUNS[of.text('wanted')]}",
    "misread_value": lambda of: f"{of.text('given')} is no {NOUNS[of.text('wanted')]}",
    "missing": lambda of: f"{WITH_ARTICLE[of.text('wanted')]} is missing",
    "needs": _needs,
    "none_of": lambda of: f"{of.text('given')!r} is none of {_known(of)}",
    "no_number_between": lambda of: (
        f"{of.text('given')!r} is no number from {of.number('least'):g} to {of.number('most'):g}"
    ),
    "value_lacks_beside_comma": lambda of: f"{of.text('given')!r} lacks a value beside a comma",
    "unknown_here": lambda of: f"{of.text('given')!r} is unknown here",
    "second_time": lambda of: f"{of.text('given')!r} stands here a second time",
    "stands_twice": lambda of: f"{of.text('given')!r} stands here twice",
    "keep_one": "keep one of them",
    "known": lambda of: f"known: {_known(of)}",
    "one_of": lambda of: f"one of {_known(of)}",
    "did_you_mean": lambda of: f"did you mean {of.text('meant')!r}?",
    "as_in": lambda of: AS_IN[of.text("wanted")],
}

#: Code → its sentence.
OF_FAULTS: Mapping[str, Words] = {**_OF_TEXT_FILES, **OF_PLAN_FILES, **OF_CORRECTIONS, **OF_SETTINGS}
