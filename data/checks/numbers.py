"""The ledger of permanent numbers: `numbers.csv` holds every number ever given, and to whom.

Buttons and links carry numbers. One that is given anew would open another subject's or metric's
answer, so lines are only ever added, and stay when the entry goes.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field

from data.catalogue import Catalogue
from data.errors import DatasetError
from data.files import csv_rows, record
from data.models import Filled, Metric, Subject
from data.record import Record

FILE = "numbers.csv"
COLUMNS = ("kind", "number", "id")

Kind = Literal["metric", "subject"]


class Given(Record):
    """A number, and the id to which it was given once and for all."""

    kind: Kind
    number: int = Field(ge=1)
    id: Filled


def check_numbers(catalogue: Catalogue) -> None:
    """Raise DatasetError at the first number that the ledger does not give to its entry."""
    ledger = _read(catalogue.folder / FILE)
    _check("subject", "subjects.yaml", catalogue.subjects, ledger, catalogue)
    _check("metric", "metrics.yaml", catalogue.metrics, ledger, catalogue)


def _read(path: Path) -> Mapping[tuple[Kind, int], Given]:
    """The ledger by kind and number: sorted, each number and each id once."""
    ledger: dict[tuple[Kind, int], Given] = {}
    holders: set[tuple[Kind, str]] = set()
    last: tuple[str, int] = ("", 0)
    for line, cells in csv_rows(path, COLUMNS):
        given = record(Given, cells, path, line)
        place = given.kind, given.number
        if place in ledger or (given.kind, given.id) in holders:
            raise DatasetError(
                path,
                f"{given.kind} {given.number}, {given.id!r}, was given before",
                "restore the older line and give the newer entry the next free number",
                line=line,
            )
        if place < last:
            raise DatasetError(
                path,
                f"{given.kind} {given.number} stands behind {last[0]} {last[1]}",
                "sort the lines by kind and number",
                line=line,
            )
        ledger[place] = given
        holders.add((given.kind, given.id))
        last = place
    return ledger


def _check(
    kind: Kind,
    file: str,
    entries: Mapping[str, Subject] | Mapping[str, Metric],
    ledger: Mapping[tuple[Kind, int], Given],
    catalogue: Catalogue,
) -> None:
    numbers = {given.id: given.number for given in ledger.values() if given.kind == kind}
    for key, entry in entries.items():
        if entry.number is None or numbers.get(key) == entry.number:
            continue
        holder = ledger.get((kind, entry.number))
        if key in numbers:
            problem = f"{key!r} has the number {entry.number}, but was given {numbers[key]}"
            remedy = f"give it back its number {numbers[key]}"
        elif holder:
            problem = f"{key!r} has the number {entry.number}, which belongs to {holder.id!r}"
            remedy = f"give it the next free number {_free(numbers.values(), entries)}"
        else:
            problem = f"the number {entry.number} of {key!r} is not in {FILE}"
            remedy = f"add the line {kind},{entry.number},{key} to it"
        raise DatasetError(
            catalogue.folder / file,
            problem,
            remedy,
            line=catalogue.line_of(file, key),
            column="number",
        )


def _free(given: Iterable[int], entries: Mapping[str, Subject] | Mapping[str, Metric]) -> int:
    held = [entry.number for entry in entries.values() if entry.number is not None]
    return max([0, *given, *held]) + 1
