"""Regions: no one counts them, so a total is that of the places that make them up."""

from decimal import Decimal

from data.dataset import Session
from data.models import PLACES
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
from intents.measures import fleet_of
from intents.metrics import WHOLE, find_metric
from intents.operands import Operands, across_subjects
from intents.reading.question import Question
from intents.refusing import refused
from intents.sums import digits_for, incomplete


def members(subject: str, data: Session) -> tuple[str, ...]:
    """The places that make up a region; none for any other subject."""
    return data.catalogue.subjects[subject].members


def as_counted(question: Question, region: str | None, data: Session) -> Question:
    """The question by what the members of a region are counted by, where it says none or sales.

    Places produce. Makers sell, and what young ones deliver is what they sell: of the two,
    what more of them have.
    """
    names = members(region, data) if region else ()
    if not names or set(question.measures) - {"sales"}:
        return question
    if not question.measures and data.catalogue.subjects[names[0]].kind in PLACES:
        return question.model_copy(update={"measures": ("production",)})
    fleet = fleet_of(question) or "all"
    sold = {
        measure: sum(metric.id in data.metrics_of(name) for name in names)
        for measure in WHOLE
        if (metric := find_metric(data.catalogue, measure, fleet, running=False))
    }
    return question.model_copy(update={"measures": (max(sold, key=lambda one: sold[one]),)})


def region_operands(question: Question, region: str, data: Session) -> Operands | Miss:
    """The figure of every place of a region in one period; a miss names those that have none."""
    asked = as_counted(question, region, data).model_copy(
        update={"subjects": members(region, data), "scope": None, "within": None}
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
