"""The language of the answer: Chinese if any Han word other than a name was typed."""

import pytest

from tests.questions.published import TODAY, read, reader


@pytest.mark.parametrize(
    "text",
    [
        "chongqing 2025",
        "重庆 2025",
        "重庆",
        "Chongqing vs 合肥 NEV",
        "how many cars did 长安 sell",
        "渝",
        "",
        "😀",
        "zorblax",
        "2025",
    ],
)
def test_english_is_answered_unless_a_chinese_word_was_typed(text):
    assert read(text).language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "重庆产量",
        "重庆2025年",
        "Chongqing 2025年汽车产量",
        "NEV 重庆吗",
        "长安 sales 多少",
        "帮助",
        "天气",
        "重慶汽車",
    ],
)
def test_one_chinese_word_beside_the_names_makes_the_answer_chinese(text):
    assert read(text).language == "zh"


@pytest.mark.parametrize("text", ["重庆产量", "chongqing 2025", "zorblax", "", "吉林", "a" * 500])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_language_that_was_set_wins(text, language):
    assert reader().read(text, TODAY, language).language == language


@pytest.mark.parametrize(
    ("text", "traditional"),
    [
        ("重慶2025年汽車產量", True),
        ("重庆2025年汽车产量", False),
        ("廣東", False),
        ("廣東產量", True),
        ("天氣", True),
        ("重慶 2025", False),
    ],
)
def test_traditional_characters_are_answered_in_kind_where_the_answer_is_chinese(text, traditional):
    assert read(text).traditional is traditional
