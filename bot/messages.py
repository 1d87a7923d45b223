"""The words of one language: Fluent messages behind a strict `say`."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

SHARED = Path(__file__).with_name("words")
INTENTS = Path(__file__).parents[1] / "intents"
LOCALES = {"en": "en", "zh": "zh-CN"}


class WordingError(Exception):
    """A message that is missing, or lacks an argument: a mistake in the words, never shown."""


class Markup(Protocol):
    """How a channel writes text and links."""

    def text(self, text: str) -> str:
        """Text, escaped where the markup needs it."""
        ...

    def link(self, text: str, url: str) -> str:
        """Text that leads to an address."""
        ...


class Messages:
    """Says messages in one language. Arguments come ready marked up; numbers select plurals."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([LOCALES[language]], use_isolating=False)
        for path in word_files(language):
            self._bundle.add_resource(FluentResource(path.read_text("utf-8")))

    def say(self, key: str, arguments: Mapping[str, str | int] | None = None) -> str:
        """A message with its arguments. Raises WordingError if either is missing."""
        if not self._bundle.has_message(key):
            raise WordingError(f"{self.language}: no message {key!r}")
        message = self._bundle.get_message(key)
        if message.value is None:
            raise WordingError(f"{self.language}: message {key!r} has no text")
        given = {
            name: fluent_number(value, useGrouping=False) if isinstance(value, int) else value
            for name, value in (arguments or {}).items()
        }
        text, errors = self._bundle.format_pattern(message.value, given)
        if errors:
            raise WordingError(f"{self.language}: message {key!r}: {errors[0]}")
        return str(text)


def word_files(language: str) -> Iterable[Path]:
    """The Fluent files of a language: the shared words, then each intent's."""
    return [SHARED / f"{language}.ftl", *sorted(INTENTS.glob(f"*/{language}.ftl"))]
