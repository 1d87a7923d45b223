"""The average of a month: what a period came to, divided by its months."""

from decimal import Decimal

from data.dataset import Session
from data.period import Period
from intents.answer import (
    Answer,
    Figure,
    Miss,
    PeriodTerm,
    Quantity,
    Reply,
    Result,
    SubjectTerm,
    figure_lines,
    line,
)
from intents.caveats import caveats
from intents.cells import asked_period, by_period, cells, period_of
from intents.metrics import choose_metric
from intents.nearest import nearest
from intents.reading.question import Question
from intents.refusing import refused
from intents.sums import digits_for


def monthly(question: Question, data: Session) -> Reply:
    """Of the figure for the whole period; without one, of its months, if all are held."""
    [subject] = question.subjects
    choice = choose_metric(question, subject, data, strict=True)
    if isinstance(choice, Miss):
        return choice
    held = by_period(cells(data, subject, choice.metric))
    period = period_of(asked_period(question), held, question)
    months = _months(period) if period else []
    whole = [period] if period in held else months
    if period is None or not months or not all(part in held for part in whole):
        return nearest(data, subject, choice.metric, period)
    figures = tuple(Figure.of(held[part]) for part in whole)
    if (reply := refused(figures, data)) is not None:
        return reply
    total = sum((figure.value for figure in figures), Decimal(0))
    unit = data.catalogue.metrics[choice.metric].unit
    mean = round(total / len(months), 1)
    digits = min(digits_for(mean, figures), digits_for(total, figures))
    return Answer(
        headline=line(
            "arithmetic-monthly",
            subject=SubjectTerm(subject=subject),
            period=PeriodTerm(period=period),
            value=Quantity(value=mean, digits=max(2, digits), unit=unit, qualifier=_rough(figures)),
        ),
        rows=figure_lines(figures),
        figures=figures,
        result=Result(operation="average", value=mean, unit=unit, digits=max(2, digits)),
        notes=(*choice.notes, *caveats(figures, data)),
    )


def _rough(figures: tuple[Figure, ...]) -> str:
    return "approx" if any(figure.qualifier == "approx" for figure in figures) else "exact"


def _months(period: Period) -> list[Period]:
    """The months of a period within one year; none for a period that cuts one."""
    year = period.start.year
    if period != Period.months(year, period.start.month, period.end.month):
        return []
    return [Period.months(year, n, n) for n in range(period.start.month, period.end.month + 1)]
