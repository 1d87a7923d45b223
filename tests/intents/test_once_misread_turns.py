"""Follow-ups on the published data that were once misread: each by what its answer rests on."""

from decimal import Decimal

import pytest

from intents.answer import Answer
from tests.fixtures import shown
from tests.intents.asking import asked, reply


def test_the_base_of_a_growth_is_not_its_year():
    [figure] = reply("up how much on 2024?", "China NEV production 2025").figures

    assert (str(figure.period), figure.change_pct) == ("2025", 29)


def test_the_share_of_another_part_is_in_the_same_whole():
    [figure] = reply("Guangdong's in 2023?", "Anhui's slice of national output 2025").figures

    assert (figure.metric, figure.value) == ("national_share_vehicle_production", Decimal("17.2"))


def test_what_a_region_is_made_of_is_asked_of_the_one_spoken_of():
    assert asked("包括哪些省市", "长三角2025年汽车产量合计").intent == "belonging"


def test_a_name_with_a_question_mark_after_vehicles_keeps_the_period():
    assert shown(reply("Guangdong?", "Beijing vehicles Jan-Nov 2025")) == [
        ("guangdong", "2025-01/2025-11", 2719600)
    ]


def test_the_kind_of_vehicles_taken_over_is_let_go_where_no_one_counts_it():
    found = asked("海外呢", "长安汽车2025年卖了多少车", "新能源多少").reply

    assert [one.figure.metric for one in found.nearest][:2] == ["overseas_sales"] * 2


def test_who_is_ahead_after_a_comparison_is_asked_among_those():
    figures = reply("who was ahead in 2024?", "XPeng vs Li Auto vs Nio, 2025 deliveries").figures

    assert [figure.subject for figure in figures] == ["li-auto", "nio", "xpeng"]


def test_the_penetration_of_a_nation_keeps_to_sales():
    figures = reply("and in 2021?", "China NEV penetration 2025").figures

    assert {figure.metric for figure in figures} == {"nev_sales", "vehicle_sales"}


def test_the_body_alone_is_asked_of_the_figure_spoken_of():
    found = asked("according to customs?", "China vehicle exports 2025").reply

    assert not isinstance(found, Answer)
    assert found.headline.message == "no-body-figure"


@pytest.mark.parametrize(
    ("text", "earlier", "period"),
    [
        ("北京排第几？", "2025年1-11月重庆、上海、北京汽车产量排名", "2025-01/2025-11"),
        ("合肥排第几？", "2025年1-11月新能源汽车产量排名", "2025-01/2025-11"),
        ("上海排第几？", "重庆2025年1-11月汽车产量排第几？", "2025-01/2025-11"),
    ],
)
def test_the_place_of_another_is_asked_of_the_ranking_spoken_of(text, earlier, period):
    [figure] = reply(text, earlier).figures

    assert str(figure.period) == period


def test_whoever_a_source_calls_first_has_no_one_above():
    assert reply("前面是谁", "安徽汽车产量全国第几").headline.message == "standing-none-above"


def test_the_production_after_nev_sales_is_of_all_where_only_that_is_held():
    [figure] = reply("产量呢？", "赛力斯2025年新能源车销量是多少？").figures

    assert (figure.metric, figure.value) == ("vehicle_production", 518000)


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("超了百分之几", "重庆有没有完成2025年的产量目标"),
        ("by how much?", "Did Chongqing hit its 2025 target?"),
    ],
)
def test_by_how_much_after_a_target_is_measured_by_it(text, earlier):
    assert asked(text, earlier).intent == "target"


@pytest.mark.parametrize(
    "text", ["重庆2025年产量用百万辆表示是多少", "2025年重庆汽车产量换算成亿辆是多少"]
)
def test_a_unit_to_say_it_in_is_no_claim(text):
    found = asked(text)

    assert (found.intent, found.reply.verdict) == ("figure", None)


def test_a_first_place_stated_before_the_figures_were_out_says_so():
    messages = [
        row.message for row in reply("Who was the top NEV city for the full year 2025?").rows
    ]

    assert messages == ["ranking-row-early"]


@pytest.mark.parametrize(
    "text", ["安徽前11个月汽车产量比广东高多少（2025）", "安徽2025年产量比广东高多少（1-11月）"]
)
def test_a_year_apart_from_both_names_is_that_of_the_months(text):
    periods = {str(figure.period) for figure in reply(text).figures}

    assert periods == {"2025-01/2025-11"}


def test_by_how_many_a_named_target_was_passed_is_the_gap():
    result = reply("重庆2025年产量超出260万辆目标多少辆？").result

    assert (result.operation, result.value) == ("difference", 188000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "上海今年……不对，2025年1到11月新能源汽车产量有多少？",
            ("shanghai", "2025-01/2025-11", 1042000),
        ),
        (
            "你好，查一下长春今年……哦不，2025年前九个月的新能源产量，谢谢！",
            ("changchun", "2025-01/2025-09", 127000),
        ),
        ("Hefei NEV 2024, no wait, Jan-Nov 2025", ("hefei", "2025-01/2025-11", 1230000)),
        (
            "How many cars did Shanghai make in 2025... sorry, I mean Chongqing",
            ("chongqing", "2025", 2788000),
        ),
    ],
)
def test_what_is_taken_back_within_a_message_is_not_answered(text, expected):
    found = asked(text)

    assert found.parts == ()
    assert shown(found.reply)[:1] == [expected]


def test_a_question_whether_it_is_so_takes_nothing_back():
    assert asked("重庆2025年产量是不是300万辆，对不对").intent == "claim"
    assert asked("Chongqing, no. 1 in 2025?").intent == "standing"
