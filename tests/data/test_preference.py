"""Which of several claims is preferred, the three cases that the contract pins first."""

from decimal import Decimal

import pytest

from tests.data.claims import only, resolved, rivals, said, source

# The three cases that the contract pins, on published values


def test_chongqing_2025_is_ichongqings_with_36kr_agreeing_and_digital_phablet_cut_off():
    claims = [
        said(2780000, "digitalphablet", subject="chongqing", counted_by="local", change_pct="9.7"),
        said(2788000, "36kr", subject="chongqing", counted_by="local", change_pct="9.7"),
        said(2788000, "ichongqing", subject="chongqing", counted_by="local", change_pct="9.7"),
    ]

    figure = only(
        claims,
        source("digitalphablet", kind="aggregator"),
        source("36kr", published="2026-01"),
        source("ichongqing", published="2026-01-18"),
    )

    assert (figure.value, figure.source) == (2788000, "ichongqing")
    assert figure.agreeing == ("36kr", "digitalphablet")
    assert figure.rivals == ()
    assert (figure.change_pct, figure.change_source) == (Decimal("9.7"), "ichongqing")


CHONGQING_2016 = [
    said(2663400, "yicai", subject="chongqing", period="2016", counted_by="national_bureau"),
    said(3156000, "36kr", subject="chongqing", period="2016", counted_by="local"),
]


def test_chongqing_2016_is_the_local_figure_with_the_bureaus_as_rival():
    local = next(figure for figure in resolved(CHONGQING_2016) if figure.is_default)

    assert (local.body, local.value, local.source) == ("local", 3156000, "36kr")
    assert rivals(local) == [(2663400, "yicai", "counted_by")]


def test_chongqing_2016_is_the_finer_local_figure_once_a_source_gives_it():
    finer = said(3156200, "bulletin", subject="chongqing", period="2016", counted_by="local")

    found = resolved([finer, *CHONGQING_2016], source("bulletin", kind="aggregator"))

    local = next(figure for figure in found if figure.is_default)
    assert (local.value, local.source, local.agreeing) == (3156200, "bulletin", ("36kr",))
    assert rivals(local) == [(2663400, "yicai", "counted_by")]


def test_hefeis_nevs_of_eleven_months_are_1_23m_with_1_2m_agreeing_and_1_246m_as_rival():
    cell = {"subject": "hefei", "metric": "nev_production", "period": "2025-01/2025-11"}
    claims = [
        said(1246000, "woyao998", **cell),
        said(1200000, "yicaiglobal", **cell),
        said(1230000, "digitalphablet", **cell),
    ]

    figure = only(
        claims,
        source("yicaiglobal", published="2026-01-06"),
        source("digitalphablet", kind="aggregator"),
        source("woyao998", kind="aggregator", read="excerpt", published="2026-01-06"),
    )

    assert (figure.value, figure.source) == (1230000, "digitalphablet")
    assert figure.agreeing == ("yicaiglobal",)
    assert rivals(figure) == [(1246000, "woyao998", "value")]


# Which claim is preferred


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param({"kind": "official"}, {"kind": "agency"}, id="official-before-agency"),
        pytest.param({"kind": "agency"}, {"kind": "media"}, id="agency-before-media"),
        pytest.param({"kind": "media"}, {"kind": "aggregator"}, id="media-before-aggregator"),
        pytest.param(
            {"kind": "agency", "read": "excerpt"}, {"kind": "media"}, id="kind-before-whole"
        ),
        pytest.param({"read": "whole"}, {"read": "excerpt"}, id="whole-before-excerpt"),
        pytest.param({"published": "2026-02"}, {"published": "2026-01-31"}, id="later"),
        pytest.param(
            {"published": "2026-01-02"}, {"published": "2026-01"}, id="a-month-is-its-first-day"
        ),
        pytest.param(
            {"published": "2026-01-02"}, {"published": "2026"}, id="a-year-is-its-first-day"
        ),
        pytest.param({"published": "2019"}, {"published": "undated"}, id="dated-before-undated"),
    ],
)
def test_of_two_figures_that_differ_the_better_sources_is_preferred(better, worse):
    claims = [said(1230000, "a-worse"), said(1310000, "z-better")]

    figure = only(claims, source("a-worse", **worse), source("z-better", **better))

    assert figure.source == "z-better"
    assert rivals(figure) == [(1230000, "a-worse", "value")]


def test_more_stated_digits_come_before_a_later_date():
    claims = [said(1310000, "late"), said(1230400, "early")]

    figure = only(claims, source("late", published="2026-03"), source("early", published="2026-01"))

    assert figure.source == "early"


def test_a_whole_reading_comes_before_more_digits():
    claims = [said(1230400, "fine"), said(1310000, "whole")]

    assert only(claims, source("fine", read="excerpt"), source("whole")).source == "whole"


def test_of_sources_alike_in_all_the_first_id_is_preferred():
    claims = [said(1310000, "b"), said(1230000, "a")]

    assert only(claims).source == "a"


def test_a_mere_rounding_yields_even_where_it_is_official():
    claims = [said(1200000, "bureau"), said(1234000, "blog")]

    figure = only(
        claims,
        source("bureau", kind="official"),
        source("blog", kind="aggregator", read="excerpt", published="undated"),
    )

    assert (figure.value, figure.source, figure.agreeing) == (1234000, "blog", ("bureau",))


def test_a_bound_yields_to_the_figure_that_satisfies_it():
    claims = [said(1200000, "bureau", qualifier="over"), said(1300000, "blog")]

    figure = only(claims, source("bureau", kind="official"), source("blog", kind="aggregator"))

    assert (figure.value, figure.qualifier, figure.agreeing) == (1300000, "exact", ("bureau",))


def test_a_bound_that_no_figure_satisfies_does_not_yield():
    claims = [said(1400000, "bureau", qualifier="over"), said(1300000, "blog")]

    figure = only(claims, source("bureau", kind="official"))

    assert (figure.value, figure.qualifier) == (1400000, "over")
    assert rivals(figure) == [(1300000, "blog", "value")]
