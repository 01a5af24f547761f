"""How each figure comes about, as text."""

from __future__ import annotations

from builders import active, at, fit, session
from fitlift.activity import read_activity
from fitlift.config import Settings
from fitlift.fit.encode import Message, Value, message
from fitlift.history.summary import summarize_sessions
from fitlift.report.figure_parts import figure_parts
from fitlift.session.analyse import analyse
from on_screen import parts_text

SQUAT: dict[str, Value] = {"category": 28, "category_subtype": 6}

#: Two squats in a session of 3 minutes: 150 - 30 = 120 s of rest.
SQUATS = (active(0, 30, weight=80, repetitions=5, **SQUAT), active(150, 30, weight=80, repetitions=1, **SQUAT))


def text_of(*messages: Message, settings: Settings | None = None, width: int = 120, **values: Value) -> str:
    """The figures of a built session of three minutes."""
    analysis = analyse(read_activity(fit(session(0, 180, **values), *messages)), settings or Settings())
    return parts_text(*figure_parts(summarize_sessions(analysis)[0]), width=width)


def test_each_figure_has_its_formula_and_inputs_or_a_reason() -> None:
    """480 kg in 3 min; the best maximum is that of five repetitions, 90 by Brzycki, 93.33 by Epley, 93.27 by Wathan."""
    text = text_of(*SQUATS)
    assert text.startswith(
        "Warm-ups and working sets\n"
        "  Sets 1 and 2: work, by rule: first sets below 85 % of the working load are warm-ups, and what makes ready\n"
        "\n"
        "How the figures come about\n"
        "  Volume: sum of repetitions × weight\n"
        "  - 480 kg: 2 of 2 working sets\n"
        "  - Barbell back squat 480 kg: 2 of 2 working sets\n"
        "  Sets with a weight: working sets with repetitions and a weight / working sets\n"
        "  - 100 %: 2 of 2 working sets\n"
        "  Density: time in working sets / (that + the rests after them)\n"
        "  - 33 %: 60 s in sets, 120 s in rests\n"
        "  Volume per minute: volume / (time in working sets + the rests after them)\n"
        "  - 160 kg/min: volume of 2 of 2 working sets; 60 s in sets, 120 s in rests\n"
        "  Session-RPE load: effort of the session × minutes (Foster et al. 2001; McGuigan and Foster 2004)\n"
        "  - cannot be said: no effort was entered for the session\n"
    )
    best = "Barbell back squat 93.3 kg: set 1: 5 × 80 kg, 90 to 93.3 kg by formula, a lower bound"
    assert f"  - {best}, as no effort was entered\n" in text
    assert "  - cannot be said of Barbell back squat: no baseline\n" in text


def test_an_effort_gives_a_session_load() -> None:
    """7 of 10 for 3 minutes."""
    assert "  - 21: effort 7 (watch), 3 min on the timer\n" in text_of(*SQUATS, workout_rpe=70)


def test_zones_say_what_they_rest_on() -> None:
    """Of 200: 20 s at 100, of which 10 in the set; what no sample covers is told."""
    samples = [message("record", {"timestamp": at(since), "heart_rate": 100}) for since in (20, 30)]
    text = text_of(*SQUATS, *samples, settings=Settings(max_hr_bpm=200))
    assert "Zones: max 200 bpm from the configuration; percentages from Garmin's manuals; each sample holds" in text
    assert (
        "Heart rate   All  In sets  Outside\nbelow 100   0:00     0:00     0:00\n100-119     0:20     0:10     0:10\n"
    ) in text
    assert "not known   2:40     0:50     1:50\n" in text


def test_rests_and_muscles_are_traced_too() -> None:
    """Shortest, median and longest; the muscles with where they are known from."""
    text = text_of(*SQUATS)
    assert (
        "Rests; in the main lift 1:30 to 2:00 are aimed at\n"
        "Rest after sets of  Verdict  Rests  Shortest  Median  Longest  Paused\n"
        "Barbell back squat  within       1      2:00    2:00     2:00    0:00\n"
    ) in text
    assert (
        "Muscles of the exercises\n"
        "  Barbell back squat: quads, glutes; helping hamstrings, adductors, lower back (those of its category)\n"
        "\n"
        "Sets by muscle; a set counts 0.5 for a muscle that helps, and once for a group\n"
        "Muscle      Group       Direct sets  With helping  Warm-ups\n"
        "Quads       Quads                 2             2         0\n"
        "Hamstrings  Hamstrings            0             1         0\n"
        "Glutes      Glutes                2             2         0\n"
        "Adductors   Hips                  0             1         0\n"
        "Lower back  Back                  0             1         0\n"
        "\n"
        "Why so (COROS coaches, strength training for runners)\n"
        "  4 to 6 repetitions, not 15: "
    ) in text


def test_heart_rates_say_whether_they_are_the_files() -> None:
    """Or taken from the samples."""
    samples = [message("record", {"timestamp": at(since), "heart_rate": 100}) for since in range(0, 180, 10)]
    said = "Heart rate of the session: {}; of sets: the highest up to 20 s after the set's end\n"
    assert said.format("the file's own") in text_of(*SQUATS, avg_heart_rate=99, max_heart_rate=120)
    assert said.format("from the samples, the average weighted by time") in text_of(*SQUATS, *samples, width=200)
    assert said.format("the file's own where it has them, else from the samples") in text_of(
        *SQUATS, *samples, max_heart_rate=120, width=200
    )


def test_what_has_nothing_says_why() -> None:
    """No sets, no heart rate."""
    text = text_of()
    assert "  Volume: sum of repetitions × weight\n  - cannot be said: no working set\n" in text
    assert "Zones:" not in text
    assert "Rests," not in text
