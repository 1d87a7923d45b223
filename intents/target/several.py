"""The targets of several: who set one for a year, who met it and who missed it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from pathlib import Path

from data.dataset import Session
from data.models import Metric
from data.period import Period
from data.record import Record
from data.resolved import Resolved
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    Line,
    Miss,
    PeriodTerm,
    Quantity,
    Reply,
    Result,
    SubjectTerm,
    Verdict,
    line,
)
from intents.caveats import caveats
from intents.cells import EVER, asked_period, by_period, newest, period_of
from intents.reading.looking import SCOPE_KINDS
from intents.reading.question import Question

SQL = Path(__file__).with_name("scope.sql").read_text("utf-8")


class Aim(Record):
    """A target, and the result of the same subject, metric and period where one is held."""

    target: Figure
    result: Figure | None

    @property
    def reached(self) -> Decimal | None:
        """The result in percent of the target."""
        return self.result.value / self.target.value * 100 if self.result else None

    @property
    def met(self) -> bool | None:
        """Whether the result is no less than the target; None without a result."""
        return None if self.reached is None else self.reached >= 100


def several(question: Question, data: Session) -> Reply:
    """The targets of a kind of subject, or of those named, for one year."""
    aims = _aims(question, data)
    judged = question.has("attain", "missed")
    when = asked_period(question)
    periods = {aim.target.period for aim in aims if not judged or aim.result}
    period = period_of(when, periods, question) if when else newest(periods)
    found = [aim for aim in aims if aim.target.period == period]
    if not found:
        return Miss(reason="no_data", headline=line("targets-none"))
    found.sort(key=lambda aim: (aim.reached is None, -(aim.reached or 0), -aim.target.value))
    met = sum(aim.met is True for aim in found)
    missed = sum(aim.met is False for aim in found)
    shown = found
    if judged and question.scope:
        shown = [aim for aim in found if aim.met is not question.has("missed") and aim.result]
    figures = [figure for aim in shown for figure in (aim.result, aim.target) if figure]
    return Answer(
        headline=line(
            "targets-headline" if met + missed else "targets-only",
            period=PeriodTerm(period=period or EVER),
            met=met,
            missed=missed,
            open=len(found) - met - missed,
        ),
        rows=tuple(_row(aim, data.catalogue.metrics) for aim in shown),
        figures=tuple(figures),
        result=Result(operation="count", value=Decimal(len(shown)), unit=question.scope)
        if question.scope and question.has("count", "how_many")
        else None,
        verdict=_verdict(question, found),
        notes=(*_without(question, found), *caveats(figures, data)[:2]),
    )


def _aims(question: Question, data: Session) -> list[Aim]:
    kinds: Sequence[str] = SCOPE_KINDS[question.scope] if question.scope else ()
    if not kinds:
        kinds = sorted({data.catalogue.subjects[key].kind for key in question.subjects})
    rows = data.fetch(
        SQL,
        Resolved,
        kinds=list(kinds),
        members=list(question.subjects),
        first=EVER.start,
        last=EVER.end,
    )
    metrics = data.catalogue.metrics
    return [
        Aim(
            target=Figure.of(by_period(own, ("target",))[period]),
            result=Figure.of(done[period]) if period in (done := by_period(own)) else None,
        )
        for (_, metric), held in groupby(rows, key=lambda row: (row.subject, row.metric))
        if _fits(metrics[metric], question)
        for period, own in _by_period(list(held)).items()
    ]


def _verdict(question: Question, aims: Sequence[Aim]) -> Verdict | None:
    """Asked of those named: whether all met (or missed) theirs; None where they differ."""
    outcomes = {aim.met for aim in aims}
    if question.scope or not question.has("polar") or len(outcomes) > 1 or None in outcomes:
        return None
    return (True in outcomes) is not question.has("missed")


def _by_period(rows: Sequence[Resolved]) -> Mapping[Period, list[Resolved]]:
    found: dict[Period, list[Resolved]] = {}
    for row in rows:
        found.setdefault(row.period, []).append(row)
    return found


def _fits(metric: Metric, question: Question) -> bool:
    """Whether a metric is what is asked for; with none said, any count of vehicles made or sold."""
    measures = set(question.measures)
    if "sales" in measures:
        measures |= {"deliveries"}  # What a maker of the new kind calls its sales.
    fleets = set(question.fleets) - {"any", "all"}
    if fleets and metric.fleet not in fleets:
        return False
    if measures:
        return metric.measure in measures
    return metric.unit == "vehicles" and metric.measure in ("production", "sales", "deliveries")


def _row(aim: Aim, metrics: Mapping[str, Metric]) -> Line:
    if aim.result is None or aim.reached is None:
        return line("targets-open", target=FigureTerm(figure=aim.target))
    unit = metrics[aim.target.metric].unit
    return line(
        "targets-met" if aim.met else "targets-missed",
        result=FigureTerm(figure=aim.result),
        share=Quantity(value=round(aim.reached, 1), digits=4, unit="percent"),
        target=Quantity(
            value=aim.target.value,
            digits=aim.target.digits,
            unit=unit,
            qualifier=aim.target.qualifier,
        ),
    )


def _without(question: Question, aims: Sequence[Aim]) -> tuple[Line, ...]:
    """Who of those named has no target in that year."""
    having = {aim.target.subject for aim in aims}
    lacking = [SubjectTerm(subject=key) for key in question.subjects if key not in having]
    return (line("targets-without", names=tuple(lacking)),) if lacking else ()
