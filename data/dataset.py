"""The dataset in DuckDB: built in memory from a catalogue, locked, read through one method."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from data.catalogue import Catalogue, read_catalogue
from data.checks.errors import check_errors
from data.period import Period
from data.record import Record
from data.tables import fill

SCHEMA = Path(__file__).with_name("schema.sql").read_text("utf-8")

Row = TypeVar("Row", bound=Record)


class Statement(Record):
    """A query as it was run: with its parameters it gives the same rows on the same data."""

    query: str
    parameters: Mapping[str, Any]


class Dataset:
    """The published rows, resolved and locked. Safe to share between threads."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._held = _held(catalogue)
        self._database = duckdb.connect(":memory:", config={"threads": 1})
        self._database.execute(SCHEMA)
        fill(self._database, catalogue)
        self._database.execute("set enable_external_access = false")
        self._database.execute("set lock_configuration = true")

    def session(self) -> "Session":
        """A view for one question, which remembers the statements it runs."""
        return Session(self.catalogue, self._database.cursor(), self._held)

    def close(self) -> None:
        """Let the database go."""
        self._database.close()


class Session:
    """One question's view of the dataset: its own cursor, and the statements it ran."""

    def __init__(
        self,
        catalogue: Catalogue,
        cursor: duckdb.DuckDBPyConnection,
        held: Mapping[str, frozenset[str]],
    ) -> None:
        self.catalogue = catalogue
        self._held = held
        self.statements: list[Statement] = []
        self._cursor = cursor

    def metrics_of(self, subject: str) -> frozenset[str]:
        """The metrics for which any observation of a subject is held."""
        return self._held.get(subject, frozenset())

    def fetch(self, query: str, row: type[Row], **parameters: Any) -> list[Row]:
        """Run a query with named parameters and give its rows as records."""
        self.statements.append(Statement(query=query, parameters=parameters))
        cursor = self._cursor.execute(query, parameters)
        columns = [column[0] for column in cursor.description or ()]
        return [row.model_validate(_fields(columns, values)) for values in cursor.fetchall()]

    def prepare(self, query: str, **parameters: Any) -> None:
        """Make a temporary table, which only this session sees and which goes with it."""
        self._cursor.execute(query, parameters)


def open_dataset(folder: Path) -> Dataset:
    """Read, check and load a dataset folder. Raises DatasetError if a file is broken."""
    catalogue = read_catalogue(folder)
    check_errors(catalogue)
    return Dataset(catalogue)


def _held(catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    held: dict[str, set[str]] = defaultdict(set)
    for row in catalogue.rows:
        held[row.observation.subject].add(row.observation.metric)
    return {subject: frozenset(metrics) for subject, metrics in held.items()}


def _fields(columns: Sequence[str], values: Sequence[Any]) -> dict[str, Any]:
    """A row as fields: the two ends of a period become one, decimals lose padding zeros."""
    fields = dict(zip(columns, values, strict=True))
    if "period_start" in fields:
        fields["period"] = Period(start=fields.pop("period_start"), end=fields.pop("period_end"))
        fields.pop("is_year", None)
    return {name: _plain(value) for name, value in fields.items()}


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
