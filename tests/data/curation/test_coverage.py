"""Which years are held of a metric, and which figures are wanted next."""

from datetime import date
from pathlib import Path

import pytest

from data.catalogue import FullCatalogue, Placed
from data.curation.coverage import coverage
from data.models import Observation
from tests.data.claims import METRICS, SUBJECTS, said


def catalogue(*claims: Observation) -> FullCatalogue:
    return FullCatalogue(
        folder=Path("nowhere"),
        version="none",
        sources={},
        subjects=SUBJECTS,
        metrics=METRICS,
        topics={},
        rows=tuple(Placed(file=Path("rows.csv"), line=2, observation=claim) for claim in claims),
        milestones={},
        notes={},
        breaks={},
    )


def cities(*claims: Observation):
    return coverage(catalogue(*claims), "vehicle_production", "cities")


def claim(subject, period, **fields):
    return said(1000, "page", subject=subject, period=period, **fields)


def rank(subject, period):
    return said(1, "page", subject=subject, period=period, metric="rank_vehicle_production")


def held(found):
    """Of each subject: what is held of each year, with the part if that is all."""
    return {
        line.subject: {
            year: cell.holding if cell.holding != "part" else str(cell.period)
            for year, cell in line.cells.items()
        }
        for line in found.lines
    }


def wanted(found):
    return [(one.subject, one.reason, one.years) for one in found.wanted]


def test_a_year_is_held_whole_in_part_or_as_a_plan():
    found = cities(
        claim("hefei", "2023"),
        claim("hefei", "2024-01/2024-11"),
        claim("hefei", "2025", status="target"),
    )

    assert held(found) == {"hefei": {2023: "year", 2024: "2024-01/2024-11", 2025: "plan"}}


@pytest.mark.parametrize("status", ["actual", "preliminary"])
def test_a_result_is_actual_or_preliminary(status):
    assert held(cities(claim("hefei", "2025", status=status))) == {"hefei": {2025: "year"}}


@pytest.mark.parametrize("status", ["expected", "target", "forecast"])
def test_a_whole_year_that_is_no_result_is_a_plan(status):
    assert held(cities(claim("hefei", "2025", status=status))) == {"hefei": {2025: "plan"}}


@pytest.mark.parametrize(
    ("periods", "shown"),
    [
        (("2025-01/2025-11", "2025"), "year"),
        (("2025", "2025-01/2025-11"), "year"),
        (("2025-Q1", "2025-H1"), "2025-H1"),
        (("2025-Q3", "2025-Q1"), "2025-Q3"),
        (("2025-H1", "2025-Q3"), "2025-H1"),
    ],
)
def test_the_fullest_is_shown_then_the_longest_part(periods, shown):
    found = cities(*(claim("hefei", period) for period in periods))

    assert held(found)["hefei"] == {2025: shown}


def test_a_part_counts_more_than_a_target():
    found = cities(claim("hefei", "2025", status="target"), claim("hefei", "2025-Q1"))

    assert held(found)["hefei"] == {2025: "2025-Q1"}


@pytest.mark.parametrize(
    ("group", "kind", "body"),
    [
        ("cities", "city", "local"),
        ("provinces", "province", "national_bureau"),
        ("countries", "country", "caam"),
    ],
)
def test_a_year_is_held_as_the_groups_own_body_counts_it(group, kind, body):
    place = SUBJECTS["hefei"].model_copy(update={"kind": kind})
    rows = catalogue(
        claim("hefei", "2023"),
        claim("hefei", "2024", counted_by=body),
        claim("hefei", "2025", counted_by="company"),
    ).model_copy(update={"subjects": {"hefei": place}})

    found = coverage(rows, "vehicle_production", group)

    assert held(found)["hefei"] == {2023: "year", 2024: "year", 2025: "other"}


def test_a_period_of_several_years_is_no_year():
    assert held(cities(claim("hefei", "2023/2025"))) == {}


def test_a_group_holds_its_kinds_of_subject_only():
    claims = [claim(subject, "2025") for subject in ("chongqing", "hefei", "eastland")]

    assert {line.subject for line in cities(*claims).lines} == {"chongqing", "hefei"}
    provinces = coverage(catalogue(*claims), "vehicle_production", "provinces")
    assert {line.subject for line in provinces.lines} == {"chongqing", "eastland"}


