"""One source claims one thing once."""

import pytest


def test_two_values_of_one_source_for_one_cell_are_found(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 130000)
    line = desk.add("vehicle_sales", "halcyon", "2024", 135000)

    [finding] = desk.found("repeats")

    assert finding.line == line
    assert finding.key == "halcyon vehicle_sales 2024 135000 motor-daily-2026-01 and 130000"
    assert finding.problem == (
        "halcyon vehicle_sales 2024: motor-daily-2026-01 says 135,000 here and 130,000 in "
        f"observations/vehicle_sales.csv, line {line - 1}"
    )


def test_one_value_under_two_metrics_is_found(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 134567)
    desk.add("deliveries", "halcyon", "2024", 134567)

    assert desk.keys("repeats") == [
        "halcyon vehicle_sales 2024 134567 motor-daily-2026-01 and deliveries"
    ]


def test_a_round_value_under_two_metrics_may_be_chance(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 130000, digits=2)
    desk.add("deliveries", "halcyon", "2024", 130000, digits=2)

    assert desk.keys("repeats") == []


def test_one_amount_in_two_currencies_is_found(desk):
    desk.folder.edit("metrics.yaml", "\ninvestment_plan:", DOLLARS + "\ninvestment_plan:")
    desk.folder.edit("numbers.csv", "subject,1,", "metric,70,vehicle_export_value_usd\nsubject,1,")
    desk.add("vehicle_export_value", "westhaven", "2022", 7100000000)
    desk.add("vehicle_export_value_usd", "westhaven", "2022", 1000000000)

    assert desk.keys("repeats") == [
        "westhaven vehicle_export_value_usd 2022 1000000000 motor-daily-2026-01"
        " and vehicle_export_value"
    ]


@pytest.mark.parametrize(
    "differs",
    [
        {"source": "motor-daily-undated"},
        {"status": "target"},
        {"basis": "legal_entity"},
        {"counted_by": "caam"},
        {"period": "2023"},
    ],
    ids=lambda differs: next(iter(differs)),
)
def test_claims_that_differ_in_more_than_their_value_are_two(desk, differs):
    desk.add("vehicle_sales", "halcyon", "2024", 130000)
    desk.add("vehicle_sales", "halcyon", value=135000, **{"period": "2024", **differs})

    assert desk.keys("repeats") == []


DOLLARS = """
vehicle_export_value_usd:
  number: 70
  en: vehicle export value in dollars
  zh: 汽车出口额（美元）
  unit: USD
  measure: export_value
  definition: {en: In dollars., zh: 以美元计。}
"""
