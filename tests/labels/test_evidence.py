"""Reasons to give a set a name, and the choice among them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from builders import set_rows
from fitlift.labels.evidence import file_evidence, resolve, set_keys
from fitlift.schema import EVIDENCE, SESSIONS, STEPS, TITLES

NO_TITLES, NO_STEPS = TITLES.empty(), STEPS.empty()
ONE_SESSION = SESSIONS.conform(pd.DataFrame({"session": [1], "file_part": [1]}))


def guess(category: str, subtype: str, p: float | None) -> dict[str, Any]:
    """One candidate."""
    return {"exercise": "any", "category": category, "subtype": subtype, "p": p}


def titled(*rows: tuple[int | None, str, str, str]) -> pd.DataFrame:
    """Titles from (index, category, subtype, title)."""
    columns = ["title_index", "category", "subtype", "title"]
    return TITLES.conform(pd.DataFrame(rows, columns=columns).assign(file_part=1))


def named(*sets: dict[str, Any], titles: pd.DataFrame = NO_TITLES, steps: pd.DataFrame = NO_STEPS) -> list[list[Any]]:
    """Source, key, name and confidence that each set ends up with."""
    rows = [{"set": place, "candidates": []} | each for place, each in enumerate(sets, 1)]
    chosen = resolve(file_evidence(set_rows(*rows), titles, steps, ONE_SESSION)).astype(object)
    columns = ["source", "exercise", "exercise_name", "confidence"]
    return [[None if pd.isna(each) else each for each in row] for row in chosen[columns].to_numpy().tolist()]


def test_an_exact_guess_is_the_watchs_and_a_category_alone_a_category() -> None:
    """With the confidence of the guess that names it."""
    assert named(
        {"category": "plyo", "subtype": "box_jump", "candidates": [guess("plyo", "box_jump", 0.37)]},
        {"category": "row", "subtype": "unknown", "candidates": [guess("row", "unknown", 0.54)]},
    ) == [["watch", "box_jump", "Box jump", 0.37], ["category", "row", "Row", 0.54]]


def test_a_set_that_nothing_names_stays_unknown() -> None:
    """No key, no name, no confidence, even where weaker guesses follow."""
    weaker = [guess("curl", "unknown", None)]
    assert named({"category": "unknown", "subtype": "unknown", "candidates": weaker}) == [["unknown", None, None, None]]


def test_the_files_own_title_spells_the_exercise_of_the_same_pair() -> None:
    """Category and subtype both have to agree; also for an exercise beyond the profile."""
    titles = titled(
        (0, "row", "renegade_row", "My row"),
        (1, "category_61", "7", "Tibialis raise"),
        (2, "row", "unknown", "Any row"),
    )
    planned = [guess("any", "any", None)]
    assert named(
        {"category": "row", "subtype": "renegade_row", "candidates": planned},
        {"category": "category_61", "subtype": "7", "candidates": planned},
        {"category": "row", "subtype": "barbell_row", "candidates": planned},
        {"category": "row", "subtype": "unknown", "candidates": planned},
        titles=titles,
    ) == [
        ["title", "renegade_row", "My row", None],
        ["title", "category_61_7", "Tibialis raise", None],
        ["watch", "barbell_row", "Barbell row", None],
        ["title", "row", "Any row", None],
    ]


def test_two_titles_of_one_pair_are_told_apart_by_their_number_or_not_at_all() -> None:
    """Generators number titles and let sets refer to them; where steps exist, numbers are the steps'."""
    titles = titled((0, "squat", "air_squat", "Zercher"), (1, "squat", "air_squat", "Pause squat"))
    pair: dict[str, Any] = {
        "category": "squat",
        "subtype": "air_squat",
        "candidates": [guess("squat", "air_squat", None)],
    }
    numbered = [pair | {"step_index": 0}, pair | {"step_index": 1}, pair]
    names = ["Zercher", "Pause squat", "Air squat"]
    assert [row[2] for row in named(*numbered, titles=titles)] == names
    steps = STEPS.conform(pd.DataFrame({"file_part": [1], "step_index": [0]}))
    assert [row[2] for row in named(*numbered, titles=titles, steps=steps)] == ["Air squat"] * 3


