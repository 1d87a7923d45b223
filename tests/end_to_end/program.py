"""The real application as a process of its own."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]
NOT_PASSED_ON = re.compile(r"TELEGRAM_|CARCAPITAL_|.*_proxy$", re.IGNORECASE)


class Program:
    """Starts `python -m <module>`; its output is read when it has ended.

    It runs in `folder`, so that no `.env` of a developer reaches it.
    """

    def __init__(self, folder: Path, module: str = "bot", **environment: str) -> None:
        self._out = folder / "stdout"
        self._err = folder / "stderr"
        passed = {key: value for key, value in os.environ.items() if not NOT_PASSED_ON.match(key)}
        with self._out.open("w") as out, self._err.open("w") as err:
            self._process = subprocess.Popen(
                [sys.executable, "-m", module],
                cwd=folder,
                env=passed | {"PYTHONPATH": str(ROOT), "CARCAPITAL_LOG": "INFO"} | environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )

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

    def stop(self, number: signal.Signals = signal.SIGTERM, *, seconds: float = 3) -> int:
        """Send a signal; give the exit status."""
        self._process.send_signal(number)
        return self.wait(seconds)

    def wait(self, seconds: float = 20) -> int:
        """Wait for the end; give the exit status."""
        return self._process.wait(seconds)

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    @property
    def output(self) -> str:
        """All that it has written."""
        return self._out.read_text("utf-8") + self._err.read_text("utf-8")

    @property
    def errors(self) -> list[str]:
        """The lines that it has written to stderr."""
        return self._err.read_text("utf-8").splitlines()
