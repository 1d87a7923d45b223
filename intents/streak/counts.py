"""In how many years, quarters or months of a time a figure lay on one side of an amount."""

from collections.abc import Mapping
from decimal import Decimal

from data.dataset import Session
from data.period import Period
from intents.answer import (
    Answer,
    CodeTerm,
    Figure,
    FigureTerm,
    MetricTerm,
    PeriodTerm,
    Reply,
    Result,
    SubjectTerm,
    figure_lines,
    line,
)
from intents.bounds import asked_bound, holds
from intents.caveats import caveats
from intents.nearest import nearest
from intents.reading.meaning import Amount
from intents.reading.question import Question
from intents.streak.sides import what
from intents.streak.steps import Step, steps_within


def counted(
    question: Question,
    amount: Amount,
    metric: str,
    held: Mapping[Period, Figure],
    step: Step,
    data: Session,
) -> Reply:
    """In how many periods of the time asked it was on one side of an amount, of those held."""
    [subject] = question.subjects
    wanted = steps_within(question, held, step)
    inside = [held[period] for period in wanted if period in held]
    if not inside:
        return nearest(data, subject, metric, wanted[0] if wanted else None)
    bound = asked_bound(question, amount)
    chosen = tuple(figure for figure in inside if holds(figure, bound, amount.value))
    unsure = tuple(figure for figure in inside if holds(figure, bound, amount.value) is None)
    lacking = tuple(PeriodTerm(period=period) for period in wanted if period not in held)
    notes = []
    if unsure:
        names = tuple(FigureTerm(figure=figure) for figure in unsure)
        notes.append(line("streak-count-open", names=names))
    if lacking:
        notes.append(line("streak-count-missing", periods=lacking))
    return Answer(
        headline=line(
            "streak-count",
            subject=SubjectTerm(subject=subject),
            metric=MetricTerm(metric=metric),
            count=len(chosen),
            of=len(inside),
            step=CodeTerm(kind="step", code=step),
            first=PeriodTerm(period=wanted[0]),
            last=PeriodTerm(period=wanted[-1]),
            **what(question, inside[0], data),
        ),
        rows=figure_lines(chosen),
        figures=chosen or tuple(inside),
        result=Result(operation="count", value=Decimal(len(chosen)), unit=step),
        notes=(*notes, *caveats(chosen, data)),
    )
