"""Where a figure comes from: every claim with its place, and whether they agree."""

import pytest

from data.catalogue import read_catalogue
from intents.answer import Answer
from tests.fixtures import DATASET, offered, shown
from tests.questions.published import answers


def claims(reply):
    return [
        (fact.sources[0], int(fact.text.terms["value"].value), fact.text.terms["locator"].en)
        for fact in reply.facts
    ]


@pytest.mark.parametrize("text", ["source for Northport 2025", "北港2025年产量来源"])
def test_the_preferred_source_stands_first_and_then_every_other_claim(ask, text):
    assert claims(ask(text)) == [
        ("northport-bulletin-2026-02-10", 1788400, "p1"),
        ("arcadia-wire-2026-01-15", 1800000, "p1"),
        ("cartalk-2026-03-01", 1650000, "p3"),
        ("cartalk-2026-03-01", 1780000, "p1"),
        ("motor-daily-2026-01", 1788000, "p1"),
        ("motor-daily-undated", 1760000, "excerpt"),
    ]


def test_each_claim_says_who_counted(ask):
    bodies = [fact.text.terms["body"].code for fact in ask("source for Northport 2025").facts]

    assert bodies[:3] == ["local", "unstated", "national_bureau"]


def test_a_source_is_cited_once(ask):
    sources = ask("source for Northport 2025").sources

    assert sources[0] == "northport-bulletin-2026-02-10"
    assert len(sources) == len(set(sources)) == 5


def test_an_amount_without_a_period_finds_the_figure_that_it_is(ask):
    assert shown(ask("source for Northport's 1.6013 million")) == [
        ("northport", "2025-01/2025-11", 1601300)
    ]


def test_sources_agree_if_there_is_no_rival(ask):
    assert ask("do sources agree on Northport Jan-Nov 2025").verdict is True
    assert ask("do sources agree on Northport 2025").verdict is False
    assert ask("do sources agree on Eastvale NEV Jan-Nov 2025").verdict is False


def test_all_sources_are_listed_with_their_rows_the_busiest_first(ask):
    facts = ask("what are your sources").facts

    counts = [fact.text.terms["count"] for fact in facts]
    assert sum(counts) == len(read_catalogue(DATASET).rows)
    assert counts == sorted(counts, reverse=True)
    assert facts[0].sources == ("road-review-2024-12-31",)


def test_a_figure_that_is_not_held_has_no_source(miss):
    reply = miss("source for Westhaven 2025")

    assert reply.reason == "nearest"
    assert offered(reply)[0][2] == "2025-01/2025-11"


def test_a_growth_that_is_asked_after_finds_the_period_it_is_stated_for(ask):
    [figure] = ask("who says Westhaven's output rose 3.4%").figures

    assert (str(figure.period), figure.value) == ("2025-01/2025-11", 930000)


@pytest.mark.parametrize("text", ["who says Southgate's output rose 44%", "source: Southgate 9M"])
def test_a_number_that_no_source_states_has_no_source(miss, text):
    reply = miss(text)

    assert (reply.reason, reply.headline.message) == ("no_data", "provenance-unsaid")


def test_a_number_finds_the_one_thing_it_was_said_of(ask):
    assert shown(ask("who published 1,788,400")) == [("northport", "2025", 1788400)]


def test_a_number_finds_its_metric_beside_a_name(ask):
    [figure] = ask("where does Northport's 805,000 come from").figures

    assert (figure.metric, figure.value) == ("nev_production", 805000)


def test_a_number_that_nobody_states_is_said_to_be_so(miss):
    assert miss("where does 123,456 come from").headline.message == "provenance-unsaid-of-any"


def test_why_there_are_two_figures_is_told_by_who_counted(ask):
    assert ask("why are there two figures for Northport 2025").headline.message.startswith(
        "provenance-"
    )


def test_a_number_said_by_far_most_of_one_thing_is_meant_of_that_one():
    reply = answers().asked("where does 950,000 come from").reply

    assert isinstance(reply, Answer)
    assert {figure.subject for figure in reply.figures} == {"byd-hefei"}
