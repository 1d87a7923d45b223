"""What a metric counts, in the words of the vocabulary."""

import pytest


def defined(reply):
    return [fact.text.terms["metric"].metric for fact in reply.facts]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("what does vehicle production mean", "vehicle_production"),
        ("what is meant by NEV", "nev_production"),
        ("什么是新能源汽车", "nev_production"),
        ("what does deliveries mean", "deliveries"),
        ("什么是出口额", "vehicle_export_value"),
        ("NEV销量是什么意思", "nev_sales"),
    ],
)
def test_the_words_name_the_metric(ask, text, metric):
    assert defined(ask(text)) == [metric]


def test_a_definition_is_the_vocabularys_own_text(ask, dataset):
    [fact] = ask("what does vehicle production mean").facts

    definition = dataset.catalogue.metrics["vehicle_production"].definition
    assert (fact.text.terms["text"].en, fact.text.terms["text"].zh) == (
        definition.en,
        definition.zh,
    )


@pytest.mark.parametrize("text", ["does vehicle production include trucks", "汽车产量包括卡车吗"])
def test_whether_trucks_are_in_it_is_answered_with_the_metric_of_all_vehicles(ask, text):
    assert defined(ask(text)) == ["vehicle_production"]


def test_no_figure_stands_in_a_definition(ask):
    assert ask("what does vehicle production mean").figures == ()


def test_a_metric_that_is_not_in_the_vocabulary_is_not_defined(miss):
    assert miss("本地配套率是什么意思").reason == "no_data"


@pytest.mark.parametrize(
    "text", ["what is the difference between production and sales", "产量和销量有什么区别"]
)
def test_two_metrics_are_told_apart_by_both_definitions(ask, text):
    named = [fact.text.terms["metric"].metric for fact in ask(text).facts]

    assert list(dict.fromkeys(named)) == ["vehicle_production", "vehicle_sales"]


def test_two_metrics_are_never_the_same(ask):
    assert ask("are deliveries the same as sales").verdict is False


def test_a_kind_within_another_is_asked_of_the_wider_one(ask):
    assert ask("are plug-in hybrids counted as NEVs").facts[0].text.terms["metric"].metric == (
        "nev_production"
    )
