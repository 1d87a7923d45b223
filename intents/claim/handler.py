"""Claim checks: a number someone says, held against the preferred figure and its rivals."""

from decimal import Decimal

from data.dataset import Session
from data.period import Period
from data.resolved import Resolved
from intents.answer import (
    Answer,
    Figure,
    MetricTerm,
    Miss,
    Reply,
    Verdict,
    figure_line,
    line,
)
from intents.bounds import fits_change, fits_unit
from intents.caveats import caveats
from intents.cells import (
    asked_period,
    asked_span,
    asked_statuses,
    by_period,
    cells,
    newest,
    of_bodies,
    period_of,
)
from intents.claim.bearing import bears_out, claimed_bound, is_shortened
from intents.claim.several import claimed_of_each
from intents.claim.shares import share_claim
from intents.claim.times import as_growth, times_claim
from intents.exports import by_value_too
from intents.metrics import MetricChoice, choose_metric, is_stock
from intents.nearest import nearest, not_counted
from intents.reading.meaning import Amount
from intents.reading.question import Question
from intents.verdicts import said


@by_value_too
def answer(question: Question, data: Session) -> Reply:
    """True if the figure, shortened to the digits said, is the claim; "depends" if a rival is."""
    if question.operation in ("share", "part"):
        return share_claim(question, data)
    if question.operation == "each":
        return claimed_of_each(question, _held_against, data)
    if question.operation != "times":
        return _held_against(question, data)
    # What a source states of the growth comes before what can be worked out.
    grown = as_growth(question)
    stated = _held_against(grown, data) if grown else None
    return stated if isinstance(stated, Answer) else times_claim(question, data)


def _held_against(question: Question, data: Session) -> Reply:
    """The claim held against the figure of the one subject, or against its stated change."""
    [subject] = question.subjects
    [amount] = question.amounts
    choice = choose_metric(question, subject, data, strict=True)
    if isinstance(choice, Miss):
        return choice
    change = amount.unit == "percent" and data.catalogue.metrics[choice.metric].unit != "percent"
    if question.operation == "change" and not change:
        return Miss(reason="ambiguous", headline=line("claim-unclear"))
    rows = of_bodies(cells(data, subject, choice.metric, asked_span(question)), question)
    held = by_period(rows, asked_statuses(question))
    stock = asked_period(question) is None and is_stock(choice.metric, data)
    period = newest(held) if stock else _period(question, held, amount, change=change)
    if period is None or period not in held:
        if question.bodies:
            return not_counted(data, subject, choice.metric, period, question.bodies[0])
        return nearest(data, subject, choice.metric, period)
    judged = _judged(question, choice, Figure.of(held[period]), data, change=change)
    if judged is None:
        return nearest(data, subject, choice.metric, period, reason=line("claim-no-change"))
    return judged


def _judged(
    question: Question, choice: MetricChoice, figure: Figure, data: Session, *, change: bool
) -> Reply | None:
    """The claim held against the figure; None where no change is stated to hold it against."""
    [amount] = question.amounts
    shown = figure_line(figure)
    notes = choice.notes + caveats([figure], data)
    if not change and not fits_unit(amount, data.catalogue.metrics[choice.metric].unit):
        headline = line("amount-unit", metric=MetricTerm(metric=choice.metric))
        return Miss(reason="ambiguous", headline=headline)
    if change and figure.crossing_pct is not None:
        # The source's number is no growth of output: there is nothing true or false to tell.
        return Answer(
            headline=line("claim-crossing"),
            rows=(shown,),
            figures=(figure,),
            verdict="not_comparable",
            notes=notes,
        )
    if change and figure.change_pct is None:
        return None
    if amount.rough and claimed_bound(question) is None:
        return Answer(headline=shown, figures=(figure,), notes=notes)
    verdict = (
        _change_verdict(question, figure, amount) if change else _level_verdict(question, figure)
    )
    if verdict is False and _may_be_more(question, choice, figure):
        verdict = "depends"
    if question.position:
        verdict = _with_place(verdict, figure, question.position)
    return Answer(
        headline=said(question, verdict, rivals=bool(figure.rivals)),
        rows=(shown,),
        figures=(figure,),
        verdict=verdict,
        notes=notes,
    )


def _may_be_more(question: Question, choice: MetricChoice, figure: Figure) -> bool:
    """Whether what is claimed of all vehicles may hold though it is more than the NEVs alone.

    Who makes mostly NEVs makes fewer than twice as many vehicles.
    """
    [amount] = question.amounts
    stands_in = choice.said is not None and choice.said.message == "only-nevs"
    others = choice.others and not set(question.fleets) - {"any", "all"}
    return (
        stands_in
        and others
        and amount.unit is None
        and figure.value < amount.value < 2 * figure.value
    )


def _with_place(verdict: Verdict, figure: Figure, place: int) -> Verdict:
    """The claim with the place in the ranking that it names besides; open where none is stated."""
    stated = [rank.value for rank in (figure.rank, *figure.other_ranks) if rank]
    if verdict is False or (stated and place not in stated):
        return False
    return verdict if stated else "depends"


def _period(
    question: Question, held: dict[Period, Resolved], amount: Amount, *, change: bool
) -> Period | None:
    """The period asked; with none asked, the latest for which a source says the number claimed."""
    when = asked_period(question)
    if when is None and amount.bound is None:
        matching = [
            period
            for period, row in held.items()
            if (
                _change_verdict(question, Figure.of(row), amount)
                if change
                else is_shortened(Figure.of(row), amount, amount.digits)
            )
        ]
        if matching:
            return max(matching, key=lambda period: (period.end, period.days))
    return period_of(when, held, question)


def _level_verdict(question: Question, figure: Figure) -> Verdict:
    own = bears_out(figure, question)
    others = {
        bears_out(rival, question)
        for rival in figure.rivals
        if not question.bodies or rival.counted_by in question.bodies
    }
    return own if own is not None and others <= {own} else "depends"


def _change_verdict(question: Question, figure: Figure, amount: Amount) -> Verdict:
    """Whether the stated change is the one claimed, rounded to the places it was claimed in."""
    change = figure.change_pct or Decimal(0)
    if question.has("down") and not question.has("growth", "up"):
        change = -change
    return fits_change(change, amount)
