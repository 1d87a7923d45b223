"""The year of a number or of the fastest growth, from the published data."""

from decimal import Decimal

import pytest

from intents.answer import Miss
from tests.fixtures import shown
from tests.intents.asking import reply
from tests.questions.published import answers


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In which year did Guangzhou make 3.108 million vehicles?", "2017"),
        ("哪一年广州产量是310.8万辆", "2017"),
        ("Which year did Chongqing make 1.383 million vehicles?", "2019"),
        ("In what year did Chongqing make 2.54 million?", "2024"),
    ],
)
def test_the_year_of_a_number_is_the_one_whose_figure_it_is(text, year):
    assert [period for _, period, _ in shown(reply(text))] == [year]


def test_a_round_number_is_one_to_pass():
    [(_, period, _)] = shown(reply("In which year did Chongqing first exceed 3 million vehicles?"))

    assert period == "2016"


@pytest.mark.parametrize(
    "text",
    ["In which year did Chongqing's NEV output grow fastest?", "重庆新能源产量哪一年增长最快"],
)
def test_the_fastest_year_is_the_one_with_the_highest_stated_growth(text):
    figures = reply(text).figures
    changes = [figure.change_pct for figure in figures]

    assert str(figures[0].period) == "2022"
    assert None not in changes
    assert changes == sorted(changes, reverse=True)


def test_without_two_stated_growths_there_is_no_fastest_year():
    found = answers().asked("in which year did Wuhu's output grow fastest").reply

    assert isinstance(found, Miss)


@pytest.mark.parametrize("text", ["上海重回200万辆了吗", "Has Shanghai returned to 2 million?"])
def test_whether_a_level_is_back_is_asked_of_the_latest_year(text):
    found = reply(text)

    assert [period for _, period, _ in shown(found)] == ["2025"]
    assert found.verdict is False


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Shanghai's Jan-Nov 2025 NEV output as a percentage of Hefei's", "84.72"),
        ("上海2025年1-11月新能源产量是合肥的百分之多少", "84.72"),
        ("Changan's NEV sales as a percentage of BYD's in 2025", "24.12"),
    ],
)
def test_one_kind_of_vehicle_in_percent_of_anothers_is_a_ratio(text, share):
    result = reply(text).result

    assert result is not None
    assert (result.operation, result.value) == ("ratio", Decimal(share))


def test_shares_of_several_in_their_own_output_stay_shares():
    metrics = {figure.metric for figure in reply("重庆和上海2024年新能源占比").figures}

    assert {"nev_production", "vehicle_production"} <= metrics


def test_figures_that_only_different_bodies_counted_are_shown_and_do_not_compare():
    found = reply("重庆2025年新能源产量比安徽少多少")

    assert found.verdict == "not_comparable"
    assert [(figure.subject, str(figure.period)) for figure in found.figures] == [
        ("chongqing", "2025"),
        ("anhui", "2025"),
    ]


def test_two_numbers_are_compared_in_the_years_whose_figures_they_are():
    found = reply("Is Shenzhen's 2.93 million comparable with Chongqing's 2.788 million?")

    assert found.verdict == "not_comparable"


@pytest.mark.parametrize(
    "text",
    ["重庆真的时隔九年重回第一吗？", "Is it true Chongqing is first again after nine years?"],
)
def test_the_years_without_the_title_are_judged(text):
    [figure] = reply(text).figures

    assert (figure.metric, figure.value) == ("years_since_first", 9)


def test_a_leader_without_a_comparable_figure_is_named_alone():
    found = reply("who led in 2015")

    assert found.figures == ()
    assert len(found.rows) == 1


def test_a_year_that_is_not_over_says_how_far_the_data_goes():
    found = answers().asked("Chongqing 2026").reply

    assert isinstance(found, Miss)
    assert "data-until" in [note.message for note in found.notes]
