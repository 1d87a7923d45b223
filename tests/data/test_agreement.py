"""Which claims agree with the preferred one: rounded, cut off, or admitted by a qualifier."""

from decimal import Decimal

import pytest

from data.resolve import agrees, shortened
from tests.data.claims import said


@pytest.mark.parametrize(
    ("value", "qualifier", "digits", "agreeing"),
    [
        pytest.param(2788400, "exact", 5, True, id="the-same"),
        pytest.param(2788000, "exact", 4, True, id="rounded-and-cut-off-alike"),
        pytest.param(2790000, "exact", 3, True, id="rounded"),
        pytest.param(2780000, "exact", 3, True, id="cut-off"),
        pytest.param(2770000, "exact", 3, False, id="neither-rounded-nor-cut-off"),
        pytest.param(2790000, "exact", 4, False, id="a-zero-that-is-stated"),
        pytest.param(2788410, "exact", 6, False, id="finer-than-the-preferred"),
        pytest.param(2800000, "approx", 2, True, id="nearly"),
        pytest.param(2900000, "approx", 2, False, id="not-nearly"),
        pytest.param(2788399, "over", 7, True, id="over-less"),
        pytest.param(2788400, "over", 5, False, id="over-itself"),
        pytest.param(2788400, "at_least", 5, True, id="at-least-itself"),
        pytest.param(2788500, "at_least", 5, False, id="at-least-more"),
        pytest.param(2788500, "under", 5, True, id="under-more"),
        pytest.param(2788400, "under", 5, False, id="under-itself"),
        pytest.param(2788400, "at_most", 5, True, id="at-most-itself"),
        pytest.param(2788300, "at_most", 5, False, id="at-most-less"),
    ],
)
def test_a_claim_agrees_if_the_figure_shortened_to_its_digits_is_it_or_its_qualifier_admits_it(
    value, qualifier, digits, agreeing
):
    preferred = said(2788400, "best")

    assert agrees(said(value, "other", qualifier=qualifier, digits=digits), preferred) is agreeing


@pytest.mark.parametrize(
    ("value", "digits", "rounded", "cut_off"),
    [
        (2788000, 3, 2790000, 2780000),
        (1250000, 2, 1300000, 1200000),
        (1249999, 2, 1200000, 1200000),
        (999500, 3, 1000000, 999000),
        (45, 1, 50, 40),
        (0, 2, 0, 0),
    ],
)
def test_a_half_is_rounded_up(value, digits, rounded, cut_off):
    assert shortened(Decimal(value), digits) == (rounded, cut_off)
