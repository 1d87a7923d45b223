"""Figures over the years: the series, its peak and low, and the first year over a number."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from data.dataset import Session
from data.models import PLACES
from data.period import Period
from data.resolved import Resolved
from intents.answer import (
    Answer,
    CodeTerm,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    Miss,
    PeriodTerm,
    Quantity,
    Reply,
    SubjectTerm,
    Verdict,
    figure_lines,
    line,
)
from intents.bounds import holds
from intents.caveats import break_lines, caveats
from intents.cells import (
    PLAIN_STATUSES,
    asked_period,
    by_period,
    of_bodies,
    period_of,
    years_and_newer,
)
from intents.metrics import choose_metric
from intents.milestone.handler import fact, marks
from intents.nearest import nearest
from intents.reading.meaning import Bound, Fixed, Years
from intents.reading.question import Question
from intents.trend.extremes import extreme
from intents.trend.months import months
from intents.verdicts import said

LONGER = 2
"""So many times the years of the default body another must have counted to be preferred."""


def answer(question: Question, data: Session) -> Reply:
    """Full years only, one body and one metric, with what is missing and where counting changed."""
    [subject] = question.subjects
    if question.operation == "first_over" and (reached := _reached(question, data)):
        return reached
    choice = choose_metric(question, subject, data)
    if isinstance(choice, Miss):
        return choice
    if question.operation == "months":
        return months(question, subject, choice, data)
    first, last = (0, question.today.year) if question.operation == "record" else _range(question)
    years = [
        row
        for row in of_bodies(years_and_newer(data, subject, choice.metric), question)
        if row.period.is_year
        and first <= row.period.start.year <= last
        and row.status in PLAIN_STATUSES
    ]
    body = _body(years)
    held = by_period(years, body=body)
    figures = [Figure.of(held[period]) for period in sorted(held, key=lambda one: one.end)]
    notes = (*choice.notes, *_others(years, held))
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
    match question.operation:
        case "peak" | "low":
            return _extreme(question, figures, notes, data)
        case "record":
            return _record(question, figures, notes, data)
        case "first_over":
            return _first_over(question, figures, notes, data)
        case _:
            return _series(figures, _gaps(question, years), notes, data)


def _body(years: Sequence[Resolved]) -> str | None:
    """The body whose count the series keeps to: the default one, unless another has far more years.

    A peak among two years would pass for that of the twenty which the bureau counted.
    """
    counted = {
        body: len(by_period(years, body=body)) for body in sorted({row.body for row in years})
    }
    longest = max(counted, key=lambda body: counted[body], default=None)
    default = next((row.body for row in years if row.is_default), None)
    if default is None or longest is None:
        return longest
    return longest if counted[longest] > LONGER * counted[default] else default


def _others(years: Sequence[Resolved], held: Mapping[Period, Resolved]) -> tuple[Line, ...]:
    """The years that only another body counted, which stay out of the series."""
    left_out: dict[str, list[Period]] = {}
    for row in by_period(years).values():
        if row.period not in held:
            left_out.setdefault(row.body, []).append(row.period)
    return tuple(
        line(
            "trend-other-body",
            body=CodeTerm(kind="body", code=body),
            periods=tuple(PeriodTerm(period=run) for run in _runs(periods)),
        )
        for body, periods in sorted(left_out.items())
    )


def _runs(years: Sequence[Period]) -> list[Period]:
    """Years that follow each other as one stretch: 2000 to 2013."""
    runs: list[Period] = []
    for year in sorted(years, key=lambda one: one.start):
        if runs and runs[-1].end.year + 1 == year.start.year:
            runs[-1] = Period(start=runs[-1].start, end=year.end)
        else:
            runs.append(year)
    return runs


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
    return Answer.of_facts(found)


def _range(question: Question) -> tuple[int, int]:
    for when in question.periods:
        if isinstance(when, Years):
            return when.first or 0, when.last or question.today.year
        if isinstance(when, Fixed):
            return when.period.start.year, when.period.end.year
    return 0, question.today.year


def _gaps(question: Question, years: Sequence[Resolved]) -> list[Period]:
    """The years between the first and the last held or asked that nobody counted."""
    asked = _range(question)
    held = {row.period.start.year for row in years}
    ends = any(isinstance(when, Years) and when.last for when in question.periods)
    last = min(asked[1], question.today.year - 1) if ends else max(held)
    first = asked[0] or min(held)
    return _runs([Period.year(year) for year in range(first, last + 1) if year not in held])


def _series(
    figures: Sequence[Figure], gaps: Sequence[Period], said: tuple[Line, ...], data: Session
) -> Answer:
    missing = (
        (line("trend-gaps", periods=tuple(PeriodTerm(period=gap) for gap in gaps)),) if gaps else ()
    )
    return Answer(
        headline=line(
            "trend-headline",
            subject=SubjectTerm(subject=figures[0].subject),
            metric=MetricTerm(metric=figures[0].metric),
        ),
        rows=figure_lines(figures),
        figures=tuple(figures),
        notes=(
            *said,
            *missing,
            *break_lines(figures, data),
            *caveats(figures, data),
        ),
    )


def _extreme(
    question: Question, figures: Sequence[Figure], said: tuple[Line, ...], data: Session
) -> Answer:
    """The highest or lowest year held."""
    low = question.operation == "low"
    best = extreme(figures, low=low)
    return Answer(
        headline=line(
            "trend-low" if low else "trend-peak", figure=FigureTerm(figure=best), count=len(figures)
        ),
        figures=(best,),
        notes=(
            *said,
            _years(figures),
            *break_lines(figures, data),
            *caveats([best], data),
        ),
    )


def _record(
    question: Question, figures: Sequence[Figure], notes: tuple[Line, ...], data: Session
) -> Reply:
    """Whether the year asked is the highest, or the lowest, of those held."""
    low = question.has("low", "least") and not question.has("peak", "most")
    period = period_of(asked_period(question), [figure.period for figure in figures], question)
    own = next((figure for figure in figures if figure.period == period), None)
    if own is None:
        return nearest(data, figures[0].subject, figures[0].metric, period)
    best = extreme(figures, low=low)
    return Answer(
        headline=said(question, best.period == own.period),
        rows=figure_lines(dict.fromkeys((own, best))),
        figures=tuple(dict.fromkeys((own, best))),
        verdict=best.period == own.period,
        notes=(*notes, _years(figures), *break_lines((best, own), data), *caveats([own], data)),
    )


def _years(figures: Sequence[Figure]) -> Line:
    """Which years the series holds."""
    runs = _runs([figure.period for figure in figures])
    return line("trend-years", periods=tuple(PeriodTerm(period=run) for run in runs))


def _first_over(
    question: Question, figures: Sequence[Figure], said: tuple[Line, ...], data: Session
) -> Reply:
    amount = question.amounts[0]
    shown = Quantity(value=amount.value, digits=amount.digits, unit="vehicles")
    bound: Bound = amount.bound or "over"
    side = "under" if bound in ("under", "at_most") else "over"
    crossed = _crossed(figures, bound, amount.value)
    years = _years(figures)
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
        notes=(*said, years, *break_lines(figures, data), *caveats([crossed], data)),
    )


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
