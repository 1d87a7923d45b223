"""Side by side: like with like, who is ahead, and yes or no where that was asked."""

import pytest

from tests.fixtures import TODAY, offered, said, shown


@pytest.mark.parametrize("text", ["Southgate vs Northport 2025", "南关和北港2025年产量对比"])
def test_figures_stand_in_the_order_asked(ask, text):
    assert shown(ask(text)) == [("southgate", "2025", 1210000), ("northport", "2025", 1788400)]


def test_who_is_ahead_stands_first_if_that_is_asked(ask):
    reply = ask("南关和北港2025年谁多")

    assert [figure.subject for figure in reply.figures] == ["northport", "southgate"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did Southgate make more cars than Eastvale in 2025?", True),
        ("did Eastvale make more cars than Southgate in 2025?", False),
        ("did Southgate make fewer cars than Northport in 2025?", True),
        ("did Eastvale make more cars than Millbrook in 2025?", False),
        ("北港2025年产量比南关多吗", True),
    ],
)
def test_yes_or_no_follows_the_figures(ask, text, verdict):
    assert ask(text).verdict is verdict


@pytest.mark.parametrize(
    "text",
    [
        "did Brightwater make more cars than Southgate in 2024?",
        "did Northport make more cars than Millbrook in 2022?",
    ],
)
def test_a_bound_that_leaves_it_open_is_no_verdict(ask, text):
    assert ask(text).verdict == "depends"


def test_without_a_period_the_latest_full_year_that_all_share_is_taken(ask):
    assert shown(ask("Southgate vs Eastvale")) == [
        ("southgate", "2025", 1210000),
        ("eastvale", "2025", 640000),
    ]
    assert {figure[1] for figure in shown(ask("Eastland vs Westmark"))} == {"2025-01/2025-11"}


def test_different_bodies_are_not_compared(ask):
    reply = ask("Northport vs Westhaven 2024")

    assert reply.verdict == "not_comparable"
    assert "bodies-differ" in said(reply.notes)


def test_a_province_and_a_municipality_are_compared_as_the_bureau_counts_both(ask):
    reply = ask("Eastland vs Northport Jan-Nov 2025")

    assert {figure.counted_by for figure in reply.figures} == {"national_bureau"}
    assert reply.verdict is None


def test_a_city_and_a_province_are_not_like_with_like(ask):
    reply = ask("Eastland vs Eastvale Jan-Nov 2025")

    assert reply.verdict == "not_comparable"
    assert "kinds-differ" in said(reply.notes)


def test_two_years_on_different_bases_stand_side_by_side_with_a_mark(ask):
    reply = ask("2024 against 2025 for Northport")

    assert shown(reply) == [("northport", "2024", 1610000), ("northport", "2025", 1788400)]
    assert reply.verdict == "not_comparable"
    assert "bases-differ" in said(reply.notes)


def test_a_known_break_is_a_warning_where_one_basis_is_unstated(ask):
    reply = ask("2024 vs 2025 for Southgate")

    assert reply.verdict is None
    assert "break-between" in said(reply.notes)


def test_years_on_one_basis_compare_without_a_warning(ask):
    reply = ask("2019 against 2024 for Northport")

    assert (reply.verdict, reply.notes) == (None, ())


def test_who_has_no_figure_is_named(ask):
    reply = ask("compare Northport, Southgate, Eastvale and Westhaven 2025")

    [missing] = [line for line in reply.notes if line.message == "operand-missing"]
    assert [name.subject for name in missing.terms["names"]] == ["westhaven"]
    assert len(reply.figures) == 3


def test_a_maker_of_nevs_only_is_compared_by_nevs(ask):
    reply = ask("Aurora vs Daystar sales 2025")

    assert [(figure.metric, figure.value) for figure in reply.figures] == [
        ("nev_sales", 600800),
        ("nev_sales", 210400),
    ]
    assert "compared-by" in said(reply.notes)


def test_two_metrics_of_one_stand_side_by_side_and_never_as_one(ask):
    reply = ask("Northport production vs NEV production 2025")

    assert [(figure.metric, figure.value) for figure in reply.figures] == [
        ("vehicle_production", 1788400),
        ("nev_production", 805000),
    ]
    assert "metrics-differ" in said(reply.notes)


def test_a_seventh_subject_is_left_out_and_named(ask):
    reply = ask(
        "Northport vs Southgate vs Eastvale vs Millbrook vs Brightwater vs Westhaven vs Rivertown "
        "2025"
    )

    [left] = [line for line in reply.notes if line.message == "left-out"]
    assert [name.subject for name in left.terms["names"]] == ["rivertown"]


def test_a_year_that_is_not_held_is_not_compared(miss):
    reply = miss("eastvale 2024 vs 2022")

    assert reply.reason == "nearest"
    assert {period for _, _, period, _ in offered(reply)} == {"2021", "2023"}


def test_a_place_without_data_is_not_compared(miss):
    assert offered(miss("Northport vs Farhaven")) == [
        ("northport", "vehicle_production", "2025", 1788400)
    ]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did Northport out-build Southgate in 2024", True),
        ("Southgate outbuilt Northport in 2024, right?", False),
        ("is it a rumour that Southgate outproduced Northport in 2024", False),
    ],
)
def test_out_and_a_verb_ask_who_made_more(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_surpassing_in_a_named_year_is_a_comparison_and_no_event(ask):
    assert ask("北港2024年产量超过南关了吗").verdict is True


def test_two_metrics_are_not_set_against_each_other(desk):
    reply = desk.ask("Aurora sales 2025 against Daystar NEV sales 2025", TODAY).reply

    assert reply.headline.message == "one-metric-for-all"


@pytest.mark.parametrize(
    "text", ["in which year did Eastvale make more, 2021 or 2025", "东谷2021年和2025年哪年产量高"]
)
def test_of_two_years_the_one_with_more_is_named(ask, text):
    headline = ask(text).headline

    assert headline.message == "comparison-most-in"
    assert str(headline.terms["period"].period) == "2025"


@pytest.mark.parametrize(
    "text", ["Eastvale 2024 vs Jan-Nov 2025", "did Eastvale make more in Jan-Nov 2025 than in 2024"]
)
def test_a_year_whose_months_are_not_held_stands_whole_beside_the_part_of_another(ask, text):
    reply = ask(text)

    assert {(str(f.period), f.value) for f in reply.figures} == {
        ("2024", 500000),
        ("2025-01/2025-11", 580000),
    }
    assert reply.verdict == "not_comparable"
