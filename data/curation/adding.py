"""Adding observations and sources to a dataset folder: checked as a whole, then all or none.

Nothing is written before the dataset with the new rows in it was read and checked aside, with
the same errors as at a start. `data/curation/journal.py` says what is guaranteed about the writing.
"""

import shutil
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from tempfile import TemporaryDirectory

from data.catalogue import (
    OBSERVATION_COLUMNS,
    SOURCE_COLUMNS,
    FullCatalogue,
    Placed,
    read_catalogue,
)
from data.checks.errors import check_errors
from data.curation.given import Given
from data.curation.journal import locked, replace_all
from data.curation.placing import Table, inserted
from data.errors import DatasetError
from data.files import record
from data.models import Observation, Source
from data.record import Record

OBSERVATIONS = Table(columns=OBSERVATION_COLUMNS, order=("subject", "period", "source"))
SOURCES = Table(columns=SOURCE_COLUMNS, order=("id",))
SOURCE_FILE = "sources.csv"
DEFAULTS: Mapping[str, str] = {
    "qualifier": "exact",
    "change_pct": "",
    "status": "actual",
    "basis": "unstated",
    "counted_by": "unstated",
    "locator": "unrecorded",
    "note": "",
}
"""What a column holds that a curator left out. `added` is today, `digits` those of the value."""


class New(Record):
    """A row that was given, and what becomes of it: `file` is relative to the dataset's folder."""

    given: Given
    file: str
    cells: Mapping[str, str]
    entry: Observation | Source


class Added(Record):
    """What was added and where it stands, and the dataset before and after."""

    rows: tuple[Placed, ...]
    sources: tuple[Source, ...]
    before: FullCatalogue
    after: FullCatalogue


def add(
    folder: Path, observations: Sequence[Given], sources: Sequence[Given], today: date
) -> Added:
    """Add rows to a dataset folder. Raises DatasetError, and then no file has changed.

    An error names the line and the column of what was given, and what to do.
    """
    with locked(folder):
        held = read_catalogue(folder)
        check_errors(held)
        new = [_new_source(given) for given in sources]
        new += [_new_observation(given, held, today) for given in observations]
        _refuse_repeats(new, held)
        wanted = _with(new, held)
        check_errors(wanted)
        old, files, lines = _written(folder, new)
        places = {(row.file, line): row.given for row, line in zip(new, lines, strict=True)}
        after = _read_aside(folder, files, places, wanted)
        replace_all(folder, files, old)
    return Added(
        rows=tuple(
            Placed(file=folder / row.file, line=line, observation=row.entry)
            for row, line in zip(new, lines, strict=True)
            if isinstance(row.entry, Observation)
        ),
        sources=tuple(row.entry for row in new if isinstance(row.entry, Source)),
        before=held,
        after=after,
    )


def _new_source(given: Given) -> New:
    _refuse_line_breaks(given)
    cells = {"note": "", **given.cells}
    entry = record(Source, cells, given.file, given.line)
    return New(given=given, file=SOURCE_FILE, cells=cells, entry=entry)


def _new_observation(given: Given, held: FullCatalogue, today: date) -> New:
    """The row as it will be written: defaults filled in, period and day in their written form."""
    _refuse_line_breaks(given)
    stated = {name: text for name, text in given.cells.items() if text}
    metric = given.cells["metric"]
    if metric not in held.metrics:
        near = get_close_matches(metric, held.metrics, 1)
        remedy = f"did you mean {near[0]}?" if near else "add it to metrics.yaml or mend its id"
        raise given.error(f"{metric!r} is unknown", remedy, "metric")
    cells = {**given.cells, **DEFAULTS, "added": today.isoformat(), **stated}
    # A value that is no number is refused below, so its digits do not matter.
    cells["digits"] = cells.get("digits") or str(stated_digits(cells["value"]))
    fields = {**cells, "change_pct": cells["change_pct"] or None}
    said = record(Observation, fields, given.file, given.line)
    cells |= {"period": str(said.period), "added": said.added.isoformat()}
    del cells["metric"]
    return New(given=given, file=f"observations/{metric}.csv", cells=cells, entry=said)


