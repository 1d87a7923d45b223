"""The command line: `carcapital` and its commands."""

import logging
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer
from typer.exceptions import TyperException

from bot.curator.app import app as curator
from bot.failing import FAILED, MISUSED, fail, say, settings_or_leave
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.answers import Answers
    from bot.live import Live

Opened = TypeVar("Opened")

app = typer.Typer(
    add_completion=False,
    help=(
        "Answers questions on where China's cars are built, each figure with its source.\n\n"
        'Example: echo "chongqing 2025" | carcapital'
    ),
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(curator, name="data")
Day = Annotated[
    str | None,
    typer.Option("--today", metavar="YYYY-MM-DD", help='The day "last year" is counted from.'),
]
Lang = Annotated[
    str | None, typer.Option("--lang", metavar="en|zh", help="The language of the answer.")
]


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and leave.")] = False,
) -> None:
    """Telegram if TELEGRAM_BOT_TOKEN is set, else a chat in this terminal.

    Example: echo "chongqing 2025" | carcapital
    """
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"carcapital {installed('carcapital')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        settings = settings_or_leave()
        (bot if settings.telegram_bot_token else chat)()


@app.command()
def ask(
    question: Annotated[
        str | None, typer.Argument(help="The question, in English or Chinese.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The answer as one JSON object.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Questions from standard input, a JSON object a line.")
    ] = False,
    today: Day = None,
    lang: Lang = None,
) -> None:
    """Answer one question, or a batch.

    Example: carcapital ask --json "chongqing 2025"
    """
    if lang not in (None, "en", "zh"):
        fail(f"--lang is en or zh, not {lang!r}", MISUSED)
    if jsonl == (question is not None):
        fail(
            'give a question ("carcapital ask QUESTION"), or --jsonl and questions on stdin',
            MISUSED,
        )
    day = _day(today)
    from bot.batch import ask_batch, ask_one

    answers = _answers(settings_or_leave())
    if jsonl:
        raise typer.Exit(ask_batch(answers, sys.stdin.buffer, sys.stdout, day))
    ask_one(
        answers,
        question or "",
        day,
        "zh" if lang == "zh" else "en" if lang == "en" else None,
        as_json=as_json,
    )


@app.command()
def chat(today: Day = None) -> None:
    """Ask in the terminal, line by line.

    Example: carcapital chat --today 2026-11-21
    """
    day = _day(today)
    from bot.terminal import converse

    settings = settings_or_leave()
    # No thread watches the data here: the look before an answer costs less than 1 ms, and what
    # it finds stands above the answer, not in the middle of a line that is being typed.
    logging.basicConfig(level="INFO", format="carcapital: %(message)s")
    live = _live(settings)
    converse(live.refreshed if settings.reload_seconds else lambda: live.current, day)


@app.command()
def bot() -> None:
    """Answer in Telegram until stopped.

    Example: TELEGRAM_BOT_TOKEN=123:abc carcapital bot
    """
    settings = settings_or_leave()
    if settings.telegram_bot_token is None:
        fail(
            "TELEGRAM_BOT_TOKEN is not set; get a token from @BotFather, or run `carcapital chat`",
            MISUSED,
        )
    from bot.live import watched
    from bot.telegram.run import run

    live = _live(settings)
    with watched(live, settings.reload_seconds):
        raise typer.Exit(run(settings, live))


def main() -> None:
    """The entry point: usage errors exit with 2, failures with 1, both with one line on stderr."""
    _utf8()
    try:
        status = app(standalone_mode=False)
    except TyperException as error:
        say(error.format_message())
        sys.exit(MISUSED)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    sys.exit(status if isinstance(status, int) else 0)


def _utf8() -> None:
    """Questions and answers are UTF-8 whatever the locale says."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def _answers(settings: Settings) -> "Answers":
    from bot.answers import Answers

    return _opened(lambda: Answers(settings.data_dir, lambda: settings.today))


def _live(settings: Settings) -> "Live":
    from bot.answers import Answers
    from bot.live import Live
    from data.look import look

    def read() -> Answers:
        return Answers(settings.data_dir, lambda: settings.today)

    return _opened(lambda: Live(read, partial(look, settings.data_dir)))


def _opened(make: Callable[[], Opened]) -> Opened:
    from data.errors import DatasetError

    try:
        return make()
    except DatasetError as error:
        fail(str(error), FAILED)


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(f"--today {text!r} is not a day; write it as 2026-11-21", MISUSED)
