"""Parts of a period that stand apart are joined, in either order and in both languages."""

import pytest

from tests.questions.published import periods, question

ELEVEN_2025, ELEVEN_2024 = "2025-01/2025-11", "2024-01/2024-11"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chongqing Jan–Nov 2025 vs 2024", [ELEVEN_2025, ELEVEN_2024]),
        ("Chongqing 2024 vs Jan–Nov 2025", [ELEVEN_2024, ELEVEN_2025]),
        ("Chongqing 2025 vs 2024 Jan-Nov", [ELEVEN_2025, ELEVEN_2024]),
        ("Chongqing Jan-Nov 2024 and 2025", [ELEVEN_2024, ELEVEN_2025]),
        ("Chongqing Jan-Nov in 2024 and 2025", [ELEVEN_2024, ELEVEN_2025]),
        ("Chongqing first 11 months of 2025 against 2024", [ELEVEN_2025, ELEVEN_2024]),
        ("重庆2025年1-11月和2024年", [ELEVEN_2025, ELEVEN_2024]),
        ("重庆2024年和2025年1-11月", [ELEVEN_2024, ELEVEN_2025]),
        ("重庆2024年、2025年1-11月", [ELEVEN_2024, ELEVEN_2025]),
        ("重庆1-11月2024年和2025年", [ELEVEN_2024, ELEVEN_2025]),
        ("重庆2025年前11个月比2024年", [ELEVEN_2025, ELEVEN_2024]),
    ],
)
def test_a_bare_year_beside_months_of_another_means_the_same_months(text, expected):
    found = question(text)

    assert periods(text) == expected
    assert found.parallel, "that a year was read so must be said"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chongqing Jan-Nov 2025 vs Jan-Nov 2024", [ELEVEN_2025, ELEVEN_2024]),
        ("Chongqing Q1 2025 vs Q1 2024", ["2025-Q1", "2024-Q1"]),
        ("重庆2024年1-11月和2025年1-11月", [ELEVEN_2024, ELEVEN_2025]),
        ("Chongqing 2024 vs 2025", ["2024", "2025"]),
        ("Chongqing 2024/2025", ["2024", "2025"]),
        ("重庆2024、2025年", ["2024", "2025"]),
        ("重庆2024年和2025年对比", ["2024", "2025"]),
    ],
)
def test_periods_that_are_said_in_full_stay_as_they_are(text, expected):
    assert periods(text) == expected
    assert not question(text).parallel


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chongqing Jan-Nov 2025 against full-year 2024", [ELEVEN_2025, "2024"]),
        ("Chongqing full year 2025 vs Jan-Nov 2025", ["2025", ELEVEN_2025]),
        ("Chongqing Jan-Nov 2025 vs full year 2025", [ELEVEN_2025, "2025"]),
    ],
)
def test_a_year_that_is_said_to_be_full_stays_full(text, expected):
    assert periods(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jan-Nov output of Chongqing 2025",
        "2025 Chongqing Jan-Nov",
        "2025 output of Chongqing, Jan-Nov",
        "In 2025 Chongqing made how many cars from January to November",
        "the first 11 months of the year 2025 in Chongqing",
        "January to November of last year, Chongqing",
        "2025年重庆1-11月产量",
        "2025年重庆前11个月产量",
        "1-11月重庆2025年",
        "去年重庆1-11月产量",
    ],
)
def test_months_and_their_year_are_joined_across_other_words(text):
    assert periods(text) == [ELEVEN_2025]


@pytest.mark.parametrize(
    "text",
    ["Chongqing Jan-Nov 2025 compared with the year before", "重庆2025年1-11月与去年同期"],
)
def test_the_year_before_stays_relative_to_the_period_beside_it(text):
    assert periods(text) == [ELEVEN_2025, "Beside"]


def test_a_period_named_twice_counts_once():
    assert periods("Chongqing 2025, in 2025") == ["2025"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NIO Q1, Q2, Q3 and Q4 2025", ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]),
        ("NIO Q3 and Q4 deliveries of 2025", ["2025-Q3", "2025-Q4"]),
        ("XPeng July, August and September 2025", ["2025-07", "2025-08", "2025-09"]),
        ("蔚来2025年一、二、三季度", ["2025-Q1", "2025-Q2", "2025-Q3"]),
        ("小鹏2025年7、8、9月", ["2025-07", "2025-08", "2025-09"]),
    ],
)
def test_every_part_of_a_list_takes_the_year_that_is_named_once(text, expected):
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("provinces between 1.5m and 1.8m", [(1500000, "at_least"), (1800000, "at_most")]),
        ("provinces with 1.5 to 1.8 million", [(1500000, "at_least"), (1800000, "at_most")]),
        ("产量150-200万的省份", [(1500000, "at_least"), (2000000, "at_most")]),
        ("产量在150万到200万之间的省", [(1500000, "at_least"), (2000000, "at_most")]),
        ("产量150万以上200万以下的省", [(1500000, "over"), (2000000, "under")]),
        ("provinces over 1m but under 2m", [(1000000, "over"), (2000000, "under")]),
    ],
)
def test_two_numbers_side_by_side_are_the_ends_of_a_range(text, bounds):
    assert [(amount.value, amount.bound) for amount in question(text).amounts] == bounds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年全国新能源产量比三年前增长多少", ["2020", "2017"]),
        ("China NEV output 2020 against three years earlier", ["2020", "2017"]),
        ("重庆三年前产量", ["2023"]),
    ],
)
def test_so_many_years_before_are_counted_from_the_year_beside_it(text, expected):
    assert periods(text) == expected


def test_a_bound_may_stand_before_the_period_of_its_number():
    [amount] = question("2019年重庆产量不到2016年的一半").amounts

    assert amount.bound == "under"
