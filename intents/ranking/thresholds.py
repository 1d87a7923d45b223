"""Who is over or under a number, and how many they are."""

from decimal import Decimal

from intents.answer import (
    Answer,
    CodeTerm,
    Figure,
    Quantity,
    Reply,
    Result,
    line,
)
from intents.ranking.rows import SHOWN, head, row
from intents.reading.meaning import Amount
from intents.reading.question import Question
from intents.table import Board, Table


def threshold(question: Question, looked: Board, table: Table) -> Reply:
    """Those on the asked side of an amount; without an amount, how many have a figure."""
    amount = question.amounts[0] if question.amounts else None
    held = [figure for figure in table.figures if figure.metric == looked.metric]
    chosen = [figure for figure in held if amount is None or within(figure, amount, question)]
    amount_terms: dict[str, Quantity | CodeTerm] = {}
    if amount is not None:
        bound = _bound(amount, question)
        amount_terms = {
            "amount": Quantity(value=amount.value, digits=amount.digits, unit="vehicles"),
            "bound": CodeTerm(kind="bound", code=bound),
        }
    message = "ranking-threshold" if amount is not None else "ranking-count"
    return Answer(
        headline=line(
            message,
            count=len(chosen),
            of=len(held),
            **head(looked, table.period),
            **amount_terms,
        ),
        rows=tuple(row(figure, looked) for figure in chosen[:SHOWN]),
        figures=tuple(chosen),
        result=Result(operation="count", value=Decimal(len(chosen)), unit=looked.scope)
        if question.operation == "count"
        else None,
    )


def _bound(amount: Amount, question: Question) -> str:
    return amount.bound or ("under" if question.has("less", "under") else "over")


def within(figure: Figure, amount: Amount, question: Question) -> bool:
    """Whether a figure is on the asked side of an amount."""
    match _bound(amount, question):
        case "over":
            return figure.value > amount.value
        case "at_least":
            return figure.value >= amount.value
        case "under":
            return figure.value < amount.value
        case _:
            return figure.value <= amount.value
