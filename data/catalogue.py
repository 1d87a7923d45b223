"""Everything the dataset's files say, read and validated row by row."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from data.errors import DatasetError
from data.files import csv_rows, record, text_of, yaml_entries
from data.look import dataset_files
from data.models import Break, Metric, Milestone, Note, Observation, Source, Subject, Topic
from data.record import Record

Entry = TypeVar("Entry", bound=Record)

SOURCE_COLUMNS = (
    "id",
    "publisher",
    "title",
    "url",
    "published",
    "language",
    "kind",
    "read",
    "note",
)
OBSERVATION_COLUMNS = (
    "subject",
    "period",
    "value",
    "digits",
    "qualifier",
    "change_pct",
    "status",
    "basis",
    "counted_by",
    "source",
    "locator",
    "added",
    "note",
)
MILESTONE_COLUMNS = (
    "id",
    "date",
    "subjects",
    "topics",
    "amount",
    "title_en",
    "title_zh",
    "sources",
    "locator",
    "note",
)
GAZETTEER_COLUMNS = ("id", "kind", "en", "zh", "parent", "aliases")


class Placed(Record):
    """An observation and where it stands, so that a check can name file and line."""

    file: Path
    line: int
    observation: Observation


class Catalogue(Record):
    """What the dataset says beside the observations, which answers read from the database.

    `subjects` holds the gazetteer too (without numbers).
    """

    folder: Path
    version: str
    sources: Mapping[str, Source]
    subjects: Mapping[str, Subject]
    metrics: Mapping[str, Metric]
    topics: Mapping[str, Topic]
    milestones: Mapping[str, Milestone]
    notes: Mapping[str, Note]
    breaks: Mapping[str, Break]
    lines: Mapping[str, int] = {}

    def line_of(self, file: str, entry: str) -> int | None:
        """The line on which an entry of a file stands."""
        return self.lines.get(f"{file}/{entry}")


class FullCatalogue(Catalogue):
    """With every observation as a record: to check and to build, then it is let go."""

    rows: tuple[Placed, ...]

    def without_rows(self) -> Catalogue:
        """What answers need at hand."""
        return Catalogue(**{name: getattr(self, name) for name in Catalogue.model_fields})


def read_catalogue(folder: Path) -> FullCatalogue:
    """Read the files of a dataset folder. Raises DatasetError at the first that is broken."""
    if not folder.is_dir():
        raise DatasetError(folder, "is not a folder", "point CARCAPITAL_DATA_DIR at a dataset")
    lines: dict[str, int] = {}
    subjects = _vocabulary(folder / "subjects.yaml", Subject, lines)
    for line, subject in _gazetteer(folder / "gazetteer.csv"):
        if subject.id in subjects:
            raise DatasetError(
                folder / "gazetteer.csv",
                f"{subject.id!r} is in subjects.yaml too",
                "take it out of the gazetteer",
                line=line,
                column="id",
            )
        subjects[subject.id] = subject
        lines[f"gazetteer.csv/{subject.id}"] = line
    metrics = _vocabulary(folder / "metrics.yaml", Metric, lines)
    rows = tuple(_observations(folder / "observations", metrics))
    return FullCatalogue(
        folder=folder,
        version=_version(folder, rows),
        sources=_listed(folder / "sources.csv", SOURCE_COLUMNS, Source, lines),
        subjects=subjects,
        metrics=metrics,
        topics=_vocabulary(folder / "topics.yaml", Topic, lines),
        rows=rows,
        milestones=_listed(folder / "milestones.csv", MILESTONE_COLUMNS, Milestone, lines),
        notes=_vocabulary(folder / "notes.yaml", Note, lines),
        breaks=_vocabulary(folder / "breaks.yaml", Break, lines),
        lines=lines,
    )


def _vocabulary(path: Path, model: type[Entry], lines: dict[str, int]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for line, key, fields in yaml_entries(path):
        found[key] = record(model, {"id": key, **fields}, path, line)
        lines[f"{path.name}/{key}"] = line
    return found


def _listed(
    path: Path, columns: tuple[str, ...], model: type[Entry], lines: dict[str, int]
) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for line, cells in csv_rows(path, columns):
        fields = _milestone_fields(cells) if model is Milestone else cells
        if cells["id"] in found:
            raise DatasetError(
                path, f"{cells['id']!r} stands twice", "keep one", line=line, column="id"
            )
        found[cells["id"]] = record(model, fields, path, line)
        lines[f"{path.name}/{cells['id']}"] = line
    return found


def _milestone_fields(cells: Mapping[str, str]) -> dict[str, Any]:
    fields: dict[str, Any] = {
        name: text for name, text in cells.items() if name not in ("title_en", "title_zh")
    }
    for name in ("subjects", "topics", "sources"):
        fields[name] = _split(cells[name])
    fields["amount"] = cells["amount"] or None
    fields["title"] = {"en": cells["title_en"], "zh": cells["title_zh"]}
    return fields


def _gazetteer(path: Path) -> Iterator[tuple[int, Subject]]:
    for line, cells in csv_rows(path, GAZETTEER_COLUMNS):
        aliases = _split(cells["aliases"])
        fields = {
            "id": cells["id"],
            "kind": cells["kind"],
            "en": cells["en"],
            "zh": cells["zh"],
            "parent": cells["parent"] or None,
            "aliases": {
                "en": [alias for alias in aliases if alias.isascii()],
                "zh": [alias for alias in aliases if not alias.isascii()],
            },
        }
        yield line, record(Subject, fields, path, line)


def _observations(folder: Path, metrics: Mapping[str, Metric]) -> Iterator[Placed]:
    if not folder.is_dir():
        raise DatasetError(folder, "is not a folder", "put one CSV a metric into it")
    for path in [path for path in dataset_files(folder.parent) if path.parent == folder]:
        if path.stem not in metrics:
            raise DatasetError(
                path,
                f"{path.stem!r} is not a metric",
                "name the file after a metric of metrics.yaml",
            )
        for line, cells in csv_rows(path, OBSERVATION_COLUMNS):
            fields = {**cells, "metric": path.stem, "change_pct": cells["change_pct"] or None}
            yield Placed(file=path, line=line, observation=record(Observation, fields, path, line))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _version(folder: Path, rows: tuple[Placed, ...]) -> str:
    """The newest day on which a row was added, and a mark that changes with any file."""
    digest = hashlib.sha256()
    for path in dataset_files(folder):
        digest.update(f"{path.name}\0{text_of(path)}\0".encode())
    newest = max((row.observation.added.isoformat() for row in rows), default="empty")
    return f"{newest}.{digest.hexdigest()[:6]}"
