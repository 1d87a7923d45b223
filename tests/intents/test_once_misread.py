"""Questions of the published data that were once misread: each by what its answer rests on."""

from decimal import Decimal

import pytest

from intents.answer import Answer
from tests.fixtures import shown
from tests.intents.asking import asked, reply


@pytest.mark.parametrize(
    "text",
    [
        "By how many percentage points did Chongqing's NEV share rise from 2024 to 2025?",
        "重庆新能源占比2025年比2024年提高了几个百分点",
    ],
)
def test_percentage_points_are_the_later_share_less_the_earlier(text):
    result = reply(text).result

    assert result is not None
    assert (result.operation, result.unit, result.value) == ("difference", "percent", 9)


@pytest.mark.parametrize(
    "text",
    [
        "皖、粤、渝三地前11个月谁第二？",
        "Of Anhui, Guangdong and Chongqing, which came second in Jan-Nov 2025?",
    ],
)
def test_a_place_among_those_named_is_told(text):
    headline = reply(text).headline

    assert headline.message == "comparison-place"
    assert headline.terms["subject"].subject == "guangdong"


@pytest.mark.parametrize(
    "text",
    [
        "长春2024年造了多少辆车，其中新能源多少",
        "Changchun 2024 output and how many of them NEVs",
        "Changchun built how many cars in 2024, of which NEVs?",
    ],
)
def test_a_part_asked_for_after_the_whole_is_a_second_question(text):
    whole, part = asked(text).parts

    assert shown(whole.reply) == [("changchun", "2024", 1500000)]
    assert [figure.metric for figure in part.reply.figures] == ["nev_production"]


def test_a_maker_of_nevs_has_its_sales_of_all_where_only_those_are_held():
    [figure] = reply("How many vehicles did Seres sell in 2024?").figures

    assert (figure.metric, figure.value) == ("vehicle_sales", 497008)


def test_a_leader_without_a_full_year_shows_the_longest_part_of_it():
    [figure] = reply("Which city is China's NEV number one?").figures

    assert (figure.subject, str(figure.period)) == ("hefei", "2025-01/2025-11")


def test_still_first_is_asked_of_one_though_it_reads_as_or():
    assert reply("深圳2025年还是第一吗").verdict is False
    assert reply("深圳现在还是不是汽车第一城").verdict is False


def test_electric_cars_exported_by_value_keep_their_kind():
    [figure] = reply("Value of EV exports from Chongqing, Jan–Oct 2025").figures

    assert figure.metric == "ev_export_value"


def test_another_body_that_passed_a_number_before_is_told():
    notes = reply("安徽哪一年产量首次突破300万辆").notes

    assert "trend-first-elsewhere" in [note.message for note in notes]


def test_a_target_on_another_count_than_its_result_is_not_measured_by_it():
    found = reply("长春2023年目标260万辆达成没有")

    assert found.verdict == "not_comparable"
    assert found.result is None


def test_a_year_of_the_leader_that_another_body_counted_says_so():
    rows = {row.message for row in reply("历年汽车第一城名单").rows}

    assert "leaders-row-body" in rows


@pytest.mark.parametrize(
    ("text", "subject", "period"),
    [
        ("How many of Shanghai's 1.6 million vehicles were NEVs?", "shanghai", "2025-01/2025-11"),
        ("上海1-11月160万辆汽车中有多少是新能源车？", "shanghai", "2025-01/2025-11"),
        (
            "Of Chongqing's 2.788 million cars in 2025, how many were new energy?",
            "chongqing",
            "2025",
        ),
        ("重庆2025年278.8万辆里新能源有多少", "chongqing", "2025"),
    ],
)
def test_a_number_may_only_say_of_which_total_a_part_is_asked(text, subject, period):
    found = reply(text)

    assert found.verdict is None
    assert [(one.subject, str(one.period), one.metric) for one in found.figures] == [
        (subject, period, "nev_production"),
        (subject, period, "vehicle_production"),
    ]


def test_a_share_of_a_total_named_by_its_number_is_of_its_period():
    found = reply("How much of the 45.98 billion yuan of Chongqing exports were electric vehicles?")

    assert {str(figure.period) for figure in found.figures} == {"2025-01/2025-11"}
    assert found.result is not None
    assert found.result.value == Decimal("29.16")


def test_a_number_that_is_no_figure_of_the_subject_names_no_total():
    found = asked("How many of Shanghai's 7.77 million vehicles were NEVs?").reply

    assert not isinstance(found, Answer)


@pytest.mark.parametrize(
    "text",
    [
        "How many percent of Guangdong's output is Chongqing's, Jan-Nov 2025?",
        "Chongqing's output as a percentage of Guangdong's, Jan-Nov 2025",
        "重庆2025年1-11月产量是广东的百分之几",
    ],
)
def test_a_percentage_is_of_the_one_that_it_is_said_to_be_of(text):
    result = reply(text).result

    assert result is not None
    assert result.value == Decimal("91.86")


