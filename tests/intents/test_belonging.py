"""Whose brand it is, who owns a maker, which province a city lies in: only what is recorded."""

import pytest

from tests.fixtures import TODAY


def messages(reply):
    return [fact.text.message for fact in reply.facts]


@pytest.mark.parametrize(
    "text", ["who owns Lumen", "whose brand is Lumen", "流明是谁家的品牌", "流明归谁所有"]
)
def test_the_owner_is_a_fact_with_the_sources_that_name_it(ask, text):
    [fact] = ask(text).facts

    assert [one.subject for one in fact.text.terms["owners"]] == ["daystar"]
    assert fact.sources == ("motor-daily-2026-01",)


@pytest.mark.parametrize("text", ["who makes the Lumen Swift", "流明雨燕是谁生产的"])
def test_a_model_is_followed_up_to_the_maker_of_its_brand(ask, text):
    model, brand = ask(text).facts

    assert model.text.terms["owner"].subject == "lumen"
    assert [one.subject for one in brand.text.terms["owners"]] == ["daystar"]


def test_a_tie_that_only_the_list_of_subjects_holds_says_so(ask):
    assert [note.message for note in ask("who makes the Lumen Swift").notes] == ["belonging-listed"]
    assert ask("who owns Lumen").notes == ()


@pytest.mark.parametrize("text", ["who owns Aurora", "极光的母公司"])
def test_an_owner_that_is_not_recorded_is_not_guessed(miss, text):
    assert miss(text).reason == "no_data"


@pytest.mark.parametrize("text", ["Daystar brands", "what brands does Daystar own", "晨星旗下品牌"])
def test_the_brands_of_a_maker_are_listed(ask, text):
    [fact] = ask(text).facts

    assert [one.subject for one in fact.text.terms["names"]] == ["lumen"]


@pytest.mark.parametrize("text", ["which models does Lumen have", "流明有哪些车型"])
def test_the_models_of_a_brand_are_listed(ask, text):
    assert [one.subject for one in ask(text).facts[0].text.terms["names"]] == ["lumen-swift"]


@pytest.mark.parametrize(
    "text", ["what province is Eastvale in", "which province does Eastvale belong to"]
)
def test_the_province_of_a_city(ask, text):
    assert ask(text).facts[0].text.terms["above"].subject == "eastland"


@pytest.mark.parametrize("text", ["东谷属于哪个省", "东谷在哪个省"])
def test_the_province_of_a_city_in_chinese(ask, text):
    assert ask(text).facts[0].text.terms["above"].subject == "eastland"


