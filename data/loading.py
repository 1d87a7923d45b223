"""Loading a dataset: a folder is read, checked and built in memory; a built file is opened."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from data.build import USE, build
from data.built import is_built, open_built
from data.catalogue import Catalogue, FullCatalogue, read_catalogue
from data.checks.errors import check_errors


def load(place: Path) -> tuple[Catalogue, duckdb.DuckDBPyConnection]:
    """The vocabulary and the database, not yet locked. Raises DatasetError if a file is broken."""
    if is_built(place):
        return open_built(place)
    with uncollected():
        catalogue = read_checked(place)
        return catalogue.without_rows(), built_of(catalogue)


def built_of(catalogue: FullCatalogue) -> duckdb.DuckDBPyConnection:
    """A database in memory with everything that a catalogue holds."""
    database = duckdb.connect(":memory:", config={"threads": 1})
    database.execute("attach ':memory:' as built")
    database.execute(USE)
    build(database, catalogue)
    return database


def read_checked(folder: Path) -> FullCatalogue:
    """All that the files of a folder say. Raises DatasetError if they do not fit together."""
    catalogue = read_catalogue(folder)
    check_errors(catalogue)
    return catalogue


@contextmanager
def uncollected() -> Iterator[None]:
    """Without passes of the garbage collector, which find nothing and take half of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
