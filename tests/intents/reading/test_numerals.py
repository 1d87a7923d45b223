"""Numbers in words."""

import pytest

from intents.reading.numerals import chinese_number, digits_of, small_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("三", 3),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十五", 25),
        ("一百零五", 105),
        ("一百二十", 120),
        ("两百", 200),
        ("两千五百", 2_500),
        ("一万二千", 12_000),
        ("二十三万", 230_000),
        ("一百万", 1_000_000),
        ("三千五百万", 35_000_000),
        ("两亿", 200_000_000),
        ("二〇二五", 2025),
        ("二零二五", 2025),
        ("零", 0),
    ],
)
def test_a_chinese_number_is_read(text, number):
    assert chinese_number(text) == number


@pytest.mark.parametrize("text", ["", "三x", "汽车", "3"])
def test_what_is_no_chinese_number_is_none(text):
    assert chinese_number(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", 5),
        ("5th", 5),
        ("22nd", 22),
        ("1st", 1),
        ("3rd", 3),
        ("eleven", 11),
        ("third", 3),
        ("twelfth", 12),
        ("a", 1),
        ("三", 3),
        ("十一", 11),
    ],
)
def test_a_count_or_a_place_is_read_in_digits_and_in_words(text, number):
    assert small_number(text) == number


@pytest.mark.parametrize("text", ["x", "th", "zeroth", "many"])
def test_what_is_no_count_is_none(text):
    assert small_number(text) is None


@pytest.mark.parametrize(
    ("text", "digits"),
    [("2.78", 3), ("2.50", 3), ("200", 1), ("2,788,000", 4), ("0.1", 1), ("10", 1), ("0", 1)],
)
def test_digits_are_counted_as_they_were_stated(text, digits):
    assert digits_of(text) == digits
