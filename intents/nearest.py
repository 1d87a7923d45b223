"""What is nearest to a figure that is not held, and how it differs (contract, section 4)."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal

from data.dataset import Session
from data.models import Body, Metric
from data.period import Period
from data.record import Record
from data.resolved import Resolved
from intents.answer import (
    CodeTerm,
    Figure,
    Line,
    MetricTerm,
    Miss,
    Nearest,
    PeriodTerm,
    SubjectTerm,
    Term,
    line,
)
from intents.cells import PLAIN_STATUSES

SQL = Path(__file__).with_name("nearest.sql").read_text("utf-8")
FAMILY = Path(__file__).with_name("nearest_family.sql").read_text("utf-8")
UNTIL = Path(__file__).with_name("until.sql").read_text("utf-8")

MOST = 3


class Until(Record):
    """The last period of the data."""

    period: Period


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
    rows = data.fetch(
        SQL,
        Resolved,
        subject=subject,
        start=period.start if period else None,
        end=period.end if period else None,
    )
    rows = [row for row in rows if row.is_default or not _has_default(row, rows)]
    wanted = catalogue.metrics[metric]
    found = _same_metric(rows, metric, period)
    found += _related(rows, wanted, catalogue.metrics.__getitem__, period)
    if period and len(found) < MOST:
        found += _family(subject, metric, period, data)
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
        notes=_freshness(data, period, rows),
    )


def not_counted(
    data: Session, subject: str, metric: str, period: Period | None, body: Body
) -> Miss:
    """A miss that says the named body's figure is not held, and offers what is near."""
    terms: dict[str, Term] = {
        "subject": SubjectTerm(subject=subject),
        "metric": MetricTerm(metric=metric),
        "body": CodeTerm(kind="body", code=body),
    }
    reason = line("no-body", **terms)
    if period is not None:
        reason = line("no-body-figure", period=PeriodTerm(period=period), **terms)
    return nearest(data, subject, metric, period, reason=reason)


def _has_default(row: Resolved, rows: Iterable[Resolved]) -> bool:
    key = (row.subject, row.metric, row.period, row.status)
    return any(
        other.is_default and (other.subject, other.metric, other.period, other.status) == key
        for other in rows
    )


def _same_metric(rows: Iterable[Resolved], metric: str, period: Period | None) -> list[Resolved]:
    """Same metric: another status, then containing or inside periods, then others."""
    own = [row for row in rows if row.metric == metric]
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
    wanted: Metric,
    metric_of: Callable[[str], Metric],
    period: Period | None,
) -> list[Resolved]:
    """Another metric in the same period; the nearest one if the asked is held nowhere."""
    own = [
        row
        for row in rows
        if row.metric != wanted.id
        and row.status in PLAIN_STATUSES
        and _akin(wanted, metric_of(row.metric))
    ]
    same = [row for row in own if row.period == period]
    if same or any(row.metric == wanted.id for row in rows):
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


def _family(subject: str, metric: str, period: Period, data: Session) -> list[Resolved]:
    """The places or makers above and below."""
    rows = data.fetch(
        FAMILY,
        Resolved,
        subject=subject,
        metric=metric,
        start=period.start,
        end=period.end,
        parent=data.catalogue.subjects[subject].parent,
        most=2 * MOST,
    )
    return sorted(
        (row for row in rows if row.is_default or not _has_default(row, rows)),
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
    if not found and period is not None and not row.is_default:
        found.append("body")
    return tuple(found)


def _freshness(data: Session, period: Period | None, rows: Iterable[Resolved]) -> tuple[Line, ...]:
    """How far the data goes, if the question reaches past it; what is near may show it does not."""
    if period is None or any(_counts(row, data) and period.start <= row.period.end for row in rows):
        return ()
    last = data.fetch(UNTIL, Until)
    if not last or period.end <= last[0].period.end:
        return ()
    return (line("data-until", period=PeriodTerm(period=last[0].period)),)


def _counts(row: Resolved, data: Session) -> bool:
    """Whether a figure shows how far the data goes: a production or sales figure, not a total."""
    metric = data.catalogue.metrics[row.metric]
    return (
        row.status in PLAIN_STATUSES
        and metric.measure in ("production", "sales")
        and not metric.running
    )
