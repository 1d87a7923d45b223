"""The command line: help with an example for every command, misuse in one line."""

import sys

import pytest

from bot.cli import app, main
from bot.curator.app import app as curator

COMMANDS = sorted(
    command.callback.__name__ for command in app.registered_commands if command.callback
)

CURATORS = sorted(
    command.callback.__name__ for command in curator.registered_commands if command.callback
)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    """Call the program; give its exit status."""
    monkeypatch.setattr(sys, "argv", ["carcapital", *arguments])
    with pytest.raises(SystemExit) as left:
        main()
    return left.value.code


@pytest.fixture(autouse=True)
def _no_settings(tmp_path, monkeypatch):
    """No `.env` and no token of a developer."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)


def test_the_commands_are_known():
    assert COMMANDS == ["ask", "bot", "chat"]
    assert {"add", "coverage", "diff"} <= set(CURATORS)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_shows_an_example(monkeypatch, capsys, command):
    status = run(monkeypatch, command, "--help")

    shown = capsys.readouterr()
    assert (status, shown.err) == (0, "")
    assert "Example: " in shown.out
    assert f"carcapital {command}" in shown.out


@pytest.mark.parametrize("command", CURATORS)
def test_the_help_of_a_curators_command_shows_an_example(monkeypatch, capsys, command):
    status = run(monkeypatch, "data", command, "--help")

    shown = capsys.readouterr()
    assert (status, shown.err) == (0, "")
    assert f"Example: carcapital data {command}" in shown.out


def test_the_help_of_data_lists_every_curators_command(monkeypatch, capsys):
    status = run(monkeypatch, "data", "--help")

    shown = capsys.readouterr().out
    assert status == 0
    assert [command for command in CURATORS if f" {command} " not in shown] == []


def test_the_help_lists_every_command(monkeypatch, capsys):
    status = run(monkeypatch, "--help")

    shown = capsys.readouterr().out
    assert status == 0
    assert [command for command in [*COMMANDS, "data"] if f" {command} " not in shown] == []


def test_the_version_is_told(monkeypatch, capsys):
    status = run(monkeypatch, "--version")

    assert (status, capsys.readouterr().out.split()[0]) == (0, "carcapital")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ask"], "QUESTION"),
        (["ask", "--jsonl", "chongqing 2025"], "--jsonl"),
        (["ask", "--lang", "fr", "chongqing 2025"], "--lang is en or zh, not 'fr'"),
        (["ask", "--today", "tomorrow", "chongqing"], "'tomorrow' is not a day"),
        (["ask", "--today", "2026-11-31", "chongqing"], "'2026-11-31' is not a day"),
        (["chat", "--today", "2026"], "'2026' is not a day"),
        (["ask", "--colour", "red", "chongqing"], "--colour"),
        (["ask", "chongqing", "2025"], "2025"),
        (["sing"], "'sing'"),
        (["data"], "Missing command"),
        (["data", "sing"], "'sing'"),
        (["bot"], "TELEGRAM_BOT_TOKEN is not set"),
    ],
)
def test_a_misuse_is_one_line_and_status_two(monkeypatch, capsys, arguments, words):
    status = run(monkeypatch, *arguments)

    shown = capsys.readouterr()
    [line] = shown.err.splitlines()
    assert (status, shown.out) == (2, "")
    assert line.startswith("carcapital: ")
    assert words in line
