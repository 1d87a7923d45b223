"""The Telegram bot over answers that break, each time with the token in the error."""

import os
import sys
from collections.abc import Sequence
from types import SimpleNamespace

from pydantic import SecretStr

from bot.telegram.answering import Reply
from bot.telegram.run import run
from intents.reading.context import Turn

TOKEN = os.environ["TELEGRAM_BOT_TOKEN"]


class BrokenAnswers:
    """Breaks on every question, and on a certain one breaks while apologising."""

    def __init__(self) -> None:
        self._asked = ""

    def ask(self, text: str, before: Turn | None = None) -> Reply:
        """Break."""
        self._asked = text
        raise RuntimeError(f"no answer at https://example.com/bot{TOKEN}/\nsecond line")

    def tap(self, code: str, above: str | None, before: Turn | None = None) -> Reply | None:
        """Break."""
        raise RuntimeError(TOKEN)

    def gone(self, language: str) -> str:
        """Say nothing in particular."""
        return language

    def help(self, language: str) -> Reply:
        """Word a reply that Telegram refuses."""
        return SimpleNamespace(
            html="<oops>",
            intent="help",
            status="help",
            language=language,
            buttons=(),
            after=None,
        )

    def sources(self, language: str) -> Sequence[Reply]:
        """Break."""
        raise RuntimeError(TOKEN)

    def unexplained(self) -> int:
        """Find nothing."""
        return 0

    def apology(self, language: str) -> str:
        """Apologise, or break again."""
        if self._asked == "break twice":
            raise RuntimeError(f"no apology for {TOKEN}")
        return {"en": "Sorry.", "zh": "抱歉。"}[language]


if __name__ == "__main__":
    settings = SimpleNamespace(
        telegram_bot_token=SecretStr(TOKEN),
        telegram_api_url=os.environ["TELEGRAM_API_URL"],
        log="DEBUG",
    )
    sys.exit(run(settings, BrokenAnswers()))
