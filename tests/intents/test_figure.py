"""One figure: its period, its metric, who counted, and what is nearest if it is not held."""

from decimal import Decimal

import pytest

from data.resolved import StatedRank
from intents.answer import Figure
from tests.data.claims import resolved
from tests.data.claims import said as claimed
from tests.fixtures import offered, said, shown


@pytest.mark.parametrize(
    "text", ["northport 2025", "北港2025年汽车产量", "How many cars did Northport build in 2025?"]
)
def test_the_preferred_figure_stands_with_its_change_and_its_source(ask, text):
    [figure] = ask(text).figures

    assert (figure.metric, figure.value, figure.digits) == ("vehicle_production", 1788400, 5)
    assert (figure.change_pct, figure.source) == (Decimal("8.3"), "northport-bulletin-2026-02-10")
    assert (figure.counted_by, figure.basis) == ("local", "production_location")


def test_roundings_and_cut_offs_agree_and_what_differs_is_a_rival(ask):
    [figure] = ask("northport 2025").figures

    assert set(figure.agreeing) == {
        "arcadia-wire-2026-01-15",
        "cartalk-2026-03-01",
        "motor-daily-2026-01",
    }
    assert [(rival.value, rival.source, rival.reason) for rival in figure.rivals] == [
        (1760000, "motor-daily-undated", "value"),
        (1650000, "cartalk-2026-03-01", "basis"),
    ]


def test_eleven_months_are_answered_with_eleven_months(ask):
    assert shown(ask("Northport production Jan-Nov 2025")) == [
        ("northport", "2025-01/2025-11", 1601300)
    ]


def test_a_year_is_never_answered_with_eleven_months(miss):
    reply = miss("Westhaven vehicle production 2025")

    assert reply.reason == "nearest"
    assert offered(reply)[0] == ("westhaven", "vehicle_production", "2025-01/2025-11", 930000)
    assert reply.nearest[0].differs == ("period",)


def test_eleven_months_are_never_answered_with_a_year(miss):
    reply = miss("Brightwater vehicle production Jan-Nov 2025")

    assert reply.reason == "nearest"
    assert offered(reply)[0] == ("brightwater", "vehicle_production", "2025", 520000)


def test_a_period_around_the_one_asked_is_nearer_than_a_closer_one_beside_it(miss):
    assert offered(miss("Northport production December 2025"))[0] == (
        "northport",
        "vehicle_production",
        "2025",
        1788400,
    )


def test_without_a_period_the_latest_full_year_answers(ask):
    assert shown(ask("northport vehicle production"))[0] == ("northport", "2025", 1788400)


def test_without_a_period_a_newer_part_of_a_year_stands_beneath_the_year(ask):
    reply = ask("northport vehicle production")

    assert shown(reply)[1:] == [("northport", "2026-01/2026-02", 270000)]
    assert said(reply.rows) == ["figure-newer"]


def test_with_a_period_nothing_newer_is_added(ask):
    assert shown(ask("northport vehicle production 2025")) == [("northport", "2025", 1788400)]


def test_the_latest_is_the_period_that_ends_last_even_if_preliminary(ask):
    [figure] = ask("northport latest").figures

    assert (str(figure.period), figure.value, figure.status) == (
        "2026-01/2026-02",
        270000,
        "preliminary",
    )


def test_months_without_a_year_are_those_of_the_latest_year_that_has_them(ask):
    assert shown(ask("eastland jan-nov")) == [("eastland", "2025-01/2025-11", 2210400)]


def test_a_province_is_counted_by_the_national_bureau_by_default(ask):
    [figure] = ask("eastland jan-nov 2025").figures

    assert (figure.counted_by, figure.value) == ("national_bureau", 2210400)
    assert (figure.change_pct, figure.change_source) == (4, "motor-daily-2026-01")
    assert figure.sources == ("state-bureau-2025-12-20", "motor-daily-2026-01")


def test_nevs_are_another_metric_than_all_vehicles(ask):
    [figure] = ask("northport NEV 2025").figures

    assert (figure.metric, figure.value) == ("nev_production", 805000)


def test_a_place_that_makes_nevs_only_is_answered_with_them_and_that_is_said(ask):
    reply = ask("rivertown 2025")

    assert [(figure.metric, figure.value) for figure in reply.figures] == [
        ("nev_production", 210000)
    ]
    assert "only-nevs" in said(reply.notes)


def test_a_caveat_stands_with_the_year_that_it_is_about_and_with_no_other(ask):
    assert "caveat" in said(ask("rivertown 2024").notes)
    assert "caveat" not in said(ask("rivertown 2025").notes)


def test_a_company_means_its_sales_and_a_brand_its_deliveries(ask):
    assert [figure.metric for figure in ask("aurora 2025").figures] == ["vehicle_sales"]
    assert [figure.metric for figure in ask("lumen 2025").figures] == ["deliveries"]


def test_with_two_other_metrics_and_no_default_one_the_user_is_asked(miss):
    reply = miss("halcyon 2025")

    assert reply.reason == "ambiguous"
    assert len(reply.suggestions) == 2


def test_exports_by_value_and_by_number_are_not_mixed(ask, miss):
    value = ask("northport auto export value Jan-Nov 2025").figures[0]
    number = ask("aurora exports 2025").figures[0]

    assert (value.metric, value.value) == ("vehicle_export_value", 12340000000)
    assert (number.metric, number.value) == ("vehicle_exports", 300500)
    assert all(
        figure[1] != "vehicle_export_value" for figure in offered(miss("northport exports 2025"))
    )


def test_a_running_total_is_its_newest(ask):
    assert shown(ask("aurora cumulative production")) == [("aurora", "2025-11-30", 20000000)]


