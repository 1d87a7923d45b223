"""Shares: a part and its whole, of one period and one body."""

from decimal import Decimal

import pytest

from intents.answer import Answer
from tests.fixtures import offered, shown
from tests.questions.published import answers


@pytest.mark.parametrize(
    "text", ["share of NEVs in Northport's output 2025", "北港2025年新能源占比"]
)
def test_nevs_are_divided_by_all_vehicles_of_the_year(ask, text):
    reply = ask(text)

    assert shown(reply) == [("northport", "2025", 805000), ("northport", "2025", 1788400)]
    assert (reply.result.operation, reply.result.value, reply.result.unit) == (
        "share",
        Decimal("45.01"),
        "percent",
    )


def test_without_a_period_the_latest_year_that_has_both_is_taken(ask):
    assert {period for _, period, _ in shown(ask("Northport NEV share"))} == {"2025"}
    assert {period for _, period, _ in shown(ask("Southgate NEV share"))} == {"2025-01/2025-11"}


def test_a_maker_is_divided_by_its_sales(ask):
    reply = ask("Aurora NEV share of sales 2025")

    assert [figure.metric for figure in reply.figures] == ["nev_sales", "vehicle_sales"]
    assert reply.result.value == 40


def test_a_city_is_divided_by_its_province_whichever_is_named_first(ask):
    for text in (
        "Eastvale's share of Eastland's NEVs Jan-Nov 2025",
        "东陆新能源汽车产量中东谷占多少，2025年1-11月",
    ):
        reply = ask(text)
        assert [figure.subject for figure in reply.figures] == ["eastvale", "eastland"]
        assert reply.result.value == 50


@pytest.mark.parametrize(
    "text",
    [
        "Westhaven's share of Westmark's NEVs Jan-Nov 2025",
        "Northport's share of Arcadia's production 2025",
    ],
)
def test_across_two_bodies_there_is_no_share(ask, text):
    reply = ask(text)

    assert (reply.result, reply.verdict) == (None, "not_comparable")
    assert len(reply.figures) == 2


def test_a_bound_gives_no_share(miss):
    assert miss("Millbrook NEV share 2025").headline.message == "only-bounds"


def test_nevs_of_eleven_months_are_not_divided_by_a_year(miss):
    reply = miss("Eastvale NEV share 2025")

    assert reply.reason == "nearest"
    assert offered(reply)[0] == ("eastvale", "nev_production", "2025-01/2025-11", 302000)


def test_a_city_of_another_province_is_no_part_of_it(miss):
    assert miss("Westhaven's share of Eastland Jan-Nov 2025").reason == "no_data"


def test_a_share_of_nothing_named_is_asked_back(miss):
    assert miss("Northport's market share").reason == "ambiguous"


@pytest.mark.parametrize(
    "text", ["Northport NEV share 2024 vs 2025", "北港2024年和2025年的新能源渗透率"]
)
def test_shares_of_two_years_stand_side_by_side_and_are_no_ratio(ask, text):
    reply = ask(text)

    assert (reply.headline.message, reply.result) == ("share-each", None)
    assert [row.message for row in reply.rows].count("share-of-fleet") == 2


def test_shares_of_two_places_are_refused_if_one_is_not_held(miss):
    assert miss("NEV share of Northport and Farhaven 2025").reason in ("nearest", "no_data")


def test_a_place_is_divided_by_the_region_that_its_figure_is_added_up_in(ask):
    reply = ask("Eastvale's share of the Lakelands 2023")

    assert (reply.result.operation, reply.result.value) == ("share", Decimal("25.63"))
    assert {subject for subject, _, _ in shown(reply)} == {"eastvale", "millbrook", "westhaven"}


def test_a_region_that_lacks_a_place_has_no_share(miss):
    reply = miss("the Lakelands's share of Arcadia's output 2025")

    assert [name.subject for name in reply.headline.terms["names"]] == ["westhaven"]


@pytest.mark.parametrize(
    "text",
    ["share of exports in Aurora's 2025 sales", "极光2025年出口占销量的比例", "极光2025年出口占比"],
)
def test_what_was_exported_is_a_share_of_what_was_sold(ask, text):
    result = ask(text).result

    assert (result.operation, result.value) == ("share", Decimal("20.01"))


def test_nevs_among_exports_are_not_the_share_of_exports(asked):
    assert (
        asked("share of NEVs in Aurora's exports 2025").reply.headline.message != "share-of-fleet"
    )


@pytest.mark.parametrize(
    "text",
    ["when did NEV penetration in China pass 40%", "中国新能源渗透率哪年首次超过40%"],
)
def test_the_first_year_of_a_share_over_a_number_is_the_first_held(text):
    reply = answers().asked(text).reply

    assert isinstance(reply, Answer)
    assert shown(reply) == [("china", "2024", Decimal("40.9"))]


def test_a_share_that_was_never_over_a_number_is_offered_as_nearest(miss):
    assert miss("has Northport's NEV share ever exceeded 90%").headline.message == "share-never"


def test_a_percentage_of_one_that_it_is_no_part_of_is_a_ratio(ask):
    result = ask("Southgate 2025 output as a percentage of Northport").result

    assert (result.operation, result.value) == ("ratio", Decimal("67.66"))
