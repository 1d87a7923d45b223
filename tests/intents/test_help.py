"""Help, greetings, thanks, and what cannot be read: never a figure."""

import pytest

from intents.answer import Miss
from tests.fixtures import TODAY, said


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("help", "help-headline"),
        ("你能做什么", "help-headline"),
        ("hi", "help-greeting"),
        ("你好", "help-greeting"),
        ("thanks", "help-thanks"),
        ("谢谢", "help-thanks"),
    ],
)
def test_help_greeting_and_thanks_are_told_apart(miss, text, message):
    reply = miss(text)

    assert (reply.reason, reply.headline.message) == ("help", message)


def test_help_shows_questions_to_ask(miss):
    assert said(miss("help").rows) == [f"help-example-{number}" for number in range(1, 6)]


@pytest.mark.parametrize("text", ["", "   ", "😀🚗", "？？？"])
def test_a_message_without_words_is_answered_with_help(desk, text):
    reply = desk.ask(text, TODAY).reply

    assert isinstance(reply, Miss)
    assert reply.reason == "help"


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("weather in Northport", "weather"),
        ("dividends of Aurora", "dividends"),
        ("北港2025年气温", "气温"),
    ],
)
def test_a_word_that_is_not_understood_stops_the_answer_and_is_named(desk, text, unknown):
    reply = desk.ask(text, TODAY).reply

    assert isinstance(reply, Miss)
    assert (reply.reason, reply.not_understood) == ("out_of_scope", (unknown,))
    assert reply.nearest == ()


def test_ten_thousand_characters_are_refused(desk):
    assert desk.ask("northport " * 1000, TODAY).reply.headline.message == "too-long"


def test_a_name_that_two_places_hold_is_asked_back_with_both(desk):
    reply = desk.ask("twinbridge 2025", TODAY).reply

    assert reply.reason == "ambiguous"
    assert [line.terms["subject"].subject for line in reply.suggestions] == [
        "twinbridge-east",
        "twinbridge-west",
    ]


def test_a_question_about_no_one_is_asked_back(desk):
    assert desk.ask("how many cars in 2025", TODAY).reply.reason == "ambiguous"
