"""What is held: metrics and periods of one, subjects of a kind, and never a value."""

import shutil

import pytest

from data.catalogue import read_catalogue
from data.dataset import open_dataset
from intents.desk import Desk
from tests.fixtures import DATASET, TODAY


def held(reply):
    return {
        fact.text.terms["metric"].metric: [str(one.period) for one in fact.text.terms["periods"]]
        for fact in reply.facts
    }


def omitted(reply):
    return {fact.text.terms["metric"].metric: fact.text.terms["more"] for fact in reply.facts}


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


def test_the_whole_dataset_is_counted(ask):
    # A total so far, of January 2026, is no figure of that month.
    terms = ask("what data do you have").headline.terms

    assert terms["rows"] == len(read_catalogue(DATASET).rows)
    assert terms["sources"] == 8
    assert (str(terms["first"].period), str(terms["last"].period)) == ("2016", "2025")


@pytest.mark.parametrize("text", ["do you have data on Farhaven", "远湾有数据吗"])
def test_a_real_place_without_data_is_said_to_have_none(miss, text):
    assert miss(text).reason == "no_data"


def test_of_many_periods_full_years_are_shown_first_and_the_rest_is_counted(tmp_path):
    shutil.copytree(DATASET, tmp_path / "dataset")
    path = tmp_path / "dataset/observations/vehicle_exports.csv"
    months = [f"{year}-{month:02}" for year in range(2020, 2025) for month in range(1, 13)]
    rows = [
        f"millbrook,{period},1000,4,exact,,actual,unstated,local,motor-daily-2026-01,p1,2026-06-01,\n"
        for period in ("1999", *months)
    ]
    path.write_text("".join([path.read_text("utf-8"), *rows]), "utf-8")
    dataset = open_dataset(tmp_path / "dataset")
    reply = Desk(dataset).ask("what do you have on Millbrook", TODAY).reply
    dataset.close()

    periods = held(reply)["vehicle_exports"]
    assert (periods[0], periods[-1], len(periods)) == ("1999", "2024-12", 48)
    assert omitted(reply)["vehicle_exports"] == 13


@pytest.mark.parametrize("text", ["which metrics do you have", "有哪些指标"])
def test_the_metrics_held_are_listed(ask, text):
    names = [one.metric for one in ask(text).facts[0].text.terms["names"]]

    assert "vehicle_production" in names
    assert not [name for name in names if name.startswith("rank_")]


@pytest.mark.parametrize(
    "text", ["which cities in Westmark do you have data on", "西境有哪些城市有数据"]
)
def test_the_cities_of_a_province_with_figures_are_listed_apart_from_those_without(ask, text):
    held = ask(text).facts[0].text

    assert held.message == "coverage-within"
    assert {one.subject for one in held.terms["names"]} <= {
        "westhaven",
        "brightwater",
        "rivertown",
        "twinbridge-west",
    }
