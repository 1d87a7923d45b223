"""What the Telegram side needs from the answering side, and nothing more."""

from collections.abc import Sequence
from typing import Protocol

from intents.reading.context import Turn


class Button(Protocol):
    """A suggestion that can be tapped."""

    @property
    def label(self) -> str:
        """What stands on it."""

    @property
    def code(self) -> str:
        """What comes back when it is tapped: 1 to 64 bytes."""


class Reply(Protocol):
    """One message, worded and ready to send."""

    @property
    def html(self) -> str:
        """Telegram HTML, at most 4,096 characters once its entities are parsed."""

    @property
    def intent(self) -> str:
        """The intent that answered or refused."""

    @property
    def status(self) -> str:
        """The answer's status, such as `answered` or `no_data`."""

    @property
    def language(self) -> str:
        """The language of the reply: `en` or `zh`."""

    @property
    def buttons(self) -> Sequence[Button]:
        """What can be asked next."""

    @property
    def after(self) -> Turn | None:
        """What the next question of the conversation may build on."""


class Answering(Protocol):
    """Turns text into replies. Every method is synchronous and safe to call from any thread."""

    def ask(self, text: str, before: Turn | None = None) -> Reply:
        """Answer a question in the language it was asked in; `before` is what it may follow."""

    def tap(self, code: str, above: str | None, before: Turn | None = None) -> Reply | None:
        """Answer a tapped button below the answer to `above`; None if it no longer works."""

    def gone(self, language: str) -> str:
        """Say in at most 200 characters that a button no longer works."""

    def help(self, language: str) -> Reply:
        """Say what can be asked."""

    def sources(self, language: str) -> Sequence[Reply]:
        """List the sources, in several messages where one would be too long."""

    def apology(self, language: str) -> str:
        """Say, as Telegram HTML, that something broke on our side."""

    def unexplained(self) -> int:
        """How many findings of the data's checks nobody has explained; not meant to be quick."""
