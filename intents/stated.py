"""Shares and growth that sources state as such, without the level: their own metrics."""

from collections.abc import Iterable

from data.dataset import Session
from data.models import Metric
from data.period import Period
from data.resolved import Resolved
from intents.cells import by_period, cells


def stated_growth(subject: str, metric: str, data: Session) -> dict[Period, Resolved]:
    """By period, the growth of a metric that sources state for a subject."""
    return _held(
        subject, (known for known in data.catalogue.metrics.values() if known.grows == metric), data
    )


def stated_share(
    subject: str, part: str, whole: str, within: str, data: Session
) -> dict[Period, Resolved]:
    """By period, the share of `part` in `whole`, within the subject or the place it lies in."""
    return _held(
        subject,
        (
            known
            for known in data.catalogue.metrics.values()
            if (known.part, known.whole, known.within) == (part, whole, within)
        ),
        data,
    )


def _held(subject: str, metrics: Iterable[Metric], data: Session) -> dict[Period, Resolved]:
    held = data.metrics_of(subject)
    metric = next((known for known in metrics if known.id in held), None)
    return by_period(cells(data, subject, metric.id)) if metric else {}
