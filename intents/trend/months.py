"""The months of one year, in their order, with those that nobody counted."""

from collections.abc import Mapping, Sequence

from data.dataset import Session
from data.period import Period
from data.resolved import Resolved
from intents.adding import parts_of, total
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    PeriodTerm,
    Reply,
    SubjectTerm,
    figure_line,
    figure_lines,
    line,
)
from intents.caveats import break_lines, caveats
from intents.cells import by_period, cells, of_bodies
from intents.metrics import MetricChoice
from intents.nearest import nearest
from intents.reading.meaning import Fixed
from intents.reading.question import Question
from intents.trend.extremes import extreme

FEWEST = 2


def months(question: Question, subject: str, choice: MetricChoice, data: Session) -> Reply:
    """The months of the year asked, else of the latest year with two; all of one body."""
    asked = next((when.period for when in question.periods if isinstance(when, Fixed)), None)
    step = 3 if question.has("quarterly") else 1
    rows = [
        row
        for row in of_bodies(cells(data, subject, choice.metric), question)
        if row.period == _stretch(row.period, step)
        and (asked is None or asked.contains(row.period))
    ]
    held = _one_body(rows)
    if step > 1 and asked is not None:
        added = _added(question, subject, choice, asked, held, data)
        if added is not None:
            return added
    years = sorted({period.start.year for period in held})
    full = [year for year in years if sum(p.start.year == year for p in held) >= FEWEST]
    if not full or (asked is not None and asked.start.year != asked.end.year):
        reason = line(
            "trend-no-months",
            subject=SubjectTerm(subject=subject),
            metric=MetricTerm(metric=choice.metric),
        )
        return nearest(data, subject, choice.metric, asked, reason=reason)
    ever = asked is None and question.has("which_month")
    shown = sorted(
        (period for period in held if ever or period.start.year == full[-1]),
        key=lambda one: one.start,
    )
    figures = tuple(Figure.of(held[period]) for period in shown)
    said = choice.notes
    if question.has("which_month"):
        gaps = () if ever else _missing(shown, asked, question)
        return _extreme(question, figures, (*said, *gaps), data)
    return Answer(
        headline=line(
            "trend-months" if step == 1 else "trend-quarters",
            subject=SubjectTerm(subject=subject),
            metric=MetricTerm(metric=choice.metric),
            period=PeriodTerm(period=Period.year(full[-1])),
        ),
        rows=figure_lines(figures),
        figures=figures,
        notes=(
            *said,
            *(_missing(shown, asked, question) if step == 1 else ()),
            *break_lines(figures, data),
            *caveats(figures, data),
        ),
    )


def _added(
    question: Question,
    subject: str,
    choice: MetricChoice,
    asked: Period,
    held: Mapping[Period, Resolved],
    data: Session,
) -> Answer | None:
    """The quarters of a year, those that no source gives added up from their months.

    None where all are given, or where one can be neither given nor added up.
    """
    year = asked.start.year
    quarters = [Period.months(year, first, first + 2) for first in (1, 4, 7, 10)]
    if not asked.is_year or all(quarter in held for quarter in quarters):
        return None
    rows = of_bodies(cells(data, subject, choice.metric, asked), question)
    parts = [parts_of(quarter, rows) for quarter in quarters]
    if not all(parts):
        return None
    return Answer(
        headline=line(
            "trend-quarters",
            subject=SubjectTerm(subject=subject),
            metric=MetricTerm(metric=choice.metric),
            period=PeriodTerm(period=asked),
        ),
        rows=tuple(
            figure_line(part[0])
            if len(part) == 1
            else line(
                "figure-added",
                figure=FigureTerm(figure=total(quarter, part)),
                count=len(part),
            )
            for quarter, part in zip(quarters, parts, strict=True)
        ),
        figures=tuple(figure for part in parts for figure in part),
        notes=(*choice.notes, *caveats([figure for part in parts for figure in part], data)),
    )


def _stretch(period: Period, step: int) -> Period | None:
    """The month or quarter in which a period begins, if it begins one."""
    first = period.start.month
    if (first - 1) % step:
        return None
    return Period.months(period.start.year, first, first + step - 1)


def _extreme(
    question: Question, figures: Sequence[Figure], said: tuple[Line, ...], data: Session
) -> Answer:
    """The month with most or least of those held."""
    low = question.has("least", "low")
    best = extreme(figures, low=low)
    message = "trend-low-month" if low else "trend-peak-month"
    return Answer(
        headline=line(message, figure=FigureTerm(figure=best), count=len(figures)),
        figures=(best,),
        notes=(*said, *caveats([best], data)),
    )


def _one_body(rows: Sequence[Resolved]) -> dict[Period, Resolved]:
    """The default body's months, unless another counted two and it did not."""
    bodies = sorted({row.body for row in rows if not row.is_default})
    default = by_period([row for row in rows if row.is_default])
    others = [by_period(rows, body=body) for body in bodies]
    return max([default, *others], key=len) if len(default) < FEWEST else default


def _missing(shown: Sequence[Period], asked: Period | None, question: Question) -> tuple[Line, ...]:
    """The months of the year that are over and not held."""
    year = shown[0].start.year
    last = asked.end.month if asked else 12
    if year == question.today.year:
        last = min(last, question.today.month - 1)
    first = asked.start.month if asked else 1
    held = {period.start.month for period in shown}
    runs: list[Period] = []
    for month in range(first, last + 1):
        if month in held:
            continue
        joins = bool(runs) and runs[-1].end.month + 1 == month
        start = runs.pop().start.month if joins else month
        runs.append(Period.months(year, start, month))
    gaps = tuple(PeriodTerm(period=run) for run in runs)
    return (line("trend-gaps", periods=gaps),) if gaps else ()
