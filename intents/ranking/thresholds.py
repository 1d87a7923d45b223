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
from intents.bounds import asked_bound, fits_unit, holds
from intents.claim.bearing import CUT_OFF_FROM, is_shortened
from intents.ranking.rows import SHOWN, head, row
from intents.reading.meaning import Amount, Bound
from intents.reading.question import Question
from intents.table import Board, Table


def threshold(question: Question, looked: Board, table: Table, data: Session) -> Reply:
    """Those surely on the asked side of an amount; without one, how many have a figure."""
    held = [figure for figure in table.figures if figure.metric == looked.metric]
    counts = question.operation == "count"
    if not question.amounts:
        headline = line("ranking-count", count=len(held), **head(looked, table.period))
        return _answer(headline, held, looked, counts=counts)
    unit = data.catalogue.metrics[looked.metric].unit
    if not all(fits_unit(amount, unit) for amount in question.amounts):
        headline = line("amount-unit", metric=MetricTerm(metric=looked.metric))
        return Miss(reason="ambiguous", headline=headline)
    if exact := _exactly(question, held):
        headline = line("ranking-headline", **head(looked, table.period))
        return _answer(headline, exact, looked, counts=counts)
    sides = [(amount, asked_bound(question, amount)) for amount in question.amounts]
    if len(sides) == 2 and len({bound in ("over", "at_least") for _, bound in sides}) == 1:
        return Miss(reason="ambiguous", headline=line("ranking-two-amounts"))
    verdicts = [_within(figure, sides) for figure in held]
    chosen = [figure for figure, fits in zip(held, verdicts, strict=True) if fits]
    unsure = [figure for figure, fits in zip(held, verdicts, strict=True) if fits is None]
    shown = [Quantity(value=a.value, digits=a.digits, unit=unit) for a, _ in sides]
    headline = line(
        "ranking-threshold" if len(sides) == 1 else "ranking-between",
        count=len(chosen),
        of=len(held),
        amount=shown[0],
        other=shown[-1],
        bound=CodeTerm(kind="bound", code=sides[0][1]),
        **head(looked, table.period),
    )
    reply = _answer(headline, chosen, looked, counts=counts)
    if unsure:
        names = tuple(FigureTerm(figure=figure, brief=True) for figure in unsure)
        reply = reply.model_copy(update={"notes": (line("ranking-open", names=names),)})
    return reply


def _exactly(question: Question, held: Sequence[Figure]) -> list[Figure]:
    """Whose figure the number is: "which city made 2.93 million" names no bound."""
    [amount, *others] = question.amounts
    passing = question.has("over", "more", "less", "under", "attain", "at_least", "at_most")
    if others or passing or amount.bound is not None or amount.digits < CUT_OFF_FROM:
        return []
    return [figure for figure in held if is_shortened(figure, amount, amount.digits)]


def _within(figure: Figure, sides: Sequence[tuple[Amount, Bound]]) -> bool | None:
    """Whether a figure lies on the asked side of every amount; None where that is open."""
    verdicts = {holds(figure, bound, amount.value) for amount, bound in sides}
    return False if False in verdicts else None if None in verdicts else True


def _answer(headline: Line, chosen: Sequence[Figure], looked: Board, *, counts: bool) -> Answer:
    counted = Result(operation="count", value=Decimal(len(chosen)), unit=looked.scope)
    return Answer(
        headline=headline,
        rows=tuple(row(figure, looked) for figure in chosen[:SHOWN]),
        figures=tuple(chosen),
        result=counted if counts else None,
    )
