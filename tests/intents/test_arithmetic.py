"""Arithmetic: inputs shown, nothing worked out across bases, bodies, kinds, bounds or gaps."""

from decimal import Decimal

import pytest

from intents.answer import Answer
from tests.fixtures import said, shown
from tests.questions.published import answers
from tests.rows import Row


def worked_out(reply):
    return reply.result.operation, reply.result.value, reply.result.unit


@pytest.mark.parametrize(
    "text",
    ["how many more cars did Northport make than Southgate in 2025", "北港比南关2025年多多少"],
)
def test_a_difference_shows_both_inputs(ask, text):
    reply = ask(text)

    assert worked_out(reply) == ("difference", 578400, "vehicles")
    assert shown(reply) == [("northport", "2025", 1788400), ("southgate", "2025", 1210000)]


def test_a_difference_of_two_years_is_the_later_less_the_earlier(ask):
    reply = ask("how many more cars did Southgate make in 2025 than in 2024")

    assert worked_out(reply) == ("difference", -44000, "vehicles")
    assert "break-between" in said(reply.notes)


def test_a_multiple_is_of_the_second_named(ask):
    assert worked_out(ask("北港2025年产量是南关的几倍")) == ("multiple", Decimal("1.4780"), "times")


def test_a_multiple_of_a_year_that_was_larger_is_below_one(ask):
    assert ask("南关2025年产量是2024年的几倍").result.value == Decimal("0.9649")


def test_a_sum_is_no_more_precise_than_its_coarsest_input(ask):
    result = ask("sum of Northport and Southgate 2025").result

    assert (result.value, result.digits) == (2998400, 3)


def test_a_sum_without_all_its_inputs_is_refused(miss):
    reply = miss("total of Northport, Southgate and Westhaven 2025")

    assert reply.headline.message == "inputs-missing"
    assert len(reply.rows) == 2


def test_a_run_of_years_is_summed_and_averaged_only_if_all_are_held(ask, miss):
    total = ask("磨溪2021年到2023年产量合计")
    mean = ask("average output of Millbrook from 2021 to 2023")
    refused = miss("average output of Eastvale from 2021 to 2024")

    assert worked_out(total) == ("sum", 1324000, "vehicles")
    assert worked_out(mean) == ("average", Decimal("441333.3"), "vehicles")
    assert refused.headline.message == "years-missing"
    assert [str(year.period) for year in refused.headline.terms["periods"]] == ["2022"]


def test_the_top_three_are_added_up_and_the_top_nine_refused(ask, miss):
    assert worked_out(ask("total of the top 3 cities 2025")) == ("sum", 3638400, "vehicles")
    assert miss("total of the top 9 cities 2025").headline.message == "arithmetic-too-few"


def test_compound_growth_counts_the_years_between(ask):
    assert worked_out(ask("CAGR of Millbrook from 2021 to 2023")) == ("cagr", 10, "percent")
    assert ask("CAGR of Northport from 2019 to 2024").result.value == Decimal("5.97")


@pytest.mark.parametrize(
    "text",
    [
        "how many more cars did Northport make in 2025 than in 2024",
        "CAGR of Northport from 2019 to 2025",
        "average output of Northport from 2023 to 2025",
    ],
)
def test_across_two_bases_nothing_is_worked_out(ask, text):
    reply = ask(text)

    assert (reply.result, reply.verdict) == (None, "not_comparable")
    assert reply.headline.message == "bases-differ"


def test_across_two_bodies_nothing_is_worked_out(ask):
    reply = ask("difference between Northport and Westhaven 2024")

    assert (reply.result, reply.verdict) == (None, "not_comparable")
    assert reply.headline.message == "bodies-differ"


def test_a_city_is_not_subtracted_from_a_province_that_it_does_not_lie_in(ask):
    reply = ask("difference between Eastland and Westhaven Jan-Nov 2025")

    assert (reply.result, reply.verdict) == (None, "not_comparable")


@pytest.mark.parametrize(
    "text",
    [
        "Eastland minus Eastvale Jan-Nov 2025",
        "how many did Eastland build outside Eastvale Jan-Nov 2025",
    ],
)
def test_a_part_is_subtracted_from_its_whole(ask, text):
    assert ask(text).result.value == 1620000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("how many percent more did Northport make than Southgate in 2025", Decimal("47.8")),
        ("how far ahead of Southgate in percent was Northport in 2025", Decimal("47.8")),
        ("北港2025年产量比南关高百分之几", Decimal("47.8")),
        ("Millbrook's output was what percent higher in 2023 than in 2021", Decimal(21)),
    ],
)
def test_how_many_percent_more_is_worked_out_from_both_levels(ask, text, value):
    result = ask(text).result

    assert (result.operation, round(result.value, 1), result.unit) == ("growth", value, "percent")


