"""Who is held against whom, also where the verb stands in the passive."""

import pytest

from intents.reading.meaning import Fixed
from tests.questions.published import question


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("when did BYD overtake SAIC", ("byd", "saic")),
        ("when was SAIC overtaken by BYD", ("byd", "saic")),
        ("was SAIC outsold by BYD in 2024", ("byd", "saic")),
        ("比亚迪哪年超过上汽", ("byd", "saic")),
        ("上汽哪年被比亚迪超过", ("byd", "saic")),
        ("广东什么时候被安徽反超的", ("anhui", "guangdong")),
        ("compare SAIC and BYD by sales 2024", ("saic", "byd")),
        ("SAIC and BYD by 2024 sales", ("saic", "byd")),
    ],
)
def test_the_one_by_whom_another_was_passed_comes_first(text, subjects):
    assert question(text).subjects == subjects


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("how far ahead of Shanghai was Chongqing in Jan-Nov 2025", ("chongqing", "shanghai")),
        ("how far behind Chongqing was Shanghai in Jan-Nov 2025", ("shanghai", "chongqing")),
    ],
)
def test_the_one_of_whom_another_is_ahead_comes_second(text, subjects):
    assert question(text).subjects == subjects


@pytest.mark.parametrize(
    "text",
    [
        "did Chongqing beat its 2016 level in 2025",
        "did Chongqing's output surpass 2016 in 2025",
        "重庆2025年产量比2016年高吗",
    ],
)
def test_the_year_that_is_beaten_comes_second(text):
    years = [
        asked.period.start.year for asked in question(text).periods if isinstance(asked, Fixed)
    ]

    assert years == [2025, 2016]
