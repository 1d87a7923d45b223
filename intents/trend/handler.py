"""Figures over the years: the series, its peak and low, and the first year over a number."""

from collections.abc import Sequence

from data.dataset import Session
from data.models import PLACES
from data.period import Period
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    Miss,
    PeriodTerm,
    Quantity,
    Reply,
    SubjectTerm,
    line,
)
from intents.bounds import holds
from intents.caveats import break_lines, caveats
from intents.cells import by_period, cells
from intents.metrics import choose_metric
from intents.milestone.handler import fact, marks
from intents.nearest import nearest
from intents.operands import mixed_bodies
from intents.reading.meaning import Bound, Fixed, Years
from intents.reading.question import Question


def answer(question: Question, data: Session) -> Reply:
    """Full years only, one body and one metric, with what is missing and where counting changed."""
    [subject] = question.subjects
    if question.operation == "first_over" and (reached := _reached(question, data)):
        return reached
    choice = choose_metric(question, subject, data)
    if isinstance(choice, Miss):
        return choice
    held = by_period(cells(data, subject, choice.metric))
    first, last = _range(question)
    figures = [
        Figure.of(row)
        for period, row in sorted(held.items(), key=lambda item: item[0].end)
        if period.is_year and first <= period.start.year <= last
    ]
    if len(figures) < (1 if question.operation == "first_over" else 2):
        return nearest(
            data,
            subject,
            choice.metric,
            figures[0].period if figures else None,
            reason=line(
                "trend-too-short",
                subject=SubjectTerm(subject=subject),
                metric=MetricTerm(metric=choice.metric),
            ),
        )
    said = (choice.said,) if choice.said else ()
    match question.operation:
        case "peak" | "low":
            return _extreme(question, figures, said, data)
        case "first_over":
            return _first_over(question, figures, said, data)
        case _:
            return _series(figures, (first, last), said, data)


def _reached(question: Question, data: Session) -> Answer | None:
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
    return Answer(
        headline=found[0].text,
        rows=tuple(one.text for one in found[1:]),
        facts=tuple(found),
    )


def _range(question: Question) -> tuple[int, int]:
    for when in question.periods:
        if isinstance(when, Years):
            return when.first or 0, when.last or question.today.year
        if isinstance(when, Fixed):
            return when.period.start.year, when.period.end.year
    return 0, question.today.year


def _series(
    figures: Sequence[Figure], asked: tuple[int, int], said: tuple[Line, ...], data: Session
) -> Answer:
    first = asked[0] or figures[0].period.start.year
    last = min(asked[1], figures[-1].period.start.year)
    held = {figure.period.start.year for figure in figures}
    gaps = tuple(
        PeriodTerm(period=Period.year(year)) for year in range(first, last + 1) if year not in held
    )
    missing = (line("trend-gaps", periods=gaps),) if gaps else ()
    return Answer(
        headline=line(
            "trend-headline",
            subject=SubjectTerm(subject=figures[0].subject),
            metric=MetricTerm(metric=figures[0].metric),
        ),
        rows=tuple(_row(figure) for figure in figures),
        figures=tuple(figures),
        notes=(
            *said,
            *_bodies(figures),
            *missing,
            *break_lines(figures, data),
            *caveats(figures, data),
        ),
    )


def _bodies(figures: Sequence[Figure]) -> tuple[Line, ...]:
    """A mark where the years were not all counted by one body."""
    return (line("bodies-differ"),) if mixed_bodies(figures) else ()


def _row(figure: Figure) -> Line:
    return line(
        "trend-row",
        period=PeriodTerm(period=figure.period),
        value=Quantity(
            value=figure.value, digits=figure.digits, unit="vehicles", qualifier=figure.qualifier
        ),
        figure=FigureTerm(figure=figure),
    )


def _extreme(
    question: Question, figures: Sequence[Figure], said: tuple[Line, ...], data: Session
) -> Answer:
    """The highest or lowest year held; "over 3 million" may be the highest, never the lowest."""
    low = question.operation == "low"
    away = ("over", "at_least") if low else ("under", "at_most")
    levels = [figure for figure in figures if figure.qualifier not in away] or list(figures)
    best = min(levels, key=lambda f: ((f.value if low else -f.value), f.period.end))
    return Answer(
        headline=line(
            "trend-low" if low else "trend-peak", figure=FigureTerm(figure=best), count=len(figures)
        ),
        figures=(best,),
        notes=(
            *said,
            line(
                "trend-years", periods=tuple(PeriodTerm(period=figure.period) for figure in figures)
            ),
            *break_lines(figures, data),
            *caveats([best], data),
        ),
    )


def _first_over(
    question: Question, figures: Sequence[Figure], said: tuple[Line, ...], data: Session
) -> Reply:
    amount = question.amounts[0]
    shown = Quantity(value=amount.value, digits=amount.digits, unit="vehicles")
    bound: Bound = amount.bound if amount.bound in ("over", "at_least") else "over"
    over = next((figure for figure in figures if holds(figure, bound, amount.value)), None)
    years = line(
        "trend-years", periods=tuple(PeriodTerm(period=figure.period) for figure in figures)
    )
    if over is None:
        return Miss(
            reason="nearest",
            headline=line(
                "trend-never-over",
                subject=SubjectTerm(subject=figures[0].subject),
                metric=MetricTerm(metric=figures[0].metric),
                amount=shown,
            ),
            rows=tuple(_row(figure) for figure in figures),
            notes=(years,),
        )
    return Answer(
        headline=line("trend-first-over", figure=FigureTerm(figure=over), amount=shown),
        figures=(over,),
        notes=(*said, years, *break_lines(figures, data), *caveats([over], data)),
    )
