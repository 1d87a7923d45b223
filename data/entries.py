"""The vocabulary in the database: each entry of the catalogue as one row that can be read back."""

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path

from data.catalogue import Catalogue
from data.models import Break, Metric, Milestone, Note, Source, Subject, Topic
from data.record import Record
from data.tables import Columns

KINDS: Mapping[str, type[Record]] = {
    "sources": Source,
    "subjects": Subject,
    "metrics": Metric,
    "topics": Topic,
    "milestones": Milestone,
    "notes": Note,
    "breaks": Break,
}
"""The parts of a catalogue that are entries, and what each entry is."""


class Entry(Record):
    """One entry as it lies in the database; `place` is its place among its kind."""

    kind: str
    place: int
    id: str
    record: str


ENTRY_TABLE: Columns = {
    "kind": ("varchar", attrgetter("kind")),
    "place": ("integer", attrgetter("place")),
    "id": ("varchar", attrgetter("id")),
    "record": ("varchar", attrgetter("record")),
}


def entries_of(catalogue: Catalogue) -> Iterator[Entry]:
    """Every entry of a catalogue, kind by kind."""
    for kind in KINDS:
        held: Mapping[str, Record] = getattr(catalogue, kind)
        for place, (key, one) in enumerate(held.items()):
            yield Entry(kind=kind, place=place, id=key, record=one.model_dump_json())


def catalogue_of(file: Path, version: str, entries: Iterable[tuple[str, str, str]]) -> Catalogue:
    """The catalogue again, from (kind, id, record) in order. Raises ValidationError."""
    parts: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    for kind, key, text in entries:
        parts[kind][key] = KINDS[kind].model_validate_json(text)
    return Catalogue.model_validate({"folder": file, "version": version, **parts})
