"""Building the database: every table from a checked catalogue, in memory or in a file."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import duckdb

from data.catalogue import FullCatalogue
from data.entries import ENTRY_TABLE, entries_of
from data.record import Record
from data.resolve import resolved
from data.tables import (
    BREAK_TABLE,
    FIGURE_TABLE,
    METRIC_TABLE,
    MILESTONE_TABLE,
    NOTE_TABLE,
    OBSERVATION_TABLE,
    SOURCE_TABLE,
    SUBJECT_TABLE,
    Columns,
)

HERE = Path(__file__).parent
SCHEMA = (HERE / "schema.sql").read_text("utf-8")
SUMMARIES = (HERE / "summaries.sql").read_text("utf-8")
USE = "use built"
"""Every dataset is a database of this name: in memory, or a file."""
BATCH = 10_000
"""Rows that are handed over at once: a statement's parameters take more room than its rows."""

_SHAPING = (
    "schema.sql",
    "summaries.sql",
    "basis.py",
    "bodies.py",
    "build.py",
    "crossing.py",
    "entries.py",
    "models.py",
    "period.py",
    "ranks.py",
    "record.py",
    "resolve.py",
    "resolved.py",
    "tables.py",
)


def form() -> str:
    """A mark of all code that decides what a built database holds; another mark, other tables."""
    digest = hashlib.sha256()
    for name in _SHAPING:
        digest.update((HERE / name).read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]


def build(database: duckdb.DuckDBPyConnection, catalogue: FullCatalogue) -> None:
    """Create and fill every table of an empty database; the figures are resolved here, once."""
    database.execute(SCHEMA)
    database.execute("insert into dataset values (?, ?)", [catalogue.version, form()])
    _insert(database, "entries", ENTRY_TABLE, entries_of(catalogue))
    _insert(database, "subjects", SUBJECT_TABLE, catalogue.subjects.values())
    _insert(database, "metrics", METRIC_TABLE, catalogue.metrics.values())
    _insert(database, "sources", SOURCE_TABLE, catalogue.sources.values())
    _insert(database, "observations", OBSERVATION_TABLE, catalogue.rows)
    figures = resolved(
        (row.observation for row in catalogue.rows),
        catalogue.subjects,
        catalogue.metrics,
        catalogue.sources,
    )
    _insert(database, "figures", FIGURE_TABLE, figures)
    _insert(database, "milestones", MILESTONE_TABLE, catalogue.milestones.values())
    _insert(database, "notes", NOTE_TABLE, catalogue.notes.values())
    breaks = sorted(catalogue.breaks.values(), key=lambda brk: (brk.since, brk.id))
    _insert(database, "breaks", BREAK_TABLE, breaks)
    database.execute(SUMMARIES)


def _insert(
    database: duckdb.DuckDBPyConnection, table: str, columns: Columns, records: Iterable[Record]
) -> None:
    """Insert all records, many in one statement: a list a column, unnested side by side."""
    parts = ", ".join(f"unnest(${name}::{kind}[])" for name, (kind, _) in columns.items())
    query = f"insert into {table} ({', '.join(columns)}) select {parts}"
    for held in _batches(records):
        lists = {name: [read(item) for item in held] for name, (_, read) in columns.items()}
        database.execute(query, lists)


def _batches(records: Iterable[Record]) -> Iterator[list[Record]]:
    rest = iter(records)
    while batch := list(islice(rest, BATCH)):
        yield batch
