"""The card to share."""

from __future__ import annotations

import io

from PIL import Image

from builders import active, fit, session
from checkout import SAMPLES
from fitlift.folders.one_file import read_file
from fitlift.history.summary import SessionSummary
from fitlift.report.chart_files import card_files
from fitlift.report.share_card import share_card


def texts(one: SessionSummary) -> list[str]:
    """What stands on a session's card, but for its drawing."""
    return [text.get_text() for text in share_card(one).axes[0].texts]


def sample(name: str) -> SessionSummary:
    """The strength session of a sample."""
    (found,) = read_file(SAMPLES / name).strength_sessions
    return found


def test_a_card_says_what_when_how_much_and_each_exercise() -> None:
    """Of the planned sample, as its page has it; its muscles are drawn below."""
    planned = sample("planned.fit")
    told = ["Strength", "Thu 19 Nov 2026, 18:04", "15", "sets", "128", "reps", "3,600", "kg", "31 min", "time"]
    assert texts(planned)[: len(told)] == told
    assert texts(planned)[len(told) : len(told) + 4] == [
        "Back Squat",
        "5 5 5 4 × 80 kg",
        "Romanian Deadlift",
        "8 8 8 × 60 kg",
    ]
    assert len(share_card(planned).axes) == 2


def test_a_card_is_1080_by_1350_dots_and_called_as_its_charts_are() -> None:
    """As those who share pictures want them."""
    (card,) = card_files([("x/planned.fit", sample("planned.fit"))])
    assert (card.name, Image.open(io.BytesIO(card.data)).size) == ("planned-card.png", (1080, 1350))


def test_of_a_circuit_without_names_the_letters_stand_there_and_no_body() -> None:
    """What is not known is not drawn."""
    free = sample("free.fit")
    assert "a" in texts(free)
    assert len(share_card(free).axes) == 1


def test_what_has_no_room_is_counted() -> None:
    """Seven lifts above a body: five, and two more."""
    sets = [
        active(200 * place, 30, category=28, category_subtype=place, weight=10 + place, repetitions=5)
        for place in range(7)
    ]
    (found,) = read_file(fit(session(0, 1500), *sets)).strength_sessions
    assert texts(found)[-1] == "and 2 exercises more"