@pytest.mark.parametrize(
    "text",
    [
        "how many more cars did Brightwater make in 2025 than in 2024",
        "CAGR of Northport from 2022 to 2023",
        "sum of Brightwater and Southgate 2024",
    ],
)
def test_a_bound_is_no_input(miss, text):
    assert miss(text).headline.message == "only-bounds"


@pytest.mark.parametrize("text", ["average output of the Lakelands in 2023", "湖区2023年平均产量"])
def test_a_region_is_averaged_over_the_places_it_lists(ask, text):
    reply = ask(text)

    assert worked_out(reply) == ("average", Decimal("611333.3"), "vehicles")
    assert [subject for subject, _, _ in shown(reply)] == ["eastvale", "millbrook", "westhaven"]


def test_a_region_without_one_of_its_places_is_refused_by_name(miss):
    reply = miss("average output of the Lakelands in 2025")

    assert reply.headline.message == "inputs-missing"
    assert [term.subject for term in reply.headline.terms["names"]] == ["westhaven"]


@pytest.mark.parametrize(
    "text",
    [
        "sum of Eastland and Eastvale 2025",
        "湖区和磨溪2023年产量合计",
        "Lakelands plus Millbrook 2023",
    ],
)
def test_a_part_is_not_added_to_its_whole(miss, text):
    assert miss(text).headline.message == "counted-twice"


def test_cities_of_a_province_are_not_added_up_as_if_all_were_held(miss):
    assert miss("total output of the cities in Eastland 2025").headline.message == "arithmetic-open"


@pytest.mark.parametrize(
    "text", ["average monthly output of Northport Jan-Nov 2025", "北港2025年1-11月月均产量"]
)
def test_a_month_on_average_is_the_period_divided_by_its_months(ask, text):
    reply = ask(text)

    assert worked_out(reply) == ("average", Decimal("145572.7"), "vehicles")
    assert shown(reply) == [("northport", "2025-01/2025-11", 1601300)]


def test_who_is_ahead_is_said_however_the_two_are_named(ask):
    reply = ask("how far behind Northport was Southgate in 2025")

    assert reply.headline.message == "arithmetic-ahead"
    assert reply.headline.terms["subject"].subject == "northport"


def test_what_a_multiple_is_of_divides(ask):
    reply = ask("what multiple of 2019 was Northport's output in 2023")

    assert [str(figure.period) for figure in reply.figures] == ["2023", "2019"]


@pytest.mark.parametrize(
    "text", ["磨溪截至2023年累计产量", "average output of Millbrook up to 2023"]
)
def test_years_without_a_first_one_are_not_added_up(miss, text):
    assert miss(text).headline.message == "arithmetic-of-what"


def test_of_two_years_held_against_each_other_the_later_is_the_multiple_of_the_earlier(ask):
    reply = ask("Northport NEVs 2024 vs 2025, how many times bigger")

    assert reply.result.value == Decimal("1.3005")


def test_a_difference_between_two_years_says_which_way(ask):
    assert ask("北港2025年新能源比2024年少了多少").headline.message == "arithmetic-up"


def test_where_bases_and_bodies_differ_both_are_said(ask_with):
    reply = ask_with(
        "sum of Northport and Southgate 2022",
        Row("vehicle_production", "northport", "2022", 1400000, basis="legal_entity", body="local"),
        Row(
            "vehicle_production",
            "southgate",
            "2022",
            1000000,
            basis="production_location",
            body="national_bureau",
        ),
    )

    assert [reply.headline.message, *said(reply.notes)] == ["bases-differ", "bodies-differ"]


@pytest.mark.parametrize(
    "text",
    [
        "how many times its 2021 level was Millbrook's output in 2023",
        "how many times that of 2021 was Millbrook's output in 2023",
        "what multiple of Millbrook's 2021 output was its 2023 output",
    ],
)
def test_the_level_named_after_times_is_the_divisor(ask, text):
    assert ask(text).result.value == Decimal("1.21")


def test_larger_than_one_divides_by_that_one(ask):
    text = "how many times larger than Brightwater's was Northport's output in 2025"

    assert round(ask(text).result.value, 2) == Decimal("3.44")


def test_an_average_over_years_keeps_to_the_body_that_counted_all_of_them():
    reply = answers().asked("average annual production of Chongqing 2014-2016").reply
    assert isinstance(reply, Answer)

    assert [figure.counted_by for figure in reply.figures] == ["national_bureau"] * 3
    assert reply.result is not None
    assert round(reply.result.value) == round(sum(figure.value for figure in reply.figures) / 3)
