"""Claim checks: a number someone says, held against the preferred figure and its rivals."""

from decimal import Decimal

from data.dataset import Session
from data.period import Period
from data.resolve import rounded
from data.resolved import Resolved, Rival
from intents.answer import Answer, Figure, FigureTerm, Line, MetricTerm, Miss, Reply, Verdict, line
from intents.bounds import fits_unit, holds
from intents.caveats import caveats
from intents.cells import asked_period, asked_span, asked_statuses, by_period, cells, period_of
from intents.metrics import choose_metric
from intents.nearest import nearest
from intents.reading.meaning import Amount, Bound
from intents.reading.question import Question

LEAST_DIGITS = 2
"""A claim in one digit ("2 million") is held to two: 1.6 million does not bear it out."""


def answer(question: Question, data: Session) -> Reply:
    """True if the figure, shortened to the digits said, is the claim; "depends" if a rival is."""
    [subject] = question.subjects
    [amount] = question.amounts
    choice = choose_metric(question, subject, data, strict=True)
    if isinstance(choice, Miss):
        return choice
    change = amount.unit == "percent" and data.catalogue.metrics[choice.metric].unit != "percent"
    if question.operation == "change" and not change:
        return Miss(reason="ambiguous", headline=line("claim-unclear"))
    held = by_period(
        cells(data, subject, choice.metric, asked_span(question)), asked_statuses(question)
    )
    period = _period(question, held, amount)
    if period is None or period not in held:
        return nearest(data, subject, choice.metric, period)
    figure = Figure.of(held[period])
    if not change and not fits_unit(amount, data.catalogue.metrics[choice.metric].unit):
        headline = line("amount-unit", metric=MetricTerm(metric=choice.metric))
        return Miss(reason="ambiguous", headline=headline)
    if change and figure.crossing_pct is not None:
        # The source's number is no growth of output: there is nothing true or false to tell.
        return Answer(
            headline=line("claim-crossing"),
            rows=(line("claim-row", figure=FigureTerm(figure=figure)),),
            figures=(figure,),
            verdict="not_comparable",
            notes=caveats([figure], data),
        )
    if change and figure.change_pct is None:
        return nearest(data, subject, choice.metric, period, reason=line("claim-no-change"))
    verdict = (
        _change_verdict(question, figure, amount)
        if change
        else _level_verdict(question, figure, amount)
    )
    said = (choice.said,) if choice.said else ()
    return Answer(
        headline=_headline(verdict, figure),
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
            if amount.value == rounded(row.value, max(amount.digits, LEAST_DIGITS))
        ]
        if matching:
            return max(matching, key=lambda period: (period.end, period.days))
    return period_of(when, held, question)


def _level_verdict(question: Question, figure: Figure, amount: Amount) -> Verdict:
    own = _holds(figure, amount, question)
    others = {_holds(rival, amount, question) for rival in figure.rivals}
    return own if own is not None and others <= {own} else "depends"


def _holds(figure: Figure | Rival, amount: Amount, question: Question) -> bool | None:
    """Whether a figure bears a claim out; None where its own bound leaves that open."""
    bound: Bound | None = amount.bound or ("at_least" if question.has("attain") else None)
    if bound is not None:
        return holds(figure, bound, amount.value)
    if figure.qualifier in ("exact", "approx"):
        digits = figure.digits if question.has("exactly") else max(amount.digits, LEAST_DIGITS)
        return amount.value in (figure.value, rounded(figure.value, digits))
    within = holds(figure, "at_least", amount.value), holds(figure, "at_most", amount.value)
    return False if False in within else None


def _change_verdict(question: Question, figure: Figure, amount: Amount) -> Verdict:
    """Whether the stated change is the one claimed, rounded to the places it was claimed in."""
    change = figure.change_pct or Decimal(0)
    if question.has("down") and not question.has("growth", "up"):
        change = -change
    match amount.bound:
        case None:
            places = max(0, -int(amount.value.normalize().as_tuple().exponent))
            return round(change, places) == amount.value
        case "over":
            return change > amount.value
        case "at_least":
            return change >= amount.value
        case "under":
            return change < amount.value
        case _:
            return change <= amount.value


def _headline(verdict: Verdict, figure: Figure) -> Line:
    if verdict == "depends":
        return line("verdict-depends" if figure.rivals else "verdict-open")
    return line("verdict-yes" if verdict else "verdict-no")
