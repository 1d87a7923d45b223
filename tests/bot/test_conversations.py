"""Conversations: kept apart, for half an hour, and not without end."""

import pytest

from bot.conversations import LASTING, Conversations
from intents.reading.context import Turn

FIRST, SECOND = Turn(id="first"), Turn(id="second")


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_conversation_begins_with_nothing(clock):
    assert Conversations(clock).before((1, 1, None)) is None


def test_the_last_turn_is_what_the_next_builds_on(clock):
    conversations = Conversations(clock)

    conversations.keep((1, 1, None), FIRST)
    conversations.keep((1, 1, None), SECOND)

    assert conversations.before((1, 1, None)) == SECOND


@pytest.mark.parametrize("other", [(2, 1, None), (1, 2, None), (1, 1, 7)])
def test_another_chat_user_or_topic_is_another_conversation(clock, other):
    conversations = Conversations(clock)

    conversations.keep((1, 1, None), FIRST)

    assert conversations.before(other) is None


def test_a_turn_is_held_for_half_an_hour(clock):
    conversations = Conversations(clock)
    conversations.keep("a", FIRST)

    clock.now += LASTING
    assert conversations.before("a") == FIRST
    clock.now += 1
    assert conversations.before("a") is None
    assert LASTING == 1800


def test_every_question_makes_it_last_again(clock):
    conversations = Conversations(clock)
    conversations.keep("a", FIRST)
    clock.now += LASTING - 1
    conversations.keep("a", SECOND)
    clock.now += LASTING - 1

    assert conversations.before("a") == SECOND


def test_no_turn_ends_a_conversation(clock):
    conversations = Conversations(clock)
    conversations.keep("a", FIRST)
    conversations.keep("a", None)

    assert conversations.before("a") is None


def test_the_ones_silent_for_longest_are_forgotten_first(clock):
    conversations = Conversations(clock, most=2)
    for key in ("a", "b", "a", "c"):
        conversations.keep(key, FIRST)

    assert [key for key in "abc" if conversations.before(key)] == ["a", "c"]
