"""The history of first place, as sources state it."""

import pytest

from intents.answer import Answer
from tests.fixtures import said, shown
from tests.questions.published import answers


def firsts(reply):
    """Year by year who is stated to have been first."""
    return [
        (fact.date, term.subject if hasattr(term, "subject") else term.figure.subject)
        for fact in reply.facts
        for term in [fact.text.terms.get("subject") or fact.text.terms["figure"]]
    ]


@pytest.mark.parametrize("text", ["who was first since 2016", "历年第一城"])
def test_each_year_names_all_who_are_stated_to_have_been_first(ask, text):
    assert firsts(ask(text)) == [
        ("2016", "northport"),
        ("2016", "rivertown"),
        ("2017", "northport"),
        ("2018", "northport"),
        ("2019", "southgate"),
        ("2020", "southgate"),
        ("2025", "northport"),
    ]


def test_a_year_that_two_claim_is_disputed(ask):
    assert "leaders-disputed" in said(ask("who was first since 2016").notes)
    assert "leaders-disputed" not in said(ask("who was first since 2017").notes)


def test_the_years_asked_bound_the_history(ask):
    assert [year for year, _ in firsts(ask("who led from 2017 to 2020"))] == [
        "2017",
        "2018",
        "2019",
        "2020",
    ]


def test_the_level_stands_with_a_first_place_where_it_is_held(ask):
    assert shown(ask("who was first since 2016")) == [
        ("southgate", "2019", 1310000),
        ("northport", "2025", 1788400),
    ]


def test_every_year_is_cited(ask):
    facts = ask("who was first since 2016").facts

    assert all(fact.sources for fact in facts)
    assert facts[-1].sources == ("northport-bulletin-2026-02-10", "cartalk-2026-03-01")


def test_the_years_of_one_are_its_own(ask):
    assert [year for year, _ in firsts(ask("when was Northport first"))] == [
        "2016",
        "2017",
        "2018",
        "2025",
    ]


def test_a_streak_is_counted_over_years_in_a_row(ask):
    result = ask("how many years in a row was Northport first").result

    assert (result.operation, result.value, result.unit) == ("streak", 3, "years")


def test_a_stated_streak_wins_over_counting(ask):
    reply = ask("how many years in a row was Southgate number one")

    assert [(figure.metric, figure.value) for figure in reply.figures] == [
        ("years_ranked_first", 2)
    ]
    assert reply.result is None


def test_who_was_never_first_has_no_streak(miss):
    assert miss("how many years in a row was Eastvale number one").reason == "no_data"


def test_a_rank_over_a_part_of_a_year_makes_no_leader_of_the_year(miss):
    assert miss("which provinces were first since 2000").reason == "no_data"


@pytest.mark.parametrize(
    "text",
    [
        "past champions since 2016",
        "历任汽车产量冠军城市",
        "list of number one cities by year",
    ],
)
def test_past_holders_are_asked_for_in_many_words(asked, text):
    assert asked(text).question.operation == "history"


@pytest.mark.parametrize("text", ["when was Northport the leader", "北港哪几年领先"])
def test_years_in_the_lead_are_not_the_years_of_most_cars(asked, text):
    assert asked(text).question.operation == "years_of"


@pytest.mark.parametrize(
    "text", ["how many times has Southgate been number one", "南关拿过几次第一"]
)
def test_how_often_someone_was_first_counts_the_years_that_sources_name(ask, text):
    reply = ask(text)

    assert (reply.result.operation, reply.result.value, reply.result.unit) == ("count", 2, "years")
    assert [fact.date for fact in reply.facts] == ["2019", "2020"]


@pytest.mark.parametrize(
    "text", ["which city was first in 2019 and which in 2025", "2019年和2025年哪个城市第一"]
)
def test_of_several_years_named_each_has_its_leader(ask, text):
    assert {fact.date for fact in ask(text).facts} == {"2019", "2025"}


@pytest.mark.parametrize(
    "text", ["which city was number one for two years", "哪个城市连续两年第一"]
)
def test_who_was_first_for_so_many_years_is_whom_a_source_says_it_of(ask, text):
    assert [(figure.subject, figure.value) for figure in ask(text).figures] == [("southgate", 2)]


def test_that_someone_was_first_for_so_many_years_is_judged(ask):
    assert ask("was Southgate number one for two years").verdict is True
    assert ask("was Southgate number one for nine years").verdict is False


@pytest.mark.parametrize(
    "text",
    ["How long was Chongqing off the top?", "how many years was Chongqing without the title"],
)
def test_the_years_without_the_title_are_not_those_in_first_place(text):
    reply = answers().asked(text).reply
    assert isinstance(reply, Answer)
    [figure] = reply.figures

    assert (figure.metric, int(figure.value)) == ("years_since_first", 9)


def test_a_year_that_two_claim_counts_for_whom_more_sources_name():
    # 36Kr alone says Guangzhou of 2016, six sources say Chongqing.
    counted = {}
    for name in ("Guangzhou", "Chongqing"):
        reply = answers().asked(f"how many times has {name} been number one").reply
        assert isinstance(reply, Answer)
        counted[name] = [fact.date for fact in reply.facts]

    assert counted["Guangzhou"] == [str(year) for year in range(2017, 2024)]
    assert "2016" in counted["Chongqing"]
