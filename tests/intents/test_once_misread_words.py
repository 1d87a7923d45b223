"""Wordings of the published data that were once misread: each answers as its plain form does."""

import pytest

from intents.answer import Miss
from tests.fixtures import shown
from tests.intents.asking import asked, reply


@pytest.mark.parametrize(
    "text", ["为什么深圳不再是第一", "深圳为什么不是第一了", "why is Shenzhen no longer first"]
)
def test_why_a_place_no_longer_leads_is_told_by_the_notes_on_its_fall(text):
    assert reply(text).headline.message == "caveat-text"


@pytest.mark.parametrize("text", ["深圳不再是第一了吗", "is Shenzhen no longer number one?"])
def test_no_longer_leading_is_not_answered_with_how_it_came_to_lead(text):
    assert isinstance(asked(text).reply, Miss)


@pytest.mark.parametrize("text", ["重庆新能源占比有多高？", "重庆新能源占比是多少？"])
def test_how_high_a_share_is_asks_for_the_share(text):
    assert reply(text).result == reply("share of NEVs in Chongqing's output").result


def test_a_target_set_at_the_start_of_the_year_is_the_target_of_the_year():
    assert shown(reply("重庆去年完成年初定的260万辆目标了吗？")) == shown(
        reply("重庆去年完成260万辆目标了吗？")
    )
