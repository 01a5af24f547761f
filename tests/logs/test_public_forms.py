# ruff: noqa: E501 - as apps write it
"""What people's own exports look like, app by app and language by language: see public_headers."""

from __future__ import annotations

import pytest

import public_headers as headers
from fitlift.activity import Activity
from fitlift.logs.asked import NOTHING_ASKED, Asked
from log_texts import local, read, start_of, told

POUND = 0.45359237
KG = Asked(weight_unit="kg")


def log(header: str, *rows: str, asked: Asked = NOTHING_ASKED) -> Activity:
    """What is read of some rows; nothing of them is left out."""
    found = read("\n".join([header, *rows, ""]), asked)
    assert found.notices == ()
    return found


def done(activity: Activity) -> list[tuple[str | None, int | None, float | None, float | None]]:
    """Of each set what was done, how often, how heavy in kg, and how long."""
    return [told(each) for each in activity.each_set]


def test_strong_on_an_iphone_counts_a_zero_for_what_there_is_none_of() -> None:
    """With points, whatever the language of the phone."""
    found = log(
        headers.STRONG_IPHONE,
        '2025-03-04 18:20:11,"Allenamento serale",52m,"Squat (Barbell)",1,82.5,5,0,0,"","",',
        '2025-03-04 18:20:11,"Allenamento serale",52m,"Plank",1,0,0,0,45,"",,',
        '2025-03-04 18:20:11,"Allenamento serale",52m,"Sit Up",1,0,15,0,0,,,',
        asked=KG,
    )
    assert done(found) == [("Squat (Barbell)", 5, 82.5, None), ("Plank", None, None, 45), ("Sit Up", 15, None, None)]
    assert [(each.name, each.timer_s) for each in found.each_session] == [("Allenamento serale", 52 * 60)]


def test_strong_in_american_letters_has_a_narrow_space_before_the_afternoon() -> None:
    """As phones do since 2023, and converters of Strong's files expect."""
    found = log(
        headers.STRONG_IPHONE,
        "2025-03-04 6:20:11\N{NARROW NO-BREAK SPACE}PM,Legs,1h 2m,Squat (Barbell),1,185,5,0,0,,,8",
        asked=Asked(weight_unit="lb"),
    )
    assert start_of(found, 1) == local("2025-03-04 18:20:11")
    assert done(found) == [("Squat (Barbell)", 5, 185 * POUND, None)]


@pytest.mark.parametrize(("header", "length"), [(headers.STRONG_ANDROID, ";52m"), (headers.STRONG_ANDROID_OF_2019, "")])
def test_strong_on_android_says_kg_or_pounds_in_each_row(header: str, length: str) -> None:
    """A mile is "mi.", with a point; points for decimals, empty for nothing."""
    found = log(
        header,
        f'2025-03-04 18:20:11;"Legs; heavy";"Squat (Barbell)";1;82.5;kg;5;8,5;;;0;"";"slow"{length}',
        f'2025-03-04 18:20:11;"Legs; heavy";"Leg Press";1;225.0;lbs;10.0;;0.0;mi.;0.0;;{length}',
        f'2025-03-04 18:20:11;"Legs; heavy";"Plank";1;;;;;;mi.;45;;{length}',
        f'2025-03-04 18:20:11;"Legs; heavy";"Cycling";1;0.0;lbs;0.0;;6.0;mi.;1500.0;;{length}',
    )
    assert done(found) == [
        ("Squat (Barbell)", 5, 82.5, None),
        ("Leg Press", 10, 225 * POUND, None),
        ("Plank", None, None, 45),
        ("Cycling", None, None, 1500),
    ]
    assert found.each_set[3].distance_m == 6 * 1609.344
    assert found.each_set[0].rpe == 8.5


