"""The terminal chat: plain lines when piped; a prompt with history on a TTY."""

import contextlib
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from bot.terminal import PROMPT
from tests.end_to_end.program import NOT_PASSED_ON, ROOT

UP, END = "\x1b[A", "\x04"
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r|\x07")


def environment(folder: Path) -> dict[str, str]:
    """No developer's settings, and a history of the test's own."""
    passed = {key: value for key, value in os.environ.items() if not NOT_PASSED_ON.match(key)}
    return passed | {
        "PYTHONPATH": str(ROOT),
        "XDG_STATE_HOME": str(folder),
        "CARCAPITAL_TODAY": "2026-11-21",
        "TERM": "xterm",
        "INPUTRC": "/dev/null",
    }


class Chat:
    """`python -m bot` on a terminal of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._terminal, inner = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot"],
            cwd=folder,
            env=environment(folder),
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
        )
        os.close(inner)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._terminal)

    def types(self, keys: str) -> None:
        """Press keys."""
        os.write(self._terminal, keys.encode())

    def shows(self, words: str, seconds: float = 15) -> str:
        """What the screen shows until these words stand at its end."""
        seen = b""
        until = time.monotonic() + seconds
        while not (shown := _plain(seen)).endswith(words):
            assert time.monotonic() < until, shown
            if select.select([self._terminal], [], [], 0.1)[0]:
                seen += os.read(self._terminal, 65536)
        return shown

    def interrupted(self) -> int:
        """Press Ctrl-C, again if it fell between two moments of waiting; the exit status."""
        for _ in range(10):
            self._process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                return self._process.wait(1)
        raise AssertionError("an interrupt does not end the chat")

    def rest(self) -> str:
        """What the screen shows after the end."""
        seen = b""
        with contextlib.suppress(OSError):
            while piece := os.read(self._terminal, 65536):
                seen += piece
        return _plain(seen)

    def ended(self) -> int:
        """Wait for the end; the exit status."""
        return self._process.wait(10)


def _plain(seen: bytes) -> str:
    return CONTROL.sub("", seen.decode("utf-8", "replace"))


@pytest.fixture(scope="module")
def chats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Chat]]:
    """A new chat, one with a history and one to be interrupted, started side by side."""
    folders = {name: tmp_path_factory.mktemp(name) for name in ("new", "old", "broken")}
    history = folders["old"] / "carcapital" / "history"
    history.parent.mkdir()
    history.write_text("重庆2025年汽车产量\n", "utf-8")
    with contextlib.ExitStack() as stack:
        yield {name: stack.enter_context(Chat(folder)) for name, folder in folders.items()}


def piped(folder, questions):
    """What the program says to questions on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "bot"],
        cwd=folder,
        env=environment(folder),
        input=questions.encode(),
        capture_output=True,
        timeout=30,
        check=False,
    )


def test_piped_questions_are_answered_line_by_line_without_a_prompt(tmp_path):
    questions = "chongqing 2025\n\n  \n重庆2025年汽车产量\nweather\n"

    done = piped(tmp_path, questions)

    first, second, third = done.stdout.decode().split("\n\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert first.startswith("Chongqing 2025: 2.788M, +9.7%\n")
    assert second.startswith("重庆2025年：278.8万辆，同比+9.7%\n")
    assert "weather" in third
    assert list(tmp_path.iterdir()) == [], "a pipe leaves no history"


def test_piped_questions_follow_one_another(tmp_path):
    questions = "chongqing NEV 2025\n2024?\nthanks\nand its vehicles of all kinds\n"

    done = piped(tmp_path, questions)

    assert done.returncode == 0
    first, second, _, fourth = done.stdout.decode().split("\n\n")
    assert first.startswith("Chongqing NEV, 2025: 1.296M, +36%\n")
    assert second.startswith("Chongqing NEV, 2024: ")
    assert "Taken over: Chongqing" in second
    assert fourth.startswith("Chongqing 2024: 2.5401M, +9.4%\n")


def test_a_terminal_is_greeted_and_asked_until_an_empty_line(chats):
    chat = chats["new"]
    greeting = chat.shows(PROMPT)
    chat.types("chongqing 2025\n")
    answer = chat.shows("\n" + PROMPT)
    chat.types(UP + "\n")
    again = chat.shows("\n" + PROMPT)
    chat.types("\n")

    assert "Ask in English or Chinese" in greeting
    assert "Chongqing 2025: 2.788M, +9.7%" in answer
    assert "Chongqing 2025: 2.788M, +9.7%" in again
    assert chat.ended() == 0
    history = (chat.folder / "carcapital" / "history").read_text("utf-8")
    assert "chongqing 2025" in history.splitlines()


def test_the_history_of_an_earlier_chat_is_at_hand_and_the_end_of_input_leaves(chats):
    chat = chats["old"]
    chat.shows(PROMPT)
    chat.types(UP + "\n")
    answer = chat.shows("\n" + PROMPT)
    chat.types(END)

    assert "重庆2025年：278.8万辆，同比+9.7%" in answer
    assert chat.ended() == 0


def test_an_interrupt_leaves_without_a_traceback(chats):
    chat = chats["broken"]
    chat.shows(PROMPT)

    assert chat.interrupted() == 130
    assert "Traceback" not in chat.rest()
