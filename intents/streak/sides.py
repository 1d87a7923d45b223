"""What is to hold of each figure: that it rose, fell, or lay on one side of an amount."""

from data.dataset import Session
from intents.answer import CodeTerm, Figure, Quantity
from intents.bounds import asked_bound
from intents.reading.question import Question


def what(question: Question, figure: Figure, data: Session) -> dict[str, CodeTerm | Quantity]:
    """What held: it rose, it fell, or it was on one side of an amount."""
    unit = data.catalogue.metrics[figure.metric].unit
    if not question.amounts:
        code = "falling" if question.operation == "falling" else "rising"
        return {"what": CodeTerm(kind="streak", code=code)}
    [amount] = question.amounts
    return {
        "what": CodeTerm(kind="bound", code=asked_bound(question, amount)),
        "amount": Quantity(value=amount.value, digits=amount.digits, unit=unit),
    }
