"""Streaks: counted back over comparable figures, and what ends them is said."""

import pytest

from intents.answer import Miss
from tests.fixtures import said, shown
from tests.rows import Row


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


def test_a_streak_keeps_to_the_body_that_counted_its_last_year(ask_with):
    bureau = [
        Row("vehicle_production", "westhaven", year, level, body="national_bureau")
        for year, level in (("2020", 750000), ("2021", 840000))
    ]
    reply = ask_with("how many years in a row did Westhaven's output rise up to 2023", *bureau)

    assert [str(figure.period) for figure in reply.figures] == ["2022", "2023"]


def test_a_streak_stops_where_the_basis_changes_though_no_break_is_known(ask_with):
    bases = {"2023": "legal_entity", "2024": "production_location"}
    reply = ask_with(
        "how many years in a row did Halcyon build more than 400,000 vehicles up to 2024",
        *(
            Row("vehicle_production", "halcyon", year, 600000, basis=basis)
            for year, basis in bases.items()
        ),
    )

    assert (reply.headline.message, reply.result.value) == ("streak-least-level", 1)
    assert "streak-break" in said(reply.notes)


FALLEN = Row("deliveries", "lumen", "2025-11", 9000, change="-20")
"""More than in October, and less than in November of the year before."""


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("how many months in a row did Lumen's deliveries rise up to November 2025", 1),
        ("how many months in a row did Lumen's deliveries fall up to November 2025", 0),
        ("how many months in a row did Lumen's deliveries rise", 2),
    ],
)
def test_months_are_held_against_the_month_before_and_not_the_year_before(ask_with, text, count):
    before = Row("deliveries", "lumen", "2025-09", 9900)

    assert ask_with(text, FALLEN, before).result.value == count


@pytest.mark.parametrize("asked", ["in 2025", "up to 2025"])
def test_a_run_of_months_ends_with_the_last_one_held_of_the_time_asked(ask_with, asked):
    reply = ask_with(
        f"how many months in a row did Lumen's deliveries rise {asked}",
        FALLEN,
        Row("deliveries", "lumen", "2026-02", 9500),
    )

    assert str(reply.figures[-1].period) == "2025-12"


def test_years_that_may_be_equal_are_no_rise(ask_with):
    reply = ask_with(
        "how many years in a row did Halcyon's vehicle production rise up to 2024",
        *(
            Row("vehicle_production", "halcyon", year, 500000, qualifier="approx")
            for year in ("2023", "2024")
        ),
    )

    assert isinstance(reply, Miss)


def test_the_year_that_is_missing_before_a_run_is_named(ask):
    reply = ask("how many years in a row did Millbrook's output rise up to 2023")
    [gap] = [note for note in reply.notes if note.message == "streak-gap"]

    assert str(gap.terms["period"].period) == "2020"


def test_a_run_over_an_amount_shows_only_the_years_over_it(ask):
    reply = ask("how many consecutive years did Millbrook build more than 420,000 up to 2023")

    assert [str(figure.period) for figure in reply.figures] == ["2022", "2023"]


def test_of_no_run_no_end_is_told(ask):
    assert ask("磨溪2023年产量连续几年超过50万辆").notes == ()


def test_the_years_over_an_amount_are_counted_of_those_held_in_the_years_asked(ask):
    terms = ask(
        "in how many years from 2021 to 2023 did Eastvale build more than 460,000"
    ).headline.terms

    assert (terms["count"], terms["of"]) == (1, 2)
    assert (str(terms["first"].period), str(terms["last"].period)) == ("2021", "2023")


def test_no_month_after_the_last_one_held_is_missing(ask_with):
    last = Row("deliveries", "lumen", "2026-02", 9500)
    reply = ask_with("in how many months did Lumen deliver more than 9,000", last)
    [missing] = [note for note in reply.notes if note.message == "streak-count-missing"]

    assert str(missing.terms["periods"][-1].period) == "2026-01"
