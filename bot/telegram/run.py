"""Runs the Telegram bot until a signal stops it."""

import asyncio
import contextlib
import logging
import os
import re
import signal
import sys
from typing import Protocol

from pydantic import SecretStr
from telegram.error import TelegramError

from bot.telegram.answering import Answering
from bot.telegram.app import UPDATES, App, build
from bot.telegram.doubts import warn_of_findings
from bot.telegram.errors import explain
from bot.telegram.log import log_to_stderr, redact
from bot.telegram.polling import Polling

log = logging.getLogger(__name__)

TOKEN_FORM = re.compile(r"\d+:[\w-]+", re.ASCII)
PUBLIC_API = "https://api.telegram.org"
LAST_SECONDS = 1.5


class TelegramSettings(Protocol):
    """What the bot has to know of the settings."""

    @property
    def telegram_bot_token(self) -> SecretStr | None:
        """The token from @BotFather."""

    @property
    def telegram_api_url(self) -> str:
        """Where the Bot API is served."""

    @property
    def log(self) -> str:
        """The least level that is logged."""


def run(settings: TelegramSettings, answers: Answering) -> int:
    """Poll and answer; give the exit status: 0 when a signal stopped it, 1 when it could not go on.

    A failure is one line on stderr: never a traceback, never the token.
    """
    secret = settings.telegram_bot_token
    token = secret.get_secret_value() if secret else ""
    if not token:
        return _give_up("TELEGRAM_BOT_TOKEN is not set; @BotFather gives one", token)
    if not TOKEN_FORM.fullmatch(token):
        return _give_up(
            "TELEGRAM_BOT_TOKEN is not a bot token, which reads like 123456789:AAE5r…", token
        )
    os.environ.setdefault("PTB_TIMEDELTA", "1")  # RetryAfter.retry_after warns without it
    log_to_stderr(settings.log, token)
    url = settings.telegram_api_url
    try:
        app = build(token, url, answers)
    except (RuntimeError, ValueError) as error:  # httpx reads HTTPS_PROXY and ALL_PROXY here
        return _give_up(f"the environment's proxy cannot be used: {error}", token)
    try:
        asyncio.run(_until_stopped(app, answers))
    except TelegramError as error:
        where = "" if url.rstrip("/") == PUBLIC_API else f" (asked at {url})"
        return _give_up(explain(error) + where, token)
    return 0


async def _until_stopped(app: App, answers: Answering) -> None:
    """Serve; the first signal asks for an orderly end, a second one cuts that short."""
    serving = asyncio.create_task(_serve(app, answers))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, serving.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await serving


async def _serve(app: App, answers: Answering) -> None:
    """Check the token, poll, and at the end finish what was begun."""
    async with app:
        await app.bot.delete_webhook()
        await app.start()
        polling = Polling(app.bot, app.update_queue, UPDATES)
        log.info("answering as @%s", app.bot.username)
        checking = asyncio.create_task(warn_of_findings(answers))
        try:
            await polling.run()
        finally:
            checking.cancel()
            ending = asyncio.gather(polling.confirm(), app.stop())
            try:
                await asyncio.wait_for(ending, LAST_SECONDS)
            except TimeoutError:
                log.warning("stopped with replies still under way")


def _give_up(reason: str, token: str) -> int:
    print(f"carcapital: {redact(reason, token)}", file=sys.stderr)
    return 1
