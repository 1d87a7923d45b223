"""Streaks: counted back over comparable figures, and what ends them is said."""

import pytest

from tests.fixtures import said, shown


def counted(reply):
    return reply.result.operation, reply.result.value, reply.result.unit


@pytest.mark.parametrize(
    "text",
    [
        "how many years in a row did Millbrook's output rise up to 2023",
        "磨溪截至2023年连续几年增长",
    ],
)
def test_a_streak_shows_the_years_it_counts_and_the_one_it_starts_from(ask, text):
    reply = ask(text)

    assert counted(reply) == ("streak", 2, "years")
    assert [period for _, period, _ in shown(reply)] == ["2021", "2022", "2023"]


def test_a_gap_bounds_a_streak_and_is_said(ask):
    reply = ask("how many years in a row did Millbrook's output rise up to 2023")

    assert reply.headline.message == "streak-least"
    assert "streak-gap" in said(reply.notes)


def test_a_streak_ends_with_the_year_that_did_not_hold(ask):
    reply = ask("how many consecutive years did Millbrook build more than 420,000 up to 2023")

    assert (reply.headline.message, reply.result.value) == ("streak-run-level", 2)
    assert "streak-turned" in said(reply.notes)


def test_a_last_year_that_does_not_hold_makes_no_streak(ask):
    reply = ask("磨溪2023年产量连续几年超过50万辆")

    assert (reply.headline.message, reply.result.value) == ("streak-none-level", 0)


def test_no_streak_goes_across_a_change_of_counting(ask):
    reply = ask("how many years in a row did Southgate's output fall")

    assert (reply.headline.message, reply.result.value) == ("streak-least", 1)
    assert "streak-break" in said(reply.notes)


def test_without_a_figure_before_it_nothing_is_counted(miss):
    assert miss("how many years in a row has Millbrook's output risen").reason == "nearest"


def test_months_over_a_number_are_counted_among_those_held(ask):
    reply = ask("in how many months of 2025 did Lumen deliver more than 9,000")

    assert counted(reply) == ("count", 1, "months")
    assert "streak-count-missing" in said(reply.notes)


def test_a_count_of_none_still_shows_what_it_looked_at(ask):
    reply = ask("2025年有几个月流明交付超过2万辆")

    assert counted(reply) == ("count", 0, "months")
    assert shown(reply) == [("lumen", "2025-10", 8800), ("lumen", "2025-12", 9100)]


@pytest.mark.parametrize(
    "text", ["how many years in a row did Millbrook grow after 2021", "磨溪2021年以后连涨了几年"]
)
def test_a_run_that_has_ended_is_counted_from_where_the_time_asked_begins(ask, text):
    reply = ask(text)

    assert (reply.result.value, reply.result.unit) == (2, "years")
    assert [str(figure.period) for figure in reply.figures] == ["2021", "2022", "2023"]
