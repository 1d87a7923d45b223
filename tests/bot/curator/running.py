"""The program called with arguments, within the test's own process."""

import io
import sys
from typing import NamedTuple

import pytest

from bot.cli import main


class Ran(NamedTuple):
    """How a command ended."""

    status: object
    out: str
    errors: list[str]


class Program:
    """`carcapital data` on one dataset folder."""

    def __init__(self, monkeypatch, capsys, folder):
        self._monkeypatch, self._capsys = monkeypatch, capsys
        self.folder = folder
        monkeypatch.setenv("CARCAPITAL_DATA_DIR", str(folder))
        monkeypatch.setenv("CARCAPITAL_TODAY", "2026-06-15")

    def __call__(self, *arguments, stdin=b""):
        self._monkeypatch.setattr(sys, "argv", ["carcapital", "data", *arguments])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        with pytest.raises(SystemExit) as left:
            main()
        shown = self._capsys.readouterr()
        return Ran(left.value.code, shown.out, shown.err.splitlines())
