"""The year of a number: in which it was made, or first passed."""

from collections.abc import Sequence
from decimal import Decimal

from data.dataset import Session
from data.models import PLACES
from data.resolved import Resolved
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
    SubjectTerm,
    Verdict,
    figure_lines,
    line,
)
from intents.bounds import holds
from intents.caveats import break_lines, caveats
from intents.cells import PLAIN_STATUSES
from intents.claim.bearing import CUT_OFF_FROM, LEAST_DIGITS, is_shortened
from intents.milestone.handler import fact, marks
from intents.reading.meaning import Bound
from intents.reading.question import Question
from intents.trend.runs import held_years

PASSING = ("over", "at_least", "attain", "first_time", "overtake", "ever", "never", "level_to")
"""Cues of a number that was reached or passed, not one that was made in just one year."""


def reached(question: Question, data: Session) -> Answer | None:
    """A milestone that marks this very number for this maker; a place's years are not totals."""
    [subject] = question.subjects
    amount = question.amounts[0]
    if amount.bound is not None or data.catalogue.subjects[subject].kind in PLACES:
        return None
    found = [
        fact(one)
        for one in data.catalogue.milestones.values()
        if one.amount == amount.value and subject in one.subjects and marks(one, question.measures)
    ]
    if not found:
        return None
    return Answer.of_facts(found)


def named_year(question: Question, rows: Sequence[Resolved], data: Session) -> Answer | None:
    """The years of which the number said is the figure: "in which year was it 3.108 million".

    Where it is that of no year, the parts of years. None for a round number, which is one to
    pass, and where no body counted just that.
    """
    amount = question.amounts[0]
    fewest = LEAST_DIGITS if question.has("which_period") else CUT_OFF_FROM
    if amount.bound is not None or amount.digits < fewest or question.has(*PASSING):
        return None
    figures = [Figure.of(row) for row in sorted(rows, key=lambda one: one.period.end)]
    happened = [figure for figure in figures if figure.status in PLAIN_STATUSES]
    alike = [figure for figure in happened if is_shortened(figure, amount, amount.digits)]
    found = [figure for figure in alike if figure.period.is_year] or alike
    if not found:
        return None
    return Answer(
        headline=line("trend-year-of", figure=FigureTerm(figure=found[0])),
        rows=figure_lines(found[1:]),
        figures=tuple(found),
        notes=caveats(found, data),
    )


def first_over(
    question: Question,
    figures: Sequence[Figure],
    others: Sequence[Figure],
    said: tuple[Line, ...],
    data: Session,
) -> Reply:
    """The first year held on the asked side of a number, or that there is none.

    `others` are what other bodies counted: one that was there before is told beside it.
    """
    amount = question.amounts[0]
    shown = Quantity(value=amount.value, digits=amount.digits, unit="vehicles")
    bound: Bound = amount.bound or "over"
    side = "under" if bound in ("under", "at_most") else "over"
    crossed = _crossed(figures, bound, amount.value)
    years = held_years(figures)
    if crossed is None and question.has("never"):
        return Answer(
            headline=line("verdict-holds"),
            rows=figure_lines(figures),
            figures=tuple(figures),
            verdict=True,
            notes=(*said, years),
        )
    if crossed is None:
        return Miss(
            reason="nearest",
            headline=line(
                f"trend-never-{side}",
                subject=SubjectTerm(subject=figures[0].subject),
                metric=MetricTerm(metric=figures[0].metric),
                amount=shown,
            ),
            rows=figure_lines(figures),
            notes=(years,),
        )
    return Answer(
        headline=line(f"trend-first-{side}", figure=FigureTerm(figure=crossed), amount=shown),
        figures=(crossed,),
        verdict=_borne_out(question),
        notes=(
            *_elsewhere(crossed, others, bound, amount.value),
            *said,
            years,
            *break_lines(figures, data),
            *caveats([crossed], data),
        ),
    )


def _elsewhere(
    crossed: Figure, others: Sequence[Figure], bound: Bound, amount: Decimal
) -> tuple[Line, ...]:
    """The year in which a number was passed as another body counts, if that was before."""
    earlier = [
        figure
        for figure in sorted(others, key=lambda one: one.period.end)
        if figure.period.end < crossed.period.start
    ]
    if bound in ("under", "at_most") or (found := _crossed(earlier, bound, amount)) is None:
        return ()
    body = CodeTerm(kind="body", code=found.body)
    return (line("trend-first-elsewhere", figure=FigureTerm(figure=found), body=body),)


def _borne_out(question: Question) -> Verdict | None:
    """Of a number that was passed: "never" is wrong, "did it ever" is right."""
    if question.has("never"):
        return False
    return True if question.has("polar") else None


def _crossed(figures: Sequence[Figure], bound: Bound, amount: Decimal) -> Figure | None:
    """The first that reached an amount; of a fall below it, the first after one that was not."""
    falls = bound in ("under", "at_most")
    been = not falls
    for figure in figures:
        if been and holds(figure, bound, amount):
            return figure
        been = been or holds(figure, "at_least", amount) is True
    return None
