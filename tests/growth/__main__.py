"""`make bench-growth`: loading and questions at 2 thousand, 100 thousand and 1 million rows.

Arguments are other sizes; KEEP=folder keeps the datasets there and takes those it finds.
"""

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from bot.answers import Answers
from data.export import export
from tests.bench.measure import Line, Work, medians, milliseconds, table
from tests.growth.questions import QUESTIONS
from tests.growth.synthetic import write

SIZES = (2_000, 100_000, 1_000_000)
TIMES = 40
STARTS = 3
DAY = date(2026, 11, 21)
MOST = "3 x"
LOAD = """
import sys, time
from pathlib import Path
from data.dataset import open_dataset
started = time.perf_counter()
dataset = open_dataset(Path(sys.argv[1]))
print(f"{time.perf_counter() - started:.2f}")
status = dict(line.split(":") for line in Path("/proc/self/status").read_text().splitlines())
print(*(f"{int(status[key].split()[0]) / 1024:.0f}" for key in ("VmRSS", "VmHWM")))
"""


def main() -> None:
    """Measure and print."""
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    load, _, _ = os.getloadavg()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f} before\n")
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(os.environ.get("KEEP", temporary))
        files = [_files(home, size) for size in sizes]
        print(table([*(line for pair in files for line in _loads(*pair))]), "\n")
        print(_questions([built for _, built in files]))


def _files(home: Path, size: int) -> tuple[Path, Path]:
    """The dataset of a size, as a folder and as the file exported from it."""
    folder, built = home / f"{size}", home / f"{size}.duckdb"
    if not folder.is_dir():
        write(folder, size)
    export(folder, "duckdb", built, force=True)
    return folder, built


def _loads(folder: Path, built: Path) -> Iterator[Line]:
    """Each in a process of its own: the load alone, then the program up to its first answer."""
    for place, budget in ((folder, ""), (built, "2 s")):
        taken, resident, peak = _run("-c", LOAD, str(place)).split()
        yield Line(f"load {place.name}", f"{taken} s", budget, f"{resident} MB, peak {peak} MB")
    environment = os.environ | {"CARCAPITAL_DATA_DIR": str(built)}
    [started] = medians(
        STARTS, lambda: _run("-m", "bot", "ask", QUESTIONS[0][1], environment=environment)
    )
    yield Line(f"start to first answer, {built.name}", f"{started:.2f} s", "2 s")


def _run(*arguments: str, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def _questions(built: list[Path]) -> str:
    """Each question's median at every size, and how many times the first size's the last is."""
    sizes = [Answers(path, lambda: DAY) for path in built]
    lines = []
    for intent, text in QUESTIONS:
        works = [_fresh(answers, text) for answers in sizes]
        medians(5, *works)
        taken = medians(TIMES, *works)
        queries = len(sizes[-1].asked(text).statements)
        remark = f"{', '.join(map(milliseconds, taken))}; {queries} queries"
        lines.append(Line(f"{intent}: {text}", f"{taken[-1] / taken[0]:.1f} x", MOST, remark))
    return table(lines)


def _fresh(answers: Answers, text: str) -> Work:
    """Read, asked and worded on another day each time, so that no answer is remembered."""
    days = count(1)
    return lambda: answers.plain(answers.asked(text, today=DAY - timedelta(next(days))))


main()
