"""Over the years: full years only, gaps named, and a mark where counting changed."""

import pytest

from tests.fixtures import said, shown
from tests.rows import Row


def years(reply):
    return [period for _, period, _ in shown(reply)]


@pytest.mark.parametrize("text", ["Northport by year", "北港历年产量"])
def test_only_full_years_stand_in_a_series_and_in_their_order(ask, text):
    assert shown(ask(text)) == [
        ("northport", "2019", 1205000),
        ("northport", "2022", 1500000),
        ("northport", "2023", 1520000),
        ("northport", "2024", 1610000),
        ("northport", "2025", 1788400),
    ]


def test_years_without_a_figure_are_named(ask):
    [gaps] = [line for line in ask("Northport since 2019").notes if line.message == "trend-gaps"]

    assert [str(run.period) for run in gaps.terms["periods"]] == ["2020/2021"]


def test_a_series_keeps_to_one_body_and_names_the_years_that_only_another_counted(ask):
    reply = ask("Westhaven by year")

    assert years(reply) == ["2022", "2023"]
    [others] = [line for line in reply.notes if line.message == "trend-other-body"]
    assert others.terms["body"].code == "national_bureau"
    assert [str(run.period) for run in others.terms["periods"]] == ["2024"]


def test_a_break_within_the_series_is_a_warning(ask):
    assert "break-between" in said(ask("Northport since 2023").notes)
    assert "break-between" not in said(ask("Northport from 2023 to 2024").notes)


def test_a_series_keeps_to_the_years_asked(ask):
    assert years(ask("Northport from 2023 to 2024")) == ["2023", "2024"]
    assert years(ask("Eastvale since 2023")) == ["2023", "2024", "2025"]


def test_a_bound_stays_a_bound_in_a_series(ask):
    qualifiers = {str(one.period): one.qualifier for one in ask("Northport by year").figures}

    assert (qualifiers["2022"], qualifiers["2023"]) == ("under", "exact")


def test_the_peak_and_the_low_are_the_extremes_of_the_years_held(ask):
    assert shown(ask("when did Northport peak")) == [("northport", "2025", 1788400)]
    assert shown(ask("Northport lowest year")) == [("northport", "2019", 1205000)]
    assert shown(ask("when did Southgate peak")) == [("southgate", "2019", 1310000)]


def test_a_bound_above_every_other_year_is_the_peak(ask):
    [figure] = ask("when did Aurora's sales peak").figures

    assert (str(figure.period), figure.qualifier, figure.value) == ("2016", "over", 1600000)


def test_the_first_year_over_a_number_is_the_first_that_surely_is(ask):
    assert years(ask("when did Northport first exceed 1.5 million cars")) == ["2023"]
    assert years(ask("when did Northport first exceed 1.6 million cars")) == ["2024"]


def test_a_bound_above_a_number_exceeds_it(ask):
    assert years(ask("when did Aurora's sales first exceed 1.5 million")) == ["2016"]


def test_a_number_that_was_never_exceeded_is_refused(miss):
    reply = miss("when did Northport first exceed 3 million cars")

    assert reply.reason == "nearest"
    assert len(reply.rows) == 5


def test_one_full_year_is_no_series(miss):
    assert miss("Eastland by year").reason == "nearest"


def test_nevs_have_a_series_of_their_own(ask):
    assert shown(ask("Northport NEV trend")) == [
        ("northport", "2024", 619000),
        ("northport", "2025", 805000),
    ]


@pytest.mark.parametrize(
    "text", ["Lumen deliveries by month 2025", "Lumen monthly deliveries", "流明2025年每月交付量"]
)
def test_the_months_of_a_year_stand_in_their_order_with_their_gaps(ask, text):
    reply = ask(text)

    assert years(reply) == ["2025-10", "2025-12"]
    [gaps] = [line for line in reply.notes if line.message == "trend-gaps"]
    assert [str(run.period) for run in gaps.terms["periods"]] == ["2025-01/2025-09", "2025-11"]


def test_one_month_is_no_series(miss):
    assert miss("Lumen Swift deliveries by month in 2025").headline.message == "trend-no-months"


@pytest.mark.parametrize(
    "text",
    [
        "Eastvale: lowest vehicle production on record",
        "Eastvale lowest output between 2019 and 2024",
        "东谷产量最低是哪年",
    ],
)
def test_the_lowest_year_needs_no_when(ask, text):
    assert shown(ask(text)) == [("eastvale", "2021", 450000)]


@pytest.mark.parametrize(
    "text",
    [
        "in what year did Eastvale first make over 600k cars",
        "when did Eastvale first go past 600,000",
    ],
)
def test_first_and_a_verb_ask_for_the_first_year(ask, text):
    assert shown(ask(text)) == [("eastvale", "2025", 640000)]


