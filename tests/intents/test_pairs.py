"""Two subjects, each in a period of its own."""

import pytest

from tests.fixtures import TODAY, said, shown
from tests.questions.published import periods, question


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("how many more did Eastvale make in 2025 than Millbrook in 2021", 240000),
        ("东谷2025年比磨溪2021年多多少", 240000),
    ],
)
def test_each_is_taken_in_its_own_period(desk, text, value):
    reply = desk.ask(text, TODAY).reply

    assert shown(reply) == [("eastvale", "2025", 640000), ("millbrook", "2021", 400000)]
    assert reply.result.value == value


def test_a_year_and_a_part_of_one_do_not_compare(desk):
    reply = desk.ask("did Eastvale make more in 2024 than Millbrook in 2025?", TODAY).reply
    unlike = desk.ask("did Eastvale make more in 2024 than Northport in Jan-Nov 2025?", TODAY).reply

    assert reply.verdict is False
    assert unlike.verdict == "not_comparable"
    assert "spans-differ" in said(unlike.notes)


@pytest.mark.parametrize(
    ("text", "paired"),
    [
        ("Guangzhou 2017 against Chongqing 2016", True),
        ("2017年广州和2016年重庆", True),
        ("Guangzhou and Chongqing 2017 and 2016", False),
        ("Guangzhou against Chongqing 2017", False),
        ("Guangzhou 2017 against Chongqing 2017", False),
    ],
)
def test_names_and_periods_that_take_turns_belong_together(text, paired):
    assert question(text).paired is paired


def test_months_without_a_year_are_of_the_year_named_beside_the_other():
    assert periods("Chongqing NEVs in 2025 against Hefei NEVs in Jan-Nov") == [
        "2025",
        "2025-01/2025-11",
    ]
