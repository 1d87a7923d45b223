"""Atoms of periods: what a match of a period rule means, relative to an injected today."""

import re
from collections.abc import Callable
from datetime import date

from data.period import Period
from intents.reading.meaning import (
    Filler,
    Fixed,
    Meaning,
    Part,
    ToDate,
    WholeYear,
    Year,
    Years,
    YearsBefore,
)
from intents.reading.numerals import ENGLISH, chinese_number, small_number

Rule = tuple[str, Callable[[re.Match[str], date], Meaning | None]]
Build = Callable[[re.Match[str], date], Meaning | None]

_YEAR = re.compile(r"(?:19|20)\d{2}", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def month_of(name: str) -> int:
    """The number of a month, written as a number or a name."""
    return int(name) if name.isdecimal() else _MONTHS.index(name[:3]) + 1


def part(first: int, last: int) -> Part | None:
    """Months of a year, or None where they make none."""
    return Part(first=first, last=last) if 1 <= first <= last <= 12 else None


def named_range(match: re.Match[str], _today: date) -> Part | None:
    """jan–nov."""
    return part(month_of(match["a"]), month_of(match["b"]))


def named_range_short(match: re.Match[str], _today: date) -> Fixed | None:
    """jan–nov '25."""
    months = named_range(match, _today)
    year = 2000 + int(match["y"])
    return Fixed(period=Period.months(year, months.first, months.last)) if months else None


def named_range_of(match: re.Match[str], _today: date) -> Fixed | None:
    """jan 2025 – nov 2025, 2025年1月至2025年11月."""
    months = part(month_of(match["a"]), month_of(match["b"]))
    year = int(match["y"])
    return Fixed(period=Period.months(year, months.first, months.last)) if months else None


def day_range(match: re.Match[str], _today: date) -> Fixed | None:
    """1 January to 30 November 2025."""
    year = int(match["y"])
    try:
        start = date(year, month_of(match["a"]), int(match["d"]))
        end = date(year, month_of(match["b"]), int(match["e"]))
    except ValueError:
        return None
    return Fixed(period=Period(start=start, end=end)) if start <= end else None


def named_month(match: re.Match[str], _today: date) -> Part | None:
    """november."""
    month = month_of(match["a"])
    return part(month, month)


def last_named_month(match: re.Match[str], today: date) -> Fixed:
    """Last October: the most recent one that is over."""
    month = month_of(match["a"])
    year = today.year if month < today.month else today.year - 1
    return Fixed(period=Period.months(year, month, month))


def first_months(match: re.Match[str], _today: date) -> Part | None:
    """first eleven months, 前11个月."""
    count = small_number(match["n"])
    return part(1, count) if count else None


def months_to(match: re.Match[str], _today: date) -> Part | None:
    """The 11 months to November; other counts cross the year's end and are not read."""
    count = small_number(match["n"])
    return part(1, count) if count and count == month_of(match["m"]) else None


def zh_month_range(match: re.Match[str], _today: date) -> Part | None:
    """1-11月."""
    first, last = small_number(match["a"]), small_number(match["b"])
    return part(first, last) if first and last else None


def zh_month(match: re.Match[str], _today: date) -> Part | None:
    """11月."""
    month = small_number(match["a"])
    return part(month, month) if month else None


def quarters(match: re.Match[str], _today: date) -> Part | None:
    """first three quarters, 前三季度."""
    count = small_number(match["n"])
    return part(1, count * 3) if count and count <= 4 else None


def quarter(match: re.Match[str], _today: date) -> Part | None:
    """Q3, 三季度."""
    number = small_number(match["n"])
    return part(number * 3 - 2, number * 3) if number and number <= 4 else None


def quarter_range(match: re.Match[str], _today: date) -> Part | None:
    """Q1–Q3."""
    return part(int(match["a"]) * 3 - 2, int(match["b"]) * 3)


def half(match: re.Match[str], _today: date) -> Part | None:
    """H1, 下半年."""
    second = match["n"] in ("2", "second", "2nd", "latter", "下")
    return part(7, 12) if second else part(1, 6)


def year(match: re.Match[str], _today: date) -> Year:
    """2025."""
    return Year(year=int(match["y"]))


def short_year(match: re.Match[str], _today: date) -> Year:
    """'25."""
    return Year(year=2000 + int(match["y"]))


def worded_year(match: re.Match[str], _today: date) -> Year | None:
    """二〇二五年."""
    number = chinese_number(match["y"])
    return Year(year=number) if number and 1900 <= number < 2100 else None


def from_today(shift: int) -> Build:
    """A year counted from today."""
    return lambda _match, today: Year(year=today.year + shift)


def to_date(_match: re.Match[str], today: date) -> ToDate:
    """Year to date."""
    return ToDate(year=today.year)


def month_from_today(shift: int) -> Build:
    """A month counted from today."""

    def build(_match: re.Match[str], today: date) -> Fixed:
        months = today.year * 12 + today.month - 1 + shift
        return Fixed(period=Period.months(months // 12, months % 12 + 1, months % 12 + 1))

    return build


def years(match: re.Match[str], _today: date) -> Years | None:
    """2014–2016, 2019-25."""
    first, last = int(match["a"]), match["b"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return Years(first=first, last=end) if first < end else None


def since(match: re.Match[str], today: date) -> Years | ToDate:
    """since 2014. Since the year that is not over yet is that year to date."""
    year = int(match["y"])
    return Years(first=year, last=None) if year < today.year else ToDate(year=year)


def after(match: re.Match[str], _today: date) -> Years:
    """after 2016."""
    return Years(first=int(match["y"]) + 1, last=None)


def until(match: re.Match[str], _today: date) -> Years:
    """until 2016."""
    return Years(first=None, last=int(match["y"]))


def before(match: re.Match[str], _today: date) -> Years:
    """before 2016."""
    return Years(first=None, last=int(match["y"]) - 1)


def years_before(match: re.Match[str], today: date) -> YearsBefore | None:
    """Three years earlier, 三年前."""
    count = small_number(match["n"])
    return YearsBefore(count=count, today=today.year) if count else None


def years_ago(match: re.Match[str], today: date) -> Year | None:
    """Ten years ago, 十年前."""
    count = small_number(match["n"])
    return Year(year=today.year - count) if count else None


def last_years(match: re.Match[str], today: date) -> Years | WholeYear | None:
    """The last complete years: 近三年. The last one is the newest full year."""
    count = small_number(match["n"])
    if count == 1:
        return WholeYear()
    return Years(first=today.year - count, last=today.year - 1) if count else None


def years_to(match: re.Match[str], _today: date) -> Years | None:
    """The three years to 2020: from 2017, which they set out from."""
    count, last = small_number(match["n"]), int(match["y"])
    return Years(first=last - count, last=last) if count else None


def decade(match: re.Match[str], _today: date) -> Years:
    """The 2010s, 2010年代."""
    first = int(match["d"]) * 10
    return Years(first=first, last=first + 9)


def spanning(match: re.Match[str], today: date) -> Years | Filler | None:
    """A five-year growth: up to the last full year, unless years are named; then these say it."""
    count = small_number(match["n"])
    if _YEAR.search(match.string):
        return Filler()
    return Years(first=today.year - 1 - count, last=today.year - 1) if count else None


def iso_month(match: re.Match[str], _today: date) -> Fixed | None:
    """2025-11."""
    month = int(match["m"])
    return Fixed(period=Period.months(int(match["y"]), month, month)) if 1 <= month <= 12 else None


def iso_months(match: re.Match[str], _today: date) -> Fixed | None:
    """2025.1-11."""
    first, last = int(match["a"]), int(match["b"])
    good = 1 <= first <= last <= 12
    return Fixed(period=Period.months(int(match["y"]), first, last)) if good else None


def months_of_year(match: re.Match[str], _today: date) -> Fixed | None:
    """1-11/2025, 11/2025."""
    return iso_months(match, _today)


def short_spoken_year(match: re.Match[str], _today: date) -> Year | None:
    """二五年."""
    number = chinese_number(match["y"])
    return Year(year=2000 + number) if number else None


def spoken_year(match: re.Match[str], _today: date) -> Year | None:
    """Twenty twenty-five, two thousand nineteen."""
    tens, _, unit = match["n"].replace("-", " ").partition(" ")
    return Year(year=2000 + ENGLISH[tens] + (ENGLISH[unit] if unit else 0))


def day(match: re.Match[str], _today: date) -> Fixed | None:
    """13 January 2026."""
    try:
        day = date(int(match["y"]), month_of(match["m"]), int(match["d"]))
    except ValueError:
        return None
    return Fixed(period=Period(start=day, end=day))


def plan(match: re.Match[str], _today: date) -> Fixed | None:
    """The years of a Five-Year Plan: the 14th is 2021 to 2025."""
    number = small_number(match["n"].removesuffix("th"))
    if not number or not 10 <= number <= 20:
        return None
    first = 1951 + 5 * number
    return Fixed(period=Period(start=date(first, 1, 1), end=date(first + 4, 12, 31)))


def just(meaning: Meaning) -> Build:
    """A rule that always means the same."""
    return lambda _match, _today: meaning
