"""One reply out: below its question, without link previews."""

import asyncio
from collections.abc import Sequence

import httpx
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MaybeInaccessibleMessage,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.telegram.answering import Button

PAUSES = (0.5, 1.5)
LONGEST_WAIT = 30.0


async def send(
    message: MaybeInaccessibleMessage, html: str, buttons: Sequence[Button] = ()
) -> None:
    """Reply to `message` in its topic, waiting out a flood limit or a hiccup of the network.

    What timed out on the way is not sent again: a second copy is worse than a line in the log.
    """
    for pause in PAUSES:
        try:
            await _send(message, html, buttons)
        except RetryAfter as error:
            wait = seconds(error)
            if wait > LONGEST_WAIT:
                raise
            await asyncio.sleep(wait)
        except NetworkError as error:
            if isinstance(error, BadRequest) or may_have_arrived(error):
                raise
            await asyncio.sleep(pause)
        else:
            return
    await _send(message, html, buttons)


def seconds(error: RetryAfter) -> float:
    """Give the wait that Telegram asks for."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()


def may_have_arrived(error: Exception) -> bool:
    """Tell whether the request was out and only its outcome is unknown."""
    return isinstance(error.__cause__, httpx.ReadTimeout | httpx.WriteTimeout)


def topic_of(message: MaybeInaccessibleMessage) -> int | None:
    """Give the topic that a message stands in; a thread of replies in a group is none."""
    if isinstance(message, Message) and message.is_topic_message:
        return message.message_thread_id
    return None


async def _send(message: MaybeInaccessibleMessage, html: str, buttons: Sequence[Button]) -> None:
    """Send by the bot, because a message too old to be seen has no method to reply."""
    rows = [[InlineKeyboardButton(one.label, callback_data=one.code)] for one in buttons]
    await message.get_bot().send_message(
        message.chat.id,
        html,
        parse_mode=ParseMode.HTML,
        message_thread_id=topic_of(message),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
        reply_markup=InlineKeyboardMarkup(rows) if rows else None,
    )
