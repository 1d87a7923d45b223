"""A number that someone says, held against the figure and its rivals."""

import pytest

from tests.fixtures import offered, shown


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did Southgate make 1.21 million cars in 2025?", True),
        ("did Southgate make 1.3 million cars in 2025?", False),
        ("南关2025年产量是121万辆吗", True),
        ("did Southgate make over 1.2 million cars in 2025?", True),
        ("did Southgate make over 1.3 million cars in 2025?", False),
        ("did Southgate make fewer than 1.3 million cars in 2025?", True),
    ],
)
def test_a_level_is_true_or_false_where_no_source_differs(ask, text, verdict):
    reply = ask(text)

    assert reply.verdict is verdict
    assert shown(reply) == [("southgate", "2025", 1210000)]


@pytest.mark.parametrize(
    "text",
    [
        "did Northport produce 1.76 million cars in 2025",
        "did Northport produce 1.65 million cars in 2025",
        "did Northport produce over 1.7 million cars in 2025",
    ],
)
def test_what_only_some_sources_bear_out_depends(ask, text):
    assert ask(text).verdict == "depends"


def test_what_no_source_bears_out_is_false(ask):
    assert ask("did Northport produce over 1.8 million cars in 2025").verdict is False


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did Brightwater make over 400,000 cars in 2024?", True),
        ("did Brightwater make 450,000 cars in 2024?", False),
        ("did Brightwater make over 600,000 cars in 2024?", "depends"),
        ("did Brightwater make 600,000 cars in 2024?", "depends"),
        ("did Brightwater make under 600,000 cars in 2024?", "depends"),
        ("did Northport make over 1 million cars in 2022?", "depends"),
        ("did Northport make over 1.6 million cars in 2022?", False),
        ("did Northport make fewer than 1.6 million cars in 2022?", True),
    ],
)
def test_a_bound_proves_only_what_follows_from_it(ask, text, verdict):
    assert ask(text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("is it true that Northport grew 8.3% in 2025", True),
        ("did Northport grow over 9% in 2025", False),
        ("did Southgate fall 3.5% in 2025", True),
        ("北港2025年产量增长8.3%是真的吗", True),
    ],
)
def test_a_change_is_held_against_the_stated_one(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_a_year_is_not_checked_against_eleven_months(miss):
    reply = miss("did Westhaven make 930,000 cars in 2025")

    assert reply.reason == "nearest"
    assert offered(reply)[0] == ("westhaven", "vehicle_production", "2025-01/2025-11", 930000)


def test_vehicles_are_not_checked_against_nevs(ask):
    assert [figure.metric for figure in ask("did Northport make 805,000 NEVs in 2025").figures] == [
        "nev_production"
    ]
    assert ask("did Northport make 805,000 cars in 2025").verdict is False
