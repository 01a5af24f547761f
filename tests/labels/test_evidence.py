"""Reasons to give a set a name, and the choice among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from builders import sessions_of, sets_of
from fitlift.labels.evidence import file_evidence, resolve
from fitlift.records.base import names_of
from fitlift.records.sets import Candidate, Evidence
from fitlift.records.workouts import Step, Title
from fitlift.schema import EVIDENCE
from tables import table

ONE_SESSION = sessions_of({})


def guess(category: str, subtype: str, p: float | None) -> Candidate:
    """One candidate."""
    return Candidate(exercise="any", category=category, subtype=subtype, p=p)


def titled(*rows: tuple[int | None, str, str, str]) -> tuple[Title, ...]:
    """Titles from (index, category, subtype, title)."""
    return tuple(
        Title(file_part=1, title_index=index, category=category, subtype=subtype, title=title)
        for index, category, subtype, title in rows
    )


def steps_of(*rows: dict[str, Any]) -> tuple[Step, ...]:
    """Steps of what is said of them."""
    unsaid: dict[str, Any] = dict.fromkeys(names_of(Step)) | {"file_part": 1}
    return tuple(Step(**unsaid | row) for row in rows)


def evidence_of(*rows: dict[str, Any]) -> tuple[Evidence, ...]:
    """Evidence of what is said of it."""
    unsaid: dict[str, Any] = dict.fromkeys(names_of(Evidence)) | {"session": 1}
    return tuple(Evidence(**unsaid | row) for row in rows)


def named(*sets: dict[str, Any], titles: Sequence[Title] = (), steps: Sequence[Step] = ()) -> list[list[Any]]:
    """Source, key, name and confidence that each set ends up with."""
    rows = [{"set": place} | each for place, each in enumerate(sets, 1)]
    chosen = resolve(file_evidence(sets_of(*rows), titles, steps, ONE_SESSION))
    found = [chosen[1, place, None] for place in range(1, len(sets) + 1)]
    return [[each.source, each.exercise, each.exercise_name, each.confidence] for each in found]


def test_an_exact_guess_is_the_watchs_and_a_category_alone_a_category() -> None:
    """With the confidence of the guess that names it."""
    assert named(
        {"category": "plyo", "subtype": "box_jump", "candidates": (guess("plyo", "box_jump", 0.37),)},
        {"category": "row", "subtype": "unknown", "candidates": (guess("row", "unknown", 0.54),)},
    ) == [["watch", "box_jump", "Box jump", 0.37], ["category", "row", "Row", 0.54]]


def test_a_set_that_nothing_names_stays_unknown() -> None:
    """No key, no name, no confidence, even where weaker guesses follow."""
    weaker = (guess("curl", "unknown", None),)
    assert named({"category": "unknown", "subtype": "unknown", "candidates": weaker}) == [["unknown", None, None, None]]


def test_the_files_own_title_spells_the_exercise_of_the_same_pair() -> None:
    """Category and subtype both have to agree; of a number beyond the profile the title is the name."""
    titles = titled(
        (0, "row", "renegade_row", "My row"),
        (1, "category_61", "7", "Tibialis raise"),
        (2, "row", "unknown", "Any row"),
    )
    planned = (guess("any", "any", None),)
    assert named(
        {"category": "row", "subtype": "renegade_row", "candidates": planned},
        {"category": "category_61", "subtype": "7", "candidates": planned},
        {"category": "row", "subtype": "barbell_row", "candidates": planned},
        {"category": "row", "subtype": "unknown", "candidates": planned},
        titles=titles,
    ) == [
        ["title", "renegade_row", "My row", None],
        ["title", "tibialis_raise", "Tibialis raise", None],
        ["watch", "barbell_row", "Barbell row", None],
        ["title", "row", "Any row", None],
    ]


def test_two_titles_of_one_pair_are_told_apart_by_their_number_or_not_at_all() -> None:
    """Generators number titles and let sets refer to them; where steps exist, numbers are the steps'."""
    titles = titled((0, "squat", "air_squat", "Zercher"), (1, "squat", "air_squat", "Pause squat"))
    pair: dict[str, Any] = {
        "category": "squat",
        "subtype": "air_squat",
        "candidates": (guess("squat", "air_squat", None),),
    }
    numbered = [pair | {"step_index": 0}, pair | {"step_index": 1}, pair]
    names = ["Zercher", "Pause squat", "Air squat"]
    assert [row[2] for row in named(*numbered, titles=titles)] == names
    steps = steps_of({"step_index": 0})
    assert [row[2] for row in named(*numbered, titles=titles, steps=steps)] == ["Air squat"] * 3


def test_a_title_without_a_category_names_the_set_that_refers_to_it() -> None:
    """A program's own exercise: the key is made from the title."""
    titles = titled((4, "unknown", "unknown", "Jefferson Curl (KB)"))
    unknown = {"category": "unknown", "subtype": "unknown", "candidates": ()}
    assert named(unknown | {"step_index": 4}, unknown, titles=titles) == [
        ["title", "jefferson_curl", "Jefferson Curl (KB)", None],
        ["unknown", None, None, None],
    ]


