"""Shares: a part and its whole, of one period and one body."""

from decimal import Decimal

import pytest

from intents.answer import Answer
from tests.fixtures import offered, said, shown
from tests.questions.published import answers
from tests.rows import Row


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
    reply = miss("NEV share of Northport and Farhaven 2025")

    assert (reply.reason, reply.headline.terms["subject"].subject) == ("no_data", "farhaven")


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
    assert shown(reply)[0] == ("china", "2024", Decimal("40.9"))


def test_a_share_that_was_never_over_a_number_is_offered_as_nearest(miss):
    assert miss("has Northport's NEV share ever exceeded 90%").headline.message == "share-never"


def test_a_percentage_of_one_that_it_is_no_part_of_is_a_ratio(ask):
    result = ask("Southgate 2025 output as a percentage of Northport").result

    assert (result.operation, result.value) == ("ratio", Decimal("67.66"))


def fleets(place, period, nevs, vehicles, **fields):
    """The NEVs and all vehicles of a place in a period."""
    return (
        Row("nev_production", place, period, nevs, **fields),
        Row("vehicle_production", place, period, vehicles, **fields),
    )


def test_shares_side_by_side_are_refused_where_one_has_no_share(ask_with):
    bureau = Row("nev_production", "eastvale", "2025", 300000, body="national_bureau")
    reply = ask_with("NEV share of Northport and Eastvale 2025", bureau)

    assert (reply.headline.message, reply.verdict) == ("bodies-differ", "not_comparable")


def test_shares_that_two_bodies_counted_stand_side_by_side_uncompared(ask_with):
    association = Row("nev_production", "china", "2025", 15000000)
    reply = ask_with("NEV penetration of Northport and Arcadia 2025", association)

    assert (reply.headline.message, reply.verdict) == ("share-unlike", "not_comparable")
    assert len(reply.figures) == 4


def test_a_caveat_on_two_shares_is_said_once(ask_with):
    reply = ask_with(
        "NEV penetration of Northport and Rivertown 2016",
        *fleets("northport", "2016", 300000, 1000000),
        *fleets("rivertown", "2016", 100000, 200000),
    )

    assert (reply.headline.message, said(reply.notes)) == ("share-each", ["caveat"])


@pytest.mark.parametrize(
    ("nevs", "vehicles"),
    [
        ({"qualifier": "over"}, {}),
        ({}, {"qualifier": "under"}),
        ({"body": "local"}, {"body": "national_bureau"}),
        ({"basis": "legal_entity"}, {"basis": "production_location"}),
    ],
)
def test_a_stated_share_is_not_held_against_levels_that_give_none(ask_with, nevs, vehicles):
    reply = ask_with(
        "Westhaven NEV share 2019",
        Row("nev_share_production", "westhaven", "2019", 45),
        Row("nev_production", "westhaven", "2019", 300000, **nevs),
        Row("vehicle_production", "westhaven", "2019", 900000, **vehicles),
    )

    assert [figure.value for figure in reply.figures] == [45, 300000, 900000]
    assert (reply.result, reply.notes) == (None, ())


@pytest.mark.parametrize(("qualifier", "notes"), [("exact", ["share-differs"]), ("over", [])])
def test_only_an_exact_share_differs_from_the_one_worked_out(ask_with, qualifier, notes):
    reply = ask_with(
        "Westhaven NEV share 2019",
        Row("nev_share_production", "westhaven", "2019", 45, qualifier=qualifier),
        *fleets("westhaven", "2019", 300000, 900000),
    )

    assert (reply.result.value, said(reply.notes)) == (Decimal("33.33"), notes)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Arcadia NEV penetration 2025", "nev_share_sales"),
        ("Arcadia NEV share 2025", "nev_share_production"),
    ],
)
def test_the_penetration_of_a_country_is_first_that_of_its_sales(ask_with, text, metric):
    stated = [
        Row(f"nev_share_{of}", "china", "2025", value)
        for of, value in (("production", 40), ("sales", 45))
    ]

    assert [figure.metric for figure in ask_with(text, *stated).figures] == [metric]


DOCKS = """
aurora-docks:
  number: 17
  kind: plant
  en: Aurora Docks
  zh: 极光码头厂
  parent: aurora
  seat: northport
  seat_sources: [aurora-report-2026-03]
"""


def test_a_plant_has_its_stated_share_in_a_municipality_as_in_any_city(ask_with):
    reply = ask_with(
        "Aurora Docks share of Northport's production 2025",
        Row("city_share_vehicle_production", "aurora-docks", "2025", 60),
        subjects=DOCKS,
    )

    assert shown(reply) == [("aurora-docks", "2025", 60)]


def test_a_running_total_is_divided_by_a_running_total(ask_with):
    reply = ask_with(
        "share of NEVs in Halcyon's production",
        Row("cumulative_nev_production", "halcyon", "2025-11-30", 100000),
        Row("cumulative_production", "halcyon", "2025-11-30", 400000),
    )

    assert [figure.metric for figure in reply.figures] == [
        "cumulative_nev_production",
        "cumulative_production",
    ]


def test_where_the_whole_is_held_for_no_such_period_its_nearest_is_offered(miss):
    reply = miss("Brightwater NEV share")

    assert reply.headline.terms["metric"].metric == "vehicle_production"
    assert str(reply.headline.terms["period"].period) == "2025-01/2025-11"


def test_a_share_of_an_approximate_figure_is_approximate(ask):
    value = ask("Southgate NEV share Jan-Nov 2025").headline.terms["value"]

    assert (value.value, value.qualifier) == (Decimal("22.9"), "approx")


@pytest.mark.parametrize(
    "text", ["BYD's share of China's NEV sales in 2025", "比亚迪2025年占全国新能源销量多少"]
)
def test_a_maker_is_held_against_its_country_and_not_beside_it(text):
    reply = answers().asked(text).reply
    assert isinstance(reply, Answer)

    assert [(figure.subject, figure.metric) for figure in reply.figures] == [
        ("byd", "nev_sales"),
        ("china", "nev_sales"),
    ]
