"""What a check found: a doubt about one entry of the dataset, for a person to judge."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from data.models import Source
from data.period import Period
from data.record import Record


class Finding(Record):
    """One doubt: where it stands, what is doubtful, and what to do.

    `file` is relative to the dataset's folder. `key` names the doubt within its check by what it
    is about, never by its line, so that an explanation outlives an edit elsewhere in the file.
    """

    check: str
    file: str
    line: int | None
    key: str
    problem: str
    remedy: str

    @property
    def place(self) -> tuple[str, int, str, str]:
        """Sort key: by file and line."""
        return self.file, self.line or 0, self.check, self.key


class Claim(Record):
    """A row that a check's SQL gives: an observation, and where it stands."""

    file: str
    line: int
    subject: str
    metric: str
    period: Period
    value: Decimal
    source: str

    @property
    def key(self) -> str:
        """What is claimed, whoever says so and wherever it stands; a mended value is another."""
        return f"{self.subject} {self.metric} {self.period} {figure(self.value)}"


class Sighting(Record):
    """How a claim is named in a message: its value and who published it, never the whole row."""

    sources: Mapping[str, Source]

    def __call__(self, value: Decimal, source: str) -> str:
        """A value with its publisher."""
        return f"{value:,f} ({self.sources[source].publisher})"


def figure(value: Decimal) -> str:
    """A value in full, as the rows write it."""
    return f"{value:f}"


def written(start: date, end: date) -> str:
    """A period in its shortest form."""
    return str(Period(start=start, end=end))
