"""The published dataset, opened once for all tests that read or ask real questions."""

from datetime import date
from functools import cache
from pathlib import Path

from bot.answers import Answers
from data.catalogue import FullCatalogue, read_catalogue
from intents.reading.meaning import Fixed, Part, Years
from intents.reading.question import Question, Unread, When
from intents.reading.reader import Reader

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2026, 11, 21)


@cache
def catalogue() -> FullCatalogue:
    """The rows and the vocabulary."""
    return read_catalogue(DATA)


@cache
def reader() -> Reader:
    """A reader over the published vocabulary."""
    return Reader(catalogue())


@cache
def answers() -> Answers:
    """The answers of every channel, on the day that the tests live in."""
    return Answers(DATA, lambda: TODAY)


def read(text: str) -> Question | Unread:
    """A text as read on the tests' day."""
    return reader().read(text, TODAY)


def question(text: str) -> Question:
    """A text that must be understood."""
    found = read(text)
    assert isinstance(found, Question), found
    return found


def unread(text: str) -> Unread:
    """A text that must not be understood."""
    found = read(text)
    assert isinstance(found, Unread), found
    return found


def written(when: When) -> str:
    """A period as the rows write it.

    `*` stands for a year that is not named, `..` for an open end.
    """
    match when:
        case Fixed():
            return str(when.period)
        case Part():
            return f"*-{when.first:02}/*-{when.last:02}"
        case Years():
            return f"{when.first or ''}..{when.last or ''}"
        case _:
            return type(when).__name__


def periods(text: str) -> list[str]:
    """The periods of a text, in the order typed."""
    return [written(when) for when in question(text).periods]
