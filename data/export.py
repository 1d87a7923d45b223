"""Exporting the dataset: its observations as CSV, JSON or Parquet, or a database to start from."""

import json
import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Literal

import duckdb

from data.build import USE, build
from data.built import brief, is_built, open_built
from data.catalogue import Catalogue
from data.errors import DatasetError
from data.loading import load, read_checked, uncollected
from data.metadata import csv_metadata, metadata_of
from data.record import Record
from data.seal import seal
from data.written import written

HERE = Path(__file__).parent
PREPARE = (HERE / "export.sql").read_text("utf-8")
COPY = {
    name: (HERE / f"export_{name}.sql").read_text("utf-8") for name in ("csv", "json", "parquet")
}
METADATA_SUFFIX = "-metadata.json"
"""What "CSV on the Web" appends to the name of a CSV file."""

Format = Literal["csv", "json", "parquet", "duckdb"]


class Exported(Record):
    """What was written."""

    files: tuple[Path, ...]
    version: str
    observations: int


def export(place: Path, form: Format, out: Path, *, force: bool = False) -> Exported:
    """Write a dataset, a folder or a built file, to `out`. An error leaves nothing half written.

    A CSV file gets its metadata as a second file beside it; the other forms hold it themselves.
    Raises DatasetError if the dataset is broken, or if `out` exists or cannot be written.
    """
    files = (out, out.with_name(out.name + METADATA_SUFFIX)) if form == "csv" else (out,)
    with ExitStack() as stack:
        drafts = [stack.enter_context(written(file, force=force)) for file in files]
        try:
            catalogue, database = _built(place, drafts[0]) if form == "duckdb" else load(place)
            stack.callback(database.close)
            if form != "duckdb":
                database.execute(PREPARE)
                _rows(form, catalogue, database, drafts[0])
            if form == "csv":
                drafts[1].write_text(_json(csv_metadata(catalogue, out.name)), "utf-8")
            [(count,)] = database.execute("select count(*) from observations").fetchall()
        except duckdb.IOException as error:
            raise DatasetError(
                out, f"cannot be written ({brief(error)})", "choose another --out"
            ) from error
        database.close()
    return Exported(files=files, version=catalogue.version, observations=count)


def _rows(
    form: Format, catalogue: Catalogue, database: duckdb.DuckDBPyConnection, draft: Path
) -> None:
    """Write the observations, and for JSON and Parquet the metadata in the same file."""
    parameters: dict[str, Any] = {"file": str(draft)}
    if form == "parquet":
        parameters["metadata"] = json.dumps(metadata_of(catalogue), ensure_ascii=False)
    database.execute(COPY[form], parameters)
    if form == "json":
        _wrap(draft, catalogue)


def _wrap(draft: Path, catalogue: Catalogue) -> None:
    """Put the array of observations into an object, after the metadata."""
    rows = draft.with_name(f"{draft.name}.rows")
    draft.replace(rows)
    try:
        with rows.open("rb") as held, draft.open("wb") as whole:
            metadata = json.dumps(metadata_of(catalogue), ensure_ascii=False, indent=1)
            whole.write(f'{{"metadata": {metadata},\n"observations": '.encode())
            shutil.copyfileobj(held, whole)
            whole.write(b"}\n")
    finally:
        rows.unlink()


def _built(place: Path, draft: Path) -> tuple[Catalogue, duckdb.DuckDBPyConnection]:
    """A database in the file itself, with every table; one that is built already is copied."""
    if is_built(place):
        shutil.copyfile(place, draft)
        return open_built(draft)
    with duckdb.connect(":memory:", config={"threads": 1}) as database:
        database.execute("attach $file as built (row_group_size 16384)", {"file": str(draft)})
        database.execute(USE)
        with uncollected():
            build(database, read_checked(place))
        database.execute("use memory")
        database.execute("detach built")
    seal(draft)
    return open_built(draft)


def _json(held: Mapping[str, Any]) -> str:
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"
