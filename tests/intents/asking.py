"""Asking the published dataset, in a conversation or out of it."""

from typing import Any

from intents.answer import Answer
from tests.questions.published import answers


def asked(text: str, *earlier: str) -> Any:
    """A question with all that came of it; `earlier` are the questions of the chat before it."""
    return answers().asked(text, context=earlier)


def reply(text: str, *earlier: str) -> Any:
    """The answer to a question that must have one."""
    found = asked(text, *earlier).reply
    assert isinstance(found, Answer), found
    return found
