"""`fitlift.toml`, read and changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import active, fit, session
from fitlift import set_table, summarize
from fitlift.config import KEYS, InFile, Settings
from fitlift.errors import SettingError, UserFileError
from fitlift.exercises.exercise import OwnExercise
from fitlift.userfiles.places import UserFiles
from fitlift.userfiles.settings_faults import faults
from fitlift.userfiles.settings_toml import (
    find_key,
    read_configuration,
    with_assignments,
    with_value,
    without_value,
)

MINE = """\
# measured in May
[athlete]
max_hr_bpm = 186  # on the hill
resting_hr_bpm = 48

[zones]
zone_bounds_bpm = [
  95,   # easy
  140,
]

[muscles.targets]
calves = 6

[[exercises]]
name = "Sofa hop"
description = "Hop over the sofa."
primary = ["calves", "quads"]
secondary = "glutes"

[[exercises]]
name = "Tempo goblet"
parent = "goblet squats"
"""


def test_settings_know_where_they_come_from() -> None:
    """The file and the line on which each begins."""
    read = read_configuration(MINE, "mine.toml").settings
    assert read == Settings(
        max_hr_bpm=186,
        resting_hr_bpm=48,
        zone_bounds_bpm=(95, 140),
        targets={"calves": 6},
        origins={
            "max_hr_bpm": InFile("mine.toml", 3),
            "resting_hr_bpm": InFile("mine.toml", 4),
            "zone_bounds_bpm": InFile("mine.toml", 7),
            "targets": InFile("mine.toml", 12),
        },
    )


def test_an_exercise_has_muscles_of_its_own_or_a_parents() -> None:
    """The parent is named as people name it."""
    assert read_configuration(MINE, "mine.toml").exercises == (
        OwnExercise("Sofa hop", "Hop over the sofa.", ("calves", "quads"), ("glutes",)),
        OwnExercise("Tempo goblet", parent="goblet_squat"),
    )


def test_nothing_is_no_fault() -> None:
    """Nor are comments alone."""
    assert read_configuration("", "a").settings == Settings()
    assert read_configuration("# later\n", "a").settings == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[athlete]\nmax_hr_bpm 186\n", "line 2: cannot be read: Expected '='"),
        ("[athlete]\nmax_hr_bpm = [1\n", "line "),
        ("[athlet]\n", "line 1: 'athlet' is unknown here; did you mean 'athlete'?"),
        ("max_hr_bpm = 186\n", "line 1: 'max_hr_bpm' is unknown here; it belongs below [athlete]"),
        ("athlete = 186\n", "line 1: 'athlete' is a table; write [athlete], and below it max_hr_bpm = ..."),
        (
            "# first\n\n[athlete]\n\nmax_hr = 186\n",
            "line 5: 'max_hr' is unknown in [athlete]; did you mean 'max_hr_bpm'?",
        ),
        ("[zones]\nsex = 'male'\n", "line 2: 'sex' is unknown in [zones]; it belongs below [athlete]"),
        (
            "[athlete]\nmax_hr_bpm = '186'\n",
            'line 2: max_hr_bpm = "186" does not fit; allowed: a number from 100 to 240',
        ),
        (
            "[athlete]\nmax_hr_bpm = 150\nthreshold_hr_bpm = 160\n",
            "line 2: max_hr_bpm = 150 is not above threshold_hr_bpm = 160; rest, threshold and maximum ascend",
        ),
        ("[muscles.targets]\ncalves = 6\nwings = 2\n", "line 3: targets.wings = 2 does not fit; allowed: numbers from"),
        ("[muscles]\ntargets = 4\n", "line 2: targets = 4 does not fit; allowed: numbers from"),
        (
            "[counting]\nstrength_sports = ['hiit', 'cardio-trainign']\n",
            "line 2: no sport is called 'cardio_trainign'; did you mean 'cardio_training'?",
        ),
        ("[counting]\nstrength_sports = 'hiit'\n", 'line 2: strength_sports = "hiit" does not fit; allowed: a list of'),
        ("[baseline_kg]\nzzyx = 80\n", "line 2: no one exercise is called 'zzyx'"),
        (
            "[baseline_kg]\n'back squat' = 0\n",
            "line 2: baseline_kg.back squat = 0 does not fit; allowed: numbers from 1",
        ),
        (
            "[baseline_kg]\nRDL = 80\n'romanian deadlifts' = 90\n",
            "line 3: 'romanian deadlifts' is the same exercise as 'RDL'; keep one of them",
        ),
        (
            "[[exercises]]\nname = 'A b'\nparent = 'RDL'\n[[exercises]]\nname = 'a  B'\nparent = 'RDL'\n",
            "line 5: 'a  B' stands here a second time; keep one of them",
        ),
        ("[[exercises]]\nname = 'A'\nprimary = [{}]\n", "line 3: {} is no muscle"),
        ("[[exercises]]\nname = 'A'\nprimary = ['quads']\nsecondary = 1\n", "line 4: 1 is no muscle"),
        ("exercises = 1\n", "line 1: exercises of your own stand in tables"),
        ("[[exercises]]\nprimary = ['quads']\n", "line 1: an exercise needs a name"),
        ("[[exercises]]\nname = 'A'\n", "line 1: an exercise needs muscles or a parent"),
        ("[[exercises]]\nname = 3\nparent = 'RDL'\n", "line 2: name is a text"),
        ("[[exercises]]\nname = 'A'\nprimary = ['quads', 'wings']\n", "line 3: 'wings' is no muscle; known: quads, "),
        ("[[exercises]]\nname = 'A'\nparent = 'zzyx'\n", "line 3: no one exercise is called 'zzyx'"),
        ("[[exercises]]\nname = 'A'\nparent = 'RDL'\ntitle = 'B'\n", "line 4: 'title' is unknown in [[exercises]]"),
        ("[[exercises]]\nname = '??'\nparent = 'RDL'\n", "line 2: '??' is no name; write name = "),
        ("# a\u2028b\n[[exercises]]\nname = 'A\x85'\nparent = 'RDL'\n[zones]\ngap = 2\n", "line 6: 'gap' is unknown"),
        (f"[athlete]\nmax_hr_bpm = 1{'0' * 400}\n", f"line 2: max_hr_bpm = 1{'0' * 59}... does not fit"),
        ("[[athlete.sex]]\na = 1\n", "line 1: sex = [{...}] does not fit"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    """And what there is instead."""
    with pytest.raises(UserFileError) as caught:
        read_configuration(text, "mine.toml")
    assert str(caught.value).startswith(f"mine.toml, {said}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"[athlete]\nmax_hr_bpm = 1{'0' * 5000}\n", "cannot be read: a number is too long"),
        (f"a = {'[' * 100_000}{']' * 100_000}\n", "cannot be read: lists are too deep"),
    ],
)
def test_what_no_reader_can_read_is_a_fault_of_the_file(text: str, said: str) -> None:
    """TOML allows it; nothing that can be set needs it."""
    with pytest.raises(UserFileError, match=said):
        read_configuration(text, "mine.toml")


def test_a_line_end_within_a_text_is_none_of_the_file() -> None:
    """Unicode has more line ends than TOML."""
    text = "[[exercises]]\nname = 'A\u2028B'\nparent = 'RDL'\n[athlete]\nmax_hr_bpm = 186\n"
    assert read_configuration(text, "mine.toml").settings.origins == {"max_hr_bpm": InFile("mine.toml", 5)}


def test_all_faults_are_told_at_once() -> None:
    """In the order of the file."""
    text = "[zones]\ngap = 3\n[athlete]\nsex = 'f'\n[[exercises]]\n[[exercises]]\nname = ''\n"
    assert [fault.line for fault in faults(text, "a")] == [2, 4, 5, 5, 6, 7]


def test_what_a_command_says_holds_over_the_file() -> None:
    """And is remembered as such."""
    base = read_configuration(MINE, "mine.toml").settings
    changed = with_assignments(base, ["max_hr_bpm=190", "targets.core = 2", "zones.zone_model=coros_max"])
    assert (changed.max_hr_bpm, changed.resting_hr_bpm, changed.zone_model) == (190, 48, "coros_max")
    assert changed.targets == {"calves": 6, "core": 2}
    assert changed.origins["max_hr_bpm"] == "command line"
    assert changed.origins["resting_hr_bpm"] == InFile("mine.toml", 4)


@pytest.mark.parametrize(
    ("assignment", "said"),
    [
        ("max_hr_bpm", "max_hr_bpm is no setting; write KEY=VALUE, as in max_hr_bpm=186"),
        ("max_hr=186", "max_hr is no setting; did you mean 'max_hr_bpm'?"),
        ("max_hr_bpm=fast", "max_hr_bpm = fast does not fit; allowed: a number from 100 to 240"),
        ("targets.calves=many", "targets.calves = many does not fit; allowed: numbers from 0 to 50 by"),
        ("rest_target_s=120,90", "rest_target_s = 120,90 does not fit; allowed: 2 ascending numbers"),
        ("max_hr_bpm=48", "max_hr_bpm = 48 does not fit"),
        (f"max_hr_bpm=1{'0' * 5000}", "max_hr_bpm = 10"),
        ('strength_sports=["hit"]', "strength_sports: no sport is called 'hit'; did you mean 'hiit'?"),
        ('strength_sports=["ÄÖ"]', "strength_sports: no sport is called 'äö'; fitlift inspect shows a file's"),
        ("baseline_kg.zzyx=80", "baseline_kg.zzyx: no one exercise is called 'zzyx'"),
        ("baseline_kg.sofa hop=80", "baseline_kg.sofa hop: no one exercise is called 'sofa hop'"),
        (
            "resting_hr_bpm=110",
            "max_hr_bpm = 105 is not above resting_hr_bpm = 110; rest, threshold and maximum ascend",
        ),
    ],
)
def test_a_wrong_assignment_says_what_is_allowed(assignment: str, said: str) -> None:
    """With the nearest name."""
    base = read_configuration("[athlete]\nmax_hr_bpm = 105\n", "b").settings
    with pytest.raises(SettingError) as caught:
        with_assignments(base, [assignment])
    assert str(caught.value).startswith(said)


def test_a_baseline_may_be_of_an_exercise_of_ones_own() -> None:
    """By the name that it was given."""
    own = (OwnExercise("Sofa hop", primary=("calves",)),)
    assert with_assignments(Settings(), ["baseline_kg.Sofa hop=80"], own).baseline_kg == {"Sofa hop": 80}


def test_setting_a_value_leaves_the_rest_as_it_is() -> None:
    """Comments, blank lines and order."""
    assert with_value(MINE, "a", "max_hr_bpm", "190") == MINE.replace("186", "190")
    assert with_value(MINE, "a", "athlete.sex", "female") == MINE.replace(
        "resting_hr_bpm = 48\n", 'resting_hr_bpm = 48\nsex = "female"\n'
    )
    assert with_value(MINE.replace("\n", "\r\n"), "a", "sex", "male").count("\n") == MINE.count("\n") + 1
    assert "\n" not in with_value(MINE.replace("\n", "\r\n"), "a", "sex", "male").replace("\r\n", "")


def test_setting_makes_the_tables_that_it_needs() -> None:
    """In a file that says nothing yet."""
    assert with_value("", "a", "max_hr_bpm", "186") == "[athlete]\nmax_hr_bpm = 186\n"
    assert with_value("", "a", "targets.calves", "6") == "[muscles.targets]\ncalves = 6\n"
    assert with_value("", "a", "baseline_kg.back squat", "102.5") == '[baseline_kg]\n"back squat" = 102.5\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "muscles.targets.calves = 4\nathlete.sex = 'male'\n",
            "muscles.targets = {core = 3}\nathlete.sex = 'male'\n",
        ),
        ("[muscles.targets]\ncalves = 4\n[zones]\n", "[muscles]\ntargets = {core = 3}\n[zones]\n"),
        ("", "[muscles]\ntargets = {core = 3}\n"),
    ],
)
def test_several_numbers_are_set_at_once_however_they_stand(before: str, after: str) -> None:
    """What stands below them stays what it was."""
    changed = with_value(before, "a", "targets", "{core = 3}")
    assert read_configuration(changed, "a").settings.targets == {"core": 3}
    assert changed == after


def test_a_value_that_contradicts_the_rest_is_not_set() -> None:
    """The file stays as it was."""
    with pytest.raises(UserFileError, match="is not above"):
        with_value("[athlete]\nresting_hr_bpm = 105\n", "a", "max_hr_bpm", "101")


def test_taking_a_value_out() -> None:
    """What is not set is left alone."""
    assert without_value(MINE, "a", "max_hr_bpm") == MINE.replace("max_hr_bpm = 186  # on the hill\n", "")
    assert without_value(MINE, "a", "sex") == MINE
    assert without_value("", "a", "targets.calves") == ""


def test_names_of_settings_with_and_without_their_table() -> None:
    """Every one of them."""
    for key in KEYS:
        assert find_key(key.name)[0] == key
        assert find_key(".".join(key.path))[0] == key


@given(
    st.sampled_from([("max_hr_bpm", 150, 220), ("gap_cap_s", 1, 60), ("target_sets", 1, 20)]),
    st.integers(min_value=0, max_value=1000),
)
def test_what_is_set_is_read_again(key: tuple[str, int, int], share: int) -> None:
    """Whatever the number."""
    name, least, most = key
    value = least + (most - least) * share / 1000
    text = with_value(MINE, "a", name, f"{value:g}")
    assert getattr(read_configuration(text, "a").settings, name) == float(f"{value:g}")


def test_own_exercises_count_wherever_their_name_is_given(tmp_path: Path) -> None:
    """Here in corrections: two sets, of which calves get 2 and glutes 1."""
    config = UserFiles().config_path
    config.parent.mkdir(parents=True)
    config.write_text(MINE)
    recording = tmp_path / "a.fit"
    recording.write_bytes(fit(session(), active(0), active(60)))
    recording.with_name("a.fit.fitlift.yaml").write_text("sessions:\n  - session: 1\n    slots: {a: Sofa hop}\n")
    (summary,) = summarize(recording)
    groups = summary.coverage.groups.set_index("group")["fractional_sets"]
    assert set_table(recording)["exercise"].tolist() == ["sofa_hop", "sofa_hop"]
    assert groups[groups > 0].to_dict() == {"quads": 2, "glutes": 1, "calves": 2}


def test_own_exercises_are_found_by_their_variations_too(tmp_path: Path) -> None:
    """And before the catalogue's: the user's "RDL" is no Romanian deadlift."""
    config = UserFiles().config_path
    config.parent.mkdir(parents=True)
    config.write_text(
        '[[exercises]]\nname = "Sofa hop"\nprimary = ["calves"]\n[[exercises]]\nname = "RDL"\nparent = "RDL"\n'
    )
    recording = tmp_path / "a.fit"
    recording.write_bytes(fit(session(), active(0), active(60)))
    sheet = recording.with_name("a.fit.fitlift.yaml")
    sheet.write_text("sessions:\n  - session: 1\n    sets: {1: hops sofa, 2: rdls}\n")
    assert set_table(recording)["exercise"].tolist() == ["sofa_hop", "rdl"]


def test_what_the_back_does_in_deadlifts_and_what_helping_counts_is_the_users(tmp_path: Path) -> None:
    """One deadlift: the back works, and the hamstrings' helpers count as they do."""
    recording = tmp_path / "a.fit"
    recording.write_bytes(fit(session(), active(0, category=8, category_subtype=0)))

    def back(*assignments: str) -> float:
        (summary,) = summarize(recording, user_files=UserFiles(assignments=assignments))
        (sets,) = summary.coverage.groups.query("group == 'back'")["fractional_sets"]
        return float(sets)

    assert back() == 0.5
    assert back("helping=1") == 1
    assert back("helping=0") == 0
    assert back("helping=0", "deadlift_back=works") == 1
