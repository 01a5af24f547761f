"""Times as apps write them for people of many languages."""

from __future__ import annotations

import datetime as dt

import pytest

from fitlift.logs.asked import DateOrder
from fitlift.logs.dates import Dates
from log_texts import local

CHRISTMAS = local("2025-12-22 18:02")


@pytest.mark.parametrize(
    "cell",
    [
        *("2025-12-22 18:02:00", "2025-12-22T18:02:00", "2025-12-22 6:02:00\N{NARROW NO-BREAK SPACE}PM"),
        *("22 Dec 2025, 18:02", "Dec 22, 2025, 6:02 PM", "22 December 2025 18:02", "22. Dez. 2025, 18:02"),
        *("22 dic 2025, 18:02", "22 de diciembre de 2025, 18:02", "22 déc. 2025, 18:02", "22 dic 2025, 6:02 p. m."),
        *("22 dec. 2025 18:02", "22 gru 2025, 18:02", "22 grudnia 2025, 18:02", "22 de dez. de 2025, 18:02"),
        *("2025年12月22日 18:02", "2025年12月22日 下午6:02", "22.12.2025 18:02", "2025/12/22 18:02"),
        *("22 12月 2025, 18:02", "22 12월 2025, 18:02", "2025년 12월 22일 18:02", "22 дек. 2025 г., 18:02"),
    ],
)
def test_one_evening_in_many_languages(cell: str) -> None:
    """As phones of many countries write it."""
    assert Dates([cell]).moment(cell).local == CHRISTMAS


@pytest.mark.parametrize(
    ("names", "language"),
    [
        ("Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec", "en"),
        ("Jan Feb März Apr Mai Juni Juli Aug Sept Okt Nov Dez", "de"),
        ("ene feb mar abr may jun jul ago sept oct nov dic", "es"),
        ("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.", "fr"),
        ("gen feb mar apr mag giu lug ago set ott nov dic", "it"),
        ("jan feb mrt apr mei jun jul aug sep okt nov dec", "nl"),
        ("sty lut mar kwi maj cze lip sie wrz paź lis gru", "pl"),
        ("jan fev mar abr mai jun jul ago set out nov dez", "pt"),
        ("jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.", "sv"),
        ("jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.", "da"),
        ("jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.", "nb"),
        ("Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara", "tr"),
        ("янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.", "ru"),
        ("янв. фев. март апр. май июнь июль авг. сен. окт. ноя. дек.", "ru"),
        ("1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월", "ko"),
        ("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月", "ja"),
    ],
)
def test_every_month_in_its_short_form(names: str, language: str) -> None:
    """As phones write them."""
    found = [Dates([]).moment(f"3 {name} 2025, 07:30").local for name in names.split()]
    assert found == [local(f"2025-{month:02d}-03 07:30") for month in range(1, 13)], language


@pytest.mark.parametrize(
    "cell", ["", "yesterday", "31 Feb 2025, 07:30", "22 Dec 25", "12:30", "22 Ju 2025", "Dec 2025", "25:00 22 Dec 2025"]
)
def test_what_is_no_date(cell: str) -> None:
    """Is never made one."""
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        Dates([cell]).moment(cell)


def test_days_and_months_are_told_apart_by_all_dates_of_a_file_together() -> None:
    """One date on which only one order is possible settles the others; where none does, the user says it."""
    both = ["03/04/2025 07:30", "22/04/2025 07:30"]
    assert Dates(both).moment(both[0]).local == local("2025-04-03 07:30")
    american = ["03/04/2025 07:30", "04/22/2025 07:30"]
    assert Dates(american).moment(american[0]).local == local("2025-03-04 07:30")
    assert Dates(["03/04/2025"]).is_open
    with pytest.raises(ValueError, match="03/04/2025"):
        Dates(["03/04/2025"]).moment("03/04/2025")


@pytest.mark.parametrize(("order", "day"), [("day", local("2025-04-03 00:00")), ("month", local("2025-03-04 00:00"))])
def test_who_says_the_order_has_it(order: DateOrder, day: dt.datetime) -> None:
    """Whatever the dates."""
    dates = Dates(["3/4/2025"], order)
    assert dates.moment("3/4/2025").local == day
    assert not dates.is_open


def test_dates_that_go_either_way_are_an_open_question() -> None:
    """A file in which both orders are needed is in neither."""
    dates = Dates(["22/04/2025", "04/22/2025", "03/04/2025"])
    assert dates.is_open


@pytest.mark.parametrize(
    ("cell", "offset_s"),
    [
        ("2025-12-22T18:02:00Z", 0),
        ("2025-12-22T18:02:00.000Z", 0),
        ("2025-12-22 18:02:00 +0000", 0),
        ("2025-12-22T18:02:00+05:30", 19_800),
        ("2025-12-22T18:02:00-03:00", -10_800),
        ("2025-12-22 18:02", None),
    ],
)
def test_a_distance_from_utc_is_read_where_it_stands(cell: str, offset_s: int | None) -> None:
    """The clock's own time is beside it."""
    moment = Dates([cell]).moment(cell)
    assert (moment.local, moment.offset_s) == (CHRISTMAS, offset_s)


@pytest.mark.parametrize(("cell", "hour"), [("12:05 AM", 0), ("1:05 AM", 1), ("12:05 PM", 12), ("11:05 PM", 23)])
def test_midnight_and_noon_on_a_clock_of_twelve_hours(cell: str, hour: int) -> None:
    """Twelve is the first hour of each half."""
    assert Dates([]).moment(f"22 Dec 2025, {cell}").local == local(f"2025-12-22 {hour:02d}:05")


def test_a_day_without_a_time_says_so() -> None:
    """Midnight stands for it."""
    moment = Dates([]).moment("2025-12-22")
    assert (moment.local, moment.has_time) == (local("2025-12-22 00:00"), False)


@pytest.mark.parametrize("cell", ["22/12/25 18:02", "22.12.25 18:02", "1766426520000"])
def test_years_of_two_digits_and_milliseconds(cell: str) -> None:
    """1766426520 s after 1970 is that evening in UTC."""
    found = Dates([cell]).moment(cell)
    assert found.local == CHRISTMAS
    assert found.offset_s == (0 if cell.isdecimal() else None)
