"""Change: what a source states first, else worked out from two levels that compare."""

from decimal import Decimal

import pytest

from tests.fixtures import offered, said, shown


@pytest.mark.parametrize(
    "text", ["how fast did Northport's output grow in 2025", "北港2025年汽车产量同比增长多少"]
)
def test_the_stated_change_is_given_and_nothing_is_worked_out(ask, text):
    reply = ask(text)

    assert reply.figures[0].change_pct == Decimal("8.3")
    assert reply.result is None


def test_the_stated_change_wins_over_the_two_levels(ask):
    reply = ask("northport growth from 2024 to 2025")

    assert reply.figures[0].change_pct == Decimal("8.3")
    assert reply.result is None


def test_without_a_stated_change_two_levels_on_one_basis_give_it(ask):
    reply = ask("northport growth from 2023 to 2024")

    assert shown(reply) == [("northport", "2024", 1610000), ("northport", "2023", 1520000)]
    assert (reply.result.operation, reply.result.value, reply.result.unit) == (
        "growth",
        Decimal("5.92"),
        "percent",
    )


def test_a_year_alone_is_set_against_the_year_before(ask):
    assert ask("millbrook growth 2023").result.value == 10


def test_across_two_bases_no_change_is_worked_out(ask):
    reply = ask("northport growth from 2023 to 2025")

    assert reply.result is None
    assert reply.verdict == "not_comparable"
    assert "break-between" in said(reply.notes)


def test_a_bound_gives_no_change(miss):
    reply = miss("northport growth from 2022 to 2023")

    assert reply.headline.message == "only-bounds"


def test_without_the_year_before_the_change_is_refused_and_the_level_shown(miss):
    reply = miss("millbrook growth 2025")

    assert reply.reason == "nearest"
    assert ("millbrook", "vehicle_production", "2025", 640000) in offered(reply)


def test_a_part_of_a_year_is_not_set_against_a_whole_one(miss):
    assert miss("eastvale growth Jan-Nov 2025").reason == "nearest"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did Southgate's car output fall in 2025?", True),
        ("did Northport's car output fall in 2025?", False),
        ("did Northport's car output grow in 2025?", True),
        ("did Southgate's car output grow in 2025?", False),
    ],
)
def test_yes_or_no_follows_the_sign_of_the_change(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_of_several_the_one_that_grew_most_stands_first(ask):
    reply = ask("which grew faster in 2025, Southgate or Northport")

    assert [figure.subject for figure in reply.figures] == ["northport", "southgate"]


def test_changes_of_different_periods_are_not_compared(miss):
    assert miss("which grew faster, Northport or Westhaven").reason == "nearest"


def test_the_change_of_nevs_is_not_that_of_all_vehicles(ask):
    assert ask("北港2025年新能源汽车产量同比").figures[0].change_pct == 30
    assert ask("daystar sales growth 2025").figures[0].metric == "nev_sales"


@pytest.mark.parametrize("text", ["Westmark H1 2025 growth", "西境2025年上半年产量增速"])
def test_growth_stated_across_two_bases_is_not_comparable_and_shows_both_levels(ask, text):
    reply = ask(text)

    assert reply.verdict == "not_comparable"
    assert shown(reply) == [("westmark", "2025-H1", 900000), ("westmark", "2024-H1", 1500000)]


@pytest.mark.parametrize(
    "text",
    [
        "Northport up or down in 2025, and by how much?",
        "did Northport's output rise or fall in 2025",
        "北港2025年产量增长还是下降，幅度多大",
        "北港2025年产量是涨是跌",
        "北港2025年产量增速几何",
        "北港2025年产量同比涨了多少个百分点",
    ],
)
def test_up_or_down_is_asked_and_not_claimed(ask, text):
    reply = ask(text)

    assert reply.verdict is None
    assert [str(figure.change_pct) for figure in reply.figures] == ["8.3"]


def test_faster_or_slower_is_no_yes_or_no(ask):
    assert ask("was Northport's 2025 growth faster or slower than Southgate's").verdict is None
