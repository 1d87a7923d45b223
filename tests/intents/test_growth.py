"""Change: what a source states first, else worked out from two levels that compare."""

from decimal import Decimal

import pytest

from intents.answer import Answer
from tests.fixtures import offered, said, shown
from tests.questions.published import answers
from tests.rows import Row


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
    reply = miss("eastvale growth Jan-Nov 2025")

    assert reply.headline.message == "growth-not-stated"
    assert offered(reply)[0] == ("eastvale", "vehicle_production", "2025-01/2025-11", 580000)


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


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did Northport's output grow less than Southgate's in 2025", False),
        ("did Southgate's output grow less than Northport's in 2025", True),
        ("did Northport's output grow more than Southgate's in 2025", True),
    ],
)
def test_whether_one_grew_less_than_another_follows_their_changes(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_of_several_the_one_that_grew_least_stands_first_where_that_is_asked(ask):
    reply = ask("which grew more slowly in 2025, Northport or Southgate")

    assert [figure.subject for figure in reply.figures] == ["southgate", "northport"]


def test_changes_worked_out_are_ranked_by_themselves_and_not_by_the_levels(ask):
    reply = ask("which grew faster in 2023, Westhaven or Millbrook")

    assert [row.terms["subject"].subject for row in (reply.headline, *reply.rows)] == [
        "millbrook",
        "westhaven",
    ]


STATED = Row("growth_vehicle_production", "southgate", "2024", 9)


def test_growth_stated_without_a_level_stands_above_the_level_held(ask_with):
    assert shown(ask_with("Southgate growth 2024", STATED)) == [
        ("southgate", "2024", 9),
        ("southgate", "2024", 1254000),
    ]


def test_growth_stated_by_another_body_does_not_answer_for_the_one_named(ask_with):
    reply = ask_with("Southgate growth 2024 according to the national bureau", STATED)

    assert (reply.reason, reply.headline.message) == ("nearest", "no-body-figure")


def test_the_latest_period_may_be_one_with_nothing_but_a_stated_growth(ask_with):
    reply = ask_with("Westhaven growth", Row("growth_vehicle_production", "westhaven", "2026", 7))

    assert shown(reply) == [("westhaven", "2026", 7)]


def test_the_change_stated_beside_a_level_wins_over_one_stated_alone(ask_with):
    alone = Row("growth_vehicle_production", "northport", "2025", 99)
    [figure] = ask_with("Northport growth 2025", alone).figures

    assert (figure.metric, figure.change_pct) == ("vehicle_production", Decimal("8.3"))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [("exact", "exact", True), ("over", "exact", False), ("exact", "over", False)],
)
def test_a_stated_change_is_not_held_against_a_bound(ask_with, before, after, told):
    reply = ask_with(
        "Millbrook growth 2020",
        Row("vehicle_production", "millbrook", "2019", 200000, qualifier=before),
        Row("vehicle_production", "millbrook", "2020", 500000, qualifier=after, change="10"),
    )

    assert ("growth-differs" in said(reply.notes)) is told


def test_a_refused_change_keeps_the_caveat_on_the_level_it_shows(miss):
    assert said(miss("Rivertown growth 2024").notes) == ["caveat"]


def test_half_a_year_is_not_set_against_eleven_months(miss):
    assert miss("Westmark growth from H1 2024 to Jan-Nov 2025").headline.message == "spans-differ"


def test_whether_it_changed_is_no_claim_of_a_rise(ask):
    assert ask("did Southgate's output change in 2025").verdict is None


def test_without_a_period_newer_growth_of_a_part_of_a_year_is_shown_besides():
    reply = answers().asked("how fast do Chongqing's EV exports grow").reply

    assert isinstance(reply, Answer)
    assert [str(figure.period) for figure in reply.figures] == ["2024", "2025-01/2025-11"]


@pytest.mark.parametrize(
    "text",
    [
        "by how much did Chongqing's EV exports rise in the first 11 months of 2025",
        "重庆2025年1-11月电动车出口额增加了多少",
    ],
)
def test_of_a_rise_without_both_levels_the_stated_growth_is_given(text):
    reply = answers().asked(text).reply

    assert isinstance(reply, Answer)
    assert [figure.change_pct for figure in reply.figures] == [Decimal("78.9")]


def test_growth_without_a_period_is_the_newest_stated_rather_than_none():
    reply = answers().asked("guangdong yoy").reply

    assert isinstance(reply, Answer)
    assert [str(figure.period) for figure in reply.figures] == ["2025-01/2025-11"]


@pytest.mark.parametrize(
    "text",
    ["北港2023年到2024年产量增幅多少", "growth rate of Northport's output from 2023 to 2024"],
)
def test_a_rate_asked_for_is_a_change_and_no_difference(ask, text):
    assert (ask(text).result.operation, ask(text).result.unit) == ("growth", "percent")
