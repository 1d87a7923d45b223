"""A part divided by its whole, each one figure or the sum of several."""

from collections.abc import Sequence
from decimal import Decimal

from data.dataset import Session
from intents.answer import (
    Answer,
    Figure,
    Line,
    MetricTerm,
    PeriodTerm,
    Quantity,
    Reply,
    Result,
    SubjectTerm,
    figure_lines,
    line,
)
from intents.caveats import caveats
from intents.refusing import refused


def divided(
    part: str,
    whole: str,
    parts: Sequence[Figure],
    wholes: Sequence[Figure],
    data: Session,
    said: tuple[Line, ...] = (),
) -> Reply:
    """The share of a subject in another one, or of one kind of vehicles in all of its own."""
    figures = tuple(dict.fromkeys((*parts, *wholes)))
    if (reply := refused(figures, data)) is not None:
        return reply
    share = _total(parts) / _total(wholes) * 100
    rough = any(figure.qualifier == "approx" for figure in figures)
    return Answer(
        headline=line(
            "share-of-fleet" if part == whole else "share-of-whole",
            subject=SubjectTerm(subject=part),
            whole=SubjectTerm(subject=whole),
            part_metric=MetricTerm(metric=parts[0].metric),
            whole_metric=MetricTerm(metric=wholes[0].metric),
            period=PeriodTerm(period=parts[0].period),
            value=Quantity(
                value=round(share, 1),
                digits=3,
                unit="percent",
                qualifier="approx" if rough else "exact",
            ),
        ),
        rows=figure_lines(figures),
        figures=figures,
        result=Result(operation="share", value=round(share, 2), unit="percent", digits=3),
        notes=(*said, *caveats(figures, data)),
    )


def _total(figures: Sequence[Figure]) -> Decimal:
    return sum((figure.value for figure in figures), Decimal(0))
