"""Edited data taken over beside answers: how long it takes, and what the answers feel of it."""

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import count, cycle
from pathlib import Path

from bot.answers import Answers
from bot.live import Live
from bot.settings import DATA
from data.look import dataset_files, look
from tests.bench.measure import Line, milliseconds
from tests.bench.warm import ASKED, DAY

RELOADS = 5
IDLE_SECONDS = 2.0
TICK = 0.005


def lines(place: Path = DATA) -> Iterator[Line]:
    """The same questions with nothing else to do, then while edited data is loaded."""
    with tempfile.TemporaryDirectory() as folder:
        copy = _copied(place, Path(folder))
        live = Live(lambda: Answers(copy, lambda: DAY), partial(look, copy))
        for name, spent, answers, late in asyncio.run(_phases(live, copy)):
            if name == "reloading":
                yield Line("taking an edit over", f"{spent / RELOADS:.2f} s")
            remark = (
                f"95 in 100 within {_high(answers)}; the loop's ticks late by {_high(late)},"
                f" at most {milliseconds(max(late))}"
            )
            median = milliseconds(statistics.median(answers))
            yield Line(f"an answer through the loop, {name}", median, "", remark)


def _copied(place: Path, folder: Path) -> Path:
    (folder / "observations").mkdir()
    for path in dataset_files(place):
        (folder / path.relative_to(place)).write_bytes(path.read_bytes())
    return folder


async def _phases(live: Live, copy: Path) -> list[tuple[str, float, list[float], list[float]]]:
    edited = dataset_files(copy)[-1]

    def reload() -> None:
        for _ in range(RELOADS):
            os.utime(edited)
            live.refresh()
            live.refresh()

    return [
        ("idle", *await _felt(live, partial(asyncio.sleep, IDLE_SECONDS))),
        ("reloading", *await _felt(live, partial(asyncio.to_thread, reload))),
    ]


async def _felt(
    live: Live, work: Callable[[], Awaitable[None]]
) -> tuple[float, list[float], list[float]]:
    """The seconds of some work, of each answer beside it, and by which ticks came late."""
    ended = asyncio.Event()
    answers: list[float] = []
    late: list[float] = []
    questions, days = cycle(ASKED), count(1)

    def ask() -> None:
        current = live.current
        current.plain(current.asked(next(questions), today=_day(next(days))))

    async def ticking() -> None:
        while not ended.is_set():
            late.append(await _spent(asyncio.sleep(TICK)) - TICK)

    async def asking() -> None:
        while not ended.is_set():
            answers.append(await _spent(asyncio.to_thread(ask)))
            await asyncio.sleep(2 * TICK)

    beside = [asyncio.create_task(ticking()), asyncio.create_task(asking())]
    spent = await _spent(work())
    ended.set()
    await asyncio.gather(*beside)
    return spent, answers, late


def _day(number: int) -> date:
    """A day for which no answer is remembered."""
    return DAY - timedelta(number)


async def _spent(work: Awaitable[None]) -> float:
    started = time.perf_counter()
    await work
    return time.perf_counter() - started


def _high(times: list[float]) -> str:
    return milliseconds(sorted(times)[int(0.95 * len(times))])
