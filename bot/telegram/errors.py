"""What goes wrong, said in one line, and the one error callback."""

import logging
import traceback
from pathlib import Path
from textwrap import shorten

import httpx
from telegram import Update
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import ContextTypes

from bot.telegram.answering import Answering
from bot.telegram.language import apology_language
from bot.telegram.sending import seconds, send

log = logging.getLogger(__name__)


class ErrorCallback:
    """Logs what no other code expected, and apologises to the chat that ran into it."""

    def __init__(self, answers: Answering) -> None:
        self._answers = answers

    async def __call__(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Write one line; send one sentence unless Telegram itself is what failed."""
        error = context.error
        if error is None:
            return
        if isinstance(error, TelegramError):
            log.error("a reply was not sent: %s", explain(error))
            if not isinstance(error, BadRequest):
                return
        else:
            log.error("a question broke at %s", _place(error), exc_info=error)
        message = update.effective_message if isinstance(update, Update) else None
        if message is None:
            return
        try:
            await send(message, self._answers.apology(apology_language(message)))
        except TelegramError as second:
            log.error("the apology was not sent: %s", explain(second))


def explain(error: TelegramError) -> str:
    """Say in one line what is wrong and, where there is one, the remedy. Never quotes the token."""
    cause = error.__cause__
    match error:
        case InvalidToken():
            return "Telegram refused the bot token; set TELEGRAM_BOT_TOKEN to one from @BotFather"
        case Conflict():
            return "another program is polling with this bot token; stop it first"
        case RetryAfter():
            return f"Telegram asks to wait {seconds(error):.0f} seconds (flood control)"
        case Forbidden():
            return "the user has blocked the bot"
        case TimedOut():
            return "Telegram did not answer in time"
        case NetworkError() if isinstance(cause, httpx.UnsupportedProtocol | httpx.InvalidURL):
            return "TELEGRAM_API_URL is not an http or https address"
        case NetworkError() if isinstance(cause, httpx.HTTPError):
            return f"Telegram cannot be reached ({cause or type(cause).__name__})"
        case _:
            said, _, _ = error.message.partition(". Parsing the server response")
            return f"Telegram answered: {shorten(said, 120)}"


def _place(error: BaseException) -> str:
    """Name the line that raised."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "unknown place"
