"""A value that is some power of ten away from its neighbours is found."""

import pytest


@pytest.mark.parametrize(
    ("value", "far"),
    [
        (1300000, "10 times"),
        (13000, "1/10 of"),
        (13000000, "100 times"),
        (13, "1/10,000 of"),
        (1300000000, "10,000 times"),
    ],
)
def test_a_value_off_by_a_power_of_ten_is_found(desk, value, far):
    desk.add("vehicle_sales", "halcyon", "2022", 130000)
    line = desk.add("vehicle_sales", "halcyon", "2023", value)
    desk.add("vehicle_sales", "halcyon", "2024", 130000)

    [finding] = desk.found("magnitudes")

    assert finding.line == line
    assert finding.key == f"halcyon vehicle_sales 2023 {value}"
    assert finding.problem.endswith(f"is about {far} the median of its neighbours")


def test_a_month_is_taken_by_the_day(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 365000)
    desk.add("vehicle_sales", "halcyon", "2023", 365000)
    desk.add("vehicle_sales", "halcyon", "2024-09", 30000)
    desk.add("vehicle_sales", "halcyon", "2024-10", 310000)

    assert desk.keys("magnitudes") == ["halcyon vehicle_sales 2024-10 310000"]


def test_a_running_total_is_taken_as_it_stands(desk):
    for period in ("2024-01-31", "2024-06", "2024"):
        desk.add("cumulative_production", "halcyon", period, 1000000)

    assert desk.keys("magnitudes") == []


def test_rivals_ten_times_apart_are_both_found(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 130000)
    desk.add("vehicle_sales", "halcyon", "2024", 1300000, source="motor-daily-undated")

    assert len(desk.found("magnitudes")) == 2


def test_a_slip_casts_no_doubt_on_a_rival_that_its_neighbours_bear_out(desk):
    for year in (2022, 2023, 2024):
        desk.add("vehicle_sales", "halcyon", str(year), 130000)
    desk.add("vehicle_sales", "halcyon", "2023", 1300000, source="motor-daily-undated")

    assert desk.keys("magnitudes") == ["halcyon vehicle_sales 2023 1300000"]


def test_two_years_ten_times_apart_may_be_growth(desk):
    desk.add("vehicle_sales", "halcyon", "2023", 13000)
    desk.add("vehicle_sales", "halcyon", "2024", 130000)

    assert desk.keys("magnitudes") == []


def test_a_maker_that_grows_fast_is_no_finding(desk):
    for year, value in ((2021, 3000), (2022, 12000), (2023, 60000), (2024, 240000)):
        desk.add("vehicle_sales", "halcyon", str(year), value)

    assert desk.keys("magnitudes") == []


def test_a_small_beginning_is_no_finding(desk):
    for year, value in ((2019, 60000), (2020, 480000), (2021, 500000)):
        desk.add("vehicle_sales", "halcyon", str(year), value)

    assert desk.keys("magnitudes") == []


def test_a_newest_value_far_too_small_is_found(desk):
    for year, value in ((2019, 480000), (2020, 500000), (2021, 60000)):
        desk.add("vehicle_sales", "halcyon", str(year), value)

    assert desk.keys("magnitudes") == ["halcyon vehicle_sales 2021 60000"]


def test_a_year_long_past_is_no_neighbour(desk):
    for year, value in ((2004, 10000), (2005, 11000), (2014, 110000)):
        desk.add("vehicle_sales", "halcyon", str(year), value)

    assert desk.keys("magnitudes") == []


def test_ranks_have_no_magnitude(desk):
    for year, value in ((2022, 1), (2023, 10), (2024, 1)):
        desk.add("rank_vehicle_production", "westhaven", str(year), value)

    assert desk.keys("magnitudes") == []