@pytest.mark.parametrize(("separator", "effort"), [(",", "8.5"), (";", "8,5")])
def test_strong_6_has_its_units_in_the_header(separator: str, effort: str) -> None:
    """With commas, and with semicolons where a comma is for decimals."""
    rows = (
        headers.STRONG_6.replace(",", "|"),
        f"1|2025-03-04 18:20:11|Legs|3120|Squat (Barbell)|W|40|8|||||{effort}",
        "1|2025-03-04 18:20:11|Legs|3120|Squat (Barbell)|1|80|5|||||",
        "1|2025-03-04 18:20:11|Legs|3120|Squat (Barbell)|Rest Timer||||120|||",
    )
    found = log(*(each.replace("|", separator) for each in rows))
    assert done(found) == [("Squat (Barbell)", 8, 40, None), ("Squat (Barbell)", 5, 80, None)]
    assert [(each.role, each.rpe) for each in found.each_set] == [("warmup", 8.5), ("working", None)]
    assert [each.timer_s for each in found.each_session] == [3120]


@pytest.mark.parametrize(
    ("start", "language"),
    [
        ("4 Mar 2025, 18:20", "en"),
        ("4 März 2025, 18:20", "de"),
        ("4 mars 2025, 18:20", "fr"),
        ("4 mar 2025, 18:20", "it"),
    ],
)
def test_hevy_has_its_months_in_the_language_of_the_phone(start: str, language: str) -> None:
    """And all else in English; a line of a note ends with a backslash and an n."""
    found = log(
        headers.HEVY_KG,
        f'"Beine","{start}","{start.replace("18:20", "19:05")}","","Squat (Barbell)",,"deep\\nslow",0,"normal",82.5,5,,0,8.5',
    )
    assert start_of(found, 1) == local("2025-03-04 18:20"), language
    assert [each.timer_s for each in found.each_session] == [45 * 60]
    assert done(found) == [("Squat (Barbell)", 5, 82.5, None)]
    assert (found.each_set[0].rpe, found.each_set[0].note) == (8.5, "deep\nslow")


def test_hevy_in_pounds() -> None:
    """A body without a weight has none."""
    found = log(
        headers.HEVY_LB,
        '"Upper","25 Oct 2025, 19:10","25 Oct 2025, 20:00","","Pull Up (Weighted)",,"",0,"normal",25,8,,,',
        '"Upper","25 Oct 2025, 19:10","25 Oct 2025, 20:00","","Pull Up (Weighted)",,"",1,"normal",,7,,,',
    )
    assert done(found) == [("Pull Up (Weighted)", 8, 25 * POUND, None), ("Pull Up (Weighted)", 7, None, None)]


def test_names_of_fitnotes_may_hold_commas_without_quotes() -> None:
    """Where a bracket is open at the comma."""
    found = log(
        headers.FITNOTES,
        "2025-03-04,Press (Each Side, Dumbbells),Shoulders,8.0,kgs,6,,,",
        "2025-03-04,Press (Seated, Slow, Each Side),Shoulders,17.5,lbs,6,,,",
    )
    assert done(found) == [
        ("Press (Each Side, Dumbbells)", 6, 8, None),
        ("Press (Seated, Slow, Each Side)", 6, 17.5 * POUND, None),
    ]


def test_fitbod_writes_pounds_in_kilograms_and_spaces_before_counts() -> None:
    """A hold has no repetitions, a hike alone is no strength session."""
    found = log(
        headers.FITBOD,
        "2025-03-04 17:22:49 +0000,Dumbbell Fly, 8,9.071858188712795,0.0,0.0,0.0,0.0,false,, 2.0",
        "2025-03-04 17:22:49 +0000,Side Plank, 0,0.0,30.0,0.0,0.0,0.0,false,, 0.0",
        "2025-03-05 07:00:00 +0000,Hiking, 0,0.0,1254.7,1376.2,0.0,0.0,false,, 0.0",
    )
    assert done(found) == [
        ("Dumbbell Fly", 8, 9.071858188712795, None),
        ("Side Plank", None, None, 30),
        ("Hiking", None, None, 1254.7),
    ]
    assert [each.kind for each in found.each_session] == ["strength", "other"]


