"""Whether the dataset's parts fit together: every id exists, every number is used once."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from data.catalogue import Catalogue, FullCatalogue, Placed
from data.errors import DatasetError
from data.models import COUNTED, FRACTIONS, SIGNED, Metric, Subject

WHOLE = 100
"""All of it, in percent."""


def check_references(catalogue: FullCatalogue) -> None:
    """Raise DatasetError at the first id that leads nowhere, or a claim that stands twice."""
    folder = catalogue.folder
    _check_subjects(catalogue)
    _check_numbers(folder / "subjects.yaml", catalogue.subjects.values(), catalogue)
    _check_numbers(folder / "metrics.yaml", catalogue.metrics.values(), catalogue)
    for metric in catalogue.metrics.values():
        path = folder / "metrics.yaml"
        for column in ("ranks", "part", "whole", "grows"):
            about = getattr(metric, column)
            _known(path, metric.id, column, [about], catalogue.metrics, catalogue)
    _check_observations(catalogue)
    for milestone in catalogue.milestones.values():
        path = folder / "milestones.csv"
        _known(path, milestone.id, "subjects", milestone.subjects, catalogue.subjects, catalogue)
        _known(path, milestone.id, "topics", milestone.topics, catalogue.topics, catalogue)
        _known(path, milestone.id, "sources", milestone.sources, catalogue.sources, catalogue)
    for note in catalogue.notes.values():
        path = folder / "notes.yaml"
        _known(path, note.id, "subjects", note.subjects, catalogue.subjects, catalogue)
        _known(path, note.id, "metrics", note.metrics, catalogue.metrics, catalogue)
        _known(path, note.id, "topics", note.topics, catalogue.topics, catalogue)
        _known(path, note.id, "sources", note.sources, catalogue.sources, catalogue)
    for brk in catalogue.breaks.values():
        path = folder / "breaks.yaml"
        _known(path, brk.id, "metrics", brk.metrics, catalogue.metrics, catalogue)
        _known(path, brk.id, "sources", brk.sources, catalogue.sources, catalogue)


def _check_subjects(catalogue: Catalogue) -> None:
    for subject in catalogue.subjects.values():
        file = "gazetteer.csv" if subject.number is None else "subjects.yaml"
        path = catalogue.folder / file
        for column in ("parent", "seat"):
            named = getattr(subject, column)
            _known(path, subject.id, column, [named], catalogue.subjects, catalogue)
        for column in ("owners", "plants", "members"):
            named = getattr(subject, column)
            _known(path, subject.id, column, named, catalogue.subjects, catalogue)
        for column in ("seat_sources", "owner_sources", "plant_sources"):
            named = getattr(subject, column)
            _known(path, subject.id, column, named, catalogue.sources, catalogue)
    for subject in catalogue.subjects.values():
        above: list[str] = []
        parent = subject.parent
        while parent is not None:
            if parent == subject.id or parent in above:
                file = "gazetteer.csv" if subject.number is None else "subjects.yaml"
                raise DatasetError(
                    catalogue.folder / file,
                    f"{subject.id!r} lies within itself",
                    "mend the parents, which must lead upwards",
                    line=catalogue.line_of(file, subject.id),
                    column="parent",
                )
            above.append(parent)
            parent = catalogue.subjects[parent].parent


def _check_numbers(path: Path, entries: Iterable[Subject | Metric], catalogue: Catalogue) -> None:
    holders: dict[int, str] = {}
    for entry in entries:
        if entry.number is None:
            continue
        if entry.number in holders:
            raise DatasetError(
                path,
                f"{entry.id!r} and {holders[entry.number]!r} share the number {entry.number}",
                "give the newer one the next free number; numbers are never reused",
                line=catalogue.line_of(path.name, entry.id),
                column="number",
            )
        holders[entry.number] = entry.id


def _check_observations(catalogue: FullCatalogue) -> None:
    seen: dict[tuple[object, ...], int] = {}
    for row in catalogue.rows:
        said = row.observation
        for column, key, known in (
            ("subject", said.subject, catalogue.subjects),
            ("source", said.source, catalogue.sources),
        ):
            if key not in known:
                raise DatasetError(
                    row.file,
                    f"{key!r} is unknown",
                    f"add the {column} or mend its id",
                    line=row.line,
                    column=column,
                )
        if catalogue.subjects[said.subject].number is None:
            raise DatasetError(
                row.file,
                f"{said.subject!r} stands only in the gazetteer",
                "move it to subjects.yaml and give it a number",
                line=row.line,
                column="subject",
            )
        _check_possible(row, catalogue.metrics[said.metric])
        if said.claim in seen:
            raise DatasetError(
                row.file,
                f"repeats the claim of line {seen[said.claim]}",
                "keep one of the two",
                line=row.line,
            )
        seen[said.claim] = row.line


def _check_possible(row: Placed, metric: Metric) -> None:
    """Raise DatasetError at a claim that no source can rightly make."""
    said = row.observation
    wrong: tuple[str, str, str] | None = None
    if said.value < 0 and metric.measure not in SIGNED:
        remedy = "only a growth may fall below zero; mend the value"
        wrong = ("value", f"{said.value} is below zero", remedy)
    elif metric.unit in COUNTED and said.value != said.value.to_integral_value():
        remedy = f"{metric.unit} are counted; write a whole number"
        wrong = ("value", f"{said.value} is no whole number", remedy)
    elif metric.unit == "rank" and said.value < 1:
        wrong = ("value", f"{said.value} is no rank", "the first is 1; mend the value")
    elif metric.measure in FRACTIONS and said.value > WHOLE:
        wrong = ("value", f"{said.value} is more than the whole", "write percent, 100 at most")
    elif said.status in ("actual", "preliminary") and said.period.start > said.added:
        remedy = "mend the period, or make it a target, a forecast or an expectation"
        wrong = ("period", f"{said.period} had not begun when the row was added", remedy)
    if wrong:
        column, problem, remedy = wrong
        raise DatasetError(row.file, problem, remedy, line=row.line, column=column)


def _known(
    path: Path,
    entry: str,
    column: str,
    ids: Iterable[str | None],
    known: Mapping[str, object],
    catalogue: Catalogue,
) -> None:
    for key in ids:
        if key is not None and key not in known:
            raise DatasetError(
                path,
                f"{entry!r} names {key!r}, which is unknown",
                "add it or mend the id",
                line=catalogue.line_of(path.name, entry),
                column=column,
            )
