"""What stops the start: parts that do not fit together, so that answers would be wrong."""

from data.catalogue import FullCatalogue
from data.checks.collisions import check_names
from data.checks.explained import read_explained
from data.checks.numbers import check_numbers
from data.references import check_references


def check_errors(catalogue: FullCatalogue) -> None:
    """Raise DatasetError at the first id, claim, number, name or explanation that is broken."""
    check_references(catalogue)
    check_numbers(catalogue)
    check_names(catalogue)
    read_explained(catalogue.folder)
