"""Names of exercises in other languages: how they are written, and what the tables hold."""

from __future__ import annotations

from collections import defaultdict

import pytest

from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.languages import AMBIGUOUS, LANGUAGES, language
from fitlift.exercises.tables import records

EXERCISES = catalogue()


def found(text: str) -> str | None:
    """The key of the exercise that a text means."""
    exercise = EXERCISES.find(text).exercise
    return None if exercise is None else exercise.key


@pytest.mark.parametrize(
    ("key", "written"),
    [
        # case, umlauts and accents as keyboards without them write them, plurals, hyphens
        ("bench_press", ("Bankdrücken", "bankdruecken", "BANKDRUCKEN", "Bank-Drücken")),
        ("pull_up", ("Klimmzüge", "Klimmzuege", "klimmzug", "tractions", "Traction", "dominadas", "dominada")),
        ("push_up", ("Liegestütze", "pompes", "flexões", "flexoes", "俯卧撑")),
        ("plank", ("gainage", "Gainage")),
        # apostrophes
        ("deadlift", ("soulevé de terre", "souleve de terre", "SOULEVÉ DE TERRE")),
        # letters with a stroke
        ("deadlift", ("martwy ciąg", "martwy ciag")),
        # words in any order, in brackets, and as one
        ("barbell_back_squat", ("Kniebeuge mit Langhantel", "Langhantel-Kniebeuge", "Langhantelkniebeugen")),
        ("dumbbell_bench_press", ("Kurzhantel Bankdrücken", "Bankdrücken (Kurzhanteln)", "Kurzhantelbankdrücken")),
        # no spaces, and full-width brackets
        ("dumbbell_deadlift", ("哑铃硬拉", "硬拉（哑铃）", "啞鈴硬舉")),  # noqa: RUF001 - as it is written
        ("dumbbell_bench_press", ("ダンベルベンチプレス", "ダンベル・ベンチプレス", "ベンチプレス（ダンベル）")),  # noqa: RUF001 - as it is written
        # words of English within
        ("barbell_hip_thrust_with_bench", ("Hip Thrust mit Langhantel", "hip thrust con barra")),
    ],
)
def test_a_name_is_found_however_it_is_written(key: str, written: tuple[str, ...]) -> None:
    """In the language's own letters, or as people type it."""
    assert {each: found(each) for each in written} == dict.fromkeys(written, key)


def test_a_word_that_nobody_knows_leaves_a_name_open() -> None:
    """Nothing is guessed of the other words."""
    assert found("Kniebeuge auf dem Sofa") is None
    assert found("哑铃沙发") is None


def test_english_comes_first() -> None:
    """A name that is English is not read in another language."""
    assert found("press") is None
    assert found("curl") == "curl"


def test_each_name_and_word_has_two_sources() -> None:
    """By their numbers, each of which tells a source."""
    known = {each["number"] for each in records("languages/sources")}
    for code in LANGUAGES:
        for row in records(f"languages/{code}"):
            numbers = row["sources"].split()
            assert len(set(numbers)) == len(numbers) >= 2, row
            assert set(numbers) <= known, row


def test_each_name_is_of_an_exercise() -> None:
    """Of the catalogue, or asked for."""
    for code in LANGUAGES:
        for key in language(code).names.values():
            assert key == AMBIGUOUS or EXERCISES.of_key(key) is not None, key


def test_no_name_means_two_exercises() -> None:
    """In one language or in two: such a name would be a guess."""
    keys = defaultdict(set)
    for code in LANGUAGES:
        for words, key in language(code).names.items():
            keys[words].add(key)
    assert {words for words, of in keys.items() if len(of) > 1} == set()


#: Of Dutch names fewer were found in two sources; of most others the words are known.
_LEAST_NAMED = {"nl": 0.45}


def test_the_commonest_exercises_have_names_in_every_language() -> None:
    """Of those that lifters and runners do most, all but a few for which two sources were not found."""
    common = [each["key"] for each in records("common")]
    assert len(common) >= 150
    for code in LANGUAGES:
        named = {*language(code).names.values()}
        least = _LEAST_NAMED.get(code, 0.85)
        assert len([key for key in common if key in named]) >= least * len(common), code


@pytest.mark.parametrize(
    "text", ["shoulder flexion", "knee flexion", "wall flexion", "band traction", "no push up", "planche push up"]
)
def test_a_word_that_english_has_makes_no_text_foreign(text: str) -> None:
    """To bend a knee is no push-up on the knees, though Spanish calls push-ups "flexiones"."""
    assert found(text) is None


def test_such_a_word_alone_and_beside_words_of_its_language_is_read() -> None:
    """As people of that language type it."""
    assert (found("flexión"), found("flexiones inclinadas")) == ("push_up", "incline_push_up")
    assert (found("traction"), found("traction prise large")) == ("pull_up", "wide_grip_pull_up")
    assert (found("remada no cabo"), found("squat met barbell")) == ("seated_cable_row", "barbell_back_squat")


@pytest.mark.parametrize("text", ["Rudern", "remo", "roeien", "rodd", "划船", "planche"])
def test_a_bare_word_of_several_exercises_is_asked_for(text: str) -> None:
    """A lift, and a sport or a machine; a plank, and what gymnasts hold on their hands."""
    assert found(text) is None


def test_what_a_bare_word_means_in_its_language_is_offered() -> None:
    """Who speaks French most likely means the plank."""
    assert [each.key for each in EXERCISES.find("planche").nearest][:1] == ["plank"]
    assert [each.key for each in EXERCISES.find("Rudern").nearest][:1] == ["row"]
