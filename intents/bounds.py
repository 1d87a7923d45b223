"""What a figure leaves open: the range it stands for, and on which side of an amount that lies."""

from decimal import ROUND_HALF_UP, Decimal

from data.record import Record
from data.resolved import Resolved, Rival
from intents.answer import Figure
from intents.reading.meaning import Amount, Bound
from intents.reading.question import Question


class Range(Record):
    """The values a figure may stand for. An end that is None is open without limit.

    `low_open` and `high_open` say that the end itself is excluded: over 3 million is not 3 million.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


def is_bound(row: Resolved | Figure | Rival) -> bool:
    """Whether a source only says that it was more or less than this."""
    return row.qualifier not in ("exact", "approx")


def asked_bound(question: Question, amount: Amount) -> Bound:
    """The side that is asked of an amount: over it where nothing else is said."""
    return amount.bound or ("under" if question.has("less", "under") else "over")


def range_of(figure: Figure | Rival) -> Range:
    """A point for an exact figure; half a unit of its last stated digit either way for ≈."""
    value = figure.value
    match figure.qualifier:
        case "over":
            return Range(low=value, high=None, low_open=True)
        case "at_least":
            return Range(low=value, high=None)
        case "under":
            return Range(low=None, high=value, high_open=True)
        case "at_most":
            return Range(low=None, high=value)
        case "approx" if value:
            half = Decimal(5).scaleb(value.adjusted() - figure.digits)
            return Range(low=value - half, high=value + half)
        case _:
            return Range(low=value, high=value)


def holds(figure: Figure | Rival, bound: Bound, amount: Decimal) -> bool | None:
    """Whether a figure is over, under, … an amount; None where its range leaves that open."""
    own = range_of(figure)
    match bound:
        case "over":
            return _above(own, amount, strictly=True)
        case "at_least":
            return _above(own, amount, strictly=False)
        case "under":
            return _not(_above(own, amount, strictly=False))
        case _:
            return _not(_above(own, amount, strictly=True))


def _above(own: Range, amount: Decimal, *, strictly: bool) -> bool | None:
    if own.low is not None and (
        own.low > amount or (own.low == amount and (own.low_open or not strictly))
    ):
        return True
    if own.high is not None and (
        own.high < amount or (own.high == amount and (own.high_open or strictly))
    ):
        return False
    return None


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


def surely_more(one: Figure, other: Figure) -> bool | None:
    """Whether one figure exceeds the other; None where their ranges leave that open."""
    first, second = range_of(one), range_of(other)
    if first.low is not None and second.high is not None:
        apart = first.low > second.high
        touching = first.low == second.high and (first.low_open or second.high_open)
        if apart or touching:
            return True
    if first.high is not None and second.low is not None and first.high <= second.low:
        return False
    return None


def fits_unit(amount: Amount, unit: str) -> bool:
    """Whether an amount can be held against values of this unit: no percent, no other money."""
    if unit == "vehicles":
        return amount.unit is None
    return amount.unit in (None, unit)


def fits_change(change: Decimal, amount: Amount) -> bool:
    """Whether a change is the percentage said, rounded to its places, or on its asked side."""
    match amount.bound:
        case None:
            places = max(0, -int(amount.value.normalize().as_tuple().exponent))
            return change.quantize(Decimal(10) ** -places, ROUND_HALF_UP) == amount.value
        case "over":
            return change > amount.value
        case "at_least":
            return change >= amount.value
        case "under":
            return change < amount.value
        case _:
            return change <= amount.value