def test_what_is_only_expected_is_no_answer_but_nearest(miss):
    reply = miss("aurora vehicle production 2025")

    assert reply.nearest[0].figure.status == "expected"
    assert reply.nearest[0].differs == ("status",)


def test_what_is_expected_answers_if_it_is_asked_for_and_keeps_its_bound(ask):
    [figure] = ask("how many cars was Aurora expected to build in 2025").figures

    assert (figure.status, figure.qualifier, figure.value) == ("expected", "over", 1500000)


def test_targets_and_forecasts_of_a_year_to_come_are_nearest_only(miss):
    reply = miss("northport 2026")

    assert {near.figure.status for near in reply.nearest} == {"target", "forecast"}
    assert all(near.differs == ("status",) for near in reply.nearest)


def test_a_question_beyond_the_data_is_told_how_far_it_goes(miss):
    assert "data-until" in said(miss("northport 2030").notes)
    assert "data-until" not in said(miss("Westhaven vehicle production 2025").notes)


def test_a_place_without_data_is_offered_its_province_as_such(miss):
    reply = miss("farhaven 2025")

    assert offered(reply) == [("eastland", "vehicle_production", "2025", 2400000)]
    assert reply.nearest[0].differs == ("subject",)


def test_of_two_metrics_the_one_that_is_not_held_is_named(ask):
    reply = ask("Aurora production and sales 2025")

    assert [figure.metric for figure in reply.figures] == ["vehicle_sales"]
    [missing] = [line for line in reply.notes if line.message == "no-metric"]
    assert missing.terms["metric"].metric == "vehicle_production"


def test_a_kind_of_vehicle_that_is_not_counted_apart_is_refused(miss):
    assert miss("trucks of northport 2025").reason == "no_data"


@pytest.mark.parametrize("text", ["Daystar sales 2024", "晨星2024年销量"])
def test_a_maker_of_nevs_only_is_answered_with_its_nevs_even_if_another_count_is_held(ask, text):
    assert shown(ask(text)) == [("daystar", "2024", 186900)]


def test_a_maker_of_nevs_only_is_answered_with_all_vehicles_if_they_are_said(ask):
    assert shown(ask("Daystar sales of all vehicles 2024")) == [("daystar", "2024", 201000)]


@pytest.mark.parametrize(
    "text",
    [
        "Northport 2025 according to the national bureau of statistics",
        "NBS figure for Northport output 2025",
        "据国家统计局数据，北港2025年汽车产量",
        "北港2025年汽车产量（国家统计局）",
    ],
)
def test_the_body_named_gives_its_own_figure(ask, text):
    assert shown(ask(text)) == [("northport", "2025", 1650000)]


@pytest.mark.parametrize("text", ["Northport output 2025 according to CAAM", "北港2025产量 中汽协"])
def test_a_body_that_did_not_count_is_never_answered_with_another(miss, text):
    assert miss(text).headline.message == "no-body-figure"


@pytest.mark.parametrize("text", ["Lakelands production 2023", "湖区2023年产量合计"])
def test_a_region_that_no_one_counts_is_the_sum_of_its_places(ask, text):
    reply = ask(text)

    assert (reply.headline.message, reply.result.value) == ("region-total", 1834000)
    assert [subject for subject, _, _ in shown(reply)] == ["eastvale", "millbrook", "westhaven"]


def test_a_region_lacking_a_place_has_no_total(miss):
    assert miss("Lakelands production 2025").headline.message == "inputs-missing"


def test_of_two_kinds_of_vehicles_none_is_passed_over(miss):
    assert miss("electric bus production in Northport 2025").headline.message == "fleet-not-held"


@pytest.mark.parametrize("text", ["Lumen deliveries Q4 2025", "流明2025年四季度交付量"])
def test_a_period_with_a_part_missing_is_not_added_up(miss, text):
    assert miss(text).reason == "nearest"


def test_two_metrics_are_not_added_up(ask):
    reply = ask("sum of Northport's vehicle and NEV output 2025")

    assert [figure.value for figure in reply.figures] == [1788400, 805000]
    assert "metrics-differ" in said(reply.notes)
    assert reply.result is None


@pytest.mark.parametrize("text", ["is there data for Southgate 2023", "南关2023年的数据有吗"])
def test_whether_a_period_is_held_is_said_of_that_period(miss, text):
    assert miss(text).reason == "nearest"


@pytest.mark.parametrize(
    "text", ["Northport non-NEV output 2025", "北港2025年燃油车产量", "北港2025年非新能源汽车产量"]
)
def test_what_is_no_nev_is_all_less_the_nevs(ask, text):
    result = ask(text).result

    assert (result.operation, result.value) == ("difference", 983400)


@pytest.mark.parametrize("text", ["Aurora exports 2025", "how many cars did Aurora export in 2025"])
def test_exports_are_counted_by_number_where_that_is_held(ask, text):
    assert [figure.metric for figure in ask(text).figures] == ["vehicle_exports"]


def test_of_the_ranks_stated_that_among_cities_is_shown_and_the_others_are_kept():
    ranks = (
        StatedRank(scope="provinces", value=3, source="bulletin"),
        StatedRank(scope="cities", value=1, source="bulletin"),
    )
    [row] = resolved([claimed(1788000, "bulletin")])
    figure = Figure.of(row.model_copy(update={"ranks": ranks}))

    assert figure.rank is not None
    assert (figure.rank.scope, figure.rank.value) == ("cities", 1)
    assert [(rank.scope, rank.value) for rank in figure.other_ranks] == [("provinces", 3)]
