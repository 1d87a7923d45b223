"""Dated events: found by what they are about, whom, how many and when."""

import pytest

from intents.answer import Answer
from tests.fixtures import said, shown
from tests.questions.published import answers


def dates(reply):
    return [fact.date for fact in reply.facts]


@pytest.mark.parametrize(
    "text",
    ["when did Aurora build its 20 millionth car", "极光第2000万辆汽车是什么时候下线的"],
)
def test_a_count_finds_its_milestone_with_date_and_sources(ask, text):
    [fact] = ask(text).facts

    assert fact.date == "2025-11-30"
    assert fact.sources == ("aurora-report-2026-03", "arcadia-wire-2026-01-15")
    assert fact.text.terms["title"].en == "Aurora builds its 20 millionth car in Northport"


def test_another_count_is_not_answered_with_a_milestone_near_it(miss):
    reply = miss("when did Aurora build its 15 millionth car")

    assert reply.reason == "nearest"
    assert said(reply.rows) == ["milestone-row"] * 3


@pytest.mark.parametrize("text", ["when was the harbour tunnel opened", "海底隧道什么时候开通"])
def test_a_topic_finds_its_milestone(ask, text):
    assert dates(ask(text)) == ["2024-05"]


def test_a_year_gives_all_its_events_in_order(ask):
    assert dates(ask("what happened in 2025")) == ["2025", "2025-05", "2025-11-30"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("what happened in May 2025", "2025-05"),
        ("2025年5月发生了什么", "2025-05"),
        ("what happened in November 2025", "2025-11-30"),
    ],
)
def test_a_month_gives_only_what_surely_lies_in_it(ask, text, date):
    assert dates(ask(text)) == [date]


def test_what_is_dated_to_the_year_only_did_not_surely_happen_in_its_january(miss):
    assert miss("what happened in January 2025").reason == "no_data"


def test_a_place_and_a_year_must_both_fit(ask, miss):
    assert dates(ask("what happened in Northport in 2019")) == ["2019"]
    assert miss("what happened in Northport in 2018").reason == "nearest"


def test_overtaking_needs_both_who_are_named(ask):
    [fact] = ask("when did Southgate overtake Northport").facts

    assert (fact.date, fact.text.terms["title"].zh) == ("2019", "南关取代北港成为第一")


def test_a_place_without_events_has_none(miss):
    assert miss("what happened in Eastvale").reason == "no_data"


@pytest.mark.parametrize("text", ["when did Aurora's plant open", "极光的工厂什么时候投产"])
def test_when_a_plant_opened_is_asked_of_its_maker(ask, text):
    assert dates(ask(text)) == ["2025-05"]


def test_a_plant_of_the_maker_elsewhere_does_not_answer_for_a_city(miss):
    assert miss("when did Aurora's Eastvale plant open").reason == "nearest"


@pytest.mark.parametrize(
    "text", ["in which year did Millbrook overtake Eastvale", "磨溪哪一年反超东谷"]
)
def test_overtaking_without_a_source_is_worked_out_from_the_years(ask, text):
    reply = ask(text)

    assert reply.headline.message == "overtook-between"
    assert shown(reply) == [
        ("millbrook", "2023", 484000),
        ("eastvale", "2023", 470000),
        ("millbrook", "2021", 400000),
        ("eastvale", "2021", 450000),
    ]


def test_overtaking_across_a_change_of_counting_is_not_dated(ask):
    reply = ask("when did Eastvale overtake Brightwater in vehicle production")

    assert (reply.headline.message, reply.verdict) == ("overtook-broken", "not_comparable")


def test_who_was_ahead_from_the_start_did_not_overtake(miss):
    assert miss("when did Eastvale overtake Millbrook").headline.message == "overtaking-always"


def test_what_sources_remark_on_a_topic_answers_where_nothing_of_it_is_dated():
    reply = answers().asked("which city is called a hidden champion in micro EVs").reply

    assert isinstance(reply, Answer)
    assert [fact.sources for fact in reply.facts] == [("yicaiglobal-2026-01-06",)]
