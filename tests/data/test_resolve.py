"""What claims of one subject and period resolve to, whatever their order."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.resolve import agrees, resolve, shortened
from tests.data.claims import METRICS, SUBJECTS, only, resolved, rivals, said, source

# Bodies, bases, periods and statuses


def test_an_unstated_body_counts_as_the_default_one_of_its_kind():
    city = only([said(1230000, "a"), said(1310000, "b", counted_by="local")])
    province = only([said(2000000, "a", subject="eastland")])

    assert (city.body, city.is_default, rivals(city)) == (
        "local",
        True,
        [(1310000, "b", "value")],
    )
    assert (province.body, province.counted_by) == ("national_bureau", "unstated")


@pytest.mark.parametrize(("scope", "body"), [("cities", "local"), ("provinces", "national_bureau")])
def test_a_municipalitys_rank_by_an_unstated_body_counts_as_its_ranking_does(scope, body):
    rank = METRICS["rank_vehicle_production"].model_copy(update={"scope": scope})

    [figure] = resolve(
        [said(2, "a", metric=rank.id)], SUBJECTS, {rank.id: rank}, {"a": source("a")}
    )

    assert (figure.body, figure.is_default) == (body, True)


def test_each_body_has_a_figure_of_its_own_and_only_one_is_the_default():
    claims = [
        said(1230000, "a", counted_by="local"),
        said(1310000, "b", counted_by="national_bureau"),
    ]

    found = [(figure.body, figure.is_default, int(figure.value)) for figure in resolved(claims)]

    assert found == [("local", True, 1230000), ("national_bureau", False, 1310000)]


def test_another_body_that_counted_as_much_agrees():
    local, bureau = resolved(
        [
            said(1230000, "a", counted_by="local"),
            said(1230000, "b", counted_by="national_bureau"),
        ]
    )

    assert (local.agreeing, local.rivals) == (("b",), ())
    assert (bureau.agreeing, bureau.rivals) == (("a",), ())


def test_a_rival_on_another_basis_says_so():
    claims = [
        said(1230000, "a", basis="production_location"),
        said(1310000, "b", basis="legal_entity"),
        said(1420000, "c"),
    ]

    assert rivals(only(claims)) == [(1310000, "b", "basis"), (1420000, "c", "value")]


def test_as_much_on_another_basis_is_a_rival():
    claims = [
        said(1230000, "a", basis="production_location"),
        said(1230000, "b", basis="legal_entity"),
    ]

    figure = only(claims)

    assert (figure.agreeing, rivals(figure)) == ((), [(1230000, "b", "basis")])


def test_a_figure_without_a_basis_takes_that_of_a_source_with_the_same_number():
    claims = [said(1230000, "a"), said(1230000, "b", basis="legal_entity")]

    assert only(claims).basis == "legal_entity"


@pytest.mark.parametrize(
    "others",
    [
        [said(1230000, "b", basis="legal_entity", counted_by="national_bureau")],
        [said(1200000, "b", basis="legal_entity")],
        [
            said(1230000, "b", basis="legal_entity"),
            said(1230000, "c", basis="production_location"),
        ],
    ],
    ids=["another body", "a mere rounding", "two that differ"],
)
def test_a_figure_takes_no_basis_from(others):
    figure, *_ = resolved([said(1230000, "a"), *others])

    assert (figure.source, figure.basis) == ("a", "unstated")


def test_a_rival_keeps_its_own_digits_qualifier_body_and_basis():
    claims = [
        said(1230000, "a"),
        said(1500000, "b", qualifier="over", basis="legal_entity", counted_by="caam", digits=3),
    ]

    rival = resolved(claims)[1].rivals[0]

    assert (rival.source, rival.digits, rival.qualifier) == ("b", 3, "over")
    assert (rival.counted_by, rival.basis) == ("caam", "legal_entity")


def test_a_target_and_an_eleven_month_figure_never_mix_with_the_years_result():
    claims = [
        said(1230000, "a"),
        said(1300000, "b", status="target"),
        said(1100000, "c", period="2025-01/2025-11"),
    ]

    found = resolved(claims)

    assert [(figure.status, int(figure.value), figure.rivals) for figure in found] == [
        ("actual", 1100000, ()),
        ("actual", 1230000, ()),
        ("target", 1300000, ()),
    ]


# What else a figure carries


def test_the_change_is_the_preferred_claims_else_that_of_the_best_that_agrees():
    agency = source("agency", kind="agency")
    bare, rounded = said(1234000, "agency"), said(1230000, "media", change_pct="5")

    without = only([bare, rounded, said(1200000, "blog", change_pct="6")], agency)
    own = only([said(1234000, "agency", change_pct="4"), rounded], agency)

    assert (without.change_pct, without.change_source) == (5, "media")
    assert (own.change_pct, own.change_source) == (4, "agency")


def test_the_change_of_a_mere_rounding_gives_way_to_that_of_a_finer_claim():
    claims = [
        said(1234000, "agency"),
        said(1230000, "bulletin", change_pct="4"),
        said(1234000, "media", change_pct="4.4"),
    ]

    figure = only(claims, source("agency", kind="agency"), source("bulletin", kind="official"))

    assert (figure.source, figure.change_source) == ("agency", "media")


def test_a_rivals_change_is_not_taken_over():
    claims = [said(1234000, "agency"), said(1310000, "media", change_pct="5")]

    assert only(claims, source("agency", kind="agency")).change_pct is None


def test_a_stated_rank_stands_with_the_figure_of_its_very_period():
    rank = {"metric": "rank_vehicle_production"}
    claims = [
        said(1230000, "a"),
        said(1100000, "a", period="2024"),
        said(3, "b", **rank),
        said(1, "b", period="2024", status="forecast", **rank),
    ]

    ranks = {
        (str(figure.period), rank.scope, rank.value, rank.source)
        for figure in resolved(claims)
        for rank in figure.ranks
    }

    assert ranks == {("2025", "cities", 3, "b")}


# Whatever the claims are

SOURCES = [
    source(f"{kind}-{read}", kind=kind, read=read, published=published)
    for kind, published in (
        ("official", "2026-02-01"),
        ("agency", "2026-01"),
        ("media", "undated"),
        ("aggregator", "2026-01-01"),
    )
    for read in ("whole", "excerpt")
]


@st.composite
def claims_of_one_cell(draw):
    """One claim each of some sources: values near one another, at few or many digits."""
    publishers = draw(st.lists(st.sampled_from(SOURCES), min_size=1, unique_by=lambda s: s.id))
    claims = []
    for publisher in publishers:
        digits = draw(st.integers(1, 4))
        value = int(shortened(Decimal(draw(st.integers(1200, 1300)) * 1000), digits)[0])
        claims.append(
            said(
                value,
                publisher.id,
                digits=digits,
                qualifier=draw(st.sampled_from(["exact", "approx", "over", "under"])),
                counted_by=draw(st.sampled_from(["unstated", "local", "national_bureau"])),
                basis=draw(st.sampled_from(["unstated", "legal_entity"])),
                change_pct=draw(st.sampled_from([None, 3, 5])),
            )
        )
    return claims


@given(
    claims_of_one_cell().flatmap(lambda claims: st.tuples(st.just(claims), st.permutations(claims)))
)
def test_the_order_of_the_rows_does_not_matter(orders):
    claims, shuffled = orders

    assert resolved(shuffled, *SOURCES) == resolved(claims, *SOURCES)


@given(claims_of_one_cell())
def test_every_claim_is_the_figure_or_agrees_or_is_a_rival(claims):
    for figure in resolved(claims, *SOURCES):
        stood = [figure.source, *figure.agreeing, *(rival.source for rival in figure.rivals)]
        assert sorted(stood) == sorted(claim.source for claim in claims)


@given(claims_of_one_cell())
def test_no_claim_of_the_same_body_is_a_finer_form_of_the_figure(claims):
    for figure in resolved(claims, *SOURCES):
        best = next(claim for claim in claims if claim.source == figure.source)
        own = [claim for claim in claims if _body(claim) == figure.body and claim is not best]
        bound = best.qualifier in ("over", "under")
        for claim in own:
            if claim.qualifier in ("exact", "approx") and (bound or claim.digits > best.digits):
                assert not agrees(best, claim)


def _body(claim):
    return "local" if claim.counted_by == "unstated" else claim.counted_by


def test_a_body_that_is_not_named_differs_from_the_bureau_as_the_default_does():
    claims = [said("2000000", "a"), said("1800000", "b", counted_by="national_bureau")]

    assert rivals(resolved(claims)[0]) == [(1800000, "b", "counted_by")]


def test_another_basis_explains_a_rival_before_another_body():
    claims = [
        said("2000000", "a", counted_by="local", basis="production_location"),
        said("1800000", "b", counted_by="national_bureau", basis="legal_entity"),
    ]

    assert rivals(resolved(claims)[0]) == [(1800000, "b", "basis")]
