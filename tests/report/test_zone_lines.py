"""Time in heart-rate zones, as text."""

from __future__ import annotations

import pytest

from builders import active, at, fit, session
from fitlift.activity import read_activity
from fitlift.config import ZONE_MODELS, Settings
from fitlift.fit.encode import Message, message
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.report.zone_lines import zones_heading
from fitlift.session.analyse import analyse
from on_screen import section_text


def summed(settings: Settings, *messages: Message) -> SessionSummary:
    """The first session of a built file."""
    return summarize_sessions(analyse(read_activity(fit(session(0, 100), active(0, 40), *messages)), settings))[0]


def samples(*bpm: int) -> list[Message]:
    """A sample every ten seconds."""
    return [message("record", {"timestamp": at(10 * place), "heart_rate": each}) for place, each in enumerate(bpm)]


@pytest.mark.parametrize("model", ZONE_MODELS)
def test_every_model_that_can_be_set_says_of_what_its_percentages_are(model: str) -> None:
    """Before what they rest on."""
    zones = replace(
        summed(Settings()).session_zones,
        model=model,
        source="configuration",
        basis=Said("bounds_given", {"stated_in": "configuration"}),
    )
    heading = zones_heading(zones)
    assert "% of" in heading
    assert heading.endswith("; bounds from the configuration)")


EIGHT = samples(90, 99, 100, 120, 120, 119, 101, 95)


def test_a_bar_for_each_zone_below_and_above_where_there_is_any() -> None:
    """Of 200: from 100 on; 10 s each, the last sample too, and 20 s that none covers."""
    assert section_text(summed(Settings(max_hr_bpm=200), *EIGHT), "zones", 80) == (
        "Heart zones (% of maximum; max 200 bpm from the configuration)\n"
        "  below            ███████████░░░░░░░░░░░░░░░░░░░     0:30\n"
        "  zone 1  100-119  ███████████░░░░░░░░░░░░░░░░░░░     0:30\n"
        "  zone 2  120-139  ████████░░░░░░░░░░░░░░░░░░░░░░     0:20\n"
        "  zone 3  140-159  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     0:00\n"
        "  zone 4  160-179  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     0:00\n"
        "  zone 5  180-199  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     0:00\n"
        "  in sets 0:40, outside them 0:40\n"
    )


def test_without_zones_there_are_tens_and_how_to_set_a_maximum() -> None:
    """No zone is guessed from the session."""
    assert section_text(summed(Settings(), *EIGHT), "zones", 80) == (
        "Heart rate in tens of beats (no zones are known)\n"
        "  90-99    ███████████░░░░░░░░░░░░░░░░░░░     0:30\n"
        "  100-109  ████████░░░░░░░░░░░░░░░░░░░░░░     0:20\n"
        "  110-119  ████░░░░░░░░░░░░░░░░░░░░░░░░░░     0:10\n"
        "  120-129  ████████░░░░░░░░░░░░░░░░░░░░░░     0:20\n"
        "  in sets 0:40, outside them 0:40\n"
        "For zones set your maximum, say 186:  fitlift config set max_hr_bpm 186\n"
    )


def test_a_model_that_lacks_a_value_says_which() -> None:
    """And tens are shown."""
    text = section_text(summed(Settings(zone_model="garmin_hrr", max_hr_bpm=200), *EIGHT), "zones", 80)
    assert text.startswith("Heart rate in tens of beats (garmin_hrr needs resting_hr_bpm)\n")
    assert text.endswith(
        "outside them 0:40\nFor zones set your resting rate, say 50:  fitlift config set resting_hr_bpm 50\n"
    )


def test_only_what_the_chosen_zones_need_is_asked_for() -> None:
    """A maximum would not make zones of the threshold."""
    text = section_text(summed(Settings(zone_model="coros_lthr"), *EIGHT), "zones", 80)
    assert text.splitlines()[-1] == ("For zones set your threshold, say 168:  fitlift config set threshold_hr_bpm 168")


def test_what_no_sample_covers_and_what_the_watch_says_is_told() -> None:
    """From half a minute on; the watch's own times are never mixed with ours."""
    own = message(
        "time_in_zone",
        {"reference_mesg": "session", "hr_zone_high_boundary": (80, 110), "time_in_hr_zone": (0.0, 12.0, 0.0)},
    )
    text = section_text(summed(Settings(), *samples(90), own), "zones", 80)
    assert text.splitlines()[0] == "Heart zones (the watch's own bounds)"
    assert text.splitlines()[-3:] == [
        "  in sets 0:10, outside them 0:00",
        "  no heart rate for 1:30",
        "  the watch's own times differ by 0:02 in all",
    ]


def test_a_heart_rate_without_samples_has_no_time_in_zones_and_says_so() -> None:
    """A file without any heart rate says that in its first lines."""
    data = fit(session(0, 100, avg_heart_rate=90), active(0, 40))
    stated = summarize_sessions(analyse(read_activity(data)))[0]
    assert section_text(stated, "zones", 100) == (
        "No heart zones: the file has no sample of a heart rate while the timer ran.\n"
    )
    assert section_text(summed(Settings()), "zones", 100) == ""


def test_without_sets_nothing_is_outside_them() -> None:
    """What the athlete did in that time is not known."""
    summary = summarize_sessions(analyse(read_activity(fit(session(0, 100), *EIGHT))))[0]
    assert "sets" not in section_text(summary, "zones", 80)


@pytest.mark.parametrize("width", [40, 60, 200])
def test_bars_fit_the_width(width: int) -> None:
    """As do all lines."""
    lines = section_text(summed(Settings(max_hr_bpm=200), *EIGHT), "zones", width).splitlines()
    assert max(map(len, lines)) <= width


def test_without_any_heart_rate_there_is_nothing_to_show() -> None:
    """The session's first lines say so."""
    assert section_text(summed(Settings(max_hr_bpm=200)), "zones", 80) == ""


def test_tens_that_nothing_covers_are_not_shown() -> None:
    """A session whose only samples lie before it."""
    lonely = summed(Settings())
    zones = replace(lonely.session_zones, bounds_bpm=(90, 100), zone_s=(0.0,))
    assert section_text(replace(lonely, session_zones=zones), "zones", 80) == ""


@pytest.mark.parametrize("lengths", [(0, 0), (None, None), (40, None)])
def test_time_in_sets_is_not_told_where_it_is_not_known(lengths: tuple[float | None, ...]) -> None:
    """Sets without a length do not last 0:00; nor is it 40 s where one of two is known."""
    sets = [active(45 * place, length) for place, length in enumerate(lengths)]
    (one,) = summarize_sessions(analyse(read_activity(fit(session(0, 100), *sets, *EIGHT))))
    assert "in sets" not in section_text(one, "zones", 80)


def test_time_in_sets_that_are_dated_hours_off_is_not_told() -> None:
    """They lie outside of all that was measured."""
    sets = [active(7200 + 40 * place, 20) for place in range(2)]
    (one,) = summarize_sessions(analyse(read_activity(fit(session(0, 100), *sets, *EIGHT))))
    assert "in sets" not in section_text(one, "zones", 80)
