"""Where a maker has its seat, and which plants milestones record."""

import pytest


@pytest.mark.parametrize("text", ["where is Aurora based", "极光总部在哪", "Aurora headquarters"])
def test_a_seat_is_a_fact_with_its_sources(ask, text):
    [fact] = ask(text).facts

    assert fact.text.terms["seat"].subject == "northport"
    assert fact.sources == ("aurora-report-2026-03",)


def test_a_brand_has_the_seat_of_its_maker(ask):
    [fact] = ask("where is Lumen based").facts

    assert fact.text.terms["seat"].subject == "eastvale"
    assert fact.sources == ("motor-daily-2026-01", "arcadia-wire-2026-01-15")


def test_a_model_has_the_seat_of_its_brands_maker(ask):
    assert ask("where is Lumen Swift based").facts[0].text.terms["seat"].subject == "eastvale"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("is Aurora based in Northport?", True), ("is Aurora based in Eastvale?", False)],
)
def test_yes_or_no_names_the_seat_all_the_same(ask, text, verdict):
    reply = ask(text)

    assert reply.verdict is verdict
    assert reply.facts[0].text.terms["seat"].subject == "northport"


@pytest.mark.parametrize("text", ["where is Halcyon based", "子午汽车总部在哪里"])
def test_a_seat_that_is_not_recorded_is_not_guessed(miss, text):
    assert miss(text).reason == "no_data"


def test_plants_are_told_as_far_as_milestones_record_them(ask):
    assert [fact.date for fact in ask("Aurora plants").facts] == ["2025-05"]


@pytest.mark.parametrize("text", ["Daystar plants", "晨星工厂"])
def test_the_cities_where_a_maker_builds_are_given_with_their_sources(ask, text):
    [built] = ask(text).facts

    assert built.text.message == "plants-of"
    assert [place.subject for place in built.text.terms["places"]] == ["eastvale"]
    assert built.sources == ("motor-daily-2026-01",)


def test_a_place_names_who_has_a_seat_and_who_has_plants_there(ask):
    facts = {fact.text.message: fact.text.terms for fact in ask("plants in Eastvale").facts}

    assert [one.subject for one in facts["seats-in"]["makers"]] == ["daystar"]
    assert [one.subject for one in facts["plants-in"]["makers"]] == ["daystar"]


@pytest.mark.parametrize("text", ["where does Daystar build its cars", "晨星在哪里造车"])
def test_where_a_maker_builds_is_no_figure(ask, text):
    reply = ask(text)

    assert [place.subject for place in reply.facts[0].text.terms["places"]] == ["eastvale"]
    assert reply.figures == ()


def test_a_model_is_not_said_to_be_built_where_its_maker_builds(ask):
    assert ask("where is the Lumen Swift built").facts[0].text.message == "plants-of-maker"


@pytest.mark.parametrize(
    "text", ["which carmakers are based in Eastland", "companies with headquarters in Eastvale"]
)
def test_who_has_a_seat_in_a_place(ask, text):
    [fact] = ask(text).facts

    assert [one.subject for one in fact.text.terms["makers"]] == ["daystar"]


def test_nobody_has_a_seat_where_none_is_recorded(miss):
    assert miss("carmakers based in Westhaven").headline.message == "seats-in-none"


def test_a_place_lies_somewhere_rather_than_having_a_seat(ask):
    assert ask("where is Eastvale").facts[0].text.terms["above"].subject == "eastland"


def test_a_plant_in_a_city_is_confirmed_but_never_denied(ask):
    assert ask("does Daystar have a plant in Eastvale").verdict is True
    assert ask("does Daystar have a plant in Westhaven").verdict is None


def test_where_in_a_place_a_maker_builds_leaves_out_its_other_places(ask):
    reply = ask("what plants does Daystar have in Eastland")

    assert [fact.text.message for fact in reply.facts] == ["plants-of"]
