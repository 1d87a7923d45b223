"""What Telegram calls: read the update, cross into a thread once, send."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from functools import partial

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.telegram.answering import Answering, Reply
from bot.telegram.language import client_language
from bot.telegram.sending import send

log = logging.getLogger(__name__)


class Callbacks:
    """The callbacks of a private chat. Which updates reach them is decided in `app.py`."""

    def __init__(self, answers: Answering) -> None:
        self._answers = answers

    async def ask(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a question in the language it was asked in."""
        message = update.effective_message
        if message is None or message.text is None:
            return
        text = message.text
        await _reply(message, lambda: [self._answers.ask(text)])

    async def help(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Say what can be asked: for /start, /help, and messages that hold no text."""
        message = update.effective_message
        if message is None:
            return
        language = client_language(message)
        await _reply(message, lambda: [self._answers.help(language)])

    async def sources(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """List the sources, in as many messages as they take."""
        message = update.effective_message
        if message is None:
            return
        await _reply(message, partial(self._answers.sources, client_language(message)))


async def _reply(message: Message, work: Callable[[], Sequence[Reply]]) -> None:
    """Work in a thread, log one line, send."""
    started = time.perf_counter()
    replies = await asyncio.to_thread(work)
    spent = 1000 * (time.perf_counter() - started)
    log.info("%s %s %s %.1f ms", replies[0].intent, replies[0].status, replies[0].language, spent)
    for reply in replies:
        await send(message, reply.html)
