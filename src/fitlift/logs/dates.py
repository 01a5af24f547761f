"""Days and times of day as apps write them in the languages of their users."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable

from fitlift.logs.asked import DateOrder
from fitlift.records.base import Record

#: Names of the months from January on, in the languages in which exercises are understood, and those of phones on which
#: apps write them; Polish and Russian in both cases. As the Unicode CLDR has them, without accents.
_MONTHS = (
    "january,february,march,april,may,june,july,august,september,october,november,december",
    "januar,februar,marz,april,mai,juni,juli,august,september,oktober,november,dezember",
    "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
    "janvier,fevrier,mars,avril,mai,juin,juillet,aout,septembre,octobre,novembre,decembre",
    "gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre",
    "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december",
    "stycznia,lutego,marca,kwietnia,maja,czerwca,lipca,sierpnia,wrzesnia,pazdziernika,listopada,grudnia",
    "styczen,luty,marzec,kwiecien,maj,czerwiec,lipiec,sierpien,wrzesien,pazdziernik,listopad,grudzien",
    "janeiro,fevereiro,marco,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro",
    "januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december",
    "januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december",
    "januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember",
    "ocak,subat,mart,nisan,mayıs,haziran,temmuz,agustos,eylul,ekim,kasım,aralık",
    "январь,февраль,март,апрель,маи,июнь,июль,август,сентябрь,октябрь,ноябрь,декабрь",
    "января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря",
)

#: Months that are numbered, as in Chinese, Japanese and Korean: 9月, 9월.
_NUMBERED_MONTH = re.compile(unicodedata.normalize("NFKD", "(\\d{1,2}) ?(?:月|월)"))

#: Short forms that do not begin a name.
_SHORT = {"mrt": 3, "mrz": 3}

_FEWEST_LETTERS = 3

#: What may stand in a date beside day, month and year.
_FILLING = frozenset({"de", "del", "t", "at", "um", "kl", "om", "a", "r", "г", "alle", "年", "日"}) | {
    unicodedata.normalize("NFKD", each) for each in ("년", "일")
}

_MORNING, _AFTERNOON = frozenset({"am", "午前", "上午"}), frozenset({"pm", "午後", "下午"})
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?")
_HALF = re.compile(r"\b([ap])\.? ?m\b\.?|(午前|午後|上午|下午)")
_ZONE = re.compile(r"(?:(?<=[\d:])|(?<= ))(z|utc|gmt|[+-]\d{2}:?\d{2})$")
_ISO = re.compile(r"(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?")
_NUMERIC = re.compile(r"(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)")

#: Milliseconds since 1970, from 2001 on.
_MILLISECONDS = re.compile(r"\d{13}")

#: What a year of two digits is counted from: no app is older.
_CENTURY, _YEAR_DIGITS = 2000, 2
_NOON, _MOST_DAYS = 12, 31


class Moment(Record):
    """What a cell tells of a time.

    Parameters
    ----------
    local
        The day and the time of day by the clock of who wrote it.
    has_time
        Whether it tells the time of day; else `local` is midnight.
    offset_s
        Seconds from UTC; None where it does not tell.
    """

    local: dt.datetime
    has_time: bool
    offset_s: int | None


class Dates:
    """The dates of a file.

    Parameters
    ----------
    cells
        All that there are: whether days or months are first is told by all of them together.
    order
        What the user says of it; None for nothing.
    """

    def __init__(self, cells: Iterable[str], order: DateOrder | None = None) -> None:
        self._read: dict[str, Moment] = {}
        numeric = [match for each in set(cells) if (match := _numeric(each))]
        firsts = [int(match[1]) for match in numeric if match[2] != "."]
        seconds = [int(match[3]) for match in numeric if match[2] != "."]
        day, month = max(firsts, default=0) > _NOON, max(seconds, default=0) > _NOON
        told: DateOrder | None = None if day == month else "day" if day else "month"
        self._order = order or told
        #: Whether there are dates of which nothing tells the order.
        self.is_open = bool(firsts) and self._order is None

    def moment(self, cell: str) -> Moment:
        """What a cell tells; raises ValueError for none, and for one that can be read in two ways."""
        found = self._read.get(cell)
        if found is None:
            found = self._read[cell] = _moment(cell, self._order)
        return found


def _numeric(cell: str) -> re.Match[str] | None:
    return _NUMERIC.match(cell.strip())


def _moment(cell: str, order: DateOrder | None) -> Moment:
    if _MILLISECONDS.fullmatch(cell.strip()):
        seconds = dt.timedelta(seconds=int(cell) // 1000)
        return Moment(dt.datetime(1970, 1, 1) + seconds, has_time=True, offset_s=0)  # noqa: DTZ001 - told by its offset
    text = _plain(cell)
    zone = _ZONE.search(text)
    text = text if zone is None else text[: zone.start()].rstrip()
    half = _HALF.search(text)
    text = text if half is None else f"{text[: half.start()]} {text[half.end() :]}".strip()
    time = _TIME.search(text)
    day = _day(text if time is None else f"{text[: time.start()]} {text[time.end() :]}".strip(" ,"), order)
    if time is None:
        if half is not None or zone is not None:
            raise ValueError(cell)
        return Moment(dt.datetime.combine(day, dt.time()), has_time=False, offset_s=None)
    hour, minute, second = (int(each or 0) for each in time.groups())
    clock = dt.time(_hour(hour, half), minute, second)
    return Moment(dt.datetime.combine(day, clock), has_time=True, offset_s=_offset(zone))


def _plain(cell: str) -> str:
    """Small letters without accents, one space where any are."""
    letters = unicodedata.normalize("NFKD", " ".join(cell.split()).casefold())
    return "".join([each for each in letters if not unicodedata.combining(each)])


def _hour(hour: int, half: re.Match[str] | None) -> int:
    if half is None:
        return hour
    if not 1 <= hour <= _NOON:
        raise ValueError(hour)
    word = half[2] or f"{half[1]}m"
    return hour % _NOON + (_NOON if word in {unicodedata.normalize("NFKD", each) for each in _AFTERNOON} else 0)


def _offset(zone: re.Match[str] | None) -> int | None:
    if zone is None:
        return None
    if zone[1][0] not in "+-":
        return 0
    sign, digits = -1 if zone[1][0] == "-" else 1, zone[1][1:].replace(":", "")
    return sign * (int(digits[:2]) * 3600 + int(digits[2:]) * 60)


def _day(text: str, order: DateOrder | None) -> dt.date:
    text = text.removesuffix("t").strip(" ,")
    iso = _ISO.fullmatch(text)
    if iso:
        year, month, day = map(int, iso.groups())
        return dt.date(year, month, day)
    numeric = _NUMERIC.fullmatch(text)
    if numeric:
        first, second, year = int(numeric[1]), int(numeric[3]), int(numeric[4])
        year += 0 if len(numeric[4]) > _YEAR_DIGITS else _CENTURY
        is_day_first = numeric[2] == "." or order == "day"
        if not is_day_first and order is None:
            raise ValueError(text)
        return dt.date(year, second, first) if is_day_first else dt.date(year, first, second)
    return _with_name(text)


def _with_name(text: str) -> dt.date:
    """A date with the name of its month."""
    numbers: list[int] = []
    months = [int(each) for each in _NUMBERED_MONTH.findall(text)]
    for word in re.findall(r"\d+|[^\W\d]+", _NUMBERED_MONTH.sub(" ", text)):
        if word.isdecimal():
            numbers.append(int(word))
        elif word not in _FILLING:
            months.append(_month(word))
    years = [each for each in numbers if each > _MOST_DAYS]
    days = [each for each in numbers if each <= _MOST_DAYS]
    if (len(years), len(days), len(months)) != (1, 1, 1):
        raise ValueError(text)
    return dt.date(years[0], months[0], days[0])


def _month(word: str) -> int:
    """The month that a name, or its beginning, names in any language; raises ValueError for none, or several."""
    if word in _SHORT:
        return _SHORT[word]
    found = {
        number
        for names in _MONTHS
        for number, name in enumerate(names.split(","), 1)
        if name.startswith(word) and len(word) >= _FEWEST_LETTERS
    }
    if len(found) != 1:
        raise ValueError(word)
    return found.pop()
