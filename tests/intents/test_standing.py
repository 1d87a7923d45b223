"""Where one stands: a stated rank first, else its place among the held figures."""

import pytest

from intents.answer import Answer, Miss
from tests.fixtures import TODAY, offered, said, shown
from tests.questions.published import answers


@pytest.mark.parametrize("text", ["where does Northport stand in 2025", "北港2025年排第几"])
def test_a_stated_rank_is_given_with_the_figure_behind_it(ask, text):
    reply = ask(text)

    [figure] = reply.figures
    assert (figure.rank.value, figure.rank.scope, figure.rank.derived) == (1, "cities", False)
    assert figure.value == 1788400
    assert reply.sources == ("northport-bulletin-2026-02-10", "cartalk-2026-03-01")


def test_without_a_stated_rank_the_place_among_those_held_is_worked_out(ask):
    [figure] = ask("where does Southgate stand in 2025").figures

    assert (figure.rank.value, figure.rank.of, figure.rank.derived) == (2, 5, True)


def test_those_that_tie_share_their_place(ask):
    [eastvale] = ask("where does Eastvale stand in 2025").figures
    [millbrook] = ask("where does Millbrook stand in 2025").figures
    [brightwater] = ask("where does Brightwater stand in 2025").figures

    assert [one.rank.value for one in (eastvale, millbrook, brightwater)] == [3, 3, 5]


def test_a_rank_that_another_source_gives_otherwise_is_disputed(ask):
    reply = ask("rank of Northport in 2019")

    assert reply.figures[0].rank.value == 3
    [disputed] = [line for line in reply.notes if line.message == "standing-disputed"]
    assert disputed.terms["place"].value == 4
    assert disputed.terms["source"].source == "cartalk-2026-03-01"


def test_a_place_that_another_holds_too_depends_on_whom_you_ask(ask):
    reply = ask("was Northport first in 2016?")

    assert reply.verdict == "depends"
    assert "standing-other" in said(reply.notes)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("was Southgate first in 2019?", True),
        ("was Southgate first in 2025?", False),
        ("was Northport first in 2017?", True),
        ("was Northport second in 2025?", False),
        ("2025年北港是第一吗", True),
    ],
)
def test_yes_or_no_follows_the_rank(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_a_rank_without_a_level_stands_alone(ask):
    [figure] = ask("rank of Westhaven in 2018").figures

    assert (figure.metric, figure.rank.value) == ("rank_vehicle_production", 4)


def test_a_municipality_has_a_rank_among_provinces_too(ask):
    [figure] = ask("Northport rank among provinces Jan-Nov 2025").figures

    assert (figure.rank.value, figure.rank.scope) == (3, "provinces")


def test_the_next_above_and_below_stand_with_their_figures(ask):
    assert shown(ask("who is just above Southgate in 2025")) == [
        ("northport", "2025", 1788400),
        ("southgate", "2025", 1210000),
    ]
    assert shown(ask("who is just above Brightwater in 2025"))[0][2] == 640000


def test_no_one_stands_above_the_first_or_below_the_last(ask):
    assert shown(ask("who is just above Northport in 2025")) == [("northport", "2025", 1788400)]
    assert shown(ask("who is just below Brightwater in 2025")) == [("brightwater", "2025", 520000)]


def test_a_year_without_a_figure_has_no_rank(miss):
    reply = miss("rank of Westhaven in 2025")

    assert reply.reason == "nearest"
    assert offered(reply)[0] == ("westhaven", "vehicle_production", "2025-01/2025-11", 930000)


def test_a_maker_with_no_other_to_compare_has_no_rank(miss):
    assert miss("where does aurora stand in sales 2025").reason == "nearest"


def test_a_place_without_data_has_no_rank(miss):
    assert miss("rank of Farhaven").reason == "no_data"


def test_both_neighbours_are_given_where_both_are_asked(ask):
    reply = ask("neighbours of Millbrook in the 2023 ranking")

    assert {figure.subject for figure in reply.figures} == {"westhaven", "millbrook", "eastvale"}


def test_a_place_within_a_region_is_one_among_its_places(ask):
    reply = ask("湖区里磨溪2023年排第几")

    assert (reply.figures[0].rank.value, reply.figures[0].rank.of) == (2, 3)


def test_a_place_in_the_world_is_never_worked_out(miss):
    assert miss("Northport's rank in the world").headline.message == "standing-no-world"


def test_places_among_other_numbers_of_figures_are_only_shown(ask):
    reply = ask("how many places did Eastvale climb between 2023 and 2025")

    assert reply.result is None
    assert {str(figure.period) for figure in reply.figures} == {"2023", "2025"}


@pytest.mark.parametrize("text", ["who makes the most cars in Eastland", "谁在东陆造车最多"])
def test_who_makes_most_in_a_place_is_not_answered_with_the_place(desk, text):
    asked = desk.ask(text, TODAY)

    assert (asked.intent, isinstance(asked.reply, Miss)) == ("none", True)


def test_the_biggest_producer_is_a_place_where_a_place_is_named(ask):
    assert ask("was Northport the biggest car producer in 2025").verdict is True


def test_who_was_first_before_another_is_first_no_longer(ask):
    reply = ask("is Southgate still the top car city?")

    assert reply.verdict is False
    assert [fact.date for fact in reply.facts] == ["2025"]


def test_the_places_of_the_years_are_those_that_sources_state(ask):
    assert [fact.date for fact in ask("Northport's rank over the years").facts] == [
        "2016",
        "2017",
        "2018",
        "2019",
        "2025",
    ]


def test_a_municipality_without_a_place_among_cities_has_that_among_provinces():
    reply = answers().asked("what position was Shanghai in 2016?").reply
    assert isinstance(reply, Answer)

    [figure] = reply.figures
    assert figure.rank is not None
    assert (figure.rank.value, figure.rank.scope) == (3, "provinces")


@pytest.mark.parametrize("text", ["who's in second place behind Chongqing for 2025"])
def test_who_is_behind_another_is_the_neighbour(text):
    reply = answers().asked(text).reply
    assert isinstance(reply, Answer)

    assert [figure.subject for figure in reply.figures] == ["qingdao", "chongqing"]


@pytest.mark.parametrize(
    "text",
    ["Was Shenzhen the number one car city in 2025?", "有人说深圳2025年汽车产量全国第一，对吗"],
)
def test_who_is_said_to_be_first_is_not_where_sources_call_another_so(text):
    reply = answers().asked(text).reply
    assert isinstance(reply, Answer)

    assert reply.verdict is False
    assert [fact.date for fact in reply.facts] == ["2025"]
