"""A part of a period holds no more than the whole period, where a metric adds up."""

import pytest


def test_january_to_november_above_the_year_is_found(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 100000)
    line = desk.add("vehicle_sales", "halcyon", "2024-01/2024-11", 110000)

    [finding] = desk.found("periods")

    assert finding.line == line
    assert finding.key == "halcyon vehicle_sales 2024-01/2024-11 110000 against 2024"


@pytest.mark.parametrize("period", ["2024-09", "2024-Q3", "2024-H2"])
def test_any_part_of_the_year_is_held_against_it(desk, period):
    desk.add("vehicle_sales", "halcyon", "2024", 100000)
    desk.add("vehicle_sales", "halcyon", period, 110000)

    assert len(desk.found("periods")) == 1


def test_a_month_is_held_against_its_quarter(desk):
    desk.add("vehicle_sales", "halcyon", "2024-Q3", 30000)
    desk.add("vehicle_sales", "halcyon", "2024-09", 40000)

    assert desk.keys("periods") == ["halcyon vehicle_sales 2024-09 40000 against 2024-Q3"]


def test_a_rival_for_the_year_below_its_part_is_found_where_it_stands(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 100000)
    line = desk.add("vehicle_sales", "halcyon", "2024", 10000, source="motor-daily-undated")
    desk.add("vehicle_sales", "halcyon", "2024-H1", 50000)

    assert [finding.line for finding in desk.found("periods")] == [line]


def test_periods_that_only_overlap_are_not_compared(desk):
    desk.add("vehicle_sales", "halcyon", "2024-01/2024-07", 50000)
    desk.add("vehicle_sales", "halcyon", "2024-07/2024-12", 70000)

    assert desk.keys("periods") == []


def test_a_part_counted_by_another_body_is_not_compared(desk):
    desk.add("vehicle_production", "westhaven", "2022", 800000, counted_by="local")
    desk.add("vehicle_production", "westhaven", "2022-H1", 900000, counted_by="national_bureau")

    assert desk.keys("periods") == []


def test_a_part_on_another_basis_is_not_compared(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 100000, basis="legal_entity")
    desk.add("vehicle_sales", "halcyon", "2024-H1", 110000, basis="production_location")

    assert desk.keys("periods") == []


def test_a_running_total_may_be_greater_than_later_ones(desk):
    desk.add("cumulative_production", "halcyon", "2024-09-30", 9000000)
    desk.add("cumulative_production", "halcyon", "2024", 8000000)

    assert desk.keys("periods") == []


def test_a_rank_does_not_add_up(desk):
    desk.add("rank_vehicle_production", "westhaven", "2022-H1", 7)
    desk.add("rank_vehicle_production", "westhaven", "2022", 3)

    assert desk.keys("periods") == []
