"""How a command ends that cannot do its work: one line on stderr and an exit status."""

import sys
from pathlib import Path
from typing import NoReturn

import typer

from bot.settings import Settings, SettingsError, read_settings

FAILED = 1
MISUSED = 2


def fail(message: str, status: int) -> NoReturn:
    """Say why in one line, and leave."""
    say(message)
    raise typer.Exit(status)


def say(message: str) -> None:
    """One line on stderr, whatever the message holds; paths below this folder are shortened."""
    text = message.replace(f"{Path.cwd()}/", "")
    print("carcapital: " + " ".join(text.split()), file=sys.stderr)


def settings_or_leave() -> Settings:
    """The settings, or the end of the command."""
    try:
        return read_settings()
    except SettingsError as error:
        fail(str(error), MISUSED)
