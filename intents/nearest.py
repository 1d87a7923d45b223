"""What is nearest to a figure that is not held, and how it differs (contract, section 4)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from data.dataset import Session
from data.models import Metric
from data.period import Period
from data.resolved import Resolved
from intents.answer import Figure, Line, MetricTerm, Miss, Nearest, PeriodTerm, SubjectTerm, line
from intents.cells import PLAIN_STATUSES

SQL = Path(__file__).with_name("nearest.sql").read_text("utf-8")

MOST = 3
NEVER = Period(start=date(1, 1, 1), end=date(1, 1, 1))
"""Stands for "no period asked" in the query; nothing is held for it."""

Difference = Literal["period", "metric", "subject", "status", "result", "body"]


def nearest(
    data: Session,
    subject: str,
    metric: str,
    period: Period | None,
    *,
    statuses: Sequence[str] = PLAIN_STATUSES,
    reason: Line | None = None,
) -> Miss:
    """A miss that offers up to three figures near the one asked; `no_data` if there is none.

    `statuses` are those asked for: where a target was, a result differs by being one.
    """
    catalogue = data.catalogue
    asked = period or NEVER
    rows = data.fetch(
        SQL,
        Resolved,
        subject=subject,
        metric=metric,
        start=asked.start,
        end=asked.end,
        parent=catalogue.subjects[subject].parent,
    )
    rows = [row for row in rows if row.is_default or not _has_default(row, rows)]
    wanted = catalogue.metrics[metric]
    found: list[Resolved] = []
    for part in (
        _same_metric(rows, subject, metric, period),
        _related(rows, subject, wanted, catalogue.metrics.__getitem__, period),
        _family(rows, subject),
    ):
        found += [row for row in part if row not in found]
    offered = tuple(
        Nearest(figure=Figure.of(row), differs=_differs(row, subject, metric, period, statuses))
        for row in found[:MOST]
    )
    headline = reason or (
        line(
            "no-figure",
            subject=SubjectTerm(subject=subject),
            metric=MetricTerm(metric=metric),
            period=PeriodTerm(period=period),
        )
        if period
        else line(
            "no-metric", subject=SubjectTerm(subject=subject), metric=MetricTerm(metric=metric)
        )
    )
    return Miss(
        reason="nearest" if offered else "no_data",
        headline=headline,
        nearest=offered,
        notes=_freshness(data, period),
    )


def _has_default(row: Resolved, rows: Iterable[Resolved]) -> bool:
    key = (row.subject, row.metric, row.period, row.status)
    return any(
        other.is_default and (other.subject, other.metric, other.period, other.status) == key
        for other in rows
    )


def _same_metric(
    rows: Iterable[Resolved], subject: str, metric: str, period: Period | None
) -> list[Resolved]:
    """Same subject and metric: another status, then containing or inside periods, then others."""
    own = [row for row in rows if (row.subject, row.metric) == (subject, metric)]
    if period is None:
        return sorted(
            own, key=lambda row: (row.status not in PLAIN_STATUSES, -row.period.end.toordinal())
        )[:2]
    return sorted(own, key=_distance(period))[:2]


def _distance(period: Period) -> Callable[[Resolved], tuple[object, ...]]:
    def key(row: Resolved) -> tuple[object, ...]:
        held = row.period
        nested = held.contains(period) or period.contains(held)
        apart = abs((held.start - period.start).days) + abs((held.end - period.end).days)
        return (held != period, row.status not in PLAIN_STATUSES, not nested, apart, row.status)

    return key


def _related(
    rows: Iterable[Resolved],
    subject: str,
    wanted: Metric,
    metric_of: Callable[[str], Metric],
    period: Period | None,
) -> list[Resolved]:
    """Another metric in the same period; the nearest one if the asked is held nowhere."""
    own = [
        row
        for row in rows
        if row.subject == subject
        and row.metric != wanted.id
        and row.status in PLAIN_STATUSES
        and _akin(wanted, metric_of(row.metric))
    ]
    same = [row for row in own if row.period == period]
    if same or any((row.subject, row.metric) == (subject, wanted.id) for row in rows):
        return sorted(same, key=lambda row: _kinship(wanted, metric_of(row.metric)))
    distance = _distance(period) if period else (lambda row: (-row.period.end.toordinal(),))
    own.sort(key=lambda row: (*_kinship(wanted, metric_of(row.metric)), *distance(row)))
    return list({row.metric: row for row in reversed(own)}.values())[::-1]


def _akin(wanted: Metric, other: Metric) -> bool:
    """Whether a metric may stand in as "related": both count vehicles, money or exports."""
    exports = {"exports", "export_value"}
    alike = wanted.unit == other.unit or {wanted.measure, other.measure} <= exports
    return alike and other.measure != "rank"


def _kinship(wanted: Metric, other: Metric) -> tuple[object, ...]:
    return (
        other.measure != wanted.measure,
        other.running != wanted.running,
        other.fleet != wanted.fleet,
        other.number,
    )


def _family(rows: Iterable[Resolved], subject: str) -> list[Resolved]:
    """The places or makers above and below."""
    return sorted(
        (row for row in rows if row.subject != subject and row.status in PLAIN_STATUSES),
        key=lambda row: (-row.value, row.subject),
    )


def _differs(
    row: Resolved, subject: str, metric: str, period: Period | None, statuses: Sequence[str]
) -> tuple[Difference, ...]:
    found: list[Difference] = []
    if row.subject != subject:
        found.append("subject")
    if row.metric != metric:
        found.append("metric")
    if period is not None and row.period != period:
        found.append("period")
    if row.status not in statuses:
        found.append("result" if row.status in PLAIN_STATUSES else "status")
    if not found and period is not None:
        found.append("body")
    return tuple(found)


def _freshness(data: Session, period: Period | None) -> tuple[Line, ...]:
    """How far the data goes, if the question reaches past it."""
    if period is None:
        return ()
    ends = [
        row.observation.period
        for row in data.catalogue.rows
        if row.observation.status in PLAIN_STATUSES
        and data.catalogue.metrics[row.observation.metric].measure in ("production", "sales")
        and not data.catalogue.metrics[row.observation.metric].running
    ]
    last = max(ends, key=lambda held: (held.end, held.days), default=None)
    if last is None or period.start <= last.end:
        return ()
    return (line("data-until", period=PeriodTerm(period=last)),)
