"""Numbers, periods and dates in both languages."""

from decimal import Decimal

import pytest

from bot.numbers import date_of, period, place, quantity, signed
from data.period import Period


@pytest.mark.parametrize(
    ("value", "digits", "english", "chinese"),
    [
        (2_788_000, 4, "2.788M", "278.8万辆"),
        (2_498_100, 5, "2.4981M", "249.81万辆"),
        (1_600_000, 2, "1.6M", "160万辆"),
        (1_230_000, 3, "1.23M", "123万辆"),
        (472_300, 4, "472.3K", "47.23万辆"),
        (40_400, 3, "40.4K", "4.04万辆"),
        (10_000, 1, "10K", "1万辆"),
        (9_999, 4, "9.999K", "9,999辆"),
        (1_500, 2, "1.5K", "1,500辆"),
        (999, 3, "999", "999辆"),
        (0, 1, "0", "0辆"),
        (30_000_000, 1, "30M", "3000万辆"),
        (100_000_000, 1, "100M", "1亿辆"),
        (2_788_123, 7, "2.788123M", "278.8123万辆"),
        (-1_405_000, 4, "-1.405M", "-140.5万辆"),
    ],
)
def test_vehicles_are_counted_in_k_and_m_or_in_wan_and_yi(value, digits, english, chinese):
    assert quantity(Decimal(value), digits, "vehicles", "exact", "en") == english
    assert quantity(Decimal(value), digits, "vehicles", "exact", "zh") == chinese


@pytest.mark.parametrize(
    ("value", "digits", "english", "chinese"),
    [
        (999_950, 5, "999.95K", "99.995万辆"),
        (999_950, 4, "1M", "100万辆"),
        (999_950, 3, "1M", "100万辆"),
        (999_499, 3, "999K", "99.9万辆"),
        (99_995_000, 4, "100M", "1亿辆"),
    ],
)
def test_what_rounds_up_to_the_next_unit_is_shown_in_that_unit(value, digits, english, chinese):
    assert quantity(Decimal(value), digits, "vehicles", "exact", "en") == english
    assert quantity(Decimal(value), digits, "vehicles", "exact", "zh") == chinese


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [("2.5", 1, "3%"), ("3.5", 1, "4%"), ("46.475", 4, "46.48%"), ("46.475", 3, "46.5%")],
)
def test_rounding_is_half_up_to_the_stated_digits(value, digits, expected):
    assert quantity(Decimal(value), digits, "percent", "exact", "en") == expected


@pytest.mark.parametrize(
    ("qualifier", "english", "chinese"),
    [
        ("exact", "1.6M", "160万辆"),
        ("approx", "≈1.6M", "≈160万辆"),
        ("over", ">1.6M", ">160万辆"),
        ("at_least", "≥1.6M", "≥160万辆"),
        ("under", "<1.6M", "<160万辆"),
        ("at_most", "≤1.6M", "≤160万辆"),
    ],
)
def test_a_qualifier_is_kept(qualifier, english, chinese):
    assert quantity(Decimal(1_600_000), 2, "vehicles", qualifier, "en") == english
    assert quantity(Decimal(1_600_000), 2, "vehicles", qualifier, "zh") == chinese


@pytest.mark.parametrize(
    ("value", "digits", "unit", "english", "chinese"),
    [
        (45_980_000_000, 4, "CNY", "CNY 45.98B", "459.8亿元"),
        (800_000_000_000, 1, "CNY", "CNY 800B", "8000亿元"),
        (30_000_000_000, 1, "THB", "THB 30B", "300亿泰铢"),
        (900_000_000, 1, "USD", "USD 900M", "9亿美元"),
        (45, 2, "percent", "45%", "45%"),
        (Decimal("46.484"), 3, "percent", "46.5%", "46.5%"),
        (3, 1, "rank", "3rd", "第3"),
        (3, 1, "years", "3 years", "3年"),
        (1, 1, "years", "1 year", "1年"),
        (5, 1, "companies", "5", "5家"),
        (Decimal("2.0159"), 3, "times", "2.02 times", "2.02倍"),
    ],
)
def test_every_unit_is_named(value, digits, unit, english, chinese):
    assert quantity(Decimal(value), digits, unit, "exact", "en") == english
    assert quantity(Decimal(value), digits, unit, "exact", "zh") == chinese


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("9.7", "+9.7%"),
        ("-3.25", "-3.25%"),
        ("36", "+36%"),
        ("100", "+100%"),
        ("1E+2", "+100%"),
        ("0.1", "+0.1%"),
        ("10.63", "+10.63%"),
    ],
)
def test_a_change_has_its_sign_and_its_digits(change, expected):
    assert signed(Decimal(change)) == expected


@pytest.mark.parametrize(
    ("number", "english"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (101, "101st"),
        (111, "111th"),
    ],
)
def test_a_place_is_an_ordinal(number, english):
    assert place(number, "en") == english
    assert place(number, "zh") == f"第{number}"


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [
        ("2025", "2025", "2025年"),
        ("2025-01/2025-11", "Jan–Nov 2025", "2025年1—11月"),
        ("2025-11", "Nov 2025", "2025年11月"),
        ("2025-Q1", "Jan–Mar 2025", "2025年1—3月"),
        ("2025-H2", "Jul–Dec 2025", "2025年7—12月"),
        ("2026-01-13", "13 Jan 2026", "2026年1月13日"),
        ("2014/2016", "2014–2016", "2014—2016年"),
        ("2024-07/2025-06", "Jul 2024–Jun 2025", "2024年7月—2025年6月"),
    ],
)
def test_a_period_is_named_exactly(written, english, chinese):
    assert period(Period.parse(written), "en") == english
    assert period(Period.parse(written), "zh") == chinese


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [
        ("2026-01-18", "18 Jan 2026", "2026年1月18日"),
        ("2026-01", "Jan 2026", "2026年1月"),
        ("2026", "2026", "2026年"),
        ("undated", "undated", "未注明日期"),
    ],
)
def test_a_date_is_as_precise_as_it_was_written(written, english, chinese):
    assert date_of(written, "en") == english
    assert date_of(written, "zh") == chinese
