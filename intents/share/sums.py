"""Shares of a region or in one: no one counts it, so its places are added up."""

from collections.abc import Sequence
from decimal import Decimal

from data.dataset import Session
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    MetricTerm,
    Miss,
    PeriodTerm,
    Quantity,
    Reply,
    Result,
    SubjectTerm,
    line,
)
from intents.caveats import caveats, not_comparable
from intents.operands import across_subjects, is_bound, mixed_bodies
from intents.reading.question import Question
from intents.regions import members
from intents.sums import incomplete


def of_sums(question: Question, part: str, whole: str, data: Session) -> Reply:
    """A part in its whole where one of the two is a region, all of one period and one body."""
    parts = members(part, data) or (part,)
    wholes = members(whole, data) or (whole,)
    asked = question.model_copy(
        update={
            "subjects": tuple(dict.fromkeys((*parts, *wholes))),
            "measures": question.measures or ("production",),
        }
    )
    operands = across_subjects(asked, data, nested=True, exact=True, most=len(asked.subjects))
    if isinstance(operands, Miss):
        return operands
    if operands.missing:
        return incomplete(operands)
    figures = operands.figures
    rows = tuple(line("share-row", figure=FigureTerm(figure=figure)) for figure in figures)
    apart = any(not_comparable(figures[0], figure) for figure in figures[1:])
    if apart or mixed_bodies(figures):
        message = "bases-differ" if apart else "bodies-differ"
        headline = line(message)
        return Answer(headline=headline, rows=rows, figures=figures, verdict="not_comparable")
    if any(map(is_bound, figures)):
        return Miss(reason="nearest", headline=line("only-bounds"), rows=rows)
    share = _total(parts, figures) / _total(wholes, figures) * 100
    rough = any(figure.qualifier == "approx" for figure in figures)
    return Answer(
        headline=line(
            "share-of-whole",
            subject=SubjectTerm(subject=part),
            whole=SubjectTerm(subject=whole),
            part_metric=MetricTerm(metric=figures[0].metric),
            period=PeriodTerm(period=figures[0].period),
            value=Quantity(
                value=round(share, 1),
                digits=3,
                unit="percent",
                qualifier="approx" if rough else "exact",
            ),
        ),
        rows=rows,
        figures=figures,
        result=Result(operation="share", value=round(share, 2), unit="percent", digits=3),
        notes=(*operands.said, *caveats(figures, data)),
    )


def _total(subjects: Sequence[str], figures: Sequence[Figure]) -> Decimal:
    return sum((one.value for one in figures if one.subject in subjects), Decimal(0))
