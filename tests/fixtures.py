"""A pytest plugin: the fictional dataset, a desk over it, and questions put to one intent.

The fixtures bear no annotations: pytest keeps them to the very end, and with them a class
that holds DuckDB, which then complains on exit.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.dataset import open_dataset
from intents.answer import Answer, Line, Miss, Reply
from intents.desk import Asked, Desk
from intents.reading.context import Turn

DATASET = Path(__file__).parent / "dataset"
TODAY = date(2026, 6, 15)
"""The day of every fictional question: last year is 2025."""


@pytest.fixture(scope="session")
def dataset():
    """The fictional dataset, locked like the published one."""
    opened = open_dataset(DATASET)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def desk(dataset):
    """A desk over the fictional dataset."""
    return Desk(dataset)


@pytest.fixture
def asked(desk, request):
    """Put a text to the desk; the intent that the test file is named after must take it."""
    intent = request.path.stem.removeprefix("test_")

    def put(text):
        found = desk.ask(text, TODAY)
        assert found.intent == intent, f"{text!r} was taken by {found.intent}"
        return found

    return put


@pytest.fixture
def ask(asked):
    """The answer to a text."""

    def put(text):
        reply = asked(text).reply
        assert isinstance(reply, Answer), f"{text!r} was refused: {reply.headline.message}"
        return reply

    return put


@pytest.fixture
def miss(asked):
    """The miss with which a text is refused."""

    def put(text):
        reply = asked(text).reply
        assert isinstance(reply, Miss), f"{text!r} was answered: {reply.headline.message}"
        return reply

    return put


def shown(answer: Answer) -> list[tuple[str, str, Decimal | int]]:
    """Subject, period and value of each figure, in their order."""
    return [(figure.subject, str(figure.period), figure.value) for figure in answer.figures]


def offered(reply: Reply) -> list[tuple[str, str, str, Decimal | int]]:
    """Subject, metric, period and value of each figure that is offered as nearest."""
    figures = [near.figure for near in reply.nearest]
    return [(one.subject, one.metric, str(one.period), one.value) for one in figures]


def said(lines: Iterable[Line]) -> list[str]:
    """Which messages stand in some lines."""
    return [line.message for line in lines]


@pytest.fixture
def talk(desk):
    """The last answer of a conversation."""

    def put(*texts: str) -> Asked:
        before: Turn | None = None
        for text in texts:
            asked: Asked = desk.ask(text, TODAY, before=before)
            before = asked.after
        return asked

    return put
