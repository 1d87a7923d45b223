"""Tells the operator once, after the start, that the data has findings for a curator."""

import asyncio
import logging

from bot.telegram.answering import Answering

log = logging.getLogger(__name__)


async def warn_of_findings(answers: Answering) -> None:
    """Check the data in a thread while questions are answered; one line if there is a doubt."""
    count = await asyncio.to_thread(answers.unexplained)
    if count:
        log.warning("unexplained findings in the data: %s; see `carcapital data check`", count)
