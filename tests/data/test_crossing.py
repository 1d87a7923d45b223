"""Stated growth across two ways of counting is set apart; like-for-like growth is not."""

from decimal import Decimal

import pytest

from data.crossing import change_fits
from tests.data.claims import only, resolved, said

SEAT = {"subject": "eastland", "period": "2024-H1", "basis": "legal_entity"}
PLACE = {"subject": "eastland", "period": "2025-H1", "basis": "production_location"}


def of_2025(*claims):
    [figure] = [one for one in resolved(claims) if one.period.start.year == 2025]
    return figure


def test_a_fall_that_only_the_change_of_basis_makes_is_no_growth():
    figure = of_2025(
        said(2291700, "daily", **SEAT), said(1313400, "daily", change_pct="-42.7", **PLACE)
    )

    assert (figure.change_pct, figure.change_source) == (None, None)
    assert (figure.crossing_pct, figure.crossing_source) == (Decimal("-42.7"), "daily")


def test_growth_against_a_restated_base_stays_growth():
    figure = of_2025(
        said(2291700, "daily", **SEAT), said(1313400, "daily", change_pct="0.1", **PLACE)
    )

    assert (figure.change_pct, figure.crossing_pct) == (Decimal("0.1"), None)


@pytest.mark.parametrize("basis", ["production_location", "unstated"])
def test_growth_on_one_basis_or_an_unstated_one_stays_growth(basis):
    figure = of_2025(
        said(2291700, "daily", **{**SEAT, "basis": basis}),
        said(1313400, "daily", change_pct="-42.7", **PLACE),
    )

    assert (figure.change_pct, figure.crossing_pct) == (Decimal("-42.7"), None)


def test_growth_without_a_figure_of_the_year_before_stays_growth():
    figure = of_2025(said(1313400, "daily", change_pct="-42.7", **PLACE))

    assert (figure.change_pct, figure.crossing_pct) == (Decimal("-42.7"), None)


@pytest.mark.parametrize(("before", "stays"), [("national_bureau", False), ("local", True)])
def test_the_year_before_is_that_of_the_same_body(before, stays):
    figure = of_2025(
        said(2291700, "daily", counted_by=before, **SEAT),
        said(1313400, "daily", change_pct="-42.7", counted_by="national_bureau", **PLACE),
    )

    assert (figure.crossing_pct is None) == stays


def test_growth_from_nothing_stays_growth():
    figure = of_2025(said(0, "daily", **SEAT), said(1313400, "daily", change_pct="5", **PLACE))

    assert (figure.change_pct, figure.crossing_pct) == (5, None)


def test_the_digits_of_the_levels_widen_what_is_that_change():
    figure = of_2025(
        said(2290000, "daily", **SEAT), said(1300000, "daily", change_pct="-45.0", **PLACE)
    )

    assert figure.crossing_pct == Decimal("-45.0")


# From 100 to 120, to three digits each: from 18.9055 to 21.1055 percent.
@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ("18", False),
        ("19", True),
        ("21", True),
        ("22", False),
        ("18.8", False),
        ("18.9", True),
        ("21.1", True),
        ("21.2", False),
        ("18.90", False),
        ("18.91", True),
        ("21.11", True),
        ("21.12", False),
    ],
)
def test_a_change_fits_within_half_of_its_last_digit(change, fits):
    before, now = only([said(100, "a", digits=3)]), only([said(120, "a", digits=3)])

    assert change_fits(Decimal(change), now, before) == fits
