"""What changed between two states of the dataset: rows, preferred figures and vocabulary."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

from data.catalogue import FullCatalogue
from data.models import Observation
from data.record import Record
from data.resolve import resolve
from data.resolved import Resolved

SUBSTANCE = ("value", "digits", "qualifier", "change_pct", "status", "basis", "counted_by")
"""The columns that a correction changes; any other change is of how a row is documented."""

Kind = Literal["sources", "subjects", "metrics", "milestones", "topics", "notes", "breaks"]
KINDS: tuple[Kind, ...] = (
    "sources",
    "subjects",
    "metrics",
    "milestones",
    "topics",
    "notes",
    "breaks",
)


class Rewritten(Record):
    """A row of one source that says something else now, and the columns in which it differs."""

    old: Observation
    new: Observation
    columns: tuple[str, ...]


class Preferred(Record):
    """A figure that shows another value now."""

    old: Resolved
    new: Resolved


class Edited(Record):
    """An entry that was kept under its id, and the fields in which it differs."""

    id: str
    fields: tuple[str, ...]


class Entries(Record):
    """What happened to the entries of one file, by their ids."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[Edited, ...]


class Changes(Record):
    """All that changed. Rows are sorted by metric, subject, period and source.

    `documented` are rows whose locator, note or day alone changed. `preferred` leaves out what
    a correction of the same source explains.
    """

    added: tuple[Observation, ...]
    corrected: tuple[Rewritten, ...]
    removed: tuple[Observation, ...]
    documented: tuple[Rewritten, ...]
    preferred: tuple[Preferred, ...]
    entries: Mapping[Kind, Entries]


Place = tuple[object, ...]


def changes(old: FullCatalogue, new: FullCatalogue) -> Changes:
    """Compare two states of the dataset, whose references were checked."""
    before, after = (_observations(one) for one in (old, new))
    added, removed, rewritten = _matched(before - after, after - before)
    corrected = tuple(row for row in rewritten if set(row.columns) & set(SUBSTANCE))
    explained = {_cell(row.new) for row in corrected}
    return Changes(
        added=tuple(added),
        corrected=corrected,
        removed=tuple(removed),
        documented=tuple(row for row in rewritten if row not in corrected),
        preferred=tuple(
            one
            for one in _preferred(old, new)
            if one.old.source != one.new.source or _cell(one.new) not in explained
        ),
        entries={kind: _entries(_held(old, kind), _held(new, kind)) for kind in KINDS},
    )


def _observations(catalogue: FullCatalogue) -> set[Observation]:
    return {row.observation for row in catalogue.rows}


def _cell(said: Observation | Resolved) -> Place:
    return (said.metric, said.subject, said.period.start, said.period.end, said.source)


def _order(said: Observation) -> Place:
    return (*_cell(said), said.status, said.value, said.basis, said.counted_by, said.locator)


def _matched(
    gone: Iterable[Observation], come: Iterable[Observation]
) -> tuple[list[Observation], list[Observation], list[Rewritten]]:
    """Rows that are new, rows that are gone, and rows of one source and cell that were rewritten.

    A source that says two things of a cell is matched by claim first, then by status.
    """
    waiting: dict[Place, list[Observation]] = defaultdict(list)
    for said in sorted(gone, key=_order):
        waiting[_cell(said)].append(said)
    unmatched = sorted(come, key=_order)
    rewritten = []
    for by_claim, by_status in ((True, True), (False, True), (False, False)):
        left = []
        for said in unmatched:
            candidates = waiting[_cell(said)]
            match = next(
                (
                    earlier
                    for earlier in candidates
                    if (not by_claim or earlier.claim == said.claim)
                    and (not by_status or earlier.status == said.status)
                ),
                None,
            )
            if match is None:
                left.append(said)
                continue
            candidates.remove(match)
            rewritten.append(Rewritten(old=match, new=said, columns=_differing(match, said)))
        unmatched = left
    removed = sorted((said for rest in waiting.values() for said in rest), key=_order)
    return unmatched, removed, sorted(rewritten, key=lambda row: _order(row.new))


def _preferred(old: FullCatalogue, new: FullCatalogue) -> list[Preferred]:
    before = {_figure(figure): figure for figure in _resolved(old)}
    return [
        Preferred(old=earlier, new=figure)
        for figure in _resolved(new)
        if (earlier := before.get(_figure(figure))) and _shown(earlier) != _shown(figure)
    ]


def _resolved(catalogue: FullCatalogue) -> list[Resolved]:
    rows = (row.observation for row in catalogue.rows)
    return resolve(rows, catalogue.subjects, catalogue.metrics, catalogue.sources)


def _figure(figure: Resolved) -> Place:
    return (figure.subject, figure.metric, figure.period, figure.status, figure.body)


def _shown(figure: Resolved) -> Place:
    return (figure.value, figure.digits, figure.qualifier)


def _held(catalogue: FullCatalogue, kind: Kind) -> Mapping[str, Record]:
    """The entries of a file by their ids; what stands in the gazetteer only is not held."""
    if kind == "subjects":
        return {key: one for key, one in catalogue.subjects.items() if one.number is not None}
    entries: Mapping[str, Record] = getattr(catalogue, kind)
    return entries


def _entries(old: Mapping[str, Record], new: Mapping[str, Record]) -> Entries:
    return Entries(
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=tuple(
            Edited(id=key, fields=_differing(old[key], new[key]))
            for key in sorted(old.keys() & new.keys())
            if old[key] != new[key]
        ),
    )


def _differing(old: Record, new: Record) -> tuple[str, ...]:
    return tuple(
        name for name in type(new).model_fields if getattr(old, name) != getattr(new, name)
    )
