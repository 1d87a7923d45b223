"""The terminal chat: a prompt with history on a TTY, plain lines when piped."""

import contextlib
import os
import readline
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bot.answers import Answers

GREETING = """CarCapital answers where China's cars are built. Ask in English or Chinese:
  chongqing 2025 · 合肥1-11月新能源汽车产量 · top cities Jan–Nov 2025
An empty line or Ctrl-D leaves."""
PROMPT = "? "
REMEMBERED = 1000


def converse(answers: Callable[[], Answers], today: date | None) -> None:
    """Answer line by line until the input ends; `answers` gives those of the next line."""
    if sys.stdin is None:
        return
    if sys.stdin.isatty():
        _prompted(answers, today)
        return
    first = True
    for line in sys.stdin:
        question = line.strip()
        if not question:
            continue
        print(("" if first else "\n") + _answered(answers(), question, today), flush=True)
        first = False


def _prompted(answers: Callable[[], Answers], today: date | None) -> None:
    history = _history_file()
    with contextlib.suppress(OSError):
        readline.read_history_file(history)
    readline.set_history_length(REMEMBERED)
    print(GREETING)
    try:
        while question := input(PROMPT).strip():
            print(_answered(answers(), question, today) + "\n")
    except EOFError:
        print()
    finally:
        _keep(history)


def _answered(answers: Answers, question: str, today: date | None) -> str:
    return answers.plain(answers.asked(question, None, today))


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
