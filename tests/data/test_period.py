"""Periods: written, read back, and compared."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.period import Period

YEARS = st.integers(1900, 2100)
MONTHS = st.integers(1, 12)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def any_days():
    return st.builds(
        lambda first, length: Period(start=first, end=first + timedelta(days=length)),
        DAYS,
        st.integers(0, 2000),
    )


def whole_months():
    return st.builds(
        lambda year, one, other: Period.months(year, min(one, other), max(one, other)),
        YEARS,
        MONTHS,
        MONTHS,
    )


def whole_years():
    return st.builds(
        lambda year, more: Period(start=date(year, 1, 1), end=date(year + more, 12, 31)),
        YEARS,
        st.integers(0, 5),
    )


def periods():
    return st.one_of(any_days(), whole_months(), whole_years())


@given(periods())
def test_what_is_written_reads_back_as_the_same_period(period):
    assert Period.parse(str(period)) == period


@given(periods())
def test_no_other_period_is_written_alike(period):
    longer = Period(start=period.start, end=period.end + timedelta(days=1))

    assert str(longer) != str(period)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-H1", date(2024, 1, 1), date(2024, 6, 30)),
        ("2024-H2", date(2024, 7, 1), date(2024, 12, 31)),
        ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-09-30", date(2024, 9, 30), date(2024, 9, 30)),
        ("2025-01/2025-11", date(2025, 1, 1), date(2025, 11, 30)),
        ("2026/2027", date(2026, 1, 1), date(2027, 12, 31)),
        ("2024-Q4/2025-Q1", date(2024, 10, 1), date(2025, 3, 31)),
        (" 2024 ", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_each_form_is_a_closed_range_of_days(text, start, end):
    assert Period.parse(text) == Period(start=start, end=end)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("2024-01-01/2024-12-31", "2024"),
        ("2024-01/2024-06", "2024-H1"),
        ("2024-07-01/2024-09-30", "2024-Q3"),
        ("2024-09-01/2024-09-30", "2024-09"),
        ("2024-09-30/2024-09-30", "2024-09-30"),
        ("2025-01-01/2025-11-30", "2025-01/2025-11"),
        ("2025-01-01/2025-11-29", "2025-01-01/2025-11-29"),
        ("2026-01/2027-12", "2026/2027"),
    ],
)
def test_the_shortest_form_is_written(long, short):
    assert str(Period.parse(long)) == short


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-13", "2024-Q5", "2024-H3", "2024-9", "2024年", "2024-01-", "2024//2025"],
)
def test_another_form_is_refused_with_the_forms_there_are(text):
    with pytest.raises(ValueError, match="write one of 2024, 2024-H1, 2024-Q3"):
        Period.parse(text)


def test_a_day_that_the_calendar_lacks_is_refused():
    with pytest.raises(ValueError, match="day"):
        Period.parse("2025-02-29")


def test_a_period_never_ends_before_it_starts():
    with pytest.raises(ValueError, match=r"ends \(2025-01-31\) before it starts \(2025-11-01\)"):
        Period.parse("2025-11/2025-01")


def test_eleven_months_are_not_a_year():
    assert Period.parse("2024").is_year
    assert not Period.parse("2024-01/2024-11").is_year
    assert not Period.parse("2023-07/2024-06").is_year
    assert not Period.parse("2023/2024").is_year


def test_days_are_counted_with_both_ends():
    assert Period.parse("2024").days == 366
    assert Period.parse("2025-11-30").days == 1


def test_a_year_contains_its_months_and_itself_but_not_the_next_january():
    year = Period.parse("2025")

    assert year.contains(Period.parse("2025-01/2025-11"))
    assert year.contains(year)
    assert not year.contains(Period.parse("2025-12/2026-01"))
    assert not Period.parse("2025-11").contains(year)


@pytest.mark.parametrize(
    ("period", "year", "moved"),
    [
        ("2025-01/2025-11", 2024, "2024-01/2024-11"),
        ("2025-01/2025-02", 2024, "2024-01/2024-02"),
        ("2024-02", 2025, "2025-02"),
        ("2026/2027", 2016, "2016/2017"),
    ],
)
def test_the_same_months_of_another_year_follow_the_calendar(period, year, moved):
    assert str(Period.parse(period).in_year(year)) == moved


@given(whole_months(), YEARS)
def test_moving_whole_months_there_and_back_changes_nothing(period, year):
    assert period.in_year(year).in_year(period.start.year) == period
