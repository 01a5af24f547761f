"""Words for what stands in text files that people write: there are some for all that is wanted, needed or set."""

from __future__ import annotations

import ast
import pickle
from collections.abc import Iterator
from pathlib import Path

import fitlift
from checkout import nodes_of
from fitlift.config import KEYS, meaning
from fitlift.errors import PlanError, PlanFault, UserFileError
from fitlift.records.said import Said, sentence
from fitlift.report.words.of_plan_files import PARTS
from fitlift.report.words.of_settings import MEANINGS
from fitlift.report.words.wanted import AS_IN, NEEDED, NOUNS, THINGS, WITH_ARTICLE
from fitlift.userfiles.plan_schema import plan_json_schema
from fitlift.userfiles.plan_yaml import SECTIONS

SOURCE = Path(fitlift.__file__).parent


def called_with(name: str) -> Iterator[tuple[str, ...]]:
    """The texts that a function is called with, wherever that is, but for those that are made there."""
    for path in SOURCE.rglob("*.py"):
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                texts = [each.value for each in node.args if isinstance(each, ast.Constant)]
                yield tuple(str(each) for each in texts)


def test_all_that_is_wanted_has_a_noun_and_examples() -> None:
    """And nothing has that is not wanted."""
    missing = {wanted for (wanted,) in called_with("misread_or_missing")}
    assert missing == set(WITH_ARTICLE)
    unread = {texts[-1] for texts in called_with("_unread")} - {"weight"}
    assert {wanted for texts in called_with("misread") for wanted in texts} | missing | unread == set(NOUNS)
    made = {f"{thing}:{key}" for thing, key in (("plan", "plan"), ("session", "name"), ("exercise", "exercise"))}
    assert {wanted for texts in called_with("as_in") for wanted in texts} | made | {"exercise:do"} == set(AS_IN)


def test_all_that_needs_something_has_a_name() -> None:
    """What it needs is called by its key where nothing else is told."""
    needed = set(called_with("needs"))
    things = {texts[0] for texts in needed if texts}
    assert things | {"plan", "session", "exercise"} == set(THINGS)
    assert {thing for thing, _ in NEEDED} <= set(THINGS)
    assert sentence(Said("needs", {"thing": "exercise", "key": "do"})) == "an exercise needs 'do'"


def test_every_setting_has_a_meaning() -> None:
    """By its name."""
    assert [key.name for key in KEYS] == list(MEANINGS)
    assert sentence(meaning("sex")) == MEANINGS["sex"]


def test_every_part_of_a_plan_is_told_in_its_schema() -> None:
    """As editors show it."""
    schema = repr(plan_json_schema())
    assert [part for part, words in PARTS.items() if repr(words)[1:-1] not in schema] == []
    assert set(SECTIONS) <= set(PARTS)


def test_an_error_says_where_and_what() -> None:
    """The line where it is a single one; what to try stands by itself."""
    assert str(UserFileError("a.yaml", Said("says_nothing"))) == "a.yaml: says nothing"
    error = UserFileError("a.yaml", Said("two_fates", {"session": 1, "set": 2}), Said("keep_one"), line=3)
    assert (error.said.code, error.reason) == ("two_fates", "session 1: set 2 is given two fates")
    assert (error.problem, error.hint) == (f"a.yaml, line 3: {error.reason}", "keep one of them")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own bytes


def test_a_fault_of_a_plan_has_codes_and_words() -> None:
    """Also where it is told within something else."""
    fault = PlanFault("p.yaml", 5, Said("second_session", {"given": "A"}), Said("give_other_name"))
    assert (fault.reason, fault.allowed) == ("a second session is called 'A'", "give it another name")
    assert fault.within == "line 5: a second session is called 'A'; give it another name"
    assert str(fault) == f"p.yaml, {fault.within}"
    assert fault.parts == ({"code": "second_session", "given": "A"}, {"code": "give_other_name"})
    assert PlanError("p.yaml", (fault,)).said.of["fault_line"] == 5
