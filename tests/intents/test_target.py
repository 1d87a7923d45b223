"""Targets: told as such, and a result beside them only for the very same period."""

from decimal import Decimal

import pytest

from intents.answer import Answer
from tests.fixtures import said, shown
from tests.questions.published import answers


@pytest.mark.parametrize("text", ["Northport's 2025 target", "北港2025年产量目标"])
def test_a_target_is_told_as_one_with_the_result_beside_it(ask, text):
    reply = ask(text)

    assert [(figure.status, figure.value) for figure in reply.figures] == [("target", 1700000)]
    assert "target-result" in said(reply.notes)


def test_without_a_period_the_newest_target_is_meant(ask):
    assert shown(ask("Northport target")) == [("northport", "2026", 1900000)]


@pytest.mark.parametrize("text", ["did Northport beat its 2025 target", "北港2025年完成目标了吗"])
def test_the_result_is_held_against_the_target_of_its_year(ask, text):
    reply = ask(text)

    assert shown(reply) == [("northport", "2025", 1788400), ("northport", "2025", 1700000)]
    assert (reply.result.operation, reply.result.value) == ("ratio", Decimal("105.20"))
    assert reply.verdict is True


def test_a_target_that_was_met_was_not_missed(ask):
    assert ask("did Northport miss its 2025 target").verdict is False


def test_by_how_much_is_the_difference(ask):
    result = ask("by how much did Northport beat its 2025 target").result

    assert (result.operation, result.value, result.unit) == ("difference", 88400, "vehicles")


def test_what_part_is_a_share(ask):
    result = ask("what percentage of its 2025 target did Northport reach").result

    assert (result.value, result.unit) == (Decimal("105.20"), "percent")


def test_while_the_year_is_not_over_nothing_is_said_of_success(ask):
    reply = ask("did Northport meet its 2026 target")

    assert reply.verdict is None
    assert reply.headline.message == "target-so-far"
    assert shown(reply)[-1] == ("northport", "2026", 1900000)


def test_a_result_is_no_target(miss):
    reply = miss("Southgate target 2025")

    assert reply.reason == "nearest"
    assert reply.headline.message == "target-none"


def test_a_target_of_another_year_is_not_given(miss):
    assert miss("Northport target 2027").reason == "nearest"


def test_a_bound_on_the_target_is_held_against_the_target_not_the_result(ask):
    assert ask("does the 2025 target of Northport exceed 1.6 million").verdict is True
    assert ask("is Northport's 2025 target below 1.6 million").verdict is False


def test_another_number_than_the_target_is_not_the_target(ask):
    reply = ask("Was Northport's 2025 target 3 million?")

    assert reply.verdict is False
    assert shown(reply) == [("northport", "2025", 1700000)]


def test_a_number_that_may_be_the_gap_is_not_judged(miss):
    assert miss("Did Northport exceed its 2025 target by 88,000?").reason == "ambiguous"


def test_where_no_target_is_held_a_result_is_offered_as_one(miss):
    [near, *_] = miss("Eastvale target 2025").nearest

    assert (near.figure.status, near.differs) == ("actual", ("result",))


@pytest.mark.parametrize(
    "text", ["北港完成2025年170万辆的目标了吗", "did Northport hit its 1.7 million target in 2025"]
)
def test_the_target_is_the_one_that_the_number_names(ask, text):
    assert ask(text).verdict is True


def test_whether_another_target_was_met_is_not_judged(miss):
    assert miss("did Northport hit its 1.5 million target in 2025").reason == "ambiguous"


@pytest.mark.parametrize(
    "text", ["which cities met their 2025 targets", "2025年哪些城市完成了目标"]
)
def test_the_targets_of_a_kind_of_subject_are_told_with_their_results(ask, text):
    reply = ask(text)

    assert reply.headline.terms["met"] == 1
    assert [(f.subject, f.status) for f in reply.figures] == [
        ("northport", "actual"),
        ("northport", "target"),
    ]


def test_who_missed_a_target_leaves_out_who_met_it(ask):
    assert ask("which cities missed their 2025 targets").rows == ()


def test_a_target_without_a_result_is_neither_met_nor_missed(ask):
    reply = ask("cities' targets for 2026")

    assert reply.headline.message == "targets-only"
    assert said(reply.rows) == ["targets-open"]


def test_of_two_named_the_one_without_a_target_is_named(ask):
    reply = ask("did Northport and Southgate meet their 2025 targets")

    assert reply.verdict is True
    assert "targets-without" in said(reply.notes)


def test_without_a_metric_every_target_of_the_period_is_told():
    reply = answers().asked("what is Chongqing's target for 2027").reply

    assert isinstance(reply, Answer)
    assert {figure.metric for figure in reply.figures} == {
        "cluster_scale",
        "national_share_vehicle_exports",
        "nev_export_value",
    }


@pytest.mark.parametrize(
    "text",
    [
        "what percent of its target did Northport reach by November 2025",
        "北港2025年1-11月完成了目标的百分之几",
    ],
)
def test_a_part_of_the_year_is_held_against_the_target_of_the_year(ask, text):
    reply = ask(text)

    assert shown(reply) == [
        ("northport", "2025-01/2025-11", 1601300),
        ("northport", "2025", 1700000),
    ]
    assert (reply.headline.message, reply.result.value) == ("target-so-far", Decimal("94.19"))
