"""The dataset as it stood in a git revision, made readable for this version of the program."""

import csv
import io
import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from data.catalogue import (
    GAZETTEER_COLUMNS,
    MILESTONE_COLUMNS,
    OBSERVATION_COLUMNS,
    SOURCE_COLUMNS,
    FullCatalogue,
    read_catalogue,
)
from data.curation.adding import DEFAULTS
from data.errors import DatasetError
from data.files import csv_table, text_of
from data.record import Record
from data.references import check_references

SUFFIXES, PLACES = (".csv", ".yaml"), (".", "observations")
"""Which files of the folder are the dataset."""
OPTIONAL_YAML = ("topics.yaml", "notes.yaml", "breaks.yaml")
OPTIONAL_CSV = {"milestones.csv": MILESTONE_COLUMNS, "gazetteer.csv": GAZETTEER_COLUMNS}
"""Files without which a dataset is poorer but whole: one that lacks them is read without."""
EMPTY = ("note", "change_pct", "amount", "subjects", "topics", "parent", "aliases")
"""Columns that may be empty, so that a file which lacks them can be read."""


class Revision(Record):
    """The dataset of one commit. `notes` say what had to be supplied to read it."""

    commit: str
    catalogue: FullCatalogue
    notes: tuple[str, ...]


def read_revision(folder: Path, name: str) -> Revision:
    """The dataset folder as it stood in a revision. Raises DatasetError.

    Errors: no git, no checkout, an unknown revision, one without the dataset, one whose dataset
    this version cannot read.
    """
    if _git(folder, "rev-parse", "--show-prefix") is None:
        raise DatasetError(
            folder, "is not in a git checkout", "point CARCAPITAL_DATA_DIR at one that is"
        )
    found = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
    )
    if found is None:
        raise DatasetError(
            folder, f"git knows no revision {name!r}", "name a commit, a branch or a tag: HEAD~1"
        )
    commit = found.decode().strip()
    with _unpacked(folder, commit, name) as old:
        try:
            notes = tuple(_supply(old))
            catalogue = read_catalogue(old)
            check_references(catalogue)
        except DatasetError as error:
            raise DatasetError(
                Path(f"{name}:{error.file.relative_to(old).as_posix()}"),
                error.problem,
                "name a revision whose dataset this version can read",
                line=error.line,
                column=error.column,
            ) from error
    return Revision(commit=commit, catalogue=catalogue, notes=notes)


@contextmanager
def _unpacked(folder: Path, commit: str, name: str) -> Iterator[Path]:
    packed = _git(folder, "archive", "--format=tar", commit)
    if packed is None:
        raise DatasetError(
            folder, f"is not in revision {name!r}", "name a revision that holds the dataset"
        )
    with TemporaryDirectory(prefix="carcapital-") as made:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            for member in archive:
                path = PurePosixPath(member.name)
                content = archive.extractfile(member) if member.isfile() else None
                if content and path.suffix in SUFFIXES and str(path.parent) in PLACES:
                    (Path(made) / path).parent.mkdir(exist_ok=True)
                    (Path(made) / path).write_bytes(content.read())
        yield Path(made)


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints, or None if it refuses. Raises DatasetError if there is no git."""
    program = shutil.which("git")
    if program is None:
        raise DatasetError(folder, "cannot be compared without git", "install git")
    done = subprocess.run(
        [program, "-C", str(folder), *arguments],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "LC_ALL": "C"},
        check=False,
    )
    return done.stdout if done.returncode == 0 else None


def _supply(folder: Path) -> Iterator[str]:
    """Give an older dataset the files and columns that came later, where empty ones will do."""
    for name in OPTIONAL_YAML:
        if not (folder / name).exists():
            (folder / name).touch()
            yield f"it has no {name}"
    for name, columns in OPTIONAL_CSV.items():
        if not (folder / name).exists():
            (folder / name).write_text(",".join(columns) + "\n", "utf-8")
            yield f"it has no {name}"
    empty = dict.fromkeys(EMPTY, "")
    for name, columns in {**OPTIONAL_CSV, "sources.csv": SOURCE_COLUMNS}.items():
        if (folder / name).exists():
            yield from _level(folder / name, name, columns, empty)
    notes = {
        note: None
        for path in sorted(folder.glob("observations/*.csv"))
        for note in _level(path, "observations", OBSERVATION_COLUMNS, {**empty, **DEFAULTS})
    }
    yield from notes


def _level(
    path: Path, name: str, columns: tuple[str, ...], supplied: Mapping[str, str]
) -> Iterator[str]:
    """Write a CSV anew under today's header, unless it lacks what cannot be supplied."""
    header, rows = csv_table(text_of(path), path, columns)
    missing = [column for column in columns if column not in header]
    surplus = [column for column in header if column not in columns]
    if header == columns or not set(missing) <= supplied.keys():
        return
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([{**supplied, **cells}[column] for column in columns] for _, cells in rows)
    path.write_text(text.getvalue(), "utf-8")
    yield from (f"{name} has no column {column}" for column in missing)
    yield from (f"{name} has a column {column}, which is left out" for column in surplus)