def test_a_title_without_a_category_names_the_set_that_refers_to_it() -> None:
    """A program's own exercise: the key is made from the title."""
    titles = titled((4, "unknown", "unknown", "Jefferson Curl (KB)"))
    unknown = {"category": "unknown", "subtype": "unknown", "candidates": []}
    assert named(unknown | {"step_index": 4}, unknown, titles=titles) == [
        ["title", "jefferson_curl_kb", "Jefferson Curl (KB)", None],
        ["unknown", None, None, None],
    ]


def test_a_title_without_a_category_is_the_catalogues_exercise_where_it_means_one() -> None:
    """The key is the catalogue's, the spelling the file's."""
    titles = titled((0, "unknown", "unknown", "RDL"), (1, "unknown", "unknown", "Back Squats"))
    unknown = {"category": "unknown", "subtype": "unknown", "candidates": []}
    assert named(unknown | {"step_index": 0}, unknown | {"step_index": 1}, titles=titles) == [
        ["title", "romanian_deadlift", "RDL", None],
        ["title", "barbell_back_squat", "Back Squats", None],
    ]


def test_evidence_that_was_not_chosen_stays_to_be_shown() -> None:
    """A titled set has two rows, each with its reason."""
    sets = set_rows(
        {"set": 1, "category": "row", "subtype": "t_bar_row", "candidates": [guess("row", "t_bar_row", 0.6)]}
    )
    evidence = file_evidence(sets, titled((0, "row", "t_bar_row", "T")), NO_STEPS, ONE_SESSION)
    assert evidence["source"].tolist() == ["watch", "title"]
    assert evidence["reason"].tolist() == ["the watch's exercise, guessed", "the file's own title"]


def test_the_order_of_sources_decides_and_then_the_confidence() -> None:
    """A sure guess never beats a title; within one source the surest wins."""
    rows = [
        {"session": 1, "set": 1, "source": "watch", "exercise": "a", "confidence": 0.99},
        {"session": 1, "set": 1, "source": "title", "exercise": "b", "confidence": 0.2},
        {"session": 1, "set": 2, "source": "watch", "exercise": "c", "confidence": None},
        {"session": 1, "set": 2, "source": "watch", "exercise": "d", "confidence": 0.3},
        {"session": 2, "set": 1, "source": "unknown", "exercise": None, "confidence": None},
    ]
    chosen = resolve(EVIDENCE.conform(pd.DataFrame(rows)))
    assert chosen[["session", "set"]].to_numpy().tolist() == [[1, 1], [1, 2], [2, 1]]
    assert chosen["exercise"].tolist() == ["b", "d", pd.NA]


def test_parts_of_a_set_have_names_of_their_own_and_what_lacks_a_number_comes_last() -> None:
    """Rows in any order; the table itself where there is nothing to choose or to sort."""
    rows: list[dict[str, Any]] = [
        {"session": None, "set": 1, "source": "watch", "exercise": "a"},
        {"session": 1, "set": 2, "source": "watch", "exercise": "b"},
        {"session": 1, "set": 2, "part": 2, "source": "watch", "exercise": "c"},
        {"session": 1, "set": 2, "part": 1, "source": "watch", "exercise": "d"},
        {"session": None, "set": 1, "source": "title", "exercise": "e"},
    ]
    chosen = resolve(EVIDENCE.of_rows(rows))
    assert chosen["exercise"].tolist() == ["d", "c", "b", "e"]
    assert set_keys(chosen) == [(1, 2, 1), (1, 2, 2), (1, 2, None), (None, 1, None)]
    assert resolve(chosen) is chosen


def test_rests_are_never_named() -> None:
    """Nor is an empty table an error."""
    assert file_evidence(set_rows({"kind": "rest", "candidates": []}), NO_TITLES, NO_STEPS, ONE_SESSION).empty
    assert resolve(EVIDENCE.empty()).empty


def test_a_step_names_the_set_that_points_at_it_if_their_categories_agree() -> None:
    """By its own subtype; a step of another category, or one that does not exist, names nothing."""
    steps = STEPS.conform(
        pd.DataFrame(
            {
                "file_part": [1, 1],
                "step_index": [0, 2],
                "category": ["squat", "row"],
                "subtype": ["goblet_squat", "unknown"],
            }
        )
    )
    planned = [guess("any", "any", None)]
    squat = {"category": "squat", "subtype": "unknown", "candidates": planned}
    assert named(squat | {"step_index": 0}, squat | {"step_index": 2}, squat | {"step_index": 7}, steps=steps) == [
        ["step", "goblet_squat", "Goblet squat", None],
        ["category", "squat", "Squat", None],
        ["category", "squat", "Squat", None],
    ]
