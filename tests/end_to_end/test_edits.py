"""The dataset is edited while the real application answers: no answer fails, none is half."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.botapi.client import BotClient
from tests.editing import ROWS, Copy
from tests.end_to_end.program import Program
from tests.end_to_end.test_terminal import environment

OLD, NEW, LAST = "1.7884M", "1.7994M", "1.7995M"
FIRST_LINE = re.compile(r"Northport 2025: ([\d.]+M)")
TODAY = "2026-06-15"
SECONDS = 0.2
"""Between two looks of the program at its data."""


class Editing:
    """A bot over a copy of the fictional dataset."""

    def __init__(self, folder: Path, bot: BotClient) -> None:
        self.copy = Copy.made(folder)
        self._bot = bot
        self.program = Program(
            folder,
            TELEGRAM_BOT_TOKEN=bot.token,
            TELEGRAM_API_URL=bot.url,
            CARCAPITAL_TODAY=TODAY,
            CARCAPITAL_DATA_DIR=str(self.copy.path),
            CARCAPITAL_RELOAD_SECONDS=str(SECONDS),
        )

    def value(self) -> str:
        """Ask; the answer's figure."""
        asked = self._bot.says("northport 2025")
        reply = self._bot.reply()
        assert reply.answers == asked
        shown = FIRST_LINE.match(reply.text)
        assert shown, reply.text
        return shown[1]

    def values_until(self, wanted: str) -> set[str]:
        """Ask until the wanted figure comes; all figures that came."""
        seen: set[str] = set()
        until = time.monotonic() + 20
        while wanted not in seen:
            assert time.monotonic() < until, self.program.output
            seen.add(self.value())
        return seen

    def values_until_logged(self, number: int) -> set[str]:
        """Ask until so many edits were refused, and during several looks more; all figures."""
        seen: set[str] = set()
        until = time.monotonic() + 20
        while len(self.refused) < number:
            assert time.monotonic() < until, self.program.output
            seen.add(self.value())
        later = time.monotonic() + 5 * SECONDS
        while time.monotonic() < later:
            seen.add(self.value())
        return seen

    def logged(self, words: str) -> str:
        """Wait for the one line of the log that holds some words."""
        until = time.monotonic() + 5
        while not (found := [line for line in self.program.errors if words in line]):
            assert time.monotonic() < until, self.program.output
            time.sleep(0.02)
        [line] = found
        return line

    @property
    def refused(self) -> list[str]:
        """The lines of the log about edits that were not taken over."""
        return [line for line in self.program.errors if "not taken over" in line]


@pytest.fixture
def editing(tmp_path, telegram_bot):
    made = Editing(tmp_path, telegram_bot)
    with made.program:
        yield made
        assert made.program.stop() == 0
        assert telegram_bot.token not in made.program.output
        assert "Traceback" not in made.program.output


def test_an_edit_is_answered_from_without_a_restart(editing):
    first = editing.value()
    editing.copy.replace(editing.copy.valued("1799400"))
    during = editing.values_until(NEW)

    assert first == OLD
    assert during <= {OLD, NEW}
    assert editing.logged("new data: ").endswith(" observations (vehicle_production changed)")


def test_broken_edits_change_no_answer_are_logged_once_each_and_mended(editing):
    copy = editing.copy
    editing.value()
    broken = (
        ("ends in the middle of a line", copy.original()[: len(copy.original()) // 2]),
        ("is not UTF-8 text", copy.original().replace(b"northport", "北".encode("gb18030"), 1)),
        ("instead of 13", copy.valued("1,799,400")),
    )
    for number, (problem, content) in enumerate(broken, 1):
        copy.write(content)
        assert editing.values_until_logged(number) == {OLD}
        assert len(editing.refused) == number
        assert problem in editing.refused[-1]
        assert f"{copy.path / ROWS}, line " in editing.refused[-1]
    copy.replace(copy.valued("1799500"))

    assert editing.values_until(LAST) <= {OLD, LAST}
    assert " WARNING " in editing.logged("whole again")
    assert len(editing.refused) == len(broken)


@pytest.fixture
def chat(tmp_path):
    """A chat over pipes, and the copy that it answers from."""
    copy = Copy.made(tmp_path)
    settings = environment(tmp_path) | {
        "CARCAPITAL_DATA_DIR": str(copy.path),
        "CARCAPITAL_TODAY": TODAY,
    }
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "chat"],
        cwd=tmp_path,
        env=settings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as process:
        yield process, copy
        process.kill()


def test_a_chat_takes_an_edit_over_at_the_next_line(chat):
    process, copy = chat
    shown = []
    for content in (copy.original(), copy.valued("1,799,400"), copy.valued("1799400")):
        copy.replace(content)
        print("northport 2025", file=process.stdin)
        while not (line := process.stdout.readline()).startswith("Northport 2025: "):
            assert line, process.stderr.read()
        shown += FIRST_LINE.findall(line)
    process.stdin.close()
    refused, mended = process.stderr.read().splitlines()

    assert shown == [OLD, OLD, NEW]
    assert process.wait(10) == os.EX_OK
    assert refused.startswith("carcapital: edited data is not taken over, answers stay with ")
    assert mended.startswith("carcapital: the data is whole again: ")
