"""What a conversation came to: the question completed, its periods, the figures given."""

from decimal import Decimal

from intents.answer import Answer
from intents.desk import Asked
from intents.reading.question import Question
from tests.fixtures import shown
from tests.questions.published import written


def asks(asked: Asked) -> Question:
    """The question that was completed."""
    assert asked.question is not None, asked.reply
    return asked.question


def when(asked: Asked) -> list[str]:
    """The periods of the question that was completed."""
    return [written(one) for one in asks(asked).periods]


def figures(asked: Asked) -> list[tuple[str, str, Decimal | int]]:
    """Subject, period and value of each figure of an answer."""
    assert isinstance(asked.reply, Answer), asked.reply.headline
    return shown(asked.reply)
