"""Questions as people type them: answered rightly from the published data, or refused."""

from decimal import Decimal
from typing import Any

import pytest

from data.period import Period
from intents.intent import intents
from tests.questions.entries import Entry, Expected, entries
from tests.questions.published import answers

QUESTIONS = entries()


@pytest.mark.parametrize("entry", QUESTIONS, ids=lambda entry: entry.ask)
def test_a_question_is_answered_rightly_or_honestly_refused(entry: Entry) -> None:
    data = answers().data(answers().asked(entry.ask))

    assert data["language"] == entry.lang
    assert data["status"] in entry.status
    assert data["figures"] == [] or data["status"] == "answered"
    check_figures(entry, data["figures"])
    check_words(entry, data)


def check_figures(entry: Entry, figures: list[dict[str, Any]]) -> None:
    """Every expected figure is shown, and none of those that never may be."""
    shown = [(key(figure), figure) for figure in figures]
    for place, expected in enumerate(entry.figures):
        found = [figure for held, figure in shown if held == wanted(expected)]
        assert found, f"{wanted(expected)} is not among {[held for held, _ in shown]}"
        if entry.ordered:
            assert shown[place][0] == wanted(expected)
        if expected.change is not None:
            assert Decimal(str(found[0]["change_pct"])) == expected.change
        if expected.rank is not None:
            assert found[0]["rank"]["value"] == expected.rank
    for figure in figures:
        assert Decimal(str(figure["value"])) not in entry.never.values
        assert figure["subject"]["id"] not in entry.never.subjects


def key(figure: dict[str, Any]) -> tuple[str, str, str, Decimal, str]:
    period = Period(start=figure["period"]["start"], end=figure["period"]["end"])
    value = Decimal(str(figure["value"]))
    return figure["subject"]["id"], figure["metric"], str(period), value, figure["status"]


def wanted(expected: Expected) -> tuple[str, str, str, Decimal, str]:
    period, value = str(expected.period), expected.value
    return expected.subject, expected.metric, period, value, expected.status


def check_words(entry: Entry, data: dict[str, Any]) -> None:
    """The result, the verdict, the words and the source are those expected."""
    if entry.result is not None:
        assert data["result"]["operation"] == entry.result.operation
        assert data["result"]["value"] == pytest.approx(float(entry.result.value), rel=0.001)
    if entry.verdict is not None:
        assert data["verdict"] is entry.verdict
    words = "\n".join([data["text"], *data["notes"], *(fact["text"] for fact in data["facts"])])
    for piece in entry.text:
        assert piece.casefold() in words.casefold()
    if entry.source is not None:
        assert [source for source in data["sources"] if entry.source in source["url"]]


def test_there_are_many_questions_and_half_are_chinese():
    chinese = sum(entry.lang == "zh" for entry in QUESTIONS)

    assert len(QUESTIONS) >= 150
    assert chinese / len(QUESTIONS) == pytest.approx(0.5, abs=0.1)


def test_no_question_stands_twice_or_among_the_examples():
    asked = [entry.ask for entry in QUESTIONS]
    examples = {example.ask for intent in intents() for example in intent.examples}

    assert sorted(asked) == sorted(set(asked))
    assert examples.isdisjoint(asked)
