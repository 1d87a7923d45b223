"""Fetching updates: one long poll after the other, one log line an outage.

python-telegram-bot's own loop falls silent when the token is revoked, fights over a conflict
for ever and tells nobody of time-outs; so this loop is ours.
"""

import asyncio
import contextlib
import logging
import time

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.telegram.errors import explain
from bot.telegram.sending import seconds

log = logging.getLogger(__name__)

LONG_POLL = 30
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)


class Polling:
    """Moves updates from Telegram into a queue until it is cancelled."""

    def __init__(self, bot: Bot, queue: asyncio.Queue[object], kinds: tuple[str, ...]) -> None:
        self._bot = bot
        self._queue = queue
        self._kinds = kinds
        self._offset: int | None = None
        self._answered = False
        self._failures = 0
        self._lost_at: float | None = None

    async def run(self) -> None:
        """Poll. Ends only by an error that no waiting mends."""
        while True:
            try:
                updates = await self._bot.get_updates(
                    offset=self._offset, timeout=LONG_POLL, allowed_updates=self._kinds
                )
            except InvalidToken:
                raise
            except TelegramError as error:
                await asyncio.sleep(self._failed(error))
                continue
            self._succeeded()
            for update in updates:
                self._queue.put_nowait(update)
                self._offset = update.update_id + 1

    async def confirm(self) -> None:
        """Tell Telegram what was taken, so that the next start does not answer it again."""
        if self._offset is None:
            return
        with contextlib.suppress(TelegramError):
            await self._bot.get_updates(offset=self._offset, timeout=0, allowed_updates=self._kinds)

    def _failed(self, error: TelegramError) -> float:
        """Say once that Telegram is lost; give the seconds to wait before the next try.

        A conflict that comes again before the first success means that somebody else was here
        before us: the newcomer gives way. Later ones are the other's to end.
        """
        self._failures += 1
        if isinstance(error, Conflict) and not self._answered:
            if self._failures > 1:
                raise error
        elif self._lost_at is None:
            self._lost_at = time.monotonic()
            log.warning("no updates: %s; trying on", explain(error))
        if isinstance(error, RetryAfter):
            return seconds(error)
        return PAUSES[min(self._failures, len(PAUSES)) - 1]

    def _succeeded(self) -> None:
        """Say that an outage is over."""
        self._answered = True
        self._failures = 0
        if self._lost_at is not None:
            log.warning("updates again after %.0f s", time.monotonic() - self._lost_at)
            self._lost_at = None
