"""Rows that a curator hands in: with less care for columns than the dataset's own files."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from data.catalogue import OBSERVATION_COLUMNS, SOURCE_COLUMNS
from data.errors import DatasetError
from data.files import csv_table, decoded
from data.record import Record

GIVEN_COLUMNS = ("metric", *OBSERVATION_COLUMNS)
"""Of an observation that is handed in; in the dataset the file's name says the metric."""
REQUIRED = ("subject", "metric", "period", "value", "source")
"""What every observation must say; the other columns have a default."""
COMPLETE = tuple(name for name in SOURCE_COLUMNS if name != "note")
"""What every source must say."""
COMMAND_LINE = Path("command line")
STDIN = Path("standard input")


class Given(Record):
    """A row as it was handed in, and where it stands. Options of a command have line 0."""

    file: Path
    line: int
    cells: Mapping[str, str]

    def error(self, problem: str, remedy: str, column: str | None = None) -> DatasetError:
        """What is wrong with it, where it stands."""
        return DatasetError(self.file, problem, remedy, line=self.line or None, column=column)


def given_observations(raw: bytes, file: Path) -> list[Given]:
    """The rows of a CSV of observations. Raises DatasetError."""
    return _given(raw, file, GIVEN_COLUMNS, REQUIRED)


def given_sources(raw: bytes, file: Path) -> list[Given]:
    """The rows of a CSV of sources. Raises DatasetError."""
    return _given(raw, file, SOURCE_COLUMNS, COMPLETE)


def _given(
    raw: bytes, file: Path, columns: tuple[str, ...], required: tuple[str, ...]
) -> list[Given]:
    """Rows whose columns may stand in any order; those that are not required may be left out."""
    header, rows = csv_table(decoded(raw, file), file, columns)
    header_row = Given(file=file, line=1, cells={})
    _check_header(header_row, header, columns, required)
    found = [Given(file=file, line=line, cells=cells) for line, cells in rows]
    if not found:
        raise header_row.error("holds a header and no rows", "write one row a line below it")
    return found


def _check_header(
    at: Given, header: Sequence[str], columns: tuple[str, ...], required: tuple[str, ...]
) -> None:
    for name in header:
        if name not in columns:
            near = get_close_matches(name, columns, 1)
            meant = f"did you mean {near[0]}? " if near else ""
            raise at.error(f"unknown column {name!r}", f"{meant}columns are {', '.join(columns)}")
        if header.count(name) > 1:
            raise at.error(f"column {name!r} stands twice", "keep one of the two")
    if missing := [name for name in required if name not in header]:
        raise at.error(
            f"column {missing[0]!r} is missing", f"these must be there: {', '.join(required)}"
        )