def test_a_title_without_a_category_is_the_catalogues_exercise_where_it_means_one() -> None:
    """The key is the catalogue's, the spelling the file's."""
    titles = titled((0, "unknown", "unknown", "RDL"), (1, "unknown", "unknown", "Back Squats"))
    unknown = {"category": "unknown", "subtype": "unknown", "candidates": ()}
    assert named(unknown | {"step_index": 0}, unknown | {"step_index": 1}, titles=titles) == [
        ["title", "romanian_deadlift", "RDL", None],
        ["title", "barbell_back_squat", "Back Squats", None],
    ]


def test_evidence_that_was_not_chosen_stays_to_be_shown() -> None:
    """A titled set has two rows, each with its reason."""
    sets = sets_of(
        {"set": 1, "category": "row", "subtype": "t_bar_row", "candidates": (guess("row", "t_bar_row", 0.6),)}
    )
    evidence = table(file_evidence(sets, titled((0, "row", "t_bar_row", "T")), (), ONE_SESSION), EVIDENCE)
    assert evidence["source"].tolist() == ["watch", "title"]
    assert evidence["reason"].tolist() == ["the watch's exercise, guessed", "the file's own title"]


def test_the_order_of_sources_decides_and_then_the_confidence() -> None:
    """A sure guess never beats a title; within one source the surest wins."""
    chosen = resolve(
        evidence_of(
            {"set": 1, "source": "watch", "exercise": "a", "confidence": 0.99},
            {"set": 1, "source": "title", "exercise": "b", "confidence": 0.2},
            {"set": 2, "source": "watch", "exercise": "c"},
            {"set": 2, "source": "watch", "exercise": "d", "confidence": 0.3},
            {"session": 2, "set": 1, "source": "unknown"},
        )
    )
    assert {key: each.exercise for key, each in chosen.items()} == {
        (1, 1, None): "b",
        (1, 2, None): "d",
        (2, 1, None): None,
    }


def test_parts_of_a_set_have_names_of_their_own() -> None:
    """As the set as a whole has; of equal reasons the first one holds."""
    chosen = resolve(
        evidence_of(
            {"set": 2, "source": "watch", "exercise": "b"},
            {"set": 2, "part": 2, "source": "watch", "exercise": "c"},
            {"set": 2, "part": 1, "source": "watch", "exercise": "d"},
            {"set": 2, "part": 1, "source": "watch", "exercise": "e"},
        )
    )
    assert {key: each.exercise for key, each in chosen.items()} == {
        (1, 2, None): "b",
        (1, 2, 2): "c",
        (1, 2, 1): "d",
    }


def test_rests_are_never_named() -> None:
    """Nor is it an error if there is nothing to choose from."""
    assert file_evidence(sets_of({"kind": "rest"}), (), (), ONE_SESSION) == ()
    assert resolve(()) == {}


def test_a_step_names_the_set_that_points_at_it_if_their_categories_agree() -> None:
    """By its own subtype; a step of another category, or one that does not exist, names nothing.

    Nor does one of the same category name a set that surely is another of its exercises.
    """
    steps = steps_of(
        {"step_index": 0, "category": "squat", "subtype": "goblet_squat"},
        {"step_index": 2, "category": "row", "subtype": "unknown"},
    )
    planned = (guess("any", "any", None),)
    another = {"category": "squat", "subtype": "air_squat", "step_index": 0}
    guessed = (guess("squat", "air_squat", 0.9),)
    assert named(another | {"candidates": planned}, another | {"candidates": guessed}, steps=steps) == [
        ["watch", "air_squat", "Air squat", None],
        ["step", "goblet_squat", "Goblet squat", None],
    ]
    squat = {"category": "squat", "subtype": "unknown", "candidates": planned}
    assert named(squat | {"step_index": 0}, squat | {"step_index": 2}, squat | {"step_index": 7}, steps=steps) == [
        ["step", "goblet_squat", "Goblet squat", None],
        ["category", "squat", "Squat", None],
        ["category", "squat", "Squat", None],
    ]


def test_a_note_names_what_its_step_leaves_open_and_nothing_else() -> None:
    """A known exercise's name under another exercise is a remark on that one; under bare cardio it is what was done."""
    steps = steps_of(
        {"step_index": 0, "category": "hip_raise", "subtype": "unknown", "notes": "Single Leg Balance - Left"},
        {"step_index": 1, "category": "cardio", "subtype": "unknown", "notes": "Standing Marches"},
        {"step_index": 2, "category": "cardio", "subtype": "jump_rope", "notes": "Standing Marches"},
    )
    pairs = ("hip_raise", "unknown"), ("cardio", "unknown"), ("cardio", "jump_rope")
    sets = [
        {"category": category, "subtype": subtype, "candidates": (guess(category, subtype, None),), "step_index": index}
        for index, (category, subtype) in enumerate(pairs)
    ]
    assert [(source, name) for source, _, name, _ in named(*sets, steps=steps)] == [
        ("step", "Hip raise"),
        ("step", "Standing Marches"),
        ("step", "Jump rope"),
    ]
