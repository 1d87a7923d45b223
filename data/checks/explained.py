"""Findings that stand explained: `explained.csv` names each by check and key, with the reason."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from data.checks.finding import Finding
from data.errors import DatasetError
from data.files import csv_rows, record
from data.models import Filled
from data.record import Record

FILE = "explained.csv"
COLUMNS = ("check", "key", "reason")


class Explanation(Record):
    """Why one finding is right as it stands."""

    check: Filled
    key: Filled
    reason: Filled


def read_explained(folder: Path) -> Mapping[tuple[str, str], tuple[int, Explanation]]:
    """Each explanation with its line, by check and key; none if there is no such file.

    Raises DatasetError if the file is broken or explains a finding twice.
    """
    path = folder / FILE
    found: dict[tuple[str, str], tuple[int, Explanation]] = {}
    if not path.exists():
        return found
    for line, cells in csv_rows(path, COLUMNS):
        entry = record(Explanation, cells, path, line)
        if (entry.check, entry.key) in found:
            raise DatasetError(
                path, f"{entry.key!r} is explained twice", "keep one", line=line, column="key"
            )
        found[(entry.check, entry.key)] = line, entry
    return found


def idle(
    explained: Mapping[tuple[str, str], tuple[int, Explanation]], findings: list[Finding]
) -> Iterator[Finding]:
    """Explanations of what no check finds any more."""
    found = {(finding.check, finding.key) for finding in findings}
    for place, (line, entry) in explained.items():
        if place not in found:
            yield Finding(
                check="explained",
                file=FILE,
                line=line,
                key=f"{entry.check} {entry.key}",
                problem=f"explains what {entry.check} does not find: {entry.key}",
                remedy="take the line out, or mend its check and key",
            )
