"""What a dataset holds, metric by metric: enough to tell which changed, at any size."""

from collections.abc import Mapping
from pathlib import Path

from data.dataset import Dataset
from data.record import Record

SQL = Path(__file__).with_suffix(".sql").read_text("utf-8")


class Content(Record):
    """How many observations a metric has, and a mark that changes with any of them."""

    metric: str
    observations: int
    mark: str


def contents(dataset: Dataset) -> Mapping[str, Content]:
    """The content of every metric that has observations, by its id."""
    return {content.metric: content for content in dataset.session().fetch(SQL, Content)}
