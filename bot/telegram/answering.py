"""What the Telegram side needs from the answering side, and nothing more."""

from collections.abc import Sequence
from typing import Protocol


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


class Answering(Protocol):
    """Turns text into replies. Every method is synchronous and safe to call from any thread."""

    def ask(self, text: str) -> Reply:
        """Answer a question in the language it was asked in."""

    def help(self, language: str) -> Reply:
        """Say what can be asked."""

    def sources(self, language: str) -> Sequence[Reply]:
        """List the sources, in several messages where one would be too long."""

    def apology(self, language: str) -> str:
        """Say, as Telegram HTML, that something broke on our side."""

    def unexplained(self) -> int:
        """How many findings of the data's checks nobody has explained; not meant to be quick."""
