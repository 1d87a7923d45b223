"""NEVs are no more than all vehicles of the same subject, period, status, body and basis."""

import pytest

from data.checks.kinds import parts_of_metrics
from tests.data.claims import metric


def test_more_nevs_than_vehicles_are_found_where_the_nevs_stand(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 100000)
    line = desk.add("nev_sales", "halcyon", "2024", 130000)

    [finding] = desk.found("fleets")

    assert (finding.file, finding.line) == ("observations/nev_sales.csv", line)
    assert finding.key == "halcyon nev_sales 2024 130000 against vehicle_sales"
    assert finding.problem == (
        "halcyon nev_sales 2024: 130,000 (Motor Daily (汽车日报)) exceeds that of vehicle_sales, "
        "100,000 (Motor Daily (汽车日报))"
    )


def test_a_rival_for_all_vehicles_below_the_nevs_is_found_where_it_stands(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 150000)
    line = desk.add("vehicle_sales", "halcyon", "2024", 13000, source="motor-daily-undated")
    desk.add("nev_sales", "halcyon", "2024", 130000)

    [finding] = desk.found("fleets")

    assert (finding.file, finding.line) == ("observations/vehicle_sales.csv", line)


def test_a_value_that_several_sources_repeat_is_one_finding(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 100000)
    for source in ("motor-daily-2026-01", "motor-daily-undated", "road-review-2024-12-31"):
        desk.add("nev_sales", "halcyon", "2024", 130000, source=source)

    assert len(desk.found("fleets")) == 1


def test_as_many_nevs_as_vehicles_are_no_finding(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 130000)
    desk.add("nev_sales", "halcyon", "2024", 130000, source="motor-daily-undated")

    assert desk.keys("fleets") == []


@pytest.mark.parametrize(
    ("vehicles", "nevs"),
    [
        ({"value": 1200000, "digits": 2}, {"value": 1234567}),
        ({"value": 100000, "qualifier": "over"}, {"value": 130000}),
        ({"value": 100000}, {"value": 130000, "qualifier": "under"}),
        ({"value": 100000}, {"value": 101000, "qualifier": "approx"}),
        ({"value": 100000}, {"value": 130000, "status": "target"}),
        ({"value": 100000}, {"value": 130000, "counted_by": "caam"}),
        (
            {"value": 100000, "basis": "legal_entity"},
            {"value": 130000, "basis": "production_location"},
        ),
    ],
    ids=["digits", "over", "under", "approx", "status", "body", "basis"],
)
def test_what_need_not_contradict_is_no_finding(desk, vehicles, nevs):
    desk.add("vehicle_sales", "halcyon", "2024", **vehicles)
    desk.add("nev_sales", "halcyon", "2024", **nevs)

    assert desk.keys("fleets") == []


def test_a_preliminary_figure_is_held_against_an_actual_one(desk):
    desk.add("vehicle_sales", "halcyon", "2024", 100000)
    desk.add("nev_sales", "halcyon", "2024", 130000, status="preliminary")

    assert len(desk.found("fleets")) == 1


METRICS = {
    one.id: one
    for one in (
        metric("sales", 1, measure="sales"),
        metric("nev_sales", 2, measure="sales", fleet="nev"),
        metric("bev_sales", 3, measure="sales", fleet="bev"),
        metric("own_brand_sales", 4, measure="own_brand_sales"),
        metric("total_sales", 5, measure="sales", running=True),
        metric("nev_export_value", 6, measure="export_value", fleet="nev", unit="CNY"),
        metric("export_value_usd", 7, measure="export_value", unit="USD"),
        metric("makers", 8, measure="makers", unit="companies"),
        metric("nev_makers", 9, measure="makers", unit="companies", fleet="nev"),
    )
}


def test_which_metric_is_a_part_of_which_follows_from_their_fields():
    assert set(parts_of_metrics(METRICS)) == {
        ("nev_sales", "sales"),
        ("bev_sales", "nev_sales"),
        ("bev_sales", "sales"),
        ("own_brand_sales", "sales"),
    }
