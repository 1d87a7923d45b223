"""Rankings: one period, one metric, one kind, one body; who is missing is named."""

from decimal import Decimal

import pytest

from tests.fixtures import said, shown


def places(reply):
    return [(figure.subject, figure.rank.value, figure.rank.derived) for figure in reply.figures]


@pytest.mark.parametrize("text", ["top cities 2025", "2025年城市产量排名", "top cities"])
def test_cities_and_municipalities_are_ranked_together_and_ties_share_a_place(ask, text):
    reply = ask(text)

    assert shown(reply) == [
        ("northport", "2025", 1788400),
        ("southgate", "2025", 1210000),
        ("eastvale", "2025", 640000),
        ("millbrook", "2025", 640000),
        ("brightwater", "2025", 520000),
    ]
    assert [figure.rank.value for figure in reply.figures] == [1, 2, 3, 3, 5]


def test_a_stated_rank_is_told_apart_from_one_worked_out(ask):
    reply = ask("top 2 cities 2025")

    assert places(reply) == [("northport", 1, False), ("southgate", 2, True)]
    assert [figure.rank.of for figure in reply.figures] == [None, 5]


def test_who_has_no_figure_is_named_the_largest_first(ask):
    def missing(text):
        [line] = [line for line in ask(text).notes if line.message == "ranking-missing"]
        return [name.subject for name in line.terms["names"]]

    assert missing("top cities 2025") == ["westhaven"]
    assert missing("top cities Jan-Nov 2025") == ["millbrook", "brightwater"]


def test_a_period_that_covers_more_is_offered(ask):
    assert "ranking-better" in said(ask("top cities Jan-Nov 2025").notes)
    assert "ranking-better" not in said(ask("top cities 2025").notes)


def test_without_a_period_a_full_year_with_three_stands_before_months_that_cover_more(ask):
    reply = ask("top cities by NEV production")

    assert {period for _, period, _ in shown(reply)} == {"2025"}
    assert len(reply.figures) == 3
    assert len(ask("top cities by NEV production Jan-Nov 2025").figures) == 4


def test_a_part_of_the_year_ranks_by_itself(ask):
    assert shown(ask("top cities Jan-Nov 2025")) == [
        ("northport", "2025-01/2025-11", 1601300),
        ("southgate", "2025-01/2025-11", 1090000),
        ("westhaven", "2025-01/2025-11", 930000),
        ("eastvale", "2025-01/2025-11", 580000),
    ]


def test_among_provinces_municipalities_stand_as_the_bureau_or_somebody_unnamed_counts_them(ask):
    reply = ask("top provinces Jan-Nov 2025")

    assert [(figure.subject, figure.counted_by) for figure in reply.figures] == [
        ("eastland", "national_bureau"),
        ("westmark", "national_bureau"),
        ("northport", "national_bureau"),
        ("southgate", "unstated"),
    ]


def test_whom_another_body_counted_is_not_said_to_be_missing(ask):
    notes = {note.message: note for note in ask("top cities 2024").notes}

    assert [term.subject for term in notes["ranking-otherwise"].terms["names"]] == ["westhaven"]
    assert "westhaven" not in [term.subject for term in notes["ranking-missing"].terms["names"]]


def test_the_bottom_begins_with_the_least(ask):
    reply = ask("bottom 2 cities 2025")

    assert [figure.value for figure in reply.figures] == [520000, 640000]
    assert [figure.rank.value for figure in reply.figures] == [5, 3]


def test_a_place_that_two_share_gives_both(ask):
    assert places(ask("who was third in 2025")) == [("eastvale", 3, True), ("millbrook", 3, True)]


def test_a_place_that_no_one_holds_is_refused(miss):
    assert miss("who was fourth in 2025").reason == "nearest"


def test_a_region_limits_the_ranking_to_what_lies_in_it(ask):
    assert places(ask("top cities in Eastland 2025")) == [
        ("eastvale", 1, True),
        ("millbrook", 1, True),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("cities above 600,000 in 2025", [1788400, 1210000, 640000, 640000]),
        ("cities below 600,000 in 2025", [520000]),
        ("2025年产量超过100万辆的城市", [1788400, 1210000]),
        ("cities above 640,000 in 2025", [1788400, 1210000]),
        ("cities with at least 640,000 in 2025", [1788400, 1210000, 640000, 640000]),
    ],
)
def test_a_threshold_keeps_those_on_its_side(ask, text, values):
    assert [figure.value for figure in ask(text).figures] == values


def test_a_bound_that_may_lie_on_either_side_of_a_threshold_is_left_open(ask):
    reply = ask("cities below 1 million in 2024")

    assert shown(reply) == [("eastvale", "2024", 500000)]
    assert "ranking-open" in said(reply.notes)


def test_a_count_shows_what_it_counts(ask):
    reply = ask("how many cities made more than 1 million cars in 2025")

    assert (reply.result.operation, reply.result.value) == ("count", 2)
    assert [figure.subject for figure in reply.figures] == ["northport", "southgate"]