def test_another_metric_is_not_counted():
    assert held(cities(claim("hefei", "2025", metric="nev_production"))) == {}


def test_who_has_most_years_comes_first_then_by_name():
    found = cities(
        claim("northport", "2025"),
        claim("hefei", "2025"),
        claim("chongqing", "2025"),
        claim("northport", "2024"),
    )

    assert [line.subject for line in found.lines] == ["northport", "chongqing", "hefei"]


def test_every_year_up_to_the_last_whole_one_is_shown_then_those_of_which_anything_is_held():
    found = cities(
        claim("hefei", "2021"), claim("hefei", "2024"), claim("hefei", "2030", status="target")
    )

    assert (found.years, found.last) == ((2021, 2022, 2023, 2024, 2030), 2024)


def test_nothing_held_is_an_empty_table():
    found = cities()

    assert (found.years, found.last, found.lines, found.wanted) == ((), None, (), ())


# What is wanted


def test_a_year_that_is_ranked_without_a_figure_is_wanted():
    found = cities(rank("hefei", "2020"), claim("northport", "2025"))

    assert wanted(found) == [("hefei", "ranked", (2020,))]
    assert found.years[0] == 2020


def test_a_year_that_is_ranked_with_a_figure_is_not_wanted():
    assert wanted(cities(rank("hefei", "2025"), claim("hefei", "2025"))) == []


def test_the_years_between_two_that_are_held_are_wanted():
    found = cities(claim("hefei", "2021"), claim("hefei", "2024"), claim("hefei", "2022-Q1"))

    assert wanted(found) == [("hefei", "gap", (2022, 2023))]


def test_a_part_of_the_last_year_is_wanted_whole():
    found = cities(claim("hefei", "2025-01/2025-11"), claim("northport", "2025"))

    assert wanted(found) == [("hefei", "part", (2025,))]


def test_a_part_of_a_year_that_nobody_has_whole_yet_is_not_wanted():
    assert wanted(cities(claim("hefei", "2025"), claim("hefei", "2026-Q1"))) == []


def test_a_target_is_wanted_as_a_result_once_the_year_is_over():
    found = cities(
        claim("hefei", "2025", status="target"),
        claim("hefei", "2026", status="target"),
        claim("northport", "2025"),
    )

    assert wanted(found) == [("hefei", "unmet", (2025,))]


def test_the_years_after_the_end_of_a_series_are_wanted():
    found = cities(claim("hefei", "2023"), claim("northport", "2025"))

    assert wanted(found) == [("hefei", "ended", (2024, 2025))]


def test_a_year_is_wanted_for_one_reason_only():
    found = cities(
        claim("hefei", "2021"),
        rank("hefei", "2022"),
        claim("hefei", "2023"),
        rank("hefei", "2024"),
        claim("hefei", "2024-Q1"),
        claim("northport", "2025"),
    )

    assert wanted(found) == [("hefei", "ranked", (2022, 2024)), ("hefei", "ended", (2025,))]


def test_a_rank_among_provinces_asks_nothing_of_cities():
    provinces = {
        **METRICS,
        "rank_vehicle_production": METRICS["rank_vehicle_production"].model_copy(
            update={"scope": "provinces"}
        ),
    }
    rows = catalogue(rank("northport", "2024"), claim("northport", "2025")).model_copy(
        update={"metrics": provinces}
    )

    assert wanted(coverage(rows, "vehicle_production", "cities")) == []
    assert wanted(coverage(rows, "vehicle_production", "provinces")) == [
        ("northport", "ranked", (2024,))
    ]


@pytest.mark.parametrize(("group", "place"), [("cities", "hefei"), ("provinces", "eastland")])
def test_a_rank_in_the_world_asks_of_every_group(group, place):
    world = METRICS["rank_vehicle_production"].model_copy(update={"scope": "world"})
    rows = catalogue(rank(place, "2024"), claim(place, "2025")).model_copy(
        update={"metrics": {**METRICS, world.id: world}}
    )

    assert wanted(coverage(rows, "vehicle_production", group)) == [(place, "ranked", (2024,))]


def test_the_day_on_which_a_row_was_added_does_not_matter():
    row = claim("hefei", "2025")

    assert cities(row) == cities(row.model_copy(update={"added": date(2020, 1, 1)}))
