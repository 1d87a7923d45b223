"""Medians, and the lines they are printed in."""

import statistics
import time
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

Work = Callable[[], object]


class Line(NamedTuple):
    """One line of the table."""

    what: str
    median: str
    budget: str = ""
    remark: str = ""


def medians(times: int, *works: Callable[[], object]) -> list[float]:
    """The median times of some works in seconds, taken in turn: noise meets all alike."""
    spent: list[list[float]] = [[] for _ in works]
    for _ in range(times):
        for work, taken in zip(works, spent, strict=True):
            started = time.perf_counter()
            work()
            taken.append(time.perf_counter() - started)
    return [statistics.median(taken) for taken in spent]


def milliseconds(seconds: float) -> str:
    """A time in milliseconds, to a hundredth."""
    return f"{1000 * seconds:.2f} ms"


def table(lines: list[Line]) -> str:
    """The lines in columns, beneath a heading."""
    rows = [Line("", "median", "budget", ""), *lines]
    width = max(_width(row.what) for row in rows)
    return "\n".join(
        f"{row.what}{' ' * (width - _width(row.what))}"
        f"  {row.median:>10}  {row.budget:>8}  {row.remark}".rstrip()
        for row in rows
    )


def _width(text: str) -> int:
    """The columns that a text takes: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