@pytest.mark.parametrize(
    "text", ["Which model was the 270,000th delivery?", "第27万辆交付的是哪款车"]
)
def test_an_ordinal_of_models_is_a_milestone_and_no_threshold(text):
    assert asked(text).intent == "milestone"


def test_which_period_a_number_is_of_may_be_a_part_of_a_year():
    assert shown(reply("Which period is Beijing's 1.33 million?")) == [
        ("beijing", "2025-01/2025-11", 1335000)
    ]


def test_whose_figure_a_number_is_needs_no_bound():
    assert shown(reply("Which city made 2.93 million NEVs in 2024?")) == [
        ("shenzhen", "2024", 2935300)
    ]


def test_a_milestone_has_all_that_is_named():
    assert len(reply("Who broke ground in Rayong, and when?").facts) == 1
    assert len(reply("When did Changan launch Avatr?").facts) == 1


def test_a_part_of_the_year_is_held_against_its_target():
    found = reply("Zhengzhou 2025 target vs actual so far")

    assert found.headline.message == "target-so-far"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("was Wuhan in the top three in 2025?", True),
        ("was Ningbo in the top three in 2025?", False),
    ],
)
def test_being_among_the_first_so_many_is_judged_by_the_place(text, verdict):
    assert reply(text).verdict is verdict


def test_a_plant_is_named_by_its_maker_and_place():
    [figure] = reply("Capacity of Xiaomi's Beijing factory").figures

    assert (figure.subject, figure.metric) == ("xiaomi-beijing", "vehicle_capacity")


@pytest.mark.parametrize(
    "text", ["Which city grew 27.6% in Jan-Nov 2025?", "哪个城市2025年1-11月增长27.6%"]
)
def test_whose_growth_a_percentage_is_has_no_place_by_level(text):
    [figure] = reply(text).figures

    assert (figure.subject, figure.change_pct, figure.rank) == ("beijing", Decimal("27.6"), None)


@pytest.mark.parametrize(
    "text",
    [
        "Was the 2.93 million in Shenzhen NEVs or all vehicles?",
        "深圳2024年293万辆是汽车还是新能源车？",
    ],
)
def test_of_which_kind_a_number_is_its_claims_tell(text):
    found = asked(text)

    assert found.intent == "provenance"
    assert [figure.metric for figure in found.reply.figures][:1] == ["nev_production"]


@pytest.mark.parametrize(
    "text",
    [
        "重庆2025年新能源汽车产量比2024年增长百分之多少？",
        "How much did Chongqing's NEV output increase last year in percent?",
    ],
)
def test_growth_in_percent_of_one_kind_is_the_stated_growth(text):
    found = reply(text)

    assert found.figures[0].change_pct == 36
    assert found.result is None


@pytest.mark.parametrize(
    "text",
    [
        "Order Beijing, Chongqing and Shanghai from smallest to largest output, Jan-Nov 2025",
        "Arrange Chongqing, Beijing and Shanghai from fewest to most by Jan-Nov 2025 output",
    ],
)
def test_an_ascending_order_begins_with_the_fewest(text):
    assert [figure.subject for figure in reply(text).figures] == [
        "beijing",
        "shanghai",
        "chongqing",
    ]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("有媒体说赛力斯2025年卖了50万辆，对不对", "depends"),
        ("赛力斯2025年卖了100万辆，对不对", False),
    ],
)
def test_a_claim_on_all_vehicles_of_a_maker_of_mostly_nevs_allows_for_the_others(text, verdict):
    assert reply(text).verdict == verdict


def test_who_is_last_is_left_open_where_sources_give_only_bounds():
    assert not isinstance(asked("汽车产量倒数第一的省是谁").reply, Answer)


def test_years_to_a_year_set_out_before_it():
    figures = reply(
        "How much did China's NEV production increase over the three years to 2020?"
    ).figures

    assert {str(figure.period) for figure in figures} == {"2017", "2020"}


def test_the_growth_of_a_kind_and_of_all_are_both_given():
    figures = reply("Chongqing's NEV growth versus its overall growth in 2025").figures

    assert [(figure.metric, figure.change_pct) for figure in figures] == [
        ("nev_production", 36),
        ("vehicle_production", Decimal("9.7")),
    ]


def test_a_place_without_a_year_is_looked_for_among_the_years():
    assert shown(reply("How many cars did Chongqing make in the year it fell to seventh?")) == [
        ("chongqing", "2019", 1383000)
    ]


@pytest.mark.parametrize("text", ["CHONGQING???   NEV!!! 2025", "重庆！！！2025年新能源产量？"])
def test_a_name_alone_asks_nothing_before_what_follows_it(text):
    found = asked(text)

    assert found.parts == ()
    assert shown(found.reply)[:1] == [("chongqing", "2025", 1296000)]
