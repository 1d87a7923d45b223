"""The dataset in DuckDB: locked, and read through one method."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar, cast

import duckdb

from data.build import USE
from data.catalogue import Catalogue
from data.loading import load
from data.memory import Memory
from data.period import Period
from data.record import Record

Row = TypeVar("Row", bound=Record)

LOCKS = (
    "set disabled_optimizers = 'compressed_materialization'",
    "set enable_external_access = false",
    "set lock_configuration = true",
)
"""Narrowing rows before they are sorted takes longer than sorting the few rows of an answer."""


REMEMBERED = 256
"""Statements whose rows are kept: questions about one city ask for the same rows."""

Key = tuple[str, type[Record], tuple[tuple[str, Hashable], ...]]
"""What rows depend on, in a dataset that never changes."""


class Statement(Record):
    """A query as it was run: with its parameters it gives the same rows on the same data."""

    query: str
    parameters: Mapping[str, Any]


class Dataset:
    """The published rows, resolved and locked. Safe to share between threads."""

    def __init__(self, catalogue: Catalogue, database: duckdb.DuckDBPyConnection) -> None:
        self.catalogue = catalogue
        self._database = database
        for lock in LOCKS:
            database.execute(lock)
        self._held = _held(database)
        self._counted = _held(database, ("actual", "preliminary"))
        self._parsed = Parsed(database)
        self._rows: Memory[Key, tuple[Record, ...]] = Memory(REMEMBERED)

    def session(self) -> "Session":
        """A view for one question, which remembers the statements it runs."""
        cursor = self._database.cursor()
        cursor.execute(self._parsed[USE])
        held, counted = self._held, self._counted
        return Session(self.catalogue, cursor, held, counted, self._parsed, self._rows)

    def close(self) -> None:
        """Let the database go."""
        self._database.close()


class Parsed:
    """Queries as DuckDB read them: reading one again takes as long as running it."""

    def __init__(self, database: duckdb.DuckDBPyConnection) -> None:
        self._database = database
        self._known: dict[str, duckdb.Statement] = {}
        self._turn = Lock()

    def __getitem__(self, query: str) -> duckdb.Statement:
        """The one statement of a query. Raises duckdb.Error, or ValueError if there are more."""
        known = self._known.get(query)
        if known is None:
            with self._turn:
                [known] = self._database.extract_statements(query)
                self._known[query] = known
        return known


class Session:
    """One question's view of the dataset: its own cursor, and the statements it ran."""

    def __init__(
        self,
        catalogue: Catalogue,
        cursor: duckdb.DuckDBPyConnection,
        held: Mapping[str, frozenset[str]],
        counted: Mapping[str, frozenset[str]],
        parsed: Parsed,
        rows: Memory[Key, tuple[Record, ...]],
    ) -> None:
        self.catalogue = catalogue
        self._held, self._counted = held, counted
        self.statements: list[Statement] = []
        self._cursor = cursor
        self._parsed = parsed
        self._rows = rows

    def metrics_of(self, subject: str) -> frozenset[str]:
        """The metrics for which any observation of a subject is held."""
        return self._held.get(subject, frozenset())

    def counted_of(self, subject: str) -> frozenset[str]:
        """The metrics for which it is held what happened, not only what was aimed at."""
        return self._counted.get(subject, frozenset())

    def fetch(self, query: str, row: type[Row], **parameters: Any) -> list[Row]:
        """Run a query with named parameters and give its rows as records.

        Rows read lately are not read again: the same statement gives the same rows.
        """
        self.statements.append(Statement(query=query, parameters=parameters))
        key = query, row, tuple((name, _hashable(parameters[name])) for name in sorted(parameters))
        rows = self._rows.recall(key, lambda: self._read(query, row, parameters))
        return list(cast(tuple[Row, ...], rows))

    def _read(self, query: str, row: type[Row], parameters: Mapping[str, Any]) -> tuple[Row, ...]:
        cursor = self._cursor.execute(self._parsed[query], parameters)
        columns = [column[0] for column in cursor.description or ()]
        return tuple(row.model_validate(_fields(columns, values)) for values in cursor.fetchall())

    def prepare(self, query: str, **parameters: Any) -> None:
        """Make a temporary table, which only this session sees and which goes with it.

        What is read from here on may come from it, so nothing of it is remembered for others.
        """
        self._rows = Memory(0)
        self._cursor.execute(query, parameters)


def open_dataset(path: Path) -> Dataset:
    """Read, check and load a dataset folder, or open a file built from one.

    Raises DatasetError if a file is broken.
    """
    return Dataset(*load(path))


def _held(
    database: duckdb.DuckDBPyConnection, statuses: Sequence[str] = ()
) -> Mapping[str, frozenset[str]]:
    """The metrics held by subject, of all statuses or of these."""
    held: dict[str, set[str]] = defaultdict(set)
    rows = database.execute(
        "select subject, metric from held where len($1) = 0 or list_contains($1, status)",
        [list(statuses)],
    ).fetchall()
    for subject, metric in rows:
        held[subject].add(metric)
    return {subject: frozenset(metrics) for subject, metrics in held.items()}


def _hashable(value: Any) -> Hashable:
    return tuple(value) if isinstance(value, list) else value


def _fields(columns: Sequence[str], values: Sequence[Any]) -> dict[str, Any]:
    """A row as fields: the two ends of a period become one, decimals lose padding zeros."""
    fields = dict(zip(columns, values, strict=True))
    if "period_start" in fields:
        fields["period"] = _period(fields.pop("period_start"), fields.pop("period_end"))
        fields.pop("is_year", None)
    for name, value in fields.items():
        if value.__class__ in _PADDED:
            fields[name] = _plain(value)
    return fields


_PADDED = frozenset({Decimal, list})
"""What may hold a decimal with padding zeros. Most values of a row hold none."""


@lru_cache(4096)
def _period(start: date, end: date) -> Period:
    """The rows of an answer share few periods."""
    return Period(start=start, end=end)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain_decimal(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value


def plain_decimal(value: Decimal) -> Decimal:
    """Without padding zeros or exponent: 2788000.0000 and 2.788E+6 become 2788000."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()
