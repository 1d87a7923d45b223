"""What the checks find in a dataset with new rows that they did not find without them."""

from data.catalogue import FullCatalogue
from data.checks.finding import Finding
from data.checks.report import check
from data.dataset import Dataset
from data.loading import built_of


def new_doubts(before: FullCatalogue, after: FullCatalogue) -> list[Finding]:
    """The findings that a change brought, by file and line of the dataset as it is now."""
    known = {(one.check, one.key) for one in _findings(before)}
    return [one for one in _findings(after) if (one.check, one.key) not in known]


def _findings(catalogue: FullCatalogue) -> tuple[Finding, ...]:
    dataset = Dataset(catalogue.without_rows(), built_of(catalogue))
    try:
        return check(dataset).unexplained
    finally:
        dataset.close()
