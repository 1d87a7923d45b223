"""How numbers, periods and dates are worded. Nowhere else."""

from calendar import month_abbr
from collections.abc import Sequence
from decimal import Decimal

from babel import Locale
from babel.numbers import format_compact_decimal, format_decimal

from data.period import Period
from data.resolve import rounded

LOCALES = {"en": Locale("en"), "zh": Locale.parse("zh_CN")}
"""Parsed once: by name, Babel looks through all its locales for every number."""
QUALIFIERS = {
    "exact": "",
    "approx": "≈",
    "over": ">",
    "at_least": "≥",
    "under": "<",
    "at_most": "≤",
}
_UNITS_EN = {
    "vehicles": "{}",
    "CNY": "CNY {}",
    "THB": "THB {}",
    "USD": "USD {}",
    "percent": "{}%",
    "times": "{} times",
    "points": "{} percentage points",
}
_UNITS_ZH = {
    "vehicles": "{}辆",
    "CNY": "{}元",
    "THB": "{}泰铢",
    "USD": "{}美元",
    "percent": "{}%",
    "times": "{}倍",
    "years": "{}年",
    "companies": "{}家",
    "months": "{}个月",
    "points": "{}个百分点",
}
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
SMALLEST_COMPACT = 10_000


def quantity(value: Decimal, digits: int, unit: str, qualifier: str, language: str) -> str:
    """A value to its stated digits, with its unit: 2.788M, ≈160万辆, CNY 45.98B."""
    if unit == "rank":
        return place(int(value), language)
    number = _compact(rounded(value, digits), language)
    if language == "zh":
        return QUALIFIERS[qualifier] + _UNITS_ZH[unit].format(number)
    if unit == "years":
        return f"{QUALIFIERS[qualifier]}{number} {'year' if value == 1 else 'years'}"
    return QUALIFIERS[qualifier] + _UNITS_EN.get(unit, "{}").format(number)


def _compact(value: Decimal, language: str) -> str:
    """Thousands, millions and billions, or 万 and 亿; every digit that is left is shown."""
    locale = LOCALES[language]
    if abs(value) < SMALLEST_COMPACT and (language == "zh" or abs(value) < 1000):
        return str(format_decimal(value.normalize(), locale=locale, format="#,##0.##########"))
    return str(format_compact_decimal(value, locale=locale, fraction_digits=12))


def signed(value: Decimal) -> str:
    """A percentage with its sign and the digits it was stated with: +9.7%."""
    return f"{value.normalize():+f}%"


def change(value: Decimal, qualifier: str) -> str:
    """A change in percent as a figure of its own: +29.6%, >+50%."""
    return QUALIFIERS[qualifier] + signed(value)


def place(value: int, language: str) -> str:
    """A place in a ranking: 1st, 第1."""
    if language == "zh":
        return f"第{value}"
    tail = "th" if value % 100 in (11, 12, 13) else _ORDINALS.get(value % 10, "th")
    return f"{value}{tail}"


def period(value: Period, language: str) -> str:
    """A period: 2025, Jan–Nov 2025, 2025年1—11月."""
    return _period_zh(value) if language == "zh" else _period_en(value)


def _period_en(value: Period) -> str:
    start, end = value.start, value.end
    if value.is_day:
        return f"{start.day} {month_abbr[start.month]} {start.year}"
    if (start.month, end.month) == (1, 12):
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    if start.year != end.year:
        return f"{month_abbr[start.month]} {start.year}–{month_abbr[end.month]} {end.year}"
    if start.month == end.month:
        return f"{month_abbr[start.month]} {start.year}"
    return f"{month_abbr[start.month]}–{month_abbr[end.month]} {start.year}"


def _period_zh(value: Period) -> str:
    start, end = value.start, value.end
    if value.is_day:
        return f"{start.year}年{start.month}月{start.day}日"
    if (start.month, end.month) == (1, 12):
        return f"{start.year}年" if start.year == end.year else f"{start.year}—{end.year}年"
    if start.year != end.year:
        return f"{start.year}年{start.month}月—{end.year}年{end.month}月"
    if start.month == end.month:
        return f"{start.year}年{start.month}月"
    return f"{start.year}年{start.month}—{end.month}月"


def months(value: Period) -> str:
    """The months that a part of a year covers, by their numbers: 1–11."""
    first, last = value.start.month, value.end.month
    return f"{first}" if first == last else f"{first}–{last}"


def years(values: Sequence[int]) -> str:
    """Years in order, runs of them shortened: 2016, 2018–2023."""
    runs: list[list[int]] = []
    for year in values:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}" if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def date_of(written: str, language: str) -> str:
    """A date written as a year, a month or a day; "undated" says so."""
    if written == "undated":
        return "未注明日期" if language == "zh" else "undated"
    return period(Period.parse(written), language)
