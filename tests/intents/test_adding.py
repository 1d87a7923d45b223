"""A period that no source gives, added up from its parts: all of them, once, of one body."""

import pytest

from intents.answer import Answer, Miss
from tests.fixtures import shown
from tests.questions.published import answers


def reply(text):
    return answers().asked(text).reply


def added(text):
    found = reply(text)
    assert isinstance(found, Answer)
    assert found.result is not None
    return found


@pytest.mark.parametrize("text", ["XPeng deliveries Q3 2025", "2025年三季度小鹏交付量"])
def test_a_quarter_is_the_sum_of_its_months(text):
    found = added(text)

    assert (found.result.operation, found.result.value) == ("sum", 116007)
    assert shown(found) == [
        ("xpeng", "2025-07", 36717),
        ("xpeng", "2025-08", 37709),
        ("xpeng", "2025-09", 41581),
    ]


def test_a_half_year_is_the_sum_of_its_quarters_rather_than_of_its_months():
    assert [period for _, period, _ in shown(reply("Li Auto deliveries H2 2025"))] == [
        "2025-Q3",
        "2025-Q4",
    ]


def test_a_stated_period_is_not_added_up():
    assert reply("XPeng deliveries 2025").result is None


def test_with_a_part_missing_nothing_is_added_up():
    assert isinstance(reply("XPeng deliveries Q3 2010"), Miss)


def test_quarters_that_nobody_gives_are_added_up_from_their_months():
    found = reply("XPeng deliveries by quarter 2025")

    assert isinstance(found, Answer)
    assert [row.message for row in found.rows] == ["figure-added"] * 4
    assert len(found.figures) == 12
