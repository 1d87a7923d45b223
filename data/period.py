"""Periods: closed ranges of days, as the rows write them and as answers compare them."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, PlainSerializer, model_validator

from data.record import Record

FORMS = "2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-30, 2025-01/2025-11"

_YEAR = re.compile(r"(\d{4})")
_HALF = re.compile(r"(\d{4})-H([12])")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class Period(Record):
    """A closed range of days: January to November 2025 is 2025-01-01 to 2025-11-30."""

    start: date
    end: date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"the period ends ({self.end}) before it starts ({self.start})")
        return self

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read one of the written forms. Raises ValueError naming the forms there are."""
        return _parsed(text.strip())

    @classmethod
    def year(cls, year: int) -> "Period":
        """A calendar year."""
        return cls(start=date(year, 1, 1), end=date(year, 12, 31))

    @classmethod
    def months(cls, year: int, first: int, last: int) -> "Period":
        """The months `first` to `last` of one year, both included."""
        return cls(start=date(year, first, 1), end=date(year, last, monthrange(year, last)[1]))

    @property
    def is_year(self) -> bool:
        """Whether this is exactly one calendar year."""
        return self == Period.year(self.start.year)

    @property
    def is_day(self) -> bool:
        """Whether this is a single day, as a stock or a running total is dated."""
        return self.start == self.end

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.end - self.start).days + 1

    def contains(self, other: "Period") -> bool:
        """Whether every day of `other` lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def in_year(self, year: int) -> "Period":
        """The same days of another year; the last day of February follows the calendar."""
        shift = year - self.start.year
        return Period(start=_moved(self.start, shift), end=_moved(self.end, shift))

    def __str__(self) -> str:
        """The shortest written form; `Period.parse` reads it back."""
        whole_months = self.start.day == 1 and self.end.day == _last_day(self.end)
        if self.start == self.end:
            return self.start.isoformat()
        if not whole_months:
            return f"{self.start.isoformat()}/{self.end.isoformat()}"
        if self.is_year:
            return f"{self.start.year}"
        if self.start.year == self.end.year:
            if (self.start.month, self.end.month) in ((1, 6), (7, 12)):
                return f"{self.start.year}-H{1 if self.start.month == 1 else 2}"
            if self.start.month % 3 == 1 and self.end.month == self.start.month + 2:
                return f"{self.start.year}-Q{self.end.month // 3}"
            if self.start.month == self.end.month:
                return f"{self.start:%Y-%m}"
        if self.start.month == 1 and self.end.month == 12:
            return f"{self.start.year}/{self.end.year}"
        return f"{self.start:%Y-%m}/{self.end:%Y-%m}"


@lru_cache(4096)
def _parsed(text: str) -> Period:
    """A million rows write a few hundred periods: each is read once, and shared."""
    first, slash, last = text.partition("/")
    if slash:
        return Period(start=_span(first)[0], end=_span(last)[1])
    start, end = _span(first)
    return Period(start=start, end=end)


def _span(text: str) -> tuple[date, date]:
    if match := _YEAR.fullmatch(text):
        return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)
    if match := _HALF.fullmatch(text):
        year, half = int(match[1]), int(match[2])
        whole = Period.months(year, half * 6 - 5, half * 6)
        return whole.start, whole.end
    if match := _QUARTER.fullmatch(text):
        year, quarter = int(match[1]), int(match[2])
        whole = Period.months(year, quarter * 3 - 2, quarter * 3)
        return whole.start, whole.end
    if match := _MONTH.fullmatch(text):
        whole = Period.months(int(match[1]), int(match[2]), int(match[2]))
        return whole.start, whole.end
    if _DAY.fullmatch(text):
        day = date.fromisoformat(text)
        return day, day
    raise ValueError(f"{text!r} is not a period; write one of {FORMS}")


def _last_day(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def _moved(day: date, years: int) -> date:
    year = day.year + years
    at_month_end = day.day == _last_day(day)
    last = monthrange(year, day.month)[1]
    return date(year, day.month, last if at_month_end else min(day.day, last))


def _from_text(value: Any) -> Any:
    return Period.parse(value) if isinstance(value, str) else value


Written = Annotated[Period, BeforeValidator(_from_text), PlainSerializer(str, return_type=str)]
"""A period field that is written in one of the forms of `FORMS`."""