def test_a_series_keeps_to_the_body_named(miss):
    reply = miss("Westhaven by year according to the national bureau")

    assert reply.headline.message == "trend-too-short"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("which month of 2025 did Lumen deliver the most", "2025-12"),
        ("流明2025年哪个月交付最少", "2025-10"),
    ],
)
def test_which_month_is_about_months_and_not_about_ranks(ask, text, period):
    assert years(ask(text)) == [period]


def test_a_fall_below_a_number_is_not_answered_with_a_rise_above_it(ask):
    reply = ask("in which year did Southgate fall below 1.3 million vehicles")

    assert reply.headline.message == "trend-first-under"
    assert years(reply) == ["2024"]


@pytest.mark.parametrize(
    "text",
    ["did Northport's output ever exceed 1.7 million", "has Northport ever built over 1.7 million"],
)
def test_whether_it_was_ever_over_a_number_is_answered_with_the_first_year(ask, text):
    reply = ask(text)

    assert reply.verdict is True
    assert shown(reply) == [("northport", "2025", 1788400)]


def test_a_fall_below_a_number_comes_after_a_year_at_or_above_it(ask_with):
    levels = {"2015": 300000, "2016": 460000, "2017": 450000}
    rows = [Row("vehicle_production", "millbrook", year, level) for year, level in levels.items()]

    assert years(ask_with("in which year did Millbrook fall below 460,000 vehicles", *rows)) == [
        "2017"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("when did Aurora reach 10 million", "milestone-row"),
        ("when did Aurora first build more than 10 million cars", "trend-never-over"),
        ("when did Aurora's sales reach 10 million", "trend-never-over"),
    ],
)
def test_a_milestone_marks_its_own_number_of_its_own_measure(asked, text, message):
    assert asked(text).reply.headline.message == message


def test_a_bound_below_every_other_year_is_not_the_lowest(ask):
    assert shown(ask("Brightwater lowest year")) == [("brightwater", "2025", 520000)]


def test_one_year_over_a_number_is_enough_to_be_the_first_held(ask):
    assert years(ask("when did Eastland first exceed 2 million cars")) == ["2025"]


def months_of(subject, year, *held, **fields):
    return [Row("deliveries", subject, f"{year}-{month:02}", 5000, **fields) for month in held]


def gaps(reply):
    [found] = [line for line in reply.notes if line.message == "trend-gaps"]
    return [str(run.period) for run in found.terms["periods"]]


def test_more_months_of_another_body_do_not_replace_those_of_the_default_one(ask_with):
    association = months_of("lumen", 2025, 1, 2, 3, body="caam")

    assert years(ask_with("Lumen deliveries by month 2025", *association)) == ["2025-10", "2025-12"]


def test_where_the_default_body_counted_one_month_those_of_another_stand(ask_with):
    rows = (
        *months_of("lumen-swift", 2025, 1, 2, body="caam"),
        *months_of("lumen-swift", 2025, 3),
    )

    assert years(ask_with("Lumen Swift deliveries by month 2025", *rows)) == ["2025-01", "2025-02"]


def test_a_month_that_is_not_over_is_no_gap(ask_with):
    reply = ask_with("Lumen deliveries by month 2026", *months_of("lumen", 2026, 3, 4))

    assert gaps(reply) == ["2026-01/2026-02", "2026-05"]


def test_the_gaps_of_a_half_year_lie_within_it(ask_with):
    rows = months_of("lumen-swift", 2025, 7, 9)

    assert gaps(ask_with("Lumen Swift deliveries by month H2 2025", *rows)) == [
        "2025-08",
        "2025-Q4",
    ]


def test_quarters_have_no_months_as_gaps(ask_with):
    rows = [Row("deliveries", "lumen-swift", f"2025-Q{quarter}", 9000) for quarter in (1, 3)]
    reply = ask_with("Lumen Swift deliveries by quarter 2025", *rows)

    assert (years(reply), reply.notes) == (["2025-Q1", "2025-Q3"], ())


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("was 2025 a record year for Northport", True),
        ("北港2025年产量创历史新高了吗", True),
        ("北港2023年产量是历史最高吗", False),
    ],
)
def test_whether_a_year_is_the_record_is_a_yes_or_no(ask, text, verdict):
    assert ask(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Northport has never exceeded 1.7 million vehicles a year, right?", False),
        ("北港年产量从未超过170万辆对吗", False),
        ("Northport has never exceeded 5 million vehicles a year, right?", True),
    ],
)
def test_never_is_held_against_every_year(ask, text, verdict):
    assert ask(text).verdict is verdict
