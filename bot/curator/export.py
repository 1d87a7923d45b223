"""`carcapital data export`: the dataset in a form that other programs read."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.failing import FAILED, fail, say, settings_or_leave


class Form(StrEnum):
    """What can be written."""

    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"
    DUCKDB = "duckdb"


def export(
    form: Annotated[Form, typer.Option("--format", help="duckdb is for starting from it.")],
    out: Annotated[Path, typer.Option("--out", metavar="PATH", help="The file to write.")],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exists.")] = False,
) -> None:
    """Write every observation with its source; or a database from which the program starts fast.

    Example: carcapital data export --format csv --out carcapital.csv
    """
    from data.errors import DatasetError
    from data.export import export as write

    place = settings_or_leave().data_dir
    if typer.get_text_stream("stderr").isatty():
        say(f"reading {place} …")
    try:
        done = write(place, form.value, out, force=force)
    except DatasetError as error:
        fail(str(error), FAILED)
    names = " and ".join(str(path) for path in done.files)
    typer.echo(f"{names}: {done.observations} observations of dataset {done.version}")
