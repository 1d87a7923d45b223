"""The year of the fastest growth, or of the sharpest fall, among those that sources state."""

from data.dataset import Session
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    MetricTerm,
    Miss,
    PeriodTerm,
    Reply,
    SubjectTerm,
    figure_lines,
    line,
)
from intents.caveats import caveats
from intents.cells import by_period, of_bodies, years_and_newer
from intents.metrics import MetricChoice
from intents.reading.question import Question
from intents.trend.runs import runs_of

FEWEST = 2


def fastest(question: Question, subject: str, choice: MetricChoice, data: Session) -> Reply:
    """The full years with a stated growth, the one asked for first; years without are named.

    Growth is not worked out here: two levels may be of two bodies, or lie across a break.
    """
    rows = of_bodies(years_and_newer(data, subject, choice.metric), question)
    years = [row for row in by_period(rows).values() if row.period.is_year]
    figures = [Figure.of(row) for row in years]
    told = [figure for figure in figures if figure.change_pct is not None]
    if len(told) < FEWEST:
        return Miss(
            reason="nearest" if told else "no_data",
            headline=line(
                "trend-few-changes",
                subject=SubjectTerm(subject=subject),
                metric=MetricTerm(metric=choice.metric),
            ),
            rows=figure_lines(told),
        )
    slowest = question.has("least") != question.has("down")
    told.sort(key=lambda figure: figure.change_pct or 0, reverse=not slowest)
    untold = runs_of([figure.period for figure in figures if figure.change_pct is None])
    periods = tuple(PeriodTerm(period=run) for run in untold)
    return Answer(
        headline=line(
            "trend-slowest" if slowest else "trend-fastest",
            figure=FigureTerm(figure=told[0]),
            count=len(told),
        ),
        rows=figure_lines(told[1:]),
        figures=tuple(told),
        notes=(
            *choice.notes,
            *((line("trend-untold", periods=periods),) if untold else ()),
            *caveats(told[:1], data),
        ),
    )