def test_the_fastest_are_ranked_by_their_stated_change_alone(ask):
    reply = ask("which city grew fastest in 2025")

    assert [(figure.subject, figure.rank.value) for figure in reply.figures] == [
        ("eastvale", 1),
        ("northport", 2),
        ("brightwater", 3),
        ("southgate", 4),
    ]


def test_only_those_that_fell_have_fallen(ask):
    assert [figure.subject for figure in ask("which city fell in 2025").figures] == ["southgate"]


def test_who_was_first_is_left_open_where_sources_disagree(ask):
    reply = ask("who was number one in 2016")

    assert reply.headline.message == "ranking-disputed"
    assert [name.subject for name in reply.headline.terms["names"]] == ["northport", "rivertown"]
    assert reply.figures == ()
    assert said(reply.notes).count("ranking-claim") == 2


def test_a_stated_rank_without_a_figure_behind_it_is_a_fact(ask):
    reply = ask("which city was fourth in 2018")

    [fact] = reply.facts
    assert (fact.text.terms["subject"].subject, fact.text.terms["place"].value) == ("westhaven", 4)
    assert fact.sources == ("road-review-2024-12-31",)
    assert reply.figures == ()


def test_a_period_without_anything_names_those_that_have_something(miss):
    reply = miss("who was number one in 2010")

    assert reply.reason == "nearest"
    assert said(reply.rows) == ["ranking-periods"]


def test_makers_are_ranked_by_their_sales_and_targets_never_rank(ask):
    assert shown(ask("top companies by NEV sales 2025")) == [
        ("aurora", "2025", 600800),
        ("daystar", "2025", 210400),
    ]
    assert all(figure.status != "target" for figure in ask("top cities 2025").figures)


def test_a_region_is_ranked_among_its_own_places(ask):
    reply = ask("rank the Lakelands by 2023 output")

    assert [(figure.subject, figure.rank.value) for figure in reply.figures] == [
        ("westhaven", 1),
        ("millbrook", 2),
        ("eastvale", 3),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "cities with between 450,000 and 500,000 vehicles in 2023",
        "2023年产量在45万到50万之间的城市",
    ],
)
def test_a_range_has_two_sides(ask, text):
    assert [figure.subject for figure in ask(text).figures] == ["millbrook", "eastvale"]


def test_two_numbers_that_make_no_range_are_asked_about(miss):
    assert miss("cities over 450,000 over 500,000 in 2023").reason == "ambiguous"


def test_the_slowest_growing_is_not_the_smallest(ask):
    assert ask("slowest growing city 2025").headline.message == "ranking-by-change"


def test_the_second_from_the_bottom_is_one_place(ask):
    reply = ask("2023年倒数第二的城市")

    assert [figure.subject for figure in reply.figures] == ["millbrook"]


def test_the_first_places_may_be_listed_from_the_last_of_them(ask):
    reply = ask("top 2 cities 2023, smallest first")

    assert [figure.subject for figure in reply.figures] == ["westhaven", "northport"]


@pytest.mark.parametrize(
    ("text", "shown_first"),
    [
        ("cities that made more than Millbrook in 2023", ["northport", "westhaven", "millbrook"]),
        ("2023年产量比磨溪少的城市", ["eastvale", "millbrook"]),
    ],
)
def test_those_beyond_one_of_their_own_are_shown_with_it(ask, text, shown_first):
    assert [figure.subject for figure in ask(text).figures] == shown_first


def test_no_one_is_held_against_a_figure_that_is_not_there(miss):
    assert miss("cities that made more than Southgate in 2023").headline.message == "ranking-lacks"


def test_one_stated_change_makes_no_ranking_by_change(miss):
    reply = miss("fastest growing carmaker 2025")

    assert reply.headline.message == "ranking-change-alone"
    assert len(reply.nearest) == 1


def test_makers_are_not_ranked_by_place(miss):
    assert miss("biggest carmakers in Eastland").headline.message == "ranking-makers-within"


@pytest.mark.parametrize("text", ["biggest car city in Eastland 2025", "东陆汽车第一城 2025年"])
def test_the_car_city_of_a_province_is_looked_for_in_it(ask, text):
    assert {figure.subject for figure in ask(text).figures} == {"eastvale", "millbrook"}


@pytest.mark.parametrize(
    "text", ["which city grew fastest between 2023 and 2025", "2023年到2025年哪个城市增长最快"]
)
def test_growth_between_two_years_is_worked_out_from_both_levels(ask, text):
    reply = ask(text)

    assert shown(reply)[:2] == [("eastvale", "2023", 470000), ("eastvale", "2025", 640000)]
    assert (reply.result.operation, reply.result.value) == ("growth", Decimal("36.17"))
    # Northport is counted at the legal entity's seat in 2023, and where it builds in 2025.
    assert "northport" not in {figure.subject for figure in reply.figures}


def test_from_one_year_to_the_next_the_growth_is_the_stated_one(ask):
    assert ask("which city grew fastest 2025 vs 2024").headline.message == "ranking-by-change"


@pytest.mark.parametrize("text", ["municipalities by output 2025", "2025年直辖市汽车产量排名"])
def test_municipalities_are_ranked_among_themselves(ask, text):
    assert [figure.subject for figure in ask(text).figures] == ["northport", "southgate"]
