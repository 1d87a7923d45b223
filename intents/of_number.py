"""A number that only says which total is meant: "how many of Shanghai's 1.6 million were NEVs"."""

from data.dataset import Session
from data.resolved import Resolved, Rival
from intents.answer import Figure, Miss, SubjectTerm, line
from intents.cells import asked_period, by_period, cells, newest, period_of
from intents.claim.bearing import is_shortened
from intents.metrics import choose_metric
from intents.reading.meaning import Fixed
from intents.reading.question import Question


def of_number(question: Question, data: Session) -> tuple[Question, Figure] | Miss:
    """The question without its number, in the period of the total that it is; and that total.

    A period that is asked decides. Without one it is the newest whose figure the number is.
    """
    [subject] = question.subjects
    whole = question.model_copy(update={"fleets": (), "amounts": ()})
    choice = choose_metric(whole, subject, data)
    if isinstance(choice, Miss):
        return choice
    held = by_period(cells(data, subject, choice.metric))
    period = period_of(when, held, question) if (when := asked_period(question)) else None
    if when is None:
        period = newest(one for one, row in held.items() if _is(row, question))
    if period is None or period not in held:
        reason = line("number-of-nothing", subject=SubjectTerm(subject=subject))
        return Miss(reason="nearest", headline=reason)
    dated = question.model_copy(update={"amounts": (), "periods": (Fixed(period=period),)})
    return dated, Figure.of(held[period])


def _is(row: Resolved, question: Question) -> bool:
    """Whether the number said is this figure, or a rival of it."""
    [amount] = question.amounts
    claims: list[Figure | Rival] = [Figure.of(row), *row.rivals]
    return any(is_shortened(one, amount, amount.digits) for one in claims)
