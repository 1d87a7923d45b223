"""Provenance: which source says what, where on its page, who counted, and who disagrees."""

from decimal import Decimal
from pathlib import Path
from typing import Literal

from data.dataset import Session
from data.models import Unit
from data.period import Period
from data.record import Record
from data.resolve import shortened
from data.resolved import Resolved
from intents.answer import (
    Answer,
    CodeTerm,
    Fact,
    Figure,
    FigureTerm,
    MetricTerm,
    Miss,
    PeriodTerm,
    Quantity,
    Reply,
    SourceTerm,
    SubjectTerm,
    as_typed,
    figure_line,
    line,
)
from intents.caveats import caveats
from intents.cells import (
    asked_period,
    asked_span,
    asked_statuses,
    by_period,
    cells,
    newest,
    period_of,
)
from intents.metrics import choose_metric
from intents.nearest import nearest
from intents.reading.meaning import Amount, Fixed
from intents.reading.question import Question

SQL = Path(__file__).with_name("query.sql").read_text("utf-8")
NUMBER = Path(__file__).with_name("number.sql").read_text("utf-8")
ALL = Path(__file__).with_name("all.sql").read_text("utf-8")


class Claim(Record):
    """What one source says, and where."""

    source: str
    value: Decimal
    digits: int
    qualifier: str
    counted_by: str
    locator: str
    status: str


USUAL = 4
"""By so many times as many sources a number must be said of one thing to be meant of it."""


class Stated(Record):
    """Of whom, of what and when something is stated."""

    subject: str
    metric: str
    period: Period
    claims: int = 1


class Cited(Record):
    """A source, how many observations come from it, and how many sources there are."""

    source: str
    observations: int
    sources: int


MOST_OPTIONS = 6
MOST_CITED = 25
"""Sources listed of all: a list of hundreds answers nobody."""


def answer(question: Question, data: Session) -> Reply:
    """Name the sources of one figure, or of the whole dataset."""
    if question.operation == "all":
        return _all(data)
    stated = _stated(question, data)
    if not question.subjects:
        return _of_number(question, stated, data)
    [subject] = question.subjects
    choice = choose_metric(question, subject, data)
    metric = "" if isinstance(choice, Miss) else choice.metric
    if stated and metric not in {one.metric for one in stated}:
        return _claimed(question, stated[0], data)
    if isinstance(choice, Miss):
        return choice
    held = by_period(cells(data, subject, metric, asked_span(question)), asked_statuses(question))
    period = _period(question, held)
    if question.amounts and (period not in held or not _states(held[period], question.amounts[0])):
        unit = data.catalogue.metrics[metric].unit
        return Miss(
            reason="no_data",
            headline=line(
                "provenance-unsaid",
                subject=SubjectTerm(subject=subject),
                metric=MetricTerm(metric=metric),
                value=_quantity(question.amounts[0], unit),
            ),
        )
    if period is None or period not in held:
        return nearest(data, subject, metric, period)
    return _claimed(question, Stated(subject=subject, metric=metric, period=period), data)


def _stated(question: Question, data: Session) -> list[Stated]:
    """Of whom, of what and when a source gives the number asked about, the newest first."""
    if question.operation != "number" or question.amounts[0].unit == "percent":
        return []
    subject = question.subjects[0] if question.subjects else ""
    found = data.fetch(NUMBER, Stated, value=question.amounts[0].value, subject=subject)
    when = asked_period(question)
    return [one for one in found if not isinstance(when, Fixed) or one.period == when.period]


def _of_number(question: Question, stated: list[Stated], data: Session) -> Reply:
    """A number without a name: the one thing that it was said of, or a choice of them."""
    by_claims = sorted(stated, key=lambda one: -one.claims)
    if len(stated) == 1 or (stated and by_claims[0].claims >= USUAL * by_claims[1].claims):
        return _claimed(question, by_claims[0], data)
    unit = question.amounts[0].unit or "vehicles"
    value = _quantity(question.amounts[0], unit)
    if not stated:
        return Miss(reason="no_data", headline=line("provenance-unsaid-of-any", value=value))
    rows = tuple(
        line(
            "provenance-option",
            subject=SubjectTerm(subject=one.subject),
            metric=MetricTerm(metric=one.metric),
            period=PeriodTerm(period=one.period),
        )
        for one in stated[:MOST_OPTIONS]
    )
    headline = line("provenance-several", value=value, count=len(stated))
    return Miss(reason="ambiguous", headline=headline, rows=rows)


def _claimed(question: Question, asked: Stated, data: Session) -> Reply:
    """What each source says of one subject, metric and period."""
    subject, period = asked.subject, asked.period
    held = by_period(cells(data, subject, asked.metric, period), asked_statuses(question))
    if period not in held:
        return nearest(data, subject, asked.metric, period)
    figure = Figure.of(held[period])
    unit = data.catalogue.metrics[asked.metric].unit
    claims = data.fetch(
        SQL,
        Claim,
        subject=subject,
        metric=asked.metric,
        start=period.start,
        end=period.end,
        status=figure.status,
        preferred=figure.source,
    )
    facts = tuple(
        Fact(
            text=line(
                "provenance-row",
                source=SourceTerm(source=claim.source),
                value=Quantity(
                    value=claim.value, digits=claim.digits, unit=unit, qualifier=claim.qualifier
                ),
                locator=as_typed(claim.locator),
                body=CodeTerm(kind="body", code=claim.counted_by),
            ),
            sources=(claim.source,),
        )
        for claim in claims
    )
    agreed = not figure.rivals
    if question.operation == "agree":
        headline = line(
            "provenance-agree" if agreed else "provenance-disagree",
            figure=FigureTerm(figure=figure),
            count=len(claims),
        )
    else:
        headline = figure_line(figure)
    return Answer(
        headline=headline,
        rows=tuple(fact.text for fact in facts),
        figures=(figure,),
        facts=facts,
        verdict=agreed != question.has("disagree") if question.operation == "agree" else None,
        notes=caveats([figure], data),
        sources=tuple(dict.fromkeys(claim.source for claim in claims)),
    )


def _period(question: Question, held: dict[Period, Resolved]) -> Period | None:
    """The period asked; with a number but no period, the newest for which it is stated."""
    when = asked_period(question)
    if when is None and question.amounts:
        said = question.amounts[0]
        return newest(period for period, row in held.items() if _states(row, said))
    return period_of(when, held, question)


def _states(row: Resolved, said: Amount) -> bool:
    """Whether a source gives this number: as the value, a rival's, or the change in percent."""
    if said.unit == "percent":
        changes = [change for change in (row.change_pct, row.crossing_pct) if change is not None]
        return any(abs(change) == said.value for change in changes)
    shown = (row.value, *(rival.value for rival in row.rivals))
    return any(said.value in (value, *shortened(value, said.digits)) for value in shown)


def _quantity(said: Amount, unit: Unit | Literal["times", "years"]) -> Quantity:
    return Quantity(
        value=said.value, digits=said.digits, unit="percent" if said.unit == "percent" else unit
    )


def _all(data: Session) -> Answer:
    cited = data.fetch(ALL, Cited, most=MOST_CITED)
    count = cited[0].sources if cited else 0
    rest = count - len(cited)
    return Answer(
        headline=line("provenance-all", count=count),
        facts=tuple(
            Fact(
                text=line(
                    "provenance-count", source=SourceTerm(source=one.source), count=one.observations
                ),
                sources=(one.source,),
            )
            for one in cited
        ),
        notes=(line("provenance-more", count=rest),) if rest else (),
        sources=tuple(one.source for one in cited),
    )
