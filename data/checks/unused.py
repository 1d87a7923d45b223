"""Ids that nothing uses: they were left behind, or what should name them does not."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from data.catalogue import Catalogue
from data.checks.finding import Finding
from data.dataset import Session
from data.models import Break, Metric, Milestone, Note, Subject
from data.record import Record

SQL = Path(__file__).with_name("named.sql").read_text("utf-8")

NAMING: Mapping[str, tuple[str, ...]] = {
    "sources.csv": ("source", "sources", "seat_sources", "owner_sources", "plant_sources"),
    "subjects.yaml": ("subject", "subjects", "parent", "seat", "members", "owners", "plants"),
    "metrics.yaml": ("metric", "metrics", "ranks", "part", "whole", "grows"),
    "topics.yaml": ("topics",),
}
"""By which fields, of whatever entry, an id of a file is used."""


class Mention(Record):
    """An id that some observation names in a field."""

    field: str
    id: str


def unused(session: Session) -> Iterator[Finding]:
    """Sources, numbered subjects, metrics and topics that no row and no entry names."""
    catalogue = session.catalogue
    numbered = {key: one for key, one in catalogue.subjects.items() if one.number is not None}
    entries = _entries(catalogue)
    rows = session.fetch(SQL, Mention)
    # A region is used by being shown as the sum of its members.
    regions = {key for key, one in numbered.items() if one.members}
    known = (catalogue.sources, numbered, catalogue.metrics, catalogue.topics)
    for (file, fields), ids in zip(NAMING.items(), known, strict=True):
        used = {row.id for row in rows if row.field in fields}
        used |= {
            key
            for kind, held in entries.items()
            for name in fields
            if name in kind.model_fields
            for entry in held
            for key in _named(entry, name)
        }
        for key in ids:
            if key not in used and key not in regions:
                yield _finding(catalogue, file, key)


def _entries(catalogue: Catalogue) -> Mapping[type[Record], Collection[Record]]:
    return {
        Subject: catalogue.subjects.values(),
        Metric: catalogue.metrics.values(),
        Milestone: catalogue.milestones.values(),
        Note: catalogue.notes.values(),
        Break: catalogue.breaks.values(),
    }


def _named(entry: Record, field: str) -> Iterable[str]:
    held = getattr(entry, field)
    return (held,) if isinstance(held, str) else held or ()


def _finding(catalogue: Catalogue, file: str, key: str) -> Finding:
    return Finding(
        check="unused",
        file=file,
        line=catalogue.line_of(file, key),
        key=f"{file} {key}",
        problem=f"nothing uses {key}",
        remedy="take it out, or explain what it waits for",
    )
