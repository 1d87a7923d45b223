"""A built dataset: a DuckDB file that `carcapital data export` made, opened read-only."""

from pathlib import Path

import duckdb
from pydantic import ValidationError

from data.build import USE, form
from data.catalogue import Catalogue
from data.entries import catalogue_of
from data.errors import DatasetError
from data.seal import is_whole

REMEDY = "make it again with `carcapital data export --format duckdb`"


def is_built(path: Path) -> bool:
    """Whether a path is a file, built of a dataset, rather than a folder of CSV and YAML."""
    return path.is_file()


def open_built(path: Path) -> tuple[Catalogue, duckdb.DuckDBPyConnection]:
    """The vocabulary and the open database. Raises DatasetError if the file cannot be used.

    The file is attached: `duckdb.connect(path)` would hand out the database that is open under
    that name already, even if another file has taken its place.
    """
    _check(path)
    database = duckdb.connect(":memory:", config={"threads": 1})
    try:
        database.execute("attach $file as built (read_only)", {"file": str(path)})
        database.execute(USE)
        return _read(path, database), database
    except (duckdb.Error, ValidationError) as error:
        database.close()
        raise DatasetError(path, f"cannot be opened ({brief(error)})", REMEDY) from error
    except DatasetError:
        database.close()
        raise


def _check(path: Path) -> None:
    """DuckDB looks at a block when it is read; a file must be whole before anything is answered."""
    try:
        if not is_whole(path):
            raise DatasetError(
                path, "is cut off, changed or was not made by `carcapital data export`", REMEDY
            )
    except OSError as error:
        raise DatasetError(
            path, f"cannot be read ({error.strerror})", "make it readable, or choose another"
        ) from error


def _read(path: Path, database: duckdb.DuckDBPyConnection) -> Catalogue:
    [(version, built_by)] = database.execute("select version, form from dataset").fetchall()
    if built_by != form():
        raise DatasetError(path, "was made by another version of the program", REMEDY)
    entries = database.execute(
        "select kind, id, record from entries order by kind, place"
    ).fetchall()
    return catalogue_of(path, version, entries)


def brief(error: Exception) -> str:
    """The first line of what DuckDB or pydantic says."""
    return str(error).splitlines()[0]
