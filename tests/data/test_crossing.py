"""Stated growth across two ways of counting is set apart; like-for-like growth is not."""

from decimal import Decimal

import pytest

from tests.data.claims import resolved, said

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


def test_the_digits_of_all_three_numbers_say_whether_the_change_is_that_of_the_levels():
    figure = of_2025(
        said(2290000, "daily", **SEAT), said(1300000, "daily", change_pct="-43", **PLACE)
    )

    assert figure.crossing_pct == Decimal(-43)
