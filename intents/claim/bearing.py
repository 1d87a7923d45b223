"""Whether one figure bears out the number that a claim says."""

from data.resolve import rounded, shortened
from data.resolved import Rival
from intents.answer import Figure
from intents.bounds import holds, is_bound
from intents.reading.meaning import Amount, Bound
from intents.reading.question import Question

LEAST_DIGITS = 2
"""A claim in one digit ("2 million") is held to two: 1.6 million does not bear it out."""
CUT_OFF_FROM = 3
"""From so many digits on a claim may cut the figure off: 2.93 million for 2,935,300."""


def bears_out(figure: Figure | Rival, question: Question) -> bool | None:
    """True or false; None where the figure's own bound leaves it open."""
    [amount] = question.amounts
    bound = claimed_bound(question)
    if bound is not None:
        return holds(figure, bound, amount.value)
    if not is_bound(figure):
        exactly = question.has("exactly")
        return is_shortened(figure, amount, figure.digits if exactly else amount.digits)
    within = holds(figure, "at_least", amount.value), holds(figure, "at_most", amount.value)
    return False if False in within else None


def claimed_bound(question: Question) -> Bound | None:
    """What is claimed of the number: "reached 3 million" and 有没有300万 are at least that."""
    [amount] = question.amounts
    if amount.bound is not None:
        return amount.bound
    return "at_least" if question.has("attain", "has_got") else None


def is_shortened(figure: Figure | Rival, amount: Amount, digits: int) -> bool:
    """Whether an amount is the figure, or the figure shortened to so many digits."""
    if digits >= CUT_OFF_FROM and amount.value in shortened(figure.value, digits):
        return True
    shown = max(digits, LEAST_DIGITS)
    return amount.value == figure.value or rounded(amount.value, shown) == rounded(
        figure.value, shown
    )