def test_liftosaur_tells_what_was_asked_for_and_what_was_done() -> None:
    """What was done counts; what has no repetitions was not done."""
    found = log(
        headers.LIFTOSAUR,
        '2025-03-04T17:22:49.000Z,Basic,Day A,"Bench Press, Barbell",1,5,5,0,,,0,45,lb,50,lb,0,2025-03-04T17:25:00.000Z,"Chest, Triceps",,',
        "2025-03-04T17:22:49.000Z,Basic,Day A,Squat,0,5,6,1,,8.5,1,225,lb,230,lb,0,2025-03-04T17:35:00.000Z,,,deep",
        "2025-03-04T17:22:49.000Z,Basic,Day A,Squat,0,5,,0,,,0,225,lb,,,0,,,,",
    )
    assert done(found) == [("Bench Press, Barbell", 5, 50 * POUND, None), ("Squat", 6, 230 * POUND, None)]
    assert [(each.role, each.rpe) for each in found.each_set] == [("warmup", None), (None, 8.5)]
    assert found.file.clock == "utc"


def test_liftosaur_of_before() -> None:
    """One weight, and another name for the effort."""
    found = log(
        headers.LIFTOSAUR_BEFORE,
        "2025-03-04T17:22:49.000Z,Basic,Day A,Squat,barbell,0,5,6,9,1,100,kg,2025-03-04T17:35:00.000Z,,,",
    )
    assert done(found) == [("Squat", 6, 100, None)]
    assert found.each_set[0].rpe == 9


def test_gravl_has_the_day_and_the_time_in_two_columns() -> None:
    """On a clock of twelve hours or of twenty-four."""
    found = log(
        headers.GRAVL,
        "2025/03/04,6:20 PM,Legs,,52,11,Squat,No,1,Normal,5,82.5,0,,,,Ideal,slow",
        "2025/03/05,07:15,Walk,APP,21,22,Walking,No,0,Normal,0,0,0,1260,,,,",
    )
    assert [start_of(found, number) for number in (1, 2)] == [local("2025-03-04 18:20"), local("2025-03-05 07:15")]
    assert done(found) == [("Squat", 5, 82.5, None), ("Walking", None, None, 1260)]
    assert [(each.kind, each.timer_s, each.note) for each in found.each_session] == [
        ("strength", 52 * 60, "slow"),
        ("other", 21 * 60, None),
    ]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (headers.STRENGTHLOG, "{},{},{},{},{},{},,{},{},{},false,{}"),
        (headers.STRENGTHLOG_OF_2026, "{},{},{},{},{},{},,,,{},,,,{},{},false,{},1741114500000,,,,,,"),
    ],
)
def test_strengthlog_has_times_in_milliseconds_and_a_column_for_what_is_added(header: str, row: str) -> None:
    """What stands in a routine with 0 of 0 was not done."""
    session = ('"Legs, heavy"', "1741112411123,1741115531000")
    found = log(
        header,
        row.format(*session, "Squat", 40, "", "", 8, "", "true", "false"),
        row.format(*session, "Squat", 82.5, "", "", 5, "", "false", "true"),
        row.format(*session, "Dip", "", 80, 10, 6, "", "false", "false"),
        row.format(*session, "Leg Press", 0, "", "", 0, "", "false", "false"),
        row.format(*session, "Plank", "", 80, 0, "", "00:00:45", "false", "false"),
        asked=KG,
    )
    assert done(found) == [
        ("Squat", 8, 40, None),
        ("Squat", 5, 82.5, None),
        ("Dip", 6, 10, None),
        ("Plank", None, None, 45),
    ]
    assert [(each.role, each.until, each.load_kind) for each in found.each_set] == [
        ("warmup", None, "external"),
        ("working", "failure", "external"),
        (None, None, "added"),
        (None, None, "unknown"),
    ]
    # 1741112411 s after 1970 is the evening of 4 March 2025 in UTC, and 3120 s later it ended
    assert found.file.clock == "utc"
    assert start_of(found, 1) == local("2025-03-04 18:20:11")
    assert [each.timer_s for each in found.each_session] == [3120]


