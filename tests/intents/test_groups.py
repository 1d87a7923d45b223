"""Groups that people speak of: makers and municipalities are ranked and added up like places."""

import pytest

from tests.intents.asking import reply
from tests.questions.published import question

STARTUPS = ["leapmotor", "xpeng", "xiaomi-auto", "li-auto", "nio"]


@pytest.mark.parametrize(
    "text",
    [
        "top 5 EV startups by deliveries 2025",
        "造车新势力2025年交付量排名",
        "新势力谁卖得最好 2025",
    ],
)
def test_makers_of_a_group_are_ranked_by_what_most_of_them_have(text):
    found = reply(text)

    assert [figure.subject for figure in found.figures] == STARTUPS
    assert {figure.metric for figure in found.figures} == {"deliveries"}
    assert "ranking-within" in [note.message for note in found.notes]


def test_makers_of_a_group_are_added_up():
    found = reply("蔚小理2025年交付量")

    assert [figure.subject for figure in found.figures] == ["nio", "xpeng", "li-auto"]
    assert found.result is not None
    assert found.result.value == sum(figure.value for figure in found.figures)


def test_the_municipalities_are_a_region():
    found = reply("四个直辖市2019年加起来多少")

    assert [figure.subject for figure in found.figures] == [
        "beijing",
        "tianjin",
        "shanghai",
        "chongqing",
    ]
    assert {figure.counted_by for figure in found.figures} == {"national_bureau"}


def test_a_group_beside_all_its_members_only_sums_them_up():
    asked = question("重庆 上海 北京 天津 四个直辖市2019年产量")

    assert asked.subjects == ("chongqing", "shanghai", "beijing", "tianjin")
