"""What is to hold of each figure: that it rose, fell, or lay on one side of an amount."""

from data.dataset import Session
from intents.answer import CodeTerm, Figure, Quantity
from intents.reading.meaning import Amount, Bound
from intents.reading.question import Question


def bound_of(question: Question, amount: Amount) -> Bound:
    """The side that is asked of an amount: over it where nothing else is said."""
    return amount.bound or ("under" if question.has("less", "under") else "over")


def what(question: Question, figure: Figure, data: Session) -> dict[str, CodeTerm | Quantity]:
    """What held: it rose, it fell, or it was on one side of an amount."""
    unit = data.catalogue.metrics[figure.metric].unit
    if not question.amounts:
        code = "falling" if question.operation == "falling" else "rising"
        return {
            "what": CodeTerm(kind="streak", code=code),
            "amount": Quantity(value=figure.value, digits=figure.digits, unit=unit),
        }
    [amount] = question.amounts
    return {
        "what": CodeTerm(kind="bound", code=bound_of(question, amount)),
        "amount": Quantity(value=amount.value, digits=amount.digits, unit=unit),
    }
