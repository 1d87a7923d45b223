"""What is held: metrics and periods of one, subjects of a kind, and never a value."""

import pytest


def held(reply):
    return {
        fact.text.terms["metric"].metric: [str(one.period) for one in fact.text.terms["periods"]]
        for fact in reply.facts
    }


@pytest.mark.parametrize("text", ["what do you have on Millbrook", "磨溪有哪些数据"])
def test_each_metric_of_a_subject_is_listed_with_its_periods(ask, text):
    assert held(ask(text)) == {
        "vehicle_production": ["2021", "2022", "2023", "2025"],
        "nev_production": ["2025"],
    }


def test_metrics_stand_in_the_order_of_their_numbers(ask):
    assert list(held(ask("what do you have on Eastvale"))) == [
        "vehicle_production",
        "nev_production",
        "maker_count",
        "rank_nev_production",
    ]


def test_no_value_is_shown_but_the_sources_are_named(ask):
    reply = ask("what do you have on Millbrook")

    assert reply.figures == ()
    assert set(reply.sources) == {"motor-daily-2026-01", "road-review-2024-12-31"}


def test_a_kind_lists_those_that_have_figures_and_no_others(ask):
    [fact] = ask("which cities do you have data on").facts

    names = [name.subject for name in fact.text.terms["names"]]
    assert names[0] == "northport"
    assert sorted(names) == [
        "brightwater",
        "eastvale",
        "millbrook",
        "northport",
        "rivertown",
        "southgate",
        "westhaven",
    ]
    assert fact.text.terms["count"] == 7


def test_the_whole_dataset_is_counted(ask, dataset):
    terms = ask("what data do you have").headline.terms

    assert terms["rows"] == len(dataset.catalogue.rows)
    assert terms["sources"] == 8
    assert (str(terms["first"].period), str(terms["last"].period)) == ("2016", "2026-01")


@pytest.mark.parametrize("text", ["do you have data on Farhaven", "远湾有数据吗"])
def test_a_real_place_without_data_is_said_to_have_none(miss, text):
    assert miss(text).reason == "no_data"
