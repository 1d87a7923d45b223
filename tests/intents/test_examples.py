"""The examples of every intent, asked of the published dataset: they are also what /help lists."""

from collections import Counter
from typing import Any

import pytest

from bot.answers import Answers
from intents.answer import Answer
from intents.desk import Asked
from intents.intent import Example, Intent, intents
from intents.reading.question import Question
from tests.questions.published import answers, question, read

INTENTS = tuple(intents())
CASES = [
    pytest.param(intent, example, id=f"{intent.name}: {example.ask}")
    for intent in INTENTS
    for example in intent.examples
]
NEVER_READ = {"text", "language", "today", "amounts", "mends", "cues"}
"""Slots that an example does not state: a value would stand in `amounts`."""


@pytest.fixture(scope="module")
def published() -> Answers:
    return answers()


def status(asked: Asked) -> str:
    return "answered" if isinstance(asked.reply, Answer) else asked.reply.reason


@pytest.mark.parametrize(("intent", "example"), CASES)
def test_an_example_is_answered_by_its_own_intent_as_it_says(
    published: Answers, intent: Intent, example: Example
) -> None:
    asked = published.asked(example.ask)

    assert (asked.language, status(asked)) == (example.lang, example.status)
    if example.status != "out_of_scope":
        assert {part.intent for part in asked.parts or (asked,)} == {intent.name}


@pytest.mark.parametrize(("_intent", "example"), CASES)
def test_an_example_is_read_as_it_says(_intent: Intent, example: Example) -> None:
    found = read(example.ask)
    slots = {name: plain(getattr(found, name)) for name in example.reads}

    assert slots == example.reads


def plain(value: Any) -> Any:
    """A slot as YAML writes it."""
    return list(value) if isinstance(value, tuple) else value


def test_no_example_states_a_value() -> None:
    stated = {slot for one in INTENTS for example in one.examples for slot in example.reads}

    assert stated <= set(Question.model_fields) - NEVER_READ


@pytest.mark.parametrize("intent", INTENTS, ids=lambda intent: intent.name)
def test_only_what_asks_about_an_amount_has_one_in_its_examples(intent: Intent) -> None:
    takes_amounts = any(shape.amounts != "0" for shape in intent.takes)
    asked = [example.ask for example in intent.examples if example.status != "out_of_scope"]

    assert takes_amounts or not [ask for ask in asked if question(ask).amounts]


@pytest.mark.parametrize("intent", INTENTS, ids=lambda intent: intent.name)
def test_an_intent_has_three_examples_a_language_and_a_miss(intent: Intent) -> None:
    languages = Counter(example.lang for example in intent.examples)
    misses = [example for example in intent.examples if example.status != "answered"]

    assert languages["en"] >= 3
    assert languages["zh"] >= 3
    assert misses


def test_no_question_is_an_example_twice() -> None:
    asks = Counter(example.ask.casefold() for intent in INTENTS for example in intent.examples)

    assert [ask for ask, count in asks.items() if count > 1] == []


@pytest.mark.parametrize(
    "ask",
    [example.ask for one in INTENTS for example in one.examples if example.status != "answered"],
)
def test_an_example_that_misses_gives_no_figure_as_its_answer(published: Answers, ask: str) -> None:
    data = published.data(published.asked(ask))

    assert data["figures"] == []
    assert data["result"] is None
