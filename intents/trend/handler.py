"""Figures over the years: the series, its peak and low, and the first year over a number."""

from collections.abc import Mapping, Sequence

from data.dataset import Session
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
    Reply,
    SubjectTerm,
    figure_lines,
    line,
)
from intents.caveats import break_lines, caveats
from intents.cells import (
    PLAIN_STATUSES,
    asked_period,
    by_period,
    cells,
    of_bodies,
    period_of,
    years_and_newer,
)
from intents.metrics import choose_metric
from intents.nearest import nearest
from intents.reading.meaning import Fixed, Years
from intents.reading.question import Question
from intents.trend.extremes import extreme
from intents.trend.fastest import fastest
from intents.trend.firsts import first_over, named_year, reached
from intents.trend.months import months
from intents.trend.runs import held_years, runs_of
from intents.verdicts import said

LONGER = 2
"""So many times the years of the default body another must have counted to be preferred."""


OF_THEIR_OWN = {"months": months, "fastest": fastest}
"""Operations that do not look at a series of full years of one body."""


def answer(question: Question, data: Session) -> Reply:
    """Full years only, one body and one metric, with what is missing and where counting changed."""
    [subject] = question.subjects
    if question.operation == "first_over" and (marked := reached(question, data)):
        return marked
    choice = choose_metric(question, subject, data)
    if isinstance(choice, Miss):
        return choice
    if own := OF_THEIR_OWN.get(question.operation):
        return own(question, subject, choice, data)
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
            named = named_year(question, cells(data, subject, choice.metric), data)
            others = [Figure.of(row) for row in years if row.body != body]
            return named or first_over(question, figures, others, notes, data)
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
            periods=tuple(PeriodTerm(period=run) for run in runs_of(periods)),
        )
        for body, periods in sorted(left_out.items())
    )


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
    return runs_of([Period.year(year) for year in range(first, last + 1) if year not in held])


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
            held_years(figures),
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
        notes=(*notes, held_years(figures), *break_lines((best, own), data), *caveats([own], data)),
    )
