"""What the checks find in a dataset with new rows that they did not find without them."""

from data.catalogue import Catalogue
from data.checks.finding import Finding
from data.checks.report import check
from data.dataset import Dataset


def new_doubts(before: Catalogue, after: Catalogue) -> list[Finding]:
    """The findings that a change brought, by file and line of the dataset as it is now."""
    known = {(one.check, one.key) for one in _findings(before)}
    return [one for one in _findings(after) if (one.check, one.key) not in known]


def _findings(catalogue: Catalogue) -> tuple[Finding, ...]:
    dataset = Dataset(catalogue)
    try:
        return check(dataset).unexplained
    finally:
        dataset.close()
