"""Stated growth follows from two levels that compare, unless a break lies between them."""

import pytest

GROWTH = """
growth_vehicle_sales:
  number: 58
  en: stated growth of sales
  zh: 销量增速
  unit: percent
  measure: growth
  grows: vehicle_sales
  definition: {en: Growth as a source states it., zh: 来源所述的增速。}
"""


def test_growth_that_does_not_follow_from_the_levels_is_found(desk):
    desk.add("vehicle_sales", "halcyon", "2023", 100000)
    line = desk.add("vehicle_sales", "halcyon", "2024", 120000, change_pct=35)

    [finding] = desk.found("growth")

    assert (finding.file, finding.line) == ("observations/vehicle_sales.csv", line)
    assert finding.key == "halcyon vehicle_sales 2024 120000 grew 35"
    assert finding.problem == (
        "halcyon vehicle_sales 2024: 35% is stated by Motor Daily (汽车日报), but 20.00% follows "
        "from 100,000 (Motor Daily (汽车日报)) a year before and 120,000 (Motor Daily (汽车日报))"
    )


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        ({"value": 100000}, {"value": 120000}, 20),
        ({"value": 100000}, {"value": 79970}, -20),
        ({"value": 100000, "digits": 1}, {"value": 120000, "digits": 2}, -30),
        ({"value": 100000, "qualifier": "over"}, {"value": 120000}, 5),
        ({"value": 100000}, {"value": 120000, "qualifier": "over"}, 35),
        ({"value": 100000}, {"value": 121000}, 20.4),
    ],
    ids=["exact", "fall", "digits", "bound before", "bound now", "revised"],
)
def test_growth_that_the_levels_allow_is_no_finding(desk, before, now, change):
    desk.add("vehicle_sales", "halcyon", "2023", **before)
    desk.add("vehicle_sales", "halcyon", "2024", **now, change_pct=change)

    assert desk.keys("growth") == []


def test_one_rival_of_the_year_before_that_fits_is_enough(desk):
    desk.add("vehicle_sales", "halcyon", "2023", 100000)
    desk.add("vehicle_sales", "halcyon", "2023", 89000, source="motor-daily-undated")
    desk.add("vehicle_sales", "halcyon", "2024", 120000, change_pct=35)

    assert desk.keys("growth") == []


def test_a_part_of_a_year_is_held_against_the_same_part_of_the_year_before(desk):
    desk.add("vehicle_sales", "halcyon", "2023", 300000)
    desk.add("vehicle_sales", "halcyon", "2023-02", 100000)
    desk.add("vehicle_sales", "halcyon", "2024-02", 120000, change_pct=35)

    assert desk.keys("growth") == ["halcyon vehicle_sales 2024-02 120000 grew 35"]


@pytest.mark.parametrize("differs", ["counted_by", "basis"])
def test_levels_that_do_not_compare_say_nothing_of_growth(desk, differs):
    one, other = {
        "counted_by": ("caam", "company"),
        "basis": ("legal_entity", "production_location"),
    }[differs]
    desk.add("vehicle_sales", "halcyon", "2023", 100000, **{differs: one})
    desk.add("vehicle_sales", "halcyon", "2024", 120000, change_pct=35, **{differs: other})

    assert desk.keys("growth") == []


def test_a_break_between_the_levels_explains_any_growth(desk):
    desk.add("nev_production", "millbrook", "2024", 100000)
    desk.add("nev_production", "millbrook", "2025", 120000, change_pct=35)

    assert desk.keys("growth") == []


def test_a_break_of_places_does_not_explain_the_growth_of_a_maker(desk):
    desk.add("vehicle_production", "halcyon", "2024", 200000)
    desk.add(
        "vehicle_production",
        "halcyon",
        "2025",
        280000,
        digits=3,
        change_pct=70,
        source="motor-daily-undated",
    )

    assert desk.keys("growth") == ["halcyon vehicle_production 2025 280000 grew 70"]


@pytest.mark.parametrize("years", [("2022", "2023"), ("2025", "2026")])
def test_a_break_before_or_after_both_years_explains_no_growth(desk, years):
    before, now = years
    desk.add("nev_production", "eastvale", before, 100000)
    desk.add("nev_production", "eastvale", now, 120000, change_pct=35)

    assert desk.keys("growth") == [f"eastvale nev_production {now} 120000 grew 35"]


def test_a_target_of_the_year_before_says_nothing_of_growth(desk):
    desk.add("vehicle_sales", "halcyon", "2023", 100000, status="target")
    desk.add("vehicle_sales", "halcyon", "2024", 120000, change_pct=35)

    assert desk.keys("growth") == []


def test_growth_without_a_level_the_year_before_is_no_finding(desk):
    desk.add("vehicle_sales", "halcyon", "2022", 100000)
    desk.add("vehicle_sales", "halcyon", "2024", 120000, change_pct=35)

    assert desk.keys("growth") == []


@pytest.mark.parametrize(("stated", "count"), [(35, 1), (20, 0)])
def test_growth_that_is_a_row_of_its_own_is_held_against_the_levels(desk, stated, count):
    desk.folder.add("metrics.yaml", GROWTH)
    desk.folder.edit("numbers.csv", "subject,1,", "metric,58,growth_vehicle_sales\nsubject,1,")
    desk.add("vehicle_sales", "halcyon", "2023", 100000)
    desk.add("vehicle_sales", "halcyon", "2024", 120000)
    desk.add("growth_vehicle_sales", "halcyon", "2024", stated)

    assert len(desk.found("growth")) == count