def test_a_municipality_lies_in_no_province(ask):
    assert messages(ask("which province is Northport in")) == ["belonging-municipality"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("is Eastvale in Eastland", True),
        ("is Eastvale in Westmark", False),
        ("does Eastland include Eastvale", True),
        ("东谷在东陆吗", True),
        ("is Lumen a brand of Daystar", True),
        ("is Lumen owned by Aurora", False),
        ("does Daystar own Lumen", True),
        ("does Lumen own Daystar", False),
        ("流明属于晨星吗", True),
    ],
)
def test_yes_or_no_only_where_the_data_tells(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_a_tie_of_which_nothing_is_recorded_is_refused(miss):
    assert miss("does Aurora own Halcyon").headline.message == "belonging-no-tie"


def test_a_maker_builds_elsewhere_too_so_a_city_is_never_denied(ask):
    assert ask("is Daystar in Eastvale").verdict is True
    assert ask("is Daystar in Westhaven").verdict is None


@pytest.mark.parametrize("text", ["who makes cars in Eastvale", "谁在东谷造车"])
def test_who_builds_in_a_city(ask, text):
    assert messages(ask(text)) == ["seats-in", "plants-in"]


@pytest.mark.parametrize(
    ("before", "text", "tie"),
    [
        ("Eastvale 2025", "which province is it in", "belonging-lies"),
        ("东谷2025年产量", "它属于哪个省", "belonging-lies"),
        ("Lumen deliveries 2025", "who owns it", "owners-fact"),
        ("流明2025年交付量", "这是谁的品牌", "owners-fact"),
    ],
)
def test_a_tie_is_asked_of_whom_the_question_before_was_about(desk, before, text, tie):
    turn = desk.ask(before, TODAY).after

    assert messages(desk.ask(text, TODAY, before=turn).reply)[0] == tie


def test_after_a_tie_a_metric_asks_for_a_figure(desk):
    turn = desk.ask("who owns Lumen", TODAY).after

    assert desk.ask("how many did it deliver in 2025", TODAY, before=turn).intent == "figure"


def test_two_of_a_kind_do_not_lie_in_each_other(ask):
    reply = ask("are Eastvale and Millbrook cities")

    assert reply.verdict is None
    assert messages(reply).count("belonging-lies") == 2


def test_a_whole_does_not_lie_in_its_part(ask):
    assert ask("is Arcadia part of Eastland").verdict is False


MAKERS = """
harbour-joint:
  number: 17
  kind: company
  en: Harbour Joint
  zh: 港合汽车
  owners: [aurora, halcyon]
  owner_sources: [motor-daily-2026-01]

pier-joint:
  number: 18
  kind: company
  en: Pier Joint
  zh: 栈合汽车
  owners: [harbour-joint, halcyon]
  owner_sources: [motor-daily-2026-01]

dawnworks:
  number: 19
  kind: company
  en: Dawnworks
  zh: 黎明厂
  parent: daystar

glimmer:
  number: 20
  kind: brand
  en: Glimmer
  zh: 微光
  parent: dawnworks
"""


def ids(term):
    return [one.subject for one in term]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("does Lumen Swift belong to Daystar", True),
        ("does Daystar build the Lumen Swift", True),
        ("is Aurora the carmaker behind Lumen's production", False),
        ("is Aurora the producer of Lumen", False),
        ("does Lumen own Aurora", False),
        ("does Eastvale's output include Daystar", None),
    ],
)
def test_a_tie_is_affirmed_at_any_remove_and_denied_only_of_what_is_recorded(ask, text, verdict):
    assert ask(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("is Harbour Joint owned by Aurora", True),
        ("is Harbour Joint owned by Daystar", None),
        ("does Harbour Joint own Aurora", False),
    ],
)
def test_the_owners_of_a_company_need_not_be_all(ask_with, text, verdict):
    reply = ask_with(text, subjects=MAKERS)

    assert reply.verdict is verdict
    assert ids(reply.facts[0].text.terms["owners"]) == ["aurora", "halcyon"]


def test_of_two_under_one_owner_the_ties_of_both_are_told(ask_with):
    reply = ask_with("does Glimmer belong to Lumen", subjects=MAKERS)

    assert (reply.verdict, messages(reply)) == (
        "depends",
        ["belonging-brand", "belonging-company", "owners-fact"],
    )


@pytest.mark.parametrize(
    "text",
    ["who are the joint venture partners of Harbour Joint", "which companies own Harbour Joint"],
)
def test_of_a_joint_venture_its_partners_are_told_and_not_its_ventures(ask_with, text):
    [fact] = ask_with(text, subjects=MAKERS).facts

    assert ids(fact.text.terms["owners"]) == ["aurora", "halcyon"]


def test_the_joint_ventures_of_a_maker_are_told_with_all_who_hold_them(ask_with):
    facts = ask_with("Halcyon joint ventures", subjects=MAKERS).facts

    assert [ids(fact.text.terms["owners"]) for fact in facts] == [
        ["aurora", "halcyon"],
        ["harbour-joint", "halcyon"],
    ]


@pytest.mark.parametrize(
    ("text", "brands"),
    [("Daystar brands", [["lumen"], ["glimmer"]]), ("Dawnworks brands", [["glimmer"], ["lumen"]])],
)
def test_the_own_brands_of_a_maker_are_followed_by_those_of_its_group(ask_with, text, brands):
    facts = ask_with(text, subjects=MAKERS).facts

    assert [ids(fact.text.terms["names"]) for fact in facts] == brands


@pytest.mark.parametrize("place", ["the Lakelands", "Arcadia"])
def test_of_a_region_or_a_country_its_places_are_told(ask, place):
    assert messages(ask(f"what does {place} belong to"))[0] == "belonging-members"


def test_where_a_place_lies_needs_no_word_on_the_list_of_subjects(ask):
    assert ask("what province is Eastvale in").notes == ()


@pytest.mark.parametrize("text", ["is Lumen made by Aurora", "流明是极光生产的吗"])
def test_a_brand_is_not_compared_with_the_maker_that_is_asked_about(ask, text):
    assert ask(text).verdict is False


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("is Eastland a city", False),
        ("东陆是城市吗", False),
        ("is Eastland a province", True),
        ("is Northport a municipality", True),
        ("is Eastvale a municipality", False),
    ],
)
def test_what_kind_of_place_it_is_is_a_yes_or_no(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_a_province_is_not_the_first_of_the_cities(ask):
    assert ask("is Eastland the top car city in Arcadia?").verdict is False
