"""The terminal chat: a prompt with history on a TTY, plain lines when piped."""

import contextlib
import os
import readline
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bot.answers import Answers
from bot.conversations import Conversations

GREETING = """CarCapital answers where China's cars are built. Ask in English or Chinese:
  chongqing 2025 · 合肥1-11月新能源汽车产量 · top cities Jan–Nov 2025
An empty line or Ctrl-D leaves."""
PROMPT = "? "
REMEMBERED = 1000


def converse(answers: Callable[[], Answers], today: date | None) -> None:
    """Answer line by line until the input ends; `answers` gives those of the next line."""
    if sys.stdin is None:
        return
    chat = Chat(answers, today)
    if sys.stdin.isatty():
        _prompted(chat)
        return
    first = True
    for line in sys.stdin:
        question = line.strip()
        if not question:
            continue
        print(("" if first else "\n") + chat.answer(question), flush=True)
        first = False


class Chat:
    """The one conversation of a terminal."""

    def __init__(self, answers: Callable[[], Answers], today: date | None) -> None:
        self._answers, self._today = answers, today
        self._conversations = Conversations()

    def answer(self, question: str) -> str:
        """The answer to the next line, which may follow the ones before."""
        answers = self._answers()
        before = self._conversations.before(PROMPT)
        asked = answers.asked(question, None, self._today, before=before)
        self._conversations.keep(PROMPT, asked.after)
        return answers.plain(asked)


def _prompted(chat: Chat) -> None:
    history = _history_file()
    with contextlib.suppress(OSError):
        readline.read_history_file(history)
    readline.set_history_length(REMEMBERED)
    print(GREETING)
    try:
        while question := input(PROMPT).strip():
            print(chat.answer(question) + "\n")
    except EOFError:
        print()
    finally:
        _keep(history)


def _keep(history: Path) -> None:
    """Save the history; a place that cannot be written only costs the history."""
    try:
        history.parent.mkdir(parents=True, exist_ok=True)
        readline.write_history_file(history)
    except OSError:
        print(f"The history could not be saved to {history}.", file=sys.stderr)


def _history_file() -> Path:
    state = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(state) / "carcapital" / "history"
