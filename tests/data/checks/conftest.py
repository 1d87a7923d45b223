"""Rows added to the fictional dataset, and what the checks find then."""

import pytest

from data.catalogue import OBSERVATION_COLUMNS
from data.checks.report import check
from data.dataset import open_dataset


class Desk:
    """The fictional dataset on a curator's desk: sound until a test adds something."""

    def __init__(self, folder):
        self.folder = folder

    def add(self, metric, subject, period, value, **fields):
        """Add a claim: exact to the last digit and actual, unless told otherwise; its line."""
        file = f"observations/{metric}.csv"
        if not (self.folder.path / file).exists():
            self.folder.add(file, ",".join(OBSERVATION_COLUMNS))
        said = {
            "subject": subject,
            "period": period,
            "value": value,
            "digits": len(str(value).strip("-").replace(".", "")),
            "qualifier": "exact",
            "change_pct": "",
            "status": "actual",
            "basis": "unstated",
            "counted_by": "unstated",
            "source": "motor-daily-2026-01",
            "locator": "p9",
            "added": "2026-06-01",
            "note": "",
            **fields,
        }
        self.folder.add(file, ",".join(str(said[column]) for column in OBSERVATION_COLUMNS))
        return self.folder.lines(file)

    def report(self):
        """What all checks say."""
        dataset = open_dataset(self.folder.path)
        try:
            return check(dataset)
        finally:
            dataset.close()

    def found(self, name):
        """The findings of one check that nobody explained."""
        return [one for one in self.report().unexplained if one.check == name]

    def keys(self, name):
        """What they are about."""
        return [one.key for one in self.found(name)]


@pytest.fixture
def desk(folder):
    """A desk of its own for every test."""
    return Desk(folder)
