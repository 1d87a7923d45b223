"""One reply out: below its question, without link previews."""

import asyncio

import httpx
from telegram import LinkPreviewOptions, Message, ReplyParameters
from telegram.error import BadRequest, NetworkError, RetryAfter

PAUSES = (0.5, 1.5)
LONGEST_WAIT = 30.0


async def send(message: Message, html: str) -> None:
    """Reply to `message`, waiting out a flood limit or a hiccup of the network.

    What timed out on the way is not sent again: a second copy is worse than a line in the log.
    """
    for pause in PAUSES:
        try:
            await _send(message, html)
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
    await _send(message, html)


def seconds(error: RetryAfter) -> float:
    """Give the wait that Telegram asks for."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()


def may_have_arrived(error: Exception) -> bool:
    """Tell whether the request was out and only its outcome is unknown."""
    return isinstance(error.__cause__, httpx.ReadTimeout | httpx.WriteTimeout)


async def _send(message: Message, html: str) -> None:
    await message.reply_html(
        html,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
    )
