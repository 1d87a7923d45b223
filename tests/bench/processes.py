"""Whole processes: from start to the first answer, and the memory of a bot that polls."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.bench.measure import Line, medians
from tests.botapi.client import BotClient
from tests.end_to_end.program import NOT_PASSED_ON, ROOT

STARTS = 9
QUESTIONS = 200
TODAY = "2026-11-21"


def lines() -> Iterator[Line]:
    """The start of the program, then the memory of a bot before and after questions."""
    with tempfile.TemporaryDirectory() as folder:
        [started] = medians(STARTS, lambda: _ask(Path(folder)))
        yield Line("start to first answer", f"{started:.2f} s", "1.5 s", "the whole process")
        with _server() as http, _polling(Path(folder), BotClient.register(http)) as (bot, process):
            _put(bot, 1)
            yield Line("resident, polling", _resident(process.pid), "160 MB", "after one question")
            _put(bot, QUESTIONS)
            remark = f"after {QUESTIONS} more"
            yield Line("resident, polling", _resident(process.pid), "160 MB", remark)


def _environment(**settings: str) -> dict[str, str]:
    passed = {key: value for key, value in os.environ.items() if not NOT_PASSED_ON.match(key)}
    return passed | {"PYTHONPATH": str(ROOT), "CARCAPITAL_TODAY": TODAY} | settings


def _ask(folder: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "bot", "ask", "chongqing 2025"],
        cwd=folder,
        env=_environment(),
        capture_output=True,
        check=True,
    )


@contextmanager
def _server() -> Iterator[httpx.Client]:
    """The test suite's own Bot API server."""
    command = [sys.executable, "-m", "tests.botapi.server"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = json.loads(server.stdout.readline())["url"]
        with httpx.Client(base_url=address, trust_env=False) as http:
            yield http
        server.kill()


@contextmanager
def _polling(folder: Path, bot: BotClient) -> Iterator[tuple[BotClient, subprocess.Popen[bytes]]]:
    """The application, polling for one bot."""
    environment = _environment(
        TELEGRAM_BOT_TOKEN=bot.token, TELEGRAM_API_URL=bot.url, CARCAPITAL_LOG="ERROR"
    )
    command = [sys.executable, "-m", "bot", "bot"]
    with subprocess.Popen(command, cwd=folder, env=environment) as process:
        yield bot, process
        process.terminate()


def _put(bot: BotClient, number: int) -> None:
    """Ask different questions and wait for as many replies."""
    for place in range(number):
        bot.says(f"chongqing {1900 + place}" if place else "chongqing 2025")
    left, until = number, time.monotonic() + 60
    while left > 0 and time.monotonic() < until:
        left -= len(bot.replies(left, seconds=5))


def _resident(number: int) -> str:
    """The resident memory of a process, as Linux counts it."""
    status = Path(f"/proc/{number}/status").read_text("ascii")
    kilobytes = next(int(line.split()[1]) for line in status.splitlines() if "VmRSS" in line)
    return f"{kilobytes / 1024:.0f} MB"
