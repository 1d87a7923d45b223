"""Regions: no one counts them, so a total is that of the places that make them up."""

from decimal import Decimal

from data.dataset import Session
from intents.answer import (
    Answer,
    MetricTerm,
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
from intents.operands import Operands, across_subjects
from intents.reading.question import Question
from intents.refusing import refused
from intents.sums import digits_for, incomplete


def members(subject: str, data: Session) -> tuple[str, ...]:
    """The places that make up a region; none for any other subject."""
    return data.catalogue.subjects[subject].members


def region_operands(question: Question, region: str, data: Session) -> Operands | Miss:
    """The figure of every place of a region in one period; a miss names those that have none."""
    asked = question.model_copy(
        update={
            "subjects": members(region, data),
            "scope": None,
            "within": None,
            "measures": question.measures or ("production",),
        }
    )
    operands = across_subjects(asked, data, exact=True, most=len(asked.subjects))
    if isinstance(operands, Operands) and operands.missing:
        return incomplete(operands)
    return operands


def region_total(question: Question, region: str, data: Session) -> Reply:
    """What the places of a region come to together, if each has a figure of one counting body."""
    operands = region_operands(question, region, data)
    if isinstance(operands, Miss):
        return operands
    figures = operands.figures
    if (reply := refused(figures, data)) is not None:
        return reply
    total = sum((figure.value for figure in figures), Decimal(0))
    metric = data.catalogue.metrics[figures[0].metric]
    rough = any(figure.qualifier == "approx" for figure in figures)
    result = Result(
        operation="sum", value=total, unit=metric.unit, digits=digits_for(total, figures)
    )
    return Answer(
        headline=line(
            "region-total",
            region=SubjectTerm(subject=region),
            metric=MetricTerm(metric=metric.id),
            period=PeriodTerm(period=figures[0].period),
            count=len(figures),
            value=Quantity(
                value=total,
                digits=result.digits,
                unit=metric.unit,
                qualifier="approx" if rough else "exact",
            ),
        ),
        rows=figure_lines(figures),
        figures=figures,
        result=result,
        notes=(*operands.said, *caveats(figures, data)),
    )
