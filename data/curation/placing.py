"""Where a new row goes in a CSV file; every byte of the rows that stand there is kept."""

import csv
import io
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path

from data.files import csv_table, decoded
from data.record import Record

Cells = Mapping[str, str]


class Table(Record):
    """A kind of CSV file: its columns, and those by which its rows are sorted as text."""

    columns: tuple[str, ...]
    order: tuple[str, ...]

    def key(self, cells: Cells) -> tuple[str, ...]:
        """What a row is sorted by."""
        return tuple(cells[name] for name in self.order)


class Inserted(Record):
    """A file with new rows in it: its bytes, and the line of each new row, as they were given."""

    content: bytes
    lines: tuple[int, ...]


def inserted(raw: bytes | None, path: Path, table: Table, rows: Sequence[Cells]) -> Inserted:
    """Put rows where the order wants them; `raw` is None for a file that is to be made.

    A row goes before the first one that sorts after it, so an unsorted file is not sorted anew.
    """
    if raw is None:
        raw = _line(dict(zip(table.columns, table.columns, strict=True)), table, b"\n")
    old = _lines(raw)
    ending = b"\r\n" if old[0].endswith(b"\r\n") else b"\n"
    _, standing = csv_table(decoded(raw, path), path, table.columns)
    held = [(line, table.key(cells)) for line, cells in standing]
    starts = [*(line for line, _ in held), len(old) + 1]
    # The first row that sorts after a key is where the greatest key so far begins to do so.
    greatest = list(accumulate((key for _, key in held), max))
    keys = [table.key(cells) for cells in rows]
    places = sorted((starts[bisect_right(greatest, key)], key, n) for n, key in enumerate(keys))
    lines, content, done = [0] * len(rows), [], 0
    for earlier, (line, _, number) in enumerate(places):
        content += old[done : line - 1]
        done = line - 1
        content.append(_line(rows[number], table, ending))
        lines[number] = line + earlier
    return Inserted(content=b"".join([*content, *old[done:]]), lines=tuple(lines))


def _lines(raw: bytes) -> list[bytes]:
    """Lines as the CSV reader counts them: only a line feed ends one."""
    return [line + b"\n" for line in raw.split(b"\n")[:-1]]


def _line(cells: Cells, table: Table, ending: bytes) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow([cells[name] for name in table.columns])
    return text.getvalue().encode() + ending