def stated_digits(value: str) -> int:
    """Significant digits as written: zeros at the end count only behind a decimal point."""
    whole, point, _ = value.partition(".")
    digits = value.replace(".", "").lstrip("-0") if point else whole.lstrip("-0").rstrip("0")
    return min(max(len(digits), 1), 15)


def _refuse_line_breaks(given: Given) -> None:
    for column, text in given.cells.items():
        if "\n" in text or "\r" in text:
            raise given.error("the cell holds a line break", "write it on one line", column)


def _refuse_repeats(new: Sequence[New], held: FullCatalogue) -> None:
    """Raise DatasetError if a claim or the id of a source stands already, naming where."""
    places: dict[object, str] = {
        row.observation.claim: f"line {row.line} of {row.file.relative_to(held.folder)}"
        for row in held.rows
    }
    for source in held.sources:
        places[source] = f"line {held.line_of(SOURCE_FILE, source)} of {SOURCE_FILE}"
    for row in new:
        column = None
        if isinstance(row.entry, Source):
            key: object = row.entry.id
            problem, column = f"{row.entry.id!r} stands already on", "id"
        else:
            key, problem = row.entry.claim, "repeats the claim on"
        if key in places:
            raise row.given.error(f"{problem} {places[key]}", "leave it out", column)
        places[key] = f"line {row.given.line} of {row.given.file}"


def _with(new: Sequence[New], held: FullCatalogue) -> FullCatalogue:
    """The dataset with the new rows, which stand where they were given, so that errors say so."""
    rows = [
        Placed(file=row.given.file, line=row.given.line, observation=row.entry)
        for row in new
        if isinstance(row.entry, Observation)
    ]
    sources = {row.entry.id: row.entry for row in new if isinstance(row.entry, Source)}
    return held.model_copy(
        update={"rows": (*held.rows, *rows), "sources": {**held.sources, **sources}}
    )


def _written(
    folder: Path, new: Sequence[New]
) -> tuple[dict[str, bytes], dict[str, bytes], list[int]]:
    """The files before and after, sources first, and the line on which each new row stands."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(new):
        numbers[row.file].append(number)
    before, after, lines = {}, {}, [0] * len(new)
    for name, own in numbers.items():
        path = folder / name
        if path.exists():
            before[name] = path.read_bytes()
        table = SOURCES if name == SOURCE_FILE else OBSERVATIONS
        made = inserted(before.get(name), path, table, [new[number].cells for number in own])
        after[name] = made.content
        for number, line in zip(own, made.lines, strict=True):
            lines[number] = line
    return before, after, lines


def _read_aside(
    folder: Path,
    files: Mapping[str, bytes],
    places: Mapping[tuple[str, int], Given],
    wanted: FullCatalogue,
) -> FullCatalogue:
    """Read and check a copy of the folder that holds the new files. Raises DatasetError."""
    with TemporaryDirectory(prefix="carcapital-") as made:
        aside = Path(made)
        (aside / "observations").mkdir()
        for pattern in ("*.csv", "*.yaml", "observations/*.csv"):
            for path in folder.glob(pattern):
                shutil.copyfile(path, aside / path.relative_to(folder))
        for name, content in files.items():
            (aside / name).write_bytes(content)
        try:
            found = read_catalogue(aside)
            check_errors(found)
        except DatasetError as error:
            name = error.file.relative_to(aside).as_posix()
            given = places.get((name, error.line or 0))
            if given is None:
                given = Given(file=folder / name, line=error.line or 0, cells={})
            raise given.error(error.problem, error.remedy, error.column) from error
    if {row.observation for row in found.rows} != {row.observation for row in wanted.rows}:
        raise DatasetError(
            folder, "changed while it was read, so nothing was added", "add the rows again"
        )
    rows = (
        row.model_copy(update={"file": folder / row.file.relative_to(aside)}) for row in found.rows
    )
    return found.model_copy(update={"folder": folder, "rows": tuple(rows)})
