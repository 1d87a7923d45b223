"""Amounts, limits and places, in both languages."""

from decimal import Decimal

import pytest

from tests.questions.published import question


def amount(text):
    [found] = question(text).amounts
    return found


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("cities above 2 million", 2_000_000, "over"),
        ("cities over 2 mn", 2_000_000, "over"),
        ("cities over two million", 2_000_000, "over"),
        ("cities over 2.5 million vehicles", 2_500_000, "over"),
        ("cities over 2,500,000", 2_500_000, "over"),
        ("cities over 2500000", 2_500_000, "over"),
        ("cities with more than 800k", 800_000, "over"),
        ("cities at least 2 million", 2_000_000, "at_least"),
        ("cities with 2 million or more", 2_000_000, "at_least"),
        ("cities below 2 million", 2_000_000, "under"),
        ("cities with less than 2 million", 2_000_000, "under"),
        ("cities at most 2 million", 2_000_000, "at_most"),
        ("cities with 2 million or less", 2_000_000, "at_most"),
        ("超过200万辆的城市", 2_000_000, "over"),
        ("２００万辆以上的城市", 2_000_000, "over"),
        ("超两百万辆的城市", 2_000_000, "over"),
        ("超過二百五十萬輛的城市", 2_500_000, "over"),
        ("产量超过1千万的省", 10_000_000, "over"),
        ("不低于200万辆的城市", 2_000_000, "at_least"),
        ("至少200万辆的城市", 2_000_000, "at_least"),
        ("不到200万辆的城市", 2_000_000, "under"),
        ("200万辆以下的城市", 2_000_000, "under"),
        ("200万辆以内的城市", 2_000_000, "at_most"),
    ],
)
def test_an_amount_is_read_with_the_bound_beside_it(text, value, bound):
    found = amount(text)

    assert (found.value, found.bound) == (Decimal(value), bound)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("did Chongqing export over 45 billion yuan", 45_000_000_000, "CNY"),
        ("did Chongqing export over CNY 45bn", 45_000_000_000, "CNY"),
        ("did Chongqing export ¥45 billion", 45_000_000_000, "CNY"),
        ("重庆出口额超过450亿元吗", 45_000_000_000, "CNY"),
        ("did Chongqing grow 9.7%", Decimal("9.7"), "percent"),
        ("did Chongqing grow 9.7 percent", Decimal("9.7"), "percent"),
        ("重庆增长9.7%吗", Decimal("9.7"), "percent"),
        ("重庆增长9.7个百分点吗", Decimal("9.7"), "percent"),
        ("did Chongqing make 2.5 million", 2_500_000, None),
    ],
)
def test_money_and_percent_keep_their_unit(text, value, unit):
    found = amount(text)

    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Changan 30 millionth car", 30_000_000),
        ("Seres 1,000,000th car", 1_000_000),
        ("长安第3000万辆", 30_000_000),
        ("长安第三千万辆", 30_000_000),
        ("賽力斯第100萬輛", 1_000_000),
    ],
)
def test_the_nth_vehicle_is_an_ordinal(text, value):
    found = amount(text)

    assert (found.value, found.ordinal) == (Decimal(value), True)


def test_the_digits_that_were_typed_are_kept():
    assert amount("Did Chongqing make 2.50 million vehicles").digits == 3


@pytest.mark.parametrize(
    ("text", "limit", "cue"),
    [
        ("top 5 cities", 5, "most"),
        ("top five cities", 5, "most"),
        ("top10 cities", 10, "most"),
        ("the 3 largest cities", 3, "most"),
        ("largest 3 cities", 3, "most"),
        ("bottom 3 cities", 3, "least"),
        ("last 3 cities", 3, "least"),
        ("前三名城市", 3, "most"),
        ("前3城市", 3, "most"),
        ("城市前五", 5, "most"),
        ("十强城市", 10, "most"),
        ("三大城市", 3, "most"),
        ("后三名城市", 3, "least"),
        ("倒数三名城市", 3, "least"),
    ],
)
def test_a_ranking_is_limited_from_its_top_or_its_bottom(text, limit, cue):
    found = question(text)

    assert found.limit == limit
    assert found.has(cue)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3rd place", 3),
        ("the third largest city", 3),
        ("ranked second", 2),
        ("second city", 2),
        ("第2名城市", 2),
        ("谁排第三", 3),
    ],
)
def test_a_place_in_a_ranking_is_read(text, place):
    assert question(text).position == place


@pytest.mark.parametrize(
    "text",
    ["Chongqing 2025", "Chongqing since 2014", "重庆2025年", "重庆二〇二五年", "Chongqing Q3 2025"],
)
def test_a_year_is_no_amount(text):
    assert question(text).amounts == ()


def test_first_months_are_no_ranking():
    found = question("重庆前11个月产量")

    assert found.limit is None
    assert found.periods


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("did Chongqing double its output", 2, "at_least"),
        ("did Chongqing more than double its output", 2, "over"),
        ("Chongqing's output is twice Beijing's", 2, None),
        ("Chongqing's output is three times Beijing's", 3, None),
        ("Chongqing's output is 2.5x Beijing's", Decimal("2.5"), None),
        ("Chongqing's output tripled", 3, "at_least"),
        ("重庆产量是北京的三倍吗", 3, None),
        ("重庆产量是北京的3倍以上吗", 3, "over"),
        ("重庆产量是北京的两倍半吗", Decimal("2.5"), None),
        ("重庆产量增长了两倍吗", 3, None),
        ("重庆产量翻番了吗", 2, "at_least"),
        ("重庆产量翻了两番吗", 4, "at_least"),
    ],
)
def test_a_multiple_is_so_many_times(text, value, bound):
    found = amount(text)

    assert (found.value, found.bound, found.unit) == (value, bound, "times")


@pytest.mark.parametrize(
    "text", ["how many times Beijing's output is Chongqing's", "重庆是北京的几倍"]
)
def test_how_many_times_is_no_number(text):
    assert question(text).amounts == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("广东产了五百多万辆", 5_000_000),
        ("广东产了500余万辆", 5_000_000),
        ("重庆产了三十来万辆", 300_000),
    ],
)
def test_so_many_and_more_is_a_bound(text, value):
    found = amount(text)

    assert (found.value, found.bound) == (value, "over")


@pytest.mark.parametrize(
    "text",
    [
        "重庆2025年多生产多少万辆汽车",
        "重庆出口多少亿元",
        "how many ten thousand vehicles did Chongqing make",
        "Chongqing in 10,000 vehicles",
    ],
)
def test_a_unit_to_count_in_is_no_number(text):
    assert question(text).amounts == ()
