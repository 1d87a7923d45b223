"""Claim checks: a number someone says, held against the preferred figure and its rivals."""

from decimal import Decimal
from typing import Literal

from data.dataset import Session
from data.period import Period
from data.resolve import Resolved, shortened
from intents.answer import Answer, Figure, FigureTerm, Line, Miss, Reply, Verdict, line
from intents.caveats import caveats
from intents.cells import asked_period, asked_statuses, by_period, cells, period_of
from intents.metrics import choose_metric
from intents.nearest import nearest
from intents.reading.meaning import Amount
from intents.reading.question import Question

LEAST_DIGITS = 2
"""A claim in one digit ("2 million") is held to two: 1.6 million does not bear it out."""


def answer(question: Question, data: Session) -> Reply:
    """True if the figure, shortened to the digits said, is the claim; "depends" if a rival is."""
    [subject] = question.subjects
    [amount] = question.amounts
    choice = choose_metric(question, subject, data)
    if isinstance(choice, Miss):
        return choice
    change = amount.unit == "percent" and data.catalogue.metrics[choice.metric].unit != "percent"
    if question.operation == "change" and not change:
        return Miss(reason="ambiguous", headline=line("claim-unclear"))
    held = by_period(cells(data, subject, choice.metric), asked_statuses(question))
    period = _period(question, held, amount)
    if period is None or period not in held:
        return nearest(data, subject, choice.metric, period)
    figure = Figure.of(held[period])
    if change and figure.change_pct is None:
        return nearest(data, subject, choice.metric, period, reason=line("claim-no-change"))
    verdict = (
        _change_verdict(question, figure, amount)
        if change
        else _level_verdict(question, figure, amount)
    )
    said = (choice.said,) if choice.said else ()
    return Answer(
        headline=_headline(verdict),
        rows=(line("claim-row", figure=FigureTerm(figure=figure)),),
        figures=(figure,),
        verdict=verdict,
        notes=(*said, *caveats([figure], data)),
    )


def _period(question: Question, held: dict[Period, Resolved], amount: Amount) -> Period | None:
    when = asked_period(question)
    if when is None and amount.bound is None:
        matching = [
            period
            for period, row in held.items()
            if amount.value in shortened(row.value, amount.digits)
        ]
        if matching:
            return max(matching, key=lambda period: (period.end, period.days))
    return period_of(when, held, question)


def _level_verdict(question: Question, figure: Figure, amount: Amount) -> Verdict:
    own = _holds(figure.value, figure.qualifier, amount, question)
    if own is not None and not figure.rivals:
        return own
    others = {_holds(rival.value, rival.qualifier, amount, question) for rival in figure.rivals}
    return own if own is not None and others <= {own} else "depends"


def _holds(value: Decimal, qualifier: str, amount: Amount, question: Question) -> bool | None:
    """Whether a value bears a claim out; None where its own bound leaves that open."""
    bound = amount.bound or _comparative(question)
    if bound is None:
        if qualifier in ("over", "at_least"):
            return None if amount.value > value else False
        if qualifier in ("under", "at_most"):
            return None if amount.value < value else False
        return amount.value in (value, *shortened(value, max(amount.digits, LEAST_DIGITS)))
    if bound in ("over", "at_least"):
        holds = (
            value >= amount.value
            if bound == "at_least" or qualifier == "over"
            else value > amount.value
        )
        return None if not holds and qualifier in ("over", "at_least") else holds
    holds = (
        value <= amount.value
        if bound == "at_most" or qualifier == "under"
        else value < amount.value
    )
    return None if not holds and qualifier in ("under", "at_most") else holds


def _comparative(question: Question) -> Literal["at_least"] | None:
    """At least the amount, for "did it reach 2 million?"; "over" stands with its amount already."""
    return "at_least" if question.has("attain") else None


def _change_verdict(question: Question, figure: Figure, amount: Amount) -> Verdict:
    change = figure.change_pct or Decimal(0)
    if question.has("down") and not question.has("growth", "up"):
        change = -change
    return _holds(change, "exact", amount, question) is True


def _headline(verdict: Verdict) -> Line:
    if verdict == "depends":
        return line("verdict-depends")
    return line("verdict-yes" if verdict else "verdict-no")