@pytest.mark.parametrize(
    ("header", "days", "words"),
    [
        (headers.GYMBOOK_ITALIAN, ("04/03/25", "25/03/25"), ("Set", "Set di riscaldamento", "Set di defaticamento", "ripetizioni", "secondi", "No", "Si")),
        (headers.GYMBOOK_GERMAN, ("04.03.2025", "25.03.2025"), ("Satz", "Aufwärmsatz", "Abkühlungssatz", "Wiederholungen", "Sekunden", "Nein", "Ja")),
    ],
    ids=["it", "de"],
)  # fmt: skip
def test_gymbook_is_written_in_the_language_of_the_phone(
    header: str, days: tuple[str, str], words: tuple[str, ...]
) -> None:
    """Headers, days, decimals and units; the first set of a day is its start, what was left out is no set."""
    work, warm_up, cool_down, reps, seconds, no, yes = words
    hard = "\N{NO-BREAK SPACE}"
    rows = [
        f'{days[0]},"Giorno A",19:02,"Squat",x,"a, b",,{warm_up},"8{hard}{reps}","40,00{hard}kg",,{no}',
        f'{days[0]},"Giorno A",19:06,"Squat",x,"a, b",,{work},"5 {reps}","82,50 kg","deep",{no}',
        f'{days[0]},"Giorno A",19:10,"Squat",x,"a, b",,{work},"5 {reps}","82,50 kg",,{yes}',
        f'{days[0]},"Giorno A",19:15,"Row",x,,,{work},"10 {reps}","135,00 lb",,{no}',
        f'{days[0]},"Giorno A",19:20,"Plank",x,,,{work},"45 {seconds}","0,00 kg",,{no}',
        f'{days[0]},"Giorno A",19:40,"Rowing Machine",x,,,{cool_down},"300 {seconds}","1,20 km",,{no}',
        f'{days[1]},"Giorno A",18:00,"Squat",x,,,{work},"5 {reps}","85,00 kg",,{no}',
    ]
    found = log(header, *rows)
    assert done(found) == [
        ("Squat", 8, 40, None),
        ("Squat", 5, 82.5, None),
        ("Row", 10, 135 * POUND, None),
        ("Plank", None, None, 45),
        ("Rowing Machine", None, None, 300),
        ("Squat", 5, 85, None),
    ]
    assert [(each.role, each.part_of_plan) for each in found.each_set] == [
        ("warmup", None),
        ("working", None),
        (None, None),
        (None, None),
        ("warmup", "cooldown"),
        (None, None),
    ]
    assert found.each_set[4].distance_m == 1200
    assert [start_of(found, number) for number in (1, 2)] == [local("2025-03-04 19:02"), local("2025-03-25 18:00")]
    assert [each.name for each in found.each_session] == ["Giorno A", "Giorno A"]


def test_a_session_of_gymbook_has_one_start_whatever_its_order() -> None:
    """Also where the last set stands first."""
    rows = [f'04/03/25,A,19:{minute},Squat,,,,Set,"5 ripetizioni","80,00 kg",,No' for minute in ("20", "02", "11")]
    found = log(headers.GYMBOOK_ITALIAN, *rows, "25/03/25,A,18:00,Squat,,,,Set,5,80 kg,,No")
    assert [start_of(found, number) for number in (1, 2)] == [local("2025-03-04 19:02"), local("2025-03-25 18:00")]
    assert len(found.each_set) == 4


def test_what_gymbook_writes_and_nobody_knows_is_told() -> None:
    """With what stands there."""
    found = read(
        f'{headers.GYMBOOK_ITALIAN}\n25/03/25,A,18:00,Squat,,,,Set,"molte","80,00 pietre",,No\n'
        '25/03/25,A,18:05,Squat,,,,Set,"5 ripetizioni","80,00 kg",,forse\n'
    )
    assert done(found) == [("Squat", None, None, None), ("Squat", 5, 80, None)]
    (notice,) = found.notices
    assert "Ripetizioni / Tempo" in notice.text
    assert "Peso / Distanza" in notice.text
    assert "Saltato" in notice.text
