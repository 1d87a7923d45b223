"""To which figure a stated rank belongs: that of its scope's body, on the same basis."""

from tests.data.claims import resolved, said, source

RANK = {"metric": "rank_vehicle_production"}
AMONG_PROVINCES = {"metric": "rank_vehicle_production_provinces"}


def ranked(*claims):
    """The figures of vehicles that carry a rank: body, basis and the rank's value."""
    return [
        (figure.body, figure.basis, rank.value)
        for figure in resolved(claims)
        for rank in figure.ranks
        if figure.metric == "vehicle_production"
    ]


def test_a_rank_stands_beside_the_count_of_its_own_scopes_body_alone():
    claims = [
        said(2788000, "a", counted_by="local"),
        said(2787000, "b", counted_by="national_bureau"),
        said(1, "a", **RANK),
    ]

    assert ranked(*claims) == [("local", "unstated", 1)]


def test_a_rank_that_another_body_worked_out_stands_beside_no_count():
    claims = [
        said(2788000, "a", counted_by="local"),
        said(1, "a", counted_by="national_bureau", **RANK),
    ]

    assert ranked(*claims) == []


def test_a_rank_on_another_basis_stands_beside_no_count():
    claims = [
        said(2788000, "a", basis="production_location"),
        said(1, "a", basis="legal_entity", **RANK),
    ]

    assert ranked(*claims) == []


def test_a_rank_without_a_basis_stands_beside_a_count_that_names_one():
    claims = [said(2788000, "a", basis="production_location"), said(1, "a", **RANK)]

    assert ranked(*claims) == [("local", "production_location", 1)]


def test_a_rank_stands_beside_no_forecast():
    assert ranked(said(2788000, "a", status="forecast"), said(1, "a", **RANK)) == []


def test_a_municipalitys_rank_among_provinces_stands_beside_the_bureaus_count_alone():
    claims = [
        said(2788000, "a", counted_by="local"),
        said(2787000, "b", counted_by="national_bureau"),
        said(4, "a", **AMONG_PROVINCES),
    ]

    assert ranked(*claims) == [("national_bureau", "unstated", 4)]


def test_without_a_count_of_the_scopes_body_a_rank_stands_beside_the_default_one():
    claims = [said(2788000, "a", counted_by="local"), said(4, "a", **AMONG_PROVINCES)]

    assert ranked(*claims) == [("local", "unstated", 4)]


def test_of_two_sources_of_a_rank_the_better_one_is_kept():
    claims = [said(2788000, "a"), said(3, "media", **RANK), said(2, "bulletin", **RANK)]

    figures = resolved(claims, source("bulletin", kind="official"))

    ranks = [(rank.value, rank.source) for figure in figures for rank in figure.ranks]
    assert ranks == [(2, "bulletin")]
