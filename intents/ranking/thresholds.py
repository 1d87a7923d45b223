"""Who is over or under a number, and how many they are."""

from collections.abc import Sequence
from decimal import Decimal

from data.dataset import Session
from intents.answer import (
    Answer,
    CodeTerm,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    Miss,
    Quantity,
    Reply,
    Result,
    line,
)
from intents.bounds import fits_unit, holds
from intents.ranking.rows import SHOWN, head, row
from intents.reading.meaning import Bound
from intents.reading.question import Question
from intents.table import Board, Table


def threshold(question: Question, looked: Board, table: Table, data: Session) -> Reply:
    """Those surely on the asked side of an amount; without one, how many have a figure."""
    held = [figure for figure in table.figures if figure.metric == looked.metric]
    counts = question.operation == "count"
    if not question.amounts:
        headline = line("ranking-count", count=len(held), **head(looked, table.period))
        return _answer(headline, held, looked, counts=counts)
    [amount] = question.amounts
    unit = data.catalogue.metrics[looked.metric].unit
    if not fits_unit(amount, unit):
        headline = line("amount-unit", metric=MetricTerm(metric=looked.metric))
        return Miss(reason="ambiguous", headline=headline)
    bound: Bound = amount.bound or ("under" if question.has("less", "under") else "over")
    chosen = [figure for figure in held if holds(figure, bound, amount.value)]
    unsure = [figure for figure in held if holds(figure, bound, amount.value) is None]
    headline = line(
        "ranking-threshold",
        count=len(chosen),
        of=len(held),
        amount=Quantity(value=amount.value, digits=amount.digits, unit=unit),
        bound=CodeTerm(kind="bound", code=bound),
        **head(looked, table.period),
    )
    reply = _answer(headline, chosen, looked, counts=counts)
    if unsure:
        names = tuple(FigureTerm(figure=figure, brief=True) for figure in unsure)
        reply = reply.model_copy(update={"notes": (line("ranking-open", names=names),)})
    return reply


def _answer(headline: Line, chosen: Sequence[Figure], looked: Board, *, counts: bool) -> Answer:
    counted = Result(operation="count", value=Decimal(len(chosen)), unit=looked.scope)
    return Answer(
        headline=headline,
        rows=tuple(row(figure, looked) for figure in chosen[:SHOWN]),
        figures=tuple(chosen),
        result=counted if counts else None,
    )
