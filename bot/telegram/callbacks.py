"""What Telegram calls: read the update, cross into a thread once, send."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from functools import partial

from telegram import CallbackQuery, MaybeInaccessibleMessage, Message, Update, User
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.conversations import Conversations
from bot.telegram.answering import Answering, Reply
from bot.telegram.errors import explain
from bot.telegram.language import client_language, user_language
from bot.telegram.sending import send, topic_of
from intents.reading.context import Turn

log = logging.getLogger(__name__)

Place = tuple[int, int, int | None]
"""A conversation: a chat, who speaks in it, and the topic."""


class Callbacks:
    """The callbacks of a private chat. Which updates reach them is decided in `app.py`."""

    def __init__(self, answers: Answering, conversations: Conversations) -> None:
        self._answers = answers
        self._conversations = conversations

    async def ask(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a question in the language it was asked in."""
        message = update.effective_message
        if message is None or message.text is None:
            return
        text, place = message.text, _place(message, message.from_user)
        before = self._conversations.before(place)
        replies = await _work(lambda: [self._answers.ask(text, before)])
        self._conversations.keep(place, replies[0].after)
        await _reply(message, replies)

    async def tap(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a tapped suggestion below the message that offered it."""
        query = update.callback_query
        if query is None or query.message is None or query.data is None:
            return
        message, code, place = query.message, query.data, _place(query.message, query.from_user)
        before = self._conversations.before(place)
        replies = await _work(lambda: self._tapped(code, _above(message), before))
        if not replies:
            await _confirm(query, self._answers.gone(user_language(query.from_user)))
            return
        await _confirm(query)
        self._conversations.keep(place, replies[0].after)
        await _reply(message, replies)

    async def help(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Say what can be asked: for /start, /help, and messages that hold no text."""
        message = update.effective_message
        if message is None:
            return
        language = client_language(message)
        await _reply(message, await _work(lambda: [self._answers.help(language)]))

    async def sources(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """List the sources, in as many messages as they take."""
        message = update.effective_message
        if message is None:
            return
        listed = partial(self._answers.sources, client_language(message))
        await _reply(message, await _work(listed))

    def _tapped(self, code: str, above: str | None, before: Turn | None) -> Sequence[Reply]:
        reply = self._answers.tap(code, above, before)
        return [reply] if reply else []


def _place(message: MaybeInaccessibleMessage, user: User | None) -> Place:
    return message.chat.id, user.id if user else 0, topic_of(message)


def _above(message: MaybeInaccessibleMessage) -> str | None:
    """The question that a message of ours answers, which Telegram sends along."""
    question = message.reply_to_message if isinstance(message, Message) else None
    return question.text if question else None


async def _work(work: Callable[[], Sequence[Reply]]) -> Sequence[Reply]:
    """Work in a thread, log one line."""
    started = time.perf_counter()
    replies = await asyncio.to_thread(work)
    spent = 1000 * (time.perf_counter() - started)
    for reply in replies[:1]:
        log.info("%s %s %s %.1f ms", reply.intent, reply.status, reply.language, spent)
    return replies


async def _reply(message: MaybeInaccessibleMessage, replies: Sequence[Reply]) -> None:
    for reply in replies:
        await send(message, reply.html, reply.buttons)


async def _confirm(query: CallbackQuery, text: str | None = None) -> None:
    """End the wait that a tapped button shows. One too old for that still gets its answer."""
    try:
        await query.answer(text)
    except TelegramError as error:
        log.warning("a tap was not confirmed: %s", explain(error))
